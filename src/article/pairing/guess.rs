//! What a person is shown beside a text whose translation is not certain.

use std::collections::VecDeque;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::article::parse::Piece;
use crate::article::segment_kind::SegmentKind;

/// For each of our texts that is not paired, the text of the other side that may be meant: between the paired ones around it, those of
/// its kind in their order. `pairs` says of each of our texts which it is.
pub(super) fn guesses(ours: &[Piece], theirs: &[Piece], pairs: &[Option<usize>]) -> Vec<Option<usize>> {
    let mut guesses = pairs.to_vec();
    let is_used: FxHashSet<usize> = pairs.iter().flatten().copied().collect();
    // Those of each kind that nothing has, in their order.
    let mut free: FxHashMap<SegmentKind, VecDeque<usize>> = FxHashMap::default();
    for (at, piece) in theirs.iter().enumerate().filter(|(at, piece)| piece.field.is_none() && !is_used.contains(at)) {
        free.entry(piece.kind).or_default().push_back(at);
    }
    let ends = next_pairs(pairs, theirs.len());
    let mut from = 0;
    for our in 0..ours.len() {
        if let Some(their) = pairs[our] {
            from = their + 1;
            continue;
        }
        let until = if ends[our] >= from { ends[our] } else { theirs.len() };
        let Some(places) = free.get_mut(&ours[our].kind) else { continue };
        let at = places.partition_point(|their| *their < from);
        if let Some(their) = places.get(at).copied().filter(|their| *their < until) {
            guesses[our] = Some(their);
            places.remove(at);
        }
    }
    guesses
}

/// For each of our texts, what the next one behind it that is paired is paired with; the end if none is.
fn next_pairs(pairs: &[Option<usize>], end: usize) -> Vec<usize> {
    let mut next = end;
    let mut ends: Vec<usize> = pairs
        .iter()
        .rev()
        .map(|pair| {
            next = pair.unwrap_or(next);
            next
        })
        .collect();
    ends.reverse();
    ends
}
