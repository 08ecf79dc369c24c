//! What changed in the source since each unit was translated: the old text from history, by its fingerprint.

use std::cell::{Cell, OnceCell};
use std::collections::BTreeSet;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::article::{SegmentKind, kind_above};
use crate::catalogue::{
    Catalogue, FileText, ItemFiles, LoadedFile, LoadedResource, LoadedTarget, Problem, RecordStore, Scope,
};
use crate::diagnostics::SourceFile;
use crate::files::Root;
use crate::fluent::{self, Fingerprint, Span, Unit, plain_text, span_of, unit_spans};
use crate::git::{GitError, History};
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
    pub kind: Option<SegmentKind>,
    /// The source text that the translation answers.
    pub old: OldText,
    /// The source text as it is now.
    pub new: String,
    /// The translation.
    pub target: String,
    /// The line of the translation.
    pub line: usize,
}

/// The source text that a translation answers, as far as history has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum OldText {
    /// The text.
    Found(String),
    /// The clone is shallow, and does not reach that far.
    Shallow,
    /// It was never committed.
    NotInHistory,
    /// There is no repository.
    NoRepository,
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
    let old = OldTexts::find(catalogue, &items)?;
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
    let over = Catalogue::find(&over, catalogue.config)?;
    let differences = diff(&over, &Scope::of_items([&*files.item]))?;
    for unit in differences.items.into_iter().flat_map(|item| item.units) {
        if let OldText::Found(text) = unit.old {
            old.entry(unit.id).or_insert(text);
        }
    }
    Ok(old)
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
    fn said(mut self, old: &OldTexts) -> ItemDifference {
        for (unit, print) in self.item.units.iter_mut().zip(self.answers) {
            unit.old = old.of(&self.source, &unit.id, print);
        }
        self.item
    }
}

/// The source texts that translations answer, from history.
struct OldTexts {
    found: FxHashMap<Wanted, Option<String>>,
    /// What is said of a text that was not found.
    otherwise: OldText,
}

/// A resource's path, a unit in it, and the fingerprint of the text that it once had.
type Wanted = (Arc<str>, String, Fingerprint);

impl OldTexts {
    fn find(catalogue: &Catalogue<'_>, items: &[Unsaid]) -> Result<Self, GitError> {
        let wanted = items.iter().flat_map(|item| {
            let units = item.item.units.iter().zip(&item.answers);
            units.map(|(unit, print)| ((Arc::clone(&item.source), unit.id.clone(), *print), None))
        });
        let mut texts = Self { found: wanted.collect(), otherwise: OldText::NoRepository };
        let history = match History::open(catalogue.root.path()) {
            Ok(history) => history,
            Err(GitError::NoRepository) => return Ok(texts),
            Err(error) => return Err(error),
        };
        texts.otherwise = if history.is_shallow() { OldText::Shallow } else { OldText::NotInHistory };
        let paths: BTreeSet<Arc<str>> = texts.found.keys().map(|(path, ..)| Arc::clone(path)).collect();
        let paths: Vec<&str> = paths.iter().map(|path| &**path).collect();
        let left = Cell::new(texts.found.len());
        if left.get() > 0 {
            let found = &mut texts.found;
            let mut look = |index: usize, bytes: &[u8]| find_in_version(paths[index], bytes, found, &left);
            history.versions(&paths, &mut look, &|| left.get() == 0)?;
        }
        Ok(texts)
    }

    fn of(&self, source: &Arc<str>, id: &str, print: Fingerprint) -> OldText {
        let found = self.found.get(&(Arc::clone(source), id.to_owned(), print)).cloned().flatten();
        found.map_or_else(|| self.otherwise.clone(), OldText::Found)
    }
}

/// Finds wanted texts in one version of a source resource.
fn find_in_version(path: &str, bytes: &[u8], wanted: &mut FxHashMap<Wanted, Option<String>>, left: &Cell<usize>) {
    let file = FileText::new(bytes.to_vec());
    let resource = fluent::parse(file.text());
    let said = Said::new(file.text());
    // Of units with one id the first counts.
    for unit in resource.units.iter().rev() {
        let key = (Arc::from(path), unit.id.to_owned(), fluent::fingerprint(unit));
        if let Some(found) = wanted.get_mut(&key).filter(|found| found.is_none()) {
            *found = Some(said.of(unit));
            left.set(left.get() - 1);
        }
    }
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
                kind: if is_article { kind_above(source.resource.text, source_unit.id) } else { None },
                old: OldText::NoRepository,
                new: source_said.of(source_unit),
                target: target_said.of(translation),
                line: file.position(span_of(loaded.resource.text, translation.id).start).line,
            });
        }
    }
    Unsaid { item, source: Arc::clone(&source.path), answers }
}

/// What the units of a text say, as people read it.
pub(super) struct Said<'t> {
    text: &'t str,
    /// Where the units are, by where their ids are: looked for when first asked.
    spans: OnceCell<FxHashMap<usize, Span>>,
}

impl<'t> Said<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, spans: OnceCell::new() }
    }

    /// What a unit says: its plain text where it is nothing but that, else its Fluent text, without the id where
    /// there is a value alone.
    pub(super) fn of(&self, unit: &Unit<'t>) -> String {
        if unit.attributes.is_empty()
            && let Some(plain) = unit.value.as_ref().and_then(plain_text)
        {
            return plain;
        }
        let spans = self.spans.get_or_init(|| {
            let spans = unit_spans(self.text).into_iter();
            spans.map(|span| (span_of(self.text, span.id).start, span.entry)).collect()
        });
        let Some(span) = spans.get(&span_of(self.text, unit.id).start) else { return String::new() };
        let entry = self.text[span.clone()].trim_end().replace("\r\n", "\n");
        match entry.split_once('=') {
            Some((_, value)) if unit.attributes.is_empty() => value.trim().to_owned(),
            _ => entry,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workflow::newsroom::Newsroom;

    fn said(text: &str) -> String {
        let resource = fluent::parse(text);
        Said::new(text).of(&resource.units[0])
    }

    #[test]
    fn a_unit_is_said_as_people_read_it() {
        assert_eq!(said("a = One {\"{\"}two{\"}\"}\n"), "One {two}");
        assert_eq!(said("# About\na = One { $x }\nb = Two\n"), "One { $x }");
        assert_eq!(said("a = One\n    .title = Two\r\n"), "a = One\n    .title = Two");
    }

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
