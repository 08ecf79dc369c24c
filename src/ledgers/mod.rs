//! The ledgers of a project, one for each target locale: what is known of them here, what was written and not exchanged
//! yet, and exchanging it with the remote.
//!
//! In the clone, `refs/tolkit/PROJECT/LOCALE` is the ledger as the remote had it last, and
//! `refs/tolkit-local/PROJECT/LOCALE` the same with the events behind it that wait here. What was written there is not
//! lost, whatever happens next; it counts for others once the remote has it.

mod cache;
mod exchange;
mod known;
mod probe;
mod story;
mod verify;

use std::collections::BTreeMap;
use std::sync::Arc;

pub use exchange::{Exchange, Lost, Reach};
pub use known::{Irregular, Ledger, Pending};
pub use probe::{Probe, probe_remote};
pub use story::{StoryEvent, story};
pub use verify::{Verified, verify};

use crate::config::Config;
use crate::files::{FileError, Lock, Root};
use crate::git::{GitError, ObjectId, Remote, Repository};
use crate::ledger::{Event, EventKind, ItemEntry, MAX_MESSAGE, State};
use crate::model::{ItemId, Locale, Person};

/// Where the ledgers are in a clone, whatever the remote calls them.
const KNOWN: &str = "refs/tolkit/";
/// Where the events are that wait for the remote.
const WAITING: &str = "refs/tolkit-local/";
/// The longest text of a submission that is read, in bytes.
pub const MAX_TEXT: usize = 16 * 1024 * 1024;
/// The longest state of a checkpoint that is read, in bytes.
const MAX_STATE: usize = 256 * 1024 * 1024;
/// The lock that commands of one clone wait for.
const LOCK: &str = "tolkit/lock";

/// The files of a submission's tree: the text, what the branch had when it was handed in, the source that it answers,
/// and the record that says which unit answers which source text.
pub mod file {
    /// The text that was handed in.
    pub const TARGET: &str = "target.ftl";
    /// What the branch had.
    pub const BASE: &str = "base.ftl";
    /// The source as it was.
    pub const SOURCE: &str = "source.ftl";
    /// Which source text each unit answers; in a review, which pairs were approved.
    pub const RECORD: &str = "record";
    /// The state that a checkpoint has.
    pub const STATE: &str = "state.json";
}

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
    lock: Option<&'p Lock>,
    /// The clone's own directory.
    directory: Root,
    by_locale: BTreeMap<Locale, Ledger>,
    /// What the remote took in this exchange.
    arrived: Vec<Pending>,
}

/// An event that is to be written, with the files of its tree.
#[derive(Debug)]
pub struct NewEvent {
    /// The locale whose ledger it goes into.
    pub locale: Locale,
    /// The event.
    pub event: Event,
    /// The files, by name.
    pub files: Vec<(&'static str, Vec<u8>)>,
}

/// Why a ledger could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum LedgerError {
    /// git failed.
    #[error(transparent)]
    Git(#[from] GitError),
    /// A file of the clone cannot be read or written.
    #[error(transparent)]
    File(#[from] FileError),
    /// What somebody has to say is longer than an event can be.
    #[error("the text is too long")]
    TooLong,
    /// The ledger has events of a newer version: this program must not write.
    #[error("the ledger has events of version {0}")]
    Newer(u32),
}

impl NewEvent {
    /// Returns an event without files.
    #[must_use]
    pub fn new(kind: EventKind, item: &ItemId, by: &Person) -> Self {
        Self { locale: item.locale.clone(), event: Event::new(kind, &item.to_string(), &by.email), files: Vec::new() }
    }
}

/// Keeps other commands of the clone waiting until the result is dropped and every program that it started has ended.
///
/// # Errors
///
/// Returns a [`FileError`] where the clone's directory cannot be written.
pub fn lock(repository: &Repository, waiting: impl FnOnce()) -> Result<Option<Lock>, FileError> {
    let directory = directory_of(repository)?;
    if directory.kind(LOCK).is_none() {
        // Whoever makes it first makes the same.
        let _ = directory.create(LOCK, b"");
    }
    directory.lock(LOCK, waiting)
}

pub(super) fn directory_of(repository: &Repository) -> Result<Root, FileError> {
    let path = repository.directory();
    Root::new(path).map_err(|source| FileError::Io { path: path.display().to_string(), source })
}

impl<'p> Ledgers<'p> {
    /// Returns the ledgers of a project. Where they are to be written, the clone is locked; `lock` is none where the file
    /// system has no locks.
    ///
    /// # Errors
    ///
    /// Returns a [`LedgerError`] where the clone cannot be used, or where it is to be written and nobody said by whom.
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
        let (by_locale, arrived) = (BTreeMap::new(), Vec::new());
        let ledgers = Self { repository, config, me, now, project, lock, directory, by_locale, arrived };
        if is_writing {
            ledgers.clear_locks()?;
        }
        Ok(ledgers)
    }

    /// Returns what is known of a locale's ledger.
    ///
    /// # Errors
    ///
    /// Returns a [`LedgerError`] where it cannot be read.
    pub fn ledger(&mut self, locale: &Locale) -> Result<&Ledger, LedgerError> {
        if !self.by_locale.contains_key(locale) {
            let ledger = self.load(locale)?;
            self.by_locale.insert(locale.clone(), ledger);
        }
        Ok(&self.by_locale[locale])
    }

    /// Returns the state of a locale's ledger, with what waits here.
    ///
    /// # Errors
    ///
    /// Returns a [`LedgerError`] where it cannot be read.
    pub fn state(&mut self, locale: &Locale) -> Result<&State, LedgerError> {
        Ok(&self.ledger(locale)?.state)
    }

    /// Returns what is going on with an item.
    ///
    /// # Errors
    ///
    /// Returns a [`LedgerError`] where the ledger cannot be read.
    pub fn entry(&mut self, item: &ItemId) -> Result<ItemEntry, LedgerError> {
        Ok(self.state(&item.locale)?.item(&item.to_string()).cloned().unwrap_or_default())
    }

    /// Tells whether the remote is known to have another text of a file on the branch than this clone, because it has moved on.
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

    /// Tells whether something was ever written about an item.
    ///
    /// # Errors
    ///
    /// Returns a [`LedgerError`] where the ledger cannot be read.
    pub fn knows(&mut self, item: &ItemId) -> Result<bool, LedgerError> {
        let is_under_way = self.state(&item.locale)?.item(&item.to_string()).is_some();
        Ok(is_under_way || !story(self, item)?.is_empty())
    }

    /// Returns the target locales that something is written about here.
    ///
    /// # Errors
    ///
    /// Returns a [`LedgerError`] where the refs cannot be read.
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

    /// Returns the remote that is worked with.
    #[must_use]
    pub fn remote(&self) -> Option<Remote<'p>> {
        self.repository.ledger_remote()
    }

