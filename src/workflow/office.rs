//! An office for tests: a remote, and clones that people work in, as a front end would let them: in one process, each with
//! a session of their own, with a clock that stands still.

use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;

use jiff::civil::date;
use tempfile::TempDir;

use super::claim::{Action, StepOutcome, act};
use super::commit::{self, CommitOutcome, Committed};
use super::demo::demo;
use super::progress::Progress;
use super::review::{Decided, Decision, compare, decide};
use super::status::{Status, status};
use super::submit::{Request, Submitted, submit};
use crate::catalogue::Scope;
use crate::files::Root;
use crate::git::{Change, ContentCommit, ObjectId, Seed, clone_for, init_remote};
use crate::ledger::{EventKind, Verdict};
use crate::ledgers::NewEvent;
use crate::model::{ItemId, ItemState, Person};
use crate::session::{Notice, Options, Session, Workspace};

/// Noon of 23 November 2026, in milliseconds since 1970.
pub(crate) const NOON: u64 = 1_795_435_200_000;
/// A day, in milliseconds.
pub(crate) const DAY: u64 = 24 * 3600 * 1000;

/// One section, into Lithuanian and Latvian; Ona and Ilze translate, Jonas and Rasa review Lithuanian.
const WORKFLOW: &str = r#"[project]
name = "Office"
source = "en"
locales = ["lt", "lv"]

[[fluent]]
section = "site"
path = "locales/{locale}/*.ftl"
require = "none"

[team.lt]
translators = ["ona@example.org", "ilze@example.org"]
reviewers = ["jonas@example.org", "rasa@example.org"]
"#;

/// A folder with a remote and clones.
pub(crate) struct Office {
    folder: TempDir,
}

/// Somebody at a clone.
pub(crate) struct Seat {
    pub(crate) options: Options,
}

pub(crate) fn person(name: &str) -> Person {
    Person::new(name, format!("{}@example.org", name.to_lowercase()))
}

pub(crate) fn item(name: &str) -> Arc<ItemId> {
    Arc::new(ItemId::parse(name).expect("an item"))
}

impl Office {
    /// A remote with these files, and these clones of it. What a clone's own git says is who serves the clone: nobody of those
    /// who work there.
    pub(crate) fn new(clones: &[&str], files: &[(&str, &str)]) -> Self {
        let office = Self { folder: tempfile::tempdir().expect("a folder") };
        let files = std::iter::once(&("workflow.toml", WORKFLOW)).chain(files);
        let files = files.map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect();
        let seed = Seed { message: "The office\n", files };
        init_remote(&office.path("remote.git"), &person("Server"), &[seed]).expect("a remote");
        clones.iter().for_each(|clone| office.join(clone));
        office
    }

    /// One clone, which is all there is: no git program runs.
    pub(crate) fn alone(files: &[(&str, &str)]) -> Self {
        let office = Self::new(&["clone"], files);
        let root = office.root("clone/.git");
        let config = String::from_utf8(root.read("config").expect("settings")).expect("text");
        let config = config.replace("[remote \"origin\"]", "[former \"origin\"]");
        root.write("config", config.as_bytes()).expect("written");
        office
    }

    /// Two resources of two messages each, in [`Self::alone`].
    pub(crate) fn small() -> Self {
        Self::alone(&[
            ("locales/en/home.ftl", "title = Home page\nlead = Welcome to us\n"),
            ("locales/en/news.ftl", "title = News page\nlead = What is new\n"),
        ])
    }

    /// The newsroom that people try the program in, with the clones `ona` and `jonas`.
    pub(crate) fn demo() -> Self {
        let office = Self { folder: tempfile::tempdir().expect("a folder") };
        demo(&office.path("demo")).expect("a demo");
        office
    }

