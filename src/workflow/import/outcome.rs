//! What became of files that came back.

use crate::ledgers::Exchange;
use crate::model::ItemId;
use crate::packet::Unreadable;
use crate::workflow::handing_in::LeftOut;
use crate::workflow::memory::MemoryIn;
use crate::workflow::packets::PacketOut;
use crate::workflow::terms::TermLeftAlone;

/// What became of all files.
#[derive(Debug, Default)]
pub struct Imported {
    /// The files, in the order in which they were named.
    pub files: Vec<FileIn>,
    /// The items that they have texts of, sorted.
    pub items: Vec<ItemIn>,
    /// The packets that something came back of, as they are now.
    pub packets: Vec<PacketOut>,
    /// How far the exchange with the remote went; none where nothing was written.
    pub exchange: Option<Exchange>,
}

/// A file that came back.
#[derive(Debug)]
pub struct FileIn {
    /// Its path, as it was named.
    pub path: String,
    /// How many of its texts are ours.
    pub texts: usize,
    /// How many are not.
    pub strangers: usize,
    /// What some of these are called.
    pub examples: Vec<String>,
    /// What it is, if it is no packet.
    pub other: Option<OtherIn>,
    /// Why it could not be read; then nothing of it came in.
    pub unreadable: Option<Unreadable>,
}

/// What became of a file that is no packet.
#[derive(Debug)]
pub enum OtherIn {
    /// It is a translation memory.
    Memory(MemoryIn),
    /// It is a term base.
    Terms(TermsIn),
}

/// What became of a term base. What comes in of it is in the items.
#[derive(Debug, Default)]
pub struct TermsIn {
    /// How many translations of terms are those that the project has.
    pub known: usize,
    /// How many come in.
    pub come_in: usize,
    /// What is to be looked at, the first of it if that is much.
    pub left_alone: Vec<TermLeftAlone>,
    /// How much of that there is.
    pub left_alone_count: usize,
}

/// What became of an item.
#[derive(Debug)]
pub struct ItemIn {
    /// The item.
    pub item: ItemId,
    /// Why nothing of it came in.
    pub not_in: Option<NotIn>,
    /// What became of its units, in the order of the file.
    pub units: Vec<(String, UnitIn)>,
    /// How many comments became comments of ours.
    pub comments: usize,
}

/// Why nothing of an item comes in.
#[derive(Debug)]
pub enum NotIn {
    /// The project has no such item.
    NoItem,
    /// It gets no texts now.
    LeftOut(LeftOut),
}

/// What became of a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UnitIn {
    /// It is the person's draft now.
    CameIn {
        /// The entry that was there before; empty if there was none.
        before: String,
        /// The entry that there is now.
        after: String,
    },
    /// Its translation is as it was, and holds for the present source: the file says so.
    Confirmed,
    /// It is as it was.
    Unchanged,
    /// The file has no translation of it, or not of all its texts.
    Empty,
    /// It is kept for the person, beside the translation.
    Aside(WhyAside),
    /// It is damaged, and left alone.
    Refused(WhyRefused),
}

/// Why a unit is kept beside its translation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyAside {
    /// Its source has changed since it went out.
    SourceChanged,
    /// Its translation has.
    TranslationChanged,
    /// The source does not have it any more.
    Gone,
    /// The file says that it is not finished.
    Unfinished,
}

/// Why a unit is left alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WhyRefused {
    /// The file has it twice, each time otherwise.
    Twice,
    /// It has a code that did not go out.
    UnknownCode(String),
    /// It lost a mark, and has others.
    LostCode(String),
    /// It has characters that steer terminals.
    Controls,
    /// It makes no unit in Fluent.
    NotFluent,
    /// It is what the source says.
    SameAsSource,
    /// These rules find that it is broken.
    Broken(Vec<&'static str>),
}
