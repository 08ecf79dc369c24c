//! What history has translated: each translation that ever came in, with the source that was there then.

use std::path::Path;

use jiff::civil::Date;
use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::current::{CurrentItem, pairs};
use super::texts::UnitTexts;
use crate::catalogue::FileText;
use crate::fluent::{Fingerprint, Unit, fingerprint, parse};
use crate::git::{FileChange, FileChanges, GitError, ObjectId, Objects};

/// What history says of the translations of some items.
#[derive(Default)]
pub(super) struct Past {
    /// The day on which each translation came in last, by the item's place, its unit and what that says.
    pub(super) days: FxHashMap<(usize, String, Fingerprint), Date>,
    /// The translations that came in.
    pub(super) pairs: Vec<PastPair>,
}

/// A text that was translated at some time.
pub(super) struct PastPair {
    /// The item's place.
    pub(super) item: usize,
    /// The unit with the name of the text behind it.
    pub(super) unit: String,
    pub(super) source: String,
    pub(super) target: String,
    pub(super) day: Date,
}

/// Looks through history, from the commit behind `known` on, else from the beginning.
///
/// # Errors
///
/// A [`GitError`] if history cannot be read.
pub(super) fn past(root: &Path, items: &[CurrentItem], known: Option<ObjectId>) -> Result<Past, GitError> {
    let paths: Vec<&str> = items.iter().map(|item| &*item.target).collect();
    let changes = match known {
        Some(known) => FileChanges::find_after(root, &paths, known)?,
        None => FileChanges::find(root, &paths)?,
    };
    let found: Vec<Result<Past, GitError>> = items
        .par_iter()
        .enumerate()
        .zip(&changes.of)
        .filter(|(_, changes)| !changes.is_empty())
        .map(|((place, item), changes)| of_item(&Objects::open(root)?, place, item, changes))
        .collect();
    let mut past = Past::default();
    for found in found {
        let Past { days, pairs } = found?;
        past.days.extend(days);
        past.pairs.extend(pairs);
    }
    Ok(past)
}

fn of_item(objects: &Objects, place: usize, item: &CurrentItem, changes: &[FileChange]) -> Result<Past, GitError> {
    let mut past = Past::default();
    let mut present: FxHashMap<&str, Fingerprint> = FxHashMap::default();
    present.extend(item.units.iter().map(|unit| (unit.id.as_str(), unit.print)));
    for change in changes {
        let Some(new) = text_of(objects, change.new)? else { continue };
        let mut before = Vec::with_capacity(change.old.len());
        for old in &change.old {
            let old = text_of(objects, *old)?;
            before.push(old.map(|old| prints(old.text())).unwrap_or_default());
        }
        let resource = parse(new.text());
        let came_in = |unit: &&Unit<'_>| {
            let print = Some(fingerprint(unit));
            !before.iter().any(|before| before.get(unit.id).copied() == print)
        };
        let came_in: Vec<&Unit<'_>> = resource.units.iter().filter(came_in).collect();
        if came_in.is_empty() {
            continue;
        }
        let day = objects.day(change.commit)?;
        let source = text_of(objects, objects.at(change.commit, &item.source)?)?;
        let source = source.as_ref().map(|source| parse(source.text()));
        for unit in came_in {
            let print = fingerprint(unit);
            // The latest change comes first.
            past.days.entry((place, unit.id.to_owned(), print)).or_insert(day);
            let said = source.as_ref().and_then(|source| source.units.iter().find(|source| source.id == unit.id));
            let (Some(source), Some(said)) = (&source, said) else { continue };
            if present.get(unit.id) == Some(&print) {
                // The branch has it.
                continue;
            }
            let texts = pairs(&UnitTexts::of(source.text, said), &UnitTexts::of(resource.text, unit));
            past.pairs.extend(texts.into_iter().map(|(name, source, target)| PastPair {
                item: place,
                unit: format!("{}{name}", unit.id),
                source,
                target,
                day,
            }));
        }
    }
    Ok(past)
}

fn text_of(objects: &Objects, id: Option<ObjectId>) -> Result<Option<FileText>, GitError> {
    Ok(id.map(|id| objects.bytes(id)).transpose()?.flatten().map(FileText::new))
}

fn prints(text: &str) -> FxHashMap<String, Fingerprint> {
    let resource = parse(text);
    resource.units.iter().rev().map(|unit| (unit.id.to_owned(), fingerprint(unit))).collect()
}

/// The day that a memory counts from.
pub(super) fn day_number(day: Date) -> i32 {
    day.since(FIRST).map_or(0, |span| span.get_days())
}

/// The first day.
const FIRST: Date = jiff::civil::date(1970, 1, 1);

/// The day with a number.
pub(super) fn day_of(number: i32) -> Date {
    FIRST.saturating_add(jiff::Span::new().days(number))
}
