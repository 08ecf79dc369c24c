//! The memory of a locale for whoever asks it about many texts, and what of it may be taken over by itself: the same text in the same context. What
//! was imported is never taken over: nobody here has looked at that.

use rustc_hash::FxHashMap;

use super::AT_LEAST;
use super::known::Known;
use super::suggest::Suggestion;
use crate::catalogue::ItemFiles;
use crate::files::Root;
use crate::fluent::{Fingerprint, Unit, fingerprint, parse, without_mark};
use crate::memory::Match;
use crate::model::{ItemId, Locale};
use crate::session::{Failure, Workspace};
use crate::workflow::submission::{branch_root, text_of};

/// So many translations of the same text are looked at.
const MOST: usize = 200;

/// The memory of a locale.
pub(in crate::workflow) struct LocaleMemory {
    known: Known,
    branch: Root,
    neighbours: FxHashMap<String, Neighbours>,
}

/// What stands before and after a unit.
pub(in crate::workflow) type Around = (Option<Fingerprint>, Option<Fingerprint>);

/// What stands around each unit of a source.
pub(in crate::workflow) type Neighbours = FxHashMap<String, Around>;

/// A text that is to be translated.
pub(in crate::workflow) struct Place<'p> {
    /// Its item.
    pub(in crate::workflow) item: &'p str,
    /// Its unit.
    pub(in crate::workflow) unit: &'p str,
    /// Its name behind the unit's: nothing for the value, `.title`, `[few]`.
    pub(in crate::workflow) name: &'p str,
    /// What stands around the unit.
    pub(in crate::workflow) around: Around,
}

impl LocaleMemory {
    /// Opens the memory as of the commit that is checked out.
    pub(in crate::workflow) fn open(workspace: &Workspace<'_>, locale: &Locale) -> Result<Self, Failure> {
        let (known, branch) = (Known::open(workspace, locale)?, branch_root(workspace)?);
        Ok(Self { known, branch, neighbours: FxHashMap::default() })
    }

    /// The best few of what is like a text, in Fluent notation, for people to look at: what was imported is among it.
    pub(in crate::workflow) fn for_people(&self, source: &str, few: usize) -> Vec<Suggestion> {
        let found = self.known.matches(source, AT_LEAST, few);
        found.iter().map(|(found, imported)| Suggestion::of(found.percent, &found.segment, *imported)).collect()
    }

    /// The best few of what the project's own memory has that is like a text, in Fluent notation.
    pub(in crate::workflow) fn like(&self, source: &str, few: usize) -> Vec<Suggestion> {
        let found = self.known.own().matches(source, AT_LEAST, few);
        found.iter().map(|found| Suggestion::of(found.percent, &found.segment, false)).collect()
    }

    /// The translation of the same text in the same context: of that very unit in the past, of a unit with the same name, or between the same
    /// texts. None if there is none, or if several were made there and not one alone is reviewed.
    pub(in crate::workflow) fn same_in_context(
        &mut self,
        workspace: &Workspace<'_>,
        place: &Place<'_>,
        source: &str,
    ) -> Result<Option<Suggestion>, Failure> {
        let own = format!("{}{}", place.unit, place.name);
        let found = self.known.own().matches(source, 100, MOST);
        let found: Vec<Suggestion> = found
            .iter()
            .filter(|found| is_of_form(found, place.name))
            .map(|found| Suggestion::of(found.percent, &found.segment, false))
            .collect();
        let is_itself = |found: &&Suggestion| found.item == place.item && found.unit == own;
        if let Some(itself) = found.iter().find(is_itself) {
            // The best is the first.
            return Ok(Some(itself.clone()));
        }
        let mut same = Vec::new();
        for found in found {
            if is_named(place.unit) && found.unit == own || self.is_between(workspace, &found, place.around)? {
                same.push(found);
            }
        }
        let is_any_reviewed = same.iter().any(|found| found.is_reviewed);
        same.retain(|found| found.is_reviewed == is_any_reviewed);
        let is_one = same.iter().all(|found| found.target == same[0].target);
        Ok(same.into_iter().next().filter(|_| is_one))
    }

    /// Whether a translation that is in use stands between the same texts.
    fn is_between(&mut self, workspace: &Workspace<'_>, found: &Suggestion, around: Around) -> Result<bool, Failure> {
        if !found.is_current || around == (None, None) {
            return Ok(false);
        }
        if !self.neighbours.contains_key(&found.item) {
            let files = ItemId::parse(&found.item).ok().and_then(|item| ItemFiles::find(workspace.catalogue, &item));
            let text = files.map(|files| text_of(&self.branch, &files.source)).transpose()?.unwrap_or_default();
            self.neighbours.insert(found.item.clone(), neighbours(&parse(without_mark(&text)).units));
        }
        let unit = found.unit.split(['.', '[']).next().unwrap_or_default();
        Ok(self.neighbours.get(&found.item).and_then(|units| units.get(unit)) == Some(&around))
    }
}

/// What stands around each of some units.
pub(in crate::workflow) fn neighbours(units: &[Unit<'_>]) -> Neighbours {
    let prints: Vec<Fingerprint> = units.iter().map(fingerprint).collect();
    let around = |at: usize| (at.checked_sub(1).map(|before| prints[before]), prints.get(at + 1).copied());
    // Of units with one id the first counts.
    units.iter().enumerate().rev().map(|(at, unit)| (unit.id.to_owned(), around(at))).collect()
}

/// Whether a translation is for the same case: what is for a few is not for many.
fn is_of_form(found: &Match<'_>, name: &str) -> bool {
    let key = |name: &str| name.split_once('[').map(|(_, key)| key.to_owned());
    key(found.segment.origin.unit) == key(name)
}

/// Whether somebody named a unit: those of articles have numbers that say nothing.
fn is_named(unit: &str) -> bool {
    !unit.starts_with("p-")
}
