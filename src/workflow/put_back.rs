//! The files of texts that the ledger has by now: they get back what the branch has.

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

/// The file of a text that was stored.
pub(super) struct Left {
    /// Its path from the repository's top.
    pub(super) path: String,
    /// What it had when the text was read, as the repository would store it.
    pub(super) raw: Option<Vec<u8>>,
}

/// Gives files of the work tree back what the branch has, where they are as they were read, and notes that the person knows the text
/// that was stored of each. Where that fails, the file stays: nothing is lost by that, and the text is in the ledger all the same.
pub(super) fn put_back_all(repository: &Repository, files: Vec<(&Left, &mut Seen, &str)>) -> Vec<PutBack> {
    let work_tree = repository.work_tree();
    let is_as_read = |left: &Left| Ok(work_tree.clean_bytes(&left.path)? == left.raw);
    let are_as_read: Vec<Result<bool, GitError>> = files.iter().map(|(left, _, _)| is_as_read(left)).collect();
    let same = files.iter().zip(&are_as_read).filter(|(_, is_as_read)| matches!(is_as_read, Ok(true)));
    let paths: Vec<&str> = same.map(|((left, _, _), _)| &*left.path).collect();
    let mut restored = work_tree.restore_all(&paths).into_iter();
    let put_back = |((_, seen, id), is_as_read): ((&Left, &mut Seen, &str), _)| {
        let restored = match is_as_read {
            Ok(true) => restored.next().unwrap_or(Ok(())).map(|()| true),
            otherwise => otherwise,
        };
        let is_restored = matches!(restored, Ok(true));
        let noted = note(seen, id, is_restored);
        PutBack { left: !is_restored, trouble: restored.err().or(noted.err().map(GitError::from)) }
    };
    files.into_iter().zip(are_as_read).map(put_back).collect()
}

fn note(seen: &mut Seen, id: &str, is_restored: bool) -> Result<(), FileError> {
    if !seen.stored.iter().any(|stored| stored == id) {
        seen.stored.push(id.to_owned());
    }
    if is_restored { seen.forget(seen.stored.clone()) } else { seen.write() }
}
