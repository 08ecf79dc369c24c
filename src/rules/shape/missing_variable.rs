//! A variable of the source that the translation does not use, or does not in one of its variants.

use std::cell::LazyCell;
use std::ops::Deref;

use rustc_hash::FxHashSet;

use super::absent::absent;
use super::blank::blank_reading;
use super::plurals::Selectors;
use super::variants::{Choice, Names, fixed_number, open_category, shown_in};
use super::{places, plurals};
use crate::diagnostics::Severity;
use crate::fluent::ast::Variant;
use crate::fluent::span_of;
use crate::rules::{Check, DefaultSeverity, Example, Features, Group, Pair, Part, Rule, Select, Sink, Variable};

pub(crate) static RULE: Rule = Rule {
    id: "missing-variable",
    group: Group::Shape,
    severity: DefaultSeverity::Fixed(Severity::Error),
    example: Example {
        source: "funding-saved = Draft saved at { $time }\n",
        locale: "lv",
        bad: "funding-saved = Melnraksts saglabāts\n",
        good: "funding-saved = Melnraksts saglabāts plkst. { $time }\n",
    },
    check: Check::Unit { needs: Features::PLACEABLE, run: check },
};

/// In texts with more variants than this, no more are read.
const MOST: usize = 500;

fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    if pair.target.unit.is_term() {
        return;
    }
    for (source, target) in pair.parts().filter(|(source, _)| !source.variables.is_empty()) {
        let missing = absent(source.variables.iter(), target.variables.iter(), |variable| variable.name);
        // `empty-translation` reports it.
        if blank_reading(target.pattern).is_some() && target.variables.is_empty() {
            continue;
        }
        let always_shown = LazyCell::new(|| always_shown(source));
        let missing: Vec<_> = without_renamed(pair, target, &missing).collect();
        let shown = if missing.is_empty() { FxHashSet::default() } else { shown(source) };
        let lacks_what_is_shown = missing.iter().any(|variable| shown.contains(variable.name));
        for variable in missing {
            let at = places::name(pair.target_text, target);
            let finding = if !shown.contains(variable.name) {
                if lacks_what_is_shown || has_one_form(pair, source, variable.name) {
                    continue;
                }
                // A text that suits every case needs no choice.
                let finding = sink.report_as("missing-variable-choice", at);
                finding.severity(Severity::Note)
            } else {
                let finding = sink.report(at);
                if !always_shown.contains(&variable.name) {
                    finding.severity(Severity::Warning);
                }
                finding
            };
            finding
                .with("variable", format!("${}", variable.name))
                .because_of(places::variable(pair.source_text, variable));
        }
        if !target.selects.is_empty() {
            lost_in_variants(pair, (source, &always_shown), target, sink);
        }
    }
}

/// The missing variables without those that stand there under another name, which `unknown-variable` reports.
fn without_renamed<'p, 's>(
    pair: &Pair<'_>,
    target: &Part<'_>,
    missing: &[&'p Variable<'s>],
) -> impl Iterator<Item = &'p Variable<'s>> {
    let mut left = missing.to_vec();
    if !left.is_empty() {
        for unknown in absent(target.variables.iter(), pair.source.variables(), |variable| variable.name) {
            let likeness =
                |name: &str| rapidfuzz::distance::indel::normalized_similarity(name.chars(), unknown.name.chars());
            let best = (0..left.len()).max_by(|a, b| likeness(left[*a].name).total_cmp(&likeness(left[*b].name)));
            best.map(|at| left.remove(at));
        }
    }
    left.into_iter()
}

/// The variables that a part shows somewhere: it does not only choose between texts by them.
fn shown<'s>(part: &Part<'s>) -> FxHashSet<&'s str> {
    let selectors = Selectors::of(part);
    part.variables.iter().map(|variable| variable.name).filter(|name| !selectors.has(name)).collect()
}

/// Whether the source chooses by plural form alone, and the translation's language has only one.
fn has_one_form(pair: &Pair<'_>, source: &Part<'_>, name: &str) -> bool {
    let mut selects = source.selects.iter().filter(|select| plurals::selected(select) == Some(name));
    pair.locale.cardinals.len() == 1 && selects.all(|select| plurals::kind(select).is_some())
}

