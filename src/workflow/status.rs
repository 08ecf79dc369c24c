//! The items, most urgent first.

use std::cmp::Reverse;
use std::sync::Arc;

use jiff::civil::Date;

use super::after_edit::{AfterEdit, Deadlines, Undated};
use super::demand::Demand;
use super::facts::{ItemFacts, facts};
use super::progress::{ItemProgress, Progress};
use crate::catalogue::{Catalogue, Problem, Scope};
use crate::config::Section;
use crate::git::GitError;
use crate::ledger::Claim;
use crate::model::{Figures, ItemId, ItemState, Require};

/// The items of a project.
#[derive(Debug, Clone)]
pub struct Status {
    /// The items, most urgent first.
    pub items: Vec<ItemStatus>,
    /// What could not be read, and is counted as missing.
    pub problems: Vec<Problem>,
    /// Of how many items history does not know the day on which they are due.
    pub undated: Option<Undated>,
}

/// One item.
#[derive(Debug, Clone)]
pub struct ItemStatus {
    /// The item.
    pub item: Arc<ItemId>,
    /// Where it stands.
    pub state: ItemState,
    /// When it is due, as far as that is known; with a deadline after each edit, when the first of what is left is.
    pub due: Option<Date>,
    /// Whether the due date has come; always for what is demanded without a date.
    pub overdue: bool,
    /// Whether that day is longer ago than history was looked through, so that it is not known.
    pub is_long_due: bool,
    /// The section's priority: 1 is most urgent.
    pub priority: u32,
    /// What the gate demands.
    pub require: Require,
    /// Units and words.
    pub figures: Figures,
    /// Who has the item.
    pub claim: Option<ItemClaim>,
}

impl ItemStatus {
    /// A day to sort by: what is due since nobody knows when comes first, what has no day comes last.
    pub(super) fn soonest(&self) -> Date {
        self.due.unwrap_or(if self.is_long_due { Date::MIN } else { Date::MAX })
    }
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
///
/// # Errors
///
/// Fails if history cannot be read, where a deadline counts from edits.
pub fn status(catalogue: &Catalogue<'_>, scope: &Scope, today: Date, progress: &Progress) -> Result<Status, GitError> {
    let (mut status, asked) = undated(catalogue, scope, today, progress);
    let deadlines = Deadlines::find(catalogue.root.path(), today, asked.iter().map(|(_, asked)| asked))?;
    status.undated = deadlines.undated;
    for ((at, _), due) in asked.iter().zip(deadlines.of) {
        let item = &mut status.items[*at];
        item.due = due;
        item.overdue = due.is_none_or(|due| due <= today);
        item.is_long_due = due.is_none();
    }
    status.items.sort_by_cached_key(urgency);
    Ok(status)
}

/// The items in no order, and what is asked of some of them, by their indexes, from days on that only history knows.
pub(super) fn undated(
    catalogue: &Catalogue<'_>,
    scope: &Scope,
    today: Date,
    progress: &Progress,
) -> (Status, Vec<(usize, AfterEdit)>) {
    let mut status = Status { items: Vec::new(), problems: catalogue.problems.clone(), undated: None };
    let mut asked_of = Vec::new();
    for resource in facts(catalogue, scope) {
        let section = resource.group.section(catalogue.config);
        for (item, facts) in resource.items {
            asked_of.extend(facts.asked.clone().map(|asked| (status.items.len(), asked)));
            status.items.push(item_status(item, section, &facts, (today, progress)));
        }
        status.problems.extend(resource.problems);
    }
    (status, asked_of)
}

fn item_status(
    item: &Arc<ItemId>,
    section: &Section,
    facts: &ItemFacts,
    (today, progress): (Date, &Progress),
) -> ItemStatus {
    let (figures, dates) = (facts.figures, facts.dates);
    let (require, going) = (section.require.of(&item.locale), progress.item(item));
    let by_texts = if dates.is_expired(today) { ItemState::Expired } else { state(&figures, require) };
    let claim = going.and_then(|going| {
        let claim = going.entry.claim.clone()?;
        Some(ItemClaim { claim, tentative: going.tentative })
    });
    ItemStatus {
        item: Arc::clone(item),
        state: going.and_then(ItemProgress::state).unwrap_or(by_texts),
        claim,
        due: section.due_date(dates),
        overdue: require > Require::None && Demand::of(section, dates, today) == Demand::Now,
        is_long_due: false,
        priority: section.priority,
        require,
        figures,
    }
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
        item.soonest(),
        item.priority,
        Reverse(item.require),
        item.figures.words.todo(),
        item.item.to_string(),
    )
}
