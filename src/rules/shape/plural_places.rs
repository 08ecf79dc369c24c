//! Where in a sentence a choice by plural form stands.

use super::plurals;
use crate::fluent::ast::{Expression, InlineExpression, PatternElement, Variant};
use crate::language::wants_oblique_case;
use crate::rules::{Pair, Select};

/// Whether what is counted stands in an oblique case, for which the word before the number is enough: then all numbers but one have
/// the same form.
pub(super) fn is_oblique(pair: &Pair<'_>, select: &Select<'_>) -> bool {
    let language = pair.locale.locale.language();
    let Some(variable) = plurals::selected(select) else { return false };
    let has_it = |expression: &Expression<&str>| matches!(expression, Expression::Select { variants, .. } if std::ptr::eq(variants.as_slice(), select.variants));
    let elements = pair.target.parts.iter().map(|part| part.pattern.elements.as_slice());
    let Some(elements) = elements.into_iter().find(|elements| {
        elements.iter().any(|element| matches!(element, PatternElement::Placeable { expression } if has_it(expression)))
    }) else {
        return false;
    };
    if let Some(before) = before_number(elements, variable) {
        return word_before(before).is_some_and(|word| wants_oblique_case(language, word));
    }
    let outside = before(elements, has_it).unwrap_or_default();
    let is_governed = |variant: &Variant<&str>| {
        let Some(inside) = before_number(&variant.value.elements, variable) else { return !variant.default };
        let before = if inside.trim().is_empty() { outside } else { inside };
        word_before(before).is_some_and(|word| wants_oblique_case(language, word))
    };
    select.variants.iter().all(is_governed)
}

fn before_number<'s>(elements: &[PatternElement<&'s str>], variable: &str) -> Option<&'s str> {
    before(elements, |expression| match expression {
        Expression::Inline(InlineExpression::VariableReference { id }) => id.name == variable,
        Expression::Inline(InlineExpression::FunctionReference { arguments, .. }) => {
            matches!(arguments.positional.first(), Some(InlineExpression::VariableReference { id }) if id.name == variable)
        }
        _ => false,
    })
}

/// The text right before the first placeable of a kind; empty where there is none.
fn before<'s>(elements: &[PatternElement<&'s str>], is_it: impl Fn(&Expression<&'s str>) -> bool) -> Option<&'s str> {
    let at = elements
        .iter()
        .position(|element| matches!(element, PatternElement::Placeable { expression } if is_it(expression)))?;
    match at.checked_sub(1).map(|before| &elements[before]) {
        Some(PatternElement::TextElement { value }) => Some(value),
        _ => Some(""),
    }
}

/// The word that a text ends with, before a blank or an opening quotation mark.
fn word_before(text: &str) -> Option<&str> {
    let text = text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '„' | '«' | '“' | '('));
    let word = text.rsplit(|c: char| !c.is_alphanumeric()).next()?;
    (!word.is_empty()).then_some(word)
}
