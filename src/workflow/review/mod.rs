//! Reviewing: what waits, how a text compares with its source and with what was there, and what a reviewer says of it.

mod compare;
mod list;
mod proposal;
mod verdict;

pub use compare::{Comparison, UnitComparison, compare};
pub use list::{Waiting, waiting};
pub(super) use proposal::Proposal;
pub use verdict::{Decided, Decision, comment, decide};

use super::WorkflowError;
use super::submission::read_approved;
use crate::catalogue::{Catalogue, ItemFiles};
use crate::files::Root;
use crate::ledger::ItemEntry;
use crate::ledgers::{LedgerError, Ledgers};
use crate::model::{ItemId, Person};
use crate::record::Record;

/// Returns the approvals of an item that count: by people who may review it, and whose own text it is not; with the pairs
/// of texts that they approved, all together.
pub(super) fn approvals(
    ledgers: &Ledgers<'_>,
    item: &ItemId,
    entry: &ItemEntry,
) -> Result<(Vec<Person>, Record), LedgerError> {
    let config = ledgers.config;
    let (mut people, mut pairs): (Vec<Person>, Record) = (Vec::new(), Record::default());
    for (person, commit) in entry.approval.iter().flat_map(|approval| &approval.parts) {
        if !config.may_review(&item.locale, person) || config.is_own(&entry.authors, person) {
            continue;
        }
        for (unit, pair) in read_approved(ledgers, commit)?.entries() {
            pairs.set(unit, pair);
        }
        if !people.contains(person) {
            people.push(person.clone());
        }
    }
    Ok((people, pairs))
}

/// What an approval is worth on the branch that is checked out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// It holds, and can be committed.
    Holds,
    /// It does not hold any more, for these units.
    Outdated(Vec<String>),
    /// The branch has everything that was approved: somebody committed it, and has not said so yet.
    Published,
    /// Nobody who may approve it has.
    Unapproved,
}

/// Tells whether an approved text of an item waits for its commit, so that nobody should hand in another one.
///
/// # Errors
///
/// Returns a [`WorkflowError`] where something cannot be read.
pub fn is_locked(
    ledgers: &Ledgers<'_>,
    catalogue: &Catalogue<'_>,
    branch: &Root,
    item: &ItemId,
    entry: &ItemEntry,
) -> Result<bool, WorkflowError> {
    let is_waiting = entry.is_approved() && entry.submission.is_some();
    Ok(is_waiting && standing(ledgers, catalogue, branch, item, entry)? == Standing::Holds)
}

/// Returns what an item's approval is worth on the branch that is checked out.
///
/// # Errors
///
/// Returns a [`WorkflowError`] where something cannot be read.
pub fn standing(
    ledgers: &Ledgers<'_>,
    catalogue: &Catalogue<'_>,
    branch: &Root,
    item: &ItemId,
    entry: &ItemEntry,
) -> Result<Standing, WorkflowError> {
    let Some(files) = ItemFiles::find(catalogue, item) else { return Ok(Standing::Holds) };
    let proposal = Proposal::read(ledgers, branch, &files, entry)?;
    let (people, approved) = approvals(ledgers, item, entry)?;
    if people.is_empty() {
        return Ok(Standing::Unapproved);
    }
    let mut units = proposal.merged.conflicts.clone();
    units.extend(proposal.not_approved(&approved).into_iter().filter(|unit| !proposal.merged.conflicts.contains(unit)));
    if proposal.is_published(&approved) {
        return Ok(Standing::Published);
    }
    Ok(if units.is_empty() { Standing::Holds } else { Standing::Outdated(units) })
}
