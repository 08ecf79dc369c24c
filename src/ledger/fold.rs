//! Applies events to a state, one by one.

use super::event::{Event, EventKind, Verdict};
use super::state::{Approval, Claim, ItemEntry, Remark, RemarkKind, State, Submission};
use crate::model::Person;

/// How long after a lease's end a takeover begins to be valid, in milliseconds: clocks differ.
pub const GRACE: u64 = 15 * 60 * 1000;

/// The lease of a claim that says none, in seconds.
const DEFAULT_LEASE: u64 = 7 * 24 * 3600;

/// The longest lease that counts, in seconds: ten years.
const LONGEST_LEASE: u64 = 10 * 365 * 24 * 3600;

/// The latest clock that counts, in milliseconds since 1970: the end of the year 9999.
const LATEST_CLOCK: u64 = 253_402_300_799_999;

/// How far an event moves the ledger's clock at most, in milliseconds: ten years. Clocks that are wrong are so by decades.
const LONGEST_STEP: u64 = 10 * 365 * 24 * 3600 * 1000;

/// What an event did.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// It counts.
    Applied,
    /// It is of no effect.
    Ignored(Ignored),
}

/// Why an event is of no effect.
#[derive(Debug, Clone, PartialEq)]
pub enum Ignored {
    /// Somebody else has the item.
    Held(Claim),
    /// The lease of who has the item has not run out long enough.
    NotRunOut(Claim),
    /// The person does not have the item.
    NotHeld,
    /// The submission that it is about was replaced.
    Outdated,
    /// The text is kept, but somebody else has the item.
    SetAside(Claim),
    /// The same event was there before.
    Repeated,
    /// The author of the commit is not who the event says.
    Forged,
    /// The item is not one of this ledger's locale.
    OtherLocale,
    /// It does not say what an event of its kind must.
    Incomplete,
    /// This program does not know its kind or version.
    Unknown,
}

impl Ignored {
    /// Tells whether no program of ours would write such an event.
    #[must_use]
    pub fn is_irregular(&self) -> bool {
        matches!(self, Self::Forged | Self::OtherLocale | Self::Incomplete)
    }
}

impl State {
    /// Counts a commit that is no event: it has its place, and changes nothing else.
    pub fn skip(&mut self) {
        self.seq = self.seq.saturating_add(1);
    }

    /// Notes that there is an event of a version that this program does not know.
    pub fn note_newer(&mut self, version: u32) {
        self.newer = self.newer.max(Some(version));
    }

    /// Tells whether a state that somebody wrote down can be one at all.
    #[must_use]
    pub fn is_sane(&self) -> bool {
        let claims = self.items.values().filter_map(|entry| entry.claim.as_ref());
        self.clock <= LATEST_CLOCK.saturating_add(self.seq)
            && self.seq < u64::MAX / 2
            && self.newer.is_none_or(|version| version > super::VERSION)
            && claims.into_iter().all(|claim| claim.lease <= LONGEST_LEASE && claim.since <= claim.until)
    }

    /// Returns the clock of the next event that is written at a time: later than every event before.
    #[must_use]
    pub fn next_clock(&self, now: u64) -> u64 {
        now.max(self.clock.saturating_add(1))
    }

    /// Tells whether an event's clock is so far ahead of the one before it that its writer's must be wrong.
    #[must_use]
    pub fn is_far_ahead(&self, event: &Event) -> bool {
        self.clock > 0 && event.clock > self.clock.saturating_add(LONGEST_STEP)
    }

