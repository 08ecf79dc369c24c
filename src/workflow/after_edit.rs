//! What is asked for some days after its source text changed, as `due = "14d"` of a Fluent section says: since when, by one walk through
//! history for all of it.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use jiff::Span;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::edit_days::{EditDays, Since, Units};
use crate::catalogue::LoadedFile;
use crate::fluent::{self, Fingerprint};
use crate::git::GitError;
use crate::session::Notice;

/// Source units of a file of which something is asked so many days after the first of them changed.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct AfterEdit {
    days: u16,
    /// The source file.
    source: Arc<str>,
    units: Vec<(Box<str>, Fingerprint)>,
}

/// From when on each of what was looked for is asked for.
pub(crate) struct Deadlines {
    /// In the order in which it was given; none is a day before all that was looked at.
    pub of: Vec<Option<Date>>,
    /// Those that history does not know, if there are any.
    pub undated: Option<Undated>,
}

/// Deadlines that are not known as they should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undated {
    /// So many count from the earliest commit of a shallow clone.
    Shallow(usize),
    /// So many have no history at all: there is no repository.
    NoRepository(usize),
}

impl From<Undated> for Notice {
    fn from(undated: Undated) -> Self {
        match undated {
            Undated::Shallow(count) => Self::ShallowDeadlines(count),
            Undated::NoRepository(count) => Self::UnknownDeadlines(count),
        }
    }
}

impl AfterEdit {
    /// Of the units of a source file, by their indexes.
    pub(crate) fn new(days: u16, source: &LoadedFile<'_>, units: impl IntoIterator<Item = usize>) -> Self {
        let units = units.into_iter().map(|at| source.unit(at));
        Self {
            days,
            source: Arc::clone(&source.path),
            units: units.map(|unit| (unit.id.into(), fluent::fingerprint(unit))).collect(),
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.units.is_empty()
    }

    /// Since when the first of its units can be asked for; `None` is longer ago than any deadline.
    fn begin(&self, days: &EditDays) -> Option<Since> {
        let of_units = self.units.iter().map(|(unit, _)| days.of(&self.source, unit));
        of_units.min_by_key(|since| since.map(|since| since.day)).flatten()
    }
}

impl Deadlines {
    /// Looks through history, as far back as the longest of these deadlines; not at all if there are none. Without a repository,
    /// everything changed today.
    ///
    /// # Errors
    ///
    /// Fails if history cannot be read.
    pub(crate) fn find<'a>(
        root: &Path,
        today: Date,
        asked: impl Iterator<Item = &'a AfterEdit> + Clone,
    ) -> Result<Self, GitError> {
        let mut sought: BTreeMap<Arc<str>, Units> = BTreeMap::new();
        for asked in asked.clone() {
            sought.entry(Arc::clone(&asked.source)).or_default().extend(asked.units.iter().cloned());
        }
        let Some(longest) = asked.clone().map(|asked| asked.days).max() else {
            return Ok(Self { of: Vec::new(), undated: None });
        };
        let days = match EditDays::find(root, &sought, today, longest) {
            Ok(days) => Some(days),
            Err(GitError::NoRepository) => None,
            Err(error) => return Err(error),
        };
        let mut cut = 0;
        let of: Vec<Option<Date>> = asked
            .map(|asked| {
                let begin = match &days {
                    Some(days) => asked.begin(days),
                    None => Some(Since { day: today, is_cut: false }),
                };
                cut += usize::from(begin.is_some_and(|since| since.is_cut));
                // Beyond the calendar's end nothing is due.
                begin.map(|since| since.day.saturating_add(Span::new().days(asked.days)))
            })
            .collect();
        let undated = match days {
            None => Some(Undated::NoRepository(of.len())),
            Some(_) => (cut > 0).then_some(Undated::Shallow(cut)),
        };
        Ok(Self { of, undated })
    }
}
