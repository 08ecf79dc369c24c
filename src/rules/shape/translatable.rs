//! Which texts are there to be translated: sentences are, names, codes and the names of keys are not.

use crate::language::function_words;
use crate::model::Locale;
use crate::rules::{PLACEABLE, Part, UnitView};

/// Fewer words than this are often the same in two languages.
const WORDS: usize = 3;

/// A name has no more words than this.
const NAME: usize = 6;

/// Small words that stand inside names.
const CONNECTING: &str =
    "the of and for in on at to by vs a an & de la le du des van von der den di da do dos e y et und og och i ja";

/// What is on keys. They are written so in most languages.
const KEYS: &str = "ctrl alt shift cmd esc del ins tab enter altgr f1 f2 f3 f4 f5 f6 f7 f8 f9 f10 f11 f12";

/// Words in capitals that make no name, besides the small words that a language is known by.
const NO_NAME: &str = "all more new now here get how why who where my me us yes no is are was off one two";

/// Whether the texts of a unit in this language are there to be translated, so that they are hardly the same in another.
#[must_use]
pub(crate) fn is_translatable(view: &UnitView<'_>, language: &Locale) -> bool {
    let mut words = Words::default();
    for part in read(view) {
        for flat in &part.flat_texts {
            words.add(&flat.text, language);
        }
    }
    words.count >= WORDS && (words.has_small || words.has_function_word || words.count > NAME)
}

/// The parts of a unit that people read.
pub(super) fn read<'v, 's>(view: &'v UnitView<'s>) -> impl Iterator<Item = &'v Part<'s>> {
    view.parts.iter().filter(|part| part.name != Some("style"))
}

/// Whether a text has a word that is no code.
pub(super) fn has_word(text: &str) -> bool {
    outside_tags(text).any(|piece| plain_words(piece).next().is_some())
}

#[derive(Default)]
struct Words {
    count: usize,
    /// One begins with a small letter, and does not only connect others.
    has_small: bool,
    /// One makes sentences.
    has_function_word: bool,
}

impl Words {
    fn add(&mut self, text: &str, language: &Locale) {
        for word in outside_tags(text).flat_map(plain_words) {
            let word = word.trim_matches(|c: char| !c.is_alphanumeric());
            let lower = word.to_lowercase();
            if is_in(KEYS, &lower) {
                continue;
            }
            self.count += 1;
            if is_in(CONNECTING, &lower) {
                continue;
            }
            self.has_small |= word.starts_with(char::is_lowercase);
            let mut known = function_words(language.language()).into_iter().flatten();
            self.has_function_word |=
                known.any(|known| known == lower) || (language.language() == "en" && is_in(NO_NAME, &lower));
        }
    }
}

fn is_in(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|known| known == word)
}

/// The pieces of a text between its tags.
fn outside_tags(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let (piece, after) = match rest?.split_once('<') {
            // What is not closed is no tag.
            Some((before, tag)) => (before, Some(tag.split_once('>').map_or(tag, |(_, after)| after))),
            None => (rest?, None),
        };
        rest = after;
        Some(piece)
    })
}

/// The words that are there to be translated: no addresses, no names of files, no code, nothing without a letter.
fn plain_words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_whitespace() || c == PLACEABLE)
        .filter(|word| word.contains(char::is_alphabetic) && !is_code(word))
}

fn is_code(word: &str) -> bool {
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
