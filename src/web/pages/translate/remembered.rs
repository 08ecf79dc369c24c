//! What is remembered for the fields of a page.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::fluent::{Notation, renoted};
use crate::i18n::Words;
use crate::model::{ItemId, Locale, UnitState};
use crate::report::memory::origin;
use crate::session::{Failure, Workspace};
use crate::web::field::Offer;
use crate::web::shown::runs;
use crate::workflow::edit::{Field, SheetUnit, Shown};
use crate::workflow::memory::{Suggestion, Wanted, in_siblings, suggest};

/// What is remembered for what is open.
pub(super) struct Remembered {
    /// For each field, by its unit and its name.
    fields: BTreeMap<(String, String), Vec<Suggestion>>,
    /// What units for which nothing is remembered say in a language that is near.
    siblings: FxHashMap<String, (Locale, String)>,
}

impl Remembered {
    /// Looks for what is like the sources of the fields that need work.
    pub(super) fn find(
        workspace: &Workspace<'_>,
        item: &ItemId,
        units: &[(usize, SheetUnit)],
    ) -> Result<Self, Failure> {
        let files = workspace.files(item)?;
        let open: Vec<&SheetUnit> = units.iter().map(|(_, unit)| unit).filter(|unit| unit.needs_work()).collect();
        let (mut keys, mut wanted) = (Vec::new(), Vec::new());
        for (unit, field) in open.iter().flat_map(|unit| fields_of(unit).iter().map(move |field| (unit, field))) {
            let name = field.name.strip_prefix("value").unwrap_or(&field.name).to_owned();
            wanted.push(Wanted { unit: unit.id.clone(), name, present: field.text.clone() });
            keys.push((unit.id.clone(), field.name.clone()));
        }
        let found = keys.into_iter().zip(suggest(workspace, &files, &wanted)?);
        let fields: BTreeMap<_, _> = found.filter(|(_, found)| !found.is_empty()).collect();
        let known: FxHashSet<&str> = fields.keys().map(|(unit, _)| unit.as_str()).collect();
        let is_bare = |unit: &&&SheetUnit| unit.state == UnitState::Missing && !known.contains(unit.id.as_str());
        let bare: Vec<String> = open.iter().filter(is_bare).map(|unit| unit.id.clone()).collect();
        let siblings = in_siblings(workspace, &files, &bare)?;
        Ok(Self { fields, siblings })
    }

    /// What a unit says in a language that is near, if there is nothing better.
    pub(super) fn sibling(&mut self, unit: &SheetUnit) -> Option<(Locale, String)> {
        self.siblings.remove(&unit.id)
    }

    /// What is remembered for a unit, by the names of its fields.
    pub(super) fn take(&mut self, unit: &SheetUnit) -> BTreeMap<String, Vec<Suggestion>> {
        let of_field = |field: &Field| {
            let found = self.fields.remove(&(unit.id.clone(), field.name.clone()));
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
