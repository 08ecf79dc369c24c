//! What the gate found.

use crate::diagnostics::{Diagnostic, SeverityCounts};

/// What the gate found.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// What is wrong, sorted by place.
    pub diagnostics: Vec<Diagnostic>,
    /// How many diagnostics there are of each severity; a reader may be shown the worse ones alone.
    pub counts: SeverityCounts,
    /// How many items were looked at.
    pub items: usize,
    /// How many units were looked at: source units × items.
    pub units: usize,
    /// How many findings a waiver covers; they are not among the diagnostics.
    pub waived: usize,
}

impl Report {
    /// The report of these diagnostics, counted.
    #[must_use]
    pub fn of(diagnostics: Vec<Diagnostic>) -> Self {
        Self { counts: SeverityCounts::of(&diagnostics), diagnostics, ..Self::default() }
    }
}
