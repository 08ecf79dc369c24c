//! A pattern ↔ the text that people type for it, in one of two notations.

use std::borrow::Cow;

use fluent_syntax::ast::{Expression, InlineExpression, PatternElement};

use super::canonical::same_text;
use super::elements::{Element, elements};
use super::encode::{Notation, Piece, push_literals, push_pattern};
use super::parse::{Pattern, Resource, Unit, parse};
use super::placeable::end_of_placeable;
use super::span::Span;

/// What is typed for a pattern in Fluent notation.
#[must_use]
pub fn fluent_notation(elements: &[Element<'_>]) -> String {
    elements.iter().map(|element| &*element.written).collect()
}

/// What is typed for a pattern in plain notation; `None` if that would be read as something else, as where it has
/// placeables besides literals and references to terms, and if it would be blank.
#[must_use]
pub fn plain_notation(elements: &[Element<'_>]) -> Option<String> {
    let (mut pieces, mut text) = (Vec::new(), String::new());
    for element in elements {
        match element.node {
            PatternElement::TextElement { .. } => text.push_str(&element.written),
            PatternElement::Placeable { expression: Expression::Inline(InlineExpression::TermReference { .. }) } => {
                if !text.is_empty() {
                    pieces.push(Piece::Text(Cow::Owned(std::mem::take(&mut text))));
                }
                pieces.push(Piece::Placeable(Cow::Borrowed(&element.written)));
            }
            PatternElement::Placeable { expression } => {
                if !push_literals(&mut text, expression) {
                    return None;
                }
            }
        }
    }
    if !text.is_empty() {
        pieces.push(Piece::Text(Cow::Owned(text)));
    }
    let written = pieces.iter().map(|piece| match piece {
        Piece::Text(text) | Piece::Placeable(text) => &**text,
    });
    let typed: String = written.collect();
    (!typed.trim().is_empty() && plain_pieces(&typed) == pieces).then_some(typed)
}

/// The pattern that a typed text is, as it stands behind a `=`, or behind the key of a variant, its line break included. In Fluent notation, what is
/// typed may be none: then what this returns is none.
#[must_use]
pub fn pattern_of(typed: &str, notation: Notation, indent: &str) -> String {
    let pieces = match notation {
        Notation::Plain => plain_pieces(typed),
        Notation::Fluent => fluent_pieces(typed),
    };
    let mut pattern = String::with_capacity(typed.len() + 8);
    push_pattern(&mut pattern, &pieces, indent, notation);
    pattern
}

/// A text in Fluent notation as it is typed in another one; none if it cannot be typed so.
#[must_use]
pub fn renoted(typed: &str, notation: Notation) -> Option<String> {
    if notation == Notation::Fluent {
        return Some(typed.to_owned());
    }
    let written = format!("x ={}", pattern_of(typed, Notation::Fluent, "    "));
    let Resource { units, errors, .. } = parse(&written);
    let unit = units.first().filter(|_| errors.is_empty() && units.len() == 1)?;
    plain_notation(&elements(&written, unit.id, unit.value.as_ref()?))
}

/// Whether a typed text in Fluent notation is this pattern.
#[must_use]
pub fn is_typed(typed: &str, pattern: &Pattern<'_>) -> bool {
    let written = format!("x ={}", pattern_of(typed, Notation::Fluent, "    "));
    let Resource { units, errors, .. } = parse(&written);
    let unit = Unit { id: "x", value: Some(pattern.clone()), attributes: Vec::new() };
    errors.is_empty() && units.len() == 1 && same_text(&units[0], &unit)
}

/// Where the placeables of a typed text stand, in order.
#[must_use]
pub fn placeable_spans(typed: &str, notation: Notation) -> Vec<Span> {
    let pieces = match notation {
        Notation::Plain => plain_pieces(typed),
        Notation::Fluent => fluent_pieces(typed),
    };
    let (mut spans, mut at) = (Vec::new(), 0);
    for piece in pieces {
        match piece {
            Piece::Text(text) => at += text.len(),
            Piece::Placeable(placeable) => {
                spans.push(at..at + placeable.len());
                at += placeable.len();
            }
        }
    }
    spans
}

/// The pieces of a typed text in Fluent notation. What is open to the end is one, which no parser takes.
fn fluent_pieces(typed: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut from = 0;
    while let Some(open) = typed[from..].find('{').map(|open| from + open) {
        let end = end_of_placeable(typed, open).unwrap_or(typed.len());
        push_text(&mut pieces, &typed[from..open]);
        pieces.push(Piece::Placeable(Cow::Borrowed(&typed[open..end])));
        from = end;
    }
    push_text(&mut pieces, &typed[from..]);
    pieces
}

/// The pieces of a typed text in plain notation, in which references to terms alone are placeables.
fn plain_pieces(typed: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut from, mut at) = (0, 0);
    while let Some(open) = typed[at..].find('{').map(|open| at + open) {
        at = open + 1;
        let Some(length) = typed[at..].find(['{', '}', '\n']) else { break };
        let end = at + length + 1;
        if typed[at..].trim_start_matches(' ').starts_with('-') && is_term_reference(&typed[open..end]) {
            push_text(&mut pieces, &typed[from..open]);
            pieces.push(Piece::Placeable(Cow::Borrowed(&typed[open..end])));
            (from, at) = (end, end);
        }
    }
    push_text(&mut pieces, &typed[from..]);
    pieces
}

fn push_text<'t>(pieces: &mut Vec<Piece<'t>>, text: &'t str) {
    if !text.is_empty() {
        pieces.push(Piece::Text(Cow::Borrowed(text)));
    }
}

fn is_term_reference(placeable: &str) -> bool {
    let written = format!("x = {placeable}\n");
    let Resource { units, errors, .. } = parse(&written);
    let value = units.first().and_then(|unit| unit.value.as_ref());
    errors.is_empty()
        && value.is_some_and(|value| {
            matches!(
                value.elements.as_slice(),
                [PatternElement::Placeable { expression: Expression::Inline(InlineExpression::TermReference { .. }) }]
            )
        })
}
