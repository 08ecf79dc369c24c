//! Code and HTML that the other side has nearly so: with other comments, another address, one line more.

use rustc_hash::{FxHashMap, FxHashSet};

use super::tokens::hash;
use crate::article::parse::Article;
use crate::article::skeleton::{Block, Role};

/// From this likeness of the words on, of 0 to 1, one is the other, changed.
const ALIKE: f64 = 0.6;

/// What is next best must be so many times as far from being the same.
const FURTHER: f64 = 1.5;

/// Longer than this many, times as many on the other side, are not compared.
const MOST_COMPARED: usize = 40_000;

/// Code or HTML that one side alone has.
struct Content {
    shape: u64,
    role: Role,
    /// Its words as numbers, sorted.
    words: Vec<u64>,
}

/// What content of the other side nearly is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Nearly {
    /// The shape of ours.
    pub(super) shape: u64,
    /// Whether nothing else is as much like it.
    pub(super) is_clear: bool,
}

/// For the shapes of what the other side has nearly as ours has it, what of ours that is.
pub(super) fn nearly_same(ours: (&Article<'_>, &[Block]), theirs: (&Article<'_>, &[Block])) -> FxHashMap<u64, Nearly> {
    let shapes = [ours.1, theirs.1].map(|blocks| contents(blocks).map(|block| block.shape()).collect());
    let [our_shapes, their_shapes]: [FxHashSet<u64>; 2] = shapes;
    let (ours, theirs) = (alone(ours, &their_shapes), alone(theirs, &our_shapes));
    if ours.len() * theirs.len() > MOST_COMPARED {
        return FxHashMap::default();
    }
    let (mut best_of_ours, mut best_of_theirs) =
        (vec![Best::default(); ours.len()], vec![Best::default(); theirs.len()]);
    for (our, content) in ours.iter().enumerate() {
        for (their, other) in theirs.iter().enumerate().filter(|(_, other)| other.role == content.role) {
            let likeness = likeness(&content.words, &other.words);
            best_of_ours[our].add(likeness, their);
            best_of_theirs[their].add(likeness, our);
        }
    }
    let found = best_of_ours.iter().enumerate().filter(|(_, best)| best.likeness >= ALIKE);
    let found = found.map(|(our, best)| (our, *best, best_of_theirs[best.which]));
    let found = found.filter(|(our, _, best_of_theirs)| best_of_theirs.which == *our);
    let nearly = found.map(|(our, best, best_of_theirs)| {
        let is_clear = best.is_clear() && best_of_theirs.is_clear();
        (theirs[best.which].shape, Nearly { shape: ours[our].shape, is_clear })
    });
    nearly.collect()
}

fn contents(blocks: &[Block]) -> impl Iterator<Item = &Block> {
    blocks.iter().filter(|block| matches!(block.role, Role::Content | Role::Code))
}

/// What one side has, and the other has not.
fn alone((article, blocks): (&Article<'_>, &[Block]), others: &FxHashSet<u64>) -> Vec<Content> {
    let mut seen = FxHashSet::default();
    let alone = contents(blocks).filter(|block| !others.contains(&block.shape()) && seen.insert(block.shape()));
    let content = |block: &Block| {
        let text = article.text.get(block.at..block.end).unwrap_or_default();
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let mut words: Vec<u64> = words.map(hash).collect();
        words.sort_unstable();
        Content { shape: block.shape(), role: block.role, words }
    };
    alone.map(content).collect()
}

/// How many words two have in common, of 0 to 1.
fn likeness(ours: &[u64], theirs: &[u64]) -> f64 {
    let (mut our, mut their, mut common) = (0, 0, 0);
    while our < ours.len() && their < theirs.len() {
        let order = ours[our].cmp(&theirs[their]);
        common += usize::from(order.is_eq());
        our += usize::from(order.is_le());
        their += usize::from(order.is_ge());
    }
    2.0 * common as f64 / (ours.len() + theirs.len()).max(1) as f64
}

/// What is most like something, and how much; and how much the next best is.
#[derive(Debug, Clone, Copy, Default)]
struct Best {
    likeness: f64,
    which: usize,
    next: f64,
}

impl Best {
    fn add(&mut self, likeness: f64, which: usize) {
        if likeness > self.likeness {
            *self = Self { likeness, which, next: self.likeness };
        } else {
            self.next = self.next.max(likeness);
        }
    }

    fn is_clear(self) -> bool {
        1.0 - self.next > FURTHER * (1.0 - self.likeness)
    }
}
