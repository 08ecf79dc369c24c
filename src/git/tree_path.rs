//! What stands at a path of a tree. A clone that lacks a part of the tree (a treeless one) cannot say that nothing does.

use std::path::Path;

use git2::{ErrorClass, ErrorCode, ObjectType, Oid, Repository, Tree, TreeEntry};

/// The entry at a path; none if the tree has nothing there.
///
/// # Errors
///
/// Fails if a folder on the way is not in the clone.
pub(super) fn entry_at(tree: &Tree<'_>, path: &Path) -> Result<Option<TreeEntry<'static>>, git2::Error> {
    match tree.get_path(path) {
        Ok(entry) => Ok(Some(entry)),
        // An object that is missing is not found either, but in another class.
        Err(error) if error.code() == ErrorCode::NotFound && error.class() == ErrorClass::Tree => Ok(None),
        Err(error) => Err(error),
    }
}

/// The tree of a folder below another one, which may be that one itself; none if there is no such folder.
///
/// # Errors
///
/// Fails if a folder on the way is not in the clone.
pub(super) fn folder_at(repository: &Repository, top: Oid, folder: &Path) -> Result<Option<Oid>, git2::Error> {
    if folder.as_os_str().is_empty() {
        return Ok(Some(top));
    }
    let entry = entry_at(&repository.find_tree(top)?, folder)?;
    Ok(entry.filter(|entry| entry.kind() == Some(ObjectType::Tree)).map(|entry| entry.id()))
}

#[cfg(test)]
mod tests {
    use super::super::test_clone::TestClone;
    use super::*;

    #[test]
    fn a_folder_that_the_clone_lacks_is_not_one_that_has_nothing() {
        let clone = TestClone::new();
        let commit = clone.commit(&[("site/news/a", "1\n"), ("b", "1\n")]);
        let git = git2::Repository::open(clone.root().path()).unwrap();
        let tree = git.find_commit(commit.0).unwrap().tree().unwrap();
        let site = folder_at(&git, tree.id(), Path::new("site")).unwrap().unwrap();
        assert!(entry_at(&tree, Path::new("site/news/a")).unwrap().is_some());
        for nothing in ["site/news/b", "nowhere", "nowhere/a", "b/a"] {
            assert!(entry_at(&tree, Path::new(nothing)).unwrap().is_none(), "{nothing}");
        }
        assert_eq!(folder_at(&git, tree.id(), Path::new("b")).unwrap(), None, "it is a file");

        let hex = site.to_string();
        std::fs::remove_file(git.path().join("objects").join(&hex[..2]).join(&hex[2..])).unwrap();
        let git = git2::Repository::open(clone.root().path()).unwrap();
        let tree = git.find_tree(tree.id()).unwrap();
        assert!(entry_at(&tree, Path::new("site/news/a")).is_err());
        assert!(folder_at(&git, tree.id(), Path::new("site/news")).is_err());
        assert!(clone.open().object_at(commit, "site/news/a").is_err());
        assert!(entry_at(&tree, Path::new("nowhere")).unwrap().is_none());
    }
}
