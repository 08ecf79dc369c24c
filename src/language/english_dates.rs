//! Dates of English texts: a day, or two, and the name of a month.

use smallvec::SmallVec;

use super::months::Month;

/// A date of an English text: days of a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnglishDate {
    /// The month.
    pub month: Month,
    /// Where its name stands.
    pub start: usize,
    /// Where its name ends.
    pub end: usize,
    /// The days; two for `12–14 March`.
    pub days: SmallVec<[u8; 2]>,
}

/// The months of English, by the three letters that they begin with, and what they are written as besides.
const ENGLISH: [(&str, &str, &[&str]); 12] = [
    ("Jan", "January", &[]),
    ("Feb", "February", &[]),
    ("Mar", "March", &[]),
    ("Apr", "April", &[]),
    ("May", "May", &[]),
    ("Jun", "June", &[]),
    ("Jul", "July", &[]),
    ("Aug", "August", &[]),
    ("Sep", "September", &["Sept"]),
    ("Oct", "October", &[]),
    ("Nov", "November", &[]),
    ("Dec", "December", &[]),
];

/// The dates of an English text that have a day and the name of a month.
#[must_use]
pub fn english_dates(text: &str) -> Vec<EnglishDate> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    for (start, byte) in bytes.iter().enumerate() {
        let begins = matches!(byte, b'A' | b'D' | b'F' | b'J' | b'M' | b'N' | b'O' | b'S')
            && start.checked_sub(1).is_none_or(|before| !is_of_word(bytes[before]));
        let Some(month) = begins.then(|| bytes.get(start..start + 3)).flatten().and_then(month_of) else { continue };
        let length = bytes[start..].iter().position(|&byte| !is_of_word(byte)).unwrap_or(bytes.len() - start);
        let end = start + length;
        let (short, long, others) = ENGLISH[usize::from(month)];
        let is_name = text.get(start..end).is_some_and(|word| word == short || word == long || others.contains(&word));
        if !is_name {
            continue;
        }
        let (before, behind) = (days_before(&text[..start]), days_behind(&text[end..]));
        let days = if before.is_empty() { behind } else { before };
        if !days.is_empty() {
            found.push(EnglishDate { month: month + 1, start, end, days });
        }
    }
    found
}

fn is_of_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 0x80 || byte == b'_'
}

fn month_of(letters: &[u8]) -> Option<u8> {
    let at = ENGLISH.iter().position(|(short, ..)| short.as_bytes() == letters)?;
    u8::try_from(at).ok()
}

/// The days in `12th of March`, `12–14 March`.
fn days_before(text: &str) -> SmallVec<[u8; 2]> {
    let mut days = SmallVec::new();
    let text = text.trim_end();
    let text = text.strip_suffix(" of").unwrap_or(text);
    let Some((rest, last)) = day_at_end(text) else { return days };
    let gap = rest.trim_end();
    let first = ["–", "—", "-", " to", " and", "&"]
        .iter()
        .find_map(|mark| gap.strip_suffix(mark))
        .and_then(|rest| day_at_end(rest.trim_end()));
    days.extend(first.map(|(_, day)| day));
    days.push(last);
    days
}

/// The days in `March 12th, 2026`, `March 12–14`.
fn days_behind(text: &str) -> SmallVec<[u8; 2]> {
    let mut days = SmallVec::new();
    let text = text.strip_prefix('.').unwrap_or(text);
    if !text.starts_with([' ', '\u{a0}']) {
        return days;
    }
    let Some((first, rest)) = day_at_start(text.trim_start()) else { return days };
    days.push(first);
    let gap = rest.trim_start();
    let last = ["–", "—", "-", "to ", "and ", "&"]
        .iter()
        .find_map(|mark| gap.strip_prefix(mark))
        .and_then(|rest| day_at_start(rest.trim_start()));
    days.extend(last.map(|(day, _)| day));
    days
}

const ORDINALS: [&str; 4] = ["st", "nd", "rd", "th"];

fn day_at_end(text: &str) -> Option<(&str, u8)> {
    let bare = ORDINALS.iter().find_map(|ending| text.strip_suffix(ending)).unwrap_or(text);
    let rest = bare.trim_end_matches(|c: char| c.is_ascii_digit());
    let day = day(&bare[rest.len()..])?;
    let is_whole =
        !rest.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | ',' | ':' | '/' | '$' | '€' | '#'));
    is_whole.then_some((rest, day))
}

fn day_at_start(text: &str) -> Option<(u8, &str)> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let day = day(&text[..text.len() - rest.len()])?;
    let rest = ORDINALS.iter().find_map(|ending| rest.strip_prefix(ending)).unwrap_or(rest);
    let mut behind = rest.chars();
    let is_part = match behind.next() {
        Some(c) if c.is_alphabetic() || matches!(c, '%' | ':' | '/') => true,
        Some('.' | ',') => behind.next().is_some_and(|c| c.is_ascii_digit()),
        _ => false,
    };
    (!is_part).then_some((day, rest))
}

fn day(digits: &str) -> Option<u8> {
    let day = (digits.len() <= 2).then(|| digits.parse().ok()).flatten()?;
    (1..=31).contains(&day).then_some(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dates(text: &str) -> Vec<(Month, Vec<u8>)> {
        english_dates(text).into_iter().map(|date| (date.month, date.days.to_vec())).collect()
    }

    #[test]
    fn english_dates_have_a_day() {
        for (text, month, days) in [
            ("On 12 March 2026", 3, &[12][..]),
            ("The 1st of May", 5, &[1]),
            ("March 12th, 2026", 3, &[12]),
            ("March 12, 2026", 3, &[12]),
            ("12–14 March", 3, &[12, 14]),
            ("12th to 14th March", 3, &[12, 14]),
            ("Dec. 24", 12, &[24]),
            ("Sept 5–6", 9, &[5, 6]),
            ("until May 31.", 5, &[31]),
        ] {
            assert_eq!(dates(text), [(month, days.to_vec())], "{text}");
        }
        for text in [
            "March 2026",
            "May we 12",
            "In March",
            "version 1.12 March",
            "Marching 12",
            "May 32",
            "12:30 May",
            "May 12%",
        ] {
            assert_eq!(dates(text), [], "{text}");
        }
        assert_eq!(dates("31 March – 2 April"), [(3, vec![31]), (4, vec![2])]);
    }
}
