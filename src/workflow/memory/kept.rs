//! The memory of a locale as it is kept: made once for each commit, from that of the commit before where there is one. It may be deleted
//! at any time.

use std::slice;

use rustc_hash::{FxHashMap, FxHashSet};

use super::current::{CurrentItem, current};
use super::past::{Past, day_number, past};
use crate::catalogue::Catalogue;
use crate::files::Root;
use crate::git::ObjectId;
use crate::memory::{Memory, Origin, Segment};
use crate::model::Locale;
use crate::session::{Failure, Workspace};
use crate::workflow::submission::branch_root;

/// Changes with everything that makes a memory that is kept worthless.
pub(super) const VERSION: u32 = 1;

/// The day of a translation of which nobody knows when it came.
pub(super) const UNKNOWN_DAY: i32 = i32::MIN;

/// What a memory is made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct MadeFrom {
    head: [u8; 20],
    /// What tells the configuration from any other.
    config: [u8; 32],
}

/// The bytes of that, behind those of the memory.
const TRAILER: usize = 52;

/// The memory of a locale, as of the commit that is checked out.
///
/// # Errors
///
/// Returns a [`Failure`] if the files of the branch, or its history, cannot be read. What is kept is no error, whatever it is.
pub(super) fn memory(workspace: &Workspace<'_>, locale: &Locale) -> Result<Memory, Failure> {
    let repository = workspace.repository();
    let Some(head) = repository.head()? else { return Ok(Memory::build([])) };
    let directory = repository.files()?;
    let path = format!("tolkit/memory/{VERSION}/{}/{locale}", workspace.ledgers.project());
    let made_from = MadeFrom { head: head.bytes(), config: config_digest(workspace)? };
    let mut earlier = None;
    if let Some((from, memory)) = read(&directory, &path) {
        if from == made_from {
            return Ok(memory);
        }
        let known = ObjectId::from(from.head);
        let is_ours = from.config == made_from.config && repository.has_object(known);
        if is_ours && repository.contains(head, known)? {
            earlier = Some((known, memory));
        }
    }
    let memory = build(workspace, locale, earlier)?;
    let mut bytes = memory.as_bytes().to_vec();
    bytes.extend_from_slice(&made_from.head);
    bytes.extend_from_slice(&made_from.config);
    // Who cannot write here remembers all the same.
    let _ = directory.write(&path, &bytes);
    Ok(memory)
}

fn read(directory: &Root, path: &str) -> Option<(MadeFrom, Memory)> {
    let mut bytes = directory.read_if_exists(path).ok()??;
    let trailer = bytes.split_off(bytes.len().checked_sub(TRAILER)?);
    let (head, config) = trailer.split_first_chunk()?;
    let made_from = MadeFrom { head: *head, config: config.try_into().ok()? };
    Some((made_from, Memory::read(bytes).ok()?))
}

/// What tells what `workflow.toml` says from anything else that it might.
fn config_digest(workspace: &Workspace<'_>) -> Result<[u8; 32], Failure> {
    let mut hasher = blake3::Hasher::new();
    for path in std::iter::once(crate::config::FILE_NAME).chain(workspace.catalogue.configurations()) {
        hasher.update(path.as_bytes()).update(&[0]);
        hasher.update(&workspace.root().read_if_exists(path)?.unwrap_or_default()).update(&[0]);
    }
    Ok(*hasher.finalize().as_bytes())
}

fn build(workspace: &Workspace<'_>, locale: &Locale, earlier: Option<(ObjectId, Memory)>) -> Result<Memory, Failure> {
    let branch = branch_root(workspace)?;
    let catalogue = Catalogue::find_in(&branch, workspace.config(), slice::from_ref(locale))?;
    let items = current(&catalogue, locale);
    let past = past(workspace.root().path(), &items, earlier.as_ref().map(|(known, _)| *known))?;
    Ok(of(&items, &past, earlier.as_ref().map(|(_, memory)| memory)))
}

/// The memory of what is current, of what came in and is gone again, and of what an earlier one knew.
fn of(items: &[CurrentItem], past: &Past, earlier: Option<&Memory>) -> Memory {
    let names: Vec<String> = items.iter().map(|item| item.item.to_string()).collect();
    let known: FxHashMap<_, i32> = earlier
        .iter()
        .flat_map(|memory| memory.segments())
        .map(|segment| (place_of(&segment), segment.origin.day))
        .collect();
    let mut units: Vec<String> = Vec::new();
    for unit in items.iter().flat_map(|item| &item.units) {
        units.extend(unit.texts.iter().map(|(name, ..)| format!("{}{name}", unit.id)));
    }
    let mut unit_names = units.iter();
    let mut seen: FxHashSet<(&str, &str, &str, &str)> = FxHashSet::default();
    let mut segments: Vec<Segment<'_>> = Vec::with_capacity(units.len() + past.pairs.len());
    for (place, (item, item_name)) in items.iter().zip(&names).enumerate() {
        for unit in &item.units {
            let came_in = past.days.get(&(place, unit.id.clone(), unit.print)).copied().map(day_number);
            for ((_, source, target), name) in unit.texts.iter().zip(&mut unit_names) {
                let (is_reviewed, is_current) = (unit.is_reviewed, true);
                let origin = Origin { item: item_name, unit: name, day: UNKNOWN_DAY, is_reviewed, is_current };
                let mut segment = Segment { source, target, origin };
                let day = came_in.or_else(|| known.get(&place_of(&segment)).copied());
                segment.origin.day = day.unwrap_or(UNKNOWN_DAY);
                if seen.insert(place_of(&segment)) {
                    segments.push(segment);
                }
            }
        }
    }
    let pairs = past.pairs.iter().map(|pair| Segment {
        source: &pair.source,
        target: &pair.target,
        origin: Origin {
            item: &names[pair.item],
            unit: &pair.unit,
            day: day_number(pair.day),
            is_reviewed: false,
            is_current: false,
        },
    });
    let earlier = earlier
        .iter()
        .flat_map(|memory| memory.segments())
        .map(|segment| Segment { origin: Origin { is_current: false, ..segment.origin }, ..segment });
    // What was reviewed once was so when it was current: the earlier memory knows.
    segments.extend(earlier.chain(pairs).filter(|segment| seen.insert(place_of(segment))));
    Memory::build(segments)
}

/// What a segment is a segment of.
fn place_of<'m>(segment: &Segment<'m>) -> (&'m str, &'m str, &'m str, &'m str) {
    (segment.origin.item, segment.origin.unit, segment.source, segment.target)
}
