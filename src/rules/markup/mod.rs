//! Rules about what a machine reads in a text: tags, character references, links, Markdown, style sheets, numbers.

mod active;
mod amounts;
mod character_references;
pub(crate) mod css_mismatch;
mod elements;
mod emptied;
mod english_numbers;
pub(crate) mod entity_mismatch;
mod glance;
pub(crate) mod link_mismatch;
mod links;
pub(crate) mod markdown_mismatch;
pub(crate) mod markup_mismatch;
mod matching;
mod nesting;
mod number_answers;
mod number_contexts;
pub(crate) mod number_mismatch;
mod number_search;
mod numbers;
pub(crate) mod skeleton_mismatch;
mod style_sheet;
mod tag_differences;
mod tags;
pub(crate) mod template_mismatch;
mod templates;
mod texts;
