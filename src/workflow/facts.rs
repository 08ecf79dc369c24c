//! What there is to count of items: their figures, and what their articles say of time. It comes of their files alone, so that it is known
//! again where none of these has changed.

use std::convert::Infallible;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::after_edit::AfterEdit;
use crate::article::{Dates, Dialect, kind_above, left_out_of};
use crate::catalogue::{
    Catalogue, Group, LoadedFile, LoadedResource, LoadedTarget, Problem, Question, Scope, TargetFile, TargetUnit,
    Worked,
};
use crate::config::{Config, Due, Section};
use crate::fluent;
use crate::model::{Figures, ItemId, Locale, Require, UnitState};
use crate::rules::UnitView;
use crate::rules::shape::is_translatable;

/// What there is to count of one item.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct ItemFacts {
    /// Units and words.
    pub(super) figures: Figures,
    /// What its article says of time.
    pub(super) dates: Dates,
    /// The words of its article.
    pub(super) words: ArticleWords,
    /// What is left of it, where that is asked for some days after it changed.
    pub(super) asked: Option<AfterEdit>,
}

/// The words of articles, as far as readers may read them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArticleWords {
    /// Those in units.
    pub in_units: usize,
    /// Those that are in none.
    pub left_out: usize,
}

impl std::ops::AddAssign for ArticleWords {
    fn add_assign(&mut self, other: Self) {
        self.in_units += other.in_units;
        self.left_out += other.left_out;
    }
}

/// The items of a resource, with what there is to count of them.
pub(super) struct ResourceFacts<'c> {
    pub(super) group: &'c Group,
    pub(super) items: Vec<(&'c Arc<ItemId>, Arc<ItemFacts>)>,
    pub(super) problems: Vec<Problem>,
}

/// What there is to count of the items in a scope.
struct Counting<'c> {
    config: &'c Config,
    scope: &'c Scope,
}

impl Question for Counting<'_> {
    type Known = ItemFacts;
    type Error = Infallible;

    const KIND: &'static str = "items";

    fn depends_on(&self, _: &Locale) -> Option<[u8; 32]> {
        Some([0; 32])
    }

    fn wants(&self, group: &Group, target: Option<&TargetFile>) -> bool {
        self.scope.wants(group, target, self.config)
    }

    fn work_out(&self, resource: &LoadedResource<'_>) -> Result<Worked<ItemFacts>, Infallible> {
        let (config, section) = (self.config, resource.group.section(self.config));
        let words = resource.words();
        let article = article_words(resource, &words);
        let of = |(source, target): (&LoadedFile<'_>, &LoadedTarget<'_>)| {
            let mut figures = target.figures(&words);
            let languages = (&config.project.source, &target.file.item.locale);
            let is_copy = |unit: &&TargetUnit| is_copy(source, target, unit, languages, resource.dialect);
            figures.units.identical = target.units.iter().filter(is_copy).count();
            let asked = asked_after_edit(section, source, target);
            ItemFacts { figures, dates: resource.dates, words: article, asked }
        };
        Ok(Worked { source: None, items: resource.translations().map(of).collect() })
    }
}

/// What there is to count of the items in the scope, resource by resource.
pub(super) fn facts<'c>(catalogue: &'c Catalogue<'_>, scope: &Scope) -> Vec<ResourceFacts<'c>> {
    let Ok(known) = catalogue.ask(&Counting { config: catalogue.config, scope });
    let facts = known.into_iter().map(|known| ResourceFacts {
        group: known.group,
        items: known.items.into_iter().map(|(target, facts)| (&target.item, facts)).collect(),
        problems: known.problems,
    });
    facts.collect()
}

fn article_words(resource: &LoadedResource<'_>, words: &[usize]) -> ArticleWords {
    match (resource.source, &resource.group.article) {
        (Some(source), Some(_)) => {
            ArticleWords { in_units: words.iter().sum(), left_out: left_out_of(source.resource.text) }
        }
        _ => ArticleWords::default(),
    }
}

/// What is left to do of an item, if that is asked for some days after it changed.
fn asked_after_edit(section: &Section, source: &LoadedFile<'_>, target: &LoadedTarget<'_>) -> Option<AfterEdit> {
    let Some(Due::AfterEdit(days)) = section.due else { return None };
    let require = section.require.of(&target.file.item.locale);
    let is_left = |unit: &&TargetUnit| match unit.state {
        UnitState::Missing | UnitState::Stale => require >= Require::Translated,
        UnitState::Translated => require >= Require::Reviewed,
        UnitState::Reviewed => false,
    };
    let left = target.units.iter().filter(is_left).map(|unit| unit.source);
    Some(AfterEdit::new(days, source, left)).filter(|asked| !asked.is_empty())
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
