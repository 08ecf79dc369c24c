//! The texts of a submission, and what they come to on a branch.

use std::sync::Arc;

use rustc_hash::FxHashSet;

use crate::files::{FileError, NoFiles, Root};
use crate::fluent::{Merged, merge};
use crate::git::{CommitTree, ObjectId};
use crate::ledger::{Event, EventKind, MAX_MESSAGE, Submission};
use crate::ledgers::{LedgerError, Ledgers, MAX_TEXT, file};
use crate::record::{Drafts, Record};
use crate::session::{Failure, Workspace};

/// What a submission has.
#[derive(Debug, Clone, Default)]
pub struct SubmittedText {
    /// The text that was handed in.
    pub target: String,
    /// What the branch had then.
    pub base: String,
    /// The source as it was then.
    pub source: String,
    /// Which source text each unit answers.
    pub record: Record,
    /// Which units no person wrote.
    pub drafts: Drafts,
}

impl SubmittedText {
    /// The files of its event's tree.
    pub(super) fn into_files(self) -> Vec<(&'static str, Vec<u8>)> {
        let texts = [(file::TARGET, self.target), (file::BASE, self.base), (file::SOURCE, self.source)];
        let drafts = (!self.drafts.is_empty()).then(|| (file::DRAFTS, self.drafts.to_text()));
        let all = texts.into_iter().chain([(file::RECORD, self.record.to_text())]).chain(drafts);
        all.map(|(name, text)| (name, text.into_bytes())).collect()
    }

    /// What the submission comes to on a branch that has `branch` by now.
    #[must_use]
    pub fn onto(&self, branch: &str) -> Merged {
        merge(&self.base, &self.target, branch)
    }

    /// Whether every line that was written is in a text: what is no unit (a loose line, a comment) is not merged.
    #[must_use]
    pub fn is_all_in(&self, text: &str) -> bool {
        let lines = |text: &'_ str| text.lines().map(|line| line.trim().to_owned()).collect::<FxHashSet<_>>();
        let (base, text) = (lines(&self.base), lines(text));
        lines(&self.target).iter().all(|line| line.is_empty() || base.contains(line) || text.contains(line))
    }
}

/// Reads a submission; `None` where its commit has no text, or one that is too long.
///
/// # Errors
///
/// Returns a [`LedgerError`] if it cannot be read.
pub fn read(ledgers: &Ledgers<'_>, submission: &Submission) -> Result<Option<SubmittedText>, LedgerError> {
    let Ok(commit) = submission.commit.parse::<ObjectId>() else { return Ok(None) };
    let text = |name| -> Result<Option<String>, LedgerError> {
        let bytes = ledgers.repository.event_log().file(commit, name, MAX_TEXT)?;
        Ok(bytes.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()))
    };
    let Some(target) = text(file::TARGET)? else { return Ok(None) };
    let base = text(file::BASE)?.unwrap_or_default();
    let source = text(file::SOURCE)?.unwrap_or_default();
    let (record, drafts) = (record_of(ledgers, &submission.commit)?, drafts_of(ledgers, &submission.commit)?);
    Ok(Some(SubmittedText { target, base, source, record, drafts }))
}

/// Reads which units of a submission no person wrote.
///
/// # Errors
///
/// Returns a [`LedgerError`] if it cannot be read.
pub(super) fn drafts_of(ledgers: &Ledgers<'_>, commit: &str) -> Result<Drafts, LedgerError> {
    let Ok(commit) = commit.parse::<ObjectId>() else { return Ok(Drafts::default()) };
    let bytes = ledgers.repository.event_log().file(commit, file::DRAFTS, MAX_TEXT)?;
    Ok(bytes.map(|bytes| Drafts::parse(&String::from_utf8_lossy(&bytes))).unwrap_or_default())
}

/// What the person had to say of a submission.
///
/// # Errors
///
/// Returns a [`LedgerError`] if it cannot be read.
pub(super) fn note_of(ledgers: &Ledgers<'_>, submission: &Submission) -> Result<Option<String>, LedgerError> {
    let Ok(commit) = submission.commit.parse::<ObjectId>() else { return Ok(None) };
    let commit = ledgers.repository.event_log().event(commit, MAX_MESSAGE)?;
    let kind = Event::parse(&commit.message).ok().map(|event| event.kind);
    Ok(kind.and_then(|kind| if let EventKind::Submit { note, .. } = kind { note } else { None }))
}

/// The text of a submission's commit; empty where it has none.
///
/// # Errors
///
/// Returns a [`LedgerError`] if it cannot be read.
pub fn text_at(ledgers: &Ledgers<'_>, commit: &str) -> Result<String, LedgerError> {
    let Ok(commit) = commit.parse::<ObjectId>() else { return Ok(String::new()) };
    let bytes = ledgers.repository.event_log().file(commit, file::TARGET, MAX_TEXT)?;
    Ok(bytes.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default())
}

/// Reads the pairs of texts that a submission or a review has; an empty record where its commit has none.
///
/// # Errors
///
/// Returns a [`LedgerError`] if it cannot be read.
pub fn record_of(ledgers: &Ledgers<'_>, commit: &str) -> Result<Record, LedgerError> {
    let Ok(commit) = commit.parse::<ObjectId>() else { return Ok(Record::default()) };
    let bytes = ledgers.repository.event_log().file(commit, file::RECORD, MAX_TEXT)?;
    let text = bytes.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    Ok(text.and_then(|text| Record::parse(&text).ok()).unwrap_or_default())
}

/// The files of the commit that is checked out, as the project reads them; nothing before the first commit.
///
/// # Errors
///
/// Returns a [`Failure`] if they cannot be read.
pub fn branch_root(workspace: &Workspace<'_>) -> Result<Root, Failure> {
    let (repository, root) = (workspace.repository(), workspace.root());
    Ok(match repository.head()? {
        Some(head) => root.layered(Some(Arc::new(CommitTree::open(repository, head)?))),
        None => root.layered(Some(Arc::new(NoFiles))),
    })
}

/// Reads a text; empty where there is no file. What is not UTF-8 is replaced.
///
/// # Errors
///
/// Returns a [`FileError`] if it cannot be read.
pub fn text_of(root: &Root, path: &str) -> Result<String, FileError> {
    Ok(root.read_if_exists(path)?.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default())
}
