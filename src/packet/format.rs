//! The formats, and telling in which one a file is.

use std::io::BufRead;

use super::contents::Packet;
use super::returned::Sink;
use super::unreadable::Unreadable;
use super::xliff2::Cases;
use super::xml::{first_tag, name_of};
use super::{csv, html, po, xliff2, xliff12};
use crate::i18n::Words;

/// So much of a file says which format it is in, in bytes.
pub(super) const BEGINNING: usize = 16 * 1024;

/// A format of packets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// XLIFF 1.2.
    Xliff,
    /// XLIFF 2: 2.2 where texts are for one of several cases.
    Xliff2,
    /// XLIFF 2.0, for programs that know no later one.
    Xliff20,
    /// PO, of gettext.
    Po,
    /// CSV, for spreadsheets.
    Csv,
    /// HTML, for people who work in a word processor or on paper.
    Html,
}

impl Format {
    /// All of them.
    pub const ALL: &'static [Self] = &[Self::Xliff, Self::Xliff2, Self::Xliff20, Self::Po, Self::Csv, Self::Html];

    /// Its name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Xliff => "xliff",
            Self::Xliff2 => "xliff2",
            Self::Xliff20 => "xliff2.0",
            Self::Po => "po",
            Self::Csv => "csv",
            Self::Html => "html",
        }
    }

    /// What names of its files end in, without the dot.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Xliff | Self::Xliff2 | Self::Xliff20 => "xlf",
            Self::Po => "po",
            Self::Csv => "csv",
            Self::Html => "html",
        }
    }

    /// A packet in this format. `words` are for what people read in it.
    #[must_use]
    pub fn write(self, packet: &Packet, words: &Words) -> String {
        match self {
            Self::Xliff => xliff12::write(packet, words),
            Self::Xliff2 => xliff2::write(packet, words, Cases::Told),
            Self::Xliff20 => xliff2::write(packet, words, Cases::InNotes),
            Self::Po => po::write(packet, words),
            Self::Csv => csv::write(packet, words),
            Self::Html => html::write(packet, words),
        }
    }

    /// Which format a text is in, from its beginning.
    pub(super) fn of(beginning: &str) -> Option<Self> {
        if html::is_html(beginning) {
            return Some(Self::Html);
        }
        if po::is_po(beginning) {
            return Some(Self::Po);
        }
        if csv::is_csv(beginning) {
            return Some(Self::Csv);
        }
        let root = first_tag(beginning)?;
        match name_of(root) {
            "xliff" if is_second(root) => Some(Self::Xliff2),
            "xliff" => Some(Self::Xliff),
            _ => None,
        }
    }

    /// Reads the text of a file in this format, and hands its texts on.
    ///
    /// # Errors
    ///
    /// [`Unreadable`] if it is broken. What came before was handed on.
    pub fn read_text(self, text: impl BufRead, sink: &mut Sink<'_>) -> Result<(), Unreadable> {
        match self {
            Self::Xliff => xliff12::read(text, sink),
            Self::Xliff2 | Self::Xliff20 => xliff2::read(text, sink),
            Self::Po => po::read(text, sink),
            Self::Csv => csv::read(text, sink),
            Self::Html => html::read(text, sink),
        }
    }
}

/// Whether the first tag of an XLIFF file is of version 2.
fn is_second(root: &str) -> bool {
    root.contains("xliff:document:2.") || root.contains("version=\"2.") || root.contains("version='2.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_told_by_their_first_tag() {
        let xliff = "<?xml version=\"2.0\"?>\n<!-- <xliff version='2.0'> -->\n<!DOCTYPE xliff>\n<xliff version='1.2'>";
        for (text, format) in [
            (xliff, Some(Format::Xliff)),
            ("<xlf:xliff\n version=\"1.1\"/>", Some(Format::Xliff)),
            ("<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version='2.0'>", Some(Format::Xliff2)),
            ("<x:xliff version='2.1' xmlns:x='urn:oasis:names:tc:xliff:document:2.0'>", Some(Format::Xliff2)),
            ("<!DOCTYPE xliff [<!ENTITY x \"y\">]><xliff version='1.2'>", Some(Format::Xliff)),
            ("source,<xliff version='1.2'>", None),
            ("<html><!-- <xliff> -->", Some(Format::Html)),
            ("<!-- <xliff>", None),
            ("", None),
        ] {
            assert_eq!(Format::of(text), format, "{text}");
        }
    }
}
