//! Numbers written in digits: how English writes them, and how other languages write the same ones. Pure.

use smallvec::SmallVec;

use super::character_references::character_references;
use super::texts::{has_byte, is_inside, machine_spans};
use crate::fluent::{Span, joined};

/// Digits without anything between them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Run {
    /// Where they stand.
    pub(super) span: Span,
    /// The digits in ASCII, without zeros at the front (one stays).
    pub(super) digits: SmallVec<[u8; 4]>,
    /// How many digits there are with the zeros.
    pub(super) length: usize,
    /// What stands between the run before and this one, if it is one character.
    pub(super) mark: Option<char>,
}

/// The runs of digits of a text, outside of tags, addresses and character references.
pub(super) type Runs = SmallVec<[Run; 4]>;

/// A number of an English text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Number {
    /// The runs that it is written with, first and last.
    pub(super) runs: (usize, usize),
    /// What it is.
    pub(super) kind: NumberKind,
}

impl Number {
    /// Where the number stands.
    pub(super) fn span(&self, runs: &Runs) -> Span {
        let start = runs.get(self.runs.0).map_or(0, |run| run.span.start);
        start..runs.get(self.runs.1).map_or(start, |run| run.span.end)
    }
}

/// What a number is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NumberKind {
    /// A number; `fraction` tells whether its last run stands behind the decimal point.
    Plain {
        /// Whether the last run is a fraction.
        fraction: bool,
    },
    /// Numbers joined by dots: a version.
    Version,
    /// The hour of a time on a clock with twelve, and that of a clock with twenty-four.
    Hour(u8),
}

/// The runs of digits of a text.
pub(super) fn runs(text: &str) -> Runs {
    let mut found = Runs::new();
    let mut machine: Option<Vec<Span>> = None;
    // Whatever is a digit begins with one of these bytes; most texts have few of them.
    let may_be = |byte: &u8| byte.is_ascii_digit() || *byte >= 0xd9;
    let Some(begin) = text.as_bytes().iter().position(may_be) else { return found };
    let mut characters = text[begin..].char_indices().map(|(at, c)| (begin + at, c)).peekable();
    let mut end = None;
    while let Some((start, first)) = characters.next() {
        let Some(digit) = digit_of(first) else { continue };
        let mut run = Run { span: start..start + first.len_utf8(), digits: SmallVec::new(), length: 1, mark: None };
        run.digits.push(digit);
        while let Some((end, digit)) = characters.peek().and_then(|&(at, c)| Some((at + c.len_utf8(), digit_of(c)?))) {
            // A zero at the front makes no difference.
            if run.digits.as_slice() == b"0" {
                run.digits.clear();
            }
            run.digits.push(digit);
            run.length += 1;
            run.span.end = end;
            characters.next();
        }
        let machine = machine.get_or_insert_with(|| not_for_people(text));
        if is_inside(machine, &run.span) {
            end = None;
            continue;
        }
        run.mark = end.and_then(|end: usize| only_character(&text[end..start]));
        end = Some(run.span.end);
        found.push(run);
    }
    found
}

fn not_for_people(text: &str) -> Vec<Span> {
    let mut spans = machine_spans(text);
    if has_byte(text, b'&') {
        spans.extend(character_references(text).map(|reference| reference.span));
        spans = joined(spans);
    }
    spans
}

fn only_character(text: &str) -> Option<char> {
    let mut characters = text.chars();
    characters.next().filter(|_| characters.next().is_none())
}

/// A decimal digit of any script that a locale may write numbers in, as ASCII.
fn digit_of(c: char) -> Option<u8> {
    /// The zeros of Unicode's decimal digits in scripts that CLDR has locales for.
    const ZEROS: [u32; 18] = [
        0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20,
        0x1040, 0x17e0, 0xff10,
    ];
    if c.is_ascii() {
        return u8::try_from(c).ok().filter(u8::is_ascii_digit);
    }
    // No need to look at Latin, Greek and Cyrillic letters.
    if c < '\u{660}' {
        return None;
    }
    let value = ZEROS.iter().find_map(|&zero| u32::from(c).checked_sub(zero).filter(|&value| value < 10))?;
    u8::try_from(value).ok().map(|value| b'0' + value)
}