    /// Applies an event of this locale's ledger; `author` and `commit` are those of the commit that it stands in.
    pub fn apply(&mut self, locale: &str, event: &Event, author: &Person, commit: &str) -> Outcome {
        self.skip();
        if author.email.is_empty() || !author.is(&event.by) {
            return Outcome::Ignored(Ignored::Forged);
        }
        if event.v > super::VERSION {
            self.note_newer(event.v);
        }
        if event.v != super::VERSION || matches!(event.kind, EventKind::Unknown(_)) {
            return Outcome::Ignored(Ignored::Unknown);
        }
        let is_checkpoint = event.kind == EventKind::Checkpoint;
        if !is_checkpoint && event.item.split_once(':').is_none_or(|(of, rest)| of != locale || rest.is_empty()) {
            return Outcome::Ignored(Ignored::OtherLocale);
        }
        // A clock that is wrong by decades must not make every lease after it endless.
        let latest = if self.clock > 0 { self.clock.saturating_add(LONGEST_STEP) } else { LATEST_CLOCK };
        self.clock = self.next_clock(event.clock.min(latest).min(LATEST_CLOCK));
        if is_checkpoint {
            return Outcome::Applied;
        }
        let mut entry = self.items.remove(&event.item).unwrap_or_default();
        let outcome = entry.apply(event, author, commit, self.clock);
        if !entry.is_idle() {
            self.items.insert(event.item.clone(), entry);
        }
        outcome
    }
}

impl ItemEntry {
    fn apply(&mut self, event: &Event, author: &Person, commit: &str, clock: u64) -> Outcome {
        if self.knows(&event.id) {
            return Outcome::Ignored(Ignored::Repeated);
        }
        let ignored = match event.kind {
            EventKind::Claim => self.claim(event, author, clock),
            EventKind::Takeover => self.take_over(event, author, clock),
            EventKind::Renew => self.renew(event, author, clock),
            EventKind::Release => self.release(author),
            EventKind::Submit => self.submit(event, author, commit, clock),
            EventKind::Review => self.review(event, author, commit, clock),
            EventKind::Comment => self.comment(event, author, clock),
            EventKind::Commit => self.commit(event),
            EventKind::Checkpoint | EventKind::Unknown(_) => Some(Ignored::Unknown),
        };
        if ignored.is_none() {
            self.sign_of_life(author, clock);
        }
        ignored.map_or(Outcome::Applied, Outcome::Ignored)
    }

    /// Tells whether an event of this id has left a trace.
    fn knows(&self, id: &str) -> bool {
        let submissions = self.submission.iter().chain(&self.draft).chain(&self.aside);
        submissions
            .map(|submission| &submission.id)
            .chain(self.conversation.iter().map(|remark| &remark.id))
            .any(|known| known == id)
    }

    fn claim(&mut self, event: &Event, author: &Person, clock: u64) -> Option<Ignored> {
        match &self.claim {
            Some(claim) if claim.by != *author => Some(Ignored::Held(claim.clone())),
            Some(_) => self.renew(event, author, clock),
            None => {
                self.claim = Some(new_claim(event, author, clock));
                None
            }
        }
    }

    fn take_over(&mut self, event: &Event, author: &Person, clock: u64) -> Option<Ignored> {
        match &self.claim {
            Some(claim) if claim.by != *author && clock < claim.until.saturating_add(GRACE) => {
                Some(Ignored::NotRunOut(claim.clone()))
            }
            Some(claim) if claim.by == *author => self.renew(event, author, clock),
            _ => {
                self.claim = Some(new_claim(event, author, clock));
                None
            }
        }
    }

    fn renew(&mut self, event: &Event, author: &Person, clock: u64) -> Option<Ignored> {
        match &mut self.claim {
            Some(claim) if claim.by == *author => {
                claim.lease = event.lease.map_or(claim.lease, |lease| lease.min(LONGEST_LEASE));
                claim.until = clock.saturating_add(claim.lease.saturating_mul(1000));
                None
            }
            Some(claim) => Some(Ignored::Held(claim.clone())),
            None => Some(Ignored::NotHeld),
        }
    }

    fn release(&mut self, author: &Person) -> Option<Ignored> {
        match &self.claim {
            Some(claim) if claim.by == *author => {
                self.claim = None;
                None
            }
            Some(claim) => Some(Ignored::Held(claim.clone())),
            None => Some(Ignored::NotHeld),
        }
    }

    fn submit(&mut self, event: &Event, author: &Person, commit: &str, clock: u64) -> Option<Ignored> {
        let submission = Submission { id: event.id.clone(), commit: commit.to_owned(), by: author.clone(), clock };
        // A person's newer text stands for their older one.
        self.aside.retain(|aside| aside.by != *author);
        if let Some(claim) = &self.claim
            && claim.by != *author
        {
            self.aside.push(submission);
            return Some(Ignored::SetAside(claim.clone()));
        }
        // Another person's draft makes room, and is kept.
        self.aside.extend(self.draft.take().filter(|draft| draft.by != *author));
        if !self.authors.contains(author) {
            self.authors.push(author.clone());
        }
        if event.draft {
            self.draft = Some(submission);
            return None;
        }
        (self.submission, self.approval, self.returned) = (Some(submission), None, false);
        None
    }

