//! How other languages write in digits what English does. Pure.

use super::english_numbers::{Number, NumberKind};
use super::numbers::{Run, Runs, is_decimal_mark, is_group_mark};

/// Looks for a number of the source among the runs of the target from `from` on; returns the runs that it takes.
pub(super) fn find(number: &Number, source: &Runs, target: &Runs, from: usize) -> Option<(usize, usize)> {
    let wanted = &source[number.runs.0..=number.runs.1];
    (from..target.len()).find_map(|at| {
        let last = match number.kind {
            NumberKind::Version => version_at(wanted, target, at),
            NumberKind::Plain { fraction } => plain_at(wanted, fraction, target, at),
            NumberKind::Hour(hour) => {
                let value = target[at].value();
                // Midnight ends a day, or begins one.
                let is_hour = value == Some(u64::from(hour)) || (hour == 0 && value == Some(24));
                if is_hour { Some(at) } else { None }
            }
        };
        last.map(|last| (at, last))
    })
}

/// Looks for an hour as a clock with twelve has it.
pub(super) fn find_on_twelve(number: &Number, source: &Runs, target: &Runs, from: usize) -> Option<(usize, usize)> {
    let wanted = &source[number.runs.0..=number.runs.1];
    (from..target.len()).find_map(|at| plain_at(wanted, false, target, at).map(|last| (at, last)))
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
    let next = target.get(last + 1).filter(|run| run.mark.is_some_and(is_decimal_mark))?;
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

/// The shortest number that people write in groups of their own choice.
const SHORTEST_PHONE: usize = 7;

/// Looks for a number of which the source's is a group, however the target groups it: a telephone number.
pub(super) fn find_regrouped(number: &Number, source: &Runs, target: &Runs) -> Option<(usize, usize)> {
    let wanted = chains(source).find(|(first, last)| (*first..=*last).contains(&number.runs.0))?;
    let has_point = source[wanted.0 + 1..=wanted.1].iter().any(|run| matches!(run.mark, Some('.' | ',')));
    let wanted: Vec<u8> = digits(source, wanted).collect();
    if wanted.len() < SHORTEST_PHONE || has_point {
        return None;
    }
    chains(target).find(|chain| digits(target, *chain).eq(wanted.iter().copied()))
}

/// The digits of runs, with all zeros.
fn digits(runs: &Runs, (first, last): (usize, usize)) -> impl Iterator<Item = u8> {
    runs[first..=last].iter().flat_map(|run| padded(run, true))
}

/// The runs that single characters join, first and last.
fn chains(runs: &Runs) -> impl Iterator<Item = (usize, usize)> {
    let mut first = 0;
    std::iter::from_fn(move || {
        let start = first;
        runs.get(start)?;
        first += 1 + runs[start + 1..].iter().take_while(|run| run.mark.is_some()).count();
        Some((start, first - 1))
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::english_numbers::numbers;
    use super::super::numbers::runs;
    use super::*;

    /// Whether each number of the source is found in the target.
    fn all_found(source: &str, target: &str) -> bool {
        let (ours, theirs) = (runs(source), runs(target));
        let is_found = |number: &Number| find(number, &ours, &theirs, 0).is_some();
        numbers(source, &ours).iter().all(is_found)
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
            ("3:30 pm", "3.30"),
            ("1,000", "100"),
            ("100", "1000"),
        ] {
            assert!(!all_found(source, target), "{source} {target}");
        }
    }

    #[test]
    fn telephone_numbers_are_grouped_at_will() {
        let found = |source: &str, target: &str| {
            let (ours, theirs) = (runs(source), runs(target));
            numbers(source, &ours).iter().all(|number| find_regrouped(number, &ours, &theirs).is_some())
        };
        assert!(found("+45 3396 0400", "+45 33 96 04 00") && found("+45 3396 0400", "+4533960400"));
        assert!(!found("+45 3396 0400", "+45 33 96 04 01") && !found("12 34", "1 234"));
    }

    proptest! {
        #[test]
        fn a_text_has_its_own_numbers(text in r"([0-9]{1,4}|[,.: ’]|[apm]{1,2}|٣|\PC){0,30}") {
            let found = runs(&text);
            for run in &found {
                prop_assert!(text.get(run.span.clone()).is_some());
            }
            let as_written = |number: &Number| match number.kind {
                NumberKind::Hour(_) => find_on_twelve(number, &found, &found, 0),
                _ => find(number, &found, &found, 0),
            };
            prop_assert!(numbers(&text, &found).iter().all(|number| as_written(number).is_some()));
        }
    }
}
