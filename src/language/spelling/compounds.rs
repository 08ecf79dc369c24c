//! Words that are put together of others.

use super::flags::{Flag, Flags};
use super::forms::{Found, Place, Search};

/// What is known of a word that is taken apart, by the bytes where its parts begin.
struct Apart<'w> {
    word: &'w str,
    is_capitalised: bool,
    /// The last part from there on, once somebody looked for it.
    last: Vec<Option<Option<Found>>>,
    /// Whether the rest of the word is known not to be parts.
    is_none: Vec<bool>,
}

impl<'w> Apart<'w> {
    fn new(word: &'w str, is_capitalised: bool) -> Self {
        Self { word, is_capitalised, last: vec![None; word.len()], is_none: vec![false; word.len()] }
    }
}

impl Search<'_> {
    /// Whether a word is put together as the language allows; a word that begins with a capital may be one that must.
    pub(super) fn is_compound(&self, word: &str, is_capitalised: bool) -> bool {
        let compounds = &self.grammar.compounds;
        let has_flags = compounds.anywhere.is_some() || (compounds.first.is_some() && compounds.last.is_some());
        (has_flags && self.parts(&mut Apart::new(word, is_capitalised), 0, 1).is_some())
            || self.follows_sequence(word, &compounds.sequences.iter().map(Vec::as_slice).collect::<Vec<_>>())
    }

    /// Finds the parts of a word from here on; returns the stem of the first. `count` is the number of that part.
    fn parts(&self, apart: &mut Apart<'_>, start: usize, count: usize) -> Option<u32> {
        let compounds = &self.grammar.compounds;
        let (word, place) = (apart.word, if start == 0 { Place::First } else { Place::Middle });
        let (fewest_letters, most_parts) = self.limits;
        if apart.is_none[start] || (most_parts != 0 && count >= most_parts) {
            return None;
        }
        for at in cuts(&word[start..], fewest_letters).map(|at| start + at) {
            let Some(found) = self.find(&word[start..at], place) else { continue };
            if compounds.no_triple && is_triple(word, at) {
                continue;
            }
            if self.rest_is_right(apart, at, (found, count)) || self.third_is_left_out(apart, at, (found, count)) {
                return Some(found.stem);
            }
        }
        apart.is_none[start] = true;
        None
    }

    /// Whether the rest of a word is its last part, or several, after a part that ends there.
    fn rest_is_right(&self, apart: &mut Apart<'_>, at: usize, (before, count): (Found, usize)) -> bool {
        let compounds = &self.grammar.compounds;
        let repeats = |stem: u32| compounds.no_repetition && stem == before.stem;
        let last = *apart.last[at].get_or_insert_with(|| self.find(&apart.word[at..], Place::Last));
        let ends = last.is_some_and(|last| {
            let is_small = last.forces_capital && !apart.is_capitalised;
            let is_mistake = || compounds.no_mistakes && self.is_mistake(apart.word);
            !is_small && !repeats(last.stem) && !is_mistake()
        });
        ends || self.parts(apart, at, count + 1).is_some_and(|next| !repeats(next))
    }

    /// Whether a word goes on after a part with the letter that the part ends in twice: `tillåta` is of `till` and `låta`.
    fn third_is_left_out(&self, apart: &Apart<'_>, at: usize, before: (Found, usize)) -> bool {
        let (part, rest) = apart.word.split_at(at);
        let mut letters = part.chars().rev();
        let third = letters.next().filter(|last| letters.next() == Some(*last));
        third.filter(|_| self.grammar.compounds.leaves_third_out).is_some_and(|third| {
            let whole = format!("{part}{third}{rest}");
            self.rest_is_right(&mut Apart::new(&whole, apart.is_capitalised), at, before)
        })
    }

    /// Whether a word is another one with a common mistake.
    fn is_mistake(&self, word: &str) -> bool {
        self.grammar.replacements.iter().any(|(wrong, right)| {
            let wrong = wrong.trim_matches(['^', '$']);
            !wrong.is_empty()
                && word.match_indices(wrong).any(|(at, _)| {
                    let meant = format!("{}{right}{}", &word[..at], &word[at + wrong.len()..]);
                    self.find(&meant, Place::Alone).is_some()
                })
        })
    }

    /// Whether the rest of a word is of stems whose flags come one after the other as some sequence goes on.
    fn follows_sequence(&self, rest: &str, sequences: &[&[(Flag, char)]]) -> bool {
        if rest.is_empty() {
            return sequences.iter().any(|sequence| sequence.iter().all(|(_, times)| *times != ' '));
        }
        cuts(rest, self.limits.0).chain([rest.len()]).take_while(|_| !self.is_given_up()).any(|at| {
            let flags = self.flags_of(&rest[..at]);
            let onward: Vec<_> = sequences.iter().flat_map(|sequence| after(sequence, &flags)).collect();
            !onward.is_empty() && self.follows_sequence(&rest[at..], &onward)
        })
    }
}

/// What a sequence may go on with after a part with these flags.
fn after<'s>(sequence: &'s [(Flag, char)], flags: &[&Flags]) -> Vec<&'s [(Flag, char)]> {
    let mut onward = Vec::new();
    for (index, &(flag, times)) in sequence.iter().enumerate() {
        if flags.iter().any(|flags| flags.has(flag)) {
            onward.push(&sequence[if times == '*' { index } else { index + 1 }..]);
        }
        if times == ' ' {
            break;
        }
    }
    onward
}

/// Where a word can be cut so that both parts have as many letters.
fn cuts(word: &str, fewest: usize) -> impl Iterator<Item = usize> {
    let letters = word.chars().count();
    let places = word.char_indices().enumerate();
    places.filter(move |(index, _)| *index >= fewest && letters - index >= fewest).map(|(_, (at, _))| at)
}

/// Whether the letters on both sides of a place are three of the same.
fn is_triple(word: &str, at: usize) -> bool {
    let (mut before, mut after) = (word[..at].chars().rev(), word[at..].chars());
    let (last, first) = (before.next(), after.next());
    last == first && (before.next() == last || after.next() == first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sequence_may_leave_out_and_repeat() {
        let (one, two) = (Flags::new(vec![1]), Flags::new(vec![2]));
        let sequence = [(1, '*'), (2, ' '), (1, '?')];
        let follows = |parts: &[&Flags]| {
            let onward = parts.iter().fold(vec![&sequence[..]], |sequences, flags| {
                sequences.into_iter().flat_map(|sequence| after(sequence, &[flags])).collect()
            });
            onward.iter().any(|sequence| sequence.iter().all(|(_, times)| *times != ' '))
        };
        assert!(follows(&[&two]) && follows(&[&one, &one, &two, &one]));
        assert!(!follows(&[&one]) && !follows(&[&two, &one, &one]));
    }

    #[test]
    fn three_letters_meet() {
        assert!(is_triple("tilllåta", 4) && !is_triple("busstopp", 4) && is_triple("busssen", 3));
    }
}
