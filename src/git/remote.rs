//! Fetching and pushing, by the git program: it knows people's ssh keys and passwords, and it alone compares before it
//! moves a ref of the remote.

use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use super::GitError;
use super::repository::{ObjectId, Repository};
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

/// What the remote did with one ref.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pushed {
    /// It moved the ref.
    Done,
    /// It had it there already.
    Already,
    /// Somebody else was first.
    Behind,
    /// It does not take such refs; its own words.
    Refused(String),
}

/// Why nothing could be exchanged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RemoteError {
    /// The remote does not answer; git's own words.
    Unreachable(String),
    /// What the remote has is not what came after what this clone knew.
    Rewound(String),
}

impl RemoteError {
    /// Returns git's own words.
    #[must_use]
    pub fn said(self) -> String {
        let (Self::Unreachable(said) | Self::Rewound(said)) = self;
        said
    }
}

impl Repository {
    /// Returns the remote that has the ledger, whatever is checked out: `tolkit.remote`, else `origin`, else the only one.
    #[must_use]
    pub fn remote(&self) -> Option<&str> {
        self.remote.get_or_init(|| self.find_remote()).as_deref()
    }

    fn find_remote(&self) -> Option<String> {
        let names = self.repository.remotes().ok()?;
        let names: Vec<&str> = names.iter().flatten().flatten().collect();
        let asked = [self.setting("tolkit.remote"), Some("origin".to_owned())].into_iter().flatten();
        let known = asked.into_iter().find(|name| names.contains(&name.as_str()));
        known.or_else(|| if let [only] = names[..] { Some(only.to_owned()) } else { None })
    }

    /// Returns the remote that a branch is pushed to: its own, where it has one, else the one that has the ledger.
    #[must_use]
    pub fn push_remote(&self, branch: &str) -> Option<String> {
        let name = branch.trim_start_matches("refs/heads/");
        let settings =
            [format!("branch.{name}.pushRemote"), "remote.pushDefault".to_owned(), format!("branch.{name}.remote")];
        let asked = settings.iter().find_map(|setting| self.setting(setting));
        asked.or_else(|| self.remote().map(str::to_owned))
    }

    /// Returns the address of a remote.
    #[must_use]
    pub fn remote_url(&self, remote: &str) -> Option<String> {
        let remote = self.repository.find_remote(remote).ok()?;
        remote.url().ok().map(str::to_owned)
    }

    /// Fetches refs: all below a prefix on the remote, to a prefix here. None of them may go back. What is known of the branch
    /// that is checked out is brought up to date with them, so that one can tell whether it has moved on.
    ///
    /// # Errors
    ///
    /// Returns a [`RemoteError`] where the remote does not answer, or went back.
    pub fn fetch(&self, remote: &str, from: &str, to: &str, lock: Option<&Lock>) -> Result<(), RemoteError> {
        let refspec = format!("{from}*:{to}*");
        let branch = self.tracking(remote).map(|(branch, known)| format!("+{branch}:{known}"));
        match (self.fetch_refs(remote, &refspec, branch.as_deref(), lock), branch) {
            // The branch may be gone there: that is none of the ledger's business.
            (Err(RemoteError::Unreachable(said)), Some(_)) if said.contains("couldn't find remote ref") => {
                self.fetch_refs(remote, &refspec, None, lock)
            }
            (fetched, _) => fetched,
        }
    }

    fn fetch_refs(
        &self,
        remote: &str,
        refspec: &str,
        branch: Option<&str>,
        lock: Option<&Lock>,
    ) -> Result<(), RemoteError> {
        let arguments = ["fetch", "--no-progress", "--no-tags", "--no-write-fetch-head", "--no-auto-maintenance"];
        let more = ["--no-recurse-submodules", "--no-filter", "--refmap=", remote, refspec];
        let more: Vec<&str> = more.into_iter().chain(branch).collect();
        // `--no-filter` is for partial clones; older ones have no filter to leave out.
        let output = self.git(&[&arguments[..], &more].concat(), lock);
        let said = said(&output);
        match output {
            Ok(output) if output.status.success() => Ok(()),
            _ if said.contains("non-fast-forward") => Err(RemoteError::Rewound(said)),
            _ => Err(RemoteError::Unreachable(said)),
        }
    }

    /// Tells whether a remote has a ref.
    ///
    /// # Errors
    ///
    /// Returns a [`RemoteError`] where it does not answer.
    pub fn remote_has_ref(&self, remote: &str, name: &str, lock: Option<&Lock>) -> Result<bool, RemoteError> {
        let output = self.git(&["ls-remote", remote, name], lock);
        let said = said(&output);
        match output {
            Ok(output) if output.status.success() => Ok(!output.stdout.is_empty()),
            _ => Err(RemoteError::Unreachable(said)),
        }
    }

    /// Pushes refs, each for itself.
    ///
    /// # Errors
    ///
    /// Returns a [`RemoteError`] where the remote does not answer.
    pub fn push(&self, remote: &str, pushes: &[Push], lock: Option<&Lock>) -> Result<Vec<Pushed>, RemoteError> {
        let mut arguments: Vec<String> =
            ["push", "--porcelain", "--no-verify", "--no-signed", "--recurse-submodules=no"]
                .into_iter()
                .map(str::to_owned)
                .collect();
        for push in pushes {
            match push.expected {
                Expected::New => arguments.push(format!("--force-with-lease={}:", push.to)),
                Expected::At(id) => arguments.push(format!("--force-with-lease={}:{id}", push.to)),
                Expected::Behind => {}
            }
        }
        arguments.push(remote.to_owned());
        for push in pushes {
            let commit = push.commit.map(|id| id.to_string()).unwrap_or_default();
            arguments.push(format!("{commit}:{}", push.to));
        }
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let output = self.git(&arguments, lock);
        let text = output.as_ref().map(|output| String::from_utf8_lossy(&output.stdout).into_owned());
        let text = text.unwrap_or_default();
        let whys = said(&output);
        let pushed: Vec<Option<Pushed>> = pushes.iter().map(|push| of_ref(&text, &push.to, &whys)).collect();
        if pushed.iter().any(Option::is_none) {
            return Err(RemoteError::Unreachable(whys));
        }
        Ok(pushed.into_iter().flatten().collect())
    }

