//! A clone: its place, its person, its branch, and what it is that we cannot work with.

use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use git2::{ErrorCode, Oid};

use super::GitError;
use super::revision::{open, path_in_repository};
use crate::model::Person;

/// The name of an object: of a commit, a tree or a blob.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ObjectId(pub(super) Oid);

/// The error of a text that names no object.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not the name of an object")]
pub struct InvalidObjectId(pub String);

impl fmt::Display for ObjectId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl ObjectId {
    /// The bytes that its digits stand for.
    #[must_use]
    pub fn bytes(self) -> [u8; 20] {
        self.0.as_bytes().try_into().unwrap_or_default()
    }
}

impl From<[u8; 20]> for ObjectId {
    fn from(bytes: [u8; 20]) -> Self {
        // Only another number of bytes is refused.
        Self(Oid::from_bytes(&bytes).unwrap_or(Oid::ZERO_SHA1))
    }
}

impl FromStr for ObjectId {
    type Err = InvalidObjectId;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Oid::from_str(text).map(Self).map_err(|_| InvalidObjectId(text.to_owned()))
    }
}

/// A clone that a project is in.
pub struct Repository {
    pub(super) repository: git2::Repository,
    /// The project's folder in the repository; empty where it is the top.
    pub(super) folder: PathBuf,
    /// The remote that is worked with, once it was asked for.
    pub(super) remote: std::cell::OnceCell<Option<String>>,
    /// What the latest commits of a branch say of events, by its tip.
    said: std::cell::RefCell<rustc_hash::FxHashMap<ObjectId, rustc_hash::FxHashSet<Vec<u8>>>>,
}

/// How lines begin by which commits say which event they carry.
const SAID: &[u8] = b"Submission: ";

impl Repository {
    /// Opens the repository that the project's root is in.
    ///
    /// # Errors
    ///
    /// Returns a [`GitError`] where there is none, or none that libgit2 can work with.
    pub fn open(root: &Path) -> Result<Self, GitError> {
        let repository = open(root)?;
        if repository.is_bare() {
            return Err(GitError::NoWorkTree);
        }
        let folder = path_in_repository(&repository, root).unwrap_or_default();
        Ok(Self { repository, folder, remote: std::cell::OnceCell::new(), said: std::cell::RefCell::default() })
    }

    /// Returns the directory of the clone's own files, which all its work trees share.
    #[must_use]
    pub fn directory(&self) -> &Path {
        self.repository.commondir()
    }

    /// Returns the directory of the work tree's own files: its index, its HEAD.
    #[must_use]
    pub fn own_directory(&self) -> &Path {
        self.repository.path()
    }

    /// Returns the top of the work tree.
    #[must_use]
    pub fn work_tree(&self) -> &Path {
        self.repository.workdir().unwrap_or_else(|| self.repository.path())
    }

    /// Returns the project's folder in the repository, with `/` between its parts; empty where it is the top.
    #[must_use]
    pub fn folder(&self) -> String {
        self.folder.to_string_lossy().replace('\\', "/")
    }

    /// Returns the path from the repository's top of a path from the project's root.
    #[must_use]
    pub fn path_in_repository(&self, path: &str) -> String {
        let folder = self.folder();
        if folder.is_empty() { path.to_owned() } else { format!("{folder}/{path}") }
    }

    /// Returns who does something here: git's `user.name` and `user.email`, or what stands in for them.
    ///
    /// # Errors
    ///
    /// Returns [`GitError::NoIdentity`] where they are not set.
    pub fn identity(&self) -> Result<Person, GitError> {
        let signature = self.repository.author_from_env().map_err(|_| GitError::NoIdentity)?;
        let text = |text: Result<&str, git2::Error>| text.map(str::trim).unwrap_or_default().to_owned();
        let identity = Person { name: text(signature.name()), email: text(signature.email()) };
        if identity.email.is_empty() { Err(GitError::NoIdentity) } else { Ok(identity) }
    }

    /// Returns the name of the branch that is checked out (`refs/heads/main`), and its commit.
    ///
    /// # Errors
    ///
    /// Returns [`GitError::NoBranch`] where a commit is checked out and no branch, or where there is no commit yet.
    pub fn branch(&self) -> Result<(String, ObjectId), GitError> {
        let head = match self.repository.head() {
            Err(error) if matches!(error.code(), ErrorCode::UnbornBranch | ErrorCode::NotFound) => {
                return Err(GitError::NoBranch);
            }
            head => head?,
        };
        let name = head.name().unwrap_or_default().to_owned();
        match head.target() {
            Some(target) if name.starts_with("refs/heads/") => Ok((name, ObjectId(target))),
            _ => Err(GitError::NoBranch),
        }
    }

