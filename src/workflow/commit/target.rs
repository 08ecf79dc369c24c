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
}

impl TargetBranch {
    pub(super) fn find(repository: &Repository, branch: Option<&str>) -> Result<Self, GitError> {
        let Some(branch) = branch else {
            let (name, tip) = repository.branches().current()?;
            return Ok(Self { name, at: Some(tip), tip, checked_out: true });
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
        Ok(Self { name, at, tip, checked_out })
    }
}
