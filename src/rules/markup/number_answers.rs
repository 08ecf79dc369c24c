//! What a translation has for the numbers of its source. Pure.

use std::cell::OnceCell;

use smallvec::SmallVec;

use super::amounts::{ANY_SCALE, Amount, Powers, powers, readings};
use super::english_numbers::{Number, NumberKind};
use super::number_contexts::{Otherwise, has_roman};
use super::number_search::{find, find_on_twelve, find_regrouped};
use super::numbers::{Run, Runs, is_group_mark, not_for_people, runs};
use super::texts::is_inside;
use crate::fluent::Span;
use crate::language::{Around, Numerals, Spelled};
use crate::rules::FlatText;

/// A text of the target, and which of its runs of digits answer a number of the source.
pub(super) struct Text<'l> {
    flat: &'l FlatText<'l>,
    runs: Runs,
    taken: SmallVec<[bool; 4]>,
    numerals: Option<&'static Numerals>,
    spelled: OnceCell<Vec<Spelled>>,
}

/// What a target has for a number of its source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Answer {
    Found,
    /// It is there, but for an earlier number of the source.
    FoundBefore,
    Missing,
}

/// A number of the source that a text may say otherwise.
pub(super) struct Wanted<'l> {
    /// What it may amount to.
    pub(super) amounts: &'l [Amount],
    /// What may stand for it.
    pub(super) other: &'l Otherwise,
}

impl Wanted<'_> {
    fn is_value(&self, value: u64) -> bool {
        self.amounts.iter().any(|amount| amount.value() == Some(value))
    }
}

/// Asks for the powers of ten behind a number of the source; the answer is none where nobody knows its language's scales.
pub(super) type PowersOf<'l> = &'l dyn Fn() -> Option<Powers>;

impl<'l> Text<'l> {
    pub(super) fn new(flat: &'l FlatText<'l>, numerals: Option<&'static Numerals>) -> Self {
        let runs = runs(&flat.text);
        Self { flat, taken: SmallVec::from_elem(false, runs.len()), runs, numerals, spelled: OnceCell::new() }
    }

    /// How many runs of digits it has.
    pub(super) fn len(&self) -> usize {
        self.runs.len()
    }

    /// Looks for the number in digits, as it is written in the source but for the marks.
    pub(super) fn take_as_written(&mut self, number: &Number, source: &Runs, powers: PowersOf<'_>) -> Answer {
        let answer = self.take(|from, target| find(number, source, target, from), powers);
        if answer != Answer::Missing || !matches!(number.kind, NumberKind::Hour(_)) || !self.has_afternoon() {
            return answer;
        }
        self.take(|from, target| find_on_twelve(number, source, target, from), powers)
    }

    fn take(&mut self, find: impl Fn(usize, &Runs) -> Option<(usize, usize)>, powers: PowersOf<'_>) -> Answer {
        let mut answer = Answer::Missing;
        let mut from = 0;
        while let Some((first, last)) = find(from, &self.runs) {
            from = first + 1;
            if !self.is_of_scale(last, powers) {
                continue;
            }
            answer = Answer::FoundBefore;
            if self.take_runs(first, last) {
                return Answer::Found;
            }
        }
        answer
    }

    fn take_runs(&mut self, first: usize, last: usize) -> bool {
        let free = self.taken.get_mut(first..=last).filter(|taken| !taken.contains(&true));
        free.map(|free| free.fill(true)).is_some()
    }

    /// Whether the scale behind digits (`thousand`) may be that behind those of the source.
    fn is_of_scale(&self, last: usize, ours: PowersOf<'_>) -> bool {
        let (Some(theirs), Some(ours)) = (self.numerals, ours()) else { return true };
        let theirs = powers(&self.flat.text, &self.runs, last, theirs);
        ours.iter().any(|power| theirs.contains(power))
    }

    fn has_afternoon(&self) -> bool {
        self.numerals.is_none_or(|numerals| numerals.has(Around::Afternoon, &self.flat.text))
            || ["pm", "p.m.", "PM", "P.M."].iter().any(|mark| self.flat.text.contains(mark))
    }

    /// Looks for the number as a part of a longer one that is grouped otherwise.
    pub(super) fn takes_regrouped(&mut self, number: &Number, source: &Runs) -> bool {
        let Some((first, last)) = find_regrouped(number, source, &self.runs) else { return false };
        // All of its groups answer the same runs.
        self.taken[first..=last].fill(true);
        true
    }

