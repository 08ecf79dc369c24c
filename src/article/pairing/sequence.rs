//! Aligns two sequences of items: by evidence where there is some, by their order where nothing speaks against it.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::chain::chain;
use super::evidence::{Match, matches};
use super::item::{Item, Pair};
use super::stretches::Stretches;

/// How two sequences are aligned.
#[derive(Debug, Default)]
pub(super) struct Aligned {
    /// What belongs together because of what it says; and whether the structure before and behind it agrees.
    pub(super) by_evidence: Vec<(Pair, [bool; 2])>,
    /// What belongs together because of where it stands.
    pub(super) by_order: Vec<Pair>,
    /// What stands in the same place, but where the order is not to be trusted.
    pub(super) doubtful: Vec<Pair>,
    /// Groups of our items that certainly stand in another order than on the other side.
    pub(super) out_of_order: Vec<Range<usize>>,
}

/// Aligns two sequences.
pub(super) fn align(ours: &[Item], theirs: &[Item]) -> Aligned {
    let matches = matches(ours, theirs);
    let chain = chain(&matches, ours, theirs);
    Alignment { ours, theirs, chain, matches }.finish()
}

struct Alignment<'i> {
    ours: &'i [Item],
    theirs: &'i [Item],
    matches: Vec<Match>,
    /// Matches in the order of both sides.
    chain: Vec<Match>,
}

type Gap = (Range<usize>, Range<usize>);

impl Alignment<'_> {
    fn finish(&self) -> Aligned {
        let mut aligned = Aligned::default();
        let is_chained: FxHashSet<usize> = self.chain.iter().map(|found| found.our).collect();
        let moved = self.matches.iter().filter(|found| found.is_firm && !is_chained.contains(&found.our));
        let moved: Vec<&Match> = moved.collect();
        aligned.out_of_order.extend(moved.iter().map(|found| found.our..found.our + 1));
        let is_moved: [FxHashSet<usize>; 2] =
            [moved.iter().map(|found| found.our).collect(), moved.iter().map(|found| found.their).collect()];
        let gaps = self.gaps();
        let is_alike: Vec<bool> = gaps.iter().map(|gap| self.is_alike(gap)).collect();
        let chained = self.chain.iter().zip(is_alike.windows(2)).map(|(found, beside)| (found, [beside[0], beside[1]]));
        let certain = chained.chain(moved.into_iter().map(|found| (found, [false, false])));
        aligned
            .by_evidence
            .extend(certain.map(|(found, is_alike)| (Pair { our: found.our, their: found.their }, is_alike)));
        let mut doubtful: Vec<Stretches> = gaps.iter().map(|gap| Stretches::new(gap.0.len())).collect();
        self.mark_crossing(&gaps, &mut doubtful);
        for ((gap, doubtful), is_alike) in gaps.into_iter().zip(doubtful).zip(is_alike) {
            if !is_alike {
                aligned.out_of_order.extend(self.is_permuted(&gap).then_some(gap.0));
                continue;
            }
            for (step, is_doubtful) in doubtful.are_marked().enumerate() {
                let pair = Pair { our: gap.0.start + step, their: gap.1.start + step };
                if is_moved[0].contains(&pair.our) || is_moved[1].contains(&pair.their) {
                    continue;
                }
                if is_doubtful { aligned.doubtful.push(pair) } else { aligned.by_order.push(pair) }
            }
        }
        aligned
    }

    /// What is between each two matches of the chain, before and behind them.
    fn gaps(&self) -> Vec<Gap> {
        let ends = self.chain.iter().map(|found| (found.our, found.their));
        let (mut our_from, mut their_from) = (0, 0);
        let mut gaps = Vec::with_capacity(self.chain.len() + 1);
        for (our, their) in ends.chain([(self.ours.len(), self.theirs.len())]) {
            gaps.push((our_from..our, their_from..their));
            (our_from, their_from) = (our + 1, their + 1);
        }
        gaps
    }

    fn is_alike(&self, (ours, theirs): &Gap) -> bool {
        let keys = |items: &[Item]| items.iter().map(|item| item.key).collect::<Vec<_>>();
        ours.len() == theirs.len() && keys(&self.ours[ours.clone()]) == keys(&self.theirs[theirs.clone()])
    }

    /// Whether a gap has the same structures on both sides, in another order.
    fn is_permuted(&self, (ours, theirs): &Gap) -> bool {
        let keys = |items: &[Item]| {
            let mut keys: Vec<u64> = items.iter().map(|item| item.key).collect();
            keys.sort_unstable();
            keys
        };
        ours.len() == theirs.len() && keys(&self.ours[ours.clone()]) == keys(&self.theirs[theirs.clone()])
    }

    /// Marks the steps of gaps that evidence is against: what stands there belongs elsewhere.
    fn mark_crossing(&self, gaps: &[Gap], doubtful: &mut [Stretches]) {
        let step_of = |at: usize, range: fn(&Gap) -> &Range<usize>| {
            let gap = gaps.partition_point(|gap| range(gap).end <= at);
            gaps.get(gap).filter(|gap| range(gap).contains(&at)).map(|found| (gap, at - range(found).start))
        };
        for found in &self.matches {
            let (ours, theirs) = (step_of(found.our, |gap| &gap.0), step_of(found.their, |gap| &gap.1));
            if ours == theirs {
                continue;
            }
            match (ours, theirs) {
                // What certainly moved makes everything around it doubtful.
                (Some((gap, _)), Some((other, _))) if gap == other && found.is_firm => doubtful[gap].mark_all(),
                (Some((gap, from)), Some((other, until))) if gap == other => {
                    doubtful[gap].mark(from.min(until)..=from.max(until));
                }
                _ => ours.into_iter().chain(theirs).for_each(|(gap, step)| match found.is_firm {
                    true => doubtful[gap].mark_all(),
                    false => doubtful[gap].mark(step..=step),
                }),
            }
        }
    }
}
