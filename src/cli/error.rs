//! What a person is told when a command cannot do its work, and with which exit code it ends.

use std::process::ExitCode;

use crate::catalogue::ScopeError;
use crate::diagnostics::Diagnostic;
use crate::files::FileError;
use crate::git::{GitError, RemoteError};
use crate::i18n::Text;
use crate::ledgers::LedgerError;
use crate::session::Failure;

use super::ui::Ui;

/// Which exit code an error has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ErrorKind {
    /// Something in the content blocks: 1.
    Content,
    /// The arguments or the configuration are wrong: 2.
    Usage,
    /// A file, git or the network failed: 3.
    Environment,
    /// The workflow forbids it: 4.
    Workflow,
    /// tolkit itself did: 70.
    Bug,
}

/// Why a command could not do its work. The message's `help` attribute says what to do next.
#[derive(Debug)]
pub(super) struct CliError {
    kind: ErrorKind,
    /// Boxed: a result should be small where it is not an error.
    text: Box<Text>,
    /// What is wrong with the configuration, line by line.
    diagnostics: Vec<Diagnostic>,
}

/// The exit code of `check` (and of `--check`) where something blocks, and of what left articles out.
pub(super) const BLOCKED: u8 = 1;

/// The exit code of what the workflow forbids.
pub(super) const REFUSED: u8 = 4;

impl CliError {
    fn new(kind: ErrorKind, text: Text) -> Self {
        Self { kind, text: Box::new(text), diagnostics: Vec::new() }
    }

    pub(super) fn usage(text: Text) -> Self {
        Self::new(ErrorKind::Usage, text)
    }

    pub(super) fn refused(text: Text) -> Self {
        Self::new(ErrorKind::Workflow, text)
    }

    pub(super) fn environment(text: Text) -> Self {
        Self::new(ErrorKind::Environment, text)
    }

    pub(super) fn configuration(diagnostics: Vec<Diagnostic>) -> Self {
        let text = Text::new("error-configuration").with("count", diagnostics.len());
        Self { diagnostics, ..Self::usage(text) }
    }

    /// Some articles were left out, for what was said of them.
    pub(super) fn articles(count: usize) -> Self {
        Self::new(ErrorKind::Content, Text::new("error-articles").with("count", count))
    }

    /// Some units were named that are not there.
    pub(super) fn unknown_units(units: &[String]) -> Self {
        Self::usage(Text::new("error-no-unit").with("units", units.join(", ")).with("count", units.len()))
    }

    pub(super) fn bug() -> Self {
        Self::new(ErrorKind::Bug, Text::new("error-bug"))
    }

    /// Shows the error, and returns the exit code that it has.
    pub(super) fn show(&self, ui: &Ui) -> ExitCode {
        ExitCode::from(self.complain(ui))
    }

    /// Shows the error, and returns the number of its exit code.
    pub(super) fn complain(&self, ui: &Ui) -> u8 {
        ui.diagnostics(&self.diagnostics);
        ui.error(&self.text);
        match self.kind {
            ErrorKind::Content => BLOCKED,
            ErrorKind::Usage => 2,
            ErrorKind::Environment => 3,
            ErrorKind::Workflow => REFUSED,
            ErrorKind::Bug => 70,
        }
    }
}

impl From<Failure> for CliError {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::NoProject => Self::usage(Text::new("error-no-workflow")),
            Failure::ProjectNotAFile => Self::usage(Text::new("error-workflow-not-a-file")),
            Failure::ProjectNotUtf8 => Self::usage(Text::new("error-workflow-utf8")),
            Failure::Directory { path, reason } => {
                Self::usage(Text::new("error-directory").with("path", path).with("reason", reason))
            }
            Failure::Configuration(diagnostics) => Self::configuration(diagnostics),
            Failure::Git(error) => error.into(),
            Failure::File(error) => error.into(),
            Failure::Scope(error) => error.into(),
            Failure::NoRule(rule) => Self::usage(Text::new("error-unknown-rule").with("rule", rule)),
            Failure::NotUtf8(path) => Self::new(ErrorKind::Content, Text::new("error-not-utf8").with("path", path)),
            Failure::TooLong => Self::usage(Text::new("error-too-long")),
            Failure::NewerLedger(version) => {
                let version = usize::try_from(version).unwrap_or_default();
                Self::environment(Text::new("error-newer-ledger").with("version", version))
            }
            Failure::Unreachable(said) => Self::environment(Text::new("error-remote").with("said", said)),
            Failure::NoRemote => Self::environment(Text::new("error-no-remote")),
            Failure::NoLocale => Self::usage(Text::new("error-no-locale")),
        }
    }
}

