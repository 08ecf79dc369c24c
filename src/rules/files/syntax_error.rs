//! Text that is not Fluent.

use super::conflicts::conflicts;
use super::mistakes::{Broken, Mistake};
use super::owners::Owners;
use crate::diagnostics::Severity;
use crate::fluent::{Resource, Span, SyntaxError, SyntaxErrorKind};
use crate::rules::{Check, DefaultSeverity, Example, Group, RawFile, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "syntax-error",
    group: Group::Files,
    severity: DefaultSeverity::Fixed(Severity::Error),
    example: Example {
        source: "footer-copyright = © { $year } Newsroom\n",
        locale: "sv",
        bad: "footer-copyright = © { $year Nyhetsredaktionen\n",
        good: "footer-copyright = © { $year } Nyhetsredaktionen\n",
    },
    check: Check::Resource(check),
};

fn check(file: &RawFile<'_>, resource: &Resource<'_>, sink: &mut Sink<'_>) {
    if resource.errors.is_empty() || file.is_utf16() {
        return;
    }
    let text = resource.text;
    let markers: Vec<Span> = conflicts(text).into_iter().flat_map(|conflict| conflict.markers).collect();
    let mut owners = Owners::new(text);
    // A text of many lines that are not indented is one mistake.
    let mut broken_line_of: Option<String> = None;
    for error in &resource.errors {
        let next_marker = markers.partition_point(|marker| marker.end <= error.junk.start);
        let in_conflict = markers.get(next_marker).is_some_and(|marker| marker.start < error.junk.end);
        let begin = begin_of(text, error);
        let owner = owners.before(begin);
        if in_conflict || is_said_elsewhere(file, error) {
            continue;
        }
        let mistake = Broken { text, error, begin, owner, source: file.source, read: resource }.mistake();
        let unit = mistake.broken_line_of().map(str::to_owned);
        if unit.is_none() || unit != broken_line_of {
            report(text, error, mistake, sink);
        }
        broken_line_of = unit;
    }
}

/// Where the part begins that could not be read, blanks aside.
fn begin_of(text: &str, error: &SyntaxError) -> usize {
    error.junk.end - text[error.junk.clone()].trim_start().len()
}

/// Whether another rule already says all that there is to say: about nesting, about a byte that is no text, about
/// a second byte order mark.
fn is_said_elsewhere(file: &RawFile<'_>, error: &SyntaxError) -> bool {
    let stopped_at = file.text.get(error.at.start..).and_then(|rest| rest.chars().next());
    match stopped_at {
        _ if error.kind == SyntaxErrorKind::TooDeep => true,
        Some(char::REPLACEMENT_CHARACTER) => !file.is_verbatim(),
        Some('\u{feff}') => file.has_mark() && error.at.start == 0,
        _ => false,
    }
}

fn report(text: &str, error: &SyntaxError, mistake: Mistake, sink: &mut Sink<'_>) {
    let begin = begin_of(text, error);
    let is_line = error.at.start <= begin || mistake.broken_line_of().is_some();
    let at = match mistake.at {
        Some(at) => at,
        None if is_line => first_line(text, begin..error.junk.end),
        None => place(text, error),
    };
    let finding = sink.report_as(mistake.message, at);
    for (name, value) in mistake.arguments {
        finding.with(name, value);
    }
}

fn first_line(text: &str, junk: Span) -> Span {
    let line = text[junk.clone()].lines().next().unwrap_or_default();
    junk.start..junk.start + line.trim_end().len()
}

/// Where to point: the parser stops at the next thing that it sees, which may be lines below what is incomplete.
fn place(text: &str, error: &SyntaxError) -> Span {
    let start = error.at.start.clamp(error.junk.start, error.junk.end.max(error.junk.start));
    let before = text[error.junk.start..start].trim_end();
    if error.kind == SyntaxErrorKind::FunctionName
        && let Some((name, _)) = before.rsplit_once('(')
    {
        let end = error.junk.start + name.trim_end().len();
        let letters =
            name.trim_end().bytes().rev().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
        return end - letters.count()..end;
    }
    let skipped = &text[error.junk.start + before.len()..start];
    let stopped_at = text[start..].chars().next();
    if !before.is_empty() && (skipped.contains('\n') || stopped_at.is_none_or(char::is_whitespace)) {
        let last = before.char_indices().next_back().map_or(0, |(at, _)| at);
        return error.junk.start + last..error.junk.start + before.len();
    }
    start..start + stopped_at.map_or(0, char::len_utf8)
}
