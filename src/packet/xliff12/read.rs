//! XLIFF 1.2 that came back.

use std::io::BufRead;

use super::{NAMESPACES, PLACE, STALE, US};
use crate::packet::address::Address;
use crate::packet::returned::{Progress, ReturnedText, Sink};
use crate::packet::run::{Code, Content, Run};
use crate::packet::unreadable::Unreadable;
use crate::packet::xliff::{self, Outside};
use crate::packet::xml::{Element, Piece, Pieces};

/// Who wrote notes that are ours, where they went through a PO file.
const DEVELOPER: &str = "developer";

/// The type of the text that the head of a PO file becomes.
const PO_HEAD: &str = "x-gettext-domain-header";

/// Reads a file, and hands each of its texts on.
pub(in crate::packet) fn read(file: impl BufRead, sink: &mut Sink<'_>) -> Result<(), Unreadable> {
    xliff::read(file, sink, outside, text)
}

fn outside(element: &Element) -> Outside {
    match element.name.as_str() {
        _ if !is_ours(element) => Outside::Other,
        // What PO files begin with is a text for those who make XLIFF of them.
        "trans-unit" if element.attribute("restype") == Some(PO_HEAD) => Outside::Other,
        "trans-unit" => Outside::Unit,
        "skl" | "glossary" | "reference" | "bin-unit" => Outside::Other,
        _ => Outside::Around,
    }
}

/// Whether an element is XLIFF's. Some tools leave the namespace out.
fn is_ours(element: &Element) -> bool {
    element.namespace.as_deref().is_none_or(|namespace| namespace.starts_with(NAMESPACES))
}

/// The text of a `trans-unit` that has just begun.
fn text(pieces: &mut Pieces<impl BufRead>, unit: &Element) -> Result<ReturnedText, Unreadable> {
    let called = unit.attribute("id").unwrap_or_default().to_owned();
    let mut text = ReturnedText {
        address: Address::parse(&called),
        called,
        source: Content::default(),
        target: Content::default(),
        progress: Progress::Unknown,
        comments: Vec::new(),
    };
    if unit.attribute("approved") == Some("yes") {
        text.progress = Progress::Finished;
    }
    while let Some(piece) = pieces.next()? {
        match piece {
            Piece::Start(element) if !is_ours(&element) => pieces.skip()?,
            Piece::Start(element) => match element.name.as_str() {
                "source" => text.source = content(pieces)?,
                "target" => {
                    text.target = content(pieces)?;
                    // That it is stale, we said: whoever changes it need not change that.
                    let is_stale = element.attribute("state-qualifier") == Some(STALE);
                    match element.attribute("state").map(progress) {
                        Some(Progress::Unfinished) if is_stale => text.progress = Progress::Unknown,
                        Some(progress) => text.progress = progress,
                        None => {}
                    }
                }
                "note" => {
                    let from = element.attribute("from").unwrap_or_default();
                    let is_ours = from.starts_with(US) || from == DEVELOPER;
                    let said = pieces.text()?;
                    if !is_ours && !said.trim().is_empty() {
                        text.comments.push(said.trim().to_owned());
                    }
                }
                "context-group" => {
                    let place = place(pieces)?;
                    text.address = text.address.or_else(|| Address::parse(&place));
                }
                _ => pieces.skip()?,
            },
            Piece::End(_) => break,
            Piece::Text(_) => {}
        }
    }
    Ok(text)
}

/// Where a text is from, of a `context-group` that has just begun: its address, as it went out.
fn place(pieces: &mut Pieces<impl BufRead>) -> Result<String, Unreadable> {
    let mut places = [String::new(), String::new()];
    while let Some(piece) = pieces.next()? {
        match piece {
            Piece::Start(element) => {
                let kind = element.attribute("context-type").unwrap_or_default();
                let at = PLACE.iter().position(|place| *place == kind);
                let said = pieces.text()?;
                if let Some(at) = at {
                    places[at] = said;
                }
            }
            Piece::End(_) => break,
            Piece::Text(_) => {}
        }
    }
    let [file, line] = places;
    Ok(if line.is_empty() { file } else { format!("{file}:{line}") })
}

/// What a state says (XLIFF 1.2, 2.3: `state`).
fn progress(state: &str) -> Progress {
    match state {
        "translated" | "signed-off" | "final" => Progress::Finished,
        "new" | "needs-translation" => Progress::Unknown,
        _ => Progress::Unfinished,
    }
}

/// The content of a `source` or `target` that has just begun.
fn content(pieces: &mut Pieces<impl BufRead>) -> Result<Content, Unreadable> {
    let (mut content, mut open) = (Content::default(), 0_usize);
    while let Some(piece) = pieces.next()? {
        match piece {
            Piece::Text(words) => content.push_text(&words),
            Piece::Start(element) => match element.name.as_str() {
                // What a tool marks is the text all the same.
                "mrk" => open += 1,
                "sub" => pieces.skip()?,
                _ => {
                    let id = element.attribute("id").unwrap_or_default();
                    let number = id.parse().unwrap_or_default();
                    let written = pieces.text()?;
                    let text = if written.is_empty() { id.to_owned() } else { written };
                    content.0.push(Run::Code(Code { number, text }));
                }
            },
            Piece::End(_) if open == 0 => break,
            Piece::End(_) => open -= 1,
        }
    }
    Ok(content)
}
