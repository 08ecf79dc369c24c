//! Keys that come more than once.

use std::hash::Hash;

use rustc_hash::FxHashMap;

/// Up to so many keys are compared with each other, which is faster than hashing them.
const FEW: usize = 8;

/// The indexes of each key that came before, with the index where it came first: `(first, later)`.
pub(super) fn repeated<T, K: Eq + Hash>(items: &[T], key: impl Fn(&T) -> K) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    if items.len() <= FEW {
        for later in 1..items.len() {
            let first = items[..later].iter().position(|item| key(item) == key(&items[later]));
            found.extend(first.map(|first| (first, later)));
        }
        return found;
    }
    let mut seen = FxHashMap::default();
    seen.reserve(items.len());
    for (later, item) in items.iter().enumerate() {
        let first = *seen.entry(key(item)).or_insert(later);
        if first != later {
            found.push((first, later));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_later_one_is_found_with_the_first() {
        let few = [1, 2, 1, 3, 1];
        assert_eq!(repeated(&few, |key| *key), [(0, 2), (0, 4)]);
        let many: Vec<_> = (0..20).chain([3, 19]).collect();
        assert_eq!(repeated(&many, |key| *key), [(3, 20), (19, 21)]);
    }
}
