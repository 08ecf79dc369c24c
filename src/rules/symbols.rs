//! What the units of one locale's resources define and refer to: for rules that no single resource can answer.

use serde::{Deserialize, Serialize};
use std::hash::{Hash as _, Hasher as _};

use rustc_hash::{FxHashMap, FxHashSet, FxHasher};

use super::{TermArgument, TermShape, TermText, UnitText, UnitView};
use crate::fluent::Span;

/// A unit that refers to others. Does not borrow from its resource.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct UnitSymbols {
    /// The unit's id, with the `-` of a term.
    pub id: Box<str>,
    /// Where its id stands.
    pub id_span: Span,
    /// What it refers to.
    pub references: Vec<UnitReference>,
}

/// A reference of a unit.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct UnitReference {
    /// The id that is referred to, with the `-` of a term.
    pub id: Box<str>,
    /// The attribute, if one is named.
    pub attribute: Option<Box<str>>,
    /// The attribute of the unit that the reference stands in; `None` is the value.
    pub within: Option<Box<str>>,
    /// Where the reference stands.
    pub span: Span,
    /// What is handed to a term, each with where its value stands.
    pub arguments: Vec<(TermArgument, Span)>,
}

/// What one resource defines and refers to.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct ResourceSymbols {
    /// Messages, terms and their attributes.
    definitions: Vec<Symbol>,
    /// All else, which most resources have nothing of.
    others: Option<Box<Others>>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
struct Others {
    /// Those definitions that are terms and their attributes: a locale has them in common.
    terms: Vec<Symbol>,
    /// What each term chooses by.
    shapes: Vec<(Box<str>, TermShape)>,
    units: Vec<UnitSymbols>,
    term_texts: Vec<TermText>,
    texts: Vec<UnitText>,
}

/// A hash of an id and an attribute: definitions are many, and all that is asked of them is whether they are there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
struct Symbol(u64);

impl Symbol {
    fn new(id: &str, attribute: Option<&str>) -> Self {
        let mut hasher = FxHasher::default();
        (id, attribute).hash(&mut hasher);
        Self(hasher.finish())
    }
}

impl UnitReference {
    /// The reference as it is written: `-term`, `message.attribute`.
    #[must_use]
    pub fn written(&self) -> String {
        match &self.attribute {
            Some(attribute) => format!("{}.{attribute}", self.id),
            None => self.id.clone().into(),
        }
    }
}

impl ResourceSymbols {
    /// Notes what a unit defines and refers to.
    pub fn add(&mut self, view: &UnitView<'_>) {
        let id = view.unit.id;
        let own = self.definitions.len();
        if view.unit.value.is_some() {
            self.definitions.push(Symbol::new(id, None));
        }
        self.definitions.extend(view.unit.attributes.iter().map(|a| Symbol::new(id, Some(a.id.name))));
        if view.unit.is_term() {
            let others = self.others.get_or_insert_default();
            others.terms.extend_from_slice(&self.definitions[own..]);
            others.shapes.push((id.into(), TermShape::new(view.unit)));
        }
        if view.references().next().is_none() {
            return;
        }
        let references = view
            .parts
            .iter()
            .flat_map(|part| part.references.iter().map(|reference| (part.name, reference)))
            .map(|(within, reference)| UnitReference {
                id: reference.id.into(),
                attribute: reference.attribute.map(Box::from),
                within: within.map(Box::from),
                span: reference.span.clone(),
                arguments: reference.arguments.clone(),
            })
            .collect();
        let units = &mut self.others.get_or_insert_default().units;
        units.push(UnitSymbols { id: id.into(), id_span: view.id_span.clone(), references });
    }

    /// Notes what its units say beside their sources.
    pub fn add_texts(&mut self, texts: Vec<UnitText>) {
        if !texts.is_empty() {
            self.others.get_or_insert_default().texts.extend(texts);
        }
    }

    /// Notes what its units say of terms in words.
    pub fn add_term_texts(&mut self, texts: Vec<TermText>) {
        if !texts.is_empty() {
            self.others.get_or_insert_default().term_texts.extend(texts);
        }
    }

    /// Gives back the room that nothing is in.
    pub fn shrink(&mut self) {
        self.definitions.shrink_to_fit();
    }

