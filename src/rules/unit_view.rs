//! A unit as rules see it: read once, its texts laid out flat, its placeables listed.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::foreign_text::ForeignText;
use super::{Call, Features, FlatText, Part, Reference, Variable};
use crate::article::{Dialect, Element, SegmentKind};
use crate::fluent::{Span, Unit, span_of};
use crate::language::{Numerals, SourceBytes, english_dates, twelve_hour_times};
use crate::terms::Names;

/// Up to so many parts are looked through, which is faster than hashing them.
const FEW: usize = 16;

/// One unit, read once for all rules.
#[derive(Debug)]
pub struct UnitView<'s> {
    /// The unit itself.
    pub unit: &'s Unit<'s>,
    /// Where its id stands.
    pub id_span: Span,
    /// Its value, then its attributes, in the order of the text.
    pub parts: Vec<Part<'s>>,
    /// The first part of each name, where there are many.
    by_name: Option<FxHashMap<Option<&'s str>, usize>>,
    /// What the texts of all parts contain.
    pub features: Features,
    /// What the unit is in its article; then its texts are Markdown. None if it is not one of an article.
    pub kind: Option<SegmentKind>,
    /// What is syntax in its article beside Markdown.
    pub dialect: Dialect,
    /// Whether its texts are there to be translated, once somebody asked: a source unit is compared with many translations.
    pub(super) is_translatable: OnceLock<bool>,
    /// What it says in bytes, once somebody asked.
    pub(super) bytes: OnceLock<SourceBytes>,
    /// Its texts that are in another language than its locale's, once somebody asked.
    pub(super) foreign_texts: OnceLock<Vec<ForeignText>>,
    /// What Markdown sees in its value, once somebody asked.
    pub(super) markdown: OnceLock<SourceMarkdown>,
    /// The terms that it names, once somebody asked.
    named_terms: OnceLock<Vec<NamedTerm>>,
}

/// What Markdown sees in the text of a source unit.
#[derive(Debug)]
pub(super) struct SourceMarkdown {
    pub(super) elements: Vec<Element>,
    /// How many marks of emphasis have no end.
    pub(super) open_emphasis: usize,
}

/// A term that a unit of the source names, by reference or in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedTerm {
    /// The term's id, with its `-`.
    pub term: Box<str>,
    /// Where it is named first.
    pub span: Span,
}

impl<'s> UnitView<'s> {
    /// Reads a unit of the resource whose text this is.
    #[must_use]
    pub fn new(text: &'s str, unit: &'s Unit<'s>) -> Self {
        Self::of_article(text, unit, None, Dialect::default())
    }

    /// Reads a unit of an article, which is of this kind there.
    #[must_use]
    pub fn of_article(text: &'s str, unit: &'s Unit<'s>, kind: Option<SegmentKind>, dialect: Dialect) -> Self {
        let markdown = kind.filter(|kind| kind.is_markdown()).map(|_| dialect);
        let id_span = span_of(text, unit.id);
        let mut parts: Vec<Part<'s>> = Vec::with_capacity(1);
        let mut features = Features::ANY;
        if let Some(value) = &unit.value {
            parts.push(Part::new(text, None, id_span.clone(), value, markdown));
        }
        for attribute in &unit.attributes {
            let name = attribute.id.name;
            parts.push(Part::new(text, Some(name), span_of(text, name), &attribute.value, markdown));
            features |= Features::ATTRIBUTE;
        }
        for part in &parts {
            features |= part.features;
        }
        let by_name = (parts.len() > FEW).then(|| {
            // Of two attributes with one name, the first counts.
            parts.iter().enumerate().rev().map(|(index, part)| (part.name, index)).collect()
        });
        Self {
            unit,
            id_span,
            parts,
            by_name,
            features,
            kind,
            dialect,
            is_translatable: OnceLock::new(),
            named_terms: OnceLock::new(),
            bytes: OnceLock::new(),
            foreign_texts: OnceLock::new(),
            markdown: OnceLock::new(),
        }
    }

    /// Looks for numbers in words and for dates and times, which rules want to know of source units alone.
    #[must_use]
    pub fn with_number_words(mut self) -> Self {
        let Some(english) = Numerals::of("en") else { return self };
        for part in &mut self.parts {
            let has_date = |flat: &FlatText<'_>| {
                !english_dates(&flat.text).is_empty() || twelve_hour_times(&flat.text).next().is_some()
            };
            if part.features.intersects(Features::DIGIT) && part.flat_texts.iter().any(has_date) {
                part.features |= Features::DATE;
                self.features |= Features::DATE;
            }
            if part.flat_texts.iter().any(|flat| english.has_certain(&flat.text)) {
                part.features |= Features::NUMBER_WORD;
                self.features |= Features::NUMBER_WORD;
            }
        }
        self
    }

    /// The value (`None`) or an attribute by its name.
    #[must_use]
    pub fn part(&self, name: Option<&str>) -> Option<&Part<'s>> {
        match &self.by_name {
            None => self.parts.iter().find(|part| part.name == name),
            Some(by_name) => self.parts.get(*by_name.get(&name)?),
        }
    }

    /// Every variable of the unit.
    pub fn variables(&self) -> impl Iterator<Item = &Variable<'s>> + Clone {
        self.parts.iter().flat_map(|part| &part.variables)
    }

    /// Every reference of the unit.
    pub fn references(&self) -> impl Iterator<Item = &Reference<'s>> + Clone {
        self.parts.iter().flat_map(|part| &part.references)
    }

    /// Every call of the unit.
    pub fn calls(&self) -> impl Iterator<Item = &Call<'s>> + Clone {
        self.parts.iter().flat_map(|part| &part.calls)
    }

    /// The terms that the unit certainly names in what people read, each once. The names are the same at every call.
    pub fn named_terms(&self, names: &Names) -> &[NamedTerm] {
        self.named_terms.get_or_init(|| {
            let mut found: Vec<NamedTerm> = Vec::new();
            let mut take = |term: &str, span: Span| {
                if term != self.unit.id && !found.iter().any(|one| *one.term == *term) {
                    found.push(NamedTerm { term: term.into(), span });
                }
            };
            for part in self.parts.iter().filter(|part| part.name != Some("style")) {
                let shown = part.references.iter().filter(|one| one.id.starts_with('-') && one.attribute.is_none());
                shown.for_each(|reference| take(reference.id, reference.span.clone()));
                for flat in &part.flat_texts {
                    let named = names.in_text(&flat.text).into_iter().filter(|named| named.is_certain);
                    named.for_each(|named| take(named.term, flat.span(named.span)));
                }
            }
            found
        })
    }
}
