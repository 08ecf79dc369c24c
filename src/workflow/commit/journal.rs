//! What a commit is about to do to the branch and the work tree, so that a killed one can be finished or undone.
//!
//! The journal is there from before the branch moves until the ledger knows of the commit. Whoever finds one (and has the
//! clone's lock, so that nobody is at work) either finishes: the branch has the commit, so its files and the event follow; or
//! drops it: the branch has not, and nothing else was done.

use serde::{Deserialize, Serialize};

use crate::files::{FileError, Root};
use crate::git::{Change, GitError, ObjectId, Repository};
use crate::ledger::{Event, Outcome, State};
use crate::ledgers::{LedgerError, Ledgers, NewEvent};
use crate::model::ItemId;

/// Where the journals of the projects are in the work tree's own directory.
pub const DIRECTORY: &str = "tolkit/journals";

/// What is about to be done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Journal {
    v: u32,
    /// The project, of those that the repository has.
    project: String,
    /// The ref that moves.
    pub(super) branch: String,
    /// Where it is; none where it is new.
    pub(super) old: Option<String>,
    /// Where it goes.
    pub(super) new: String,
    /// Whether it is checked out, so that files follow.
    pub(super) checked_out: bool,
    /// The files.
    pub(super) changes: Vec<JournalChange>,
    /// The event that tells the ledger; none where only a ref of the remote is noted.
    pub(super) event: Option<Event>,
}

/// A file that follows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct JournalChange {
    path: String,
    old: Option<String>,
    new: Option<String>,
}

/// What was found and done.
#[derive(Debug, Default)]
pub struct Recovered {
    /// The item whose commit was finished.
    pub finished: Option<String>,
    /// Whether a commit was dropped that the branch never had.
    pub dropped: bool,
    /// The files that somebody changed meanwhile.
    pub left: Vec<String>,
}

impl Journal {
    pub(super) fn new(project: &str, branch: &str, old: Option<ObjectId>, new: ObjectId, checked_out: bool) -> Self {
        Self {
            v: 1,
            project: project.to_owned(),
            branch: branch.to_owned(),
            old: old.map(|id| id.to_string()),
            new: new.to_string(),
            checked_out,
            changes: Vec::new(),
            event: None,
        }
    }

    pub(super) fn with(mut self, changes: &[Change], event: &Event) -> Self {
        let text = |id: &Option<ObjectId>| id.map(|id| id.to_string());
        let change = |change: &Change| JournalChange {
            path: change.path.clone(),
            old: text(&change.old),
            new: text(&change.new),
        };
        self.changes = changes.iter().map(change).collect();
        self.event = Some(event.clone());
        self
    }

    pub(super) fn write(&self, directory: &Root) -> Result<(), FileError> {
        let text = serde_json::to_vec(self).unwrap_or_default();
        directory.write(&path_of(&self.project), &text).map(drop)
    }

    fn changes(&self) -> Vec<Change> {
        let id = |text: &Option<String>| text.as_ref().and_then(|text| text.parse().ok());
        let change =
            |change: &JournalChange| Change { path: change.path.clone(), old: id(&change.old), new: id(&change.new) };
        self.changes.iter().map(change).collect()
    }
}

/// Returns the directory of the work tree's own files: another work tree of the clone has its own journal.
pub(super) fn own_directory(repository: &Repository) -> Result<Root, FileError> {
    let path = repository.own_directory();
    Root::new(path).map_err(|source| FileError::Io { path: path.display().to_string(), source })
}

/// Removes the journal: what it announced is done.
pub(super) fn close(directory: &Root, project: &str) -> Result<(), FileError> {
    directory.remove_file(&path_of(project))
}

fn path_of(project: &str) -> String {
    format!("{DIRECTORY}/{project}")
}

/// Tells whether a commit was interrupted in a clone.
///
/// # Errors
///
/// Returns a [`FileError`] where the clone's directory cannot be read.
pub fn is_interrupted(repository: &Repository, project: &str) -> Result<bool, FileError> {
    Ok(own_directory(repository)?.kind(&path_of(project)).is_some())
}

/// Finishes or drops what an interrupted command left.
///
/// # Errors
///
/// Returns a [`LedgerError`] where something cannot be read or written; the journal stays then.
pub fn recover(ledgers: &mut Ledgers<'_>) -> Result<Recovered, LedgerError> {
    let repository = ledgers.repository;
    let directory = own_directory(repository)?;
    let mut recovered = Recovered::default();
    let path = path_of(ledgers.project());
    let Some(bytes) = directory.read_if_exists(&path)? else { return Ok(recovered) };
    let Ok(journal) = serde_json::from_slice::<Journal>(&bytes) else {
        // It is written whole or not at all: this one is of another version.
        return Err(GitError::Locked(path).into());
    };
    let Ok(new) = journal.new.parse::<ObjectId>() else { return Err(GitError::Locked(path).into()) };
    repository.clear_ref_lock(&journal.branch, Some(new))?;
    repository.clear_head_lock()?;
    let Some(event) = &journal.event else {
        close(&directory, ledgers.project())?;
        return Ok(recovered);
    };
    repository.clear_index_lock()?;
    let tip = repository.ref_target(&journal.branch)?;
    let is_there = match tip {
        Some(tip) => repository.has_object(new) && repository.contains(tip, new)?,
        None => false,
    };
    if !is_there {
        recovered.dropped = true;
        close(&directory, ledgers.project())?;
        return Ok(recovered);
    }
    let is_checked_out = repository.branch().is_ok_and(|(branch, _)| branch == journal.branch);
    if journal.checked_out && is_checked_out {
        recovered.left = repository.refresh(&journal.changes())?.left;
    }
    tell(ledgers, event)?;
    recovered.finished = Some(event.item.clone());
    close(&directory, ledgers.project())?;
    Ok(recovered)
}

/// Writes the event of a commit, unless the ledger has it.
pub(super) fn tell(ledgers: &mut Ledgers<'_>, event: &Event) -> Result<(), LedgerError> {
    let Ok(item) = ItemId::parse(&event.item) else { return Ok(()) };
    let me = ledgers.me.clone();
    let mut state = State::clone(ledgers.state(&item.locale)?);
    let mut tried = event.clone();
    tried.by.clone_from(&me.email);
    if state.apply(item.locale.as_str(), &tried, &me, "") != Outcome::Applied {
        return Ok(());
    }
    ledgers.write(vec![NewEvent { locale: item.locale, event: tried, files: Vec::new() }])
}

/// Ends the program here, if a test asks for it: every step must be one that a kill can follow.
pub(super) fn step(name: &str) {
    if cfg!(debug_assertions) && std::env::var_os("TOLKIT_ABORT_AT").is_some_and(|at| at == name) {
        std::process::abort();
    }
}
