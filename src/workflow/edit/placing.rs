//! Where a unit's translation goes in its file.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::fluent::{Edit, SpliceError, Unit, insert_all, splice, unit_spans};

/// The text with these entries of units, by id: in the place of what there is of a unit; a missing one comes behind the one that stands
/// before it in the source, whose order this is.
///
/// # Errors
///
/// A [`SpliceError`] if something broken around them would swallow one.
pub(in crate::workflow) fn with_entries(
    text: &str,
    order: &[Unit<'_>],
    entries: &FxHashMap<&str, &str>,
) -> Result<String, SpliceError> {
    let there: FxHashSet<&str> = unit_spans(text).into_iter().map(|span| span.id).collect();
    let (mut edited, mut before, mut missing, mut seen) = (text.to_owned(), None, Vec::new(), FxHashSet::default());
    for unit in order.iter().filter(|unit| seen.insert(unit.id)) {
        match entries.get(unit.id) {
            Some(entry) if there.contains(unit.id) => edited = splice(&edited, &Edit::Replace { id: unit.id, entry })?,
            Some(entry) => missing.push((before, (*entry).to_owned())),
            None => {}
        }
        if there.contains(unit.id) {
            before = Some(unit.id);
        }
    }
    insert_all(&edited, &missing)
}