    /// Looks for the number in any other form: with a scale, in words, as what languages say instead.
    pub(super) fn take_otherwise(&mut self, wanted: &Wanted<'_>) -> bool {
        self.take_amount(wanted.amounts)
            || wanted.other.values.iter().any(|value| self.take_amount(&[Amount::whole(*value)]))
            || wanted.other.roman.is_some_and(|roman| has_roman(&self.flat.text, roman))
            || self.says(wanted)
    }

    fn take_amount(&mut self, amounts: &[Amount]) -> bool {
        for at in 0..self.runs.len() {
            for (last, amount) in readings(&self.runs, at) {
                if self.powers(last).iter().any(|power| amounts.contains(&amount.scaled(*power)))
                    && self.take_runs(at, last)
                {
                    return true;
                }
            }
        }
        false
    }

    fn powers(&self, last: usize) -> Powers {
        match self.numerals {
            Some(numerals) => powers(&self.flat.text, &self.runs, last, numerals),
            None => SmallVec::from_slice(&ANY_SCALE),
        }
    }

    fn says(&mut self, wanted: &Wanted<'_>) -> bool {
        let Some(numerals) = self.numerals else { return false };
        let is_wanted = |number: &Spelled| wanted.is_value(number.value) || wanted.other.values.contains(&number.value);
        if self.spelled(numerals).iter().any(is_wanted) {
            return true;
        }
        let text = &self.flat.text;
        let is_one_and_a_half = wanted.amounts.iter().any(|amount| amount.is_one_and_a_half());
        if wanted.other.is_said(text, numerals) || (is_one_and_a_half && numerals.has(Around::OneAndAHalf, text)) {
            return true;
        }
        let Some((_, beside)) = wanted.other.beside.filter(|(around, _)| numerals.has(*around, text)) else {
            return false;
        };
        self.spelled(numerals).iter().any(|number| number.value == beside) || self.take_amount(&[Amount::whole(beside)])
    }

    fn spelled(&self, numerals: &Numerals) -> &[Spelled] {
        self.spelled.get_or_init(|| spelled(&self.flat.text, numerals))
    }

    /// What answers no number of the source, of which these are the values: digits, or numbers in words.
    pub(super) fn surplus(&self, accounted: &[u64]) -> Vec<Surplus> {
        let mut found: Vec<(usize, Surplus)> = Vec::new();
        for (at, run) in self.runs.iter().enumerate().filter(|(at, _)| !self.taken[*at]) {
            if is_accounted(run, accounted) {
                continue;
            }
            match found.last_mut() {
                // What marks join is one number: `1 205`, `31.12.2016`.
                Some((last, surplus))
                    if *last + 1 == at && run.mark.is_some_and(|mark| is_group_mark(mark) || mark == ':') =>
                {
                    (*last, surplus.at.end) = (at, self.flat.span(run.span.clone()).end);
                }
                _ => found.push((at, Surplus { at: self.flat.span(run.span.clone()), is_word: false })),
            }
        }
        let mut found: Vec<Surplus> = found.into_iter().map(|(_, surplus)| surplus).collect();
        if let Some(numerals) = self.numerals {
            let is_other =
                |number: &&Spelled| number.is_certain && number.value > 1 && !accounted.contains(&number.value);
            let words = self.spelled(numerals).iter().filter(is_other);
            found.extend(words.map(|word| Surplus { at: self.flat.span(word.span.clone()), is_word: true }));
        }
        found
    }
}

/// A number of the target that answers nothing.
pub(super) struct Surplus {
    /// Where it stands in the resource.
    pub(super) at: Span,
    /// Whether it is in words.
    pub(super) is_word: bool,
}

/// The numbers of a text that are in words, outside of what is for machines.
pub(super) fn spelled(text: &str, numerals: &Numerals) -> Vec<Spelled> {
    let mut found = numerals.spelled(text);
    if !found.is_empty() && text.contains(['<', ':', '@']) {
        let machine = not_for_people(text);
        found.retain(|number| !is_inside(&machine, &number.span));
    }
    found
}

fn is_accounted(run: &Run, accounted: &[u64]) -> bool {
    let Some(value) = run.value() else { return false };
    // Minutes of a full hour; a decade that the source has in two digits or in a word.
    let is_full_hour = run.digits.as_slice() == b"0" && run.length == 2;
    let tens = value % 100;
    let is_decade = (1000..2100).contains(&value) && tens >= 20 && tens.is_multiple_of(10) && accounted.contains(&tens);
    is_full_hour || is_decade || accounted.contains(&value)
}
