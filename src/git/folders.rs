//! Folders of commits, each read once: many paths are looked up in the same few.

use std::sync::Arc;

use git2::{ObjectType, Oid};
use rustc_hash::FxHashMap;

/// How many entries are kept, in all folders: enough for any project, and some megabytes.
const MOST: usize = 200_000;

/// The folders that were read.
#[derive(Default)]
pub(super) struct Folders {
    known: FxHashMap<Oid, Arc<Folder>>,
    entries: usize,
}

type Folder = FxHashMap<Box<[u8]>, FolderEntry>;

/// What stands at a name of a folder.
#[derive(Debug, Clone, Copy)]
pub(super) struct FolderEntry {
    pub(super) mode: i32,
    pub(super) kind: ObjectType,
    pub(super) id: Oid,
}

impl Folders {
    /// What stands at a path below a folder; none if nothing does.
    ///
    /// # Errors
    ///
    /// Fails if a folder on the way is not in the clone.
    pub(super) fn find(
        &mut self,
        git: &git2::Repository,
        top: Oid,
        path: &str,
    ) -> Result<Option<FolderEntry>, git2::Error> {
        let mut found = FolderEntry { mode: 0, kind: ObjectType::Tree, id: top };
        for name in path.split('/') {
            if found.kind != ObjectType::Tree {
                return Ok(None);
            }
            match self.folder(git, found.id)?.get(name.as_bytes()) {
                Some(entry) => found = *entry,
                None => return Ok(None),
            }
        }
        Ok(Some(found))
    }

    fn folder(&mut self, git: &git2::Repository, id: Oid) -> Result<Arc<Folder>, git2::Error> {
        if let Some(folder) = self.known.get(&id) {
            return Ok(Arc::clone(folder));
        }
        let tree = git.find_tree(id)?;
        let entries = tree.iter().map(|entry| {
            let (kind, name) = (entry.kind().unwrap_or(ObjectType::Any), entry.name_bytes().into());
            (name, FolderEntry { mode: entry.filemode(), kind, id: entry.id() })
        });
        let folder: Arc<Folder> = Arc::new(entries.collect());
        if self.entries + folder.len() > MOST {
            *self = Self::default();
        }
        self.entries += folder.len();
        self.known.insert(id, Arc::clone(&folder));
        Ok(folder)
    }
}

#[cfg(test)]
mod tests {
    use super::super::test_clone::TestClone;
    use super::*;

    #[test]
    fn what_stands_at_a_path_is_what_git_says() {
        let clone = TestClone::new();
        let commit = clone.commit(&[("site/news/a", "1\n"), ("b", "1\n")]);
        let git = git2::Repository::open(clone.root().path()).unwrap();
        let tree = git.find_commit(commit.0).unwrap().tree().unwrap();
        let mut folders = Folders::default();
        for path in ["site/news/a", "site/news", "site", "b", "site/news/b", "nowhere", "b/a", "", "/b", "site/"] {
            let found = folders.find(&git, tree.id(), path).unwrap();
            let expected = tree.get_path(std::path::Path::new(path.trim_end_matches('/'))).ok();
            let is_folder = path.ends_with('/');
            assert_eq!(found.map(|found| found.id), expected.filter(|_| !is_folder).map(|entry| entry.id()), "{path}");
        }
        assert_eq!(folders.known.len(), 3);
    }
}
