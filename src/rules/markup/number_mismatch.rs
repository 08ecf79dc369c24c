//! `number-mismatch`: a number of the source is not in the translation.

use smallvec::SmallVec;

use super::amounts::{ANY_SCALE, Amount, Powers, amount, end_of_word_behind, powers};
use super::english_numbers::{Number, NumberKind, numbers};
use super::number_answers::{Answer, Surplus, Text, Wanted, spelled};
use super::number_contexts::{Otherwise, otherwise};
use super::numbers::{Run, Runs, runs};
use crate::diagnostics::Severity;
use crate::fluent::Span;
use crate::language::{Numerals, Spelled};
use crate::rules::{Check, DefaultSeverity, Example, Features, FlatText, Group, Pair, Part, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "number-mismatch",
    group: Group::Markup,
    severity: DefaultSeverity::Fixed(Severity::Note),
    example: Example {
        source: "grants = We gave 1,250 grants in 2015.\n",
        locale: "lv",
        bad: "grants = 2016. gadā piešķīrām 1250 dotāciju.\n",
        good: "grants = 2015. gadā piešķīrām 1250 dotāciju.\n",
    },
    check: Check::Unit { needs: NEEDS, run: check },
};

/// A text with more numbers than this is a table, which is not compared.
const MOST: usize = 200;

/// Languages may leave out whole numbers up to this one, or write them in a way that nobody can look for.
const LARGEST_SMALL: u32 = 12;

fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    let language = pair.locale.locale.language();
    let source_language = pair.source_locale.locale.language();
    let ours = Numerals::of(source_language);
    for (source, target) in pair.texts() {
        // An empty translation is reported as such.
        let is_empty = || target.flat_texts.iter().all(|flat| flat.text.trim().is_empty());
        if !source.features.intersects(NEEDS) || is_empty() {
            continue;
        }
        // What words count is known in English alone: centuries, hours.
        let has_words = source_language == "en" && source.features.intersects(Features::NUMBER_WORD);
        let mut compare = |flat: &FlatText<'_>| {
            let source = Source::new(flat, ours, has_words);
            if !source.is_empty() {
                check_part(&source, target, Numerals::of(language), sink);
            }
        };
        if source.selects.is_empty() {
            if let [ours] = source.flat_texts.as_slice() {
                compare(ours);
            }
        } else if let Some(ours) = source.readings(pair.source_text).first() {
            // What only a rarer variant has (`[one] 1 day`) may be said otherwise.
            compare(ours);
        }
    }
}

const NEEDS: Features = Features::DIGIT.and(Features::NUMBER_WORD);

/// The source's text, with its numbers in digits and in words.
struct Source<'l> {
    flat: &'l FlatText<'l>,
    runs: Runs,
    /// Those in words that are compared.
    words: Vec<Spelled>,
    numerals: Option<&'static Numerals>,
}

impl<'l> Source<'l> {
    fn new(flat: &'l FlatText<'l>, numerals: Option<&'static Numerals>, has_words: bool) -> Self {
        let words = numerals.filter(|_| has_words).map(|numerals| spelled(&flat.text, numerals)).unwrap_or_default();
        Self { flat, runs: runs(&flat.text), words, numerals }
    }

    fn is_empty(&self) -> bool {
        self.runs.is_empty() && self.words.is_empty()
    }

    /// What a number may amount to, its scale included.
    fn amounts(&self, number: &Number) -> SmallVec<[Amount; 2]> {
        let Some(amount) = amount(number, &self.runs) else { return SmallVec::new() };
        let powers = match number.kind {
            NumberKind::Plain { .. } => self.powers(number).unwrap_or_else(|| SmallVec::from_slice(&ANY_SCALE)),
            _ => SmallVec::from_slice(&[0]),
        };
        powers.into_iter().map(|power| amount.scaled(power)).collect()
    }

    /// The powers of ten that the words behind a number may mean; none where nobody knows the language's.
    fn powers(&self, number: &Number) -> Option<Powers> {
        Some(powers(&self.flat.text, &self.runs, number.runs.1, self.numerals?))
    }

    fn otherwise(&self, number: &Number) -> Otherwise {
        let is_one = number.runs.0 == number.runs.1;
        let Some(run) = self.runs.get(number.runs.0).filter(|_| is_one) else { return Otherwise::default() };
        let Some(value) = run.value() else { return Otherwise::default() };
        let mut other = otherwise(&self.flat.text, number.span(&self.runs).end, value);
        let before = number.runs.0.checked_sub(1).and_then(|before| self.runs[before].value());
        if let Some(before) = before.filter(|_| matches!(run.mark, Some('-' | '–' | '/'))) {
            other.values.extend(end_of_years(before, value));
        }
        other
    }

    /// Whether the number is the first of `24/7`, for which languages have words.
    fn is_round_the_clock(&self, number: &Number) -> bool {
        let next = self.runs.get(number.runs.1 + 1);
        number.small(&self.runs) == Some(24)
            && next.is_some_and(|run| run.mark == Some('/') && run.digits.as_slice() == b"7")
    }

