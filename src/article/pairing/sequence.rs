//! Aligns two sequences of items: by evidence where there is some, by their order where nothing speaks against it.

use std::ops::Range;

use super::evidence::{Match, matches};
use super::item::{Item, Link};
use crate::language::Lengths;

/// How two sequences are aligned.
#[derive(Debug, Default)]
pub(super) struct Aligned {
    /// What belongs together because of what it says.
    pub(super) by_evidence: Vec<Link>,
    /// What belongs together because of where it stands.
    pub(super) by_order: Vec<Link>,
    /// What stands in the same place, but where the order is not to be trusted.
    pub(super) doubtful: Vec<Link>,
    /// Whether something certainly stands in another order than on the other side.
    pub(super) is_disordered: bool,
}

/// More evidence than this is not compared with each other.
const MOST_MATCHES: usize = 10_000;

/// The lengths of an item are compared with those of so many items behind it.
const NEAR: usize = 200;

/// Aligns two sequences.
pub(super) fn align(ours: &[Item], theirs: &[Item], lengths: Lengths) -> Aligned {
    let matches = matches(ours, theirs);
    if matches.len() > MOST_MATCHES {
        return Aligned::default();
    }
    let mut alignment = Alignment { ours, theirs, chain: heaviest_chain(&matches), matches, lengths };
    while let Some(at) = alignment.loose() {
        alignment.chain.remove(at);
    }
    alignment.finish()
}

struct Alignment<'i> {
    ours: &'i [Item],
    theirs: &'i [Item],
    matches: Vec<Match>,
    /// Matches in the order of both sides.
    chain: Vec<Match>,
    lengths: Lengths,
}

type Gap = (Range<usize>, Range<usize>);

impl Alignment<'_> {
    /// What is between each two matches of the chain, before and behind them.
    fn gaps(&self) -> Vec<Gap> {
        let ends = self.chain.iter().map(|found| (found.our, found.their));
        let (mut our_from, mut their_from) = (0, 0);
        let mut gaps = Vec::new();
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

    /// A match that is not firm, and where the structure beside it does not agree.
    fn loose(&self) -> Option<usize> {
        let alike: Vec<bool> = self.gaps().iter().map(|gap| self.is_alike(gap)).collect();
        let is_loose = |at: &usize| !(self.chain[*at].is_firm || alike[*at] && alike[*at + 1]);
        (0..self.chain.len()).filter(is_loose).min_by(|a, b| self.chain[*a].weight.total_cmp(&self.chain[*b].weight))
    }

    fn finish(&self) -> Aligned {
        let mut aligned = Aligned::default();
        let is_in_chain = |found: &&Match| self.chain.iter().any(|link| link.our == found.our);
        let moved = self.matches.iter().filter(|found| found.is_firm && !is_in_chain(found));
        let moved: Vec<&Match> = moved.collect();
        aligned.is_disordered = !moved.is_empty();
        let certain = self.chain.iter().chain(moved);
        aligned.by_evidence.extend(certain.map(|found| Link { our: found.our, their: found.their }));
        for gap in self.gaps().into_iter().filter(|gap| self.is_alike(gap)) {
            let mut doubtful = self.doubtful(&gap);
            aligned.is_disordered |= self.mark_disagreement(&gap, &mut doubtful);
            for (step, is_doubtful) in doubtful.into_iter().enumerate() {
                let link = Link { our: gap.0.start + step, their: gap.1.start + step };
                let is_evident = |found: &Link| found.our == link.our || found.their == link.their;
                if aligned.by_evidence.iter().any(is_evident) {
                    continue;
                }
                if is_doubtful { aligned.doubtful.push(link) } else { aligned.by_order.push(link) }
            }
        }
        aligned
    }

    /// For each step of a gap, whether something says that what stands there does not belong together.
    fn doubtful(&self, (ours, theirs): &Gap) -> Vec<bool> {
        let mut doubtful = vec![false; ours.len()];
        let elsewhere = self.matches.iter().filter(|found| {
            let is_here = ours.contains(&found.our) && theirs.contains(&found.their);
            !(is_here && found.our - ours.start == found.their - theirs.start)
        });
        for found in elsewhere {
            let steps = [(ours, found.our), (theirs, found.their)];
            let steps: Vec<usize> = steps
                .into_iter()
                .filter(|(range, at)| range.contains(at))
                .map(|(range, at)| at - range.start)
                .collect();
            match (steps[..].iter().min(), steps[..].iter().max()) {
                // What certainly moved makes everything around it doubtful.
                (Some(_), Some(_)) if found.is_firm => doubtful.fill(true),
                (Some(&first), Some(&last)) => doubtful[first..=last].fill(true),
                _ => {}
            }
        }
        doubtful
    }

    /// Marks the steps of a gap whose lengths do not belong together; whether there are some.
    fn mark_disagreement(&self, (ours, theirs): &Gap, doubtful: &mut [bool]) -> bool {
        let mut is_some = false;
        let length = |step: usize| {
            let (our, their) = (&self.ours[ours.start + step], &self.theirs[theirs.start + step]);
            (our.shape == their.shape && our.length * their.length > 0).then_some((our.length, their.length))
        };
        let known: Vec<(usize, (usize, usize))> =
            (0..ours.len()).filter_map(|step| Some((step, length(step)?))).collect();
        for (at, &(step, lengths)) in known.iter().enumerate() {
            for &(other, others) in known[at + 1..].iter().take(NEAR) {
                if self.lengths.disagree(lengths, others) {
                    doubtful[step..=other].fill(true);
                    is_some = true;
                }
            }
        }
        is_some
    }
}

/// The matches in the order of both sides that weigh most together.
fn heaviest_chain(matches: &[Match]) -> Vec<Match> {
    let mut best: Vec<(f64, Option<usize>)> = Vec::with_capacity(matches.len());
    for (at, found) in matches.iter().enumerate() {
        let before = (0..at).filter(|&other| matches[other].our < found.our && matches[other].their < found.their);
        let before = before.max_by(|a, b| best[*a].0.total_cmp(&best[*b].0));
        best.push((found.weight + before.map_or(0.0, |before| best[before].0), before));
    }
    let mut chain = Vec::new();
    let mut at = (0..best.len()).max_by(|a, b| best[*a].0.total_cmp(&best[*b].0));
    while let Some(found) = at {
        chain.push(matches[found]);
        at = best[found].1;
    }
    chain.reverse();
    chain
}
