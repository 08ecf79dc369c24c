//! Several texts of the source that have one translation.

use super::consistency::differing;
use crate::diagnostics::Severity;
use crate::rules::{Check, DefaultSeverity, Example, Group, Rule, Sink, SymbolTable};

pub(crate) static RULE: Rule = Rule {
    id: "inconsistent-source",
    group: Group::Shape,
    severity: DefaultSeverity::Off(Severity::Note),
    example: Example {
        source: "form-saved = Your text was saved\nform-sent = Your text was sent\n",
        locale: "da",
        bad: "form-saved = Din tekst er gemt\nform-sent = Din tekst er gemt\n",
        good: "form-saved = Din tekst er gemt\nform-sent = Din tekst er sendt\n",
    },
    check: Check::Texts(check),
};

fn check(table: &SymbolTable<'_>, sink: &mut Sink<'_>) {
    differing(table, |text| &*text.target, |text| plain(&text.source), |text| &text.source, sink);
}

/// A text without what translations need not show: case, signs, blanks.
fn plain(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
