//! Finding a word in a dictionary: by itself, or as a form that affixes make.

use std::cell::Cell;

use super::affixes::Affix;
use super::flags::{Flag, Flags};
use super::grammar::Grammar;
use super::stems::Stems;

/// Where in a compound a part stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// In none: it is the whole word.
    Alone,
    First,
    Middle,
    Last,
}

/// A word that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    /// The number of its stem.
    pub(super) stem: u32,
    /// Whether the compound that it ends must begin with a capital.
    pub(super) forces_capital: bool,
}

/// The search for one word. It ends after so many steps, however the dictionary is made.
pub(super) struct Search<'d> {
    pub(super) grammar: &'d Grammar,
    pub(super) stems: &'d Stems,
    /// Whether the word was written in another case.
    changed: bool,
    /// The fewest letters of a part, and the most parts; 0 for any number.
    pub(super) limits: (usize, usize),
    steps: Cell<u32>,
}

/// The affixes that were taken off a word already.
#[derive(Clone, Copy, Default)]
struct TakenOff<'d> {
    prefix: Option<&'d Affix>,
    suffix: Option<&'d Affix>,
}

/// What one could have meant is put together of parts with so many letters at least,
const FEWEST_LETTERS: usize = 4;
/// and of so many parts at most.
const MOST_PARTS: usize = 3;

impl TakenOff<'_> {
    fn onward(&self) -> impl Iterator<Item = &Flags> {
        [self.prefix, self.suffix].into_iter().flatten().map(|affix| &affix.onward)
    }
}

impl<'d> Search<'d> {
    /// A search of a word that was `changed` to another case, or not.
    pub(super) fn new((grammar, stems): (&'d Grammar, &'d Stems), changed: bool, steps: u32) -> Self {
        let limits = (grammar.compounds.fewest_letters, grammar.compounds.most_parts);
        Self { grammar, stems, changed, limits, steps: Cell::new(steps) }
    }

    /// The same search, for what is put together of few parts that are not short.
    pub(super) fn of_few_parts(mut self) -> Self {
        let (fewest, most) = self.limits;
        self.limits = (fewest.max(FEWEST_LETTERS), if most == 0 { MOST_PARTS } else { most.min(MOST_PARTS) });
        self
    }

    /// Whether the search went on for too long to know anything.
    pub(super) fn is_given_up(&self) -> bool {
        self.steps.get() == 0
    }

    /// Whether the dictionary says that a word is wrong.
    pub(super) fn is_forbidden(&self, word: &str) -> bool {
        self.stems.of(word).any(|(_, flags)| flags.has_any(self.grammar.forbidden))
    }

