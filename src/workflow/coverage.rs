//! How far the translations are: units, words and percentages by locale, section and resource.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;
use rustc_hash::FxHashMap;

pub use super::facts::ArticleWords;
use super::facts::{ResourceFacts, facts};
use super::progress::{ItemProgress, Progress};
use crate::catalogue::{Catalogue, Problem, Scope};
use crate::config::Config;
pub use crate::model::Figures;
use crate::model::{ItemId, ItemState, Locale};

/// How far the translations of a project are.
#[derive(Debug, Clone)]
pub struct Coverage {
    /// The project's name.
    pub project: String,
    /// The locale that is translated from.
    pub source: Locale,
    /// The target locales, sorted.
    pub locales: Vec<LocaleCoverage>,
    /// The words of the articles that are in the scope.
    pub articles: ArticleWords,
    /// What could not be read, and is counted as missing.
    pub problems: Vec<Problem>,
}

/// One locale's figures.
#[derive(Debug, Clone)]
pub struct LocaleCoverage {
    /// The locale.
    pub locale: Locale,
    /// All its figures together.
    pub figures: Figures,
    /// The sections, in the order of the configuration.
    pub sections: Vec<SectionCoverage>,
    /// What somebody works on.
    pub in_work: InWork,
}

/// How many items are in which state that the ledger knows of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct InWork {
    /// Somebody has them.
    pub claimed: usize,
    /// They wait for a review.
    pub submitted: usize,
    /// They went back to their translators.
    pub returned: usize,
    /// They wait for their commit.
    pub approved: usize,
}

impl InWork {
    fn add(&mut self, state: Option<ItemState>) {
        match state {
            Some(ItemState::Claimed) => self.claimed += 1,
            Some(ItemState::Submitted) => self.submitted += 1,
            Some(ItemState::Returned) => self.returned += 1,
            Some(ItemState::Approved) => self.approved += 1,
            _ => {}
        }
    }

    /// How many there are in all.
    #[must_use]
    pub fn total(self) -> usize {
        self.claimed + self.submitted + self.returned + self.approved
    }
}

impl std::ops::AddAssign for InWork {
    fn add_assign(&mut self, other: Self) {
        self.claimed += other.claimed;
        self.submitted += other.submitted;
        self.returned += other.returned;
        self.approved += other.approved;
    }
}

/// One section's figures in one locale.
#[derive(Debug, Clone)]
pub struct SectionCoverage {
    /// The section's name.
    pub section: String,
    /// All its figures together.
    pub figures: Figures,
    /// The items, sorted by name.
    pub items: Vec<ItemCoverage>,
}

/// One item's figures.
#[derive(Debug, Clone)]
pub struct ItemCoverage {
    /// The item.
    pub item: Arc<ItemId>,
    /// Its figures.
    pub figures: Figures,
}

/// Counts the units and words of what is in the scope.
///
/// A resource of which only translations are left has no source units: it counts nothing (and `check` reports it). Of an
/// article past its deadline, only what is translated counts.
#[must_use]
pub fn coverage(catalogue: &Catalogue<'_>, scope: &Scope, today: Date, progress: &Progress) -> Coverage {
    let config = catalogue.config;
    let locales: BTreeSet<Locale> = catalogue.locales().into_iter().filter(|locale| scope.has_locale(locale)).collect();
    let numbers: FxHashMap<&Locale, usize> = locales.iter().zip(0..).collect();
    let nothing = || Tally::new(numbers.len(), config.sections.len());
    let count = |mut tally: Tally, resource: ResourceFacts<'_>| {
        tally.add(resource, &numbers, today, progress);
        tally
    };
    let tally = facts(catalogue, scope).into_par_iter().fold(nothing, count).reduce(nothing, Tally::and);
    let by_locale = locales.iter().zip(tally.locales);
    let locales = by_locale.map(|(locale, tally)| tally.of(locale, config)).collect();
    let mut problems = catalogue.problems.clone();
    problems.extend(tally.problems);
    Coverage {
        project: config.project.name.clone(),
        source: config.project.source.clone(),
        locales,
        articles: tally.articles,
        problems,
    }
}

/// What was counted of some resources.
struct Tally {
    articles: ArticleWords,
    problems: Vec<Problem>,
    locales: Vec<LocaleTally>,
}

/// What was counted of some resources in one locale.
struct LocaleTally {
    in_work: InWork,
    /// By the number of the section.
    items: Vec<Vec<ItemCoverage>>,
}

impl Tally {
    fn new(locales: usize, sections: usize) -> Self {
        let locale = || LocaleTally { in_work: InWork::default(), items: (0..sections).map(|_| Vec::new()).collect() };
        Self {
            articles: ArticleWords::default(),
            problems: Vec::new(),
            locales: (0..locales).map(|_| locale()).collect(),
        }
    }

    fn add(
        &mut self,
        resource: ResourceFacts<'_>,
        numbers: &FxHashMap<&Locale, usize>,
        today: Date,
        progress: &Progress,
    ) {
        if let Some((_, facts)) = resource.items.first() {
            self.articles += facts.words;
        }
        self.problems.extend(resource.problems);
        for (item, facts) in resource.items {
            let Some(number) = numbers.get(&item.locale) else { continue };
            let is_expired = facts.dates.is_expired(today);
            let figures = if is_expired { facts.figures.without_what_is_left() } else { facts.figures };
            let tally = &mut self.locales[*number];
            tally.in_work.add(progress.item(item).and_then(ItemProgress::state));
            tally.items[resource.group.section].push(ItemCoverage { item: Arc::clone(item), figures });
        }
    }

    /// This and what was counted of the resources after these.
    fn and(mut self, after: Self) -> Self {
        self.articles += after.articles;
        self.problems.extend(after.problems);
        for (tally, after) in self.locales.iter_mut().zip(after.locales) {
            tally.in_work += after.in_work;
            tally.items.iter_mut().zip(after.items).for_each(|(items, after)| items.extend(after));
        }
        self
    }
}

impl LocaleTally {
    fn of(self, locale: &Locale, config: &Config) -> LocaleCoverage {
        let sections = config.sections.iter().zip(self.items).filter(|(_, items)| !items.is_empty());
        let sections = sections.map(|(section, items)| SectionCoverage {
            section: section.name.to_string(),
            figures: items.iter().map(|item| item.figures).sum(),
            items,
        });
        let sections: Vec<SectionCoverage> = sections.collect();
        let figures = sections.iter().map(|section| section.figures).sum();
        LocaleCoverage { locale: locale.clone(), figures, sections, in_work: self.in_work }
    }
}
