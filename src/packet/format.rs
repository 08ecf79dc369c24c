//! The formats, and telling in which one a file is.

use std::io::{self, BufRead, Read};

use super::contents::Packet;
use super::decoded::decoded;
use super::returned::Sink;
use super::unreadable::Unreadable;
use super::{csv, html, po, xliff12};
use crate::i18n::Words;

/// So much of a file says which format it is in, in bytes.
pub(super) const BEGINNING: usize = 16 * 1024;

/// A format of packets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// XLIFF 1.2.
    Xliff,
    /// PO, of gettext.
    Po,
    /// CSV, for spreadsheets.
    Csv,
    /// HTML, for people who work in a word processor or on paper.
    Html,
}

impl Format {
    /// All of them.
    pub const ALL: &'static [Self] = &[Self::Xliff, Self::Po, Self::Csv, Self::Html];

    /// Its name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Xliff => "xliff",
            Self::Po => "po",
            Self::Csv => "csv",
            Self::Html => "html",
        }
    }

    /// What names of its files end in, without the dot.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Xliff => "xlf",
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
            Self::Po => po::write(packet, words),
            Self::Csv => csv::write(packet, words),
            Self::Html => html::write(packet, words),
        }
    }

    /// Which format a text is in, from its beginning.
    pub(super) fn of(beginning: &str) -> Option<Self> {
        let root = |name: &str| beginning.contains(&format!("<{name}")) || beginning.contains(&format!(":{name} "));
        if html::is_html(beginning) {
            return Some(Self::Html);
        }
        if po::is_po(beginning) {
            return Some(Self::Po);
        }
        if csv::is_csv(beginning) {
            return Some(Self::Csv);
        }
        root("xliff").then_some(Self::Xliff)
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
            Self::Po => po::read(text, sink),
            Self::Csv => csv::read(text, sink),
            Self::Html => html::read(text, sink),
        }
    }
}
