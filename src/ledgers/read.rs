//! Reading a locale's ledger: what the remote is known to have, and what waits here for it.

use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::cache::{self, Cached};
use super::error::LedgerError;
use super::file;
use super::irregular::Irregular;
use super::ledger::Ledger;
use super::proof::NOT_PUBLISHED;
use super::store::Ledgers;
use super::stories::{self, Edition, Stories};
use crate::git::{EventCommit, ObjectId};
use crate::ledger::{Event, EventError, EventKind, Ignored, ItemEntry, MAX_MESSAGE, Outcome, State, VERSION};
use crate::model::{ItemId, Locale};

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

    /// What is going on with an item, as the person finds it who works here.
    ///
    /// # Errors
    ///
    /// A [`LedgerError`] if the ledger cannot be read.
    pub fn entry(&mut self, item: &ItemId) -> Result<ItemEntry, LedgerError> {
        let entry = self.state(&item.locale)?.item(item).cloned().unwrap_or_default();
        Ok(entry.found_by(&self.me, self.now))
    }

    fn load(&self, locale: &Locale) -> Result<Ledger, LedgerError> {
        let mut ledger = self.confirmed(locale, self.known_head(locale)?)?;
        self.load_waiting(&mut ledger)?;
        Ok(ledger)
    }

    /// A ledger that ends at an event, with nothing that waits.
    pub(super) fn confirmed(&self, locale: &Locale, head: Option<ObjectId>) -> Result<Ledger, LedgerError> {
        let mut ledger = Ledger::empty(locale, head);
        if let Some(head) = head {
            self.load_confirmed(&mut ledger, head)?;
        }
        ledger.state = Arc::clone(&ledger.confirmed);
        Ok(ledger)
    }

    /// Reads what the remote is known to have. Nobody's word is taken for what events come to: what is not known here is replayed.
    fn load_confirmed(&self, ledger: &mut Ledger, head: ObjectId) -> Result<(), LedgerError> {
        let published = self.published_as_known();
        // What was not so of the published branch may be by now.
        let authority = self.authority(&ledger.locale);
        let is_current = |cached: &Cached| {
            let is_same = cached.published == published;
            cached.authority == authority && (is_same || (cached.published.is_some() && !cached.has(NOT_PUBLISHED)))
        };
        let cached = cache::read(&self.directory, self.project(), &ledger.locale).filter(is_current);
        let known: Option<ObjectId> = cached.as_ref().and_then(|cached| cached.head.parse().ok());
        let is_new = &mut |next, _: &[EventCommit]| Some(next) != known;
        let commits = self.repository.event_log().events(head, MAX_MESSAGE, is_new)?;
        let is_after = commits.last().is_none_or(|oldest| oldest.parent == known);
        if let Some(cached) = cached.filter(|_| known.is_some() && is_after) {
            (ledger.confirmed, ledger.irregular) = (Arc::new(cached.state), cached.irregular);
            let Cached { head, published, authority, .. } = cached;
            ledger.kept = Some(Edition { head, published, authority });
        }
        self.replay(ledger, &commits)?;
        if commits.len() >= cache::WORTH_KEEPING || ledger.kept.is_none() {
            self.keep_edition(ledger, Edition { head: head.to_string(), published, authority });
        }
        Ok(())
    }

    /// Keeps what a ledger comes to, and which of its events are about which item.
    fn keep_edition(&self, ledger: &mut Ledger, edition: Edition) {
        let (directory, project, locale) = (&self.directory, self.project(), &ledger.locale);
        let before = match &ledger.kept {
            Some(kept) => stories::read(directory, project, locale, kept),
            None => Some(Stories::default()),
        };
        let Edition { head, published, authority } = edition.clone();
        let (state, irregular) = (&*ledger.confirmed, ledger.irregular.clone());
        cache::write(directory, project, locale, &Cached { head, published, authority, irregular, state });
        // Where those of before are lost, whoever asks for a story has them read anew.
        if let Some(mut all) = before {
            all.append(&ledger.stories);
            stories::write(directory, project, locale, &edition, &all);
        }
        (ledger.stories, ledger.kept) = (Stories::default(), Some(edition));
    }

    /// Applies events, which are the newest first.
    fn replay(&self, ledger: &mut Ledger, commits: &[EventCommit]) -> Result<(), LedgerError> {
        for commit in commits.iter().rev() {
            let confirmed = Arc::make_mut(&mut ledger.confirmed);
            let applied = self.apply(confirmed, &ledger.locale, commit, &mut ledger.irregular)?;
            if let Some((event, outcome)) = applied {
                ledger.stories.push(commit.id, event.item.as_ref(), &outcome);
            }
        }
        Ok(())
    }

    /// Replays what the remote is known to have of a ledger from its first event, and shows each with what it did and the state that
    /// there is then.
    ///
    /// # Errors
    ///
    /// A [`LedgerError`] if it cannot be read.
    pub fn replayed(
        &self,
        locale: &Locale,
        show: &mut dyn FnMut(&EventCommit, Event, Outcome, &State),
    ) -> Result<(), LedgerError> {
        let mut state = State::default();
        let Some(head) = self.known_head(locale)? else { return Ok(()) };
        for commit in self.repository.event_log().events(head, MAX_MESSAGE, &mut |_, _| true)?.iter().rev() {
            if let Some((event, outcome)) = self.apply(&mut state, locale, commit, &mut Vec::new())? {
                show(commit, event, outcome, &state);
            }
        }
        Ok(())
    }

    /// Applies one commit of a ledger, and notes what should not be there. Its event, if it is one, and what that did.
    pub(super) fn apply(
        &self,
        state: &mut State,
        locale: &Locale,
        commit: &EventCommit,
        irregular: &mut Vec<Irregular>,
    ) -> Result<Option<(Event, Outcome)>, LedgerError> {
        let author = commit.author.clone();
        let mut note = |why: &str| irregular.push(Irregular::new(commit, why));
        if commit.is_merge {
            state.skip();
            note("irregular-merge");
            return Ok(None);
        }
        let event = match Event::parse(&commit.message) {
            Ok(event) => Event { date: Some(commit.date), ..event },
            Err(error) => {
                state.skip();
                if let EventError::Newer(version) = error
                    && self.is_heard(locale, &author, commit.id)?
                {
                    state.note_newer(version);
                }
                note(match error {
                    EventError::TooLong => "irregular-too-long",
                    EventError::NotAnEvent => "irregular-no-event",
                    EventError::Newer(_) => "irregular-newer",
                });
                return Ok(None);
            }
        };
        let is_submission = matches!(event.kind, EventKind::Submit { .. });
        if is_submission && !self.repository.event_log().has_file(commit.id, file::TARGET) {
            state.skip();
            note("irregular-no-text");
            return Ok(Some((event, Outcome::Ignored(Ignored::Incomplete))));
        }
        if let Some(objection) = self.objection(state, locale, &event, (commit.id, &author))? {
            state.skip();
            note(objection.why());
            return Ok(Some((event, Outcome::Ignored(Ignored::Unsigned))));
        }
        if self.is_false(state, locale, &event, &author) {
            state.skip();
            note(NOT_PUBLISHED);
            return Ok(Some((event, Outcome::Ignored(Ignored::Unproven))));
        }
        if state.is_far_ahead(&event) && author.is(&event.by) {
            note("irregular-clock");
        }
        let outcome = state.apply(locale, &event, &author, &commit.id.to_string());
        if event.v > VERSION && author.is(&event.by) && self.is_heard(locale, &author, commit.id)? {
            state.note_newer(event.v);
        }
        if let Some(ignored) = outcome.ignored().filter(|ignored| ignored.is_irregular()) {
            note(match ignored {
                Ignored::Forged => "irregular-forged",
                Ignored::OtherLocale => "irregular-other-locale",
                _ => "irregular-incomplete",
            });
        }
        Ok(Some((event, outcome)))
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
        let arrived: FxHashSet<String> = match ledger.head {
            Some(head) if base != Some(head) => {
                let theirs = self.repository.event_log().events(head, MAX_MESSAGE, &mut |next, _| is_new(next))?;
                theirs.iter().filter_map(|commit| Some(Event::parse(&commit.message).ok()?.id)).collect()
            }
            _ => FxHashSet::default(),
        };
        let mut tips = None;
        for commit in ours.iter().rev() {
            let event = match Event::parse(&commit.message) {
                Ok(event) => Event { date: Some(commit.date), ..event },
                Err(EventError::Newer(version)) => {
                    // Written here by a newer version: this one cannot put it behind what the remote has, and must not drop it.
                    Arc::make_mut(&mut ledger.state).note_newer(version);
                    continue;
                }
                Err(_) => continue,
            };
            if arrived.contains(&event.id) {
                continue;
            }
            if matches!(event.kind, EventKind::Commit { .. }) {
                // What cannot be read of the branches is no reason to drop anything.
                let tips = tips.get_or_insert_with(|| self.repository.branches().all_tips().ok());
                if tips.as_deref().is_some_and(|tips| self.is_abandoned(&event, tips)) {
                    continue;
                }
            }
            ledger.push(event, commit.author.clone(), commit.id);
        }
        Ok(())
    }
}
