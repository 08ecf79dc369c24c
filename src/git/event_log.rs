//! Commits that are events: written and read without a work tree.

use git2::{ErrorCode, ObjectType, Tree};
use rustc_hash::FxHashSet;

use super::beginning::LONGEST_HEADERS;
use super::error::GitError;
use super::object_id::ObjectId;
use super::repository::Repository;
use super::signing::SignedCommit;
use crate::files::Lock;
use crate::model::Person;

/// The longest tree of an event that is read, in bytes: it has five files at most.
const LONGEST_TREE: usize = 64 * 1024;

/// The longest name with its address that is one, in bytes.
const LONGEST_PERSON: usize = 4096;

/// A commit of a ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventCommit {
    /// Its name.
    pub id: ObjectId,
    /// Who wrote it; the name is the address if there is none.
    pub author: Person,
    /// When it was committed, in milliseconds since 1970.
    pub date: u64,
    /// The message; cut if it is longer than what was asked for.
    pub message: Vec<u8>,
    /// The commit before it.
    pub parent: Option<ObjectId>,
    /// Whether it names several commits before it: no program of ours does.
    pub is_merge: bool,
}

/// The commits that are events, by which a ledger is kept in git refs. They are read leniently: what anybody may push must not
/// keep others from reading.
#[derive(Clone, Copy)]
pub struct EventLog<'r> {
    repository: &'r Repository,
}

impl Repository {
    /// The commits that are events.
    #[must_use]
    pub fn event_log(&self) -> EventLog<'_> {
        EventLog { repository: self }
    }
}

impl<'r> EventLog<'r> {
    /// Writes a commit whose tree has these files at its top, and moves no ref. Its two times are in milliseconds since 1970: the ledger's
    /// clock is that of its author, and the present one that of its committer.
    ///
    /// The commit before it may be one that libgit2 would not read.
    ///
    /// # Errors
    ///
    /// Fails if it cannot be written.
    pub fn write(
        self,
        parent: Option<ObjectId>,
        who: &Person,
        (clock, now): (u64, u64),
        message: &str,
        files: &[(&str, &[u8])],
    ) -> Result<ObjectId, GitError> {
        let mut tree = self.repository.git.treebuilder(None)?;
        for (name, bytes) in files {
            tree.insert(name, self.repository.git.blob(bytes)?, 0o100_644)?;
        }
        let tree = tree.write()?;
        let parent = parent.map(|parent| format!("parent {parent}\n")).unwrap_or_default();
        let who = who.plain();
        let at = |clock: u64| format!("{} <{}> {} +0000", who.name_or_email(), who.email, clock / 1000);
        let (author, committer) = (at(clock), at(now));
        let text = format!("tree {tree}\n{parent}author {author}\ncommitter {committer}\n\n{message}");
        Ok(ObjectId(self.repository.git.odb()?.write(ObjectType::Commit, text.as_bytes())?))
    }

    /// Makes the same commit with a signature, by the git program and as its settings say; moves no ref.
    ///
    /// # Errors
    ///
    /// Fails with [`GitError::Signing`] if it cannot be signed.
    pub fn sign(self, commit: ObjectId, lock: Option<&Lock>) -> Result<ObjectId, GitError> {
        let odb = self.repository.git.odb()?;
        let written = odb.read(commit.0)?;
        let (head, message) = split_headers(written.data());
        let id = |name: &str| header_of(head, name).and_then(|id| std::str::from_utf8(id).ok()?.parse().ok());
        let tree = id("tree ").ok_or_else(|| GitError::MissingObject(commit.to_string()))?;
        let line = |name: &str| String::from_utf8_lossy(header_of(head, name).unwrap_or_default()).into_owned();
        let (author, committer) = (line("author "), line("committer "));
        let message = String::from_utf8_lossy(message);
        let (author, committer) = (parts_of(&author), parts_of(&committer));
        let signed =
            SignedCommit { tree, parent: parents_of(head).first().copied(), author, committer, message: &message };
        self.repository.write_signed(&signed, lock)
    }

