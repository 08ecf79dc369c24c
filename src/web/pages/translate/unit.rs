//! A unit on the page.

use std::collections::BTreeMap;

use super::remembered::offers;
use crate::diagnostics::Diagnostic;
use crate::i18n::{Arg, Text, Words};
use crate::model::UnitState;
use crate::record::Draft;
use crate::report::diff::name_of;
use crate::web::address::encoded;
use crate::web::field::{FieldView, fields, typed_fields};
use crate::web::shown::{Finding, Run, findings, runs, whole};
use crate::workflow::edit::{SheetUnit, Shown};
use crate::workflow::memory::Suggestion;

/// A unit as it is shown.
pub(super) struct Unit {
    pub(super) id: String,
    /// The id as a part of an address.
    pub(super) encoded: String,
    /// Where it is on the page.
    pub(super) anchor: String,
    pub(super) state: &'static str,
    pub(super) state_word: String,
    /// Whether somebody has to write it, or to look at it.
    pub(super) needs_work: bool,
    pub(super) is_stale: bool,
    pub(super) kind: String,
    pub(super) comment: String,
    /// The source; where it has changed, with what went and what came.
    pub(super) source: Vec<Run>,
    /// The source as it is.
    pub(super) said: String,
    /// Texts beside the translation: whose they are, their language where it is another, and what they say.
    pub(super) others: Vec<(String, String, String)>,
    pub(super) remarks: Vec<String>,
    /// Where its translation comes from, if no person wrote it.
    pub(super) draft: String,
    pub(super) terms: Vec<String>,
    pub(super) placeables: Vec<String>,
    pub(super) fields: Vec<FieldView>,
    pub(super) source_print: String,
    pub(super) target_print: String,
    pub(super) findings: Vec<Finding>,
    /// What the person typed, where the file says something else by now: the page that they typed it on, and its fields.
    pub(super) typed: Vec<(String, Vec<FieldView>)>,
    /// The pages on which they typed what is shown here.
    pub(super) pages: Vec<String>,
}

impl Unit {
    pub(super) fn new(
        index: usize,
        unit: SheetUnit,
        found: &[Diagnostic],
        remembered: BTreeMap<String, Vec<Suggestion>>,
        words: &Words,
    ) -> Self {
        let anchor = format!("u{index}");
        let mut fields = fields(&unit.form.shown, &anchor, words);
        if let Shown::Fields(own) = &unit.form.shown {
            for (field, own) in fields.iter_mut().zip(own) {
                let found = remembered.get(&own.name).map(Vec::as_slice).unwrap_or_default();
                field.offers = offers(found, &own.source, own.notation, words);
            }
        }
        let typed = unit.typed.iter().enumerate().map(|(number, typed)| {
            let anchor = format!("{anchor}-other{number}");
            (typed.page.clone(), typed_fields(&typed.fields, &fields, &anchor))
        });
        let typed = typed.collect();
        let is_stale = unit.state == UnitState::Stale;
        let needs_work = unit.needs_work();
        let others = [("web-there", unit.there), ("web-published", unit.branch), ("web-own", unit.own)];
        let others = others
            .into_iter()
            .filter_map(|(id, text)| Some((words.word(id), String::new(), text?.trim_end().to_owned())));
        let source = match &unit.before {
            Some(before) => runs(before, &unit.said),
            None => whole(&unit.said),
        };
        Self {
            state: unit.state.as_str(),
            state_word: words.word(state_word(unit.state)),
            needs_work,
            is_stale,
            kind: unit.passage.map(|passage| words.say(&name_of(&passage))).unwrap_or_default(),
            comment: unit.comment,
            source,
            said: unit.said,
            others: others.collect(),
            draft: unit.draft.as_ref().map(|draft| words.say(&drafted(draft))).unwrap_or_default(),
            remarks: unit.remarks,
            terms: unit.terms.lines().map(str::to_owned).collect(),
            placeables: unit.placeables,
            fields,
            source_print: unit.source_print.to_string(),
            target_print: unit.target_print.map(|print| print.to_string()).unwrap_or_default(),
            findings: findings(found, Some(&unit.id), words),
            typed,
            pages: unit.pages,
            anchor,
            encoded: encoded(&unit.id),
            id: unit.id,
        }
    }
}

/// That a program wrote a translation.
fn drafted(draft: &Draft) -> Text {
    let text = Text::new("edit-draft").with("origin", Arg::from(draft.origin.text()));
    text.with("day", draft.day().to_string())
}

/// The word for a state.
pub(super) fn state_word(state: UnitState) -> &'static str {
    match state {
        UnitState::Missing => "web-state-missing",
        UnitState::Stale => "web-state-stale",
        UnitState::Translated => "web-state-translated",
        UnitState::Reviewed => "web-state-reviewed",
    }
}
