//! What all versions of XLIFF have in common: a file is read to its end, a unit at a time, and whose it is, is known then.

use std::io::BufRead;

use super::returned::{ReturnedText, Sink};
use super::unreadable::Unreadable;
use super::whose::Whose;
use super::xml::{Element, Piece, Pieces};

/// What an element outside of units is.
pub(super) enum Outside {
    /// A unit, with a text in it.
    Unit,
    /// Something with units in it.
    Around,
    /// Nothing that has units of ours.
    Other,
}

/// Reads a file, and hands each of its texts on. `text` reads that of a unit that has just begun.
pub(super) fn read<R: BufRead>(
    file: R,
    sink: &mut Sink<'_>,
    outside: impl Fn(&Element) -> Outside,
    text: impl Fn(&mut Pieces<R>, &Element) -> Result<ReturnedText, Unreadable>,
) -> Result<(), Unreadable> {
    let mut pieces = Pieces::new(file);
    let mut whose = Whose::default();
    while let Some(piece) = pieces.next()? {
        let Piece::Start(element) = piece else { continue };
        whose.see_attributes(element.attributes());
        match outside(&element) {
            Outside::Unit => {
                pieces.bound();
                let text = text(&mut pieces, &element)?;
                whose.see(&text);
                sink(text);
            }
            Outside::Around => {}
            Outside::Other => pieces.skip()?,
        }
    }
    whose.settle()
}
