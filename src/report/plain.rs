//! Text for a terminal: measured in columns, cut to fit, and free of what would steer the terminal.

use std::borrow::Cow;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Returns how many columns a text takes.
pub(super) fn width(text: &str) -> usize {
    text.width()
}

/// Returns a text without what acts instead of showing: control characters (a name may hold an escape sequence), line
/// and paragraph separators, marks that turn the direction of the text.
pub(super) fn clean(text: &str) -> Cow<'_, str> {
    if text.chars().any(acts) {
        text.chars().map(|c| if acts(c) { '\u{FFFD}' } else { c }).collect::<String>().into()
    } else {
        text.into()
    }
}

/// Returns a text as [`clean`] does, its line breaks kept.
pub(super) fn clean_lines(text: &str) -> String {
    text.split('\n').map(clean).collect::<Vec<_>>().join("\n")
}

fn acts(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// Returns a text of at most so many columns, with `…` in its middle where it is too long: the ends of a name tell more
/// than its middle.
pub(super) fn shorten(text: &str, columns: usize) -> Cow<'_, str> {
    if width(text) <= columns {
        return text.into();
    }
    let room = columns.saturating_sub(1);
    let head = take(text.chars(), room / 2);
    let tail: String = take(text.chars().rev(), room - width(&head)).chars().rev().collect();
    if columns == 0 { "".into() } else { format!("{head}…{tail}").into() }
}

fn take(chars: impl Iterator<Item = char>, columns: usize) -> String {
    let mut left = columns;
    chars
        .take_while(|c| {
            let taken = c.width().unwrap_or(0);
            let fits = taken <= left;
            left = left.saturating_sub(taken);
            fits
        })
        .collect()
}

/// Joins words with a separator into lines of at most so many columns. A word that is longer gets its own line, shortened.
pub(super) fn wrap<'t>(words: impl IntoIterator<Item = &'t str>, separator: &str, columns: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words {
        match lines.last_mut() {
            Some(line) if width(line) + width(separator) + width(word) <= columns => {
                line.push_str(separator);
                line.push_str(word);
            }
            _ => lines.push(shorten(word, columns).into_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_names_lose_their_middle() {
        assert_eq!(shorten("lt:news/2015-forum", 18), "lt:news/2015-forum");
        assert_eq!(shorten("lt:news/2015-forum", 11), "lt:ne…forum");
        assert_eq!(shorten("lt:news", 1), "…");
        assert_eq!(shorten("lt:news", 0), "");
        assert!(width(&shorten("見出しの長い名前です", 7)) <= 7);
    }

    #[test]
    fn names_cannot_steer_the_terminal() {
        assert_eq!(clean("a\u{1b}[31mb\u{202e}c\u{2028}"), "a\u{FFFD}[31mb\u{FFFD}c\u{FFFD}");
        assert!(matches!(clean("Žemėlapis"), Cow::Borrowed(_)));
    }

    #[test]
    fn lines_break_between_words() {
        assert_eq!(wrap(["one", "two", "three"], "  ", 8), ["one  two", "three"]);
        assert_eq!(wrap(["extraordinary"], " ", 7), ["ext…ary"]);
    }
}
