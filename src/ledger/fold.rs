//! Events come to a state, one by one. What an event does is decided first, by looking alone; then it is carried out.

use super::claim::{Claim, Lease};
use super::event::{Event, EventKind, VERSION, Verdict};
use super::outcome::{Ignored, Outcome};
use super::state::{Approval, ItemEntry, OnBranch, Remark, RemarkKind, State, Submission};
use super::texts::is_replaced;
use crate::model::{ItemId, Locale, Person};

/// The latest clock that counts, in milliseconds since 1970: the end of the year 9999.
pub const LATEST_CLOCK: u64 = 253_402_300_799_999;

/// How far an event moves the ledger's clock at most, in milliseconds: ten years. Clocks that are wrong are so by decades.
const LONGEST_STEP: u64 = 10 * 365 * 24 * 3600 * 1000;

impl State {
    /// Counts a commit that is no event: it has its place, and changes nothing else.
    pub fn skip(&mut self) {
        self.seq = self.seq.saturating_add(1);
    }

    /// Notes that there is an event of a version that this program does not know.
    pub fn note_newer(&mut self, version: u32) {
        self.newer = self.newer.max(Some(version));
    }

    /// Whether a state is one that events can come to: what tests hold it to.
    #[must_use]
    pub fn is_sane(&self) -> bool {
        let mut claims = self.items.values().filter_map(|entry| entry.claim.as_ref());
        self.clock <= LATEST_CLOCK.saturating_add(self.seq)
            && self.seq < u64::MAX / 2
            && self.newer.is_none_or(|version| version > VERSION)
            && claims.all(Claim::is_sane)
    }

    /// The clock of the next event if it is written now: later than every event before.
    #[must_use]
    pub fn next_clock(&self, now: u64) -> u64 {
        now.max(self.clock.saturating_add(1))
    }

    /// Whether an event's clock is so far ahead of the one before it that its writer's must be wrong.
    #[must_use]
    pub fn is_far_ahead(&self, event: &Event) -> bool {
        self.clock > 0 && event.clock > self.clock.saturating_add(LONGEST_STEP)
    }

    /// What an event of this locale's ledger would do if it came next. The author is that of its commit.
    #[must_use]
    pub fn would(&self, locale: &Locale, event: &Event, author: &Person) -> Outcome {
        match admitted(locale, event, author) {
            Err(why) => Outcome::Ignored(why),
            Ok(item) => {
                let time = self.moment_of(event).time;
                match self.item(item) {
                    Some(entry) if entry.taken.is_some() => {
                        entry.clone().found(event, author, time).would(event, author, time)
                    }
                    Some(entry) => entry.would(event, author, time),
                    None => ItemEntry::default().would(event, author, time),
                }
            }
        }
    }

    /// Applies an event of this locale's ledger; `author` and `commit` are those of the commit that it stands in.
    pub fn apply(&mut self, locale: &Locale, event: &Event, author: &Person, commit: &str) -> Outcome {
        self.skip();
        let item = match admitted(locale, event, author) {
            Ok(item) => item,
            Err(why) => return Outcome::Ignored(why),
        };
        let moment = self.moment_of(event);
        self.clock = moment.clock;
        let mut entry = self.items.remove(item).unwrap_or_default().found(event, author, moment.time);
        let outcome = entry.would(event, author, moment.time);
        entry.follow(event, author, commit, moment, &outcome);
        if !entry.is_idle() {
            self.items.insert(item.clone(), entry);
        }
        outcome
    }

    /// The ledger's clock once an event is in it. One that is wrong by decades must not make every lease after it endless.
    #[must_use]
    pub fn clock_at(&self, event: &Event) -> u64 {
        let latest = if self.clock > 0 { self.clock.saturating_add(LONGEST_STEP) } else { LATEST_CLOCK };
        self.next_clock(event.clock.min(latest).min(LATEST_CLOCK))
    }

