//! A Hunspell dictionary: which words are right.

use super::encoding::decoded;
use super::forms::{Place, Search};
use super::grammar::Grammar;
use super::stems::Stems;

/// The words of a language as a `.aff` file and a `.dic` file of Hunspell describe them.
#[derive(Debug)]
pub struct Dictionary {
    pub(super) grammar: Grammar,
    pub(super) stems: Stems,
}

/// Why files are no dictionary.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoDictionary {
    /// The `.aff` file names an encoding that is not known.
    #[error("the encoding {0} is not known")]
    Encoding(String),
    /// The `.dic` file does not begin with the number of its words.
    #[error("the number of words is missing")]
    NoCount,
    /// The `.dic` file has no words, or hardly any line of it is one in the encoding.
    #[error("there are no words")]
    NoWords,
}

/// Which words count that are put together of others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Together {
    /// All that the dictionary allows.
    AsAllowed,
    /// Those of few parts that are not short.
    OfFewParts,
    /// None.
    Never,
}

/// Words with more bytes are not looked up.
const LONGEST: usize = 200;

/// How many parts and stems are looked up for one word at most.
const STEPS: u32 = 2000;

impl Dictionary {
    /// Reads the files. Lines that cannot be read are left out.
    ///
    /// # Errors
    ///
    /// [`NoDictionary`] if they are something else.
    pub fn read(aff: &[u8], dic: &[u8]) -> Result<Self, NoDictionary> {
        let [aff, dic] = decoded(aff, dic).map_err(NoDictionary::Encoding)?;
        let (count, words) = dic.split_once('\n').unwrap_or((&dic, ""));
        if !count.trim_start().starts_with(|first: char| first.is_ascii_digit()) {
            return Err(NoDictionary::NoCount);
        }
        let grammar = Grammar::read(&aff);
        let stems = Stems::read(words, &grammar);
        // One in two, so that a dictionary in another encoding than it says is not taken for one of few words.
        if stems.count() == 0 || stems.count() < words.lines().filter(|line| !line.trim().is_empty()).count() / 2 {
            return Err(NoDictionary::NoWords);
        }
        Ok(Self { grammar, stems })
    }

    /// The dictionary of these words, one a line.
    pub(super) fn of_words(lines: &str) -> Self {
        let grammar = Grammar::read("");
        let stems = Stems::read(lines, &grammar);
        Self { grammar, stems }
    }

    /// Whether a word is right. It is also if nobody can say, because that would take too long.
    #[must_use]
    pub fn has(&self, word: &str) -> bool {
        self.looked_up(word, Together::AsAllowed)
    }

    /// Whether a word is right as what others are put together with: before a hyphen (`skol- och`), or after one.
    #[must_use]
    pub fn has_part(&self, word: &str, is_first: bool) -> bool {
        let place = if is_first { Place::First } else { Place::Last };
        let hyphenated = if is_first { format!("{word}-") } else { format!("-{word}") };
        let small = word.to_lowercase();
        self.looked_up(&hyphenated, Together::Never)
            || [word, &small].into_iter().any(|word| self.search(false).find(word, place).is_some())
    }

    /// Whether a word is right.
    pub(super) fn looked_up(&self, word: &str, together: Together) -> bool {
        if word.is_empty() || word.len() > LONGEST {
            return true;
        }
        let written = cases(word);
        let search = |form: &String| match together {
            Together::OfFewParts => self.search(form != word).of_few_parts(),
            _ => self.search(form != word),
        };
        let searches = written.iter().map(|form| (form, search(form)));
        let searches: Vec<_> = searches.filter(|(form, search)| !search.is_forbidden(form)).collect();
        let is_form = searches.iter().any(|(form, search)| search.find(form, Place::Alone).is_some());
        let is_capitalised = word.starts_with(char::is_uppercase);
        is_form
            || (together != Together::Never
                && searches.iter().any(|(form, search)| search.is_compound(form, is_capitalised)))
            || searches.iter().any(|(_, search)| search.is_given_up())
    }

    fn search(&self, changed: bool) -> Search<'_> {
        Search::new((&self.grammar, &self.stems), changed, STEPS)
    }
}

/// A word, and the same without the capitals that it may have because of where it stands.
fn cases(word: &str) -> Vec<String> {
    let mut letters = word.chars();
    let mut found = vec![word.to_owned()];
    let Some(first) = letters.next().filter(|first| first.is_uppercase()) else { return found };
    let rest = letters.as_str();
    if rest.len() > 1 && !rest.contains(char::is_lowercase) {
        found.push(std::iter::once(first).chain(rest.to_lowercase().chars()).collect());
        found.push(word.to_lowercase());
    } else if !rest.contains(char::is_uppercase) {
        found.push(word.to_lowercase());
    }
    found
}
