//! A clone: its place, its person, its settings, its refs and objects, and what it is that cannot be worked with.

use std::cell::{OnceCell, RefCell};
use std::path::{Path, PathBuf};

use git2::{ErrorCode, ObjectType};

use super::asking::{Asked, Listener};
use super::discover::{discover, folder_of};
use super::error::GitError;
use super::folders::Folders;
use super::kept_index::KeptIndex;
use super::object_id::ObjectId;
use super::trailers::Trailers;
use crate::files::{FileError, Root};

/// A clone that a project is in.
pub struct Repository {
    pub(super) git: git2::Repository,
    /// The project's folder in the repository; empty if it is the top.
    pub(super) project: PathBuf,
    /// The name of the remote that has the ledger, once it was asked for.
    pub(super) ledger_remote: OnceCell<Option<String>>,
    pub(super) trailers: Trailers,
    pub(super) index: KeptIndex,
    folders: RefCell<Folders>,
    files: OnceCell<Root>,
    own_files: OnceCell<Root>,
    pub(super) asked: Asked,
}

impl Repository {
    /// Opens the repository that the project's root is in.
    ///
    /// # Errors
    ///
    /// Fails if there is none, or none with a work tree that libgit2 can work with.
    pub fn open(root: &Path) -> Result<Self, GitError> {
        let git = discover(root)?;
        let project = folder_of(&git, root).unwrap_or_default();
        Ok(Self {
            git,
            project,
            ledger_remote: OnceCell::new(),
            trailers: Trailers::default(),
            index: KeptIndex::default(),
            folders: RefCell::default(),
            files: OnceCell::new(),
            own_files: OnceCell::new(),
            asked: Asked::default(),
        })
    }

    /// Has somebody told when a remote is asked and does not answer at once.
    #[must_use]
    pub fn listened_to_by(mut self, listener: Option<Listener>) -> Self {
        self.asked.listener = listener;
        self
    }

    /// The directory of the clone's own files, which all its work trees share.
    #[must_use]
    pub fn directory(&self) -> &Path {
        self.git.commondir()
    }

    /// The directory of the work tree's own files: its index, its HEAD.
    #[must_use]
    pub fn own_directory(&self) -> &Path {
        self.git.path()
    }

    /// What there is in [`Self::directory`], to be read and written. What is left of killed programs is looked for once, however often this is asked
    /// for.
    ///
    /// # Errors
    ///
    /// A [`FileError`] if it is no directory any more.
    pub fn files(&self) -> Result<Root, FileError> {
        kept_root(&self.files, self.directory())
    }

    /// The same of [`Self::own_directory`].
    ///
    /// # Errors
    ///
    /// A [`FileError`] if it is no directory any more.
    pub fn own_files(&self) -> Result<Root, FileError> {
        kept_root(&self.own_files, self.own_directory())
    }

    /// The top of the work tree.
    pub(super) fn top(&self) -> &Path {
        self.git.workdir().unwrap_or_else(|| self.git.path())
    }

    /// The project's folder in the repository, with `/` between its parts; empty if it is the top.
    #[must_use]
    pub fn folder(&self) -> String {
        self.project.to_string_lossy().replace('\\', "/")
    }

    /// The path from the repository's top of a path from the project's root.
    #[must_use]
    pub fn path_in_repository(&self, path: &str) -> String {
        let folder = self.folder();
        if folder.is_empty() { path.to_owned() } else { format!("{folder}/{path}") }
    }

    /// The path from the project's root of a path from the repository's top; none if it is outside of the project.
    #[must_use]
    pub fn path_in_project(&self, path: &str) -> Option<String> {
        let folder = self.folder();
        if folder.is_empty() {
            return Some(path.to_owned());
        }
        path.strip_prefix(&folder)?.strip_prefix('/').map(str::to_owned)
    }

    /// Whether a commit brings another state of a path than there is since it and `head` went apart.
    ///
    /// # Errors
    ///
    /// Fails if history cannot be read.
    pub fn is_coming(&self, head: Option<ObjectId>, theirs: ObjectId, path: &str) -> Result<bool, GitError> {
        let (new, Some(head)) = (self.object_at(theirs, path)?, head) else {
            return Ok(self.object_at(theirs, path)?.is_some());
        };
        let before = match self.common_ancestor(head, theirs)? {
            Some(before) => self.object_at(before, path)?,
            None => None,
        };
        Ok(new != before && new != self.object_at(head, path)?)
    }

    /// How many commits there are from one, which it is not, to another.
    ///
    /// # Errors
    ///
    /// Fails if history cannot be read.
    pub fn count_between(&self, from: ObjectId, to: ObjectId) -> Result<usize, GitError> {
        Ok(self.git.graph_ahead_behind(to.0, from.0)?.0)
    }

    /// A setting of git's configuration.
    #[must_use]
    pub fn setting(&self, key: &str) -> Option<String> {
        let config = self.git.config().and_then(|mut config| config.snapshot()).ok()?;
        config.get_string(key).ok().filter(|value| !value.is_empty())
    }

