//! Which files were elsewhere in a tree: renames of files and folders, as git sees them by their contents.

use std::path::{Path, PathBuf};

use git2::{Delta, Diff, DiffFindOptions, DiffOptions, Oid, Repository, Tree};
use rustc_hash::FxHashMap;

/// How many files that went a file that came is compared with.
const MOST_COMPARED: usize = 4000;
/// From which likeness on a file counts as the same, in percent: git's own.
const LIKENESS: u16 = 50;
/// The files that are looked for.
const FILES: [&str; 4] = ["*.ftl", "*.toml", ".tolkit/records/*", "*/.tolkit/records/*"];

/// What stands at the top of a project: where it was, the project was.
const TOP_FILE: &str = "workflow.toml";

/// A file that was elsewhere.
#[derive(Debug, Clone)]
pub(super) struct Moved {
    /// Where it was, as its present path is written; none if that is outside of the project.
    pub(super) from: Option<String>,
    /// What it had there.
    pub(super) id: Oid,
}

/// Finds the files of a repository, or of an index of it, that were elsewhere in a tree, and adds them by their paths now. `folder` is where the project
/// stands in the repository, `prefix` where the repository stands in the project: one of them is empty. Returns where the project stood.
pub(super) fn add_moved(
    repository: &Repository,
    tree: &Tree<'_>,
    staged: Option<&git2::Index>,
    (folder, prefix): (&Path, &str),
    moved: &mut FxHashMap<String, Moved>,
) -> Result<PathBuf, git2::Error> {
    let diff = diff(repository, tree, staged)?;
    let renamed = || diff.deltas().filter(|delta| delta.status() == Delta::Renamed);
    let top = folder.join(TOP_FILE);
    let stood = renamed().find(|delta| delta.new_file().path() == Some(&top));
    let stood = stood.and_then(|delta| Some(delta.old_file().path()?.parent()?.to_owned()));
    let stood = stood.unwrap_or_else(|| folder.to_owned());
    let in_project = |path: Option<&Path>, folder: &Path| {
        let path = path?.strip_prefix(folder).ok()?.to_str()?.replace('\\', "/");
        Some(if prefix.is_empty() { path } else { format!("{prefix}/{path}") })
    };
    for delta in renamed() {
        if let Some(path) = in_project(delta.new_file().path(), folder) {
            let (from, id) = (in_project(delta.old_file().path(), &stood), delta.old_file().id());
            moved.insert(path, Moved { from, id });
        }
    }
    Ok(stood)
}

fn diff<'r>(
    repository: &'r Repository,
    tree: &Tree<'_>,
    staged: Option<&git2::Index>,
) -> Result<Diff<'r>, git2::Error> {
    let mut options = DiffOptions::new();
    options.include_untracked(true).recurse_untracked_dirs(true).ignore_submodules(true);
    for pattern in FILES {
        options.pathspec(pattern);
    }
    let mut diff = match staged {
        None => repository.diff_tree_to_workdir_with_index(Some(tree), Some(&mut options))?,
        Some(index) => repository.diff_tree_to_index(Some(tree), Some(index), Some(&mut options))?,
    };
    let has = |statuses: &[Delta]| diff.deltas().any(|delta| statuses.contains(&delta.status()));
    if has(&[Delta::Deleted]) && has(&[Delta::Added, Delta::Untracked]) {
        let mut find = DiffFindOptions::new();
        find.renames(true).for_untracked(true).rename_threshold(LIKENESS).rename_limit(MOST_COMPARED);
        diff.find_similar(Some(&mut find))?;
    }
    Ok(diff)
}
