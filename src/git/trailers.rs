//! What commits say of submissions: by that, one is found again that was rebased or squashed and has another name.

use std::cell::RefCell;

use git2::Sort;
use rustc_hash::FxHashMap;

use super::error::GitError;
use super::object_id::ObjectId;

/// How the lines begin that say which submission a commit carries.
const SUBMISSION: &str = "Submission: ";
/// How many commits of a branch are looked through.
const LATEST: usize = 1000;

/// The line of a commit's message that says which submission, or which review of what the branch had, it carries.
#[must_use]
pub fn submission_line(about: &str) -> String {
    format!("{SUBMISSION}{about}")
}

/// The submissions that the latest commits of branches carry, by the branch's tip; each branch is read once.
#[derive(Default)]
pub(super) struct Trailers {
    by_tip: RefCell<FxHashMap<ObjectId, FxHashMap<Vec<u8>, ObjectId>>>,
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
            if !self.by_tip.borrow().contains_key(tip) {
                self.by_tip.borrow_mut().insert(*tip, lines_of(git, *tip)?);
            }
            let found = self.by_tip.borrow().get(tip).and_then(|lines| lines.get(line.as_bytes()).copied());
            if found.is_some() {
                return Ok(found);
            }
        }
        Ok(None)
    }
}

fn lines_of(git: &git2::Repository, tip: ObjectId) -> Result<FxHashMap<Vec<u8>, ObjectId>, GitError> {
    let mut lines = FxHashMap::default();
    let mut walk = git.revwalk()?;
    walk.set_sorting(Sort::TIME)?;
    walk.push(tip.0)?;
    for id in walk.take(LATEST) {
        let id = id?;
        let commit = git.find_commit(id)?;
        let said = commit.message_bytes().split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii);
        for said in said.filter(|said| said.starts_with(SUBMISSION.as_bytes())) {
            lines.entry(said.to_vec()).or_insert(ObjectId(id));
        }
    }
    Ok(lines)
}
