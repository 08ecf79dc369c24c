//! The memory of locales as it goes out to other programs. What others brought in stays here.

use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::kept::{UNKNOWN_DAY, memory};
use super::past::day_of;
use crate::fluent::{Notation, placeable_spans};
use crate::memory::Segment;
use crate::model::{ItemId, Locale};
use crate::packet::tmx::{MemoryContents, MemoryUnit};
use crate::packet::{Content, is_allowed};
use crate::session::{Failure, Workspace};

/// The memory of locales as it goes out.
#[derive(Debug)]
pub struct MemoryOut {
    /// What goes out.
    pub contents: MemoryContents,
    /// How many translations have characters that no such file can have.
    pub unwritable: usize,
}

/// What the memory of each locale has of these items, in the order of the locales and of the sources. Where these are all items of a locale, what was of
/// items that are gone goes out, too.
///
/// # Errors
///
/// Returns a [`Failure`] if something cannot be read.
pub fn export_memory(
    workspace: &Workspace<'_>,
    locales: &[Locale],
    items: &[Arc<ItemId>],
) -> Result<MemoryOut, Failure> {
    let names: FxHashSet<String> = items.iter().map(ToString::to_string).collect();
    let project = &workspace.config().project;
    let mut contents =
        MemoryContents { project: project.name.clone(), source: project.source.clone(), units: Vec::new() };
    let mut unwritable = 0;
    for locale in locales {
        let targets = workspace.catalogue.groups.iter().flat_map(|group| &group.targets);
        let targets = targets.filter(|target| target.item.locale == *locale && target.exists);
        let known: FxHashSet<String> = targets.map(|target| target.item.to_string()).collect();
        let is_all = known.is_subset(&names);
        let memory = memory(workspace, locale)?;
        for segment in memory.segments() {
            let item = segment.origin.item;
            if !names.contains(item) && (!is_all || known.contains(item)) {
                continue;
            }
            if is_allowed(segment.source) && is_allowed(segment.target) {
                contents.units.push(unit(locale, &segment));
            } else {
                unwritable += 1;
            }
        }
    }
    Ok(MemoryOut { contents, unwritable })
}

fn unit(locale: &Locale, segment: &Segment<'_>) -> MemoryUnit {
    let origin = segment.origin;
    let source = content(segment.source);
    MemoryUnit {
        id: id(segment),
        item: origin.item.to_owned(),
        unit: origin.unit.to_owned(),
        locale: locale.clone(),
        target: content(segment.target).numbered_like(&source),
        source,
        day: (origin.day != UNKNOWN_DAY).then(|| day_of(origin.day)),
        is_reviewed: origin.is_reviewed,
        is_current: origin.is_current,
    }
}

/// What tells a segment from any other: where it is from, and what its texts come to.
fn id(segment: &Segment<'_>) -> String {
    let mut hasher = blake3::Hasher::new();
    hasher.update(segment.source.as_bytes()).update(&[0]).update(segment.target.as_bytes());
    format!("{} {} {:.16}", segment.origin.item, segment.origin.unit, hasher.finalize().to_hex())
}

/// A text with its placeables set apart.
fn content(text: &str) -> Content {
    let (mut words, mut from) = (Vec::new(), 0);
    for placeable in placeable_spans(text, Notation::Fluent) {
        words.push(from..placeable.start);
        from = placeable.end;
    }
    words.push(from..text.len());
    words.retain(|span| !span.is_empty());
    Content::new(text, &words)
}
