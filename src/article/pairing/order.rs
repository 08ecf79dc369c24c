//! Whether the order of two files may say what belongs together.
//!
//! What stands side by side and has the same structure is a run: the items of a list, the paragraphs of a section. Where something in a
//! run stands in another order on the other side, so may all in it that has no evidence of its own. The same holds of sections that are
//! called the same: nothing but their order says which is which.

use rustc_hash::{FxHashMap, FxHashSet};

use super::form::tell_apart;
use super::item::{Item, Pair};
use super::lengths::by_length;
use super::side::{Level, Run, Side};
use crate::language::Lengths;

/// How certain it is that two texts belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Certainty {
    /// They stand in the same place, but the order is not to be trusted.
    Doubtful,
    /// They stand in the same place.
    Order,
    /// They have something in common that others have not.
    Evidence,
}

/// Two blocks that seem to belong together.
#[derive(Debug, Clone, Copy)]
pub(super) struct PossiblePair {
    pub(super) pair: Pair,
    pub(super) certainty: Certainty,
}

/// So much evidence in a run says that its order holds, even if that of others does not.
const CONFIRMING: usize = 2;

/// So many contradictions are not mistakes, but another order.
const PATTERN: usize = 2;

/// Of texts of so many characters, one in two hundred is beyond so many deviations of its length.
const LONG: usize = 60;
const UNUSUAL_DEVIATIONS: f64 = 3.5;

/// What says that something stands in another order.
#[derive(Debug, Default)]
pub(super) struct Disorder {
    runs: FxHashSet<Run>,
    levels: FxHashSet<Level>,
    /// What several sections are called, where something is against the place of one of them.
    shared_names: FxHashSet<u64>,
}

impl Disorder {
    /// Notes that these blocks stand in another order.
    pub(super) fn note(&mut self, blocks: impl Iterator<Item = usize>, ours: &Side) {
        let runs: FxHashSet<Run> = blocks.map(|at| ours.run_of(at)).collect();
        // What is in several lists has moved with them.
        let is_one = runs.len() == 1;
        for run in runs.into_iter().filter(|run| is_one || run.level == Level::Section) {
            self.runs.insert(run);
            self.levels.insert(run.level);
        }
    }

    /// Notes that something is against the place of a section.
    pub(super) fn note_section(&mut self, section: usize, ours: &Side) {
        self.shared_names.extend(ours.shared_name(section));
    }

    /// Makes doubtful what the order of a run that is not to be trusted has paired. `contradicts` says whether two texts cannot belong
    /// together.
    pub(super) fn settle(
        mut self,
        candidates: &mut [PossiblePair],
        sides: [&Side; 2],
        lengths: Lengths,
        contradicts: impl Fn(&Pair) -> bool,
    ) {
        let [ours, theirs] = sides;
        self.compare_lengths(candidates, sides, lengths);
        self.runs.extend(runs_of_another_form(candidates, sides));
        let mut evidence: FxHashMap<Run, Vec<Pair>> = FxHashMap::default();
        let mut contradictions = FxHashMap::default();
        for PossiblePair { pair, certainty } in &*candidates {
            let run = ours.run_of(pair.our);
            let is_order = *certainty == Certainty::Order && run.level != Level::Heading;
            if is_order && (contradicts(pair) || is_odd(&ours.items[pair.our], &theirs.items[pair.their], lengths)) {
                self.shared_names.extend(ours.shared_name(ours.section_of(pair.our)));
            }
            match certainty {
                Certainty::Evidence => evidence.entry(run).or_default().push(*pair),
                Certainty::Order if contradicts(pair) => *contradictions.entry(run).or_insert(0) += 1,
                Certainty::Order | Certainty::Doubtful => {}
            }
        }
        self.runs.extend(contradictions.into_iter().filter(|(_, count)| *count >= PATTERN).map(|(run, _)| run));
        for PossiblePair { pair, certainty } in
            candidates.iter_mut().filter(|found| found.certainty == Certainty::Order)
        {
            let run = ours.run_of(pair.our);
            let shared_name = ours.shared_name(ours.section_of(pair.our)).filter(|_| run.level != Level::Heading);
            if shared_name.is_some_and(|name| self.shared_names.contains(&name)) {
                *certainty = Certainty::Doubtful;
                continue;
            }
            let sizes = (ours.size(run), theirs.size(theirs.run_of(pair.their)));
            if run.level == Level::Heading || sizes == (1, 1) {
                continue;
            }
            let evidence = evidence.get(&run).map(Vec::as_slice).unwrap_or_default();
            let is_confirmed = evidence.len() >= CONFIRMING;
            let is_doubtful = self.runs.contains(&run) || self.levels.contains(&run.level) && !is_confirmed;
            // What is new in a list, or gone, is on the other side of something certain.
            let is_held = || is_between(*pair, evidence);
            let is_changed = || {
                sizes.0 != sizes.1 && !is_held() || is_odd(&ours.items[pair.our], &theirs.items[pair.their], lengths)
            };
            if is_doubtful || run.level == Level::Inner && is_changed() {
                *certainty = Certainty::Doubtful;
            }
        }
    }

