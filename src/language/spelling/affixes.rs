//! Prefixes and suffixes: what they take away, what they put there, and which stems they go with.

use rustc_hash::{FxHashMap, FxHashSet};

use super::flags::{Flag, Flags};

/// The side of a word that an affix is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Front,
    Back,
}

/// One affix.
#[derive(Debug)]
pub(super) struct Affix {
    /// What a stem must have.
    pub(super) flag: Flag,
    /// Whether it goes with affixes of the other side.
    pub(super) crosses: bool,
    /// What the stem looks like there.
    condition: Condition,
    /// The flags that the form has because of it.
    pub(super) onward: Flags,
}

/// The affixes that take the same letters away.
#[derive(Debug)]
pub(super) struct Taking {
    pub(super) taken: Box<str>,
    pub(super) affixes: Vec<Affix>,
}

/// All affixes of one side.
#[derive(Debug)]
pub(super) struct AffixTable {
    side: Side,
    /// By the letters that they put there.
    by_letters: FxHashMap<Box<str>, Vec<Taking>>,
    /// The most bytes that one puts there.
    longest: usize,
    /// The flags that a form can have because of an affix.
    onward: FxHashSet<Flag>,
}

impl AffixTable {
    pub(super) fn new(side: Side) -> Self {
        Self { side, by_letters: FxHashMap::default(), longest: 0, onward: FxHashSet::default() }
    }

    /// Adds an affix; one with a condition that cannot be read is left out.
    pub(super) fn add(
        &mut self,
        flag: Flag,
        crosses: bool,
        (taken, put): (&str, &str),
        condition: &str,
        onward: Flags,
    ) {
        let Some(condition) = Condition::parse(condition) else { return };
        self.longest = self.longest.max(put.len());
        self.onward.extend(onward.iter());
        let affix = Affix { flag, crosses, condition, onward };
        let alike = self.by_letters.entry(put.into()).or_default();
        match alike.iter_mut().find(|taking| *taking.taken == *taken) {
            Some(taking) => taking.affixes.push(affix),
            None => alike.push(Taking { taken: taken.into(), affixes: vec![affix] }),
        }
    }

    /// Whether some affix gives a form this flag.
    pub(super) fn can_give(&self, flag: Option<Flag>) -> bool {
        flag.is_some_and(|flag| self.onward.contains(&flag))
    }

    pub(super) fn is_empty(&self) -> bool {
        self.by_letters.is_empty()
    }

    /// The affixes that a word may have, with the rest of the word.
    pub(super) fn of<'t>(&'t self, word: &'t str) -> impl Iterator<Item = (&'t str, &'t Taking)> {
        let cuts = (0..=self.longest.min(word.len())).filter(move |length| {
            let at = if self.side == Side::Front { *length } else { word.len() - length };
            word.is_char_boundary(at)
        });
        cuts.filter_map(move |length| {
            let (put, rest) = match self.side {
                Side::Front => word.split_at(length),
                Side::Back => {
                    let (rest, put) = word.split_at(word.len() - length);
                    (put, rest)
                }
            };
            Some((rest, self.by_letters.get(put)?))
        })
        .flat_map(|(rest, alike)| alike.iter().map(move |taking| (rest, taking)))
    }

    /// The stem that is left of a word, written over what is in `stem`.
    pub(super) fn stem(&self, rest: &str, taken: &str, stem: &mut String) {
        stem.clear();
        let parts = if self.side == Side::Front { [taken, rest] } else { [rest, taken] };
        parts.into_iter().for_each(|part| stem.push_str(part));
    }

    /// Whether an affix goes with a stem that looks like this.
    pub(super) fn fits(&self, affix: &Affix, stem: &str) -> bool {
        match self.side {
            Side::Front => affix.condition.holds(stem.chars()),
            Side::Back => affix.condition.holds_backwards(stem),
        }
    }
}

/// What the end of a stem that an affix is on looks like, letter by letter.
#[derive(Debug, PartialEq, Eq)]
struct Condition(Box<[Letter]>);

#[derive(Debug, PartialEq, Eq)]
enum Letter {
    Any,
    Is(char),
    Among(Box<[char]>),
    Not(Box<[char]>),
}

impl Letter {
    fn holds(&self, letter: char) -> bool {
        match self {
            Self::Any => true,
            Self::Is(expected) => *expected == letter,
            Self::Among(letters) => letters.contains(&letter),
            Self::Not(letters) => !letters.contains(&letter),
        }
    }
}

impl Condition {
    /// Reads a condition; none if a bracket is not closed.
    fn parse(text: &str) -> Option<Self> {
        let mut letters = Vec::new();
        let mut rest = if text == "." { "" } else { text };
        while let Some(first) = rest.chars().next() {
            let length = match first {
                '[' => {
                    let end = rest.find(']')?;
                    let inside = &rest[1..end];
                    letters.push(match inside.strip_prefix('^') {
                        Some(others) => Letter::Not(others.chars().collect()),
                        None => Letter::Among(inside.chars().collect()),
                    });
                    end + 1
                }
                '.' => {
                    letters.push(Letter::Any);
                    1
                }
                letter => {
                    letters.push(Letter::Is(letter));
                    letter.len_utf8()
                }
            };
            rest = &rest[length..];
        }
        Some(Self(letters.into()))
    }

    fn holds(&self, mut stem: impl Iterator<Item = char>) -> bool {
        self.0.iter().all(|expected| stem.next().is_some_and(|letter| expected.holds(letter)))
    }

    fn holds_backwards(&self, stem: &str) -> bool {
        let mut letters = stem.chars().rev();
        self.0.iter().rev().all(|expected| letters.next().is_some_and(|letter| expected.holds(letter)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_condition_is_about_the_last_letters() {
        let holds =
            |condition: &str, stem: &str| Condition::parse(condition).is_some_and(|it| it.holds_backwards(stem));
        assert!(holds("[^aeiou]y", "city") && !holds("[^aeiou]y", "day") && !holds("[^aeiou]y", "y"));
        assert!(holds("ė.", "ėž") && holds(".", "") && holds("[žš]", "maž"));
        assert_eq!(Condition::parse("[ab"), None);
    }

    #[test]
    fn what_a_word_may_end_in_is_found_with_the_rest() {
        let mut table = AffixTable::new(Side::Back);
        table.add(1, true, ("a", "os"), "a", Flags::default());
        table.add(2, true, ("", ""), ".", Flags::default());
        let found: Vec<_> = table.of("žemos").map(|(rest, taking)| (rest, &*taking.taken)).collect();
        assert_eq!(found, [("žemos", ""), ("žem", "a")]);
    }
}
