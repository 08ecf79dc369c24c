//! What somebody has to say about an item, to whoever works on it.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::catalogue::ItemFiles;
use crate::fluent::{parse, readable, without_mark};
use crate::ledger::EventKind;
use crate::ledgers::{Exchange, NewEvent};
use crate::model::ItemId;
use crate::session::{Failure, Workspace};
use crate::workflow::proposal::Proposal;
use crate::workflow::submission::branch_root;

/// What became of a comment.
#[derive(Debug)]
pub struct Commented {
    /// The item.
    pub item: Arc<ItemId>,
    /// How far the exchange with the remote went; none in a dry run.
    pub exchange: Option<Exchange>,
}

/// Writes down what somebody has to say about an item, or about some of its units.
///
/// # Errors
///
/// Returns a [`Failure`] if the word names no item, if it has no such units, or if the ledger cannot be written.
pub fn comment(
    workspace: &mut Workspace<'_>,
    word: &str,
    units: &[String],
    text: &str,
    dry_run: bool,
) -> Result<Commented, Failure> {
    if text.trim().is_empty() {
        return Err(Failure::NoReason);
    }
    let item = workspace.item_or_gone(word)?;
    // Nobody knows any more which texts an item had that is gone.
    if let Some(proposal) = proposal(workspace, &item)? {
        let known = proposal.units();
        let unknown: Vec<String> = units.iter().filter(|unit| !known.contains(unit)).cloned().collect();
        if !unknown.is_empty() {
            return Err(Failure::NoUnits { item: item.to_string(), units: unknown });
        }
    }
    if dry_run {
        return Ok(Commented { item, exchange: None });
    }
    let kind = EventKind::Comment { units: units.to_vec(), text: text.to_owned() };
    let comment = NewEvent::new(kind, &item, workspace.me());
    let exchange = workspace.ledgers.write_and_exchange(vec![comment])?;
    Ok(Commented { item, exchange: Some(exchange) })
}

/// The units that somebody can say something about, each with what its source says, as far as it has one; none if the item is gone.
///
/// # Errors
///
/// Returns a [`Failure`] if the texts cannot be read.
pub fn units_to_comment(workspace: &mut Workspace<'_>, item: &ItemId) -> Result<Vec<(String, String)>, Failure> {
    let Some(proposal) = proposal(workspace, item)? else { return Ok(Vec::new()) };
    let source = parse(without_mark(&proposal.source));
    let mut texts: FxHashMap<&str, String> = source.units.iter().rev().map(|unit| (unit.id, readable(unit))).collect();
    let units = proposal.units().into_iter();
    Ok(units
        .map(|unit| {
            let text = texts.remove(unit.as_str()).unwrap_or_default();
            (unit, text)
        })
        .collect())
}

fn proposal(workspace: &mut Workspace<'_>, item: &ItemId) -> Result<Option<Proposal>, Failure> {
    let Some(files) = ItemFiles::find(workspace.catalogue, item) else { return Ok(None) };
    let (branch, entry) = (branch_root(workspace)?, workspace.ledgers.entry(item)?);
    Ok(Some(Proposal::read(&workspace.ledgers, &branch, &files, &entry)?))
}
