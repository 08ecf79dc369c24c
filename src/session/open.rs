//! Opening a project for a person.

use std::cell::OnceCell;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;

use super::recovery::recover;
use super::{Failure, JournalPlace, Notice, Project, root_at};
use crate::catalogue::Onlooker;
use crate::config::{self, Config};
use crate::files::{Lock, LockHolder, Root};
use crate::git::{GitError, Listener, Remote, Repository, StagedFiles};
use crate::ledgers::{self, Ledgers};
use crate::model::{Locale, Person};
use crate::rules;

/// What a front end hands in.
#[derive(Debug, Clone)]
pub struct Options {
    /// The directory to work in: the project is here or above.
    pub directory: PathBuf,
    /// Who works; none is whom git knows in this repository.
    pub person: Option<Person>,
    /// The day that due dates and deadlines are compared with.
    pub today: Date,
    /// The clock, in milliseconds since 1970.
    pub now: u64,
    /// Told that a remote is asked and does not answer at once.
    pub listener: Option<Listener>,
    /// Told how far reading has come, where that takes its time.
    pub onlooker: Option<Onlooker>,
    /// Whether what was worked out of files before may be kept and used.
    pub uses_cache: bool,
}

/// A project that is open for a person.
pub struct Session {
    pub(super) project: Project,
    /// The folder that the person works in, from the project's root.
    folder: PathBuf,
    /// Opened when it is first asked for: many commands do without.
    repository: OnceCell<Repository>,
    person: Option<Person>,
    today: Date,
    now: u64,
    listener: Option<Listener>,
    pub(super) onlooker: Option<Onlooker>,
    pub(super) uses_cache: bool,
    locks: Option<Locks>,
    /// What `workflow.toml` says otherwise here than on the branch that decides; none before anybody asked.
    differing_rights: Option<Vec<String>>,
}

impl Session {
    /// Opens the project for somebody who only looks.
    ///
    /// # Errors
    ///
    /// Returns a [`Failure`] if there is no project, or none that can be read.
    pub fn open(options: &Options) -> Result<Self, Failure> {
        let start = root_at(&options.directory)?;
        let project = Project::find(&start)?;
        let folder = start.path().strip_prefix(project.root.path()).map(Path::to_owned).unwrap_or_default();
        let Options { person, today, now, listener, onlooker, uses_cache, .. } = options.clone();
        Ok(Self {
            project,
            folder,
            repository: OnceCell::new(),
            person,
            today,
            now,
            listener,
            onlooker,
            uses_cache,
            locks: None,
            differing_rights: None,
        })
    }

    /// The same project as the index has it: what the next commit would be.
    ///
    /// # Errors
    ///
    /// Returns a [`Failure`] if there is no repository, or if what is staged is no project.
    pub fn staged(mut self) -> Result<Self, Failure> {
        let files = StagedFiles::open(self.repository()?)?;
        let root = self.project.root.layered(Some(Arc::new(files)));
        let text = root.read_if_exists(config::FILE_NAME)?.ok_or(Failure::NoProject)?;
        let text = String::from_utf8(text).map_err(|_| Failure::ProjectNotUtf8)?;
        self.project = Project::parse(root, &text)?;
        Ok(self)
    }

    /// Keeps other commands of the project and of the clone waiting until [`Self::unlock`], and puts right what an
    /// interrupted one left.
    ///
    /// # Errors
    ///
    /// Returns a [`Failure`] if there is no repository, nobody said who works here, or something cannot be written.
    pub fn lock(&mut self, tell: &dyn Fn(Notice)) -> Result<(), Failure> {
        // Whoever has them would wait for themselves.
        self.unlock();
        let locks =
            Locks::of_repository(&self.project.root, self.repository()?, &|holder| self.wait_for(holder, tell))?;
        self.locks = Some(locks);
        if let Err(error) = self.take_rights() {
            self.unlock();
            return Err(error);
        }
        let recovered = self.recover(tell);
        if recovered.is_err() {
            self.unlock();
        }
        recovered
    }

    /// Lets the branch that is published say who may do what: as the remote is known to have it, else as it is committed here. What
    /// is not committed is no right.
    ///
    /// # Errors
    ///
    /// Returns [`Failure::PublishedConfiguration`] if that cannot be read: then nobody knows who may do what.
    pub fn take_rights(&mut self) -> Result<(), Failure> {
        if self.differing_rights.is_some() {
            return Ok(());
        }
        let text = self.deciding_text()?;
        self.differing_rights = Some(match &text {
            Some(text) => self.project.take_rights_of(&Self::published_configuration(text)?, text),
            None => Vec::new(),
        });
        Ok(())
    }

    /// The configuration of the branch that decides; none where there is none yet.
    ///
    /// # Errors
    ///
    /// Returns [`Failure::PublishedConfiguration`] if it cannot be read.
    pub fn deciding_configuration(&self) -> Result<Option<Config>, Failure> {
        self.deciding_text()?.map(|text| Self::published_configuration(&text)).transpose()
    }

