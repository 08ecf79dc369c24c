//! `tolkit diff`: what changed in the source since it was translated.

use std::path::PathBuf;

use clap::Args;

use crate::cli::args::{Global, Selection};
use crate::cli::ui::Ui;
use crate::report;
use crate::report::account::Ending;
use crate::report::failure::Complaint;
use crate::workflow::diff::diff;

#[derive(Debug, Args)]
pub(in crate::cli) struct Diff {
    #[command(flatten)]
    pub(in crate::cli) selection: Selection,
    #[arg(short, long, value_name = "FORMAT", default_value = "text")]
    pub(in crate::cli) format: report::Format,
    #[arg(short, long, value_name = "FILE")]
    pub(in crate::cli) output: Option<PathBuf>,
}

pub(in crate::cli) fn run(global: &Global, arguments: &Diff, ui: &Ui) -> Result<Ending, Complaint> {
    let session = global.open()?;
    let (catalogue, scope) = arguments.selection.find(&session)?;
    let differences = diff(&catalogue, &scope)?;
    ui.problems(&differences.problems);
    ui.deliver(arguments.output.as_deref(), |terminal| {
        report::diff::render(arguments.format, &differences, terminal).into_bytes()
    })
}