    /// Returns what tells the project from others of the repository.
    #[must_use]
    pub fn project(&self) -> &str {
        &self.project
    }

    fn known_ref(&self, locale: &Locale) -> String {
        format!("{KNOWN}{}/{locale}", self.project)
    }

    fn waiting_ref(&self, locale: &Locale) -> String {
        format!("{WAITING}{}/{locale}", self.project)
    }

    /// Returns the ref of the remote that a ledger is at.
    fn remote_ref(&self, locale: &Locale) -> String {
        format!("{}/{}/{locale}", self.config.workflow.namespace.as_str(), self.project)
    }

    /// Returns the submission of an item that this person was shown last.
    #[must_use]
    pub fn shown(&self, item: &ItemId) -> Option<String> {
        self.all_shown().remove(&item.to_string())
    }

    /// Notes that a submission was shown: another one that comes in later is not approved unseen.
    pub fn note_shown(&self, item: &ItemId, submission: &str) {
        let mut shown = self.all_shown();
        shown.insert(item.to_string(), submission.to_owned());
        // Who cannot write here is not asked to look again.
        let _ = self.directory.write(&self.shown_path(), &serde_json::to_vec(&shown).unwrap_or_default());
    }

    fn shown_path(&self) -> String {
        format!("tolkit/shown/{}", self.project)
    }

    fn all_shown(&self) -> BTreeMap<String, String> {
        let bytes = self.directory.read_if_exists(&self.shown_path()).ok().flatten();
        bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
    }

    /// Removes what a killed command left of moving our own refs: whoever has the lock is alone with them.
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

    /// Writes events behind what waits for the remote; nothing of them is lost from then on.
    ///
    /// # Errors
    ///
    /// Returns a [`LedgerError`] where they cannot be written.
    pub fn write(&mut self, events: Vec<NewEvent>) -> Result<(), LedgerError> {
        for new in events {
            let locale = new.locale.clone();
            self.ledger(&locale)?;
            if let Some(mut ledger) = self.by_locale.remove(&locale) {
                let written = self.append(&mut ledger, new);
                self.by_locale.insert(locale, ledger);
                written?;
            }
        }
        Ok(())
    }

    fn append(&self, ledger: &mut Ledger, new: NewEvent) -> Result<(), LedgerError> {
        if let Some(version) = ledger.state.newer {
            return Err(LedgerError::Newer(version));
        }
        let mut event = new.event;
        event.seq = ledger.state.seq.saturating_add(1);
        event.clock = ledger.state.next_clock(self.now);
        let files: Vec<(&str, &[u8])> = new.files.iter().map(|(name, bytes)| (*name, bytes.as_slice())).collect();
        let parent = ledger.end();
        if event.message().len() > MAX_MESSAGE {
            return Err(LedgerError::TooLong);
        }
        let commit = self.commit_of(parent, &event, &self.me, &files)?;
        self.set_waiting(ledger, commit)?;
        let outcome =
            Arc::make_mut(&mut ledger.state).apply(ledger.locale.as_str(), &event, &self.me, &commit.to_string());
        ledger.waiting.push(Pending { event, by: self.me.clone(), commit, outcome });
        Ok(())
    }

    fn commit_of(
        &self,
        parent: Option<ObjectId>,
        event: &Event,
        by: &Person,
        files: &[(&str, &[u8])],
    ) -> Result<ObjectId, LedgerError> {
        Ok(self.repository.event_log().write(parent, by, event.clock, &event.message(), files)?)
    }

    fn set_waiting(&self, ledger: &Ledger, to: ObjectId) -> Result<(), LedgerError> {
        let name = self.waiting_ref(&ledger.locale);
        let from = self.repository.ref_target(&name)?;
        if from != Some(to) && !self.repository.move_ref(&name, from, to, "tolkit")? {
            return Err(GitError::Locked(name).into());
        }
        Ok(())
    }
}

/// Returns the line by which a commit says which event it carries.
#[must_use]
pub fn submission_line(event: &Event) -> String {
    format!("Submission: {}", event.about.as_deref().unwrap_or_default())
}

/// Returns what tells a project from others of its repository: `[project] id`, or the folder that it is in.
#[must_use]
pub fn project_id(config: &Config, folder: &str) -> String {
    config.project.id.clone().unwrap_or_else(|| id_of_folder(folder))
}

/// Returns what stands for a folder in the id of the project that is in it.
#[must_use]
pub fn id_of_folder(folder: &str) -> String {
    let allowed = |c: char| if c.is_alphanumeric() || c == '-' || c == '_' { c } else { '-' };
    if folder.is_empty() { "root".to_owned() } else { folder.chars().map(allowed).collect() }
}
