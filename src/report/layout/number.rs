//! Numbers as people read them.

use crate::i18n::{Text, Words};
use crate::model::UnitCounts;

/// A number with its thousands apart: `1,234,567`.
pub(crate) fn grouped(words: &Words, number: usize) -> String {
    let digits = number.to_string();
    if digits.len() <= 3 {
        return digits;
    }
    let separator = words.word("report-group-separator");
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3 * separator.len());
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push_str(&separator);
        }
        grouped.push(digit);
    }
    grouped
}

/// A number as [`grouped`] does, and a dash for zero: what is not zero is found at a glance.
pub(crate) fn grouped_or_none(words: &Words, number: usize) -> String {
    if number == 0 { words.word("report-none") } else { grouped(words, number) }
}

/// The current units in percent, `93%`; a dash if there is nothing to count.
pub(crate) fn percent(words: &Words, units: &UnitCounts) -> String {
    match units.percent() {
        None => words.word("report-none"),
        Some(percent) => words.say(&Text::new("coverage-percent").with("percent", percent)),
    }
}

/// As [`percent`], for a column that says so itself: `93`.
pub(crate) fn bare_percent(words: &Words, units: &UnitCounts) -> String {
    units.percent().map_or_else(|| words.word("report-none"), |percent| grouped(words, percent))
}

/// A message about a number: `$count` chooses its form, `$shown` is what it shows.
pub(crate) fn counted(words: &Words, id: &'static str, number: usize) -> Text {
    Text::new(id).with("count", number).with("shown", grouped(words, number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_set_apart() {
        let words = Words::new(&[]);
        for (number, text) in [(0, "0"), (999, "999"), (1000, "1,000"), (12_345, "12,345"), (1_234_567, "1,234,567")] {
            assert_eq!(grouped(&words, number), text);
        }
        assert_eq!(grouped_or_none(&words, 0), "–");
    }
}
