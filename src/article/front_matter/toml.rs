//! Front matter in TOML.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::entry::{Entry, Problem, ProblemKind, Scalar, Style};

pub(super) fn read(inner: &str) -> Result<Vec<Entry>, Problem> {
    let table = DeTable::parse(inner).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        let what = match error.message().contains("duplicate key") {
            true => ProblemKind::Twice(word_at(inner, at)),
            false => ProblemKind::Syntax(error.message().to_owned()),
        };
        Problem { at, what }
    })?;
    let mut entries: Vec<Entry> = table
        .get_ref()
        .iter()
        .map(|(key, value)| Entry {
            key: key.get_ref().to_string(),
            key_at: key.span().start,
            scalar: scalar(inner, value),
        })
        .collect();
    entries.sort_by_key(|entry| entry.key_at);
    Ok(entries)
}

fn word_at(inner: &str, at: usize) -> String {
    inner[at..].chars().take_while(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.')).collect()
}

fn scalar(inner: &str, value: &Spanned<DeValue<'_>>) -> Option<Scalar> {
    let span = value.span();
    let written = &inner[span.clone()];
    let (text, style) = match value.get_ref() {
        DeValue::String(text) => {
            let style = match written {
                _ if written.starts_with("\"\"\"") => Style::TomlLong,
                _ if written.starts_with("'''") => Style::TomlLongLiteral,
                _ if written.starts_with('\'') => Style::TomlLiteral,
                _ => Style::DoubleQuoted,
            };
            (text.to_string(), style)
        }
        DeValue::Array(_) | DeValue::Table(_) => return None,
        _ => (written.to_owned(), Style::Plain),
    };
    Some(Scalar { text, span, style, is_text: style != Style::Plain })
}

pub(super) fn candidates(scalar: &Scalar, value: &str, newline: &str) -> Vec<(Range<usize>, String)> {
    let lines = value.replace('\n', newline);
    let own = match scalar.style {
        Style::TomlLiteral => Some(format!("'{value}'")),
        Style::TomlLong => Some(format!("\"\"\"{newline}{}\"\"\"", escape(&lines, true))),
        Style::TomlLongLiteral => Some(format!("'''{newline}{lines}'''")),
        _ => None,
    };
    own.into_iter().chain([basic(value)]).map(|written| (scalar.span.clone(), written)).collect()
}

/// A text in double quotes.
pub(super) fn basic(text: &str) -> String {
    format!("\"{}\"", escape(text, false))
}

fn escape(text: &str, is_long: bool) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '"' | '\\' => escaped.extend(['\\', character]),
            '\n' | '\r' if is_long => escaped.push(character),
            '\n' => escaped.push_str("\\n"),
            '\t' => escaped.push_str("\\t"),
            _ if character.is_control() => escaped.push_str(&format!("\\u{:04X}", u32::from(character))),
            _ => escaped.push(character),
        }
    }
    escaped
}

/// How many lines that look like the heading of a table are looked at: the edit is not made where none of them is.
const MOST_TRIES: usize = 100;

/// Where the first table begins, or the end of the text.
pub(super) fn end_of_root(inner: &str) -> usize {
    let (mut at, mut tries) = (0, 0);
    for line in inner.split_inclusive('\n') {
        // A line inside a long text may look like a table; then what stands before it is no TOML.
        if line.trim_start().starts_with('[') {
            tries += 1;
            if DeTable::parse(&inner[..at]).is_ok() {
                return at;
            }
        }
        if tries == MOST_TRIES {
            break;
        }
        at += line.len();
    }
    inner.len()
}
