//! Rules about files as such: bytes, syntax, duplicates.

pub(crate) mod byte_order_mark;
pub(crate) mod conflict_marker;
mod conflicts;
pub(crate) mod duplicate_attribute;
pub(crate) mod duplicate_unit;
pub(crate) mod duplicate_variant;
pub(crate) mod invalid_utf8;
mod mistakes;
pub(crate) mod nesting_too_deep;
mod owners;
mod repeated;
pub(crate) mod syntax_error;
