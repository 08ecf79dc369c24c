//! `tolkit sync`: exchanges the ledgers with the remote.

use clap::Args;

use crate::cli::args::Global;
use crate::cli::ui::Ui;
use crate::report;
use crate::report::account::Ending;
use crate::report::failure::Complaint;
use crate::workflow::sync::sync;

#[derive(Debug, Args)]
pub(in crate::cli) struct Sync {
    #[arg(short = 'n', long)]
    pub(in crate::cli) dry_run: bool,
}

pub(in crate::cli) fn run(global: &Global, arguments: &Sync, ui: &Ui) -> Result<Ending, Complaint> {
    let session = global.open_to_write(arguments.dry_run, ui)?;
    let synced = sync(&mut session.ledgers()?, arguments.dry_run)?;
    ui.tell(&report::sync::account(&synced, session.news().as_ref()))
}
