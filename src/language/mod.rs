//! What texts of a language look like, as far as a program can tell: its small words, its script, how long they are.
//!
//! Little is known, of few languages, and whoever asks is told nothing where it is not certain. Pure; may use [`crate::model`] alone.

mod clock;
mod codes;
mod endings;
mod english_dates;
mod foreign;
mod function_words;
mod government;
mod identification;
mod inflection;
mod left_in;
mod leftover;
mod lengths;
mod letters;
mod months;
mod names;
mod normal_form;
mod number_marks;
mod numerals;
mod plural_numbers;
mod scripts;
mod siblings;
mod spelling;
mod translatable;
mod word_changes;
mod words;

pub use clock::{TwelveHourTime, twelve_hour_times};
pub use codes::code_in_tables;
pub use endings::Endings;
pub use english_dates::{EnglishDate, english_dates};
pub use government::wants_oblique_case;
pub use identification::{OtherLanguage, other_language};
pub use inflection::{has_cases, has_inflected};
pub use left_in::{Languages, LeftIn};
pub use leftover::{SourceBytes, leftover};
pub use lengths::Lengths;
pub use letters::Letters;
pub use months::{Month, Months};
pub use normal_form::not_composed;
pub use number_marks::NumberMarks;
pub use numerals::{Around, Numerals, Spelled};
pub use plural_numbers::plural_category;
pub use scripts::{Scripts, joins_words, scripts_of};
pub use siblings::siblings_of;
pub use spelling::{
    Dictionary, NoDictionary, Speller, TextWord, WordPart, capitalises_nouns, debian_package, dictionary_for,
    text_words,
};
pub use translatable::{makes_sentences, translatable_words};
pub(crate) use word_changes::{marked, within, word_changes};
pub use words::{is_alphabetic, is_alphanumeric, is_code, is_letter, spoken, spoken_in_place, stretches, words};
