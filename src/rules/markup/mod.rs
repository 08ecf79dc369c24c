//! Rules about what a machine reads in a text: tags, character references, links, Markdown, style sheets, numbers.

mod character_references;
pub(super) mod css_mismatch;
mod elements;
pub(super) mod entity_mismatch;
mod glance;
pub(super) mod link_mismatch;
mod links;
pub(super) mod markdown_mismatch;
pub(super) mod markup_mismatch;
mod matching;
mod nesting;
mod number_forms;
pub(super) mod number_mismatch;
mod numbers;
pub(super) mod skeleton_mismatch;
mod style_sheet;
mod tag_differences;
mod tags;
mod texts;
