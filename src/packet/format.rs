//! The formats, and telling in which one a file is.

use std::io::{self, BufRead, Read};

use super::contents::Packet;
use super::decoded::decoded;
use super::returned::Sink;
use super::unreadable::Unreadable;
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
    /// XLIFF 2.
    Xliff2,
    /// PO, of gettext.
    Po,
    /// CSV, for spreadsheets.
    Csv,
    /// HTML, for people who work in a word processor or on paper.
    Html,
}

impl Format {
    /// All of them.
    pub const ALL: &'static [Self] = &[Self::Xliff, Self::Xliff2, Self::Po, Self::Csv, Self::Html];

    /// Its name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Xliff => "xliff",
            Self::Xliff2 => "xliff2",
            Self::Po => "po",
            Self::Csv => "csv",
            Self::Html => "html",
        }
    }

    /// What names of its files end in, without the dot.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Xliff | Self::Xliff2 => "xlf",
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
            Self::Xliff2 => xliff2::write(packet, words),
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

    /// Reads a file, whatever its format and encoding, and hands its texts on.
    ///
    /// # Errors
    ///
    /// [`Unreadable`] if it is none of ours, or broken. What came before was handed on.
    pub fn read(file: impl Read, sink: &mut Sink<'_>) -> Result<Self, Unreadable> {
        let mut text = io::BufReader::with_capacity(BEGINNING, decoded(file)?);
        let beginning = String::from_utf8_lossy(text.fill_buf()?).into_owned();
        let format = Self::of(&beginning).ok_or(Unreadable::UnknownFormat)?;
        format.read_text(text, sink)?;
        Ok(format)
    }

    /// Reads the text of a file in this format, and hands its texts on.
    ///
    /// # Errors
    ///
    /// As of [`Self::read`].
    pub fn read_text(self, text: impl BufRead, sink: &mut Sink<'_>) -> Result<(), Unreadable> {
        match self {
            Self::Xliff => xliff12::read(text, sink),
            Self::Xliff2 => xliff2::read(text, sink),
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
    use crate::packet::returned::ReturnedText;

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

    fn read(bytes: &[u8]) -> Result<Vec<ReturnedText>, Unreadable> {
        let mut texts = Vec::new();
        Format::read(bytes, &mut |text| texts.push(text)).map(|_| texts)
    }

    #[test]
    fn files_come_in_any_encoding_that_they_name() {
        let file = |encoding: &str| {
            format!(
                "<?xml version='1.0' encoding='{encoding}'?><xliff version='1.2'><file><body><trans-unit id='1'>\
                 <source>\u{e6}</source></trans-unit></body></file></xliff>"
            )
        };
        let source = |bytes: &[u8]| read(bytes).map(|texts| texts[0].source.text());
        let latin =
            |encoding: &str| -> Vec<u8> { file(encoding).chars().map(|c| u8::try_from(c).expect("Latin 1")).collect() };
        assert_eq!(source(&latin("ISO-8859-1")).expect("XLIFF"), "\u{e6}");
        let utf16: Vec<u8> = format!("\u{feff}{}", file("UTF-16")).encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(source(&utf16).expect("XLIFF"), "\u{e6}");
        assert!(matches!(read(&latin("UTF-8")), Err(Unreadable::Encoding(name)) if name == "UTF-8"));
        assert!(matches!(read(file("EBCDIC").as_bytes()), Err(Unreadable::Encoding(name)) if name == "ebcdic"));
        assert!(matches!(read(b"PK\x03\x04"), Err(Unreadable::UnknownFormat)));
    }
}
