//! `tolkit demo`: a newsroom to try the workflow in.

use clap::Args;

use crate::cli::ui::Ui;
use crate::report;
use crate::report::account::Ending;
use crate::report::failure::Complaint;
use crate::workflow::demo::demo;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(in crate::cli) struct Demo {
    #[arg(value_name = "DIR")]
    pub(in crate::cli) folder: PathBuf,
}

pub(in crate::cli) fn run(arguments: &Demo, ui: &Ui) -> Result<Ending, Complaint> {
    let folder = &arguments.folder;
    demo(folder).map_err(|error| report::demo::failure(error, folder))?;
    ui.tell(&report::demo::account(folder))
}