    fn deciding_text(&self) -> Result<Option<String>, Failure> {
        let Ok(repository) = self.repository() else { return Ok(None) };
        let published = repository.ledger_remote().and_then(Remote::published);
        let Some(tip) = published.or(repository.head()?) else { return Ok(None) };
        Ok(repository.text_at(tip, &repository.path_in_repository(config::FILE_NAME))?)
    }

    /// A configuration that was published.
    ///
    /// # Errors
    ///
    /// Returns [`Failure::PublishedConfiguration`] if it cannot be read: then nobody knows who may do what.
    pub fn published_configuration(text: &str) -> Result<Config, Failure> {
        config::load(config::FILE_NAME, text, &rules::ids()).map_err(|_| Failure::PublishedConfiguration)
    }

    /// What `workflow.toml` says otherwise here than on the branch that decides, as it is called there.
    #[must_use]
    pub fn differing_rights(&self) -> &[String] {
        self.differing_rights.as_deref().unwrap_or_default()
    }

    /// Puts right what an interrupted command left.
    fn recover(&self, tell: &dyn Fn(Notice)) -> Result<(), Failure> {
        // Nobody of ours is at work: what looks like ours is left of a kill.
        self.repository()?.abandoned_locks().clear_index()?;
        let mut ledgers = self.ledgers()?;
        if JournalPlace::of(ledgers.repository, ledgers.project())?.is_occupied() {
            recover(&mut ledgers)?.into_iter().for_each(tell);
        }
        Ok(())
    }

    /// Keeps other commands of the project waiting: enough for what writes nothing but the project's files.
    ///
    /// # Errors
    ///
    /// Returns a [`Failure`] if the lock cannot be taken.
    pub fn lock_files(&mut self, tell: &dyn Fn(Notice)) -> Result<(), Failure> {
        self.unlock();
        self.locks = Some(Locks::of_project(&self.project.root, &|holder| self.wait_for(holder, tell))?);
        Ok(())
    }

    /// Keeps other commands of the clone waiting, and not those that only write files: enough for what exchanges the ledgers.
    ///
    /// # Errors
    ///
    /// Returns a [`Failure`] if there is no repository, or the lock cannot be taken.
    pub fn lock_ledgers(&mut self, tell: &dyn Fn(Notice)) -> Result<(), Failure> {
        self.unlock();
        let locks = Locks::of_ledgers(self.repository()?, &|holder| self.wait_for(holder, tell))?;
        self.locks = Some(locks);
        self.take_rights()
    }

    /// Waits for whoever has a lock, unless that waits for us.
    fn wait_for(&self, holder: Option<LockHolder>, tell: &dyn Fn(Notice)) -> Result<(), Failure> {
        if self.repository().is_ok_and(Repository::is_part_of_command) {
            return Err(Failure::InsideCommand);
        }
        tell(Notice::WaitingForOthers(holder));
        Ok(())
    }

    /// Lets other commands go on, for as long as a person is at work.
    pub fn unlock(&mut self) {
        self.locks = None;
    }

    /// The project.
    #[must_use]
    pub fn project(&self) -> &Project {
        &self.project
    }

    /// What `workflow.toml` says.
    #[must_use]
    pub fn config(&self) -> &Config {
        &self.project.config
    }

    /// The folder that the person works in, from the project's root; empty at the root.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The day that due dates and deadlines are compared with.
    #[must_use]
    pub fn today(&self) -> Date {
        self.today
    }

    /// The clock, in milliseconds since 1970.
    #[must_use]
    pub fn now(&self) -> u64 {
        self.now
    }

    /// The person that the front end handed in; none if it is whom git knows.
    #[must_use]
    pub fn person(&self) -> Option<&Person> {
        self.person.as_ref()
    }

    /// The repository that the project is in.
    ///
    /// # Errors
    ///
    /// Returns a [`Failure`] if there is none, or none that can be worked with.
    pub fn repository(&self) -> Result<&Repository, Failure> {
        if let Some(repository) = self.repository.get() {
            return Ok(repository);
        }
        let repository = Repository::open(self.project.root.path())?.listened_to_by(self.listener.clone());
        Ok(self.repository.get_or_init(|| repository))
    }

