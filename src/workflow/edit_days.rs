//! Since when source units say what they say, as far back as is asked, by history.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use jiff::Span;
use jiff::civil::Date;
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::origins::{Said, said};
use crate::fluent::Fingerprint;
use crate::git::{FileChange, FileChanges, GitError, ObjectId, Objects};
use crate::record::DIRECTORY;

/// The units of a source file, each with the text that it has now.
pub(crate) type Units = BTreeMap<Box<str>, Fingerprint>;

/// Since when a unit says what it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Since {
    /// The day, in UTC.
    pub day: Date,
    /// Whether the clone is shallow and knows nothing earlier.
    pub is_cut: bool,
}

/// What history says of source units.
#[derive(Debug)]
pub(crate) struct EditDays {
    /// The units that changed since the day that was asked for; all others are older.
    by_unit: FxHashMap<(Arc<str>, Box<str>), Since>,
    /// Since when there are records, if not longer than was asked: what was there before nobody had to translate at once.
    adopted: Option<Since>,
}

impl EditDays {
    /// Looks through the history of source files as far back as `days` before a day; the commits before that are not read.
    ///
    /// # Errors
    ///
    /// Fails if there is no repository, or if its history cannot be read.
    pub(crate) fn find(
        root: &Path,
        sought: &BTreeMap<Arc<str>, Units>,
        today: Date,
        days: u16,
    ) -> Result<Self, GitError> {
        let begin = today.saturating_sub(Span::new().days(days));
        let paths: Vec<&str> = sought.keys().map(|path| &**path).collect();
        let changes = FileChanges::find_since(root, &paths, begin)?;
        let files: Vec<(&Arc<str>, &Units)> = sought.iter().collect();
        let found: Vec<Result<Vec<_>, GitError>> = files
            .par_iter()
            .zip(&changes.of)
            .map(|((path, units), of_file)| {
                let objects = Objects::open(root)?;
                let committed = changes.head.map(|head| objects.at(head, path)).transpose()?.flatten();
                let since = since(&objects, committed, of_file, units, today)?;
                Ok(since.into_iter().map(|(unit, since)| ((Arc::clone(path), unit), since)).collect())
            })
            .collect();
        let mut by_unit = FxHashMap::default();
        for found in found {
            by_unit.extend(found?);
        }
        let adopted = Objects::open(root)?.first_day_with(DIRECTORY)?;
        let adopted = adopted.map(|(day, is_cut)| Since { day, is_cut }).filter(|since| since.day >= begin);
        Ok(Self { by_unit, adopted })
    }

    /// Since when a unit can be asked for: since its text last changed, or since there are records, whichever is later; `None` if that is
    /// longer ago than was looked for.
    pub(crate) fn of(&self, path: &Arc<str>, unit: &str) -> Option<Since> {
        let edited = self.by_unit.get(&(Arc::clone(path), unit.into())).copied();
        edited.into_iter().chain(self.adopted).max_by_key(|since| since.day)
    }
}

fn since(
    objects: &Objects,
    committed: Option<ObjectId>,
    changes: &[FileChange],
    units: &Units,
    today: Date,
) -> Result<Vec<(Box<str>, Since)>, GitError> {
    let mut left: FxHashMap<&str, Fingerprint> = units.iter().map(|(unit, print)| (&**unit, *print)).collect();
    let mut found = Vec::new();
    // What differs from the last version is not committed.
    let committed = said(objects, committed, None)?;
    left.retain(|unit, print| {
        let is_committed = committed.get(*unit) == Some(print);
        if !is_committed {
            found.push(((*unit).into(), Since { day: today, is_cut: false }));
        }
        is_committed
    });
    // One version is the next one's earlier one.
    let mut known: Option<(Option<ObjectId>, Said)> = None;
    for change in changes {
        if left.is_empty() {
            break;
        }
        let wanted: FxHashSet<&str> = left.keys().copied().collect();
        let new = match known.take() {
            Some((id, said)) if id == change.new => said,
            _ => said(objects, change.new, Some(&wanted))?,
        };
        let old = change.old.iter().map(|id| said(objects, *id, Some(&wanted))).collect::<Result<Vec<Said>, _>>()?;
        let came_in: Vec<&str> = left
            .iter()
            .filter(|(unit, print)| {
                let has = |said: &Said| said.get(**unit) == Some(*print);
                has(&new) && !old.iter().any(has)
            })
            .map(|(unit, _)| *unit)
            .collect();
        let day = if came_in.is_empty() { None } else { Some(objects.day(change.commit)?) };
        for unit in came_in {
            left.remove(unit);
            found.extend(day.map(|day| (unit.into(), Since { day, is_cut: change.is_cut })));
        }
        known = old.into_iter().next().map(|said| (change.old[0], said));
    }
    Ok(found)
}
