//! `number-mismatch`: a number of the source is not in the translation.

use rustc_hash::FxHashSet;
use smallvec::SmallVec;

use super::number_forms::{has_english_word, has_other_form};
use super::numbers::{Number, Runs, find, numbers, runs, small};
use crate::diagnostics::Severity;
use crate::fluent::Span;
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
    check: Check::Unit { needs: Features::DIGIT, run: check },
};

/// A text with more numbers than this is a table, which is not compared.
const MOST: usize = 200;

/// Languages may write whole numbers up to this one as words.
const LARGEST_WORD: u32 = 12;

fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    for (source, target) in pair.texts() {
        if !source.features.intersects(Features::DIGIT) {
            continue;
        }
        if source.selects.is_empty() {
            if let [ours] = source.flat_texts.as_slice() {
                check_part(ours, target, sink);
            }
        } else if let Some(ours) = source.readings(pair.source_text).first() {
            // What only a rarer variant has (`[one] 1 day`) may be said otherwise.
            check_part(ours, target, sink);
        }
    }
}

fn check_part(ours: &FlatText<'_>, target: &Part<'_>, sink: &mut Sink<'_>) {
    let source = runs(&ours.text);
    if source.is_empty() || source.len() > MOST {
        return;
    }
    let mut texts: SmallVec<[Text<'_>; 1]> = target.flat_texts.iter().map(Text::new).collect();
    if texts.iter().map(|text| text.runs.len()).sum::<usize>() > MOST {
        return;
    }
    let mut missing: SmallVec<[(Number, Answer); 2]> = SmallVec::new();
    for number in numbers(&ours.text, &source) {
        match answer(&number, &source, &mut texts) {
            Answer::Found => {}
            _ if is_round_the_clock(&number, &source) => {}
            answer => missing.push((number, answer)),
        }
    }
    if missing.is_empty() {
        return;
    }
    // Numbers that answer nothing. Variants may have numbers of their own.
    let surplus: Vec<Span> = match target.selects.as_slice() {
        [] => texts.iter().flat_map(|text| text.surplus(&ours.text)).collect(),
        _ => Vec::new(),
    };
    missing.retain(|(number, answer)| {
        let may_be_a_word = small(number, &source).is_some_and(|value| value <= LARGEST_WORD);
        (*answer == Answer::Missing && !may_be_a_word) || !surplus.is_empty()
    });
    // A number is missing once, however often the source has it.
    let mut said = FxHashSet::default();
    missing.retain(|(number, _)| said.insert(written(number, &source, ours)));
    let Some(whole) = target.flat_texts.first().map(FlatText::whole) else { return };
    let is_one = missing.len() == 1;
    for (number, _) in missing {
        let finding = match surplus.as_slice() {
            [other] if is_one => sink.report_as("number-mismatch-other", other.clone()),
            _ => sink.report_as("number-mismatch-missing", whole.clone()),
        };
        finding.with("number", written(&number, &source, ours)).because_of(ours.span(number.span(&source)));
    }
}

fn written<'l>(number: &Number, runs: &Runs, flat: &'l FlatText<'_>) -> &'l str {
    flat.text.get(number.span(runs)).unwrap_or_default()
}

/// Whether the number is the first of `24/7`, for which languages have words.
fn is_round_the_clock(number: &Number, runs: &Runs) -> bool {
    let next = runs.get(number.runs.1 + 1);
    small(number, runs) == Some(24) && next.is_some_and(|run| run.mark == Some('/') && run.digits.as_slice() == b"7")
}

/// A text of the target, and which of its runs of digits answer a number of the source.
struct Text<'l> {
    flat: &'l FlatText<'l>,
    runs: Runs,
    taken: SmallVec<[bool; 4]>,
}

impl<'l> Text<'l> {
    fn new(flat: &'l FlatText<'l>) -> Self {
        let runs = runs(&flat.text);
        Self { flat, taken: SmallVec::from_elem(false, runs.len()), runs }
    }

    /// The runs that answer neither a number nor a word of the source.
    fn surplus(&self, source: &str) -> impl Iterator<Item = Span> {
        let free = self.runs.iter().zip(&self.taken).filter(|(_, taken)| !**taken).map(|(run, _)| run);
        free.filter(|run| !has_english_word(source, &run.digits)).map(|run| self.flat.span(run.span.clone()))
    }
}

/// What a target has for a number of its source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Answer {
    Found,
    /// It is there, but for an earlier number of the source.
    FoundBefore,
    Missing,
}

fn answer(number: &Number, source: &Runs, texts: &mut [Text<'_>]) -> Answer {
    let mut answer = Answer::Missing;
    for text in texts.iter_mut() {
        let mut from = 0;
        while let Some((first, last)) = find(number, source, &text.runs, from) {
            answer = Answer::FoundBefore;
            if let Some(free) = text.taken.get_mut(first..=last).filter(|taken| !taken.contains(&true)) {
                free.fill(true);
                return Answer::Found;
            }
            from = first + 1;
        }
    }
    let has_other_form = |text: &Text<'_>| has_other_form(number, source, &text.flat.text, &text.runs);
    if answer == Answer::Missing && texts.iter().any(has_other_form) { Answer::Found } else { answer }
}
