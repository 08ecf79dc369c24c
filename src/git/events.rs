//! Commits that are events: written and read without a work tree.

use git2::{Oid, Signature, Time};

use super::GitError;
use super::repository::{Clone, Identity, ObjectId};

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

impl Clone {
    /// Writes a commit whose tree has these files at its top, and moves no ref.
    ///
    /// # Errors
    ///
    /// Returns a [`GitError`] where it cannot be written.
    pub fn write_event(
        &self,
        parent: Option<ObjectId>,
        who: &Identity,
        clock: u64,
        message: &str,
        files: &[(&str, &[u8])],
    ) -> Result<ObjectId, GitError> {
        let mut tree = self.repository.treebuilder(None)?;
        for (name, bytes) in files {
            tree.insert(name, self.repository.blob(bytes)?, 0o100_644)?;
        }
        let tree = self.repository.find_tree(tree.write()?)?;
        let seconds = i64::try_from(clock / 1000).unwrap_or(i64::MAX);
        let signature = Signature::new(&who.name, &who.email, &Time::new(seconds, 0))?;
        let parent = parent.map(|parent| self.repository.find_commit(parent.0)).transpose()?;
        let parents: Vec<&git2::Commit<'_>> = parent.iter().collect();
        Ok(ObjectId(self.repository.commit(None, &signature, &signature, message, &tree, &parents)?))
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

    /// Returns one commit of a ledger.
    ///
    /// # Errors
    ///
    /// Returns a [`GitError`] where it cannot be read.
    pub fn event(&self, id: ObjectId, limit: usize) -> Result<EventCommit, GitError> {
        let commit = self.repository.find_commit(id.0)?;
        let author = commit.author();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let message = commit.message_raw_bytes();
        Ok(EventCommit {
            id,
            name: text(author.name_bytes()),
            email: text(author.email_bytes()),
            message: message[..message.len().min(limit + 1)].to_vec(),
            parent: commit.parent_ids().next().map(ObjectId),
        })
    }

    /// Returns a file at the top of a commit's tree; `None` where it has none, or one that is longer than `limit` bytes.
    ///
    /// # Errors
    ///
    /// Returns a [`GitError`] where the commit or the file cannot be read, as in a partial clone.
    pub fn event_file(&self, commit: ObjectId, name: &str, limit: usize) -> Result<Option<Vec<u8>>, GitError> {
        let missing = |error: git2::Error| match error.code() {
            git2::ErrorCode::NotFound => GitError::MissingObject(commit.to_string()),
            _ => GitError::Other(error),
        };
        let tree = self.repository.find_commit(commit.0).and_then(|commit| commit.tree()).map_err(missing)?;
        let Some(entry) = tree.get_name(name) else { return Ok(None) };
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
        if size > limit || kind != git2::ObjectType::Blob {
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
        let tree = self.repository.find_commit(commit.0)?.tree()?;
        let mut files = Vec::new();
        for entry in &tree {
            if let (Ok(name), Ok(blob)) = (entry.name(), self.repository.find_blob(entry.id())) {
                files.push((name.to_owned(), blob.content().to_vec()));
            }
        }
        Ok(files)
    }

    /// Returns the name that a blob of these bytes has.
    ///
    /// # Errors
    ///
    /// Returns a [`GitError`] where it cannot be computed.
    pub fn blob_id(&self, bytes: &[u8]) -> Result<ObjectId, GitError> {
        Ok(ObjectId(Oid::hash_object(git2::ObjectType::Blob, bytes)?))
    }
}
