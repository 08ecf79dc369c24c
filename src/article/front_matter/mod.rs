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
mod path;
mod texts;
mod toml;
mod yaml;
mod yaml_read;

pub(super) use edit::created;
pub use edit::{SetValue, Setting};
pub use error::FrontMatterError;
pub use find::{Field, FrontMatter};
pub(super) use keys::Key;
pub use path::FieldPath;
pub use texts::front_matter_value;
pub(super) use texts::{PlainText, plain_texts};

#[cfg(test)]
mod tests;
