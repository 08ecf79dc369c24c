//! JSON as every renderer writes it. What would steer a terminal or hide on it stands there escaped: programs read the same text.

use std::borrow::Cow;
use std::fmt::Write as _;

use serde::Serialize;

use super::visible::is_hidden;

/// Indented, with a newline at the end.
pub(crate) fn pretty(value: &impl Serialize) -> String {
    let text = serde_json::to_string_pretty(value)
        .unwrap_or_else(|error| unreachable!("texts and numbers under texts are always JSON: {error}"));
    let mut text = escaped(&text).into_owned();
    text.push('\n');
    text
}

/// Adds a value in one line.
pub(crate) fn push_compact(value: &impl Serialize, out: &mut String) {
    // Strings and numbers can always be written.
    out.push_str(&escaped(&serde_json::to_string(value).unwrap_or_default()));
}

/// Outside of its strings, JSON has plain characters only.
fn escaped(json: &str) -> Cow<'_, str> {
    if !json.chars().any(is_hidden) {
        return Cow::Borrowed(json);
    }
    let mut text = String::with_capacity(json.len() + 16);
    for character in json.chars() {
        if is_hidden(character) {
            let mut units = [0; 2];
            for unit in character.encode_utf16(&mut units) {
                // Writing to a string cannot fail.
                let _ = write!(text, "\\u{unit:04x}");
            }
        } else {
            text.push(character);
        }
    }
    Cow::Owned(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_would_act_on_is_escaped_and_reads_the_same() {
        let value = ["a\u{1b}[2J\u{9b}31m\u{7f}\u{202e}b\n\tžodis 👩‍🚀", "\u{e0041}\u{feff}\\"];
        let mut compact = String::new();
        push_compact(&value, &mut compact);
        for text in [pretty(&value), compact] {
            assert!(!text.chars().any(is_hidden), "{text:?}");
            assert!(text.contains("žodis 👩‍🚀") && text.contains(r"\u009b31m\u007f\u202eb\n"), "{text}");
            assert_eq!(serde_json::from_str::<[String; 2]>(&text).expect("JSON"), value);
        }
    }
}
