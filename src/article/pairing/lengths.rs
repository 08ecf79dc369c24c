//! What lengths say about an order.

use super::stretches::Stretches;
use crate::language::Lengths;

/// The lengths of a text are compared with those of so many texts behind it.
const NEAR: usize = 200;

/// From so much discord on, lengths say that two texts may stand in another order; and that they certainly do.
const DISCORD: f64 = 2.0;
const SURE_DISCORD: f64 = 6.0;

/// What lengths say about texts that stand side by side.
pub(super) struct ByLength {
    /// For each text, whether it may stand in another place.
    pub(super) is_doubtful: Vec<bool>,
    /// Whether some certainly stand in another order.
    pub(super) is_disordered: bool,
}

/// Compares the lengths of texts with those of what stands in their places. `are_certain` says of two of them that neither is in the
/// place of the other.
pub(super) fn by_length(
    texts: &[(usize, usize)],
    lengths: Lengths,
    are_certain: impl Fn(usize, usize) -> bool,
) -> ByLength {
    let (mut doubtful, mut is_disordered) = (Stretches::new(texts.len()), false);
    for (at, first) in texts.iter().enumerate().filter(|(_, (ours, theirs))| ours * theirs > 0) {
        let behind = texts.iter().enumerate().skip(at + 1).take(NEAR);
        for (other, second) in behind.filter(|(_, (ours, theirs))| ours * theirs > 0) {
            let discord = lengths.discord(*first, *second);
            if discord <= DISCORD || are_certain(at, other) {
                continue;
            }
            doubtful.mark(at..=other);
            is_disordered |= discord > SURE_DISCORD;
        }
    }
    ByLength { is_doubtful: doubtful.are_marked().collect(), is_disordered }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Languages;
    use crate::model::Locale;

    #[test]
    fn what_is_between_two_lengths_that_disagree_is_doubtful() {
        let lengths = Languages::new(&Locale::english(), &Locale::parse("lt").expect("a locale")).lengths();
        let texts = [(100, 110), (200, 80), (0, 0), (100, 100), (80, 210), (60, 60)];
        let found = by_length(&texts, lengths, |_, _| false);
        assert_eq!(found.is_doubtful, [true, true, true, true, true, false]);
        assert!(found.is_disordered);
        assert!(!by_length(&texts, lengths, |_, _| true).is_disordered);
        let in_order = by_length(&[(100, 110), (90, 95), (300, 250)], lengths, |_, _| false);
        assert!(!in_order.is_doubtful.contains(&true));
    }
}
