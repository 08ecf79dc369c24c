//! A plural form that the language does not have.

use super::plurals;
use crate::diagnostics::Severity;
use crate::fluent::ast::VariantKey;
use crate::fluent::span_of;
use crate::rules::{Check, DefaultSeverity, Example, Features, Group, Pair, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "impossible-plural-category",
    group: Group::Shape,
    severity: DefaultSeverity::Fixed(Severity::Warning),
    example: Example {
        source: "search-results = { $count ->\n    [one] One result\n   *[other] { $count } results\n}\n",
        locale: "da",
        bad: "search-results = { $count ->\n    [zero] Ingen resultater\n    [one] Ét resultat\n   *[other] { $count } resultater\n}\n",
        good: "search-results = { $count ->\n    [0] Ingen resultater\n    [one] Ét resultat\n   *[other] { $count } resultater\n}\n",
    },
    check: Check::Unit { needs: Features::SELECT, run: check },
};

fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    if !pair.target.features.intersects(Features::SELECT) {
        return;
    }
    for (select, categories) in plurals::choices(pair) {
        for variant in select.variants {
            if let VariantKey::Identifier { name } = variant.key
                && !categories.iter().any(|category| category.name == name)
            {
                let message = match name {
                    "zero" => "impossible-plural-category-zero",
                    _ => RULE.id,
                };
                let keys: Vec<_> = categories.iter().map(|category| format!("[{}]", category.name)).collect();
                sink.report_as(message, span_of(pair.target_text, name))
                    .with("key", name)
                    .with("categories", keys.join(", "));
            }
        }
    }
}
