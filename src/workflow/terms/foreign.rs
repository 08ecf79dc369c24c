//! Terms of other programs, beside those of the project: what of them may come in as a translation, and what somebody has to look at.

use super::base::{ProjectTerm, ProjectTerms, TermText};
use crate::catalogue::Catalogue;
use crate::fluent::{fingerprint, parse};
use crate::model::{ItemId, Locale};
use crate::packet::tbx::ForeignTerm;
use crate::packet::{Address, Content, Progress, ReturnedText};

/// What becomes of a term of another program in a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TermIn {
    /// It is the translation of a term that has none.
    ComesIn(Box<ReturnedText>),
    /// It is what the project has.
    Known,
    /// It is something to look at.
    LeftAlone(TermLeftAlone),
}

/// A term of another program that does not come in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermLeftAlone {
    /// What the file calls it; of one without a name, what it is in the source.
    pub term: String,
    /// What it is in the file.
    pub theirs: String,
    /// The language; none where it is about all.
    pub locale: Option<Locale>,
    /// Why it does not come in.
    pub why: WhyLeftAlone,
}

/// Why a term of another program does not come in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WhyLeftAlone {
    /// The project has no such term.
    New,
    /// What it is in the source is something else in the project: this.
    OtherSource(String),
    /// Its translation in the project is this.
    OtherTranslation(String),
    /// It has several forms, there or here, which somebody has to put together.
    SeveralForms,
    /// The project has no file for it in that language.
    NoFile,
}

/// What becomes of a term of another program, in each language that it has.
#[must_use]
pub fn foreign_term(catalogue: &Catalogue<'_>, base: &ProjectTerms, foreign: &ForeignTerm) -> Vec<TermIn> {
    let called =
        if foreign.id.is_empty() { foreign.source.first().cloned().unwrap_or_default() } else { foreign.id.clone() };
    let left_alone = |theirs: &[String], locale: Option<&Locale>, why: WhyLeftAlone| {
        let (term, theirs) = (called.clone(), theirs.join(", "));
        TermIn::LeftAlone(TermLeftAlone { term, theirs, locale: locale.cloned(), why })
    };
    let term = Some(foreign.id.as_str()).filter(|id| !id.is_empty()).and_then(|id| base.term(id));
    let Some((term, source)) = term.and_then(|term| Some((term, term.source.as_ref()?))) else {
        return vec![left_alone(&foreign.source, None, WhyLeftAlone::New)];
    };
    if !foreign.source.iter().any(|theirs| is_same(theirs, source.text())) {
        let why = WhyLeftAlone::OtherSource(source.text().to_owned());
        return vec![left_alone(&foreign.source, None, why)];
    }
    let of_locale = |(locale, theirs): &(Locale, Vec<String>)| {
        let present = term.translations.iter().find(|(own, _)| own == locale).and_then(|(_, text)| text.as_ref());
        let alone = |why: WhyLeftAlone| left_alone(theirs, Some(locale), why);
        match (present, theirs.as_slice()) {
            (_, []) => TermIn::Known,
            (Some(present), theirs) if theirs.iter().any(|theirs| is_same(theirs, present.text())) => TermIn::Known,
            (Some(present), _) => alone(WhyLeftAlone::OtherTranslation(present.text().to_owned())),
            (None, [one]) if source.wordings.len() == 1 && !one.contains(['{', '}']) => {
                match returned(catalogue, term, source, locale, one) {
                    Some(text) => TermIn::ComesIn(Box::new(text)),
                    None => alone(WhyLeftAlone::NoFile),
                }
            }
            (None, _) => alone(WhyLeftAlone::SeveralForms),
        }
    };
    foreign.translations.iter().map(of_locale).collect()
}

/// Whether two names are the same, whatever blanks they have.
fn is_same(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}

/// The translation of a term that has none, as a text that comes back: it answers the source that the project has.
fn returned(
    catalogue: &Catalogue<'_>,
    term: &ProjectTerm,
    source: &TermText,
    locale: &Locale,
    theirs: &str,
) -> Option<ReturnedText> {
    let group = catalogue.groups.iter().find(|group| group.source.as_ref() == Some(&source.path))?;
    let target = group.targets.iter().find(|target| target.item.locale == *locale)?;
    let file = catalogue.read_text(&source.path, &catalogue.config.project.source).ok()?;
    let print = parse(file.text()).units.iter().find(|unit| unit.id == term.id).map(fingerprint)?;
    let item: ItemId = (*target.item).clone();
    let address = Address { item, unit: term.id.clone(), field: "value".to_owned(), source: print, target: None };
    Some(ReturnedText {
        called: address.to_string(),
        address: Some(address),
        source: Content::of_words(source.text()),
        target: Content::of_words(theirs),
        progress: Progress::Finished,
        comments: Vec::new(),
    })
}
