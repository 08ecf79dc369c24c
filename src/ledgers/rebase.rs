//! Putting what waits for the remote behind what that has by now.

use std::sync::Arc;

use super::error::{LedgerError, NotSigned};
use super::ledger::{Ledger, Pending};
use super::store::Ledgers;
use crate::git::{ObjectId, submission_line};
use crate::ledger::{Event, EventKind, Ignored, Outcome};
use crate::model::{ItemId, Locale};

/// An event that had no effect in the end.
#[derive(Debug, Clone)]
pub struct Lost {
    /// The item that it is about.
    pub item: ItemId,
    /// The event.
    pub event: Event,
    /// Why.
    pub why: Ignored,
}

/// A ledger that may go to the remote as far as a commit.
#[derive(Debug)]
pub(super) struct Ready {
    pub(super) locale: Locale,
    /// The last of the events that the remote may have now.
    pub(super) commit: ObjectId,
}

impl Lost {
    /// That an event is lost for a reason.
    pub(super) fn new(event: Event, why: Ignored) -> Option<Self> {
        Some(Self { item: event.item.clone()?, event, why })
    }
}

impl Ledgers<'_> {
    /// Makes what waits ready to be pushed, where anything may be.
    pub(super) fn rebase_all(&mut self, lost: &mut Vec<Lost>) -> Result<Vec<Ready>, LedgerError> {
        let mut all = Vec::new();
        for locale in self.locales()? {
            if self.ledger(&locale)?.waiting.is_empty() {
                continue;
            }
            let Some(mut ledger) = self.by_locale.remove(&locale) else { continue };
            if let Some(version) = ledger.confirmed.newer.or(ledger.state.newer) {
                // What waits stays as it is; the other ledgers go on.
                self.too_new = self.too_new.max(Some(version));
                self.by_locale.insert(locale, ledger);
                continue;
            }
            // One that could not be rebased is read again: in memory, half of what waits would be missing.
            match self.rebase(&mut ledger, lost) {
                // What cannot be signed here stays, and the other ledgers go on.
                Err(error @ LedgerError::NotSigned { .. }) => {
                    self.not_signed.get_or_insert(error);
                    continue;
                }
                rebased => rebased?,
            }
            let ready = ledger.waiting.iter().take_while(|pending| !self.is_held(&pending.event)).last();
            all.extend(ready.map(|pending| Ready { locale: locale.clone(), commit: pending.commit }));
            self.by_locale.insert(locale, ledger);
        }
        Ok(all)
    }

    /// Where nothing waits any more, lets the ref say so: else every reader would look for what does.
    pub(super) fn tidy(&self) -> Result<(), LedgerError> {
        let is_done = |ledger: &&Ledger| ledger.waiting.is_empty() && ledger.state.newer.is_none();
        for ledger in self.by_locale.values().filter(is_done) {
            if let (Some(head), Some(_)) = (ledger.head, self.repository.ref_target(&self.waiting_ref(&ledger.locale))?)
            {
                self.set_waiting(ledger, head)?;
            }
        }
        Ok(())
    }

    /// Puts what waits for the remote behind what that has by now: what has lost its sense is left out, what must wait
    /// longer comes last.
    fn rebase(&self, ledger: &mut Ledger, lost: &mut Vec<Lost>) -> Result<(), LedgerError> {
        let (ready, held): (Vec<Pending>, Vec<Pending>) =
            std::mem::take(&mut ledger.waiting).into_iter().partition(|pending| !self.is_held(&pending.event));
        ledger.state = Arc::clone(&ledger.confirmed);
        for pending in ready {
            self.put(ledger, pending, lost)?;
        }
        for pending in held {
            self.put(ledger, pending, lost)?;
        }
        if let Some(end) = ledger.end() {
            self.set_waiting(ledger, end)?;
        }
        Ok(())
    }

    /// Puts one event behind the others, unless it has lost its sense.
    pub(super) fn put(&self, ledger: &mut Ledger, pending: Pending, lost: &mut Vec<Lost>) -> Result<(), LedgerError> {
        let Pending { mut event, by, mut commit, .. } = pending;
        let parent = ledger.end();
        let (seq, clock) = (ledger.state.seq.saturating_add(1), ledger.state.next_clock(event.clock));
        let is_here =
            event.seq == seq && event.clock == clock && self.repository.event_log().event(commit, 0)?.parent == parent;
        (event.seq, event.clock) = (seq, clock);
        // What was written before its author's keys were known is signed now.
        let stands = is_here && self.objection(&ledger.state, &ledger.locale, &event, (commit, &by))?.is_none();
        if !stands {
            event.date = Some(self.now);
        }
        // Other events keep what somebody wrote, whatever becomes of it.
        if event.kind.is_of_claim()
            && let Outcome::Ignored(why) = ledger.would(&event, &by)
        {
            lost.extend(Lost::new(event, why));
            return Ok(());
        }
        if !stands {
            let files = self.repository.event_log().files(commit)?;
            let files: Vec<(&str, &[u8])> =
                files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
            commit = match self.commit_of(ledger, &event, &by, &files) {
                // Nobody would believe it, whoever signs it; a text is kept all the same.
                Err(LedgerError::NotSigned { why: NotSigned::NoKey | NotSigned::Left, .. })
                    if !matches!(event.kind, EventKind::Submit { .. }) =>
                {
                    lost.extend(Lost::new(event, Ignored::Unsigned));
                    return Ok(());
                }
                commit => commit?,
            };
        }
        ledger.push(event, by, commit);
        Ok(())
    }

    /// Whether an event must wait: a commit that nobody else can have yet is no news for them.
    pub(super) fn is_held(&self, event: &Event) -> bool {
        let (Some(remote), Some((commit, line))) = (self.remote(), carried(event)) else { return false };
        let is_pushed = || match &event.kind {
            EventKind::Commit { branch: Some(branch), .. } => {
                self.repository.branches().remotes_have(branch, commit, &line).unwrap_or_default()
            }
            _ => false,
        };
        !remote.has(commit, &line).unwrap_or_default() && !is_pushed()
    }

    /// Whether an event is about a commit that somebody threw away before anybody else had it: none of these branches has it.
    pub(super) fn is_abandoned(&self, event: &Event, tips: &[ObjectId]) -> bool {
        carried(event)
            .is_some_and(|(commit, line)| !self.repository.branches().have(tips, commit, &line).unwrap_or(true))
    }
}

/// The commit that an event tells of, and the line by which that says which event it carries.
fn carried(event: &Event) -> Option<(ObjectId, String)> {
    match &event.kind {
        EventKind::Commit { about, oid, .. } => {
            Some((ObjectId::from(oid.bytes()), submission_line(about.as_deref().unwrap_or_default())))
        }
        _ => None,
    }
}
