//! How many diagnostics there are of each severity.

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
    /// Counts severities.
    #[must_use]
    pub fn of(severities: impl IntoIterator<Item = Severity>) -> Self {
        let mut counts = Self::default();
        for severity in severities {
            match severity {
                Severity::Error => counts.errors += 1,
                Severity::Warning => counts.warnings += 1,
                Severity::Note => counts.notes += 1,
            }
        }
        counts
    }
}
