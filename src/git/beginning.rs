//! The beginning of a commit: what is longer than anybody writes is never read as a whole.

use std::io::{self, Read};
use std::process::Stdio;

use git2::{ErrorCode, ObjectType};

use super::error::GitError;
use super::object_id::ObjectId;
use super::repository::Repository;

/// The longest headers of a commit that are read, in bytes: signatures take a few thousand.
pub(super) const LONGEST_HEADERS: usize = 64 * 1024;

impl Repository {
    /// The first bytes of a commit as it is stored, at most so many.
    ///
    /// # Errors
    ///
    /// Fails if there is no such commit, or it cannot be read.
    pub(super) fn beginning(&self, commit: ObjectId, most: usize) -> Result<Vec<u8>, GitError> {
        let missing = || GitError::MissingObject(commit.to_string());
        let odb = self.git.odb()?;
        let or_missing = |error: git2::Error| match error.code() {
            ErrorCode::NotFound => missing(),
            _ => GitError::Other(error),
        };
        let (size, kind) = odb.read_header(commit.0).map_err(or_missing)?;
        if kind != ObjectType::Commit {
            return Err(missing());
        }
        if size <= most {
            return Ok(odb.read(commit.0).map_err(or_missing)?.data().to_vec());
        }
        // libgit2 can read by pieces what is in a file of its own, and git the rest.
        let beginning = match odb.reader(commit.0) {
            Ok((reader, ..)) => first_bytes(reader, most),
            Err(_) => self.beginning_from_git(commit, most),
        };
        beginning.map_err(|_| missing())
    }

    fn beginning_from_git(&self, commit: ObjectId, most: usize) -> io::Result<Vec<u8>> {
        let mut command = self.program().command(None);
        command.args(["cat-file", "commit", &commit.to_string()]);
        let mut git = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
        let beginning = git.stdout.take().map_or(Ok(Vec::new()), |said| first_bytes(said, most));
        // It has more to say, and nobody listens.
        let _ = git.kill();
        git.wait()?;
        beginning
    }
}

fn first_bytes(from: impl Read, most: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(most as u64).read_to_end(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::super::test_clone::TestClone;
    use super::*;

    #[test]
    fn a_commit_is_read_as_far_as_it_is_wanted() {
        let clone = TestClone::new();
        let repository = clone.open();
        let write =
            |raw: &str| ObjectId(repository.git.odb().unwrap().write(ObjectType::Commit, raw.as_bytes()).unwrap());
        let parent = write("tree x\nauthor A <a> 1 +0000\n\nfirst\n");
        let long = write(&format!("tree x\nparent {parent}\nauthor A <a> 1 +0000\n\n{}", "long ".repeat(1_000_000)));
        assert_eq!(repository.beginning(parent, 6).unwrap(), b"tree x");
        assert_eq!(repository.beginning(long, 54).unwrap(), format!("tree x\nparent {parent}").as_bytes());
        assert_eq!(repository.beginning_from_git(long, 6).unwrap(), b"tree x");
        assert!(repository.beginning(parent, 1000).unwrap().ends_with(b"first\n"));
        let event = repository.event_log().event(long, 10).unwrap();
        assert_eq!((event.parent, event.message.as_slice()), (Some(parent), &b"long long l"[..]));
    }

    #[test]
    fn headers_without_end_leave_the_parent_to_be_found() {
        let clone = TestClone::new();
        let repository = clone.open();
        let write =
            |raw: &str| ObjectId(repository.git.odb().unwrap().write(ObjectType::Commit, raw.as_bytes()).unwrap());
        let parent = write("tree x\nauthor A <a> 1 +0000\n\nfirst\n");
        let name = "A".repeat(2_000_000);
        let long = write(&format!("tree x\nparent {parent}\nauthor {name} <a@b> 1 +0000\n\nmessage"));
        let event = repository.event_log().event(long, 10).unwrap();
        assert_eq!((event.parent, event.author.name.as_str(), event.message.as_slice()), (Some(parent), "", &b""[..]));
    }
}
