//! What is known here of a remote's branches: its main branch, and the one that is checked out.

use super::error::GitError;
use super::object_id::ObjectId;
use super::remote::Remote;

impl Remote<'_> {
    /// What it is known to have on the branch that is checked out, if there is something in it that is missing here.
    #[must_use]
    pub fn ahead(self) -> Option<ObjectId> {
        let theirs = self.repository.ref_target(&self.tracking()?.1).ok().flatten()?;
        let ours = self.repository.head().ok().flatten()?;
        (!self.repository.contains(ours, theirs).unwrap_or(true)).then_some(theirs)
    }

    /// Whether what it has of the branch that is checked out is not known here, because the branch comes from elsewhere.
    #[must_use]
    pub fn is_unknown(self) -> bool {
        self.tracking().is_none()
    }

    /// Whether it is known to have a commit on the branch that is checked out here, or one with the same line in its message: a
    /// commit that was rebased or squashed has another name.
    ///
    /// # Errors
    ///
    /// Fails if history cannot be read.
    pub fn has(self, commit: ObjectId, line: &str) -> Result<bool, GitError> {
        match self.known_tip() {
            Some(tip) => self.repository.branches().have(&[tip], commit, line),
            None => Ok(false),
        }
    }

    /// The branches of the remote that are kept up to date here, each with the ref that says where it has it: the one that is checked
    /// out, and its main branch.
    pub(super) fn tracked(self) -> Vec<(String, String)> {
        let main =
            self.main_branch().map(|main| (format!("refs/heads/{main}"), format!("refs/remotes/{}/{main}", self.name)));
        let own = self.tracking();
        let main = main.filter(|main| own.as_ref() != Some(main));
        own.into_iter().chain(main).collect()
    }

    /// The ref of the branch that is checked out on the remote, and the one that says here where the remote has it; none if
    /// the branch comes from elsewhere.
    fn tracking(self) -> Option<(String, String)> {
        let (branch, _) = self.repository.branches().current().ok()?;
        let name = branch.strip_prefix("refs/heads/")?;
        let merged = self.repository.setting(&format!("branch.{name}.merge")).unwrap_or_else(|| branch.clone());
        let is_of_remote =
            self.repository.setting(&format!("branch.{name}.remote")).is_none_or(|remote| remote == self.name);
        let known = format!("refs/remotes/{}/{}", self.name, merged.strip_prefix("refs/heads/")?);
        (is_of_remote && self.repository.ref_target(&known).ok().flatten().is_some()).then_some((merged, known))
    }

    /// Its main branch, without `refs/heads/`: as it said when it was cloned, else by the usual names.
    #[must_use]
    pub fn main_branch(self) -> Option<String> {
        let prefix = format!("refs/remotes/{}/", self.name);
        let head = self.repository.git.find_reference(&format!("{prefix}HEAD")).ok();
        let target = head.and_then(|head| head.symbolic_target().ok().flatten().map(str::to_owned));
        let is_there = |name: &&str| self.repository.ref_target(&format!("{prefix}{name}")).ok().flatten().is_some();
        let said = target.as_deref().and_then(|target| target.strip_prefix(&prefix));
        // What it said may be gone by now.
        said.into_iter().chain(["main", "master"]).find(is_there).map(str::to_owned)
    }

    /// The commit that it is known to have on its main branch; none if nobody knows which that is.
    #[must_use]
    pub fn main_tip(self) -> Option<ObjectId> {
        let main = self.main_branch()?;
        self.repository.ref_target(&format!("refs/remotes/{}/{main}", self.name)).ok().flatten()
    }

    /// The commit that it is known to have published: that of its main branch, else of the branch that is checked out.
    #[must_use]
    pub fn published(self) -> Option<ObjectId> {
        self.main_tip().or_else(|| self.known_tip())
    }

    /// Where a remote is known to have the branch that is checked out, or this one its main branch.
    fn known_tip(self) -> Option<ObjectId> {
        let setting = |name: &str, key: &str| self.repository.setting(&format!("branch.{name}.{key}"));
        let own = self.repository.branches().current().ok().and_then(|(branch, _)| {
            let name = branch.strip_prefix("refs/heads/")?;
            let merged = setting(name, "merge");
            let merged = merged.as_deref().and_then(|merged| merged.strip_prefix("refs/heads/")).unwrap_or(name);
            let remote = setting(name, "remote").unwrap_or_else(|| self.name.to_owned());
            Some(format!("refs/remotes/{remote}/{merged}"))
        });
        let names = own.into_iter().chain([format!("refs/remotes/{}/HEAD", self.name)]);
        names.into_iter().find_map(|name| self.repository.ref_target(&name).ok().flatten())
    }
}

#[cfg(test)]
mod tests {
    use super::super::test_clone::TestClone;

    #[test]
    fn what_is_known_of_a_remote_is_compared_with_the_branch() {
        let clone = TestClone::new();
        clone.set("remote.origin.url", "https://example.org/origin.git");
        let line = "Submission: lt:news/a 0123";
        let (first, second) = (clone.commit(&[("a", "1\n")]), clone.commit_saying(line, &[("a", "2\n")]));
        let repository = clone.open();
        let remote = repository.remote("origin");
        assert!(remote.ahead().is_none() && !remote.has(first, line).unwrap(), "nothing is known of it");
        repository.move_ref("refs/remotes/origin/main", None, first, "test").unwrap();
        assert!(remote.has(first, line).unwrap() && !remote.has(second, line).unwrap());
        assert_eq!(remote.ahead(), None);
        repository.move_ref("refs/remotes/origin/main", Some(first), second, "test").unwrap();
        repository.move_ref("refs/heads/main", Some(second), first, "test").unwrap();
        assert_eq!(remote.ahead(), Some(second));
        assert!(remote.has("1".repeat(40).parse().unwrap(), line).unwrap(), "its line is there");
        assert_eq!(repository.remote("other").ahead(), None);
    }
}
