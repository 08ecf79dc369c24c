//! `tolkit completions`: a shell's completion script.

use std::process::ExitCode;

use crate::cli::args::Completions;
use crate::cli::error::CliError;
use crate::cli::help;
use crate::cli::ui::Ui;

pub(in crate::cli) fn run(arguments: &Completions, ui: &Ui) -> Result<ExitCode, CliError> {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut help::command(ui.words()), "tolkit", &mut script);
    ui.result(script)?;
    Ok(ExitCode::SUCCESS)
}
