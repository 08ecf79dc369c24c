//! What goes out in a memory, and what comes in with one.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::model::Locale;
use crate::packet::run::Content;

/// Translations that go out.
#[derive(Debug, Clone)]
pub struct MemoryContents {
    /// The project's name.
    pub project: String,
    /// The locale of the sources.
    pub source: Locale,
    /// The translations.
    pub units: Vec<MemoryUnit>,
}

/// A text with a translation.
#[derive(Debug, Clone)]
pub struct MemoryUnit {
    /// What tells it from any other, the same each time that it goes out.
    pub id: String,
    /// The item that it is from.
    pub item: String,
    /// The unit there, and the name of the text behind that.
    pub unit: String,
    /// The locale of the translation.
    pub locale: Locale,
    /// The text that was translated.
    pub source: Content,
    /// Its translation.
    pub target: Content,
    /// The day on which it came in, in UTC, if anybody knows.
    pub day: Option<Date>,
    /// Whether it was reviewed.
    pub is_reviewed: bool,
    /// Whether it is in use, and not in the past alone.
    pub is_current: bool,
}

/// A text with a translation that another program knows, both in Fluent notation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForeignPair {
    /// The locale of the translation: one of the project's.
    pub locale: Locale,
    /// The text that was translated.
    pub source: String,
    /// Its translation.
    pub target: String,
    /// The day on which it was written, if the file says so.
    pub day: Option<Date>,
}

/// What was in a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReadMemory {
    /// How many units it has.
    pub units: usize,
    /// How many of them have no text in the source's language with a translation into one of the project's.
    pub of_other_languages: usize,
    /// Tags of languages in it that are none of the project's, some of them if they are many.
    pub other_languages: BTreeSet<String>,
}
