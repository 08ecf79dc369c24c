//! Pairs the texts of an article with those of its translation.

use rustc_hash::{FxHashMap, FxHashSet};

use super::contradiction::contradiction;
use super::doubt::Doubt;
use super::evidence::matches;
use super::guess::guesses;
use super::item::Link;
use super::sequence::{Aligned, align};
use super::side::Side;
use super::tokens::TokenReader;
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
    pairer.pair();
    let place = |at: usize| match &ours[at].field {
        Some(field) => theirs.iter().position(|other| other.field.as_ref() == Some(field)).ok_or(Doubt::Field),
        None => match pairer.found.get(&(at - our_fields)) {
            Some((other, _)) => Ok(their_fields + other),
            None => Err(Doubt::Structure),
        },
    };
    let places: Vec<Result<usize, Doubt>> = (0..ours.len()).map(place).collect();
    let paired: Vec<Option<usize>> = places.iter().map(|place| place.ok()).collect();
    let candidates = guesses(&ours, &theirs, &paired);
    let judge = |at: usize| {
        let refused = |doubt| Refused { doubt, candidate: candidates[at] };
        let other = places[at].map_err(refused)?;
        let is_doubtful = || ours[at].field.is_none() && pairer.found[&(at - our_fields)].1 == Certainty::Doubtful;
        match contradiction(&ours[at].text, &theirs[other].text, languages, source.dialect) {
            Some(doubt) => Err(refused(doubt)),
            None if is_doubtful() => Err(refused(Doubt::Order)),
            None => Ok(other),
        }
    };
    let texts: Vec<Result<usize, Refused>> = (0..ours.len()).map(judge).collect();
    let used: FxHashSet<usize> = texts.iter().filter_map(|text| text.as_ref().ok().copied()).collect();
    // What was refused is told of beside its source.
    let shown: FxHashSet<usize> = paired.into_iter().flatten().collect();
    let left = (0..theirs.len()).filter(|at| !used.contains(at) && !shown.contains(at)).collect();
    Pairing { texts, left }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Certainty {
    Doubtful,
    Order,
    Evidence,
}

struct Pairer<'a> {
    ours: Side<'a>,
    theirs: Side<'a>,
    languages: &'a Languages,
    /// For each of our segments, the other side's, and how certain that is. None of theirs is there twice.
    found: FxHashMap<usize, (usize, Certainty)>,
}

impl Pairer<'_> {
    fn pair(&mut self) {
        let lengths = self.languages.lengths();
        let sections = align(&self.ours.section_items(), &self.theirs.section_items(), lengths);
        let (mut found, mut is_disordered): (Vec<Vec<(Link, Certainty)>>, bool) = (Vec::new(), false);
        for (links, trust) in [
            (&sections.by_evidence, Certainty::Evidence),
            (&sections.by_order, Certainty::Order),
            (&sections.doubtful, Certainty::Doubtful),
        ] {
            for link in links {
                let (links, moves) = self.pair_section(link, trust);
                found.push(links);
                is_disordered |= moves;
            }
        }
        if is_disordered {
            // Whoever put something in another order may have done so where nothing tells of it.
            for links in found.iter_mut().filter(|links| links.iter().all(|(_, why)| *why != Certainty::Evidence)) {
                links.iter_mut().for_each(|(_, certainty)| *certainty = Certainty::Doubtful.min(*certainty));
            }
        }
        let mut found: Vec<(Link, Certainty)> = found.into_iter().flatten().collect();
        self.compare_with_whole_file(&mut found);
        // What is more certain first: nothing is given twice.
        found.sort_by_key(|(_, certainty)| std::cmp::Reverse(*certainty));
        let mut is_taken = FxHashSet::default();
        for (link, certainty) in found {
            let (Some(our), Some(their)) = (self.ours.segment(link.our), self.theirs.segment(link.their)) else {
                continue;
            };
            if !self.found.contains_key(&our) && is_taken.insert(their) {
                self.found.insert(our, (their, certainty));
            }
        }
    }

    /// Pairs what is in a section, as far as its place is trusted; and whether something in it stands in another order.
    fn pair_section(&self, link: &Link, trust: Certainty) -> (Vec<(Link, Certainty)>, bool) {
        let mut found = Vec::new();
        let (mut ours, mut theirs) = (self.ours.sections[link.our].clone(), self.theirs.sections[link.their].clone());
        // A heading belongs to its section, whatever is below it.
        let heads = (self.ours.heading_of(&ours), self.theirs.heading_of(&theirs));
        if heads.0 == heads.1 {
            found.extend((0..heads.0).map(|step| {
                let link = Link { our: ours.start + step, their: theirs.start + step };
                (link, Certainty::Order.min(trust))
            }));
            (ours.start, theirs.start) = (ours.start + heads.0, theirs.start + heads.1);
        }
        let items = (&self.ours.items[ours.clone()], &self.theirs.items[theirs.clone()]);
        let Aligned { by_evidence, by_order, doubtful, is_disordered } =
            align(items.0, items.1, self.languages.lengths());
        let links = by_evidence.into_iter().map(|link| (link, Certainty::Evidence));
        // Where the section's place is doubtful, so is what stands where in it.
        let links = links.chain(by_order.into_iter().map(|link| (link, Certainty::Order.min(trust))));
        let links = links.chain(doubtful.into_iter().map(|link| (link, Certainty::Doubtful)));
        let from = |link: Link| Link { our: ours.start + link.our, their: theirs.start + link.their };
        found.extend(links.map(|(link, certainty)| (from(link), certainty)));
        (found, is_disordered)
    }

    /// What texts of the whole file have in common: what firmly belongs together is taken, wherever it stands; and what belongs to
    /// another text is not taken because of its place.
    fn compare_with_whole_file(&self, found: &mut Vec<(Link, Certainty)>) {
        let everywhere = matches(&self.ours.items, &self.theirs.items);
        let other_of_ours: FxHashMap<usize, usize> = everywhere.iter().map(|found| (found.our, found.their)).collect();
        let other_of_theirs: FxHashMap<usize, usize> =
            everywhere.iter().map(|found| (found.their, found.our)).collect();
        for (link, certainty) in found.iter_mut().filter(|(_, certainty)| *certainty == Certainty::Order) {
            let is_other = |known: Option<&usize>, own: usize| known.is_some_and(|known| *known != own);
            if is_other(other_of_ours.get(&link.our), link.their)
                || is_other(other_of_theirs.get(&link.their), link.our)
            {
                *certainty = Certainty::Doubtful;
            }
        }
        let firm = everywhere.iter().filter(|found| found.is_firm);
        found.extend(firm.map(|found| (Link { our: found.our, their: found.their }, Certainty::Evidence)));
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
