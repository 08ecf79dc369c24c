//! A repository in a temporary folder, and the binary in it: own HOME, no network, a fixed day.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The day of every test.
pub(crate) const TODAY: &str = "2026-11-23";

/// A workflow of one section in `{locale}.ftl`, into Lithuanian and Danish.
pub(crate) const WORKFLOW: &str = r#"[project]
name = "Test"
source = "en"
locales = ["lt", "da"]

[[fluent]]
section = "site"
path = "{locale}.ftl"
require = "translated"
"#;

pub(crate) struct Sandbox {
    directory: tempfile::TempDir,
}

/// What a command printed, and how it ended.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Sandbox {
    /// An empty folder.
    pub(crate) fn empty() -> Self {
        Self { directory: tempfile::tempdir().expect("a temporary folder") }
    }

    /// A folder with [`WORKFLOW`] and these files.
    pub(crate) fn new(files: &[(&str, &str)]) -> Self {
        let sandbox = Self::empty();
        sandbox.write("workflow.toml", WORKFLOW);
        for (path, text) in files {
            sandbox.write(path, text);
        }
        sandbox
    }

    pub(crate) fn root(&self) -> &Path {
        self.directory.path()
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.root().join(path)
    }

    pub(crate) fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(path);
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        std::fs::write(path, bytes).expect("a file");
    }

    pub(crate) fn read(&self, path: &str) -> String {
        std::fs::read_to_string(self.path(path)).expect("a text")
    }

    pub(crate) fn exists(&self, path: &str) -> bool {
        self.path(path).exists()
    }

    /// Copies a folder of the project in.
    pub(crate) fn copy(&self, from: &Path) {
        copy(from, self.root());
    }

    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command
            .current_dir(self.root())
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("HOME", self.root().join(".home"))
            .env("LANG", "C.UTF-8")
            // No dictionaries but those of the test.
            .env("DICPATH", self.root().join(".dictionaries"))
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("GIT_AUTHOR_NAME", "Ona")
            .env("GIT_AUTHOR_EMAIL", "ona@example.org")
            .env("GIT_COMMITTER_NAME", "Ona")
            .env("GIT_COMMITTER_EMAIL", "ona@example.org")
            .env("GIT_AUTHOR_DATE", "2026-11-01T12:00:00Z")
            .env("GIT_COMMITTER_DATE", "2026-11-01T12:00:00Z");
        command
    }

    /// Runs tolkit; the day is [`TODAY`].
    pub(crate) fn tolkit(&self, arguments: &[&str]) -> Ran {
        self.tolkit_in(self.root(), arguments)
    }

    pub(crate) fn tolkit_in(&self, directory: &Path, arguments: &[&str]) -> Ran {
        let mut command = self.command(env!("CARGO_BIN_EXE_tolkit"));
        command.current_dir(directory).args(arguments);
        if !arguments.contains(&"--today") {
            command.args(["--today", TODAY]);
        }
        ran(&command.output().expect("tolkit runs"))
    }

    pub(crate) fn git(&self, arguments: &[&str]) -> String {
        let output = self.command("git").args(arguments).output().expect("git runs");
        let ran = ran(&output);
        assert_eq!(ran.code, 0, "git {arguments:?}: {}", ran.stderr);
        ran.stdout
    }

    /// Makes the folder a git repository with everything committed.
    pub(crate) fn commit(&self) {
        if !self.exists(".git") {
            self.git(&["init", "-q", "-b", "main"]);
        }
        self.git(&["add", "-A"]);
        self.git(&["commit", "-q", "-m", "Test"]);
    }
}

pub(crate) fn ran(output: &Output) -> Ran {
    Ran {
        code: output.status.code().unwrap_or(-1),
        stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

impl Ran {
    #[track_caller]
    pub(crate) fn ok(self) -> Self {
        assert_eq!(self.code, 0, "{}\n{}", self.stdout, self.stderr);
        self
    }

    #[track_caller]
    pub(crate) fn fails(self, code: i32) -> Self {
        assert_eq!(self.code, code, "{}\n{}", self.stdout, self.stderr);
        self
    }

    #[track_caller]
    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error}: {}", self.stdout))
    }

    /// The rules of the diagnostics in `check --format json`, with the unit.
    #[track_caller]
    pub(crate) fn found(&self) -> Vec<(String, String)> {
        let json = self.json();
        let diagnostics = json["diagnostics"].as_array().expect("diagnostics");
        let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
        diagnostics.iter().map(|diagnostic| (text(&diagnostic["rule"]), text(&diagnostic["unit"]))).collect()
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder").flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).expect("a file");
        }
    }
}

/// A folder of this repository.
pub(crate) fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}
