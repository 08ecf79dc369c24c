//! Exchanging events with the remote: push what waits; where somebody was first, fetch, look again at what waits, push again.

use std::sync::Arc;
use std::time::{Duration, Instant};

use super::error::LedgerError;
use super::rebase::{Lost, Ready};
use super::store::Ledgers;
use super::write::NewEvent;
use crate::files::Root;
use crate::git::{Expected, ObjectId, Push, Pushed, Remote, RemoteError, RemoteRefs};
use crate::ledger::{EventKind, Outcome};
use crate::model::Locale;

/// How often somebody else may be first before that is taken for a refusal, where nothing comes from the remote meanwhile.
const STANDSTILLS: usize = 8;
/// After how many attempts a clone that has waited so long hardly waits any more, so that newcomers let it go first.
const PATIENCE: u32 = 6;
/// After how many milliseconds a lock on a ledger of a remote on this machine is one that nobody holds any more.
const STALE_LOCK: u64 = 30_000;
/// Where it is noted when the remote was last asked.
const SYNCED: &str = "tolkit/synced/";

/// What an exchange came to.
#[derive(Debug, Default)]
pub struct Exchange {
    /// Events that turned out to have no effect, or less than was meant.
    pub lost: Vec<Lost>,
    /// How far it went.
    pub reach: Reach,
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
    /// The ledger has events of this newer version: what was written waits here for a newer program.
    TooNew(u32),
    /// The remote has another history than this clone knew. What was written waits here.
    Rewound(String),
}

impl Reach {
    /// Whether everything that was written counts for everybody.
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
    /// Exchanges everything that waits here.
    ///
    /// # Errors
    ///
    /// A [`LedgerError`] if the clone cannot be read or written; that the remote does not answer is none.
    pub fn exchange(&mut self) -> Result<Exchange, LedgerError> {
        let mut exchange = Exchange::default();
        exchange.reach = self.exchange_all(&mut exchange.lost)?;
        if let Some(error) = self.not_signed.take() {
            return Err(error);
        }
        for pending in std::mem::take(&mut self.arrived) {
            // That a newer text was handed in before a commit was told of is in order.
            if let Outcome::Ignored(why) = pending.outcome
                && !matches!(pending.event.kind, EventKind::Commit { .. } | EventKind::Published { .. })
            {
                exchange.lost.extend(Lost::new(pending.event, why));
            }
        }
        Ok(exchange)
    }

