//! A correction: what a reviewer makes of somebody's submission. It stays its author's, and nobody approves the words that they wrote
//! themselves.

use std::sync::Arc;

use crate::catalogue::ItemFiles;
use crate::files::FileError;
use crate::fluent::fingerprints;
use crate::ledger::{EventKind, ItemEntry, Submission};
use crate::ledgers::{Exchange, NewEvent};
use crate::model::{ItemId, Person};
use crate::record::{Entry, Record};
use crate::session::{Failure, Workspace};
use crate::workflow::check::Report;
use crate::workflow::pending::{Pending, check_with_pending};
use crate::workflow::refusal::{Refusal, refusal_of};
use crate::workflow::submission::{SubmittedText, branch_root, read};

/// A submission that a reviewer may correct.
#[derive(Debug)]
pub(super) struct Correctable {
    /// The files of its item.
    pub files: ItemFiles,
    /// What the ledger says of the item.
    pub entry: ItemEntry,
    /// The submission.
    pub submission: Submission,
    /// Its texts.
    pub submitted: SubmittedText,
}

/// What became of a correction.
#[derive(Debug)]
pub enum Corrected {
    /// It is handed in.
    Done {
        /// The units that were changed.
        units: Vec<String>,
        /// Whose text it is.
        author: Person,
        /// What the checks find that is no error.
        findings: Report,
        /// How far the exchange with the remote went.
        exchange: Exchange,
    },
    /// Nothing was changed.
    Unchanged,
    /// The checks find errors: what was written is kept for the next time.
    Blocked(Report),
    /// The workflow forbids it.
    Refused(Refusal, Option<Exchange>),
}

/// The submission of an item, if the person may correct it.
///
/// # Errors
///
/// Returns a [`Failure`] if something cannot be read.
pub(super) fn correctable(
    workspace: &mut Workspace<'_>,
    item: &Arc<ItemId>,
) -> Result<Result<Correctable, Refusal>, Failure> {
    let files = workspace.files(item)?;
    let entry = workspace.ledgers.entry(item)?;
    let (config, me) = (workspace.config(), workspace.me().clone());
    if !config.may_review(&item.locale, &me) {
        return Ok(Err(Refusal::NotAReviewer(config.reviewers(&item.locale).to_vec())));
    }
    let Some(submission) = entry.submission.clone() else { return Ok(Err(Refusal::NothingToReview)) };
    if entry.authors.contains(&me) {
        return Ok(Err(Refusal::OwnToCorrect));
    }
    let Some(submitted) = read(&workspace.ledgers, &submission)? else { return Ok(Err(Refusal::NoText)) };
    Ok(Ok(Correctable { files, entry, submission, submitted }))
}

/// Hands a corrected text in, written beside this source; `is_written` is called as soon as it cannot be lost, or is nothing new.
///
/// # Errors
///
/// Returns a [`Failure`] if something cannot be read or written.
pub(super) fn hand_in(
    workspace: &mut Workspace<'_>,
    correctable: &Correctable,
    source: &str,
    text: String,
    note: Option<&str>,
    is_written: impl FnOnce() -> Result<(), FileError>,
) -> Result<Corrected, Failure> {
    let Correctable { files, submission, submitted, .. } = correctable;
    let units = changed_units(&submitted.target, &text);
    if units.is_empty() {
        is_written()?;
        return Ok(Corrected::Unchanged);
    }
    let record = record(submitted, source, &text);
    let branch = branch_root(workspace)?;
    let checked = (Some(&*text), &record);
    let findings = check_with_pending(workspace, workspace.catalogue.root, &branch, files, checked, Pending::HandedIn)?;
    if findings.counts.errors > 0 {
        return Ok(Corrected::Blocked(findings));
    }
    let kind = EventKind::Submit {
        draft: false,
        note: note.map(str::to_owned),
        seen: Some(vec![submission.id.clone()]),
        corrects: Some(submission.id.clone()),
        with: vec![submission.by.to_string()],
    };
    let (mut drafts, prints) = (submitted.drafts.clone(), fingerprints(&text));
    drafts.keep_for(|unit| prints.get(unit).copied());
    let mut event = NewEvent::new(kind, &files.item, workspace.me());
    let (base, source) = (submitted.base.clone(), source.to_owned());
    event.files = SubmittedText { target: text, base, source, record, drafts }.into_files();
    // From here on the text is not lost, whatever the remote says.
    workspace.ledgers.write(vec![event])?;
    is_written()?;
    let exchange = workspace.ledgers.exchange()?;
    let is_correction = |kind: &EventKind| matches!(kind, EventKind::Submit { corrects: Some(_), .. });
    let lost = exchange.lost.iter().find(|lost| lost.item == *files.item && is_correction(&lost.event.kind));
    if let Some(lost) = lost {
        return Ok(Corrected::Refused(refusal_of(&lost.why), Some(exchange)));
    }
    Ok(Corrected::Done { units, author: submission.by.clone(), findings, exchange })
}

/// The units that differ between two texts, sorted.
fn changed_units(before: &str, after: &str) -> Vec<String> {
    let (before, after) = (fingerprints(before), fingerprints(after));
    let mut units: Vec<String> =
        before.keys().chain(after.keys()).filter(|unit| before.get(*unit) != after.get(*unit)).cloned().collect();
    units.sort();
    units.dedup();
    units
}

/// What a corrected text's units answer: what was changed, the source that the reviewer saw; all else, what it answered before.
fn record(submitted: &SubmittedText, source: &str, text: &str) -> Record {
    let (before, source) = (fingerprints(&submitted.target), fingerprints(source));
    let mut record = submitted.record.clone();
    for (unit, target) in fingerprints(text) {
        if let Some(&source) = source.get(&unit).filter(|_| before.get(&unit) != Some(&target)) {
            record.set(&unit, Entry { source, target, reviewed: false });
        }
    }
    record
}
