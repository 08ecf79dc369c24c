//! The desk: what a person should do next.

use std::sync::Arc;

use super::progress::{ItemProgress, Progress};
use super::review::{Waiting, waiting};
use super::status::{ItemClaim, ItemStatus, Status};
use crate::catalogue::Catalogue;
use crate::ledger::{EventKind, GRACE, ItemEntry, Remark};
use crate::ledgers::{LedgerError, Ledgers};
use crate::model::{ItemId, ItemState, Locale, Person, Require};

/// What a person should do next.
#[derive(Debug, Default)]
pub struct Desk {
    /// Who it is.
    pub person: Option<Person>,
    /// The locales that the person works in.
    pub locales: Vec<Locale>,
    /// What came back from a review.
    pub returned: Vec<DeskItem>,
    /// What the person has.
    pub claimed: Vec<DeskItem>,
    /// What the person handed in, and what is approved.
    pub handed_in: Vec<DeskItem>,
    /// What somebody else has to review.
    pub to_review: Vec<Waiting>,
    /// What is approved and can be committed.
    pub to_commit: Vec<ItemStatus>,
    /// What changed in the source since it was translated; first what the person translated.
    pub changed: Vec<(ItemStatus, bool)>,
    /// What nobody has, the most urgent first.
    pub open: Vec<ItemStatus>,
    /// What the person has or handed in, and whose article is gone or has another name.
    pub gone: Vec<String>,
    /// What somebody else has, and whose time has run out.
    pub lapsed: Vec<ItemStatus>,
    /// The clock, in milliseconds since 1970.
    pub now: u64,
    /// How many events wait for the remote.
    pub waiting: usize,
    /// How many commits are not pushed yet.
    pub unpushed: usize,
}

/// An item that the person has something to do with.
#[derive(Debug, Clone)]
pub struct DeskItem {
    /// Where it stands.
    pub status: ItemStatus,
    /// What a reviewer said last.
    pub remark: Option<Remark>,
    /// The units for which the approval does not hold any more.
    pub outdated: Vec<String>,
}

/// How many changed items are looked at for who translated them.
const LOOKED_AT: usize = 20;

/// Lays out the desk.
///
/// # Errors
///
/// Returns a [`LedgerError`] where the ledger cannot be read.
pub fn desk(
    ledgers: &mut Ledgers<'_>,
    catalogue: &Catalogue<'_>,
    status: &Status,
    view: &Progress,
    locales: Vec<Locale>,
) -> Result<Desk, LedgerError> {
    let me = ledgers.me.clone();
    let config = ledgers.config;
    let mut desk = Desk { person: Some(me.clone()), locales, now: ledgers.now, ..Desk::default() };
    for locale in ledgers.locales()? {
        let state = ledgers.state(&locale)?;
        let is_theirs = |entry: &ItemEntry| {
            entry.claim.as_ref().is_some_and(|claim| claim.by == me) || entry.latest_of(&me).is_some()
        };
        let theirs = state.items.iter().filter(|(_, entry)| is_theirs(entry)).map(|(name, _)| name.clone());
        let is_gone = |name: &String| {
            ItemId::parse(name).is_ok_and(|item| crate::catalogue::find_item(catalogue, &item).is_none())
        };
        desk.gone.extend(theirs.filter(is_gone));
        let waiting = &ledgers.ledger(&locale)?.waiting;
        let unpushed = waiting.iter().filter(|pending| pending.event.kind == EventKind::Commit).count();
        desk.unpushed += unpushed;
        desk.waiting += waiting.len() - unpushed;
    }
    let to_review = waiting(ledgers, status)?;
    let mine = |waiting: &Waiting| {
        let is_asked = config.may_review(&waiting.item.locale, &me);
        // Without a team, everybody reviews where they translate.
        let has_team = !config.reviewers(&waiting.item.locale).is_empty();
        is_asked && (has_team || desk.locales.contains(&waiting.item.locale)) && (!waiting.own || config.review_own)
    };
    desk.to_review = to_review.into_iter().filter(mine).collect();
    for item in &status.items {
        let Ok(id) = ItemId::parse(&item.item) else { continue };
        let going = view.item(&item.item);
        let is_mine = item.claim.as_ref().is_some_and(|held| held.claim.by == me)
            || going.is_some_and(|going| going.entry.submission.as_ref().is_some_and(|s| s.by == me));
        let is_here = desk.locales.contains(&id.locale);
        if is_mine {
            let remark = going.and_then(|going| going.entry.conversation.iter().rev().find(|r| r.by != me).cloned());
            let outdated = going.map(|going| going.outdated().to_vec()).unwrap_or_default();
            let on_desk = DeskItem { status: item.clone(), remark, outdated };
            match item.state {
                ItemState::Returned => desk.returned.push(on_desk),
                ItemState::Submitted | ItemState::Approved => desk.handed_in.push(on_desk),
                _ => desk.claimed.push(on_desk),
            }
        }
        let is_ready = going.is_some_and(ItemProgress::is_ready);
        if is_ready && is_here && config.may_review(&id.locale, &me) {
            desk.to_commit.push(item.clone());
        }
        let has_lapsed = |held: &ItemClaim| held.claim.by != me && held.claim.until.saturating_add(GRACE) < desk.now;
        if is_here && item.claim.as_ref().is_some_and(has_lapsed) && item.state == ItemState::Claimed {
            desk.lapsed.push(item.clone());
        }
        let may_translate = is_here && config.may_translate(&id.locale, &me);
        let is_asked = item.figures.units.todo() > 0 || item.state == ItemState::Returned;
        if is_free(item) && may_translate && is_asked && !is_mine {
            let has_translation = item.figures.units.stale > 0;
            if has_translation {
                let is_own = desk.changed.len() < LOOKED_AT && translated(ledgers, catalogue, &id, &me);
                desk.changed.push((item.clone(), is_own));
            } else {
                desk.open.push(item.clone());
            }
        }
    }
    desk.changed.sort_by_key(|(_, is_own)| !is_own);
    // What is asked for comes before what is merely possible.
    desk.open.sort_by_key(|item| item.require == Require::None);
    Ok(desk)
}