    fn exchange_all(&mut self, lost: &mut Vec<Lost>) -> Result<Reach, LedgerError> {
        let (mut attempt, mut standstills) = (0_u32, 0);
        loop {
            let ready = self.rebase_all(lost)?;
            if ready.is_empty() {
                self.tidy()?;
                return Ok(match self.too_new.take() {
                    Some(version) => Reach::TooNew(version),
                    None if self.remote().is_some() => Reach::Confirmed,
                    None => Reach::NoRemote,
                });
            }
            let before = self.heads(&ready)?;
            let began = Instant::now();
            let (reach, is_behind) = self.push(&ready)?;
            if !reach.is_confirmed() {
                return Ok(reach);
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
            standstills = if self.heads(&ready)? == before { standstills + 1 } else { 0 };
            if standstills > STANDSTILLS {
                return self.stood_still(&ready);
            }
            if standstills > STANDSTILLS / 2 {
                self.clear_remote_locks(&ready);
            }
        }
    }

    /// Why the remote neither moves a ledger nor lets anybody move it.
    fn stood_still(&mut self, ready: &[Ready]) -> Result<Reach, LedgerError> {
        let locales: Vec<Locale> = ready.iter().map(|ready| ready.locale.clone()).collect();
        if let Some(gone) = self.missing(&locales)? {
            return Ok(gone);
        }
        let in_the_way = self.in_the_way(&locales)?;
        if !in_the_way.is_empty() {
            return Ok(Reach::Refused(format!("{}: in the way", in_the_way.join(", "))));
        }
        let names: Vec<String> = ready.iter().map(|ready| self.remote_ref(&ready.locale)).collect();
        Ok(Reach::Refused(format!("{}: locked", names.join(", "))))
    }

    /// Writes events and exchanges them.
    ///
    /// # Errors
    ///
    /// A [`LedgerError`] if the clone cannot be read or written; that the remote does not answer is none.
    pub fn write_and_exchange(&mut self, events: Vec<NewEvent>) -> Result<Exchange, LedgerError> {
        self.write(events)?;
        self.exchange()
    }

    /// Fetches what the remote has.
    ///
    /// # Errors
    ///
    /// A [`LedgerError`] if the clone cannot be read; that the remote does not answer is none.
    pub fn fetch(&mut self) -> Result<Reach, LedgerError> {
        let Some(remote) = self.remote() else { return Ok(Reach::NoRemote) };
        let before = self.known_heads()?;
        let fetched = remote.fetch(&self.remote_refs(), &self.known_refs(), self.lock);
        // Of several ledgers, git takes those that it can, also where it fails.
        let other = self.take_back(&before)?;
        match (fetched, other) {
            (Err(error), _) => Ok(error.into()),
            (Ok(()), Some(other)) => Ok(other),
            (Ok(()), None) => {
                self.note_fetch();
                self.by_locale.clear();
                Ok(Reach::Confirmed)
            }
        }
    }

    /// Fetches what the remote has, if there is anything new; says so where it does not have a ledger any more that it is known
    /// to have had.
    ///
    /// # Errors
    ///
    /// A [`LedgerError`] if the clone cannot be read; that the remote does not answer is none.
    pub fn refresh(&mut self) -> Result<Reach, LedgerError> {
        let Some(remote) = self.remote() else { return Ok(Reach::NoRemote) };
        let theirs = match remote.refs(&self.remote_refs(), self.lock) {
            Ok(theirs) => theirs,
            Err(error) => return Ok(error.into()),
        };
        for locale in self.locales()? {
            // What the remote does not have any more is not fetched, and nothing would say so.
            if self.ledger(&locale)?.waiting.is_empty()
                && let Some(gone) = self.gone_from(&theirs, &locale)?
            {
                return Ok(gone);
            }
        }
        let is_known = |(name, id): (&String, &ObjectId)| {
            let known = name.strip_prefix(&self.remote_refs()).map(|name| format!("{}{name}", self.known_refs()));
            known.is_some_and(|known| self.repository.ref_target(&known).ok().flatten() == Some(*id))
        };
        if theirs.are_branches_known && theirs.ledgers.iter().all(is_known) {
            self.note_fetch();
            return Ok(Reach::Confirmed);
        }
        self.fetch()
    }

    /// Notes that the remote was asked. Who cannot write it down is told nothing of it.
    fn note_fetch(&self) {
        let _ = self.directory.write(&self.synced_path(), self.now.to_string().as_bytes());
    }

    /// When the remote was last asked, in milliseconds since 1970.
    #[must_use]
    pub fn last_fetch(&self) -> Option<u64> {
        let bytes = self.directory.read_if_exists(&self.synced_path()).ok()??;
        String::from_utf8(bytes).ok()?.trim().parse().ok()
    }

    /// Looks whether the remote still has the ledgers of these locales that it is known to have had; if not, says so.
    ///
    /// # Errors
    ///
    /// A [`LedgerError`] if the clone cannot be read.
    pub fn missing(&mut self, locales: &[Locale]) -> Result<Option<Reach>, LedgerError> {
        let Some(remote) = self.remote() else { return Ok(None) };
        let theirs = match remote.refs(&self.remote_refs(), self.lock) {
            Ok(theirs) => theirs,
            Err(error) => return Ok(Some(error.into())),
        };
        for locale in locales {
            if let Some(gone) = self.gone_from(&theirs, locale)? {
                return Ok(Some(gone));
            }
        }
        Ok(None)
    }

    /// What to say of a ledger that the remote is known to have had, and does not have any more.
    fn gone_from(&mut self, theirs: &RemoteRefs, locale: &Locale) -> Result<Option<Reach>, LedgerError> {
        let name = self.remote_ref(locale);
        let is_gone = self.ledger(locale)?.head.is_some() && !theirs.ledgers.contains_key(&name);
        Ok(is_gone.then(|| Reach::Rewound(format!("{name} is not there any more"))))
    }

    fn synced_path(&self) -> String {
        format!("{SYNCED}{}", self.project())
    }

    fn heads(&mut self, ready: &[Ready]) -> Result<Vec<Option<ObjectId>>, LedgerError> {
        ready.iter().map(|ready| Ok(self.ledger(&ready.locale)?.head)).collect()
    }

    /// Pushes what may go; what the remote took counts from then on. Whether somebody was first in a ledger, too.
    fn push(&mut self, ready: &[Ready]) -> Result<(Reach, bool), LedgerError> {
        let remote = self.remote();
        let mut pushes = Vec::new();
        for Ready { locale, commit } in ready {
            let expected = self.ledger(locale)?.head.map_or(Expected::New, Expected::At);
            pushes.push(Push { commit: Some(*commit), to: self.remote_ref(locale), expected });
        }
        let pushed = match remote {
            Some(remote) => match remote.push(&pushes, self.lock) {
                Ok(pushed) => pushed,
                Err(error) => return Ok((error.into(), false)),
            },
            None => vec![Pushed::Done; pushes.len()],
        };
        let mut reach = if remote.is_some() { Reach::Confirmed } else { Reach::NoRemote };
        let mut is_behind = false;
        for (ready, pushed) in ready.iter().zip(pushed) {
            match pushed {
                Pushed::Done | Pushed::Already => self.confirm(&ready.locale, ready.commit)?,
                Pushed::Behind => is_behind = true,
                Pushed::Refused(said) => reach = Reach::Refused(said),
            }
        }
        Ok((reach, is_behind))
    }

    /// Notes that the remote has what was pushed.
    fn confirm(&mut self, locale: &Locale, commit: ObjectId) -> Result<(), LedgerError> {
        let name = self.known_ref(locale);
        let before = self.by_locale[locale].head;
        self.repository.move_ref(&name, before, commit, "tolkit")?;
        let Some(ledger) = self.by_locale.get_mut(locale) else { return Ok(()) };
        let count = ledger.waiting.iter().position(|pending| pending.commit == commit).map_or(0, |at| at + 1);
        let confirmed = Arc::make_mut(&mut ledger.confirmed);
        for pending in ledger.waiting.drain(..count) {
            let outcome = confirmed.apply(locale, &pending.event, &pending.by, &pending.commit.to_string());
            ledger.stories.push(pending.commit, pending.event.item.as_ref(), &outcome);
            self.arrived.push(pending);
        }
        ledger.head = Some(commit);
        Ok(())
    }

    /// Removes locks on our refs in a remote on this machine that a killed program left: nobody holds one for long.
    fn clear_remote_locks(&self, ready: &[Ready]) {
        let Some(directory) = self.remote().and_then(Remote::local_directory) else { return };
        let Ok(root) = Root::new(&directory) else { return };
        for Ready { locale, .. } in ready {
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
