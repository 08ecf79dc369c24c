//! What goes out: texts of items in one locale, with what there is to know of each.

use super::address::Address;
use super::run::Content;
use crate::i18n::{Text, Words};
use crate::model::{ItemId, Locale, UnitState};

/// Texts of items in one locale.
#[derive(Debug, Clone)]
pub struct Packet {
    /// Its name, which no other has.
    pub name: String,
    /// The project's name.
    pub project: String,
    /// The locale of the source.
    pub source: Locale,
    /// The locale to translate into.
    pub target: Locale,
    /// The items.
    pub items: Vec<PacketItem>,
}

/// An item in a packet.
#[derive(Debug, Clone)]
pub struct PacketItem {
    /// The item.
    pub item: ItemId,
    /// How many units it has that are not in the packet.
    pub left_out: usize,
    /// The units that go out, in the order of the source.
    pub units: Vec<PacketUnit>,
}

/// A unit in a packet.
#[derive(Debug, Clone)]
pub struct PacketUnit {
    /// The id, with the `-` of a term.
    pub id: String,
    /// What its translation is worth.
    pub state: UnitState,
    /// What there is to know of it.
    pub notes: Vec<Note>,
    /// Its texts.
    pub texts: Vec<PacketText>,
}

/// A text that is translated by itself.
#[derive(Debug, Clone)]
pub struct PacketText {
    /// Which text it is.
    pub address: Address,
    /// Which of several cases it is for.
    pub variant: Option<Variant>,
    /// What the source says.
    pub source: Content,
    /// The translation; empty if there is none.
    pub target: Content,
    /// Earlier translations of texts that are like it.
    pub matches: Vec<Match>,
}

/// Which of several cases a text is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variant {
    /// The key: `few`, `0`, `masculine`.
    pub key: String,
    /// What is chosen by, as it is written: `$count`.
    pub selector: String,
    /// The first whole numbers with this plural form: `1, 21, 31, …`; empty where it is not about number.
    pub numbers: String,
    /// Whether it is for all that have none of their own.
    pub is_default: bool,
}

/// Something to know of a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// What it is about.
    pub kind: NoteKind,
    /// What it says, in the words of whoever said it.
    pub text: String,
}

/// What a note is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoteKind {
    /// What the unit is in its article: a heading, a list item.
    Kind,
    /// What the source's authors say of it.
    Comment,
    /// What its terms are in the translation's language, one a line.
    Terms,
    /// What the source said that the translation answers, where it is stale.
    Before,
    /// What a reviewer said of it.
    Remark,
    /// What stands before it in the article.
    Previous,
    /// What stands after it there.
    Next,
    /// How it is written, where it goes out as a whole.
    Whole,
}

impl Note {
    /// What people read.
    #[must_use]
    pub fn said(&self, words: &Words) -> String {
        let id = match self.kind {
            NoteKind::Kind => "packet-note-kind",
            NoteKind::Comment => "packet-note-comment",
            NoteKind::Terms => "packet-note-terms",
            NoteKind::Before => "packet-note-before",
            NoteKind::Remark => "packet-note-remark",
            NoteKind::Previous => "packet-note-previous",
            NoteKind::Next => "packet-note-next",
            NoteKind::Whole => "packet-note-whole",
        };
        words.say(&Text::new(id).with("text", self.text.clone()))
    }
}

impl Variant {
    /// What people read: for which case a text is.
    #[must_use]
    pub fn said(&self, words: &Words) -> String {
        let is_plural = ["zero", "one", "two", "few", "many"].contains(&&*self.key);
        let id = match (self.numbers.is_empty(), self.is_default) {
            (false, _) => "packet-variant-numbers",
            (true, false) if is_plural => "packet-variant-fractions",
            (true, false) => "packet-variant",
            (true, true) => "packet-variant-other",
        };
        let text = Text::new(id).with("key", self.key.clone()).with("selector", self.selector.clone());
        words.say(&text.with("numbers", self.numbers.clone()))
    }
}

/// An earlier translation of a text that is like one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// How alike the sources are, in percent.
    pub percent: u8,
    /// The source that was translated.
    pub source: String,
    /// Its translation.
    pub target: String,
    /// Where it is from.
    pub origin: String,
}

impl Packet {
    /// The tag of the source's language, as other programs write it.
    #[must_use]
    pub fn source_tag(&self) -> String {
        tag(&self.source)
    }

    /// The tag of the language to translate into, as other programs write it.
    #[must_use]
    pub fn target_tag(&self) -> String {
        tag(&self.target)
    }

    /// Its texts, in order, each with its unit.
    pub fn texts(&self) -> impl Iterator<Item = (&PacketUnit, &PacketText)> {
        let units = self.items.iter().flat_map(|item| &item.units);
        units.flat_map(|unit| unit.texts.iter().map(move |text| (unit, text)))
    }
}

/// A tag with hyphens (BCP 47): folders may write it in other ways.
fn tag(locale: &Locale) -> String {
    locale.as_str().replace(['_', '@'], "-")
}