    /// The project's ledgers.
    ///
    /// # Errors
    ///
    /// Returns a [`Failure`] if there is no repository, or if they are to be written and nobody said by whom.
    pub fn ledgers(&self) -> Result<Ledgers<'_>, Failure> {
        let repository = self.repository()?;
        let person = match &self.person {
            Some(person) => person.clone(),
            None => match repository.identity() {
                Ok(person) => person,
                // Who only looks need not be anybody.
                Err(_) if self.locks.is_none() => Person::new("", ""),
                Err(error) => return Err(error.into()),
            },
        };
        let is_writing = self.locks.as_ref().is_some_and(|locks| locks.has_clone);
        Ok(Ledgers::new(repository, &self.project.config, person, self.now, self.repository_lock(), is_writing)?)
    }

    /// Who works here; nobody where there is no repository to say so.
    ///
    /// # Errors
    ///
    /// Returns a [`Failure`] if there is one that cannot be worked with.
    pub fn me_if_any(&self) -> Result<Option<Person>, Failure> {
        match self.repository() {
            Err(Failure::Git(GitError::NoRepository | GitError::NoWorkTree)) => Ok(None),
            Err(failure) => Err(failure),
            Ok(_) => Ok(Some(self.ledgers()?.me)),
        }
    }

    /// The lock that programs inherit which this one starts.
    #[must_use]
    pub fn repository_lock(&self) -> Option<&Lock> {
        self.locks.as_ref().and_then(Locks::repository)
    }

    /// Whether the remote is known to have more of the branch than this clone.
    #[must_use]
    pub fn news(&self) -> Option<Notice> {
        let repository = self.repository().ok()?;
        let remote = repository.ledger_remote()?;
        remote.ahead().map(|_| Notice::BranchBehind)
    }

    /// What keeps a person from work: a locale that the project does not have, teams that they are not in.
    #[must_use]
    pub fn notices_of(&self, person: &Person) -> Vec<Notice> {
        let config = self.config();
        let repository = if self.person.is_none() { self.repository().ok() } else { None };
        let setting = repository.and_then(|repository| repository.setting("tolkit.locale")).unwrap_or_default();
        let asked = setting.split([',', ' ']).map(str::trim).filter(|tag| !tag.is_empty());
        let is_unknown = |tag: &&str| !config.project.locales.iter().any(|known| known.as_str() == *tag);
        let mut notices: Vec<Notice> =
            asked.filter(is_unknown).map(|tag| Notice::UnknownLocale(tag.to_owned())).collect();
        let locales = self.locales_of(person);
        let is_of_team = |locale: &&Locale| {
            let (translators, reviewers) = (config.translators(locale), config.reviewers(locale));
            let is_open = translators.is_empty();
            is_open || translators.contains(person) || reviewers.contains(person)
        };
        if !person.email.is_empty() && !locales.is_empty() && !locales.iter().any(|locale| is_of_team(&locale)) {
            let locales = locales.iter().map(Locale::as_str).collect::<Vec<_>>().join(", ");
            notices.push(Notice::InNoTeam { email: person.email.clone(), locales });
        }
        notices
    }

    /// The locales that a person works in: those of `tolkit.locale` in git's settings, which are those of whom git knows here,
    /// else those whose team has them.
    #[must_use]
    pub fn locales_of(&self, person: &Person) -> Vec<Locale> {
        let known = &self.config().project.locales;
        let repository = if self.person.is_none() { self.repository().ok() } else { None };
        match repository.and_then(|repository| repository.setting("tolkit.locale")) {
            Some(setting) => {
                let asked = setting.split([',', ' ']).filter_map(|tag| Locale::parse(tag.trim()).ok());
                asked.filter(|locale| known.contains(locale)).collect()
            }
            None => self.config().team_locales(person).cloned().collect(),
        }
    }
}

/// Says whether to wait for whoever has a lock.
type Waiting<'w> = dyn Fn(Option<LockHolder>) -> Result<(), Failure> + 'w;

/// What a command holds as long as it may write.
#[derive(Debug)]
struct Locks {
    /// Keeps other writing commands of the project waiting: what one of them reads, another must not change before it has
    /// written what follows from it. None if the file system has no locks.
    _project: Option<Lock>,
    /// The same for the clone; programs that this one starts hold it, too.
    repository: Option<Lock>,
    /// Whether the clone was waited for: without locks of the file system, there is nothing to show for it.
    has_clone: bool,
}

impl Locks {
    /// Waits for the project, and then for the clone: always in this order, so that no two commands wait for each other.
    fn of_repository(root: &Root, repository: &Repository, wait: &Waiting<'_>) -> Result<Self, Failure> {
        let project = root.lock(config::FILE_NAME, wait)?;
        let repository = ledgers::lock(repository, wait)?;
        Ok(Self { _project: project, repository, has_clone: true })
    }

    /// Waits for the clone alone.
    fn of_ledgers(repository: &Repository, wait: &Waiting<'_>) -> Result<Self, Failure> {
        Ok(Self { _project: None, repository: ledgers::lock(repository, wait)?, has_clone: true })
    }

    /// Waits for the project alone: enough for a command that writes nothing but its files.
    fn of_project(root: &Root, wait: &Waiting<'_>) -> Result<Self, Failure> {
        let project = root.lock(config::FILE_NAME, wait)?;
        Ok(Self { _project: project, repository: None, has_clone: false })
    }

    /// The lock that programs inherit which this one starts.
    fn repository(&self) -> Option<&Lock> {
        self.repository.as_ref()
    }
}
