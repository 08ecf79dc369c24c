//! How much two runs of tokens or characters have in common.

use rapidfuzz::distance::levenshtein;

/// Longer runs, by the product of their lengths, are compared without regard to the order: 4,000 words with as many others.
pub(super) const MOST_WORK: usize = 1 << 24;

/// How much two runs have in common, in whole percent rounded down, if that is at least so much: one less the edits from one to the
/// other, for each place of the longer one. Of very long runs, what is in both counts as kept, wherever it is.
pub(super) fn in_common(one: &[u32], other: &[u32], at_least: u8) -> Option<u8> {
    let length = one.len().max(other.len());
    if length == 0 {
        return Some(100);
    }
    let most = length * usize::from(100 - at_least.min(100)) / 100;
    if one.len().abs_diff(other.len()) > most {
        return None;
    }
    let edits = if one.len().saturating_mul(other.len()) > MOST_WORK {
        length - shared(&mut one.to_vec(), &mut other.to_vec())
    } else {
        let limit = levenshtein::Args::default().score_cutoff(most);
        levenshtein::distance_with_args(one.iter().copied(), other.iter().copied(), &limit)?
    };
    (edits <= most).then(|| u8::try_from((length - edits) * 100 / length).unwrap_or(100))
}

/// How many things are in both of two lists, each as often as in the one that has it less often. Sorts them.
pub(super) fn shared<T: Ord>(one: &mut [T], other: &mut [T]) -> usize {
    one.sort_unstable();
    other.sort_unstable();
    let (mut one, mut other) = (one.iter().peekable(), other.iter().peekable());
    let mut count = 0;
    while let (Some(left), Some(right)) = (one.peek(), other.peek()) {
        let order = left.cmp(right);
        count += usize::from(order.is_eq());
        if order.is_le() {
            one.next();
        }
        if order.is_ge() {
            other.next();
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn edits(one: &[u32], other: &[u32]) -> usize {
        let mut row: Vec<usize> = (0..=other.len()).collect();
        for (i, left) in one.iter().enumerate() {
            let mut diagonal = std::mem::replace(&mut row[0], i + 1);
            for (j, right) in other.iter().enumerate() {
                let replaced = diagonal + usize::from(left != right);
                diagonal = row[j + 1];
                row[j + 1] = replaced.min(diagonal + 1).min(row[j] + 1);
            }
        }
        row[other.len()]
    }

    fn run() -> impl Strategy<Value = Vec<u32>> {
        prop_oneof![prop::collection::vec(0_u32..6, 0..20), prop::collection::vec(0_u32..400, 0..150)]
    }

    proptest! {
        #[test]
        fn a_percentage_is_of_the_longer_run(one in run(), other in run(), at_least in 0_u8..=101) {
            let length = one.len().max(other.len());
            let percent = ((length - edits(&one, &other)) * 100).checked_div(length).unwrap_or(100);
            let expected = (percent >= usize::from(at_least.min(100))).then_some(percent);
            prop_assert_eq!(in_common(&one, &other, at_least).map(usize::from), expected);
            prop_assert_eq!(in_common(&other, &one, at_least).map(usize::from), expected);
        }
    }

    #[test]
    fn very_long_runs_are_compared_by_what_they_have() {
        let one: Vec<u32> = (0..100_000).collect();
        let other: Vec<u32> = (10_000..110_000).rev().collect();
        assert_eq!(in_common(&one, &other, 70), Some(90));
        assert_eq!(in_common(&one, &other, 91), None);
        assert_eq!(in_common(&one, &one, 100), Some(100));
    }

    #[test]
    fn what_is_in_both_counts_as_often_as_in_both() {
        assert_eq!(shared(&mut [3, 1, 1, 2], &mut [1, 2, 2, 1, 1]), 3);
    }
}
