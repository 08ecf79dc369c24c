//! A bare remote and the clones of several people, in one sandbox; everything on one machine, and with one clock.

use std::path::PathBuf;
use std::process::Command;

use crate::sandbox::{Ran, Sandbox, TODAY, ran};

/// Noon of [`TODAY`], in milliseconds since 1970: the clock of every command that is not told another.
pub(crate) const NOON: u64 = 1_795_435_200_000;
/// A day, in milliseconds.
pub(crate) const DAY: u64 = 24 * 3600 * 1000;

/// One section, into Lithuanian and Latvian; Ona and Ilze translate, Jonas reviews Lithuanian.
pub(crate) const WORKFLOW: &str = r#"[project]
name = "Office"
locales = ["lt", "lv"]

[[fluent]]
section = "site"
path = "locales/{locale}/*.ftl"
require = "none"

[team.lt]
translators = ["ona@example.org", "ilze@example.org"]
reviewers = ["jonas@example.org"]
"#;

pub(crate) struct Office {
    pub(crate) sandbox: Sandbox,
}

impl Office {
    /// A remote with [`WORKFLOW`] and these files, and clones for Ona, Ilze and Jonas.
    pub(crate) fn new(files: &[(&str, &str)]) -> Self {
        Self::with_workflow(WORKFLOW, files)
    }

    pub(crate) fn with_workflow(workflow: &str, files: &[(&str, &str)]) -> Self {
        let office = Self { sandbox: Sandbox::empty() };
        office.sandbox.git(&["init", "-q", "--bare", "-b", "main", "remote.git"]);
        office.sandbox.git(&["init", "-q", "-b", "main", "seed"]);
        office.write("seed", "workflow.toml", workflow);
        for (path, text) in files {
            office.write("seed", path, text);
        }
        office.git("seed", &["add", "-A"]);
        office.git("seed", &["commit", "-q", "-m", "The office"]);
        office.git("seed", &["push", "-q", "../remote.git", "main"]);
        for who in ["ona", "ilze", "jonas"] {
            office.join(who);
        }
        office
    }

    /// Two resources of three messages each.
    pub(crate) fn small() -> Self {
        Self::new(&[
            ("locales/en/home.ftl", "title = Home page\nlead = Welcome to us\nfoot = Write to us\n"),
            ("locales/en/news.ftl", "title = News page\nlead = What is new\nfoot = Older news\n"),
        ])
    }

    /// A resource with this source, of which one text is translated and published.
    pub(crate) fn with_home(source: &str) -> Self {
        let office = Self::new(&[("locales/en/home.ftl", source)]);
        office.write("ona", "locales/lt/home.ftl", "title = Pradžia\n");
        office.git("ona", &["add", "-A"]);
        office.git("ona", &["commit", "-qm", "A text"]);
        office.git("ona", &["push", "-q"]);
        office
    }

    /// Makes a clone for somebody.
    pub(crate) fn join(&self, who: &str) {
        let remote = format!("file://{}", self.path("remote.git").display());
        self.sandbox.git(&["clone", "-q", &remote, who]);
        self.git(who, &["config", "tolkit.locale", "lt"]);
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.sandbox.path(path)
    }

    pub(crate) fn write(&self, who: &str, path: &str, text: &str) {
        self.sandbox.write(&format!("{who}/{path}"), text);
    }

    pub(crate) fn read(&self, who: &str, path: &str) -> String {
        self.sandbox.read(&format!("{who}/{path}"))
    }

    pub(crate) fn exists(&self, who: &str, path: &str) -> bool {
        self.sandbox.exists(&format!("{who}/{path}"))
    }

    fn command_of(&self, who: &str, program: &str) -> Command {
        let mut command = self.sandbox.command(program);
        let name = format!("{}{}", who[..1].to_uppercase(), &who[1..]);
        let email = format!("{who}@example.org");
        command
            .current_dir(self.path(who))
            .env("GIT_AUTHOR_NAME", &name)
            .env("GIT_AUTHOR_EMAIL", &email)
            .env("GIT_COMMITTER_NAME", &name)
            .env("GIT_COMMITTER_EMAIL", &email)
            .env("GIT_CONFIG_GLOBAL", "/dev/null");
        command
    }

