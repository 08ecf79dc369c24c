//! Claims: taking an item, keeping it, giving it back, taking over what somebody left, and taking the next one.

use axum::response::Response;
use serde::Deserialize;

use crate::i18n::Text;
use crate::report;
use crate::report::account::{Account, Ending};
use crate::report::failure::Complaint;
use crate::session::{Failure, Workspace};
use crate::web::address::encoded;
use crate::web::answer;
use crate::web::asked::{Form, Path};
use crate::web::said::terminal;
use crate::web::visit::Visit;
use crate::workflow::assign::{Assignment, assign};
use crate::workflow::claim::{Action, StepOutcome, act_on};
use crate::workflow::next::claim_next;
use crate::workflow::release::release;

/// What is to be done with which item.
#[derive(Debug, Deserialize)]
pub(in crate::web) struct Asked {
    #[serde(default)]
    item: String,
    /// Why, where the item is somebody else's; empty for no reason.
    #[serde(default)]
    why: String,
    /// The page that it was asked for on, to come back to if it cannot be done.
    #[serde(default)]
    back: String,
}

/// Does something with a claim, and shows what became of it: on the page of an item that the person has now, else on the desk.
pub(in crate::web) async fn act(visit: Visit, Path(action): Path<String>, Form(asked): Form<Asked>) -> Response {
    let site = std::sync::Arc::clone(&visit.site);
    let back = if is_page(&asked.back) { asked.back.clone() } else { "/".to_owned() };
    let done = visit.clone().act_on(asked.item.clone(), move |workspace| {
        let terminal = terminal(&site.words);
        match &*action {
            "claim" | "renew" | "takeover" => drop(workspace.item_called(&asked.item)?),
            // What somebody has may be gone.
            "release" => drop(workspace.item_called_or_gone(&asked.item)?),
            _ => {}
        }
        let items = std::slice::from_ref(&asked.item);
        let why = Some(asked.why.trim().to_owned()).filter(|why| !why.is_empty());
        let claimed = |acted: &crate::workflow::claim::Acted| {
            let steps = acted.steps.iter();
            let is_theirs =
                |outcome: &StepOutcome| matches!(outcome, StepOutcome::Done(Some(_)) | StepOutcome::Already(_));
            steps.filter(|step| is_theirs(&step.outcome)).map(|step| step.item.to_string()).next()
        };
        let simply = |workspace: &mut Workspace<'_>, action| -> Result<(Account, Option<String>), Failure> {
            let acted = act_on(workspace, items, action, false)?;
            Ok((report::claim::account(&acted, action, false, &terminal), claimed(&acted)))
        };
        Ok(Some(match (&*action, why) {
            ("claim", _) => simply(workspace, Action::Claim)?,
            ("renew", _) => (simply(workspace, Action::Renew)?.0, None),
            ("release", why) => {
                let released = release(workspace, items, why.as_deref(), false)?;
                (report::claim::released(&released, false, &terminal), None)
            }
            ("takeover", None) => simply(workspace, Action::TakeOver)?,
            ("takeover", why) => {
                let assignment = Assignment { to: Some(workspace.me().clone()), why, dry_run: false };
                let acted = assign(workspace, items, &assignment)?;
                (report::claim::assigned(&acted, &assignment, workspace.me(), &terminal), claimed(&acted))
            }
            ("next", _) => {
                let next = claim_next(workspace, &[], &[], false)?;
                let item = next.acted.as_ref().and_then(claimed);
                (report::next::account(&next, false, &terminal), item)
            }
            _ => return Ok(None),
        }))
    });
    match done.await {
        Ok(Some((account, item))) => {
            let is_done = account.ending == Ending::Done;
            let place = item.filter(|_| is_done).map(|item| format!("/translate/{}", encoded(&item)));
            let stays = if is_done { "/" } else { &back };
            answer::told(&visit, &account, place.as_deref().unwrap_or(stays))
        }
        Ok(None) => answer::failed(&visit, Complaint::usage(Text::new("web-no-page"))),
        Err(complaint) => answer::told(&visit, &complaint.account(), &back),
    }
}

/// Whether an address is one of a page of ours, and leads nowhere else.
fn is_page(address: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_graphic() && byte != b'\\';
    address.starts_with('/') && !address.starts_with("//") && address.bytes().all(is_plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_sent_elsewhere() {
        for address in ["", "items", "//example.org", "/\\example.org", "https://example.org", "/a\r\nb", "/a b"] {
            assert!(!is_page(address), "{address:?}");
        }
        assert!(is_page("/items?locale=lt&page=2"));
    }
}
