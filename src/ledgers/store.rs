//! The ledgers of a project in a clone: where they are, and by whom they are written.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use super::error::LedgerError;
use super::ledger::{Ledger, Pending};
use super::project::project_id;
use crate::config::Config;
use crate::files::{FileError, Lock, LockHolder, Root};
use crate::git::{ObjectId, Remote, Repository};
use crate::model::{Locale, Person};

/// Where the ledgers are in a clone, whatever the remote calls them.
const KNOWN: &str = "refs/tolkit/";
/// Where the events are that wait for the remote.
const WAITING: &str = "refs/tolkit-local/";
/// What commands of one clone wait for, in its own directory.
const LOCK: &str = "tolkit/lock";

/// What is known of the ledgers, and by whom they are written.
pub struct Ledgers<'p> {
    /// The clone that they are in.
    pub repository: &'p Repository,
    /// The configuration.
    pub config: &'p Config,
    /// Who works here.
    pub me: Person,
    /// The writer's clock, in milliseconds since 1970.
    pub now: u64,
    /// What tells the project from others of the repository.
    project: String,
    pub(super) lock: Option<&'p Lock>,
    /// The clone's own directory.
    pub(super) directory: Root,
    pub(super) by_locale: BTreeMap<Locale, Ledger>,
    /// The newest version of events behind which this program cannot put what waits.
    pub(super) too_new: Option<u32>,
    /// What waits and cannot be signed here.
    pub(super) not_signed: Option<LedgerError>,
    /// What the remote took in this exchange.
    pub(super) arrived: Vec<Pending>,
    /// Which submissions the person was shown, once that was asked for.
    pub(super) shown: OnceCell<BTreeMap<String, String>>,
}

impl<'p> Ledgers<'p> {
    /// The ledgers of a project. If they are to be written, the clone is locked; `lock` is none if the file system has no
    /// locks.
    ///
    /// # Errors
    ///
    /// A [`LedgerError`] if the clone cannot be used.
    pub fn new(
        repository: &'p Repository,
        config: &'p Config,
        me: Person,
        now: u64,
        lock: Option<&'p Lock>,
        is_writing: bool,
    ) -> Result<Self, LedgerError> {
        let project = project_id(config, &repository.folder());
        let directory = directory_of(repository)?;
        let (by_locale, arrived, shown) = (BTreeMap::new(), Vec::new(), OnceCell::new());
        let (too_new, not_signed) = (None, None);
        let ledgers = Self {
            repository,
            config,
            me,
            now,
            project,
            lock,
            directory,
            by_locale,
            too_new,
            not_signed,
            arrived,
            shown,
        };
        if is_writing {
            ledgers.clear_locks()?;
        }
        Ok(ledgers)
    }

    /// The target locales that something is written about here.
    ///
    /// # Errors
    ///
    /// A [`LedgerError`] if the refs cannot be read.
    pub fn locales(&self) -> Result<Vec<Locale>, LedgerError> {
        let mut locales = Vec::new();
        for prefix in [KNOWN, WAITING] {
            let prefix = format!("{prefix}{}/", self.project);
            let names = self.repository.refs(&prefix)?;
            locales.extend(names.iter().filter_map(|name| Locale::parse(name.strip_prefix(&prefix)?).ok()));
        }
        locales.sort();
        locales.dedup();
        locales.retain(|locale| self.config.project.locales.contains(locale));
        Ok(locales)
    }

    /// The remote that is worked with.
    #[must_use]
    pub fn remote(&self) -> Option<Remote<'p>> {
        self.repository.ledger_remote()
    }

    /// Whether the remote is known to have another text of a file on the branch than this clone, because it has moved on.
    #[must_use]
    pub fn is_newer_there(&self, path: &str) -> bool {
        let (Some(remote), Ok(Some(head))) = (self.remote(), self.repository.head()) else { return false };
        let Some(theirs) = remote.ahead() else { return false };
        let path = self.repository.path_in_repository(path);
        let object = |commit| self.repository.object_at(commit, &path).ok().flatten();
        // What only this clone changed is not newer there.
        let before = self.repository.common_ancestor(head, theirs).ok().flatten();
        object(head) != object(theirs) && before.is_none_or(|before| object(before) != object(theirs))
    }

    /// What tells the project from others of the repository.
    #[must_use]
    pub fn project(&self) -> &str {
        &self.project
    }

    /// Where the ledgers, and the branch that is published, are as the remote had them last: what came in has moved them.
    ///
    /// # Errors
    ///
    /// A [`LedgerError`] if the refs cannot be read.
    pub fn tips(&self) -> Result<Vec<Option<ObjectId>>, LedgerError> {
        let names = self.repository.refs(&self.known_refs())?;
        let mut tips = vec![self.remote().and_then(Remote::published)];
        for name in names {
            tips.push(self.repository.ref_target(&name)?);
        }
        Ok(tips)
    }

    /// Where a ledger is in the clone, as the remote had it last.
    pub(super) fn known_ref(&self, locale: &Locale) -> String {
        format!("{}{locale}", self.known_refs())
    }

    /// Where all ledgers are in the clone, as the remote had them last.
    pub(super) fn known_refs(&self) -> String {
        format!("{KNOWN}{}/", self.project)
    }

    /// Where a ledger is with the events that wait for the remote.
    pub(super) fn waiting_ref(&self, locale: &Locale) -> String {
        format!("{WAITING}{}/{locale}", self.project)
    }

    /// Where a ledger is in the remote.
    pub(super) fn remote_ref(&self, locale: &Locale) -> String {
        format!("{}{locale}", self.remote_refs())
    }

    /// Where all ledgers are in the remote.
    pub(super) fn remote_refs(&self) -> String {
        format!("{}/{}/", self.config.workflow.namespace.as_str(), self.project)
    }

    /// Removes what a killed command left of moving our own refs: the caller has the lock, and is alone with them.
    fn clear_locks(&self) -> Result<(), LedgerError> {
        self.directory.sweep_all("tolkit")?;
        for prefix in [KNOWN, WAITING] {
            let directory = format!("{prefix}{}", self.project);
            for entry in self.directory.entries(&directory)? {
                if entry.name.ends_with(".lock") {
                    self.directory.remove_file(&format!("{directory}/{}", entry.name))?;
                }
            }
        }
        Ok(())
    }
}

/// Keeps other commands of the clone waiting until the result is dropped and every program that it started has ended.
/// There is none if the file system has no locks.
///
/// # Errors
///
/// A [`FileError`] if the clone's directory cannot be written, and the error of `waiting` if that refuses to wait.
pub fn lock<E: From<FileError>>(
    repository: &Repository,
    waiting: impl FnOnce(Option<LockHolder>) -> Result<(), E>,
) -> Result<Option<Lock>, E> {
    let directory = directory_of(repository)?;
    if directory.kind(LOCK).is_none() {
        // Another command that makes it first makes the same.
        let _ = directory.create(LOCK, b"");
    }
    directory.lock(LOCK, waiting)
}

/// The clone's own directory, which all its work trees share.
fn directory_of(repository: &Repository) -> Result<Root, FileError> {
    repository.files()
}
