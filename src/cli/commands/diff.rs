//! `tolkit diff`: what changed in the source since it was translated.

use std::process::ExitCode;

use crate::cli::args::{Cli, Diff};
use crate::cli::error::CliError;
use crate::cli::project::{self, Project};
use crate::cli::ui::Ui;
use crate::report;
use crate::workflow::diff::diff;

pub(in crate::cli) fn run(cli: &Cli, arguments: &Diff, ui: &Ui) -> Result<ExitCode, CliError> {
    let project = Project::open(cli)?;
    let catalogue = project.catalogue()?;
    let scope = project::scope(&catalogue, &arguments.selection)?;
    let differences = diff(&catalogue, &scope)?;
    project::warn(&differences.problems, ui);
    project::deliver(arguments.output.as_deref(), ui, |view| {
        report::diff::render(arguments.format, &differences, view).into_bytes()
    })?;
    Ok(ExitCode::SUCCESS)
}
