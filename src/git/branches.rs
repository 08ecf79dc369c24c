//! Branches: the one that is checked out, and what others have.

use std::path::PathBuf;

use git2::{Branch, ErrorCode, Reference, Repository as Git};
use rustc_hash::FxHashSet;

use super::error::GitError;
use super::object_id::ObjectId;
use super::repository::Repository;

/// The branches of a clone.
#[derive(Clone, Copy)]
pub struct Branches<'r> {
    repository: &'r Repository,
}

impl Repository {
    /// The branches.
    #[must_use]
    pub fn branches(&self) -> Branches<'_> {
        Branches { repository: self }
    }
}

impl Branches<'_> {
    /// The name of the branch that is checked out (`refs/heads/main`), and its commit.
    ///
    /// # Errors
    ///
    /// Fails with [`GitError::NoBranch`] if a commit is checked out and no branch, or if there is no commit yet.
    pub fn current(self) -> Result<(String, ObjectId), GitError> {
        let head = match self.repository.git.head() {
            Err(error) if matches!(error.code(), ErrorCode::UnbornBranch | ErrorCode::NotFound) => {
                return Err(GitError::NoBranch);
            }
            head => head?,
        };
        let name = head.name().unwrap_or_default().to_owned();
        match head.target() {
            Some(target) if name.starts_with("refs/heads/") => Ok((name, ObjectId(target))),
            _ => Err(GitError::NoBranch),
        }
    }

    /// The name of the branch that is checked out, and its commit; before the first commit, it has none.
    ///
    /// # Errors
    ///
    /// Fails with [`GitError::NoBranch`] if a commit is checked out and no branch.
    pub fn checked_out(self) -> Result<(String, Option<ObjectId>), GitError> {
        if self.repository.head()?.is_some() {
            return self.current().map(|(name, commit)| (name, Some(commit)));
        }
        let head = self.repository.git.find_reference("HEAD")?;
        match head.symbolic_target() {
            Ok(Some(name)) if name.starts_with("refs/heads/") => Ok((name.to_owned(), None)),
            _ => Err(GitError::NoBranch),
        }
    }

    /// Whether a branch is the one that is checked out.
    #[must_use]
    pub fn is_current(self, branch: &str) -> bool {
        self.current().is_ok_and(|(current, _)| current == branch)
    }

    /// Whether a branch can have this name, written in full.
    #[must_use]
    pub fn is_valid_name(self, name: &str) -> bool {
        let short = name.trim_start_matches("refs/heads/");
        let is_valid = Branch::name_is_valid(short).unwrap_or_default();
        is_valid && short != "HEAD" && !short.starts_with('-') && Reference::is_valid_name(name)
    }

    /// The folder of another work tree that has a branch checked out.
    #[must_use]
    pub fn checked_out_elsewhere(self, branch: &str) -> Option<PathBuf> {
        let git = &self.repository.git;
        let names = git.worktrees().ok()?;
        let linked = names.iter().flatten().flatten().filter_map(|name| {
            let tree = git.find_worktree(name).ok()?;
            Git::open_from_worktree(&tree).ok()
        });
        let all = linked.chain(Git::open(git.commondir()).ok());
        let mut others = all.filter(|other| other.path() != git.path());
        others.find_map(|other| {
            let head = other.find_reference("HEAD").ok()?;
            let is_there = head.symbolic_target().ok().flatten() == Some(branch);
            is_there.then(|| other.workdir().unwrap_or_else(|| other.path()).to_owned())
        })
    }

    /// Where all branches are, here and as remotes are known to have them; first the one that is checked out, which has most of what
    /// was done here.
    ///
    /// # Errors
    ///
    /// Fails if they cannot be read.
    pub fn all_tips(self) -> Result<Vec<ObjectId>, GitError> {
        let repository = self.repository;
        let mut tips: Vec<ObjectId> = repository.head()?.into_iter().collect();
        let mut seen: FxHashSet<ObjectId> = tips.iter().copied().collect();
        for name in repository.refs("refs/heads/")?.into_iter().chain(repository.refs("refs/remotes/")?) {
            tips.extend(repository.ref_target(&name).ok().flatten().filter(|tip| seen.insert(*tip)));
        }
        Ok(tips)
    }

    /// The commit by which the branch that is checked out has what a commit brought: itself, or one with the same line in its
    /// message, since it was rebased or squashed.
    ///
    /// # Errors
    ///
    /// Fails if history cannot be read.
    pub fn here(self, commit: ObjectId, line: &str) -> Result<Option<ObjectId>, GitError> {
        let repository = self.repository;
        let Some(head) = repository.head()? else { return Ok(None) };
        if repository.has_object(commit) && repository.contains(head, commit)? {
            return Ok(Some(commit));
        }
        repository.trailers.find(&repository.git, &[head], line)
    }

    /// The newest commit from a tip on that has a line in its message, however long ago.
    ///
    /// # Errors
    ///
    /// Fails if history cannot be read.
    pub fn says(self, tip: ObjectId, line: &str) -> Result<Option<ObjectId>, GitError> {
        self.repository.trailers.says(&self.repository.git, tip, line)
    }

    /// Whether a commit is one of those from a tip on, however long ago. Nobody knows in a shallow clone: then it is.
    ///
    /// # Errors
    ///
    /// Fails if history cannot be read.
    pub fn has(self, tip: ObjectId, commit: ObjectId) -> Result<bool, GitError> {
        let git = &self.repository.git;
        Ok(self.repository.trailers.has(git, tip, commit)? || git.is_shallow())
    }

    /// Whether a branch has it, as one of the remotes is known to have that.
    ///
    /// # Errors
    ///
    /// Fails if history cannot be read.
    pub fn remotes_have(self, branch: &str, commit: ObjectId, line: &str) -> Result<bool, GitError> {
        let names = self.repository.refs("refs/remotes/")?;
        let is_it = |name: &&String| {
            name.strip_prefix("refs/remotes/").is_some_and(|name| name.ends_with(&format!("/{branch}")))
        };
        let tips: Vec<_> =
            names.iter().filter(is_it).filter_map(|name| self.repository.ref_target(name).ok().flatten()).collect();
        self.have(&tips, commit, line)
    }

    /// Whether what is at one of these tips has a commit, or one with the same line: it may have been rebased or squashed.
    ///
    /// # Errors
    ///
    /// Fails if history cannot be read.
    pub fn have(self, tips: &[ObjectId], commit: ObjectId, line: &str) -> Result<bool, GitError> {
        if self.repository.has_object(commit) {
            for tip in tips {
                if self.repository.trailers.reaches(&self.repository.git, *tip, commit)? {
                    return Ok(true);
                }
            }
        }
        Ok(self.repository.trailers.find(&self.repository.git, tips, line)?.is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::super::test_clone::TestClone;
    use super::*;

    #[test]
    fn no_branch_is_checked_out_before_the_first_commit() {
        let clone = TestClone::new();
        assert!(matches!(clone.open().branches().current(), Err(GitError::NoBranch)));
        assert_eq!(clone.open().branches().checked_out().unwrap(), ("refs/heads/main".to_owned(), None));
        let first = clone.commit(&[("a", "1\n")]);
        assert_eq!(clone.open().branches().checked_out().unwrap(), ("refs/heads/main".to_owned(), Some(first)));
        let repository = clone.open();
        assert_eq!(repository.branches().current().unwrap(), ("refs/heads/main".to_owned(), first));
        assert!(repository.branches().is_current("refs/heads/main"));
        repository.git.set_head_detached(first.0).unwrap();
        assert!(matches!(repository.branches().checked_out(), Err(GitError::NoBranch)));
        assert!(matches!(repository.branches().current(), Err(GitError::NoBranch)));
    }

    #[test]
    fn names_that_git_would_take_for_something_else_are_refused() {
        let clone = TestClone::new();
        let repository = clone.open();
        let is_valid = |name: &str| repository.branches().is_valid_name(&format!("refs/heads/{name}"));
        assert!(is_valid("main") && is_valid("translations/lt"));
        for name in ["", "HEAD", "-f", "a b", "a..b", "a.lock"] {
            assert!(!is_valid(name), "{name}");
        }
    }

    #[test]
    fn a_commit_that_was_squashed_is_known_by_its_line() {
        let clone = TestClone::new();
        let line = "Submission: lt:news/a 0123";
        let first = clone.commit(&[("a", "1\n")]);
        clone.commit_saying(&format!("Two at once\n\n{line}\n"), &[("a", "2\n")]);
        let repository = clone.open();
        let tips = repository.branches().all_tips().unwrap();
        let gone = "1".repeat(40).parse().unwrap();
        assert!(repository.branches().have(&tips, first, "Submission: other").unwrap());
        assert!(repository.branches().have(&tips, gone, line).unwrap());
        assert!(!repository.branches().have(&tips, gone, "Submission: other").unwrap());
    }
}
