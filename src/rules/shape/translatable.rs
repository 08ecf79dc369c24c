//! Which texts are there to be translated: sentences are, names, codes and the names of keys are not.

use crate::language::{makes_sentences, translatable_words};
use crate::model::Locale;
use crate::rules::{PLACEABLE, Part, UnitView};

/// Fewer words than this are often the same in two languages.
const WORDS: usize = 3;

/// A name has no more words than this.
const NAME: usize = 6;

/// Small words that stand inside names.
const CONNECTING: &str =
    "the of and for in on at to by vs a an & de la le du des van von der den di da do dos e y et und og och i ja";

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
pub(super) fn has_word(text: &str, language: &Locale) -> bool {
    !words(text, language.language()).is_empty()
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
        for word in words(text, language.language()) {
            let lower = word.to_lowercase();
            self.count += 1;
            if is_in(CONNECTING, &lower) {
                continue;
            }
            self.has_small |= word.starts_with(char::is_lowercase);
            self.has_function_word |= makes_sentences(&lower, language.language());
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

/// The words of a text that are there to be translated.
fn words<'t>(text: &'t str, language: &str) -> Vec<&'t str> {
    translatable_words(outside_tags(text).flat_map(|piece| piece.split(PLACEABLE)), language)
}
