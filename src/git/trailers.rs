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
/// How many are read where only a commit is looked for, which is often one of the last.
const FIRST: usize = 64;
/// How many commits before one are looked at, before git is asked.
const STEPS: usize = 64;

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
    /// When the last of them was made, in seconds since 1970.
    oldest: i64,
    /// Some that are not among them, nor behind them.
    beyond: FxHashSet<ObjectId>,
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

    /// Whether a commit, which the clone has, is one of those from a tip on. Of many that are asked for one after the other, each commit is
    /// read only a few times.
    pub(super) fn reaches(&self, git: &git2::Repository, tip: ObjectId, commit: ObjectId) -> Result<bool, GitError> {
        let time = git.find_commit(commit.0)?.time().seconds();
        let mut read = FIRST;
        loop {
            let known = self.by_tip.borrow().get(&tip).map(|known| known.knows(commit, time));
            match known {
                Some(Reached::Yes) => return Ok(true),
                Some(Reached::No) => return Ok(false),
                Some(Reached::AskGit) => break,
                Some(Reached::ReadOn(count)) => read = count.saturating_mul(4),
                None => {}
            }
            self.read(git, tip, read)?;
        }
        // What comes after a commit that is not reached is not reached either.
        let mut after = vec![commit];
        while after.len() < STEPS
            && let Some(parent) = after.last().and_then(|last| git.find_commit(last.0).ok()?.parent_id(0).ok())
        {
            if self.by_tip.borrow().get(&tip).is_some_and(|known| known.beyond.contains(&ObjectId(parent))) {
                self.note_beyond(tip, after);
                return Ok(false);
            }
            after.push(ObjectId(parent));
        }
        let is_reached = git.graph_descendant_of(tip.0, commit.0)?;
        if !is_reached {
            self.note_beyond(tip, vec![commit]);
        }
        Ok(is_reached)
    }

    fn note_beyond(&self, tip: ObjectId, commits: Vec<ObjectId>) {
        if let Some(known) = self.by_tip.borrow_mut().get_mut(&tip) {
            known.beyond.extend(commits);
        }
    }

    /// Reads so many commits from a tip on, the latest first.
    fn read(&self, git: &git2::Repository, tip: ObjectId, count: usize) -> Result<(), GitError> {
        let mut read = Commits::read(git, tip, count)?;
        let mut by_tip = self.by_tip.borrow_mut();
        if let Some(known) = by_tip.remove(&tip) {
            read.beyond = known.beyond;
        }
        by_tip.insert(tip, read);
        Ok(())
    }

    /// Looks something up in what is known from a tip on, and reads more where that has nothing: the latest, or everything.
    fn look<R>(
        &self,
        git: &git2::Repository,
        tip: ObjectId,
        everywhere: bool,
        look: impl Fn(&Commits) -> Option<R>,
    ) -> Result<Option<R>, GitError> {
        for wanted in [LATEST, usize::MAX] {
            let has_enough = |known: &Commits| known.are_all || known.ids.len() >= wanted;
            if !self.by_tip.borrow().get(&tip).is_some_and(has_enough) {
                self.read(git, tip, wanted)?;
            }
            let found = self.by_tip.borrow().get(&tip).and_then(&look);
            if found.is_some() || !everywhere {
                return Ok(found);
            }
        }
        Ok(None)
    }
}

/// Whether a commit is one of those from a tip on, as far as that is known.
enum Reached {
    Yes,
    No,
    /// More of the commits than this many have to be read.
    ReadOn(usize),
    /// Only by walking from the commit itself.
    AskGit,
}

impl Commits {
    fn knows(&self, commit: ObjectId, time: i64) -> Reached {
        match self.ids.contains(&commit) {
            true => Reached::Yes,
            false if self.are_all || self.beyond.contains(&commit) => Reached::No,
            false if self.oldest >= time => Reached::ReadOn(self.ids.len()),
            false => Reached::AskGit,
        }
    }

    fn read(git: &git2::Repository, tip: ObjectId, limit: usize) -> Result<Self, GitError> {
        let mut commits = Self::default();
        let mut walk = git.revwalk()?;
        walk.set_sorting(Sort::TIME)?;
        walk.push(tip.0)?;
        for id in walk.take(limit) {
            let id = id?;
            commits.ids.insert(ObjectId(id));
            let commit = git.find_commit(id)?;
            commits.oldest = commit.time().seconds();
            let said = commit.message_bytes().split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii);
            for said in said.filter(|said| said.starts_with(SUBMISSION.as_bytes())) {
                commits.by_line.entry(said.to_vec()).or_insert(ObjectId(id));
            }
        }
        commits.are_all = commits.ids.len() < limit;
        Ok(commits)
    }
}

#[cfg(test)]
mod tests {
    use super::super::test_clone::TestClone;
    use super::*;

    #[test]
    fn what_is_reached_is_what_git_says_however_often_it_is_asked() {
        let clone = TestClone::new();
        let mut commits: Vec<ObjectId> = (0..90).map(|at| clone.commit(&[("a", &format!("{at}\n"))])).collect();
        let git = git2::Repository::open(clone.root().path()).unwrap();
        // A branch that leaves the other in its midst, of commits with any time.
        let mut parent = git.find_commit(commits[40].0).unwrap();
        let tree = parent.tree().unwrap();
        for at in 0..30 {
            let when = git2::Time::new(if at % 7 == 3 { 5 } else { 1_900_000_000 - at }, 0);
            let who = git2::Signature::new("Ona", "ona@example.org", &when).unwrap();
            let id = git.commit(None, &who, &who, &format!("{at}"), &tree, &[&parent]).unwrap();
            parent = git.find_commit(id).unwrap();
            commits.push(ObjectId(id));
        }
        let trailers = Trailers::default();
        for tip in [commits[89], commits[119], commits[40], commits[60], commits[100]] {
            for commit in commits.iter().chain(commits.iter().rev().step_by(3)) {
                let expected = tip == *commit || git.graph_descendant_of(tip.0, commit.0).unwrap();
                assert_eq!(trailers.reaches(&git, tip, *commit).unwrap(), expected, "{tip} {commit}");
            }
        }
    }
}
