//! `tolkit man`: the manual page.

use crate::cli::error::CliError;
use crate::cli::ui::Ui;
use crate::report::account::Ending;

pub(in crate::cli) fn run(program: &clap::Command, ui: &Ui) -> Result<Ending, CliError> {
    let mut page = Vec::new();
    let written = clap_mangen::Man::new(program.clone()).render(&mut page);
    written.map_err(|error| CliError::output(&error))?;
    ui.result(page)?;
    Ok(Ending::Done)
}
