//! Every change that history has of some files, found in one walk.

use std::path::{Path, PathBuf};

use git2::{Commit, Delta, DiffDelta, DiffFile, DiffFindOptions, ErrorCode, Oid, Repository, Sort};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::discover::{discover, folder_of};
use super::error::GitError;
use super::object_id::ObjectId;
use super::tree_changes::{TreeChange, tree_changes};
use super::tree_path::entry_at;

/// So many commits are compared with their parents by one thread before it takes others.
const CHUNK: usize = 256;

/// The changes of some files, and the objects that they speak of.
pub struct FileChanges {
    /// For each of the files, its changes, the latest first.
    pub of: Vec<Vec<FileChange>>,
    /// Whether the clone lacks older commits.
    pub is_shallow: bool,
    /// What is checked out.
    pub head: Option<ObjectId>,
}

/// One change of a file.
#[derive(Debug, Clone)]
pub struct FileChange {
    /// The commit.
    pub commit: ObjectId,
    /// What the file is called there, from the repository's top.
    pub path: PathBuf,
    /// How many commits of the walk come before it: later ones have smaller numbers.
    pub place: usize,
    /// The file as the commit has it; none where it goes.
    pub new: Option<ObjectId>,
    /// The file as each parent has it, under the name that it had there.
    pub old: Vec<Option<ObjectId>>,
    /// Whether the commit's parents are not in this clone, so that nobody knows what changed.
    pub is_cut: bool,
}

/// Objects of a clone, for one thread.
pub struct Objects {
    repository: Repository,
    folder: PathBuf,
}

/// What one commit changed.
struct Changed {
    commit: Oid,
    parents: usize,
    deltas: Vec<Change>,
}

struct Change {
    path: PathBuf,
    /// What it was called before.
    old_path: PathBuf,
    old: Option<Oid>,
    new: Option<Oid>,
}

impl FileChanges {
    /// Walks the whole history that the clone has once, and finds the changes of files; paths are those from the project's root.
    /// A file that was renamed is followed, as far as git finds it again.
    ///
    /// # Errors
    ///
    /// Fails if there is no repository, or if its history cannot be read.
    pub fn find(root: &Path, paths: &[&str]) -> Result<Self, GitError> {
        Self::walk(root, paths, None, None)
    }

    /// The same of the commits that a commit, from which what is checked out descends, does not know of.
    ///
    /// # Errors
    ///
    /// Fails if there is no repository, or if its history cannot be read.
    pub fn find_after(root: &Path, paths: &[&str], known: ObjectId) -> Result<Self, GitError> {
        Self::walk(root, paths, None, Some(known))
    }

    /// The same of the commits that were made on a day or later, in UTC; the others are not looked at.
    ///
    /// # Errors
    ///
    /// Fails if there is no repository, or if its history cannot be read.
    pub fn find_since(root: &Path, paths: &[&str], begin: Date) -> Result<Self, GitError> {
        Self::walk(root, paths, Some(begin), None)
    }

    fn walk(root: &Path, paths: &[&str], begin: Option<Date>, known: Option<ObjectId>) -> Result<Self, GitError> {
        let objects = Objects::open(root)?;
        let (repository, is_shallow) = (&objects.repository, objects.repository.is_shallow());
        let mut found = Self { of: vec![Vec::new(); paths.len()], is_shallow, head: None };
        let mut walk = repository.revwalk()?;
        walk.set_sorting(Sort::TOPOLOGICAL | Sort::TIME)?;
        match repository.head() {
            Err(error) if matches!(error.code(), ErrorCode::UnbornBranch | ErrorCode::NotFound) => return Ok(found),
            head => {
                let head = head?.peel_to_commit()?.id();
                walk.push(head)?;
                found.head = Some(ObjectId(head));
            }
        }
        if let Some(known) = known {
            walk.hide(known.0)?;
        }
        let mut ids: Vec<Oid> = walk.collect::<Result<_, _>>()?;
        if let Some(begin) = begin {
            let is_late = |id: &Oid| repository.find_commit(*id).is_ok_and(|commit| day_of(&commit) >= begin);
            ids.retain(is_late);
        }
        let endings: Vec<&str> = paths.iter().filter_map(|path| Some(path.rsplit_once('.')?.1)).collect();
        let changed: Vec<Result<Vec<Changed>, GitError>> = ids
            .par_chunks(CHUNK)
            .map(|ids| {
                let objects = Objects::open(root)?;
                ids.iter().map(|id| changed(&objects.repository, *id, &endings)).collect()
            })
            .collect();
        // A file by each name that it had, from the present one on.
        let mut names: FxHashMap<PathBuf, Vec<usize>> = FxHashMap::default();
        for (index, path) in paths.iter().enumerate() {
            names.entry(objects.folder.join(path)).or_default().push(index);
        }
        let mut place = 0;
        for chunk in changed {
            for commit in chunk? {
                found.note(repository, &commit, place, &mut names)?;
                place += 1;
            }
        }
        Ok(found)
    }

