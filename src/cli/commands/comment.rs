//! `tolkit comment`: says something about an item, to whoever works on it.

use std::slice;

use clap::Args;

use crate::cli::args::Global;
use crate::cli::ui::Ui;
use crate::report;
use crate::report::account::Ending;
use crate::report::failure::Complaint;
use crate::session::Workspace;
use crate::workflow::review::comment;

#[derive(Debug, Args)]
pub(in crate::cli) struct Comment {
    #[arg(value_name = "ITEM")]
    pub(in crate::cli) item: String,
    #[arg(value_name = "TEXT")]
    pub(in crate::cli) text: String,
    #[arg(short, long = "unit", value_name = "UNIT", allow_hyphen_values = true)]
    pub(in crate::cli) units: Vec<String>,
    #[arg(short = 'n', long)]
    pub(in crate::cli) dry_run: bool,
}

pub(in crate::cli) fn run(global: &Global, arguments: &Comment, ui: &Ui) -> Result<Ending, Complaint> {
    let session = global.open_to_write(arguments.dry_run, ui)?;
    let catalogue = session.catalogue_of(slice::from_ref(&arguments.item))?;
    let mut workspace = Workspace::open(&session, &catalogue)?;
    let commented = comment(&mut workspace, &arguments.item, &arguments.units, &arguments.text, arguments.dry_run)?;
    ui.tell(&report::comment::account(&commented))
}