    /// Pushes a branch as anybody would: only forward, and with the hooks that a person has for pushing.
    ///
    /// # Errors
    ///
    /// Returns a [`RemoteError`] where the remote does not answer.
    pub fn push_branch(&self, remote: &str, branch: &str, lock: Option<&Lock>) -> Result<Pushed, RemoteError> {
        let refspec = format!("{branch}:{branch}");
        let output = self.git(&["push", "--porcelain", remote, &refspec], lock);
        let whys = said(&output);
        let text = output.as_ref().map(|output| String::from_utf8_lossy(&output.stdout).into_owned());
        of_ref(&text.unwrap_or_default(), branch, &whys).ok_or(RemoteError::Unreachable(whys))
    }

    /// Runs the git program in the work tree. The lock is held as long as the program runs, even if this one is killed.
    pub(super) fn git(&self, arguments: &[&str], lock: Option<&Lock>) -> std::io::Result<Output> {
        self.git_command(lock).args(arguments).output()
    }

    pub(super) fn git_command(&self, lock: Option<&Lock>) -> Command {
        let mut command = Command::new("git");
        command
            .current_dir(self.work_tree())
            .args(["-c", "gc.auto=0", "-c", "maintenance.auto=false"])
            // What it says is read by this program.
            .env("LC_ALL", "C")
            .env_remove("GIT_DIR")
            .env_remove("GIT_INDEX_FILE")
            .env_remove("GIT_WORK_TREE");
        if !std::io::IsTerminal::is_terminal(&std::io::stderr()) {
            command.env("GIT_TERMINAL_PROMPT", "0");
        }
        command.stdin(lock.and_then(Lock::as_input).unwrap_or_else(Stdio::null));
        command
    }

    /// Returns the directory of a remote that is on this machine.
    #[must_use]
    pub fn local_remote(&self, remote: &str) -> Option<PathBuf> {
        let url = self.remote_url(remote)?;
        let path = url.strip_prefix("file://").unwrap_or(&url);
        let path = self.work_tree().join(path);
        [path.join(".git"), path].into_iter().find(|path| path.join("HEAD").is_file())
    }
}

fn said(output: &std::io::Result<Output>) -> String {
    match output {
        Ok(output) => {
            let text = String::from_utf8_lossy(&output.stderr).into_owned();
            let lines = text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with("hint:"));
            lines.map(|line| line.trim().trim_start_matches("fatal: ")).collect::<Vec<_>>().join(" ")
        }
        Err(error) => error.to_string(),
    }
}

/// Reads what `git push --porcelain` says of one ref: a flag, `from:to`, a summary, with tabs between.
fn of_ref(text: &str, name: &str, whys: &str) -> Option<Pushed> {
    let line =
        text.lines().find(|line| line.split('\t').nth(1).is_some_and(|refs| refs.ends_with(&format!(":{name}"))))?;
    let mut fields = line.split('\t');
    let (flag, summary) = (fields.next()?, fields.nth(1).unwrap_or_default());
    if flag != "!" {
        return Some(if flag == "=" { Pushed::Already } else { Pushed::Done });
    }
    // Somebody else was first, or is just moving it: both pass.
    let passing = ["stale info", "fetch first", "non-fast-forward", "cannot lock ref", "failed to update ref"];
    let passing = passing.into_iter().chain([
        "reference already exists",
        "incorrect old value",
        "failed to lock",
        "unable to lock",
    ]);
    if passing.into_iter().any(|reason| summary.contains(reason)) {
        return Some(Pushed::Behind);
    }
    // The remote's own words, between those of git.
    let words = whys.split("remote: ").skip(1).map(|said| said.split("error: ").next().unwrap_or(said).trim());
    let words = words.filter(|said| !said.is_empty()).collect::<Vec<_>>().join(" ");
    Some(Pushed::Refused(if words.is_empty() { summary.to_owned() } else { words }))
}

/// Tells whether git can be run at all, and which version it is.
#[must_use]
pub fn git_version() -> Option<String> {
    let output = Command::new("git").arg("--version").output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    text.strip_prefix("git version ").map(str::to_owned)
}

impl From<RemoteError> for GitError {
    fn from(error: RemoteError) -> Self {
        Self::Remote(error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_git_says_of_a_ref_is_understood() {
        let text = "To file:///x\n*\tabc:refs/tolkit/root/lt\t[new reference]\n!\tdef:refs/tolkit/root/lv\t[rejected] (stale info)\n\
            !\tdef:refs/tolkit/root/et\t[remote rejected] (pre-receive hook declined)\nDone\n";
        let of = |name: &str| of_ref(text, name, "remote: only branches, please error: failed to push");
        assert_eq!(of("refs/tolkit/root/lt"), Some(Pushed::Done));
        assert_eq!(of("refs/tolkit/root/lv"), Some(Pushed::Behind));
        assert_eq!(of("refs/tolkit/root/et"), Some(Pushed::Refused("only branches, please".to_owned())));
        assert_eq!(of("refs/tolkit/root/l"), None);
    }
}
