//! Commits that are events: written and read without a work tree.

use git2::ObjectType;

use super::GitError;
use super::repository::{ObjectId, Repository};
use crate::model::Person;

/// A commit of a ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventCommit {
    /// Its name.
    pub id: ObjectId,
    /// The author's name.
    pub name: String,
    /// The author's e-mail address.
    pub email: String,
    /// The message; cut where it is longer than what was asked for.
    pub message: Vec<u8>,
    /// The commit before it.
    pub parent: Option<ObjectId>,
}

impl EventCommit {
    /// Who wrote it; somebody without a name is called by their address.
    #[must_use]
    pub fn author(&self) -> Person {
        let name = if self.name.is_empty() { &self.email } else { &self.name };
        Person::new(name, &self.email)
    }
}

impl Repository {
    /// Writes a commit whose tree has these files at its top, and moves no ref.
    ///
    /// The commit before it may be one that libgit2 would not read.
    ///
    /// # Errors
    ///
    /// Returns a [`GitError`] where it cannot be written.
    pub fn write_event(
        &self,
        parent: Option<ObjectId>,
        who: &Person,
        clock: u64,
        message: &str,
        files: &[(&str, &[u8])],
    ) -> Result<ObjectId, GitError> {
        let mut tree = self.repository.treebuilder(None)?;
        for (name, bytes) in files {
            tree.insert(name, self.repository.blob(bytes)?, 0o100_644)?;
        }
        let tree = tree.write()?;
        let parent = parent.map(|parent| format!("parent {parent}\n")).unwrap_or_default();
        // What would end a name or an address is in neither.
        let plain = |text: &str| text.chars().filter(|c| !matches!(c, '<' | '>' | '\n' | '\0')).collect::<String>();
        let email = plain(&who.email);
        let name = Some(plain(&who.name)).filter(|name| !name.trim().is_empty()).unwrap_or_else(|| email.clone());
        let person = format!("{} <{}> {} +0000", name.trim(), email.trim(), clock / 1000);
        let text = format!("tree {tree}\n{parent}author {person}\ncommitter {person}\n\n{message}");
        Ok(ObjectId(self.repository.odb()?.write(ObjectType::Commit, text.as_bytes())?))
    }

    /// Returns the commits from a ledger's end backwards, the newest first, as long as `go_on` says so of the next one.
    ///
    /// A message is read as far as `limit` bytes and one more, so that who reads knows that it is longer.
    ///
    /// # Errors
    ///
    /// Returns a [`GitError`] where one cannot be read.
    pub fn events(
        &self,
        from: ObjectId,
        limit: usize,
        go_on: &mut dyn FnMut(ObjectId, &[EventCommit]) -> bool,
    ) -> Result<Vec<EventCommit>, GitError> {
        let mut commits = Vec::new();
        let mut next = Some(from);
        while let Some(id) = next {
            if !go_on(id, &commits) {
                break;
            }
            let event = self.event(id, limit)?;
            next = event.parent;
            commits.push(event);
        }
        Ok(commits)
    }

    /// Returns one commit of a ledger. What is wrong with it is no error: its author is nobody then.
    ///
    /// # Errors
    ///
    /// Returns a [`GitError`] where there is no such commit.
    pub fn event(&self, id: ObjectId, limit: usize) -> Result<EventCommit, GitError> {
        let raw = self.raw_commit(id)?;
        let (head, message) = split_headers(&raw);
        let header = |name: &str| header_of(head, name);
        let author = String::from_utf8_lossy(header("author ").unwrap_or_default()).into_owned();
        let (name, rest) = author.split_once('<').unwrap_or((&author, ""));
        let email = rest.split_once('>').map_or("", |(email, _)| email);
        let parent = header("parent ").and_then(|id| std::str::from_utf8(id).ok()?.parse().ok());
        Ok(EventCommit {
            id,
            name: name.trim().to_owned(),
            email: email.trim().to_owned(),
            message: message[..message.len().min(limit + 1)].to_vec(),
            parent,
        })
    }

    fn raw_commit(&self, id: ObjectId) -> Result<Vec<u8>, GitError> {
        let odb = self.repository.odb()?;
        let object = odb.read(id.0).map_err(|error| missing(id, error))?;
        if object.kind() != ObjectType::Commit {
            return Err(GitError::MissingObject(id.to_string()));
        }
        Ok(object.data().to_vec())
    }

