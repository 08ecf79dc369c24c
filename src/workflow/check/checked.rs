//! What was found in one item, or in a source.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::changed::Changed;
use super::rolling::Rolling;
use crate::article::Dates;
use crate::catalogue::{Group, TargetFile};
use crate::config::{Config, Section};
use crate::diagnostics::Diagnostic;
use crate::rules::ResourceSymbols;
use crate::workflow::demand::Demand;

/// What was found in one item, or in a source.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(super) struct Checked {
    pub(super) diagnostics: Vec<Diagnostic>,
    /// What is as bad as it says from a day on that history knows.
    pub(super) rolling: Vec<Rolling>,
    /// What it defines and refers to, where some rule asks for that.
    pub(super) symbols: Option<ResourceSymbols>,
    /// What of it or its source differs from the revision, if one was named.
    #[serde(skip)]
    pub(super) changed: Option<Changed>,
    pub(super) items: usize,
    pub(super) units: usize,
    /// Of what its article says and on which day it was looked at; none if nothing was looked for but the symbols.
    pub(super) as_of: Option<(Dates, Date)>,
}

impl Checked {
    /// Whether it was looked at, and nothing else would be found on another day.
    pub(super) fn holds_on(&self, today: Date, section: &Section) -> bool {
        self.as_of.is_some_and(|(dates, day)| {
            let demanded = |day| (dates.is_expired(day), Demand::of(section, dates, day));
            day == today || demanded(day) == demanded(today)
        })
    }

    /// Says of all that was found of which item it is, or (with none) of which source.
    pub(super) fn place(&mut self, group: &Group, target: Option<&TargetFile>, config: &Config) {
        let item = target.map(|target| &target.item);
        let locale = item.map_or(&config.project.source, |item| &item.locale);
        let paths: Vec<_> = group.source.iter().chain(target.map(|target| &target.path)).collect();
        let of_days = self.rolling.iter_mut().map(Rolling::diagnostic);
        self.diagnostics.iter_mut().chain(of_days).for_each(|found| found.place(item, locale, &paths));
    }
}
