//! Renderers: from what a use case returns to what a person or a program reads. They decide nothing and read nothing.

pub mod account;
pub mod adopt;
pub mod check;
pub mod claim;
pub mod comment;
pub mod commit;
pub mod coverage;
pub mod demo;
pub mod desk;
pub mod diff;
pub mod doctor;
pub mod edit;
pub mod exchange;
pub mod extract;
pub mod failure;
pub mod init;
pub mod log;
pub mod next;
pub mod notice;
pub mod peers;
pub mod refusal;
pub mod render;
pub mod review;
pub mod rules;
pub mod snippet;
pub mod status;
pub mod submit;
pub mod sync;

mod bar;
mod columns;
mod json;
mod number;
mod plain;
mod visible;
mod when;
mod wrap;

pub use when::minute;

use crate::i18n::Words;

/// A form of a result that people or scripts read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// Text for a terminal.
    #[default]
    Text,
    /// Data for scripts.
    Json,
}

/// What a text is rendered for.
pub struct Terminal<'w> {
    /// The words of the person's language.
    pub words: &'w Words,
    /// The columns that there are; 80 where nobody knows.
    pub width: usize,
    /// Whether there are colours.
    pub color: bool,
    /// Whether to show all that is otherwise counted only.
    pub verbose: bool,
}
