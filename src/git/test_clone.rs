//! A clone for tests, made without the git program.

use std::path::Path;

use git2::{Repository as Git, RepositoryInitOptions, Signature};
use tempfile::TempDir;

use super::object_id::ObjectId;
use super::repository::Repository;
use crate::files::Root;

/// A repository in a folder of its own, with a person and settings of its own.
pub(super) struct TestClone {
    folder: TempDir,
    git: Git,
}

impl TestClone {
    pub(super) fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let mut options = RepositoryInitOptions::new();
        options.initial_head("main");
        let git = Git::init_opts(folder.path(), &options).expect("a repository");
        let clone = Self { folder, git };
        // What the machine's own settings say must not count.
        for (name, value) in [
            ("user.name", "Ona"),
            ("user.email", "ona@example.org"),
            ("core.autocrlf", "false"),
            ("core.eol", "lf"),
            ("core.attributesFile", "none"),
            ("commit.gpgSign", "false"),
        ] {
            clone.set(name, value);
        }
        clone
    }

    pub(super) fn set(&self, name: &str, value: &str) {
        self.git.config().expect("settings").set_str(name, value).expect("a setting");
    }

    pub(super) fn root(&self) -> Root {
        Root::new(self.folder.path()).expect("the folder")
    }

    /// The clone as the program sees it, opened anew: it remembers nothing.
    pub(super) fn open(&self) -> Repository {
        Repository::open(self.root().path()).expect("the clone")
    }

    pub(super) fn write(&self, path: &str, text: &str) {
        let (root, path) = self.place(path);
        root.write(path, text.as_bytes()).expect("a file");
    }

    pub(super) fn read(&self, path: &str) -> Option<String> {
        let (root, path) = self.place(path);
        let bytes = root.read_if_exists(path).expect("a file");
        bytes.map(|bytes| String::from_utf8(bytes).expect("text"))
    }

    /// The door to a file: git's own have one of their own.
    fn place<'p>(&self, path: &'p str) -> (Root, &'p str) {
        match path.strip_prefix(".git/") {
            Some(below) => (Root::new(&self.folder.path().join(".git")).expect("a folder"), below),
            None => (self.root(), path),
        }
    }

    /// Puts files of the work tree into the index.
    pub(super) fn stage(&self, paths: &[&str]) {
        let mut index = self.git.index().expect("an index");
        index.read(true).expect("the index");
        for path in paths {
            index.add_path(Path::new(path)).expect("a file");
        }
        index.write().expect("the index");
    }

    /// Removes a file from the work tree and the index.
    pub(super) fn remove(&self, path: &str) {
        let (root, path) = self.place(path);
        root.remove(path).expect("a file");
        let mut index = self.git.index().expect("an index");
        index.remove_path(Path::new(path)).expect("a file");
        index.write().expect("the index");
    }

    /// Writes files, and commits them on the branch that is checked out.
    pub(super) fn commit(&self, files: &[(&str, &str)]) -> ObjectId {
        self.commit_saying("a commit\n", files)
    }

    pub(super) fn commit_saying(&self, message: &str, files: &[(&str, &str)]) -> ObjectId {
        for (path, text) in files {
            self.write(path, text);
        }
        self.stage(&files.iter().map(|(path, _)| *path).collect::<Vec<_>>());
        let tree = self.git.index().and_then(|mut index| index.write_tree()).expect("a tree");
        let tree = self.git.find_tree(tree).expect("a tree");
        let parent = self.git.head().ok().map(|head| head.peel_to_commit().expect("a commit"));
        let who = Signature::now("Ona", "ona@example.org").expect("a person");
        let parents: Vec<_> = parent.iter().collect();
        ObjectId(self.git.commit(Some("HEAD"), &who, &who, message, &tree, &parents).expect("a commit"))
    }
}
