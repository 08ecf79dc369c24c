//! Exchanging with the others on demand: what was done here goes to them, what they did comes in.

use axum::Form;
use axum::response::Response;
use serde::Deserialize;

use crate::report;
use crate::report::account::Account;
use crate::session::{Failure, Workspace};
use crate::web::answer;
use crate::web::exchange::exchange;
use crate::web::visit::Visit;
use crate::workflow::pull;

/// How far it goes.
#[derive(Debug, Deserialize)]
pub(in crate::web) struct Asked {
    /// Whether what is new on the branch comes into the person's own files, too.
    #[serde(default)]
    pull: Option<String>,
}

pub(in crate::web) async fn act(visit: Visit, Form(asked): Form<Asked>) -> Response {
    let done = match asked.pull {
        Some(_) => visit.clone().act_by_itself(pull_in).await,
        None => visit.clone().act_by_itself(exchange_once).await,
    };
    match done {
        Ok(account) => answer::told(&visit, &account, "/"),
        Err(complaint) => answer::told(&visit, &complaint.account(), "/"),
    }
}

fn exchange_once(visit: &Visit) -> Result<Account, Failure> {
    let mut session = visit.open()?;
    session.lock_ledgers(&|_| {})?;
    let exchanged = exchange(&session)?;
    Ok(report::sync::account(&exchanged.synced, session.news().as_ref()))
}

/// The same, and gets what is new on the branch.
fn pull_in(visit: &Visit) -> Result<Account, Failure> {
    let mut session = visit.open_to_write()?;
    let mut account = report::sync::account(&exchange(&session)?.synced, None);
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
    let session = visit.open_to_write()?;
    let catalogue = session.catalogue()?;
    let pulled = pull::put_back(&mut Workspace::open(&session, &catalogue)?, &aside, pulled)?;
    account.append(report::pull::account(&aside, &pulled));
    Ok(account)
}
