//! `tolkit comment`: says something about an item, to whoever works on it.

use std::process::ExitCode;

use crate::cli::args::{Cli, Comment};
use crate::cli::error::CliError;
use crate::cli::session::Session;
use crate::cli::ui::Ui;
use crate::i18n::Text;
use crate::report;
use crate::workflow::review::comment;

pub(in crate::cli) fn run(cli: &Cli, arguments: &Comment, ui: &Ui) -> Result<ExitCode, CliError> {
    if arguments.text.trim().is_empty() {
        return Err(CliError::usage(Text::new("error-no-reason")));
    }
    let session = Session::open_unless_dry(cli, arguments.dry_run, ui)?;
    let catalogue = session.project.catalogue()?;
    let mut ledgers = session.ledgers()?;
    let item = session.item_or_gone(&catalogue, &mut ledgers, &arguments.item)?;
    let sent = match arguments.dry_run {
        true => None,
        false => Some(comment(&mut ledgers, &item, &arguments.units, &arguments.text)?),
    };
    Ok(ui.tell(&report::comment::account(&item, sent.as_ref()))?.into())
}
