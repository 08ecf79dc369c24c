//! The elements of a pattern as they are written.

use std::borrow::Cow;

use fluent_syntax::ast::{Expression, PatternElement, VariantKey};

use super::encode::push_literals;
use super::parse::{Pattern, parse};
use super::placeable::{end_of_placeable, on_one_line, unindented};
use super::span::span_of;

/// An element of a pattern, and how it is written.
#[derive(Debug, Clone)]
pub struct Element<'s> {
    /// The node of the tree.
    pub node: &'s PatternElement<&'s str>,
    /// What is written there.
    pub written: Cow<'s, str>,
}

/// The elements of a pattern of this text: texts without their indentation, placeables as they are written, on one line
/// unless they choose. `name` is a slice of the text that stands before the pattern, with no brace between them: the id, the attribute's name, or the key.
#[must_use]
pub fn elements<'s>(text: &'s str, name: &str, pattern: &'s Pattern<'s>) -> Vec<Element<'s>> {
    let mut at = span_of(text, name).end;
    let mut elements: Vec<Element<'s>> = Vec::with_capacity(pattern.elements.len());
    for node in &pattern.elements {
        let written = match node {
            PatternElement::TextElement { value } => {
                at = span_of(text, value).end;
                // The parser leaves some blanks in lines that have nothing else.
                let is_line = elements.last().is_some_and(|before| before.written.ends_with('\n'));
                Cow::Borrowed(if is_line && value.trim_start_matches(' ') == "\n" { "\n" } else { *value })
            }
            PatternElement::Placeable { expression } => {
                let start = text[at..].find('{').map_or(at, |open| at + open);
                at = end_of_placeable(text, start).unwrap_or(text.len());
                let written = &text[start..at];
                match expression {
                    Expression::Select { .. } => unindented(written),
                    Expression::Inline(_) => on_one_line(written),
                }
            }
        };
        elements.push(Element { node, written });
    }
    elements
}

/// Each placeable of an entry as it is written on one line, once, in the order of the text: neither choices, but what is in
/// their variants, nor literals.
#[must_use]
pub fn placeables(entry: &str) -> Vec<String> {
    let mut found = Vec::new();
    for unit in &parse(entry).units {
        let value = unit.value.iter().map(|value| (unit.id, value));
        let attributes = unit.attributes.iter().map(|attribute| (attribute.id.name, &attribute.value));
        value.chain(attributes).for_each(|(name, pattern)| find_placeables(entry, name, pattern, &mut found));
    }
    found
}

fn find_placeables(text: &str, name: &str, pattern: &Pattern<'_>, found: &mut Vec<String>) {
    for element in elements(text, name, pattern) {
        match element.node {
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                for variant in variants {
                    find_placeables(text, key_of(&variant.key), &variant.value, found);
                }
            }
            PatternElement::Placeable { expression } => {
                let is_literal = push_literals(&mut String::new(), expression);
                if !is_literal && !found.iter().any(|other| inner(other) == inner(&element.written)) {
                    found.push(element.written.into_owned());
                }
            }
            PatternElement::TextElement { .. } => {}
        }
    }
}

fn inner(placeable: &str) -> &str {
    placeable.trim_start_matches('{').trim_end_matches('}').trim()
}

/// The text of a key.
#[must_use]
pub fn key_of<'s>(key: &VariantKey<&'s str>) -> &'s str {
    match key {
        VariantKey::Identifier { name } => name,
        VariantKey::NumberLiteral { value } => value,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeables_are_found_as_they_are_written() {
        let entry = "a = { $count ->\n    [one] \"{\" { -brand }\n} is no choice\n";
        assert!(placeables(entry).is_empty(), "what does not parse has none");
        let entry = "a = { NUMBER($n, type: \"->\") ->\n    [one] \"{ $n } of {-brand(case: \"}\")}\n   *[other] \"{ { $n } } {\"{\"} {$n}\n}\n    .b = { DATETIME(\n        $d, month: \"long\"\n    ) }{ c.d }{ 5 }{\"\"}\n";
        assert_eq!(
            placeables(entry),
            [
                "{ $n }",
                "{-brand(case: \"}\")}",
                "{ { $n } }",
                "{ DATETIME( $d, month: \"long\" ) }",
                "{ c.d }",
                "{ 5 }"
            ]
        );
        assert_eq!(placeables("-a = { b }\r\n    { -c }"), ["{ b }", "{ -c }"]);
    }
}
