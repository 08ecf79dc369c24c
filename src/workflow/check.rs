//! The gate.

use crate::diagnostics::Diagnostic;

/// What the gate found.
#[derive(Debug, Clone)]
pub struct Report {
    /// What is wrong, sorted by place.
    pub diagnostics: Vec<Diagnostic>,
    /// How many items were looked at.
    pub items: usize,
    /// How many units were looked at: source units × items.
    pub units: usize,
    /// How many findings a waiver covers; they are not among the diagnostics.
    pub waived: usize,
}
