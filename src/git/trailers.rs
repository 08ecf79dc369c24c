//! What commits say of submissions: by that, one is found again that was rebased or squashed and has another name.

use std::cell::RefCell;

use git2::Sort;
use rustc_hash::{FxHashMap, FxHashSet};

use super::error::GitError;
use super::object_id::ObjectId;

/// How the lines begin that say which submission a commit carries.
const SUBMISSION: &str = "Submission: ";
/// How many commits of a branch are looked through first.
const LATEST: usize = 1000;

/// The line of a commit's message that says which submission, or which review of what the branch had, it carries.
#[must_use]
pub fn submission_line(about: &str) -> String {
    format!("{SUBMISSION}{about}")
}

/// What the commits of branches say, by the branch's tip: of the latest ones, and of all once something is not among these.
#[derive(Default)]
pub(super) struct Trailers {
    by_tip: RefCell<FxHashMap<ObjectId, Commits>>,
}

/// Commits of a branch.
#[derive(Default)]
struct Commits {
    /// The newest commit that has a line, by the line.
    by_line: FxHashMap<Vec<u8>, ObjectId>,
    ids: FxHashSet<ObjectId>,
    /// Whether these are all that there are.
    are_all: bool,
}

impl Trailers {
    /// The newest of the latest commits of these branches that has a line in its message.
    pub(super) fn find(
        &self,
        git: &git2::Repository,
        tips: &[ObjectId],
        line: &str,
    ) -> Result<Option<ObjectId>, GitError> {
        for tip in tips {
            let found = self.look(git, *tip, false, |commits| commits.by_line.get(line.as_bytes()).copied())?;
            if found.is_some() {
                return Ok(found);
            }
        }
        Ok(None)
    }

    /// The newest of all commits of a branch that has a line in its message.
    pub(super) fn says(&self, git: &git2::Repository, tip: ObjectId, line: &str) -> Result<Option<ObjectId>, GitError> {
        self.look(git, tip, true, |commits| commits.by_line.get(line.as_bytes()).copied())
    }

    /// Whether a branch has a commit.
    pub(super) fn has(&self, git: &git2::Repository, tip: ObjectId, commit: ObjectId) -> Result<bool, GitError> {
        Ok(self.look(git, tip, true, |commits| commits.ids.contains(&commit).then_some(()))?.is_some())
    }

    /// Looks for something in the latest commits of a branch, then, if that is wanted, in all of them. Each are read once.
    fn look<R>(
        &self,
        git: &git2::Repository,
        tip: ObjectId,
        everywhere: bool,
        look: impl Fn(&Commits) -> Option<R>,
    ) -> Result<Option<R>, GitError> {
        if !self.by_tip.borrow().contains_key(&tip) {
            self.by_tip.borrow_mut().insert(tip, Commits::read(git, tip, LATEST)?);
        }
        let (found, are_all) =
            self.by_tip.borrow().get(&tip).map_or((None, true), |known| (look(known), known.are_all));
        if found.is_some() || are_all || !everywhere {
            return Ok(found);
        }
        let all = Commits::read(git, tip, usize::MAX)?;
        let found = look(&all);
        self.by_tip.borrow_mut().insert(tip, all);
        Ok(found)
    }
}

impl Commits {
    fn read(git: &git2::Repository, tip: ObjectId, limit: usize) -> Result<Self, GitError> {
        let mut commits = Self::default();
        let mut walk = git.revwalk()?;
        walk.set_sorting(Sort::TIME)?;
        walk.push(tip.0)?;
        for id in walk.take(limit) {
            let id = id?;
            commits.ids.insert(ObjectId(id));
            let commit = git.find_commit(id)?;
            let said = commit.message_bytes().split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii);
            for said in said.filter(|said| said.starts_with(SUBMISSION.as_bytes())) {
                commits.by_line.entry(said.to_vec()).or_insert(ObjectId(id));
            }
        }
        commits.are_all = commits.ids.len() < limit;
        Ok(commits)
    }
}
