//! The file of a text that the ledger has by now: it gets back what the branch has.

use super::seen::Seen;
use crate::files::FileError;
use crate::git::{GitError, Repository};

/// What became of a file.
#[derive(Debug)]
pub(super) struct PutBack {
    /// Whether it still has a text: it was changed meanwhile, or could not be written.
    pub(super) left: bool,
    /// What could not be written.
    pub(super) trouble: Option<GitError>,
}

/// Gives a file of the work tree back what the branch has, if it is as it was read, and notes that the person knows the text
/// that was stored of it. Where that fails, the file stays: nothing is lost by that, and the text is in the ledger all the same.
pub(super) fn put_back(repository: &Repository, path: &str, raw: Option<&[u8]>, seen: &mut Seen, id: &str) -> PutBack {
    let work_tree = repository.work_tree();
    let restored = work_tree.clean_bytes(path).and_then(|now| match now.as_deref() == raw {
        true => work_tree.restore(path).map(|()| true),
        false => Ok(false),
    });
    let is_restored = matches!(restored, Ok(true));
    let noted = note(seen, id, is_restored);
    PutBack { left: !is_restored, trouble: restored.err().or(noted.err().map(GitError::from)) }
}

fn note(seen: &mut Seen, id: &str, is_restored: bool) -> Result<(), FileError> {
    if !seen.stored.iter().any(|stored| stored == id) {
        seen.stored.push(id.to_owned());
    }
    if is_restored { seen.forget(seen.stored.clone()) } else { seen.write() }
}
