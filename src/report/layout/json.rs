//! JSON as every renderer writes it: indented, with a newline at the end, and nothing in it that would steer a terminal.

use serde::Serialize;

use super::visible::escaped_json;

pub(crate) fn pretty(value: &impl Serialize) -> String {
    let mut text = serde_json::to_string_pretty(value)
        .unwrap_or_else(|error| unreachable!("texts and numbers under texts are always JSON: {error}"));
    text.push('\n');
    escaped_json(text)
}

#[cfg(test)]
mod tests {
    use super::super::visible::visible;
    use super::*;

    #[test]
    fn what_a_terminal_would_act_on_is_escaped_and_reads_the_same() {
        let value = ["a\u{1b}[2J\u{9b}31m\u{7f}\u{202e}b\n\tžodis 👩‍🚀", "\u{e0041}\u{feff}\\"];
        let compact = escaped_json(serde_json::to_string(&value).expect("JSON"));
        for text in [pretty(&value), compact] {
            assert_eq!(visible(&text), text);
            assert!(text.contains("žodis 👩‍🚀") && text.contains(r"\u009b31m\u007f\u202eb\n"), "{text}");
            assert_eq!(serde_json::from_str::<[String; 2]>(&text).expect("JSON"), value);
        }
    }
}
