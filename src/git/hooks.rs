//! The hooks that a person has for commits.

use std::path::PathBuf;

use super::content::Change;
use super::repository::{ObjectId, Repository};
use super::{GitError, root_at};
use crate::files::Lock;

/// The index that the `pre-commit` hook sees.
const INDEX: &str = "tolkit/hook-index";
/// The file that the `commit-msg` hook may change.
const MESSAGE: &str = "tolkit/COMMIT_EDITMSG";

impl Repository {
    /// Returns the path of a hook that would run.
    #[must_use]
    pub fn hook(&self, name: &str) -> Option<PathBuf> {
        let configured = self.repository.config().ok().and_then(|config| config.get_path("core.hooksPath").ok());
        let directory = match configured {
            Some(path) => self.work_tree().join(path),
            None => self.directory().join("hooks"),
        };
        let path = directory.join(name);
        is_executable(&path).then_some(path)
    }

    /// Runs the `pre-commit` hook on what a commit would have, and the `commit-msg` hook on its message; returns the
    /// message as the latter left it.
    ///
    /// # Errors
    ///
    /// Returns [`GitError::Hook`] where one says no, or where `pre-commit` changes what is to be committed.
    pub fn run_hooks(
        &self,
        parent: ObjectId,
        changes: &[Change],
        message: &str,
        lock: Option<&Lock>,
    ) -> Result<String, GitError> {
        let directory = root_at(self.directory())?;
        let failed = |name: &'static str, said: String| GitError::Hook { name, said };
        if self.hook("pre-commit").is_some() {
            let tree = self.tree_of(parent, changes)?;
            let path = directory.path().join(INDEX);
            let _ = directory.remove_file(INDEX);
            let _ = directory.remove_file(&format!("{INDEX}.lock"));
            let mut index = git2::Index::open(&path)?;
            index.read_tree(&self.repository.find_tree(tree)?)?;
            index.write()?;
            self.run_hook("pre-commit", &[], Some(&path), lock)?;
            let mut index = git2::Index::open(&path)?;
            if index.write_tree_to(&self.repository)? != tree {
                return Err(GitError::HookChanged("pre-commit"));
            }
            let _ = directory.remove_file(INDEX);
        }
        if self.hook("commit-msg").is_none() {
            return Ok(message.to_owned());
        }
        let said = |error: crate::files::FileError| failed("commit-msg", error.to_string());
        directory.write(MESSAGE, message.as_bytes()).map_err(said)?;
        let path = directory.path().join(MESSAGE).display().to_string();
        self.run_hook("commit-msg", &[&path], None, lock)?;
        let bytes = directory.read(MESSAGE).map_err(said)?;
        let _ = directory.remove_file(MESSAGE);
        let message = String::from_utf8_lossy(&bytes).into_owned();
        if message.trim().is_empty() { Err(GitError::HookChanged("commit-msg")) } else { Ok(message) }
    }

    fn run_hook(
        &self,
        name: &'static str,
        arguments: &[&str],
        index: Option<&std::path::Path>,
        lock: Option<&Lock>,
    ) -> Result<(), GitError> {
        let mut command = self.git_command(lock);
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
fn is_executable(path: &std::path::Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    path.metadata().is_ok_and(|metadata| metadata.is_file() && metadata.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_executable(path: &std::path::Path) -> bool {
    path.is_file()
}