    /// A setting that is yes or no.
    #[must_use]
    pub fn flag(&self, key: &str) -> Option<bool> {
        let config = self.git.config().and_then(|mut config| config.snapshot()).ok()?;
        config.get_bool(key).ok()
    }

    /// The commit that is checked out; `None` before the first one.
    ///
    /// # Errors
    ///
    /// Fails if it cannot be read.
    pub fn head(&self) -> Result<Option<ObjectId>, GitError> {
        match self.git.head() {
            Err(error) if matches!(error.code(), ErrorCode::UnbornBranch | ErrorCode::NotFound) => Ok(None),
            head => Ok(Some(ObjectId(head?.peel_to_commit()?.id()))),
        }
    }

    /// Whether the commit that is checked out has another repository's commit for a folder.
    pub(super) fn is_submodule_at_head(&self, folder: &str) -> bool {
        let tree = self.git.head().and_then(|head| head.peel_to_tree());
        let entry = tree.and_then(|tree| tree.get_path(Path::new(folder)));
        entry.is_ok_and(|entry| entry.kind() == Some(ObjectType::Commit))
    }

    /// The commits that were checked out here, the latest first, each with the second since 1970 from which on; as far as git
    /// kept a log of it.
    ///
    /// # Errors
    ///
    /// Fails if the log cannot be read.
    pub fn heads(&self) -> Result<Vec<(u64, ObjectId)>, GitError> {
        let log = self.git.reflog("HEAD")?;
        let entries = log.iter().map(|entry| {
            let seconds = u64::try_from(entry.committer().when().seconds()).unwrap_or_default();
            (seconds, ObjectId(entry.id_new()))
        });
        Ok(entries.collect())
    }

    /// The text that a commit has at a path; what is not UTF-8 is replaced. None if it has none.
    ///
    /// # Errors
    ///
    /// Fails if it cannot be read.
    pub fn text_at(&self, commit: ObjectId, path: &str) -> Result<Option<String>, GitError> {
        let Some(id) = self.object_at(commit, path)? else { return Ok(None) };
        Ok(Some(String::from_utf8_lossy(&self.bytes(id)?).into_owned()))
    }

    /// Whether the clone has no whole history.
    #[must_use]
    pub fn is_shallow(&self) -> bool {
        self.git.is_shallow()
    }

    /// Lets a ref be at a commit, wherever it was; none removes it, also from among those that are packed.
    ///
    /// # Errors
    ///
    /// Fails if it cannot be written.
    pub fn set_ref(&self, name: &str, to: Option<ObjectId>, why: &str) -> Result<(), GitError> {
        match to {
            Some(to) => drop(self.git.reference(name, to.0, true, why)?),
            None => match self.git.find_reference(name) {
                Ok(mut reference) => reference.delete()?,
                Err(error) if error.code() == ErrorCode::NotFound => {}
                Err(error) => return Err(error.into()),
            },
        }
        Ok(())
    }

    /// The commit that a ref is at; `None` if there is no such ref.
    ///
    /// # Errors
    ///
    /// Fails if it cannot be read.
    pub fn ref_target(&self, name: &str) -> Result<Option<ObjectId>, GitError> {
        or_none(self.git.refname_to_id(name))
    }

    /// Moves a ref from one commit to another if it is still at the first (`None`: there is no such ref); says whether it was.
    ///
    /// # Errors
    ///
    /// Fails if it cannot be written.
    pub fn move_ref(&self, name: &str, from: Option<ObjectId>, to: ObjectId, why: &str) -> Result<bool, GitError> {
        let moved = match from {
            Some(from) => self.git.reference_matching(name, to.0, true, from.0, why),
            None => self.git.reference(name, to.0, false, why),
        };
        match moved {
            Ok(_) => Ok(true),
            Err(error) if matches!(error.code(), ErrorCode::Modified | ErrorCode::Exists | ErrorCode::NotFound) => {
                Ok(false)
            }
            Err(error) => Err(error.into()),
        }
    }

    /// The names of the refs that begin so, sorted.
    ///
    /// # Errors
    ///
    /// Fails if they cannot be read.
    pub fn refs(&self, prefix: &str) -> Result<Vec<String>, GitError> {
        // A name that is not UTF-8 is none of ours.
        let mut names: Vec<String> = Vec::new();
        let mut found = self.git.references_glob(&format!("{prefix}*"))?;
        for name in found.names().flatten() {
            names.push(name.to_owned());
        }
        names.sort();
        Ok(names)
    }

    /// Whether a commit is, or comes after, another.
    ///
    /// # Errors
    ///
    /// Fails if history cannot be read.
    pub fn contains(&self, commit: ObjectId, ancestor: ObjectId) -> Result<bool, GitError> {
        Ok(commit == ancestor || self.git.graph_descendant_of(commit.0, ancestor.0)?)
    }

