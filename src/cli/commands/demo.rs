//! `tolkit demo`: a newsroom to try the workflow in.

use std::process::ExitCode;

use crate::cli::args::Demo;
use crate::cli::error::CliError;
use crate::cli::ui::Ui;
use crate::report;
use crate::workflow::demo::demo;

pub(in crate::cli) fn run(arguments: &Demo, ui: &Ui) -> Result<ExitCode, CliError> {
    let folder = &arguments.folder;
    demo(folder).map_err(|error| report::demo::failure(error, folder))?;
    Ok(ui.tell(&report::demo::account(folder))?.into())
}
