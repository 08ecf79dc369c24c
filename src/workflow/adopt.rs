//! Takes existing translations into records, so that later source edits make them stale.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::article::without_machine_text;
use crate::catalogue::{Catalogue, LoadedResource, LoadedTarget, Problem, RecordStore, Scope};
use crate::files::FileError;
use crate::fluent::{self, Unit, words_said};
use crate::language::Languages;
use crate::model::{ItemId, Locale, UnitState};
use crate::record::{Entry, Record};

/// How translations are taken over.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Request<'r> {
    /// The items that it is about.
    pub scope: &'r Scope,
    /// Whether they count as approved.
    pub reviewed: bool,
    /// Whether stale translations are taken as answering the present source.
    pub renew: bool,
    /// Whether to write nothing.
    pub dry_run: bool,
}

/// What was taken over, or would be.
#[derive(Debug, Clone, Default)]
pub(crate) struct Adopted {
    /// The items whose record changed, sorted.
    pub items: Vec<AdoptedItem>,
    /// How many stale translations were left as they are.
    pub stale: usize,
    /// How many translations got no record because they are in the language of the source still.
    pub left_in: usize,
    /// What could not be read.
    pub problems: Vec<Problem>,
}

/// What was taken over in one item.
#[derive(Debug, Clone)]
pub(crate) struct AdoptedItem {
    /// The item.
    pub item: Arc<ItemId>,
    /// How many units' lines are new or changed.
    pub units: usize,
}

/// Writes the records of the items in the scope.
///
/// A text that is in the language of the source still gets no line. A unit that has a line keeps it, unless it can only gain by a new one: a translation whose pair was not reviewed
/// becomes reviewed where that is asked for; a stale one becomes current where `renew` says so.
///
/// # Errors
///
/// The [`FileError`] of writing; the records that were written before it are whole.
pub(crate) fn adopt(catalogue: &Catalogue<'_>, request: Request<'_>) -> Result<Adopted, FileError> {
    let scope = request.scope;
    let planned = catalogue.visit(
        |group, target| scope.wants(group, target, catalogue.config),
        |resource| {
            let plans: Vec<PlannedRecord> =
                resource.targets.iter().filter_map(|target| plan(catalogue, &resource, target, request)).collect();
            (plans, resource.problems)
        },
    );
    let store = RecordStore::new(catalogue.root);
    let mut adopted = Adopted { problems: catalogue.problems.clone(), ..Adopted::default() };
    let mut by_locale: BTreeMap<Locale, Vec<PlannedRecord>> = BTreeMap::new();
    for (plans, problems) in planned {
        for plan in plans {
            adopted.stale += plan.stale;
            adopted.left_in += plan.left_in;
            let path = store.path(&plan.item);
            // What was not understood is not overwritten.
            if plan.units > 0 && !problems.iter().any(|problem| problem.path == path) {
                adopted.items.push(AdoptedItem { item: Arc::clone(&plan.item), units: plan.units });
                by_locale.entry(plan.item.locale.clone()).or_default().push(plan);
            }
        }
        adopted.problems.extend(problems);
    }
    if !request.dry_run {
        write_all(&store, &by_locale)?;
    }
    adopted.items.sort_by(|a, b| a.item.cmp(&b.item));
    Ok(adopted)
}

/// Writes the records, a thread for each locale: each waits for the disk most of the time.
fn write_all(store: &RecordStore<'_>, by_locale: &BTreeMap<Locale, Vec<PlannedRecord>>) -> Result<(), FileError> {
    let write =
        |plans: &[PlannedRecord]| plans.iter().try_for_each(|plan| store.write(&plan.item, &plan.record).map(drop));
    std::thread::scope(|scope| {
        let threads: Vec<_> = by_locale.values().map(|writes| scope.spawn(|| write(writes))).collect();
        // A thread that panicked is a bug like any other panic: it goes on here.
        threads
            .into_iter()
            .try_for_each(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
    })
}

/// The record that one item is to have.
struct PlannedRecord {
    item: Arc<ItemId>,
    record: Record,
    units: usize,
    stale: usize,
    left_in: usize,
}

fn plan(
    catalogue: &Catalogue<'_>,
    resource: &LoadedResource<'_>,
    target: &LoadedTarget<'_>,
    request: Request<'_>,
) -> Option<PlannedRecord> {
    let (source, loaded) = (resource.source?, target.loaded.as_ref()?);
    let item = Arc::clone(&target.file.item);
    let languages = Languages::new(&catalogue.config.project.source, &item.locale);
    let mut plan = PlannedRecord { item, record: target.record.clone(), units: 0, stale: 0, left_in: 0 };
    let is_article = resource.group.article.is_some();
    let said = |unit: &Unit<'_>| {
        let said = words_said(unit);
        if is_article { without_machine_text(&said) } else { said }
    };
    for unit in &target.units {
        let Some(at) = unit.target else { continue };
        let (source_unit, target_unit) = (source.unit(unit.source), loaded.unit(at));
        let known = target.record.get(source_unit.id).is_some();
        let adopt = match unit.state {
            UnitState::Missing | UnitState::Reviewed => false,
            UnitState::Stale => request.renew,
            UnitState::Translated => !known || request.reviewed,
        };
        plan.stale += usize::from(unit.state == UnitState::Stale && !adopt);
        if !adopt {
            continue;
        }
        if languages.left_in(&said(source_unit), &said(target_unit)).is_some() {
            plan.left_in += 1;
        } else {
            let entry = Entry {
                source: fluent::fingerprint(source_unit),
                target: fluent::fingerprint(target_unit),
                reviewed: request.reviewed,
            };
            plan.units += usize::from(plan.record.set(source_unit.id, entry));
        }
    }
    Some(plan)
}