    fn note(
        &mut self,
        repository: &Repository,
        commit: &Changed,
        place: usize,
        names: &mut FxHashMap<PathBuf, Vec<usize>>,
    ) -> Result<(), GitError> {
        for change in &commit.deltas {
            let Some(files) = names.get(&change.path).cloned() else { continue };
            if change.old_path != change.path {
                let known = names.entry(change.old_path.clone()).or_default();
                known.extend(files.iter().filter(|file| !known.contains(file)).copied().collect::<Vec<_>>());
            }
            if change.old == change.new {
                continue;
            }
            let mut old = vec![change.old.map(ObjectId)];
            if commit.parents > 1 {
                let merge = repository.find_commit(commit.commit)?;
                for parent in merge.parents().skip(1) {
                    let parent = parent.tree()?;
                    let path = if entry_at(&parent, &change.path)?.is_some() { &change.path } else { &change.old_path };
                    old.push(object_at(&parent, path)?);
                }
            }
            let is_cut = commit.parents == 0 && self.is_shallow;
            let (commit, new) = (ObjectId(commit.commit), change.new.map(ObjectId));
            for file in files {
                let (path, old) = (change.path.clone(), old.clone());
                self.of[file].push(FileChange { commit, path, place, new, old, is_cut });
            }
        }
        Ok(())
    }
}

/// What a commit changed of its first parent, of files with one of the endings; what a merge brought in is there as well.
fn changed(repository: &Repository, id: Oid, endings: &[&str]) -> Result<Changed, GitError> {
    let commit = repository.find_commit(id)?;
    let parent = commit.parents().next().map(|parent| parent.tree()).transpose()?;
    let tree = commit.tree()?;
    let is_wanted = |path: &Path| {
        let ending = path.extension().and_then(|ending| ending.to_str());
        ending.is_some_and(|ending| endings.contains(&ending))
    };
    let changes = tree_changes(repository, parent.as_ref(), Some(&tree), &is_wanted)?;
    let may_be_renamed =
        changes.iter().any(|change| change.old.is_none()) && changes.iter().any(|change| change.new.is_none());
    let deltas = if may_be_renamed {
        renamed(repository, (parent.as_ref(), &tree), &is_wanted)?
    } else {
        let change = |TreeChange { path, old, new }| Change { old_path: path.clone(), path, old, new };
        changes.into_iter().map(change).collect()
    };
    Ok(Changed { commit: id, parents: commit.parent_count(), deltas })
}

/// The changes, with the name that each file had before.
fn renamed(
    repository: &Repository,
    (parent, tree): (Option<&git2::Tree<'_>>, &git2::Tree<'_>),
    is_wanted: &dyn Fn(&Path) -> bool,
) -> Result<Vec<Change>, GitError> {
    let mut diff = repository.diff_tree_to_tree(parent, Some(tree), None)?;
    diff.find_similar(Some(DiffFindOptions::new().renames(true)))?;
    let known = |id: Oid| (!id.is_zero()).then_some(id);
    let deltas = diff.deltas().filter_map(|delta| {
        let path = side(&delta).path().filter(|path| is_wanted(path))?.to_owned();
        let old_path = delta.old_file().path().unwrap_or(&path).to_owned();
        Some(Change { path, old_path, old: known(delta.old_file().id()), new: known(delta.new_file().id()) })
    });
    Ok(deltas.collect())
}

/// The side of a change that has a file.
fn side<'d>(delta: &DiffDelta<'d>) -> DiffFile<'d> {
    if delta.status() == Delta::Deleted { delta.old_file() } else { delta.new_file() }
}

fn object_at(tree: &git2::Tree<'_>, path: &Path) -> Result<Option<ObjectId>, GitError> {
    Ok(entry_at(tree, path)?.map(|entry| ObjectId(entry.id())))
}

impl Objects {
    /// Opens those of the clone that the project's root is in.
    ///
    /// # Errors
    ///
    /// Fails if there is no repository.
    pub fn open(root: &Path) -> Result<Self, GitError> {
        let repository = discover(root)?;
        let folder = folder_of(&repository, root).unwrap_or_default();
        Ok(Self { repository, folder })
    }

