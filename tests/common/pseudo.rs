//! Pseudo-translation: the same text with accents, to see whether everything but words comes through.

#[path = "with_words.rs"]
mod with_words;

use tolkit::article::Dialect;
use with_words::with_words;

/// Returns a text with accents on its letters; code, destinations, HTML, character references, addresses, paths and words with
/// braces stay.
pub(crate) fn pseudo(text: &str) -> String {
    pseudo_in(text, Dialect::default())
}

/// Does as [`pseudo`] with a text of a dialect: what is syntax in it stays.
pub(crate) fn pseudo_in(text: &str, dialect: Dialect) -> String {
    with_words(text, dialect, |word| word.chars().map(accent).collect())
}

fn accent(letter: char) -> char {
    const PLAIN: &str = "acdegiklnorsuyzACEIOSU";
    const ACCENTED: &str = "áčðéģíķļňøřšůýžÅČĘĮÖŠŲ";
    PLAIN.chars().zip(ACCENTED.chars()).find(|(plain, _)| *plain == letter).map_or(letter, |(_, accented)| accented)
}
