//! Which old text became which new one.
//!
//! First the texts that stayed as they are, by a patience diff, and those that only moved. Then, in each gap between
//! texts that stayed, the pairs that are most alike together; then what is left anywhere, where it is very much alike.

use std::cmp::Ordering;

use rustc_hash::{FxHashMap, FxHashSet};
use similar::{Algorithm, DiffOp};

use super::assign::assign;

/// Texts of one gap are the same text, edited, from this similarity on.
const ALIKE_IN_GAP: f64 = 0.40;

/// Texts of different gaps are, from this similarity on.
const ALIKE_ANYWHERE: f64 = 0.70;

/// Shorter texts say too little to be found again elsewhere.
const LEAST_TOKENS: usize = 4;

/// A gap with more pairs than this is compared along its diagonal alone.
const MOST_PAIRS: usize = 10_000;

/// How far from the diagonal texts of a large gap are compared.
const BAND: usize = 40;

/// Aligns new texts with old ones: returns for each new text the index of the old one. No old text is given to two new ones.
#[must_use]
pub fn align(old: &[&str], new: &[&str]) -> Vec<Option<usize>> {
    let mut interner = Interner::default();
    let old: Vec<Text> = old.iter().map(|text| interner.read(text)).collect();
    let new: Vec<Text> = new.iter().map(|text| interner.read(text)).collect();
    let mut alignment = Alignment::new(&old, &new);
    alignment.stayed();
    alignment.moved();
    alignment.edited_in_gaps();
    alignment.edited_anywhere();
    alignment.old_of
}

/// A text as it is compared.
struct Text {
    /// The whole text, white space aside, as a number.
    whole: u32,
    /// Its words, as numbers.
    tokens: Vec<u32>,
    /// The same, sorted.
    bag: Vec<u32>,
}

/// Gives equal words equal numbers.
#[derive(Default)]
struct Interner {
    numbers: FxHashMap<String, u32>,
}

impl Interner {
    fn number(&mut self, text: String) -> u32 {
        let next = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
        *self.numbers.entry(text).or_insert(next)
    }

    fn read(&mut self, text: &str) -> Text {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let tokens: Vec<u32> = words.map(|word| self.number(word.to_lowercase())).collect();
        let mut bag = tokens.clone();
        bag.sort_unstable();
        // A text is never taken for a word.
        let whole = self.number(format!(" {}", text.split_whitespace().collect::<Vec<_>>().join(" ")));
        Text { whole, tokens, bag }
    }
}

struct Alignment<'t> {
    old: &'t [Text],
    new: &'t [Text],
    old_of: Vec<Option<usize>>,
    is_taken: Vec<bool>,
}

impl<'t> Alignment<'t> {
    fn new(old: &'t [Text], new: &'t [Text]) -> Self {
        Self { old, new, old_of: vec![None; new.len()], is_taken: vec![false; old.len()] }
    }

    fn take(&mut self, old: usize, new: usize) {
        self.is_taken[old] = true;
        self.old_of[new] = Some(old);
    }

    /// Texts that stayed: in the same order on both sides.
    fn stayed(&mut self) {
        // What only one side has cannot have stayed, and would make the diff slow.
        let on_old: FxHashSet<u32> = self.old.iter().map(|text| text.whole).collect();
        let on_new: FxHashSet<u32> = self.new.iter().map(|text| text.whole).collect();
        let both = |texts: &[Text], other: &FxHashSet<u32>| -> (Vec<usize>, Vec<u32>) {
            let shared = texts.iter().enumerate().filter(|(_, text)| other.contains(&text.whole));
            shared.map(|(at, text)| (at, text.whole)).unzip()
        };
        let (old_at, old) = both(self.old, &on_new);
        let (new_at, new) = both(self.new, &on_old);
        for operation in similar::capture_diff_slices(Algorithm::Patience, &old, &new) {
            if let DiffOp::Equal { old_index, new_index, len } = operation {
                for step in 0..len {
                    self.take(old_at[old_index + step], new_at[new_index + step]);
                }
            }
        }
    }

