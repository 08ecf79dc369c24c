//! How likely a text is in each of ten languages by the n-grams of its words. What is looked up, and how it is added up, is what the crate
//! `lingua` does, whose models these are.

use rustc_hash::FxHashSet;

use super::by_letters::possible;
use super::ngrams::{LONGEST, Ngrams, PARTS};
use super::telling_words::LANGUAGES;
use crate::language::words::is_alphabetic;

/// With so many letters, a text is told by its n-grams of three alone.
const MANY_LETTERS: usize = 120;

/// What the n-grams of a text come to in one language.
#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    unlikeliness: f64,
    /// How many of its letters the language has.
    letters: u32,
}

/// How likely a text is in each language, of 0 to 1, and 0 in all if its letters are none of theirs.
pub(super) fn likelihoods(text: &str) -> Vec<(&'static str, f64)> {
    let text = text.to_lowercase();
    let words: Vec<&str> = text.split(|c| !is_alphabetic(c)).filter(|word| !word.is_empty()).collect();
    let possible = possible(&words);
    let sums = sums(&words);
    let logarithms = sums.map(|sum| -sum.unlikeliness / PARTS / f64::from(sum.letters.max(1)));
    let is_possible = |at: usize| possible >> at & 1 == 1 && sums[at].unlikeliness > 0.0;
    let logarithm = |at: usize| if is_possible(at) { logarithms[at] } else { f64::NEG_INFINITY };
    let largest = (0..LANGUAGES.len()).map(logarithm).fold(f64::NEG_INFINITY, f64::max);
    let share = |at: usize| if is_possible(at) { (logarithm(at) - largest).exp() } else { 0.0 };
    let all: f64 = (0..LANGUAGES.len()).map(share).sum();
    let shares = LANGUAGES.iter().enumerate().map(|(at, language)| (*language, share(at) / all.max(1.0)));
    shares.collect()
}

/// What the n-grams of all words come to, each counted once.
fn sums(words: &[&str]) -> [Sum; LANGUAGES.len()] {
    let ngrams = Ngrams::read();
    let count: usize = words.iter().map(|word| word.chars().count()).sum();
    let lengths = if count >= MANY_LETTERS { 3..=3 } else { 1..=LONGEST };
    let mut seen: FxHashSet<&str> = FxHashSet::default();
    let mut sums = [Sum::default(); LANGUAGES.len()];
    for word in words {
        let letters: Vec<(usize, Option<u8>)> =
            word.char_indices().map(|(at, letter)| (at + letter.len_utf8(), ngrams.letter(letter))).collect();
        let mut start = 0;
        for first in 0..letters.len() {
            let mut way = ngrams.way();
            for (length, &(end, letter)) in (1..=*lengths.end()).zip(&letters[first..]) {
                let languages = way.go(letter);
                if !lengths.contains(&length) || !seen.insert(&word[start..end]) {
                    continue;
                }
                for (at, (sum, unlikeliness)) in sums.iter_mut().zip(way.unlikeliness()).enumerate() {
                    sum.unlikeliness += unlikeliness.map_or(0.0, f64::from);
                    sum.letters += u32::from(length == 1 && languages >> at & 1 == 1);
                }
            }
            start = letters[first].0;
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::identification::sentences::SENTENCES;

    #[test]
    fn a_sentence_is_likeliest_in_its_own_language() {
        for (own, text) in SENTENCES {
            for text in [text.to_owned(), [text; 4].join(" ")] {
                let found = likelihoods(&text);
                let likeliest = found.iter().max_by(|one, other| one.1.total_cmp(&other.1)).expect("ten languages");
                assert_eq!(likeliest.0, own, "{text}: {found:?}");
                let all: f64 = found.iter().map(|(_, likelihood)| likelihood).sum();
                assert!((all - 1.0).abs() < 1e-9, "{all}");
            }
        }
    }

    #[test]
    fn other_scripts_are_no_language_of_these() {
        for text in ["Διαβάστε τι βρήκαμε όταν ψάξαμε τη βάρκα", "船を探したときに見つけたもの"]
        {
            assert!(likelihoods(text).iter().all(|(_, likelihood)| *likelihood == 0.0), "{text}");
        }
    }
}
