//! Which select expressions choose by plural category.

use rustc_hash::FxHashSet;

use crate::fluent::ast::{CallArguments, InlineExpression, Variant, VariantKey};
use crate::rules::{CATEGORY_NAMES, Category, LocaleData, Pair, Part, Select, UnitView};

/// The select expressions of the target unit that choose by plural category, each with the categories that its
/// locale has; none where nothing is known of the locale.
///
/// The keys decide: each is a category or a number, and one at least is a category besides `other`. What is no number
/// for sure is left out: a term's attribute, a literal, a date; a list of cases in the source that happens to use such
/// words (`one`, `two`, `both`); and in a term what has `one` as its default, for its parameter is a word of grammar.
pub(super) fn choices<'a>(pair: &Pair<'a>) -> impl Iterator<Item = (&'a Select<'a>, &'a [Category])> {
    let locale = pair.locale;
    let is_term = pair.target.unit.is_term();
    let lists = lists_of_source(pair);
    let selects = pair.target.parts.iter().flat_map(|part| &part.selects);
    selects.filter_map(move |select| {
        let categories = of_kind(locale, kind(select)?);
        let is_grammar = is_term && default_key(select) == Some("one");
        let is_list = !lists.is_empty() && selected(select).is_some_and(|variable| lists.contains(variable));
        (!categories.is_empty() && !is_grammar && !is_list).then_some((select, categories))
    })
}

/// The select expressions of the target unit that choose by numbers alone, as `[1]` and `*[other]` do, where the source chooses by plural
/// category; each with the categories that its locale has.
pub(super) fn number_choices<'a>(pair: &Pair<'a>) -> impl Iterator<Item = (&'a Select<'a>, &'a [Category])> {
    let (source, locale) = (pair.source, pair.locale);
    let selects = pair.target.parts.iter().flat_map(|part| &part.selects);
    selects.filter_map(move |select| {
        let is_number = |variant: &Variant<&str>| {
            matches!(variant.key, VariantKey::NumberLiteral { .. } | VariantKey::Identifier { name: "other" })
        };
        let variable =
            selected(select).filter(|_| select.variants.len() > 1 && select.variants.iter().all(is_number))?;
        let mut of_source = source.parts.iter().flat_map(|part| &part.selects);
        let answered = of_source.find(|other| selected(other) == Some(variable) && kind(other).is_some())?;
        Some((select, of_kind(locale, kind(answered)?)))
    })
}

/// The select expressions of a source unit that choose by plural category, each with the forms that a translation needs:
/// `other`, and what some whole number is.
pub(crate) fn forms_of<'a>(
    source: &'a UnitView<'a>,
    text: &'a str,
    locales: (&'a LocaleData, &'a LocaleData),
) -> Vec<(&'a Select<'a>, Vec<&'a Category>)> {
    forms_in((source, text), (source, text), locales, false)
}

/// The select expressions of a target unit that choose by plural category, each with the forms that it needs; with `with_fractions`, also with those
/// that no whole number is. Units and locales come with the source's first.
pub(crate) fn forms_in<'a>(
    (source, source_text): (&'a UnitView<'a>, &'a str),
    (target, target_text): (&'a UnitView<'a>, &'a str),
    (source_locale, locale): (&'a LocaleData, &'a LocaleData),
    with_fractions: bool,
) -> Vec<(&'a Select<'a>, Vec<&'a Category>)> {
    let (links, terms, speller) = (None, None, None);
    let target_units = &[];
    let pair =
        Pair { source, source_text, target, target_text, target_units, source_locale, locale, links, terms, speller };
    let is_needed = |category: &&Category| with_fractions || category.name == "other" || !category.integers.is_empty();
    choices(&pair).map(|(select, categories)| (select, categories.iter().filter(is_needed).collect())).collect()
}

/// How many numbers of a category are shown.
const SHOWN: usize = 4;

/// A category as its key is written, with the first numbers that are of it.
pub(crate) fn written(category: &Category) -> String {
    if category.integers.is_empty() {
        return format!("[{}]", category.name);
    }
    format!("[{}] ({})", category.name, examples(category))
}

/// The first whole numbers that are of a category; empty if none is.
pub(crate) fn examples(category: &Category) -> String {
    let mut numbers: Vec<String> = category.integers.iter().take(SHOWN).map(ToString::to_string).collect();
    if category.integers.len() > SHOWN {
        numbers.push("…".to_owned());
    }
    numbers.join(", ")
}

/// By which of a number's categories a select expression chooses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum PluralKind {
    Cardinal,
    Ordinal,
}

