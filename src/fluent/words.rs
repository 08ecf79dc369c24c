//! The words that a unit has for a translator, and how many.

use fluent_syntax::ast::{Expression, InlineExpression, PatternElement};

use super::parse::{Pattern, Unit};

/// The words of a unit's value and attributes.
///
/// A word is a run of characters between white space that has a letter or a digit; a placeable is white space, and every
/// variant of a select expression counts, because each is translated.
#[must_use]
pub fn words_of(unit: &Unit<'_>) -> usize {
    let values = unit.value.iter().chain(unit.attributes.iter().map(|attribute| &attribute.value));
    values.map(words_of_pattern).sum()
}

fn words_of_pattern(pattern: &Pattern<'_>) -> usize {
    pattern
        .elements
        .iter()
        .map(|element| match element {
            PatternElement::TextElement { value } => count_words(value),
            PatternElement::Placeable { expression } => words_of_expression(expression),
        })
        .sum()
}

fn words_of_expression(expression: &Expression<&str>) -> usize {
    match expression {
        Expression::Select { variants, .. } => variants.iter().map(|variant| words_of_pattern(&variant.value)).sum(),
        Expression::Inline(InlineExpression::Placeable { expression }) => words_of_expression(expression),
        Expression::Inline(InlineExpression::StringLiteral { value }) => count_words(value),
        Expression::Inline(_) => 0,
    }
}

/// What a unit's value and attributes say, one after the other, in all their variants; a placeable is a blank.
#[must_use]
pub fn words_said(unit: &Unit<'_>) -> String {
    let mut said = String::new();
    let values = unit.value.iter().chain(unit.attributes.iter().map(|attribute| &attribute.value));
    values.for_each(|pattern| say_pattern(pattern, &mut said));
    said
}

fn say_pattern(pattern: &Pattern<'_>, said: &mut String) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => said.push_str(value),
            PatternElement::Placeable { expression } => {
                said.push(' ');
                say_expression(expression, said);
                said.push(' ');
            }
        }
    }
    said.push('\n');
}

fn say_expression(expression: &Expression<&str>, said: &mut String) {
    match expression {
        Expression::Select { variants, .. } => variants.iter().for_each(|variant| say_pattern(&variant.value, said)),
        Expression::Inline(InlineExpression::Placeable { expression }) => say_expression(expression, said),
        Expression::Inline(InlineExpression::StringLiteral { value }) => said.push_str(value),
        Expression::Inline(_) => {}
    }
}

/// The words of a plain text.
#[must_use]
pub fn count_words(text: &str) -> usize {
    let mut words = 0;
    let mut in_word = false;
    if text.is_ascii() {
        for byte in text.bytes() {
            if byte.is_ascii_whitespace() {
                in_word = false;
            } else if !in_word && byte.is_ascii_alphanumeric() {
                in_word = true;
                words += 1;
            }
        }
    } else {
        for character in text.chars() {
            if character.is_whitespace() {
                in_word = false;
            } else if !in_word && character.is_alphanumeric() {
                in_word = true;
                words += 1;
            }
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::super::parse;
    use super::*;

    #[test]
    fn words_have_a_letter_or_a_digit() {
        assert_eq!(count_words("Fast, private & free — for 2 people"), 6);
        assert_eq!(count_words(" — … "), 0);
    }

    #[test]
    fn every_variant_and_attribute_counts() {
        let text = "a = One { $n ->\n    [one] two three\n   *[other] four\n } five\n    .title = Six\n";
        assert_eq!(words_of(&parse(text).units[0]), 6);
    }
}
