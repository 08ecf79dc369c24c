//! Commits of content, made in the object database: neither the work tree nor the index is touched.

use std::path::Path;
use std::sync::Arc;

use git2::build::TreeUpdateBuilder;
use git2::{BlameOptions, FileMode, ObjectType, Oid, Signature, Time};

use super::error::GitError;
use super::identity::signature_of;
use super::object_id::ObjectId;
use super::repository::Repository;
use super::signing::{SignedCommit, raw_date};
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

impl Change {
    /// Changes in the order in which files can be written: one that goes may make room for a folder of its name.
    pub(super) fn in_order(changes: &[Self]) -> impl Iterator<Item = &Self> {
        let gone = changes.iter().filter(|change| change.new.is_none());
        gone.chain(changes.iter().filter(|change| change.new.is_some()))
    }
}

/// A commit that is to be made.
#[derive(Debug)]
pub struct ContentCommit<'c> {
    /// Who commits; none is whom git knows.
    pub committer: Option<&'c Person>,
    /// The commit that it comes after; none if it is the first one.
    pub parent: Option<ObjectId>,
    /// Who wrote what it carries.
    pub author: Person,
    /// When, in seconds since 1970.
    pub authored: i64,
    /// What it changes.
    pub changes: &'c [Change],
    /// What it says.
    pub message: &'c str,
}

/// The commits of content.
#[derive(Clone, Copy)]
pub struct Commits<'r> {
    repository: &'r Repository,
}

impl Repository {
    /// The commits of content.
    #[must_use]
    pub fn commits(&self) -> Commits<'_> {
        Commits { repository: self }
    }
}

impl Commits<'_> {
    /// What a commit after `parent`, or a first one, would change to give files this content; paths are from the repository's top, `None`
    /// takes a file away. The content is written, unless it is a dry run; what is there already is no change.
    ///
    /// # Errors
    ///
    /// Fails if an object cannot be read or written.
    pub fn changes(
        self,
        parent: impl Into<Option<ObjectId>>,
        files: &[(String, Option<Arc<[u8]>>)],
        dry_run: bool,
    ) -> Result<Vec<Change>, GitError> {
        let parent = parent.into();
        let mut changes = Vec::new();
        for (path, bytes) in files {
            let old = match parent {
                Some(parent) => self.repository.object_at(parent, path)?,
                None => None,
            };
            let blob = |bytes: &Arc<[u8]>| match dry_run {
                true => Oid::hash_object(ObjectType::Blob, bytes),
                false => self.repository.git.blob(bytes),
            };
            let new = bytes.as_ref().map(blob).transpose()?.map(ObjectId);
            if old != new {
                changes.push(Change { path: path.clone(), old, new });
            }
        }
        Ok(changes)
    }

    /// The tree of a commit with these changes.
    pub(super) fn tree_of(self, parent: Option<ObjectId>, changes: &[Change]) -> Result<Oid, GitError> {
        let git = &self.repository.git;
        let tree = match parent {
            Some(parent) => git.find_commit(parent.0)?.tree()?,
            None => git.find_tree(git.treebuilder(None)?.write()?)?,
        };
        // A file that goes may make room for a folder of its name: it goes first.
        let gone: Vec<&Change> = changes.iter().filter(|change| change.new.is_none()).collect();
        let tree = if gone.is_empty() {
            tree
        } else {
            let mut removal = TreeUpdateBuilder::new();
            for change in gone {
                removal.remove(change.path.as_str());
            }
            git.find_tree(removal.create_updated(git, &tree)?)?
        };
        let mut update = TreeUpdateBuilder::new();
        for change in changes {
            if let Some(id) = change.new {
                let mode = tree.get_path(Path::new(&change.path)).map(|entry| entry.filemode());
                let is_executable = mode.is_ok_and(|mode| mode == i32::from(FileMode::BlobExecutable));
                let mode = if is_executable { FileMode::BlobExecutable } else { FileMode::Blob };
                update.upsert(change.path.as_str(), id.0, mode);
            }
        }
        Ok(update.create_updated(git, &tree)?)
    }

    /// Makes a commit, signed if `commit.gpgSign` says so; moves no branch.
    ///
    /// # Errors
    ///
    /// Fails if it cannot be written or signed, and with [`GitError::NoIdentity`] if nobody said who commits.
    pub fn write(self, commit: &ContentCommit<'_>, lock: Option<&Lock>) -> Result<ObjectId, GitError> {
        let git = &self.repository.git;
        let tree = self.tree_of(commit.parent, commit.changes)?;
        let committer = self.committer(commit.committer)?;
        if self.repository.flag("commit.gpgSign") == Some(true) {
            let (author, when) = (commit.author.plain(), committer.when());
            let signed = SignedCommit {
                tree: ObjectId(tree),
                parent: commit.parent,
                author: (author.name_or_email(), &author.email, &raw_date(commit.authored, 0)),
                committer: (
                    committer.name().unwrap_or_default(),
                    committer.email().unwrap_or_default(),
                    &raw_date(when.seconds(), when.offset_minutes()),
                ),
                message: commit.message,
            };
            return self.repository.write_signed(&signed, lock);
        }
        let author = signature_of(&commit.author, &Time::new(commit.authored, 0))?;
        let parent = commit.parent.map(|parent| git.find_commit(parent.0)).transpose()?;
        let parents: Vec<&git2::Commit<'_>> = parent.iter().collect();
        let tree = git.find_tree(tree)?;
        Ok(ObjectId(git.commit(None, &author, &committer, commit.message, &tree, &parents)?))
    }

    /// Who commits, at the time that git's environment says.
    fn committer(self, person: Option<&Person>) -> Result<Signature<'static>, GitError> {
        let known = self.repository.committer();
        match person {
            None => known,
            Some(person) => {
                let when = match &known {
                    Ok(known) => known.when(),
                    Err(_) => Signature::now("nobody", "nobody")?.when(),
                };
                signature_of(person, &when)
            }
        }
    }

    /// Who wrote the lines of a file that a commit has: the first line of each part, counted from 1, how many lines it has,
    /// and their author. The path is from the repository's top.
    ///
    /// # Errors
    ///
    /// Fails if history cannot be read.
    pub fn blame(self, commit: ObjectId, path: &str) -> Result<Vec<(usize, usize, Person)>, GitError> {
        let mut options = BlameOptions::new();
        options.newest_commit(commit.0);
        let blame = self.repository.git.blame_file(Path::new(path), Some(&mut options))?;
        let mut lines = Vec::new();
        for hunk in blame.iter() {
            let commit = self.repository.git.find_commit(hunk.final_commit_id())?;
            let author = commit.author();
            let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
            let who = Person { name: text(author.name_bytes()), email: text(author.email_bytes()) };
            lines.push((hunk.final_start_line(), hunk.lines_in_hunk(), who));
        }
        Ok(lines)
    }
}

