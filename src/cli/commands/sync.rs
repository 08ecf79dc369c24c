//! `tolkit sync`: exchanges the ledgers with the remote, and, if it is asked to, gets what is new on the branch.

use clap::Args;

use crate::cli::args::Global;
use crate::cli::ui::Ui;
use crate::report;
use crate::report::account::Ending;
use crate::report::failure::Complaint;
use crate::session::{Session, Workspace};
use crate::workflow::pull::{self, Pulled, SetAside};
use crate::workflow::sync::{Synced, settle_and_send, sync};

#[derive(Debug, Args)]
pub(in crate::cli) struct Sync {
    #[arg(long)]
    pub(in crate::cli) pull: bool,
    #[arg(short = 'n', long)]
    pub(in crate::cli) dry_run: bool,
}

pub(in crate::cli) fn run(global: &Global, arguments: &Sync, ui: &Ui) -> Result<Ending, Complaint> {
    let mut session = global.open_to_write(arguments.dry_run, ui)?;
    let mut synced = sync(&mut session.ledgers()?, arguments.dry_run)?;
    if !arguments.dry_run {
        settle_published(&session, &mut synced)?;
    }
    if !arguments.pull || arguments.dry_run {
        return ui.tell(&report::sync::account(&synced, session.news().as_ref()));
    }
    let ending = ui.tell(&report::sync::account(&synced, None))?;
    if !pull::is_behind(&session) {
        return Ok(ending.max(ui.tell(&report::pull::nothing())?));
    }
    let aside = set_aside(&session)?;
    // What is written from here on is in the ledger: other commands, those of hooks too, need not wait.
    session.unlock();
    let pulled = pull::pull(&session)?;
    drop(session);
    // The configuration may have come in, too.
    let session = global.open_to_write(false, ui)?;
    let pulled = put_back(&session, &aside, pulled)?;
    Ok(ending.max(ui.tell(&report::pull::account(&aside, &pulled))?))
}

/// Tells the ledger of what is published by now. What cannot be listed, because a file of the project is wrong, can wait.
fn settle_published(session: &Session, synced: &mut Synced) -> Result<(), Complaint> {
    let Ok(catalogue) = session.catalogue() else { return Ok(()) };
    let mut workspace = Workspace::open(session, &catalogue)?;
    Ok(settle_and_send(&mut workspace, synced)?)
}

fn set_aside(session: &Session) -> Result<SetAside, Complaint> {
    let catalogue = session.catalogue()?;
    Ok(pull::set_aside(&mut Workspace::open(session, &catalogue)?)?)
}

fn put_back(
    session: &Session,
    aside: &SetAside,
    pulled: Result<(), crate::git::RemoteError>,
) -> Result<Pulled, Complaint> {
    let catalogue = session.catalogue()?;
    Ok(pull::put_back(&mut Workspace::open(session, &catalogue)?, aside, pulled)?)
}