    /// Returns the commit that is checked out; `None` before the first one.
    ///
    /// # Errors
    ///
    /// Returns a [`GitError`] where it cannot be read.
    pub fn head(&self) -> Result<Option<ObjectId>, GitError> {
        match self.repository.head() {
            Err(error) if matches!(error.code(), ErrorCode::UnbornBranch | ErrorCode::NotFound) => Ok(None),
            head => Ok(Some(ObjectId(head?.peel_to_commit()?.id()))),
        }
    }

    /// Returns a setting of git's configuration.
    #[must_use]
    pub fn setting(&self, key: &str) -> Option<String> {
        let config = self.repository.config().and_then(|mut config| config.snapshot()).ok()?;
        config.get_string(key).ok().filter(|value| !value.is_empty())
    }

    /// Returns a setting that is yes or no.
    #[must_use]
    pub fn flag(&self, key: &str) -> Option<bool> {
        let config = self.repository.config().and_then(|mut config| config.snapshot()).ok()?;
        config.get_bool(key).ok()
    }

    /// Returns the commit that a ref is at; `None` where there is no such ref.
    ///
    /// # Errors
    ///
    /// Returns a [`GitError`] where it cannot be read.
    pub fn ref_target(&self, name: &str) -> Result<Option<ObjectId>, GitError> {
        match self.repository.refname_to_id(name) {
            Ok(id) => Ok(Some(ObjectId(id))),
            Err(error) if error.code() == ErrorCode::NotFound => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Moves a ref from one commit to another, if it is still there; `None` is no ref. Says whether it was.
    ///
    /// # Errors
    ///
    /// Returns a [`GitError`] where it cannot be written.
    pub fn move_ref(&self, name: &str, from: Option<ObjectId>, to: ObjectId, why: &str) -> Result<bool, GitError> {
        let moved = match from {
            Some(from) => self.repository.reference_matching(name, to.0, true, from.0, why),
            None => self.repository.reference(name, to.0, false, why),
        };
        match moved {
            Ok(_) => Ok(true),
            Err(error) if matches!(error.code(), ErrorCode::Modified | ErrorCode::Exists | ErrorCode::NotFound) => {
                Ok(false)
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Returns the names of the refs that begin so, sorted.
    ///
    /// # Errors
    ///
    /// Returns a [`GitError`] where they cannot be read.
    pub fn refs(&self, prefix: &str) -> Result<Vec<String>, GitError> {
        // A name that is not UTF-8 is none of ours.
        let mut names: Vec<String> = Vec::new();
        let mut found = self.repository.references_glob(&format!("{prefix}*"))?;
        for name in found.names().flatten() {
            names.push(name.to_owned());
        }
        names.sort();
        Ok(names)
    }

    /// Tells whether a commit is, or comes after, another.
    ///
    /// # Errors
    ///
    /// Returns a [`GitError`] where history cannot be read.
    pub fn contains(&self, commit: ObjectId, ancestor: ObjectId) -> Result<bool, GitError> {
        Ok(commit == ancestor || self.repository.graph_descendant_of(commit.0, ancestor.0)?)
    }

    /// Tells whether a ref can be called so.
    #[must_use]
    pub fn is_branch_name(&self, name: &str) -> bool {
        let short = name.trim_start_matches("refs/heads/");
        let is_valid = git2::Branch::name_is_valid(short).unwrap_or_default();
        is_valid && short != "HEAD" && !short.starts_with('-') && git2::Reference::is_valid_name(name)
    }

    /// Returns the last commit that two have in common; `None` where they have none.
    ///
    /// # Errors
    ///
    /// Returns a [`GitError`] where history cannot be read.
    pub fn common_ancestor(&self, one: ObjectId, other: ObjectId) -> Result<Option<ObjectId>, GitError> {
        match self.repository.merge_base(one.0, other.0) {
            Ok(id) => Ok(Some(ObjectId(id))),
            Err(error) if error.code() == ErrorCode::NotFound => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Tells whether there is such an object.
    #[must_use]
    pub fn has_object(&self, id: ObjectId) -> bool {
        self.repository.odb().is_ok_and(|odb| odb.exists(id.0))
    }

    /// Tells whether any branch, here or as a remote is known to have it, has a commit, or one that carries the same line.
    ///
    /// # Errors
    ///
    /// Returns a [`GitError`] where history cannot be read.
    pub fn is_reachable(&self, commit: ObjectId, line: &str) -> Result<bool, GitError> {
        let mut tips: Vec<ObjectId> = self.head()?.into_iter().collect();
        for name in self.refs("refs/heads/")?.into_iter().chain(self.refs("refs/remotes/")?) {
            tips.extend(self.ref_target(&name).ok().flatten());
        }
        tips.sort();
        tips.dedup();
        if self.has_object(commit) {
            for tip in &tips {
                if self.contains(*tip, commit)? {
                    return Ok(true);
                }
            }
        }
        self.is_said_in(&tips, line)
    }

    /// Returns the folder of another work tree that has a branch checked out.
    #[must_use]
    pub fn checked_out_elsewhere(&self, branch: &str) -> Option<PathBuf> {
        let names = self.repository.worktrees().ok()?;
        let linked = names.iter().flatten().flatten().filter_map(|name| {
            let tree = self.repository.find_worktree(name).ok()?;
            git2::Repository::open_from_worktree(&tree).ok()
        });
        let all = linked.chain(git2::Repository::open(self.repository.commondir()).ok());
        let mut others = all.filter(|other| other.path() != self.repository.path());
        others.find_map(|other| {
            let head = other.find_reference("HEAD").ok()?;
            let is_there = head.symbolic_target().ok().flatten() == Some(branch);
            is_there.then(|| other.workdir().unwrap_or_else(|| other.path()).to_owned())
        })
    }

    /// Returns the ref of the branch that is checked out on a remote, and the one that says here where the remote has it; none
    /// where the branch comes from elsewhere.
    pub(super) fn tracking(&self, remote: &str) -> Option<(String, String)> {
        let (branch, _) = self.branch().ok()?;
        let name = branch.strip_prefix("refs/heads/")?;
        let merged = self.setting(&format!("branch.{name}.merge")).unwrap_or_else(|| branch.clone());
        let is_of_remote = self.setting(&format!("branch.{name}.remote")).is_none_or(|of| of == remote);
        let known = format!("refs/remotes/{remote}/{}", merged.strip_prefix("refs/heads/")?);
        (is_of_remote && self.ref_target(&known).ok().flatten().is_some()).then_some((merged, known))
    }

    /// Returns what the remote is known to have on the branch that is checked out, where that has something that this clone
    /// has not.
    #[must_use]
    pub fn ahead(&self, remote: &str) -> Option<ObjectId> {
        let theirs = self.ref_target(&self.tracking(remote)?.1).ok().flatten()?;
        let ours = self.head().ok().flatten()?;
        (!self.contains(ours, theirs).unwrap_or(true)).then_some(theirs)
    }

    /// Returns where the remote is known to have the branch that is checked out, or its main one.
    fn remote_branch(&self, remote: &str) -> Option<ObjectId> {
        let own = self.branch().ok().and_then(|(branch, _)| {
            let name = branch.strip_prefix("refs/heads/")?.to_owned();
            let merged = self.setting(&format!("branch.{name}.merge"));
            let merged = merged.and_then(|merged| merged.strip_prefix("refs/heads/").map(str::to_owned));
            let remote = self.setting(&format!("branch.{name}.remote")).unwrap_or_else(|| remote.to_owned());
            Some(format!("refs/remotes/{remote}/{}", merged.unwrap_or(name)))
        });
        let names = own.into_iter().chain([format!("refs/remotes/{remote}/HEAD")]);
        names.into_iter().find_map(|name| self.ref_target(&name).ok().flatten())
    }

    /// Tells whether the remote is known to have a commit on the branch that is checked out here, or one that carries the
    /// same line: a commit that was rebased or squashed has another name.
    ///
    /// # Errors
    ///
    /// Returns a [`GitError`] where history cannot be read.
    pub fn remote_has(&self, remote: &str, commit: ObjectId, line: &str) -> Result<bool, GitError> {
        let Some(tip) = self.remote_branch(remote) else { return Ok(false) };
        if self.has_object(commit) && self.contains(tip, commit)? {
            return Ok(true);
        }
        self.is_said_in(&[tip], line)
    }

    /// Tells whether one of the latest commits of these branches has a line in its message.
    fn is_said_in(&self, tips: &[ObjectId], line: &str) -> Result<bool, GitError> {
        /// How far back that is looked for.
        const LATEST: usize = 1000;
        for tip in tips {
            if !self.said.borrow().contains_key(tip) {
                let mut lines = rustc_hash::FxHashSet::default();
                let mut walk = self.repository.revwalk()?;
                walk.set_sorting(git2::Sort::TIME)?;
                walk.push(tip.0)?;
                for id in walk.take(LATEST) {
                    let commit = self.repository.find_commit(id?)?;
                    let said = commit.message_bytes().split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii);
                    lines.extend(said.filter(|said| said.starts_with(SAID)).map(<[u8]>::to_vec));
                }
                self.said.borrow_mut().insert(*tip, lines);
            }
            if self.said.borrow().get(tip).is_some_and(|lines| lines.contains(line.as_bytes())) {
                return Ok(true);
            }
        }
        Ok(false)
    }
}
