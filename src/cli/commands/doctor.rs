//! `tolkit doctor`: what is the matter with a set-up, and what to do about it.

use std::process::ExitCode;

use crate::cli::args::{Cli, Doctor};
use crate::cli::error::CliError;
use crate::cli::project;
use crate::cli::session::Session;
use crate::cli::ui::Ui;
use crate::report;
use crate::report::account::Ending;
use crate::workflow::doctor::{self, Health};

pub(in crate::cli) fn run(cli: &Cli, arguments: &Doctor, ui: &Ui) -> Result<ExitCode, CliError> {
    let mut session = Session::open(cli)?;
    let mut found = vec![doctor::git_program(), doctor::identity(&session.repository)];
    {
        let catalogue = session.project.catalogue()?;
        found.extend(doctor::repository(&session.repository, &catalogue));
    }
    if session.repository.identity().is_ok() {
        session.lock(ui)?;
        let mut ledgers = session.ledgers()?;
        found.extend(doctor::remote(&mut ledgers)?);
        found.extend(doctor::projects(&session.repository, &ledgers));
        found.extend(doctor::ledgers(&mut ledgers)?);
    }
    project::deliver(arguments.shown.output.as_deref(), ui, |view| {
        report::doctor::render(arguments.shown.format, &found, view).into_bytes()
    })?;
    let is_bad = found.iter().any(|finding| finding.health == Health::Bad);
    Ok(if is_bad { Ending::Failed.into() } else { ExitCode::SUCCESS })
}
