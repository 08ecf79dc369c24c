//! What a unit says in a language that is near, for whoever has nothing else to go by.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::catalogue::{ItemFiles, RecordStore};
use crate::fluent::{fingerprints, parse, without_mark};
use crate::language::siblings_of;
use crate::model::{ItemId, Locale};
use crate::session::{Failure, Workspace};
use crate::workflow::old_texts::Said;
use crate::workflow::submission::{branch_root, text_of};

/// What the branch has for units in the nearest language that has them, as far as that answers the present source.
///
/// # Errors
///
/// Returns a [`Failure`] if something cannot be read.
pub fn in_siblings(
    workspace: &Workspace<'_>,
    files: &ItemFiles,
    units: &[String],
) -> Result<FxHashMap<String, (Locale, String)>, Failure> {
    let mut found = FxHashMap::default();
    let wanted: FxHashSet<&str> = units.iter().map(String::as_str).collect();
    let locales = siblings(workspace, &files.item.locale);
    if wanted.is_empty() || locales.is_empty() {
        return Ok(found);
    }
    let branch = branch_root(workspace)?;
    let others;
    let catalogue = match locales.iter().all(|locale| workspace.catalogue.lists(locale)) {
        true => workspace.catalogue,
        false => {
            others = workspace.session.catalogue_in(&locales)?;
            &others
        }
    };
    let sources = fingerprints(&text_of(workspace.root(), &files.source)?);
    for locale in locales {
        let item = ItemId { locale: locale.clone(), ..(*files.item).clone() };
        let Some(files) = ItemFiles::find(catalogue, &item) else { continue };
        let (record, _) = RecordStore::new(&branch).read(&item);
        let text = text_of(&branch, &files.target)?;
        let text = without_mark(&text);
        let (resource, said) = (parse(text), Said::new(text));
        for unit in resource.units.iter().filter(|unit| wanted.contains(unit.id)) {
            let answers = record.get(unit.id).map(|entry| entry.source);
            let is_current = answers.is_none() || answers == sources.get(unit.id).copied();
            if is_current && !found.contains_key(unit.id) {
                found.insert(unit.id.to_owned(), (locale.clone(), said.of(unit)));
            }
        }
    }
    Ok(found)
}

/// The locales of the project that are near a locale, the nearest first.
fn siblings(workspace: &Workspace<'_>, locale: &Locale) -> Vec<Locale> {
    if let Some(siblings) = workspace.config().siblings.get(locale) {
        return siblings.clone();
    }
    let language = |locale: &Locale| locale.as_str().split(['-', '_']).next().unwrap_or_default().to_owned();
    let locales = &workspace.config().project.locales;
    let near = siblings_of(&language(locale)).iter();
    near.flat_map(|near| locales.iter().filter(|other| language(other) == **near)).cloned().collect()
}
