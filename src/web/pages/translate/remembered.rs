//! What is remembered for the fields of a page.

use std::collections::BTreeMap;

use crate::fluent::{Notation, renoted};
use crate::i18n::Words;
use crate::model::ItemId;
use crate::report::memory::origin;
use crate::session::{Failure, Workspace};
use crate::web::field::Offer;
use crate::web::shown::runs;
use crate::workflow::edit::{Field, SheetUnit, Shown};
use crate::workflow::memory::{Suggestion, Wanted, suggest};

/// What is remembered for each field, by its unit and its name.
pub(super) struct Remembered(BTreeMap<(String, String), Vec<Suggestion>>);

impl Remembered {
    /// Looks for what is like the sources of the fields that need work.
    pub(super) fn find(
        workspace: &Workspace<'_>,
        item: &ItemId,
        units: &[(usize, SheetUnit)],
    ) -> Result<Self, Failure> {
        let open = units.iter().map(|(_, unit)| unit).filter(|unit| unit.needs_work());
        let (mut fields, mut wanted) = (Vec::new(), Vec::new());
        for (unit, field) in open.flat_map(|unit| fields_of(unit).iter().map(move |field| (unit, field))) {
            let name = field.name.strip_prefix("value").unwrap_or(&field.name).to_owned();
            wanted.push(Wanted { unit: unit.id.clone(), name, present: field.text.clone() });
            fields.push((unit.id.clone(), field.name.clone()));
        }
        let found = suggest(workspace, &workspace.files(item)?, &wanted)?;
        Ok(Self(fields.into_iter().zip(found).collect()))
    }

    /// What is remembered for a unit, by the names of its fields.
    pub(super) fn take(&mut self, unit: &SheetUnit) -> BTreeMap<String, Vec<Suggestion>> {
        let of_field = |field: &Field| {
            let found = self.0.remove(&(unit.id.clone(), field.name.clone()));
            found.map(|found| (field.name.clone(), found))
        };
        fields_of(unit).iter().filter_map(of_field).collect()
    }
}

fn fields_of(unit: &SheetUnit) -> &[Field] {
    match &unit.form.shown {
        Shown::Fields(fields) => fields,
        Shown::Whole(_) => &[],
    }
}

/// What a field offers: what can be typed there.
pub(super) fn offers(found: &[Suggestion], source: &str, notation: Notation, words: &Words) -> Vec<Offer> {
    let offer = |suggestion: &Suggestion| {
        Some(Offer {
            percent: suggestion.percent,
            origin: words.say(&origin(suggestion)),
            source: runs(&renoted(&suggestion.source, notation).unwrap_or_else(|| suggestion.source.clone()), source),
            text: renoted(&suggestion.target, notation)?,
        })
    };
    found.iter().filter_map(offer).collect()
}
