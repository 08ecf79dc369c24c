//! Rules about text, as people read it.

pub(super) mod bidi_control;
pub(super) mod double_space;
pub(super) mod duplicate_word;
pub(super) mod edge_whitespace;
pub(super) mod end_punctuation;
pub(super) mod heading_punctuation;
pub(super) mod invisible_character;
pub(super) mod mixed_script;
pub(super) mod quotation_marks;
pub(super) mod replacement_character;
pub(super) mod wrong_script;

mod abbreviations;
mod characters;
mod ending;
mod look_alikes;
mod prose;
mod quotations;
