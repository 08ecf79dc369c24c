//! Rules about the shape of a unit: what it has beside what its source unit has.

mod absent;
mod blank;
mod consistency;
pub(crate) mod cyclic_reference;
pub(crate) mod empty_translation;
pub(crate) mod extra_reference;
pub(crate) mod fixed_plural_number;
pub(crate) mod function_mismatch;
mod functions;
pub(crate) mod identical_to_source;
pub(crate) mod impossible_plural_category;
pub(crate) mod inconsistent_source;
pub(crate) mod inconsistent_translation;
pub(crate) mod invalid_function_argument;
pub(crate) mod leftover_source;
pub(crate) mod missing_attribute;
pub(crate) mod missing_plural_category;
pub(crate) mod missing_reference;
pub(crate) mod missing_value;
pub(crate) mod missing_variable;
mod no_choice;
pub(crate) mod obsolete_attribute;
mod places;
mod plural_places;
mod plurals;
pub(crate) mod term_argument;
mod translatable;
pub(crate) mod unexpected_value;
pub(crate) mod unknown_function;
pub(crate) mod unknown_variable;
pub(crate) mod unresolved_reference;
mod variants;

pub(crate) use plurals::{examples, forms_in, forms_of, written};
pub(crate) use translatable::is_translatable;
