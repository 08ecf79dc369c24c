//! The commits of translations that events tell of: whether anybody has them.

use super::store::Ledgers;
use crate::git::ObjectId;
use crate::ledger::{Event, EventKind};

/// The commit that an event tells of, and the line by which that says which event it carries.
fn carried(event: &Event) -> Option<(ObjectId, String)> {
    match &event.kind {
        EventKind::Commit { about, oid } => {
            Some((ObjectId::from(oid.bytes()), format!("Submission: {}", about.as_deref().unwrap_or_default())))
        }
        _ => None,
    }
}

impl Ledgers<'_> {
    /// Whether an event must wait: a commit that nobody else can have yet is no news for them.
    pub(super) fn is_held(&self, event: &Event) -> bool {
        let (Some(remote), Some((commit, line))) = (self.remote(), carried(event)) else { return false };
        !remote.has(commit, &line).unwrap_or_default()
    }

    /// Whether an event is about a commit that somebody threw away before anybody else had it.
    pub(super) fn is_abandoned(&self, event: &Event) -> bool {
        carried(event).is_some_and(|(commit, line)| !self.repository.branches().any_has(commit, &line).unwrap_or(true))
    }
}
