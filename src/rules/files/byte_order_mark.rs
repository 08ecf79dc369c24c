//! A file that begins with a byte order mark.

use crate::diagnostics::Severity;
use crate::rules::{Check, DefaultSeverity, Example, Group, RawFile, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "byte-order-mark",
    group: Group::Files,
    severity: DefaultSeverity::Fixed(Severity::Error),
    example: Example {
        source: "nav-news = News\n",
        locale: "da",
        bad: "\u{feff}nav-news = Nyheder\n",
        good: "nav-news = Nyheder\n",
    },
    check: Check::File(check),
};

fn check(file: &RawFile<'_>, sink: &mut Sink<'_>) {
    if file.has_mark() {
        sink.report(0..0);
    }
}
