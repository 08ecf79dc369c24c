//! A number that is read word by word.

use super::atom::Atom;

/// A number as it grows word by word.
#[derive(Debug, Default, Clone)]
pub(super) struct Value {
    /// What scales from thousand on have multiplied.
    scaled: u64,
    /// What is below the next scale.
    current: u64,
    /// What the next number is added to.
    base: bool,
    /// Whether the next scale counts half.
    pub(super) half: bool,
}

impl Value {
    /// What the words come to so far.
    pub(super) fn total(&self) -> u64 {
        self.scaled.saturating_add(self.current)
    }

    /// Whether `and` and a smaller number may follow.
    pub(super) fn awaits_units(&self) -> bool {
        let total = self.total();
        total >= 20 && total.is_multiple_of(10)
    }

    /// Whether it is below ten so far.
    pub(super) fn is_units(&self) -> bool {
        (1..10).contains(&self.total())
    }

    /// Adds what the next form says; false where it belongs to another number.
    pub(super) fn push(&mut self, atom: Atom, same_word: bool) -> bool {
        let (current, units) = (self.current, self.current % 100);
        match atom {
            Atom::Add(value) => {
                let follows_tens = units >= 20 && units.is_multiple_of(10) && value < 10;
                let tens_follow = same_word && current < 10 && value >= 20;
                let fits = current == 0 && (self.scaled > 0 || !same_word);
                if !(fits || follows_tens || tens_follow || self.base || (units == 0 && current > 0 && value < 100)) {
                    return false;
                }
                self.base = false;
                self.current += value;
            }
            Atom::Base(value) if current == 0 => {
                self.current = value;
                self.base = true;
            }
            Atom::Teen if (1..10).contains(&units) => self.current += 10,
            Atom::Times(10) if (2..10).contains(&units) => self.current += units * 9,
            Atom::Times(10) if units == 0 => self.current += 10,
            Atom::Times(value @ (12 | 100)) if current < 20 => self.current = current.max(1) * value,
            Atom::Times(value) if value >= 1000 && self.half && current <= 1 => {
                (self.scaled, self.current) = (value / 2, 0)
            }
            Atom::Times(value) if value >= 1000 && (current > 0 || self.scaled == 0) => {
                self.scaled = self.scaled.saturating_add(current.max(1).saturating_mul(value));
                self.current = 0;
            }
            Atom::Half if self.total() == 0 => self.half = true,
            Atom::Base(_) | Atom::Teen | Atom::Times(_) | Atom::Half => return false,
        }
        true
    }
}