    /// Returns tolkit in somebody's clone, ready to run.
    pub(crate) fn tolkit_command(&self, who: &str, arguments: &[&str]) -> Command {
        let mut command = self.command_of(who, env!("CARGO_BIN_EXE_tolkit"));
        command.env("TOLKIT_CLOCK", NOON.to_string()).args(arguments).args(["--today", TODAY]);
        command
    }

    /// Runs tolkit in somebody's clone, at [`NOON`].
    pub(crate) fn tolkit(&self, who: &str, arguments: &[&str]) -> Ran {
        self.tolkit_at(who, NOON, arguments)
    }

    /// Runs tolkit in a clone as somebody whose it is not.
    pub(crate) fn tolkit_by(&self, clone: &str, who: &str, arguments: &[&str]) -> Ran {
        let mut command = self.tolkit_command(who, arguments);
        ran(&command.current_dir(self.path(clone)).output().expect("tolkit runs"))
    }

    /// Runs tolkit in somebody's clone as on a terminal; what that shows.
    pub(crate) fn on_terminal(&self, who: &str, arguments: &[&str]) -> String {
        let command = self.tolkit_command(who, arguments);
        // A shell between takes no argument apart.
        let typed: Vec<_> = std::iter::once(command.get_program()).chain(command.get_args()).collect();
        let typed: Vec<String> =
            typed.iter().map(|word| format!("'{}'", word.to_string_lossy().replace('\'', "'\\''"))).collect();
        let mut script = Command::new("script");
        script.args(["-qec", &typed.join(" "), "/dev/null"]).env_clear();
        for (key, value) in command.get_envs() {
            if let Some(value) = value {
                script.env(key, value);
            }
        }
        let output = script.current_dir(self.path(who)).stdin(std::process::Stdio::null()).output();
        String::from_utf8_lossy(&output.expect("script runs").stdout).into_owned()
    }

    /// Runs tolkit in somebody's clone at another time.
    pub(crate) fn tolkit_at(&self, who: &str, clock: u64, arguments: &[&str]) -> Ran {
        let mut command = self.tolkit_command(who, arguments);
        ran(&command.env("TOLKIT_CLOCK", clock.to_string()).output().expect("tolkit runs"))
    }

    /// Runs `tolkit edit` with an editor that is a shell command with the file as its argument.
    pub(crate) fn edit(&self, who: &str, item: &str, editor: &str) -> Ran {
        let mut command = self.tolkit_command(who, &["edit", item]);
        ran(&command.env("GIT_EDITOR", editor).output().expect("tolkit runs"))
    }

    /// Runs `tolkit correct` with an editor that is a shell command with the file as its argument.
    pub(crate) fn correct(&self, who: &str, item: &str, editor: &str) -> Ran {
        let mut command = self.tolkit_command(who, &["correct", item]);
        ran(&command.env("GIT_EDITOR", editor).output().expect("tolkit runs"))
    }

    /// What is stored of an item, as an editor would show it, without notes.
    pub(crate) fn stored(&self, who: &str, item: &str) -> String {
        let text = self.tolkit(who, &["edit", "-n", item]).ok().stdout;
        let lines = text.lines().filter(|line| !line.starts_with("# ") && !line.is_empty());
        lines.map(|line| format!("{line}\n")).collect()
    }

    /// Ona exports her home page with these arguments; what the file has.
    pub(crate) fn export(&self, file: &str, arguments: &[&str]) -> String {
        self.tolkit("ona", &[&["export", "lt:site/home", "-o", file], arguments].concat()).ok();
        self.read("ona", file)
    }

    /// Ona imports a file with this text.
    pub(crate) fn import(&self, file: &str, text: &str) -> Ran {
        self.write("ona", file, text);
        self.tolkit("ona", &["import", file])
    }

    /// Ona hands a text in, Jonas approves, commits and pushes it; Ona and Ilze have it.
    pub(crate) fn publish_text(&self, item: &str, text: &str) {
        self.submit("ona", item, text).ok();
        self.approve(item).ok();
        self.tolkit("jonas", &["commit", "--push"]).ok();
        for who in ["ona", "ilze"] {
            self.git(who, &["pull", "-q"]);
            self.tolkit(who, &["sync"]).ok();
        }
    }

    /// Brings people's ledgers up to date.
    pub(crate) fn sync(&self, people: &[&str]) {
        for who in people {
            self.tolkit(who, &["sync"]).ok();
        }
    }

    pub(crate) fn git(&self, who: &str, arguments: &[&str]) -> String {
        let ran = self.try_git(who, arguments);
        assert_eq!(ran.code, 0, "git {arguments:?}: {}", ran.stderr);
        ran.stdout
    }

