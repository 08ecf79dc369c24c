//! Which units differ from a revision.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::catalogue::{FileText, LoadedFile, RecordStore};
use crate::fluent::{self, Fingerprint};
use crate::git::{GitError, Revision};
use crate::model::ItemId;
use crate::record::Record;

/// What of a file differs from a revision.
#[derive(Debug, Clone, Default)]
pub(super) struct Changed {
    /// Whether the file as such does.
    file: bool,
    /// The units that are new, gone, or say something else.
    units: FxHashSet<Box<str>>,
}

impl Changed {
    /// Compares a file with what a revision has at its path; `now` is `None` if there is no file now.
    pub(super) fn since(revision: &Revision, path: &str, now: Option<&LoadedFile<'_>>) -> Result<Self, GitError> {
        // A file that was renamed is a change of files, though not of its units.
        if !revision.is_moved(path) && revision.has(path, now.map(|loaded| loaded.file.raw(false).bytes)) {
            return Ok(Self::default());
        }
        let old = FileText::new(revision.read(path)?.unwrap_or_default());
        let old_resource = fluent::parse(old.text());
        let mut before: FxHashMap<&str, Fingerprint> = FxHashMap::default();
        for unit in &old_resource.units {
            before.entry(unit.id).or_insert_with(|| fluent::fingerprint(unit));
        }
        let mut units = FxHashSet::default();
        for (_, unit) in now.iter().flat_map(|loaded| loaded.units()) {
            if before.remove(unit.id) != Some(fluent::fingerprint(unit)) {
                units.insert(unit.id.into());
            }
        }
        units.extend(before.into_keys().map(Box::from));
        Ok(Self { file: true, units })
    }

    /// What differs in either file: of the source and of a translation, for instance; `None` if no revision was named.
    pub(super) fn of_either(one: Option<&Self>, other: Option<&Self>) -> Option<Self> {
        match (one, other) {
            (Some(one), Some(other)) => Some(one.with(other)),
            (one, other) => one.or(other).cloned(),
        }
    }

    fn with(&self, other: &Self) -> Self {
        Self { file: self.file || other.file, units: self.units.union(&other.units).cloned().collect() }
    }

    /// Whether a unit is new, gone, or says something else.
    pub(super) fn has_units(&self) -> bool {
        !self.units.is_empty()
    }

    /// Whether something is new in the file, or in this unit if it is about one.
    pub(super) fn touches(&self, unit: Option<&str>) -> bool {
        unit.map_or(self.file, |unit| self.units.contains(unit))
    }
}

/// The units of an item whose record says something else than at a revision.
pub(super) fn recorded_otherwise(
    revision: &Revision,
    store: &RecordStore<'_>,
    item: &ItemId,
) -> Result<FxHashSet<Box<str>>, GitError> {
    let path = store.path(item);
    let (now, before) = (store.read(item).0, revision.read(&path)?.unwrap_or_default());
    let before = Record::parse(&String::from_utf8_lossy(&before)).unwrap_or_default();
    let other = |one: &Record, two: &Record| -> Vec<Box<str>> {
        one.entries().filter(|(unit, entry)| two.get(unit) != Some(*entry)).map(|(unit, _)| unit.into()).collect()
    };
    Ok(other(&now, &before).into_iter().chain(other(&before, &now)).collect())
}

/// Whether a finding is to be reported: everything is, unless a revision was named.
pub(super) fn touches(source: Option<&Changed>, target: Option<&Changed>, unit: Option<&str>) -> bool {
    match (source, target) {
        (None, None) => true,
        (source, target) => source.into_iter().chain(target).any(|changed| changed.touches(unit)),
    }
}
