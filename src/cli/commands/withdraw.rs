//! `tolkit withdraw`: takes back what was handed in.

use std::slice;

use clap::Args;

use crate::cli::args::Global;
use crate::cli::ui::Ui;
use crate::report;
use crate::report::account::Ending;
use crate::report::failure::Complaint;
use crate::session::Workspace;
use crate::workflow::withdraw::withdraw;

#[derive(Debug, Args)]
pub(in crate::cli) struct Withdraw {
    #[arg(value_name = "ITEM")]
    pub(in crate::cli) item: String,
    #[arg(short, long, value_name = "WHY")]
    pub(in crate::cli) message: Option<String>,
    #[arg(short = 'n', long)]
    pub(in crate::cli) dry_run: bool,
}

pub(in crate::cli) fn run(global: &Global, arguments: &Withdraw, ui: &Ui) -> Result<Ending, Complaint> {
    let session = global.open_to_write(arguments.dry_run, ui)?;
    let catalogue = session.catalogue_of(slice::from_ref(&arguments.item))?;
    let mut workspace = Workspace::open(&session, &catalogue)?;
    let withdrawn = withdraw(&mut workspace, &arguments.item, arguments.message.as_deref(), arguments.dry_run)?;
    ui.tell(&report::withdraw::account(&withdrawn))
}
