//! What can be wrong with a translation: a registry, one file per rule.
//!
//! Pure: units in, findings out. A rule knows neither files nor configuration nor severities that somebody set; it says
//! where something is wrong, and [`crate::workflow::check`] makes a diagnostic of it.

pub(crate) mod content;
mod engine;
mod features;
pub(crate) mod files;
mod flat_text;
mod foreign_text;
mod foreign_texts;
pub(crate) mod gate;
mod group;
mod locale_data;
pub(crate) mod markup;
mod pair;
mod part;
mod raw_file;
mod registry;
mod rule;
pub(crate) mod shape;
mod symbols;
mod term_shape;
mod term_text;
mod unit_text;
mod unit_view;

pub use engine::{RuleSet, check_texts};
pub use features::Features;
pub use flat_text::{FlatText, PLACEABLE};
pub use group::Group;
pub use locale_data::{CATEGORY_NAMES, Category, LocaleData};
pub use pair::{Pair, TermsOf};
pub use part::{Call, Part, Reference, Select, Variable};
pub use raw_file::RawFile;
pub use registry::{ALL, by_id, ids};
pub use rule::{Check, DefaultSeverity, Example, Finding, Rule, Sink};
pub use symbols::{Definitions, Referred, ResourceSymbols, SymbolTable, UnitReference, UnitSymbols};
pub use term_shape::{Misfit, TermArgument, TermShape, TermValue};
pub use term_text::{Said, TermText};
pub use unit_text::UnitText;
pub use unit_view::{NamedTerm, UnitView};
