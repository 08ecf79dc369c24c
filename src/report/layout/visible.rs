//! Makes characters visible that a terminal would act on or not show at all: what stands in a file that somebody else
//! wrote must not move the cursor, turn the direction of writing or hide.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::ops::Range;

/// A character that is in no text that was made visible: Unicode promises never to give it a meaning.
pub(crate) const NEVER_IN_TEXT: char = '\u{fdd0}';

/// A text in which each hidden character is written `⟨U+202E⟩`.
pub(crate) fn visible(text: &str) -> Cow<'_, str> {
    if text.chars().any(is_hidden) { Cow::Owned(with_span(text, &(0..0)).0) } else { Cow::Borrowed(text) }
}

/// The same for a text that is laid out: the colours that it has stay, and nothing else of what a terminal would act on. It is the last
/// door before a terminal, for whatever was not made visible where it was laid out.
pub(crate) fn visible_but_colours(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_hidden) {
        return Cow::Borrowed(text);
    }
    let mut parts = text.split("\u{1b}[");
    let mut shown = visible(parts.next().unwrap_or_default()).into_owned();
    for part in parts {
        let end = part.find(|c: char| !c.is_ascii_digit() && c != ';');
        let is_colour = end.is_some_and(|end| part[end..].starts_with('m'));
        shown.push_str(if is_colour { "\u{1b}[" } else { "⟨U+001B⟩[" });
        shown.push_str(&visible(part));
    }
    Cow::Owned(shown)
}

/// A text of JSON in which hidden characters are escaped: it says the same to a program, and nothing to a terminal.
pub(crate) fn escaped_json(json: String) -> String {
    // Outside of its strings, JSON has plain characters only.
    if !json.contains(is_hidden) {
        return json;
    }
    let mut escaped = String::with_capacity(json.len() + 16);
    for character in json.chars() {
        if is_hidden(character) {
            for unit in character.encode_utf16(&mut [0; 2]) {
                // Writing to a `String` cannot fail.
                let _ = write!(escaped, "\\u{unit:04x}");
            }
        } else {
            escaped.push(character);
        }
    }
    escaped
}

/// The same in one line: line breaks and tabs become spaces.
pub(crate) fn one_line(text: &str) -> Cow<'_, str> {
    match visible(text) {
        text if text.contains(['\n', '\t']) => {
            Cow::Owned(text.split(['\n', '\t']).map(str::trim).collect::<Vec<_>>().join(" "))
        }
        text => text,
    }
}

/// The text and where the stretch is in it then. The stretch may be any: it is fitted to the text first.
pub(crate) fn visible_stretch<'t>(text: &'t str, stretch: &Range<usize>) -> (Cow<'t, str>, Range<usize>) {
    let floor = |at: usize| (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    let start = floor(stretch.start);
    let stretch = start..floor(stretch.end).max(start);
    if text.chars().any(is_hidden) {
        let (text, stretch) = with_span(text, &stretch);
        (Cow::Owned(text), stretch)
    } else {
        (Cow::Borrowed(text), stretch)
    }
}

fn with_span(text: &str, stretch: &Range<usize>) -> (String, Range<usize>) {
    let mut shown = String::with_capacity(text.len() + 16);
    let (mut start, mut end) = (0, 0);
    for (at, character) in text.char_indices() {
        if at == stretch.start {
            start = shown.len();
        }
        if at == stretch.end {
            end = shown.len();
        }
        let ends_line = character == '\r' && text[at + 1..].starts_with('\n');
        if !is_hidden(character) {
            shown.push(character);
        } else if !ends_line {
            // Writing to a `String` cannot fail.
            let _ = write!(shown, "⟨U+{:04X}⟩", u32::from(character));
        }
    }
    if stretch.start >= text.len() {
        start = shown.len();
    }
    if stretch.end >= text.len() {
        end = shown.len();
    }
    (shown, start..end.max(start))
}

/// Whether a character is a control (C0, C1, of direction, of lines) or has no shape. Joiners and soft hyphens are
/// left alone: words and emoji need them.
fn is_hidden(character: char) -> bool {
    match character {
        '\n' | '\t' => false,
        ' '..='~' => false,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' => true,
        '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' => true,
        '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => true,
        NEVER_IN_TEXT..='\u{fdef}' | '\u{fffe}' | '\u{ffff}' => true,
        '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}' => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_would_act_on_is_shown() {
        assert_eq!(visible("a\u{1b}[31mb"), "a⟨U+001B⟩[31mb");
        assert_eq!(visible("\u{202e}txt\u{9b}"), "⟨U+202E⟩txt⟨U+009B⟩");
        assert!(matches!(visible("žodis\t👩‍🚀\nir"), Cow::Borrowed(_)));
        assert_eq!(one_line("žodis\t👩‍🚀 \r\nir\u{1b}"), "žodis 👩‍🚀 ir⟨U+001B⟩");
    }

    #[test]
    fn of_a_text_that_is_laid_out_only_the_colours_stay() {
        assert_eq!(visible_but_colours("\u{1b}[1;31merror:\u{1b}[0m no\n"), "\u{1b}[1;31merror:\u{1b}[0m no\n");
        assert_eq!(visible_but_colours("\u{1b}[2J\u{1b}]52;c;x\u{7}"), "⟨U+001B⟩[2J⟨U+001B⟩]52;c;x⟨U+0007⟩");
        assert_eq!(visible_but_colours("\u{9b}31m\u{202e}a\u{1b}["), "⟨U+009B⟩31m⟨U+202E⟩a⟨U+001B⟩[");
        assert_eq!(visible_but_colours("\u{1b}"), "⟨U+001B⟩");
    }

    #[test]
    fn json_says_the_same_when_it_is_escaped() {
        let text = "ž\u{9b}\u{202e}\u{e0041}\u{1b}\u{7f}";
        let json = escaped_json(serde_json::to_string(text).expect("JSON"));
        assert_eq!(json, "\"ž\\u009b\\u202e\\udb40\\udc41\\u001b\\u007f\"");
        assert_eq!(serde_json::from_str::<String>(&json).expect("JSON"), text);
    }

    #[test]
    fn a_stretch_keeps_its_characters() {
        let text = "a\u{202e}b = c\r\nd";
        for (stretch, expected) in [(1..4, "⟨U+202E⟩"), (4..5, "b"), (0..1, "a"), (8..12, "c\nd"), (12..12, "")] {
            let (shown, at) = visible_stretch(text, &stretch);
            assert_eq!(&shown[at], expected, "{stretch:?}");
        }
    }

    #[test]
    fn a_stretch_that_is_none_is_fitted() {
        let (shown, at) = visible_stretch("é", &(1..900));
        assert_eq!(&shown[at], "é");
        let (shown, at) = visible_stretch("éa", &Range { start: 2, end: 1 });
        assert_eq!(&shown[at], "");
        let (shown, at) = visible_stretch("", &Range { start: 5, end: 2 });
        assert_eq!(&shown[at], "");
    }
}
