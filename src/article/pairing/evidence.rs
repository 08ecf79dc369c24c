//! Which items have something in common that no others have.

use rustc_hash::FxHashMap;

use super::item::Item;

/// Two items that are each other's best.
#[derive(Debug, Clone, Copy)]
pub(super) struct Match {
    pub(super) our: usize,
    pub(super) their: usize,
    /// How much they have in common.
    pub(super) weight: f64,
    /// Whether that is enough to pair them, wherever they stand.
    pub(super) is_firm: bool,
}

/// Less in common says nothing.
const LEAST: f64 = 0.4;

/// So much is firm, whatever it is.
const FIRM: f64 = 1.0;

/// The next best must have this much less, as a part of the best.
const NEXT_BEST: f64 = 0.67;

/// What stands in so many places, one side times the other, is no evidence.
const MOST_PLACES: usize = 400;

/// Where one token stands.
#[derive(Default)]
struct Places {
    ours: Vec<usize>,
    theirs: Vec<usize>,
    strength: f64,
    is_fixed: bool,
}

/// The pairs that are each other's best by far, sorted.
pub(super) fn matches(ours: &[Item], theirs: &[Item]) -> Vec<Match> {
    let mut worth: FxHashMap<(usize, usize), (f64, bool)> = FxHashMap::default();
    for places in places(ours, theirs).into_values() {
        let (many, others) = (places.ours.len(), places.theirs.len());
        if many * others == 0 || many * others > MOST_PLACES {
            continue;
        }
        let weight = places.strength / many.max(others) as f64;
        for &our in &places.ours {
            for &their in places.theirs.iter().filter(|&&their| theirs[their].kind == ours[our].kind) {
                let known = worth.entry((our, their)).or_default();
                known.0 += weight;
                known.1 |= places.is_fixed && many * others == 1;
            }
        }
    }
    let (mut best_of_ours, mut best_of_theirs) =
        (vec![Best::default(); ours.len()], vec![Best::default(); theirs.len()]);
    for (&(our, their), &(weight, _)) in &worth {
        best_of_ours[our].add(weight);
        best_of_theirs[their].add(weight);
    }
    let is_best = |&(&(our, their), &(weight, _)): &(&(usize, usize), &(f64, bool))| {
        weight >= LEAST && best_of_ours[our].is(weight) && best_of_theirs[their].is(weight)
    };
    let found = worth.iter().filter(is_best);
    let mut found: Vec<Match> = found
        .map(|(&(our, their), &(weight, is_firm))| Match { our, their, weight, is_firm: is_firm || weight >= FIRM })
        .collect();
    found.sort_by_key(|found| (found.our, found.their));
    found
}

fn places(ours: &[Item], theirs: &[Item]) -> FxHashMap<u64, Places> {
    let mut places: FxHashMap<u64, Places> = FxHashMap::default();
    for (at, item) in ours.iter().enumerate() {
        for token in &item.tokens {
            let known = places.entry(token.id).or_default();
            (known.strength, known.is_fixed) = (token.strength, token.is_fixed);
            known.ours.push(at);
        }
    }
    for (at, item) in theirs.iter().enumerate() {
        for token in &item.tokens {
            if let Some(known) = places.get_mut(&token.id) {
                known.theirs.push(at);
            }
        }
    }
    places
}

/// The best of an item's pairs, and the next best.
#[derive(Debug, Clone, Copy, Default)]
struct Best {
    best: f64,
    next: f64,
}

impl Best {
    fn add(&mut self, weight: f64) {
        if weight > self.best {
            (self.best, self.next) = (weight, self.best);
        } else {
            self.next = self.next.max(weight);
        }
    }

    /// Whether this is the best by far.
    fn is(self, weight: f64) -> bool {
        weight >= self.best && self.next <= weight * NEXT_BEST
    }
}
