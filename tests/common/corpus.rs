//! Real input, where `TOLKIT_CORPORA` says where it is.

use std::path::PathBuf;

/// Returns a folder of the corpora; `None`, which is said, where nobody says where they are.
#[expect(clippy::print_stderr, reason = "a test that leaves itself out says so")]
pub(crate) fn corpus(name: &str) -> Option<PathBuf> {
    let Some(corpora) = std::env::var_os("TOLKIT_CORPORA") else {
        eprintln!("left out: TOLKIT_CORPORA is not set");
        return None;
    };
    let folder = PathBuf::from(corpora).join(name);
    Some(folder.canonicalize().unwrap_or_else(|error| panic!("{}: {error}", folder.display())))
}
