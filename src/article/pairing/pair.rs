//! Pairs the texts of an article with those of its translation.

use rustc_hash::{FxHashMap, FxHashSet};

use super::contradiction::contradiction;
use super::doubt::Doubt;
use super::evidence::{Match, matches};
use super::guess::guesses;
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
    let reader = TokenReader::new(languages, source.dialect);
    let mut pairer = Pairer {
        ours: Side::new(source, &ours[our_fields..], &reader),
        theirs: Side::new(target, &theirs[their_fields..], &reader),
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

/// A whole translation is within so many deviations of the usual length.
const WHOLE: f64 = 2.5;

struct Pairer<'a> {
    ours: Side<'a>,
    theirs: Side<'a>,
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
        let by_length =
            by_length(&aligned.by_order.iter().map(lengths_of).collect::<Vec<_>>(), self.languages.lengths());
        let doubtful = by_length.is_doubtful.iter().map(|is| if *is { Certainty::Doubtful } else { Certainty::Order });
        let (by_evidence, by_order) = (aligned.by_evidence.iter(), aligned.by_order.iter().zip(doubtful));
        let sections = by_evidence.map(|(pair, _)| (*pair, Certainty::Evidence));
        let sections = sections.chain(by_order.map(|(pair, certainty)| (*pair, certainty)));
        let sections = sections.chain(aligned.doubtful.iter().map(|pair| (*pair, Certainty::Doubtful)));
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
        for (pair, is_held) in aligned.by_evidence {
            let from = Pair { our: ours.start + pair.our, their: theirs.start + pair.their };
            let certainty = if is_held || self.is_whole(&from) { Certainty::Evidence } else { Certainty::Doubtful };
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
        let is_text = ours.length * theirs.length > 0;
        !is_text
            || ours.form.is_whole(theirs.form)
                && self.languages.lengths().deviations(ours.length, theirs.length) <= WHOLE
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Profile;
    use crate::model::Locale;

    fn pairing(source: &str, target: &str) -> Pairing {
        let profile = Profile { translate: vec!["title".to_owned()], ..Profile::default() };
        let article = |text| Article::parse(text, &profile).expect("an article");
        pair(&article(source), &article(target), &languages())
    }

    fn languages() -> Languages {
        Languages::new(&Locale::english(), &Locale::parse("lt").expect("a locale"))
    }

    fn pieces(text: &str) -> Vec<Piece> {
        Article::parse(text, &Profile::default()).expect("an article").pieces()
    }

    fn taken(source: &str, target: &str) -> Vec<Option<String>> {
        let theirs = pieces(target);
        let texts = pairing(source, target).texts.into_iter();
        texts.map(|text| Some(theirs[text.ok()?].text.clone())).collect()
    }

    #[test]
    fn the_same_structure_is_taken_over_whole() {
        let source = "---\ntitle: Forum\n---\n# A heading\n\nOne paragraph.\n\n- an item\n- another one\n";
        let target = "---\ntitle: Forumas\n---\n# Antraštė\n\nPastraipa.\n\n- punktas\n- kitas\n";
        assert!(pairing(source, target).texts.iter().all(Result::is_ok));
        assert!(pairing(source, target).left.is_empty());
    }

    #[test]
    fn what_differs_is_doubtful_and_what_stands_apart_from_it_is_not() {
        let source = "# A\n\nOne.\n\nTwo.\n\n# B\n\nThree, in 2015.\n\n```\ncode\n```\n\nFour.\n";
        let target = "# Ą\n\nVienas.\n\n# B\n\nTrys, 2015.\n\nPapildoma.\n\n```\ncode\n```\n\nKeturi.\n";
        let found = taken(source, target);
        let expected =
            ["Ą", "", "", "B", "Trys, 2015.", "Keturi."].map(|text| (!text.is_empty()).then(|| text.to_owned()));
        assert_eq!(found, expected);
        let theirs = pieces(target);
        let left: Vec<&str> = pairing(source, target).left.iter().map(|at| theirs[*at].text.as_str()).collect();
        assert_eq!(left, ["Vienas.", "Papildoma."]);
    }

    #[test]
    fn contradictions_are_not_taken() {
        let doubt = |source: &str, target: &str| pairing(source, target).texts[0].err().map(|refused| refused.doubt);
        assert_eq!(doubt("Run `a`.", "Paleiskite `b`."), Some(Doubt::Elements));
        assert_eq!(doubt("See [x](y).", "Žr. x."), Some(Doubt::Elements));
        assert_eq!(doubt("In 2015.", "2016 m."), Some(Doubt::Numbers));
        assert_eq!(doubt("A rather long sentence about nothing at all.", "Ne."), Some(Doubt::Length));
        assert_eq!(doubt("This is still English.", "This is still English."), Some(Doubt::Untranslated));
        assert_eq!(doubt("Vilnius", "Vilnius"), None);
        assert_eq!(doubt("---\ntitle: A\n---\n", "Text\n"), Some(Doubt::Field));
    }

    #[test]
    fn a_list_in_another_order_is_paired_by_its_links() {
        let source =
            "- [Apple](/en/apple) is red.\n- [Banana](/en/banana) is yellow.\n- [Cherry](/en/cherry) is sour.\n";
        let target =
            "- [Bananas](/lt/banana) geltonas.\n- [Obuolys](/lt/apple) raudonas.\n- [Vyšnia](/lt/cherry) rūgšti.\n";
        let expected =
            ["[Obuolys](/lt/apple) raudonas.", "[Bananas](/lt/banana) geltonas.", "[Vyšnia](/lt/cherry) rūgšti."];
        assert_eq!(taken(source, target), expected.map(|text| Some(text.to_owned())));
    }

    #[test]
    fn titles_of_definitions_belong_to_what_is_defined() {
        let source = "A [b][b] and [c][1].\n\n[b]: /en/b \"About the town\"\n[1]: /c \"About the sea\"\n";
        let target = "A [b][b] ir [c][1].\n\n[1]: /c \"Apie jūrą\"\n[b]: /lt/miestas \"Apie miestą\"\n";
        let expected = ["A [b][b] ir [c][1].", "Apie miestą", "Apie jūrą"];
        assert_eq!(taken(source, target), expected.map(|text| Some(text.to_owned())));
        // Whoever counts links has counted others.
        assert_eq!(taken(source, &target.replace("]: /c ", "]: /d "))[2], None);
    }

    #[test]
    fn a_half_of_a_text_is_not_its_translation() {
        let source = "One is [here](/a). Another one is `there`, and it was said twice.\n\nThe end of it.\n";
        let target = "Vienas yra [čia](/a).\n\nKitas yra `there`, ir tai pasakyta dukart.\n\nPabaiga.\n";
        assert_eq!(taken(source, target), [None, None]);
    }

    #[test]
    fn a_question_that_has_moved_tells_of_its_neighbours() {
        let source = "- Is it far?\n- It is near.\n- It is here.\n\nA text of its own.\n";
        let target = "- Tai arti yra.\n- Ar tai toli?\n- Tai yra čia.\n\nAtskiras tekstas.\n";
        let found = taken(source, target);
        assert_eq!(found, [None, None, None, Some("Atskiras tekstas.".to_owned())]);
    }

    #[test]
    fn swapped_sections_are_found_or_refused() {
        let source = "# A\n\nFirst.\n\n## Tallinn\n\nThe old town by the sea.\n\n## Riga\n\nThe market halls.\n\nThe [port](/port).\n";
        let target = "# A\n\nPirmas.\n\n## Ryga\n\nTurgaus halės.\n\n[Uostas](/port).\n\n## Talinas\n\nSenamiestis prie jūros.\n";
        let found = taken(source, target);
        let expected = ["A", "Pirmas.", "", "", "Ryga", "Turgaus halės.", "[Uostas](/port)."];
        for (found, expected) in found.iter().zip(expected) {
            assert!(found.as_deref().is_none_or(|found| found == expected), "{found:?}");
        }
        assert_eq!(found[6].as_deref(), Some("[Uostas](/port)."));
    }

    #[test]
    fn what_is_much_longer_has_the_longer_translation() {
        let long =
            "This paragraph goes on for quite some time, and says a lot about what happened in the town that year.";
        let source = format!("{long}\n\nA short one about the weather.\n");
        let target =
            format!("Trumpa pastraipa apie orus čia.\n\n{}\n", "Ši pastraipa ilga ir pasakoja apie miestą. ".repeat(3));
        assert_eq!(taken(&source, &target), [None, None]);
        let doubt = pairing(&source, &target).texts[0].expect_err("refused");
        assert_eq!((doubt.doubt, doubt.candidate), (Doubt::Order, Some(0)));
    }
}
