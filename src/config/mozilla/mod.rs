//! Mozilla's project configurations (`l10n.toml`): which files are translations of which, in which locales.
//!
//! The meaning is that of compare-locales 9.0.5, whose `paths` package is the only exact description of the format.
//! Files are handed in: this module reads nothing itself and knows nothing of the rest of the crate. Paths are relative
//! to the root of the repository, with `/`; `{l10n_base}` is that root where it is not given.
//!
//! Where compare-locales stops with a traceback there is a [`ProjectConfigError`] that points at the place, and always
//! when the configuration is loaded, not when a file is met. Other differences are deliberate:
//!
//! - TOML is read as TOML: compare-locales' parser lets some broken files pass.
//! - Paths and patterns lose their `.`, `..` and `//`, so that a file has one name. A configuration whose `basepath`
//!   or patterns lead out of the repository is an error.
//! - An `l10n` pattern with a variable that neither has a value nor occurs in its `reference` is an error: compare-locales
//!   cuts the target path off before it, and reports a directory as a missing file.
//! - A `reference` that cannot be told from the path of a translation (more wildcards, or such a variable, on its side)
//!   is found from the side of the reference alone; translations that no reference file leads to have none.
//! - A pattern may begin with a wildcard, and the value of a variable may have wildcards.
//! - A variable that occurs again after it did in the value of another one is a repetition.
//! - Android's old codes are those of whole languages: `nhe` is not `niw`.
//! - A path that ends in `/` is never that of a file.
//! - Regular expressions of keys have the syntax of the `regex` crate, without Unicode classes: no look-around.
//! - `test` and unknown keys are passed over, as everywhere; an unknown `action` and a wrong type are errors.
//! - Where several reference files lead to one target, the first in order of their paths wins, not of the file system.

mod android;
mod document;
mod error;
mod files;
mod filters;
mod load;
mod matcher;
mod names;
mod node;
mod pattern;
mod project;
mod resolve;
mod rule;
mod tidy;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;

pub(crate) use error::{ProjectConfigError, ProjectConfigProblem};
pub(crate) use files::{FileList, Listing, ProjectFiles};
pub(crate) use filters::Filters;
pub(crate) use project::ProjectConfig;
pub(crate) use rule::Action;
