//! What changed in the source since each unit was translated: the old text from history, by its fingerprint.

use std::slice;
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::old_texts::{Articles, OldText, OldTexts, Said, Wanted};
use crate::article::Passage;
use crate::catalogue::{Catalogue, ItemFiles, LoadedFile, LoadedResource, LoadedTarget, Problem, RecordStore, Scope};
use crate::diagnostics::SourceFile;
use crate::files::Root;
use crate::fluent::{self, Fingerprint, span_of};
use crate::git::GitError;
use crate::model::{ItemId, UnitState};
use crate::record::{Entry, Record};
use crate::session::Failure;
use crate::workflow::submission::text_of;

/// What changed in the items of a scope.
#[derive(Debug, Default)]
pub(crate) struct Differences {
    /// The items, sorted.
    pub items: Vec<ItemDifference>,
    /// What could not be read.
    pub problems: Vec<Problem>,
}

/// What changed in the source of one item.
#[derive(Debug)]
pub(crate) struct ItemDifference {
    /// The item.
    pub item: Arc<ItemId>,
    /// The translation's path.
    pub path: Arc<str>,
    /// The stale units, in the order of the source.
    pub units: Vec<UnitDifference>,
    /// How many units have no translation yet.
    pub missing: usize,
    /// How many translations have no record, so that nobody knows which source text they answer.
    pub unrecorded: usize,
}

/// A stale unit.
#[derive(Debug)]
pub(crate) struct UnitDifference {
    /// The id.
    pub id: String,
    /// What it is in its article.
    pub passage: Option<Passage>,
    /// The source text that the translation answers.
    pub old: OldText,
    /// The source text as it is now.
    pub new: String,
    /// The translation.
    pub target: String,
    /// The line of the translation.
    pub line: usize,
}

/// An item whose old texts are not known yet.
struct Unsaid {
    item: ItemDifference,
    /// The source resource.
    source: Arc<str>,
    /// The fingerprint of the source text that each of the item's units answers.
    answers: Vec<Fingerprint>,
}

impl Unsaid {
    fn wanted(&self) -> impl Iterator<Item = Wanted> {
        let units = self.item.units.iter().zip(&self.answers);
        units.map(|(unit, print)| (Arc::clone(&self.source), unit.id.clone(), *print))
    }

    fn said(mut self, old: &OldTexts) -> ItemDifference {
        for (unit, print) in self.item.units.iter_mut().zip(self.answers) {
            unit.old = old.of(&self.source, &unit.id, print);
        }
        self.item
    }
}

/// Compares what is in the scope.
///
/// # Errors
///
/// The [`GitError`] of reading the history; that there is no repository is none.
pub(crate) fn diff(catalogue: &Catalogue<'_>, scope: &Scope) -> Result<Differences, GitError> {
    let config = catalogue.config;
    let visited = catalogue
        .visit(|group, target| scope.wants(group, target, config), |resource| (compare(&resource), resource.problems));
    let mut differences = Differences { problems: catalogue.problems.clone(), ..Differences::default() };
    let mut items: Vec<Unsaid> = Vec::new();
    for (group, problems) in visited {
        items.extend(group);
        differences.problems.extend(problems);
    }
    let stale = items.iter().filter(|item| !item.item.units.is_empty()).map(|item| &item.source);
    let stale: FxHashSet<&Arc<str>> = stale.collect();
    let articles: Articles = catalogue
        .groups
        .iter()
        .filter_map(|group| {
            let (source, article) = (group.source.as_ref()?, group.article.as_ref()?);
            let profile = &group.section(config).articles()?.profile;
            stale
                .contains(source)
                .then(|| (Arc::clone(source), (Arc::clone(&article.path), profile.of_file(&article.path).into_owned())))
        })
        .collect();
    let wanted: Vec<Wanted> = items.iter().flat_map(Unsaid::wanted).collect();
    let old = OldTexts::find(catalogue.root.path(), wanted, &articles)?;
    differences.items = items.into_iter().map(|item| item.said(&old)).collect();
    differences.items.sort_by(|a, b| a.item.cmp(&b.item));
    Ok(differences)
}

