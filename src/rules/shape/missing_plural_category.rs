//! A choice by plural form that leaves out forms of the language.

use super::{places, plurals};
use crate::diagnostics::Severity;
use crate::fluent::ast::VariantKey;
use crate::fluent::{Span, span_of};
use crate::rules::{Category, Check, DefaultSeverity, Example, Features, Group, Pair, Rule, Select, Sink};

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
    if !pair.target.features.intersects(Features::SELECT) {
        return;
    }
    for (select, categories) in plurals::choices(pair) {
        let missing = || categories.iter().filter(|category| !is_covered(select, category));
        let Some(first) = missing().next() else { continue };
        let Some(at) = place(pair.target_text, select) else { continue };
        // Where only numbers with decimals lack their form, most texts never meet one.
        if missing().all(|category| category.integers.is_empty()) {
            sink.report_as("missing-plural-category-decimals", at).with("key", first.name).severity(Severity::Note);
        } else {
            let whole = missing().filter(|category| !category.integers.is_empty());
            sink.report(at).with("categories", whole.map(plurals::written).collect::<Vec<_>>().join(", "));
        }
    }
}

/// Where to point: at the variable, or if there is none at the first key.
fn place(text: &str, select: &Select<'_>) -> Option<Span> {
    let variable = plurals::selected(select).map(|name| places::variable_name(text, name));
    variable.or_else(|| Some(span_of(text, plurals::key(&select.variants.first()?.key))))
}

/// Whether some key stands for a category: its name, numbers that are all of it, and for `other` the default.
fn is_covered(select: &Select<'_>, category: &Category) -> bool {
    let has_key = |name: &str| select.variants.iter().any(|variant| variant.key == VariantKey::Identifier { name });
    category.name == "other" || has_key(category.name) || has_all_numbers(select, category)
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
