//! Why git, or a remote, could not do something.

use crate::files::FileError;

/// Why git could not answer.
#[derive(Debug, thiserror::Error)]
pub enum GitError {
    /// The repository is a bare one.
    #[error("the repository has no work tree")]
    NoWorkTree,
    /// `user.name` or `user.email` is not set.
    #[error("nobody said who works here")]
    NoIdentity,
    /// No branch is checked out, or it has no commit.
    #[error("no branch is checked out")]
    NoBranch,
    /// The remote could not be reached, or has another history.
    #[error("the remote cannot be used")]
    Remote(#[from] RemoteError),
    /// The index is one that libgit2 cannot write.
    #[error("the index is split or sparse")]
    Index,
    /// A file cannot be read or written.
    #[error(transparent)]
    File(Box<FileError>),
    /// A file goes through a filter program on its way to the work tree.
    #[error("{0} goes through a filter")]
    Filter(String),
    /// No branch can be called so.
    #[error("`{0}` cannot name a branch")]
    BranchName(String),
    /// A branch is checked out in another work tree: the branch, and the folder.
    #[error("{0} is checked out in {1}")]
    CheckedOut(String, String),
    /// A hook said no; its own words.
    #[error("the hook {name} refused: {said}")]
    Hook {
        /// The hook's name.
        name: &'static str,
        /// What it said.
        said: String,
    },
    /// A hook changed what is to be committed.
    #[error("the hook {0} changed what is to be committed")]
    HookChanged(&'static str),
    /// The commit could not be signed; git's own words.
    #[error("signing failed: {0}")]
    Signing(String),
    /// A signature cannot be looked at, since a program does not run: its name, and why.
    #[error("{0}: {1}")]
    Verifying(&'static str, String),
    /// Another program works on the clone.
    #[error("{0} is locked")]
    Locked(String),
    /// The directory is in no repository.
    #[error("this is not a git repository")]
    NoRepository,
    /// The repository has no such revision.
    #[error("there is no revision `{0}`")]
    NoRevision(String),
    /// The clone is too shallow to have the revision.
    #[error("this clone is too shallow to have `{0}`")]
    Shallow(String),
    /// The revision and what is checked out have no commit in common, as far as the clone knows.
    #[error("`{0}` and HEAD have no commit in common")]
    NoMergeBase(String),
    /// A submodule's clone lacks a commit that the project names; its path.
    #[error("the submodule {0} lacks a commit")]
    SubmoduleHistory(String),
    /// The repository, at this folder, belongs to somebody else, and git does not trust it.
    #[error("the repository belongs to another user (`git config --global --add safe.directory {0}` trusts it)")]
    Owner(String),
    /// The clone is a partial one, and lacks an object.
    #[error("this clone lacks an object of `{0}`")]
    MissingObject(String),
    /// The repository has a format that libgit2 does not know (SHA-256, reftable).
    #[error("unknown repository format: {0}")]
    Format(String),
    /// Something else; libgit2's own words.
    #[error("{0}")]
    Other(#[from] git2::Error),
}

impl From<FileError> for GitError {
    fn from(error: FileError) -> Self {
        Self::File(Box::new(error))
    }
}

/// Why nothing could be exchanged with a remote.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RemoteError {
    /// The remote does not answer; git's own words.
    #[error("{0}")]
    Unreachable(String),
    /// What the remote has is not what came after what this clone knew.
    #[error("{0}")]
    Rewound(String),
}

impl RemoteError {
    /// git's own words.
    #[must_use]
    pub fn said(self) -> String {
        let (Self::Unreachable(said) | Self::Rewound(said)) = self;
        said
    }
}
