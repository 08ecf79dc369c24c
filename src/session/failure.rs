//! Why something could not be done, other than that the workflow forbids it.

use crate::catalogue::{FindError, ScopeError};
use crate::config::LoadError;
use crate::diagnostics::Diagnostic;
use crate::files::FileError;
use crate::git::{GitError, RemoteError};
use crate::ledgers::{LedgerError, NotSigned};

/// Why something could not be done: the project, a file, git or the arguments. What the workflow forbids is no failure.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// There is no `workflow.toml` here or above.
    #[error("there is no workflow.toml")]
    NoProject,
    /// `workflow.toml` is not a file.
    #[error("workflow.toml is not a file")]
    ProjectNotAFile,
    /// A directory cannot be worked in.
    #[error("{path}: {reason}")]
    Directory {
        /// The directory.
        path: String,
        /// The system's words.
        reason: String,
    },
    /// The configuration has mistakes, or does not fit the files.
    #[error("the configuration has mistakes")]
    Configuration(Vec<Diagnostic>),
    /// The configuration is not UTF-8.
    #[error("workflow.toml is not UTF-8")]
    ProjectNotUtf8,
    /// The `workflow.toml` that is published cannot be read.
    #[error("the published workflow.toml cannot be read")]
    PublishedConfiguration,
    /// Several `workflow.toml` were taken away, and nobody knows which one this project had.
    #[error("several workflow.toml are gone")]
    DecidingConfigurations,
    /// git failed.
    #[error(transparent)]
    Git(#[from] GitError),
    /// A file cannot be read or written.
    #[error(transparent)]
    File(#[from] FileError),
    /// There is no such item, section, locale or article.
    #[error(transparent)]
    Scope(#[from] ScopeError),
    /// The text of a file is not UTF-8.
    #[error("{0} is not UTF-8")]
    NotUtf8(String),
    /// An item has no such units.
    #[error("{item} has no {units:?}")]
    NoUnits {
        /// The item.
        item: String,
        /// The units.
        units: Vec<String>,
    },
    /// What was to be a person is no address, and no name in a team.
    #[error("`{0}` is nobody's address")]
    NoPerson(String),
    /// What somebody has to say is nothing.
    #[error("the text is blank")]
    NoReason,
    /// What somebody has to say is longer than an event can be.
    #[error("the text is too long")]
    TooLong,
    /// The ledger has events of a newer version: this program must not write.
    #[error("the ledger has events of version {0}")]
    NewerLedger(u32),
    /// What somebody does in a locale counts only if they sign it, and it is not.
    #[error("{email} must sign what they do in {locale}")]
    NotSigned {
        /// The locale.
        locale: String,
        /// Who.
        email: String,
        /// Why it is not signed.
        why: NotSigned,
    },
    /// What an interrupted command noted cannot be read.
    #[error("{path} cannot be read")]
    Journal {
        /// The file.
        path: String,
        /// Whether a newer program wrote it; else it is cut off.
        is_newer: bool,
    },
    /// There is no such project configuration.
    #[error("there is no project configuration `{0}`")]
    NoProjectConfig(String),
    /// There is no such rule.
    #[error("there is no rule `{0}`")]
    NoRule(String),
    /// The remote does not answer; git's own words.
    #[error("the remote does not answer: {0}")]
    Unreachable(String),
    /// What would be committed could not be pushed: nothing was committed.
    #[error("nothing can be pushed: {0}")]
    CannotPush(RemoteError),
    /// A branch has moved on at the remote, so that nothing can be pushed onto it: nothing was committed.
    #[error("{0} has moved on")]
    PushBehind(String),
    /// There is no remote to exchange anything with.
    #[error("there is no remote")]
    NoRemote,
    /// The command is part of another one, which waits for it: a hook may not write.
    #[error("another command waits for this one")]
    InsideCommand,
    /// Nobody said in which locale the person works.
    #[error("no locale was named")]
    NoLocale,
}

impl From<LoadError> for Failure {
    fn from(error: LoadError) -> Self {
        Self::Configuration(error.0)
    }
}

impl From<FindError> for Failure {
    fn from(error: FindError) -> Self {
        Self::Configuration(error.0)
    }
}

impl From<RemoteError> for Failure {
    fn from(error: RemoteError) -> Self {
        Self::Git(GitError::Remote(error))
    }
}

impl From<LedgerError> for Failure {
    fn from(error: LedgerError) -> Self {
        match error {
            LedgerError::Git(error) => Self::Git(error),
            LedgerError::File(error) => Self::File(error),
            LedgerError::TooLong => Self::TooLong,
            LedgerError::NotSigned { locale, email, why } => Self::NotSigned { locale, email, why },
            LedgerError::Newer(version) => Self::NewerLedger(version),
        }
    }
}
