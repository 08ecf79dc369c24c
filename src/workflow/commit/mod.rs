//! Approved translations → commits: one for each item, with everybody's credit, without touching what anybody has changed.
//!
//! A commit is made in the object database. Then the branch moves, if it is still where it was; then the files that the
//! commit changed follow in the work tree and the index; then the ledger is told. The journal makes each of these a step that a
//! kill can follow.

mod journal;
mod message;
mod plan;
mod target;

use std::sync::Arc;

use jiff::civil::Date;

pub use journal::{DIRECTORY as JOURNALS, Recovered, is_interrupted, recover};
use journal::{Journal, step};
use message::Message;
use plan::{Contents, Planned, Unplanned, Why};
use target::TargetBranch;

use super::WorkflowError;
use super::refusal::Refusal;
use crate::catalogue::Catalogue;
use crate::diagnostics::Diagnostic;
use crate::files::{Lock, Root};
use crate::git::{Change, ContentCommit, GitError, ObjectId, PathState, Pushed};
use crate::i18n::{Text, Words};
use crate::ledger::{EventKind, Verdict};
use crate::ledgers::{Exchange, Ledgers, NewEvent};
use crate::model::{ItemId, Person};

/// What is committed, and how.
#[derive(Debug, Clone, Copy)]
pub struct Request<'r> {
    /// The day that deadlines are compared with.
    pub today: Date,
    /// The branch; none is the one that is checked out. It is made where it is not there.
    pub branch: Option<&'r str>,
    /// Whether the branch is pushed afterwards.
    pub push: bool,
    /// Whether hooks run.
    pub verify: bool,
    /// Whether to write nothing.
    pub dry_run: bool,
    /// The clone's lock, which other programs keep for us.
    pub lock: Option<&'r Lock>,
}

/// What became of the items.
#[derive(Debug)]
pub struct Committed {
    /// The branch, without `refs/heads/`.
    pub branch: String,
    /// The items, in the order in which they were committed; then those that were not.
    pub items: Vec<CommittedItem>,
    /// How far the exchange of the ledger went; none in a dry run.
    pub exchange: Exchange,
    /// What the remote did with the branch, where it was pushed.
    pub pushed: Option<Push>,
}

/// What became of one item.
#[derive(Debug)]
pub struct CommittedItem {
    /// The item.
    pub item: Arc<ItemId>,
    /// What became of it.
    pub outcome: CommitOutcome,
}

/// What became of an item.
#[derive(Debug)]
pub enum CommitOutcome {
    /// It is a commit with these files; in a dry run, without a name.
    Done {
        /// The commit.
        commit: Option<ObjectId>,
        /// The files, from the repository's top.
        paths: Vec<String>,
        /// Who is credited, the author first.
        authors: Vec<Person>,
        /// Files that somebody changed at the last moment: they were left as they are.
        left: Vec<String>,
    },
    /// The branch has everything already; the ledger was told.
    Nothing,
    /// The workflow forbids it. What conflicts went back to its translator.
    Refused(Refusal),
    /// The person changed these files: nothing was done.
    Dirty(Vec<(String, PathState)>),
    /// The rendered article would be wrong.
    Unrenderable(Vec<Diagnostic>),
    /// A hook, or signing, failed.
    Failed(GitError),
}

