//! What others did since yesterday began, where a person translates or reviews.

use jiff::tz::TimeZone;

use crate::ledger::EventKind;
use crate::model::{ItemId, Locale, Person};
use crate::session::{Failure, Workspace};

/// How many things are told at most.
const MOST: usize = 20;

/// Something that somebody did.
#[derive(Debug, Clone)]
pub struct Happening {
    /// The item that it was done with.
    pub item: ItemId,
    /// Who did it.
    pub by: Person,
    /// What.
    pub kind: EventKind,
    /// When, in milliseconds since 1970.
    pub clock: u64,
}

/// What others did in these locales since yesterday began, the newest first.
///
/// # Errors
///
/// Returns a [`Failure`] if a ledger cannot be read.
pub fn lately(workspace: &mut Workspace<'_>, locales: &[Locale]) -> Result<Vec<Happening>, Failure> {
    let yesterday = workspace.session.today().yesterday().ok().and_then(|day| day.to_zoned(TimeZone::UTC).ok());
    let since = yesterday.and_then(|day| u64::try_from(day.timestamp().as_millisecond()).ok()).unwrap_or_default();
    let me = workspace.me().clone();
    let mut happened = Vec::new();
    for locale in workspace.ledgers.locales()? {
        if !locales.contains(&locale) {
            continue;
        }
        let events = workspace.ledgers.since(&locale, since)?.into_iter();
        // That somebody keeps what they have is no news.
        let is_news = |kind: &EventKind, by: &Person| *by != me && !matches!(kind, EventKind::Renew { .. });
        happened.extend(
            events.filter(|(event, by)| is_news(&event.kind, by)).filter_map(|(event, by)| {
                Some(Happening { item: event.item?, by, kind: event.kind, clock: event.clock })
            }),
        );
    }
    happened.sort_by_key(|happening| std::cmp::Reverse(happening.clock));
    happened.truncate(MOST);
    Ok(happened)
}
