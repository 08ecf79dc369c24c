//! Files that are not on the disk: what a revision has, or what would be written, laid over it.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::{fmt, io};

use super::entry::{DirectoryEntry, FileKind};

/// A tree of files that can be read, as a revision has them; paths are from the project's root.
pub trait FileTree: Send + Sync {
    /// The bytes of a file; `None` if there is none.
    ///
    /// # Errors
    ///
    /// An error if the file is there and cannot be read.
    fn read(&self, path: &str) -> io::Result<Option<Vec<u8>>>;

    /// What stands at a path.
    fn kind(&self, path: &str) -> Option<FileKind>;

    /// The entries of a directory, sorted by name; empty if there is no such directory.
    ///
    /// # Errors
    ///
    /// An error if the directory is there and cannot be read.
    fn entries(&self, directory: &str) -> io::Result<Vec<DirectoryEntry>>;
}

/// A tree without files.
#[derive(Debug, Clone, Copy)]
pub struct NoFiles;

impl FileTree for NoFiles {
    fn read(&self, _: &str) -> io::Result<Option<Vec<u8>>> {
        Ok(None)
    }

    fn kind(&self, _: &str) -> Option<FileKind> {
        None
    }

    fn entries(&self, _: &str) -> io::Result<Vec<DirectoryEntry>> {
        Ok(Vec::new())
    }
}

/// Changes that are in memory alone: the new bytes of files by path, `None` for those that are gone.
pub type Changes = BTreeMap<String, Option<Arc<[u8]>>>;

/// What lies over the disk, or over a tree in its place.
#[derive(Clone)]
pub(super) struct Layer {
    /// What is read in place of the disk; `None` is the disk.
    pub(super) tree: Option<Arc<dyn FileTree>>,
    changes: Arc<Mutex<Changes>>,
    /// What was written since the layer was laid, one after the other: each path, and what it had before.
    written: Arc<Mutex<Vec<Written>>>,
}

/// A path that was written to, and what the layer had there before.
type Written = (String, Option<Option<Arc<[u8]>>>);

impl fmt::Debug for Layer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Layer").field("changes", &self.changes().keys()).finish_non_exhaustive()
    }
}

impl Layer {
    pub(super) fn new(tree: Option<Arc<dyn FileTree>>) -> Self {
        Self { tree, changes: Arc::default(), written: Arc::default() }
    }

    /// A layer that has what this one has, and goes its own way from here on.
    pub(super) fn copy(&self) -> Self {
        Self { changes: Arc::new(Mutex::new(self.changes().clone())), ..Self::new(self.tree.clone()) }
    }

    pub(super) fn changes(&self) -> MutexGuard<'_, Changes> {
        self.changes.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What was changed at a path: the bytes, or `None` for what is gone.
    pub(super) fn changed(&self, path: &str) -> Option<Option<Arc<[u8]>>> {
        self.changes().get(path).cloned()
    }

    pub(super) fn set(&self, path: &str, bytes: Option<Arc<[u8]>>) {
        let before = self.changes().insert(path.to_owned(), bytes);
        self.written().push((path.to_owned(), before));
    }

    fn written(&self) -> MutexGuard<'_, Vec<Written>> {
        self.written.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn so_far(&self) -> usize {
        self.written().len()
    }

    pub(super) fn since(&self, before: usize) -> Changes {
        let (written, changes) = (self.written(), self.changes());
        let mut found: BTreeMap<&str, &Option<Option<Arc<[u8]>>>> = BTreeMap::new();
        for (path, before) in written.iter().skip(before) {
            found.entry(path).or_insert(before);
        }
        let others = found.into_iter().filter(|(path, before)| changes.get(*path) != before.as_ref());
        others.filter_map(|(path, _)| Some((path.to_owned(), changes.get(path)?.clone()))).collect()
    }

    /// What stands at a path, where that was changed.
    pub(super) fn kind(&self, path: &str) -> Option<Option<FileKind>> {
        let changes = self.changes();
        if let Some(bytes) = changes.get(path) {
            // A file that is gone may have made room for a directory of its name.
            if bytes.is_some() {
                return Some(Some(FileKind::File));
            }
            return Some(has_below(&changes, path).then_some(FileKind::Directory));
        }
        has_below(&changes, path).then_some(Some(FileKind::Directory))
    }

    /// Lays the changes over the entries of a directory.
    pub(super) fn entries(&self, directory: &str, below: Vec<DirectoryEntry>) -> Vec<DirectoryEntry> {
        let changes = self.changes();
        let prefix = if directory.is_empty() { String::new() } else { format!("{directory}/") };
        let mut entries: BTreeMap<String, DirectoryEntry> =
            below.into_iter().map(|entry| (entry.name.clone(), entry)).collect();
        for (path, bytes) in changes.range(prefix.clone()..).take_while(|(path, _)| path.starts_with(&prefix)) {
            let rest = &path[prefix.len()..];
            let (name, is_below) = rest.split_once('/').map_or((rest, false), |(name, _)| (name, true));
            let kind = if is_below { FileKind::Directory } else { FileKind::File };
            match bytes {
                Some(_) => {
                    let entry = DirectoryEntry { name: name.to_owned(), kind, link: false };
                    entries.insert(name.to_owned(), entry);
                }
                None if !is_below => drop(entries.remove(name)),
                None => {}
            }
        }
        entries.into_values().collect()
    }
}

fn has_below(changes: &Changes, directory: &str) -> bool {
    let prefix = format!("{directory}/");
    let mut below = changes.range(prefix.clone()..).take_while(|(path, _)| path.starts_with(&prefix));
    below.any(|(_, bytes)| bytes.is_some())
}

#[cfg(test)]
mod tests {
    use super::super::Root;
    use super::*;

    #[test]
    fn what_lies_over_the_disk_is_read_and_the_disk_is_left_alone() {
        let directory = tempfile::tempdir().expect("a folder");
        let disk = Root::new(directory.path()).expect("a root");
        disk.write("a/one", b"1").expect("written");
        let root = disk.layered(None);
        assert_eq!(root.read("a/one").expect("there"), b"1");
        assert!(root.write("a/one", b"2").expect("written") && !root.write("a/one", b"2").expect("written"));
        root.write("a/b/two", b"2").expect("written");
        root.create("c", b"3").expect("created");
        assert!(root.create("a/one", b"4").is_err());
        let names = |directory: &str| {
            root.entries(directory).expect("entries").into_iter().map(|entry| entry.name).collect::<Vec<_>>()
        };
        assert_eq!((names(""), names("a")), (vec!["a".into(), "c".into()], vec!["b".to_owned(), "one".into()]));
        assert_eq!(root.kind("a/b"), Some(FileKind::Directory));
        root.rename("c", "d/c").expect("renamed");
        assert_eq!((root.kind("c"), root.kind("d/c")), (None, Some(FileKind::File)));
        root.remove("a/one").expect("removed");
        assert_eq!(root.read_if_exists("a/one").expect("gone"), None);
        assert_eq!(disk.read("a/one").expect("there"), b"1");
        let changed: Vec<String> = root.changes().into_keys().collect();
        assert_eq!(changed, ["a/b/two", "a/one", "c", "d/c"]);
    }
}
