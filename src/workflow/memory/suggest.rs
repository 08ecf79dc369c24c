//! What the memory has for the texts of an item.

use jiff::civil::Date;
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::AT_LEAST;
use super::kept::UNKNOWN_DAY;
use super::known::Known;
use super::past::day_of;
use super::texts::UnitTexts;
use crate::catalogue::ItemFiles;
use crate::fluent::{parse, without_mark};
use crate::memory::{Match, Segment};
use crate::session::{Failure, Workspace};
use crate::workflow::submission::text_of;

/// How many suggestions there are for a text.
const FEW: usize = 5;

/// So many units of an item are looked up at a time: nobody writes more of them in one sitting.
const MOST: usize = 1000;

/// A text of the translation that something may be known for.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// The unit.
    pub unit: String,
    /// The name of the text behind the unit's: nothing for its value, `.title`, `[few]`.
    pub name: String,
    /// What the translation has for it already; empty for nothing.
    pub present: String,
}

/// An earlier translation of a text that is like the one that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// How alike the sources are, in percent.
    pub percent: u8,
    /// The source that was translated, in Fluent notation.
    pub source: String,
    /// Its translation, in Fluent notation.
    pub target: String,
    /// The item that it is from; where it was imported, the name of the file that it came in.
    pub item: String,
    /// The unit there, and the name of the text behind that; empty where it was imported.
    pub unit: String,
    /// The day on which it came in, in UTC, if anybody knows.
    pub day: Option<Date>,
    /// Whether it was reviewed.
    pub is_reviewed: bool,
    /// Whether the branch has it, as a translation of that source.
    pub is_current: bool,
    /// Whether another program knew it, and nobody here has looked at it.
    pub is_imported: bool,
}

/// The best suggestions for each text of an item, in the order in which they are asked for.
///
/// # Errors
///
/// Returns a [`Failure`] if something cannot be read.
pub fn suggest(
    workspace: &Workspace<'_>,
    files: &ItemFiles,
    wanted: &[Wanted],
) -> Result<Vec<Vec<Suggestion>>, Failure> {
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let (memory, item) = (Known::open(workspace, &files.item.locale)?, files.item.to_string());
    let units = wanted.iter().map(|wanted| wanted.unit.as_str()).collect();
    let sources = source_texts(workspace, files, &units)?;
    let of = |wanted: &Wanted| {
        let source = sources.get(&wanted.unit).and_then(|texts| texts.answered_by(&wanted.name));
        source.map(|source| of_text(&memory, &item, source, wanted)).unwrap_or_default()
    };
    Ok(wanted.par_iter().map(of).collect())
}

/// The best suggestions for the texts of some units, each with the text that it is for, by unit: of what chooses by number, for its default form
/// alone. What the units say themselves, or said before, is left out.
///
/// # Errors
///
/// Returns a [`Failure`] if something cannot be read.
pub fn suggest_for_units(
    workspace: &Workspace<'_>,
    files: &ItemFiles,
    units: &[String],
    few: usize,
) -> Result<FxHashMap<String, Vec<(String, Suggestion)>>, Failure> {
    if units.is_empty() {
        return Ok(FxHashMap::default());
    }
    let (memory, item) = (Known::open(workspace, &files.item.locale)?, files.item.to_string());
    let sources = source_texts(workspace, files, &units.iter().take(MOST).map(String::as_str).collect())?;
    let of_unit = |(unit, texts): (String, UnitTexts)| {
        let of_text = |(name, source): (String, &str)| {
            let own = format!("{unit}{name}");
            let wanted = Wanted { unit: unit.clone(), name, present: String::new() };
            let mut found = of_text(&memory, &item, source, &wanted);
            found.retain(|found| found.item != item || found.unit != own);
            found.into_iter().take(few).map(|found| (source.to_owned(), found)).collect::<Vec<_>>()
        };
        let all = texts.by_default().flat_map(of_text).collect();
        (unit, all)
    };
    Ok(sources.into_par_iter().map(of_unit).collect())
}

/// What the source says in some units.
fn source_texts(
    workspace: &Workspace<'_>,
    files: &ItemFiles,
    units: &FxHashSet<&str>,
) -> Result<FxHashMap<String, UnitTexts>, Failure> {
    let text = text_of(workspace.root(), &files.source)?;
    let resource = parse(without_mark(&text));
    // Of units with one id the first counts.
    let wanted = resource.units.iter().rev().filter(|unit| units.contains(unit.id));
    Ok(wanted.map(|unit| (unit.id.to_owned(), UnitTexts::of(resource.text, unit))).collect())
}

fn of_text(memory: &Known, item: &str, source: &str, wanted: &Wanted) -> Vec<Suggestion> {
    let is_there = |segment: &Segment<'_>| segment.target == wanted.present;
    let mut found = memory.matches(source, AT_LEAST, FEW * 4);
    found.retain(|(found, _)| !is_there(&found.segment));
    // The form for the same numbers is the one to take; else, what stands nearer.
    let key = |unit: &str| unit.split_once('[').map(|(_, key)| key.to_owned());
    let own = (key(&wanted.name), format!("{}{}", wanted.unit, wanted.name));
    let is_other = |found: &Match<'_>| key(found.segment.origin.unit) != own.0;
    let is_elsewhere = |found: &Match<'_>| found.segment.origin.item != item || found.segment.origin.unit != own.1;
    found.sort_by_key(|(found, is_imported)| {
        (std::cmp::Reverse(found.percent), *is_imported, is_other(found), is_elsewhere(found))
    });
    let mut suggestions: Vec<Suggestion> = Vec::new();
    for (found, is_imported) in &found {
        // One translation is one choice, however many texts have it.
        if suggestions.len() < FEW && suggestions.iter().all(|other| other.target != found.segment.target) {
            suggestions.push(Suggestion::of(found.percent, &found.segment, *is_imported));
        }
    }
    suggestions
}

impl Suggestion {
    pub(super) fn of(percent: u8, segment: &Segment<'_>, is_imported: bool) -> Self {
        let origin = segment.origin;
        Self {
            percent,
            source: segment.source.to_owned(),
            target: segment.target.to_owned(),
            item: origin.item.to_owned(),
            unit: origin.unit.to_owned(),
            day: (origin.day != UNKNOWN_DAY).then(|| day_of(origin.day)),
            is_reviewed: origin.is_reviewed,
            is_current: origin.is_current,
            is_imported,
        }
    }
}
