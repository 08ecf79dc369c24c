//! A number or a date that the translation shows otherwise than the source.

use rustc_hash::{FxHashMap, FxHashSet};
use smallvec::SmallVec;

use super::absent::absent;
use super::functions::{formatted, option};
use super::places;
use super::plurals::{self, PluralKind, Selectors};
use crate::diagnostics::Severity;
use crate::rules::{Call, Check, DefaultSeverity, Example, Features, Group, Pair, Part, Rule, Select, Sink, Variable};

pub(crate) static RULE: Rule = Rule {
    id: "function-mismatch",
    group: Group::Shape,
    severity: DefaultSeverity::Fixed(Severity::Warning),
    example: Example {
        source: "funding-share = Partners pay { NUMBER($share, style: \"percent\") } of the costs.\n",
        locale: "lv",
        bad: "funding-share = Partneri sedz { $share } izmaksu.\n",
        good: "funding-share = Partneri sedz { NUMBER($share, style: \"percent\") } izmaksu.\n",
    },
    check: Check::Unit { needs: Features::PLACEABLE, run: check },
};

/// The options that say what a number means; how it looks is the locale's affair.
const MEANING: [&str; 3] = ["style", "currency", "unit"];

fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    if pair.target.unit.is_term() {
        return;
    }
    for (source, target) in pair.parts() {
        if !source.calls.is_empty() {
            unformatted(pair, source, target, sink);
        }
        if !target.calls.is_empty() {
            formatted_otherwise(pair, source, target, sink);
        }
        if !source.selects.is_empty() && !target.selects.is_empty() {
            chosen_otherwise(pair, source, target, sink);
        }
    }
}

/// Finds a variable that the source formats and the translation shows as it is.
fn unformatted(pair: &Pair<'_>, source: &Part<'_>, target: &Part<'_>, sink: &mut Sink<'_>) {
    // NUMBER without options is what a number gets anyway.
    let matters = |call: &&Call<'_>| call.name != "NUMBER" || !call.arguments.named.is_empty();
    let selectors = Selectors::of(target);
    for call in absent(shown_calls(source).into_iter().filter(matters), target.calls.iter(), |call| {
        (call.name, formatted(call))
    }) {
        let Some(variable) = formatted(call) else { continue };
        let is_bare = |other: &&Variable<'_>| other.name == variable && !selectors.has(other.name);
        if let Some(bare) = target.variables.iter().find(is_bare) {
            sink.report(places::variable(pair.target_text, bare))
                .with("variable", format!("${variable}"))
                .with("function", call.name)
                .because_of(call.span.clone());
        }
    }
}

/// Finds a variable that the translation formats as a date, a percentage, an amount of money, and the source does not.
fn formatted_otherwise(pair: &Pair<'_>, source: &Part<'_>, target: &Part<'_>, sink: &mut Sink<'_>) {
    let mut calls_of_source: FxHashMap<_, SmallVec<[&Call<'_>; 1]>> = FxHashMap::default();
    for call in &source.calls {
        calls_of_source.entry((call.name, formatted(call))).or_default().push(call);
    }
    for call in shown_calls(target) {
        let same = calls_of_source.get(&(call.name, formatted(call))).map_or(&[][..], SmallVec::as_slice);
        let differing = match call.name {
            "DATETIME" if same.is_empty() => Some(""),
            "NUMBER" => differing_option(call, same),
            _ => None,
        };
        let (Some(option), Some(variable)) = (differing, formatted(call)) else { continue };
        let Some(first) = source.variables.iter().find(|other| other.name == variable) else { continue };
        let because = same.first().map(|other| other.span.clone());
        let message = if option.is_empty() { "function-mismatch-date" } else { "function-mismatch-option" };
        sink.report_as(message, call.span.clone())
            .with("variable", format!("${variable}"))
            .with("function", call.name)
            .with("option", option)
            .because_of(because.unwrap_or_else(|| places::variable(pair.source_text, first)));
    }
}

/// The first option of [`MEANING`] that no call of the source has with the same value.
fn differing_option(call: &Call<'_>, same: &[&Call<'_>]) -> Option<&'static str> {
    MEANING.into_iter().find(|name| {
        let written = option(call.arguments, name);
        let is_in_source = same.iter().any(|other| option(other.arguments, name) == written);
        // A variable as it is has none of them.
        !is_in_source && (!same.is_empty() || written.is_some())
    })
}

/// Finds a choice by “first, second, third” where the source has one by “one, two, three”, and the reverse.
fn chosen_otherwise(pair: &Pair<'_>, source: &Part<'_>, target: &Part<'_>, sink: &mut Sink<'_>) {
    let by_place = |select: &Select<'_>| plurals::kind(select) == Some(PluralKind::Ordinal);
    if !source.selects.iter().chain(&target.selects).any(by_place) {
        return;
    }
    let kinds: FxHashSet<_> = source.selects.iter().filter_map(choice).collect();
    for (variable, kind) in target.selects.iter().filter_map(choice) {
        let (other, message) = match kind {
            PluralKind::Cardinal => (PluralKind::Ordinal, "function-mismatch-ordinal"),
            PluralKind::Ordinal => (PluralKind::Cardinal, "function-mismatch-cardinal"),
        };
        if kinds.contains(&(variable, other)) && !kinds.contains(&(variable, kind)) {
            sink.report_as(message, places::variable_name(pair.target_text, variable))
                .with("variable", format!("${variable}"))
                .because_of(places::text(pair.source_text, source));
        }
    }
}

/// By which variable a select expression chooses a plural form, and how.
fn choice<'s>(select: &Select<'s>) -> Option<(&'s str, PluralKind)> {
    Some((plurals::selected(select)?, plurals::kind(select)?))
}

/// The calls whose result is shown, not chosen by.
fn shown_calls<'p, 's>(part: &'p Part<'s>) -> Vec<&'p Call<'s>> {
    let selectors = Selectors::of(part);
    part.calls.iter().filter(|call| !formatted(call).is_some_and(|variable| selectors.has(variable))).collect()
}
