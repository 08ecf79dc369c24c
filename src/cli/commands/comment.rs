//! `tolkit comment`: says something about an item, to whoever works on it.

use std::process::ExitCode;

use crate::cli::args::{Cli, Comment};
use crate::cli::error::CliError;
use crate::cli::session::{self, Session};
use crate::cli::ui::Ui;
use crate::i18n::Text;
use crate::workflow::review::comment;

pub(in crate::cli) fn run(cli: &Cli, arguments: &Comment, ui: &Ui) -> Result<ExitCode, CliError> {
    if arguments.text.trim().is_empty() {
        return Err(CliError::usage(Text::new("error-no-reason")));
    }
    let session = Session::open_unless_dry(cli, arguments.dry_run, ui)?;
    let catalogue = session.project.catalogue()?;
    let mut ledgers = session.ledgers()?;
    let item = session.item_or_gone(&catalogue, &mut ledgers, &arguments.item)?;
    let said = |id: &'static str| Text::new(id).with("item", item.to_string());
    if arguments.dry_run {
        ui.result(format!("{}\n", ui.words().say(&said("comment-would"))))?;
        return Ok(ExitCode::SUCCESS);
    }
    let exchange = comment(&mut ledgers, &item, &arguments.units, &arguments.text)?;
    let id = if exchange.reach.is_confirmed() { "comment-done" } else { "comment-tentative" };
    ui.result(format!("{}\n", ui.words().say(&said(id))))?;
    Ok(ExitCode::from(session::report(&exchange, &[], ui)))
}
