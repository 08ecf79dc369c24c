//! Taking a remote's ledgers as they are, where they are others than before: somebody deleted or replaced them there.

use super::error::LedgerError;
use super::exchange::{Exchange, Reach};
use super::ledger::{Ledger, Pending};
use super::store::Ledgers;
use crate::git::ObjectId;
use crate::ledger::{Event, MAX_MESSAGE};
use crate::model::Locale;

/// Where the remote's ledgers are as long as they are compared.
const INCOMING: &str = "refs/tolkit-incoming/";
/// Where the ledgers are kept that others were taken in place of.
const BEFORE: &str = "refs/tolkit-before/";

/// What became of the ledgers.
#[derive(Debug, Default)]
pub struct Accepted {
    /// The locales whose ledger was replaced here, each with the ref that keeps what was there.
    pub locales: Vec<(Locale, String)>,
    /// How far asking the remote went, and what waited here and has lost its sense.
    pub exchange: Exchange,
}

impl Ledgers<'_> {
    /// Takes the remote's ledgers in place of those that it is known to have had, where these are not continued. What waits here goes on
    /// waiting behind them; what others wrote and the remote does not have any more is kept under a ref of its own, and sent to nobody.
    ///
    /// # Errors
    ///
    /// A [`LedgerError`] if the clone cannot be read or written; that the remote does not answer is none.
    pub fn accept(&mut self) -> Result<Accepted, LedgerError> {
        let mut accepted = Accepted::default();
        let Some(remote) = self.remote() else {
            accepted.exchange.reach = Reach::NoRemote;
            return Ok(accepted);
        };
        let incoming = format!("{INCOMING}{}/", self.project());
        self.drop_refs(&incoming)?;
        if let Err(error) = remote.fetch_anew(&self.remote_refs(), &incoming, self.lock) {
            accepted.exchange.reach = error.into();
            return Ok(accepted);
        }
        let accepted = self.accept_from(&incoming, accepted);
        self.drop_refs(&incoming)?;
        accepted
    }

    fn accept_from(&mut self, incoming: &str, mut accepted: Accepted) -> Result<Accepted, LedgerError> {
        for locale in self.locales()? {
            let there = self.head_at(&format!("{incoming}{locale}"))?;
            let known = self.ledger(&locale)?.head;
            let is_continued = match (known, there) {
                (Some(known), Some(there)) => self.goes_on(known, there),
                (None, _) => true,
                (Some(_), None) => false,
            };
            if !is_continued && let Some(ledger) = self.by_locale.remove(&locale) {
                let kept = self.replace(ledger, there, &mut accepted.exchange)?;
                accepted.locales.push((locale, kept));
            }
        }
        Ok(accepted)
    }

    /// Puts what waits here behind what the remote has, and keeps what was there under a ref, whose name this returns.
    fn replace(&self, old: Ledger, there: Option<ObjectId>, exchange: &mut Exchange) -> Result<String, LedgerError> {
        let mut ledger = self.confirmed(&old.locale, there)?;
        let theirs = match there {
            Some(there) => self.repository.event_log().events(there, MAX_MESSAGE, &mut |_, _| true)?,
            None => Vec::new(),
        };
        let theirs: Vec<String> =
            theirs.iter().filter_map(|commit| Some(Event::parse(&commit.message).ok()?.id)).collect();
        let is_new = |pending: &&Pending| !theirs.contains(&pending.event.id);
        for pending in old.waiting.iter().filter(is_new) {
            self.put(&mut ledger, pending.clone(), &mut exchange.lost)?;
        }
        let kept = self.keep(&old)?;
        // In this order: whoever is cut off here is told of another ledger again, and nothing is sent.
        let (known, waiting) = (self.known_ref(&ledger.locale), self.waiting_ref(&ledger.locale));
        self.repository.set_ref(&waiting, ledger.end(), "tolkit: accepted")?;
        self.repository.set_ref(&known, there, "tolkit: accepted")?;
        Ok(kept)
    }

    /// Keeps a ledger with what waits in it under a ref that nothing else has.
    fn keep(&self, ledger: &Ledger) -> Result<String, LedgerError> {
        let prefix = format!("{BEFORE}{}/{}/", self.project(), ledger.locale);
        let number = self.repository.refs(&prefix)?.len() + 1;
        let name = format!("{prefix}{number}");
        self.repository.set_ref(&name, ledger.end(), "tolkit: accepted")?;
        Ok(name)
    }

    fn drop_refs(&self, prefix: &str) -> Result<(), LedgerError> {
        for name in self.repository.refs(prefix)? {
            self.repository.set_ref(&name, None, "tolkit")?;
        }
        Ok(())
    }
}
