//! A character that was lost when a text was read or pasted in another encoding.

use super::characters::surplus;
use crate::diagnostics::Severity;
use crate::rules::{Check, DefaultSeverity, Example, Features, Group, Pair, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "replacement-character",
    group: Group::Content,
    severity: DefaultSeverity::Fixed(Severity::Error),
    example: Example {
        source: "forum-heading = Forum in Tórshavn\n",
        locale: "fo",
        bad: "forum-heading = Ráðstevna í T\u{fffd}rshavn\n",
        good: "forum-heading = Ráðstevna í Tórshavn\n",
    },
    check: Check::Unit { needs: Features::UNSEEN, run: check },
};

fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    if pair.target.features.intersects(Features::UNSEEN) {
        surplus(
            pair,
            |_, _, character| character == '\u{fffd}',
            |lost| {
                sink.report(lost.span()).with("where", lost.shown());
            },
        );
    }
}
