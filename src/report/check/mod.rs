//! What `check` found, for people and for the programs that read its report.
//!
//! Each format is a file. A report can have 100,000 diagnostics: they are rendered by many threads, a stretch at a time.

mod fingerprint;
mod format;
mod github;
mod gitlab;
mod group;
mod json;
mod junit;
mod message;
mod noted;
mod pieces;
#[cfg(test)]
mod samples;
mod sarif;
mod text;
mod totals;

pub(crate) use format::{FORMATS, Format, render};
pub(crate) use noted::noted;
pub(crate) use totals::totals;
