//! Writes values of front matter in YAML, each in the style that it has.

use std::ops::Range;

use super::entry::{Scalar, Style};
use super::yaml_read::{is_no_text, read};

pub(super) fn candidates(inner: &str, scalar: &Scalar, value: &str, newline: &str) -> Vec<(Range<usize>, String)> {
    // Other line breaks and controls stand for themselves nowhere but in double quotes.
    let is_special = |c: char| (c.is_control() && c != '\n') || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}');
    let own = match scalar.style {
        _ if value.contains(is_special) => None,
        Style::Plain => stands_plain(value, scalar.is_in_flow).then(|| value.to_owned()),
        Style::SingleQuoted => (!value.contains('\n')).then(|| format!("'{}'", value.replace('\'', "''"))),
        Style::Literal | Style::Folded => block(&inner[scalar.span.clone()], scalar.style, value, newline),
        _ => None,
    };
    own.into_iter().chain([double_quoted(value)]).map(|written| (scalar.span.clone(), written)).collect()
}

/// A text in the form of a block scalar; its first line says how the block is written.
fn block(old: &str, style: Style, value: &str, newline: &str) -> Option<String> {
    let mut lines = old.lines();
    let header = lines.next()?;
    let first = lines.find(|line| !line.trim().is_empty())?;
    let indent = &first[..first.len() - first.trim_start().len()];
    // Blanks at the beginning of a line would be read as part of the indentation.
    let value = value.trim_end_matches('\n');
    if indent.is_empty() || value.lines().any(|line| line.starts_with([' ', '\t'])) {
        return None;
    }
    // In a folded block, a line break is written as a blank line.
    let between =
        if style == Style::Folded { format!("{newline}{newline}{indent}") } else { format!("{newline}{indent}") };
    let lines: Vec<&str> = value.split('\n').collect();
    if style == Style::Folded && lines.iter().any(|line| line.is_empty()) {
        return None;
    }
    let body = lines.join(&between);
    let body = body.lines().map(str::trim_end).collect::<Vec<_>>().join(newline);
    Some(format!("{header}{newline}{indent}{body}"))
}

/// A text without quotes where it can stand without, else in double quotes.
pub(super) fn shortest(text: &str) -> String {
    if stands_plain(text, false) { text.to_owned() } else { double_quoted(text) }
}

/// Whether a text can stand without quotes, as the value of a key or, in flow, as an item between brackets.
fn stands_plain(text: &str, is_in_flow: bool) -> bool {
    if text.contains('\n') || is_no_text(text) {
        return false;
    }
    let alone = if is_in_flow { format!("key: [{text}]\n") } else { format!("key: {text}\n") };
    let Ok(entries) = read(&alone) else { return false };
    let is_as_wanted = |scalar: &Scalar| scalar.style == Style::Plain && scalar.is_text && scalar.text == text;
    entries.len() == 1 + usize::from(is_in_flow)
        && entries.last().and_then(|entry| entry.scalar()).is_some_and(is_as_wanted)
}

fn double_quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            '\u{2028}' | '\u{2029}' | '\u{feff}' => quoted.push_str(&format!("\\u{:04X}", u32::from(character))),
            _ if character.is_control() => quoted.push_str(&format!("\\u{:04X}", u32::from(character))),
            _ => quoted.push(character),
        }
    }
    quoted.push('"');
    quoted
}
