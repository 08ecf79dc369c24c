//! Headings that end with a punctuation mark which their source does not have.

use super::abbreviations::ends_abbreviated;
use super::ending::{EndingKind, ending};
use crate::article::SegmentKind;
use crate::diagnostics::Severity;
use crate::rules::{Check, DefaultSeverity, Example, Group, Pair, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "heading-punctuation",
    group: Group::Content,
    severity: DefaultSeverity::Fixed(Severity::Note),
    example: Example {
        source: "# Heading 2\np-k3f9 = Who can apply\n",
        locale: "lv",
        bad: "p-k3f9 = Kas var pieteikties.\n",
        good: "p-k3f9 = Kas var pieteikties\n",
    },
    check: Check::Article(check),
};

fn check(kind: SegmentKind, pair: &Pair<'_>, sink: &mut Sink<'_>) {
    use EndingKind::{Colon, Comma, Empty, Period, Placeable, Plain, Semicolon};
    if !kind.is_heading() {
        return;
    }
    for (source, target) in pair.texts() {
        let (Some(source), Some(target)) = (source.flat_texts.first(), target.flat_texts.first()) else { continue };
        let expected = ending(&source.text, pair.source_locale.locale.language());
        let language = pair.locale.locale.language();
        let found = ending(&target.text, language);
        // A question stays one; a date or an ordinal number ends with a full stop of its own.
        let is_mark = matches!(found.kind, Period | Colon | Semicolon | Comma);
        let is_bare = matches!(expected.kind, Plain | Placeable | Empty);
        if is_mark && is_bare && !(found.kind == Period && ends_abbreviated(&target.text[..found.at.start], language)) {
            sink.report(target.span(found.at.clone()))
                .with("found", &target.text[found.at])
                .because_of(source.span(expected.at));
        }
    }
}
