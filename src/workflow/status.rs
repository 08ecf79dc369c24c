//! The items, most urgent first.

use std::cmp::Reverse;

use jiff::civil::Date;

use super::Scope;
use crate::catalogue::{Catalogue, Problem};
use crate::model::{Figures, ItemState, Require};

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
    /// The item's name: `lt:news/2015-forum`.
    pub item: String,
    /// The target locale.
    pub locale: String,
    /// The section.
    pub section: String,
    /// The name in the section.
    pub name: String,
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
}

/// Lists the items in the scope.
///
/// Urgent is what the gate demands and is due, then what is due soonest, then the section's priority, then what is nearly
/// done. An item is done when nothing is left: no unit missing or stale, and all reviewed where that is required. It is
/// expired when its article is past its deadline.
#[must_use]
pub fn status(catalogue: &Catalogue<'_>, scope: &Scope, today: Date) -> Status {
    let config = catalogue.config;
    let listed = catalogue.visit_where(
        |group, target| scope.wants(group, target, config),
        |resources| {
            let section = resources.group.section(config);
            let words = resources.words();
            let is_expired = resources.dates.is_expired(today);
            let items = resources
                .translations()
                .map(|(_, target)| {
                    let figures = target.figures(&words);
                    let item = &target.file.item;
                    let require = section.require.of(&item.locale);
                    ItemStatus {
                        item: item.to_string(),
                        locale: item.locale.to_string(),
                        section: item.section.to_string(),
                        name: item.name.to_string(),
                        state: if is_expired { ItemState::Expired } else { state(&figures, require) },
                        due: section.due_date(resources.dates),
                        overdue: require > Require::None && !is_expired && section.is_due(resources.dates, today),
                        priority: section.priority,
                        require,
                        figures,
                    }
                })
                .collect::<Vec<_>>();
            (items, resources.problems)
        },
    );
    let mut status = Status { items: Vec::new(), problems: catalogue.problems.clone() };
    for (items, problems) in listed {
        status.items.extend(items);
        status.problems.extend(problems);
    }
    status.items.sort_by(|a, b| urgency(a).cmp(&urgency(b)));
    status
}

fn state(figures: &Figures, require: Require) -> ItemState {
    let units = figures.units;
    let wants_review = require == Require::Reviewed && units.translated > 0;
    if units.todo() == 0 && !wants_review { ItemState::Done } else { ItemState::Open }
}

fn urgency(item: &ItemStatus) -> impl Ord + '_ {
    (
        item.state,
        Reverse(item.overdue),
        item.due.unwrap_or(Date::MAX),
        item.priority,
        Reverse(item.require),
        item.figures.words.todo(),
        &item.item,
    )
}
