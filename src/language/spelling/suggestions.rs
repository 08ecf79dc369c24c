//! What a wrong word may have been meant to be: right words that differ in a letter.

use super::dictionary::{Dictionary, Together};

/// How many words are tried at most, so that a long word takes no longer than others.
const MOST_TRIED: usize = 4000;

impl Dictionary {
    /// Up to `most` right words that are like a wrong one, the likeliest first.
    #[must_use]
    pub fn suggestions(&self, word: &str, most: usize) -> Vec<String> {
        let small = word.to_lowercase();
        let letters: Vec<char> = small.chars().collect();
        let like_word =
            |candidate: String| if word.starts_with(char::is_uppercase) { capitalised(&candidate) } else { candidate };
        let slips: Vec<String> =
            self.frequent_mistakes(&small).into_iter().chain(slips(&letters)).map(like_word).collect();
        let alphabet = self.alphabet();
        let others = other_letters(&letters, &alphabet);
        let mut found = Vec::new();
        let simple = slips.iter().cloned().chain(others.map(like_word)).take(MOST_TRIED);
        self.take_right(word, simple, (Together::Never, most), &mut found);
        // What is put together of others is like many words that nobody meant.
        if found.is_empty() {
            self.take_right(word, slips.into_iter(), (Together::OfFewParts, most), &mut found);
        }
        found
    }

    fn take_right(
        &self,
        wrong: &str,
        candidates: impl Iterator<Item = String>,
        (together, most): (Together, usize),
        found: &mut Vec<String>,
    ) {
        for candidate in candidates {
            let is_new = !candidate.is_empty() && candidate != wrong && !found.contains(&candidate);
            if is_new && self.is_suggested(&candidate, together) {
                found.push(candidate);
                if found.len() == most {
                    return;
                }
            }
        }
    }

    fn is_suggested(&self, word: &str, together: Together) -> bool {
        let is_right = word.split(' ').all(|word| self.looked_up(word, together));
        is_right && !self.stems.of(word).any(|(_, flags)| flags.has_any(self.grammar.unsuggested))
    }

    /// The word without the mistakes that the dictionary says are frequent, and with a capital.
    fn frequent_mistakes(&self, word: &str) -> Vec<String> {
        let mut found = Vec::new();
        for (wrong, right) in &self.grammar.replacements {
            let (at_start, at_end) = (wrong.starts_with('^'), wrong.ends_with('$'));
            let wrong = wrong.trim_matches(['^', '$']);
            let is_place = |at: &usize| (!at_start || *at == 0) && (!at_end || at + wrong.len() == word.len());
            let places = word.match_indices(wrong).map(|(at, _)| at).filter(|at| !wrong.is_empty() && is_place(at));
            found.extend(places.map(|at| format!("{}{right}{}", &word[..at], &word[at + wrong.len()..])));
        }
        found.push(capitalised(word));
        found
    }

    /// The small letters of the language.
    fn alphabet(&self) -> Vec<char> {
        if self.grammar.letters.is_empty() { self.stems.alphabet() } else { self.grammar.letters.clone() }
    }
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Words with two letters in the other order, one letter less, or one twice.
fn slips(letters: &[char]) -> Vec<String> {
    let places = || 0..letters.len();
    let swapped = places().skip(1).map(|at| {
        let mut other = letters.to_vec();
        other.swap(at - 1, at);
        other.into_iter().collect()
    });
    let less = places().map(|at| letters[..at].iter().chain(&letters[at + 1..]).collect());
    let twice = places().map(|at| letters[..=at].iter().chain(&letters[at..]).collect());
    swapped.chain(less).chain(twice).collect()
}

/// Words with another letter at a place, or one more; the first letter is mistaken least.
fn other_letters<'l>(letters: &'l [char], alphabet: &'l [char]) -> impl Iterator<Item = String> + 'l {
    let with = move |at: usize, instead_of: usize| {
        let (before, after) = (&letters[..at], &letters[at + instead_of..]);
        alphabet.iter().map(move |letter| before.iter().chain([letter]).chain(after).collect())
    };
    let length = letters.len();
    let inside = (1..length).flat_map(move |at| with(at, 1)).chain((1..=length).flat_map(move |at| with(at, 0)));
    inside.chain((0..length.min(1)).flat_map(move |_| with(0, 1).chain(with(0, 0))))
}