    /// Texts that only moved, in the order of both sides.
    fn moved(&mut self) {
        let mut left: FxHashMap<u32, Vec<usize>> = FxHashMap::default();
        for (at, text) in self.old.iter().enumerate().rev().filter(|(at, _)| !self.is_taken[*at]) {
            left.entry(text.whole).or_default().push(at);
        }
        for at in 0..self.new.len() {
            if self.old_of[at].is_none()
                && let Some(old) = left.get_mut(&self.new[at].whole).and_then(Vec::pop)
            {
                self.take(old, at);
            }
        }
    }

    fn edited_in_gaps(&mut self) {
        for (old, new) in self.gaps() {
            if old.is_empty() || new.is_empty() {
                continue;
            }
            let pairs = if old.len() * new.len() <= MOST_PAIRS {
                self.best(&old, &new)
            } else {
                self.best_along_diagonal(&old, &new)
            };
            for (old, new) in pairs {
                self.take(old, new);
            }
        }
    }

    /// What is left between each two texts that stayed in their order.
    fn gaps(&self) -> Vec<(Vec<usize>, Vec<usize>)> {
        let anchors = increasing(&self.old_of);
        let ends = anchors.iter().copied().chain([(self.old.len(), self.new.len())]);
        let (mut old_from, mut new_from) = (0, 0);
        let mut gaps = Vec::new();
        for (old, new) in ends {
            let old_left = (old_from..old).filter(|at| !self.is_taken[*at]).collect();
            let new_left = (new_from..new).filter(|at| self.old_of[*at].is_none()).collect();
            gaps.push((old_left, new_left));
            (old_from, new_from) = (old + 1, new + 1);
        }
        gaps
    }

    fn best(&self, old: &[usize], new: &[usize]) -> Vec<(usize, usize)> {
        let worth: Vec<Vec<f64>> =
            old.iter().map(|&old| new.iter().map(|&new| self.worth(old, new, ALIKE_IN_GAP)).collect()).collect();
        let assigned = assign(&worth).into_iter().enumerate();
        assigned.filter_map(|(row, column)| Some((old[row], new[column?]))).collect()
    }

    fn best_along_diagonal(&self, old: &[usize], new: &[usize]) -> Vec<(usize, usize)> {
        let mut pairs = Vec::new();
        for (row, &from) in old.iter().enumerate() {
            let middle = row * new.len() / old.len();
            for &to in &new[middle.saturating_sub(BAND)..(middle + BAND).min(new.len())] {
                pairs.push((self.worth(from, to, ALIKE_IN_GAP), from, to));
            }
        }
        greedy(pairs)
    }

    fn edited_anywhere(&mut self) {
        let is_long = |text: &Text| text.tokens.len() >= LEAST_TOKENS;
        let new: Vec<usize> =
            (0..self.new.len()).filter(|&at| self.old_of[at].is_none() && is_long(&self.new[at])).collect();
        // Texts that are very much alike share words that few others have.
        let mut with_token: FxHashMap<u32, Vec<usize>> = FxHashMap::default();
        for old in (0..self.old.len()).filter(|&at| !self.is_taken[at] && is_long(&self.old[at])) {
            for &token in &self.old[old].tokens {
                with_token.entry(token).or_default().push(old);
            }
        }
        let mut pairs = Vec::new();
        for at in new {
            let mut tokens: Vec<&Vec<usize>> =
                self.new[at].tokens.iter().filter_map(|token| with_token.get(token)).collect();
            tokens.sort_by_key(|places| places.len());
            let rarest = tokens.into_iter().take(LEAST_TOKENS);
            let candidates: FxHashSet<usize> = rarest.flat_map(|places| places.iter().take(BAND)).copied().collect();
            pairs.extend(candidates.into_iter().map(|old| (self.worth(old, at, ALIKE_ANYWHERE), old, at)));
        }
        for (old, new) in greedy(pairs) {
            self.take(old, new);
        }
    }

