//! A packet as PO.

use std::fmt::Write as _;

use rustc_hash::FxHashSet;

use super::place;
use super::quoted::quoted;
use crate::i18n::{Text, Words};
use crate::model::{Locale, UnitState};
use crate::packet::contents::{NoteKind, Packet, PacketItem, PacketText, PacketUnit};

/// Writes a packet.
pub(in crate::packet) fn write(packet: &Packet, words: &Words) -> String {
    let mut po = header(packet, words);
    // No entry may be there twice.
    let mut known = FxHashSet::default();
    for item in &packet.items {
        for unit in &item.units {
            for text in unit.texts.iter().filter(|text| known.insert(text.address.to_string())) {
                po.push('\n');
                po.push_str(&entry(item, unit, text, words));
            }
        }
    }
    po
}

/// The entry that says what the file is. `msgfmt` misses fields that are not there, not what is in them.
fn header(packet: &Packet, words: &Words) -> String {
    let mut po = String::new();
    for item in packet.items.iter().filter(|item| item.left_out > 0) {
        let text = Text::new("packet-left-out").with("count", item.left_out).with("item", item.item.to_string());
        po.push_str(&comment("#", &words.say(&text)));
    }
    let fields = [
        ("Project-Id-Version", packet.project.clone()),
        ("PO-Revision-Date", String::new()),
        ("Last-Translator", String::new()),
        ("Language-Team", String::new()),
        ("Language", posix(&packet.target)),
        ("MIME-Version", "1.0".to_owned()),
        ("Content-Type", "text/plain; charset=UTF-8".to_owned()),
        ("Content-Transfer-Encoding", "8bit".to_owned()),
        ("X-Generator", format!("tolkit {}", env!("CARGO_PKG_VERSION"))),
        ("X-Source-Language", posix(&packet.source)),
        ("X-Tolkit-Packet", packet.name.clone()),
    ];
    let fields: String = fields.iter().map(|(name, value)| format!("{name}: {}\n", in_one_line(value))).collect();
    let _ = write!(po, "msgid \"\"\nmsgstr {}\n", quoted(&fields));
    po
}

fn entry(item: &PacketItem, unit: &PacketUnit, text: &PacketText, words: &Words) -> String {
    let mut po = String::new();
    let (source, target) = (text.source.text(), text.target.text());
    let is_stale = unit.state == UnitState::Stale && !text.target.is_blank();
    let before = unit.notes.iter().find(|note| note.kind == NoteKind::Before);
    // What the whole unit said before is the source of an entry only where that is all of the unit.
    let before = before.filter(|_| is_stale && unit.texts.len() == 1);
    if let Some(variant) = &text.variant {
        po.push_str(&comment("#.", &variant.said(words)));
    }
    for note in unit.notes.iter().filter(|note| note.kind != NoteKind::Before || before.is_none()) {
        po.push_str(&comment("#.", &note.said(words)));
    }
    let _ = writeln!(po, "#: {}", place::written(&text.address));
    if is_stale || !is_framed_alike(&source, &target) {
        po.push_str("#, fuzzy\n");
    }
    if let Some(before) = before {
        po.push_str(&comment("#|", &format!("msgid {}", quoted(&before.text))));
    }
    // People see it beside the text, or before it, so that it is short.
    let _ = writeln!(po, "msgctxt {}", quoted(&format!("{}:{}", item.item.resource(), text.address.name())));
    let _ = writeln!(po, "msgid {}\nmsgstr {}", quoted(&source), quoted(&target));
    po
}

/// Whether both or neither begin with a line feed, and end with one: `msgfmt -c` refuses others, unless they are fuzzy.
fn is_framed_alike(source: &str, target: &str) -> bool {
    let frame = |text: &str| (text.starts_with('\n'), text.ends_with('\n'));
    target.is_empty() || frame(source) == frame(target)
}

fn comment(mark: &str, text: &str) -> String {
    let lines = text.lines().flat_map(|line| line.split(['\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}']));
    lines.map(|line| format!("{mark} {}", line.trim_end()).trim_end().to_owned() + "\n").collect()
}

fn in_one_line(value: &str) -> String {
    value.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A locale as gettext writes it: `nb_NO`, `sr@latin`.
fn posix(locale: &Locale) -> String {
    let identifier = locale.identifier();
    let mut name = locale.language().to_owned();
    if let Some(region) = &identifier.region {
        let _ = write!(name, "_{region}");
    }
    match identifier.script.as_ref().map(|script| script.as_str()) {
        Some("Latn") => name.push_str("@latin"),
        Some("Cyrl") => name.push_str("@cyrillic"),
        Some(script) => {
            let _ = write!(name, "_{script}");
        }
        None => {}
    }
    name
}