    /// The last commit that two have in common; `None` if they share no history.
    ///
    /// # Errors
    ///
    /// Fails if history cannot be read.
    pub fn common_ancestor(&self, one: ObjectId, other: ObjectId) -> Result<Option<ObjectId>, GitError> {
        or_none(self.git.merge_base(one.0, other.0))
    }

    /// Whether the clone has an object.
    #[must_use]
    pub fn has_object(&self, id: ObjectId) -> bool {
        self.git.odb().is_ok_and(|odb| odb.exists(id.0))
    }

    /// The object that a commit has at a path from the repository's top.
    ///
    /// # Errors
    ///
    /// Fails if the commit cannot be read, or the clone lacks a folder on the way.
    pub fn object_at(&self, commit: ObjectId, path: &str) -> Result<Option<ObjectId>, GitError> {
        let top = self.git.find_commit(commit.0)?.tree_id();
        let found = self.folders.borrow_mut().find(&self.git, top, path)?;
        Ok(found.map(|found| ObjectId(found.id)))
    }

    /// The bytes of a blob, however many.
    pub(super) fn bytes(&self, id: ObjectId) -> Result<Vec<u8>, GitError> {
        Ok(self.git.find_blob(id.0)?.content().to_vec())
    }

    /// The bytes of a blob; `None` if it is longer than `limit` bytes, or no blob.
    pub(super) fn blob(&self, id: ObjectId, limit: usize) -> Result<Option<Vec<u8>>, GitError> {
        let odb = self.git.odb()?;
        let (size, kind) = odb.read_header(id.0).map_err(|_| GitError::MissingObject(id.to_string()))?;
        if size > limit || kind != ObjectType::Blob {
            return Ok(None);
        }
        self.bytes(id).map(Some)
    }
}

fn kept_root(kept: &OnceCell<Root>, path: &Path) -> Result<Root, FileError> {
    if let Some(root) = kept.get() {
        return Ok(root.clone());
    }
    let root = Root::at(path)?;
    Ok(kept.get_or_init(|| root).clone())
}

/// The directory as one that is read and written below.
pub(super) fn root_at(path: &Path) -> Result<Root, GitError> {
    Ok(Root::at(path)?)
}

fn or_none(found: Result<git2::Oid, git2::Error>) -> Result<Option<ObjectId>, GitError> {
    match found {
        Ok(id) => Ok(Some(ObjectId(id))),
        Err(error) if error.code() == ErrorCode::NotFound => Ok(None),
        Err(error) => Err(error.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::test_clone::TestClone;

    #[test]
    fn a_ref_moves_only_from_where_it_is_believed_to_be() {
        let clone = TestClone::new();
        let (first, second) = (clone.commit(&[("a", "1\n")]), clone.commit(&[("a", "2\n")]));
        let repository = clone.open();
        let name = "refs/tolkit/root/lt";
        let moved = |from, to| repository.move_ref(name, from, to, "test").unwrap();
        assert!(!moved(Some(first), second), "there is none yet");
        assert!(moved(None, first));
        assert!(!moved(None, second), "there is one by now");
        assert!(!moved(Some(second), first), "it is elsewhere");
        assert_eq!(repository.ref_target(name).unwrap(), Some(first));
        assert!(moved(Some(first), second));
        assert_eq!(repository.ref_target(name).unwrap(), Some(second));
        assert_eq!(repository.refs("refs/tolkit/").unwrap(), [name]);
        assert_eq!(repository.ref_target("refs/tolkit/root/lv").unwrap(), None);
    }

    #[test]
    fn history_is_read_in_both_directions() {
        let clone = TestClone::new();
        assert_eq!(clone.open().head().unwrap(), None);
        let (first, second) = (clone.commit(&[("a", "1\n")]), clone.commit(&[("b/c", "2\n")]));
        let repository = clone.open();
        assert_eq!(repository.head().unwrap(), Some(second));
        assert!(repository.contains(second, first).unwrap() && !repository.contains(first, second).unwrap());
        assert_eq!(repository.common_ancestor(second, first).unwrap(), Some(first));
        assert_eq!(repository.object_at(first, "b/c").unwrap(), None);
        let blob = repository.object_at(second, "b/c").unwrap().expect("it was committed");
        assert_eq!(repository.blob(blob, 2).unwrap().as_deref(), Some(&b"2\n"[..]));
        assert_eq!(repository.blob(blob, 1).unwrap(), None, "it is longer");
        assert!(repository.has_object(blob) && !repository.has_object("0".repeat(40).parse().unwrap()));
    }

    #[test]
    fn a_project_may_be_a_folder() {
        let clone = TestClone::new();
        clone.write("site/workflow.toml", "");
        let site = clone.root().path().join("site");
        let repository = super::Repository::open(&site).unwrap();
        assert_eq!(repository.folder(), "site");
        assert_eq!(repository.path_in_repository("lt/a.ftl"), "site/lt/a.ftl");
        assert_eq!(clone.open().path_in_repository("lt/a.ftl"), "lt/a.ftl");
    }
}
