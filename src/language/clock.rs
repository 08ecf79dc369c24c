//! Times on a clock with twelve hours, as English has them: `3 pm`, `3:30 p.m.`

use std::ops::Range;

/// A time with `am` or `pm` behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TwelveHourTime {
    /// Where it stands, with what is behind it.
    pub at: Range<usize>,
    /// The hour, of 0 to 23.
    pub hour: u8,
    /// The minutes, if it has some.
    pub minutes: Option<u8>,
}

/// The times of a text that have `am` or `pm` behind them.
pub fn twelve_hour_times(text: &str) -> impl Iterator<Item = TwelveHourTime> {
    memchr::memchr2_iter(b'm', b'M', text.as_bytes()).filter_map(|at| time(text, at))
}

fn time(text: &str, last: usize) -> Option<TwelveHourTime> {
    let (before, behind) = text.split_at(last);
    let dotted = before.strip_suffix('.');
    let is_word = behind[1..].starts_with(|c: char| c.is_alphanumeric());
    let before = dotted.unwrap_or(before);
    let is_afternoon = match before.as_bytes().last()?.to_ascii_lowercase() {
        b'a' => false,
        b'p' => true,
        _ => return None,
    };
    let before = before[..before.len() - 1].trim_end_matches([' ', '\u{a0}', '\u{202f}', '\u{2009}']);
    let (before, last_number) = number_at_end(before)?;
    let with_hour = before.strip_suffix([':', '.']).and_then(number_at_end).filter(|_| last_number < 60);
    let (rest, hour, minutes) = match with_hour {
        Some((rest, hour)) => (rest, hour, Some(last_number)),
        None => (before, last_number, None),
    };
    let is_hour =
        (1..=12).contains(&hour) && !rest.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | ',' | ':'));
    let end = last + 1 + usize::from(dotted.is_some() && behind[1..].starts_with('.'));
    let hour = hour % 12 + if is_afternoon { 12 } else { 0 };
    (is_hour && !is_word).then_some(TwelveHourTime { at: rest.len()..end, hour, minutes })
}

fn number_at_end(text: &str) -> Option<(&str, u8)> {
    let rest = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = &text[rest.len()..];
    let number = (digits.len() <= 2).then(|| digits.parse().ok()).flatten()?;
    Some((rest, number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_have_am_or_pm_behind_them() {
        for (text, at, hour, minutes) in [
            ("at 3 pm", 3..7, 15, None),
            ("at 3:30 p.m. sharp", 3..12, 15, Some(30)),
            ("12am", 0..4, 0, None),
            ("9 A.M., 12", 0..6, 9, None),
            ("kl. 12\u{a0}PM", 4..10, 12, None),
        ] {
            let found: Vec<_> = twelve_hour_times(text).collect();
            assert_eq!(found, [TwelveHourTime { at, hour, minutes }], "{text}");
        }
        for text in ["3 amps", "15 pm", "I am", "5 pmol", "m", "2.3 mm", "ąm 3 ėm", "0 pm", ".m", "1.2.3 pm"] {
            assert_eq!(twelve_hour_times(text).count(), 0, "{text}");
        }
    }
}
