//! The earlier versions of files, from the newest to the oldest, under their earlier names, too.

use std::path::{Path, PathBuf};

use git2::{Delta, Diff, DiffFindOptions, DiffOptions, ErrorCode, Oid, Repository, Sort, Tree};
use rustc_hash::{FxHashMap, FxHashSet};

use super::discover::{discover, folder_of};
use super::error::GitError;
use super::tree_path::entry_at;

/// How many commits are looked through for earlier names.
const LATEST: usize = 2000;

/// The history that a clone has.
pub struct History {
    repository: Repository,
    /// The project's folder in the repository.
    folder: PathBuf,
}

/// What is looked for: the files by each name that they had, as indexes into the caller's list.
struct Search<'s> {
    names: FxHashMap<PathBuf, Vec<usize>>,
    seen: FxHashSet<(usize, Oid)>,
    look: &'s mut dyn FnMut(usize, &[u8]),
}

impl Search<'_> {
    /// What leaves all other files out of a comparison.
    fn options(&self) -> DiffOptions {
        let mut options = DiffOptions::new();
        options.disable_pathspec_match(true);
        for name in self.names.keys() {
            options.pathspec(name);
        }
        options
    }

    /// Whether one of the files came in with a change.
    fn is_new_in(&self, diff: &Diff<'_>) -> bool {
        let is_wanted = |path: &Path| self.names.contains_key(path);
        diff.deltas().any(|delta| delta.status() == Delta::Added && delta.new_file().path().is_some_and(is_wanted))
    }
}

impl History {
    /// Opens the history of the repository that the project's root is in.
    ///
    /// # Errors
    ///
    /// Fails if there is no repository, or if it cannot be read.
    pub fn open(root: &Path) -> Result<Self, GitError> {
        let repository = discover(root)?;
        let folder = folder_of(&repository, root).unwrap_or_default();
        Ok(Self { repository, folder })
    }

    /// Whether the clone lacks older commits.
    #[must_use]
    pub fn is_shallow(&self) -> bool {
        self.repository.is_shallow()
    }

    /// Looks at the versions that files had, each once, until `is_done`. The history is walked once for all of them.
    ///
    /// # Errors
    ///
    /// Fails if the history cannot be read; a repository without commits has no versions.
    pub fn versions(
        &self,
        paths: &[&str],
        look: &mut dyn FnMut(usize, &[u8]),
        is_done: &dyn Fn() -> bool,
    ) -> Result<(), GitError> {
        self.walk(paths, look, is_done).map(drop)
    }

    /// Looks at the versions; all names that the files had.
    fn walk(
        &self,
        paths: &[&str],
        look: &mut dyn FnMut(usize, &[u8]),
        is_done: &dyn Fn() -> bool,
    ) -> Result<Vec<PathBuf>, GitError> {
        let head = match self.repository.head() {
            Err(error) if matches!(error.code(), ErrorCode::UnbornBranch | ErrorCode::NotFound) => {
                return Ok(Vec::new());
            }
            head => head?.peel_to_tree()?,
        };
        let mut search = Search { names: FxHashMap::default(), seen: FxHashSet::default(), look };
        for (index, path) in paths.iter().enumerate() {
            search.names.entry(self.folder.join(path)).or_default().push(index);
        }
        self.look_at_head(&head, &mut search)?;
        let mut walk = self.repository.revwalk()?;
        walk.set_sorting(Sort::TIME)?;
        walk.push_head()?;
        for id in walk {
            if is_done() {
                break;
            }
            let commit = self.repository.find_commit(id?)?;
            // What a merge brought in is in the commits that it merges.
            let parent = commit.parents().next().map(|parent| parent.tree()).transpose()?;
            let tree = commit.tree()?;
            let diff = |options| self.repository.diff_tree_to_tree(parent.as_ref(), Some(&tree), options);
            let mut options = search.options();
            let mut changes = diff(Some(&mut options))?;
            if search.is_new_in(&changes) && parent.is_some() {
                // Perhaps it was called otherwise before.
                changes = diff(None)?;
                changes.find_similar(Some(DiffFindOptions::new().renames(true)))?;
            }
            self.look_at_changes(&changes, &mut search)?;
        }
        Ok(search.names.into_keys().collect())
    }

