//! How far the translations are: units, words and percentages by locale, section and resource.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::progress::{ItemProgress, Progress};
use crate::article::{Dialect, kind_above, left_out_of};
use crate::catalogue::{Catalogue, LoadedFile, LoadedResource, LoadedTarget, Problem, Scope, TargetUnit};
use crate::config::Config;
use crate::fluent;
pub use crate::model::Figures;
use crate::model::{ItemId, ItemState, Locale, UnitState};
use crate::rules::UnitView;
use crate::rules::shape::is_translatable;

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

/// The words of articles, as far as readers may read them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ArticleWords {
    /// Those in units.
    pub in_units: usize,
    /// Those that are in none.
    pub left_out: usize,
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
    let counted =
        catalogue.visit(|group, target| scope.wants(group, target, config), |resource| count(resource, config, today));
    let mut problems = catalogue.problems.clone();
    let mut by_locale: BTreeMap<&Locale, BTreeMap<usize, Vec<ItemCoverage>>> = BTreeMap::new();
    let locales = catalogue.locales();
    for locale in &locales {
        if scope.has_locale(locale) {
            by_locale.insert(locale, BTreeMap::new());
        }
    }
    let mut articles = ArticleWords::default();
    for group in counted {
        articles.in_units += group.articles.in_units;
        articles.left_out += group.articles.left_out;
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

/// What one resource adds.
struct Counted {
    articles: ArticleWords,
    section: usize,
    items: Vec<(Locale, ItemCoverage)>,
    problems: Vec<Problem>,
}

fn count(mut resource: LoadedResource<'_>, config: &Config, today: Date) -> Counted {
    let words = resource.words();
    let mut articles = ArticleWords::default();
    if let (Some(source), Some(_)) = (resource.source, &resource.group.article) {
        articles = ArticleWords { in_units: words.iter().sum(), left_out: left_out_of(source.resource.text) };
    }
    if resource.dates.is_expired(today) {
        resource.targets.iter_mut().for_each(LoadedTarget::leave_out_what_is_left);
    }
    let items = resource
        .translations()
        .map(|(source, target)| {
            let mut figures = target.figures(&words);
            let languages = (&config.project.source, &target.file.item.locale);
            let is_copy = |unit: &&TargetUnit| is_copy(source, target, unit, languages, resource.dialect);
            figures.units.identical = target.units.iter().filter(is_copy).count();
            let item = &target.file.item;
            (item.locale.clone(), ItemCoverage { item: Arc::clone(item), figures })
        })
        .collect();
    Counted { articles, section: resource.group.section, items, problems: resource.problems }
}

/// Whether a text is a copy of its source that nobody translated or reviewed. A name is no copy, nor is British English of American.
fn is_copy(
    source: &LoadedFile<'_>,
    target: &LoadedTarget<'_>,
    unit: &TargetUnit,
    (from, to): (&Locale, &Locale),
    dialect: Option<Dialect>,
) -> bool {
    let (Some(at), Some(loaded), UnitState::Translated) = (unit.target, &target.loaded, unit.state) else {
        return false;
    };
    let (ours, text) = (source.unit(unit.source), source.resource.text);
    let kind = dialect.and_then(|_| kind_above(text, ours.id));
    from.language() != to.language()
        && fluent::same_text(ours, loaded.unit(at))
        && is_translatable(&UnitView::of_article(text, ours, kind, dialect.unwrap_or_default()), from)
}
