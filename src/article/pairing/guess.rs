//! What a person is shown beside a text whose translation is not certain.

use crate::article::parse::Piece;

/// For each of our texts that is not paired, the text of the other side that may be meant: between the paired ones around it, those of
/// its kind in their order. `pairs` says of each of our texts which it is.
pub(super) fn guesses(ours: &[Piece], theirs: &[Piece], pairs: &[Option<usize>]) -> Vec<Option<usize>> {
    let mut guesses = pairs.to_vec();
    let mut is_used = vec![false; theirs.len()];
    pairs.iter().flatten().for_each(|&their| is_used[their] = true);
    let mut from = 0;
    for our in 0..ours.len() {
        if let Some(their) = pairs[our] {
            from = their + 1;
            continue;
        }
        let until = pairs[our..].iter().flatten().next().copied().filter(|&end| end >= from).unwrap_or(theirs.len());
        let is_alike =
            |their: &usize| !is_used[*their] && theirs[*their].kind == ours[our].kind && theirs[*their].field.is_none();
        if let Some(their) = (from..until).find(is_alike) {
            guesses[our] = Some(their);
            is_used[their] = true;
        }
    }
    guesses
}
