//! Commits of content, made in the object database: neither the work tree nor the index is touched.

use git2::build::TreeUpdateBuilder;
use git2::{FileMode, Oid, Signature, Time};

use super::repository::{ObjectId, Repository};
use super::{GitError, root_at};
use crate::files::Lock;
use crate::model::Person;

/// A file that a commit changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The path from the repository's top.
    pub path: String,
    /// The object that the commit before has there.
    pub old: Option<ObjectId>,
    /// The object that the new commit has there.
    pub new: Option<ObjectId>,
}

/// A commit that is to be made.
#[derive(Debug)]
pub struct ContentCommit<'c> {
    /// The commit that it comes after.
    pub parent: ObjectId,
    /// Who wrote what it carries.
    pub author: Person,
    /// When, in seconds since 1970.
    pub authored: i64,
    /// What it changes.
    pub changes: &'c [Change],
    /// What it says.
    pub message: &'c str,
}

/// Where the message of a commit is kept while another program signs it.
const MESSAGE: &str = "tolkit/message";

impl Repository {
    /// Writes the new content of files, unless it is a dry run, and returns what a commit after `parent` would change; paths are from the
    /// repository's top, `None` takes a file away. What is there already is no change.
    ///
    /// # Errors
    ///
    /// Returns a [`GitError`] where an object cannot be read or written.
    pub fn changes(
        &self,
        parent: ObjectId,
        files: &[(String, Option<std::sync::Arc<[u8]>>)],
        dry_run: bool,
    ) -> Result<Vec<Change>, GitError> {
        let mut changes = Vec::new();
        for (path, bytes) in files {
            let old = self.object_at(parent, path)?;
            let blob = |bytes: &std::sync::Arc<[u8]>| match dry_run {
                true => Oid::hash_object(git2::ObjectType::Blob, bytes),
                false => self.repository.blob(bytes),
            };
            let new = bytes.as_ref().map(blob).transpose()?.map(ObjectId);
            if old != new {
                changes.push(Change { path: path.clone(), old, new });
            }
        }
        Ok(changes)
    }

    /// Returns the object that a commit has at a path from the repository's top.
    ///
    /// # Errors
    ///
    /// Returns a [`GitError`] where the commit cannot be read.
    pub fn object_at(&self, commit: ObjectId, path: &str) -> Result<Option<ObjectId>, GitError> {
        let tree = self.repository.find_commit(commit.0)?.tree()?;
        match tree.get_path(std::path::Path::new(path)) {
            Ok(entry) => Ok(Some(ObjectId(entry.id()))),
            Err(error) if error.code() == git2::ErrorCode::NotFound => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Returns the tree of a commit's changes.
    pub(super) fn tree_of(&self, parent: ObjectId, changes: &[Change]) -> Result<Oid, GitError> {
        let tree = self.repository.find_commit(parent.0)?.tree()?;
        // A file that goes may make room for a folder of its name: it goes first.
        let mut removal = TreeUpdateBuilder::new();
        for change in changes.iter().filter(|change| change.new.is_none()) {
            removal.remove(change.path.as_str());
        }
        let tree = self.repository.find_tree(removal.create_updated(&self.repository, &tree)?)?;
        let mut update = TreeUpdateBuilder::new();
        for change in changes {
            if let Some(id) = change.new {
                let mode = tree.get_path(std::path::Path::new(&change.path)).map(|entry| entry.filemode());
                let is_executable = mode.is_ok_and(|mode| mode == i32::from(FileMode::BlobExecutable));
                let mode = if is_executable { FileMode::BlobExecutable } else { FileMode::Blob };
                update.upsert(change.path.as_str(), id.0, mode);
            }
        }
        Ok(update.create_updated(&self.repository, &tree)?)
    }

    /// Returns who commits, and when.
    fn committer(&self) -> Result<Signature<'static>, GitError> {
        self.repository.committer_from_env().map_err(|_| GitError::NoIdentity)
    }

    /// Makes a commit, signed where `commit.gpgSign` says so; moves no branch.
    ///
    /// # Errors
    ///
    /// Returns a [`GitError`] where it cannot be written or signed, and where nobody said who commits.
    pub fn commit_content(&self, commit: &ContentCommit<'_>, lock: Option<&Lock>) -> Result<ObjectId, GitError> {
        let tree = self.tree_of(commit.parent, commit.changes)?;
        let committer = self.committer()?;
        if self.flag("commit.gpgSign") == Some(true) {
            return self.commit_signed(commit, tree, &committer, lock);
        }
        let author = Signature::new(&commit.author.name, &commit.author.email, &Time::new(commit.authored, 0))?;
        let parent = self.repository.find_commit(commit.parent.0)?;
        let tree = self.repository.find_tree(tree)?;
        Ok(ObjectId(self.repository.commit(None, &author, &committer, commit.message, &tree, &[&parent])?))
    }

    /// Lets the git program make the commit: it knows every way of signing.
    fn commit_signed(
        &self,
        commit: &ContentCommit<'_>,
        tree: Oid,
        committer: &Signature<'_>,
        lock: Option<&Lock>,
    ) -> Result<ObjectId, GitError> {
        let failed = |said: String| GitError::Signing(said);
        let git_directory = root_at(self.directory())?;
        git_directory.write(MESSAGE, commit.message.as_bytes()).map_err(|error| failed(error.to_string()))?;
        let message = git_directory.path().join(MESSAGE);
        let mut command = self.git_command(lock);
        command.args(["commit-tree", "-S", &tree.to_string(), "-p", &commit.parent.to_string(), "-F"]).arg(message);
        let when = committer.when();
        let offset = when.offset_minutes();
        let date = |seconds: i64, offset: i32| {
            format!("{seconds} {}{:02}{:02}", if offset < 0 { '-' } else { '+' }, offset.abs() / 60, offset.abs() % 60)
        };
        command
            .env("GIT_AUTHOR_NAME", &commit.author.name)
            .env("GIT_AUTHOR_EMAIL", &commit.author.email)
            .env("GIT_AUTHOR_DATE", date(commit.authored, 0))
            .env("GIT_COMMITTER_NAME", committer.name().unwrap_or_default())
            .env("GIT_COMMITTER_EMAIL", committer.email().unwrap_or_default())
            .env("GIT_COMMITTER_DATE", date(when.seconds(), offset));
        let output = command.output().map_err(|error| failed(error.to_string()))?;
        let _ = git_directory.remove_file(MESSAGE);
        let name = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        match name.parse() {
            Ok(id) if output.status.success() => Ok(id),
            _ => Err(failed(String::from_utf8_lossy(&output.stderr).trim().to_owned())),
        }
    }

    /// Returns who wrote the lines of a file that a commit has, by line from 1; paths are from the repository's top.
    ///
    /// # Errors
    ///
    /// Returns a [`GitError`] where history cannot be read.
    pub fn blame(&self, commit: ObjectId, path: &str) -> Result<Vec<(usize, usize, Person)>, GitError> {
        let mut options = git2::BlameOptions::new();
        options.newest_commit(commit.0);
        let blame = self.repository.blame_file(std::path::Path::new(path), Some(&mut options))?;
        let mut lines = Vec::new();
        for hunk in blame.iter() {
            let commit = self.repository.find_commit(hunk.final_commit_id())?;
            let author = commit.author();
            let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
            let who = Person { name: text(author.name_bytes()), email: text(author.email_bytes()) };
            lines.push((hunk.final_start_line(), hunk.lines_in_hunk(), who));
        }
        Ok(lines)
    }
}
