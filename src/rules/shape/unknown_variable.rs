//! A variable that the program does not give.

use super::absent::absent;
use super::places;
use crate::diagnostics::Severity;
use crate::rules::{Check, DefaultSeverity, Example, Features, Group, Pair, Rule, Sink, UnitView};

pub(crate) static RULE: Rule = Rule {
    id: "unknown-variable",
    group: Group::Shape,
    severity: DefaultSeverity::Fixed(Severity::Error),
    example: Example {
        source: "footer-copyright = © { $year } Nordic-Baltic Office\n",
        locale: "sv",
        bad: "footer-copyright = © { $ar } Nordisk-baltiska kontoret\n",
        good: "footer-copyright = © { $year } Nordisk-baltiska kontoret\n",
    },
    check: Check::Unit { needs: Features::PLACEABLE, run: check },
};

fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    if pair.target.unit.is_term() {
        return;
    }
    for variable in absent(pair.target.variables(), pair.source.variables(), |variable| variable.name) {
        let at = places::variable(pair.target_text, variable);
        let known = known_variables(pair.source);
        let finding = match known.as_str() {
            "" => sink.report_as("unknown-variable-none", at),
            _ => sink.report(at).with("variables", known),
        };
        let because = pair.source.variables().next().map(|variable| places::variable(pair.source_text, variable));
        finding
            .with("variable", format!("${}", variable.name))
            .because_of(because.unwrap_or_else(|| pair.source.id_span.clone()));
    }
}

/// The variables that the source unit has, each once.
fn known_variables(source: &UnitView<'_>) -> String {
    let names = absent(source.variables(), std::iter::empty(), |variable| variable.name);
    names.iter().map(|variable| format!("${}", variable.name)).collect::<Vec<_>>().join(", ")
}
