//! Notices when a file is saved, by whatever program.
//!
//! Editors write a file in pieces, twice, or beside it and put the new one in its place: what is there counts when it has stayed the same
//! from one look to the next.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// A file that somebody saves now and then.
#[derive(Debug)]
pub struct Saves {
    path: PathBuf,
    /// What was there when it was told last.
    told: Option<State>,
    /// What was there at the last look, and at how many looks in a row.
    seen: Option<State>,
    times: u32,
}

/// What became of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Save {
    /// It was written.
    Written,
    /// It is no longer there.
    Gone,
}

/// A file's bytes, as far as one look tells.
#[derive(Debug, Clone, PartialEq, Eq)]
struct State {
    length: u64,
    modified: Option<SystemTime>,
    /// None where nobody reads that much.
    digest: Option<blake3::Hash>,
}

/// At so many looks in a row the file must be away: an editor that puts a new one in its place needs none.
const LOOKS_AWAY: u32 = 5;

/// Longer files are known by their times alone, in bytes.
const LONGEST_READ: u64 = 16 * 1024 * 1024;

/// The clock of a file system may stand still for so long: a file may be written twice at one time.
const GRAIN: Duration = Duration::from_secs(2);

impl Saves {
    /// What is saved from now on.
    #[must_use]
    pub fn of(path: &Path) -> Self {
        let now = State::of(path, None);
        Self { path: path.to_owned(), told: now.clone(), seen: now, times: 1 }
    }

    /// Takes a look; what became of the file, once it stays so.
    pub fn look(&mut self) -> Option<Save> {
        let now = State::of(&self.path, self.seen.as_ref());
        self.times = if now == self.seen { self.times.saturating_add(1) } else { 1 };
        self.seen.clone_from(&now);
        let enough = if now.is_some() { 2 } else { LOOKS_AWAY };
        if now == self.told || self.times < enough {
            return None;
        }
        self.told = now;
        Some(if self.told.is_some() { Save::Written } else { Save::Gone })
    }
}

impl State {
    /// What is there; nothing unless it is a file that can be read.
    fn of(path: &Path, before: Option<&Self>) -> Option<Self> {
        let metadata = fs::metadata(path).ok().filter(fs::Metadata::is_file)?;
        let (length, modified) = (metadata.len(), metadata.modified().ok());
        let is_old = modified.and_then(|at| at.elapsed().ok()).is_some_and(|age| age > GRAIN);
        if let Some(before) = before.filter(|before| is_old && before.length == length && before.modified == modified) {
            return Some(before.clone());
        }
        let digest = if length > LONGEST_READ { None } else { Some(blake3::hash(&fs::read(path).ok()?)) };
        Some(Self { length, modified, digest })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The next that is told, in a few looks.
    fn next(saves: &mut Saves) -> Option<Save> {
        (0..LOOKS_AWAY + 2).find_map(|_| saves.look())
    }

    #[test]
    fn a_save_is_told_once_when_it_stays() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("home.ftl");
        fs::write(&path, "a = A\n").expect("written");
        let mut saves = Saves::of(&path);
        assert_eq!(next(&mut saves), None);
        fs::write(&path, "a = ").expect("written");
        assert_eq!(saves.look(), None);
        fs::write(&path, "a = B\n").expect("written");
        assert_eq!((saves.look(), saves.look()), (None, Some(Save::Written)));
        assert_eq!(next(&mut saves), None);
    }

    #[test]
    fn a_new_file_in_its_place_is_a_save_and_a_file_that_stays_away_is_gone() {
        let folder = tempfile::tempdir().expect("a folder");
        let (path, beside) = (folder.path().join("home.ftl"), folder.path().join(".home.swp"));
        fs::write(&path, "a = A\n").expect("written");
        let mut saves = Saves::of(&path);
        fs::remove_file(&path).expect("removed");
        assert_eq!(saves.look(), None);
        fs::write(&beside, "a = B\n").expect("written");
        fs::rename(&beside, &path).expect("renamed");
        assert_eq!(next(&mut saves), Some(Save::Written));
        fs::remove_file(&path).expect("removed");
        assert_eq!(next(&mut saves), Some(Save::Gone));
        fs::create_dir(&path).expect("a folder");
        assert_eq!(next(&mut saves), None);
        fs::remove_dir(&path).expect("removed");
        fs::write(&path, "a = B\n").expect("written");
        assert_eq!(next(&mut saves), Some(Save::Written));
    }
}
