//! `date-mismatch`: another month than the source's, or a time of a clock with twelve hours.

use smallvec::SmallVec;

use super::numbers::runs;
use crate::diagnostics::Severity;
use crate::fluent::Span;
use crate::language::{EnglishDate, Month, Months, english_dates, twelve_hour_times};
use crate::rules::{Check, DefaultSeverity, Example, Features, FlatText, Group, PLACEABLE, Pair, Part, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "date-mismatch",
    group: Group::Markup,
    severity: DefaultSeverity::Fixed(Severity::Warning),
    example: Example {
        source: "deadline = Apply by 12 March 2026.\n",
        locale: "lt",
        bad: "deadline = Paraiškas teikite iki 2026 m. gegužės 12 d.\n",
        good: "deadline = Paraiškas teikite iki 2026 m. kovo 12 d.\n",
    },
    check: Check::Unit { needs: Features::DATE, run: check },
};

fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    if pair.source_locale.locale.language() != "en" || !pair.target.features.intersects(Features::DIGIT) {
        return;
    }
    let Some(months) = Months::of(pair.locale.locale.language()) else { return };
    for (source, target) in pair.texts().filter(|(source, _)| source.features.intersects(Features::DATE)) {
        check_dates(months, source, target, sink);
        check_hours(source, target, sink);
    }
}

/// What a target text says of days and months.
struct Said<'l> {
    flat: &'l FlatText<'l>,
    months: Vec<(usize, Month)>,
    /// The whole numbers, each with the one behind it if they stand side by side as in a date of numbers.
    numbers: SmallVec<[(u64, Option<u64>); 4]>,
}

impl<'l> Said<'l> {
    fn new(flat: &'l FlatText<'l>, months: Months) -> Self {
        let runs = runs(&flat.text);
        let next = |at: usize| {
            let (one, other) = (runs.get(at)?, runs.get(at + 1)?);
            let gap = flat.text.get(one.span.end..other.span.start)?;
            let is_date = gap.len() <= 3 && gap.chars().all(|c| matches!(c, '.' | '/' | '-' | '–' | ' ' | '\u{a0}'));
            if is_date { other.value() } else { None }
        };
        let numbers = runs.iter().enumerate().filter_map(|(at, run)| Some((run.value()?, next(at)))).collect();
        Self { flat, months: months.named(&flat.text).collect(), numbers }
    }

    fn has_month(&self, date: &EnglishDate) -> bool {
        let month = u64::from(date.month);
        let is_beside = |(one, other): &(u64, Option<u64>)| {
            date.days.iter().any(|day| {
                let day = u64::from(*day);
                other.is_some_and(|other| (*one, other) == (day, month) || (*one, other) == (month, day))
            })
        };
        self.months.iter().any(|(_, named)| *named == date.month) || self.numbers.iter().any(is_beside)
    }

    fn has_day(&self, date: &EnglishDate) -> bool {
        date.days.iter().any(|day| self.numbers.iter().any(|(number, _)| *number == u64::from(*day)))
    }
}

fn check_dates(months: Months, source: &Part<'_>, target: &Part<'_>, sink: &mut Sink<'_>) {
    let dates: Vec<(&FlatText<'_>, EnglishDate)> = source
        .flat_texts
        .iter()
        .flat_map(|flat| english_dates(&flat.text).into_iter().map(move |date| (flat, date)))
        .collect();
    if dates.is_empty() || placeables(target) > placeables(source) {
        return;
    }
    let said: Vec<Said<'_>> = target.flat_texts.iter().map(|flat| Said::new(flat, months)).collect();
    let is_of_source = |month: Month| dates.iter().any(|(_, date)| date.month == month);
    let mut others = said.iter().flat_map(|said| said.months.iter().map(move |month| (said, *month)));
    let mut reported: Vec<Month> = Vec::new();
    for (flat, date) in &dates {
        if reported.contains(&date.month) || said.iter().any(|said| said.has_month(date)) {
            continue;
        }
        reported.push(date.month);
        let other = others.find(|(_, (_, month))| !is_of_source(*month));
        let finding = match other {
            Some((said, (start, _))) => sink.report_as("date-mismatch", said.flat.span(word(&said.flat.text, start))),
            // Where the day is missing, too, the text says it otherwise, or `number-mismatch` finds it.
            None => match said.iter().find(|said| said.has_day(date)) {
                Some(said) => sink.report_as("date-mismatch-missing", said.flat.whole()),
                None => continue,
            },
        };
        finding.with("month", &flat.text[date.start..date.end]).because_of(flat.span(date.start..date.end));
    }
}

fn placeables(part: &Part<'_>) -> usize {
    part.flat_texts.iter().map(|flat| flat.text.matches(PLACEABLE).count()).sum()
}

fn word(text: &str, start: usize) -> Span {
    let length = text[start..].find(|c: char| !c.is_alphabetic()).unwrap_or(text.len() - start);
    start..start + length
}

/// Reports times of a clock with twelve hours: the languages that have names of months here have one with twenty-four.
fn check_hours(source: &Part<'_>, target: &Part<'_>, sink: &mut Sink<'_>) {
    let first = source.flat_texts.iter().find_map(|flat| Some((flat, twelve_hour_times(&flat.text).next()?)));
    let Some((source_flat, of_source)) = first else { return };
    for flat in &target.flat_texts {
        for time in twelve_hour_times(&flat.text) {
            let instead = match time.minutes {
                Some(minutes) => format!("{}:{minutes:02}", time.hour),
                None => time.hour.to_string(),
            };
            sink.report_as("date-mismatch-hour", flat.span(time.at.clone()))
                .with("time", &flat.text[time.at])
                .with("instead", instead)
                .because_of(source_flat.span(of_source.at.clone()));
        }
    }
}
