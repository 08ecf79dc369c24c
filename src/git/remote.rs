//! A remote: fetching and pushing by the git program, which alone compares before it moves a ref of the remote.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::Output;

use super::asking::{Asking, Limits};
use super::error::RemoteError;
use super::object_id::ObjectId;
use super::pushed::Pushed;
use super::repository::Repository;
use super::said::{NO_SUCH_REF, of_ref, said};
use crate::files::Lock;

/// One ref to push: only if the remote has it where this clone believes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Push {
    /// The commit to move it to; `None` removes it.
    pub commit: Option<ObjectId>,
    /// The ref of the remote.
    pub to: String,
    /// Where the remote must have it, else nothing happens.
    pub expected: Expected,
}

/// Where a remote must have a ref.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// Nowhere: it must be new.
    New,
    /// At this commit.
    At(ObjectId),
    /// At an ancestor of what is pushed, as for any branch.
    Behind,
}

/// What a remote has now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemoteRefs {
    /// The refs that were asked for, by their names there.
    pub ledgers: BTreeMap<String, ObjectId>,
    /// Whether its main branch, and the one that is checked out, are there where this clone knows them to be.
    pub are_branches_known: bool,
}

/// A remote of a clone.
#[derive(Clone, Copy)]
pub struct Remote<'r> {
    pub(super) repository: &'r Repository,
    pub(super) name: &'r str,
}

impl Repository {
    /// The remote of a name.
    #[must_use]
    pub fn remote<'r>(&'r self, name: &'r str) -> Remote<'r> {
        Remote { repository: self, name }
    }

    /// The remote that has the ledger, whatever is checked out: `tolkit.remote`, else `origin`, else the only one.
    #[must_use]
    pub fn ledger_remote(&self) -> Option<Remote<'_>> {
        self.ledger_remote.get_or_init(|| self.find_ledger_remote()).as_deref().map(|name| self.remote(name))
    }

    fn find_ledger_remote(&self) -> Option<String> {
        let names = self.git.remotes().ok()?;
        let names: Vec<&str> = names.iter().flatten().flatten().collect();
        let asked = [self.setting("tolkit.remote"), Some("origin".to_owned())].into_iter().flatten();
        let known = asked.into_iter().find(|name| names.contains(&name.as_str()));
        known.or_else(|| if let [only] = names[..] { Some(only.to_owned()) } else { None })
    }

    /// The name of the remote that a branch is pushed to: its own, if it has one, else the one that has the ledger.
    #[must_use]
    pub fn push_remote(&self, branch: &str) -> Option<String> {
        let name = branch.trim_start_matches("refs/heads/");
        let settings =
            [format!("branch.{name}.pushRemote"), "remote.pushDefault".to_owned(), format!("branch.{name}.remote")];
        let asked = settings.iter().find_map(|setting| self.setting(setting));
        asked.or_else(|| self.ledger_remote().map(|remote| remote.name.to_owned()))
    }
}

