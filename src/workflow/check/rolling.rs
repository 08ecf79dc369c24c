//! What the gate demands some days after the English changed: whether that day has come is known when all is read, from one walk through
//! history.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Span;
use jiff::civil::Date;

use crate::catalogue::{Catalogue, LoadedFile};
use crate::config::Section;
use crate::diagnostics::{Diagnostic, Label, Severity};
use crate::fluent::{self, Fingerprint};
use crate::git::GitError;
use crate::i18n::Text;
use crate::workflow::edit_days::{EditDays, Since, Units};

/// A finding that is as bad as it says from some days after the English of its units on.
pub(super) struct Rolling {
    /// The finding as it is then.
    diagnostic: Diagnostic,
    /// How many days.
    days: u16,
    /// The source file.
    source: Arc<str>,
    /// The units: one, or all of a file that is missing.
    units: Vec<(Box<str>, Fingerprint)>,
    /// The line that says so.
    demand: Label,
}

/// Findings whose day is not known as it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undated {
    /// So many count from the earliest commit of a shallow clone.
    Shallow(usize),
    /// So many have no history at all: there is no repository.
    NoRepository(usize),
}

/// What of it is due, with the severities that follow.
pub(super) fn settle(
    catalogue: &Catalogue<'_>,
    today: Date,
    rolling: Vec<Rolling>,
) -> Result<(Vec<Diagnostic>, Option<Undated>), GitError> {
    if rolling.is_empty() {
        return Ok((Vec::new(), None));
    }
    let mut sought: BTreeMap<Arc<str>, Units> = BTreeMap::new();
    for finding in &rolling {
        sought.entry(Arc::clone(&finding.source)).or_default().extend(finding.units.iter().cloned());
    }
    let longest = rolling.iter().map(|finding| finding.days).max().unwrap_or_default();
    let days = match EditDays::find(catalogue.root.path(), &sought, today, longest) {
        Ok(days) => Some(days),
        Err(GitError::NoRepository) => None,
        Err(error) => return Err(error),
    };
    let (count, mut cut) = (rolling.len(), 0);
    let settled = rolling.into_iter().map(|finding| {
        let begin = match &days {
            Some(days) => finding.begin(days),
            None => Some(Since { day: today, is_cut: false }),
        };
        cut += usize::from(begin.is_some_and(|since| since.is_cut));
        finding.on(today, begin)
    });
    let settled = settled.collect();
    let undated = match days {
        None => Some(Undated::NoRepository(count)),
        Some(_) => (cut > 0).then_some(Undated::Shallow(cut)),
    };
    Ok((settled, undated))
}

impl Rolling {
    /// A finding about source units, by their indexes.
    pub(super) fn new(
        diagnostic: Diagnostic,
        days: u16,
        section: &Section,
        source: &LoadedFile<'_>,
        units: impl IntoIterator<Item = usize>,
    ) -> Self {
        let units = units.into_iter().map(|at| source.unit(at));
        Self {
            diagnostic,
            days,
            source: Arc::clone(&source.path),
            units: units.map(|unit| (unit.id.into(), fluent::fingerprint(unit))).collect(),
            demand: section.require.label.clone().unwrap_or_else(|| section.files_label.clone()),
        }
    }

    /// Since when the first of its units can be asked for; `None` is longer ago than any deadline.
    fn begin(&self, days: &EditDays) -> Option<Since> {
        let of_units = self.units.iter().map(|(unit, _)| days.of(&self.source, unit));
        of_units.min_by_key(|since| since.map(|since| since.day)).flatten()
    }

    fn on(self, today: Date, begin: Option<Since>) -> Diagnostic {
        let mut diagnostic = self.diagnostic;
        let due = begin.map(|since| since.day.saturating_add(Span::new().days(self.days)));
        let Some(due) = due.filter(|due| *due > today) else { return diagnostic };
        diagnostic.severity = Severity::Note;
        let text = Text::new("gate-due-on").with("date", due.to_string());
        diagnostic.related.retain(|label| label.path != self.demand.path || label.start != self.demand.start);
        diagnostic.related.push(self.demand.with_message(text));
        diagnostic
    }
}
