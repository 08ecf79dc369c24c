//! Why a command could not do its work, whatever it was that failed.

use super::account::{Account, Ending};
use super::disk::DiskTrouble;
use crate::catalogue::ScopeError;
use crate::diagnostics::Diagnostic;
use crate::files::FileError;
use crate::git::{GitError, RemoteError};
use crate::i18n::Text;
use crate::ledgers::{LedgerError, NotSigned};
use crate::session::Failure;

/// What is said when a command could not do its work. The message's `help` attribute says what to do next.
#[derive(Debug)]
pub(crate) struct Complaint {
    ending: Ending,
    /// Boxed: a result should be small where it is not an error.
    text: Box<Text>,
    /// What is wrong with the configuration, line by line.
    diagnostics: Vec<Diagnostic>,
}

impl Complaint {
    fn new(ending: Ending, text: Text) -> Self {
        Self { ending, text: Box::new(text), diagnostics: Vec::new() }
    }

    /// The arguments are wrong.
    #[must_use]
    pub(crate) fn usage(text: Text) -> Self {
        Self::new(Ending::Misused, text)
    }

    /// A file, git, the network or another program failed.
    #[must_use]
    pub(crate) fn environment(text: Text) -> Self {
        Self::new(Ending::Failed, text)
    }

    /// The configuration is wrong.
    #[must_use]
    pub(crate) fn configuration(diagnostics: Vec<Diagnostic>) -> Self {
        let text = Text::new("error-configuration").with("count", diagnostics.len());
        Self { diagnostics, ..Self::usage(text) }
    }

    /// The result cannot be written.
    #[must_use]
    pub(crate) fn output(error: &std::io::Error) -> Self {
        Self::environment(Text::new("error-output").with("reason", error.to_string()))
    }

    /// tolkit itself is wrong.
    #[must_use]
    pub(crate) fn bug() -> Self {
        Self::new(Ending::Bug, Text::new("error-bug"))
    }

    /// What there is to say of it.
    #[must_use]
    pub(crate) fn account(self) -> Account {
        let mut account = Account::default();
        account.diagnostics(self.diagnostics);
        account.error(*self.text, self.ending);
        account
    }
}

impl From<Failure> for Complaint {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::NoProject => Self::usage(Text::new("error-no-workflow")),
            Failure::ProjectNotAFile => Self::usage(Text::new("error-workflow-not-a-file")),
            Failure::ProjectNotUtf8 => Self::usage(Text::new("error-workflow-utf8")),
            Failure::Directory { path, reason } => {
                Self::usage(Text::new("error-directory").with("path", path).with("reason", reason))
            }
            Failure::Configuration(diagnostics) => Self::configuration(diagnostics),
            Failure::PublishedConfiguration => Self::usage(Text::new("error-published-workflow")),
            Failure::DecidingConfigurations => Self::usage(Text::new("error-workflows-gone")),
            Failure::Git(error) => error.into(),
            Failure::File(error) => error.into(),
            Failure::Scope(error) => error.into(),
            Failure::NoProjectConfig(path) => Self::usage(Text::new("error-no-project-config").with("path", path)),
            Failure::NoRule(rule) => Self::usage(Text::new("error-unknown-rule").with("rule", rule)),
            Failure::NotUtf8(path) => Self::new(Ending::Blocked, Text::new("error-not-utf8").with("path", path)),
            Failure::NoUnits { item, units } => {
                let text = Text::new("error-no-such-unit").with("item", item).with("count", units.len());
                Self::usage(text.with("units", units.join(", ")))
            }
            Failure::NoPerson(word) => Self::usage(Text::new("error-no-person").with("word", word)),
            Failure::NoReason => Self::usage(Text::new("error-no-reason")),
            Failure::TooLong => Self::usage(Text::new("error-too-long")),
            Failure::NotSigned { locale, email, why } => {
                let text = match why {
                    NotSigned::Failed(said) => Text::new("error-not-signed").with("said", said),
                    NotSigned::OtherKey => Text::new("error-signed-otherwise"),
                    NotSigned::NoKey => Text::new("error-no-key"),
                    NotSigned::Left => Text::new("error-left"),
                };
                Self::environment(text.with("locale", locale).with("email", email))
            }
            Failure::Journal { path, is_newer } => {
                let id = if is_newer { "error-journal-newer" } else { "error-journal-cut" };
                Self::environment(Text::new(id).with("path", path))
            }
            Failure::NewerLedger(version) => {
                let version = usize::try_from(version).unwrap_or_default();
                Self::environment(Text::new("error-newer-ledger").with("version", version))
            }
            Failure::Unreachable(said) => Self::environment(Text::new("error-remote").with("said", said)),
            Failure::CannotPush(error) => Self::environment(Text::new("error-cannot-push").with("said", error.said())),
            Failure::PushBehind(branch) => {
                Self::environment(Text::new("error-push-behind-first").with("branch", branch))
            }
            Failure::NoRemote => Self::environment(Text::new("error-no-remote")),
            Failure::InsideCommand => Self::new(Ending::Refused, Text::new("error-inside-command")),
            Failure::NoLocale => Self::usage(Text::new("error-no-locale")),
        }
    }
}

impl From<LedgerError> for Complaint {
    fn from(error: LedgerError) -> Self {
        Failure::from(error).into()
    }
}

