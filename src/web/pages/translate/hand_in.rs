//! Handing an item in, or putting it aside unfinished.

use axum::response::Response;
use serde::Deserialize;

use crate::i18n::Text;
use crate::report;
use crate::report::account::Account;
use crate::web::address::encoded;
use crate::web::answer;
use crate::web::asked::{Form, Path};
use crate::web::visit::Visit;
use crate::workflow::edit::hand_in_typed;
use crate::workflow::submit::Request;

/// How it is handed in.
#[derive(Debug, Deserialize)]
pub(in crate::web) struct Asked {
    /// What the translator has to say; empty for nothing.
    #[serde(default)]
    note: String,
    /// Whether it is unfinished.
    #[serde(default)]
    draft: Option<String>,
}

pub(in crate::web) async fn hand_in(visit: Visit, Path(item): Path<String>, Form(asked): Form<Asked>) -> Response {
    let place = format!("/translate/{}", encoded(&item));
    let done = visit.clone().act_on(item.clone(), move |workspace| {
        let item = workspace.item_called(&item)?;
        let files = workspace.files(&item)?;
        let note = Some(asked.note.trim()).filter(|note| !note.is_empty());
        let request = Request { draft: asked.draft.is_some(), confirm: false, note, dry_run: false };
        Ok(match hand_in_typed(workspace, &files, request)? {
            Ok(submitted) => (report::submit::account(&submitted, &files, &request, true), submitted.is_stored()),
            Err(units) => {
                let text = Text::new("web-unsettled").with("count", units.len()).with("units", units.join(", "));
                (Account::refused(text), false)
            }
        })
    });
    match done.await {
        Ok((account, is_stored)) => answer::told(&visit, &account, if is_stored { "/" } else { &place }),
        Err(complaint) => answer::told(&visit, &complaint.account(), &place),
    }
}