    /// The flags of a stem, line by line.
    pub(super) fn flags_of(&self, stem: &str) -> Vec<&'d Flags> {
        self.steps.set(self.steps.get().saturating_sub(1));
        self.stems.of(stem).map(|(_, flags)| flags).collect()
    }

    /// Finds a word that stands at a place.
    pub(super) fn find(&self, word: &str, place: Place) -> Option<Found> {
        self.steps.set(self.steps.get().checked_sub(1)?);
        let mut stem = String::new();
        self.itself(word, place)
            .or_else(|| self.suffixed(word, place, TakenOff::default(), &mut stem))
            .or_else(|| self.prefixed(word, place, &mut stem))
    }

    fn itself(&self, word: &str, place: Place) -> Option<Found> {
        let stands =
            |flags: &Flags| !flags.has_any(self.grammar.needs_affix) && self.stands(flags, TakenOff::default(), place);
        self.stems.of(word).find(|(_, flags)| stands(flags)).map(|(stem, flags)| self.found(stem, flags))
    }

    fn suffixed(&self, word: &str, place: Place, off: TakenOff<'d>, room: &mut String) -> Option<Found> {
        let table = &self.grammar.suffixes;
        if matches!(place, Place::First | Place::Middle) && !table.can_give(self.grammar.compounds.permits) {
            return None;
        }
        let is_around = |affix: &Affix| affix.onward.has_any(self.grammar.around);
        for (rest, taking) in table.of(word) {
            if !self.leaves_enough(rest, &taking.taken) {
                continue;
            }
            let mut inner = None;
            table.stem(rest, &taking.taken, room);
            let is_stem = self.stems.of(room).next().is_some();
            for affix in &taking.affixes {
                let goes_on = off.suffix.is_none() && table.can_give(Some(affix.flag));
                let goes = self.may_be_in(affix, place, matches!(place, Place::First | Place::Middle))
                    && (is_stem || goes_on)
                    && off.suffix.is_none_or(|outer| affix.onward.has(outer.flag))
                    && off.prefix.is_none_or(|_| affix.crosses)
                    && is_around(affix) == off.prefix.is_some_and(is_around)
                    && table.fits(affix, room);
                if !goes {
                    continue;
                }
                let needs_more =
                    off.suffix.is_none() && off.prefix.is_none() && affix.onward.has_any(self.grammar.needs_affix);
                let both = TakenOff { suffix: Some(affix), ..off };
                if is_stem
                    && !needs_more
                    && let Some(found) = self.stem_of(room, affix.flag, both, off.suffix, place)
                {
                    return Some(found);
                }
                if goes_on {
                    inner.get_or_insert_with(Vec::new).push(both);
                }
            }
            // A suffix of the stem's own is before this one.
            if let Some(inner) = inner {
                let stem = room.clone();
                for off in inner {
                    if let Some(found) = self.suffixed(&stem, place, off, room) {
                        return Some(found);
                    }
                }
            }
        }
        None
    }

    fn prefixed(&self, word: &str, place: Place, room: &mut String) -> Option<Found> {
        let table = &self.grammar.prefixes;
        let is_inside = matches!(place, Place::Middle | Place::Last);
        if table.is_empty() || (is_inside && !table.can_give(self.grammar.compounds.permits)) {
            return None;
        }
        for (rest, taking) in table.of(word) {
            if !self.leaves_enough(rest, &taking.taken) {
                continue;
            }
            table.stem(rest, &taking.taken, room);
            let stem = room.clone();
            for affix in &taking.affixes {
                if !self.may_be_in(affix, place, is_inside) || !table.fits(affix, &stem) {
                    continue;
                }
                let is_alone =
                    !affix.onward.has_any(self.grammar.needs_affix) && !affix.onward.has_any(self.grammar.around);
                let off = TakenOff { prefix: Some(affix), suffix: None };
                if is_alone && let Some(found) = self.stem_of(&stem, affix.flag, off, None, place) {
                    return Some(found);
                }
                if affix.crosses
                    && let Some(found) = self.suffixed(&stem, place, off, room)
                {
                    return Some(found);
                }
            }
        }
        None
    }

    /// Finds a stem that has the flag of the affix that was taken off last, and of the prefix, unless an affix brings that along.
    fn stem_of(&self, stem: &str, flag: Flag, off: TakenOff<'_>, outer: Option<&Affix>, place: Place) -> Option<Found> {
        let goes = |flags: &Flags| {
            let has = |flag: Flag| flags.has(flag) || off.onward().any(|onward| onward.has(flag));
            let has_own = flags.has(flag) || off.prefix.is_some_and(|prefix| prefix.onward.has(flag));
            has_own
                && off
                    .prefix
                    .is_none_or(|prefix| has(prefix.flag) || outer.is_some_and(|outer| outer.onward.has(prefix.flag)))
        };
        let is_right =
            |flags: &Flags| !flags.has_any(self.grammar.forbidden) && goes(flags) && self.stands(flags, off, place);
        self.stems.of(stem).find(|(_, flags)| is_right(flags)).map(|(stem, flags)| self.found(stem, flags))
    }

    /// Whether a stem with these affixes may stand at a place, and in this case.
    fn stands(&self, flags: &Flags, off: TakenOff<'_>, place: Place) -> bool {
        let compounds = &self.grammar.compounds;
        if self.changed && flags.has_any(self.grammar.keeps_case) {
            return false;
        }
        let at_place = match place {
            Place::Alone => return !flags.has_any(compounds.only),
            Place::First => compounds.first,
            Place::Middle => compounds.middle,
            Place::Last => compounds.last,
        };
        let is_part = |flags: &Flags| flags.has_any(compounds.anywhere) || flags.has_any(at_place);
        is_part(flags) || off.onward().any(is_part)
    }

    /// Whether an affix may be in a word at a place; inside of compounds it needs leave.
    fn may_be_in(&self, affix: &Affix, place: Place, is_inside: bool) -> bool {
        let compounds = &self.grammar.compounds;
        match place {
            Place::Alone => !affix.onward.has_any(compounds.only),
            _ => !affix.onward.has_any(compounds.forbids) && (!is_inside || affix.onward.has_any(compounds.permits)),
        }
    }

    fn leaves_enough(&self, rest: &str, taken: &str) -> bool {
        !rest.is_empty() || (self.grammar.takes_all && !taken.is_empty())
    }

    fn found(&self, stem: u32, flags: &Flags) -> Found {
        Found { stem, forces_capital: flags.has_any(self.grammar.compounds.forces_capital) }
    }
}
