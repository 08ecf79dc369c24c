//! Plain text ↔ a Fluent value, without loss.
//!
//! A text that Fluent would read differently is put into string literals, and nothing else is: braces, one literal for
//! each word that has some; blanks at the edges of a line; what would begin an attribute or a variant; control
//! characters, line and paragraph separators and byte order marks, as `\uXXXX`.

use fluent_syntax::ast::{Expression, InlineExpression, PatternElement};
use fluent_syntax::unicode::unescape_unicode;

use super::parse::Pattern;

/// What each line of a value of several lines begins with.
const INDENT: &str = "    ";

/// The entry of the message `id` whose value is exactly this text, its line break included.
///
/// A text of one line stands behind the `=`; one of several lines begins on a line of its own.
#[must_use]
pub fn entry_of(id: &str, text: &str) -> String {
    let mut entry = String::with_capacity(id.len() + text.len() + 8);
    entry.push_str(id);
    entry.push_str(" =");
    if !text.contains('\n') {
        entry.push(' ');
        push_line(&mut entry, text, text.is_empty());
        entry.push('\n');
        return entry;
    }
    entry.push('\n');
    let last = text.split('\n').count() - 1;
    for (number, line) in text.split('\n').enumerate() {
        // Blank lines at the edges of a value are no part of it.
        let is_edge = number == 0 || number == last;
        if !line.is_empty() || is_edge {
            entry.push_str(INDENT);
        }
        let mut rest = line;
        if let Some(first) = line.chars().next().filter(|first| matches!(first, '.' | '*' | '[')) {
            push_literal(&mut entry, &line[..first.len_utf8()]);
            rest = &line[first.len_utf8()..];
        }
        push_line(&mut entry, rest, line.is_empty() && is_edge);
        entry.push('\n');
    }
    entry
}

/// The text of a value that has neither references nor choices; `None` if it has some.
#[must_use]
pub fn plain_text(pattern: &Pattern<'_>) -> Option<String> {
    let mut text = String::new();
    push_pattern(&mut text, pattern).then_some(text)
}

fn push_pattern(text: &mut String, pattern: &Pattern<'_>) -> bool {
    pattern.elements.iter().all(|element| match element {
        PatternElement::TextElement { value } => {
            text.push_str(value);
            true
        }
        PatternElement::Placeable { expression } => push_expression(text, expression),
    })
}

fn push_expression(text: &mut String, expression: &Expression<&str>) -> bool {
    match expression {
        Expression::Inline(InlineExpression::StringLiteral { value }) => {
            // Writing to a string cannot fail.
            unescape_unicode(text, value).is_ok()
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => push_expression(text, expression),
        _ => false,
    }
}

/// Appends one line, or what is left of it; `is_empty` asks for a literal where there is nothing.
fn push_line(entry: &mut String, line: &str, is_empty: bool) {
    if is_empty {
        push_literal(entry, "");
        return;
    }
    let inner = line.trim();
    if inner.is_empty() {
        if !line.is_empty() {
            push_literal(entry, line);
        }
        return;
    }
    let start = line.len() - line.trim_start().len();
    if start > 0 {
        push_literal(entry, &line[..start]);
    }
    push_words(entry, inner);
    if start + inner.len() < line.len() {
        push_literal(entry, &line[start + inner.len()..]);
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
        push_seen(entry, &text[..at]);
        push_literal(entry, "\\");
        text = &text[at + 1..];
    }
    push_seen(entry, text);
}

fn push_seen(entry: &mut String, mut text: &str) {
    while let Some(at) = text.find(is_unseen) {
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
