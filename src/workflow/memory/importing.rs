//! A memory of another program comes in, as something to look at beside the project's own; and is thrown out again.

use std::collections::BTreeMap;
use std::io::BufRead;

use rustc_hash::FxHashSet;

use super::imported::{ImportedMemories, ImportedMemory, Kept, NewPairs};
use crate::model::Locale;
use crate::packet::Unreadable;
use crate::packet::tmx::{ForeignPair, MemoryLanguages, ReadMemory, read};
use crate::session::{Failure, Workspace};

/// What became of a memory that came in.
#[derive(Debug)]
pub struct MemoryIn {
    /// The name that it is kept under: that of its file.
    pub name: String,
    /// What became of it.
    pub kept: Kept,
    /// How many translations it has for each locale.
    pub locales: Vec<(Locale, usize)>,
    /// How many are not kept, since there is no room for more.
    pub left_out: usize,
    /// What was in the file.
    pub read: ReadMemory,
}

/// Brings in a memory, under a name: its pairs of the project's languages, each once.
///
/// # Errors
///
/// Returns a [`Failure`] if something cannot be read or written; and [`Unreadable`] if the memory cannot be read to its end: then nothing of it comes
/// in.
pub fn import_memory(
    workspace: &Workspace<'_>,
    name: &str,
    file: impl BufRead,
    is_dry_run: bool,
) -> Result<Result<MemoryIn, Unreadable>, Failure> {
    let mut memories = ImportedMemories::open(workspace)?;
    let mut room = memories.room_for(name);
    let mut pairs: BTreeMap<Locale, NewPairs> = BTreeMap::new();
    let mut seen: FxHashSet<[u8; 16]> = FxHashSet::default();
    let mut left_out = 0;
    let mut take = |pair: ForeignPair| {
        let is_full = room < pair.source.len() + pair.target.len();
        if is_full {
            left_out += 1;
        } else if seen.insert(print(&pair)) {
            let of_locale = pairs.entry(pair.locale).or_default();
            room = room.saturating_sub(of_locale.add(pair.source, pair.target, pair.day));
        }
    };
    let (source, targets) = (&workspace.config().project.source, workspace.catalogue.locales());
    let read = match read(file, MemoryLanguages { source, targets: &targets }, &mut take) {
        Ok(read) => read,
        Err(unreadable) => return Ok(Err(unreadable)),
    };
    let kept = memories.put(name, workspace.session.now(), &pairs, is_dry_run)?;
    let locales = pairs.into_iter().map(|(locale, pairs)| (locale, pairs.count)).collect();
    Ok(Ok(MemoryIn { name: name.to_owned(), kept, locales, left_out, read }))
}

/// What tells a pair from any other, in a few bytes.
fn print(pair: &ForeignPair) -> [u8; 16] {
    let mut hasher = blake3::Hasher::new();
    for text in [pair.locale.as_str(), &pair.source, &pair.target] {
        hasher.update(text.as_bytes()).update(&[0]);
    }
    let mut print = [0; 16];
    print.copy_from_slice(&hasher.finalize().as_bytes()[..16]);
    print
}

/// The memories that were brought in, by name.
///
/// # Errors
///
/// Returns a [`Failure`] if the list of them cannot be read.
pub fn imported_memories(workspace: &Workspace<'_>) -> Result<Vec<ImportedMemory>, Failure> {
    Ok(ImportedMemories::open(workspace)?.into_list())
}

/// Throws out a memory that was brought in; none if there is none with that name.
///
/// # Errors
///
/// Returns a [`Failure`] if it cannot be thrown out.
pub fn forget_memory(workspace: &Workspace<'_>, name: &str) -> Result<Option<ImportedMemory>, Failure> {
    Ok(ImportedMemories::open(workspace)?.forget(name)?)
}