    fn moment_of(&self, event: &Event) -> Moment {
        let clock = self.clock_at(event);
        // A commit's date has whole seconds.
        Moment { clock, time: event.date.map_or(clock, |date| clock.min(date.saturating_add(999))) }
    }
}

/// When an event happened, in milliseconds since 1970.
#[derive(Clone, Copy)]
struct Moment {
    /// By the ledger's clock: later than everything before it.
    clock: u64,
    /// As far as its writer's clock allows: somebody's clock that is ahead makes nobody else's claim last longer.
    time: u64,
}

/// The item that an event is about; or why the event has no say in this ledger.
fn admitted<'e>(locale: &Locale, event: &'e Event, author: &Person) -> Result<&'e ItemId, Ignored> {
    if author.email.is_empty() || !author.is(&event.by) {
        return Err(Ignored::Forged);
    }
    if event.v != VERSION || matches!(event.kind, EventKind::Unknown(_)) {
        return Err(Ignored::Unknown);
    }
    event.item.as_ref().filter(|item| item.locale == *locale).ok_or(Ignored::OtherLocale)
}

impl ItemEntry {
    /// The entry as it is for what a person does at a time: whoever was robbed of an item by a clock that was ahead, and does something
    /// with it while their lease runs by their own clock, has it again.
    #[must_use]
    pub fn found_by(mut self, person: &Person, time: u64) -> Self {
        let is_robbed = |claim: &mut Claim| claim.is_of(person) && time < claim.until;
        if let Some(claim) = self.taken.take_if(is_robbed) {
            self.claim = Some(claim);
        }
        self
    }

    /// The entry as it is for an event. Whoever gives an item back does not want it.
    fn found(self, event: &Event, author: &Person, time: u64) -> Self {
        let is_back = event.date.is_some() && event.kind != EventKind::Release;
        if is_back { self.found_by(author, time) } else { self }
    }

    /// What an event about the item would do at a time.
    fn would(&self, event: &Event, author: &Person, time: u64) -> Outcome {
        if self.knows(&event.id) {
            return Outcome::Ignored(Ignored::Repeated);
        }
        let of_other = self.claim.as_ref().filter(|claim| !claim.is_of(author));
        let ignored = match &event.kind {
            EventKind::Claim { .. } => of_other.cloned().map(Ignored::Held),
            EventKind::Takeover { .. } => {
                of_other.filter(|claim| !claim.has_lapsed(time)).cloned().map(Ignored::NotRunOut)
            }
            EventKind::Renew { .. } | EventKind::Release => match (of_other, &self.claim) {
                (Some(claim), _) => Some(Ignored::Held(claim.clone())),
                (None, Some(_)) => None,
                (None, None) => Some(Ignored::NotHeld),
            },
            EventKind::Assign { from, to, text, .. } => {
                self.assigned(author, from.as_deref(), to.as_deref(), text.as_deref())
            }
            EventKind::Submit { corrects: Some(corrects), draft: false, .. } => {
                let is_current = self.submission.as_ref().is_some_and(|submission| submission.id == *corrects);
                (!is_current).then_some(Ignored::Outdated)
            }
            EventKind::Submit { .. } => of_other.cloned().map(Ignored::SetAside),
            EventKind::Withdraw { about, .. } => {
                (!self.texts().any(|text| text.id == *about)).then_some(Ignored::Outdated)
            }
            EventKind::Review { about, .. } => {
                let current = self.submission.as_ref().map(|submission| &submission.id);
                (about.as_ref() != current).then_some(Ignored::Outdated)
            }
            EventKind::Comment { text, .. } => text.trim().is_empty().then_some(Ignored::Incomplete),
            EventKind::Commit { about, .. } | EventKind::Published { about, .. } => {
                let carried = self.to_commit();
                (carried.is_none() || about.as_deref() != carried).then_some(Ignored::Outdated)
            }
            EventKind::Incomplete(_) => Some(Ignored::Incomplete),
            EventKind::Unknown(_) => Some(Ignored::Unknown),
        };
        ignored.into()
    }