/// Reads the numbers of an English text: `1,000.5` is one, `1.2.3` a version, `3:00 pm` a time, `10–12` two.
pub(super) fn numbers(text: &str, runs: &Runs) -> SmallVec<[Number; 4]> {
    let mut found = SmallVec::new();
    let mut at = 0;
    while let Some(run) = runs.get(at) {
        let mut last = at;
        let is_group = |run: &Run| run.mark == Some(',') && run.length == 3;
        if run.length <= 3 && run.digits.as_slice() != b"0" {
            while runs.get(last + 1).is_some_and(is_group) {
                last += 1;
            }
        }
        let dots = runs[last + 1..].iter().take_while(|run| run.mark == Some('.')).count();
        let kind = match dots {
            0 => hour(text, runs, at, last).map_or(NumberKind::Plain { fraction: false }, NumberKind::Hour),
            1 => NumberKind::Plain { fraction: true },
            _ => NumberKind::Version,
        };
        last += dots;
        found.push(Number { runs: (at, last), kind });
        at = last + 1;
    }
    found
}

/// The hour on a clock with twenty-four where `am` or `pm` stands behind a time.
fn hour(text: &str, runs: &Runs, at: usize, last: usize) -> Option<u8> {
    if at != last {
        return None;
    }
    let hour: u8 = std::str::from_utf8(&runs[at].digits).ok()?.parse().ok().filter(|hour| *hour <= 12)?;
    let has_minutes = |minutes: &&Run| minutes.mark == Some(':') && minutes.length == 2;
    let end = runs.get(at + 1).filter(has_minutes).unwrap_or(&runs[at]).span.end;
    let behind = text[end..].trim_start_matches([' ', '\u{a0}', '\u{202f}', '\u{2009}']).as_bytes();
    let is_afternoon = match behind {
        [b'p' | b'P', b'm' | b'M', ..] | [b'p' | b'P', b'.', b'm' | b'M', ..] => true,
        [b'a' | b'A', b'm' | b'M', ..] | [b'a' | b'A', b'.', b'm' | b'M', ..] => false,
        _ => return None,
    };
    let is_word = behind.get(2).is_some_and(u8::is_ascii_alphabetic) && behind.get(1) != Some(&b'.');
    (!is_word).then_some(hour % 12 + if is_afternoon { 12 } else { 0 })
}

/// Looks for a number of the source among the runs of the target from `from` on; returns the runs that it takes.
pub(super) fn find(number: &Number, source: &Runs, target: &Runs, from: usize) -> Option<(usize, usize)> {
    let wanted = &source[number.runs.0..=number.runs.1];
    (from..target.len()).find_map(|at| {
        let last = match number.kind {
            NumberKind::Version => version_at(wanted, target, at),
            NumberKind::Plain { fraction } => plain_at(wanted, fraction, target, at),
            NumberKind::Hour(hour) => {
                let is_hour = target[at].digits.as_slice() == hour.to_string().as_bytes();
                if is_hour { Some(at) } else { plain_at(wanted, false, target, at) }
            }
        };
        last.map(|last| (at, last))
    })
}

fn version_at(wanted: &[Run], target: &Runs, at: usize) -> Option<usize> {
    let last = at + wanted.len() - 1;
    let have = target.get(at..=last)?;
    // A date in figures has dots, dashes or slashes.
    let joined = have.iter().skip(1).all(|run| matches!(run.mark, Some('.' | '-' | '/')));
    (joined && wanted.iter().zip(have).all(|(ours, theirs)| ours.digits == theirs.digits)).then_some(last)
}

fn plain_at(wanted: &[Run], fraction: bool, target: &Runs, at: usize) -> Option<usize> {
    let (whole, fraction) = match wanted.split_last() {
        Some((last, whole)) if fraction => (whole, Some(last)),
        _ => (wanted, None),
    };
    let last = whole_at(whole, target, at)?;
    let Some(fraction) = fraction else { return Some(last) };
    let next = target.get(last + 1).filter(|run| matches!(run.mark, Some('.' | ',' | '·')))?;
    (next.digits == fraction.digits && next.length == fraction.length).then_some(last + 1)
}

