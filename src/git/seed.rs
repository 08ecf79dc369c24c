//! Making repositories: a remote with a history, and clones of it.

use std::path::Path;
use std::process::Command;

use git2::{Repository, RepositoryInitOptions, Signature};

use super::error::{GitError, RemoteError};
use crate::model::Person;

/// One commit of a new history.
#[derive(Debug)]
pub struct Seed {
    /// What it says.
    pub message: &'static str,
    /// All files that it has.
    pub files: Vec<(String, Vec<u8>)>,
}

/// Makes a bare repository whose branch `main` has these commits.
///
/// # Errors
///
/// Fails if it cannot be written.
pub fn init_remote(path: &Path, who: &Person, seeds: &[Seed]) -> Result<(), GitError> {
    let mut options = RepositoryInitOptions::new();
    options.bare(true).mkpath(true).initial_head("main");
    let repository = Repository::init_opts(path, &options)?;
    let signature = Signature::now(&who.name, &who.email)?;
    let mut parent: Option<git2::Commit<'_>> = None;
    for seed in seeds {
        let empty = repository.find_tree(repository.treebuilder(None)?.write()?)?;
        let mut update = git2::build::TreeUpdateBuilder::new();
        for (path, bytes) in &seed.files {
            update.upsert(path.as_str(), repository.blob(bytes)?, git2::FileMode::Blob);
        }
        let tree = repository.find_tree(update.create_updated(&repository, &empty)?)?;
        let parents: Vec<&git2::Commit<'_>> = parent.iter().collect();
        let id = repository.commit(Some("refs/heads/main"), &signature, &signature, seed.message, &tree, &parents)?;
        parent = Some(repository.find_commit(id)?);
    }
    Ok(())
}

/// Clones a repository for somebody, with these settings.
///
/// # Errors
///
/// Fails if git cannot clone it, or if a setting cannot be written.
pub fn clone_for(remote: &Path, path: &Path, settings: &[(&str, &str)]) -> Result<(), GitError> {
    let output = Command::new("git").args(["clone", "--quiet"]).arg(remote).arg(path).env("LC_ALL", "C").output();
    match output {
        Ok(output) if output.status.success() => {}
        Ok(output) => {
            let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
            return Err(RemoteError::Unreachable(said).into());
        }
        Err(error) => return Err(RemoteError::Unreachable(error.to_string()).into()),
    }
    let mut config = Repository::open(path)?.config()?;
    for (name, value) in settings {
        config.set_str(name, value)?;
    }
    Ok(())
}

/// Makes a repository with a work tree and no commit, for tests that need no more.
#[cfg(test)]
pub(crate) fn init_empty(path: &Path) -> super::Repository {
    Repository::init(path).expect("a repository");
    super::Repository::open(path).expect("a repository")
}
