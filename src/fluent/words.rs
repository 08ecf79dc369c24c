//! How many words a unit has for a translator.

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
