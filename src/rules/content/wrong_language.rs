//! Texts in another language than the locale's.

use crate::diagnostics::Severity;
use crate::language::code_in_tables;
use crate::rules::foreign_texts::foreign_texts;
use crate::rules::{Check, DefaultSeverity, Example, Features, Group, Pair, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "wrong-language",
    group: Group::Content,
    severity: DefaultSeverity::Fixed(Severity::Warning),
    example: Example {
        source: "trip-more = Read what we saw when we were on the islands last summer.\n",
        locale: "sv",
        bad: "trip-more = Lue, mitä näimme, kun olimme saarilla viime kesänä.\n",
        good: "trip-more = Läs vad vi såg när vi var på öarna i somras.\n",
    },
    check: Check::Unit { needs: Features::LATIN, run: check },
};

/// The two kinds of Norwegian: many know both, and a quotation of one stands in the other as it is.
const NORWEGIAN: [&str; 2] = ["nb", "nn"];

fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    if !pair.target.features.intersects(Features::LATIN) {
        return;
    }
    let own = code_in_tables(pair.locale.locale.language());
    for text in foreign_texts(pair) {
        let finding = sink.report(text.at.clone()).with("language", text.other.language.unwrap_or("other"));
        if NORWEGIAN.contains(&own) && text.other.language.is_some_and(|language| NORWEGIAN.contains(&language)) {
            finding.severity(Severity::Note);
        }
    }
}
