//! Marked stretches of places, overlapping as they like.

use std::ops::RangeInclusive;

/// Marked stretches of places: how many begin at each place, less those that have ended.
pub(super) struct Stretches {
    changes: Vec<isize>,
}

impl Stretches {
    pub(super) fn new(places: usize) -> Self {
        // Past the end of a longer side, marks have no effect.
        Self { changes: vec![0; places + 1] }
    }

    pub(super) fn mark(&mut self, places: RangeInclusive<usize>) {
        let last = self.changes.len() - 1;
        self.changes[(*places.start()).min(last)] += 1;
        self.changes[(*places.end() + 1).min(last)] -= 1;
    }

    pub(super) fn mark_all(&mut self) {
        self.mark(0..=self.changes.len() - 1);
    }

    pub(super) fn are_marked(&self) -> impl Iterator<Item = bool> {
        let marks = self.changes.iter().scan(0, |open, change| {
            *open += change;
            Some(*open > 0)
        });
        marks.take(self.changes.len() - 1)
    }
}
