//! How a term is written, on a line.

use crate::fluent::ast::{Expression, InlineExpression, PatternElement, VariantKey};
use crate::fluent::{Pattern, Unit, span_of};
use crate::terms::wordings;

/// What a term is, on one line: `-portal = Portalas`, or with the forms among which a text can choose,
/// `-portal(case: …) = *[nominative] Portalas, [genitive] Portalo`.
pub(super) fn spelled(text: &str, term: &Unit<'_>) -> String {
    let Some(value) = &term.value else { return term.id.to_owned() };
    let (forms, is_all) = wordings(value);
    let chooses = value.elements.iter().find_map(|element| match element {
        PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
            Some((selector, variants))
        }
        _ => None,
    });
    let mut line = match chooses {
        Some(_) if is_all && has_several(value) => {
            let forms = forms.iter().map(|form| match form.arguments.as_slice() {
                [] => form.text.clone(),
                arguments => {
                    let arguments = arguments.iter().map(|(name, value)| format!("{name}: {value}"));
                    format!("({}) {}", arguments.collect::<Vec<_>>().join(", "), form.text)
                }
            });
            format!("{} = {}", term.id, forms.collect::<Vec<_>>().join(", "))
        }
        None => format!("{} = {}", term.id, whole(text, value, None)),
        Some((selector, variants)) => {
            let parameter = match selector {
                InlineExpression::VariableReference { id } => format!("({}: …)", id.name),
                _ => String::new(),
            };
            let forms = variants.iter().enumerate().map(|(at, variant)| {
                let star = if variant.default { "*" } else { "" };
                let (VariantKey::Identifier { name: key } | VariantKey::NumberLiteral { value: key }) = variant.key;
                format!("{star}[{key}] {}", whole(text, value, Some(at)))
            });
            format!("{}{parameter} = {}", term.id, forms.collect::<Vec<_>>().join(", "))
        }
    };
    for attribute in &term.attributes {
        line.push_str(&format!("; .{} = {}", attribute.id.name, whole(text, &attribute.value, None)));
    }
    line
}

/// Whether a text chooses more than once.
fn has_several(value: &Pattern<'_>) -> bool {
    let choices = |pattern: &Pattern<'_>| pattern.elements.iter().filter(|element| is_choice(element)).count();
    let inner = value.elements.iter().filter_map(|element| match element {
        PatternElement::Placeable { expression: Expression::Select { variants, .. } } => Some(variants),
        _ => None,
    });
    choices(value) + inner.flatten().map(|variant| choices(&variant.value)).sum::<usize>() > 1
}

fn is_choice(element: &PatternElement<&str>) -> bool {
    matches!(element, PatternElement::Placeable { expression: Expression::Select { .. } })
}

/// A text on one line. Of its choices, the form with that number, or the default; what else is inserted stays as it is written.
fn whole(text: &str, pattern: &Pattern<'_>, form: Option<usize>) -> String {
    let mut written = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => written.push_str(value),
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                let default = || variants.iter().find(|variant| variant.default);
                let variant = form.and_then(|form| variants.get(form)).or_else(default);
                written.push_str(&variant.map(|variant| whole(text, &variant.value, None)).unwrap_or_default());
            }
            PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                written.push_str(as_written(text, inline).unwrap_or("{ … }"));
            }
        }
    }
    written.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What is inserted, with its braces.
fn as_written<'t>(text: &'t str, inline: &InlineExpression<&str>) -> Option<&'t str> {
    let leaf = match inline {
        InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => value,
        InlineExpression::VariableReference { id }
        | InlineExpression::MessageReference { id, .. }
        | InlineExpression::TermReference { id, .. } => id.name,
        _ => return None,
    };
    let leaf = span_of(text, leaf);
    let open = text[..leaf.start].rfind('{')?;
    let close = leaf.end + text[leaf.end..].find('}')? + 1;
    Some(&text[open..close])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fluent::parse;

    #[test]
    fn a_term_is_spelled_on_one_line() {
        let spelled = |text: &str| spelled(text, &parse(text).units[0]);
        assert_eq!(spelled("-portal = Portalas\n"), "-portal = Portalas");
        assert_eq!(
            spelled(
                "-p =\n    { $case ->\n       *[nominative] Portalas\n        [genitive] Portalo\n    }\n    .gender = m\n"
            ),
            "-p(case: …) = *[nominative] Portalas, [genitive] Portalo; .gender = m"
        );
        assert_eq!(
            spelled(
                "-o = { $s ->\n    [short] { $c ->\n       *[n] biuras\n        [g] biuro\n    }\n   *[full] Biuras\n}\n    .forms = biurai, biurų\n"
            ),
            "-o = Biuras, (s: \"short\") biuras, (s: \"short\", c: \"g\") biuro; .forms = biurai, biurų"
        );
        assert_eq!(spelled("-p = Mūsų { -site }\n    taryba\n"), "-p = Mūsų { -site } taryba");
    }
}
