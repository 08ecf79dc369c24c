//! XLIFF 2 that came back.

use std::io::BufRead;

use super::unit::{is_ours, text};
use crate::packet::returned::Sink;
use crate::packet::unreadable::Unreadable;
use crate::packet::whose::Whose;
use crate::packet::xml::{Piece, Pieces};

/// Reads a file, and hands each of its texts on.
pub(in crate::packet) fn read(file: impl BufRead, sink: &mut Sink<'_>) -> Result<(), Unreadable> {
    let mut pieces = Pieces::new(file);
    let mut whose = Whose::default();
    while let Some(piece) = pieces.next()? {
        let Piece::Start(element) = piece else { continue };
        whose.see_attributes(element.attributes());
        if !is_ours(&element) {
            pieces.skip()?;
            continue;
        }
        match element.name.as_str() {
            "unit" => {
                pieces.bound();
                let text = text(&mut pieces, &element)?;
                whose.see(&text);
                sink(text);
            }
            "notes" | "skeleton" => pieces.skip()?,
            _ => {}
        }
    }
    whose.settle()
}
