//! A number in figures in a plural form that other numbers have, too.

use super::{plurals, variants};
use crate::diagnostics::Severity;
use crate::rules::{Check, DefaultSeverity, Example, Features, Group, Pair, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "fixed-plural-number",
    group: Group::Shape,
    severity: DefaultSeverity::Fixed(Severity::Error),
    example: Example {
        source: "search-results = { $count ->\n    [one] 1 result\n   *[other] { $count } results\n}\n",
        locale: "lt",
        bad: "search-results = { $count ->\n    [one] 1 rezultatas\n    [few] { $count } rezultatai\n   *[other] { $count } rezultatų\n}\n",
        good: "search-results = { $count ->\n    [one] { $count } rezultatas\n    [few] { $count } rezultatai\n   *[other] { $count } rezultatų\n}\n",
    },
    check: Check::Unit { needs: Features::SELECT, run: check },
};

fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    if !(pair.target.features.intersects(Features::SELECT) && pair.target.features.intersects(Features::DIGIT)) {
        return;
    }
    for (select, categories) in plurals::choices(pair) {
        for variant in select.variants {
            if let Some((at, category)) = variants::fixed_number(pair.target_text, select, variant, categories)
                && let Some(variable) = plurals::selected(select)
            {
                let number = pair.target_text[at.clone()].to_owned();
                sink.report(at)
                    .with("number", number)
                    .with("category", plurals::written(category))
                    .with("variable", format!("${variable}"));
            }
        }
    }
}
