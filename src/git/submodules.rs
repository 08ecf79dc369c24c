//! The other repositories that stand in the work tree as folders.

use super::index::SUBMODULE;
use super::repository::Repository;
use crate::files::Root;

/// The submodules below a project's root of which nothing was fetched, by their paths from there; none outside of a repository.
#[must_use]
pub fn unfetched_submodules(root: &Root) -> Vec<String> {
    let Ok(repository) = Repository::open(root.path()) else { return Vec::new() };
    let Ok(index) = repository.index().read() else { return Vec::new() };
    let submodules = index.paths_of_mode(SUBMODULE);
    let inside = submodules.into_iter().filter_map(|path| repository.path_in_project(&path));
    inside.filter(|path| root.entries(path).is_ok_and(|entries| entries.is_empty())).collect()
}
