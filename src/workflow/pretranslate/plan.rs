//! What of an item is to be drafted, and what for each text of it there is to ask.

use std::ops::Range;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::asking::Asking;
use super::item_plan::{ItemPlan, TextPlan, UnitPlan};
use super::outcome::Why;
use super::sibling::reviewed;
use crate::article::Dialect;
use crate::catalogue::{ItemFiles, dialect_of};
use crate::config::Pretranslate;
use crate::engine::{Masked, Request};
use crate::files::Root;
use crate::fluent::{
    Fingerprint, Notation, Resource, Unit, entries, fingerprint, fingerprints, parse, renoted, without_mark,
};
use crate::model::{ItemId, Locale, UnitState};
use crate::record::DraftOrigin;
use crate::session::{Failure, Workspace};
use crate::workflow::edit::{Field, Form, Forms, Ongoing, Shown, Typed, TypedTexts};
use crate::workflow::handing_in::left_out;
use crate::workflow::memory::{LocaleMemory, Place, UnitTexts, neighbours};
use crate::workflow::terms::Terms;
use crate::workflow::word_spans::word_spans;

/// What is the same for all items of a locale.
pub(super) struct LocalePlan {
    pub(super) settings: Pretranslate,
    memory: LocaleMemory,
    terms: Terms,
}

impl LocalePlan {
    pub(super) fn read(workspace: &mut Workspace<'_>, locale: &Locale, is_memory_alone: bool) -> Result<Self, Failure> {
        let mut settings = workspace.config().pretranslate.of(locale);
        if is_memory_alone {
            settings.command = None;
        }
        let memory = LocaleMemory::open(workspace, locale)?;
        let terms = Terms::of_locale(workspace.catalogue, &mut workspace.ledgers, locale)?;
        Ok(Self { settings, memory, terms })
    }
}

/// Works out what of an item is to be drafted: what has no translation, and unless `is_missing_alone`, what answers an older source and
/// nobody has touched since.
pub(super) fn plan(
    workspace: &mut Workspace<'_>,
    branch: &Root,
    item: &Arc<ItemId>,
    locale: &mut LocalePlan,
    is_missing_alone: bool,
) -> Result<ItemPlan, Failure> {
    let files = workspace.files(item)?;
    if let Some(left_out) = left_out(workspace, branch, &files)? {
        return Ok(ItemPlan::without(item, left_out));
    }
    let ongoing = Ongoing::left(workspace, &files, branch)?;
    let siblings = match locale.settings.from.clone().filter(|_| locale.settings.command.is_some()) {
        Some(from) => Some((reviewed(workspace, branch, &files, &from)?, from)),
        None => None,
    };
    let source = without_mark(&ongoing.source);
    let resource = parse(source);
    let old = ongoing.answers.old_sources(
        workspace.catalogue,
        &files,
        &ongoing.text,
        &ongoing.answers.record_of(&ongoing.text),
    )?;
    let asking = Asking {
        item: item.to_string(),
        source: workspace.config().project.source.clone(),
        target: item.locale.clone(),
        kinds: crate::article::segment_kinds(source),
        dialect: dialect_of(workspace.catalogue, item),
        old,
        translation: &ongoing.text,
    };
    let wanted = wanted(workspace, &files, &ongoing, &resource, branch, is_missing_alone)?;
    let (forms, neighbours) = (Forms::of(workspace, item), neighbours(&resource.units));
    let mut plan = ItemPlan { item: Arc::clone(item), left_out: None, units: Vec::new(), left: Vec::new() };
    for (unit, target) in wanted {
        let form = forms.form((source, unit), None);
        let Some(mut texts) = texts(&form) else {
            plan.left.push((unit.id.to_owned(), Why::NotForEngines));
            continue;
        };
        let said = UnitTexts::of(resource.text, unit);
        let around = neighbours.get(unit.id).copied().unwrap_or_default();
        let place = Place { item: &asking.item, unit: unit.id, name: "", around };
        let mut origin = from_memory(workspace, &mut locale.memory, place, &said, &mut texts)?;
        if origin.is_none() && copy(&mut texts, asking.dialect) {
            origin = Some(DraftOrigin::Copy(asking.source.to_string()));
        }
        if origin.is_none()
            && let Err(why) = ask(locale, &asking, unit, &resource, &form, siblings.as_ref(), &mut texts)
        {
            plan.left.push((unit.id.to_owned(), why));
            continue;
        }
        let (id, source) = (unit.id.to_owned(), fingerprint(unit));
        plan.units.push(UnitPlan { id, source, target, form, texts, origin, is_stored: false });
    }
    Ok(plan)
}

/// The units that are to be drafted, each with what its translation is now.
fn wanted<'r>(
    workspace: &Workspace<'_>,
    files: &ItemFiles,
    ongoing: &Ongoing,
    resource: &'r Resource<'r>,
    branch: &Root,
    is_missing_alone: bool,
) -> Result<Vec<(&'r Unit<'r>, Option<Fingerprint>)>, Failure> {
    let typed = TypedTexts::read(workspace, &files.item)?;
    let typed: Vec<&str> = typed.units().map(|(unit, _)| unit).collect();
    let there = entries(&ongoing.text);
    let prints = fingerprints(&ongoing.text);
    let published = fingerprints(&crate::workflow::submission::text_of(branch, &files.target)?);
    let mut seen = rustc_hash::FxHashSet::default();
    let wanted = resource.units.iter().filter_map(|unit| {
        // What the terms of a language are, people decide; what somebody typed, they go on with.
        if !seen.insert(unit.id) || unit.is_term() || typed.contains(&unit.id) {
            return None;
        }
        let target = prints.get(unit.id).copied();
        let is_wanted = match ongoing.answers.state_of(&ongoing.text, unit.id) {
            // What cannot be read is there all the same.
            UnitState::Missing => !there.contains_key(unit.id),
            UnitState::Stale => !is_missing_alone && published.get(unit.id).copied() == target,
            _ => false,
        };
        is_wanted.then_some((unit, target))
    });
    Ok(wanted.collect())
}

