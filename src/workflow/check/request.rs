//! What to check.

use jiff::civil::Date;

use crate::catalogue::Scope;
use crate::diagnostics::Diagnostic;
use crate::git::Revision;
use crate::rules::Rule;

/// What to check.
pub struct Request<'r> {
    /// The items that it is about.
    pub scope: &'r Scope,
    /// The day that due dates and waivers are compared with.
    pub today: Date,
    /// The rules to run; empty for all.
    pub only: &'r [&'static Rule],
    /// Reports only on units that differ from this revision.
    pub since: Option<&'r Revision>,
    /// What was found of records that the ledger knows nothing of, where somebody asked it.
    pub unapproved: &'r [Diagnostic],
}

impl Request<'_> {
    /// Whether everything is asked for.
    pub(super) fn is_for_everything(&self) -> bool {
        self.scope.is_all() && self.since.is_none() && self.only.is_empty()
    }
}
