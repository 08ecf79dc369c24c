//! Keeps the beginning of a text from opening a block: `2026. gada` is no list.

use super::dialect::Dialect;
use super::document::Document;
use super::segment_kind::SegmentKind;
use super::syntax::{begins_module_code, heading_attributes};

/// Whether a text, standing alone, is one paragraph and nothing else.
pub(super) fn is_one_block(text: &str, dialect: Dialect) -> bool {
    Document::parse(text, 0, dialect, false).is_ok_and(|document| document.skeleton.is_one_paragraph())
}

/// Whether a text can stand in the place of a segment of a kind without changing the structure of its article.
#[must_use]
pub fn keeps_structure(kind: SegmentKind, text: &str, dialect: Dialect) -> bool {
    let text = text.trim_matches([' ', '\t', '\n']);
    !kind.begins_block() || !may_open_block(text, dialect) || escaped(text, dialect).is_some()
}

/// Whether the text may open a block: cheap, and true for most texts that begin with anything but a letter.
pub(super) fn may_open_block(text: &str, dialect: Dialect) -> bool {
    text.split('\n').any(|line| line.trim().is_empty() || escaped_line(line).is_some())
        || has_break(text)
        || (dialect.is_mdx() && begins_module_code(text))
}

/// A delimiter row below a line makes a table of both.
fn has_break(text: &str) -> bool {
    text.contains('\n') && text.contains('|')
}

/// The text so that it is one paragraph: as it is where it is one, else with a `\` before what would open another
/// block; `None` if nothing helps, as with a blank line inside or an empty text.
pub(super) fn escaped(text: &str, dialect: Dialect) -> Option<String> {
    if is_one_block(text, dialect) {
        return Some(text.to_owned());
    }
    let needed = |line: &str| !is_one_block(line, dialect);
    let where_needed = each_line(text, needed);
    let everywhere = each_line(text, |_| true);
    let pipes = escape_pipes(&everywhere);
    [where_needed, everywhere, pipes].into_iter().find(|candidate| is_one_block(candidate, dialect))
}

fn each_line(text: &str, wanted: impl Fn(&str) -> bool) -> String {
    let line = |line: &str| match escaped_line(line) {
        Some(escaped) if wanted(line) => escaped,
        _ => line.to_owned(),
    };
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

/// A line with a `\` before its first mark; `None` if it begins with none.
pub(super) fn escaped_line(line: &str) -> Option<String> {
    let (blank, line) = line.split_at(line.len() - line.trim_start().len());
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let mark = &line[digits..];
    let opens = if digits > 0 {
        mark.starts_with(['.', ')'])
    } else {
        mark.starts_with(|c: char| c.is_ascii_punctuation() && c != '\\')
    };
    opens.then(|| format!("{blank}{}\\{mark}", &line[..digits]))
}

/// Puts a `\` before each `|` that has none.
pub(super) fn escape_pipes(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut is_escaped = false;
    for character in text.chars() {
        if character == '|' && !is_escaped {
            escaped.push('\\');
        }
        is_escaped = character == '\\' && !is_escaped;
        escaped.push(character);
    }
    escaped
}

/// Escapes what a heading would not show at its end: `#` marks that close it, and what looks like its attributes.
pub(super) fn escape_heading_end(text: &str) -> String {
    let before = text.trim_end_matches('#');
    if before.len() < text.len() && (before.is_empty() || before.ends_with([' ', '\t'])) {
        return format!("{before}\\{}", &text[before.len()..]);
    }
    if let Some(open) = heading_attributes(text) {
        return format!("{}\\{}", &text[..open], &text[open..]);
    }
    text.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_open_a_block_is_escaped_and_nothing_else() {
        for (text, expected) in [
            ("Plain text", Some("Plain text")),
            ("5. marts", Some("5\\. marts")),
            ("2026. gada 5. marts", Some("2026\\. gada 5. marts")),
            ("*Emphasis* first", Some("*Emphasis* first")),
            ("* star", Some("\\* star")),
            ("- dash", Some("\\- dash")),
            ("# hash", Some("\\# hash")),
            ("> quote", Some("\\> quote")),
            ("[x]: http://y", Some("\\[x]: http://y")),
            ("<div>", Some("\\<div>")),
            ("```", Some("\\```")),
            ("one\\\n- two", Some("one\\\n\\- two")),
            ("one\\\n  - two", Some("one\\\n  \\- two")),
            ("one\n  \ntwo", None),
            ("one\n===", Some("one\n\\===")),
            ("a | b\n--- | ---", Some("a | b\n\\--- | ---")),
            ("one\n\ntwo", None),
            ("", None),
        ] {
            assert_eq!(escaped(text, Dialect::default()).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn pipes_and_ends_of_headings() {
        assert_eq!(escape_pipes("a | b \\| c \\\\| d"), "a \\| b \\| c \\\\\\| d");
        assert_eq!(escape_heading_end("C #"), "C \\#");
        assert_eq!(escape_heading_end("C#"), "C#");
        assert_eq!(escape_heading_end("x {#y}"), "x \\{#y}");
        assert_eq!(escape_heading_end("x{ .y }"), "x\\{ .y }");
    }
}