/// By what a select expression with the keys of plural categories chooses.
pub(super) fn kind(select: &Select<'_>) -> Option<PluralKind> {
    let mut has_category = false;
    for variant in select.variants {
        if let VariantKey::Identifier { name } = variant.key {
            if !CATEGORY_NAMES.contains(&name) {
                return None;
            }
            has_category |= name != "other";
        }
    }
    match select.selector {
        _ if !has_category => None,
        InlineExpression::VariableReference { .. } => Some(PluralKind::Cardinal),
        InlineExpression::FunctionReference { id, .. } if id.name == "DATETIME" => None,
        InlineExpression::FunctionReference { arguments, .. } => {
            Some(if is_ordinal(arguments) { PluralKind::Ordinal } else { PluralKind::Cardinal })
        }
        _ => None,
    }
}

/// The variable that a select expression chooses by, directly or through a function.
pub(super) fn selected<'s>(select: &Select<'s>) -> Option<&'s str> {
    match select.selector {
        InlineExpression::VariableReference { id } => Some(id.name),
        InlineExpression::FunctionReference { arguments, .. } => match arguments.positional.first() {
            Some(InlineExpression::VariableReference { id }) => Some(id.name),
            _ => None,
        },
        _ => None,
    }
}

/// The uses of variables that select expressions choose by.
pub(super) struct Selectors(FxHashSet<*const u8>);

impl Selectors {
    pub(super) fn of(part: &Part<'_>) -> Self {
        Self(part.selects.iter().filter_map(selected).map(str::as_ptr).collect())
    }

    /// Whether this very use of a variable is what a select expression chooses by, and not one that is shown.
    pub(super) fn has(&self, variable: &str) -> bool {
        // A name in the tree is a slice of the text: the same address is the same use.
        !self.0.is_empty() && self.0.contains(&variable.as_ptr())
    }
}

/// The text of a key.
pub(super) fn key<'s>(key: &VariantKey<&'s str>) -> &'s str {
    match key {
        VariantKey::Identifier { name } => name,
        VariantKey::NumberLiteral { value } => value,
    }
}

/// The categories that a locale has of a kind.
pub(super) fn of_kind(locale: &LocaleData, kind: PluralKind) -> &[Category] {
    match kind {
        PluralKind::Cardinal => &locale.cardinals,
        PluralKind::Ordinal => &locale.ordinals,
    }
}

fn is_ordinal(arguments: &CallArguments<&str>) -> bool {
    arguments.named.iter().any(|argument| {
        argument.name.name == "type"
            && matches!(argument.value, InlineExpression::StringLiteral { value } if value == "ordinal")
    })
}

fn default_key<'s>(select: &Select<'s>) -> Option<&'s str> {
    select.variants.iter().find(|variant| variant.default).map(|variant| key(&variant.key))
}

/// The variables by which the source chooses among words that are not its plural categories.
fn lists_of_source<'a>(pair: &Pair<'a>) -> FxHashSet<&'a str> {
    let selects = pair.source.parts.iter().flat_map(|part| &part.selects);
    selects.filter(|select| !has_only_keys_of(pair.source_locale, select)).filter_map(selected).collect()
}

fn has_only_keys_of(locale: &LocaleData, select: &Select<'_>) -> bool {
    let categories = of_kind(locale, kind(select).unwrap_or(PluralKind::Cardinal));
    select.variants.iter().all(|variant| match variant.key {
        VariantKey::Identifier { name } => categories.iter().any(|category| category.name == name),
        VariantKey::NumberLiteral { .. } => true,
    })
}
