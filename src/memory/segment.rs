//! A source text with a translation, and where that comes from.

use std::cmp::{Ordering, Reverse};

/// A source text with its translation into the memory's locale. Both are flat: placeables are written as in Fluent, on one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Segment<'m> {
    /// The text that was translated.
    pub source: &'m str,
    /// Its translation.
    pub target: &'m str,
    /// Where the translation comes from.
    pub origin: Origin<'m>,
}

/// Where a translation comes from. The memory knows nothing of it but what is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Origin<'m> {
    /// The name of the item.
    pub item: &'m str,
    /// The unit, or the part of it, within the item.
    pub unit: &'m str,
    /// When the translation was written, in days from one that the caller chooses.
    pub day: i32,
    /// Whether somebody reviewed it.
    pub is_reviewed: bool,
    /// Whether this is what the project has today, and not in its past alone.
    pub is_current: bool,
}

/// How good an origin is: the better one is less.
pub(super) type Rank = (Reverse<bool>, Reverse<bool>, Reverse<i32>);

impl Origin<'_> {
    /// Returns what says which of two origins is better: reviewed before not, current before past, then the later day.
    pub(super) fn rank(&self) -> Rank {
        (Reverse(self.is_reviewed), Reverse(self.is_current), Reverse(self.day))
    }
}

impl Segment<'_> {
    /// Compares two segments as they are stored: by their texts, then the better origin first; equal ones by its names.
    pub(super) fn stored_order(&self, other: &Self) -> Ordering {
        let (ours, theirs) = (&self.origin, &other.origin);
        let texts = (self.source, self.target).cmp(&(other.source, other.target));
        let origins = || (ours.rank(), ours.item, ours.unit).cmp(&(theirs.rank(), theirs.item, theirs.unit));
        texts.then_with(origins)
    }
}
