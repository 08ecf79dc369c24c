//! Handing in a translation: checked, stored in the ledger, and out of the way of everybody's work tree.

use super::answers::{Answers, SourceChange};
use super::check::Report;
use super::handing_in::{is_as_committed, refusal, refusal_of_file};
use super::notes::strip;
use super::pending::{Pending, check_with_pending};
use super::put_back::PutBack;
use super::refusal::{Refusal, refusal_of};
use super::storing::{Handed, Stored, Storing, store};
use super::submission::{branch_root, read, text_of};
use crate::catalogue::{ItemFiles, RecordStore};
use crate::files::Root;
use crate::git::GitError;
use crate::ledger::{EventKind, ItemEntry, Submission};
use crate::ledgers::{Exchange, Lost, MAX_TEXT, NewEvent};
use crate::model::ItemId;
use crate::session::{Failure, Workspace};

/// How a translation is handed in.
#[derive(Debug, Clone, Copy)]
pub struct Request<'r> {
    /// Whether it is unfinished: stored, not checked, and not for review.
    pub draft: bool,
    /// Whether translations of changed source texts that were left as they are still hold.
    pub confirm: bool,
    /// What the translator has to say.
    pub note: Option<&'r str>,
    /// Whether to write nothing.
    pub dry_run: bool,
}

/// What became of a translation.
#[derive(Debug)]
pub enum Submitted {
    /// It is handed in.
    Done {
        /// What the checks found, without errors.
        findings: Report,
        /// How far the exchange with the remote went.
        exchange: Exchange,
        /// Whether the file of the work tree still has a text: it was changed meanwhile, or could not be written.
        left: bool,
        /// What could not be written once the text was in the ledger.
        trouble: Option<GitError>,
        /// How many texts have no translation.
        missing: usize,
        /// How many translations answer an English text that has changed since.
        stale: usize,
        /// When the person stored another text that they had not seen here, in milliseconds since 1970: it is kept.
        kept: Option<u64>,
    },
    /// There is nothing to hand in: the text is the branch's.
    Unchanged,
    /// The same text was handed in already.
    Again(Exchange),
    /// The published text was put back: what was handed in is taken back.
    TakenBack(Exchange),
    /// What was changed answers a source text that is another one by now.
    SourceChanged(Vec<SourceChange>),
    /// The checks found errors.
    Blocked(Report),
    /// The workflow forbids it.
    Refused(Refusal, Option<Exchange>),
}

impl Submitted {
    /// Whether the ledger has what the person wants it to have.
    #[must_use]
    pub fn is_stored(&self) -> bool {
        matches!(self, Self::Done { .. } | Self::Again(_) | Self::TakenBack(_))
    }
}

/// What was found to hand in.
enum Found {
    Text(Handed),
    /// Nothing; what to answer.
    Nothing(Submitted),
}

/// Hands in the text that the work tree has, or the draft that was stored last.
///
/// # Errors
///
/// Returns a [`Failure`] if something cannot be read or written.
pub fn submit(workspace: &mut Workspace<'_>, files: &ItemFiles, request: Request<'_>) -> Result<Submitted, Failure> {
    let item = &*files.item;
    let path = workspace.ledgers.repository.path_in_repository(&files.target);
    if let Some(refusal) = refusal_of_file(workspace.repository(), files, &path)? {
        return Ok(Submitted::Refused(refusal, None));
    }
    let branch = branch_root(workspace)?;
    if let Some(refusal) = refusal(workspace, &branch, item, request.draft)? {
        return Ok(Submitted::Refused(refusal, None));
    }
    let entry = workspace.ledgers.entry(item)?;
    let mut answers = Answers::read(workspace, files, &branch, &entry)?;
    if answers.seen.put_back && is_as_committed(workspace.repository(), &path)? {
        return take_back(workspace, item, &entry, &answers, request.dry_run);
    }
    let handed = match handed_in(workspace, files, &branch, &entry, &answers, request)? {
        Found::Text(handed) => handed,
        // It may wait here since an attempt that was cut off.
        Found::Nothing(Submitted::Again(_)) if !request.dry_run => {
            return Ok(Submitted::Again(workspace.ledgers.exchange()?));
        }
        Found::Nothing(answer) => return Ok(answer),
    };
    let unanswered = answers.unanswered(&handed.text, &handed.record);
    if !unanswered.is_empty() && !request.draft {
        let changes = answers.changes(workspace.catalogue, files, &handed.text, &handed.record, &unanswered)?;
        if !request.dry_run {
            answers.note_seen(&handed.text)?;
        }
        return Ok(Submitted::SourceChanged(changes));
    }
    // What is no text cannot be handed in: the check says where.
    let is_text = handed.raw.as_deref().is_none_or(|bytes| std::str::from_utf8(bytes).is_ok());
    let text = (is_text.then_some(&*handed.text), &handed.record);
    let findings = check_with_pending(workspace, workspace.catalogue.root, &branch, files, text, Pending::HandedIn)?;
    if handed.text.len() > MAX_TEXT {
        return Ok(Submitted::Refused(Refusal::TooLong(files.target.to_string()), None));
    }
    if findings.counts.errors > 0 && !request.draft {
        return Ok(Submitted::Blocked(findings));
    }
    if !is_text {
        return Ok(Submitted::Refused(Refusal::NotUtf8(files.target.to_string()), None));
    }
    if request.dry_run {
        let ((missing, stale), exchange) = (handed.left(), Exchange::default());
        return Ok(Submitted::Done { findings, exchange, left: false, trouble: None, missing, stale, kept: None });
    }
    write_down(workspace, files, answers, handed, request, findings)
}

