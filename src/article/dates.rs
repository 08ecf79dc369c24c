//! What an article says of time.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What an article says of time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dates {
    /// When it was, or will be, published: `date`.
    pub date: Option<Date>,
    /// After which day nobody needs it any more: `deadline`.
    pub deadline: Option<Date>,
}

impl Dates {
    /// Whether the deadline is over, so that nobody needs a translation any more.
    #[must_use]
    pub fn is_expired(self, today: Date) -> bool {
        self.deadline.is_some_and(|deadline| deadline < today)
    }
}

/// The day of a date as people and site generators write it: year, month and day with `-`, `/` or `.` between them, or the
/// English name of a month among a day and a year; a time and a zone may follow. The day is that of the zone that it is written in.
#[must_use]
pub(super) fn day_of(text: &str) -> Option<Date> {
    let text = text.trim();
    day_of_numbers(text).or_else(|| day_of_words(text))
}

fn day_of_numbers(text: &str) -> Option<Date> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let (year, rest) = text.split_at(digits(text));
    let separator = rest.chars().next().filter(|c| matches!(c, '-' | '/' | '.'))?;
    let rest = &rest[separator.len_utf8()..];
    let (month, rest) = rest.split_at(digits(rest));
    let rest = rest.strip_prefix(separator)?;
    let (day, rest) = rest.split_at(digits(rest));
    let is_alone = rest.chars().next().is_none_or(|next| matches!(next, 'T' | 't' | ',') || next.is_whitespace());
    let is_whole = year.len() == 4 && (1..=2).contains(&month.len()) && (1..=2).contains(&day.len());
    if !is_alone || !is_whole {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// The first letters of the months' English names.
const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

fn day_of_words(text: &str) -> Option<Date> {
    let mut words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let (mut day, mut month, mut year) = (None, None, None);
    // A time stands behind them.
    for word in words.by_ref().take(5) {
        let number: Option<i16> =
            word.trim_end_matches(|c: char| c.is_ascii_alphabetic()).parse().ok().filter(|number| *number > 0);
        match number {
            Some(number) if word.len() == 4 && number > 31 => year = year.or(Some(number)),
            Some(number) if number <= 31 => day = day.or(i8::try_from(number).ok()),
            Some(_) => return None,
            None => {
                let start = word.get(..3).unwrap_or_default().to_ascii_lowercase();
                let found = MONTHS.iter().position(|name| *name == start);
                month = month.or_else(|| i8::try_from(found? + 1).ok());
            }
        }
        if let (Some(day), Some(month), Some(year)) = (day, month, year) {
            return Date::new(year, month, day).ok();
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_people_write_them() {
        for text in [
            "2015-06-26",
            "2015-6-26",
            "2015/06/26",
            "2015.06.26",
            "2015-06-26T08:00:00Z",
            "2015-06-26t08:00:00.5+02:00",
            "2015-06-26 08:00",
            "2015-06-26 08:00:00 +0200",
            "2015-06-26 08:00:00 -07:00 MST",
            "26 June 2015",
            "June 26, 2015",
            "Jun 26th, 2015 08:00",
            "Fri, 26 Jun 2015 08:00:00 +0200",
            "Fri Jun 26 2015 10:00:00 GMT+0200",
            " 2015-06-26 ",
        ] {
            assert_eq!(day_of(text), "2015-06-26".parse().ok(), "{text}");
        }
        for text in
            ["", "soon", "2015", "2015-06", "2015-13-01", "2015-06-26x", "26/06/2015", "99 June 2015", "20150626", "é"]
        {
            assert_eq!(day_of(text), None, "{text}");
        }
    }
}
