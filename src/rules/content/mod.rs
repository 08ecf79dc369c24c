//! Rules about text, as people read it.

pub(crate) mod bidi_control;
pub(crate) mod double_space;
pub(crate) mod duplicate_word;
pub(crate) mod edge_whitespace;
pub(crate) mod ellipsis_mismatch;
pub(crate) mod ellipsis_space;
pub(crate) mod end_punctuation;
pub(crate) mod foreign_letter;
pub(crate) mod heading_punctuation;
pub(crate) mod hyphen_dash;
pub(crate) mod invisible_character;
pub(crate) mod mixed_script;
pub(crate) mod mojibake;
pub(crate) mod quotation_marks;
pub(crate) mod replacement_character;
pub(crate) mod spelling;
pub(crate) mod term_avoided;
pub(crate) mod term_inconsistent;
pub(crate) mod term_missing;
pub(crate) mod todo_marker;
pub(crate) mod wrong_language;
pub(crate) mod wrong_script;

mod abbreviations;
mod characters;
mod ellipses;
mod encodings;
mod ending;
mod latin_in_cyrillic;
mod look_alikes;
mod prose;
mod quotations;
