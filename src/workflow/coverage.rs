//! How far the translations are: units, words and percentages by locale, section and resource.

use std::collections::BTreeMap;

use super::Scope;
use crate::catalogue::{Catalogue, Problem, Resources};
use crate::fluent;
use crate::model::{Locale, UnitCounts, WordCounts};

/// How far the translations of a project are.
#[derive(Debug, Clone)]
pub struct Coverage {
    /// The project's name.
    pub project: String,
    /// The locale that is translated from.
    pub source: Locale,
    /// The target locales, sorted.
    pub locales: Vec<LocaleCoverage>,
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
    /// The item's name: `lt:news/2015-forum`.
    pub item: String,
    /// Its figures.
    pub figures: Figures,
}

/// Units and words together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Figures {
    /// Units by state.
    pub units: UnitCounts,
    /// Words of the source, and those that are left.
    pub words: WordCounts,
}

impl std::ops::AddAssign for Figures {
    fn add_assign(&mut self, other: Self) {
        self.units += other.units;
        self.words += other.words;
    }
}

/// Counts the units and words of what is in the scope.
///
/// A resource of which only translations are left has no source units: it counts nothing (and `check` reports it).
#[must_use]
pub fn coverage(catalogue: &Catalogue<'_>, scope: &Scope) -> Coverage {
    let config = catalogue.config;
    let counted = catalogue.visit_where(|group, target| scope.wants(group, target, config), count);
    let mut problems = catalogue.problems.clone();
    let mut by_locale: BTreeMap<&Locale, BTreeMap<usize, Vec<ItemCoverage>>> = BTreeMap::new();
    let locales = catalogue.locales();
    for locale in &locales {
        if scope.has_locale(locale) {
            by_locale.insert(locale, BTreeMap::new());
        }
    }
    for group in counted {
        problems.extend(group.problems);
        for (locale, item) in group.items {
            if let Some(sections) = by_locale.get_mut(&locale) {
                sections.entry(group.section).or_default().push(item);
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
                    figures: sum(items.iter().map(|item| item.figures)),
                    items,
                })
                .collect();
            LocaleCoverage { locale: locale.clone(), figures: sum(sections.iter().map(|s| s.figures)), sections }
        })
        .collect();
    Coverage { project: config.project.name.clone(), source: config.project.source.clone(), locales, problems }
}

/// Adds figures up.
pub fn sum(figures: impl Iterator<Item = Figures>) -> Figures {
    figures.fold(Figures::default(), |mut sum, figures| {
        sum += figures;
        sum
    })
}

/// What one resource adds.
struct Counted {
    section: usize,
    items: Vec<(Locale, ItemCoverage)>,
    problems: Vec<Problem>,
}

fn count(resources: Resources<'_>) -> Counted {
    let items = match resources.source {
        None => Vec::new(),
        Some(source) => {
            let words: Vec<usize> = source.resource.units.iter().map(fluent::words_of).collect();
            let figures = |target: &crate::catalogue::Target<'_>| {
                let mut figures = Figures::default();
                for unit in &target.units {
                    figures.units.add(unit.state);
                    figures.words.add(unit.state, words[unit.source]);
                    let (Some(at), Some(loaded)) = (unit.target, &target.loaded) else { continue };
                    if fluent::same_text(source.unit(unit.source), loaded.unit(at)) {
                        figures.units.identical += 1;
                    }
                }
                figures.units.obsolete = target.obsolete.len();
                figures
            };
            resources
                .targets
                .iter()
                .map(|target| {
                    let item = target.file.item.to_string();
                    (target.file.item.locale.clone(), ItemCoverage { item, figures: figures(target) })
                })
                .collect()
        }
    };
    Counted { section: resources.group.section, items, problems: resources.problems }
}
