//! One text of the source that has several translations.

use super::consistency::differing;
use crate::diagnostics::Severity;
use crate::rules::{Check, DefaultSeverity, Example, Group, Rule, Sink, SymbolTable};

pub(crate) static RULE: Rule = Rule {
    id: "inconsistent-translation",
    group: Group::Shape,
    severity: DefaultSeverity::Off(Severity::Note),
    example: Example {
        source: "events-more = Read more about the forum\nnews-more = Read more about the forum\n",
        locale: "da",
        bad: "events-more = Læs mere om forummet\nnews-more = Mere om forummet\n",
        good: "events-more = Læs mere om forummet\nnews-more = Læs mere om forummet\n",
    },
    check: Check::Texts(check),
};

fn check(table: &SymbolTable<'_>, sink: &mut Sink<'_>) {
    differing(table, |text| &*text.source, |text| &*text.target, |text| &text.target, sink);
}
