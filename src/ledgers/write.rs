//! Writing events behind what waits for the remote.

use std::collections::BTreeMap;

use super::error::LedgerError;
use super::ledger::Ledger;
use super::store::Ledgers;
use crate::git::{GitError, ObjectId};
use crate::ledger::{Event, EventKind, MAX_MESSAGE};
use crate::model::{ItemId, Locale, Person};

/// An event that is to be written, with the files of its tree.
#[derive(Debug)]
pub struct NewEvent {
    /// The locale whose ledger it goes into.
    pub locale: Locale,
    /// The event.
    pub event: Event,
    /// The files, by name.
    pub files: Vec<(&'static str, Vec<u8>)>,
}

impl NewEvent {
    /// An event without files.
    #[must_use]
    pub fn new(kind: EventKind, item: &ItemId, by: &Person) -> Self {
        Self { locale: item.locale.clone(), event: Event::new(kind, item, by), files: Vec::new() }
    }
}

impl Ledgers<'_> {
    /// Writes events behind what waits for the remote; nothing of them is lost from then on.
    ///
    /// # Errors
    ///
    /// A [`LedgerError`] if they cannot be written.
    pub fn write(&mut self, events: Vec<NewEvent>) -> Result<(), LedgerError> {
        let mut of_locales: BTreeMap<Locale, Vec<NewEvent>> = BTreeMap::new();
        for new in events {
            of_locales.entry(new.locale.clone()).or_default().push(new);
        }
        for (locale, events) in of_locales {
            self.ledger(&locale)?;
            if let Some(mut ledger) = self.by_locale.remove(&locale) {
                // One that could not be written to is read again.
                for new in events {
                    self.append(&mut ledger, new)?;
                }
                if let Some(end) = ledger.end() {
                    self.set_waiting(&ledger, end)?;
                }
                self.by_locale.insert(locale, ledger);
            }
        }
        Ok(())
    }

    /// Puts an event behind the others; it is there for good when the ledger's ref says so.
    fn append(&self, ledger: &mut Ledger, new: NewEvent) -> Result<(), LedgerError> {
        if let Some(version) = ledger.state.newer {
            return Err(LedgerError::Newer(version));
        }
        let mut event = new.event;
        event.seq = ledger.state.seq.saturating_add(1);
        event.clock = ledger.state.next_clock(self.now);
        event.date = Some(self.now);
        let files: Vec<(&str, &[u8])> = new.files.iter().map(|(name, bytes)| (*name, bytes.as_slice())).collect();
        if event.message().len() > MAX_MESSAGE {
            return Err(LedgerError::TooLong);
        }
        let commit = self.commit_of(ledger, &event, &self.me, &files)?;
        ledger.push(event, self.me.clone(), commit);
        Ok(())
    }

    /// Makes the commit of an event behind what a ledger has, signed where its author signs; moves no ref.
    pub(super) fn commit_of(
        &self,
        ledger: &Ledger,
        event: &Event,
        by: &Person,
        files: &[(&str, &[u8])],
    ) -> Result<ObjectId, LedgerError> {
        let commit =
            self.repository.event_log().write(ledger.end(), by, (event.clock, self.now), &event.message(), files)?;
        self.signed(ledger, event, by, commit)
    }

    /// Lets a ledger with what waits end at a commit.
    pub(super) fn set_waiting(&self, ledger: &Ledger, to: ObjectId) -> Result<(), LedgerError> {
        let name = self.waiting_ref(&ledger.locale);
        let from = self.repository.ref_target(&name)?;
        if from != Some(to) && !self.repository.move_ref(&name, from, to, "tolkit")? {
            return Err(GitError::Locked(name).into());
        }
        Ok(())
    }
}
