//! All terms of a project, with what they are in each language.

use std::sync::Arc;

use crate::catalogue::Catalogue;
use crate::fluent::{Unit, comments, entries, line_number, plain_text, span_of};
use crate::model::Locale;
use crate::terms::{AVOID, FORMS, NOTE, Wording, for_each_term, is_about_term, listed, may_have_terms, said, wordings};

/// All terms of a project, in the order of their files.
#[derive(Debug, Clone, Default)]
pub struct ProjectTerms {
    /// The terms.
    pub terms: Vec<ProjectTerm>,
}

/// A term, in all languages.
#[derive(Debug, Clone)]
pub struct ProjectTerm {
    /// Its id, with the `-`.
    pub id: String,
    /// What it is in the source; none if only translations have it.
    pub source: Option<TermText>,
    /// What it is in each target locale that was asked for, in the order of the configuration.
    pub translations: Vec<(Locale, Option<TermText>)>,
}

/// A term in one language.
#[derive(Debug, Clone)]
pub struct TermText {
    /// The file.
    pub path: Arc<str>,
    /// The line, from 1.
    pub line: usize,
    /// Its texts, the one without arguments first.
    pub wordings: Vec<Wording>,
    /// Its value as it is written, where nothing else says it: with something to fill in, all on one line.
    pub written: String,
    /// Facts about the word: attributes with their values.
    pub facts: Vec<(String, String)>,
    /// Further forms.
    pub forms: Vec<String>,
    /// What is to be avoided.
    pub avoid: Vec<String>,
    /// What there is to know.
    pub note: Option<String>,
    /// What the comment above it says.
    pub comment: Option<String>,
}

impl ProjectTerms {
    /// Reads the terms of every resource that is not an article's. What is wrong with a file, `check` says.
    #[must_use]
    pub fn read(catalogue: &Catalogue<'_>, locales: &[Locale]) -> Self {
        let mut base = Self::default();
        let source = &catalogue.config.project.source;
        let is_article = |section: usize| catalogue.config.sections[section].articles().is_some();
        for group in catalogue.groups.iter().filter(|group| !is_article(group.section)) {
            if let Some(path) = &group.source {
                for (id, text) in read(catalogue, path, source) {
                    let term = base.term_mut(&id, locales);
                    // Of terms with one id, the first counts.
                    term.source.get_or_insert(text);
                }
            }
            for target in group.targets.iter().filter(|target| target.exists && locales.contains(&target.item.locale)) {
                for (id, text) in read(catalogue, &target.path, &target.item.locale) {
                    let term = base.term_mut(&id, locales);
                    let own = term.translations.iter_mut().find(|(locale, _)| *locale == target.item.locale);
                    own.into_iter().for_each(|(_, own)| {
                        own.get_or_insert(text.clone());
                    });
                }
            }
        }
        base
    }

    fn term_mut(&mut self, id: &str, locales: &[Locale]) -> &mut ProjectTerm {
        let at = self.terms.iter().position(|term| term.id == id).unwrap_or_else(|| {
            let translations = locales.iter().map(|locale| (locale.clone(), None)).collect();
            self.terms.push(ProjectTerm { id: id.to_owned(), source: None, translations });
            self.terms.len() - 1
        });
        &mut self.terms[at]
    }

    /// A term by its id, with or without the `-`.
    #[must_use]
    pub fn term(&self, id: &str) -> Option<&ProjectTerm> {
        let name = id.trim_start_matches('-');
        self.terms.iter().find(|term| term.id.trim_start_matches('-') == name)
    }
}

impl TermText {
    /// What it is without any arguments; as it is written, where something is to be filled in.
    #[must_use]
    pub fn text(&self) -> &str {
        let default = self.wordings.first().filter(|wording| wording.is_default);
        default.map_or(&self.written, |wording| &wording.text)
    }

    fn new(path: &Arc<str>, text: &str, term: &Unit<'_>) -> Self {
        let wordings = term.value.as_ref().map(|value| wordings(value).0).unwrap_or_default();
        let facts = term.attributes.iter().filter(|one| !is_about_term(one.id.name));
        let facts = facts.map(|one| (one.id.name.to_owned(), plain_text(&one.value).unwrap_or_default()));
        let entry = entries(text).get(term.id).copied().unwrap_or_default();
        let written = entry.split_once('=').map_or(entry, |(_, value)| value);
        Self {
            path: Arc::clone(path),
            line: line_number(text, span_of(text, term.id).start),
            written: written.split_whitespace().collect::<Vec<_>>().join(" "),
            wordings,
            facts: facts.collect(),
            forms: listed(term, FORMS),
            avoid: listed(term, AVOID),
            note: said(term, NOTE),
            comment: None,
        }
    }
}

/// The terms of a file; none if it cannot be read.
fn read(catalogue: &Catalogue<'_>, path: &Arc<str>, locale: &Locale) -> Vec<(String, TermText)> {
    let Ok(file) = catalogue.read_text(path, locale) else { return Vec::new() };
    let (text, mut terms) = (file.text(), Vec::new());
    let comments = if may_have_terms(text) { comments(text) } else { Vec::new() };
    for_each_term(text, |term| terms.push((term.id.to_owned(), TermText::new(path, text, term))));
    for (id, term) in &mut terms {
        let own = comments.iter().find(|comment| comment.unit == Some(id.as_str()));
        term.comment = own.map(|comment| said_in(comment.text)).filter(|said| !said.is_empty());
    }
    terms
}

/// The words of a comment, without its signs and its line breaks.
fn said_in(comment: &str) -> String {
    comment.lines().map(|line| line.trim_start_matches('#').trim()).collect::<Vec<_>>().join(" ").trim().to_owned()
}