/// Writes a text into the ledger, and sends it.
fn write_down(
    workspace: &mut Workspace<'_>,
    files: &ItemFiles,
    mut answers: Answers,
    handed: Handed,
    request: Request<'_>,
    findings: Report,
) -> Result<Submitted, Failure> {
    let item = &*files.item;
    let (missing, stale) = handed.left();
    let storing = Storing { draft: request.draft, note: request.note, claim: true };
    let Stored { id, put_back } = store(workspace, files, &mut answers, handed, storing)?;
    let exchange = workspace.ledgers.exchange()?;
    let is_aside = |lost: &&Lost| lost.item == *item && matches!(lost.event.kind, EventKind::Submit { .. });
    if let Some(lost) = exchange.lost.iter().find(is_aside) {
        return Ok(Submitted::Refused(refusal_of(&lost.why), Some(exchange)));
    }
    let entry = workspace.ledgers.entry(item)?;
    let me = workspace.me();
    let is_unseen = |text: &&Submission| text.by == *me && text.id != id && !answers.seen.stored.contains(&text.id);
    let kept = entry.texts().find(is_unseen).map(|text| text.clock);
    let PutBack { left, trouble } = put_back;
    Ok(Submitted::Done { findings, exchange, left, trouble, missing, stale, kept })
}

/// Takes back what the person saw of what is stored: they put the published text back.
fn take_back(
    workspace: &mut Workspace<'_>,
    item: &ItemId,
    entry: &ItemEntry,
    answers: &Answers,
    dry_run: bool,
) -> Result<Submitted, Failure> {
    let is_own = |text: &&Submission| text.by == *workspace.me() && answers.seen.stored.contains(&text.id);
    let texts = entry.draft.iter().chain(&entry.submission).filter(is_own);
    let withdraw = |text: &Submission| EventKind::Withdraw { about: text.id.clone(), draft: false, text: None };
    let events: Vec<NewEvent> = texts.map(|text| NewEvent::new(withdraw(text), item, workspace.me())).collect();
    if events.is_empty() {
        let other = entry.submission.as_ref().or(entry.draft.as_ref()).map(|text| text.by.clone());
        let refused = other.map(|by| Submitted::Refused(Refusal::OthersText(by), None));
        if !dry_run {
            answers.seen.forget(answers.seen.stored.clone())?;
        }
        return Ok(refused.unwrap_or(Submitted::Unchanged));
    }
    if dry_run {
        return Ok(Submitted::TakenBack(Exchange::default()));
    }
    workspace.ledgers.write(events)?;
    answers.seen.forget(answers.seen.stored.clone())?;
    Ok(Submitted::TakenBack(workspace.ledgers.exchange()?))
}

/// What is handed in: the work tree's text, else the stored draft; with `confirm`, even what is there already. Or what to
/// answer if there is nothing.
fn handed_in(
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
