//! Pairs the texts of an article with those of its translation.

use rustc_hash::{FxHashMap, FxHashSet};

use super::contents::nearly_same;
use super::contradiction::contradiction;
use super::doubt::Doubt;
use super::evidence::{Match, matches};
use super::guess::guesses;
use super::halves::{has_half_beside, is_whole};
use super::item::Pair;
use super::lengths::by_length;
use super::order::{Certainty, Disorder, PossiblePair};
use super::sequence::align;
use super::side::Side;
use super::titles::titles;
use super::tokens::TokenReader;
use crate::article::dialect::Dialect;
use crate::article::inline::without_machine_text;
use crate::article::parse::{Article, Piece};
use crate::language::Languages;

/// What was found out about a translated file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pairing {
    /// For each of the source's pieces, which piece of the other file translates it, or why none was taken.
    pub texts: Vec<Result<usize, Refused>>,
    /// Pieces of the translation that translate nothing, as far as one can tell.
    pub left: Vec<usize>,
}

/// A piece whose translation is not certain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refused {
    /// Why none was taken.
    pub doubt: Doubt,
    /// The piece of the other file that may be meant.
    pub candidate: Option<usize>,
}

/// Finds the texts of a translation that translate the pieces of an article.
#[must_use]
pub fn pair(source: &Article<'_>, target: &Article<'_>, languages: &Languages) -> Pairing {
    let (ours, theirs) = (source.pieces(), target.pieces());
    let fields = |pieces: &[Piece]| pieces.iter().filter(|piece| piece.field.is_some()).count();
    let (our_fields, their_fields) = (fields(&ours), fields(&theirs));
    let reader = TokenReader::new(languages);
    let blocks = [source, target].map(|article| article.document.skeleton.with_whole_code());
    let known_as = nearly_same((source, &blocks[0]), (target, &blocks[1]));
    let [our_blocks, their_blocks] = blocks;
    let mut pairer = Pairer {
        ours: Side::new(source, our_blocks, &ours[our_fields..], &reader, &FxHashMap::default()),
        theirs: Side::new(target, their_blocks, &theirs[their_fields..], &reader, &known_as),
        languages,
        found: FxHashMap::default(),
    };
    let contradiction =
        |our: usize, their: usize| contradiction(&ours[our].text, &theirs[their].text, languages, source.dialect);
    pairer.pair(|our, their| {
        let doubt = contradiction(our_fields + our, their_fields + their);
        matches!(doubt, Some(Doubt::Elements | Doubt::Numbers | Doubt::Length))
    });
    for (our, their) in titles([source, target], [&ours, &theirs], &reader) {
        pairer.found.insert(our - our_fields, (their - their_fields, Certainty::Evidence));
    }
    let their_fields_by_name: FxHashMap<&str, usize> =
        theirs.iter().enumerate().rev().filter_map(|(at, piece)| Some((piece.field.as_deref()?, at))).collect();
    let place = |at: usize| match &ours[at].field {
        Some(field) => their_fields_by_name.get(field.as_str()).copied().ok_or(Doubt::Field),
        None => match pairer.found.get(&(at - our_fields)) {
            Some((other, _)) => Ok(their_fields + other),
            None => Err(Doubt::Structure),
        },
    };
    let places: Vec<Result<usize, Doubt>> = (0..ours.len()).map(place).collect();
    let paired: Vec<Option<usize>> = places.iter().map(|place| place.ok()).collect();
    let candidates = guesses(&ours, &theirs, &paired);
    let is_foreign = languages.is_foreign(said(&theirs, target.dialect).iter().map(String::as_str));
    let decide = |at: usize| {
        let refused = |doubt| Refused { doubt, candidate: candidates[at] };
        if is_foreign {
            return Err(refused(Doubt::Language));
        }
        let other = places[at].map_err(refused)?;
        let is_doubtful = || ours[at].field.is_none() && pairer.found[&(at - our_fields)].1 == Certainty::Doubtful;
        match contradiction(at, other) {
            Some(doubt) => Err(refused(doubt)),
            None if is_doubtful() => Err(refused(Doubt::Order)),
            None => Ok(other),
        }
    };
    let texts: Vec<Result<usize, Refused>> = (0..ours.len()).map(decide).collect();
    let used: FxHashSet<usize> = texts.iter().filter_map(|text| text.as_ref().ok().copied()).collect();
    // What was refused is told of beside its source.
    let shown: FxHashSet<usize> = paired.into_iter().flatten().collect();
    let left = (0..theirs.len()).filter(|at| !used.contains(at) && !shown.contains(at)).collect();
    Pairing { texts, left }
}

