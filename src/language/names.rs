//! Names that are the same in every language: of files, of packages, of stars with a number.

use super::function_words;
use super::words::{is_code, words};

/// A name of lower case with so many parts, `image-zoom-plugin`, is that of a package, unless a part makes sentences.
const PARTS: usize = 3;

/// Whether a text is nothing but such names, and codes.
pub(super) fn are_names(text: &str, language: &str) -> bool {
    let mut said = text.split_whitespace().map(bare).filter(|word| word.contains(char::is_alphabetic)).peekable();
    said.peek().is_some() && said.all(|word| is_name(word, language))
}

fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| matches!(c, '*' | '_' | '`' | ',' | ';' | ':' | '(' | ')' | '[' | ']' | '"' | '…'))
}

fn is_name(word: &str, language: &str) -> bool {
    let is_word = |part: &str| part.chars().filter(|c| c.is_alphabetic()).nth(1).is_some();
    is_path(word)
        || is_package(word, language)
        // Codes, and a letter that counts them.
        || words(word).all(|part| is_code(part) || !is_word(part))
}

/// Whether a word is a path, the name of a file with its ending, or of a package of somebody.
fn is_path(word: &str) -> bool {
    let is_plain =
        |part: &str| part.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '+' | '$'));
    let parts: Vec<&str> = word.trim_start_matches('@').split('/').collect();
    let is_named = || {
        let ending = word.rsplit_once('.').map(|(name, ending)| (name.chars().next_back(), ending));
        ending.is_some_and(|(last, ending)| {
            last.is_some_and(char::is_alphanumeric) && ending.chars().count() > 1 && !ending.contains('/')
        })
    };
    let is_folder = || word.ends_with('/') || word.starts_with('/');
    parts.iter().all(|part| is_plain(part)) && (is_named() || word.starts_with('@') || is_folder())
}

/// Whether a word is the name of a package.
fn is_package(word: &str, language: &str) -> bool {
    let parts: Vec<&str> = word.split('-').collect();
    let is_small = |part: &str| function_words::of(language).is_some_and(|mut small| small.any(|known| known == part));
    let is_part = |part: &&str| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    parts.len() >= PARTS && parts.iter().all(is_part) && !parts.iter().any(|part| is_small(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_and_packages_are_no_words() {
        for names in [
            "site.config.mjs",
            "**dark-logo.svg**",
            "docs/",
            "src/pages/",
            "@somebody/image-zoom",
            "image-zoom-plugin",
            "io.example.Client",
            "HD 50554 b, HAT-P-24b",
            "[site.config.ts]",
        ] {
            assert!(are_names(names, "en"), "{names}");
        }
        for words in [
            "Getting Started",
            "Set-up",
            "end-to-end",
            "Read the docs.",
            "read-only",
            "and/or",
            "Yes/No",
            "2015",
            "The USA",
            "Go.",
        ] {
            assert!(!are_names(words, "en"), "{words}");
        }
    }
}
