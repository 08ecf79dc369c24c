//! The reviewed translation of a near language, which a draft can be made from.

use rustc_hash::FxHashMap;

use crate::catalogue::{ItemFiles, RecordStore};
use crate::files::Root;
use crate::fluent::{fingerprint, fingerprints, parse, without_mark};
use crate::model::{ItemId, Locale};
use crate::session::{Failure, Workspace};
use crate::workflow::memory::UnitTexts;
use crate::workflow::submission::text_of;

/// The texts of the units that are reviewed in a locale, and that answer the source as it is here.
pub(super) fn reviewed(
    workspace: &Workspace<'_>,
    branch: &Root,
    files: &ItemFiles,
    locale: &Locale,
) -> Result<FxHashMap<String, UnitTexts>, Failure> {
    let item = ItemId { locale: locale.clone(), ..(*files.item).clone() };
    let Some(other) = ItemFiles::find(workspace.catalogue, &item) else { return Ok(FxHashMap::default()) };
    let store = RecordStore::new(branch);
    let (record, grades) = (store.read(&item).0, store.grades(&workspace.config().project.source, &item.resource()).0);
    let sources = fingerprints(&text_of(workspace.root(), &files.source)?);
    let text = text_of(branch, &other.target)?;
    let text = without_mark(&text);
    let resource = parse(text);
    let is_reviewed = |id: &str, target| {
        let entry = record.get(id).filter(|entry| entry.reviewed && entry.target == target);
        entry.zip(sources.get(id)).is_some_and(|(entry, source)| grades.lead(id, entry.source, *source))
    };
    // Of units with one id the first counts.
    let units = resource.units.iter().rev().filter(|unit| is_reviewed(unit.id, fingerprint(unit)));
    Ok(units.map(|unit| (unit.id.to_owned(), UnitTexts::of(resource.text, unit))).collect())
}
