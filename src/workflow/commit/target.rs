//! The branch that is committed to.

use crate::git::{GitError, ObjectId, Repository};

/// The branch that is committed to.
pub(super) struct TargetBranch {
    /// The ref.
    pub(super) name: String,
    /// Where it is; none where it is new.
    pub(super) at: Option<ObjectId>,
    /// The commit that the next one comes after.
    pub(super) tip: ObjectId,
    /// Whether it is checked out.
    pub(super) checked_out: bool,
    /// Whether it is the one that is published, as far as that is known.
    is_published: bool,
}

impl TargetBranch {
    pub(super) fn find(repository: &Repository, branch: Option<&str>) -> Result<Self, GitError> {
        let Some(branch) = branch else {
            let (name, tip) = repository.branches().current()?;
            let is_published = is_published(repository, &name, true);
            return Ok(Self { name, at: Some(tip), tip, checked_out: true, is_published });
        };
        let name = format!("refs/heads/{}", branch.trim_start_matches("refs/heads/"));
        if !repository.branches().is_valid_name(&name) {
            return Err(GitError::BranchName(branch.to_owned()));
        }
        if let Some(folder) = repository.branches().checked_out_elsewhere(&name) {
            return Err(GitError::CheckedOut(branch.to_owned(), folder.display().to_string()));
        }
        let at = repository.ref_target(&name)?;
        let tip = match at {
            Some(at) => at,
            None => repository.head()?.ok_or(GitError::NoBranch)?,
        };
        let checked_out = repository.branches().is_current(&name);
        let is_published = is_published(repository, &name, checked_out);
        Ok(Self { name, at, tip, checked_out, is_published })
    }

    /// Its short name, if what is committed to it is not published by that.
    pub(super) fn elsewhere(&self) -> Option<String> {
        (!self.is_published).then(|| self.name.trim_start_matches("refs/heads/").to_owned())
    }
}

/// Whether a branch is the one that readers get: the main branch of the remote; without a remote, the one that is checked out. Where
/// nobody knows the main branch, none is: what is merged is found out later, and what is not must stay where people see it.
fn is_published(repository: &Repository, name: &str, checked_out: bool) -> bool {
    let Some(remote) = repository.ledger_remote() else { return checked_out };
    remote.main_branch().is_some_and(|main| name.strip_prefix("refs/heads/") == Some(&main))
}
