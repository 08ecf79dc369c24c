//! A text ↔ a Fluent value, without loss.
//!
//! A text that Fluent would read differently is put into string literals, and nothing else is: braces, one literal for
//! each word that has some; blanks at the edges of a line; what would begin an attribute or a variant; control
//! characters, line and paragraph separators and byte order marks, as `\uXXXX`.

use std::borrow::Cow;

use fluent_syntax::ast::{Expression, InlineExpression, PatternElement};
use fluent_syntax::unicode::unescape_unicode;

use super::parse::Pattern;

/// What each line of a value of several lines begins with.
const INDENT: &str = "    ";

/// How a pattern is written as a text that people type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Notation {
    /// What readers read. Braces are braces; a reference to a term is one.
    Plain,
    /// As in the file, without the indentation: placeables are written as they are there.
    Fluent,
}

/// A piece of a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece<'t> {
    /// What readers read.
    Text(Cow<'t, str>),
    /// A placeable with its braces, as it is written.
    Placeable(Cow<'t, str>),
}

/// The entry of the message `id` whose value is exactly this text, its line break included.
///
/// A text of one line stands behind the `=`; one of several lines begins on a line of its own.
#[must_use]
pub fn entry_of(id: &str, text: &str) -> String {
    let mut entry = String::with_capacity(id.len() + text.len() + 8);
    entry.push_str(id);
    entry.push_str(" =");
    push_pattern(&mut entry, &[Piece::Text(Cow::Borrowed(text))], INDENT, Notation::Plain);
    entry
}

/// Appends a pattern as it stands behind a `=`, or behind the key of a variant, its line break included.
pub(super) fn push_pattern(entry: &mut String, pieces: &[Piece<'_>], indent: &str, notation: Notation) {
    let lines = lines_of(pieces);
    if let [line] = lines.as_slice() {
        entry.push(' ');
        push_line(entry, line, indent, Lost { start: true, end: true, line: true }, notation);
        entry.push('\n');
        return;
    }
    entry.push('\n');
    // Parsers take the blanks that all lines begin with; this one does not look at lines that begin with a placeable.
    let keeps_blanks = notation == Notation::Fluent && lines.iter().any(|line| begins_with_itself(line, ""));
    for (number, line) in lines.iter().enumerate() {
        let is_last = number + 1 == lines.len();
        // Blank lines at the edges of a value are no part of it.
        let is_edge = number == 0 || is_last;
        if !line.is_empty() || is_edge {
            entry.push_str(indent);
        }
        let start = !(keeps_blanks && begins_with_itself(line, " "));
        let lost = Lost { start, end: is_last || notation == Notation::Plain, line: is_edge };
        match line.split_first() {
            Some((Piece::Text(text), rest)) if text.starts_with(['.', '*', '[']) => {
                push_literal(entry, &text[..1]);
                let text = Piece::Text(Cow::Borrowed(&text[1..]));
                let line: Vec<Piece<'_>> = std::iter::once(text).chain(rest.iter().cloned()).collect();
                push_line(entry, &line, indent, lost, notation);
            }
            _ => push_line(entry, line, indent, lost, notation),
        }
        entry.push('\n');
    }
}

/// What would be lost of a line that is not in literals.
#[derive(Clone, Copy)]
struct Lost {
    /// The blanks that it begins with.
    start: bool,
    /// The blanks that it ends with.
    end: bool,
    /// All of it, if it is empty.
    line: bool,
}

/// Whether a line begins with a text, these blanks aside, that is no literal in Fluent notation.
fn begins_with_itself(line: &[Piece<'_>], blanks: &str) -> bool {
    let Some(Piece::Text(text)) = line.first() else { return false };
    let text = text.trim_start_matches(|c| blanks.contains(c));
    text.starts_with(|c| !matches!(c, ' ' | '.' | '*' | '[') && !is_literal_in_fluent(c))
}

/// The lines of the texts; a placeable is on one line, however it is written. An empty line has no pieces.
fn lines_of<'p>(pieces: &'p [Piece<'_>]) -> Vec<Vec<Piece<'p>>> {
    let mut lines = vec![Vec::new()];
    for piece in pieces {
        let text = match piece {
            Piece::Text(text) => text,
            Piece::Placeable(written) => {
                lines.last_mut().into_iter().for_each(|line| line.push(Piece::Placeable(Cow::Borrowed(written))));
                continue;
            }
        };
        for (number, text) in text.split('\n').enumerate() {
            if number > 0 {
                lines.push(Vec::new());
            }
            if !text.is_empty() {
                lines.last_mut().into_iter().for_each(|line| line.push(Piece::Text(Cow::Borrowed(text))));
            }
        }
    }
    lines
}

/// The text of a value that has neither references nor choices; `None` if it has some.
#[must_use]
pub fn plain_text(pattern: &Pattern<'_>) -> Option<String> {
    let mut text = String::new();
    push_plain(&mut text, pattern).then_some(text)
}

fn push_plain(text: &mut String, pattern: &Pattern<'_>) -> bool {
    pattern.elements.iter().all(|element| match element {
        PatternElement::TextElement { value } => {
            text.push_str(value);
            true
        }
        PatternElement::Placeable { expression } => push_literals(text, expression),
    })
}

pub(super) fn push_literals(text: &mut String, expression: &Expression<&str>) -> bool {
    match expression {
        Expression::Inline(InlineExpression::StringLiteral { value }) => {
            // Writing to a string cannot fail.
            unescape_unicode(text, value).is_ok()
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => push_literals(text, expression),
        _ => false,
    }
}

/// Appends one line, or what is left of it.
fn push_line(entry: &mut String, line: &[Piece<'_>], indent: &str, lost: Lost, notation: Notation) {
    if line.is_empty() && lost.line {
        push_literal(entry, "");
    }
    for (number, piece) in line.iter().enumerate() {
        let (is_first, is_last) = (number == 0, number + 1 == line.len());
        match piece {
            Piece::Text(text) => push_text(entry, text, (is_first && lost.start, is_last && lost.end), notation),
            // The variants of a choice stay as they stand to each other.
            Piece::Placeable(written) => entry.push_str(&written.replace('\n', &format!("\n{indent}"))),
        }
    }
}

/// Appends a text without line breaks, with literals for the blanks at its edges, if they would be lost.
fn push_text(entry: &mut String, text: &str, (is_start_lost, is_end_lost): (bool, bool), notation: Notation) {
    let is_blank = |c: char| match notation {
        Notation::Plain => c.is_whitespace(),
        Notation::Fluent => c == ' ',
    };
    let start = if is_start_lost { text.len() - text.trim_start_matches(is_blank).len() } else { 0 };
    let end = if is_end_lost { text.trim_end_matches(is_blank).len().max(start) } else { text.len() };
    if start > 0 {
        push_literal(entry, &text[..start]);
    }
    match notation {
        Notation::Plain => push_words(entry, &text[start..end]),
        Notation::Fluent => push_seen(entry, &text[start..end], is_literal_in_fluent),
    }
    if end < text.len() {
        push_literal(entry, &text[end..]);
    }
}

fn push_words(entry: &mut String, mut text: &str) {
    while let Some(open) = text.find(['{', '}']) {
        let end = text[open..].find(char::is_whitespace).map_or(text.len(), |length| open + length);
        let close = text[open..end].rfind(['{', '}']).map_or(end, |at| open + at + 1);
        push_visible(entry, &text[..open]);
        push_literal(entry, &text[open..close]);
        text = &text[close..];
    }
    push_visible(entry, text);
}

/// Appends a text without braces: what cannot be seen in it goes into literals, and a `\` that looks like the beginning of
/// an escape, which the parser could stumble over.
fn push_visible(entry: &mut String, mut text: &str) {
    let escape =
        |text: &str| text.match_indices('\\').map(|(at, _)| at).find(|at| text[at + 1..].starts_with(['u', 'U']));
    while let Some(at) = escape(text) {
        push_seen(entry, &text[..at], is_unseen);
        push_literal(entry, "\\");
        text = &text[at + 1..];
    }
    push_seen(entry, text, is_unseen);
}

fn push_seen(entry: &mut String, mut text: &str, is_unseen: impl Fn(char) -> bool) {
    while let Some(at) = text.find(&is_unseen) {
        let end = text[at..].find(|c| !is_unseen(c)).map_or(text.len(), |length| at + length);
        entry.push_str(&text[..at]);
        push_literal(entry, &text[at..end]);
        text = &text[end..];
    }
    entry.push_str(text);
}

fn push_literal(entry: &mut String, text: &str) {
    entry.push_str("{\"");
    for character in text.chars() {
        match character {
            '"' | '\\' => entry.extend(['\\', character]),
            _ if is_unseen(character) => entry.push_str(&format!("\\u{:04X}", u32::from(character))),
            _ => entry.push(character),
        }
    }
    entry.push_str("\"}");
}

/// Whether a character is in a literal where it is typed in Fluent notation: a tab is what it is in the file.
fn is_literal_in_fluent(character: char) -> bool {
    character != '\t' && is_unseen(character)
}

/// Whether a character would be lost, or be taken for the end of a line, where it stands as itself.
fn is_unseen(character: char) -> bool {
    character.is_control() || matches!(character, '\u{2028}' | '\u{2029}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::super::parse;
    use super::*;

    #[track_caller]
    fn comes_back(text: &str) {
        let entry = entry_of("p-k3f9", text);
        let resource = parse(&entry);
        assert!(resource.errors.is_empty() && resource.units.len() == 1, "{text:?}: {entry}");
        let value = resource.units[0].value.as_ref().expect("a value");
        assert_eq!(plain_text(value).as_deref(), Some(text), "{entry}");
    }

    #[test]
    fn texts_are_written_as_people_would() {
        for (text, entry) in [
            ("One line.", "a = One line.\n"),
            ("In {braces} here", "a = In {\"{braces}\"} here\n"),
            ("[x](y){:target=\"_blank\"}!", "a = [x](y){\"{:target=\\\"_blank\\\"}\"}!\n"),
            ("one\\\ntwo", "a =\n    one\\\n    two\n"),
            ("one\n\n[two]", "a =\n    one\n\n    {\"[\"}two]\n"),
            ("\nx ", "a =\n    {\"\"}\n    x{\" \"}\n"),
            ("", "a = {\"\"}\n"),
        ] {
            assert_eq!(entry_of("a", text), entry);
        }
    }

    #[test]
    fn hostile_texts_come_back() {
        for text in [
            "",
            " ",
            "\n",
            "\n\n",
            " \n ",
            "a\n \nb",
            "a\n\n\nb",
            "\t",
            "{",
            "}",
            "{}",
            "{ \"",
            "\\",
            "\"{\\\"}\"",
            ".a",
            "*a",
            "[a",
            "a\n.b = c",
            "a\n*[b] c",
            "a\n[b] c",
            "a\n}",
            "a\r",
            "a\r\nb",
            "\u{0}",
            "\u{2028}",
            "\u{feff}a",
            "a\u{a0}",
            "\u{a0}a",
            "# no comment",
            "a\n# no comment",
            "-term = x",
            "a\n   b\n c",
            "\u{85}x\u{85}",
            "{a}{b} {c d}e}",
            "{\\u𐾰 \\Ué \\u0041",
            "\u{10ffff}\u{7f}",
        ] {
            comes_back(text);
        }
    }
}
