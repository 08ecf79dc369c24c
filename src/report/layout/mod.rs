//! Laying out text: what all reports for people have in common, whichever command they are of.

pub(crate) mod bar;
pub(crate) mod ci;
pub(crate) mod columns;
pub(crate) mod command_line;
pub(crate) mod json;
pub(crate) mod markdown;
pub(crate) mod measure;
pub(crate) mod number;
#[cfg(test)]
pub(crate) mod policy;
pub(crate) mod side_by_side;
pub(crate) mod snippet;
mod terminal;
pub(crate) mod visible;
pub(crate) mod when;
pub(crate) mod wrap;

pub(crate) use terminal::Terminal;