    /// Every number that the source has or means, so that one of them in the target surprises nobody.
    fn accounted(&self) -> Vec<u64> {
        let mut found: Vec<u64> = Vec::new();
        for number in numbers(&self.flat.text, &self.runs) {
            let amounts = self.amounts(&number);
            // `3 pm` is not 3, and `2 million` not 2.
            let is_as_written = amount(&number, &self.runs).is_none_or(|amount| amounts.contains(&amount));
            let is_one = number.runs.0 == number.runs.1 || number.kind == NumberKind::Version;
            if is_as_written && is_one && !matches!(number.kind, NumberKind::Hour(_)) {
                found.extend(self.runs[number.runs.0..=number.runs.1].iter().filter_map(Run::value));
            }
            found.extend(amounts.iter().filter_map(|amount| amount.value()));
            found.extend(self.otherwise(&number).values);
        }
        for word in self.numerals.map(|numerals| spelled(&self.flat.text, numerals)).unwrap_or_default() {
            found.push(word.value);
            found.extend(otherwise(&self.flat.text, word.span.end, word.value).values);
        }
        found
    }
}

/// The second year of `2015–16` in four digits, and that of `2015–2016` in two.
fn end_of_years(first: u64, second: u64) -> Option<u64> {
    let is_year = |value: u64| (1000..2200).contains(&value);
    match second {
        0..100 if is_year(first) => Some(first / 100 * 100 + second),
        _ if is_year(first) && is_year(second) && first / 100 == second / 100 => Some(second % 100),
        _ => None,
    }
}

/// A number of the source that the target does not have.
struct Missing {
    at: Span,
    /// Whether that is only said where the target has another number instead.
    needs_surplus: bool,
    /// Whether a number in words may be that other number.
    may_be_a_word: bool,
}

fn check_part(source: &Source<'_>, target: &Part<'_>, numerals: Option<&'static Numerals>, sink: &mut Sink<'_>) {
    if source.runs.len() > MOST {
        return;
    }
    let mut texts: SmallVec<[Text<'_>; 1]> = target.flat_texts.iter().map(|flat| Text::new(flat, numerals)).collect();
    if texts.iter().map(Text::len).sum::<usize>() > MOST {
        return;
    }
    let mut missing: SmallVec<[Missing; 2]> = SmallVec::new();
    for number in numbers(&source.flat.text, &source.runs) {
        missing.extend(missing_figure(source, &number, &mut texts));
    }
    if numerals.is_some() {
        let certain = source.words.iter().filter(|word| word.is_certain);
        missing.extend(certain.filter_map(|word| missing_word(source, word, &mut texts)));
    }
    if !missing.is_empty() {
        report(source, missing, target, &texts, sink);
    }
}

fn missing_figure(source: &Source<'_>, number: &Number, texts: &mut [Text<'_>]) -> Option<Missing> {
    let mut answer = Answer::Missing;
    for text in texts.iter_mut() {
        match text.take_as_written(number, &source.runs, &|| source.powers(number)) {
            Answer::Found => return None,
            Answer::FoundBefore => answer = Answer::FoundBefore,
            Answer::Missing => {}
        }
    }
    if source.is_round_the_clock(number) {
        return None;
    }
    let amounts = source.amounts(number);
    if answer == Answer::Missing {
        let other = source.otherwise(number);
        let wanted = Wanted { amounts: &amounts, other: &other };
        if texts.iter_mut().any(|text| text.takes_regrouped(number, &source.runs) || text.take_otherwise(&wanted)) {
            return None;
        }
    }
    let small = number.small(&source.runs);
    let is_scaled = amount(number, &source.runs).is_some_and(|amount| !amounts.contains(&amount));
    let is_small = !is_scaled && small.is_some_and(|value| value <= LARGEST_SMALL);
    let span = number.span(&source.runs);
    let scale = if is_scaled { end_of_word_behind(&source.flat.text, span.end) } else { span.end };
    Some(Missing {
        at: span.start..scale,
        needs_surplus: answer == Answer::FoundBefore || is_small,
        may_be_a_word: answer == Answer::Missing && small.is_none_or(|value| value > 1),
    })
}

fn missing_word(source: &Source<'_>, word: &Spelled, texts: &mut [Text<'_>]) -> Option<Missing> {
    let other = otherwise(&source.flat.text, word.span.end, word.value);
    let wanted = Wanted { amounts: &[Amount::whole(word.value)], other: &other };
    let is_found = texts.iter_mut().any(|text| text.take_otherwise(&wanted));
    (!is_found).then(|| Missing { at: word.span.clone(), needs_surplus: true, may_be_a_word: true })
}

fn report(
    source: &Source<'_>,
    mut missing: SmallVec<[Missing; 2]>,
    target: &Part<'_>,
    texts: &[Text<'_>],
    sink: &mut Sink<'_>,
) {
    // Variants may have numbers of their own.
    let surplus: Vec<Surplus> = match target.selects.as_slice() {
        [] => {
            let accounted = source.accounted();
            texts.iter().flat_map(|text| text.surplus(&accounted)).collect()
        }
        _ => Vec::new(),
    };
    let has_digits = surplus.iter().any(|surplus| !surplus.is_word);
    missing.retain(|missing| !missing.needs_surplus || has_digits || (missing.may_be_a_word && !surplus.is_empty()));
    // A number is missing once, however often the source has it.
    let mut said: SmallVec<[&str; 4]> = SmallVec::new();
    for missing in &missing {
        let written = source.flat.text.get(missing.at.clone()).unwrap_or_default();
        if !said.contains(&written) {
            said.push(written);
        }
    }
    let (Some(first), Some(whole)) = (missing.first(), target.flat_texts.first().map(FlatText::whole)) else { return };
    let finding = match (said.as_slice(), surplus.as_slice()) {
        ([number], [other]) => sink.report_as("number-mismatch-other", other.at.clone()).with("number", *number),
        ([number], _) => sink.report_as("number-mismatch-missing", whole).with("number", *number),
        _ => sink.report_as("number-mismatch-several", whole).with("numbers", said.join(", ")),
    };
    finding.because_of(source.flat.span(first.at.clone()));
}
