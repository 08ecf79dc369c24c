//! The other repositories that stand in a repository.

use crate::files::Root;

/// The submodules of a repository that matter for its texts, by their folders.
#[derive(Debug, Default)]
pub(crate) struct Submodules {
    /// Those that were not fetched: nobody knows what is in them.
    pub(crate) unfetched: Vec<String>,
    /// Those that have texts: what is translated there is committed there.
    pub(crate) used: Vec<String>,
}

impl Submodules {
    /// Those that stand below a folder; `patterns` are those of the texts that were found.
    pub(super) fn of<'p>(root: &Root, patterns: impl Iterator<Item = &'p str> + Clone) -> Self {
        let text = root.read_if_exists(".gitmodules").ok().flatten().unwrap_or_default();
        let text = String::from_utf8_lossy(&text).into_owned();
        let value =
            |line: &str| Some(line.trim().strip_prefix("path")?.trim_start().strip_prefix('=')?.trim().to_owned());
        let mut found = Self::default();
        for folder in text.lines().filter_map(value) {
            let below = format!("{folder}/");
            if patterns.clone().any(|pattern| pattern.starts_with(&below)) {
                found.used.push(folder);
            } else if root.entries(&folder).is_ok_and(|entries| entries.is_empty()) {
                found.unfetched.push(folder);
            }
        }
        found
    }
}
