//! What a word processor would lose or change is written as a mark that can be seen, and read back from it.

use std::borrow::Cow;

use quick_xml::escape::partial_escape;

use crate::packet::run::{Content, Run};

/// Stands for a blank that HTML would drop.
const BLANK: char = '␣';

/// Stands for a blank where no line may end, if HTML would drop it.
const NO_BREAK: char = '⍽';

/// Stands for a tab.
const TAB: char = '⇥';

/// Stands for the end of a line at the edge of a text.
const LINE_END: char = '↵';

/// Begins a character that is written as its number: `⟨U+202E⟩`.
const NUMBER: char = '⟨';

/// Ends it.
const NUMBER_END: char = '⟩';

/// The blank where no line may end.
pub(super) const NO_BREAK_SPACE: char = '\u{a0}';

/// A text as HTML that comes back as the same text. Codes are elements of their own.
pub(super) fn exact(content: &Content) -> String {
    let runs = content.0.iter().flat_map(|run| match run {
        Run::Text(text) => text.chars().map(|c| (c, false)).collect::<Vec<_>>(),
        Run::Code(code) => code.text.chars().map(|c| (c, true)).collect(),
    });
    let characters: Vec<(char, bool)> = runs.collect();
    let is_end = |(c, _): &(char, bool)| *c != '\n';
    let first = characters.iter().position(is_end).unwrap_or(characters.len());
    let last = characters.iter().rposition(is_end).unwrap_or_default();
    let mut html = String::new();
    let mut in_code = false;
    for (at, &(c, is_code)) in characters.iter().enumerate() {
        if is_code != in_code {
            html.push_str(if is_code { "<code>" } else { "</code>" });
            in_code = is_code;
        }
        let beside = [at.checked_sub(1), Some(at + 1)].map(|at| characters.get(at?).map(|(c, _)| *c));
        let is_lost = || beside.iter().any(|c| c.is_none_or(|c| matches!(c, ' ' | NO_BREAK_SPACE | '\n')));
        match c {
            '\n' if at < first || at > last => html.push(LINE_END),
            '\n' => html.push_str("<br>"),
            ' ' if is_lost() => html.push(BLANK),
            NO_BREAK_SPACE if is_lost() => html.push(NO_BREAK),
            NO_BREAK_SPACE => html.push_str("&nbsp;"),
            '\t' => html.push(TAB),
            BLANK | NO_BREAK | TAB | LINE_END | NUMBER => push_number(&mut html, c),
            _ => push(&mut html, c),
        }
    }
    if in_code {
        html.push_str("</code>");
    }
    html
}

/// A text as HTML that is only read.
pub(super) fn readable(text: &str) -> String {
    let mut html = String::new();
    for c in text.trim().chars() {
        match c {
            '\n' => html.push_str("<br>"),
            '\t' => html.push(' '),
            _ => push(&mut html, c),
        }
    }
    html
}

/// Whether a text has marks for blanks.
pub(super) fn has_blanks(html: &str) -> bool {
    html.contains([BLANK, NO_BREAK, TAB, LINE_END])
}

/// A text that came back, without marks.
pub(super) fn unmarked(text: &str) -> Cow<'_, str> {
    if !text.contains([BLANK, NO_BREAK, TAB, LINE_END, NUMBER]) {
        return Cow::Borrowed(text);
    }
    let (mut plain, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        plain.push(match c {
            BLANK => ' ',
            NO_BREAK => NO_BREAK_SPACE,
            TAB => '\t',
            LINE_END => '\n',
            NUMBER => match numbered(rest) {
                Some((numbered, behind)) => {
                    rest = behind;
                    numbered
                }
                None => c,
            },
            _ => c,
        });
    }
    Cow::Owned(plain)
}

/// The character whose number a text begins with, and what is behind it.
fn numbered(text: &str) -> Option<(char, &str)> {
    let (number, behind) = text.strip_prefix("U+")?.split_once(NUMBER_END)?;
    Some((char::from_u32(u32::from_str_radix(number, 16).ok()?)?, behind))
}

fn push(html: &mut String, c: char) {
    if is_hidden(c) {
        push_number(html, c);
    } else {
        html.push_str(&partial_escape(c.encode_utf8(&mut [0; 4]) as &str));
    }
}

fn push_number(html: &mut String, c: char) {
    html.push_str(&format!("{NUMBER}U+{:04X}{NUMBER_END}", u32::from(c)));
}

/// What cannot be seen and turns lines around, or means something else to a word processor.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fff9}'..='\u{fffd}' | '\u{e000}'..='\u{f8ff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_be_lost_is_seen() {
        let html = |text: &str| exact(&Content::of_words(text));
        assert_eq!(html("a b\u{a0}c < & d"), "a b&nbsp;c &lt; &amp; d");
        assert_eq!(html(" a  b \n c"), "␣a␣␣b␣<br>␣c");
        assert_eq!(html("\na\n\nb\n"), "↵a<br><br>b↵");
        assert_eq!(html("\n"), "↵");
        assert_eq!(html("a\tb\r"), "a⇥b⟨U+000D⟩");
        assert_eq!(html("␣\u{202e}"), "⟨U+2423⟩⟨U+202E⟩");
        let content = Content::new("a **b** { $n }", &[0..2, 4..5, 7..8]);
        assert_eq!(exact(&content), "a <code>**</code>b<code>**</code> <code>{ $n }</code>");
        assert_eq!(readable(" a\n\u{202e}<"), "a<br>⟨U+202E⟩&lt;");
    }

    #[test]
    fn marks_are_read_back() {
        assert_eq!(unmarked("␣a⇥⍽↵⟨U+2423⟩⟨U+202E⟩"), " a\t\u{a0}\n␣\u{202e}");
        for other in ["plain", "⟨U+⟩", "⟨U+zz⟩", "⟨U+110000⟩", "⟨x⟩", "⟨U+1"] {
            assert_eq!(unmarked(other), other);
        }
    }
}
