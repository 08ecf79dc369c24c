//! `skeleton-mismatch`: a text that would become more, or something else, than the block that its source is.

use crate::article::{SegmentKind, keeps_structure};
use crate::diagnostics::Severity;
use crate::rules::{Check, DefaultSeverity, Example, Group, Pair, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
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

fn check(kind: SegmentKind, pair: &Pair<'_>, sink: &mut Sink<'_>) {
    let Some(part) = pair.target.part(None) else { return };
    for flat in part.written(pair.target_text) {
        // That there is no text at all is `empty-translation`.
        if !flat.text.trim().is_empty() && !keeps_structure(kind, &flat.text, pair.source.dialect) {
            let finding = sink.report(flat.whole());
            if let Some(source) = pair.source.part(None).and_then(|part| part.flat_texts.first()) {
                finding.because_of(source.whole());
            }
            return;
        }
    }
}
