//! Front matter in TOML.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::entry::{Entry, Problem, ProblemKind, Scalar, Step, Style, Value};

pub(super) fn read(inner: &str) -> Result<Vec<Entry>, Problem> {
    let table = DeTable::parse(inner).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        let what = match error.message().contains("duplicate key") {
            true => ProblemKind::Twice(word_at(inner, at)),
            false => ProblemKind::Syntax(error.message().to_owned()),
        };
        Problem { at, what }
    })?;
    // Innermost tables may be as deep as the text is long.
    let mut entries: Vec<Entry> = Vec::new();
    let mut waiting: Vec<(Option<usize>, Step, usize, &Spanned<DeValue<'_>>)> = Vec::new();
    push_keys(&mut waiting, None, table.get_ref());
    while let Some((parent, step, at, value)) = waiting.pop() {
        let index = entries.len();
        let said = match value.get_ref() {
            DeValue::Array(items) => {
                let items = items.iter().enumerate().rev();
                waiting.extend(items.map(|(item, value)| (Some(index), Step::Item(item), value.span().start, value)));
                Value::List
            }
            DeValue::Table(table) => {
                push_keys(&mut waiting, Some(index), table);
                Value::Mapping
            }
            _ => Value::Scalar(scalar(inner, value)),
        };
        entries.push(Entry { parent, step, at, value: said });
    }
    Ok(entries)
}

/// Puts the keys of a table where they are taken from, the one that stands first on top.
fn push_keys<'t, 'i>(
    waiting: &mut Vec<(Option<usize>, Step, usize, &'t Spanned<DeValue<'i>>)>,
    parent: Option<usize>,
    table: &'t DeTable<'i>,
) {
    let keys = table.iter().map(|(key, value)| (parent, Step::Key(key.get_ref().to_string()), key.span().start, value));
    let mut keys: Vec<_> = keys.collect();
    keys.sort_by_key(|(_, _, at, _)| std::cmp::Reverse(*at));
    waiting.extend(keys);
}

fn word_at(inner: &str, at: usize) -> String {
    inner[at..].chars().take_while(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.')).collect()
}

fn scalar(inner: &str, value: &Spanned<DeValue<'_>>) -> Scalar {
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
        _ => (written.to_owned(), Style::Plain),
    };
    Scalar { text, span, style, is_text: style != Style::Plain, is_in_flow: false }
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
