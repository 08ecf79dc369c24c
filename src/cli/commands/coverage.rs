//! `tolkit coverage`: the editors' matrix.

use std::process::ExitCode;

use crate::cli::args::{Cli, Coverage};
use crate::cli::error::CliError;
use crate::cli::project::{self, Project};
use crate::cli::session;
use crate::cli::ui::Ui;
use crate::report;
use crate::workflow::coverage::coverage;

pub(in crate::cli) fn run(cli: &Cli, arguments: &Coverage, ui: &Ui) -> Result<ExitCode, CliError> {
    let project = Project::open(cli)?;
    let catalogue = project.catalogue()?;
    project::hint_at_empty_sections(&catalogue, ui);
    let mut scope = project::scope(&catalogue, &arguments.selection)?;
    let (view, me) = session::view(&project, &catalogue, ui);
    if arguments.mine {
        scope.keep_items(&view.claimed_by(me.as_deref().unwrap_or_default()));
    }
    let coverage = coverage(&catalogue, &scope, project::today(cli)?, &view);
    project::warn(&coverage.problems, ui);
    project::deliver(arguments.output.as_deref(), ui, |view| {
        report::coverage::render(arguments.format, &coverage, arguments.by, view).into_bytes()
    })?;
    Ok(ExitCode::SUCCESS)
}
