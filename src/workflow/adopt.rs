//! Takes existing translations into records, so that later source edits make them stale.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::origins::{self, Origin, Origins, Sought};
use super::refused_units::{Chosen, RefusedUnit, TextAtLine, key_of};
use crate::article::without_machine_text;
use crate::catalogue::{
    Catalogue, Group, LoadedFile, LoadedResource, LoadedTarget, Problem, RecordStore, Scope, TargetFile,
};
use crate::files::FileError;
use crate::fluent::{self, Unit, line_number, span_of, words_said};
use crate::language::Languages;
use crate::model::{ItemId, Locale, UnitState};
use crate::record::{Entry, Record};
use crate::session::Failure;

/// How translations are taken over.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Request<'r> {
    /// The items that it is about.
    pub scope: &'r Scope,
    /// Whether they count as approved.
    pub reviewed: bool,
    /// Whether stale translations are taken as answering the present source.
    pub renew: bool,
    /// Whether each translation is taken as answering the source text that was there when it came in.
    pub from_history: bool,
    /// What a person says is right.
    pub chosen: &'r Chosen,
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
    /// The translations that got no record because they are in the language of the source still, sorted.
    pub left_in: Vec<RefusedUnit>,
    /// The keys that were chosen, and that nothing was refused by.
    pub unknown: Vec<String>,
    /// Of the translations that were taken over, how many answer an earlier source text.
    pub aged: usize,
    /// How many translations got no record because history does not have their source text.
    pub nowhere: usize,
    /// The same because the clone is shallow.
    pub shallow: usize,
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
/// A [`Failure`] of writing, where the records that were written before it are whole; or of reading history.
pub(crate) fn adopt(catalogue: &Catalogue<'_>, request: Request<'_>) -> Result<Adopted, Failure> {
    let scope = request.scope;
    let origins = if request.from_history { Some(find_origins(catalogue, request)?) } else { None };
    let planning = Planning { catalogue, request, origins };
    let planned = catalogue.visit(
        |group, target| scope.wants(group, target, catalogue.config),
        |resource| {
            let plans: Vec<PlannedRecord> =
                resource.targets.iter().filter_map(|target| planning.plan(&resource, target)).collect();
            (plans, resource.problems)
        },
    );
    let store = RecordStore::new(catalogue.root);
    let mut adopted = Adopted { problems: catalogue.problems.clone(), ..Adopted::default() };
    let mut chosen = BTreeSet::new();
    let mut by_locale: BTreeMap<Locale, Vec<PlannedRecord>> = BTreeMap::new();
    for (plans, problems) in planned {
        for mut plan in plans {
            adopted.stale += plan.stale;
            adopted.left_in.append(&mut plan.left_in);
            chosen.extend(std::mem::take(&mut plan.chosen));
            adopted.aged += plan.aged;
            adopted.nowhere += plan.nowhere;
            adopted.shallow += plan.shallow;
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
    adopted.left_in.sort_by(|a, b| a.item.cmp(&b.item));
    adopted.unknown = request.chosen.without(&chosen);
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
    left_in: Vec<RefusedUnit>,
    chosen: Vec<String>,
    aged: usize,
    nowhere: usize,
    shallow: usize,
}

/// What the records of items are worked out from.
struct Planning<'p> {
    catalogue: &'p Catalogue<'p>,
    request: Request<'p>,
    origins: Option<Origins>,
}

/// Whether a translation is taken over, as far as the record says.
fn is_wanted(state: UnitState, is_known: bool, request: Request<'_>) -> bool {
    match state {
        UnitState::Missing | UnitState::Reviewed => false,
        UnitState::Stale => request.renew,
        UnitState::Translated => !is_known || request.reviewed,
    }
}

/// Looks in history for the source texts of what is taken over.
fn find_origins(catalogue: &Catalogue<'_>, request: Request<'_>) -> Result<Origins, Failure> {
    let wants = |group: &Group, target: Option<&TargetFile>| request.scope.wants(group, target, catalogue.config);
    let sought = catalogue.visit(wants, |resource| {
        let translated =
            resource.translations().filter_map(|(source, target)| Some((source, target, target.loaded.as_ref()?)));
        let sought = translated.map(|(source, target, loaded)| {
            let units = target.units.iter().filter_map(|unit| {
                let (id, at) = (source.unit(unit.source).id, unit.target?);
                let is_wanted = is_wanted(unit.state, target.record.get(id).is_some(), request);
                is_wanted.then(|| (id.to_owned(), fluent::fingerprint(loaded.unit(at))))
            });
            let (source, target) = (Arc::clone(&source.path), Arc::clone(&target.file.path));
            Sought { source, target, units: units.collect() }
        });
        sought.collect::<Vec<_>>()
    });
    let sought: Vec<Sought> = sought.into_iter().flatten().filter(|sought| !sought.units.is_empty()).collect();
    Ok(origins::find(catalogue.root.path(), &sought)?)
}

impl Planning<'_> {
    fn plan(&self, resource: &LoadedResource<'_>, target: &LoadedTarget<'_>) -> Option<PlannedRecord> {
        let (source, loaded) = (resource.source?, target.loaded.as_ref()?);
        let (item, record) = (Arc::clone(&target.file.item), target.record.clone());
        let languages = Languages::new(&self.catalogue.config.project.source, &item.locale);
        let mut plan = PlannedRecord {
            item,
            record,
            units: 0,
            stale: 0,
            left_in: Vec::new(),
            chosen: Vec::new(),
            aged: 0,
            nowhere: 0,
            shallow: 0,
        };
        let said = |unit: &Unit<'_>| {
            let said = words_said(unit);
            match resource.dialect {
                Some(dialect) => without_machine_text(&said, dialect),
                None => said,
            }
        };
        for unit in &target.units {
            let Some(at) = unit.target else { continue };
            let (source_unit, target_unit) = (source.unit(unit.source), loaded.unit(at));
            if !is_wanted(unit.state, target.record.get(source_unit.id).is_some(), self.request) {
                plan.stale += usize::from(unit.state == UnitState::Stale);
                continue;
            }
            let (ours, theirs) = (said(source_unit), said(target_unit));
            // A term is a name, and may be the same in every language.
            let is_name = source_unit.id.starts_with('-') && ours == theirs;
            let left_in = if is_name { None } else { languages.left_in(&ours, &theirs) };
            let is_chosen = left_in.is_some() && self.request.chosen.has(&plan.item, source_unit.id);
            if is_chosen {
                plan.chosen.push(key_of(&plan.item, source_unit.id));
            }
            match left_in.filter(|_| !is_chosen) {
                Some(why) => plan.left_in.push(RefusedUnit {
                    item: Arc::clone(&plan.item),
                    unit: source_unit.id.to_owned(),
                    doubt: why.into(),
                    source: text_at(source, source_unit),
                    candidate: Some(text_at(loaded, target_unit)),
                }),
                None => {
                    let origin = self.origin(target, source_unit.id);
                    plan.take(source_unit, target_unit, origin, self.request.reviewed);
                }
            }
        }
        Some(plan)
    }

    fn origin(&self, target: &LoadedTarget<'_>, unit: &str) -> Origin {
        let Some(origins) = &self.origins else { return Origin::Present };
        origins.get(&(Arc::clone(&target.file.path), unit.to_owned())).copied().unwrap_or(Origin::Nowhere)
    }
}

/// What a unit says, and where.
fn text_at(file: &LoadedFile<'_>, unit: &Unit<'_>) -> TextAtLine {
    let text = file.resource.text;
    let line = line_number(text, span_of(text, unit.id).start);
    TextAtLine { path: Arc::clone(&file.path), line, text: words_said(unit).trim().to_owned() }
}

impl PlannedRecord {
    /// Notes that a translation answers the source text that it was made from.
    fn take(&mut self, source: &Unit<'_>, target: &Unit<'_>, origin: Origin, reviewed: bool) {
        let present = fluent::fingerprint(source);
        let answered = match origin {
            Origin::Source(print) => print,
            Origin::Present => present,
            Origin::Nowhere => {
                self.nowhere += 1;
                return;
            }
            Origin::Shallow => {
                self.shallow += 1;
                return;
            }
        };
        self.aged += usize::from(answered != present);
        let entry = Entry { source: answered, target: fluent::fingerprint(target), reviewed };
        self.units += usize::from(self.record.set(source.id, entry));
    }
}
