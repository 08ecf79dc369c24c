//! An article and its translation as a whole file: which text is which, from the structure alone.
//!
//! Blocks are paired where nothing else is possible: between two places that both files have (code, HTML, headings in the
//! same order, texts with the same links, code and numbers), as many blocks of the same kinds. What is paired must not
//! contradict itself in its links, code and numbers. All else is doubtful, and said so.

use rustc_hash::{FxHashMap, FxHashSet};

use super::dialect::Dialect;
use super::inline::{ElementKind, elements};
use super::parse::{Article, Piece};
use super::skeleton::{Block, Role};

/// What was found out about a translated file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pairing {
    /// For each of the source's pieces, the text that translates it, or why none was taken.
    pub texts: Vec<Result<String, Doubt>>,
    /// Texts of the translation that translate nothing, as far as one can tell.
    pub left: Vec<String>,
}

/// Why a piece has no certain translation in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Doubt {
    /// The structure around it differs, so that several texts could be meant, or none.
    Structure,
    /// Its links, images, code or footnotes are not those of the text in its place.
    Elements,
    /// Its numbers are not those of the text in its place.
    Numbers,
    /// The text in its place is much longer or much shorter.
    Length,
    /// The text in its place is the source's own.
    Untranslated,
    /// The front matter has no such field.
    Field,
}

/// Texts of fewer characters may be of any length in another language.
const SHORT: usize = 24;

/// A translation may be so many times as long, or as short, as its source.
const MOST_TIMES: usize = 4;

/// Fewer words than this may be the same in two languages.
const FEW_WORDS: usize = 3;

/// Finds the texts of a translation that translate the pieces of an article.
#[must_use]
pub fn pair(source: &Article<'_>, target: &Article<'_>) -> Pairing {
    let (ours, theirs) = (source.pieces(), target.pieces());
    let is_segment = |piece: &&Piece| piece.field.is_none();
    let our_fields = ours.iter().filter(|piece| piece.field.is_some()).count();
    let their_fields = theirs.len() - theirs.iter().filter(is_segment).count();
    let mut pairer = Pairer {
        ours: Side::new(source, &ours[our_fields..]),
        theirs: Side::new(target, &theirs[their_fields..]),
        pairs: FxHashMap::default(),
    };
    pairer.pair(0..pairer.ours.blocks.len(), 0..pairer.theirs.blocks.len());
    let mut used = FxHashSet::default();
    let mut texts = Vec::with_capacity(ours.len());
    for (at, piece) in ours.iter().enumerate() {
        let found = match &piece.field {
            Some(field) => theirs.iter().position(|other| other.field.as_ref() == Some(field)).ok_or(Doubt::Field),
            None => match pairer.pairs.get(&(at - our_fields)) {
                Some(other) => Ok(their_fields + other),
                None => Err(Doubt::Structure),
            },
        };
        let text = found.and_then(|other| {
            used.insert(other);
            let text = &theirs[other].text;
            contradiction(piece, text, source.dialect).map_or_else(|| Ok(text.clone()), Err)
        });
        texts.push(text);
    }
    let left = theirs.iter().enumerate().filter(|(at, _)| !used.contains(at)).map(|(_, piece)| piece.text.clone());
    Pairing { texts, left: left.collect() }
}

/// One of the two files.
struct Side<'a> {
    blocks: &'a [Block],
    /// What each block is known by in the other language; `None` for what stands everywhere.
    marks: Vec<Option<u64>>,
}

impl<'a> Side<'a> {
    fn new(article: &'a Article<'_>, segments: &[Piece]) -> Self {
        let blocks = article.document.skeleton.blocks();
        let marks = blocks
            .iter()
            .map(|block| match block.role {
                Role::Content => Some(block.shape()),
                Role::Text(Some(segment)) => {
                    segments.get(segment).and_then(|piece| mark_of(&piece.text, article.dialect))
                }
                Role::Text(None) | Role::Structure | Role::Heading => None,
            })
            .collect();
        Self { blocks, marks }
    }
}