    /// Why an item does not go from one person to another, or to nobody.
    fn assigned(&self, author: &Person, from: Option<&str>, to: Option<&str>, why: Option<&str>) -> Option<Ignored> {
        let is_known = |claim: &&Claim| from.is_some_and(|from| claim.by.is(from));
        let is_of_other = self.claim.as_ref().is_some_and(|claim| !claim.is_of(author));
        match (&self.claim, from, to) {
            (Some(claim), ..) if !is_known(&claim) => Some(Ignored::Held(claim.clone())),
            (None, Some(_), _) => Some(Ignored::NotHeld),
            (None, None, None) => Some(Ignored::Incomplete),
            (_, _, Some(to)) if Person::parse(to).email.is_empty() => Some(Ignored::Incomplete),
            // Whoever loses an item is told why.
            (Some(_), ..) if is_of_other && why.is_none_or(|why| why.trim().is_empty()) => Some(Ignored::Incomplete),
            _ => None,
        }
    }

    /// Does what was decided about an event. Some that are of no effect leave a trace: nothing of anybody's work is lost.
    fn follow(&mut self, event: &Event, author: &Person, commit: &str, moment: Moment, outcome: &Outcome) {
        let clock = moment.clock;
        match (&event.kind, outcome) {
            (kind, Outcome::Applied) if kind.is_of_claim() => self.follow_claim(event, author, moment),
            (EventKind::Submit { corrects: Some(_), draft: false, note, .. }, Outcome::Applied) => {
                self.correct(submission(event, author, commit, clock));
                self.remark(event, author, clock, RemarkKind::Correct, &[], note.as_deref());
                let of = self.submission.as_ref().map(|text| text.by.clone());
                self.conversation.iter_mut().rev().take(1).for_each(|remark| remark.from.clone_from(&of));
            }
            (EventKind::Submit { corrects: Some(_), draft: false, with, .. }, Outcome::Ignored(Ignored::Outdated)) => {
                self.aside_correction(with, submission(event, author, commit, clock));
            }
            (EventKind::Submit { draft, seen, note, with, .. }, Outcome::Applied) => {
                self.submit(submission(event, author, commit, clock), *draft, seen.as_deref());
                let others = with.iter().map(|person| Person::parse(person)).filter(|person| !person.email.is_empty());
                let others: Vec<Person> = others.filter(|person| !self.authors.contains(person)).collect();
                self.authors.extend(others);
                if let Some(note) = note.as_deref().filter(|note| !note.trim().is_empty()) {
                    self.remark(event, author, clock, RemarkKind::Comment, &[], Some(note));
                }
            }
            (EventKind::Submit { seen, .. }, Outcome::Ignored(Ignored::SetAside(_))) => {
                self.aside.retain(|aside| !is_replaced(aside, author, seen.as_deref()));
                self.aside.push(submission(event, author, commit, clock));
            }
            (EventKind::Withdraw { about, draft, text }, Outcome::Applied) => {
                self.withdraw(about, author, *draft);
                self.remark(event, author, clock, RemarkKind::Withdraw, &[], text.as_deref());
            }
            (EventKind::Review { units, text, .. }, Outcome::Ignored(Ignored::Outdated)) => {
                self.remark(event, author, clock, RemarkKind::Outdated, units, text.as_deref());
                // Whoever says no to a pair of texts says so of every submission that has it.
                if let EventKind::Review { verdict: Verdict::Return, .. } = &event.kind {
                    self.return_earlier(units);
                }
            }
            (EventKind::Review { verdict: Verdict::Return, units, text, .. }, Outcome::Applied) => {
                self.remark(event, author, clock, RemarkKind::Return, units, text.as_deref());
                self.keep_approvals();
                self.return_earlier(units);
                (self.returned, self.on_branch) = (true, None);
            }
            (EventKind::Review { verdict: Verdict::Approve, units, text, about }, Outcome::Applied) => {
                self.remark(event, author, clock, RemarkKind::Approve, units, text.as_deref());
                self.approve(about.clone(), &event.id, (author.clone(), commit.to_owned()), units.is_empty(), clock);
            }
            (EventKind::Comment { units, text }, Outcome::Applied) => {
                self.remark(event, author, clock, RemarkKind::Comment, units, Some(text));
            }
            (EventKind::Commit { branch: Some(branch), .. }, Outcome::Applied) => {
                self.on_branch = Some(OnBranch { name: branch.clone(), by: author.clone(), clock });
            }
            (EventKind::Commit { oid, .. } | EventKind::Published { oid, .. }, Outcome::Applied) => {
                self.commit(&oid.to_string())
            }
            _ => {}
        }
        // Whatever the holder does makes their claim last longer.
        if *outcome == Outcome::Applied
            && let Some(claim) = self.claim.as_mut().filter(|claim| claim.is_of(author))
        {
            claim.prolong(moment.time);
        }
    }

