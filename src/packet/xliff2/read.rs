//! XLIFF 2 that came back.

use std::io::BufRead;

use super::unit::{is_ours, text};
use crate::packet::returned::Sink;
use crate::packet::unreadable::Unreadable;
use crate::packet::xliff::{self, Outside};
use crate::packet::xml::Element;

/// Reads a file, and hands each of its texts on.
pub(in crate::packet) fn read(file: impl BufRead, sink: &mut Sink<'_>) -> Result<(), Unreadable> {
    xliff::read(file, sink, outside, text)
}

fn outside(element: &Element) -> Outside {
    match element.name.as_str() {
        _ if !is_ours(element) => Outside::Other,
        "unit" => Outside::Unit,
        "notes" | "skeleton" => Outside::Other,
        _ => Outside::Around,
    }
}
