//! The items, most urgent first.

use std::cmp::Reverse;
use std::sync::Arc;

use jiff::civil::Date;

use super::progress::{ItemProgress, Progress};
use crate::catalogue::{Catalogue, Problem, Scope};
use crate::ledger::Claim;
use crate::model::{Figures, ItemId, ItemState, Require};

/// The items of a project.
#[derive(Debug, Clone)]
pub struct Status {
    /// The items, most urgent first.
    pub items: Vec<ItemStatus>,
    /// What could not be read, and is counted as missing.
    pub problems: Vec<Problem>,
}

/// One item.
#[derive(Debug, Clone)]
pub struct ItemStatus {
    /// The item.
    pub item: Arc<ItemId>,
    /// Where it stands.
    pub state: ItemState,
    /// When it is due.
    pub due: Option<Date>,
    /// Whether the due date has come; always for what is demanded without a date.
    pub overdue: bool,
    /// The section's priority: 1 is most urgent.
    pub priority: u32,
    /// What the gate demands.
    pub require: Require,
    /// Units and words.
    pub figures: Figures,
    /// Who has the item.
    pub claim: Option<ItemClaim>,
}

/// Who has an item.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemClaim {
    /// The claim.
    pub claim: Claim,
    /// Whether it still waits for the remote.
    pub tentative: bool,
}

/// Lists the items in the scope.
///
/// Urgent is what the gate demands and is due, then what it demands and is due soonest, then all else; of that, what is due soonest, then the section's priority, then what is nearly
/// done. An item is done when nothing is left: no unit missing or stale, and all reviewed where that is required. It is
/// expired when its article is past its deadline. What somebody works on has the state that the ledger has for it.
#[must_use]
pub fn status(catalogue: &Catalogue<'_>, scope: &Scope, today: Date, progress: &Progress) -> Status {
    let config = catalogue.config;
    let listed = catalogue.visit(
        |group, target| scope.wants(group, target, config),
        |resource| {
            let section = resource.group.section(config);
            let words = resource.words();
            let is_expired = resource.dates.is_expired(today);
            let items = resource
                .translations()
                .map(|(_, target)| {
                    let figures = target.figures(&words);
                    let item = &target.file.item;
                    let require = section.require.of(&item.locale);
                    let going = progress.item(item);
                    let by_texts = if is_expired { ItemState::Expired } else { state(&figures, require) };
                    let claim = going.and_then(|going| {
                        let claim = going.entry.claim.clone()?;
                        Some(ItemClaim { claim, tentative: going.tentative })
                    });
                    ItemStatus {
                        item: Arc::clone(item),
                        state: going.and_then(ItemProgress::state).unwrap_or(by_texts),
                        claim,
                        due: section.due_date(resource.dates),
                        overdue: require > Require::None && !is_expired && section.is_due(resource.dates, today),
                        priority: section.priority,
                        require,
                        figures,
                    }
                })
                .collect::<Vec<_>>();
            (items, resource.problems)
        },
    );
    let mut status = Status { items: Vec::new(), problems: catalogue.problems.clone() };
    for (items, problems) in listed {
        status.items.extend(items);
        status.problems.extend(problems);
    }
    status.items.sort_by_cached_key(urgency);
    status
}

fn state(figures: &Figures, require: Require) -> ItemState {
    let units = figures.units;
    let wants_review = require == Require::Reviewed && units.translated > 0;
    if units.todo() == 0 && !wants_review { ItemState::Done } else { ItemState::Open }
}

fn urgency(item: &ItemStatus) -> impl Ord + use<> {
    (
        // What is finished comes last; whatever else happens to an item makes it no less urgent.
        if item.state.is_active() { ItemState::Open } else { item.state },
        // What is asked for comes before what is merely possible.
        item.require == Require::None,
        Reverse(item.overdue),
        item.due.unwrap_or(Date::MAX),
        item.priority,
        Reverse(item.require),
        item.figures.words.todo(),
        item.item.to_string(),
    )
}
