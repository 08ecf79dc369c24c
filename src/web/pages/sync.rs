//! Exchanging with the others: what was done here goes to them, what they did comes in.

use axum::Form;
use axum::response::Response;
use serde::Deserialize;

use crate::report;
use crate::report::account::Account;
use crate::session::{Failure, Session, Workspace};
use crate::web::answer;
use crate::web::visit::Visit;
use crate::workflow::pull;
use crate::workflow::sync::{settle_and_send, sync};

/// How far it goes.
#[derive(Debug, Deserialize)]
pub(in crate::web) struct Asked {
    /// Whether what is new on the branch comes into the person's own files, too.
    #[serde(default)]
    pull: Option<String>,
}

pub(in crate::web) async fn act(visit: Visit, Form(asked): Form<Asked>) -> Response {
    let done = match asked.pull {
        Some(_) => visit.clone().act_by_itself(|visit| pull_with(&mut || visit.open_to_write())).await,
        None => visit.clone().act_in_session(|session| exchange(session)).await,
    };
    match done {
        Ok(account) => answer::told(&visit, &account, "/"),
        Err(complaint) => answer::told(&visit, &complaint.account(), "/"),
    }
}

/// Sends what waits, and fetches what the remote has.
pub(in crate::web) fn exchange(session: &Session) -> Result<Account, Failure> {
    let mut synced = sync(&mut session.ledgers()?, false)?;
    // What cannot be listed, because a file of the project is wrong, can wait.
    if let Ok(catalogue) = session.catalogue() {
        settle_and_send(&mut Workspace::open(session, &catalogue)?, &mut synced)?;
    }
    Ok(report::sync::account(&synced, session.news().as_ref()))
}

/// The same, and gets what is new on the branch.
fn pull_with(open: &mut dyn FnMut() -> Result<Session, Failure>) -> Result<Account, Failure> {
    let mut session = open()?;
    let mut synced = sync(&mut session.ledgers()?, false)?;
    if let Ok(catalogue) = session.catalogue() {
        settle_and_send(&mut Workspace::open(&session, &catalogue)?, &mut synced)?;
    }
    let mut account = report::sync::account(&synced, None);
    if !pull::is_behind(&session) {
        account.append(report::pull::nothing());
        return Ok(account);
    }
    let aside = {
        let catalogue = session.catalogue()?;
        pull::set_aside(&mut Workspace::open(&session, &catalogue)?)?
    };
    // What is written from here on is in the ledger: other commands, those of hooks too, need not wait.
    session.unlock();
    let pulled = pull::pull(&session)?;
    drop(session);
    // The configuration may have come in, too.
    let session = open()?;
    let catalogue = session.catalogue()?;
    let pulled = pull::put_back(&mut Workspace::open(&session, &catalogue)?, &aside, pulled)?;
    account.append(report::pull::account(&aside, &pulled));
    Ok(account)
}
