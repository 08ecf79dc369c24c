//! A text with nothing in it.

use super::blank::blank_reading;
use super::places;
use crate::diagnostics::Severity;
use crate::fluent::span_of;
use crate::rules::{Check, DefaultSeverity, Example, Features, Group, Pair, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "empty-translation",
    group: Group::Shape,
    severity: DefaultSeverity::Fixed(Severity::Error),
    example: Example {
        source: "events-closed = Registration has closed.\n",
        locale: "fi",
        bad: "events-closed = { \"\" }\n",
        good: "events-closed = Ilmoittautuminen on päättynyt.\n",
    },
    check: Check::Unit { needs: NEEDED, run: check },
};

/// Fluent lets only a literal, or a blank that is not U+0020, stand where a text is empty.
const NEEDED: Features = Features::LITERAL.and(Features::EDGE_SPACE).and(Features::UNSEEN);

fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    for (source, target) in pair.parts() {
        // A term's attributes are the locale's own.
        let is_own = target.name.is_some() && pair.target.unit.is_term();
        if is_own || !target.features.intersects(NEEDED) {
            continue;
        }
        if let Some(piece) = blank_reading(target.pattern)
            && blank_reading(source.pattern).is_none()
        {
            let inner = span_of(pair.target_text, piece);
            // An empty literal is shown with its quotation marks.
            let is_quoted = pair.target_text.get(..inner.start).is_some_and(|before| before.ends_with('"'))
                && pair.target_text.get(inner.end..).is_some_and(|after| after.starts_with('"'));
            let at = if is_quoted { inner.start - 1..inner.end + 1 } else { inner };
            sink.report(at).because_of(places::text(pair.source_text, source));
        }
    }
}
