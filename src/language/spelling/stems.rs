//! The words of a `.dic` file with their flags.

use std::hash::BuildHasher;

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::flags::Flags;
use super::grammar::Grammar;

/// The words of a dictionary: their letters one after the other, and a table to find them by.
#[derive(Debug)]
pub(super) struct Stems {
    letters: String,
    stems: Vec<Stem>,
    /// Stems by the hash of their letters; one in two places is free at least.
    places: Vec<Place>,
    /// The flags that there are; many words have the same.
    flags: Vec<Flags>,
}

/// A place of the table.
#[derive(Debug, Clone, Copy, Default)]
struct Place {
    /// The number of the stem, from 1; 0 if there is none.
    number: u32,
    /// Part of the hash, so that other stems need not be looked at.
    mark: u32,
}

#[derive(Debug)]
struct Stem {
    start: u32,
    end: u32,
    flags: u32,
}

impl Stems {
    /// Reads the text of a `.dic` file after its first line. Lines that are no words are left out.
    pub(super) fn read(text: &str, grammar: &Grammar) -> Self {
        let mut stems = Self {
            letters: String::with_capacity(text.len()),
            stems: Vec::with_capacity(text.len() / 16),
            places: Vec::new(),
            flags: Vec::new(),
        };
        let mut known: FxHashMap<&str, u32> = FxHashMap::default();
        for line in text.lines() {
            let Some((word, flags)) = split(line) else { continue };
            let flags = *known.entry(flags).or_insert_with(|| {
                stems.flags.push(grammar.flags(flags));
                number(stems.flags.len() - 1)
            });
            stems.add(word, flags);
        }
        stems.fill();
        stems
    }

    /// How many words there are.
    pub(super) fn count(&self) -> usize {
        self.stems.len()
    }

    /// What is known of a word, each with the number of its line.
    pub(super) fn of<'s, 'w>(&'s self, word: &'w str) -> impl Iterator<Item = (u32, &'s Flags)> + use<'s, 'w> {
        let mask = self.places.len() - 1;
        let (mut at, mark) = place(word, mask);
        std::iter::from_fn(move || {
            loop {
                let found = self.places[at];
                let number = found.number.checked_sub(1)?;
                at = (at + 1) & mask;
                let stem = &self.stems[number as usize];
                if found.mark == mark && self.letters[stem.start as usize..stem.end as usize] == *word {
                    return Some((number, &self.flags[stem.flags as usize]));
                }
            }
        })
    }

    /// The small letters of the words, the most frequent first.
    pub(super) fn alphabet(&self) -> Vec<char> {
        let mut counts: FxHashMap<char, usize> = FxHashMap::default();
        self.letters
            .chars()
            .filter(|letter| letter.is_lowercase())
            .for_each(|letter| *counts.entry(letter).or_default() += 1);
        let mut letters: Vec<_> = counts.into_iter().collect();
        letters.sort_unstable_by_key(|&(letter, count)| (std::cmp::Reverse(count), letter));
        letters.into_iter().map(|(letter, _)| letter).collect()
    }

    fn add(&mut self, word: &str, flags: u32) {
        let start = number(self.letters.len());
        // A slash of the word itself has a backslash before it.
        let mut pieces = word.split("\\/");
        self.letters.push_str(pieces.next().unwrap_or_default());
        for piece in pieces {
            self.letters.push('/');
            self.letters.push_str(piece);
        }
        self.stems.push(Stem { start, end: number(self.letters.len()), flags });
    }

    fn fill(&mut self) {
        self.places = vec![Place::default(); ((self.stems.len() + 1) * 2).next_power_of_two()];
        let mask = self.places.len() - 1;
        for (index, stem) in self.stems.iter().enumerate() {
            let (mut at, mark) = place(&self.letters[stem.start as usize..stem.end as usize], mask);
            while self.places[at].number != 0 {
                at = (at + 1) & mask;
            }
            self.places[at] = Place { number: number(index + 1), mark };
        }
    }
}

/// The word and the flags of a line; none for a line without a word, or with one that is not of the encoding.
fn split(line: &str) -> Option<(&str, &str)> {
    let line = line.split('\t').next().unwrap_or_default();
    let line = line[..remark(line)].trim_end();
    let slash = line.match_indices('/').map(|(at, _)| at).find(|at| *at > 0 && !line[..*at].ends_with('\\'));
    let (word, flags) = slash.map_or((line, ""), |at| (&line[..at], &line[at + 1..]));
    let is_word = !word.is_empty() && !word.starts_with(['#', '/']) && !word.contains(char::REPLACEMENT_CHARACTER);
    is_word.then(|| (word, flags.trim()))
}

/// Where what is said about a word begins: `po:noun` after a blank.
fn remark(line: &str) -> usize {
    let is_remark = |at: &usize| {
        let mut bytes = line.as_bytes()[at + 1..].iter();
        bytes.next().is_some_and(u8::is_ascii_lowercase)
            && bytes.next().is_some_and(u8::is_ascii_lowercase)
            && bytes.next() == Some(&b':')
    };
    line.match_indices(' ').map(|(at, _)| at).find(is_remark).unwrap_or(line.len())
}

/// Where a word is looked for first, and the mark that it has there.
fn place(word: &str, mask: usize) -> (usize, u32) {
    let hash = FxBuildHasher.hash_one(word);
    // What is cut off is the other part.
    #[expect(clippy::cast_possible_truncation)]
    let place = (hash as usize & mask, (hash >> 32) as u32);
    place
}

/// Places and numbers have 32 bits: a file is not as long.
fn number(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_word_with_flags_and_remarks() {
        for (line, expected) in [
            ("kalba/AB", Some(("kalba", "AB"))),
            ("abaks/Oo po:lietv1r", Some(("abaks", "Oo"))),
            ("a priori", Some(("a priori", ""))),
            ("a-våbenet st:a-våben", Some(("a-våbenet", ""))),
            ("km\\/t/S", Some(("km\\/t", "S"))),
            ("namas\tpo:noun", Some(("namas", ""))),
            ("ord/7,,o4 al:x", Some(("ord", "7,,o4"))),
            ("/ a remark", None),
            ("# a remark", None),
            ("b\u{fffd}/A", None),
            ("  ", None),
        ] {
            assert_eq!(split(line), expected, "{line}");
        }
    }

    #[test]
    fn every_line_of_a_word_is_found() {
        let grammar = Grammar::read("");
        let stems = Stems::read("a/X\nb\na/Y\nkm\\/t\n", &grammar);
        assert_eq!((stems.of("a").count(), stems.of("b").count(), stems.of("c").count()), (2, 1, 0));
        assert_eq!(stems.of("km/t").count(), 1);
        assert_eq!(Stems::read("", &grammar).of("a").count(), 0);
    }
}
