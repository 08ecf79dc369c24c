//! A newsroom to try the workflow in: a remote, and the clones of a translator and an editor.

use std::path::Path;

use crate::files::FileError;
use crate::git::{GitError, Seed, clone_for, init_remote};
use crate::model::Person;

mod newsroom {
    include!(concat!(env!("OUT_DIR"), "/newsroom.rs"));
}

/// Why there is no demo.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// Something is there already.
    #[error("there is something already")]
    Exists,
    /// A file cannot be written.
    #[error(transparent)]
    File(#[from] FileError),
    /// git failed.
    #[error(transparent)]
    Git(#[from] GitError),
}

/// The ferry article was edited after it was translated: this is what it said before, and what it says now.
const EDIT: (&str, &str) = ("twelve harbour", "fourteen harbour");

/// Lays out the newsroom in a new folder: `remote.git`, and the clones `ona` (translates into Lithuanian) and `jonas`
/// (reviews).
///
/// # Errors
///
/// Returns a [`DemoError`] if the folder is there and not empty, or where something cannot be written.
pub fn demo(folder: &Path) -> Result<(), DemoError> {
    if crate::files::is_occupied(folder) {
        return Err(DemoError::Exists);
    }
    let files = newsroom::FILES.iter().map(|(path, bytes)| ((*path).to_owned(), bytes.to_vec()));
    let now: Vec<(String, Vec<u8>)> = files.collect();
    let before = |(path, bytes): &(String, Vec<u8>)| {
        let is_source = path.contains("2026-ferry-link") && !path.starts_with("site/");
        let text = String::from_utf8_lossy(bytes);
        let bytes = if is_source { text.replace(EDIT.1, EDIT.0).into_bytes() } else { bytes.clone() };
        (path.clone(), bytes)
    };
    let office = Person::new("Newsroom", "newsroom@example.org");
    let seeds = [
        Seed { message: "The newsroom\n", files: now.iter().map(before).collect() },
        Seed { message: "More harbours along the ferry link\n", files: now },
    ];
    let remote = folder.join("remote.git");
    init_remote(&remote, &office, &seeds)?;
    for (clone, name, email) in
        [("ona", "Ona Onaitė", "ona@example.org"), ("jonas", "Jonas Jonaitis", "jonas@example.org")]
    {
        let settings = [("user.name", name), ("user.email", email), ("tolkit.locale", "lt")];
        clone_for(&remote, &folder.join(clone), &settings)?;
    }
    Ok(())
}
