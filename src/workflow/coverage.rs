//! How far the translations are: units, words and percentages by locale, section and resource.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

pub use super::facts::ArticleWords;
use super::facts::facts;
use super::progress::{ItemProgress, Progress};
use crate::catalogue::{Catalogue, Problem, Scope};
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
    let mut problems = catalogue.problems.clone();
    let mut by_locale: BTreeMap<&Locale, BTreeMap<usize, Vec<ItemCoverage>>> = BTreeMap::new();
    let locales = catalogue.locales();
    for locale in &locales {
        if scope.has_locale(locale) {
            by_locale.insert(locale, BTreeMap::new());
        }
    }
    let mut articles = ArticleWords::default();
    for resource in facts(catalogue, scope) {
        if let Some((_, facts)) = resource.items.first() {
            articles.in_units += facts.words.in_units;
            articles.left_out += facts.words.left_out;
        }
        problems.extend(resource.problems);
        for (item, facts) in resource.items {
            let is_expired = facts.dates.is_expired(today);
            let figures = if is_expired { facts.figures.without_what_is_left() } else { facts.figures };
            if let Some(sections) = by_locale.get_mut(&item.locale) {
                let item = ItemCoverage { item: Arc::clone(item), figures };
                sections.entry(resource.group.section).or_default().push(item);
            }
        }
    }
    let locales = by_locale
        .into_iter()
        .map(|(locale, sections)| {
            let sections: Vec<SectionCoverage> = sections
                .into_iter()
                .map(|(section, items)| SectionCoverage {
                    section: config.sections[section].name.to_string(),
                    figures: items.iter().map(|item| item.figures).sum(),
                    items,
                })
                .collect();
            let mut in_work = InWork::default();
            let items = sections.iter().flat_map(|section| &section.items);
            items.for_each(|item| in_work.add(progress.item(&item.item).and_then(ItemProgress::state)));
            let figures = sections.iter().map(|section| section.figures).sum();
            LocaleCoverage { locale: locale.clone(), figures, sections, in_work }
        })
        .collect();
    Coverage {
        project: config.project.name.clone(),
        source: config.project.source.clone(),
        locales,
        articles,
        problems,
    }
}