    /// Returns git in somebody's clone, ready to run.
    pub(crate) fn git_command(&self, who: &str, arguments: &[&str]) -> Command {
        let mut command = self.command_of(who, "git");
        command.args(arguments);
        command
    }

    pub(crate) fn try_git(&self, who: &str, arguments: &[&str]) -> Ran {
        ran(&self.git_command(who, arguments).output().expect("git runs"))
    }

    /// Somebody claims an item and hands in a text for it.
    pub(crate) fn submit(&self, who: &str, item: &str, text: &str) -> Ran {
        let (locale, name) = item.split_once(":site/").expect("an item");
        self.write(who, &format!("locales/{locale}/{name}.ftl"), text);
        self.tolkit(who, &["submit", item])
    }

    /// Jonas gets what there is, and approves an item.
    pub(crate) fn approve(&self, item: &str) -> Ran {
        self.tolkit("jonas", &["sync"]).ok();
        self.look_and("jonas", &["review", item, "--approve"])
    }

    /// Somebody looks at an item, and decides about it.
    pub(crate) fn look_and(&self, who: &str, arguments: &[&str]) -> Ran {
        self.tolkit(who, &arguments[..2]);
        self.tolkit(who, arguments)
    }

    /// Returns the state of an item, as somebody's clone knows it.
    pub(crate) fn state(&self, who: &str, item: &str) -> String {
        let json = self.tolkit(who, &["status", "-f", "json"]).ok().json();
        let items = json["items"].as_array().expect("items");
        let found = items.iter().find(|found| found["item"] == item).expect("the item");
        found["state"].as_str().expect("a state").to_owned()
    }

    /// Returns the events of an item, as somebody's clone knows them: kind, author, whether they count.
    pub(crate) fn events(&self, who: &str, item: &str) -> Vec<(String, String, bool)> {
        let json = self.tolkit(who, &["log", item, "-f", "json"]).ok().json();
        let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
        let events = json["events"].as_array().expect("events").iter();
        events.map(|e| (text(&e["kind"]), text(&e["name"]), e["effective"] == true)).collect()
    }

    /// Puts a commit of somebody's making behind a locale's ledger on the remote, by hand.
    pub(crate) fn forge(&self, locale: &str, author: &str, message: &str) {
        self.sandbox.write("tree", "");
        self.forge_with(locale, author, message, "tree");
    }

    /// The same with files, as a file of the sandbox lists them for `git mktree`.
    pub(crate) fn forge_with(&self, locale: &str, author: &str, message: &str, files: &str) {
        let ledger = format!("refs/tolkit/root/{locale}");
        let parent = self.git("remote.git", &["for-each-ref", "--format=%(objectname)", &ledger]);
        let list = std::fs::File::open(self.path(files)).expect("a list of files");
        let mktree = self.git_command("remote.git", &["mktree", "--missing"]).stdin(list).output().expect("git runs");
        let tree = String::from_utf8_lossy(&mktree.stdout).into_owned();
        let parent = parent.lines().map(|id| format!("parent {id}\n")).collect::<String>();
        let text = format!(
            "tree {}\n{parent}author {author} 1795435200 +0000\ncommitter {author} 1795435200 +0000\n\n{message}",
            tree.trim()
        );
        self.sandbox.write("forged", text);
        let id = self.git("remote.git", &["hash-object", "-t", "commit", "-w", "--literally", "../forged"]);
        self.git("remote.git", &["update-ref", &ledger, id.trim()]);
    }

    /// Cuts somebody's clone off from the remote, and connects it again.
    pub(crate) fn disconnect(&self, who: &str) {
        self.git(who, &["remote", "set-url", "origin", "file:///nowhere"]);
    }

    pub(crate) fn connect(&self, who: &str) {
        let remote = format!("file://{}", self.path("remote.git").display());
        self.git(who, &["remote", "set-url", "origin", &remote]);
    }

    /// Puts a hook into a repository.
    pub(crate) fn hook(&self, directory: &str, name: &str, script: &str) {
        let path = format!("{directory}/hooks/{name}");
        self.sandbox.write(&path, format!("#!/bin/sh\n{script}\n"));
        let chmod = self.sandbox.command("chmod").args(["+x", &path]).status().expect("chmod runs");
        assert!(chmod.success());
    }
}
