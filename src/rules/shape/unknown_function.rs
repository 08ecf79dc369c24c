//! A function that the program does not have.

use super::functions;
use crate::diagnostics::Severity;
use crate::rules::{Check, DefaultSeverity, Example, Features, Group, Pair, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "unknown-function",
    group: Group::Shape,
    severity: DefaultSeverity::Fixed(Severity::Error),
    example: Example {
        source: "funding-budget = Total budget: { NUMBER($budget) } euros\n",
        locale: "da",
        bad: "funding-budget = Samlet budget: { TAL($budget) } euro\n",
        good: "funding-budget = Samlet budget: { NUMBER($budget) } euro\n",
    },
    check: Check::Unit { needs: Features::PLACEABLE, run: check },
};

fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    for call in pair.target.calls().filter(|call| functions::options(call.name).is_none()) {
        let in_source = |name: &str| pair.source.calls().any(|call| call.name == name);
        if !in_source(call.name) {
            let because = pair.source.calls().next().map(|call| call.span.clone());
            sink.report(call.span.clone())
                .with("function", call.name)
                .because_of(because.unwrap_or_else(|| pair.source.id_span.clone()));
        }
    }
}
