//! Makes one table of the language models of the crate `lingua`, which are a map for each language: which letters follow each other
//! in it, and how often.
//!
//! It is a tree of letters, level by level: the way from the root to a node is an n-gram. In the table stand, all numbers little-endian:
//! - how many letters there are (4 bytes), and each of them (4 bytes);
//! - for each of the five levels, how many nodes and how many values it has (4 bytes each), then of all its nodes in order
//!   - the letter, by its place among these (1 byte),
//!   - the languages that have the n-gram, a bit for each by its place in the list below (2 bytes),
//!   - of every sixteenth node, the place of its first value in the level (4 bytes),
//!   - but on the last level, the place of its first child in the next, and behind the last node, how many that has (4 bytes);
//! - then its values: for each node and each of its languages, how likely it is that the last letter follows those before it, as the
//!   logarithm, negated, in [`PARTS`] (2 bytes).
//!
//! `src/language/identification/ngrams.rs` reads it.

use std::io;

use fst::map::OpBuilder;
use fst::{Map, Streamer};
use lingua_bokmal_language_model::BOKMAL_MODELS_DIRECTORY;
use lingua_danish_language_model::DANISH_MODELS_DIRECTORY;
use lingua_english_language_model::ENGLISH_MODELS_DIRECTORY;
use lingua_estonian_language_model::ESTONIAN_MODELS_DIRECTORY;
use lingua_finnish_language_model::FINNISH_MODELS_DIRECTORY;
use lingua_icelandic_language_model::ICELANDIC_MODELS_DIRECTORY;
use lingua_latvian_language_model::LATVIAN_MODELS_DIRECTORY;
use lingua_lithuanian_language_model::LITHUANIAN_MODELS_DIRECTORY;
use lingua_nynorsk_language_model::NYNORSK_MODELS_DIRECTORY;
use lingua_swedish_language_model::SWEDISH_MODELS_DIRECTORY;

/// The letters of the longest n-gram.
const LONGEST: usize = 5;

/// Of one nat, so many parts are told apart: then the least likely, which is e^-18.4, is nearly as large as two bytes can be.
const PARTS: f64 = 3500.0;

/// One of so many nodes says where its values are.
const STEP: usize = 16;

/// A level of the tree.
#[derive(Default)]
struct Level {
    letters: Vec<u8>,
    languages: Vec<u16>,
    first_values: Vec<u32>,
    first_children: Vec<u32>,
    values: Vec<u16>,
}

/// The table.
///
/// # Errors
///
/// Fails if the models are not as they were when this was written.
pub(crate) fn table() -> io::Result<Vec<u8>> {
    let directories = [
        ENGLISH_MODELS_DIRECTORY,
        DANISH_MODELS_DIRECTORY,
        SWEDISH_MODELS_DIRECTORY,
        BOKMAL_MODELS_DIRECTORY,
        NYNORSK_MODELS_DIRECTORY,
        FINNISH_MODELS_DIRECTORY,
        ICELANDIC_MODELS_DIRECTORY,
        ESTONIAN_MODELS_DIRECTORY,
        LATVIAN_MODELS_DIRECTORY,
        LITHUANIAN_MODELS_DIRECTORY,
    ];
    let files = directories.iter().filter_map(|directory| directory.get_file("ngrams.fst"));
    let models =
        files.map(|file| Map::new(file.contents())).collect::<Result<Vec<_>, _>>().map_err(io::Error::other)?;
    if models.len() != directories.len() {
        return Err(io::Error::other("a model of a language has no `ngrams.fst`"));
    }
    let mut letters: Vec<char> = Vec::new();
    let mut levels: [Level; LONGEST] = Default::default();
    // The n-grams of all languages, in order: each stands behind those that it begins with.
    let mut ngrams = models.iter().fold(OpBuilder::new(), |all, model| all.add(model)).union();
    let mut before: Vec<char> = Vec::new();
    while let Some((ngram, likelihoods)) = ngrams.next() {
        let ngram: Vec<char> = std::str::from_utf8(ngram).map_err(io::Error::other)?.chars().collect();
        let shared = ngram.iter().zip(&before).take_while(|(letter, other)| letter == other).count();
        for (depth, letter) in ngram.iter().enumerate().skip(shared) {
            let letter = place_of(*letter, &mut letters)?;
            let children = levels.get(depth + 1).map_or(0, |level| level.letters.len());
            let level = levels.get_mut(depth).ok_or_else(|| io::Error::other("an n-gram has six letters"))?;
            level.add(letter, children)?;
        }
        let level = &mut levels[ngram.len() - 1];
        let mut likelihoods = likelihoods.to_vec();
        likelihoods.sort_by_key(|likelihood| likelihood.index);
        for likelihood in likelihoods {
            level.add_value(likelihood.index, f64::from_bits(likelihood.value));
        }
        before = ngram;
    }
    written(&letters, &levels)
}

/// The place of a letter among all, which it is added to.
fn place_of(letter: char, letters: &mut Vec<char>) -> io::Result<u8> {
    let known = letters.iter().position(|known| *known == letter);
    let place = known.unwrap_or_else(|| {
        letters.push(letter);
        letters.len() - 1
    });
    u8::try_from(place).map_err(io::Error::other)
}

impl Level {
    /// Adds a node, whose children are the next that are added to the next level.
    fn add(&mut self, letter: u8, children: usize) -> io::Result<()> {
        let number = |number: usize| u32::try_from(number).map_err(io::Error::other);
        if self.letters.len().is_multiple_of(STEP) {
            self.first_values.push(number(self.values.len())?);
        }
        self.letters.push(letter);
        self.languages.push(0);
        self.first_children.push(number(children)?);
        Ok(())
    }

    /// Adds a value to the last node; the languages come in order.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    fn add_value(&mut self, language: usize, logarithm: f64) {
        if let Some(languages) = self.languages.last_mut() {
            *languages |= 1 << language;
        }
        self.values.push((-logarithm * PARTS).round() as u16);
    }
}

fn written(letters: &[char], levels: &[Level]) -> io::Result<Vec<u8>> {
    let count = |count: usize| u32::try_from(count).map(u32::to_le_bytes).map_err(io::Error::other);
    let mut table = Vec::new();
    table.extend(count(letters.len())?);
    table.extend(letters.iter().flat_map(|&letter| u32::from(letter).to_le_bytes()));
    for (at, level) in levels.iter().enumerate() {
        table.extend(count(level.letters.len())?);
        table.extend(count(level.values.len())?);
        table.extend(&level.letters);
        table.extend(level.languages.iter().flat_map(|languages| languages.to_le_bytes()));
        table.extend(level.first_values.iter().flat_map(|place| place.to_le_bytes()));
        if let Some(next) = levels.get(at + 1) {
            table.extend(level.first_children.iter().flat_map(|place| place.to_le_bytes()));
            table.extend(count(next.letters.len())?);
        }
        table.extend(level.values.iter().flat_map(|value| value.to_le_bytes()));
    }
    Ok(table)
}
