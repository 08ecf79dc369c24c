//! The front matter of an article: TOML between `+++` or YAML between `---`.
//!
//! Read for the fields that are translated and for dates; edited by splicing values into the original text, and every edit
//! is proved by reading the result again.

mod edit;
mod entry;
mod error;
mod fence;
mod find;
mod format;
mod keys;
mod toml;
mod yaml;

pub(super) use edit::created;
pub use edit::{SetValue, Setting};
pub use error::FrontMatterError;
pub use find::{Field, FrontMatter};
pub(super) use keys::Key;

#[cfg(test)]
mod tests;
