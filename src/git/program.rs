//! The git program: it knows people's ssh keys, passwords and ways of signing.

use std::io::{IsTerminal as _, Result, stderr};
use std::path::Path;
use std::process::{Command, Output, Stdio};

use super::repository::Repository;
use crate::files::Lock;

/// The variable by which hooks, and what else git starts, know whose command they are part of: the clone's own directory.
const PART_OF: &str = "TOLKIT_PART_OF";

/// The git program, run in a clone.
#[derive(Clone, Copy)]
pub struct GitProgram<'r> {
    repository: &'r Repository,
}

impl Repository {
    /// Whether this program was started by another command of ours in the same clone, such as by a hook: that one waits for it.
    #[must_use]
    pub fn is_part_of_command(&self) -> bool {
        std::env::var_os(PART_OF).is_some_and(|directory| Path::new(&directory) == self.directory())
    }

    /// The git program, run here.
    #[must_use]
    pub fn program(&self) -> GitProgram<'_> {
        GitProgram { repository: self }
    }
}

impl GitProgram<'_> {
    /// A command in the work tree. The lock is held as long as the program runs, even if this one is killed.
    pub(super) fn command(self, lock: Option<&Lock>) -> Command {
        let mut command = Command::new("git");
        command
            .current_dir(self.repository.top())
            .args(["-c", "gc.auto=0", "-c", "maintenance.auto=false"])
            // What it says is read by this program.
            .env("LC_ALL", "C")
            .env_remove("GIT_DIR")
            .env_remove("GIT_INDEX_FILE")
            .env_remove("GIT_WORK_TREE")
            .env(PART_OF, self.repository.directory());
        if !stderr().is_terminal() {
            command.env("GIT_TERMINAL_PROMPT", "0");
        }
        command.stdin(lock.and_then(Lock::as_input).unwrap_or_else(Stdio::null));
        command
    }

    pub(super) fn run(self, arguments: &[&str], lock: Option<&Lock>) -> Result<Output> {
        self.command(lock).args(arguments).output()
    }

    /// The command of the person's editor, as git finds it.
    #[must_use]
    pub fn editor(self) -> Option<String> {
        let output = self.run(&["var", "GIT_EDITOR"], None).ok()?;
        let editor = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        let is_chosen = ["GIT_EDITOR", "VISUAL", "EDITOR"].into_iter().any(|name| std::env::var_os(name).is_some())
            || self.repository.setting("core.editor").is_some();
        // Nobody should find themselves in an editor that they cannot leave.
        if editor == "vi" && !is_chosen {
            return None;
        }
        (output.status.success() && !editor.is_empty()).then_some(editor)
    }
}

/// The version of the git program; `None` if it cannot be run.
#[must_use]
pub fn git_version() -> Option<String> {
    let output = Command::new("git").arg("--version").output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    text.strip_prefix("git version ").map(str::to_owned)
}