/// The texts of a form that need a draft; none where it cannot be filled in text by text.
fn texts(form: &Form) -> Option<Vec<TextPlan>> {
    let Shown::Fields(fields) = &form.shown else { return None };
    let text = |field: &Field| TextPlan {
        field: field.name.clone(),
        notation: field.notation,
        source: field.source.clone(),
        asked: None,
        draft: None,
    };
    let texts: Vec<TextPlan> = fields.iter().filter(|field| !field.source.trim().is_empty()).map(text).collect();
    (!texts.is_empty()).then_some(texts)
}

/// Fills in what the memory has, if it has all of a unit.
fn from_memory(
    workspace: &Workspace<'_>,
    memory: &mut LocaleMemory,
    place: Place<'_>,
    said: &UnitTexts,
    texts: &mut [TextPlan],
) -> Result<Option<DraftOrigin>, Failure> {
    let (mut found, mut origin) = (Vec::new(), None);
    for text in texts.iter() {
        let name = name_of(&text.field);
        let Some(source) = said.answered_by(name) else { return Ok(None) };
        let place = Place { name, ..place };
        let Some(same) = memory.same_in_context(workspace, &place, source)? else { return Ok(None) };
        origin.get_or_insert(DraftOrigin::Memory(format!("{} {}", same.item, same.unit)));
        found.push(same.target);
    }
    for (text, target) in texts.iter_mut().zip(found) {
        text.draft = Some(Typed { name: text.field.clone(), text: target, notation: Notation::Fluent });
    }
    Ok(origin)
}

/// Takes texts over that have nothing to translate, if that is so of all; says whether it is.
fn copy(texts: &mut [TextPlan], dialect: Dialect) -> bool {
    let has_words = |text: &TextPlan| !words(text, dialect).is_empty();
    if texts.iter().any(has_words) {
        return false;
    }
    texts.iter_mut().for_each(TextPlan::copy);
    true
}

/// Puts together what an engine is asked for the texts of a unit. What has no words is its own draft.
fn ask(
    locale: &LocalePlan,
    asking: &Asking<'_>,
    unit: &Unit<'_>,
    resource: &Resource<'_>,
    form: &Form,
    sibling: Option<&(FxHashMap<String, UnitTexts>, Locale)>,
    texts: &mut [TextPlan],
) -> Result<(), Why> {
    if locale.settings.command.is_none() {
        return Err(Why::NoEngine);
    }
    let sibling = match sibling {
        Some((reviewed, from)) => {
            let texts = reviewed.get(unit.id).ok_or_else(|| Why::NotReviewed(from.clone()))?;
            Some((texts, from))
        }
        None => None,
    };
    for text in texts.iter_mut() {
        let original = std::mem::take(&mut text.source);
        let from = match sibling {
            Some((texts, from)) => {
                let said = texts.answered_by(name_of(&text.field)).and_then(|said| renoted(said, text.notation));
                text.source = said.ok_or_else(|| Why::NotReviewed(from.clone()))?;
                Some(from)
            }
            None => {
                text.source.clone_from(&original);
                None
            }
        };
        let words = words(text, asking.dialect);
        if words.is_empty() {
            text.copy();
            continue;
        }
        let masked = Masked::new(&text.source, &words).ok_or(Why::NotForEngines)?;
        let request = asking.request(unit, text, form, &masked, from.map(|from| (from, &*original)));
        let request = locale.helped(request, unit, resource, asking, &text.source);
        text.asked = Some((masked, request));
    }
    if texts.iter().all(|text| text.asked.is_none()) { Err(Why::NotForEngines) } else { Ok(()) }
}

/// What of a text is words for readers; none if it has no letter there.
fn words(text: &TextPlan, dialect: Dialect) -> Vec<Range<usize>> {
    let spans = word_spans(&text.source, text.notation, dialect);
    let has_letter = spans.iter().any(|span| text.source[span.clone()].chars().any(char::is_alphabetic));
    if has_letter { spans } else { Vec::new() }
}

impl LocalePlan {
    /// A request with what is known of its text: terms, and earlier translations.
    fn helped(
        &self,
        request: Request,
        unit: &Unit<'_>,
        resource: &Resource<'_>,
        asking: &Asking<'_>,
        source: &str,
    ) -> Request {
        let is_source = request.original.is_none();
        let matches = if is_source { self.memory.like(source, super::asking::FEW) } else { Vec::new() };
        Request {
            terms: asking.terms(&self.terms, unit, resource),
            matches: super::asking::examples(matches),
            ..request
        }
    }
}

/// What a text is called behind its unit: nothing for the value.
fn name_of(field: &str) -> &str {
    field.strip_prefix("value").unwrap_or(field)
}