/// The readings of a part.
fn readings<'p>(part: &'p Part<'_>) -> impl Iterator<Item = Names<'p>> {
    let variants = part.selects.iter().flat_map(|select| select.variants.iter().map(move |variant| (select, variant)));
    let choices = variants.map(|(select, variant)| Some((select.variants, variant)));
    std::iter::once(None).chain(choices.take(MOST)).map(|choice: Choice<'p>| shown_in(part.pattern, choice))
}

/// The variables that every reading shows.
fn always_shown<'p>(part: &'p Part<'_>) -> Names<'p> {
    let mut readings = readings(part);
    let mut always = readings.next().unwrap_or_default();
    for names in readings {
        always.retain(|name| names.contains(name));
    }
    always
}

/// Reports each variable that a variant lacks, though other texts of the translation show it, and the source does.
fn lost_in_variants<'p>(
    pair: &Pair<'_>,
    (source, always_shown): (&'p Part<'_>, &impl Deref<Target = Names<'p>>),
    target: &Part<'_>,
    sink: &mut Sink<'_>,
) {
    let all: Vec<Names<'_>> = readings(target).collect();
    let is_shown = |name: &str| all.iter().any(|names| names.contains(&name));
    let wanted: Vec<&Variable<'_>> = absent(source.variables.iter(), std::iter::empty(), |variable| variable.name)
        .into_iter()
        .filter(|variable| is_shown(variable.name) && all.iter().any(|names| !names.contains(&variable.name)))
        .collect();
    if wanted.is_empty() {
        return;
    }
    let variants =
        target.selects.iter().flat_map(|select| select.variants.iter().map(move |variant| (select, variant)));
    for ((select, variant), names) in variants.take(MOST).zip(all.iter().skip(1)) {
        // Where there is nothing, the text may say so and no more; `empty-translation` and `unknown-variable` report the others.
        let is_free = is_nothing(pair, variant)
            || blank_reading(&variant.value).is_some()
            || names.iter().any(|name| !pair.source.variables().any(|known| known.name == *name));
        if is_free {
            continue;
        }
        let expected = chosen_in(source, select, variant);
        let expected = expected.as_ref().unwrap_or_else(|| always_shown);
        for variable in wanted.iter().filter(|variable| !names.contains(&variable.name)) {
            let is_selected = plurals::selected(select) == Some(variable.name);
            if !expected.contains(&variable.name) || (is_selected && is_one_number(pair, select, variant)) {
                continue;
            }
            let key = plurals::key(&variant.key);
            let finding = sink.report_as("missing-variable-variant", span_of(pair.target_text, key));
            finding
                .with("variable", format!("${}", variable.name))
                .with("key", key)
                .because_of(places::variable(pair.source_text, variable));
            if is_selected {
                finding.severity(Severity::Warning);
            }
        }
    }
}

/// What the source shows where the translation chose this variant: with the same key, else in its default; none if it does not choose by
/// that.
fn chosen_in<'s>(source: &'s Part<'_>, select: &Select<'_>, variant: &Variant<&str>) -> Option<Names<'s>> {
    let ours = source.selects.iter().find(|ours| plurals::selected(ours) == plurals::selected(select))?;
    let chosen = ours.variants.iter().find(|ours| ours.key == variant.key);
    Some(shown_in(source.pattern, chosen.map(|chosen| (ours.variants, chosen))))
}

/// Whether a variant is for 0 alone.
fn is_nothing(pair: &Pair<'_>, variant: &Variant<&str>) -> bool {
    let key = plurals::key(&variant.key);
    key == "0" || pair.locale.cardinals.iter().any(|category| category.name == key && category.integers == [0])
}

/// Whether a variant is for one value of the variable alone, so that its text can say it in words; or says it in figures, which
/// `fixed-plural-number` reports.
fn is_one_number(pair: &Pair<'_>, select: &Select<'_>, variant: &Variant<&str>) -> bool {
    plurals::kind(select).is_none_or(|kind| {
        let categories = plurals::of_kind(pair.locale, kind);
        open_category(variant, categories).is_none()
            || fixed_number(pair.target_text, select, variant, categories).is_some()
    })
}
