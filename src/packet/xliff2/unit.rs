//! A `unit` that comes back, however a tool has cut it into segments.

use std::io::BufRead;

use super::content::{Data, content};
use super::{NAMESPACE, OURS};
use crate::packet::address::Address;
use crate::packet::returned::{Progress, ReturnedText};
use crate::packet::run::{Content, Run};
use crate::packet::unreadable::Unreadable;
use crate::packet::xml::{Element, Piece, Pieces};

/// So many pieces a text may be cut into.
const MOST: usize = 10_000;

/// Whether an element is XLIFF's. Some tools leave the namespace out.
pub(super) fn is_ours(element: &Element) -> bool {
    element.namespace.as_deref().is_none_or(|namespace| namespace.starts_with(NAMESPACE))
}

/// A `segment`, or an `ignorable` between two.
#[derive(Default)]
struct Part {
    is_ignorable: bool,
    source: Content,
    target: Option<Content>,
    /// Where its translation stands, from 1, if not where its source does.
    order: Option<usize>,
    state: Option<String>,
}

/// The text of a `unit` that has just begun.
pub(super) fn text(pieces: &mut Pieces<impl BufRead>, unit: &Element) -> Result<ReturnedText, Unreadable> {
    let id = unit.attribute("id").unwrap_or_default();
    let named = unit.attribute("name").unwrap_or(id);
    let address = Address::parse(named).or_else(|| Address::parse(id));
    let (mut data, mut parts, mut comments) = (Data::new(), Vec::new(), Vec::new());
    while let Some(piece) = pieces.next()? {
        match piece {
            Piece::Start(element) if !is_ours(&element) => pieces.skip()?,
            Piece::Start(element) => match element.name.as_str() {
                "originalData" => read_data(pieces, &mut data)?,
                "notes" => read_notes(pieces, &mut comments)?,
                "segment" | "ignorable" if parts.len() < MOST => {
                    parts.push(part(pieces, &element, &data, &mut comments)?);
                }
                "segment" | "ignorable" => return Err(Unreadable::TooLong { line: pieces.line() }),
                _ => pieces.skip()?,
            },
            Piece::End(_) => break,
            Piece::Text(_) => {}
        }
    }
    Ok(ReturnedText {
        address,
        called: named.to_owned(),
        source: joined(parts.iter().map(|part| &part.source)),
        progress: progress(&parts),
        target: target(&parts),
        comments,
    })
}

/// Reads what the codes of a unit are.
fn read_data(pieces: &mut Pieces<impl BufRead>, data: &mut Data) -> Result<(), Unreadable> {
    while let Some(piece) = pieces.next()? {
        match piece {
            Piece::Start(element) => {
                // Its characters may be `cp`, as in a text.
                let written = content(pieces, &Data::new(), &mut Vec::new())?.text();
                data.extend(element.attribute("id").map(|id| (id.to_owned(), written)));
            }
            Piece::End(_) => break,
            Piece::Text(_) => {}
        }
    }
    Ok(())
}

/// Reads what people noted.
fn read_notes(pieces: &mut Pieces<impl BufRead>, comments: &mut Vec<String>) -> Result<(), Unreadable> {
    while let Some(piece) = pieces.next()? {
        match piece {
            Piece::Start(element) => {
                let is_ours = element.attribute("category").is_some_and(|category| category.starts_with(OURS));
                let said = pieces.text()?;
                if !is_ours && !said.trim().is_empty() {
                    comments.push(said.trim().to_owned());
                }
            }
            Piece::End(_) => break,
            Piece::Text(_) => {}
        }
    }
    Ok(())
}

fn part(
    pieces: &mut Pieces<impl BufRead>,
    segment: &Element,
    data: &Data,
    comments: &mut Vec<String>,
) -> Result<Part, Unreadable> {
    let mut part = Part {
        is_ignorable: segment.name == "ignorable",
        state: segment.attribute("state").map(str::to_owned),
        ..Part::default()
    };
    while let Some(piece) = pieces.next()? {
        match piece {
            Piece::Start(element) if !is_ours(&element) => pieces.skip()?,
            Piece::Start(element) => match element.name.as_str() {
                "source" => part.source = content(pieces, data, comments)?,
                "target" => {
                    part.order = element.attribute("order").and_then(|order| order.trim().parse().ok());
                    part.target = Some(content(pieces, data, comments)?);
                }
                // Some tools put notes here.
                "notes" => read_notes(pieces, comments)?,
                _ => pieces.skip()?,
            },
            Piece::End(_) => break,
            Piece::Text(_) => {}
        }
    }
    Ok(part)
}

/// The translation: the parts in the order that they have there. What stands between two segments stands there, too.
fn target(parts: &[Part]) -> Content {
    if !parts.iter().any(|part| !part.is_ignorable && part.target.is_some()) {
        return Content::default();
    }
    let mut ordered: Vec<(usize, &Part)> =
        parts.iter().enumerate().map(|(at, part)| (part.order.unwrap_or(at + 1), part)).collect();
    ordered.sort_by_key(|(order, _)| *order);
    joined(ordered.into_iter().filter_map(|(_, part)| match &part.target {
        None if part.is_ignorable => Some(&part.source),
        target => target.as_ref(),
    }))
}

/// How far a text is: no further than the segment that is behind all others.
fn progress(parts: &[Part]) -> Progress {
    let segments = || parts.iter().filter(|part| !part.is_ignorable && !part.source.is_blank());
    let has_target = |part: &Part| part.target.as_ref().is_some_and(|target| !target.is_blank());
    if !segments().any(has_target) {
        return Progress::Unknown;
    }
    // Not every tool that fills in a translation says that it is no more `initial`.
    let is_done = |part: &Part| matches!(part.state.as_deref(), Some("translated" | "reviewed" | "final"));
    if !segments().all(has_target) {
        Progress::Unfinished
    } else if segments().all(is_done) {
        Progress::Finished
    } else {
        Progress::Unknown
    }
}

fn joined<'c>(contents: impl Iterator<Item = &'c Content>) -> Content {
    let mut joined = Content::default();
    for run in contents.flat_map(|content| &content.0) {
        match run {
            Run::Text(words) => joined.push_text(words),
            Run::Code(code) => joined.0.push(Run::Code(code.clone())),
        }
    }
    joined
}
