//! The memory of locales as it goes out to other programs. What others brought in stays here.

use super::kept::{UNKNOWN_DAY, memory};
use super::past::day_of;
use crate::fluent::{Notation, placeable_spans};
use crate::memory::Segment;
use crate::model::{ItemId, Locale};
use crate::packet::Content;
use crate::packet::tmx::{MemoryContents, MemoryUnit};
use crate::session::{Failure, Workspace};

/// What the memory of each locale has, of these items alone if there are any. It is in the order of the locales and of the sources.
///
/// # Errors
///
/// Returns a [`Failure`] if something cannot be read.
pub fn export_memory(
    workspace: &Workspace<'_>,
    locales: &[Locale],
    items: Option<&[ItemId]>,
) -> Result<MemoryContents, Failure> {
    let names: Option<Vec<String>> = items.map(|items| items.iter().map(ToString::to_string).collect());
    let goes_out =
        |segment: &Segment<'_>| names.as_ref().is_none_or(|names| names.iter().any(|name| name == segment.origin.item));
    let project = &workspace.config().project;
    let mut contents =
        MemoryContents { project: project.name.clone(), source: project.source.clone(), units: Vec::new() };
    for locale in locales {
        let memory = memory(workspace, locale)?;
        contents.units.extend(memory.segments().filter(goes_out).map(|segment| unit(locale, &segment)));
    }
    Ok(contents)
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
