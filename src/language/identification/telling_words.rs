//! The words and letters by which languages are told from each other at little cost.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::language::code_in_tables;

/// The languages that are told, each a bit by its place.
pub(super) const LANGUAGES: [&str; 10] = ["en", "da", "sv", "nb", "nn", "fi", "is", "et", "lv", "lt"];

/// A set of [`LANGUAGES`].
pub(super) type Set = u16;

static WORDS: LazyLock<FxHashMap<&str, Set>> = LazyLock::new(|| {
    let mut words: FxHashMap<&str, Set> = FxHashMap::default();
    let lines = include_str!("telling_words.txt").lines().filter(|line| !line.starts_with('#'));
    for (language, list) in lines.filter_map(|line| line.split_once(": ")) {
        list.split(' ').for_each(|word| *words.entry(word).or_default() |= set_of(&[language]));
    }
    words
});

/// The letters that say something, with the languages that are written with them.
const WRITTEN: &[(&str, &[&str])] = &[
    ("ąęėįų", &["lt"]),
    ("āēģīķļņ", &["lv"]),
    ("ū", &["lv", "lt"]),
    ("čšž", &["fi", "et", "lv", "lt"]),
    ("ðþáíóúý", &["is"]),
    ("õü", &["et"]),
    ("å", &["da", "sv", "nb", "nn"]),
    ("æ", &["da", "nb", "nn", "is"]),
    ("ø", &["da", "nb", "nn"]),
    ("ä", &["sv", "fi", "et"]),
    ("ö", &["sv", "fi", "is", "et"]),
];

/// The same by the number of the letter.
static LETTERS: LazyLock<[Set; 0x180]> = LazyLock::new(|| {
    let mut letters = [0; 0x180];
    for (of_set, languages) in WRITTEN {
        of_set.chars().for_each(|letter| letters[letter as usize] = set_of(languages));
    }
    letters
});

/// Endings that words of one language have, and hardly any of the others; for languages whose sentences may do without small words.
const ENDINGS: &[(&str, &[&str])] = &[
    (
        "fi",
        &[
            "ssa", "ssä", "lla", "llä", "stä", "ltä", "lle", "iin", "een", "uus", "yys", "aan", "ään", "mme", "nsa",
            "nsä", "ista", "ksi", "nen", "uuden", "yyden", "jen", "ien", "minen", "iset", "vat", "vät", "taan", "oon",
        ],
    ),
    ("et", &["mine", "mise", "dele", "tele", "dest", "test", "sse", "ste", "kse", "ud", "takse", "line", "vad"]),
    ("lt", &["imo", "ymas", "imas", "inis", "ti", "os", "as", "ius", "uoti"]),
];

/// So many words that end so are no chance.
const ENDINGS_WANTED: usize = 2;

/// No word of the list has more bytes than this.
const LONGEST: usize = 16;

/// So many words that speak for a language are no chance.
const ENOUGH: usize = 3;

/// So many more than for any other, and the rest of a text need not be looked at.
const AHEAD: usize = 2;

/// The languages by whose tables a language is told: Norwegian, which kind of it nobody says, by those of both.
pub(super) fn tables_of(language: &str) -> &[&str] {
    if language == "no" {
        &["nb", "nn"]
    } else {
        LANGUAGES.iter().position(|known| *known == language).map_or(&[], |at| &LANGUAGES[at..=at])
    }
}

/// How many words of a text speak for each language.
pub(super) struct Votes([usize; LANGUAGES.len()]);

impl Votes {
    pub(super) fn of<'t>(words: impl Iterator<Item = &'t str>) -> Self {
        let mut votes = Self([0; LANGUAGES.len()]);
        words.for_each(|word| {
            votes.add(languages_of(word));
        });
        votes
    }

    /// Adds a word that speaks for some languages; how many now speak for that of them with the most.
    fn add(&mut self, languages: Set) -> usize {
        let mut left = languages;
        let mut most = 0;
        while left != 0 {
            let count = &mut self.0[left.trailing_zeros() as usize];
            *count += 1;
            most = most.max(*count);
            left &= left - 1;
        }
        most
    }

    /// How many speak for a language.
    pub(super) fn count(&self, language: &str) -> usize {
        let set = set_of(tables_of(language));
        self.0.iter().enumerate().filter(|(at, _)| set >> at & 1 == 1).map(|(_, count)| *count).max().unwrap_or(0)
    }
}

/// Whether more words of a text speak for a language than for any other, or as many and not only a few: near languages share most of them.
pub(super) fn speaks_for<'t>(words: impl Iterator<Item = &'t str>, language: &str) -> bool {
    let own = set_of(tables_of(language));
    let mut votes = Votes::of(std::iter::empty());
    let (mut ours, mut others) = (0, 0);
    for word in words {
        let languages = languages_of(word);
        ours += usize::from(languages & own != 0);
        others = others.max(votes.add(languages & !own));
        if ours >= ENOUGH && ours >= others + AHEAD {
            return true;
        }
    }
    ours > others || (ours == others && ours >= ENOUGH)
}

/// Whether so many words of a text end as they do in its language, and none speaks for another that does not for this: what has few small
/// words may be told by these.
pub(super) fn ends_for<'t>(words: impl Iterator<Item = &'t str>, language: &str) -> bool {
    let own = set_of(tables_of(language));
    let mut ours = 0;
    for word in words {
        let languages = languages_of(word);
        if languages != 0 && languages & own == 0 {
            return false;
        }
        let has_ending = |(of, endings): &(&str, &[&str])| {
            own & set_of(&[of]) != 0 && endings.iter().any(|ending| word.ends_with(ending))
        };
        ours += usize::from(ENDINGS.iter().any(has_ending));
    }
    ours >= ENDINGS_WANTED
}

/// The set of some languages; what is none of [`LANGUAGES`] is not in it.
pub(super) fn set_of(languages: &[&str]) -> Set {
    let bit =
        |language: &&str| LANGUAGES.iter().position(|known| known == &code_in_tables(language)).map_or(0, |at| 1 << at);
    languages.iter().map(bit).sum()
}

/// The languages that a word speaks for: those that have it, or else those that are written with its letters; none where all are.
fn languages_of(word: &str) -> Set {
    let known = match word.len() {
        length if length > LONGEST => None,
        _ if word.contains(char::is_uppercase) => WORDS.get(word.to_lowercase().as_str()),
        _ => WORDS.get(word),
    };
    known.copied().unwrap_or_else(|| {
        let of_letter = |letter: char| LETTERS.get(letter as usize).copied().filter(|set| *set != 0);
        let sets = word.chars().filter(|letter| !letter.is_ascii()).filter_map(of_letter);
        sets.reduce(|all, set| all & set).unwrap_or(0)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::identification::sentences::SENTENCES;

    fn speaks(language: &str, text: &str) -> bool {
        speaks_for(text.split(' '), language)
    }

    #[test]
    fn a_sentence_speaks_for_its_own_language() {
        for (language, text) in SENTENCES {
            for (other, _) in SENTENCES {
                assert_eq!(speaks(other, text), other == language, "{other}: {text}");
            }
        }
        assert!(speaks("no", SENTENCES[3].1) && speaks("no", SENTENCES[4].1));
        assert!(!speaks("en", "") && !speaks("de", "Das ist es"));
    }

    #[test]
    fn no_word_is_longer_than_the_longest() {
        assert!(WORDS.keys().all(|word| word.len() <= LONGEST && *word == word.to_lowercase()));
        assert!(WORDS.values().all(|set| *set != 0));
    }
}
