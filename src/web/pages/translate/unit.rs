//! A unit on the page.

use crate::diagnostics::Diagnostic;
use crate::fluent::Notation;
use crate::i18n::{Text, Words};
use crate::model::UnitState;
use crate::report::diff::name_of;
use crate::web::address::encoded;
use crate::web::shown::{Finding, Run, findings, runs, whole};
use crate::workflow::edit::{Field, SheetUnit, Shown, Typed};

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
    /// Texts beside the translation: whose they are, and what they say.
    pub(super) others: Vec<(String, String)>,
    pub(super) remarks: Vec<String>,
    pub(super) terms: Vec<String>,
    pub(super) placeables: Vec<String>,
    pub(super) fields: Vec<FieldView>,
    pub(super) source_print: String,
    pub(super) target_print: String,
    pub(super) findings: Vec<Finding>,
    /// What the person typed, where the file says something else by now.
    pub(super) typed: Vec<FieldView>,
}

/// A field.
pub(super) struct FieldView {
    pub(super) name: String,
    pub(super) id: String,
    pub(super) label: String,
    pub(super) examples: String,
    /// What the source says there, where a unit has several fields.
    pub(super) source: String,
    pub(super) text: String,
    pub(super) notation: &'static str,
    pub(super) rows: usize,
}

impl Unit {
    pub(super) fn new(index: usize, unit: SheetUnit, found: &[Diagnostic], words: &Words) -> Self {
        let anchor = format!("u{index}");
        let fields = fields(&unit.form.shown, &anchor, words);
        let typed = unit.typed.iter().flatten().map(|typed| typed_field(typed, &fields, &anchor)).collect();
        let is_stale = unit.state == UnitState::Stale;
        let needs_work = needs_work(&unit);
        let others = [("web-there", unit.there), ("web-published", unit.branch), ("web-own", unit.own)];
        let others = others.into_iter().filter_map(|(id, text)| Some((words.word(id), text?.trim_end().to_owned())));
        let source = match &unit.before {
            Some(before) => runs(before, &unit.said),
            None => whole(&unit.said),
        };
        Self {
            state: unit.state.as_str(),
            state_word: words.word(state_word(unit.state)),
            needs_work,
            is_stale,
            kind: unit.kind.map(|kind| words.say(&name_of(kind))).unwrap_or_default(),
            comment: unit.comment,
            source,
            said: unit.said,
            others: others.collect(),
            remarks: unit.remarks,
            terms: unit.terms.lines().map(str::to_owned).collect(),
            placeables: unit.placeables,
            fields,
            source_print: unit.source_print.to_string(),
            target_print: unit.target_print.map(|print| print.to_string()).unwrap_or_default(),
            findings: findings(found, Some(&unit.id), words),
            typed,
            anchor,
            encoded: encoded(&unit.id),
            id: unit.id,
        }
    }
}

/// Whether somebody has to write a unit, or to look at it.
pub(super) fn needs_work(unit: &SheetUnit) -> bool {
    !unit.state.is_current() || unit.typed.is_some()
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

fn fields(shown: &Shown, anchor: &str, words: &Words) -> Vec<FieldView> {
    match shown {
        Shown::Whole(entry) => vec![FieldView {
            name: String::new(),
            id: format!("{anchor}-0"),
            label: words.word("web-field-whole"),
            examples: String::new(),
            source: String::new(),
            text: entry.trim_end().to_owned(),
            notation: "fluent",
            rows: rows(entry),
        }],
        Shown::Fields(fields) => {
            let has_several = fields.len() > 1;
            let view = |(index, field): (usize, &Field)| FieldView {
                name: field.name.clone(),
                id: format!("{anchor}-{index}"),
                label: label(field, words),
                examples: field.variant.as_ref().map(|variant| variant.examples.clone()).unwrap_or_default(),
                source: if has_several { field.source.clone() } else { String::new() },
                text: field.text.clone(),
                notation: notation(field.notation),
                rows: rows(&field.text),
            };
            fields.iter().enumerate().map(view).collect()
        }
    }
}

fn typed_field(typed: &Typed, fields: &[FieldView], anchor: &str) -> FieldView {
    let label = fields.iter().find(|field| field.name == typed.name).map(|field| field.label.clone());
    FieldView {
        name: typed.name.clone(),
        id: format!("{anchor}-typed-{}", typed.name),
        label: label.unwrap_or_else(|| typed.name.clone()),
        examples: String::new(),
        source: String::new(),
        text: typed.text.clone(),
        notation: notation(typed.notation),
        rows: rows(&typed.text),
    }
}

fn notation(notation: Notation) -> &'static str {
    match notation {
        Notation::Plain => "plain",
        Notation::Fluent => "fluent",
    }
}

/// What a field is for.
fn label(field: &Field, words: &Words) -> String {
    let text = match (&field.attribute, &field.variant) {
        (None, None) => Text::new("web-field-value"),
        (Some(attribute), None) => Text::new("web-field-attribute").with("attribute", attribute.clone()),
        (None, Some(variant)) => {
            Text::new("web-field-variant").with("selector", variant.selector.clone()).with("key", variant.key.clone())
        }
        (Some(attribute), Some(variant)) => Text::new("web-field-attribute-variant")
            .with("attribute", attribute.clone())
            .with("selector", variant.selector.clone())
            .with("key", variant.key.clone()),
    };
    words.say(&text)
}

/// How many lines a field has at first, where the browser does not work it out.
fn rows(text: &str) -> usize {
    /// So many characters fit into a line.
    const LINE: usize = 60;
    text.split('\n').map(|line| line.chars().count() / LINE + 1).sum::<usize>().min(12)
}