/// What texts say to people.
fn said(pieces: &[Piece], dialect: Dialect) -> Vec<String> {
    pieces.iter().map(|piece| without_machine_text(&piece.text, dialect)).collect()
}

struct Pairer<'a> {
    ours: Side,
    theirs: Side,
    languages: &'a Languages,
    /// For each of our segments, the other side's, and how certain that is. None of theirs is there twice.
    found: FxHashMap<usize, (usize, Certainty)>,
}

impl Pairer<'_> {
    /// Pairs the segments. `contradicts` says whether two of them cannot belong together.
    fn pair(&mut self, contradicts: impl Fn(usize, usize) -> bool) {
        let everywhere = matches(&self.ours.items, &self.theirs.items);
        let (mut candidates, mut disorder) = (Vec::new(), Disorder::default());
        let (sections, have_moved) = self.sections(&everywhere);
        for (pair, trust, is_alone) in sections {
            let is_like = || self.ours.keys_of(pair.our).eq(self.theirs.keys_of(pair.their));
            if trust == Certainty::Doubtful || trust == Certainty::Order && !is_like() {
                disorder.note_section(pair.our, &self.ours);
            }
            let from = candidates.len();
            self.pair_section(&pair, trust, &mut candidates, &mut disorder);
            let found = &mut candidates[from..];
            // Where sections have moved, what says nothing may be another section.
            if have_moved && !is_alone && found.iter().all(|found| found.certainty != Certainty::Evidence) {
                found.iter_mut().for_each(|found| found.certainty = Certainty::Doubtful);
            }
        }
        self.compare_with_whole_file(&everywhere, &mut candidates);
        let segments = |pair: &Pair| self.ours.segment(pair.our).zip(self.theirs.segment(pair.their));
        candidates.retain(|candidate| segments(&candidate.pair).is_some());
        let contradicts = |pair: &Pair| segments(pair).is_some_and(|(our, their)| contradicts(our, their));
        disorder.settle(&mut candidates, [&self.ours, &self.theirs], self.languages.lengths(), contradicts);
        // What is more certain first: nothing is given twice.
        candidates.sort_by_key(|candidate| std::cmp::Reverse(candidate.certainty));
        let mut is_taken = FxHashSet::default();
        for PossiblePair { pair, certainty } in candidates {
            if let Some((our, their)) = segments(&pair)
                && !self.found.contains_key(&our)
                && is_taken.insert(their)
            {
                self.found.insert(our, (their, certainty));
            }
        }
    }

    /// Which sections seem to belong together, how far that is to be trusted, and whether each is the only one of its level; and whether
    /// some have moved.
    fn sections(&self, everywhere: &[Match]) -> (Vec<(Pair, Certainty, bool)>, bool) {
        let (ours, theirs) = (self.ours.section_items(), self.theirs.section_items());
        let aligned = align(&ours, &theirs);
        // Sections of another structure are of another length.
        let lengths_of = |pair: &Pair| {
            let (ours, theirs) = (&ours[pair.our], &theirs[pair.their]);
            if ours.shape == theirs.shape { (ours.length, theirs.length) } else { (0, 0) }
        };
        let by_order = aligned.by_order.iter().map(|pair| (*pair, Certainty::Order));
        let mut by_place: Vec<(Pair, Certainty)> =
            by_order.chain(aligned.doubtful.iter().map(|pair| (*pair, Certainty::Doubtful))).collect();
        // What is doubtful for another reason may be longer than what it stands for, too.
        by_place.sort_by_key(|(pair, _)| pair.our);
        let lengths: Vec<(usize, usize)> = by_place.iter().map(|(pair, _)| lengths_of(pair)).collect();
        let by_length = by_length(&lengths, self.languages.lengths(), |_, _| false);
        for ((_, certainty), _) in
            by_place.iter_mut().zip(&by_length.is_doubtful).filter(|(_, is_doubtful)| **is_doubtful)
        {
            *certainty = Certainty::Doubtful;
        }
        let by_evidence = aligned.by_evidence.iter().map(|(pair, _)| (*pair, Certainty::Evidence));
        let sections = by_evidence.chain(by_place);
        let mut counts: FxHashMap<u64, [usize; 2]> = FxHashMap::default();
        for (side, items) in [&ours, &theirs].into_iter().enumerate() {
            items.iter().for_each(|item| counts.entry(item.key).or_default()[side] += 1);
        }
        let is_alone = |pair: &Pair| counts[&ours[pair.our].key] == [1, 1];
        let sections: Vec<_> = sections.map(|(pair, trust)| (pair, trust, is_alone(&pair))).collect();
        let other: FxHashMap<usize, usize> = sections.iter().map(|(pair, ..)| (pair.our, pair.their)).collect();
        let has_moved = |found: &Match| {
            let sections = (self.ours.section_of(found.our), self.theirs.section_of(found.their));
            found.is_firm && other.get(&sections.0).is_some_and(|other| *other != sections.1)
        };
        let have_moved =
            !aligned.out_of_order.is_empty() || by_length.is_disordered || everywhere.iter().any(has_moved);
        (sections, have_moved)
    }

    /// Pairs what is in a section, as far as its place is trusted.
    fn pair_section(&self, pair: &Pair, trust: Certainty, found: &mut Vec<PossiblePair>, disorder: &mut Disorder) {
        let (mut ours, mut theirs) = (self.ours.sections[pair.our].clone(), self.theirs.sections[pair.their].clone());
        // A heading belongs to its section, whatever is below it.
        let heads = (self.ours.heading_of(&ours), self.theirs.heading_of(&theirs));
        if heads.0 == heads.1 {
            found.extend((0..heads.0).map(|step| {
                let pair = Pair { our: ours.start + step, their: theirs.start + step };
                PossiblePair { pair, certainty: Certainty::Order.min(trust) }
            }));
            (ours.start, theirs.start) = (ours.start + heads.0, theirs.start + heads.1);
        }
        let items = (&self.ours.items[ours.clone()], &self.theirs.items[theirs.clone()]);
        let aligned = align(items.0, items.1);
        let mut add = |pair: Pair, certainty| {
            let pair = Pair { our: ours.start + pair.our, their: theirs.start + pair.their };
            found.push(PossiblePair { pair, certainty });
        };
        for (pair, is_alike) in aligned.by_evidence {
            let from = Pair { our: ours.start + pair.our, their: theirs.start + pair.their };
            let may_be_half = || has_half_beside(from, [&self.ours, &self.theirs], is_alike);
            let certainty =
                if self.is_whole(&from) || !may_be_half() { Certainty::Evidence } else { Certainty::Doubtful };
            add(pair, certainty);
        }
        // Where the section's place is doubtful, so is what stands where in it.
        aligned.by_order.into_iter().for_each(|pair| add(pair, Certainty::Order.min(trust)));
        aligned.doubtful.into_iter().for_each(|pair| add(pair, Certainty::Doubtful));
        for blocks in aligned.out_of_order {
            disorder.note(blocks.map(|at| ours.start + at), &self.ours);
        }
    }

    /// What texts of the whole file have in common: what firmly belongs together is taken, wherever it stands; and what belongs to
    /// another text is not taken because of its place.
    fn compare_with_whole_file(&self, everywhere: &[Match], found: &mut Vec<PossiblePair>) {
        let other_of_ours: FxHashMap<usize, usize> = everywhere.iter().map(|found| (found.our, found.their)).collect();
        let other_of_theirs: FxHashMap<usize, usize> =
            everywhere.iter().map(|found| (found.their, found.our)).collect();
        for PossiblePair { pair, certainty } in found.iter_mut().filter(|found| found.certainty == Certainty::Order) {
            let is_other = |known: Option<&usize>, own: usize| known.is_some_and(|known| *known != own);
            if is_other(other_of_ours.get(&pair.our), pair.their)
                || is_other(other_of_theirs.get(&pair.their), pair.our)
            {
                *certainty = Certainty::Doubtful;
            }
        }
        let firm = everywhere.iter().filter(|found| found.is_firm);
        let firm = firm.map(|found| Pair { our: found.our, their: found.their }).filter(|pair| self.is_whole(pair));
        found.extend(firm.map(|pair| PossiblePair { pair, certainty: Certainty::Evidence }));
    }

    /// Whether a text seems to be the other as a whole, and not one half of it, or both with another.
    fn is_whole(&self, pair: &Pair) -> bool {
        let (ours, theirs) = (&self.ours.items[pair.our], &self.theirs.items[pair.their]);
        is_whole(ours, theirs, self.languages.lengths())
    }
}
