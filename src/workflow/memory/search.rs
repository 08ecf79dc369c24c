//! Looking something up: a text and what is like it, or a phrase wherever it stands.

use super::known::Known;
use super::suggest::Suggestion;
use crate::model::Locale;
use crate::session::{Failure, Workspace};

/// What is looked up.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// The language of the translations.
    pub locale: &'a Locale,
    /// The text of the source, or a phrase of either side.
    pub text: &'a str,
    /// Whether it is a phrase.
    pub is_phrase: bool,
    /// How alike a source must be, in percent.
    pub at_least: u8,
    /// How many answers there are at most.
    pub limit: usize,
}

/// What was found.
#[derive(Debug)]
pub struct Found {
    /// How many translations the memory has.
    pub size: usize,
    /// The best first.
    pub remembered: Vec<Remembered>,
}

/// A translation that was found.
#[derive(Debug)]
pub struct Remembered {
    /// The translation; in percent 100 for a phrase.
    pub suggestion: Suggestion,
    /// Where the phrase stands, if one was looked for: whether in the translation, and which bytes of it.
    pub phrase: Option<(bool, std::ops::Range<usize>)>,
}

/// Looks something up.
///
/// # Errors
///
/// Returns a [`Failure`] if something cannot be read.
pub fn search(workspace: &Workspace<'_>, asked: &Asked<'_>) -> Result<Found, Failure> {
    let memory = Known::open(workspace, asked.locale)?;
    let remembered = if asked.is_phrase {
        let found = memory.phrase(asked.text, asked.limit);
        let of = |(found, is_imported): (crate::memory::Found<'_>, bool)| Remembered {
            suggestion: Suggestion::of(100, &found.segment, is_imported),
            phrase: Some((found.side == crate::memory::Side::Target, found.at)),
        };
        found.into_iter().map(of).collect()
    } else {
        let found = memory.matches(asked.text, asked.at_least, asked.limit);
        let found =
            found.iter().map(|(found, is_imported)| Suggestion::of(found.percent, &found.segment, *is_imported));
        found.map(|suggestion| Remembered { suggestion, phrase: None }).collect()
    };
    Ok(Found { size: memory.len(), remembered })
}
