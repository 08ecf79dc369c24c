//! What was found in one resource and its translations.

use super::references::Symbols;
use crate::catalogue::Problem;
use crate::diagnostics::Diagnostic;

/// What was found in one resource and its translations; of several, in all of them.
#[derive(Default)]
pub(super) struct Checked {
    pub(super) diagnostics: Vec<Diagnostic>,
    pub(super) problems: Vec<Problem>,
    pub(super) symbols: Vec<Symbols>,
    pub(super) items: usize,
    pub(super) units: usize,
}

impl Checked {
    /// Adds what was found elsewhere.
    pub(super) fn add(&mut self, other: Self) {
        self.diagnostics.extend(other.diagnostics);
        self.problems.extend(other.problems);
        self.symbols.extend(other.symbols);
        self.items += other.items;
        self.units += other.units;
    }
}
