//! The terms of a resource.

use crate::fluent::{Unit, parse};

/// Whether a resource may have terms: most have none, and need not be parsed to know that.
#[must_use]
pub fn may_have_terms(text: &str) -> bool {
    text.starts_with('-') || memchr::memmem::find(text.as_bytes(), b"\n-").is_some()
}

/// Takes each term of a resource without a byte order mark.
pub fn for_each_term(text: &str, take: impl FnMut(&Unit<'_>)) {
    if may_have_terms(text) {
        parse(text).units.iter().filter(|unit| unit.is_term()).for_each(take);
    }
}
