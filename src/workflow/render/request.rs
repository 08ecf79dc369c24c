//! What is to be rendered.

use jiff::civil::Date;

use crate::catalogue::Scope;

/// What is to be rendered.
#[derive(Debug)]
pub(crate) struct Request<'r> {
    /// The items that it is about.
    pub scope: &'r Scope,
    /// The day that deadlines are compared with.
    pub today: Date,
    /// Whether to write nothing.
    pub dry_run: bool,
}
