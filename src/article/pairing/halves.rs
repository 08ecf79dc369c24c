//! Whether a text seems to be the other as a whole, and not one half of it, or both with another.

use super::item::{Item, Pair};
use super::side::Side;
use crate::language::Lengths;

/// A whole translation is within so many deviations of the usual length.
const WHOLE: f64 = 2.5;

/// Whether two texts that have something in common are about as long, say as many sentences and end alike.
pub(super) fn is_whole(ours: &Item, theirs: &Item, lengths: Lengths) -> bool {
    let is_text = ours.length * theirs.length > 0;
    !is_text
        || ours.is_bounded
        || ours.form.is_whole(theirs.form) && lengths.deviations(ours.length, theirs.length) <= WHOLE
}

/// Whether something that may be the other half of one of two texts stands right before or behind it, on a side where the structure
/// does not agree.
pub(super) fn has_half_beside(pair: Pair, [ours, theirs]: [&Side; 2], is_alike: [bool; 2]) -> bool {
    let kind = ours.items[pair.our].kind;
    let is_half = |beside: Option<&Item>| beside.is_some_and(|beside| beside.kind == kind);
    let before = || is_half(ours.text_before(pair.our)) || is_half(theirs.text_before(pair.their));
    let behind = || is_half(ours.text_behind(pair.our)) || is_half(theirs.text_behind(pair.their));
    !is_alike[0] && before() || !is_alike[1] && behind()
}
