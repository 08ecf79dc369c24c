//! Machine drafts of an item.

use axum::response::Response;
use serde::Deserialize;

use crate::report;
use crate::web::address::encoded;
use crate::web::answer;
use crate::web::asked::{Form, Path};
use crate::web::visit::Visit;
use crate::workflow::pretranslate::{self, Watch, pretranslate};

/// How somebody wants an item to be drafted.
#[derive(Debug, Deserialize)]
pub(in crate::web) struct Asked {
    /// Whether what has a translation of an older source is left alone.
    #[serde(default)]
    missing: Option<String>,
    /// Whether the engine that `workflow.toml` names may run.
    #[serde(default)]
    allow: Option<String>,
}

pub(in crate::web) async fn make(visit: Visit, Path(item): Path<String>, Form(asked): Form<Asked>) -> Response {
    let place = format!("/translate/{}", encoded(&item));
    let done = visit.clone().act_by_itself(move |visit| {
        let mut session = visit.open_to_write()?;
        let asked = pretranslate::Asked {
            items: &[item],
            missing: asked.missing.is_some(),
            memory: false,
            claim: true,
            allow: asked.allow.is_some(),
            dry_run: false,
        };
        // Whoever ends the workbench ends the engine, too; what was stored until then is.
        let watch = Watch { progress: &|_, _| {}, is_stopped: &|| false, tell: &|_| {} };
        pretranslate(&mut session, asked, &watch)
    });
    match done.await {
        Ok(outcome) => answer::told(&visit, &report::pretranslate::account(&outcome, false, &|_| true), &place),
        Err(complaint) => answer::told(&visit, &complaint.account(), &place),
    }
}