#[cfg(test)]
mod tests {
    use super::super::test_clone::TestClone;
    use super::*;

    #[test]
    fn a_commit_is_made_without_the_work_tree() {
        let clone = TestClone::new();
        let parent = clone.commit(&[("old", "1\n"), ("same", "s\n")]);
        let repository = clone.open();
        let file = |path: &str, text: &str| (path.to_owned(), Some(Arc::from(text.as_bytes())));
        let files = [("old".to_owned(), None), file("old/inside", "2\n"), file("same", "s\n")];
        let planned = repository.commits().changes(parent, &files, true).unwrap();
        assert!(!repository.has_object(planned[1].new.unwrap()), "a dry run writes nothing");
        let changes = repository.commits().changes(parent, &files, false).unwrap();
        assert_eq!(changes, planned);
        assert_eq!(changes.iter().map(|change| change.path.as_str()).collect::<Vec<_>>(), ["old", "old/inside"]);

        let author = Person::new("Jonas", "jonas@example.org");
        let commit = ContentCommit {
            committer: None,
            parent: Some(parent),
            author,
            authored: 1_000,
            changes: &changes,
            message: "Both\n",
        };
        let id = repository.commits().write(&commit, None).unwrap();
        assert_eq!(repository.object_at(id, "old/inside").unwrap(), changes[1].new);
        assert_eq!(repository.object_at(id, "same").unwrap(), repository.object_at(parent, "same").unwrap());
        assert_eq!(repository.head().unwrap(), Some(parent), "no branch moves");
        let lines = repository.commits().blame(id, "old/inside").unwrap();
        assert_eq!(lines, [(1, 1, Person::new("", "jonas@example.org"))]);
    }

    #[test]
    fn a_first_commit_comes_after_nothing() {
        let clone = TestClone::new();
        let repository = clone.open();
        let files = [("a/b".to_owned(), Some(Arc::from(&b"1\n"[..])))];
        let changes = repository.commits().changes(None, &files, false).unwrap();
        let author = Person::new("Jonas", "jonas@example.org");
        let commit = ContentCommit {
            committer: None,
            parent: None,
            author,
            authored: 1_000,
            changes: &changes,
            message: "First\n",
        };
        let id = repository.commits().write(&commit, None).unwrap();
        assert_eq!(repository.text_at(id, "a/b").unwrap().as_deref(), Some("1\n"));
        assert_eq!(repository.git.find_commit(id.0).unwrap().parent_count(), 0);
    }
}
