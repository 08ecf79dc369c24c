//! A packet as CSV.

use super::COLUMNS;
use super::cell::cell;
use crate::i18n::{Text, Words};
use crate::packet::contents::{Packet, PacketItem, PacketText, PacketUnit};

/// Writes a packet. Without a byte order mark, Excel takes UTF-8 for what Windows used in 1995.
pub(in crate::packet) fn write(packet: &Packet, words: &Words) -> String {
    let mut csv = "\u{feff}".to_owned();
    row(&mut csv, COLUMNS.map(str::to_owned));
    for item in &packet.items {
        let mut left_out = left_out(item, words);
        for unit in &item.units {
            for text in &unit.texts {
                let about = std::mem::take(&mut left_out).into_iter().chain(about(unit, text, words));
                let about = about.collect::<Vec<_>>().join("\n");
                let (source, target) = (text.source.text(), text.target.text());
                row(&mut csv, [text.address.to_string(), about, source, target, String::new()]);
            }
        }
    }
    csv
}

/// What there is to know of a text.
fn about(unit: &PacketUnit, text: &PacketText, words: &Words) -> Vec<String> {
    let variant = text.variant.iter().map(|variant| variant.said(words));
    variant.chain(unit.notes.iter().map(|note| note.said(words))).collect()
}

/// What an item has that is not in the file: it stands at its first text.
fn left_out(item: &PacketItem, words: &Words) -> Option<String> {
    let text = Text::new("packet-left-out").with("count", item.left_out).with("item", item.item.to_string());
    (item.left_out > 0).then(|| words.say(&text))
}

/// A row. Every cell is quoted, so that LibreOffice can be told to leave them as they are.
fn row(csv: &mut String, cells: [String; 5]) {
    let cells = cells.map(|text| format!("\"{}\"", cell(&text).replace('"', "\"\"")));
    csv.push_str(&cells.join(","));
    csv.push_str("\r\n");
}
