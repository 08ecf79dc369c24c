//! A target unit beside its source unit: what most rules look at.

use super::{Features, LocaleData, Part, UnitView};
use crate::article::LinkRule;
use crate::fluent::Unit;
use crate::language::Speller;
use crate::terms::{Glossary, Names};

/// A target unit beside its source unit.
#[derive(Debug)]
pub struct Pair<'a> {
    /// The source unit.
    pub source: &'a UnitView<'a>,
    /// The source resource's text.
    pub source_text: &'a str,
    /// The target unit.
    pub target: &'a UnitView<'a>,
    /// The target resource's text.
    pub target_text: &'a str,
    /// The units of the target resource; none where the unit stands by itself.
    pub target_units: &'a [Unit<'a>],
    /// What is known of the source locale.
    pub source_locale: &'a LocaleData,
    /// What is known of the target locale.
    pub locale: &'a LocaleData,
    /// The rule by which rendering changes links, where the articles have one.
    pub links: Option<&'a LinkRule>,
    /// The term base, where some rule asks for it.
    pub terms: Option<TermsOf<'a>>,
    /// What is spelled right in the target locale, where some rule asks for it and somebody knows.
    pub speller: Option<&'a Speller>,
}

/// The term base for one language.
#[derive(Debug, Clone, Copy)]
pub struct TermsOf<'a> {
    /// What terms are called in the source.
    pub names: &'a Names,
    /// What they are in the target locale.
    pub glossary: &'a Glossary,
}

impl<'a> Pair<'a> {
    /// The parts that both units have, the source's first.
    pub fn parts(&self) -> impl Iterator<Item = (&'a Part<'a>, &'a Part<'a>)> {
        let source = self.source;
        self.target.parts.iter().filter_map(move |target| Some((source.part(target.name)?, target)))
    }

    /// The parts that both units have and that people read, the source's first: a term's attributes are the
    /// locale's own affair, and `.style` is CSS.
    pub fn texts(&self) -> impl Iterator<Item = (&'a Part<'a>, &'a Part<'a>)> {
        let is_term = self.target.unit.is_term();
        self.parts().filter(move |(_, target)| target.name.is_none_or(|name| !is_term && name != "style"))
    }

    /// Whether a link is another one by the rule of the site.
    #[must_use]
    pub fn is_link_by_rule(&self, source: &str, target: &str) -> bool {
        self.links.is_some_and(|rule| rule.answers(source, target))
    }

    /// What source and target contain together.
    #[must_use]
    pub fn features(&self) -> Features {
        self.source.features | self.target.features
    }
}
