//! A variable of the source that the translation does not use.

use super::absent::absent;
use super::places;
use super::plurals::Selectors;
use crate::diagnostics::Severity;
use crate::rules::{Check, DefaultSeverity, Example, Features, Group, Pair, Part, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "missing-variable",
    group: Group::Shape,
    severity: DefaultSeverity::Fixed(Severity::Warning),
    example: Example {
        source: "funding-saved = Draft saved at { $time }\n",
        locale: "lv",
        bad: "funding-saved = Melnraksts saglabāts\n",
        good: "funding-saved = Melnraksts saglabāts plkst. { $time }\n",
    },
    check: Check::Unit { needs: Features::PLACEABLE, run: check },
};

fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    if pair.target.unit.is_term() {
        return;
    }
    for (source, target) in pair.parts().filter(|(source, _)| !source.variables.is_empty()) {
        for variable in absent(source.variables.iter(), target.variables.iter(), |variable| variable.name) {
            let at = places::name(pair.target_text, target);
            let finding = if is_only_chosen_by(source, variable.name) {
                // A text that suits every case needs no choice.
                let finding = sink.report_as("missing-variable-choice", at);
                finding.severity(Severity::Note)
            } else {
                sink.report(at)
            };
            finding
                .with("variable", format!("${}", variable.name))
                .because_of(places::variable(pair.source_text, variable));
        }
    }
}

/// Whether the source only chooses between texts by the variable, and never shows it.
fn is_only_chosen_by(part: &Part<'_>, name: &str) -> bool {
    let selectors = Selectors::of(part);
    part.variables.iter().filter(|variable| variable.name == name).all(|variable| selectors.has(variable.name))
}
