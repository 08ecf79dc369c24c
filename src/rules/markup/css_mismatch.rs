//! `css-mismatch`: a `.style` attribute that is CSS in the source and something else in the translation.

use rustc_hash::{FxHashMap, FxHashSet};

use super::style_sheet::{Declaration, NotCss, StyleSheet, Why, style_sheet};
use crate::diagnostics::Severity;
use crate::fluent::Span;
use crate::rules::{Check, DefaultSeverity, Example, Features, FlatText, Group, Pair, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "css-mismatch",
    group: Group::Markup,
    severity: DefaultSeverity::Fixed(Severity::Warning),
    example: Example {
        source: "window =\n    .style = width: 40em; height: 30em\n",
        locale: "fi",
        bad: "window =\n    .style = width: 44,5em; height: 30em\n",
        good: "window =\n    .style = width: 44.5em; height: 30em\n",
    },
    check: Check::Unit { needs: Features::ATTRIBUTE, run: check },
};

/// The attribute whose value programs read as CSS.
const STYLE: &str = "style";

fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    let (Some(source), Some(target)) = (pair.source.part(Some(STYLE)), pair.target.part(Some(STYLE))) else { return };
    if pair.target.unit.is_term() {
        return;
    }
    let sources = source.readings(pair.source_text);
    let sheets: Vec<_> = sources.iter().filter_map(|flat| Some((flat, style_sheet(&flat.text).ok()?))).collect();
    // Where the source is not CSS, nobody reads it as that.
    if sheets.len() < sources.len() {
        return;
    }
    let mut said = FxHashSet::default();
    for reading in &target.readings(pair.target_text) {
        match style_sheet(&reading.text) {
            Err(bad) => report_not_css(reading, &bad, sources.first(), &mut said, sink),
            Ok(theirs) => {
                let differs = |ours: &StyleSheet<'_>| differences(ours, &theirs).len();
                if let Some((flat, ours)) = sheets.iter().min_by_key(|(_, ours)| differs(ours)) {
                    differences(ours, &theirs).iter().for_each(|one| report(one, flat, reading, &mut said, sink));
                }
            }
        }
    }
}

/// What was said already: variants of a text share much of it.
type Said = FxHashSet<(&'static str, Span, String)>;

fn report_not_css(
    target: &FlatText<'_>,
    bad: &NotCss,
    source: Option<&FlatText<'_>>,
    said: &mut Said,
    sink: &mut Sink<'_>,
) {
    let message = match bad.why {
        Why::NoDeclaration => "css-mismatch-not-css",
        Why::NoSemicolon => "css-mismatch-semicolon",
        Why::Open => "css-mismatch-open",
        Why::DecimalComma => "css-mismatch-comma",
        Why::Word => "css-mismatch-word",
    };
    let at = target.span(bad.at.clone());
    let text = target.text.get(bad.at.clone()).unwrap_or_default().to_owned();
    if said.insert((message, at.clone(), String::new())) {
        let finding = sink.report_as(message, at).severity(Severity::Error);
        finding.with("mended", text.replace(',', ".")).with("text", text);
        if let Some(source) = source {
            finding.because_of(source.whole()).with("source", &*source.text);
        }
    }
}

/// One difference between two style sheets.
enum Difference<'a> {
    Missing(&'a Declaration<'a>),
    Extra(&'a Declaration<'a>),
    Units(&'a Declaration<'a>, &'a Declaration<'a>),
}

fn differences<'a>(source: &'a StyleSheet<'_>, target: &'a StyleSheet<'_>) -> Vec<Difference<'a>> {
    let (ours_by_name, theirs_by_name) = (by_property(source), by_property(target));
    let mut found = Vec::new();
    for ours in &source.declarations {
        match theirs_by_name.get(&*ours.property) {
            None if target.is_open => {}
            None => found.push(Difference::Missing(ours)),
            Some(theirs) => {
                if let (Some(expected), Some(units)) = (&ours.units, &theirs.units)
                    && expected != units
                {
                    found.push(Difference::Units(ours, theirs));
                }
            }
        }
    }
    let is_extra = |theirs: &&Declaration<'_>| !source.is_open && !ours_by_name.contains_key(&*theirs.property);
    found.extend(target.declarations.iter().filter(is_extra).map(Difference::Extra));
    found
}

/// Of several declarations of one property the last one counts.
fn by_property<'a>(sheet: &'a StyleSheet<'_>) -> FxHashMap<&'a str, &'a Declaration<'a>> {
    sheet.declarations.iter().map(|one| (&*one.property, one)).collect()
}

fn report(
    difference: &Difference<'_>,
    source: &FlatText<'_>,
    target: &FlatText<'_>,
    said: &mut Said,
    sink: &mut Sink<'_>,
) {
    let (message, declaration, at) = match difference {
        Difference::Missing(ours) => ("css-mismatch-missing", ours, target.whole()),
        Difference::Extra(theirs) => ("css-mismatch-extra", theirs, target.span(theirs.span.clone())),
        Difference::Units(_, theirs) => ("css-mismatch-unit", theirs, target.span(theirs.span.clone())),
    };
    if !said.insert((message, at.clone(), declaration.property.to_string())) {
        return;
    }
    let finding = sink.report_as(message, at);
    finding.with("property", &*declaration.property);
    if let Difference::Missing(ours) | Difference::Units(ours, _) = difference {
        finding.because_of(source.span(ours.span.clone())).with("expected", ours.value);
    }
}
