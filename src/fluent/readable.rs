//! What a unit says, in one line, for people who look for it.

use fluent_syntax::ast::{Expression, InlineExpression, PatternElement};
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::parse::{Pattern, Unit};

/// Stands between the variants of a choice, and between a value and its attributes.
const BETWEEN: &str = " / ";

/// A unit's value and attributes in one line: of blanks there is one at a time, literals stand with what they mean, what a program
/// puts in stands by its name, and the variants of a choice follow one another.
#[must_use]
pub fn readable(unit: &Unit<'_>) -> String {
    let mut line = Line::default();
    let values = unit.value.iter().chain(unit.attributes.iter().map(|attribute| &attribute.value));
    for (number, pattern) in values.enumerate() {
        if number > 0 {
            line.push(BETWEEN);
        }
        line.push_pattern(pattern);
    }
    line.text
}

/// A text whose blanks are one blank each.
#[must_use]
pub fn in_single_blanks(text: &str) -> String {
    let mut line = Line::default();
    line.push(text.trim());
    line.text
}

#[derive(Default)]
struct Line {
    text: String,
}

impl Line {
    fn push(&mut self, text: &str) {
        for character in text.chars() {
            match character.is_whitespace() {
                true if self.text.is_empty() || self.text.ends_with(' ') => {}
                true => self.text.push(' '),
                false => self.text.push(character),
            }
        }
    }

    fn push_pattern(&mut self, pattern: &Pattern<'_>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.push(value),
                PatternElement::Placeable { expression } => self.push_expression(expression),
            }
        }
    }

    fn push_expression(&mut self, expression: &Expression<&str>) {
        let name = match expression {
            Expression::Select { variants, .. } => {
                for (number, variant) in variants.iter().enumerate() {
                    if number > 0 {
                        self.push(BETWEEN);
                    }
                    self.push_pattern(&variant.value);
                }
                return;
            }
            Expression::Inline(InlineExpression::Placeable { expression }) => return self.push_expression(expression),
            Expression::Inline(InlineExpression::StringLiteral { value }) => {
                return self.push(&unescape_unicode_to_string(value));
            }
            Expression::Inline(InlineExpression::NumberLiteral { value }) => return self.push(value),
            Expression::Inline(InlineExpression::VariableReference { id }) => format!("${}", id.name),
            Expression::Inline(InlineExpression::FunctionReference { id, .. }) => format!("{}()", id.name),
            Expression::Inline(InlineExpression::MessageReference { id, attribute }) => {
                let attribute = attribute.as_ref().map(|attribute| format!(".{}", attribute.name)).unwrap_or_default();
                format!("{}{attribute}", id.name)
            }
            Expression::Inline(InlineExpression::TermReference { id, .. }) => format!("-{}", id.name),
        };
        self.push(&format!("{{ {name} }}"));
    }
}

#[cfg(test)]
mod tests {
    use super::super::parse;
    use super::*;

    #[test]
    fn a_unit_is_one_line_whatever_is_in_it() {
        for (text, line) in [
            ("a =\n    One\n    two  {\"{three}\"}\n", "One two {three}"),
            (
                "a = You have { $n ->\n    [one] a letter\n   *[other] { $n } letters\n } now\n    .title = Post\n",
                "You have a letter / { $n } letters now / Post",
            ),
            (
                "-t = { -brand(case: \"x\") } { b.c } { NUMBER($n) } { 5 } { { \"\\u0041\" } }\n",
                "{ -brand } { b.c } { NUMBER() } 5 A",
            ),
        ] {
            assert_eq!(readable(&parse(text).units[0]), line);
        }
        assert_eq!(in_single_blanks(" a \n b\u{a0} "), "a b");
    }
}