/// A number that a text and its translation have in common; `None` if they have no links, code and numbers.
fn mark_of(text: &str, dialect: Dialect) -> Option<u64> {
    use std::hash::{Hash as _, Hasher as _};
    let (elements, numbers) = (fixed_elements(text, dialect), numbers_of(text));
    if elements.is_empty() && numbers.is_empty() {
        return None;
    }
    let mut hasher = rustc_hash::FxHasher::default();
    (elements, numbers).hash(&mut hasher);
    Some(hasher.finish())
}

struct Pairer<'a> {
    ours: Side<'a>,
    theirs: Side<'a>,
    pairs: FxHashMap<usize, usize>,
}

type Stretch = std::ops::Range<usize>;

impl Pairer<'_> {
    /// Pairs the texts of two stretches of blocks, as far as it is certain.
    fn pair(&mut self, ours: Stretch, theirs: Stretch) {
        let (left, right) = (&self.ours.blocks[ours.clone()], &self.theirs.blocks[theirs.clone()]);
        if left.iter().map(|block| block.shape()).eq(right.iter().map(|block| block.shape())) {
            for (our, their) in left.iter().zip(right) {
                if let (Role::Text(Some(our)), Role::Text(Some(their))) = (our.role, their.role) {
                    self.pairs.insert(our, their);
                }
            }
            return;
        }
        let anchors = self.anchors(&ours, &theirs);
        if anchors.is_empty() {
            return;
        }
        let (mut our_from, mut their_from) = (ours.start, theirs.start);
        for (our, their) in anchors.into_iter().chain([(ours.end, theirs.end)]) {
            self.pair(our_from..our, their_from..their);
            if our < ours.end {
                self.pair(our..our + 1, their..their + 1);
            }
            (our_from, their_from) = (our + 1, their + 1);
        }
    }

    /// Blocks that certainly belong together, in the order of both sides: what both have once, and the headings
    /// where they are of the same levels one after the other.
    fn anchors(&self, ours: &Stretch, theirs: &Stretch) -> Vec<(usize, usize)> {
        let headings = |side: &Side<'_>, stretch: &Stretch| -> Vec<usize> {
            stretch.clone().filter(|&at| side.blocks[at].role == Role::Heading).collect()
        };
        let (left, right) = (headings(&self.ours, ours), headings(&self.theirs, theirs));
        let level = |side: &Side<'_>, at: usize| side.blocks[at].shape();
        let same_levels = left.len() == right.len()
            && left.iter().zip(&right).all(|(&our, &their)| level(&self.ours, our) == level(&self.theirs, their));
        if same_levels && !left.is_empty() {
            // A heading and its text are one.
            let both = |(our, their)| [(our, their), (our + 1, their + 1)];
            let is_inside = |(our, their): &(usize, usize)| ours.contains(our) && theirs.contains(their);
            let alike = |(our, their): &(usize, usize)| level(&self.ours, *our) == level(&self.theirs, *their);
            return left.into_iter().zip(right).flat_map(both).filter(is_inside).filter(alike).collect();
        }
        let once = |side: &Side<'_>, stretch: &Stretch| {
            let mut places: FxHashMap<u64, Option<usize>> = FxHashMap::default();
            for at in stretch.clone() {
                if let Some(mark) = side.marks[at] {
                    places.entry(mark).and_modify(|place| *place = None).or_insert(Some(at));
                }
            }
            places
        };
        let (left, right) = (once(&self.ours, ours), once(&self.theirs, theirs));
        let mut pairs: Vec<(usize, usize)> = left
            .into_iter()
            .filter_map(|(mark, our)| Some((our?, (*right.get(&mark)?)?)))
            .filter(|&(our, their)| level(&self.ours, our) == level(&self.theirs, their))
            .collect();
        pairs.sort_unstable();
        // A pair that crosses another makes both doubtful.
        let crosses = |a: &(usize, usize), b: &(usize, usize)| (a.0 < b.0) != (a.1 < b.1);
        let clean = |pair: &(usize, usize)| !pairs.iter().any(|other| other != pair && crosses(pair, other));
        if pairs.len() > MOST_ANCHORS { Vec::new() } else { pairs.iter().copied().filter(clean).collect() }
    }
}

