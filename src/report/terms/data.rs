//! The term base as JSON.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::report::layout::json;
use crate::workflow::terms::{ProjectTerm, ProjectTerms, TermText, TermUse};

#[derive(Serialize)]
struct ListData<'t> {
    schema: u32,
    terms: Vec<TermData<'t>>,
}

#[derive(Serialize)]
struct ShownData<'t> {
    schema: u32,
    #[serde(flatten)]
    term: TermData<'t>,
    uses: Vec<UseData<'t>>,
}

#[derive(Serialize)]
struct TermData<'t> {
    id: &'t str,
    source: Option<TextData<'t>>,
    translations: BTreeMap<&'t str, Option<TextData<'t>>>,
}

#[derive(Serialize)]
struct TextData<'t> {
    path: &'t str,
    line: usize,
    text: &'t str,
    variants: Vec<VariantData<'t>>,
    facts: BTreeMap<&'t str, &'t str>,
    forms: &'t [String],
    avoid: &'t [String],
    note: Option<&'t str>,
}

#[derive(Serialize)]
struct VariantData<'t> {
    text: &'t str,
    reference: String,
}

#[derive(Serialize)]
struct UseData<'t> {
    path: &'t str,
    line: usize,
    locale: &'t str,
    unit: &'t str,
}

pub(super) fn list(base: &ProjectTerms) -> String {
    json::pretty(&ListData { schema: 1, terms: base.terms.iter().map(data).collect() })
}

pub(super) fn term(term: &ProjectTerm, uses: &[TermUse]) -> String {
    let uses = uses.iter().map(|one| UseData {
        path: &one.path,
        line: one.line,
        locale: one.locale.as_str(),
        unit: &one.unit,
    });
    json::pretty(&ShownData { schema: 1, term: data(term), uses: uses.collect() })
}

fn data(term: &ProjectTerm) -> TermData<'_> {
    let translations = term.translations.iter();
    TermData {
        id: &term.id,
        source: term.source.as_ref().map(|text| text_data(&term.id, text)),
        translations: translations
            .map(|(locale, text)| (locale.as_str(), text.as_ref().map(|text| text_data(&term.id, text))))
            .collect(),
    }
}

fn text_data<'t>(id: &str, text: &'t TermText) -> TextData<'t> {
    let variant =
        |wording: &'t crate::terms::Wording| VariantData { text: &wording.text, reference: wording.reference(id) };
    TextData {
        path: &text.path,
        line: text.line,
        text: text.text(),
        variants: text.wordings.iter().map(variant).collect(),
        facts: text.facts.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect(),
        forms: &text.forms,
        avoid: &text.avoid,
        note: text.note.as_deref(),
    }
}
