//! Saving a unit, and taking what the file has instead of what was typed.

use std::sync::Arc;

use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use serde::{Deserialize, Serialize};

use super::page::address_of;
use super::unit::state_word;
use super::what_became::said;
use crate::fluent::Fingerprint;
use crate::i18n::Text;
use crate::report::failure::Complaint;
use crate::web::address::encoded;
use crate::web::answer;
use crate::web::asked::{Form, Path};
use crate::web::field::typed_of;
use crate::web::said::Said;
use crate::web::shown::{Finding, findings};
use crate::web::visit::Visit;
use crate::workflow::edit::{self, Saved, Saving, Typed};

/// What a form sends of a unit.
#[derive(Debug, Default, Deserialize)]
#[serde(from = "Vec<(String, String)>")]
pub(in crate::web) struct Sent {
    unit: String,
    source: Option<Fingerprint>,
    digest: String,
    target: Option<Fingerprint>,
    shown: Vec<String>,
    typed: Vec<Typed>,
    page: String,
    before: Vec<String>,
    confirm: bool,
}

impl Sent {
    /// Takes what is remembered for a field instead of what is typed there: its name, a blank, the text.
    fn take(&mut self, value: &str) {
        let Some((name, text)) = value.split_once(' ') else { return };
        if let Some(typed) = self.typed.iter_mut().find(|typed| typed.name == name) {
            text.clone_into(&mut typed.text);
        }
    }
}

impl From<Vec<(String, String)>> for Sent {
    fn from(pairs: Vec<(String, String)>) -> Self {
        let mut sent = Self { typed: typed_of(&pairs), ..Self::default() };
        for (name, value) in pairs {
            match &*name {
                "unit" => sent.unit = value,
                "source" => sent.source = value.parse().ok(),
                "digest" => sent.digest = value,
                "target" => sent.target = value.parse().ok(),
                "shown" => sent.shown.push(value),
                "page" => sent.page = value,
                "before" => sent.before.push(value),
                "confirm" => sent.confirm = true,
                "take" => sent.take(&value),
                _ => {}
            }
        }
        sent
    }
}

/// What the page's script is told.
#[derive(Default, Serialize)]
struct Answer {
    /// Whether the file has it.
    saved: bool,
    /// Whether what was typed is on the disk.
    kept: bool,
    said: String,
    /// The fingerprint of the translation; empty where there is none.
    target: Option<String>,
    state: Option<&'static str>,
    state_word: Option<String>,
    findings: Vec<Finding>,
    /// What the file has, where that is something else, and its fingerprint.
    there: Option<String>,
    there_target: Option<String>,
}

/// Saves a unit.
pub(in crate::web) async fn save(
    visit: Visit,
    Path(item): Path<String>,
    headers: HeaderMap,
    Form(sent): Form<Sent>,
) -> Response {
    let wants_data = answer::wants_data(&headers);
    let unit = sent.unit.clone();
    let place = format!("/translate/{}", encoded(&item));
    let Some(source) = sent.source else {
        return answer::told(&visit, &Complaint::usage(Text::new("web-form-incomplete")).account(), &place);
    };
    let done = visit.clone().act_on_files_of(item.clone(), move |workspace| {
        let item = workspace.item_called(&item)?;
        let files = workspace.files(&item)?;
        let saving = Saving {
            unit: &sent.unit,
            typed: &sent.typed,
            source,
            source_digest: &sent.digest,
            target: sent.target,
            shown: &sent.shown,
            page: &sent.page,
            before: &sent.before,
            confirm: sent.confirm,
        };
        let saved = edit::save(workspace, &files, &saving)?;
        let found = match &saved {
            Saved::Written { target: Some(_), .. } if wants_data => edit::findings(workspace, &files, &sent.unit)?,
            _ => Vec::new(),
        };
        Ok((item, saved, found))
    });
    let words = &visit.site.words;
    match done.await {
        Ok((_, saved, found)) if wants_data => {
            answer::data(&answer_of(&saved, findings(&found, Some(&unit), words), words))
        }
        Ok((item, saved, _)) => {
            let (is_saved, text) = said(&saved);
            let text = words.say(&text);
            let told = if is_saved { Said::result(text) } else { Said::hint(text) };
            visit.site.keys.tell(&visit.visitor.key, vec![told]);
            answer::see(&address_of(&item, &unit))
        }
        Err(complaint) if wants_data => {
            let said = crate::web::said::said(&complaint.account(), words);
            let said = said.iter().map(|said| said.text.as_str()).collect::<Vec<_>>().join(" ");
            let answer = Answer { said, ..Answer::default() };
            (StatusCode::INTERNAL_SERVER_ERROR, answer::data(&answer)).into_response()
        }
        Err(complaint) => answer::told(&visit, &complaint.account(), &place),
    }
}

fn answer_of(saved: &Saved, findings: Vec<Finding>, words: &crate::i18n::Words) -> Answer {
    let (is_saved, text) = said(saved);
    let printed = |print: &Option<Fingerprint>| print.map(|print| print.to_string()).unwrap_or_default();
    let (target, state) = match saved {
        Saved::Written { target, state } => (Some(printed(target)), Some(*state)),
        _ => (None, None),
    };
    let (there, there_target) = match saved {
        Saved::Conflict { there, target } => (Some(there.clone().unwrap_or_default()), Some(printed(target))),
        _ => (None, None),
    };
    Answer {
        saved: is_saved,
        kept: true,
        said: words.say(&text),
        target,
        state: state.map(crate::model::UnitState::as_str),
        state_word: state.map(|state| words.word(state_word(state))),
        findings,
        there,
        there_target,
    }
}

/// Takes what the file has for a unit, and forgets what was typed.
pub(in crate::web) async fn forget(visit: Visit, Path(item): Path<String>, Form(sent): Form<Sent>) -> Response {
    let Sent { unit, page, mut before, .. } = sent;
    before.extend(Some(page).filter(|page| !page.is_empty()));
    let place = format!("/translate/{}", encoded(&item));
    let done = visit.clone().act_on_files_of(item.clone(), move |workspace| {
        let item = workspace.item_called(&item)?;
        let files = workspace.files(&item)?;
        edit::forget_typed(workspace, &files, &unit, &before)?;
        Ok((Arc::clone(&item), unit))
    });
    match done.await {
        Ok((item, unit)) => answer::see(&address_of(&item, &unit)),
        Err(complaint) => answer::told(&visit, &complaint.account(), &place),
    }
}
