//! `tolkit submit`: hands in translations for review.

use std::process::ExitCode;

use crate::catalogue::ItemFiles;
use crate::cli::args::{Cli, Submit};
use crate::cli::error::CliError;
use crate::cli::project;
use crate::cli::session::Session;
use crate::cli::ui::Ui;
use crate::report;
use crate::report::account::Ending;
use crate::workflow::submit::{Request, submit};

pub(in crate::cli) fn run(cli: &Cli, arguments: &Submit, ui: &Ui) -> Result<ExitCode, CliError> {
    let session = Session::open_unless_dry(cli, arguments.dry_run, ui)?;
    let catalogue = session.project.catalogue()?;
    let items = session.items(&catalogue, &arguments.items)?;
    let mut ledgers = session.ledgers()?;
    let request = Request {
        today: project::today(cli)?,
        draft: arguments.draft,
        confirm: arguments.confirm,
        note: arguments.message.as_deref(),
        dry_run: arguments.dry_run,
    };
    let is_pattern = arguments.items.iter().any(|word| word.contains('*'));
    let mut ending = Ending::Done;
    for item in items {
        let Some(files) = ItemFiles::find(&catalogue, &item) else { continue };
        let account = match submit(&mut ledgers, &catalogue, &files, request) {
            Ok(submitted) => report::submit::account(&submitted, &files, &request, is_pattern),
            // What is wrong with one is no reason to leave out the others.
            Err(error) => CliError::from(error).account(),
        };
        ending = ending.max(ui.tell(&account)?);
    }
    Ok(ending.into())
}