    fn join(&self, clone: &str) {
        let settings = [
            ("user.name", "Server"),
            ("user.email", "server@example.org"),
            ("core.autocrlf", "false"),
            ("commit.gpgSign", "false"),
        ];
        clone_for(&self.path("remote.git"), &self.path(clone), &settings).expect("a clone");
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    pub(crate) fn root(&self, path: &str) -> Root {
        Root::new(&self.path(path)).expect("a folder")
    }

    /// Somebody at a clone, at [`NOON`], as a front end hands them in.
    pub(crate) fn seat(&self, clone: &str, name: &str) -> Seat {
        let (directory, person) = (self.path(clone), Some(person(name)));
        Seat {
            options: Options {
                directory,
                person,
                today: date(2026, 11, 23),
                now: NOON,
                listener: None,
                onlooker: None,
                uses_cache: true,
            },
        }
    }

    /// Somebody at the one clone.
    pub(crate) fn at_clone(&self, name: &str) -> Seat {
        self.seat("clone", name)
    }
}

impl Seat {
    /// The same at another time.
    pub(crate) fn at(&self, now: u64) -> Self {
        Self { options: Options { now, ..self.options.clone() } }
    }

    /// The same, with the person whom git knows there.
    pub(crate) fn whom_git_knows(&self) -> Self {
        Self { options: Options { person: None, ..self.options.clone() } }
    }

    pub(crate) fn open(&self) -> Session {
        Session::open(&self.options).expect("a session")
    }

