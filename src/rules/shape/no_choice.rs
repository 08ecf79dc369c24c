//! A number that is counted without a choice by plural form, where the source has one.

use super::{places, plurals};
use crate::diagnostics::Severity;
use crate::fluent::ast::{Expression, Identifier, InlineExpression, PatternElement, Variant};
use crate::rules::{FlatText, PLACEABLE, Pair, Part, Select, Sink, Variable};

/// Languages whose words for what is counted have another form behind 1 than behind 5, nearly all of them. In Scandinavian ones, many
/// have one form (`år`, `barn`), and so have some in Estonian (`sõna`).
const INFLECTED: [&str; 5] = ["fi", "lt", "lv", "ru", "se"];

/// Shorter words are abbreviations.
const SHORTEST: usize = 4;

/// Reports each variable that the source chooses by, and that the translation shows before a word without any choice.
pub(super) fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    if !INFLECTED.contains(&pair.locale.locale.language()) {
        return;
    }
    for (source, target) in pair.parts().filter(|(_, target)| target.selects.is_empty()) {
        let counted = target.variables.iter().find(|variable| {
            let chosen = source.selects.iter().any(|select| is_plural_choice(select, variable));
            chosen && target.flat_texts.first().is_some_and(|flat| counts(flat, target, variable))
        });
        if let Some(variable) = counted {
            sink.report_as("missing-plural-category-choice", places::variable(pair.target_text, variable))
                .with("variable", format!("${}", variable.name))
                .severity(Severity::Note);
        }
    }
}

fn is_plural_choice(select: &Select<'_>, variable: &Variable<'_>) -> bool {
    plurals::selected(select) == Some(variable.name) && plurals::kind(select) == Some(plurals::PluralKind::Cardinal)
}

/// Whether a word that no abbreviation is stands right behind the variable.
fn counts(flat: &FlatText<'_>, part: &Part<'_>, variable: &Variable<'_>) -> bool {
    let at = |place: usize| flat.span(place..place + PLACEABLE.len_utf8()).start;
    let mut places = flat.text.match_indices(PLACEABLE).map(|(place, _)| place);
    let Some(place) = places.find(|place| at(*place) == variable.span.start) else { return false };
    part.name.is_none_or(|name| name != "style") && begins_with_counted(&flat.text[place + PLACEABLE.len_utf8()..])
}

/// Whether a variant has a word that no abbreviation is right behind a variable.
pub(super) fn counts_in(variant: &Variant<&str>, variable: &str) -> bool {
    variant.value.elements.windows(2).any(|two| match two {
        [PatternElement::Placeable { expression }, PatternElement::TextElement { value }] => {
            let inline = InlineExpression::VariableReference { id: Identifier { name: variable } };
            *expression == Expression::Inline(inline) && begins_with_counted(value)
        }
        _ => false,
    })
}

/// Whether a text behind a number begins with a word that it counts, and that is no abbreviation.
fn begins_with_counted(behind: &str) -> bool {
    let Some(behind) = behind.strip_prefix([' ', '\u{a0}']) else { return false };
    let length = behind.find(|c: char| !c.is_alphabetic()).unwrap_or(behind.len());
    let (word, rest) = behind.split_at(length);
    let is_abbreviated = rest.starts_with('.') && rest[1..].trim_start().starts_with(char::is_lowercase);
    let is_hyphened = rest.starts_with(['-', '(', '/', PLACEABLE]) || rest.starts_with(" (");
    word.chars().count() >= SHORTEST && word.chars().all(char::is_lowercase) && !is_abbreviated && !is_hyphened
}
