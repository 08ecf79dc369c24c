//! Replaying a ledger from its first event, and comparing what comes out with what is kept of it here.

use super::error::LedgerError;
use super::irregular::Irregular;
use super::store::Ledgers;
use crate::ledger::{Event, EventKind, MAX_MESSAGE, State};
use crate::model::{Locale, Person};

/// What a replay of a whole ledger found.
#[derive(Debug)]
pub struct Verified {
    /// The locale.
    pub locale: Locale,
    /// How many events there are.
    pub events: usize,
    /// Whether what this clone keeps of the ledger is what its events come to.
    pub is_cache_right: bool,
    /// What should not be there: events that change nothing, and those that are in doubt.
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

/// Why an event that counts is in doubt: its writer may not do that as the rights are now.
fn doubt(ledgers: &Ledgers<'_>, event: &Event, author: &Person) -> Option<&'static str> {
    let may_review = ledgers.config.may_review(&event.item.as_ref()?.locale, author);
    match &event.kind {
        EventKind::Assign { from, .. } => {
            let is_own = from.as_deref().is_some_and(|from| author.is(from));
            (!is_own && !may_review).then_some("irregular-no-right")
        }
        EventKind::Submit { corrects: Some(_), draft: false, .. } => (!may_review).then_some("irregular-no-right"),
        _ => None,
    }
}

/// Replays what the remote is known to have of a locale's ledger.
///
/// # Errors
///
/// A [`LedgerError`] if it cannot be read.
pub(super) fn verify(ledgers: &mut Ledgers<'_>, locale: &Locale) -> Result<Verified, LedgerError> {
    let mut verified = Verified { locale: locale.clone(), events: 0, is_cache_right: true, irregular: Vec::new() };
    let Some(head) = ledgers.known_head(locale)? else { return Ok(verified) };
    let commits = ledgers.repository.event_log().events(head, MAX_MESSAGE, &mut |_, _| true)?;
    let mut state = State::default();
    for commit in commits.iter().rev() {
        verified.events += 1;
        let before = verified.irregular.len();
        let applied = ledgers.apply(&mut state, locale, commit, &mut verified.irregular)?;
        let is_regular = verified.irregular.len() == before;
        let mut note = |why: &str| verified.irregular.push(Irregular::new(commit, why));
        let Some((event, _)) = applied else { continue };
        if event.seq != state.seq && is_regular {
            note("irregular-place");
        } else if let Some(why) = doubt(ledgers, &event, &commit.author) {
            note(why);
        }
    }
    verified.is_cache_right = *ledgers.ledger(locale)?.confirmed == state;
    Ok(verified)
}