/// Commits items.
///
/// # Errors
///
/// Returns a [`WorkflowError`] where something cannot be read or written. What was committed until then stands.
pub fn commit(
    ledgers: &mut Ledgers<'_>,
    catalogue: &Catalogue<'_>,
    items: &[Arc<ItemId>],
    request: Request<'_>,
) -> Result<Committed, WorkflowError> {
    let repository = ledgers.repository;
    let target = TargetBranch::find(ledgers, request.branch)?;
    let is_elsewhere = !target.checked_out;
    let directory = journal::own_directory(repository).map_err(WorkflowError::File)?;
    let mut committer = Committer { ledgers, request, target, directory, words: Words::new(&[]) };
    let is_article = |item: &Arc<ItemId>| {
        let found = crate::catalogue::find_item(catalogue, item);
        found.is_some_and(|(group, _)| group.section(catalogue.config).articles().is_some())
    };
    // Articles show terms: what is not committed in the end must not be in them.
    let (articles, others): (Vec<Arc<ItemId>>, Vec<Arc<ItemId>>) = items.iter().cloned().partition(is_article);
    let (mut done, mut unplanned) = (Vec::new(), Vec::new());
    let mut would_be: Vec<Contents> = Vec::new();
    for items in [others, articles] {
        let root = catalogue.root.layered(Some(Arc::new(repository.tree(committer.target.tip)?)));
        for (path, bytes) in would_be.drain(..).flatten() {
            match bytes {
                Some(bytes) => drop(root.write(&path, &bytes)?),
                None => root.remove(&path)?,
            }
        }
        let (planned, not_planned) = plan::plan(committer.ledgers, catalogue, &root, &items, request.today)?;
        unplanned.extend(not_planned);
        for planned in planned {
            let item = Arc::clone(&planned.files.item);
            let contents = planned.contents.clone();
            let outcome = committer.commit(planned)?;
            if matches!(outcome, CommitOutcome::Done { commit: None, .. }) {
                would_be.push(contents);
            }
            done.push(CommittedItem { item, outcome });
        }
    }
    let branch = committer.target.name.clone();
    // What conflicts with some other branch alone is not the translator's business.
    give_back(committer.ledgers, &unplanned, request.dry_run || is_elsewhere)?;
    done.extend(unplanned.into_iter().map(|unplanned| CommittedItem {
        item: unplanned.item,
        outcome: match unplanned.why {
            Why::Refused(Refusal::Conflict(units)) if is_elsewhere => {
                CommitOutcome::Refused(Refusal::ConflictInReview(units))
            }
            Why::Refused(refusal) => CommitOutcome::Refused(refusal),
            Why::Unrenderable(diagnostics) => CommitOutcome::Unrenderable(diagnostics),
        },
    }));
    let pushed = if request.push && !request.dry_run { push(ledgers, &branch, request.lock)? } else { None };
    let exchange = if request.dry_run { Exchange::default() } else { ledgers.exchange()? };
    Ok(Committed { branch: branch.trim_start_matches("refs/heads/").to_owned(), items: done, exchange, pushed })
}

/// What a remote did with a branch, or why it did not answer.
pub type Push = Result<Pushed, crate::git::RemoteError>;

/// Pushes a branch; `None` where there is none, or no remote. A branch that nothing was committed to need not be there.
fn push(ledgers: &Ledgers<'_>, branch: &str, lock: Option<&Lock>) -> Result<Option<Push>, WorkflowError> {
    let repository = ledgers.repository;
    let (Some(remote), Some(tip)) = (repository.push_remote(branch), repository.ref_target(branch)?) else {
        return Ok(None);
    };
    let directory = journal::own_directory(repository)?;
    // A killed push may leave the lock of what this clone knows of the remote's branch.
    let known = format!("refs/remotes/{remote}/{}", branch.trim_start_matches("refs/heads/"));
    Journal::new(ledgers.project(), &known, None, tip, false).write(&directory)?;
    let pushed = repository.push_branch(&remote, branch, lock);
    step("push");
    journal::close(&directory, ledgers.project())?;
    Ok(Some(pushed))
}

/// Gives back to their translators what cannot be merged.
fn give_back(ledgers: &mut Ledgers<'_>, unplanned: &[Unplanned], dry_run: bool) -> Result<(), WorkflowError> {
    let mut drafts = Vec::new();
    for unplanned in unplanned {
        let Why::Refused(Refusal::Conflict(units)) = &unplanned.why else { continue };
        let entry = ledgers.entry(&unplanned.item)?;
        let Some(submission) = entry.submission else { continue };
        let mut draft = NewEvent::new(EventKind::Review, &unplanned.item, &ledgers.me);
        draft.event.verdict = Some(Verdict::Return);
        draft.event.about = Some(submission.id);
        draft.event.units.clone_from(units);
        let text = Text::new("commit-conflict").with("count", units.len()).with("units", units.join(", "));
        draft.event.text = Some(Words::new(&[]).say(&text));
        drafts.push(draft);
    }
    if !dry_run {
        ledgers.write(drafts)?;
    }
    Ok(())
}

/// Commits one item after the other.
struct Committer<'c, 'p> {
    ledgers: &'c mut Ledgers<'p>,
    request: Request<'c>,
    target: TargetBranch,
    directory: Root,
    words: Words,
}

