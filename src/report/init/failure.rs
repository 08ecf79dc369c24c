//! Why a first commit could not be made.

use crate::git::GitError;
use crate::i18n::Text;
use crate::report::failure::Complaint;
use crate::session::Failure;

/// Nothing can be committed, and nothing was written.
#[must_use]
pub(crate) fn cannot_commit(error: GitError) -> Complaint {
    match error {
        GitError::NoRepository => Complaint::environment(Text::new("error-init-no-repository")),
        error => error.into(),
    }
}

/// The files are written, but not committed.
#[must_use]
pub(crate) fn not_committed(failure: Failure) -> Complaint {
    match failure {
        Failure::Git(GitError::Hook { name, said }) => {
            Complaint::environment(Text::new("error-init-hook").with("hook", name).with("said", said))
        }
        Failure::Git(GitError::HookChanged(name)) => {
            Complaint::environment(Text::new("error-init-hook-changed").with("hook", name))
        }
        failure => failure.into(),
    }
}
