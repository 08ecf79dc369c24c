//! What changed in the source since each unit was translated: the old text from history, by its fingerprint.

use std::sync::{Arc, Mutex, PoisonError};

use rustc_hash::FxHashMap;

use super::Scope;
use crate::article::{Kind, kind_above};
use crate::catalogue::{Catalogue, FileText, Loaded, Problem, Resources, Target};
use crate::fluent::{self, Fingerprint, Unit, plain_text, span_of, unit_spans};
use crate::git::{GitError, History};
use crate::model::{ItemId, UnitState};

/// What changed in the items of a scope.
#[derive(Debug, Default)]
pub struct Differences {
    /// The items, sorted.
    pub items: Vec<ItemDifference>,
    /// What could not be read.
    pub problems: Vec<Problem>,
}

/// What changed in the source of one item.
#[derive(Debug)]
pub struct ItemDifference {
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
pub struct UnitDifference {
    /// The id.
    pub id: String,
    /// What it is in its article.
    pub kind: Option<Kind>,
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
pub enum OldText {
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
/// Returns the [`GitError`] of reading the history; that there is no repository is none.
pub fn diff(catalogue: &Catalogue<'_>, scope: &Scope) -> Result<Differences, GitError> {
    let config = catalogue.config;
    let history = match History::open(catalogue.root.path()) {
        Ok(history) => Some(Mutex::new(history)),
        Err(GitError::NoRepository) => None,
        Err(error) => return Err(error),
    };
    let visited = catalogue.visit_where(
        |group, target| scope.wants(group, target, config),
        |resources| Ok::<_, GitError>((compare(&resources, history.as_ref())?, resources.problems)),
    );
    let mut differences = Differences { problems: catalogue.problems.clone(), ..Differences::default() };
    for group in visited {
        let (items, problems) = group?;
        differences.items.extend(items);
        differences.problems.extend(problems);
    }
    differences.items.sort_by(|a, b| a.item.cmp(&b.item));
    Ok(differences)
}

fn compare(resources: &Resources<'_>, history: Option<&Mutex<History>>) -> Result<Vec<ItemDifference>, GitError> {
    let Some(source) = resources.source else { return Ok(Vec::new()) };
    let translated = || resources.targets.iter().filter_map(|target| Some((target, target.loaded.as_ref()?)));
    let mut wanted: FxHashMap<(String, Fingerprint), Option<String>> = FxHashMap::default();
    for (target, _) in translated() {
        for unit in target.units.iter().filter(|unit| unit.state == UnitState::Stale) {
            let id = source.unit(unit.source).id;
            if let Some(entry) = target.record.get(id) {
                wanted.insert((id.to_owned(), entry.source), None);
            }
        }
    }
    let mut otherwise = OldText::NoRepository;
    if let Some(history) = history {
        let history = history.lock().unwrap_or_else(PoisonError::into_inner);
        otherwise = if history.is_shallow() { OldText::Shallow } else { OldText::NotInHistory };
        if !wanted.is_empty() {
            history.versions(&source.path, |bytes| {
                find_in_version(bytes, &mut wanted);
                wanted.values().any(Option::is_none)
            })?;
        }
    }
    let old = |id: &str, print: Fingerprint| {
        let found = wanted.get(&(id.to_owned(), print)).cloned().flatten();
        found.map_or_else(|| otherwise.clone(), OldText::Found)
    };
    let is_article = resources.group.article.is_some();
    Ok(translated().map(|(target, loaded)| of_item(source, target, loaded, is_article, &old)).collect())
}

fn of_item(
    source: &Loaded<'_>,
    target: &Target<'_>,
    loaded: &Loaded<'_>,
    is_article: bool,
    old: &impl Fn(&str, Fingerprint) -> OldText,
) -> ItemDifference {
    let mut item = ItemDifference {
        item: Arc::clone(&target.file.item),
        path: Arc::clone(&target.file.path),
        units: Vec::new(),
        missing: 0,
        unrecorded: 0,
    };
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
            let (text, translation) = (source.resource.text, loaded.unit(at));
            let line =
                loaded.resource.text[..span_of(loaded.resource.text, translation.id).start].matches('\n').count() + 1;
            item.units.push(UnitDifference {
                id: source_unit.id.to_owned(),
                kind: if is_article { kind_above(text, source_unit.id) } else { None },
                old: old(source_unit.id, entry.source),
                new: said(text, source_unit),
                target: said(loaded.resource.text, translation),
                line,
            });
        }
    }
    item
}

/// Finds wanted texts in one version of the source resource.
fn find_in_version(bytes: &[u8], wanted: &mut FxHashMap<(String, Fingerprint), Option<String>>) {
    let file = FileText::new(bytes.to_vec());
    let text = file.text();
    let resource = fluent::parse(text);
    let units: FxHashMap<&str, &Unit<'_>> = resource.units.iter().rev().map(|unit| (unit.id, unit)).collect();
    for ((id, print), found) in wanted.iter_mut().filter(|(_, found)| found.is_none()) {
        if let Some(unit) = units.get(id.as_str())
            && fluent::fingerprint(unit) == *print
        {
            *found = Some(said(text, unit));
        }
    }
}

/// Returns what a unit says: its plain text where it is nothing but that, else its Fluent text, without the id where there
/// is a value alone.
fn said(text: &str, unit: &Unit<'_>) -> String {
    if unit.attributes.is_empty()
        && let Some(plain) = unit.value.as_ref().and_then(plain_text)
    {
        return plain;
    }
    let start = span_of(text, unit.id).start;
    let Some(span) = unit_spans(text).into_iter().find(|span| span_of(text, span.id).start == start) else {
        return String::new();
    };
    let entry = text[span.entry].trim_end().replace("\r\n", "\n");
    match entry.split_once('=') {
        Some((_, value)) if unit.attributes.is_empty() => value.trim().to_owned(),
        _ => entry,
    }
}