    /// Returns the tree of a commit.
    fn tree_of_event(&self, commit: ObjectId) -> Result<git2::Tree<'_>, GitError> {
        let raw = self.raw_commit(commit)?;
        let id = header_of(split_headers(&raw).0, "tree ").and_then(|id| std::str::from_utf8(id).ok()?.parse().ok());
        let id: ObjectId = id.ok_or_else(|| GitError::MissingObject(commit.to_string()))?;
        self.repository.find_tree(id.0).map_err(|error| missing(id, error))
    }

    /// Tells whether a commit's tree has a file of that name at its top.
    #[must_use]
    pub fn has_event_file(&self, commit: ObjectId, name: &str) -> bool {
        let Ok(tree) = self.tree_of_event(commit) else { return false };
        tree.get_name(name).is_some_and(|entry| entry.kind() == Some(ObjectType::Blob))
    }

    /// Returns the last event that two ledgers have in common; `None` where they have none.
    ///
    /// # Errors
    ///
    /// Returns a [`GitError`] where one cannot be read.
    pub fn common_event(&self, one: ObjectId, other: ObjectId) -> Result<Option<ObjectId>, GitError> {
        let mut seen = rustc_hash::FxHashSet::default();
        let mut ends = [Some(one), Some(other)];
        // In turn, so that the nearer one is found without reading all of either.
        while ends.iter().any(Option::is_some) {
            for end in &mut ends {
                if let Some(id) = *end {
                    if !seen.insert(id) {
                        return Ok(Some(id));
                    }
                    *end = self.event(id, 0)?.parent;
                }
            }
        }
        Ok(None)
    }

    /// Returns a file at the top of a commit's tree; `None` where it has none, or one that is longer than `limit` bytes.
    ///
    /// # Errors
    ///
    /// Returns a [`GitError`] where the commit or the file cannot be read, as in a partial clone.
    pub fn event_file(&self, commit: ObjectId, name: &str, limit: usize) -> Result<Option<Vec<u8>>, GitError> {
        let tree = self.tree_of_event(commit)?;
        let Some(entry) = tree.get_name(name).filter(|entry| entry.kind() == Some(ObjectType::Blob)) else {
            return Ok(None);
        };
        self.blob(ObjectId(entry.id()), limit)
    }

    /// Returns the bytes of a blob; `None` where it is longer than `limit` bytes, or no blob.
    ///
    /// # Errors
    ///
    /// Returns a [`GitError`] where it cannot be read.
    pub fn blob(&self, id: ObjectId, limit: usize) -> Result<Option<Vec<u8>>, GitError> {
        let odb = self.repository.odb()?;
        let (size, kind) = odb.read_header(id.0).map_err(|_| GitError::MissingObject(id.to_string()))?;
        if size > limit || kind != ObjectType::Blob {
            return Ok(None);
        }
        Ok(Some(self.repository.find_blob(id.0)?.content().to_vec()))
    }

    /// Returns the names of the files at the top of a commit's tree, with their objects.
    ///
    /// # Errors
    ///
    /// Returns a [`GitError`] where it cannot be read.
    pub fn event_files(&self, commit: ObjectId) -> Result<Vec<(String, Vec<u8>)>, GitError> {
        let tree = self.tree_of_event(commit)?;
        let mut files = Vec::new();
        for entry in &tree {
            if let (Ok(name), Ok(blob)) = (entry.name(), self.repository.find_blob(entry.id())) {
                files.push((name.to_owned(), blob.content().to_vec()));
            }
        }
        Ok(files)
    }
}

fn missing(id: ObjectId, error: git2::Error) -> GitError {
    match error.code() {
        git2::ErrorCode::NotFound => GitError::MissingObject(id.to_string()),
        _ => GitError::Other(error),
    }
}

/// Returns the headers of a commit, and its message.
fn split_headers(raw: &[u8]) -> (&[u8], &[u8]) {
    match raw.windows(2).position(|two| two == b"\n\n") {
        Some(at) => (&raw[..at], &raw[at + 2..]),
        None => (raw, b""),
    }
}

fn header_of<'r>(headers: &'r [u8], name: &str) -> Option<&'r [u8]> {
    headers.split(|byte| *byte == b'\n').find_map(|line| line.strip_prefix(name.as_bytes()))
}
