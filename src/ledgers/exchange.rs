//! Exchanging events with the remote: push what waits; where somebody was first, fetch, look again at what waits, push again.

use std::sync::Arc;
use std::time::{Duration, Instant};

use super::{Ledger, LedgerError, Ledgers, Pending, file};
use crate::git::{Expected, Push, Pushed, Remote, RemoteError};
use crate::ledger::{Event, EventKind, Ignored, Outcome};
use crate::model::Locale;

/// Where it is noted when the remote was last asked.
const SYNCED: &str = "tolkit/synced/";
/// A checkpoint is written after so many events.
const CHECKPOINT_AFTER: usize = 256;
/// How often somebody else may be first before that is taken for a refusal, where nothing comes from the remote meanwhile.
const STANDSTILLS: usize = 8;
/// After how many attempts whoever has waited so long hardly waits any more, so that newcomers let them go first.
const PATIENCE: u32 = 6;
/// After how many milliseconds a lock on a ledger of a remote on this machine is one that nobody holds any more.
const STALE_LOCK: u64 = 30_000;

/// What an exchange came to.
#[derive(Debug, Default)]
pub struct Exchange {
    /// Events that turned out to have no effect, or less than was meant.
    pub lost: Vec<Lost>,
    /// How far it went.
    pub reach: Reach,
}

/// An event that had no effect in the end.
#[derive(Debug, Clone)]
pub struct Lost {
    /// The event.
    pub event: Event,
    /// Why.
    pub why: Ignored,
}

/// How far an exchange went.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Reach {
    /// The remote has everything.
    #[default]
    Confirmed,
    /// There is no remote: this clone is all there is.
    NoRemote,
    /// The remote does not answer; git's own words. What was written waits here.
    Offline(String),
    /// The remote does not take such refs; its own words. What was written waits here.
    Refused(String),
    /// The remote has another history than this clone knew. What was written waits here.
    Rewound(String),
}

impl Reach {
    /// Tells whether everything that was written counts for everybody.
    #[must_use]
    pub fn is_confirmed(&self) -> bool {
        matches!(self, Self::Confirmed | Self::NoRemote)
    }
}

impl From<RemoteError> for Reach {
    fn from(error: RemoteError) -> Self {
        match error {
            RemoteError::Unreachable(said) => Self::Offline(said),
            RemoteError::Rewound(said) => Self::Rewound(said),
        }
    }
}