/// The source texts that the stale units of a translation answer, by unit; `record` says which those are. They are in one of
/// `sources`, or in history. The other files are those under `root`.
///
/// # Errors
///
/// A [`Failure`] if something cannot be read.
pub(crate) fn old_sources(
    root: &Root,
    catalogue: &Catalogue<'_>,
    files: &ItemFiles,
    text: &str,
    record: &Record,
    sources: &[&str],
) -> Result<FxHashMap<String, String>, Failure> {
    let mut old = FxHashMap::default();
    let present = fluent::fingerprints(&text_of(root, &files.source)?);
    for source in sources {
        let source = fluent::without_mark(source);
        let said = Said::new(source);
        for unit in &fluent::parse(source).units {
            let print = fluent::fingerprint(unit);
            let is_answered = record.get(unit.id).is_some_and(|entry| entry.source == print);
            if is_answered && present.get(unit.id) != Some(&print) {
                old.entry(unit.id.to_owned()).or_insert_with(|| said.of(unit));
            }
        }
    }
    let is_wanted = |(unit, entry): (&str, Entry)| {
        !old.contains_key(unit) && present.get(unit).is_some_and(|present| *present != entry.source)
    };
    if !record.entries().any(is_wanted) {
        // History is long.
        return Ok(old);
    }
    let over = root.layered(None);
    over.write(&files.target, text.as_bytes())?;
    RecordStore::new(&over).write(&files.item, record)?;
    let over = Catalogue::find_in(&over, catalogue.config, slice::from_ref(&files.item.locale))?;
    let differences = diff(&over, &Scope::of_items([&*files.item]))?;
    for unit in differences.items.into_iter().flat_map(|item| item.units) {
        if let OldText::Found(text) = unit.old {
            old.entry(unit.id).or_insert(text);
        }
    }
    Ok(old)
}

fn compare(resource: &LoadedResource<'_>) -> Vec<Unsaid> {
    let Some(source) = resource.source else { return Vec::new() };
    let is_article = resource.group.article.is_some();
    let translated = resource.targets.iter().filter_map(|target| Some((target, target.loaded.as_ref()?)));
    translated.map(|(target, loaded)| of_item(source, target, loaded, is_article)).collect()
}

fn of_item(source: &LoadedFile<'_>, target: &LoadedTarget<'_>, loaded: &LoadedFile<'_>, is_article: bool) -> Unsaid {
    let (item, path) = (Arc::clone(&target.file.item), Arc::clone(&target.file.path));
    let mut item = ItemDifference { item, path, units: Vec::new(), missing: 0, unrecorded: 0 };
    let mut answers = Vec::new();
    let file = SourceFile::new(Arc::clone(&loaded.path), loaded.resource.text);
    let (source_said, target_said) = (Said::new(source.resource.text), Said::new(loaded.resource.text));
    for unit in &target.units {
        let source_unit = source.unit(unit.source);
        let Some(at) = unit.target else {
            item.missing += 1;
            continue;
        };
        let Some(entry) = target.record.get(source_unit.id) else {
            item.unrecorded += 1;
            continue;
        };
        if unit.state == UnitState::Stale {
            let translation = loaded.unit(at);
            answers.push(entry.source);
            item.units.push(UnitDifference {
                id: source_unit.id.to_owned(),
                passage: if is_article { Passage::of(source.resource.text, source_unit.id) } else { None },
                old: OldText::NoRepository,
                new: source_said.of(source_unit),
                target: target_said.of(translation),
                line: file.position(span_of(loaded.resource.text, translation.id).start).line,
            });
        }
    }
    Unsaid { item, source: Arc::clone(&source.path), answers }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workflow::newsroom::Newsroom;

    #[test]
    fn a_stale_unit_is_listed_and_what_has_no_record_is_counted() {
        let newsroom = Newsroom::new(&[
            ("locales/en/terms.ftl", "a = One\nb = Two\nc = Three\n"),
            ("locales/lt/terms.ftl", "# Pirmas\na = Vienas\nb = Du\n"),
            (".tolkit/records/lt/terms", "tolkit-record 1\na 0000000000000001 0000000000000002 translated\n"),
        ]);
        let catalogue = newsroom.catalogue();
        let visited = catalogue.visit(|_, _| true, |resource| compare(&resource));
        let items: Vec<Unsaid> = visited.into_iter().flatten().collect();
        let item = &items[0].item;
        assert_eq!((item.missing, item.unrecorded, item.units.len()), (1, 1, 1));
        let unit = &item.units[0];
        assert_eq!((&*unit.id, &*unit.new, &*unit.target, unit.line), ("a", "One", "Vienas", 2));
    }
}
