//! `tolkit man`: the manual page.

use std::process::ExitCode;

use crate::cli::error::CliError;
use crate::cli::help;
use crate::cli::ui::Ui;

pub(in crate::cli) fn run(ui: &Ui) -> Result<ExitCode, CliError> {
    let mut page = Vec::new();
    let written = clap_mangen::Man::new(help::command(ui.words())).render(&mut page);
    written.map_err(|error| CliError::output(&error))?;
    ui.result(page)?;
    Ok(ExitCode::SUCCESS)
}