    /// The commits from a ledger's end backwards, the newest first, as long as `go_on` says so of the next one.
    ///
    /// A message is read as far as `limit` bytes and one more, so that the caller knows that it is longer.
    ///
    /// # Errors
    ///
    /// Fails if one cannot be read.
    pub fn events(
        self,
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

    /// One commit of a ledger. What is wrong with it is no error: its author is nobody then.
    ///
    /// # Errors
    ///
    /// Fails if there is no such commit.
    pub fn event(self, id: ObjectId, limit: usize) -> Result<EventCommit, GitError> {
        let raw = self.repository.beginning(id, LONGEST_HEADERS + limit + 1)?;
        let (head, message) = split_headers(&raw);
        let header = |name: &str| header_of(head, name);
        let author = String::from_utf8_lossy(header("author ").unwrap_or_default());
        let parents = parents_of(head);
        let is_after = |one: ObjectId, other: ObjectId| {
            self.repository.has_object(one) && self.repository.contains(one, other).unwrap_or_default()
        };
        // Of several, the one that has the others behind it: nobody takes an event out of a ledger by naming an earlier one first.
        let parent = parents.iter().copied().reduce(|one, other| if is_after(other, one) { other } else { one });
        Ok(EventCommit {
            id,
            is_merge: parents.len() > 1,
            date: time_of(&String::from_utf8_lossy(header("committer ").unwrap_or_default())),
            author: author_of(&author),
            message: message[..message.len().min(limit + 1)].to_vec(),
            parent,
        })
    }

    /// Whether an object is there and is no commit; what is missing may be one.
    #[must_use]
    pub fn is_no_commit(self, id: ObjectId) -> bool {
        let header = self.repository.git.odb().and_then(|odb| odb.read_header(id.0));
        header.is_ok_and(|(_, kind)| kind != ObjectType::Commit)
    }

    fn tree_of(self, commit: ObjectId) -> Result<Tree<'r>, GitError> {
        let raw = self.repository.beginning(commit, LONGEST_HEADERS)?;
        let id = header_of(split_headers(&raw).0, "tree ").and_then(|id| std::str::from_utf8(id).ok()?.parse().ok());
        let id: ObjectId = id.ok_or_else(|| GitError::MissingObject(commit.to_string()))?;
        let (size, _) = self.repository.git.odb()?.read_header(id.0).map_err(|error| missing(id, error))?;
        if size > LONGEST_TREE {
            return Err(GitError::MissingObject(id.to_string()));
        }
        self.repository.git.find_tree(id.0).map_err(|error| missing(id, error))
    }

    /// Whether an event carries a file of that name.
    #[must_use]
    pub fn has_file(self, commit: ObjectId, name: &str) -> bool {
        let Ok(tree) = self.tree_of(commit) else { return false };
        tree.get_name(name).is_some_and(|entry| entry.kind() == Some(ObjectType::Blob))
    }

