//! What became of items that were to go out.

use std::sync::Arc;

use crate::ledgers::Exchange;
use crate::model::{ItemId, Locale};
use crate::workflow::refusal::Refusal;

/// What became of all that was asked for.
#[derive(Debug)]
pub enum Outcome {
    /// What can go out did.
    Done(Exported),
    /// Nothing did: there may be one file alone, and these locales would be in it.
    SeveralLocales(Vec<Locale>),
}

/// What went out.
#[derive(Debug, Default)]
pub struct Exported {
    /// The files, in order.
    pub files: Vec<PacketFile>,
    /// The items that do not go out.
    pub left_out: Vec<LeftOutItem>,
    /// The units that no file of this kind can have, by item.
    pub unwritable: Vec<(Arc<ItemId>, Vec<String>)>,
    /// The items that the person took with it.
    pub claimed: Vec<Arc<ItemId>>,
    /// How far the exchange with the remote went, if there was one.
    pub exchange: Option<Exchange>,
}

/// A file that goes out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PacketFile {
    /// The packet's name.
    pub packet: String,
    /// What the file is called where there are several: a path with `/`.
    pub path: String,
    /// How many items it has texts of.
    pub items: usize,
    /// How many units.
    pub units: usize,
    /// How many words their sources have.
    pub words: usize,
}

/// An item that does not go out.
#[derive(Debug)]
pub struct LeftOutItem {
    /// The item.
    pub item: Arc<ItemId>,
    /// Why.
    pub why: Why,
}

/// Why an item does not go out.
#[derive(Debug)]
pub enum Why {
    /// The workflow forbids to take it.
    Refused(Refusal),
    /// Nothing of it needs work.
    Nothing,
}
