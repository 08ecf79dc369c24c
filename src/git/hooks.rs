//! The hooks that a person has for commits.

use std::path::{Path, PathBuf};

use git2::{Index, Oid};

use super::commits::Change;
use super::error::GitError;
use super::object_id::ObjectId;
use super::repository::{Repository, root_at};
use crate::files::{Lock, Root};

/// The index that the `pre-commit` hook sees.
const INDEX: &str = "tolkit/hook-index";
/// The file that the `commit-msg` hook may change.
const MESSAGE: &str = "tolkit/COMMIT_EDITMSG";

/// The hooks of a clone.
#[derive(Clone, Copy)]
pub struct Hooks<'r> {
    repository: &'r Repository,
}

impl Repository {
    /// The hooks.
    #[must_use]
    pub fn hooks(&self) -> Hooks<'_> {
        Hooks { repository: self }
    }
}

impl Hooks<'_> {
    /// The path of a hook, if there is one that would run.
    #[must_use]
    pub fn find(self, name: &str) -> Option<PathBuf> {
        let configured = self.repository.git.config().ok().and_then(|config| config.get_path("core.hooksPath").ok());
        let directory = match configured {
            Some(path) => self.repository.top().join(path),
            None => self.repository.directory().join("hooks"),
        };
        let path = directory.join(name);
        is_executable(&path).then_some(path)
    }

    /// Runs the `pre-commit` hook on what a commit would have, and the `commit-msg` hook on its message; returns the
    /// message as the latter left it.
    ///
    /// # Errors
    ///
    /// Fails with [`GitError::Hook`] if one says no, and with [`GitError::HookChanged`] if `pre-commit` changes what is to be
    /// committed, or `commit-msg` leaves no message.
    pub fn run(
        self,
        parent: impl Into<Option<ObjectId>>,
        changes: &[Change],
        message: &str,
        lock: Option<&Lock>,
    ) -> Result<String, GitError> {
        let directory = root_at(self.repository.directory())?;
        if self.find("pre-commit").is_some() {
            let tree = self.repository.commits().tree_of(parent.into(), changes)?;
            self.run_pre_commit(&directory, tree, lock)?;
        }
        match self.find("commit-msg") {
            Some(_) => self.run_commit_msg(&directory, message, lock),
            None => Ok(message.to_owned()),
        }
    }

    fn run_pre_commit(self, directory: &Root, tree: Oid, lock: Option<&Lock>) -> Result<(), GitError> {
        let git = &self.repository.git;
        let path = directory.path().join(INDEX);
        // A killed command may have left these.
        let _ = directory.remove_file(INDEX);
        let _ = directory.remove_file(&format!("{INDEX}.lock"));
        let mut index = Index::open(&path)?;
        index.read_tree(&git.find_tree(tree)?)?;
        index.write()?;
        self.run_one("pre-commit", &[], Some(&path), lock)?;
        let mut index = Index::open(&path)?;
        if index.write_tree_to(git)? != tree {
            return Err(GitError::HookChanged("pre-commit"));
        }
        let _ = directory.remove_file(INDEX);
        Ok(())
    }

    fn run_commit_msg(self, directory: &Root, message: &str, lock: Option<&Lock>) -> Result<String, GitError> {
        directory.write(MESSAGE, message.as_bytes())?;
        let path = directory.path().join(MESSAGE).display().to_string();
        self.run_one("commit-msg", &[&path], None, lock)?;
        let bytes = directory.read(MESSAGE)?;
        let _ = directory.remove_file(MESSAGE);
        let message = String::from_utf8_lossy(&bytes).into_owned();
        if message.trim().is_empty() { Err(GitError::HookChanged("commit-msg")) } else { Ok(message) }
    }

    fn run_one(
        self,
        name: &'static str,
        arguments: &[&str],
        index: Option<&Path>,
        lock: Option<&Lock>,
    ) -> Result<(), GitError> {
        let mut command = self.repository.program().command(lock);
        command.args(["hook", "run", name, "--"]).args(arguments).env("GIT_EDITOR", ":");
        if let Some(index) = index {
            command.env("GIT_INDEX_FILE", index);
        }
        let output = command.output().map_err(|error| GitError::Hook { name, said: error.to_string() })?;
        if output.status.success() {
            return Ok(());
        }
        let said = [output.stdout, output.stderr].concat();
        Err(GitError::Hook { name, said: String::from_utf8_lossy(&said).trim().to_owned() })
    }
}

#[cfg(unix)]
fn is_executable(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    path.metadata().is_ok_and(|metadata| metadata.is_file() && metadata.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_executable(path: &Path) -> bool {
    path.is_file()
}
