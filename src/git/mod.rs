//! The only user of git2; one file per operation.

mod config;
mod history;
mod revision;

pub use config::{PersonalSettings, personal_settings};
pub use history::History;
pub use revision::Revision;

/// Why git could not answer.
#[derive(Debug, thiserror::Error)]
pub enum GitError {
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
