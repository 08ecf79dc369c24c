//! A packet that has everything, and how it comes back, for tests of formats.

use std::io::Read;

use super::address::Address;
use super::contents::{Match, Note, NoteKind, Packet, PacketItem, PacketText, PacketUnit, Variant};
use super::format::Format;
use super::opened::{Opened, open};
use super::returned::ReturnedText;
use super::run::Content;
use super::unreadable::Unreadable;
use crate::model::{ItemId, Locale, UnitState};

/// A packet with a unit in each state, with every kind of note, with cases, codes, and characters that formats trip over.
pub(super) fn everything() -> Packet {
    let kinds = [
        NoteKind::Kind,
        NoteKind::Comment,
        NoteKind::Terms,
        NoteKind::Before,
        NoteKind::Remark,
        NoteKind::Previous,
        NoteKind::Next,
        NoteKind::Whole,
    ];
    let notes = kinds.map(|kind| Note { kind, text: format!("{kind:?} \"of\" <it> & more\nin two lines") });
    let lead = PacketUnit {
        id: "lead".to_owned(),
        state: UnitState::Stale,
        notes: notes.to_vec(),
        texts: vec![
            PacketText {
                matches: vec![
                    found(100, "Read **the plan**", "Skaitykite **planą**"),
                    found(76, "Read <it> & go\n", "Skaityk & eik"),
                ],
                ..text(
                    "lead value",
                    coded("Read **the plan** of { $office }", &["Read ", "the plan", " of "]),
                    coded("Skaitykite { $office } **planą**", &["Skaitykite ", " ", "planą"]),
                )
            },
            text("lead .title", words("\tTabs, \"quotes\" & <b>\\n</b>\nlines "), Content::default()),
        ],
    };
    let count = |key: &str, target: &str, numbers: &str| PacketText {
        variant: Some(Variant {
            key: key.to_owned(),
            selector: "$count".to_owned(),
            numbers: numbers.to_owned(),
            is_default: key == "other",
        }),
        ..text(
            &format!("files value[{key}]"),
            coded("{ $count } files", &[" files"]),
            if target.is_empty() {
                Content::default()
            } else {
                coded(target, &[target.trim_start_matches("{ $count }")])
            },
        )
    };
    let files = PacketUnit {
        id: "files".to_owned(),
        state: UnitState::Translated,
        notes: Vec::new(),
        texts: vec![
            count("one", "{ $count } failas", "1, 21, 31, …"),
            count("few", "{ $count } failai", "2, 3, 4, …"),
            count("many", "", ""),
            count("other", "{ $count } failų", "10, 11, 12, …"),
        ],
    };
    let whole = PacketUnit {
        id: "-term".to_owned(),
        state: UnitState::Missing,
        notes: notes[7..].to_vec(),
        texts: vec![text("-term =", words("-term = { $case ->\n   *[a] b\n }"), Content::default())],
    };
    let done = PacketUnit {
        id: "done".to_owned(),
        state: UnitState::Reviewed,
        notes: Vec::new(),
        texts: vec![text("done value", words("  Done  twice\r\n"), words("  Atlikta  \u{a0}„dukart“\r\n"))],
    };
    let plain = PacketUnit {
        id: "plain".to_owned(),
        state: UnitState::Translated,
        notes: Vec::new(),
        texts: vec![text("plain value", words("Plain"), words("Paprasta 🎉 ]]> -- %s"))],
    };
    Packet {
        name: "2026-11-30-lt-1".to_owned(),
        project: "News & more".to_owned(),
        source: Locale::parse("en").expect("a locale"),
        target: Locale::parse("lt").expect("a locale"),
        items: vec![
            PacketItem { item: item("lt:site/home"), left_out: 3, units: vec![lead, files, whole] },
            PacketItem { item: item("lt:news/a name & <more>"), left_out: 0, units: vec![done, plain] },
        ],
    }
}

/// The same without cases.
pub(super) fn without_variants() -> Packet {
    let mut packet = everything();
    for item in &mut packet.items {
        item.units.retain(|unit| unit.texts.iter().all(|text| text.variant.is_none()));
    }
    packet
}

/// Reads the packet that a file has, and hands each of its texts on.
pub(super) fn read_each(file: impl Read, each: &mut dyn FnMut(ReturnedText)) -> Result<Format, Unreadable> {
    match open(file)? {
        Opened::Packet(format, text) => format.read_text(text, each).map(|()| format),
        Opened::Memory(_) | Opened::Terms(_) => Err(Unreadable::UnknownFormat),
    }
}

/// The texts of the packet that a file has, with its format.
pub(super) fn read_back(file: impl Read) -> Result<(Format, Vec<ReturnedText>), Unreadable> {
    let mut texts = Vec::new();
    read_each(file, &mut |text| texts.push(text)).map(|format| (format, texts))
}

/// Asserts that all texts came back as they are written.
pub(super) fn assert_came_back(packet: &Packet, back: &[ReturnedText]) {
    assert_eq!(back.len(), packet.texts().count());
    for ((_, out), back) in packet.texts().zip(back) {
        assert_eq!(back.address.as_ref(), Some(&out.address));
        assert_eq!((back.source.text(), back.target.text()), (out.source.text(), out.target.text()), "{}", out.address);
        assert_eq!(back.comments, Vec::<String>::new());
    }
}

/// The same, with codes that are still codes.
pub(super) fn assert_came_back_with_codes(packet: &Packet, back: &[ReturnedText]) {
    assert_came_back(packet, back);
    for ((_, out), back) in packet.texts().zip(back) {
        assert_eq!((&back.source, &back.target), (&out.source, &out.target), "{}", out.address);
    }
}

fn item(name: &str) -> ItemId {
    ItemId::parse(name).expect("an item")
}

fn found(percent: u8, source: &str, target: &str) -> Match {
    Match { percent, source: source.to_owned(), target: target.to_owned(), origin: "lt:site/old & new".to_owned() }
}

fn text(name: &str, source: Content, target: Content) -> PacketText {
    let address = format!("lt:site/a name {name} 0123456789abcdef:-");
    let address = Address::parse(&address).expect("an address");
    let target = target.numbered_like(&source);
    PacketText { address, variant: None, source, target, matches: Vec::new() }
}

fn words(text: &str) -> Content {
    Content::of_words(text)
}

/// A text where these parts are words, and what stands between them is code.
fn coded(text: &str, parts: &[&str]) -> Content {
    let mut at = 0;
    let spans = parts.iter().map(|part| {
        let start = at + text[at..].find(part).expect("a part");
        at = start + part.len();
        start..at
    });
    Content::new(text, &spans.collect::<Vec<_>>())
}