impl From<FileError> for Complaint {
    fn from(error: FileError) -> Self {
        (&error).into()
    }
}

impl From<&FileError> for Complaint {
    fn from(error: &FileError) -> Self {
        match error {
            FileError::Io { path, source } => Self::environment(match DiskTrouble::of_kind(source.kind()) {
                Some(trouble) => trouble.text(path),
                None => Text::new("error-file").with("path", path.clone()).with("reason", source.to_string()),
            }),
            FileError::Outside(path) => Self::environment(Text::new("error-file-outside").with("path", path.clone())),
            FileError::Exists(path) => Self::usage(Text::new("error-file-exists").with("path", path.clone())),
            FileError::TooLong { path, bytes } => {
                Self::environment(Text::new("error-file-too-long").with("path", path.clone()).with("bytes", *bytes))
            }
            FileError::Special(path) => {
                Self::environment(Text::new("unreadable-file-special").with("path", path.clone()))
            }
        }
    }
}

impl From<RemoteError> for Complaint {
    fn from(error: RemoteError) -> Self {
        (&error).into()
    }
}

impl From<&RemoteError> for Complaint {
    fn from(error: &RemoteError) -> Self {
        Self::environment(match error {
            RemoteError::Unreachable(said) => Text::new("error-remote").with("said", said.clone()),
            RemoteError::Rewound(said) => Text::new("error-rewound").with("said", said.clone()),
        })
    }
}

impl From<GitError> for Complaint {
    fn from(error: GitError) -> Self {
        (&error).into()
    }
}

impl From<&GitError> for Complaint {
    fn from(error: &GitError) -> Self {
        if let Some(text) = DiskTrouble::text_of(error) {
            return Self::environment(text);
        }
        match error {
            GitError::NoRepository => Self::environment(Text::new("error-no-repository")),
            GitError::NoWorkTree => Self::environment(Text::new("error-no-work-tree")),
            GitError::NoIdentity => Self::environment(Text::new("error-no-identity")),
            GitError::NoBranch => Self::environment(Text::new("error-no-branch")),
            GitError::Remote(error) => error.into(),
            GitError::CheckedOut(branch, folder) => Self::new(
                Ending::Refused,
                Text::new("error-checked-out").with("branch", branch.clone()).with("folder", folder.clone()),
            ),
            GitError::BranchName(branch) => Self::usage(Text::new("error-branch-name").with("branch", branch.clone())),
            GitError::Index => Self::environment(Text::new("error-index")),
            GitError::File(error) => (&**error).into(),
            GitError::Filter(path) => Self::environment(Text::new("error-filter").with("path", path.clone())),
            GitError::Hook { name, said } => {
                Self::environment(Text::new("error-hook").with("hook", *name).with("said", said.clone()))
            }
            GitError::HookChanged(name) => Self::environment(Text::new("error-hook-changed").with("hook", *name)),
            GitError::Signing(said) => Self::environment(Text::new("error-signing").with("said", said.clone())),
            GitError::Verifying(program, said) => {
                Self::environment(Text::new("error-verifying").with("program", *program).with("said", said.clone()))
            }
            GitError::Locked(what) => Self::environment(Text::new("error-locked").with("what", what.clone())),
            GitError::NoRevision(revision) => {
                Self::usage(Text::new("error-no-revision").with("revision", revision.clone()))
            }
            GitError::Shallow(revision) => {
                Self::environment(Text::new("error-shallow").with("revision", revision.clone()))
            }
            GitError::NoMergeBase(revision) => {
                Self::environment(Text::new("error-no-merge-base").with("revision", revision.clone()))
            }
            GitError::SubmoduleHistory(folder) => {
                Self::environment(Text::new("error-submodule-history").with("folder", folder.clone()))
            }
            GitError::Owner(folder) => Self::environment(Text::new("error-git-owner").with("folder", folder.clone())),
            GitError::MissingObject(revision) => {
                Self::environment(Text::new("error-git-object").with("revision", revision.clone()))
            }
            GitError::Format(reason) => Self::environment(Text::new("error-git-format").with("reason", reason.clone())),
            GitError::Other(error) => {
                Self::environment(Text::new("error-git").with("reason", error.message().to_owned()))
            }
        }
    }
}

impl From<ScopeError> for Complaint {
    fn from(error: ScopeError) -> Self {
        Self::usage(match error {
            ScopeError::Locale { locale, known } => {
                Text::new("error-unknown-locale").with("locale", locale).with("known", known)
            }
            ScopeError::Section { section, known } => {
                Text::new("error-unknown-section").with("section", section).with("known", known)
            }
            ScopeError::Article(article) => Text::new("error-no-article").with("article", article),
            ScopeError::NoItem { word, near: None } => Text::new("error-no-item").with("item", word),
            ScopeError::NoItem { word, near: Some(near) } => {
                Text::new("error-no-item-near").with("item", word).with("near", near)
            }
            ScopeError::Several { word, names, count } => {
                Text::new("error-several-items").with("item", word).with("names", names).with("count", count)
            }
            ScopeError::TooLong(bytes) => Text::new("error-item-too-long").with("bytes", bytes),
            ScopeError::Item(item) => Text::new("error-not-an-item").with("item", item),
        })
    }
}
