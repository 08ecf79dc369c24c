//! `workflow.toml`: what it says, and what is wrong with it.
//!
//! Pure: the text comes in, a [`Config`] or diagnostics with line and column come out.

mod articles;
mod exclude;
mod file_names;
mod files;
mod keys;
mod load;
mod locale_names;
mod locales;
mod matching;
mod members;
pub(crate) mod mozilla;
mod namespace;
mod pattern;
mod pretranslate;
mod read_memory;
mod read_pretranslate;
mod read_rules;
mod read_spelling;
mod read_team;
mod read_waiver;
mod rights;
mod rule_settings;
mod schema;
mod set;
mod set_key;
mod spelling;
mod table;
mod team;
mod waiver;

pub use exclude::Exclusion;
pub use file_names::FileNames;
pub use files::pattern_text;
pub use keys::{Key, KeyTable, ROOT as ROOT_KEYS, Shape, Without};
pub use load::{LoadError, load};
pub use locale_names::LocaleNames;
pub use members::{Signer, Team};
pub use namespace::Namespace;
pub use pattern::{
    Captures, FileType, LONGEST_PATTERN, MOST_WILDCARDS, PathPattern, PatternError, Piece, Segment, name_of,
};
pub use pretranslate::{Pretranslate, PretranslateSettings};
pub use rule_settings::{RuleLine, RuleSetting, RuleSettings};
pub use schema::{Articles, Config, Due, Files, Partial, Project, Requirements, Section, Workflow};
pub use set_key::SetKey;
pub use spelling::Spelling;
pub(crate) use table::nearest;
pub use waiver::Waiver;

/// The name of the one configuration file.
pub const FILE_NAME: &str = "workflow.toml";

/// The longest configuration that is read, in bytes.
pub const LONGEST: usize = 1024 * 1024;
