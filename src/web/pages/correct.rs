//! Correcting a text that was handed in, as a reviewer: it stays its author's.

use askama::Template;
use axum::response::Response;
use serde::Deserialize;

use crate::fluent::Fingerprint;
use crate::i18n::Text;
use crate::report;
use crate::report::account::{Account, Ending};
use crate::report::diff::name_of;
use crate::report::failure::Complaint;
use crate::web::address::encoded;
use crate::web::answer;
use crate::web::asked::{Form, Path, Query};
use crate::web::field::{FieldView, fields, typed_of};
use crate::web::frame::Frame;
use crate::web::said::said;
use crate::web::unfit::reason;
use crate::web::visit::Visit;
use crate::workflow::edit::{Correction, Typed, UnitCorrected, correct_unit, unit_to_correct};

#[derive(Template)]
#[template(path = "web/correct.html")]
struct Page {
    frame: Frame,
    item: String,
    address: String,
    locale: String,
    direction: &'static str,
    source: String,
    submission: String,
    source_print: String,
    unit: String,
    kind: String,
    said: String,
    placeables: Vec<String>,
    note: String,
    fields: Vec<FieldView>,
}

/// Which unit.
#[derive(Debug, Deserialize)]
pub(in crate::web) struct Asked {
    unit: String,
}

pub(in crate::web) async fn show(visit: Visit, Path(item): Path<String>, Query(asked): Query<Asked>) -> Response {
    page(visit, item, asked.unit, &[], "").await
}

/// The page of a unit; what was typed for it already, and what is said to its author, stands in it.
async fn page(visit: Visit, item: String, unit: String, typed: &[Typed], note: &str) -> Response {
    let wanted = unit.clone();
    let shown = visit.clone().look_at(item.clone(), move |workspace| {
        let item = workspace.item_called(&item)?;
        let shown = unit_to_correct(workspace, &item, &wanted)?;
        Ok((item, shown))
    });
    let words = &visit.site.words;
    match shown.await {
        Ok((item, Ok(shown))) => {
            let mut fields = fields(&shown.form.shown, "u0", words);
            for field in &mut fields {
                if let Some(typed) = typed.iter().find(|typed| typed.name == field.name) {
                    field.text.clone_from(&typed.text);
                }
            }
            answer::page(&Page {
                frame: Frame::new(&visit, item.to_string(), ""),
                address: encoded(&item.to_string()),
                direction: item.locale.direction(),
                locale: item.locale.to_string(),
                item: item.to_string(),
                source: shown.source.to_string(),
                submission: shown.submission,
                source_print: shown.source_print.to_string(),
                kind: shown.passage.map(|passage| words.say(&name_of(&passage))).unwrap_or_default(),
                said: shown.said,
                placeables: shown.placeables,
                note: note.to_owned(),
                fields,
                unit,
            })
        }
        Ok((item, Err(refusal))) => {
            let account = report::correct::refused(&refusal, &item);
            answer::told(&visit, &account, &format!("/review/{}", encoded(&item.to_string())))
        }
        Err(complaint) => answer::failed(&visit, complaint),
    }
}

/// A correction.
#[derive(Debug, Default, Deserialize)]
#[serde(from = "Vec<(String, String)>")]
pub(in crate::web) struct Sent {
    unit: String,
    submission: String,
    /// The source that was shown; none if that cannot be read.
    source: Option<Fingerprint>,
    typed: Vec<Typed>,
    note: String,
}

impl From<Vec<(String, String)>> for Sent {
    fn from(pairs: Vec<(String, String)>) -> Self {
        let of = |wanted: &str| {
            let found = pairs.iter().find(|(name, _)| name == wanted);
            found.map(|(_, value)| value.trim().to_owned()).unwrap_or_default()
        };
        let (unit, submission, source, note) = (of("unit"), of("submission"), of("source").parse().ok(), of("note"));
        Self { unit, submission, source, typed: typed_of(&pairs), note }
    }
}

pub(in crate::web) async fn act(visit: Visit, Path(item): Path<String>, Form(sent): Form<Sent>) -> Response {
    let Sent { unit, submission, source, typed, note } = sent;
    let asked = (item.clone(), unit.clone(), typed.clone(), note.clone());
    let done = visit.clone().act_on(item.clone(), move |workspace| {
        let (item, unit, typed, note) = asked;
        let item = workspace.item_called(&item)?;
        let note = Some(&*note).filter(|note| !note.is_empty());
        let corrected = match source {
            Some(source) => {
                let correction = Correction { submission: &submission, unit: &unit, source, typed: &typed, note };
                correct_unit(workspace, &item, &correction)?
            }
            None => UnitCorrected::SourceChanged,
        };
        Ok(match corrected {
            UnitCorrected::HandedIn(corrected) => report::correct::account(&corrected, &item),
            UnitCorrected::SourceChanged => Account::refused(Text::new("web-correct-changed")),
            UnitCorrected::Unfit(unfit) => Account::refused(reason(&unfit)),
        })
    });
    let account = done.await.unwrap_or_else(Complaint::account);
    if account.ending == Ending::Done {
        return answer::told(&visit, &account, &format!("/review/{}", encoded(&item)));
    }
    // What was typed is not lost: it stands in the form again.
    visit.site.keys.tell(&visit.visitor.key, said(&account, &visit.site.words));
    page(visit, item, unit, &typed, &note).await
}
