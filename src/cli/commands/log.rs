//! `tolkit log`: an item's whole story; with `--verify`, whether the ledgers are whole.

use std::process::ExitCode;

use crate::cli::args::{Cli, Log};
use crate::cli::error::CliError;
use crate::cli::project;
use crate::cli::session::Session;
use crate::cli::ui::Ui;
use crate::ledgers::{story, verify};
use crate::report;
use crate::report::account::Ending;

pub(in crate::cli) fn run(cli: &Cli, arguments: &Log, ui: &Ui) -> Result<ExitCode, CliError> {
    let session = Session::open(cli)?;
    let mut ledgers = session.ledgers()?;
    let (format, output) = (arguments.shown.format, arguments.shown.output.as_deref());
    let Some(word) = &arguments.item else {
        let mut verified = Vec::new();
        for locale in ledgers.locales()? {
            verified.push(verify(&mut ledgers, &locale)?);
        }
        project::deliver(output, ui, |view| report::log::render_verified(format, &verified, view).into_bytes())?;
        let is_whole = verified.iter().all(|ledger| ledger.irregular.is_empty());
        return Ok(if is_whole { ExitCode::SUCCESS } else { Ending::Blocked.into() });
    };
    let catalogue = session.project.catalogue()?;
    let item = session.item_or_gone(&catalogue, &mut ledgers, word)?;
    let story = story(&mut ledgers, &item)?;
    let name = item.to_string();
    project::deliver(output, ui, |view| report::log::render(format, &name, &story, view).into_bytes())?;
    Ok(ExitCode::SUCCESS)
}