    fn review(&mut self, event: &Event, author: &Person, commit: &str, clock: u64) -> Option<Ignored> {
        let Some(verdict) = event.verdict else { return Some(Ignored::Incomplete) };
        let is_current = event.about.as_deref() == self.submission.as_ref().map(|submission| &*submission.id);
        let kind = match (is_current, verdict) {
            (false, _) => RemarkKind::Outdated,
            (true, Verdict::Approve) => RemarkKind::Approve,
            (true, Verdict::Return) => RemarkKind::Return,
        };
        self.remark(event, author, clock, kind);
        if !is_current {
            return Some(Ignored::Outdated);
        }
        match verdict {
            Verdict::Return => {
                self.approval = None;
                self.returned = true;
            }
            Verdict::Approve => {
                let part = (author.clone(), commit.to_owned());
                let before = self.approval.take();
                // Who approves a part of what is approved takes nothing back.
                let whole = event.units.is_empty() || before.as_ref().is_some_and(|approval| approval.whole);
                let mut parts = before.map(|approval| approval.parts).unwrap_or_default();
                parts.push(part);
                self.approval =
                    Some(Approval { about: event.about.clone(), id: event.id.clone(), parts, whole, clock });
                self.returned &= !whole;
            }
        }
        None
    }

    fn comment(&mut self, event: &Event, author: &Person, clock: u64) -> Option<Ignored> {
        if event.text.as_deref().is_none_or(|text| text.trim().is_empty()) {
            return Some(Ignored::Incomplete);
        }
        self.remark(event, author, clock, RemarkKind::Comment);
        None
    }

    fn remark(&mut self, event: &Event, author: &Person, clock: u64, kind: RemarkKind) {
        self.conversation.push(Remark {
            id: event.id.clone(),
            by: author.clone(),
            clock,
            kind,
            units: event.units.clone(),
            text: event.text.clone().unwrap_or_default(),
        });
    }

    /// A commit ends what it carries; a text that was handed in since, and what was set aside, stay.
    fn commit(&mut self, event: &Event) -> Option<Ignored> {
        let carried = match (&self.submission, &self.approval) {
            (Some(submission), _) => Some(&submission.id),
            (None, Some(approval)) => Some(&approval.id),
            (None, None) => None,
        };
        if carried.is_none() || carried != event.about.as_ref() {
            return Some(Ignored::Outdated);
        }
        let (aside, draft) = (std::mem::take(&mut self.aside), self.draft.take());
        // The claim that led to the text ends with it; that of somebody who is at work by now does not.
        let submission = self.submission.take();
        let led_to_it = |claim: &Claim| {
            submission.as_ref().is_some_and(|text| claim.by == text.by && claim.since <= text.clock) && draft.is_none()
        };
        let claim = self.claim.take().filter(|claim| !led_to_it(claim));
        // What was said since the approval was not about what is committed.
        let approved = self.approval.as_ref().map_or(0, |approval| approval.clock);
        let mut conversation = std::mem::take(&mut self.conversation);
        conversation.retain(|remark| remark.kind == RemarkKind::Comment && remark.clock > approved);
        *self = Self { aside, draft, claim, conversation, ..Self::default() };
        None
    }

    /// Whatever the holder does makes their claim last longer.
    fn sign_of_life(&mut self, author: &Person, clock: u64) {
        if let Some(claim) = self.claim.as_mut().filter(|claim| claim.by == *author) {
            claim.until = claim.until.max(clock.saturating_add(claim.lease.saturating_mul(1000)));
        }
    }
}

fn new_claim(event: &Event, author: &Person, clock: u64) -> Claim {
    let lease = event.lease.unwrap_or(DEFAULT_LEASE).min(LONGEST_LEASE);
    Claim { by: author.clone(), since: clock, until: clock.saturating_add(lease.saturating_mul(1000)), lease }
}