    /// The names that a file had before, from the project's root, as far as the latest commits tell.
    ///
    /// # Errors
    ///
    /// Fails if the history cannot be read.
    pub fn earlier_names(&self, path: &str) -> Result<Vec<String>, GitError> {
        let looked_at = std::cell::Cell::new(0);
        let is_done = || looked_at.replace(looked_at.get() + 1) > LATEST;
        let names = self.walk(&[path], &mut |_, _| {}, &is_done)?;
        let own = names.into_iter().filter_map(|name| Some(name.strip_prefix(&self.folder).ok()?.to_str()?.to_owned()));
        Ok(own.filter(|name| name != path).collect())
    }

    /// Looks at what was committed last; a file that it does not have may have been renamed since.
    fn look_at_head(&self, head: &Tree<'_>, search: &mut Search<'_>) -> Result<(), GitError> {
        let mut is_missing = false;
        for name in search.names.keys().cloned().collect::<Vec<_>>() {
            match entry_at(head, &name)? {
                Some(entry) => self.look(&name, entry.id(), search)?,
                None => is_missing = true,
            }
        }
        if is_missing && !self.repository.is_bare() {
            let mut options = DiffOptions::new();
            options.include_untracked(true).recurse_untracked_dirs(true).show_untracked_content(true);
            let mut diff = self.repository.diff_tree_to_workdir_with_index(Some(head), Some(&mut options))?;
            diff.find_similar(Some(DiffFindOptions::new().renames(true).for_untracked(true)))?;
            self.look_at_changes(&diff, search)?;
        }
        Ok(())
    }

    /// Looks at what one commit changed of the files, on both of its sides.
    fn look_at_changes(&self, diff: &Diff<'_>, search: &mut Search<'_>) -> Result<(), GitError> {
        for delta in diff.deltas() {
            let (Some(old), Some(new)) = (delta.old_file().path(), delta.new_file().path()) else { continue };
            if !search.names.contains_key(new) {
                continue;
            }
            if old != new && delta.status() == Delta::Renamed {
                let renamed = search.names.get(new).cloned().unwrap_or_default();
                let known = search.names.entry(old.to_owned()).or_default();
                known.extend(renamed.into_iter().filter(|index| !known.contains(index)).collect::<Vec<_>>());
            }
            for (name, id) in [(new, delta.new_file().id()), (old, delta.old_file().id())] {
                if !id.is_zero() {
                    self.look(name, id, search)?;
                }
            }
        }
        Ok(())
    }

    fn look(&self, name: &Path, id: Oid, search: &mut Search<'_>) -> Result<(), GitError> {
        for index in search.names.get(name).cloned().unwrap_or_default() {
            if search.seen.insert((index, id)) {
                match self.repository.find_blob(id) {
                    Ok(blob) => (search.look)(index, blob.content()),
                    // A partial clone lacks some versions, and a file of the work tree is no version: the others may do.
                    Err(error) if error.code() == ErrorCode::NotFound => {}
                    Err(error) => return Err(error.into()),
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::super::test_clone::TestClone;
    use super::*;

    fn versions(clone: &TestClone, path: &str, at_most: usize) -> Vec<String> {
        let history = History::open(clone.root().path()).unwrap();
        let (mut found, count) = (Vec::new(), Cell::new(0));
        let mut look = |_: usize, bytes: &[u8]| {
            count.set(count.get() + 1);
            found.push(String::from_utf8_lossy(bytes).into_owned());
        };
        history.versions(&[path], &mut look, &|| count.get() >= at_most).unwrap();
        found
    }

    #[test]
    fn versions_come_from_the_newest_to_the_oldest() {
        let clone = TestClone::new();
        assert!(versions(&clone, "a", 9).is_empty());
        for text in ["1\n", "2\n", "3\n"] {
            clone.commit(&[("a", text), ("other", text)]);
        }
        assert_eq!(versions(&clone, "a", 9), ["3\n", "2\n", "1\n"]);
        assert_eq!(versions(&clone, "a", 1), ["3\n"]);
    }

    #[test]
    fn a_file_that_was_renamed_has_its_versions_under_the_old_name() {
        let clone = TestClone::new();
        let text = "a text that is long enough to be known again\n";
        clone.commit(&[("old", "the very first\n")]);
        clone.commit(&[("old", text)]);
        clone.root().remove("old").unwrap();
        clone.write("new", text);
        assert_eq!(versions(&clone, "new", 9), [text, "the very first\n"]);
    }
}
