//! The terms of a project as they go out to other programs.

use super::base::{ProjectTerm, ProjectTerms, TermText};
use crate::catalogue::Catalogue;
use crate::model::Locale;
use crate::packet::tbx::{TermContents, TermEntry, TermForm, TermFormKind, TermLanguage};

/// All terms of a project, in the source and in these locales.
#[must_use]
pub fn export_terms(catalogue: &Catalogue<'_>, locales: &[Locale]) -> TermContents {
    let project = &catalogue.config.project;
    let base = ProjectTerms::read(catalogue, locales);
    let entries = base.terms.iter().map(|term| entry(term, &project.source)).collect();
    TermContents { project: project.name.clone(), source: project.source.clone(), entries }
}

fn entry(term: &ProjectTerm, source: &Locale) -> TermEntry {
    let translations = term.translations.iter().filter_map(|(locale, text)| Some((locale, text.as_ref()?)));
    let languages = term.source.iter().map(|text| (source, text)).chain(translations);
    TermEntry {
        id: term.id.trim_start_matches('-').to_owned(),
        definition: term.source.as_ref().and_then(|text| text.comment.clone()),
        languages: languages.map(|(locale, text)| language(locale, text)).collect(),
    }
}

fn language(locale: &Locale, text: &TermText) -> TermLanguage {
    let mut forms: Vec<TermForm> = Vec::new();
    let mut add = |text: &str, kind: TermFormKind, uses: Option<String>| {
        // One form may be for several cases.
        match forms.iter_mut().find(|form| form.text == text) {
            Some(form) => form.uses.extend(uses),
            None if text.trim().is_empty() => {}
            None => forms.push(TermForm { text: text.to_owned(), kind, uses: uses.into_iter().collect() }),
        }
    };
    add(text.text(), TermFormKind::Name, None);
    for wording in text.wordings.iter().filter(|wording| !wording.is_default) {
        let uses = wording.arguments.iter().map(|(name, value)| format!("{name}: {}", value.trim_matches('"')));
        add(&wording.text, TermFormKind::Form, Some(uses.collect::<Vec<_>>().join(", ")));
    }
    text.forms.iter().for_each(|form| add(form, TermFormKind::Form, None));
    text.avoid.iter().for_each(|form| add(form, TermFormKind::Avoided, None));
    TermLanguage { locale: locale.clone(), note: text.note.clone(), facts: text.facts.clone(), forms }
}
