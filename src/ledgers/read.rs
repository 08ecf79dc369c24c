//! Reading a locale's ledger: what the remote is known to have, and what waits here for it.

use std::sync::Arc;

use super::cache::{self, Cached};
use super::error::LedgerError;
use super::file;
use super::irregular::Irregular;
use super::ledger::Ledger;
use super::store::Ledgers;
use crate::git::{EventCommit, GitError, ObjectId};
use crate::ledger::{Event, EventError, EventKind, Ignored, ItemEntry, MAX_MESSAGE, Outcome, State};
use crate::model::{ItemId, Locale};

/// After so many events that are not known here, a checkpoint is believed rather than all of them read.
const FAR: usize = 4096;

impl Ledgers<'_> {
    /// What is known of a locale's ledger; it is read once.
    ///
    /// # Errors
    ///
    /// A [`LedgerError`] if it cannot be read.
    pub fn ledger(&mut self, locale: &Locale) -> Result<&Ledger, LedgerError> {
        if !self.by_locale.contains_key(locale) {
            let ledger = self.load(locale)?;
            self.by_locale.insert(locale.clone(), ledger);
        }
        Ok(&self.by_locale[locale])
    }

    /// The state of a locale's ledger, with what waits here.
    ///
    /// # Errors
    ///
    /// A [`LedgerError`] if it cannot be read.
    pub fn state(&mut self, locale: &Locale) -> Result<&State, LedgerError> {
        Ok(&self.ledger(locale)?.state)
    }

    /// What is going on with an item.
    ///
    /// # Errors
    ///
    /// A [`LedgerError`] if the ledger cannot be read.
    pub fn entry(&mut self, item: &ItemId) -> Result<ItemEntry, LedgerError> {
        Ok(self.state(&item.locale)?.item(item).cloned().unwrap_or_default())
    }

    fn load(&self, locale: &Locale) -> Result<Ledger, LedgerError> {
        let head = self.repository.ref_target(&self.known_ref(locale))?;
        let mut ledger = Ledger::empty(locale, head);
        if let Some(head) = head {
            self.load_confirmed(&mut ledger, head)?;
        }
        ledger.state = Arc::clone(&ledger.confirmed);
        self.load_waiting(&mut ledger)?;
        Ok(ledger)
    }

    fn load_confirmed(&self, ledger: &mut Ledger, head: ObjectId) -> Result<(), LedgerError> {
        let cached = cache::read(&self.directory, self.project(), &ledger.locale);
        let known = cached.as_ref().and_then(|cached| cached.head.parse().ok());
        if known != Some(head) {
            let (commits, believed) = self.unknown_events(head, known)?;
            let replayed = commits.len();
            let reaches = known.is_some() && commits.last().is_some_and(|oldest| oldest.parent == known);
            let cached = cached.filter(|_| reaches && believed.is_none());
            let start = cached.map(|cached| (Arc::new(cached.state), cached.irregular, cached.since_checkpoint));
            (ledger.confirmed, ledger.irregular, ledger.since_checkpoint) = start.unwrap_or_default();
            if let Some(state) = believed {
                ledger.confirmed = Arc::new(state);
            }
            self.replay(ledger, &commits);
            if replayed >= cache::WORTH_KEEPING || known.is_none() {
                let cached = Cached {
                    head: head.to_string(),
                    state: &*ledger.confirmed,
                    irregular: ledger.irregular.clone(),
                    since_checkpoint: ledger.since_checkpoint,
                };
                cache::write(&self.directory, self.project(), &ledger.locale, &cached);
            }
        } else if let Some(cached) = cached {
            (ledger.confirmed, ledger.irregular, ledger.since_checkpoint) =
                (Arc::new(cached.state), cached.irregular, cached.since_checkpoint);
        }
        Ok(())
    }

    /// The events from the end back to what is known, or to the first, the newest first; or those behind a checkpoint
    /// that is believed, with its state.
    fn unknown_events(
        &self,
        head: ObjectId,
        known: Option<ObjectId>,
    ) -> Result<(Vec<EventCommit>, Option<State>), GitError> {
        // The nearest checkpoint: how many events there are behind it, and its state.
        let mut checkpoint: Option<(usize, State)> = None;
        let mut commits = self.repository.event_log().events(head, MAX_MESSAGE, &mut |next, commits| {
            if Some(next) == known {
                checkpoint = None;
                return false;
            }
            if let (None, Some(last)) = (&checkpoint, commits.last()) {
                checkpoint = self.believable(last).map(|state| (commits.len() - 1, state));
            }
            // Where what is known or the first event is near, nobody's word is taken for the state.
            let is_near = |state: &State| known.is_some() || state.seq < FAR as u64;
            checkpoint.as_ref().is_none_or(|(_, state)| commits.len() < FAR && is_near(state))
        })?;
        let is_whole = commits.last().is_some_and(|oldest| oldest.parent.is_none());
        let believed = checkpoint.filter(|_| !is_whole).map(|(length, state)| {
            commits.truncate(length);
            state
        });
        Ok((commits, believed))
    }

    /// The state of a commit that is a checkpoint, if it fits what is around it.
    fn believable(&self, commit: &EventCommit) -> Option<State> {
        let event = Event::parse(&commit.message).ok().filter(|event| event.kind == EventKind::Checkpoint)?;
        // Who invents one would have to invent the event before it, too; `log --verify` finds even that.
        let before =
            Event::parse(&self.repository.event_log().event(commit.parent?, MAX_MESSAGE).ok()?.message).ok()?;
        let follows = before.seq.checked_add(1) == Some(event.seq) && commit.author.clone().is(&event.by);
        self.checkpoint(commit.id).filter(|state| follows && state.seq == event.seq)
    }

    /// Applies events, which are the newest first.
    fn replay(&self, ledger: &mut Ledger, commits: &[EventCommit]) {
        for commit in commits.iter().rev() {
            let confirmed = Arc::make_mut(&mut ledger.confirmed);
            let applied = self.apply(confirmed, &ledger.locale, commit, &mut ledger.irregular);
            let is_checkpoint = applied.is_some_and(|(event, _)| event.kind == EventKind::Checkpoint);
            if is_checkpoint && self.checkpoint(commit.id).as_ref() != Some(&*ledger.confirmed) {
                ledger.irregular.push(Irregular::new(commit, "irregular-checkpoint"));
            }
            ledger.since_checkpoint = if is_checkpoint { 0 } else { ledger.since_checkpoint + 1 };
        }
    }

    /// Applies one commit of a ledger, and notes what should not be there. Its event, if it is one, and what that did.
    pub(super) fn apply(
        &self,
        state: &mut State,
        locale: &Locale,
        commit: &EventCommit,
        irregular: &mut Vec<Irregular>,
    ) -> Option<(Event, Outcome)> {
        let author = commit.author.clone();
        let mut note = |why: &str| irregular.push(Irregular::new(commit, why));
        let event = match Event::parse(&commit.message) {
            Ok(event) => event,
            Err(error) => {
                state.skip();
                if let EventError::Newer(version) = error {
                    state.note_newer(version);
                }
                note(match error {
                    EventError::TooLong => "irregular-too-long",
                    EventError::NotAnEvent => "irregular-no-event",
                    EventError::Newer(_) => "irregular-newer",
                });
                return None;
            }
        };
        let is_submission = matches!(event.kind, EventKind::Submit { .. });
        if is_submission && !self.repository.event_log().has_file(commit.id, file::TARGET) {
            state.skip();
            note("irregular-no-text");
            return Some((event, Outcome::Ignored(Ignored::Incomplete)));
        }
        if state.is_far_ahead(&event) && author.is(&event.by) {
            note("irregular-clock");
        }
        let outcome = state.apply(locale, &event, &author, &commit.id.to_string());
        if let Some(ignored) = outcome.ignored().filter(|ignored| ignored.is_irregular()) {
            note(match ignored {
                Ignored::Forged => "irregular-forged",
                Ignored::OtherLocale => "irregular-other-locale",
                _ => "irregular-incomplete",
            });
        }
        Some((event, outcome))
    }

    /// The state that a checkpoint has.
    pub(super) fn checkpoint(&self, commit: ObjectId) -> Option<State> {
        let bytes = self.repository.event_log().file(commit, file::STATE, file::MAX_STATE).ok()??;
        serde_json::from_slice(&bytes).ok().filter(State::is_sane)
    }

    /// Reads what waits for the remote, without what it has already.
    fn load_waiting(&self, ledger: &mut Ledger) -> Result<(), LedgerError> {
        let Some(waiting) = self.repository.ref_target(&self.waiting_ref(&ledger.locale))? else { return Ok(()) };
        let base = match ledger.head {
            Some(head) => self.repository.event_log().common_event(head, waiting)?,
            None => None,
        };
        let is_new = |next: ObjectId| Some(next) != base;
        let ours = self.repository.event_log().events(waiting, MAX_MESSAGE, &mut |next, _| is_new(next))?;
        if ours.is_empty() {
            return Ok(());
        }
        let arrived: Vec<String> = match ledger.head {
            Some(head) if base != Some(head) => {
                let theirs = self.repository.event_log().events(head, MAX_MESSAGE, &mut |next, _| is_new(next))?;
                theirs.iter().filter_map(|commit| Some(Event::parse(&commit.message).ok()?.id)).collect()
            }
            _ => Vec::new(),
        };
        for commit in ours.iter().rev() {
            let event = match Event::parse(&commit.message) {
                Ok(event) => event,
                Err(EventError::Newer(version)) => {
                    // Written here by a newer version: this one cannot put it behind what the remote has, and must not drop it.
                    Arc::make_mut(&mut ledger.state).note_newer(version);
                    continue;
                }
                Err(_) => continue,
            };
            if event.kind == EventKind::Checkpoint || arrived.contains(&event.id) || self.is_abandoned(&event) {
                continue;
            }
            ledger.push(event, commit.author.clone(), commit.id);
        }
        Ok(())
    }
}
