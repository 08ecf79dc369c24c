//! Diagnostics, made by hand, that every format is tried on.

use std::io;
use std::sync::Arc;

use crate::diagnostics::{Diagnostic, Label, Severity, SourceFile};
use crate::i18n::{Text, Words};
use crate::model::{ItemId, Locale};
use crate::report::Terminal;
use crate::workflow::check::Report;

const SOURCE: &str =
    "# The front page\nhello = Hello, { $name }!\nread-more = Read more\n    in the archive\nmenu = Menu\n";
const TARGET: &str = "hello = Labas, { $vardas }!\nread-more = Skaityti\u{202e} toliau\u{1b}[31m\n";
const CONFIG: &str = "[[fluent]]\nsection = \"www\"\npath = \"locales/{locale}/*.ftl\"\nrequire = \"translated\"\n";

pub(super) fn label(path: &str, text: &str, needle: &str) -> Label {
    let at = text.find(needle).expect(needle);
    SourceFile::new(path.into(), text).label(at..at + needle.len())
}

/// A message that is said by its name, as there is none of that name.
fn diagnostic(rule: &'static str, severity: Severity, unit: &str, primary: Label, related: Vec<Label>) -> Diagnostic {
    Diagnostic {
        rule,
        severity,
        item: ItemId::parse("lt:www/home").ok().map(Arc::new),
        locale: Locale::parse("lt").ok(),
        unit: Some(unit.into()),
        primary,
        related,
        message: Text::new(format!("what {rule} says")).with("unit", unit),
    }
}

/// An error with a place at both ends.
pub(super) fn variable() -> Diagnostic {
    let source = label("locales/en/home.ftl", SOURCE, "$name").with_message(Text::new("the source has this one"));
    let primary = label("locales/lt/home.ftl", TARGET, "$vardas");
    diagnostic("unknown-variable", Severity::Error, "hello", primary, vec![source])
}

/// A warning whose lines would act on a terminal.
pub(super) fn hostile() -> Diagnostic {
    let primary = label("locales/lt/home.ftl", TARGET, " toliau\u{1b}[31m");
    let mut found = diagnostic("control-character", Severity::Warning, "read-more", primary, Vec::new());
    found.message = Text::new("clear \u{1b}[2J and turn \u{202e}");
    found
}

/// One whose message says what to do.
pub(super) fn stale() -> Diagnostic {
    let source = label("locales/en/home.ftl", SOURCE, "Read more\n    in the archive");
    let primary = label("locales/lt/home.ftl", TARGET, "Skaityti\u{202e} toliau\u{1b}[31m");
    let mut found = diagnostic("stale-unit", Severity::Error, "read-more", primary, vec![source]);
    let message = Text::new("report-check-group-stale").with("count", 1).with("item", "lt:www/home");
    found.message = message.with("path", "locales/lt/home.ftl");
    found
}

/// A note.
pub(super) fn note() -> Diagnostic {
    let primary = label("locales/lt/home.ftl", TARGET, "Skaityti");
    diagnostic("double-space", Severity::Note, "read-more", primary, Vec::new())
}

/// Units that are missing from one item, which a line of `workflow.toml` demands.
pub(super) fn missing(count: usize) -> Vec<Diagnostic> {
    let config = label("workflow.toml", CONFIG, "\"translated\"").with_message(Text::new("this line demands it"));
    let of = |n: usize| {
        let unit = format!("unit-{n}");
        let source = label("locales/en/home.ftl", SOURCE, "menu = Menu");
        let file = Label::file("locales/lt/home.ftl".into());
        diagnostic("missing-unit", Severity::Error, &unit, file, vec![source, config.clone()])
    };
    (0..count).map(of).collect()
}

/// One that is about the configuration: no item, no locale, no unit.
pub(super) fn configuration() -> Diagnostic {
    let primary = label("workflow.toml", CONFIG, "require");
    let mut found = diagnostic("expired-waiver", Severity::Error, "", primary, Vec::new());
    (found.item, found.locale, found.unit) = (None, None, None);
    found
}

/// All of them in a report.
pub(super) fn report() -> Report {
    let mut diagnostics = missing(3);
    diagnostics.extend([variable(), stale(), hostile(), note(), note(), configuration()]);
    Report { items: 120, units: 4000, waived: 3, ..Report::of(diagnostics) }
}

/// A terminal of 80 columns without colours.
pub(super) fn terminal(words: &Words) -> Terminal<'_> {
    Terminal { words, width: 80, color: false, verbose: false, whole: false }
}

/// Renders a report as a text.
pub(super) fn rendered(
    render: impl Fn(&Report, &Terminal<'_>, &mut dyn io::Write) -> io::Result<()>,
    report: &Report,
) -> String {
    let words = Words::new(&[]);
    let mut out = Vec::new();
    render(report, &terminal(&words), &mut out).expect("written");
    String::from_utf8(out).expect("UTF-8")
}