impl<'r> Remote<'r> {
    /// Its name.
    #[must_use]
    pub fn name(self) -> &'r str {
        self.name
    }

    /// Its address.
    #[must_use]
    pub fn url(self) -> Option<String> {
        let remote = self.repository.git.find_remote(self.name).ok()?;
        remote.url().ok().map(str::to_owned)
    }

    /// Its directory, if it is on this machine.
    #[must_use]
    pub fn local_directory(self) -> Option<PathBuf> {
        let url = self.url()?;
        let path = url.strip_prefix("file://").unwrap_or(&url);
        let path = self.repository.top().join(path);
        [path.join(".git"), path].into_iter().find(|path| path.join("HEAD").is_file())
    }

    /// Brings the branch that is checked out up to what the remote has, as `git pull` does here; only forward, unless git's settings
    /// say how branches that went apart come together.
    ///
    /// # Errors
    ///
    /// Fails with git's own words if that cannot be.
    pub fn pull(self) -> Result<(), RemoteError> {
        let is_set = |key: &str| self.repository.setting(key).is_some();
        let mut arguments = vec!["pull", "--quiet", "--no-edit"];
        let branch = self.repository.branches().current().map(|(name, _)| name).unwrap_or_default();
        let of_branch = format!("branch.{}.rebase", branch.trim_start_matches("refs/heads/"));
        if !is_set("pull.rebase") && !is_set("pull.ff") && !is_set(&of_branch) {
            arguments.push("--ff-only");
        }
        let output = self.ask(&arguments, Asking::WithHooks, None)?;
        if output.status.success() { Ok(()) } else { Err(RemoteError::Unreachable(said(&output))) }
    }

    /// Asks it by git, unless it did not answer before.
    fn ask(self, arguments: &[&str], asking: Asking, lock: Option<&Lock>) -> Result<Output, RemoteError> {
        let (repository, asked) = (self.repository, &self.repository.asked);
        if let Some(said) = asked.silence_of(self.name) {
            return Err(RemoteError::Unreachable(said));
        }
        let limits = Limits::of(&|key| repository.setting(key));
        asked.run(self.name, repository.program().command(lock), arguments, asking, limits).map_err(|error| {
            let said = error.to_string();
            asked.note_silence(self.name, &said);
            RemoteError::Unreachable(said)
        })
    }

    /// That it does not answer, and is not to be asked again by this command.
    fn unreachable(self, said: String) -> RemoteError {
        self.repository.asked.note_silence(self.name, &said);
        RemoteError::Unreachable(said)
    }

    /// Fetches refs: all below a prefix on the remote, to a prefix here. None of them may go back. What is known of the branch
    /// that is checked out is brought up to date with them, so that one can tell whether it has moved on.
    ///
    /// # Errors
    ///
    /// Fails if the remote does not answer, or went back.
    pub fn fetch(self, from: &str, to: &str, lock: Option<&Lock>) -> Result<(), RemoteError> {
        let refspec = format!("{from}*:{to}*");
        let branches: Vec<String> = self.tracked().iter().map(|(branch, known)| format!("+{branch}:{known}")).collect();
        match (self.fetch_refs(&refspec, &branches, lock), branches.is_empty()) {
            // The branch may be gone there: that is none of the ledger's business.
            (Err(RemoteError::Unreachable(said)), false) if said.contains(NO_SUCH_REF) => {
                self.fetch_refs(&refspec, &[], lock)
            }
            (fetched, _) => fetched,
        }
    }

    /// Fetches refs: all below a prefix on the remote, to a prefix here, whatever was there.
    ///
    /// # Errors
    ///
    /// Fails if the remote does not answer.
    pub fn fetch_anew(self, from: &str, to: &str, lock: Option<&Lock>) -> Result<(), RemoteError> {
        self.fetch_refs(&format!("+{from}*:{to}*"), &[], lock)
    }

    fn fetch_refs(self, refspec: &str, branches: &[String], lock: Option<&Lock>) -> Result<(), RemoteError> {
        let arguments = ["fetch", "--progress", "--no-tags", "--no-write-fetch-head", "--no-auto-maintenance"];
        // `--no-filter`: what a partial clone leaves out of its branches is needed of the ledger.
        let more = ["--no-recurse-submodules", "--no-filter", "--refmap=", self.name, refspec];
        let more: Vec<&str> = more.into_iter().chain(branches.iter().map(String::as_str)).collect();
        let output = self.ask(&[&arguments[..], &more].concat(), Asking::Remote, lock)?;
        let said = said(&output);
        match output.status.success() {
            true => Ok(()),
            false if said.contains("non-fast-forward") => Err(RemoteError::Rewound(said)),
            false if said.contains(NO_SUCH_REF) => Err(RemoteError::Unreachable(said)),
            false => Err(self.unreachable(said)),
        }
    }

    /// What it has now below a prefix of refs, and whether the branch that is checked out is where this clone knows it to be.
    ///
    /// # Errors
    ///
    /// Fails if it does not answer.
    pub fn refs(self, prefix: &str, lock: Option<&Lock>) -> Result<RemoteRefs, RemoteError> {
        let tracked = self.tracked();
        let pattern = format!("{prefix}*");
        let branches = tracked.iter().map(|(branch, _)| branch.as_str());
        let arguments: Vec<&str> = ["ls-remote", self.name, &pattern].into_iter().chain(branches).collect();
        let output = self.ask(&arguments, Asking::Remote, lock)?;
        if !output.status.success() {
            return Err(self.unreachable(said(&output)));
        }
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let lines = text.lines().filter_map(|line| line.split_once('\t'));
        let mut refs: BTreeMap<String, ObjectId> =
            lines.filter_map(|(id, name)| Some((name.to_owned(), id.parse().ok()?))).collect();
        // A branch that is gone there is none of the ledger's business.
        let is_known = |(branch, known): &(String, String)| {
            refs.get(branch).is_none_or(|there| self.repository.ref_target(known).ok().flatten() == Some(*there))
        };
        let are_branches_known = tracked.iter().all(is_known);
        refs.retain(|name, _| name.starts_with(prefix));
        Ok(RemoteRefs { ledgers: refs, are_branches_known })
    }

    /// Pushes refs, each for itself.
    ///
    /// # Errors
    ///
    /// Fails if it does not answer.
    pub fn push(self, pushes: &[Push], lock: Option<&Lock>) -> Result<Vec<Pushed>, RemoteError> {
        let options = ["push", "--porcelain", "--progress", "--no-verify", "--no-signed", "--recurse-submodules=no"];
        let mut arguments: Vec<String> = options.into_iter().map(str::to_owned).collect();
        for push in pushes {
            match push.expected {
                Expected::New => arguments.push(format!("--force-with-lease={}:", push.to)),
                Expected::At(id) => arguments.push(format!("--force-with-lease={}:{id}", push.to)),
                Expected::Behind => {}
            }
        }
        arguments.push(self.name.to_owned());
        for push in pushes {
            let commit = push.commit.map(|id| id.to_string()).unwrap_or_default();
            arguments.push(format!("{commit}:{}", push.to));
        }
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let output = self.ask(&arguments, Asking::Remote, lock)?;
        let text = String::from_utf8_lossy(&output.stdout);
        let whys = said(&output);
        let pushed: Vec<Option<Pushed>> = pushes.iter().map(|push| of_ref(&text, &push.to, &whys)).collect();
        if pushed.iter().any(Option::is_none) {
            return Err(self.unreachable(whys));
        }
        Ok(pushed.into_iter().flatten().collect())
    }

    /// Finds out whether a commit could be pushed to a branch, as far as can be known without doing it.
    ///
    /// # Errors
    ///
    /// Fails if it does not answer, or does not let this person push.
    pub fn try_push(self, commit: ObjectId, branch: &str, lock: Option<&Lock>) -> Result<Pushed, RemoteError> {
        let refspec = format!("{commit}:{branch}");
        let arguments = ["push", "--dry-run", "--porcelain", "--no-verify", self.name, &refspec];
        let output = self.ask(&arguments, Asking::Remote, lock)?;
        let whys = said(&output);
        of_ref(&String::from_utf8_lossy(&output.stdout), branch, &whys).ok_or_else(|| self.unreachable(whys))
    }

    /// Pushes a branch as anybody would: only forward, and with the hooks that a person has for pushing.
    ///
    /// # Errors
    ///
    /// Fails if it does not answer.
    pub fn push_branch(self, branch: &str, lock: Option<&Lock>) -> Result<Pushed, RemoteError> {
        let refspec = format!("{branch}:{branch}");
        let output = self.ask(&["push", "--porcelain", self.name, &refspec], Asking::WithHooks, lock)?;
        let whys = said(&output);
        of_ref(&String::from_utf8_lossy(&output.stdout), branch, &whys).ok_or(RemoteError::Unreachable(whys))
    }
}

#[cfg(test)]
mod tests {
    use super::super::test_clone::TestClone;

    #[test]
    fn the_ledger_is_on_the_remote_that_was_named_or_on_the_one_that_everybody_has() {
        let clone = TestClone::new();
        let name = || clone.open().ledger_remote().map(|remote| remote.name().to_owned());
        assert_eq!(name(), None);
        clone.set("remote.work.url", "https://example.org/work.git");
        assert_eq!(name().as_deref(), Some("work"), "it is the only one");
        clone.set("remote.other.url", "../other");
        assert_eq!(name(), None);
        clone.set("remote.origin.url", "https://example.org/origin.git");
        assert_eq!(name().as_deref(), Some("origin"));
        clone.set("tolkit.remote", "other");
        assert_eq!(name().as_deref(), Some("other"));
        clone.set("tolkit.remote", "gone");
        assert_eq!(name().as_deref(), Some("origin"));
        let repository = clone.open();
        assert_eq!(repository.remote("other").url().as_deref(), Some("../other"));
        assert_eq!(repository.push_remote("refs/heads/main").as_deref(), Some("origin"));
        clone.set("branch.main.pushRemote", "work");
        assert_eq!(clone.open().push_remote("refs/heads/main").as_deref(), Some("work"));
    }
}