    /// Leaves out what nothing refers to; returns whether anything is left.
    pub fn keep(&mut self, referred: &Referred) -> bool {
        let others = self.others.as_mut().map(|others| &mut others.terms);
        for symbols in std::iter::once(&mut self.definitions).chain(others) {
            symbols.retain(|symbol| referred.0.contains(symbol));
            symbols.shrink_to_fit();
        }
        self.others.is_some() || !self.definitions.is_empty()
    }

    /// The units that refer to others.
    #[must_use]
    pub fn units(&self) -> &[UnitSymbols] {
        self.others.as_ref().map_or(&[], |others| &others.units)
    }

    /// What its units say of terms in words, where a rule asks for terms.
    #[must_use]
    pub fn term_texts(&self) -> &[TermText] {
        self.others.as_ref().map_or(&[], |others| &others.term_texts)
    }

    /// What its units say beside their sources, where a rule asks for that.
    #[must_use]
    pub fn texts(&self) -> &[UnitText] {
        self.others.as_ref().map_or(&[], |others| &others.texts)
    }
}

/// What resources refer to. Definitions are many, and no other is ever asked for.
#[derive(Debug, Default)]
pub struct Referred(FxHashSet<Symbol>);

impl Referred {
    /// What these resources refer to.
    pub fn by<'r>(resources: impl IntoIterator<Item = &'r ResourceSymbols>) -> Self {
        let units = resources.into_iter().flat_map(ResourceSymbols::units);
        let symbols = |reference: &UnitReference| {
            // Of an attribute that is missing, it is asked whether there is such a unit at all.
            [Symbol::new(&reference.id, reference.attribute.as_deref()), Symbol::new(&reference.id, None)]
        };
        Self(units.flat_map(|unit| &unit.references).flat_map(symbols).collect())
    }
}

/// What all resources of one locale in one section define.
#[derive(Debug, Default)]
pub struct Definitions<'r> {
    symbols: FxHashSet<Symbol>,
    /// Of terms with one id, the first counts.
    shapes: FxHashMap<&'r str, &'r TermShape>,
    resources: Vec<&'r ResourceSymbols>,
}

impl<'r> Definitions<'r> {
    /// Gathers the definitions of resources.
    pub fn of(resources: impl IntoIterator<Item = &'r ResourceSymbols>) -> Self {
        let resources: Vec<_> = resources.into_iter().collect();
        let definitions = Self::default().with_all_of(resources.iter().copied());
        Self { resources, ..definitions }
    }

    fn take_shapes(&mut self, others: &'r Others) {
        for (id, shape) in &others.shapes {
            self.shapes.entry(id).or_insert(shape);
        }
    }

    /// Adds the terms of other sections of the same locale.
    #[must_use]
    pub fn with_terms_of(mut self, resources: impl IntoIterator<Item = &'r ResourceSymbols>) -> Self {
        for others in resources.into_iter().filter_map(|resource| resource.others.as_deref()) {
            self.symbols.extend(&others.terms);
            self.take_shapes(others);
        }
        self
    }

    /// Adds all that files of no locale define.
    #[must_use]
    pub fn with_all_of(mut self, resources: impl IntoIterator<Item = &'r ResourceSymbols>) -> Self {
        for resource in resources {
            self.symbols.extend(&resource.definitions);
            resource.others.iter().for_each(|others| self.take_shapes(others));
        }
        self
    }

    /// What a term chooses by, if it is defined.
    #[must_use]
    pub fn shape(&self, term: &str) -> Option<&'r TermShape> {
        self.shapes.get(term).copied()
    }

    /// Whether a message, a term or an attribute is defined.
    #[must_use]
    pub fn has(&self, id: &str, attribute: Option<&str>) -> bool {
        self.symbols.contains(&Symbol::new(id, attribute))
    }

    /// Every reference of the same resources, with the unit that it stands in.
    pub fn references(&self) -> impl Iterator<Item = (&'r UnitSymbols, &'r UnitReference)> {
        let units = self.resources.iter().flat_map(|resource| resource.units());
        units.flat_map(|unit| unit.references.iter().map(move |reference| (unit, reference)))
    }
}

/// The references and texts of one locale's resources of a section, for the rules that need all of them.
#[derive(Debug)]
pub struct SymbolTable<'a> {
    /// The resources; a finding names one by its place here.
    pub resources: &'a [&'a ResourceSymbols],
    /// What they define.
    pub defined: &'a Definitions<'a>,
    /// What the source locale defines; `None` where this is the source locale.
    pub source_defined: Option<&'a Definitions<'a>>,
}
