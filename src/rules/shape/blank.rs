//! Texts in which there is nothing to read.

use crate::fluent::ast::{Expression, InlineExpression, PatternElement};
use crate::fluent::{Pattern, unescape};

/// The piece of a pattern that is blank where some reader gets nothing but blanks.
///
/// As in [`crate::rules::Part::readings`], one select expression at a time takes another variant than its default.
pub(super) fn blank_reading<'s>(pattern: &'s Pattern<'s>) -> Option<&'s str> {
    let mut filled = pattern.elements.iter().filter(|element| !is_blank_by_default(element));
    match (filled.next(), filled.next()) {
        (None, _) => pattern.elements.iter().find_map(first_piece),
        (Some(PatternElement::Placeable { expression }), None) => blank_variant(expression),
        _ => None,
    }
}

fn blank_variant<'s>(expression: &'s Expression<&'s str>) -> Option<&'s str> {
    match expression {
        Expression::Select { variants, .. } => variants.iter().find_map(|variant| blank_reading(&variant.value)),
        Expression::Inline(InlineExpression::Placeable { expression }) => blank_variant(expression),
        Expression::Inline(_) => None,
    }
}

fn is_blank_by_default(element: &PatternElement<&str>) -> bool {
    match element {
        PatternElement::TextElement { value } => is_blank(value),
        PatternElement::Placeable { expression } => is_expression_blank(expression),
    }
}

fn is_expression_blank(expression: &Expression<&str>) -> bool {
    match expression {
        Expression::Select { variants, .. } => variants
            .iter()
            .find(|variant| variant.default)
            .is_some_and(|variant| variant.value.elements.iter().all(is_blank_by_default)),
        Expression::Inline(InlineExpression::StringLiteral { value }) => is_blank(&unescape(value)),
        Expression::Inline(InlineExpression::Placeable { expression }) => is_expression_blank(expression),
        Expression::Inline(_) => false,
    }
}

/// The first text or literal of an element that is blank.
fn first_piece<'s>(element: &'s PatternElement<&'s str>) -> Option<&'s str> {
    match element {
        PatternElement::TextElement { value } => Some(value),
        PatternElement::Placeable { expression } => piece_of(expression),
    }
}

fn piece_of<'s>(expression: &'s Expression<&'s str>) -> Option<&'s str> {
    match expression {
        Expression::Select { variants, .. } => {
            let default = variants.iter().find(|variant| variant.default)?;
            default.value.elements.iter().find_map(first_piece)
        }
        Expression::Inline(InlineExpression::StringLiteral { value }) => Some(value),
        Expression::Inline(InlineExpression::Placeable { expression }) => piece_of(expression),
        Expression::Inline(_) => None,
    }
}

/// Whether a text shows nothing: white space and characters without width.
fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'))
}
