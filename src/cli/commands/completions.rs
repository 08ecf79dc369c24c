//! `tolkit completions`: a shell's completion script.

use clap::Args;

use crate::cli::complete;
use crate::cli::ui::Ui;
use crate::report::account::Ending;
use crate::report::failure::Complaint;

#[derive(Debug, Args)]
pub(in crate::cli) struct Completions {
    #[arg(value_name = "SHELL")]
    pub(in crate::cli) shell: clap_complete::Shell,
}

pub(in crate::cli) fn run(arguments: &Completions, ui: &Ui) -> Result<Ending, Complaint> {
    ui.result(complete::script(arguments.shell))?;
    Ok(Ending::Done)
}