    /// The last event that two ledgers have in common; `None` if there is none.
    ///
    /// # Errors
    ///
    /// Fails if one cannot be read.
    pub fn common_event(self, one: ObjectId, other: ObjectId) -> Result<Option<ObjectId>, GitError> {
        let mut seen = FxHashSet::default();
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

    /// A file that an event carries; `None` if there is none, or one that is longer than `limit` bytes.
    ///
    /// # Errors
    ///
    /// Fails if the commit or the file cannot be read, as in a partial clone.
    pub fn file(self, commit: ObjectId, name: &str, limit: usize) -> Result<Option<Vec<u8>>, GitError> {
        let tree = self.tree_of(commit)?;
        let Some(entry) = tree.get_name(name).filter(|entry| entry.kind() == Some(ObjectType::Blob)) else {
            return Ok(None);
        };
        self.repository.blob(ObjectId(entry.id()), limit)
    }

    /// All files that an event carries, by name, with their bytes.
    ///
    /// # Errors
    ///
    /// Fails if the commit or one of the files cannot be read, as in a partial clone.
    pub fn files(self, commit: ObjectId) -> Result<Vec<(String, Vec<u8>)>, GitError> {
        let tree = self.tree_of(commit)?;
        let mut files = Vec::new();
        for entry in &tree {
            let Ok(name) = entry.name() else { continue };
            if entry.kind() == Some(ObjectType::Blob) {
                let blob = self.repository.git.find_blob(entry.id());
                let blob = blob.map_err(|error| missing(ObjectId(entry.id()), error))?;
                files.push((name.to_owned(), blob.content().to_vec()));
            }
        }
        Ok(files)
    }
}

fn missing(id: ObjectId, error: git2::Error) -> GitError {
    match error.code() {
        ErrorCode::NotFound => GitError::MissingObject(id.to_string()),
        _ => GitError::Other(error),
    }
}

/// The headers of a commit, and its message.
fn split_headers(raw: &[u8]) -> (&[u8], &[u8]) {
    match raw.windows(2).position(|two| two == b"\n\n") {
        Some(at) => (&raw[..at], &raw[at + 2..]),
        None => (raw, b""),
    }
}

/// The name, the address and the date of an `author` or `committer` header: `Name <address> seconds offset`.
fn parts_of(header: &str) -> (&str, &str, &str) {
    let header = if header.len() > LONGEST_PERSON { "" } else { header };
    let (name, rest) = header.split_once('<').unwrap_or((header, ""));
    let (email, date) = rest.split_once('>').unwrap_or_default();
    (name.trim(), email.trim(), date.trim())
}

fn author_of(header: &str) -> Person {
    let (name, email, _) = parts_of(header);
    Person::new(if name.is_empty() { email } else { name }, email)
}

/// The time of a header in milliseconds since 1970; 0 for what is none, or earlier.
fn time_of(header: &str) -> u64 {
    let seconds = parts_of(header).2.split(' ').next().and_then(|seconds| seconds.parse::<u64>().ok());
    seconds.unwrap_or_default().saturating_mul(1000)
}

/// The commits before, where git looks for them: behind the tree. What stands elsewhere is not sent along.
fn parents_of(headers: &[u8]) -> Vec<ObjectId> {
    let lines = headers.split(|byte| *byte == b'\n').skip(1);
    lines.map_while(|line| std::str::from_utf8(line.strip_prefix(b"parent ")?).ok()?.parse().ok()).collect()
}

fn header_of<'r>(headers: &'r [u8], name: &str) -> Option<&'r [u8]> {
    headers.split(|byte| *byte == b'\n').find_map(|line| line.strip_prefix(name.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::super::test_clone::TestClone;
    use super::*;

    fn log_of<'r>(repository: &'r Repository, messages: &[&str]) -> Vec<(ObjectId, EventLog<'r>)> {
        let (log, who) = (repository.event_log(), Person::new("Ona <b>\n", "ona@example.org"));
        let mut commits: Vec<(ObjectId, EventLog<'r>)> = Vec::new();
        for message in messages {
            let parent = commits.last().map(|(id, _)| *id);
            commits.push((
                log.write(parent, &who, (5_000, 4_000), message, &[("record", b"r"), ("text", b"12345")]).unwrap(),
                log,
            ));
        }
        commits
    }

    #[test]
    fn an_event_reads_back_as_it_was_written() {
        let clone = TestClone::new();
        let repository = clone.open();
        let commits = log_of(&repository, &["first\n", "a longer one\n"]);
        let ((first, log), (second, _)) = (commits[0], commits[1]);
        let events = log.events(second, 3, &mut |_, _| true).unwrap();
        assert_eq!(events.iter().map(|event| event.id).collect::<Vec<_>>(), [second, first]);
        assert_eq!((events[0].parent, events[1].parent), (Some(first), None));
        assert_eq!(events[0].author.to_string(), "Ona b <ona@example.org>");
        assert_eq!(events[0].date, 4_000);
        assert_eq!(events[0].message, b"a lo", "one byte more than was asked for");
        assert_eq!(log.events(second, 3, &mut |_, read| read.is_empty()).unwrap().len(), 1);
    }

    #[test]
    fn files_of_an_event_are_read_up_to_a_limit() {
        let clone = TestClone::new();
        let repository = clone.open();
        let (id, log) = log_of(&repository, &["one\n"])[0];
        assert_eq!(log.file(id, "text", 5).unwrap().as_deref(), Some(&b"12345"[..]));
        assert_eq!(log.file(id, "text", 4).unwrap(), None);
        assert_eq!(log.file(id, "state", 4).unwrap(), None);
        assert!(log.has_file(id, "record") && !log.has_file(id, "state"));
        let files = log.files(id).unwrap();
        assert_eq!(files, [("record".to_owned(), b"r".to_vec()), ("text".to_owned(), b"12345".to_vec())]);
    }

    #[test]
    fn an_event_whose_file_is_missing_is_not_taken_for_one_without() {
        let clone = TestClone::new();
        let repository = clone.open();
        let (id, log) = log_of(&repository, &["one\n"])[0];
        let blob = log.tree_of(id).unwrap().get_name("text").unwrap().id().to_string();
        std::fs::remove_file(repository.git.path().join("objects").join(&blob[..2]).join(&blob[2..])).unwrap();
        let files = clone.open().event_log().files(id).map(|files| files.len());
        assert!(matches!(&files, Err(GitError::MissingObject(missing)) if *missing == blob), "{files:?}");
    }

    #[test]
    fn ledgers_that_part_have_their_last_event_in_common() {
        let clone = TestClone::new();
        let repository = clone.open();
        let commits = log_of(&repository, &["1\n", "2\n", "3\n"]);
        let ((_, log), (second, _), (third, _)) = (commits[0], commits[1], commits[2]);
        let who = Person::new("Jonas", "jonas@example.org");
        let other = log.write(Some(second), &who, (6_000, 6_000), "theirs\n", &[]).unwrap();
        assert_eq!(log.common_event(third, other).unwrap(), Some(second));
        assert_eq!(log.common_event(third, second).unwrap(), Some(second));
        let stranger = log.write(None, &who, (6_000, 6_000), "another\n", &[]).unwrap();
        assert_eq!(log.common_event(third, stranger).unwrap(), None);
    }

    #[test]
    fn what_is_no_good_commit_is_read_all_the_same() {
        let clone = TestClone::new();
        let repository = clone.open();
        let write =
            |raw: &str| ObjectId(repository.git.odb().unwrap().write(ObjectType::Commit, raw.as_bytes()).unwrap());
        let log = repository.event_log();
        let event = log.event(write("tree x\nauthor nobody\n\nhello"), 10).unwrap();
        assert_eq!((event.author.email.as_str(), event.parent, event.message.as_slice()), ("", None, &b"hello"[..]));
        assert!(matches!(log.files(event.id), Err(GitError::MissingObject(_))));
        let hidden = format!("tree x\nauthor nobody\nparent {}\n\nhello", event.id);
        assert_eq!(log.event(write(&hidden), 10).unwrap().parent, None, "git sends no such parent along");
        let seen = format!("tree x\nparent {}\nauthor nobody\n\nhello", event.id);
        assert_eq!(log.event(write(&seen), 10).unwrap().parent, Some(event.id));
        let blob = ObjectId(repository.git.blob(b"no commit").unwrap());
        assert!(matches!(log.event(blob, 10), Err(GitError::MissingObject(_))));
        assert!(matches!(log.event("0".repeat(40).parse().unwrap(), 10), Err(GitError::MissingObject(_))));
    }
}