impl Ledgers<'_> {
    /// Fetches what the remote has.
    ///
    /// # Errors
    ///
    /// Returns a [`LedgerError`] where the clone cannot be read; that the remote does not answer is none.
    pub fn fetch(&mut self) -> Result<Reach, LedgerError> {
        let Some(remote) = self.remote() else { return Ok(Reach::NoRemote) };
        let from = format!("{}/{}/", self.config.workflow.namespace.as_str(), self.project);
        let to = format!("{}{}/", super::KNOWN, self.project);
        match remote.fetch(&from, &to, self.lock) {
            Ok(()) => {
                // Who cannot write it down is told nothing of it.
                let _ = self.directory.write(&format!("{SYNCED}{}", self.project), self.now.to_string().as_bytes());
                self.by_locale.clear();
                Ok(Reach::Confirmed)
            }
            Err(error) => Ok(error.into()),
        }
    }

    /// Exchanges everything that waits here.
    ///
    /// # Errors
    ///
    /// Returns a [`LedgerError`] where the clone cannot be read or written; that the remote does not answer is none.
    pub fn exchange(&mut self) -> Result<Exchange, LedgerError> {
        let mut exchange = Exchange::default();
        exchange.reach = self.exchange_all(&mut exchange.lost)?;
        for pending in std::mem::take(&mut self.arrived) {
            // That a newer text was handed in before a commit was told of is in order.
            if let Outcome::Ignored(why) = pending.outcome
                && pending.event.kind != EventKind::Commit
            {
                exchange.lost.push(Lost { event: pending.event, why });
            }
        }
        Ok(exchange)
    }

    fn exchange_all(&mut self, lost: &mut Vec<Lost>) -> Result<Reach, LedgerError> {
        let (mut attempt, mut standstills) = (0_u32, 0);
        loop {
            let waiting = self.rebase_all(lost)?;
            if waiting.is_empty() {
                self.tidy()?;
                return Ok(if self.remote().is_some() { Reach::Confirmed } else { Reach::NoRemote });
            }
            let before = self.heads(&waiting)?;
            let began = Instant::now();
            let reach = self.push(&waiting)?;
            if !reach.is_confirmed() {
                return Ok(reach);
            }
            let mut is_behind = false;
            for locale in &waiting {
                is_behind |= self.ready(locale)?.is_some();
            }
            if !is_behind {
                continue;
            }
            attempt += 1;
            wait(attempt, began.elapsed());
            let reach = self.fetch()?;
            if !reach.is_confirmed() {
                return Ok(reach);
            }
            standstills = if self.heads(&waiting)? == before { standstills + 1 } else { 0 };
            if standstills > STANDSTILLS {
                return self.stood_still(&waiting);
            }
            if standstills > STANDSTILLS / 2 {
                self.clear_remote_locks(&waiting);
            }
        }
    }

    /// Returns why the remote neither moves a ledger nor lets anybody move it.
    fn stood_still(&mut self, locales: &[Locale]) -> Result<Reach, LedgerError> {
        for locale in locales {
            if let Some(gone) = self.missing(locale)? {
                return Ok(gone);
            }
        }
        let names: Vec<String> = locales.iter().map(|locale| self.remote_ref(locale)).collect();
        Ok(Reach::Refused(format!("{}: locked", names.join(", "))))
    }

    /// Looks whether the remote still has a ledger that it is known to have had.
    ///
    /// # Errors
    ///
    /// Returns a [`LedgerError`] where the clone cannot be read.
    pub fn missing(&mut self, locale: &Locale) -> Result<Option<Reach>, LedgerError> {
        let (Some(remote), Some(_)) = (self.remote(), self.ledger(locale)?.head) else {
            return Ok(None);
        };
        let name = self.remote_ref(locale);
        Ok(match remote.has_ref(&name, self.lock) {
            Ok(true) => None,
            Ok(false) => Some(Reach::Rewound(format!("{name} is not there any more"))),
            Err(error) => Some(error.into()),
        })
    }

    /// Where nothing waits any more, lets the ref say so: else every reader would look for what does.
    fn tidy(&self) -> Result<(), LedgerError> {
        for ledger in self.by_locale.values().filter(|ledger| ledger.waiting.is_empty()) {
            if let (Some(head), Some(_)) = (ledger.head, self.repository.ref_target(&self.waiting_ref(&ledger.locale))?)
            {
                self.set_waiting(ledger, head)?;
            }
        }
        Ok(())
    }

    /// Makes what waits ready to be pushed, and returns the locales that have something.
    fn rebase_all(&mut self, lost: &mut Vec<Lost>) -> Result<Vec<Locale>, LedgerError> {
        let mut waiting = Vec::new();
        for locale in self.locales()? {
            if self.ledger(&locale)?.waiting.is_empty() {
                continue;
            }
            let Some(mut ledger) = self.by_locale.remove(&locale) else { continue };
            let rebased = self.rebase(&mut ledger, lost);
            self.by_locale.insert(locale.clone(), ledger);
            rebased?;
            if self.ready(&locale)?.is_some() {
                waiting.push(locale);
            }
        }
        Ok(waiting)
    }

    /// Writes events and exchanges them.
    ///
    /// # Errors
    ///
    /// Returns a [`LedgerError`] where the clone cannot be read or written; that the remote does not answer is none.
    pub fn write_and_exchange(&mut self, events: Vec<super::NewEvent>) -> Result<Exchange, LedgerError> {
        self.write(events)?;
        self.exchange()
    }

    /// Returns when the remote was last asked, in milliseconds since 1970.
    #[must_use]
    pub fn last_fetch(&self) -> Option<u64> {
        let bytes = self.directory.read_if_exists(&format!("{SYNCED}{}", self.project)).ok()??;
        String::from_utf8(bytes).ok()?.trim().parse().ok()
    }

    fn heads(&mut self, locales: &[Locale]) -> Result<Vec<Option<crate::git::ObjectId>>, LedgerError> {
        locales.iter().map(|locale| Ok(self.ledger(locale)?.head)).collect()
    }

    /// Puts what waits for the remote behind what that has by now: what has lost its sense is left out, what must wait
    /// longer comes last, and a checkpoint before that where one is due.
    fn rebase(&self, ledger: &mut Ledger, lost: &mut Vec<Lost>) -> Result<(), LedgerError> {
        if let Some(version) = ledger.confirmed.newer {
            return Err(LedgerError::Newer(version));
        }
        let (ready, held): (Vec<Pending>, Vec<Pending>) = std::mem::take(&mut ledger.waiting)
            .into_iter()
            .filter(|pending| pending.event.kind != EventKind::Checkpoint)
            .partition(|pending| !self.is_held(&pending.event));
        ledger.state = Arc::clone(&ledger.confirmed);
        for pending in ready {
            self.put(ledger, pending, lost)?;
        }
        if !ledger.waiting.is_empty() && ledger.since_checkpoint + ledger.waiting.len() >= CHECKPOINT_AFTER {
            self.write_checkpoint(ledger)?;
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
    fn put(&self, ledger: &mut Ledger, pending: Pending, lost: &mut Vec<Lost>) -> Result<(), LedgerError> {
        let Pending { mut event, by, mut commit, .. } = pending;
        let parent = ledger.end();
        let (seq, clock) = (ledger.state.seq.saturating_add(1), ledger.state.next_clock(event.clock));
        let stands =
            event.seq == seq && event.clock == clock && self.repository.event_log().event(commit, 0)?.parent == parent;
        (event.seq, event.clock) = (seq, clock);
        if matches!(event.kind, EventKind::Claim | EventKind::Takeover | EventKind::Renew | EventKind::Release) {
            // These leave no trace of their commit in the state, so that they can be tried.
            let state = Arc::make_mut(&mut ledger.state);
            let before = (state.seq, state.clock);
            let tried = state.apply(ledger.locale.as_str(), &event, &by, &commit.to_string());
            if let Outcome::Ignored(why) = tried {
                (state.seq, state.clock) = before;
                lost.push(Lost { event, why });
                return Ok(());
            }
            if !stands {
                commit = self.commit_of(parent, &event, &by, &[])?;
            }
            ledger.waiting.push(Pending { event, by, commit, outcome: tried });
            return Ok(());
        }
        if !stands {
            let files = self.repository.event_log().files(commit)?;
            let files: Vec<(&str, &[u8])> =
                files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
            commit = self.commit_of(parent, &event, &by, &files)?;
        }
        let outcome = Arc::make_mut(&mut ledger.state).apply(ledger.locale.as_str(), &event, &by, &commit.to_string());
        ledger.waiting.push(Pending { event, by, commit, outcome });
        Ok(())
    }

    fn write_checkpoint(&self, ledger: &mut Ledger) -> Result<(), LedgerError> {
        let mut event = Event::new(EventKind::Checkpoint, "", &self.me.email);
        (event.seq, event.clock) = (ledger.state.seq.saturating_add(1), ledger.state.next_clock(self.now));
        let outcome = Arc::make_mut(&mut ledger.state).apply(ledger.locale.as_str(), &event, &self.me, "");
        let state = serde_json::to_vec(&*ledger.state).unwrap_or_default();
        let commit = self.commit_of(ledger.end(), &event, &self.me, &[(file::STATE, &state)])?;
        ledger.waiting.push(Pending { event, by: self.me.clone(), commit, outcome });
        Ok(())
    }

    /// Tells whether an event must wait: a commit that nobody else can have yet is no news for them.
    fn is_held(&self, event: &Event) -> bool {
        let Some(remote) = self.remote() else { return false };
        let commit = event.text.as_deref().and_then(|text| text.parse().ok());
        let has = |commit| remote.has(commit, &super::submission_line(event)).unwrap_or_default();
        event.kind == EventKind::Commit && commit.is_some_and(|commit| !has(commit))
    }

    /// Returns the last of the events that the remote may have now.
    fn ready(&mut self, locale: &Locale) -> Result<Option<crate::git::ObjectId>, LedgerError> {
        self.ledger(locale)?;
        let ledger = &self.by_locale[locale];
        let ready = ledger.waiting.iter().take_while(|pending| !self.is_held(&pending.event)).last();
        Ok(ready.map(|pending| pending.commit))
    }

    /// Pushes what may go; what the remote took counts from then on.
    fn push(&mut self, locales: &[Locale]) -> Result<Reach, LedgerError> {
        let remote = self.remote();
        let mut pushes = Vec::new();
        for locale in locales {
            let commit = self.ready(locale)?;
            let expected = self.by_locale[locale].head.map_or(Expected::New, Expected::At);
            pushes.push(Push { commit, to: self.remote_ref(locale), expected });
        }
        let pushed = match remote {
            Some(remote) => match remote.push(&pushes, self.lock) {
                Ok(pushed) => pushed,
                Err(error) => return Ok(error.into()),
            },
            None => vec![Pushed::Done; pushes.len()],
        };
        let mut reach = if remote.is_some() { Reach::Confirmed } else { Reach::NoRemote };
        for ((locale, push), pushed) in locales.iter().zip(&pushes).zip(pushed) {
            match pushed {
                Pushed::Done | Pushed::Already => self.confirm(locale, push)?,
                Pushed::Behind => {}
                Pushed::Refused(said) => reach = Reach::Refused(said),
            }
        }
        Ok(reach)
    }

    /// Notes that the remote has what was pushed.
    fn confirm(&mut self, locale: &Locale, push: &Push) -> Result<(), LedgerError> {
        let Some(commit) = push.commit else { return Ok(()) };
        let name = self.known_ref(locale);
        let before = self.by_locale[locale].head;
        self.repository.move_ref(&name, before, commit, "tolkit")?;
        let Some(ledger) = self.by_locale.get_mut(locale) else { return Ok(()) };
        let count = ledger.waiting.iter().position(|pending| pending.commit == commit).map_or(0, |at| at + 1);
        let confirmed = Arc::make_mut(&mut ledger.confirmed);
        for pending in ledger.waiting.drain(..count) {
            confirmed.apply(locale.as_str(), &pending.event, &pending.by, &pending.commit.to_string());
            let is_checkpoint = pending.event.kind == EventKind::Checkpoint;
            ledger.since_checkpoint = if is_checkpoint { 0 } else { ledger.since_checkpoint + 1 };
            self.arrived.push(pending);
        }
        ledger.head = Some(commit);
        Ok(())
    }

    /// Removes locks on our refs in a remote on this machine that a killed program left: nobody holds one for long.
    fn clear_remote_locks(&self, locales: &[Locale]) {
        let Some(directory) = self.remote().and_then(Remote::local_directory) else { return };
        let Ok(root) = crate::files::Root::new(&directory) else { return };
        for locale in locales {
            let path = format!("{}.lock", self.remote_ref(locale));
            if root.age(&path).is_some_and(|age| age > Duration::from_millis(STALE_LOCK)) {
                let _ = root.remove_file(&path);
            }
        }
    }
}

/// Waits for a while before another attempt: for some times as long as the last one took, but not always the same.
fn wait(attempt: u32, last: Duration) {
    let times = if attempt < PATIENCE { u64::from(attempt) } else { 1 };
    let longest = u64::try_from(last.as_millis()).unwrap_or(1000).clamp(10, 1000) * times;
    std::thread::sleep(Duration::from_millis(fastrand::u64(0..longest)));
}
