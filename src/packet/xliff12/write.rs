//! A packet as XLIFF 1.2.

use super::{NAMESPACE, OUR_NOTES, PLACE, STALE, US};
use crate::i18n::{Text, Words};
use crate::model::UnitState;
use crate::packet::contents::{Match, NoteKind, Packet, PacketItem, PacketText, PacketUnit};
use crate::packet::run::{Content, Run};
use crate::packet::xml::Xml;

/// Writes a packet.
pub(in crate::packet) fn write(packet: &Packet, words: &Words) -> String {
    let mut writer = Writer { xml: Xml::new(), packet, words };
    writer.xml.open("xliff", &[("version", "1.2"), ("xmlns", NAMESPACE)]);
    packet.items.iter().for_each(|item| writer.item(item));
    writer.xml.finish()
}

struct Writer<'p> {
    xml: Xml,
    packet: &'p Packet,
    words: &'p Words,
}

impl Writer<'_> {
    fn item(&mut self, item: &PacketItem) {
        let (name, packet) = (item.item.to_string(), self.packet);
        let (source, target) = (packet.source_tag(), packet.target_tag());
        self.xml.open(
            "file",
            &[
                ("original", &*name),
                ("source-language", &*source),
                ("target-language", &*target),
                ("datatype", "x-fluent"),
                ("tool-id", US),
                ("product-name", &*packet.project),
                ("build-num", &*packet.name),
            ],
        );
        self.xml.open("header", &[]);
        if item.left_out > 0 {
            let text = Text::new("packet-left-out").with("count", item.left_out).with("item", name);
            self.xml.leaf("note", &[("from", OUR_NOTES)], &self.words.say(&text));
        }
        self.xml.empty("tool", &[("tool-id", US), ("tool-name", US), ("tool-version", env!("CARGO_PKG_VERSION"))]);
        self.xml.close();
        self.xml.open("body", &[]);
        item.units.iter().for_each(|unit| self.unit(unit));
        self.xml.close();
        self.xml.close();
    }

    fn unit(&mut self, unit: &PacketUnit) {
        let is_group = unit.texts.len() > 1;
        if is_group {
            self.xml.open("group", &[("id", &*unit.id), ("resname", &*unit.id), ("restype", "x-unit")]);
        }
        unit.texts.iter().for_each(|text| self.text(unit, text));
        if is_group {
            self.xml.close();
        }
    }

    fn text(&mut self, unit: &PacketUnit, text: &PacketText) {
        let (id, name) = (text.address.to_string(), text.address.name());
        let approved = if unit.state == UnitState::Reviewed { "yes" } else { "no" };
        let attributes = [("id", &*id), ("resname", &*name), ("approved", approved), ("xml:space", "preserve")];
        self.xml.open("trans-unit", &attributes);
        let (source, target) = (self.packet.source_tag(), self.packet.target_tag());
        self.content("source", &[("xml:lang", &*source)], &text.source);
        let state = state(unit.state, text);
        let mut attributes = vec![("xml:lang", &*target), ("state", state)];
        if state == "needs-review-translation" {
            attributes.push(("state-qualifier", STALE));
        }
        self.content("target", &attributes, &text.target);
        self.context(unit, &id);
        if let Some(variant) = &text.variant {
            self.xml.leaf("note", &[("from", OUR_NOTES), ("priority", "1")], &variant.said(self.words));
        }
        for note in unit.notes.iter().filter(|note| context_type(note.kind).is_none()) {
            self.xml.leaf("note", &[("from", OUR_NOTES)], &note.said(self.words));
        }
        text.matches.iter().for_each(|found| self.found(found));
        self.xml.close();
    }

    /// Where the text is from, what it is and what stands around it, which tools show beside it.
    fn context(&mut self, unit: &PacketUnit, address: &str) {
        self.xml.open("context-group", &[("purpose", "location")]);
        self.xml.leaf("context", &[("context-type", PLACE[0])], address);
        self.xml.close();
        let context = unit.notes.iter().filter_map(|note| Some((context_type(note.kind)?, note)));
        let context: Vec<_> = context.collect();
        if !context.is_empty() {
            self.xml.open("context-group", &[("purpose", "information")]);
            for (kind, note) in context {
                self.xml.leaf("context", &[("context-type", kind)], &note.text);
            }
            self.xml.close();
        }
    }

    fn found(&mut self, found: &Match) {
        let percent = format!("{}%", found.percent);
        self.xml.open("alt-trans", &[("match-quality", &*percent), ("origin", &*found.origin)]);
        let (source, target) = (self.packet.source_tag(), self.packet.target_tag());
        self.xml.leaf("source", &[("xml:lang", &*source)], &found.source);
        self.xml.leaf("target", &[("xml:lang", &*target)], &found.target);
        self.xml.close();
    }

    fn content(&mut self, name: &str, attributes: &[(&str, &str)], content: &Content) {
        self.xml.mixed(name, attributes, |inside| {
            for run in &content.0 {
                match run {
                    Run::Text(text) => inside.words(text),
                    Run::Code(code) => {
                        inside.inline("ph", &[("id", &*code.number.to_string()), ("ctype", "x-code")], &code.text);
                    }
                }
            }
        });
    }
}

/// What a translation is worth, in the words of XLIFF. A unit may be there and lack one of its texts.
fn state(state: UnitState, text: &PacketText) -> &'static str {
    match state {
        _ if text.target.is_blank() => "needs-translation",
        UnitState::Missing => "needs-translation",
        UnitState::Stale => "needs-review-translation",
        UnitState::Translated => "translated",
        UnitState::Reviewed => "final",
    }
}

/// The type of context that a note is; none if it is a note.
fn context_type(kind: NoteKind) -> Option<&'static str> {
    match kind {
        NoteKind::Kind => Some("element"),
        NoteKind::Previous => Some("x-previous"),
        NoteKind::Next => Some("x-next"),
        NoteKind::Comment | NoteKind::Terms | NoteKind::Before | NoteKind::Remark | NoteKind::Whole => None,
    }
}
