//! A command that has to do with the ledger: the project, its clone, the lock, the clock.

use std::path::PathBuf;
use std::sync::Arc;

use super::args::{Cli, Command};
use super::error::CliError;
use super::project::{self, Project};
use super::ui::Ui;
use crate::catalogue::{Catalogue, Scope, ScopeError, select};
use crate::files::{self, Lock};
use crate::git::Repository;
use crate::i18n::Text;
use crate::ledgers::{self, Ledgers, project_id};
use crate::model::{ItemId, Locale};
use crate::report;
use crate::workflow::commit::{self, is_interrupted, recover};
use crate::workflow::desk::locales_of;
use crate::workflow::progress::Progress;
use crate::workflow::status::{Status, status};

/// What a command that reads or writes the ledger has at hand.
pub(super) struct Session {
    pub(super) project: Project,
    pub(super) repository: Repository,
    /// The folder that the command runs in, from the project's root.
    folder: PathBuf,
    /// Kept as long as something may be written; the project's first, so that no two wait for each other.
    locks: Option<(Option<Lock>, Option<Lock>)>,
    now: u64,
}

impl Session {
    /// Opens the project and its clone for a command that only looks.
    pub(super) fn open(cli: &Cli) -> Result<Self, CliError> {
        let project = Project::open(cli)?;
        let repository = Repository::open(project.root.path())?;
        let folder = project.folder(cli)?;
        Ok(Self { project, repository, folder, locks: None, now: now()? })
    }

    /// Opens the project and its clone for a command that writes: others wait, and what an interrupted one left is put right.
    pub(super) fn open_to_write(cli: &Cli, ui: &Ui) -> Result<Self, CliError> {
        let mut session = Self::open(cli)?;
        session.lock(ui)?;
        Ok(session)
    }

    /// Does as [`Self::open_to_write`], unless it is a dry run.
    pub(super) fn open_unless_dry(cli: &Cli, dry_run: bool, ui: &Ui) -> Result<Self, CliError> {
        if dry_run { Self::open(cli) } else { Self::open_to_write(cli, ui) }
    }

    /// Keeps other commands of the clone waiting, and puts right what an interrupted one left.
    pub(super) fn lock(&mut self, ui: &Ui) -> Result<(), CliError> {
        let project = self.project.lock(false, ui)?;
        let repository = ledgers::lock(&self.repository, || ui.hint(&Text::new("waiting-for-others")))?;
        self.locks = Some((project, repository));
        // Nobody of ours is at work: what looks like ours is left of a kill.
        self.repository.clear_index_lock()?;
        let project = project_id(&self.project.config, &self.repository.folder());
        if is_interrupted(&self.repository, &project)? {
            let recovered = recover(&mut self.ledgers()?)?;
            if let Some(item) = recovered.finished {
                ui.hint(&Text::new("recovered-finished").with("item", item));
            }
            if recovered.dropped {
                ui.hint(&Text::new("recovered-dropped"));
            }
            for path in recovered.left {
                ui.hint(&Text::new("commit-left").with("path", path));
            }
        }
        Ok(())
    }

    /// Lets other commands go on, for as long as a person is at work.
    pub(super) fn unlock(&mut self) {
        self.locks = None;
    }

    /// Returns the lock that programs keep which this one starts.
    pub(super) fn clone_lock(&self) -> Option<&Lock> {
        self.locks.as_ref().and_then(|(_, repository)| repository.as_ref())
    }