    /// Does something in a session that may write, and that nothing is to be said of but that it waits: a program that git left
    /// behind holds the lock as long as it lives.
    pub(crate) fn work<R>(&self, step: impl FnOnce(&mut Workspace<'_>) -> R) -> R {
        let mut session = self.open();
        session.lock(&|notice| assert!(matches!(notice, Notice::WaitingForOthers(_)))).expect("locked");
        within(&session, step)
    }

    /// Does something in a session that only looks.
    pub(crate) fn look<R>(&self, step: impl FnOnce(&mut Workspace<'_>) -> R) -> R {
        within(&self.open(), step)
    }

    pub(crate) fn root(&self) -> Root {
        Root::new(&self.options.directory).expect("a folder")
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        let (root, path) = self.place(path);
        root.write(path, text.as_bytes()).expect("written");
    }

    /// A file's text, empty if there is none.
    pub(crate) fn read(&self, path: &str) -> String {
        let (root, path) = self.place(path);
        String::from_utf8(root.read_if_exists(path).expect("read").unwrap_or_default()).expect("text")
    }

    /// The door to a file: git's own have one of their own.
    fn place<'p>(&self, path: &'p str) -> (Root, &'p str) {
        match path.strip_prefix(".git/") {
            Some(below) => (Root::new(&self.options.directory.join(".git")).expect("a folder"), below),
            None => (self.root(), path),
        }
    }

    /// Adds to the clone's settings.
    pub(crate) fn set(&self, section: &str, name: &str, value: &str) {
        let config = self.read(".git/config");
        self.write(".git/config", &format!("{config}[{section}]\n\t{name} = \"{value}\"\n"));
    }

    pub(crate) fn git(&self, arguments: &[&str]) -> String {
        let output =
            Command::new("git").current_dir(&self.options.directory).args(arguments).output().expect("git runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8_lossy(&output.stdout).trim_end().to_owned()
    }

    /// Makes a commit of these files that no branch has yet.
    pub(crate) fn make_commit(&self, files: &[(&str, &str)]) -> (ObjectId, Vec<Change>) {
        self.look(|workspace| {
            let repository = workspace.repository();
            let parent = repository.head().expect("read").expect("a commit");
            let files = files.iter().map(|(path, text)| ((*path).to_owned(), Some(Arc::from(text.as_bytes()))));
            let changes = repository.commits().changes(parent, &files.collect::<Vec<_>>(), false).expect("written");
            let author = person("Server");
            let commit = ContentCommit {
                parent: Some(parent),
                author,
                authored: 0,
                committer: None,
                changes: &changes,
                message: "By hand\n",
            };
            (repository.commits().write(&commit, None).expect("a commit"), changes)
        })
    }

    /// Commits files on the branch, as anybody may do without the program.
    pub(crate) fn commit_files(&self, files: &[(&str, &str)]) {
        let (commit, changes) = self.make_commit(files);
        self.move_branch(commit);
        let session = self.open();
        let left = session.repository().expect("a repository").work_tree().refresh(&changes).expect("written").left;
        assert_eq!(left, [""; 0]);
    }

    pub(crate) fn move_branch(&self, to: ObjectId) {
        let session = self.open();
        let repository = session.repository().expect("a repository");
        let (branch, tip) = repository.branches().current().expect("a branch");
        assert!(repository.move_ref(&branch, Some(tip), to, "test").expect("written"));
    }

    pub(crate) fn act(&self, name: &str, action: Action) -> StepOutcome {
        let acted = self.work(|workspace| act(workspace, &[item(name)], action, false)).expect("acted");
        acted.steps.into_iter().next().expect("a step").outcome
    }

    pub(crate) fn claim(&self, name: &str) -> StepOutcome {
        self.act(name, Action::Claim)
    }

    /// Writes a translation as an editor would, and hands it in.
    pub(crate) fn submit(&self, name: &str, text: &str) -> Submitted {
        self.work(|workspace| {
            let files = workspace.files(&item(name)).expect("files");
            workspace.root().write(&files.target, text.as_bytes()).expect("written");
            let request = Request { draft: false, confirm: false, note: None, dry_run: false };
            submit(workspace, &files, request).expect("submitted")
        })
    }

    /// Looks at an item, and decides about it.
    pub(crate) fn review(&self, name: &str, verdict: Verdict) -> Decided {
        self.work(|workspace| {
            let files = workspace.files(&item(name)).expect("files");
            compare(workspace, &files, &[]).expect("shown");
        });
        self.decide(name, verdict)
    }

    /// Decides about an item.
    pub(crate) fn decide(&self, name: &str, verdict: Verdict) -> Decided {
        self.work(|workspace| {
            let files = workspace.files(&item(name)).expect("files");
            let decision = Decision { verdict, units: &[], text: Some("So be it"), shown: None, dry_run: false };
            decide(workspace, &files, decision).expect("decided")
        })
    }

    pub(crate) fn approve(&self, name: &str) {
        let decided = self.review(name, Verdict::Approve);
        assert!(matches!(decided, Decided::Done { .. }), "{decided:?}");
    }

    /// Commits what is approved.
    pub(crate) fn commit(&self, push: bool) -> Committed {
        let request = commit::Request {
            items: &[],
            locales: &[],
            branch: None,
            push,
            verify: false,
            dry_run: false,
            shown: None,
        };
        self.work(|workspace| commit::commit(workspace, request).expect("committed"))
    }

    /// Writes an event that no use case would write for this person.
    pub(crate) fn event(&self, name: &str, kind: EventKind) {
        self.work(|workspace| {
            let event = NewEvent::new(kind, &item(name), workspace.me());
            workspace.ledgers.write(vec![event]).expect("written");
        });
    }

    /// Who has an item.
    pub(crate) fn holder(&self, name: &str) -> Option<Person> {
        let entry = self.look(|workspace| workspace.ledgers.entry(&item(name))).expect("read");
        entry.claim.map(|claim| claim.by)
    }

    pub(crate) fn progress(&self) -> Progress {
        self.look(|workspace| Progress::read(workspace).expect("read"))
    }

    pub(crate) fn status(&self) -> Status {
        self.look(|workspace| {
            let progress = Progress::read(workspace).expect("read");
            status(workspace.catalogue, &Scope::default(), workspace.session.today(), &progress).expect("history")
        })
    }

    pub(crate) fn state(&self, name: &str) -> ItemState {
        let status = self.status();
        status.items.iter().find(|status| status.item == item(name)).expect("an item").state
    }
}

/// What became of the one item that was committed.
pub(crate) fn only(committed: Committed) -> CommitOutcome {
    let mut items = committed.items;
    assert_eq!(items.len(), 1, "{items:?}");
    items.remove(0).outcome
}

fn within<R>(session: &Session, step: impl FnOnce(&mut Workspace<'_>) -> R) -> R {
    let catalogue = session.catalogue().expect("a catalogue");
    step(&mut Workspace::open(session, &catalogue).expect("a workspace"))
}
