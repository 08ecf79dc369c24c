//! One translation on its way into the ledger: whether it may go there, and what is answered if not.

use super::found::{Found, handed_in};
use super::outcome::{Request, Submitted};
use crate::catalogue::ItemFiles;
use crate::files::Root;
use crate::ledger::{EventKind, ItemEntry, Submission};
use crate::ledgers::{Exchange, MAX_TEXT, NewEvent};
use crate::session::{Failure, Workspace};
use crate::workflow::answers::Answers;
use crate::workflow::check::{ItemText, Report};
use crate::workflow::handing_in::{Asked, is_as_committed, refusal, refusal_of_file};
use crate::workflow::refusal::Refusal;
use crate::workflow::storing::Handed;

/// A text that may be handed in if the checks find no errors.
pub(super) struct Candidate<'f> {
    pub(super) files: &'f ItemFiles,
    pub(super) answers: Answers,
    pub(super) handed: Handed,
    /// Whether it is text at all.
    is_text: bool,
}

/// What a look at an item came to.
pub(super) enum Looked<'f> {
    Candidate(Box<Candidate<'f>>),
    /// The ledger has it here, and the remote may not: the same text, or that it was taken back.
    Waiting(fn(Exchange) -> Submitted),
    Answer(Box<Submitted>),
}

impl<'f> Candidate<'f> {
    /// Looks what there is of an item to hand in.
    pub(super) fn look(
        workspace: &mut Workspace<'_>,
        branch: &Root,
        files: &'f ItemFiles,
        request: Request<'_>,
        asked: &mut Asked,
    ) -> Result<Looked<'f>, Failure> {
        let item = &*files.item;
        let answer = |answer| Ok(Looked::Answer(Box::new(answer)));
        let path = workspace.ledgers.repository.path_in_repository(&files.target);
        if let Some(refusal) = refusal_of_file(workspace.repository(), files, &path)? {
            return answer(Submitted::Refused(refusal, None));
        }
        if let Some(refusal) = refusal(workspace, branch, item, request.draft, asked)? {
            return answer(Submitted::Refused(refusal, None));
        }
        let entry = workspace.ledgers.entry(item)?;
        let mut answers = Answers::read(workspace, files, branch, &entry)?;
        if answers.seen.put_back && is_as_committed(workspace.repository(), &path)? {
            return take_back(workspace, files, &entry, &answers, request.dry_run);
        }
        let handed = match handed_in(workspace, files, branch, &entry, &answers, request)? {
            Found::Text(handed) => handed,
            // It may wait here since an attempt that was cut off.
            Found::Nothing(Submitted::Again(_)) if !request.dry_run => return Ok(Looked::Waiting(Submitted::Again)),
            Found::Nothing(nothing) => return answer(nothing),
        };
        let unanswered = answers.unanswered(&handed.text, &handed.record);
        if !unanswered.is_empty() && !request.draft {
            let changes = answers.changes(workspace.catalogue, files, &handed.text, &handed.record, &unanswered)?;
            if !request.dry_run {
                answers.note_seen(&handed.text)?;
            }
            return answer(Submitted::SourceChanged(changes));
        }
        // What is no text cannot be handed in: the check says where.
        let is_text = handed.raw.as_deref().is_none_or(|bytes| std::str::from_utf8(bytes).is_ok());
        Ok(Looked::Candidate(Box::new(Self { files, answers, handed, is_text })))
    }

    /// What is checked.
    pub(super) fn text(&self) -> ItemText<'_> {
        let text = self.is_text.then_some(&*self.handed.text);
        ItemText { files: self.files, text, record: &self.handed.record }
    }

    /// What is answered with this found, or the findings if the text goes into the ledger.
    pub(super) fn judge(&self, findings: Report, request: Request<'_>) -> Result<Report, Box<Submitted>> {
        if self.handed.text.len() > MAX_TEXT {
            return Err(Box::new(Submitted::Refused(Refusal::TooLong(self.files.target.to_string()), None)));
        }
        if findings.counts.errors > 0 && !request.draft {
            return Err(Box::new(Submitted::Blocked(findings)));
        }
        if !self.is_text {
            return Err(Box::new(Submitted::Refused(Refusal::NotUtf8(self.files.target.to_string()), None)));
        }
        if request.dry_run {
            let ((missing, stale), exchange) = (self.handed.left(), Exchange::default());
            return Err(Box::new(Submitted::Done {
                findings,
                exchange,
                left: false,
                trouble: None,
                missing,
                stale,
                kept: None,
            }));
        }
        Ok(findings)
    }
}

/// Takes back what the person saw of what is stored: they put the published text back.
fn take_back<'f>(
    workspace: &mut Workspace<'_>,
    files: &ItemFiles,
    entry: &ItemEntry,
    answers: &Answers,
    dry_run: bool,
) -> Result<Looked<'f>, Failure> {
    let is_own = |text: &&Submission| text.by == *workspace.me() && answers.seen.stored.contains(&text.id);
    let texts = entry.draft.iter().chain(&entry.submission).filter(is_own);
    let withdraw = |text: &Submission| EventKind::Withdraw { about: text.id.clone(), draft: false, text: None };
    let events: Vec<NewEvent> = texts.map(|text| NewEvent::new(withdraw(text), &files.item, workspace.me())).collect();
    if events.is_empty() {
        let other = entry.submission.as_ref().or(entry.draft.as_ref()).map(|text| text.by.clone());
        let refused = other.map(|by| Submitted::Refused(Refusal::OthersText(by), None));
        if !dry_run {
            answers.seen.forget(answers.seen.stored.clone())?;
        }
        return Ok(Looked::Answer(Box::new(refused.unwrap_or(Submitted::Unchanged))));
    }
    if dry_run {
        return Ok(Looked::Answer(Box::new(Submitted::TakenBack(Exchange::default()))));
    }
    workspace.ledgers.write(events)?;
    answers.seen.forget(answers.seen.stored.clone())?;
    Ok(Looked::Waiting(Submitted::TakenBack))
}
