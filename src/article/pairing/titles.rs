//! The titles of link definitions, `[label]: address "title"`: what is defined says which is which.

use super::tokens::TokenReader;
use crate::article::parse::{Article, Piece};
use crate::article::segment_kind::SegmentKind;

/// The places of titles that belong together, among the pieces of both sides.
pub(super) fn titles(
    [source, target]: [&Article<'_>; 2],
    [ours, theirs]: [&[Piece]; 2],
    reader: &TokenReader,
) -> Vec<(usize, usize)> {
    let places = |pieces: &[Piece]| {
        (0..pieces.len()).filter(|&at| pieces[at].kind == SegmentKind::LinkTitle).collect::<Vec<usize>>()
    };
    let (our_titled, their_titled) = (source.document.skeleton.titled(), target.document.skeleton.titled());
    let their_places = places(theirs);
    let mut found = Vec::new();
    for (our, (label, address)) in places(ours).into_iter().zip(our_titled) {
        let is_alike = |(other, other_address): &(String, String)| {
            // Whoever counts links may have counted others; what has a name may be another page in another language.
            let is_number = label.chars().all(|c| c.is_numeric());
            other.to_lowercase() == label.to_lowercase()
                && (!is_number || reader.without_tags(other_address) == reader.without_tags(address))
        };
        let their = their_titled.iter().position(is_alike).and_then(|at| their_places.get(at));
        found.extend(their.map(|their| (our, *their)));
    }
    found
}
