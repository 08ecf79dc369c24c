//! What somebody has to say about an item, to whoever works on it.

use std::sync::Arc;

use crate::catalogue::ItemFiles;
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
    if let Some(files) = ItemFiles::find(workspace.catalogue, &item) {
        let (branch, entry) = (branch_root(workspace)?, workspace.ledgers.entry(&item)?);
        let known = Proposal::read(&workspace.ledgers, &branch, &files, &entry)?.units();
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
