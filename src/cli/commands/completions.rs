//! `tolkit completions`: a shell's completion script.

use clap::Args;

use crate::cli::ui::Ui;
use crate::report::account::Ending;
use crate::report::failure::Complaint;

#[derive(Debug, Args)]
pub(in crate::cli) struct Completions {
    #[arg(value_name = "SHELL")]
    pub(in crate::cli) shell: clap_complete::Shell,
}

pub(in crate::cli) fn run(arguments: &Completions, program: &clap::Command, ui: &Ui) -> Result<Ending, Complaint> {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut program.clone(), "tolkit", &mut script);
    ui.result(script)?;
    Ok(Ending::Done)
}
