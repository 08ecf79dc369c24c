//! What stands in one variant of a select expression, and what does not.

use smallvec::SmallVec;

use super::plurals::key;
use crate::fluent::ast::{CallArguments, Expression, InlineExpression, PatternElement, Variant, VariantKey};
use crate::fluent::{Pattern, Span, span_of};
use crate::rules::{Category, Select};

/// The names of variables.
pub(super) type Names<'s> = SmallVec<[&'s str; 8]>;

/// The variant to read in one select expression.
pub(super) type Choice<'s> = Option<(&'s [Variant<&'s str>], &'s Variant<&'s str>)>;

/// The variables that one reading of a pattern shows: with this variant in its select expression, and the defaults in all others.
pub(super) fn shown_in<'s>(pattern: &'s Pattern<'s>, choice: Choice<'s>) -> Names<'s> {
    let mut names = Names::new();
    add_pattern(pattern, choice, &mut names);
    names
}

fn add_pattern<'s>(pattern: &'s Pattern<'s>, choice: Choice<'s>, names: &mut Names<'s>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            add_expression(expression, choice, names);
        }
    }
}

fn add_expression<'s>(expression: &'s Expression<&'s str>, choice: Choice<'s>, names: &mut Names<'s>) {
    match expression {
        Expression::Inline(inline) => add_inline(inline, choice, names),
        Expression::Select { variants, .. } => {
            let chosen = choice.filter(|(of, _)| std::ptr::eq(*of, variants.as_slice())).map(|(_, variant)| variant);
            if let Some(variant) = chosen.or_else(|| variants.iter().find(|variant| variant.default)) {
                add_pattern(&variant.value, choice, names);
            }
        }
    }
}

fn add_inline<'s>(inline: &'s InlineExpression<&'s str>, choice: Choice<'s>, names: &mut Names<'s>) {
    match inline {
        InlineExpression::VariableReference { id } => names.push(id.name),
        InlineExpression::FunctionReference { arguments, .. } => add_arguments(arguments, choice, names),
        InlineExpression::TermReference { arguments: Some(arguments), .. } => add_arguments(arguments, choice, names),
        InlineExpression::Placeable { expression } => add_expression(expression, choice, names),
        _ => {}
    }
}

fn add_arguments<'s>(arguments: &'s CallArguments<&'s str>, choice: Choice<'s>, names: &mut Names<'s>) {
    let values = arguments.positional.iter().chain(arguments.named.iter().map(|argument| &argument.value));
    values.for_each(|value| add_inline(value, choice, names));
}

/// The category that a variant is for, if it is of several numbers, so that no text with one of them is right for all. Of 0 and 1, as in
/// French, it is not: 0 has a variant of its own, or does not occur.
pub(super) fn open_category<'c>(variant: &Variant<&str>, categories: &'c [Category]) -> Option<&'c Category> {
    let VariantKey::Identifier { name } = variant.key else { return None };
    let category = categories.iter().find(|category| category.name == name)?;
    (category.integers.len() > 1 && category.integers.iter().any(|number| *number > 1)).then_some(category)
}

/// The category of a variant that is for several numbers and does not show the variable that chooses, and that variable.
fn hidden_number<'c, 's>(
    select: &Select<'s>,
    variant: &Variant<&str>,
    categories: &'c [Category],
) -> Option<(&'c Category, &'s str)> {
    let category = open_category(variant, categories)?;
    let selected = super::plurals::selected(select)?;
    (!shown_in(&variant.value, None).contains(&selected)).then_some((category, selected))
}

/// Where a variant has a number in figures that is one of its category, which is returned, too, and no variable in its place: `[one] 1 дом`, which 21 gets, too.
/// What another variant has as well is about something else.
pub(super) fn fixed_number<'c>(
    text: &str,
    select: &Select<'_>,
    variant: &Variant<&str>,
    categories: &'c [Category],
) -> Option<(Span, &'c Category)> {
    let (category, _) = hidden_number(select, variant, categories)?;
    let is_elsewhere = |number: u32| {
        let others = select.variants.iter().filter(|other| key(&other.key) != key(&variant.key));
        others.flat_map(|other| numbers(text, &other.value)).any(|(_, other)| other == number)
    };
    numbers(text, &variant.value)
        .find(|(_, number)| category.integers.contains(number) && !is_elsewhere(*number))
        .map(|(at, _)| (at, category))
}

/// The key of a variant that does not show the number, in figures or as the variable, where its category is of several and all other
/// variants by category show it: `[one] Один день`, which 21 gets, too.
pub(super) fn without_number<'c>(
    text: &str,
    select: &Select<'_>,
    variant: &Variant<&str>,
    categories: &'c [Category],
) -> Option<(Span, &'c Category)> {
    let (category, selected) = hidden_number(select, variant, categories)?;
    let shows = |variant: &Variant<&str>| shown_in(&variant.value, None).contains(&selected);
    let is_number = |variant: &Variant<&str>| matches!(variant.key, VariantKey::NumberLiteral { .. });
    let mut others = select.variants.iter().filter(|other| key(&other.key) != key(&variant.key) && !is_number(other));
    let is_shown = !select.variants.is_empty() && others.next().is_some_and(shows) && others.all(shows);
    let has_figures = || numbers(text, &variant.value).next().is_some();
    let is_blank = || variant.value.elements.iter().all(is_blank);
    (is_shown && !has_figures() && !is_blank()).then(|| (span_of(text, key(&variant.key)), category))
}

fn is_blank(element: &PatternElement<&str>) -> bool {
    matches!(element, PatternElement::TextElement { value } if value.trim().is_empty())
}

/// The whole numbers in a pattern's own text, each with its place in the resource.
fn numbers<'p>(text: &'p str, pattern: &'p Pattern<'_>) -> impl Iterator<Item = (Span, u32)> {
    pattern.elements.iter().flat_map(move |element| {
        let value: &str = if let PatternElement::TextElement { value } = element { value } else { "" };
        let start = if value.is_empty() { 0 } else { span_of(text, value).start };
        let is_part = |c: char| c.is_alphanumeric() || matches!(c, '.' | ',' | ':' | '/' | '-' | '–' | '%');
        let mut from = 0;
        std::iter::from_fn(move || {
            let at = from + value[from..].find(|c: char| c.is_ascii_digit())?;
            let length = value[at..].find(|c: char| !c.is_ascii_digit()).unwrap_or(value.len() - at);
            from = at + length;
            Some(at..from)
        })
        .filter(move |at| {
            let behind = value[at.end..].trim_start_matches(['.', ',', ':']);
            let is_last = behind.is_empty() || behind.starts_with(char::is_whitespace);
            !value[..at.start].ends_with(is_part) && (is_last || !value[at.end..].starts_with(is_part))
        })
        .filter_map(move |at| Some((start + at.start..start + at.end, value[at].parse().ok()?)))
    })
}
