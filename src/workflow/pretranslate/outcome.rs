//! What became of items that were to be drafted.

use std::sync::Arc;

use crate::engine::Misplaced;
use crate::ledgers::Exchange;
use crate::model::{ItemId, Locale};
use crate::record::DraftOrigin;
use crate::workflow::handing_in::LeftOut;

/// What became of all that was asked for.
#[derive(Debug)]
pub enum Outcome {
    /// What could be drafted is.
    Done(Drafted),
    /// Nothing was done: these programs would run, and nobody has said on this computer that they may.
    Unasked(Vec<Unasked>),
}

/// A program that somebody has to allow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unasked {
    /// The program and its arguments.
    pub command: Vec<String>,
}

/// What was drafted; in a dry run, what would be.
#[derive(Debug, Default)]
pub struct Drafted {
    /// The items, in the order in which they were named.
    pub items: Vec<ItemDrafts>,
    /// What engines did not do.
    pub troubles: Vec<Trouble>,
    /// How far the exchange with the remote went.
    pub exchange: Exchange,
    /// Whether the person has the items that nobody had.
    pub is_claimed: bool,
    /// Whether somebody stopped it before the end.
    pub is_interrupted: bool,
}

/// What became of an item.
#[derive(Debug)]
pub struct ItemDrafts {
    /// The item.
    pub item: Arc<ItemId>,
    /// Why nothing of it was looked at.
    pub left_out: Option<LeftOut>,
    /// The units that were drafted, with where from; in a dry run, those that the memory has.
    pub units: Vec<(String, DraftOrigin)>,
    /// The units that stay as they were.
    pub left: Vec<(String, Why)>,
    /// What an engine would be asked for.
    pub volume: Volume,
}

/// How much an engine is asked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Volume {
    /// How many units.
    pub units: usize,
    /// How many words, of each text that is sent.
    pub words: usize,
    /// How many characters.
    pub characters: usize,
}

/// Why a unit stays as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// The memory does not have it, and there is no engine.
    NoEngine,
    /// The translation that it would be made from is not there, not reviewed, or answers an older source.
    NotReviewed(Locale),
    /// It is no text that an engine can be given.
    NotForEngines,
    /// The engine did not answer.
    NoAnswer,
    /// The engine said why it has no draft.
    Engine(String),
    /// What is to stay as it is did not.
    Misplaced(Misplaced),
    /// The draft is blank, has lines that the source does not have, or is far longer than that.
    Misshapen,
    /// It has characters that steer terminals.
    Controls,
    /// It is what the source says.
    SameAsSource,
    /// It makes no unit in Fluent.
    NotFluent,
    /// The checks find that it is broken: these rules.
    Broken(Vec<&'static str>),
    /// Its source or its translation changed in the meantime.
    Changed,
}

/// What an engine did not do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// The program.
    pub program: String,
    /// What.
    pub kind: TroubleKind,
    /// How many texts it left unanswered.
    pub unanswered: usize,
    /// The end of what it complained about.
    pub complaint: String,
}

/// What an engine did not do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TroubleKind {
    /// It could not be started; the system's words.
    NotStarted(String),
    /// It said nothing for so many seconds.
    Silent(u64),
    /// It ended too early, or badly; the system's words.
    Ended(String),
    /// It said what is no answer, such as this.
    NoAnswers(String),
    /// It said a line that is longer than any answer.
    TooLong,
}
