//! `tolkit sync`: exchanges the ledgers with the remote, and, if it is asked to, gets what is new on the branch.

use clap::Args;

use crate::cli::args::Global;
use crate::cli::ui::Ui;
use crate::report;
use crate::report::account::Ending;
use crate::report::failure::Complaint;
use crate::workflow::pull;
use crate::workflow::sync::{sync, sync_and_settle};

#[derive(Debug, Args)]
pub(in crate::cli) struct Sync {
    #[arg(long)]
    pub(in crate::cli) pull: bool,
    #[arg(short = 'n', long)]
    pub(in crate::cli) dry_run: bool,
}

pub(in crate::cli) fn run(global: &Global, arguments: &Sync, ui: &Ui) -> Result<Ending, Complaint> {
    let session = global.open_to_write(arguments.dry_run, ui)?;
    let synced = match arguments.dry_run {
        true => sync(&mut session.ledgers()?, true)?,
        false => sync_and_settle(&session)?,
    };
    if !arguments.pull || arguments.dry_run {
        return ui.tell(&report::sync::account(&synced, session.news().as_ref()));
    }
    let ending = ui.tell(&report::sync::account(&synced, None))?;
    let got = pull::get(session, || global.open_to_write(false, ui))?;
    Ok(ending.max(ui.tell(&report::pull::account(got.as_ref()))?))
}
