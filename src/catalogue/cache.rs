//! What was worked out of items before, each with what tells the files that it came of from any others. It is kept in git's own folder, like
//! git's index, and may be deleted at any time.

use std::sync::Arc;
use std::time::Duration;

use rustc_hash::FxHashMap;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::files::{GRAIN, Root};
use crate::model::{Locale, SectionName};

/// Where results are kept, and what all of them depend on.
#[derive(Debug)]
pub struct Cache {
    directory: Root,
    project: String,
    /// The program, and what the configuration says.
    made_by: [u8; 32],
    /// Two changes of a file that are so far apart have two times.
    pub(super) grain: Duration,
}

/// What tells what a result came of: where the files are, and the stamps of these.
pub(super) type Inputs = [u8; 16];

/// The results for the items of a locale.
pub(super) type Results<T> = FxHashMap<Key, (Inputs, Arc<T>)>;

/// What stands for an item among those of its locale. Of two with the same, one is worked out each time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(super) struct Key(u64);

/// A file of results.
#[derive(Serialize, Deserialize)]
struct Stored<T> {
    made_by: [u8; 32],
    results: Vec<(Key, Inputs, Arc<T>)>,
}

/// Changes with everything that makes an older cache worthless, beside the program itself.
const VERSION: u32 = 1;

/// The length of what tells a whole file from a torn one.
const CHECKSUM: usize = blake3::OUT_LEN;

impl Key {
    pub(super) fn of(section: &SectionName, name: &str) -> Self {
        let mut hasher = blake3::Hasher::new();
        hasher.update(section.as_str().as_bytes()).update(b"/").update(name.as_bytes());
        let [a, b, c, d, e, f, g, h, ..] = *hasher.finalize().as_bytes();
        Self(u64::from_le_bytes([a, b, c, d, e, f, g, h]))
    }
}

impl Cache {
    /// The cache of a project in git's own folder of a work tree; `made_by` tells the program and the configuration from any others.
    #[must_use]
    pub fn new(directory: Root, project: String, made_by: [u8; 32]) -> Self {
        Self { directory, project, made_by, grain: GRAIN }
    }

    /// The same on a file system whose times are known to be finer.
    #[cfg(test)]
    pub(crate) fn with_grain(self, grain: Duration) -> Self {
        Self { grain, ..self }
    }

    fn path(&self, kind: &str, locale: &Locale) -> String {
        format!("tolkit/known/{VERSION}/{}/{kind}/{locale}", self.project)
    }

    /// What tells what else results depend on, together with the program and the configuration.
    fn made_by(&self, depends_on: [u8; 32]) -> [u8; 32] {
        *blake3::Hasher::new().update(&self.made_by).update(&depends_on).finalize().as_bytes()
    }

    /// The results of a kind that are kept for a locale: none if they are of another program or configuration, or of something else that they depend
    /// on, or cannot be read.
    pub(super) fn read<T: DeserializeOwned>(&self, kind: &str, locale: &Locale, depends_on: [u8; 32]) -> Results<T> {
        let bytes = self.directory.read_if_exists(&self.path(kind, locale)).ok().flatten().unwrap_or_default();
        let whole = bytes.len().checked_sub(CHECKSUM).and_then(|end| bytes.split_at_checked(end));
        let whole = whole.filter(|(stored, checksum)| blake3::hash(stored).as_bytes()[..] == **checksum);
        let stored: Option<Stored<T>> = whole.and_then(|(stored, _)| postcard::from_bytes(stored).ok());
        let results = stored.filter(|stored| stored.made_by == self.made_by(depends_on)).map(|stored| stored.results);
        results.into_iter().flatten().map(|(key, inputs, result)| (key, (inputs, result))).collect()
    }

    /// Keeps the results of a kind for a locale in place of those that are there. Who cannot write here works them out each time.
    pub(super) fn write<T: Serialize>(&self, kind: &str, locale: &Locale, depends_on: [u8; 32], results: Results<T>) {
        let mut results: Vec<_> = results.into_iter().map(|(key, (inputs, result))| (key, inputs, result)).collect();
        results.sort_unstable_by_key(|(key, ..)| key.0);
        if let Ok(mut bytes) = postcard::to_allocvec(&Stored { made_by: self.made_by(depends_on), results }) {
            bytes.extend_from_slice(blake3::hash(&bytes).as_bytes());
            let _ = self.directory.write_disposable(&self.path(kind, locale), &bytes);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ItemId;

    #[test]
    fn what_is_torn_or_of_others_is_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let cache = |made_by| Cache::new(Root::new(folder.path()).unwrap(), "root".to_owned(), made_by);
        let locale = Locale::parse("lt").unwrap();
        let key = Key::of(&ItemId::parse("lt:site/a").unwrap().section, "a");
        let results = || Results::from_iter([(key, ([7; 16], Arc::new("known".to_owned())))]);
        let ours = cache([1; 32]);
        ours.write("texts", &locale, [3; 32], results());
        assert_eq!(ours.read::<String>("texts", &locale, [3; 32]), results());
        assert_eq!(ours.read::<String>("others", &locale, [3; 32]), Results::default());
        assert_eq!(cache([2; 32]).read::<String>("texts", &locale, [3; 32]), Results::default());
        assert_eq!(ours.read::<String>("texts", &locale, [4; 32]), Results::default());
        let file = folder.path().join("tolkit/known/1/root/texts/lt");
        let whole = std::fs::read(&file).unwrap();
        for length in 0..whole.len() {
            std::fs::write(&file, &whole[..length]).unwrap();
            assert_eq!(ours.read::<String>("texts", &locale, [3; 32]), Results::default(), "{length}");
        }
        for at in 0..whole.len() {
            let mut flipped = whole.clone();
            flipped[at] ^= 1;
            std::fs::write(&file, &flipped).unwrap();
            assert_eq!(ours.read::<String>("texts", &locale, [3; 32]), Results::default(), "{at}");
        }
    }
}