/// Tells whether a person wrote any line of the translation that the branch has.
fn translated(ledgers: &Ledgers<'_>, catalogue: &Catalogue<'_>, item: &ItemId, person: &Person) -> bool {
    let Some((_, target)) = crate::catalogue::find_item(catalogue, item) else { return false };
    let Ok(Some(head)) = ledgers.repository.head() else { return false };
    let path = ledgers.repository.path_in_repository(&target.path);
    ledgers.repository.blame(head, &path).is_ok_and(|lines| lines.iter().any(|(.., who)| person.is(&who.email)))
}

/// Returns the locales that a person works in: their own setting, else those whose team has them.
#[must_use]
pub fn locales_of(ledgers: &Ledgers<'_>, setting: Option<&str>) -> Vec<Locale> {
    let config = ledgers.config;
    let known = &config.project.locales;
    if let Some(setting) = setting {
        let asked = setting.split([',', ' ']).filter_map(|tag| Locale::parse(tag.trim()).ok());
        return asked.filter(|locale| known.contains(locale)).collect();
    }
    config.team_locales(&ledgers.me).cloned().collect()
}

/// Tells whether nobody has an item that needs work.
fn is_free(item: &ItemStatus) -> bool {
    item.claim.is_none() && matches!(item.state, ItemState::Open | ItemState::Returned)
}

/// Returns the items that a person may take next, the most urgent first: what is asked for, then what is merely possible.
#[must_use]
pub fn next_items(ledgers: &Ledgers<'_>, status: &Status, locales: &[Locale]) -> Vec<Arc<ItemId>> {
    let mut items: Vec<(bool, Arc<ItemId>)> = Vec::new();
    for item in status
        .items
        .iter()
        .filter(|item| is_free(item) && (item.figures.units.todo() > 0 || item.state == ItemState::Returned))
    {
        let Ok(id) = ItemId::parse(&item.item) else { continue };
        if locales.contains(&id.locale) && ledgers.config.may_translate(&id.locale, &ledgers.me) {
            items.push((item.require == Require::None, Arc::new(id)));
        }
    }
    items.sort_by_key(|(is_optional, _)| *is_optional);
    items.into_iter().map(|(_, item)| item).collect()
}
