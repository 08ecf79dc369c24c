//! What was found in one item, or in a source.

use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::changed::Changed;
use super::rolling::Rolling;
use crate::article::Dates;
use crate::catalogue::{Group, TargetFile};
use crate::config::{Config, Section};
use crate::diagnostics::{Diagnostic, Packed};
use crate::model::Locale;
use crate::rules::ResourceSymbols;
use crate::workflow::demand::Demand;

/// What was found in one item, or in a source.
#[derive(Debug, Default)]
pub(super) struct Checked {
    pub(super) diagnostics: Vec<Diagnostic>,
    /// What is as bad as it says from a day on that history knows.
    pub(super) rolling: Vec<Rolling>,
    /// What it defines and refers to, where some rule asks for that.
    pub(super) symbols: Option<ResourceSymbols>,
    /// What of it or its source differs from the revision, if one was named.
    pub(super) changed: Option<Changed>,
    pub(super) items: usize,
    pub(super) units: usize,
    /// Of what its article says and on which day it was looked at; none if nothing was looked for but the symbols.
    pub(super) as_of: Option<(Dates, Date)>,
}

/// The same in as little room as it takes: it is kept of every item until all of them are known, and for the next time.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(super) struct Findings {
    pub(super) diagnostics: Packed,
    pub(super) rolling: Box<[Rolling]>,
    pub(super) symbols: Option<Box<ResourceSymbols>>,
    #[serde(skip)]
    pub(super) changed: Option<Box<Changed>>,
    pub(super) items: u32,
    pub(super) units: u32,
    pub(super) as_of: Option<(Dates, Date)>,
}

impl Checked {
    /// The same in little room: of a translation, or (with none) of the source.
    pub(super) fn packed(self, group: &Group, target: Option<&TargetFile>) -> Findings {
        let Self { diagnostics, rolling, mut symbols, changed, items, units, as_of } = self;
        symbols.iter_mut().for_each(ResourceSymbols::shrink);
        Findings {
            diagnostics: Packed::of(&diagnostics, &paths(group, target)),
            rolling: rolling.into(),
            symbols: symbols.map(Box::new),
            changed: changed.map(Box::new),
            items: u32::try_from(items).unwrap_or(u32::MAX),
            units: u32::try_from(units).unwrap_or(u32::MAX),
            as_of,
        }
    }
}

impl Findings {
    /// Whether it was looked at, and nothing else would be found on another day.
    pub(super) fn holds_on(&self, today: Date, section: &Section) -> bool {
        self.as_of.is_some_and(|(dates, day)| {
            let demanded = |day| (dates.is_expired(day), Demand::of(section, dates, day));
            day == today || demanded(day) == demanded(today)
        })
    }

    /// What is as bad as it says from a day on, of the item that it is of, or (with none) of the source.
    pub(super) fn rolling_of(
        &mut self,
        group: &Group,
        target: Option<&TargetFile>,
        config: &Config,
    ) -> impl Iterator<Item = Rolling> {
        let (item, locale) = (target.map(|target| &target.item), locale(target, config));
        let mut rolling = std::mem::take(&mut self.rolling);
        for found in &mut rolling {
            found.diagnostic().place(item, locale, &paths(group, target));
        }
        rolling.into_iter()
    }
}

/// The locale of a translation, or (with none) of sources.
pub(super) fn locale<'t>(target: Option<&'t TargetFile>, config: &'t Config) -> &'t Locale {
    target.map_or(&config.project.source, |target| &target.item.locale)
}

/// The paths of a resource and of its translation, which most of what is found has in common.
pub(super) fn paths<'t>(group: &'t Group, target: Option<&'t TargetFile>) -> Vec<&'t Arc<str>> {
    group.source.iter().chain(target.map(|target| &target.path)).collect()
}
