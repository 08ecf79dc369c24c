//! Which words of a text another language says otherwise.

use super::function_words;
use super::words::{is_code, words};

/// What is on keys. They are written so in most languages.
const KEYS: &str = "ctrl alt shift cmd esc del ins tab enter altgr f1 f2 f3 f4 f5 f6 f7 f8 f9 f10 f11 f12";

/// The bytes of the longest of them.
const LONGEST_KEY: usize = 5;

/// English words that make sentences, besides its small ones.
const ENGLISH: &str = "all more new now here get how why who where my me us yes no is are was off one two";

/// Whether a word, in small letters, is one of those that make sentences in a language, and no names.
#[must_use]
pub fn makes_sentences(word: &str, language: &str) -> bool {
    function_words::of(language).is_some_and(|mut small| small.any(|small| small == word))
        || (language == "en" && ENGLISH.split(' ').any(|known| known == word))
}

/// The words of the pieces of a text in a language that another language says otherwise, without the marks around them: no addresses, no
/// names of files or keys, no code, no abbreviations, nothing without a letter.
///
/// Where everything is in capitals and one word makes sentences, capitals make no abbreviation.
pub fn translatable_words<'t>(pieces: impl Iterator<Item = &'t str>, language: &str) -> Vec<&'t str> {
    let said = pieces.flat_map(str::split_whitespace).filter(|word| word.contains(char::is_alphabetic));
    let said: Vec<&str> = said.filter(|word| !is_technical(word)).map(without_marks).collect();
    let is_small = |word: &&str| makes_sentences(&word.to_lowercase(), language);
    let is_loud = !said.iter().any(|word| word.contains(char::is_lowercase)) && said.iter().any(is_small);
    let is_same = |word: &str| is_key(word) || (!is_loud && is_abbreviation(word));
    said.into_iter().filter(|word| !is_same(word)).collect()
}

fn without_marks(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

fn is_key(word: &str) -> bool {
    word.len() <= LONGEST_KEY && KEYS.split(' ').any(|key| key.eq_ignore_ascii_case(word))
}

/// Whether a word has nothing but codes and single letters, such as `EUR` and `USB-C`.
fn is_abbreviation(word: &str) -> bool {
    words(word).any(is_code) && words(word).all(|part| is_code(part) || part.chars().nth(1).is_none())
}

/// Whether a word is for machines, or a name with a capital inside.
fn is_technical(word: &str) -> bool {
    let inside = word.trim_matches(|c: char| {
        matches!(c, '.' | ',' | ':' | ';' | '!' | '?' | '(' | ')' | '"' | '…' | '“' | '”' | '‘' | '’')
    });
    let bytes = inside.as_bytes();
    word.contains("://")
        || word.starts_with("www.")
        || word.starts_with("--")
        || inside.starts_with('/')
        || inside.contains(['@', '\\', '_', '=', '{', '}', '%', '*', '#', '`', '$', '|', '+', '&', ';'])
        // A name of a file or a host, a name with a capital inside.
        || bytes.windows(3).any(|three| three[0].is_ascii_alphanumeric() && three[1] == b'.' && three[2].is_ascii_alphanumeric())
        || bytes.windows(2).any(|two| two[0].is_ascii_lowercase() && two[1].is_ascii_uppercase())
        || (word.starts_with('.') && inside.len() + 1 == word.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_keys_are_the_same_in_every_language() {
        let found = |text: &'static str| translatable_words(std::iter::once(text), "en");
        assert_eq!(found("Total budget: EUR"), ["Total", "budget"]);
        assert_eq!(found("Press Ctrl, then USB-C, in main.rs!"), ["Press", "then", "in"]);
        assert_eq!(found("A well-known EU fund’s report"), ["A", "well-known", "fund’s", "report"]);
        assert_eq!(found("NATO EU USA"), [""; 0]);
        assert_eq!(found("ACCEPT ALL COOKIES"), ["ACCEPT", "ALL", "COOKIES"]);
        assert_eq!(found("READ WITH CARE"), ["READ", "WITH", "CARE"]);
    }
}
