//! What was found, added up.

use super::references::Symbols;
use super::rolling::Rolling;
use crate::catalogue::Problem;
use crate::diagnostics::Diagnostic;

/// What was found in an item; added up, in a resource with its translations, and in all resources.
#[derive(Default)]
pub(super) struct Checked {
    pub(super) diagnostics: Vec<Diagnostic>,
    /// What is as bad as it says from a day on that history knows.
    pub(super) rolling: Vec<Rolling>,
    pub(super) problems: Vec<Problem>,
    pub(super) symbols: Vec<Symbols>,
    pub(super) items: usize,
    pub(super) units: usize,
}

impl Checked {
    /// Adds what was found elsewhere.
    pub(super) fn add(&mut self, other: Self) {
        self.diagnostics.extend(other.diagnostics);
        self.rolling.extend(other.rolling);
        self.problems.extend(other.problems);
        self.symbols.extend(other.symbols);
        self.items += other.items;
        self.units += other.units;
    }
}
