//! What one list has and another lacks.

use std::hash::Hash;

use rustc_hash::FxHashSet;
use smallvec::SmallVec;

/// After so many comparisons, hashing is worth it.
const FEW: usize = 256;

/// What is `wanted` and not `present`: of each key the first.
pub(super) fn absent<'v, T: 'v, K: Eq + Hash>(
    mut wanted: impl Iterator<Item = &'v T>,
    present: impl Iterator<Item = &'v T> + Clone,
    key: impl Fn(&'v T) -> K,
) -> SmallVec<[&'v T; 2]> {
    let mut found: SmallVec<[&'v T; 2]> = SmallVec::new();
    let mut comparisons = 0;
    while comparisons <= FEW {
        let Some(item) = wanted.next() else { return found };
        let mut is_same = |other: &'v T| {
            comparisons += 1;
            key(other) == key(item)
        };
        if !present.clone().any(&mut is_same) && !found.iter().any(|other| is_same(other)) {
            found.push(item);
        }
    }
    let mut seen: FxHashSet<K> = present.chain(found.iter().copied()).map(&key).collect();
    found.extend(wanted.filter(|item| seen.insert(key(item))));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_and_many_give_the_same() {
        for many in [0, 100] {
            let (wanted, present): (Vec<_>, Vec<_>) = (
                [5, 1, 2, 5].into_iter().chain(10..10 + many).collect(),
                [2, 3].into_iter().chain(10..10 + many).collect(),
            );
            let found: Vec<_> = absent(wanted.iter(), present.iter(), |key| *key).into_iter().copied().collect();
            assert_eq!(found, [5, 1]);
        }
    }
}