impl Committer<'_, '_> {
    fn commit(&mut self, planned: Planned) -> Result<CommitOutcome, WorkflowError> {
        let repository = self.ledgers.repository;
        let files: Vec<_> =
            planned.contents.iter().map(|(path, bytes)| (repository.path_in_repository(path), bytes.clone())).collect();
        let changes = repository.changes(self.target.tip, &files, self.request.dry_run)?;
        let authors = authors(&planned, &self.ledgers.me);
        if changes.is_empty() {
            if !self.request.dry_run {
                journal::tell(self.ledgers, &self.event(&planned, self.target.tip))?;
            }
            return Ok(CommitOutcome::Nothing);
        }
        if self.target.checked_out {
            let states = repository.path_states(&changes)?;
            let dirty = changes.iter().zip(states).filter(|(_, state)| *state != PathState::Clean);
            let dirty: Vec<_> = dirty.map(|(change, state)| (change.path.clone(), state)).collect();
            if !dirty.is_empty() {
                return Ok(CommitOutcome::Dirty(dirty));
            }
        }
        let paths = changes.iter().map(|change| change.path.clone()).collect();
        if self.request.dry_run {
            return Ok(CommitOutcome::Done { commit: None, paths, authors, left: Vec::new() });
        }
        let commit = match self.make(&planned, &changes, &authors) {
            Ok(commit) => commit,
            // What is wrong with one item is no reason to leave out the others.
            Err(error) => return Ok(CommitOutcome::Failed(error)),
        };
        let event = self.event(&planned, commit);
        let at = self.target.at;
        step("made");
        Journal::new(self.ledgers.project(), &self.target.name, at, commit, self.target.checked_out)
            .with(&changes, &event)
            .write(&self.directory)?;
        step("journal");
        let moved = repository.move_ref(&self.target.name, at, commit, &format!("tolkit: {}", event.item));
        if !matches!(moved, Ok(true)) && repository.ref_target(&self.target.name)? != Some(commit) {
            // Somebody else moved it, or is about to.
            journal::close(&self.directory, self.ledgers.project())?;
            return Ok(CommitOutcome::Failed(GitError::Locked(self.target.name.clone())));
        }
        step("moved");
        let left = if self.target.checked_out { repository.refresh(&changes)?.left } else { Vec::new() };
        step("refreshed");
        journal::tell(self.ledgers, &event)?;
        step("told");
        journal::close(&self.directory, self.ledgers.project())?;
        step("closed");
        (self.target.at, self.target.tip) = (Some(commit), commit);
        Ok(CommitOutcome::Done { commit: Some(commit), paths, authors, left })
    }

    fn make(&self, planned: &Planned, changes: &[Change], authors: &[Person]) -> Result<ObjectId, GitError> {
        let repository = self.ledgers.repository;
        let source = repository.object_at(self.target.tip, &repository.path_in_repository(&planned.files.source))?;
        let message = Message {
            item: &planned.files.item,
            is_translation: planned.is_translation,
            translators: authors,
            reviewers: &planned.reviewers,
            source,
            about: &about(planned),
        };
        let mut message = message.text(&self.words);
        if self.request.verify {
            message = repository.run_hooks(self.target.tip, changes, &message, self.request.lock)?;
        }
        let author = authors.first().unwrap_or(&self.ledgers.me);
        let written = planned.entry.submission.as_ref().map_or(self.ledgers.now, |submission| submission.clock);
        let commit = ContentCommit {
            parent: self.target.tip,
            author: author.clone(),
            authored: i64::try_from(written / 1000).unwrap_or_default(),
            changes,
            message: &message,
        };
        repository.commit_content(&commit, self.request.lock)
    }

    fn event(&self, planned: &Planned, commit: ObjectId) -> crate::ledger::Event {
        let mut draft = NewEvent::new(EventKind::Commit, &planned.files.item, &self.ledgers.me);
        draft.event.about = Some(about(planned));
        draft.event.text = Some(commit.to_string());
        draft.event
    }
}

/// Returns the event that a commit carries: the submission, or the review of what the branch had.
fn about(planned: &Planned) -> String {
    let submission = planned.entry.submission.as_ref().map(|submission| submission.id.clone());
    submission.or_else(|| planned.entry.approval.as_ref().map(|approval| approval.id.clone())).unwrap_or_default()
}

/// Returns who is credited with a translation: who handed it in, then everybody who had a part in it. A commit that is a
/// review alone is the reviewer's.
fn authors(planned: &Planned, me: &Person) -> Vec<Person> {
    let Some(submission) = planned.entry.submission.as_ref().filter(|_| planned.is_translation) else {
        return vec![planned.reviewers.first().unwrap_or(me).clone()];
    };
    let others = planned.entry.authors.iter().filter(|person| **person != submission.by);
    std::iter::once(&submission.by).chain(others).cloned().collect()
}

/// Returns the items that are approved, sorted.
///
/// # Errors
///
/// Returns a [`WorkflowError`] where the ledger cannot be read.
pub fn approved(ledgers: &mut Ledgers<'_>, catalogue: &Catalogue<'_>) -> Result<Vec<Arc<ItemId>>, WorkflowError> {
    let mut items = Vec::new();
    for locale in ledgers.locales()? {
        let state = ledgers.state(&locale)?;
        for (name, entry) in &state.items {
            if entry.is_approved()
                && let Ok(item) = ItemId::parse(name)
                && crate::catalogue::find_item(catalogue, &item).is_some()
            {
                items.push(Arc::new(item));
            }
        }
    }
    items.sort();
    Ok(items)
}
