//! Why a command could not do its work, whatever it was that failed.

use super::account::{Account, Ending};
use super::refusal;
use crate::catalogue::{FindError, ScopeError};
use crate::config::LoadError;
use crate::diagnostics::Diagnostic;
use crate::files::FileError;
use crate::git::{GitError, RemoteError};
use crate::i18n::Text;
use crate::ledgers::LedgerError;
use crate::model::ItemId;
use crate::workflow::WorkflowError;
use crate::workflow::check::CheckError;
use crate::workflow::refusal::Refusal;

/// Why a command could not do its work. The message's `help` attribute says what to do next.
#[derive(Debug)]
pub struct Failure {
    ending: Ending,
    /// Boxed: a result should be small where it is not an error.
    text: Box<Text>,
    /// What is wrong with the configuration, line by line.
    diagnostics: Vec<Diagnostic>,
}

impl Failure {
    fn new(ending: Ending, text: Text) -> Self {
        Self { ending, text: Box::new(text), diagnostics: Vec::new() }
    }

    /// The arguments are wrong.
    #[must_use]
    pub fn usage(text: Text) -> Self {
        Self::new(Ending::Misused, text)
    }

    /// A file, git, the network or another program failed.
    #[must_use]
    pub fn environment(text: Text) -> Self {
        Self::new(Ending::Failed, text)
    }

    /// The workflow forbids it.
    #[must_use]
    pub fn refused(refusal: &Refusal, item: &ItemId) -> Self {
        Self::new(Ending::Refused, refusal::text(refusal, &item.to_string()))
    }

    /// The configuration is wrong.
    #[must_use]
    pub fn configuration(diagnostics: Vec<Diagnostic>) -> Self {
        let text = Text::new("error-configuration").with("count", diagnostics.len());
        Self { diagnostics, ..Self::usage(text) }
    }

    /// The result cannot be written.
    #[must_use]
    pub fn output(error: &std::io::Error) -> Self {
        Self::environment(Text::new("error-output").with("reason", error.to_string()))
    }

    /// tolkit itself is wrong.
    #[must_use]
    pub fn bug() -> Self {
        Self::new(Ending::Bug, Text::new("error-bug"))
    }

    /// What there is to say of it.
    #[must_use]
    pub fn account(self) -> Account {
        let mut account = Account::default();
        account.diagnostics(self.diagnostics);
        account.error(*self.text, self.ending);
        account
    }
}

impl From<LoadError> for Failure {
    fn from(error: LoadError) -> Self {
        Self::configuration(error.0)
    }
}

impl From<FindError> for Failure {
    fn from(error: FindError) -> Self {
        Self::configuration(error.0)
    }
}

impl From<LedgerError> for Failure {
    fn from(error: LedgerError) -> Self {
        match error {
            LedgerError::Git(error) => error.into(),
            LedgerError::File(error) => error.into(),
            LedgerError::TooLong => Self::usage(Text::new("error-too-long")),
            LedgerError::Newer(version) => {
                let version = usize::try_from(version).unwrap_or_default();
                Self::environment(Text::new("error-newer-ledger").with("version", version))
            }
        }
    }
}

impl From<WorkflowError> for Failure {
    fn from(error: WorkflowError) -> Self {
        match error {
            WorkflowError::Ledger(error) => error.into(),
            WorkflowError::File(error) => error.into(),
            WorkflowError::Check(error) => error.into(),
            WorkflowError::Find(error) => error.into(),
            WorkflowError::Scope(error) => error.into(),
            WorkflowError::NotUtf8(path) => Self::new(Ending::Blocked, Text::new("error-not-utf8").with("path", path)),
        }
    }
}

impl From<FileError> for Failure {
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

impl From<RemoteError> for Failure {
    fn from(error: RemoteError) -> Self {
        Self::environment(match error {
            RemoteError::Unreachable(said) => Text::new("error-remote").with("said", said),
            RemoteError::Rewound(said) => Text::new("error-rewound").with("said", said),
        })
    }
}

impl From<GitError> for Failure {
    fn from(error: GitError) -> Self {
        match error {
            GitError::NoRepository => Self::environment(Text::new("error-no-repository")),
            GitError::NoWorkTree => Self::environment(Text::new("error-no-work-tree")),
            GitError::NoIdentity => Self::environment(Text::new("error-no-identity")),
            GitError::NoBranch => Self::environment(Text::new("error-no-branch")),
            GitError::Remote(error) => error.into(),
            GitError::CheckedOut(branch, folder) => {
                Self::new(Ending::Refused, Text::new("error-checked-out").with("branch", branch).with("folder", folder))
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

impl From<ScopeError> for Failure {
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
            ScopeError::Item(item) => Text::new("error-not-an-item").with("item", item),
        })
    }
}

impl From<CheckError> for Failure {
    fn from(error: CheckError) -> Self {
        match error {
            CheckError::Git(error) => error.into(),
            CheckError::NoRule(rule) => Self::usage(Text::new("error-unknown-rule").with("rule", rule)),
        }
    }
}
