//! `tolkit` without arguments, or `tolkit desk`: what the person should do next.

use std::process::ExitCode;

use crate::catalogue::Scope;
use crate::cli::args::{Cli, Desk, Shown};
use crate::cli::error::CliError;
use crate::cli::project::start;
use crate::cli::session::Session;
use crate::cli::ui::Ui;
use crate::cli::{help, project};
use crate::config;
use crate::files::find_upwards;
use crate::i18n::Text;
use crate::report::account::Ending;
use crate::report::{self, Format};
use crate::workflow::desk::desk;

/// Shows the desk of the project here; help, where there is none.
pub(in crate::cli) fn run_bare(cli: &Cli, ui: &Ui) -> Result<ExitCode, CliError> {
    if find_upwards(start(cli)?.path(), config::FILE_NAME).is_none() {
        ui.complain(&help::overview(ui));
        return Ok(Ending::Misused.into());
    }
    let shown = Shown { format: Format::Text, output: None };
    run(cli, &Desk { locales: Vec::new(), shown }, ui)
}

pub(in crate::cli) fn run(cli: &Cli, arguments: &Desk, ui: &Ui) -> Result<ExitCode, CliError> {
    let session = Session::open(cli)?;
    let catalogue = session.project.catalogue()?;
    project::hint_at_empty_sections(&catalogue, ui);
    let mut ledgers = session.ledgers()?;
    let locales = session.locales(&ledgers, &arguments.locales)?;
    let scope = Scope::default();
    let (status, view) = session.status(cli, &mut ledgers, &catalogue, &scope)?;
    project::warn(&status.problems, ui);
    if ledgers.me.email.is_empty() {
        ui.say(&Text::new("error-no-identity"));
    }
    session.hint_at_news(ui);
    session.hint_at_age(&ledgers, ui);
    let desk = desk(&mut ledgers, &catalogue, &status, &view, locales)?;
    project::deliver(arguments.shown.output.as_deref(), ui, |view| {
        report::desk::render(arguments.shown.format, &desk, view).into_bytes()
    })?;
    Ok(ExitCode::SUCCESS)
}
