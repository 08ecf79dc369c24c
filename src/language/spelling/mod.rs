//! Whether words are spelled right, by dictionaries as Hunspell has them.
//!
//! The files come in as bytes: [`Dictionary`] reads them and knows which words are right, [`Speller`] is that with the words of a project,
//! [`text_words`] are what is looked up, and [`dictionary_for`] says which of many dictionaries is a locale's.

mod affixes;
mod compounds;
mod dictionary;
mod encoding;
mod flags;
mod forms;
mod grammar;
mod names;
mod speller;
mod stems;
mod suggestions;
#[cfg(test)]
mod tests;
mod text_words;

pub use dictionary::{Dictionary, NoDictionary};
pub use names::{capitalises_nouns, debian_package, dictionary_for};
pub use speller::Speller;
pub use text_words::{TextWord, WordPart, text_words};
