//! Text that is not Fluent.

use super::conflicts::conflicts;
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
    let markers: Vec<Span> = conflicts(resource.text).into_iter().flat_map(|conflict| conflict.markers).collect();
    for error in &resource.errors {
        let next_marker = markers.partition_point(|marker| marker.end <= error.junk.start);
        let in_conflict = markers.get(next_marker).is_some_and(|marker| marker.start < error.junk.end);
        if !in_conflict && !is_said_elsewhere(file, error) {
            report(resource.text, error, sink);
        }
    }
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

fn report(text: &str, error: &SyntaxError, sink: &mut Sink<'_>) {
    let junk = &text[error.junk.clone()];
    let begin = error.junk.end - junk.trim_start().len();
    let is_at_start = error.at.start <= begin;
    let at = if is_at_start { first_line(text, begin..error.junk.end) } else { place(text, error) };
    let (message, argument) = message(error, &text[begin..error.junk.end], is_at_start);
    let finding = sink.report_as(message, at);
    if let Some((name, value)) = argument {
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

/// Whether the placeable in which the parser stopped has a parenthesis that is not closed.
fn is_in_parenthesis(junk: &str) -> bool {
    let placeable = junk.rsplit_once('{').map_or("", |(_, placeable)| placeable);
    placeable.matches('(').count() > placeable.matches(')').count()
}

/// The message for what is wrong, and its argument. `junk` is what could not be read; `is_at_start` tells
/// whether its very beginning was wrong.
fn message(error: &SyntaxError, junk: &str, is_at_start: bool) -> (&'static str, Option<(&'static str, String)>) {
    let first = junk.chars().next();
    let stopped = junk.len().saturating_sub(error.junk.end.saturating_sub(error.at.start));
    let before = junk.get(..stopped).unwrap_or_default();
    let plain = |id| (id, None);
    match &error.kind {
        // The parser leaves the unit before such a line whole and stops at the line itself.
        SyntaxErrorKind::ExpectedOneOf(_) if is_at_start && first == Some('.') => plain("syntax-error-attribute"),
        SyntaxErrorKind::ExpectedOneOf(_) | SyntaxErrorKind::UnbalancedBrace
            if is_at_start && matches!(first, Some('[' | '*' | '}')) =>
        {
            ("syntax-error-line-start", first.map(|first| ("character", first.to_string())))
        }
        SyntaxErrorKind::ExpectedOneOf(range) if range.contains('\n') => plain("syntax-error-arrow"),
        SyntaxErrorKind::ExpectedOneOf(range) if range == "0-9" => plain("syntax-error-number"),
        SyntaxErrorKind::ExpectedOneOf(_) if is_at_start => plain("syntax-error"),
        SyntaxErrorKind::ExpectedOneOf(_) => plain("syntax-error-name"),
        SyntaxErrorKind::Expected('=') => plain("syntax-error-equals"),
        SyntaxErrorKind::Expected('}') => plain("syntax-error-open-brace"),
        SyntaxErrorKind::Expected(')') => plain("syntax-error-open-parenthesis"),
        SyntaxErrorKind::Expected('"') | SyntaxErrorKind::UnterminatedString => plain("syntax-error-open-quote"),
        SyntaxErrorKind::Expected(']') => plain("syntax-error-open-bracket"),
        SyntaxErrorKind::Expected(other) => ("syntax-error-expected", Some(("character", other.to_string()))),
        SyntaxErrorKind::InvalidEscape => plain("syntax-error-escape"),
        SyntaxErrorKind::NoValue(unit) => ("syntax-error-no-value", Some(("unit", unit.clone()))),
        SyntaxErrorKind::NoText => plain("syntax-error-no-text"),
        SyntaxErrorKind::NoDefaultVariant => plain("syntax-error-no-default"),
        SyntaxErrorKind::SeveralDefaultVariants => plain("syntax-error-several-defaults"),
        SyntaxErrorKind::Selector => plain("syntax-error-selector"),
        SyntaxErrorKind::TermAttribute => plain("syntax-error-term-attribute"),
        SyntaxErrorKind::FunctionName => plain("syntax-error-function-name"),
        SyntaxErrorKind::ArgumentOrder => plain("syntax-error-argument-order"),
        SyntaxErrorKind::DuplicateArgument(name) => {
            ("syntax-error-duplicate-argument", Some(("argument", name.clone())))
        }
        SyntaxErrorKind::ArgumentValue => plain("syntax-error-argument-value"),
        SyntaxErrorKind::EmptyPlaceable if is_in_parenthesis(before) => plain("syntax-error-open-parenthesis"),
        SyntaxErrorKind::EmptyPlaceable => plain("syntax-error-placeable"),
        SyntaxErrorKind::UnbalancedBrace => plain("syntax-error-stray-brace"),
        // Said by the rule for it.
        SyntaxErrorKind::TooDeep => plain("nesting-too-deep"),
    }
}
