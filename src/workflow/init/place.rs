//! Where a project is set up: at the top of the repository, unless somebody wants it elsewhere.

use std::path::Path;

use crate::files::Root;
use crate::git::{GitError, Repository};
use crate::model::Person;
use crate::session::{Failure, root_at};

/// Where a project is set up.
pub(crate) struct Place {
    /// The folder that gets `workflow.toml`.
    pub(crate) root: Root,
    /// The top of the repository; without one, the same folder.
    pub(crate) top: Root,
    /// The project's folder from the top; empty at the top.
    pub(crate) folder: String,
    /// The folder that the person named, from the project's; empty if it is the same.
    pub(crate) below: String,
    /// The repository, if there is one that can be worked with.
    pub(crate) repository: Option<Repository>,
}

impl Place {
    /// The place for a folder: the top of its repository, or, if `here`, the folder itself.
    ///
    /// # Errors
    ///
    /// Returns a [`Failure`] if the folder cannot be used.
    pub(crate) fn of(directory: &Path, here: bool) -> Result<Self, Failure> {
        let named = root_at(directory)?;
        let Ok(repository) = Repository::open(named.path()) else {
            let (folder, below) = (String::new(), String::new());
            return Ok(Self { top: named.clone(), root: named, folder, below, repository: None });
        };
        let folder = repository.folder();
        let depth = folder.split('/').filter(|part| !part.is_empty()).count();
        let top = named.path().ancestors().nth(depth).unwrap_or(named.path());
        let top = Root::at(top)?;
        if here {
            return Ok(Self { root: named, top, folder, below: String::new(), repository: Some(repository) });
        }
        // Asked at the top, it knows no folder.
        let repository = if depth == 0 { repository } else { Repository::open(top.path())? };
        Ok(Self { root: top.clone(), top, folder: String::new(), below: folder, repository: Some(repository) })
    }

    /// The path from the top of a path from the project's folder.
    #[must_use]
    pub(crate) fn path_from_top(&self, path: &str) -> String {
        if self.folder.is_empty() { path.to_owned() } else { format!("{}/{path}", self.folder) }
    }

    /// The address of the remote.
    #[must_use]
    pub(super) fn address(&self) -> Option<String> {
        self.repository.as_ref()?.ledger_remote()?.url()
    }

    /// Whom git knows here.
    #[must_use]
    pub(super) fn person(&self) -> Option<Person> {
        self.repository.as_ref()?.identity().ok()
    }

    /// The branch that is checked out, by its short name.
    #[must_use]
    pub(crate) fn branch(&self) -> Option<String> {
        let (branch, _) = self.repository.as_ref()?.branches().checked_out().ok()?;
        branch.strip_prefix("refs/heads/").map(str::to_owned)
    }

    /// Whether there is a remote to push to.
    #[must_use]
    pub(crate) fn has_remote(&self) -> bool {
        self.repository.as_ref().is_some_and(|repository| repository.ledger_remote().is_some())
    }

    /// Whether files of these paths from the top can be committed: to be known before anything is written.
    ///
    /// # Errors
    ///
    /// Returns a [`GitError`] that says why not.
    pub(crate) fn can_commit(&self, paths: &[String]) -> Result<(), GitError> {
        let opened;
        let repository = match &self.repository {
            Some(repository) => repository,
            None => {
                opened = Repository::open(self.root.path())?;
                &opened
            }
        };
        repository.identity()?;
        repository.branches().checked_out()?;
        repository.work_tree().problem(paths).map_or(Ok(()), Err)
    }
}
