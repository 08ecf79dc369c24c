//! Where to point: at names with the sign before them, at texts with the braces of their placeables.

use crate::fluent::ast::{CallArguments, Expression, InlineExpression, PatternElement};
use crate::fluent::{Pattern, Span, span_of};
use crate::rules::{Part, Variable};

/// Where a variable stands, with its `$`.
pub(super) fn variable(text: &str, variable: &Variable<'_>) -> Span {
    with_sign(text, &variable.span, "$")
}

/// Where the name of a variable stands that is a slice of the text, with its `$`.
pub(super) fn variable_name(text: &str, name: &str) -> Span {
    with_sign(text, &span_of(text, name), "$")
}

/// Where the name of an attribute stands, with its dot; for a value, where the unit's id stands.
pub(super) fn name(text: &str, part: &Part<'_>) -> Span {
    if part.name.is_some() { with_sign(text, &part.name_span, ".") } else { part.name_span.clone() }
}

/// Where the text of a value or an attribute stands, from its first character to its last.
pub(super) fn text(text: &str, part: &Part<'_>) -> Span {
    let Some(flat) = part.flat_texts.first() else { return part.name_span.clone() };
    let mut start = flat.whole().start;
    if let Some(PatternElement::Placeable { .. }) = part.pattern.elements.first() {
        let before = text.get(..start).unwrap_or_default();
        start = before.trim_end_matches(|c: char| c.is_whitespace() || "{\"-$".contains(c)).len();
        start += text[start..].find('{').unwrap_or_default();
    }
    start..end_of_pattern(text, part.pattern).unwrap_or(start).max(start)
}

fn with_sign(text: &str, name: &Span, sign: &str) -> Span {
    let has_sign = text.get(..name.start).is_some_and(|before| before.ends_with(sign));
    if has_sign { name.start - sign.len()..name.end } else { name.clone() }
}

fn end_of_pattern(text: &str, pattern: &Pattern<'_>) -> Option<usize> {
    match pattern.elements.last()? {
        PatternElement::TextElement { value } => Some(span_of(text, value).end),
        PatternElement::Placeable { expression } => end_of_placeable(text, expression),
    }
}

fn end_of_placeable(text: &str, expression: &Expression<&str>) -> Option<usize> {
    let end = match expression {
        Expression::Inline(inline) => end_of_inline(text, inline)?,
        Expression::Select { variants, .. } => end_of_pattern(text, &variants.last()?.value)?,
    };
    after(text, end, '}')
}

fn end_of_inline(text: &str, inline: &InlineExpression<&str>) -> Option<usize> {
    let end = |name: &str| span_of(text, name).end;
    match inline {
        InlineExpression::StringLiteral { value } => after(text, end(value), '"'),
        InlineExpression::NumberLiteral { value } => Some(end(value)),
        InlineExpression::VariableReference { id } => Some(end(id.name)),
        InlineExpression::MessageReference { id, attribute } => Some(end(attribute.as_ref().unwrap_or(id).name)),
        InlineExpression::TermReference { id, attribute, arguments } => {
            let end = end(attribute.as_ref().unwrap_or(id).name);
            arguments.as_ref().map_or(Some(end), |arguments| end_of_call(text, end, arguments))
        }
        InlineExpression::FunctionReference { id, arguments } => end_of_call(text, end(id.name), arguments),
        InlineExpression::Placeable { expression } => end_of_placeable(text, expression),
    }
}

fn end_of_call(text: &str, name_end: usize, arguments: &CallArguments<&str>) -> Option<usize> {
    let values = arguments.positional.iter().chain(arguments.named.iter().map(|argument| &argument.value));
    let last = values.filter_map(|value| end_of_inline(text, value)).max();
    after(text, last.unwrap_or(name_end), ')')
}

/// The offset behind the next such sign.
fn after(text: &str, from: usize, sign: char) -> Option<usize> {
    text.get(from..)?.find(sign).map(|at| from + at + sign.len_utf8())
}

#[cfg(test)]
mod tests {
    use crate::fluent::parse;
    use crate::rules::UnitView;

    #[test]
    fn a_text_is_whole_with_its_braces() {
        for text in [
            "Plain",
            "{ $a } and { -b }",
            "{ \"{\" }",
            "{ -b.c ->\n    [x] { NUMBER($n, style: \"percent\") }\n   *[y] y\n}",
            "{{ -b(c: \"d)\") }}",
            "{ F() } { a.b }",
            "One\n    two { DATETIME($d) }",
        ] {
            let resource = format!("a = {text}\nb = B\n");
            let parsed = parse(&resource);
            let view = UnitView::new(&resource, &parsed.units[0]);
            assert_eq!(&resource[super::text(&resource, &view.parts[0])], text);
        }
    }
}
