//! Pseudo-translation: the same text with accents, to see whether everything but words comes through.

use tolkit::article::{Dialect, machine_spans};

/// Returns a text with accents on its letters; code, destinations, HTML, character references, addresses, paths and words with
/// braces stay.
pub(crate) fn pseudo(text: &str) -> String {
    pseudo_in(text, Dialect::default())
}

/// Does as [`pseudo`] with a text of a dialect: what is syntax in it stays.
pub(crate) fn pseudo_in(text: &str, dialect: Dialect) -> String {
    let mut accented = String::with_capacity(text.len() * 2);
    let mut at = 0;
    for span in machine_spans(text, dialect) {
        push_words(&mut accented, &text[at..span.start]);
        accented.push_str(&text[span.clone()]);
        at = span.end;
    }
    push_words(&mut accented, &text[at..]);
    accented
}

fn push_words(accented: &mut String, text: &str) {
    let mut is_tag = false;
    for word in text.split_inclusive(char::is_whitespace) {
        let is_kept = word.contains(['{', '}', '@', '&', '\\'])
            || word.contains("://")
            || word.starts_with("www.")
            || is_path(word);
        for letter in word.chars() {
            is_tag = (is_tag || letter == '<') && letter != '>';
            accented.push(if is_tag || is_kept { letter } else { accent(letter) });
        }
    }
}

/// Whether a word is the path of a file: `src/main.rs`.
fn is_path(word: &str) -> bool {
    word.trim_matches(|c: char| !c.is_alphanumeric()).split_once('/').is_some_and(|(_, rest)| rest.contains('.'))
}

fn accent(letter: char) -> char {
    const PLAIN: &str = "acdegiklnorsuyzACEIOSU";
    const ACCENTED: &str = "áčðéģíķļňøřšůýžÅČĘĮÖŠŲ";
    PLAIN.chars().zip(ACCENTED.chars()).find(|(plain, _)| *plain == letter).map_or(letter, |(_, accented)| accented)
}
