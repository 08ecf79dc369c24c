//! Why a text cannot be the translation of another, whatever stands around them.

use super::doubt::Doubt;
use super::tokens::numbers_of;
use crate::article::dialect::Dialect;
use crate::article::inline::{ElementKind, elements, without_machine_text};
use crate::language::Languages;

/// Why a text cannot be the translation of another.
pub(super) fn contradiction(source: &str, text: &str, languages: &Languages, dialect: Dialect) -> Option<Doubt> {
    if fixed_elements(source, dialect) != fixed_elements(text, dialect) {
        return Some(Doubt::Elements);
    }
    if disjoint(&numbers_of(source), &numbers_of(text)) {
        return Some(Doubt::Numbers);
    }
    let said = [source, text].map(|text| without_machine_text(text, dialect));
    let doubt = languages.left_in(&said[0], &said[1]).map(Doubt::from);
    doubt.or_else(|| languages.lengths().differ(said[0].trim(), said[1].trim()).then_some(Doubt::Length))
}

/// What a translation keeps of a text: code, footnotes, images and links. Where a link leads may differ by language.
fn fixed_elements(text: &str, dialect: Dialect) -> Vec<(ElementKind, String)> {
    let mut found: Vec<(ElementKind, String)> = elements(text, dialect)
        .into_iter()
        .map(|element| match element.kind {
            ElementKind::Code | ElementKind::Footnote | ElementKind::Syntax => (element.kind, element.target),
            ElementKind::Link | ElementKind::Image => (element.kind, String::new()),
        })
        .collect();
    found.sort();
    // The same code may be said twice.
    found.dedup_by(|a, b| a == b && a.0 == ElementKind::Code);
    found
}

fn disjoint(ours: &[String], theirs: &[String]) -> bool {
    !ours.is_empty() && !theirs.is_empty() && !ours.iter().any(|number| theirs.contains(number))
}