impl From<LedgerError> for CliError {
    fn from(error: LedgerError) -> Self {
        Failure::from(error).into()
    }
}

impl From<FileError> for CliError {
    fn from(error: FileError) -> Self {
        match error {
            FileError::Io { path, source } => {
                Self::environment(Text::new("error-file").with("path", path).with("reason", source.to_string()))
            }
            FileError::Outside(path) => Self::environment(Text::new("error-file-outside").with("path", path)),
            FileError::Exists(path) => Self::usage(Text::new("error-file-exists").with("path", path)),
        }
    }
}

impl From<GitError> for CliError {
    fn from(error: GitError) -> Self {
        match error {
            GitError::NoRepository => Self::environment(Text::new("error-no-repository")),
            GitError::NoWorkTree => Self::environment(Text::new("error-no-work-tree")),
            GitError::NoIdentity => Self::environment(Text::new("error-no-identity")),
            GitError::NoBranch => Self::environment(Text::new("error-no-branch")),
            GitError::Remote(RemoteError::Unreachable(said)) => {
                Self::environment(Text::new("error-remote").with("said", said))
            }
            GitError::Remote(RemoteError::Rewound(said)) => {
                Self::environment(Text::new("error-rewound").with("said", said))
            }
            GitError::CheckedOut(branch, folder) => {
                Self::refused(Text::new("error-checked-out").with("branch", branch).with("folder", folder))
            }
            GitError::BranchName(branch) => Self::usage(Text::new("error-branch-name").with("branch", branch)),
            GitError::Index => Self::environment(Text::new("error-index")),
            GitError::File(error) => (*error).into(),
            GitError::Filter(path) => Self::environment(Text::new("error-filter").with("path", path)),
            GitError::Hook { name, said } => {
                Self::environment(Text::new("error-hook").with("hook", name).with("said", said))
            }
            GitError::HookChanged(name) => Self::environment(Text::new("error-hook-changed").with("hook", name)),
            GitError::Signing(said) => Self::environment(Text::new("error-signing").with("said", said)),
            GitError::Locked(what) => Self::environment(Text::new("error-locked").with("what", what)),
            GitError::NoRevision(revision) => Self::usage(Text::new("error-no-revision").with("revision", revision)),
            GitError::Shallow(revision) => Self::environment(Text::new("error-shallow").with("revision", revision)),
            GitError::Owner => Self::environment(Text::new("error-git-owner")),
            GitError::MissingObject(revision) => {
                Self::environment(Text::new("error-git-object").with("revision", revision))
            }
            GitError::Format(reason) => Self::environment(Text::new("error-git-format").with("reason", reason)),
            GitError::Other(error) => {
                Self::environment(Text::new("error-git").with("reason", error.message().to_owned()))
            }
        }
    }
}

impl From<ScopeError> for CliError {
    fn from(error: ScopeError) -> Self {
        Self::usage(match error {
            ScopeError::Locale { locale, known } => {
                Text::new("error-unknown-locale").with("locale", locale).with("known", known)
            }
            ScopeError::Section { section, known } => {
                Text::new("error-unknown-section").with("section", section).with("known", known)
            }
            ScopeError::Article(article) => Text::new("error-no-article").with("article", article),
            ScopeError::NoItem(item) => Text::new("error-no-item").with("item", item),
            ScopeError::Several { word, names, count } => {
                Text::new("error-several-items").with("item", word).with("names", names).with("count", count)
            }
            ScopeError::Item(item) => Text::new("error-not-an-item").with("item", item),
        })
    }
}
