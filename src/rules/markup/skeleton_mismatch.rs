//! `skeleton-mismatch`: a text that would become more, or something else, than the block that its source is.

use crate::article::{Kind, keeps_structure};
use crate::diagnostics::Severity;
use crate::rules::{Check, DefaultSeverity, Example, Group, Pair, Rule, Sink};

pub(in crate::rules) static RULE: Rule = Rule {
    id: "skeleton-mismatch",
    group: Group::Markup,
    severity: DefaultSeverity::Fixed(Severity::Error),
    example: Example {
        source: "# Paragraph\np-k3f9 = The forum was held in Vilnius. It was the last of four.\n",
        locale: "lt",
        bad: "p-k3f9 =\n    Forumas vyko Vilniuje.\n\n    Jis buvo paskutinis iš keturių.\n",
        good: "p-k3f9 = Forumas vyko Vilniuje. Jis buvo paskutinis iš keturių.\n",
    },
    check: Check::Article(check),
};

fn check(kind: Kind, pair: &Pair<'_>, sink: &mut Sink<'_>) {
    let Some(part) = pair.target.part(None) else { return };
    for leaf in part.written(pair.target_text) {
        // That there is no text at all is `empty-translation`.
        if !leaf.text.trim().is_empty() && !keeps_structure(kind, &leaf.text) {
            let finding = sink.report(leaf.whole());
            if let Some(source) = pair.source.part(None).and_then(|part| part.leaves.first()) {
                finding.because_of(source.whole());
            }
            return;
        }
    }
}
