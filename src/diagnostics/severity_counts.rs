//! How many diagnostics there are of each severity.

use super::diagnostic::Diagnostic;
use super::severity::Severity;

/// How many diagnostics there are of each severity.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SeverityCounts {
    /// Those that block.
    pub errors: usize,
    /// Those that are worth mending.
    pub warnings: usize,
    /// Those that are worth knowing.
    pub notes: usize,
}

impl SeverityCounts {
    /// Counts diagnostics.
    #[must_use]
    pub fn of(diagnostics: &[Diagnostic]) -> Self {
        let mut counts = Self::default();
        for diagnostic in diagnostics {
            match diagnostic.severity {
                Severity::Error => counts.errors += 1,
                Severity::Warning => counts.warnings += 1,
                Severity::Note => counts.notes += 1,
            }
        }
        counts
    }
}
