//! Approving a text, or giving it back with a reason: the whole of it, or the texts that were chosen.

use axum::response::Response;
use serde::Deserialize;

use super::list::next;
use crate::ledger::Verdict;
use crate::report;
use crate::report::account::Ending;
use crate::web::address::encoded;
use crate::web::answer;
use crate::web::asked::{Form, Path};
use crate::web::visit::Visit;
use crate::workflow::review::{Decision, decide as decide_on};

/// What a form says.
#[derive(Debug, Default, Deserialize)]
#[serde(from = "Vec<(String, String)>")]
pub(in crate::web) struct Asked {
    approves: bool,
    units: Vec<String>,
    text: String,
    shown: String,
}

impl From<Vec<(String, String)>> for Asked {
    fn from(pairs: Vec<(String, String)>) -> Self {
        let mut asked = Self::default();
        for (name, value) in pairs {
            match &*name {
                "verdict" => asked.approves = value == "approve",
                "unit" => asked.units.push(value),
                "text" => value.trim().clone_into(&mut asked.text),
                "shown" => asked.shown = value,
                _ => {}
            }
        }
        asked
    }
}

pub(in crate::web) async fn decide(visit: Visit, Path(item): Path<String>, Form(asked): Form<Asked>) -> Response {
    let place = format!("/review/{}", encoded(&item));
    let done = visit.clone().act_on(item.clone(), move |workspace| {
        let item = workspace.item_called(&item)?;
        let files = workspace.files(&item)?;
        let decision = Decision {
            verdict: if asked.approves { Verdict::Approve } else { Verdict::Return },
            units: &asked.units,
            text: Some(&*asked.text).filter(|text| !text.is_empty()),
            shown: Some(&asked.shown),
            dry_run: false,
        };
        let decided = decide_on(workspace, &files, decision)?;
        let account = report::review::account(&decided, &item, &decision);
        let entry = workspace.ledgers.entry(&item)?;
        let is_settled = entry.is_approved() || entry.returned;
        let next = if is_settled { next(workspace, &item.to_string())? } else { None };
        Ok((account, is_settled, next))
    });
    match done.await {
        Ok((account, is_settled, next)) => {
            let is_done = account.ending == Ending::Done && is_settled;
            let next = next.map_or_else(|| "/reviews".to_owned(), |item| format!("/review/{}", encoded(&item)));
            answer::told(&visit, &account, if is_done { &next } else { &place })
        }
        Err(complaint) => answer::told(&visit, &complaint.account(), &place),
    }
}
