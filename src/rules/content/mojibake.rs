//! UTF-8 that was read in another encoding.

use super::encodings::{Garbled, garbled};
use crate::diagnostics::Severity;
use crate::rules::{Check, DefaultSeverity, Example, Features, Group, Pair, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "mojibake",
    group: Group::Content,
    severity: DefaultSeverity::Fixed(Severity::Error),
    example: Example {
        source: "topic-pick = Choose a topic\n",
        locale: "da",
        bad: "topic-pick = VÃ¦lg et emne\n",
        good: "topic-pick = Vælg et emne\n",
    },
    check: Check::Unit { needs: Features::GARBLED, run: check },
};

fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    for flat in pair.target.parts.iter().flat_map(|part| &part.flat_texts) {
        if !Features::of(&flat.text).intersects(Features::GARBLED) {
            continue;
        }
        // A text that was garbled once is garbled throughout: the first place tells.
        if let Some(Garbled { at, meant }) = garbled(&flat.text) {
            let found = &flat.text[at.clone()];
            if !pair.source.parts.iter().flat_map(|part| &part.flat_texts).any(|flat| flat.text.contains(found)) {
                sink.report(flat.span(at.clone())).with("found", found).with("meant", meant);
            }
        }
    }
}
