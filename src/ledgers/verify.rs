//! Replaying a ledger from its first event, and comparing what comes out with what is kept of it here.

use super::error::LedgerError;
use super::irregular::Irregular;
use super::store::Ledgers;
use crate::ledger::{MAX_MESSAGE, State};
use crate::model::Locale;

/// What a replay of a whole ledger found.
#[derive(Debug)]
pub struct Verified {
    /// The locale.
    pub locale: Locale,
    /// How many events there are.
    pub events: usize,
    /// Whether what this clone keeps of the ledger is what its events come to.
    pub is_cache_right: bool,
    /// What should not be there: events that change nothing.
    pub irregular: Vec<Irregular>,
}

impl Verified {
    /// Whether there is nothing in the ledger that should not be there.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.irregular.is_empty() && self.is_cache_right
    }
}

/// Replays what the remote is known to have of every locale's ledger.
///
/// # Errors
///
/// A [`LedgerError`] if one cannot be read.
pub fn verify_all(ledgers: &mut Ledgers<'_>) -> Result<Vec<Verified>, LedgerError> {
    let locales = ledgers.locales()?;
    locales.iter().map(|locale| verify(ledgers, locale)).collect()
}

/// Replays what the remote is known to have of a locale's ledger.
///
/// # Errors
///
/// A [`LedgerError`] if it cannot be read.
pub(super) fn verify(ledgers: &mut Ledgers<'_>, locale: &Locale) -> Result<Verified, LedgerError> {
    let mut verified = Verified { locale: locale.clone(), events: 0, is_cache_right: true, irregular: Vec::new() };
    let Some(head) = ledgers.repository.ref_target(&ledgers.known_ref(locale))? else { return Ok(verified) };
    let commits = ledgers.repository.event_log().events(head, MAX_MESSAGE, &mut |_, _| true)?;
    let mut state = State::default();
    for commit in commits.iter().rev() {
        verified.events += 1;
        let before = verified.irregular.len();
        let applied = ledgers.apply(&mut state, locale, commit, &mut verified.irregular);
        let is_regular = verified.irregular.len() == before;
        let mut note = |why: &str| verified.irregular.push(Irregular::new(commit, why));
        let Some((event, _)) = applied else { continue };
        if event.seq != state.seq && is_regular {
            note("irregular-place");
        }
    }
    verified.is_cache_right = *ledgers.ledger(locale)?.confirmed == state;
    Ok(verified)
}