    pub(super) fn ledgers(&self) -> Result<Ledgers<'_>, CliError> {
        let lock = self.clone_lock();
        let is_writing = self.locks.is_some();
        Ok(Ledgers::new(&self.repository, &self.project.config, self.now, lock, is_writing)?)
    }

    /// Returns the locales that the person works in: those that were asked for, else their own.
    pub(super) fn locales(&self, ledgers: &Ledgers<'_>, asked: &[String]) -> Result<Vec<Locale>, CliError> {
        if asked.is_empty() {
            return Ok(locales_of(ledgers, self.repository.setting("tolkit.locale").as_deref()));
        }
        let known = &self.project.config.project.locales;
        let find = |tag: &String| {
            let error = || {
                let known = known.iter().map(Locale::as_str).collect::<Vec<_>>().join(", ");
                CliError::from(ScopeError::Locale { locale: tag.clone(), known })
            };
            known.iter().find(|locale| locale.as_str() == tag).cloned().ok_or_else(error)
        };
        asked.iter().map(find).collect()
    }

    /// Returns the items that were named.
    pub(super) fn items(&self, catalogue: &Catalogue<'_>, words: &[String]) -> Result<Vec<Arc<ItemId>>, CliError> {
        let setting = self.repository.setting("tolkit.locale");
        let locale = match setting {
            Some(tag) => Locale::parse(tag.trim()).ok(),
            // Who is in one team alone works for that.
            None => match &locales_of(&self.ledgers()?, None)[..] {
                [locale] => Some(locale.clone()),
                _ => None,
            },
        };
        Ok(select(catalogue, words, locale.as_ref(), &self.folder)?)
    }

    /// Returns the one item that was named; it may be one whose article is gone or has another name by now, as long as the
    /// ledger knows it.
    pub(super) fn item_or_gone(
        &self,
        catalogue: &Catalogue<'_>,
        ledgers: &mut Ledgers<'_>,
        word: &str,
    ) -> Result<Arc<ItemId>, CliError> {
        let error = match self.item(catalogue, word) {
            Ok(item) => return Ok(item),
            Err(error) => error,
        };
        let locale = self.repository.setting("tolkit.locale").unwrap_or_default();
        let names = [word.to_owned(), format!("{}:{word}", locale.trim())];
        for item in names.iter().filter_map(|name| ItemId::parse(name).ok()) {
            let is_of_project = self.project.config.project.locales.contains(&item.locale);
            if is_of_project && ledgers.knows(&item)? {
                return Ok(Arc::new(item));
            }
        }
        Err(error)
    }

    /// Returns the one item that was named.
    pub(super) fn item(&self, catalogue: &Catalogue<'_>, word: &str) -> Result<Arc<ItemId>, CliError> {
        let items = self.items(catalogue, &[word.to_owned()])?;
        match &items[..] {
            [item] => Ok(Arc::clone(item)),
            _ => {
                let names = items.iter().take(3).map(ToString::to_string).collect::<Vec<_>>().join(", ");
                let text = Text::new("error-several-items").with("item", word.to_owned()).with("names", names);
                Err(CliError::usage(text.with("count", items.len())))
            }
        }
    }

    /// Says that what is published has moved on, where the remote is known to have more of the branch than this clone.
    pub(super) fn hint_at_news(&self, ui: &Ui) {
        if self.repository.remote().is_some_and(|remote| self.repository.ahead(remote).is_some()) {
            ui.hint(&Text::new("desk-behind"));
        }
    }

    /// Says as of when the ledger is known, where that is a while ago.
    pub(super) fn hint_at_age(&self, ledgers: &Ledgers<'_>, ui: &Ui) {
        /// For so long, what is known is fresh enough, in milliseconds.
        const FRESH: u64 = 10 * 60 * 1000;
        if let Some(last) = ledgers.last_fetch().filter(|last| last.saturating_add(FRESH) < self.now) {
            ui.hint(&Text::new("desk-as-of").with("time", report::minute(last)));
        }
    }

    /// Returns the items of a scope with where they stand, and what is going on with them.
    pub(super) fn status(
        &self,
        cli: &Cli,
        ledgers: &mut Ledgers<'_>,
        catalogue: &Catalogue<'_>,
        scope: &Scope,
    ) -> Result<(Status, Progress), CliError> {
        let view = Progress::read(ledgers, catalogue)?;
        let status = status(catalogue, scope, project::today(cli)?, &view);
        Ok((status, view))
    }
}

/// Returns the clock of a command that writes: `TOLKIT_CLOCK` where a test sets it, else the system's, in milliseconds.
pub(super) fn now() -> Result<u64, CliError> {
    match std::env::var("TOLKIT_CLOCK") {
        Ok(clock) => {
            let error = || CliError::usage(Text::new("error-clock").with("value", clock.clone()));
            clock.parse().map_err(|_| error())
        }
        Err(_) => Ok(u64::try_from(jiff::Timestamp::now().as_millisecond()).unwrap_or_default()),
    }
}

/// Puts right what an interrupted command left, whatever the command is that comes next.
pub(super) fn recover_if_interrupted(cli: &Cli, ui: &Ui) {
    let is_read_only = matches!(cli.command, Some(Command::Explain(_) | Command::Completions(_) | Command::Man));
    let Ok(start) = project::start(cli) else { return };
    let git = files::find_upwards(start.path(), ".git").map(|top| top.join(".git"));
    let is_interrupted = match git {
        Some(git) if git.is_dir() => files::is_occupied(&git.join(commit::JOURNALS)),
        // A linked work tree, or a submodule: git knows where its files are.
        Some(_) => Repository::open(start.path())
            .is_ok_and(|repository| files::is_occupied(&repository.own_directory().join(commit::JOURNALS))),
        None => false,
    };
    if is_read_only || !is_interrupted {
        return;
    }
    // Whoever is at work right now puts it right themselves; a command that cannot do it says so.
    if let Err(error) = Session::open_to_write(cli, ui) {
        ui.fail(error);
    }
}

/// Returns what is going on with the items of a project; nothing where there is no repository or no ledger.
pub(super) fn view(project: &Project, catalogue: &Catalogue<'_>, ui: &Ui) -> (Progress, Option<String>) {
    let Ok(repository) = Repository::open(project.root.path()) else { return (Progress::default(), None) };
    let Ok(now) = now() else { return (Progress::default(), None) };
    let Ok(mut ledgers) = Ledgers::new(&repository, &project.config, now, None, false) else {
        return (Progress::default(), None);
    };
    let me = ledgers.me.email.clone();
    match Progress::read(&mut ledgers, catalogue) {
        Ok(view) => (view, Some(me)),
        Err(error) => {
            // Coverage is worth having without it.
            ui.hint(&Text::new("warning-no-ledger").with("reason", error.to_string()));
            (Progress::default(), None)
        }
    }
}
