//! The items that somebody looks for, most urgent first.

use std::sync::Arc;

use jiff::ToSpan as _;
use jiff::civil::Date;
use rustc_hash::FxHashMap;

use super::progress::Progress;
use super::search::{Found, search};
use super::status::{ItemStatus, Status, status};
use crate::catalogue::Scope;
use crate::model::{ItemId, ItemState, Person};
use crate::session::{Failure, Workspace};

/// Which items somebody looks for.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// The locales; none is all.
    pub locales: Vec<String>,
    /// The section; none is all.
    pub section: Option<String>,
    /// Where they stand.
    pub state: Option<ItemState>,
    /// When they are due.
    pub due: Option<DueBy>,
    /// Who has them.
    pub holder: Option<Holder>,
    /// What is in their names, their sources or their translations; blank is anything.
    pub text: String,
}

/// Until when items are due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DueBy {
    /// They should be finished by now.
    Now,
    /// They should be finished within a week, or by now.
    NextWeek,
}

/// Who has items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Holder {
    /// Whoever asks.
    Me,
    /// Anybody.
    Somebody,
    /// Nobody.
    Nobody,
    /// Whoever has this name or address.
    Named(String),
}

/// The items that were found.
#[derive(Debug)]
pub struct Items {
    /// The items.
    pub status: Status,
    /// Where the text that was looked for is; nothing where it is in the name.
    pub found: FxHashMap<Arc<ItemId>, Option<Found>>,
    /// Who has items of these locales and this section, by name.
    pub holders: Vec<Person>,
}

/// Finds items.
///
/// # Errors
///
/// Returns a [`Failure`] for a locale or a section that the project does not have, and if something cannot be read.
pub fn items(workspace: &mut Workspace<'_>, wanted: &Wanted) -> Result<Items, Failure> {
    let progress = Progress::read(workspace)?;
    let (catalogue, today) = (workspace.catalogue, workspace.session.today());
    let scope = Scope::new(catalogue, &wanted.locales, wanted.section.as_slice(), &[])?;
    let mut status = status(catalogue, &scope, today, &progress)?;
    let holders = holders(&status.items);
    let me = workspace.me();
    status.items.retain(|item| {
        wanted.state.is_none_or(|state| item.state == state)
            && wanted.due.is_none_or(|due| is_due_by(item, due, today))
            && wanted.holder.as_ref().is_none_or(|holder| is_held_by(item, holder, me))
    });
    let mut found = FxHashMap::default();
    if !wanted.text.trim().is_empty() {
        found = search(catalogue, status.items.iter().map(|item| &item.item), &wanted.text);
        status.items.retain(|item| found.contains_key(&item.item));
    }
    Ok(Items { status, found, holders })
}

fn holders(items: &[ItemStatus]) -> Vec<Person> {
    let mut holders: Vec<Person> = Vec::new();
    for held in items.iter().filter_map(|item| item.claim.as_ref()) {
        if !holders.contains(&held.claim.by) {
            holders.push(held.claim.by.clone());
        }
    }
    holders.sort_by_key(|person| person.name_or_email().to_lowercase());
    holders
}

fn is_due_by(item: &ItemStatus, due: DueBy, today: Date) -> bool {
    let is_soon = due == DueBy::NextWeek && item.due.is_some_and(|day| day <= today.saturating_add(7.days()));
    item.state.is_active() && (item.overdue || is_soon)
}

fn is_held_by(item: &ItemStatus, holder: &Holder, me: &Person) -> bool {
    let by = item.claim.as_ref().map(|held| &held.claim.by);
    match holder {
        Holder::Me => by == Some(me),
        Holder::Somebody => by.is_some(),
        Holder::Nobody => by.is_none(),
        Holder::Named(name) => by.is_some_and(|by| by.is(name) || by.name == *name),
    }
}
