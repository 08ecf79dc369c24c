//! Taking back what was handed in or stored: one's own, or, for a reviewer, what waits for a review.

use std::sync::Arc;

use super::refusal::Refusal;
use crate::catalogue::ItemFiles;
use crate::ledger::{EventKind, ItemEntry, Submission};
use crate::ledgers::{Exchange, NewEvent};
use crate::model::{ItemId, Person};
use crate::session::{Failure, Workspace};

/// What became of it.
#[derive(Debug)]
pub struct Withdrawn {
    /// The item.
    pub item: Arc<ItemId>,
    /// Whether what was handed in is a draft again.
    pub is_draft: bool,
    /// Whose texts were taken back.
    pub authors: Vec<Person>,
    /// How far the exchange with the remote went; none in a dry run.
    pub exchange: Option<Exchange>,
}

/// Takes back the texts of an item that the person may take back. The item may be gone.
///
/// # Errors
///
/// Returns a [`Failure`] if the word names no item, or if the ledger cannot be read or written.
pub fn withdraw(
    workspace: &mut Workspace<'_>,
    word: &str,
    why: Option<&str>,
    dry_run: bool,
) -> Result<Result<Withdrawn, (Arc<ItemId>, Refusal)>, Failure> {
    let item = workspace.item_or_gone(word)?;
    if !dry_run {
        // A remote that does not answer has nothing newer to say.
        workspace.ledgers.fetch()?;
    }
    let (entry, me) = (workspace.ledgers.entry(&item)?, workspace.me().clone());
    let texts = texts(&entry, &me, workspace.config().may_review(&item.locale, &me));
    if texts.is_empty() {
        let other = entry.submission.as_ref().or(entry.draft.as_ref());
        let refusal = other.map_or(Refusal::NothingStored, |text| Refusal::OthersText(text.by.clone()));
        return Ok(Err((item, refusal)));
    }
    let mut authors: Vec<Person> = Vec::new();
    for text in &texts {
        if !authors.contains(&text.by) {
            authors.push(text.by.clone());
        }
    }
    if dry_run {
        return Ok(Ok(Withdrawn { item, authors, is_draft: false, exchange: None }));
    }
    // What is gone cannot be worked on any more.
    let is_gone = ItemFiles::find(workspace.catalogue, &item).is_none();
    let is_draft = !is_gone && entry.submission.as_ref().is_some_and(|text| texts.contains(text) && text.by == me);
    let withdraw = |text: &Submission| EventKind::Withdraw {
        about: text.id.clone(),
        draft: is_draft,
        text: why.map(str::to_owned),
    };
    let mut events: Vec<NewEvent> = texts.iter().map(|text| NewEvent::new(withdraw(text), &item, &me)).collect();
    if is_gone && entry.claim.is_some_and(|claim| claim.is_of(&me)) {
        events.push(NewEvent::new(EventKind::Release, &item, &me));
    }
    let exchange = workspace.ledgers.write_and_exchange(events)?;
    Ok(Ok(Withdrawn { item, authors, is_draft, exchange: Some(exchange) }))
}

/// Whether a person has handed in or stored a text of an item, so that [`withdraw`] takes it back.
#[must_use]
pub fn has_own_text(entry: &ItemEntry, me: &Person) -> bool {
    !texts(entry, me, false).is_empty()
}

/// The texts that a person may take back: what they handed in, else all that they stored; and, for a reviewer, the submission.
fn texts(entry: &ItemEntry, me: &Person, is_reviewer: bool) -> Vec<Submission> {
    if let Some(handed_in) = entry.submission.as_ref().filter(|text| text.by == *me) {
        return vec![handed_in.clone()];
    }
    let own = entry.texts().filter(|text| text.by == *me);
    let waiting = entry.submission.iter().filter(|text| is_reviewer && text.by != *me);
    own.chain(waiting).cloned().collect()
}