    /// Does what was decided about who has the item.
    fn follow_claim(&mut self, event: &Event, author: &Person, Moment { clock, time }: Moment) {
        self.taken = None;
        match &event.kind {
            EventKind::Claim { lease } | EventKind::Takeover { lease } => match &mut self.claim {
                Some(claim) if claim.is_of(author) => claim.renew(time, *lease),
                claim => {
                    self.taken = claim.take();
                    *claim = Some(Claim::new(author, clock, time, lease.unwrap_or(Lease::USUAL)));
                }
            },
            EventKind::Renew { lease } => {
                self.claim.iter_mut().for_each(|claim| claim.renew(time, *lease));
            }
            EventKind::Release => self.claim = None,
            EventKind::Assign { to, lease, text, .. } => {
                let from = self.claim.take().map(|claim| claim.by);
                let lease = lease.unwrap_or(Lease::USUAL);
                self.claim = to.as_deref().map(|to| Claim::new(&Person::parse(to), clock, time, lease));
                self.remark(event, author, clock, RemarkKind::Assign, &[], text.as_deref());
                if let Some(remark) = self.conversation.last_mut() {
                    remark.from = from;
                }
            }
            _ => {}
        }
    }

    /// Whether an event of this id has left a trace.
    fn knows(&self, id: &str) -> bool {
        self.texts()
            .map(|submission| &submission.id)
            .chain(self.conversation.iter().map(|remark| &remark.id))
            .any(|known| known == id)
    }

    /// The id of what a commit would carry: the submission, or the approval of what the branch has.
    #[must_use]
    pub fn to_commit(&self) -> Option<&str> {
        match (&self.submission, &self.approval) {
            (Some(submission), _) => Some(&submission.id),
            (None, Some(approval)) => Some(&approval.id),
            (None, None) => None,
        }
    }

    fn approve(&mut self, about: Option<String>, id: &str, part: (Person, String), is_of_all: bool, clock: u64) {
        let before = self.approval.take();
        // Who approves a part of what is approved takes nothing back.
        let whole = is_of_all || before.as_ref().is_some_and(|approval| approval.whole);
        let mut parts = before.map(|approval| approval.parts).unwrap_or_default();
        parts.push(part);
        self.approval = Some(Approval { about, id: id.to_owned(), parts, whole, clock });
        self.returned &= !whole;
        self.on_branch = None;
    }

    fn remark(
        &mut self,
        event: &Event,
        author: &Person,
        clock: u64,
        kind: RemarkKind,
        units: &[String],
        text: Option<&str>,
    ) {
        self.conversation.push(Remark {
            id: event.id.clone(),
            by: author.clone(),
            clock,
            kind,
            units: units.to_vec(),
            text: text.unwrap_or_default().to_owned(),
            from: None,
        });
    }
}

fn submission(event: &Event, author: &Person, commit: &str, clock: u64) -> Submission {
    Submission { id: event.id.clone(), commit: commit.to_owned(), by: author.clone(), clock, corrected_by: None }
}
