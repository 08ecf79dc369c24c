//! What a term base lacks.

use super::base::ProjectTerms;
use crate::model::Locale;
use crate::rules::Rule;
use crate::rules::content::{term_avoided, term_inconsistent, term_missing};
use crate::rules::shape::term_argument;

/// What a term base lacks in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lacking {
    /// The language.
    pub locale: Locale,
    /// The terms of the source that it does not have.
    pub terms: Vec<String>,
}

/// The terms of the source that each language lacks; a language that lacks none is left out.
#[must_use]
pub fn lacking(base: &ProjectTerms, locales: &[Locale]) -> Vec<Lacking> {
    let of = |locale: &Locale| {
        let terms = base.terms.iter().filter(|term| term.source.is_some());
        let has = |(of, text): &(Locale, _)| of == locale && Option::is_some(text);
        let terms = terms.filter(|term| !term.translations.iter().any(has)).map(|term| term.id.clone());
        Lacking { locale: locale.clone(), terms: terms.collect() }
    };
    locales.iter().map(of).filter(|lacking| !lacking.terms.is_empty()).collect()
}

/// The rules that are about terms.
#[must_use]
pub fn rules_of_terms() -> [&'static Rule; 4] {
    [&term_argument::RULE, &term_missing::RULE, &term_avoided::RULE, &term_inconsistent::RULE]
}
