//! A rule that a person named.

use super::Failure;
use crate::rules::{self, Rule};

/// The rule of an id that a person typed.
///
/// # Errors
///
/// Fails if there is no such rule.
pub fn rule_named(id: &str) -> Result<&'static Rule, Failure> {
    rules::by_id(id).ok_or_else(|| Failure::NoRule(id.to_owned()))
}
