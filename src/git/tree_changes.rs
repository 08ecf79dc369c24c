//! What two trees have otherwise, of files with some endings. Only folders that differ are read: libgit2's comparison makes the path of
//! every entry of them, which takes ten times as long where folders are wide.

use std::cmp::Ordering;
use std::path::{Path, PathBuf};

use git2::{ObjectType, Oid, Repository, Tree, TreeEntry};

/// A file that two trees have otherwise; none where one has it not.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct TreeChange {
    pub(super) path: PathBuf,
    pub(super) old: Option<Oid>,
    pub(super) new: Option<Oid>,
}

/// Compares two trees, the old one with the new one.
///
/// # Errors
///
/// Fails if a folder that differs is not in the clone.
pub(super) fn tree_changes(
    repository: &Repository,
    old: Option<&Tree<'_>>,
    new: Option<&Tree<'_>>,
    is_wanted: &dyn Fn(&Path) -> bool,
) -> Result<Vec<TreeChange>, git2::Error> {
    let mut search = Search { is_wanted, found: Vec::new(), folders: Vec::new() };
    search.compare("", old, new);
    // No recursion: whoever makes trees may put one into the other as often as they like.
    while let Some(Folders { path, old, new }) = search.folders.pop() {
        let tree = |id: Option<Oid>| id.map(|id| repository.find_tree(id)).transpose();
        search.compare(&path, tree(old)?.as_ref(), tree(new)?.as_ref());
    }
    search.found.sort_by(|one, other| one.path.as_os_str().cmp(other.path.as_os_str()));
    Ok(search.found)
}

/// No file stands at a longer path on a disk: Linux’s PATH_MAX.
const LONGEST_PATH: usize = 4096;

/// A folder that two trees have otherwise; its path has a `/` at the end.
struct Folders {
    path: String,
    old: Option<Oid>,
    new: Option<Oid>,
}

struct Search<'s> {
    is_wanted: &'s dyn Fn(&Path) -> bool,
    found: Vec<TreeChange>,
    /// Those that are still to be compared.
    folders: Vec<Folders>,
}

impl Search<'_> {
    /// Entries stand in one order in all trees, so that one walk over both finds the pairs.
    fn compare(&mut self, folder: &str, old: Option<&Tree<'_>>, new: Option<&Tree<'_>>) {
        let mut olds = old.into_iter().flat_map(Tree::iter).peekable();
        let mut news = new.into_iter().flat_map(Tree::iter).peekable();
        loop {
            let order = match (olds.peek(), news.peek()) {
                (None, None) => return,
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (Some(old), Some(new)) => order(old, new),
            };
            let old = if order == Ordering::Greater { None } else { olds.next() };
            let new = if order == Ordering::Less { None } else { news.next() };
            self.compare_entries(folder, old.as_ref(), new.as_ref());
        }
    }

    fn compare_entries(&mut self, folder: &str, old: Option<&TreeEntry<'_>>, new: Option<&TreeEntry<'_>>) {
        let (old_id, new_id) = (old.map(TreeEntry::id), new.map(TreeEntry::id));
        let Some(entry) = new.or(old).filter(|_| old_id != new_id) else { return };
        // A name that is no UTF-8 is none that anybody asks for.
        let Ok(name) = std::str::from_utf8(entry.name_bytes()) else { return };
        if folder.len() + name.len() > LONGEST_PATH {
            return;
        }
        if entry.kind() == Some(ObjectType::Tree) {
            self.folders.push(Folders { path: format!("{folder}{name}/"), old: old_id, new: new_id });
        } else if (self.is_wanted)(Path::new(name)) {
            self.found.push(TreeChange { path: PathBuf::from(format!("{folder}{name}")), old: old_id, new: new_id });
        }
    }
}

/// The order of entries in a tree: that of their names, with a `/` behind those of folders.
fn order(one: &TreeEntry<'_>, other: &TreeEntry<'_>) -> Ordering {
    let (name, other_name) = (one.name_bytes(), other.name_bytes());
    let length = name.len().min(other_name.len());
    let next = |entry: &TreeEntry<'_>, name: &[u8]| {
        let end = (entry.kind() == Some(ObjectType::Tree)).then_some(b'/');
        name.get(length).copied().or(if name.len() == length { end } else { None }).unwrap_or(0)
    };
    name[..length].cmp(&other_name[..length]).then_with(|| next(one, name).cmp(&next(other, other_name)))
}

#[cfg(test)]
mod tests {
    use super::super::discover::discover;
    use super::super::test_clone::TestClone;
    use super::*;

    #[test]
    fn files_that_came_went_or_changed_are_found_in_folders_that_differ() {
        let clone = TestClone::new();
        let first = clone.commit(&[("a.ftl", "1\n"), ("a/b.ftl", "1\n"), ("a-c.ftl", "1\n"), ("z/y.txt", "1\n")]);
        clone.remove("a-c.ftl");
        let second = clone.commit(&[("a.ftl", "2\n"), ("a/b/c.ftl", "1\n"), ("z/y.txt", "2\n"), ("d.ftl", "1\n")]);
        let repository = discover(clone.root().path()).expect("repository");
        let tree = |id: super::super::object_id::ObjectId| {
            repository.find_commit(id.0).and_then(|it| it.tree()).expect("tree")
        };
        let (old, new) = (tree(first), tree(second));
        let is_wanted = |path: &Path| path.extension().is_some_and(|ending| ending == "ftl");
        let found = |old, new| {
            let changes = tree_changes(&repository, old, new, &is_wanted).expect("changes");
            let said = |change: TreeChange| {
                let sign = match (change.old, change.new) {
                    (None, _) => "+",
                    (_, None) => "-",
                    _ => "~",
                };
                format!("{sign}{}", change.path.to_str().expect("path"))
            };
            changes.into_iter().map(said).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(found(Some(&old), Some(&new)), "-a-c.ftl ~a.ftl +a/b/c.ftl +d.ftl");
        assert_eq!(found(None, Some(&old)), "+a-c.ftl +a.ftl +a/b.ftl");
        assert_eq!(found(Some(&old), Some(&old)), "");
    }

    #[test]
    fn folders_that_stand_in_each_other_by_the_thousand_end_nothing() {
        let clone = TestClone::new();
        let repository = discover(clone.root().path()).expect("repository");
        let blob = repository.blob(b"1\n").expect("a blob");
        let mut builder = repository.treebuilder(None).expect("a tree");
        builder.insert("a.ftl", blob, 0o100_644).expect("an entry");
        let mut id = builder.write().expect("a tree");
        for _ in 0..8000 {
            let mut builder = repository.treebuilder(None).expect("a tree");
            builder.insert("b.ftl", blob, 0o100_644).expect("an entry");
            builder.insert("d", id, 0o040_000).expect("an entry");
            id = builder.write().expect("a tree");
        }
        let tree = repository.find_tree(id).expect("a tree");
        let found = tree_changes(&repository, None, Some(&tree), &|_| true).expect("changes");
        assert!(found.len() > 2000 && found.iter().all(|change| change.path.as_os_str().len() <= LONGEST_PATH));
    }
}
