//! A choice by plural form that leaves out forms of the language.

use super::{no_choice, places, plural_places, plurals, variants};
use crate::diagnostics::Severity;
use crate::fluent::ast::{InlineExpression, PatternElement, Variant, VariantKey};
use crate::fluent::{Span, span_of};
use crate::rules::{Category, Check, DefaultSeverity, Example, Features, Group, Pair, Part, Rule, Select, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "missing-plural-category",
    group: Group::Shape,
    severity: DefaultSeverity::Fixed(Severity::Warning),
    example: Example {
        source: "funding-days-left = { $days ->\n    [one] { $days } day left\n   *[other] { $days } days left\n}\n",
        locale: "lv",
        bad: "funding-days-left = { $days ->\n    [one] Vēl { $days } diena\n   *[other] Vēl { $days } dienas\n}\n",
        good: "funding-days-left = { $days ->\n    [zero] Vēl { $days } dienu\n    [one] Vēl { $days } diena\n   *[other] Vēl { $days } dienas\n}\n",
    },
    check: Check::Unit { needs: Features::SELECT, run: check },
};

fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    if pair.source.features.intersects(Features::SELECT) {
        no_choice::check(pair, sink);
    }
    if !pair.target.features.intersects(Features::SELECT) {
        return;
    }
    for (select, categories) in
        plurals::choices(pair).chain(plurals::number_choices(pair).filter(|(select, _)| counts(select)))
    {
        if !is_copy(pair, select) {
            without_number(pair, select, categories, sink);
        }
        let is_wanted =
            |category: &&Category| !is_optional(pair, category) && !is_covered(select, category, categories);
        let missing = || categories.iter().filter(is_wanted);
        let Some(first) = missing().next() else { continue };
        if is_copy(pair, select) || has_one_text(select) || is_abbreviated(select) {
            continue;
        }
        if missing().all(|category| matches!(category.name, "few" | "many")) && plural_places::is_oblique(pair, select)
        {
            continue;
        }
        let Some(at) = place(pair.target_text, select) else { continue };
        if missing().all(|category| category.integers.is_empty()) {
            // Most texts count things, and never meet a number with decimals.
            if has_decimals(pair) {
                sink.report_as("missing-plural-category-decimals", at).with("key", first.name).severity(Severity::Note);
            }
        } else {
            let whole = missing().filter(|category| !category.integers.is_empty());
            sink.report(at).with("categories", whole.map(plurals::written).collect::<Vec<_>>().join(", "));
        }
    }
}

/// Reports each form for several numbers that shows none of them, though all others do.
fn without_number(pair: &Pair<'_>, select: &Select<'_>, categories: &[Category], sink: &mut Sink<'_>) {
    let Some(variable) = plurals::selected(select) else { return };
    for variant in select.variants {
        if let Some((at, category)) = variants::without_number(pair.target_text, select, variant, categories) {
            sink.report_as("missing-plural-category-number", at)
                .with("category", plurals::written(category))
                .with("variable", format!("${variable}"));
        }
    }
}

/// Whether the default has a word that is counted right behind the number: in `Dienų: { $n }`, one form is right for all.
fn counts(select: &Select<'_>) -> bool {
    let default = select.variants.iter().find(|variant| variant.default);
    default.zip(plurals::selected(select)).is_some_and(|(variant, variable)| no_choice::counts_in(variant, variable))
}

/// Whether the text that chooses was not translated: then that is what is wrong.
fn is_copy(pair: &Pair<'_>, select: &Select<'_>) -> bool {
    let texts = |part: &Part<'_>| part.flat_texts.iter().map(|flat| flat.text.to_string()).collect::<Vec<_>>();
    pair.parts().any(|(source, target)| {
        target.selects.iter().any(|other| std::ptr::eq(other.variants, select.variants))
            && texts(source) == texts(target)
    })
}

/// Whether all variants have the same words, that for one included, as an abbreviation has: then a form more would have them, too.
fn has_one_text(select: &Select<'_>) -> bool {
    if !select.variants.iter().any(|variant| matches!(plurals::key(&variant.key), "one" | "1")) {
        return false;
    }
    let words = |variant: &Variant<&str>| -> String {
        let texts = variant.value.elements.iter().map(|element| match element {
            PatternElement::TextElement { value } => value,
            PatternElement::Placeable { .. } => "",
        });
        texts.flat_map(str::chars).filter(|c| !c.is_whitespace() && !c.is_numeric()).collect()
    };
    let first = select.variants.first().map(words);
    select.variants.iter().all(|variant| Some(words(variant)) == first)
}

/// Whether texts do without a form: in Hebrew, a figure for two stands before the plural, as every other does.
fn is_optional(pair: &Pair<'_>, category: &Category) -> bool {
    category.name == "two" && matches!(pair.locale.locale.language(), "he" | "iw")
}

/// Whether the default has an abbreviation of the word for one (`минута`, `мин.`), which all other numbers have, too.
fn is_abbreviated(select: &Select<'_>) -> bool {
    let text = |variant: &Variant<&str>| match variant.value.elements.last() {
        Some(PatternElement::TextElement { value }) => value.trim().to_lowercase(),
        _ => String::new(),
    };
    let one = select.variants.iter().find(|variant| matches!(plurals::key(&variant.key), "one" | "1")).map(text);
    let default = select.variants.iter().find(|variant| variant.default).map(text);
    let (Some(one), Some(default)) = (one, default) else { return false };
    let Some(short) = default.strip_suffix('.').and_then(|text| text.split_whitespace().last()) else { return false };
    let is_short_for = |word: &str| word.strip_prefix(short).is_some_and(|rest| rest.starts_with(char::is_alphabetic));
    short.chars().all(char::is_alphabetic) && !one.ends_with('.') && one.split_whitespace().any(is_short_for)
}

/// Whether the unit asks for decimals when it formats a number.
fn has_decimals(pair: &Pair<'_>) -> bool {
    pair.source.calls().chain(pair.target.calls()).flat_map(|call| &call.arguments.named).any(|argument| {
        matches!(argument.name.name, "minimumFractionDigits" | "maximumFractionDigits")
            && !matches!(argument.value, InlineExpression::NumberLiteral { value: "0" })
    })
}

/// Where to point: at the variable, or if there is none at the first key.
fn place(text: &str, select: &Select<'_>) -> Option<Span> {
    let variable = plurals::selected(select).map(|name| places::variable_name(text, name));
    variable.or_else(|| Some(span_of(text, plurals::key(&select.variants.first()?.key))))
}

/// Whether some key stands for a category: its name, numbers that are all of it, and for `other` the default. Beside `few`, the default
/// has the form of `many` where no whole number is `other`, as in Russian.
fn is_covered(select: &Select<'_>, category: &Category, categories: &[Category]) -> bool {
    let has_key = |name: &str| select.variants.iter().any(|variant| variant.key == VariantKey::Identifier { name });
    let is_default = || {
        let other = categories.iter().find(|category| category.name == "other");
        category.name == "many" && has_key("few") && other.is_some_and(|other| other.integers.is_empty())
    };
    category.name == "other" || has_key(category.name) || has_all_numbers(select, category) || is_default()
}

fn has_all_numbers(select: &Select<'_>, category: &Category) -> bool {
    let has_number = |number: &u32| {
        select.variants.iter().any(|variant| match variant.key {
            VariantKey::NumberLiteral { value } => value.parse() == Ok(*number),
            VariantKey::Identifier { .. } => false,
        })
    };
    !category.integers.is_empty() && category.integers.iter().all(has_number)
}
