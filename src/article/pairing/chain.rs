//! The evidence that agrees about the order of both sides.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::ops::Range;

use super::evidence::Match;
use super::item::Item;

/// The matches, in the order of both sides, that weigh most together; of these, those that are firm, or that stand in a structure that
/// agrees.
pub(super) fn chain(matches: &[Match], ours: &[Item], theirs: &[Item]) -> Vec<Match> {
    Sieve::new(heaviest(matches, theirs.len()), ours, theirs).sieved()
}

/// The matches in the order of both sides that weigh most together. They are sorted by ours, and none has an item in common.
fn heaviest(matches: &[Match], theirs: usize) -> Vec<Match> {
    let mut best = HeaviestEnd::new(theirs);
    let mut before: Vec<Option<usize>> = Vec::with_capacity(matches.len());
    for (at, found) in matches.iter().enumerate() {
        let (weight, last) = best.until(found.their);
        before.push(last);
        best.note(found.their, weight + found.weight, at);
    }
    let mut chain: Vec<Match> =
        std::iter::successors(best.until(theirs).1, |at| before[*at]).map(|at| matches[at]).collect();
    chain.reverse();
    chain
}

/// For each place on the other side, the heaviest chain that ends before it: a Fenwick tree of maxima.
struct HeaviestEnd {
    tree: Vec<(f64, Option<usize>)>,
}

impl HeaviestEnd {
    fn new(places: usize) -> Self {
        Self { tree: vec![(0.0, None); places + 1] }
    }

    /// How much the heaviest chain weighs that ends before a place, and its last match.
    fn until(&self, place: usize) -> (f64, Option<usize>) {
        let (mut best, mut at) = ((0.0, None), place);
        while at > 0 {
            if self.tree[at].0 > best.0 {
                best = self.tree[at];
            }
            at &= at - 1;
        }
        best
    }

    fn note(&mut self, place: usize, weight: f64, last: usize) {
        let mut at = place + 1;
        while at < self.tree.len() {
            if weight > self.tree[at].0 {
                self.tree[at] = (weight, Some(last));
            }
            at += at & at.wrapping_neg();
        }
    }
}

/// Takes weak matches out of a chain, the weakest first, as long as the structure beside them does not agree.
struct Sieve {
    chain: Vec<Match>,
    ours: KeyHashes,
    theirs: KeyHashes,
    /// For each match, the one before it that is left, counted from 1; 0 if there is none. The last is for the end of all.
    before: Vec<usize>,
    /// The one behind it; as many as there are for the end of all.
    behind: Vec<usize>,
    is_out: Vec<bool>,
}

impl Sieve {
    fn new(chain: Vec<Match>, ours: &[Item], theirs: &[Item]) -> Self {
        let count = chain.len();
        Self {
            chain,
            ours: KeyHashes::new(ours),
            theirs: KeyHashes::new(theirs),
            before: (0..=count).collect(),
            behind: (1..=count).collect(),
            is_out: vec![false; count],
        }
    }

    fn sieved(mut self) -> Vec<Match> {
        let count = self.chain.len();
        let entry = |sieve: &Self, at: usize| Reverse((sieve.chain[at].weight.to_bits(), at));
        let mut loose: BinaryHeap<_> = (0..count).filter(|&at| self.is_loose(at)).map(|at| entry(&self, at)).collect();
        while let Some(Reverse((_, at))) = loose.pop() {
            if self.is_out[at] || !self.is_loose(at) {
                continue;
            }
            self.is_out[at] = true;
            let (before, behind) = (self.before[at], self.behind[at]);
            self.before[behind] = before;
            if before > 0 {
                self.behind[before - 1] = behind;
            }
            let neighbours = [before.checked_sub(1), Some(behind).filter(|&at| at < count)];
            loose.extend(neighbours.into_iter().flatten().filter(|&at| self.is_loose(at)).map(|at| entry(&self, at)));
        }
        let left = self.chain.iter().zip(&self.is_out).filter(|(_, is_out)| !**is_out);
        left.map(|(found, _)| *found).collect()
    }

    /// Whether a match is not firm, and the structure beside it does not agree.
    fn is_loose(&self, at: usize) -> bool {
        !(self.chain[at].is_firm || self.is_alike_before(at) && self.is_alike_before(self.behind[at]))
    }

    /// Whether what is between a match, or the end, and the match before it has the same structure on both sides.
    fn is_alike_before(&self, at: usize) -> bool {
        let from =
            self.before[at].checked_sub(1).map_or((0, 0), |at| (self.chain[at].our + 1, self.chain[at].their + 1));
        let until = self.chain.get(at).map_or((self.ours.len(), self.theirs.len()), |found| (found.our, found.their));
        self.ours.of(from.0..until.0) == self.theirs.of(from.1..until.1)
    }
}

/// A number for the keys of any stretch of items, from those of the stretches that begin with the first.
struct KeyHashes {
    hashes: Vec<u64>,
    powers: Vec<u64>,
}

const BASE: u64 = 0x9E37_79B9_7F4A_7C15;

impl KeyHashes {
    fn new(items: &[Item]) -> Self {
        let (mut hashes, mut powers) = (vec![0_u64], vec![1_u64]);
        for (at, item) in items.iter().enumerate() {
            hashes.push(hashes[at].wrapping_mul(BASE).wrapping_add(item.key));
            powers.push(powers[at].wrapping_mul(BASE));
        }
        Self { hashes, powers }
    }

    fn len(&self) -> usize {
        self.hashes.len() - 1
    }

    fn of(&self, range: Range<usize>) -> (usize, u64) {
        let (start, end) = (range.start, range.end);
        (end - start, self.hashes[end].wrapping_sub(self.hashes[start].wrapping_mul(self.powers[end - start])))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(key: u64) -> Item {
        Item { key, ..Item::default() }
    }

    fn found(our: usize, their: usize, weight: f64, is_firm: bool) -> Match {
        Match { our, their, weight, is_firm }
    }

    fn chained(matches: &[Match], keys: [&[u64]; 2]) -> Vec<(usize, usize)> {
        let items = keys.map(|keys| keys.iter().map(|key| item(*key)).collect::<Vec<_>>());
        chain(matches, &items[0], &items[1]).iter().map(|found| (found.our, found.their)).collect()
    }

    #[test]
    fn what_weighs_most_together_is_in_order() {
        let matches = [found(0, 2, 1.0, true), found(1, 0, 0.7, true), found(2, 1, 0.7, true), found(3, 3, 0.5, true)];
        assert_eq!(chained(&matches, [&[1; 4], &[1; 4]]), [(1, 0), (2, 1), (3, 3)]);
        assert_eq!(chained(&[], [&[1], &[1]]), []);
    }

    #[test]
    fn weak_matches_need_a_structure_that_agrees() {
        let weak = found(1, 1, 0.5, false);
        assert_eq!(chained(&[weak], [&[1, 2, 3], &[1, 2, 3]]), [(1, 1)]);
        assert_eq!(chained(&[weak], [&[1, 2, 3], &[1, 2, 4]]), []);
        let weaker = found(2, 2, 0.4, false);
        // Without the weaker one, the structure beside the other agrees no better.
        assert_eq!(chained(&[weak, weaker], [&[1, 2, 3], &[1, 2, 3, 4]]), []);
        assert_eq!(chained(&[weak, found(2, 3, 0.9, true)], [&[1, 2, 3], &[1, 2, 3, 3]]), [(2, 3)]);
    }
}
