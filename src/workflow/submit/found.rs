//! What there is to hand in of an item.

use super::outcome::{Request, Submitted};
use crate::catalogue::{ItemFiles, RecordStore};
use crate::files::Root;
use crate::ledger::{ItemEntry, Submission};
use crate::ledgers::Exchange;
use crate::session::{Failure, Workspace};
use crate::workflow::answers::Answers;
use crate::workflow::notes::strip;
use crate::workflow::refusal::Refusal;
use crate::workflow::storing::Handed;
use crate::workflow::submission::{read, text_of};

/// What was found to hand in.
pub(super) enum Found {
    Text(Handed),
    /// Nothing; what to answer.
    Nothing(Submitted),
}

/// What is handed in: the work tree's text, else the stored draft; with `confirm`, even what is there already. Or what to
/// answer if there is nothing.
pub(super) fn handed_in(
    workspace: &Workspace<'_>,
    files: &ItemFiles,
    branch: &Root,
    entry: &ItemEntry,
    answers: &Answers,
    request: Request<'_>,
) -> Result<Found, Failure> {
    let (catalogue, ledgers) = (workspace.catalogue, &workspace.ledgers);
    let raw = ledgers.repository.work_tree().clean_bytes(&ledgers.repository.path_in_repository(&files.target))?;
    let here = raw.as_ref().map(|bytes| String::from_utf8_lossy(bytes).into_owned()).unwrap_or_default();
    // Only what `edit` wrote has notes; elsewhere, such a line is somebody's own comment.
    let is_annotated = answers.seen.source().is_some();
    let here = if is_annotated { strip(&here, &catalogue.config.project.source) } else { here };
    let base = text_of(branch, &files.target)?;
    let source = text_of(catalogue.root, &files.source)?;
    let record = |text: &str| if request.confirm { answers.confirmed(text) } else { answers.record_of(text) };
    if here != base && raw.is_some() {
        if let Some(returned) =
            entry.submission.as_ref().filter(|_| entry.returned && !request.draft && !request.confirm)
            && read(ledgers, returned)?.is_some_and(|returned| returned.target == here)
        {
            return Ok(Found::Nothing(Submitted::Refused(Refusal::ReturnedUnchanged, None)));
        }
        let record = record(&here);
        return Ok(Found::Text(Handed { raw, text: here, base, source, record, handed_on: None }));
    }
    let latest =
        if request.confirm { entry.draft.as_ref().or(entry.submission.as_ref()) } else { entry.draft.as_ref() };
    // A correction that somebody was not shown is not theirs.
    let unseen = latest.filter(|text| !request.draft && !answers.seen.stored.contains(&text.id));
    if let Some(by) = unseen.and_then(|text| text.corrected_by.clone()) {
        return Ok(Found::Nothing(Submitted::Refused(Refusal::Corrected(by), None)));
    }
    let stored = match latest.filter(|_| !request.draft) {
        Some(stored) => read(ledgers, stored)?,
        None => None,
    };
    let handed_on = latest.filter(|_| !request.draft).map(|stored| stored.id.clone());
    let text = match stored {
        Some(stored) => {
            let merged = stored.onto(&base);
            if !merged.conflicts.is_empty() {
                return Ok(Found::Nothing(Submitted::Refused(Refusal::DraftConflict(merged.conflicts), None)));
            }
            merged.text
        }
        None if request.confirm && raw.is_some() => here,
        None if entry.submission.is_none() && raw.is_some() && answers.has_confirmed(&here) => here,
        None if entry.returned => return Ok(Found::Nothing(Submitted::Refused(Refusal::ReturnedUnchanged, None))),
        None if entry.submission.is_some() => {
            let is_unseen = |text: &&Submission| text.by == ledgers.me && !answers.seen.stored.contains(&text.id);
            let corrected = entry.submission.as_ref().filter(is_unseen);
            let by = corrected.and_then(|text| text.corrected_by.clone());
            let refused = by.map(|by| Submitted::Refused(Refusal::Corrected(by), None));
            return Ok(Found::Nothing(refused.unwrap_or(Submitted::Again(Exchange::default()))));
        }
        None => return Ok(Found::Nothing(Submitted::Unchanged)),
    };
    let record = record(&text);
    let is_nothing = text == base && record == RecordStore::new(branch).read(&files.item).0;
    if is_nothing {
        return Ok(Found::Nothing(Submitted::Unchanged));
    }
    Ok(Found::Text(Handed { raw, text, base, source, record, handed_on }))
}
