//! What numbers in digits amount to, whatever marks and scales they are written with. Pure.

use smallvec::SmallVec;

use super::english_numbers::{Number, NumberKind};
use super::numbers::{Run, Runs, is_decimal_mark, is_group_mark};
use crate::language::Numerals;

/// A number: digits that do not end with a zero, and a power of ten.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Amount {
    digits: u64,
    power: i32,
}

impl Amount {
    /// A number with this many digits of a fraction, negated.
    fn new(mut digits: u64, mut power: i32) -> Self {
        if digits == 0 {
            return Self { digits, power: 0 };
        }
        while digits.is_multiple_of(10) {
            digits /= 10;
            power += 1;
        }
        Self { digits, power }
    }

    /// A whole number.
    pub(super) fn whole(value: u64) -> Self {
        Self::new(value, 0)
    }

    /// Ten to this power times the number.
    pub(super) fn scaled(self, power: u32) -> Self {
        Self::new(self.digits, self.power.saturating_add(i32::try_from(power).unwrap_or(i32::MAX)))
    }

    /// The value of a whole number.
    pub(super) fn value(self) -> Option<u64> {
        10_u64.checked_pow(u32::try_from(self.power).ok()?)?.checked_mul(self.digits)
    }

    /// Whether it is one and a half, of whatever.
    pub(super) fn is_one_and_a_half(self) -> bool {
        self.digits == 15 && (self.power == -1 || self.power >= 2)
    }
}

/// The amount of a number of the source, without its scale.
pub(super) fn amount(number: &Number, runs: &Runs) -> Option<Amount> {
    let runs = runs.get(number.runs.0..=number.runs.1)?;
    match number.kind {
        NumberKind::Version => None,
        NumberKind::Hour(hour) => Some(Amount::whole(u64::from(hour))),
        NumberKind::Plain { fraction } => {
            let digits = runs.iter().try_fold(0, joined)?;
            let power = runs.last().filter(|_| fraction).map_or(0, |run| run.length);
            Some(Amount::new(digits, -i32::try_from(power).ok()?))
        }
    }
}

fn joined(before: u64, run: &Run) -> Option<u64> {
    let room = 10_u64.checked_pow(u32::try_from(run.length).ok()?)?;
    before.checked_mul(room)?.checked_add(run.value()?)
}

/// What the digits from a run on may amount to, each with the last run that it takes: in `1.250`, the dot may be of either kind.
pub(super) fn readings(runs: &Runs, at: usize) -> SmallVec<[(usize, Amount); 4]> {
    let mut found = SmallVec::new();
    let Some(mut digits) = runs.get(at).and_then(|run| joined(0, run)) else { return found };
    let mut last = at;
    loop {
        found.push((last, Amount::new(digits, 0)));
        let Some(next) = runs.get(last + 1) else { break };
        if next.mark.is_some_and(is_decimal_mark)
            && let (Some(digits), Ok(power)) = (joined(digits, next), i32::try_from(next.length))
        {
            found.push((last + 1, Amount::new(digits, -power)));
        }
        let group = Some(next).filter(|next| next.length == 3 && next.mark.is_some_and(is_group_mark));
        let Some(more) = group.and_then(|next| joined(digits, next)) else { break };
        digits = more;
        last += 1;
    }
    found
}

/// The powers of ten that may be meant by what stands behind a number.
pub(super) type Powers = SmallVec<[u32; 2]>;

/// Those of a language whose words for scales nobody knows.
pub(super) const ANY_SCALE: [u32; 4] = [0, 3, 6, 9];

/// Between a number and the next that has its scale: `10 or 15 million`.
const SHORT_GAP: usize = 10;

/// The powers of ten that may be meant by what stands behind a number: `10 million`, `10–15 million`, `10 m`.
pub(super) fn powers(text: &str, runs: &Runs, last: usize, numerals: &Numerals) -> Powers {
    let mut found = SmallVec::new();
    for (index, run) in runs.iter().enumerate().skip(last) {
        let is_own = index == last;
        if !is_own && run.span.start.saturating_sub(runs[index - 1].span.end) > SHORT_GAP {
            break;
        }
        let word = word_behind(text, run.span.end);
        let short = match word {
            // Metres and tons, or millions and thousands.
            "m" | "M" | "м" => Some(6),
            "t" | "т" => Some(3),
            "b" | "B" => Some(9),
            _ => None,
        };
        let power = if word.is_empty() { None } else { numerals.scale(word).or(short.map(|power| (power, false))) };
        let Some((power, is_certain)) = power else { continue };
        if !is_own || !is_certain {
            found.push(0);
        }
        found.push(power);
        return found;
    }
    found.push(0);
    found
}

/// The word behind a place, with blanks or a hyphen between.
fn word_behind(text: &str, end: usize) -> &str {
    let rest = text.get(end..).unwrap_or_default();
    let rest = rest.trim_start_matches([' ', '\u{a0}', '\u{202f}', '\u{2009}', '-', '\u{2011}']);
    let length = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
    &rest[..length]
}

/// Where the word behind a place ends.
pub(super) fn end_of_word_behind(text: &str, end: usize) -> usize {
    let word = word_behind(text, end);
    if word.is_empty() { end } else { end + text[end..].find(word).unwrap_or_default() + word.len() }
}

#[cfg(test)]
mod tests {
    use super::super::english_numbers::numbers;
    use super::super::numbers::runs;
    use super::*;

    #[test]
    fn marks_and_zeros_make_no_difference() {
        let amount = |text: &str| {
            let runs = runs(text);
            amount(&numbers(text, &runs)[0], &runs)
        };
        assert_eq!(amount("1,500,000"), Some(Amount::new(15, 5)));
        assert_eq!(amount("1.50"), Some(Amount::new(15, -1)));
        assert_eq!(amount("1,005"), Some(Amount::whole(1005)));
        let all: Vec<Amount> = readings(&runs("1.250"), 0).into_iter().map(|(_, amount)| amount).collect();
        assert_eq!(all, [Amount::whole(1), Amount::new(125, -2), Amount::whole(1250)]);
    }

    #[test]
    fn a_scale_may_stand_behind_the_next_number() {
        let powers = |text: &str| {
            let runs = runs(text);
            Numerals::of("da").map(|numerals| powers(text, &runs, 0, numerals).to_vec()).unwrap_or_default()
        };
        assert_eq!(powers("10 mio. kr."), [6]);
        assert_eq!(powers("10-15 mio. kr."), [0, 6]);
        assert_eq!(powers("10 kr."), [0]);
        assert_eq!(powers("10 m"), [0, 6]);
    }
}
