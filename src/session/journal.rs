//! What a commit is about to do to the branch and the work tree, so that a killed one can be finished or undone.
//!
//! The journal is there from before the branch moves until the ledger knows of the commit. Whoever finds one (and has the
//! clone's lock, so that nobody is at work) either finishes: the branch has the commit, so its files and the event follow; or
//! drops it: the branch has not, and nothing else was done.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::Failure;
use crate::files::{self, FileError, Root};
use crate::git::{Change, ObjectId, Repository};
use crate::ledger::{Event, Outcome};
use crate::ledgers::{LedgerError, Ledgers, NewEvent};

/// Where the journals of the projects are in the work tree's own directory.
const DIRECTORY: &str = "tolkit/journals";

/// The version of a journal's format.
const VERSION: u32 = 2;

/// The place of a project's journal. Each work tree of a clone has its own.
#[derive(Debug)]
pub struct JournalPlace {
    directory: Root,
    project: String,
}

/// What is about to be done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Journal {
    v: u32,
    /// The project, of those that the repository has.
    project: String,
    /// The ref that moves.
    pub branch: String,
    /// Where it is; none if it is new.
    pub old: Option<String>,
    /// Where it goes.
    pub new: String,
    /// Whether it is checked out, so that files follow.
    pub checked_out: bool,
    /// The files.
    changes: Vec<JournalChange>,
    /// What the ledger is told, as the first version had it: one commit at a time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    event: Option<Event>,
    /// What the ledger is told.
    #[serde(default)]
    events: Vec<Event>,
}

/// A file that follows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct JournalChange {
    path: String,
    old: Option<String>,
    new: Option<String>,
}

impl JournalPlace {
    /// The place of a project's journal in a repository.
    ///
    /// # Errors
    ///
    /// Returns a [`FileError`] if the repository's own directory cannot be used.
    pub fn of(repository: &Repository, project: &str) -> Result<Self, FileError> {
        let directory = repository.own_files()?;
        Ok(Self { directory, project: project.to_owned() })
    }

    /// Whether any project's journal may be below a work tree's own directory: cheap, for every command to ask.
    #[must_use]
    pub fn is_any_below(own_directory: &Path) -> bool {
        files::is_occupied(&own_directory.join(DIRECTORY))
    }

    /// Whether a command was interrupted.
    #[must_use]
    pub fn is_occupied(&self) -> bool {
        self.directory.kind(&self.path()).is_some()
    }

    /// Announces what is about to be done.
    ///
    /// # Errors
    ///
    /// Returns a [`FileError`] if it cannot be written; then nothing may be done.
    pub fn announce(&self, journal: &Journal) -> Result<(), FileError> {
        let text = serde_json::to_vec(journal).unwrap_or_default();
        self.directory.write(&self.path(), &text).map(drop)
    }

    /// Reads what an interrupted command announced.
    ///
    /// # Errors
    ///
    /// Returns [`Failure::Journal`] for one that is cut off, or of another version.
    pub fn read(&self) -> Result<Option<Journal>, Failure> {
        /// What every version has.
        #[derive(Deserialize)]
        struct Versioned {
            v: u32,
        }
        let path = self.path();
        let Some(bytes) = self.directory.read_if_exists(&path)? else { return Ok(None) };
        let journal = serde_json::from_slice(&bytes).ok().filter(|journal: &Journal| journal.v <= VERSION);
        let is_newer = serde_json::from_slice::<Versioned>(&bytes).is_ok_and(|journal| journal.v > VERSION);
        let path = self.directory.path().join(path).display().to_string();
        journal.map(Some).ok_or(Failure::Journal { path, is_newer })
    }

    /// Removes the journal: what it announced is done, or will not be.
    ///
    /// # Errors
    ///
    /// Returns a [`FileError`] if it cannot be removed.
    pub fn clear(&self) -> Result<(), FileError> {
        self.directory.remove_file(&self.path())
    }

    fn path(&self) -> String {
        format!("{DIRECTORY}/{}", self.project)
    }
}

impl Journal {
    /// A journal of moving a branch (a ref) in a project.
    #[must_use]
    pub fn new(project: &str, branch: &str, old: Option<ObjectId>, new: ObjectId, checked_out: bool) -> Self {
        Self {
            v: VERSION,
            project: project.to_owned(),
            branch: branch.to_owned(),
            old: old.map(|id| id.to_string()),
            new: new.to_string(),
            checked_out,
            changes: Vec::new(),
            event: None,
            events: Vec::new(),
        }
    }

    /// The journal with the files that follow, and the event that tells the ledger.
    #[must_use]
    pub fn with(mut self, changes: &[Change], events: Vec<Event>) -> Self {
        let text = |id: &Option<ObjectId>| id.map(|id| id.to_string());
        let change = |change: &Change| JournalChange {
            path: change.path.clone(),
            old: text(&change.old),
            new: text(&change.new),
        };
        self.changes = changes.iter().map(change).collect();
        self.events = events;
        self
    }

    /// What the ledger is told; nothing if only a ref is about to move.
    #[must_use]
    pub fn events(&self) -> Vec<Event> {
        self.event.iter().chain(&self.events).cloned().collect()
    }

    /// The files that follow.
    #[must_use]
    pub fn changes(&self) -> Vec<Change> {
        let id = |text: &Option<String>| text.as_ref().and_then(|text| text.parse().ok());
        let change =
            |change: &JournalChange| Change { path: change.path.clone(), old: id(&change.old), new: id(&change.new) };
        self.changes.iter().map(change).collect()
    }
}

/// Tells the ledgers of commits, as far as they do not know of them.
///
/// # Errors
///
/// A [`LedgerError`] if a ledger cannot be read or written.
pub fn record_commits(ledgers: &mut Ledgers<'_>, events: Vec<Event>) -> Result<(), LedgerError> {
    let (me, mut unknown) = (ledgers.me.clone(), Vec::new());
    for event in events {
        let Some(item) = event.item.clone() else { continue };
        let event = Event { by: me.email.clone(), ..event };
        if ledgers.ledger(&item.locale)?.would(&event, &me) == Outcome::Applied {
            unknown.push(NewEvent { locale: item.locale, event, files: Vec::new() });
        }
    }
    ledgers.write(unknown)
}

/// Ends the program here, if a test asks for it: every step must be one that a kill can follow.
pub fn kill_point(name: &str) {
    if cfg!(debug_assertions) && std::env::var_os("TOLKIT_ABORT_AT").is_some_and(|at| at == name) {
        std::process::abort();
    }
}
