//! The only user of git2 and of the git program; one file per operation.
//!
//! git2 does everything that stays in the clone; the git program fetches and pushes.

mod config;
mod content;
mod events;
mod history;
mod hooks;
mod index;
mod line_breaks;
mod remote;
mod repository;
mod revision;
mod seed;
mod tree;
mod work_tree;

pub use config::{PersonalSettings, personal_settings};
pub use content::{Change, ContentCommit};
pub use events::EventCommit;
pub use history::History;
pub use remote::{Expected, Push, Pushed, RemoteError, git_version};
pub use repository::{InvalidObjectId, ObjectId, Repository};
pub use revision::Revision;
#[cfg(test)]
pub(crate) use seed::init_empty;
pub use seed::{Seed, clone_for, init_remote};
pub use tree::CommitTree;
pub use work_tree::{PathState, Refresh};

/// Returns the root at a directory of the clone.
fn root_at(path: &std::path::Path) -> Result<crate::files::Root, GitError> {
    crate::files::Root::new(path).map_err(|source| {
        let path = path.display().to_string();
        GitError::File(Box::new(crate::files::FileError::Io { path, source }))
    })
}

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
    Remote(RemoteError),
    /// The index is one that libgit2 cannot write.
    #[error("the index is split or sparse")]
    Index,
    /// A file cannot be read or written.
    #[error(transparent)]
    File(Box<crate::files::FileError>),
    /// A file goes through a filter program on its way to the work tree.
    #[error("{0} goes through a filter")]
    Filter(String),
    /// No branch can be called so.
    #[error("`{0}` cannot name a branch")]
    BranchName(String),
    /// A branch is checked out in another work tree.
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
    /// The repository belongs to somebody else, and git does not trust it.
    #[error("the repository belongs to another user")]
    Owner,
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
