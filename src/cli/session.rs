//! Opening a session from the command line.

use std::path::PathBuf;

use jiff::civil::Date;

use super::args::Global;
use super::ui::Ui;
use crate::git::Listener;
use crate::i18n::Text;
use crate::ledger::LATEST_CLOCK;
use crate::report::failure::Complaint;
use crate::session::{self, Failure, Options, Project, Session};

impl Global {
    /// The directory that the command runs in.
    pub(super) fn directory(&self) -> PathBuf {
        self.directory.clone().unwrap_or_else(|| PathBuf::from("."))
    }

    /// Finds the project, without opening it for anybody.
    pub(super) fn find_project(&self) -> Result<Project, Failure> {
        Project::find(&session::root_at(&self.directory())?)
    }

    /// Opens the project for a command that only looks.
    pub(super) fn open(&self) -> Result<Session, Complaint> {
        self.open_for(None)
    }

    /// Opens the project for a command that may ask a remote: whoever waits for that is told.
    pub(super) fn open_to_ask(&self, ui: &Ui) -> Result<Session, Complaint> {
        self.open_for(Some(ui.listener()))
    }

    /// Opens the project for somebody who looks at what is going on: who may do what is as the published branch says.
    pub(super) fn open_to_follow(&self) -> Result<Session, Complaint> {
        let mut session = self.open()?;
        session.take_rights()?;
        Ok(session)
    }

    /// Whether what was worked out of files before may be kept and used. Where continuous integration runs, each clone is new, as a rule.
    pub(super) fn uses_cache(&self) -> bool {
        !self.no_cache && std::env::var_os("CI").is_none_or(|value| value.is_empty() || value == "false")
    }

    fn open_for(&self, listener: Option<Listener>) -> Result<Session, Complaint> {
        let (directory, today, now) = (self.directory(), self.today()?, now()?);
        let (uses_cache, onlooker) = (self.uses_cache(), self.onlooker.clone());
        Ok(Session::open(&Options { directory, person: None, today, now, listener, onlooker, uses_cache })?)
    }

    /// Opens the project for a command that writes to its repository, unless it is a dry run: others wait.
    pub(super) fn open_to_write(&self, dry_run: bool, ui: &Ui) -> Result<Session, Complaint> {
        let mut session = self.open_to_ask(ui)?;
        if !dry_run {
            session.lock(&|notice| ui.notice(&notice))?;
        }
        Ok(session)
    }

    /// Opens the project for a command that writes nothing but its files, unless it is a dry run: others wait.
    pub(super) fn open_to_write_files(&self, dry_run: bool, ui: &Ui) -> Result<Session, Complaint> {
        let mut session = self.open()?;
        if !dry_run {
            session.lock_files(&|notice| ui.notice(&notice))?;
        }
        Ok(session)
    }

    /// Puts right what an interrupted command left, whatever the command is that comes next.
    pub(super) fn recover_if_interrupted(&self, ui: &Ui) {
        if !session::root_at(&self.directory()).is_ok_and(|start| session::is_interrupted(&start)) {
            return;
        }
        // Whoever is at work right now puts it right themselves; a command that cannot do it says so.
        if let Err(error) = self.open_to_write(false, ui) {
            ui.fail(error);
        }
    }

    /// The day and the clock, for whoever goes on asking: those of now, in milliseconds since 1970, unless they were given.
    pub(super) fn clock(&self) -> Result<impl Fn() -> (Date, u64) + Send + Sync + use<>, Complaint> {
        let (given_day, given_now) = (self.today()?, now()?);
        let has_day = self.today.is_some() || std::env::var("SOURCE_DATE_EPOCH").is_ok();
        Ok(move || {
            let today = if has_day { given_day } else { jiff::Zoned::now().date() };
            (today, now().unwrap_or(given_now))
        })
    }

    /// The day: `--today`, else `SOURCE_DATE_EPOCH`, else today.
    fn today(&self) -> Result<Date, Complaint> {
        if let Some(date) = &self.today {
            return date.parse().map_err(|_| Complaint::usage(Text::new("error-date").with("date", date.as_str())));
        }
        if let Ok(seconds) = std::env::var("SOURCE_DATE_EPOCH") {
            let timestamp = seconds.parse().ok().and_then(|seconds| jiff::Timestamp::from_second(seconds).ok());
            let error = || Complaint::usage(Text::new("error-source-date-epoch").with("value", seconds.clone()));
            return timestamp.map(|t| t.to_zoned(jiff::tz::TimeZone::UTC).date()).ok_or_else(error);
        }
        Ok(jiff::Zoned::now().date())
    }
}

/// The clock, in milliseconds since 1970: `TOLKIT_CLOCK` if a test sets it, else the system's. One that is before 1970 or after 9999 is
/// wrong.
pub(super) fn now() -> Result<u64, Complaint> {
    let clock = match std::env::var("TOLKIT_CLOCK") {
        Ok(clock) => clock,
        Err(_) => jiff::Timestamp::now().as_millisecond().to_string(),
    };
    let now = clock.parse().ok().filter(|now| *now <= LATEST_CLOCK);
    now.ok_or_else(|| Complaint::usage(Text::new("error-clock").with("value", clock)))
}
