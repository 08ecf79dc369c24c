//! Which languages a text may be in by its letters, as the crate `lingua` knows them.

use unicode_script::{Script, UnicodeScript};

use super::telling_words::{LANGUAGES, Set, set_of};

/// Letters that one language has, and none of the others.
const OF_ONE: [(&str, &str); 2] = [("ģķļņ", "lv"), ("ėįų", "lt")];

/// Letters that some languages have.
const OF_SOME: [(&str, &[&str]); 12] = [
    ("ąę", &["lt"]),
    ("ðþýóáíúé", &["is"]),
    ("āēī", &["lv"]),
    ("ø", &["nb", "da", "nn"]),
    ("ū", &["lv", "lt"]),
    ("õ", &["et"]),
    ("æ", &["nb", "da", "is", "nn"]),
    ("å", &["nb", "da", "nn", "sv"]),
    ("ä", &["et", "fi", "sv"]),
    ("ü", &["et"]),
    ("čšž", &["lv", "lt"]),
    ("ö", &["et", "fi", "is", "sv"]),
];

/// The languages that a text may be in, of whose words, in small letters, at least half say so.
pub(super) fn possible(words: &[&str]) -> Set {
    if let Some(language) = told(words) {
        return set_of(&[language]);
    }
    if !is_latin(words) {
        return 0;
    }
    let mut counts = [0; LANGUAGES.len()];
    for (letters, languages) in OF_SOME {
        let in_words = |letter| words.iter().filter(|word| word.contains::<char>(letter)).count();
        let count: usize = letters.chars().map(in_words).sum();
        let languages = set_of(languages);
        let has = counts.iter_mut().enumerate().filter(|(at, _)| languages >> at & 1 == 1);
        has.for_each(|(_, of_language)| *of_language += count);
    }
    let all = (1 << LANGUAGES.len()) - 1;
    let of_half = (0..LANGUAGES.len()).filter(|at| counts[*at] * 2 >= words.len()).map(|at| 1 << at).sum();
    if of_half == 0 { all } else { of_half }
}

/// The one language that letters of more than half of the words tell.
fn told(words: &[&str]) -> Option<&'static str> {
    let count = |word: &str, letters: &str| word.chars().filter(|letter| letters.contains(*letter)).count();
    let [(first, of_first), (second, of_second)] = OF_ONE;
    let differences = words.iter().map(|word| count(word, first).cmp(&count(word, second)));
    let (mut firsts, mut seconds) = (0, 0);
    for difference in differences {
        firsts += usize::from(difference.is_gt());
        seconds += usize::from(difference.is_lt());
    }
    let is_told = (words.len() - firsts - seconds) * 2 < words.len();
    match firsts.cmp(&seconds) {
        _ if !is_told => None,
        std::cmp::Ordering::Greater => Some(of_first),
        std::cmp::Ordering::Less => Some(of_second),
        std::cmp::Ordering::Equal => None,
    }
}

/// Whether as many letters or more stand in words of Latin letters as in words of others.
fn is_latin(words: &[&str]) -> bool {
    let (mut latin, mut others) = (0, 0);
    for word in words {
        let count = word.chars().count();
        match word.chars().filter(|letter| letter.script() == Script::Latin).count() {
            0 => others += count,
            of_latin if of_latin == count => latin += count,
            _ => {}
        }
    }
    latin >= others
}
