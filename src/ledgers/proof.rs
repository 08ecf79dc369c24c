//! Whether what events say of the published branch is so. Nobody's word is taken for it: who may push a ledger may not push that branch.

use super::error::LedgerError;
use super::file;
use super::store::Ledgers;
use crate::git::{ObjectId, Remote, submission_line};
use crate::ledger::{Event, EventKind, ItemEntry, Outcome, State};
use crate::model::{ItemId, Locale, Person};
use crate::record::{BESIDE_DIRECTORY, Entry, Record, path_of};

/// Why an event is in doubt that says what is not so of the published branch, or not yet.
pub(super) const NOT_PUBLISHED: &str = "irregular-not-published";

impl Ledgers<'_> {
    /// The commit that the remote is known to have published; none where nobody knows which branch that is.
    pub(super) fn published_tip(&self) -> Option<ObjectId> {
        self.remote().and_then(Remote::main_tip)
    }

    /// The same as a cache keeps it: none where what events say of it is believed.
    pub(super) fn published_as_known(&self) -> Option<String> {
        self.published_tip().filter(|_| !self.repository.is_shallow()).map(|tip| tip.to_string())
    }

    /// Whether an event would end what is not published, as far as this clone knows. What cannot be looked up is believed.
    pub(super) fn is_false(&self, state: &State, locale: &Locale, event: &Event, author: &Person) -> bool {
        let is_about_it = matches!(event.kind, EventKind::Commit { branch: None, .. } | EventKind::Published { .. });
        if !is_about_it || state.would(locale, event, author) != Outcome::Applied {
            return false;
        }
        self.published_tip().is_some_and(|tip| !self.is_so(state, event, tip).unwrap_or_default())
    }

    fn is_so(&self, state: &State, event: &Event, tip: ObjectId) -> Result<bool, LedgerError> {
        let Some((item, entry)) = event.item.as_ref().and_then(|item| Some((item, state.item(item)?))) else {
            return Ok(true);
        };
        match &event.kind {
            EventKind::Commit { about: Some(about), .. } => {
                match self.repository.branches().says(tip, &submission_line(about))? {
                    Some(carrier) => self.has_approved(item, entry, carrier),
                    None => Ok(self.repository.is_shallow()),
                }
            }
            EventKind::Published { oid, .. } => {
                let commit = oid.bytes().into();
                Ok(self.repository.branches().has(tip, commit)? && self.has_approved(item, entry, commit)?)
            }
            _ => Ok(true),
        }
    }

    /// Whether a commit's record says of all that is approved of an item that it was reviewed.
    fn has_approved(&self, item: &ItemId, entry: &ItemEntry, commit: ObjectId) -> Result<bool, LedgerError> {
        if !self.repository.has_object(commit) {
            // Nobody knows in a shallow clone.
            return Ok(self.repository.is_shallow());
        }
        let Some(approval) = &entry.approval else { return Ok(true) };
        let published = self.record_at(commit, item);
        for (_, review) in &approval.parts {
            let Ok(review) = review.parse() else { return Ok(false) };
            let approved = self.repository.event_log().file(review, file::RECORD, file::MAX_TEXT)?.unwrap_or_default();
            let approved = Record::parse(&String::from_utf8_lossy(&approved)).unwrap_or_default();
            let is_there = |(unit, pair): (&str, Entry)| {
                published.get(unit).is_some_and(|entry| entry.reviewed && entry.target == pair.target)
            };
            if !approved.entries().all(is_there) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// An item's record as a commit has it.
    fn record_at(&self, commit: ObjectId, item: &ItemId) -> Record {
        let path = self.repository.path_in_repository(&path_of(&item.locale, &item.resource()));
        for path in [format!("{path}/{BESIDE_DIRECTORY}"), path] {
            // A folder of other records is no record.
            if let Some(text) = self.repository.text_at(commit, &path).ok().flatten() {
                return Record::parse(&text).unwrap_or_default();
            }
        }
        Record::default()
    }
}
