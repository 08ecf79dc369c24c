//! The words of the field as types: locale, section, unit, item, state.
//!
//! Pure values, parsed once at the edge; depends on nothing else in the crate.

mod item;
mod locale;
mod name_pattern;
mod person;
mod require;
mod section;
mod unit;

pub use item::{ItemId, ItemIdError, is_in_one_line};
pub use locale::{InvalidLocale, Locale};
pub use name_pattern::{LONGEST_NAME_PATTERN, NamePattern};
pub use person::Person;
pub use require::Require;
pub use section::{InvalidSectionName, SectionName};
pub use unit::{Figures, ItemState, UnitCounts, UnitState, WordCounts};