    /// How much two texts are alike; 0 below the least likeness that counts.
    fn worth(&self, old: usize, new: usize, least: f64) -> f64 {
        let (old, new) = (&self.old[old], &self.new[new]);
        // Most pairs have too few words in common, in whichever order.
        if 2.0 * (in_common(&old.bag, &new.bag) as f64) < least * (old.bag.len() + new.bag.len()) as f64 {
            return 0.0;
        }
        let (old, new) = (old.tokens.iter().copied(), new.tokens.iter().copied());
        let alike = rapidfuzz::distance::indel::normalized_similarity(old, new);
        if alike >= least { alike } else { 0.0 }
    }
}

/// How many words two sorted texts have in common, each as often as both have it.
fn in_common(old: &[u32], new: &[u32]) -> usize {
    let (mut at, mut other, mut common) = (0, 0, 0);
    while let (Some(left), Some(right)) = (old.get(at), new.get(other)) {
        match left.cmp(right) {
            Ordering::Less => at += 1,
            Ordering::Greater => other += 1,
            Ordering::Equal => {
                (at, other) = (at + 1, other + 1);
                common += 1;
            }
        }
    }
    common
}

/// Takes the best pair, then the best of what is left, and so on.
fn greedy(mut pairs: Vec<(f64, usize, usize)>) -> Vec<(usize, usize)> {
    pairs.retain(|pair| pair.0 > 0.0);
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let (mut old_taken, mut new_taken) = (FxHashSet::default(), FxHashSet::default());
    let mut taken = Vec::new();
    for (_, old, new) in pairs {
        if !old_taken.contains(&old) && !new_taken.contains(&new) {
            old_taken.insert(old);
            new_taken.insert(new);
            taken.push((old, new));
        }
    }
    taken
}

/// The longest run of pairs that increase on both sides: those that moved are left out.
fn increasing(old_of: &[Option<usize>]) -> Vec<(usize, usize)> {
    let pairs: Vec<(usize, usize)> = old_of.iter().enumerate().filter_map(|(new, old)| Some(((*old)?, new))).collect();
    // `last[n]` is the pair with the smallest old index that ends a run of length n + 1.
    let (mut last, mut before) = (Vec::<usize>::new(), vec![None; pairs.len()]);
    for (at, (old, _)) in pairs.iter().enumerate() {
        let length = last.partition_point(|&other| pairs[other].0 < *old);
        before[at] = length.checked_sub(1).map(|shorter| last[shorter]);
        if length == last.len() { last.push(at) } else { last[length] = at }
    }
    let mut run = Vec::new();
    let mut at = last.last().copied();
    while let Some(pair) = at {
        run.push(pairs[pair]);
        at = before[pair];
    }
    run.reverse();
    run
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_that_stay_move_or_are_edited_are_found_again() {
        let old = ["Title", "One little paragraph here.", "Second paragraph, which is longer than the others.", "Last"];
        let new = [
            "Title",
            "New!",
            "Second paragraph, which is now longer than most others.",
            "Last",
            "One little paragraph here.",
        ];
        assert_eq!(align(&old, &new), [Some(0), None, Some(2), Some(3), Some(1)]);
    }

    #[test]
    fn equal_texts_keep_their_order() {
        assert_eq!(align(&["a", "a", "b"], &["a", "b", "a"]), [Some(0), Some(2), Some(1)]);
        assert_eq!(align(&[], &["a"]), [None]);
        assert_eq!(align(&["a"], &[]), []);
    }

    #[test]
    fn other_texts_are_new() {
        let old = ["The forum was held in Vilnius in June."];
        assert_eq!(align(&old, &["Apply before the end of January next year."]), [None]);
    }
}
