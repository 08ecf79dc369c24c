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
    /// Those of them that are terms and their attributes: a locale has them in common.
    terms: Vec<Symbol>,
    /// What each term chooses by.
    shapes: Vec<(Box<str>, TermShape)>,
    /// The units that refer to others.
    pub units: Vec<UnitSymbols>,
    /// What its units say of terms in words, where a rule asks for terms.
    pub term_texts: Vec<TermText>,
    /// What its units say beside their sources, where a rule asks for that.
    pub texts: Vec<UnitText>,
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
            self.terms.extend_from_slice(&self.definitions[own..]);
            self.shapes.push((id.into(), TermShape::new(view.unit)));
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
        self.units.push(UnitSymbols { id: id.into(), id_span: view.id_span.clone(), references });
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
        let mut symbols = FxHashSet::default();
        symbols.reserve(resources.iter().map(|resource| resource.definitions.len()).sum());
        symbols.extend(resources.iter().flat_map(|resource| &resource.definitions));
        let mut definitions = Self { symbols, shapes: FxHashMap::default(), resources: Vec::new() };
        resources.iter().for_each(|resource| definitions.take_shapes(resource));
        Self { resources, ..definitions }
    }

    fn take_shapes(&mut self, resource: &'r ResourceSymbols) {
        for (id, shape) in &resource.shapes {
            self.shapes.entry(id).or_insert(shape);
        }
    }

    /// Adds the terms of other sections of the same locale.
    #[must_use]
    pub fn with_terms_of(mut self, resources: impl IntoIterator<Item = &'r ResourceSymbols>) -> Self {
        for resource in resources {
            self.symbols.extend(&resource.terms);
            self.take_shapes(resource);
        }
        self
    }

    /// Adds all that files of no locale define.
    #[must_use]
    pub fn with_all_of(mut self, resources: impl IntoIterator<Item = &'r ResourceSymbols>) -> Self {
        for resource in resources {
            self.symbols.extend(&resource.definitions);
            self.take_shapes(resource);
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
        let units = self.resources.iter().flat_map(|resource| &resource.units);
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
