//! Texts with other words in the place of their own.

use tolkit::article::{Dialect, machine_spans};

/// Returns a text with other words in the place of its own, and all else as it is.
pub(crate) fn with_words(text: &str, dialect: Dialect, other: impl Fn(&str) -> String) -> String {
    let mut said = String::with_capacity(text.len() * 2);
    let mut at = 0;
    for span in machine_spans(text, dialect) {
        push_words(&mut said, &text[at..span.start], &other);
        said.push_str(&text[span.clone()]);
        at = span.end;
    }
    push_words(&mut said, &text[at..], &other);
    said
}

fn push_words(said: &mut String, text: &str, other: &impl Fn(&str) -> String) {
    let mut is_tag = false;
    for word in text.split_inclusive(char::is_whitespace) {
        let is_kept = word.contains(['{', '}', '@', '&', '\\'])
            || word.contains("://")
            || word.starts_with("www.")
            || is_path(word);
        let mut letters = String::new();
        for letter in word.chars() {
            is_tag = (is_tag || letter == '<') && letter != '>';
            if letter.is_alphabetic() && !is_tag && !is_kept {
                letters.push(letter);
            } else {
                push_word(said, &mut letters, other);
                said.push(letter);
            }
        }
        push_word(said, &mut letters, other);
    }
}

fn push_word(said: &mut String, letters: &mut String, other: &impl Fn(&str) -> String) {
    if !letters.is_empty() {
        said.push_str(&other(letters));
        letters.clear();
    }
}

/// Whether a word is the path of a file: `src/main.rs`.
fn is_path(word: &str) -> bool {
    word.trim_matches(|c: char| !c.is_alphanumeric()).split_once('/').is_some_and(|(_, rest)| rest.contains('.'))
}
