//! What the gate found.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::diagnostics::{Diagnostics, Severity, SeverityCounts};
use crate::language::Speller;
use crate::model::Locale;
use crate::workflow::after_edit::Undated;

/// What the gate found.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// What is wrong, sorted by place.
    pub diagnostics: Diagnostics,
    /// How many diagnostics there are of each severity; a reader may be shown the worse ones alone.
    pub counts: SeverityCounts,
    /// How many items were looked at.
    pub items: usize,
    /// How many units were looked at: source units × items.
    pub units: usize,
    /// How many findings a waiver covers; they are not among the diagnostics.
    pub waived: usize,
    /// Findings whose deadline counts from a day that is not known.
    pub undated: Option<Undated>,
    /// What the baseline comes to, where there is one.
    pub baseline: Option<Known>,
    /// What is spelled right, where that was looked at, for suggestions.
    pub spellers: Option<Arc<FxHashMap<Locale, Speller>>>,
}

/// What a baseline comes to in a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Known {
    /// How many findings it has; they are not among the diagnostics.
    pub found: usize,
    /// How many of its lines have no finding any more, of what was looked at.
    pub mended: usize,
}

impl Report {
    /// The report of these diagnostics, counted.
    #[must_use]
    pub fn of(diagnostics: impl Into<Diagnostics>) -> Self {
        let diagnostics = diagnostics.into();
        Self { counts: diagnostics.counts(), diagnostics, ..Self::default() }
    }

    /// Whether the gate stays shut: errors block, and with `strict` warnings do too.
    #[must_use]
    pub fn blocks(&self, strict: bool) -> bool {
        self.counts.errors > 0 || (strict && self.counts.warnings > 0)
    }

    /// The same report with only the diagnostics that are at least this bad. The counts stay those of everything that was
    /// found: what is hidden from the reader blocks all the same.
    #[must_use]
    pub fn at_least(mut self, severity: Severity) -> Self {
        self.diagnostics.retain(|all, number| all.severity(number) >= severity);
        self
    }
}
