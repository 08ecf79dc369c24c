//! Renderers: from what a use case returns to what a person or a program reads. They decide nothing and read nothing.

pub(crate) mod account;
pub(crate) mod adopt;
pub(crate) mod check;
pub(crate) mod claim;
pub(crate) mod comment;
pub(crate) mod commit;
pub(crate) mod coverage;
pub(crate) mod demo;
pub(crate) mod desk;
pub(crate) mod diff;
pub(crate) mod doctor;
pub(crate) mod edit;
pub(crate) mod exchange;
pub(crate) mod extract;
pub(crate) mod failure;
pub(crate) mod init;
pub(crate) mod log;
pub(crate) mod next;
pub(crate) mod notice;
pub(crate) mod peers;
pub(crate) mod refusal;
pub(crate) mod render;
pub(crate) mod review;
pub mod rules;
pub(crate) mod snippet;
pub(crate) mod status;
pub(crate) mod submit;
pub(crate) mod sync;

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
