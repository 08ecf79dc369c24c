//! Listing files below a root.

use std::path::Path;

use super::entry::{FileKind, kind_of};
use super::git_folder::is_git_folder;
use super::root::Root;

impl Root {
    /// The paths of all files whose name ends so, hidden ones included, and of what stands there like one but is
    /// a link out of the repository.
    #[must_use]
    pub fn all_files(&self, ending: &str) -> (Vec<String>, Vec<String>) {
        let (mut files, mut unusable) = (Vec::new(), Vec::new());
        if self.layer.is_some() {
            self.all_layered_files("", ending, &mut files, &mut unusable);
            return (files, unusable);
        }
        let walk = ignore::WalkBuilder::new(&self.path)
            .standard_filters(false)
            .filter_entry(|entry| !is_git_folder(entry.file_name()))
            .build();
        for entry in walk.flatten() {
            let Some(path) = entry.path().strip_prefix(&self.path).ok().and_then(Path::to_str) else { continue };
            let Some(kind) = entry.file_type().filter(|kind| !kind.is_dir() && path.ends_with(ending)) else {
                continue;
            };
            let kind = if kind.is_symlink() { self.kind_of_link(entry.path()) } else { kind_of(kind) };
            match kind {
                FileKind::File => files.push(path.replace('\\', "/")),
                FileKind::Unusable => unusable.push(path.to_owned()),
                FileKind::Directory => {}
            }
        }
        (files, unusable)
    }

    fn all_layered_files(&self, directory: &str, ending: &str, files: &mut Vec<String>, unusable: &mut Vec<String>) {
        for entry in self.entries(directory).unwrap_or_default() {
            let path = if directory.is_empty() { entry.name.clone() } else { format!("{directory}/{}", entry.name) };
            match entry.kind {
                FileKind::Directory if !is_git_folder(entry.name.as_ref()) && !entry.link => {
                    self.all_layered_files(&path, ending, files, unusable);
                }
                FileKind::Directory => {}
                FileKind::File if path.ends_with(ending) => files.push(path),
                FileKind::Unusable if path.ends_with(ending) => unusable.push(path),
                FileKind::File | FileKind::Unusable => {}
            }
        }
    }
}

/// Folders with files that a program makes.
const BUILT: [&str; 4] = ["target", "dist", "build", "_site"];

/// Folders with files that a program fetches.
const FETCHED: [&str; 6] = ["node_modules", "bower_components", "vendor", "venv", "__pycache__", "site-packages"];

/// Whether a file stands in a folder that a program fetches: its texts are others' even where it is committed.
#[must_use]
pub fn is_fetched(path: &str) -> bool {
    path.split('/').any(|part| FETCHED.contains(&part))
}

/// The paths of the files below a directory that people wrote, sorted, whose names end so: without those that git ignores,
/// hidden ones, and those that a program made or fetched.
#[must_use]
pub fn written_files(root: &Root, endings: &[&str]) -> Vec<String> {
    let is_made = |entry: &ignore::DirEntry| {
        let is_folder = entry.depth() > 0 && entry.file_type().is_some_and(|kind| kind.is_dir());
        is_folder && entry.file_name().to_str().is_some_and(|name| BUILT.contains(&name) || FETCHED.contains(&name))
    };
    let walk =
        ignore::WalkBuilder::new(&root.path).require_git(false).filter_entry(move |entry| !is_made(entry)).build();
    let mut found: Vec<String> = walk
        .flatten()
        .filter(|entry| entry.file_type().is_some_and(|kind| kind.is_file()))
        .filter_map(|entry| Some(entry.path().strip_prefix(&root.path).ok()?.to_str()?.replace('\\', "/")))
        .filter(|path| endings.iter().any(|ending| path.ends_with(ending)))
        .collect();
    found.sort();
    found
}
