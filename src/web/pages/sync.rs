//! Exchanging with the others on demand: what was done here goes to them, what they did comes in.

use axum::response::Response;
use serde::Deserialize;

use crate::report;
use crate::report::account::Account;
use crate::report::failure::Complaint;
use crate::session::Failure;
use crate::web::answer;
use crate::web::asked::Form;
use crate::web::visit::Visit;
use crate::workflow::pull;
use crate::workflow::sync::sync_and_settle;

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
        None => visit.clone().act_by_itself(exchange).await,
    };
    answer::told(&visit, &done.unwrap_or_else(Complaint::account), "/")
}

fn exchange(visit: &Visit) -> Result<Account, Failure> {
    let mut session = visit.open()?;
    session.lock_ledgers(&|_| {})?;
    let synced = sync_and_settle(&session)?;
    Ok(report::sync::account(&synced, session.news().as_ref()))
}

/// The same, and gets what is new on the branch.
fn pull_in(visit: &Visit) -> Result<Account, Failure> {
    let session = visit.open_to_write()?;
    let mut account = report::sync::account(&sync_and_settle(&session)?, None);
    let got = pull::get(session, || visit.open_to_write())?;
    account.append(report::pull::account(got.as_ref()));
    Ok(account)
}
