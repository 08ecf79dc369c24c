//! `tolkit claim`, `renew`, `release`, `takeover`: who works on what.

use std::process::ExitCode;

use crate::cli::args::{Claims, Cli};
use crate::cli::error::{CliError, REFUSED};
use crate::cli::session::{self, Session};
use crate::cli::ui::Ui;
use crate::report;
use crate::workflow::claim::{Acted, Action, StepOutcome, act};

pub(in crate::cli) fn run(cli: &Cli, arguments: &Claims, action: Action, ui: &Ui) -> Result<ExitCode, CliError> {
    let session = Session::open_unless_dry(cli, arguments.dry_run, ui)?;
    let catalogue = session.project.catalogue()?;
    let items = session.items(&catalogue, &arguments.items)?;
    let mut ledgers = session.ledgers()?;
    let acted = act(&mut ledgers, &items, action, arguments.dry_run)?;
    show(&acted, action, arguments.dry_run, ui)
}

/// Shows what became of claims, and returns the exit code.
pub(super) fn show(acted: &Acted, action: Action, dry_run: bool, ui: &Ui) -> Result<ExitCode, CliError> {
    let is_confirmed = acted.exchange.reach.is_confirmed();
    ui.result(report::claims::render(&acted.steps, action, is_confirmed, dry_run, &ui.view()))?;
    let items: Vec<_> = acted.steps.iter().map(|step| step.item.clone()).collect();
    let mut code = session::report(&acted.exchange, &items, ui);
    for step in &acted.steps {
        if let StepOutcome::Refused(refusal) = &step.outcome {
            ui.error(&report::refusal::text(refusal, &step.item.to_string()));
            code = ExitCode::from(REFUSED);
        }
    }
    Ok(code)
}
