//! Where a translation says a term of the source in words, for the rule that compares how it does so.

use super::{NamedTerm, Part, TermsOf, UnitView};
use crate::fluent::Span;
use serde::{Deserialize, Serialize};

/// A text that says a term in words. Does not borrow from its resource.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TermText {
    /// The unit's id, with the `-` of a term.
    pub unit: Box<str>,
    /// The term.
    pub term: Box<str>,
    /// What it says.
    pub said: Said,
    /// Where.
    pub at: Span,
}

/// In which words a text says a term.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Said {
    /// In those that a reference to the term would show.
    AsReferred,
    /// In its own, since the language has no text for the term, which is all that the source says.
    Alone {
        /// The source's text, in small letters.
        source: Box<str>,
        /// The translation, as it is written.
        target: Box<str>,
    },
}

impl TermText {
    /// Finds what a translation says in words of the terms that its source names.
    #[must_use]
    pub fn of(source: &UnitView<'_>, target: &UnitView<'_>, terms: TermsOf<'_>) -> Vec<Self> {
        if target.unit.is_term() {
            return Vec::new();
        }
        let refers = |view: &UnitView<'_>, term: &str| view.references().any(|reference| reference.id == term);
        let named = source.named_terms(terms.names).iter().filter(|named| !refers(target, &named.term));
        named
            .filter_map(|named| {
                let entry = terms.glossary.term(&named.term).filter(|term| !term.forms.is_empty());
                let (said, at) = match entry {
                    // Where the source has a reference, `missing-reference` asks for it.
                    Some(_) if refers(source, &named.term) => return None,
                    Some(_) => (Said::AsReferred, as_referred(target, &named.term, terms)?),
                    None => alone(source, target, named)?,
                };
                Some(Self { unit: target.unit.id.into(), term: named.term.clone(), said, at })
            })
            .collect()
    }
}

/// Where a text has a term in the words of one of its own texts.
fn as_referred(target: &UnitView<'_>, term: &str, terms: TermsOf<'_>) -> Option<Span> {
    let parts = target.parts.iter().filter(|part| part.name != Some("style"));
    parts.flat_map(|part| &part.flat_texts).find_map(|flat| {
        let place = terms.glossary.own_text_in(term, &flat.text)?;
        Some(flat.span(place))
    })
}

/// What a translation says where its source is nothing but the name of a term, or its reference.
fn alone(source: &UnitView<'_>, target: &UnitView<'_>, named: &NamedTerm) -> Option<(Said, Span)> {
    let pairs = target.parts.iter().filter_map(|part| Some((source.part(part.name)?, part)));
    let plain = |part: &Part<'_>| match part.flat_texts.as_slice() {
        [flat] => Some(flat.text.trim().to_owned()),
        _ => None,
    };
    pairs.filter(|(ours, _)| ours.name != Some("style")).find_map(|(ours, theirs)| {
        let flat = theirs.flat_texts.first()?;
        let (whole, text) = (ours.flat_texts.first()?.whole(), plain(ours)?);
        let is_reference = || ours.references.len() == 1 && text.chars().eq([super::PLACEABLE]);
        let is_name = || whole == named.span;
        let target = plain(theirs).filter(|target| target.contains(char::is_alphabetic) && *target != text)?;
        let source = if is_reference() { named.term.to_string() } else { text.to_lowercase() };
        let is_all = is_name() || (is_reference() && ours.references[0].id == &*named.term);
        is_all.then(|| (Said::Alone { source: source.into(), target: target.into() }, flat.whole()))
    })
}
