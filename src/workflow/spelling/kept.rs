//! Dictionaries that were read, for as long as the program runs: a workbench looks at words whenever somebody saves.

use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use rustc_hash::FxHashMap;

use crate::language::{Dictionary, NoDictionary};

/// Dictionaries by what their files say.
static KEPT: LazyLock<Mutex<FxHashMap<blake3::Hash, Arc<Dictionary>>>> = LazyLock::new(Mutex::default);

/// How many are kept; more than that are languages that nobody works on now, or files that changed.
const MOST: usize = 32;

/// The dictionary that two files are.
///
/// # Errors
///
/// [`NoDictionary`] if they are none.
pub(super) fn dictionary(aff: &[u8], dic: &[u8]) -> Result<Arc<Dictionary>, NoDictionary> {
    let mut hasher = blake3::Hasher::new();
    let hash = hasher.update(&(aff.len() as u64).to_le_bytes()).update(aff).update(dic).finalize();
    let kept = || KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(dictionary) = kept().get(&hash) {
        return Ok(Arc::clone(dictionary));
    }
    // Others are read meanwhile.
    let read = Arc::new(Dictionary::read(aff, dic)?);
    let mut kept = kept();
    if kept.len() >= MOST {
        kept.clear();
    }
    Ok(Arc::clone(kept.entry(hash).or_insert(read)))
}
