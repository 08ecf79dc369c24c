//! What waits for a review, most urgent and oldest first.

use std::sync::Arc;

use jiff::civil::Date;

use crate::catalogue::{Problem, Scope};
use crate::ledger::{ItemEntry, Remark, Stage};
use crate::model::{ItemId, ItemState, Locale, Person, Require};
use crate::session::{Failure, Workspace};
use crate::workflow::after_edit::Undated;
use crate::workflow::heard::Heard;
use crate::workflow::progress::Progress;
use crate::workflow::status::{ItemStatus, Status, status};

/// The list of reviews, as a page that shows what people said.
pub const REVIEWS: &str = "review";

/// An item that waits for a review.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// The item.
    pub item: Arc<ItemId>,
    /// Who handed it in, and when, in milliseconds since 1970; none if the branch has it.
    pub submitted: Option<(Person, u64)>,
    /// When it is due.
    pub due: Option<Date>,
    /// Whether that has come.
    pub overdue: bool,
    /// How many units the item has.
    pub units: usize,
    /// How many people said something.
    pub remarks: usize,
    /// What somebody else said last.
    pub remark: Option<Remark>,
    /// Whether the person who asks had a part in the text.
    pub own: bool,
}

/// What waits for a review.
#[derive(Debug)]
pub struct WaitingList {
    /// The items, most urgent and oldest first.
    pub waiting: Vec<Waiting>,
    /// What the person has heard of what was said: what came since is news.
    pub heard: Heard,
    /// The locales that were asked for; none is all.
    pub locales: Vec<Locale>,
    /// What could not be read.
    pub problems: Vec<Problem>,
    /// Of how many items history does not know the day on which they are due.
    pub undated: Option<Undated>,
}

/// Lists what waits for a review in these locales and sections; an empty list is all.
///
/// # Errors
///
/// Returns a [`Failure`] for a locale or a section that is not there, or if the ledger cannot be read.
pub fn list(workspace: &mut Workspace<'_>, locales: &[String], sections: &[String]) -> Result<WaitingList, Failure> {
    let scope = Scope::new(workspace.catalogue, locales, sections, &[])?;
    let progress = Progress::read(workspace)?;
    let status = status(workspace.catalogue, &scope, workspace.session.today(), &progress)?;
    let heard = Heard::read(workspace, REVIEWS)?;
    let locales = scope.locales().to_vec();
    let waiting = waiting(workspace.me(), &progress, &status);
    Ok(WaitingList { heard, locales, waiting, problems: status.problems, undated: status.undated })
}

/// Lists what waits for a review among these items: what was handed in, and, where a review is required, what stands on
/// the branch and nobody reviewed; for `me`, who asks.
#[must_use]
pub fn waiting(me: &Person, progress: &Progress, status: &Status) -> Vec<Waiting> {
    let mut found = Vec::new();
    for item in &status.items {
        let entry = progress.item(&item.item).map(|going| going.entry);
        let stage = entry.map_or(Stage::Open, ItemEntry::stage);
        let needs_again = item.state == ItemState::Submitted;
        let on_branch = item.require == Require::Reviewed && item.figures.units.translated > 0;
        let waits = stage == Stage::Submitted || needs_again || (stage == Stage::Open && on_branch && is_live(item));
        if !waits {
            continue;
        }
        let submission = entry.and_then(|entry| entry.submission.as_ref());
        let waiting = Waiting {
            item: Arc::clone(&item.item),
            submitted: submission.map(|submission| (submission.by.clone(), submission.clock)),
            due: item.due,
            overdue: item.overdue,
            units: item.figures.units.total,
            remarks: entry.map_or(0, |entry| entry.conversation.len()),
            remark: entry.and_then(|entry| entry.last_said_to(me).cloned()),
            own: entry.is_some_and(|entry| entry.authors.contains(me)),
        };
        found.push((item.soonest(), waiting));
    }
    // What is due is urgent; of what is, and of what is not, the oldest comes first.
    let age = |waiting: &Waiting| waiting.submitted.as_ref().map_or(u64::MAX, |(_, clock)| *clock);
    found.sort_by_key(|(soonest, waiting)| (!waiting.overdue, *soonest, age(waiting)));
    found.into_iter().map(|(_, waiting)| waiting).collect()
}

fn is_live(item: &ItemStatus) -> bool {
    item.state != ItemState::Expired
}
