//! Workflow commands of GitHub Actions: a line per diagnostic, which GitHub shows beside the changed lines.
//!
//! Format: <https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands>.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::io;

use super::message::message_and_help;
use super::pieces::write_all;
use super::totals::totals;
use crate::diagnostics::{Diagnostic, Severity};
use crate::i18n::Words;
use crate::report::Terminal;
use crate::report::layout::snippet::is_whole_file;
use crate::report::layout::visible::visible;
use crate::workflow::check::Report;

pub(super) fn render(report: &Report, terminal: &Terminal<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let words = terminal.words;
    let found = &report.diagnostics;
    write_all(found.len(), out, |number, text| command(&found.get(number), words, text))?;
    // GitHub shows no more than ten annotations of a kind for each step: the log has them all, and how many there are.
    writeln!(out, "{}", words.say(&totals(report)))
}

fn command(diagnostic: &Diagnostic, words: &Words, out: &mut String) {
    let name = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let label = &diagnostic.primary;
    let _ = write!(out, "::{name} file={}", property(&label.path));
    if !is_whole_file(label) {
        let (start, end) = (label.start, label.end);
        let _ = write!(out, ",line={}", start.line);
        // GitHub refuses columns of a stretch of several lines.
        if start.line == end.line {
            let _ = write!(out, ",col={},endLine={},endColumn={}", start.column, end.line, end.column);
        } else {
            let _ = write!(out, ",endLine={}", end.line);
        }
    }
    let title = match &diagnostic.item {
        Some(item) => Cow::Owned(format!("{}: {item}", diagnostic.rule)),
        None => Cow::Borrowed(diagnostic.rule),
    };
    let _ = writeln!(out, ",title={}::{}", property(&title), data(&message_and_help(diagnostic, words)));
}

/// Escapes a message as GitHub's own toolkit does. Its log is a terminal to those who read it.
fn data(text: &str) -> String {
    visible(text).replace('%', "%25").replace('\n', "%0A")
}

/// Escapes the value of a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    #[test]
    fn a_diagnostic_is_a_command() {
        let text = samples::rendered(render, &samples::report());
        let lines: Vec<_> = text.lines().collect();
        let expected = "::error file=locales/lt/home.ftl,line=1,col=18,endLine=1,endColumn=25,\
                        title=unknown-variable%3A lt%3Awww/home::";
        assert!(lines[3].starts_with(expected), "{}", lines[3]);
        assert!(lines[0].starts_with("::error file=locales/lt/home.ftl,title=missing-unit%3A"), "{}", lines[0]);
        assert!(lines[6].starts_with("::notice "), "{}", lines[6]);
        assert_eq!(lines.len(), 10);
        assert_eq!(lines[9], "6 errors, 1 warning, 2 notes in 120 items; 3 findings waived");
    }

    #[test]
    fn what_would_end_a_command_is_escaped() {
        assert_eq!(data("100 %\r\n::error::a,b"), "100 %25%0A::error::a,b");
        assert_eq!(property("a:b,c%\n"), "a%3Ab%2Cc%25%0A");
        assert_eq!(data("a\r\u{1b}[2J\u{202e}b"), "a⟨U+000D⟩⟨U+001B⟩[2J⟨U+202E⟩b");
        assert_eq!(property("a\u{9b}b.ftl"), "a⟨U+009B⟩b.ftl");
    }

    #[test]
    fn a_stretch_of_several_lines_has_no_columns() {
        let mut found = samples::variable();
        found.primary = samples::label("a b,c.ftl", "one =\n    two\n", "one =\n    two");
        let mut out = String::new();
        command(&found, &Words::new(&[]), &mut out);
        assert!(out.starts_with("::error file=a b%2Cc.ftl,line=1,endLine=2,title="), "{out}");
    }
}
