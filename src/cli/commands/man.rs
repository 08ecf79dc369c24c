//! `tolkit man`: the manual page.

use std::process::ExitCode;

use crate::cli::error::CliError;
use crate::cli::ui::Ui;
use crate::i18n::Text;

pub(in crate::cli) fn run(program: &clap::Command, ui: &Ui) -> Result<ExitCode, CliError> {
    let mut page = Vec::new();
    let failed =
        |error: std::io::Error| CliError::environment(Text::new("error-git").with("reason", error.to_string()));
    clap_mangen::Man::new(program.clone()).render(&mut page).map_err(failed)?;
    ui.result(page)?;
    Ok(ExitCode::SUCCESS)
}
