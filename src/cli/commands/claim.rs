//! `tolkit claim`, `renew`, `release`, `takeover`: who works on what.

use std::process::ExitCode;

use clap::Args;

use crate::cli::args::Global;
use crate::cli::error::{CliError, REFUSED};
use crate::cli::ui::Ui;
use crate::report;
use crate::session::Workspace;
use crate::workflow::claim::{Acted, Action, StepOutcome, act_on};

#[derive(Debug, Args)]
pub(in crate::cli) struct Claims {
    #[arg(value_name = "ITEM", required = true)]
    pub(in crate::cli) items: Vec<String>,
    #[arg(short = 'n', long)]
    pub(in crate::cli) dry_run: bool,
}

pub(in crate::cli) fn run(global: &Global, arguments: &Claims, action: Action, ui: &Ui) -> Result<ExitCode, CliError> {
    let session = global.open_to_write(arguments.dry_run, ui)?;
    let catalogue = session.catalogue()?;
    let mut workspace = Workspace::open(&session, &catalogue)?;
    let acted = act_on(&mut workspace, &arguments.items, action, arguments.dry_run)?;
    show(&acted, action, arguments.dry_run, ui)
}

/// Shows what became of claims, and returns the exit code.
pub(super) fn show(acted: &Acted, action: Action, dry_run: bool, ui: &Ui) -> Result<ExitCode, CliError> {
    let is_confirmed = acted.exchange.reach.is_confirmed();
    ui.result(report::claims::render(&acted.steps, action, is_confirmed, dry_run, &ui.stdout()))?;
    let items: Vec<_> = acted.steps.iter().map(|step| step.item.clone()).collect();
    let mut code = ui.exchange(&acted.exchange, &items);
    for step in &acted.steps {
        if let StepOutcome::Refused(refusal) = &step.outcome {
            ui.error(&report::refusal::text(refusal, &step.item.to_string()));
            code = code.max(REFUSED);
        }
    }
    Ok(ExitCode::from(code))
}
