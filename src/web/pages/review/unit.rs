//! A unit of a review on the page.

use crate::diagnostics::Diagnostic;
use crate::i18n::{Text, Words};
use crate::report::memory::origin;
use crate::report::review::unit_title;
use crate::web::address::encoded;
use crate::web::shown::{Finding, Run, findings, runs, whole};
use crate::workflow::review::UnitComparison;

/// A unit as a reviewer sees it.
pub(super) struct Unit {
    pub(super) id: String,
    /// The id as a part of an address.
    pub(super) encoded: String,
    pub(super) anchor: String,
    pub(super) title: String,
    pub(super) source: Vec<Run>,
    /// The translation, with what went and what came since what is published.
    pub(super) now: Vec<Run>,
    /// What is published, where that is another text.
    pub(super) before: Option<String>,
    /// The translation, with what went and what came since the reviewer looked last.
    pub(super) since_last: Option<Vec<Run>>,
    pub(super) is_gone: bool,
    /// The terms in it, in the translation's language.
    pub(super) terms: Vec<String>,
    pub(super) findings: Vec<Finding>,
    /// How texts like this one were translated before: where, the source with what differs, and the translation.
    pub(super) remembered: Vec<(String, Vec<Run>, String)>,
}

impl Unit {
    pub(super) fn new(index: usize, unit: UnitComparison, found: &[Diagnostic], words: &Words) -> Self {
        let title = unit_title(&unit, words);
        let source = match (&unit.source_before, &unit.source) {
            (Some(before), Some(now)) => runs(before, now),
            (_, now) => whole(now.as_deref().unwrap_or_default()),
        };
        let now = match (&unit.before, &unit.now) {
            (Some(before), Some(now)) => runs(before, now),
            (_, now) => whole(now.as_deref().unwrap_or_default()),
        };
        let remembered = unit.remembered.iter().map(|(source, suggestion)| {
            let about = Text::new("review-remembered").with("percent", suggestion.percent.to_string());
            let about = words.say(&about.with("origin", origin(suggestion)));
            (about, runs(&suggestion.source, source), suggestion.target.clone())
        });
        let remembered = remembered.collect();
        let is_changed = unit.before.is_some() && unit.before != unit.now;
        Self {
            anchor: format!("u{index}"),
            title,
            remembered,
            source,
            now,
            since_last: unit.last.as_deref().zip(unit.now.as_deref()).map(|(last, now)| runs(last, now)),
            is_gone: unit.now.is_none(),
            findings: findings(found, Some(&unit.id), words),
            before: unit.before.filter(|_| is_changed),
            terms: unit.terms,
            encoded: encoded(&unit.id),
            id: unit.id,
        }
    }
}