/// More anchors than this are not compared with each other: a file like that has headings.
const MOST_ANCHORS: usize = 2_000;

/// Why a text cannot be the translation of a piece.
fn contradiction(piece: &Piece, text: &str, dialect: Dialect) -> Option<Doubt> {
    let source = &piece.text;
    let (short, long) = (source.len().min(text.len()), source.len().max(text.len()));
    let is_same = source == text
        && source.split_whitespace().filter(|word| word.contains(char::is_alphabetic)).count() >= FEW_WORDS;
    if is_same {
        Some(Doubt::Untranslated)
    } else if fixed_elements(source, dialect) != fixed_elements(text, dialect) {
        Some(Doubt::Elements)
    } else if disjoint(&numbers_of(source), &numbers_of(text)) {
        Some(Doubt::Numbers)
    } else if long > SHORT && short * MOST_TIMES < long {
        Some(Doubt::Length)
    } else {
        None
    }
}

/// What a translation keeps of a text: code, footnotes, images and links. Where a link leads may differ by language.
fn fixed_elements(text: &str, dialect: Dialect) -> Vec<(ElementKind, String)> {
    let mut found: Vec<(ElementKind, String)> = elements(text, dialect)
        .into_iter()
        .map(|element| match element.kind {
            ElementKind::Code | ElementKind::Footnote | ElementKind::Syntax => (element.kind, element.target),
            ElementKind::Link | ElementKind::Image => (element.kind, String::new()),
        })
        .collect();
    found.sort();
    // The same code may be said twice.
    found.dedup_by(|a, b| a == b && a.0 == ElementKind::Code);
    found
}

/// The numbers of a text that languages write in one way: of two digits to four, years among them.
fn numbers_of(text: &str) -> Vec<String> {
    let runs = text.split(|c: char| !c.is_ascii_digit());
    let mut numbers: Vec<String> = runs.filter(|run| (2..=4).contains(&run.len())).map(str::to_owned).collect();
    numbers.sort();
    numbers.dedup();
    numbers
}

fn disjoint(ours: &[String], theirs: &[String]) -> bool {
    !ours.is_empty() && !theirs.is_empty() && !ours.iter().any(|number| theirs.contains(number))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Profile;

    fn pairing(source: &str, target: &str) -> Pairing {
        let profile = Profile { translate: vec!["title".to_owned()], ..Profile::default() };
        let article = |text| Article::parse(text, &profile).expect("an article");
        pair(&article(source), &article(target))
    }

    fn taken(source: &str, target: &str) -> Vec<Option<String>> {
        pairing(source, target).texts.into_iter().map(Result::ok).collect()
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
        assert_eq!(pairing(source, target).left, ["Vienas.", "Papildoma."]);
    }

    #[test]
    fn contradictions_are_not_taken() {
        let doubt = |source: &str, target: &str| pairing(source, target).texts[0].clone().err();
        assert_eq!(doubt("Run `a`.", "Paleiskite `b`."), Some(Doubt::Elements));
        assert_eq!(doubt("See [x](y).", "Žr. x."), Some(Doubt::Elements));
        assert_eq!(doubt("In 2015.", "2016 m."), Some(Doubt::Numbers));
        assert_eq!(doubt("A rather long sentence about nothing at all.", "Ne."), Some(Doubt::Length));
        assert_eq!(doubt("This is still English.", "This is still English."), Some(Doubt::Untranslated));
        assert_eq!(doubt("Vilnius", "Vilnius"), None);
        assert_eq!(doubt("---\ntitle: A\n---\n", "Text\n"), Some(Doubt::Field));
    }
}
