//! Rules about the shape of a unit: what it has beside what its source unit has.

mod absent;
mod blank;
pub(super) mod cyclic_reference;
pub(super) mod empty_translation;
pub(super) mod extra_reference;
pub(super) mod function_mismatch;
mod functions;
pub(super) mod identical_to_source;
pub(super) mod impossible_plural_category;
pub(super) mod invalid_function_argument;
pub(super) mod missing_attribute;
pub(super) mod missing_plural_category;
pub(super) mod missing_reference;
pub(super) mod missing_value;
pub(super) mod missing_variable;
pub(super) mod obsolete_attribute;
mod places;
mod plurals;
pub(super) mod unexpected_value;
pub(super) mod unknown_function;
pub(super) mod unknown_variable;
pub(super) mod unresolved_reference;