/// Compares whole numbers digit by digit; groups of three may be joined by what languages join them with.
fn whole_at(wanted: &[Run], target: &Runs, at: usize) -> Option<usize> {
    let mut expected = wanted.iter().enumerate().flat_map(|(index, run)| padded(run, index > 0));
    let first = target.get(at)?;
    if !first.digits.iter().all(|digit| expected.next() == Some(*digit)) {
        return None;
    }
    let mut last = at;
    let mut rest = expected.peekable();
    while rest.peek().is_some() {
        let group = target.get(last + 1).filter(|run| run.length == 3 && run.mark.is_some_and(is_group_mark))?;
        if !padded(group, true).all(|digit| rest.next() == Some(digit)) {
            return None;
        }
        last += 1;
    }
    Some(last)
}

/// The digits of a run, inside a number with the zeros at its front.
fn padded(run: &Run, inside: bool) -> impl Iterator<Item = u8> {
    let zeros = if inside { run.length.saturating_sub(run.digits.len()) } else { 0 };
    std::iter::repeat_n(b'0', zeros).chain(run.digits.iter().copied())
}

fn is_group_mark(mark: char) -> bool {
    matches!(mark, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '.' | ',' | '’' | '\'' | '٬')
}

/// The value of a number that is one short run of digits.
pub(super) fn small(number: &Number, runs: &Runs) -> Option<u32> {
    let is_one = number.runs.0 == number.runs.1 && number.kind != NumberKind::Version;
    let run = runs.get(number.runs.0).filter(|_| is_one)?;
    std::str::from_utf8(&run.digits).ok()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Whether each number of the source is found in the target.
    fn all_found(source: &str, target: &str) -> bool {
        let (ours, theirs) = (runs(source), runs(target));
        numbers(source, &ours).iter().all(|number| find(number, &ours, &theirs, 0).is_some())
    }

    #[test]
    fn each_language_writes_numbers_its_own_way() {
        for (source, target) in [
            ("1,250", "1250"),
            ("1,250", "1.250"),
            ("1,250,000", "1 250 000"),
            ("1,250,000", "1\u{202f}250\u{a0}000"),
            ("1,000", "1’000"),
            ("1,050.50", "1 050,50"),
            ("3.5%", "3,5 %"),
            ("the 21st", "21."),
            ("3:00 pm", "klo 15.00"),
            ("3 p.m.", "15"),
            ("12 am", "0.00"),
            ("12/31/2015", "31.12.2015"),
            ("May 05, 2015", "2015-5-5"),
            ("10–12", "10 til 12"),
            ("version 1.2.3", "versio 1.2.3"),
            ("2015", "٢٠١٥"),
        ] {
            assert!(all_found(source, target), "{source} {target}");
        }
    }

    #[test]
    fn other_numbers_are_others() {
        for (source, target) in [
            ("1,250", "1205"),
            ("1,250", "1 205"),
            ("3.5", "3,05"),
            ("3.5", "35"),
            ("1.2.3", "1.2.4"),
            ("2015", "20 15"),
            ("2015", "<a x=2015>"),
            ("2015", "https://example.org/2015 &#2015;"),
            ("2015", "<a x=https://a.bc/ y=https://d.ef/ z=2015>"),
            ("3 pm", "16"),
            ("1,000", "100"),
            ("100", "1000"),
        ] {
            assert!(!all_found(source, target), "{source} {target}");
        }
    }

    proptest! {
        #[test]
        fn a_text_has_its_own_numbers(text in r"([0-9]{1,4}|[,.: ’]|[apm]{1,2}|٣|\PC){0,30}") {
            let found = runs(&text);
            for run in &found {
                prop_assert!(text.get(run.span.clone()).is_some());
            }
            prop_assert!(all_found(&text, &text));
        }
    }
}