    /// The day of a commit, in UTC.
    ///
    /// # Errors
    ///
    /// Fails if the commit cannot be read.
    pub fn day(&self, commit: ObjectId) -> Result<Date, GitError> {
        Ok(day_of(&self.repository.find_commit(commit.0)?))
    }

    /// The day of the first commit in which the project has a folder, and whether the clone is cut off there, so that it may have been an
    /// earlier one; none if it has none now.
    ///
    /// # Errors
    ///
    /// Fails if history cannot be read.
    pub fn first_day_with(&self, folder: &str) -> Result<Option<(Date, bool)>, GitError> {
        let path = self.folder.join(folder);
        let has = |commit: &Commit<'_>| Ok::<_, git2::Error>(entry_at(&commit.tree()?, &path)?.is_some());
        let Ok(head) = self.repository.head().and_then(|head| head.peel_to_commit()) else { return Ok(None) };
        if !has(&head)? {
            return Ok(None);
        }
        let mut walk = self.repository.revwalk()?;
        walk.set_sorting(Sort::TOPOLOGICAL | Sort::TIME | Sort::REVERSE)?;
        walk.push_head()?;
        for id in walk {
            let commit = self.repository.find_commit(id?)?;
            if has(&commit)? {
                let is_cut = commit.parent_count() == 0 && self.repository.is_shallow();
                return Ok(Some((day_of(&commit), is_cut)));
            }
        }
        Ok(None)
    }

    /// The bytes of a file's version; none where a partial clone lacks them.
    ///
    /// # Errors
    ///
    /// Fails if they cannot be read.
    pub fn bytes(&self, id: ObjectId) -> Result<Option<Vec<u8>>, GitError> {
        match self.repository.find_blob(id.0) {
            Ok(blob) => Ok(Some(blob.content().to_vec())),
            Err(error) if error.code() == ErrorCode::NotFound => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// The version of a file that a commit has; the path is that from the project's root.
    ///
    /// # Errors
    ///
    /// Fails if the commit cannot be read.
    pub fn at(&self, commit: ObjectId, path: &str) -> Result<Option<ObjectId>, GitError> {
        self.at_top(commit, &self.folder.join(path))
    }

    /// The same by the path from the repository's top.
    ///
    /// # Errors
    ///
    /// Fails if the commit cannot be read.
    pub fn at_top(&self, commit: ObjectId, path: &Path) -> Result<Option<ObjectId>, GitError> {
        object_at(&self.repository.find_commit(commit.0)?.tree()?, path)
    }
}

fn day_of(commit: &Commit<'_>) -> Date {
    let time = jiff::Timestamp::from_second(commit.time().seconds()).unwrap_or_default();
    time.to_zoned(TimeZone::UTC).date()
}

#[cfg(test)]
mod tests {
    use super::super::test_clone::TestClone;
    use super::*;

    #[test]
    fn changes_come_with_both_sides_and_renames_are_followed() {
        let clone = TestClone::new();
        let long = "a text that is long enough to be known again\n";
        let first = clone.commit(&[("old.ftl", "1\n"), ("other.txt", "x\n")]);
        let second = clone.commit(&[("old.ftl", long)]);
        clone.remove("old.ftl");
        clone.commit(&[("moved.ftl", long)]);
        clone.remove("moved.ftl");
        let last = clone.commit(&[("new.ftl", &format!("{long}more\n"))]);
        let changes = FileChanges::find(clone.root().path(), &["new.ftl", "none.ftl"]).expect("changes");
        let found: Vec<ObjectId> = changes.of[0].iter().map(|change| change.commit).collect();
        assert_eq!(found, [last, second, first]);
        assert!(changes.of[1].is_empty() && !changes.is_shallow);
        let objects = Objects::open(clone.root().path()).expect("objects");
        let text = |id: Option<ObjectId>| id.and_then(|id| objects.bytes(id).expect("bytes"));
        assert_eq!(text(changes.of[0][1].new).as_deref(), Some(long.as_bytes()));
        assert_eq!(text(changes.of[0][1].old[0]).as_deref(), Some(&b"1\n"[..]));
        assert_eq!((changes.of[0][2].old.clone(), changes.of[0][2].place), (vec![None], 3));
        assert_eq!(objects.at(first, "old.ftl").expect("read"), changes.of[0][2].new);
    }

    #[test]
    fn a_repository_without_commits_has_no_changes() {
        let clone = TestClone::new();
        assert!(FileChanges::find(clone.root().path(), &["a.ftl"]).expect("changes").of[0].is_empty());
    }
}
