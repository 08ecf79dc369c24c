//! What an English number counts, as far as languages may count it otherwise: 24 hours, the 18th century, the 1990s. Pure.

use smallvec::SmallVec;

use crate::language::{Around, Numerals};

/// Other numbers that may stand for one, and what says it without a number.
#[derive(Debug, Default)]
pub(super) struct Otherwise {
    /// Numbers in digits or words.
    pub(super) values: SmallVec<[u64; 3]>,
    /// A number in Roman figures.
    pub(super) roman: Option<u64>,
    /// A number that says it beside one of these words.
    pub(super) beside: Option<(Around, u64)>,
    /// A word that says it alone.
    pub(super) word: Option<Around>,
    /// Whether a word for half says it.
    pub(super) half: bool,
}

/// What may stand for a number of an English text that ends here.
pub(super) fn otherwise(text: &str, end: usize, value: u64) -> Otherwise {
    let mut other = Otherwise { roman: Some(value), ..Otherwise::default() };
    let rest = text.get(end..).unwrap_or_default();
    if is_decade(rest) && value.is_multiple_of(10) && value > 0 {
        decade(value, &mut other);
        return other;
    }
    other.half = value == 50 && is_per_cent(rest);
    match unit(rest) {
        Some(Unit::Century) => other.values.extend(value.checked_sub(1).map(|before| before * 100)),
        Some(Unit::Hour) if value > 0 && value.is_multiple_of(24) => {
            other.word = Some(Around::DayAndNight);
            other.values.push(value / 24);
        }
        Some(Unit::Minute) => {
            other.half |= value == 30;
            other.word = Some(Around::OneAndAHalf).filter(|_| value == 90);
        }
        Some(Unit::Day) if value > 0 && value.is_multiple_of(7) => other.values.push(value / 7),
        Some(Unit::Week) => other.values.push(value.saturating_mul(7)),
        Some(Unit::Month) => {
            other.word = Some(Around::OneAndAHalf).filter(|_| value == 18);
            other.values.extend(Some(value / 12).filter(|years| *years > 0 && value.is_multiple_of(12)));
        }
        Some(Unit::Afternoon) if value < 12 => other.values.push(value + 12),
        Some(Unit::Past) => other.values.push(value + 1),
        _ => {}
    }
    if text.get(..end).is_some_and(is_half_past) {
        other.values.push(value % 12 + 1);
    }
    other
}

fn decade(value: u64, other: &mut Otherwise) {
    if value >= 1000 && value.is_multiple_of(100) {
        other.roman = Some(value / 100 + 1);
        other.values.push(value / 100 + 1);
    }
    match value {
        0..100 => other.values.extend([1800 + value, 1900 + value, 2000 + value]),
        _ => other.values.extend(Some(value % 100).filter(|tens| *tens > 0)),
    }
    other.beside = Some((Around::Decade, value % 100 / 10 + 1));
}

/// Whether a number goes on with the `s` of a decade.
fn is_decade(rest: &str) -> bool {
    let rest = rest.strip_prefix(['’', '\'']).unwrap_or(rest);
    rest.strip_prefix('s').is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

fn is_per_cent(rest: &str) -> bool {
    let rest = rest.trim_start_matches([' ', '\u{a0}', '\u{202f}', '-']);
    ["%", "percent", "per cent"].iter().any(|unit| rest.starts_with(unit))
}

fn is_half_past(before: &str) -> bool {
    let mut words = before.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).rev();
    let mut last = [words.next(), words.next(), words.next()].into_iter().flatten();
    last.any(|word| word.eq_ignore_ascii_case("past")) && before.to_ascii_lowercase().contains("half past")
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unit {
    Century,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Afternoon,
    Past,
}

/// So many words are looked at behind a number: `18th and early 19th century`.
const WORDS: usize = 5;

/// What a number counts: the first unit behind it, past other numbers and small words.
fn unit(rest: &str) -> Option<Unit> {
    let words = rest.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    for word in words.take(WORDS) {
        let unit = match word.to_ascii_lowercase().as_str() {
            "century" | "centuries" => Unit::Century,
            "minute" | "minutes" | "min" => Unit::Minute,
            "hour" | "hours" | "h" | "hrs" => Unit::Hour,
            "day" | "days" => Unit::Day,
            "week" | "weeks" => Unit::Week,
            "month" | "months" => Unit::Month,
            "afternoon" | "evening" | "pm" | "clock" => Unit::Afternoon,
            "past" => Unit::Past,
            _ => continue,
        };
        return Some(unit);
    }
    None
}

/// Whether a text has the number in Roman figures. Also finds Cyrillic letters that look like them.
pub(super) fn has_roman(text: &str, value: u64) -> bool {
    let Some(roman) = roman(value) else { return false };
    let figure = |c: char| match c {
        'Х' => 'X',
        'І' => 'I',
        other => other,
    };
    text.split(|c: char| !c.is_alphabetic()).any(|word| word.chars().map(figure).eq(roman.chars()))
}

fn roman(mut value: u64) -> Option<String> {
    const FIGURES: [(u64, &str); 6] = [(40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    if value == 0 || value >= 50 {
        return None;
    }
    let mut text = String::new();
    for (figure, letters) in FIGURES {
        while value >= figure {
            text.push_str(letters);
            value -= figure;
        }
    }
    Some(text)
}

impl Otherwise {
    /// Whether words of the text say it, without any number.
    pub(super) fn is_said(&self, text: &str, numerals: &Numerals) -> bool {
        self.word.is_some_and(|word| numerals.has(word, text)) || (self.half && numerals.has_half(text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(text: &str, end: usize, value: u64) -> Vec<u64> {
        otherwise(text, end, value).values.to_vec()
    }

    #[test]
    fn centuries_decades_and_spans_of_time_are_counted_otherwise() {
        assert_eq!(values("18th century", 2, 18), [1700]);
        assert_eq!(values("18th and 19th centuries", 2, 18), [1700]);
        assert_eq!(values("1990s", 4, 1990), [90]);
        assert_eq!(values("90s", 2, 90), [1890, 1990, 2090]);
        assert_eq!(values("two weeks", 3, 2), [14]);
        assert_eq!(values("half past five", 14, 5), [6]);
        assert_eq!(otherwise("24-hour service", 2, 24).word, Some(Around::DayAndNight));
        assert_eq!(otherwise("24 seats", 2, 24).word, None);
        assert_eq!(otherwise("1700s", 4, 1700).roman, Some(18));
    }

    #[test]
    fn roman_figures_may_be_cyrillic() {
        assert!(has_roman("XXI amžius", 21) && has_roman("ХХI век", 21) && has_roman("XIX", 19));
        assert!(!has_roman("XX amžius", 21) && !has_roman("X", 1000));
    }
}