    /// Makes doubtful what lengths say may stand in another order in its run.
    fn compare_lengths(&mut self, candidates: &mut [PossiblePair], [ours, theirs]: [&Side; 2], lengths: Lengths) {
        let mut runs: FxHashMap<Run, Vec<usize>> = FxHashMap::default();
        for (at, candidate) in candidates.iter().enumerate().filter(|(_, found)| found.certainty != Certainty::Evidence)
        {
            let run = ours.run_of(candidate.pair.our);
            if run.level != Level::Heading {
                runs.entry(run).or_default().push(at);
            }
        }
        for (run, mut places) in runs {
            places.sort_by_key(|at| candidates[*at].pair.our);
            let texts = places.iter().map(|at| {
                let pair = candidates[*at].pair;
                (ours.items[pair.our].length, theirs.items[pair.their].length)
            });
            let are_certain = |one: usize, other: usize| {
                let pairs = [one, other].map(|at| candidates[places[at]].pair);
                tell_apart(pairs.map(|pair| ours.items[pair.our].form), pairs.map(|pair| theirs.items[pair.their].form))
            };
            let found = by_length(&texts.collect::<Vec<_>>(), lengths, are_certain);
            for (at, _) in places.into_iter().zip(found.is_doubtful).filter(|(_, is_doubtful)| *is_doubtful) {
                candidates[at].certainty = Certainty::Doubtful;
            }
            if found.is_disordered {
                self.runs.insert(run);
                self.levels.insert(run.level);
            }
        }
    }
}

/// The runs where a text is written as the one in its place is not, but as another is that does not fit its place either: a question
/// and what is none, swapped.
fn runs_of_another_form(candidates: &[PossiblePair], [ours, theirs]: [&Side; 2]) -> FxHashSet<Run> {
    let mut lost: FxHashSet<(Run, usize, u64)> = FxHashSet::default();
    let differing = || {
        let by_place = candidates.iter().filter(|found| found.certainty != Certainty::Evidence);
        by_place.flat_map(|PossiblePair { pair, .. }| {
            let forms = (ours.items[pair.our].form.traits, theirs.items[pair.their].form.traits);
            let traits = forms.0.into_iter().zip(forms.1).enumerate();
            traits.filter(|(_, (our, their))| our != their).map(|(which, (our, their))| (pair.our, which, our, their))
        })
    };
    for (at, which, our, _) in differing() {
        lost.insert((ours.run_of(at), which, our));
    }
    let is_elsewhere =
        |(at, which, _, their): &(usize, usize, u64, u64)| lost.contains(&(ours.run_of(*at), *which, *their));
    differing().filter(is_elsewhere).map(|(at, ..)| ours.run_of(at)).collect()
}

/// Whether something certain stands both before and behind a pair.
fn is_between(pair: Pair, certain: &[Pair]) -> bool {
    let is_before = |one: &Pair, other: &Pair| one.our < other.our && one.their < other.their;
    certain.iter().any(|found| is_before(found, &pair)) && certain.iter().any(|found| is_before(&pair, found))
}

/// Whether an item of a list is hardly what stands in its place: it alone has numbers, or its length is unusual.
fn is_odd(our: &Item, their: &Item, lengths: Lengths) -> bool {
    let is_long = our.length.min(their.length) >= LONG;
    our.form.has_numbers != their.form.has_numbers
        || is_long && lengths.deviations(our.length, their.length) > UNUSUAL_DEVIATIONS
}
