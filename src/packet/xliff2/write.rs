//! A packet as XLIFF 2.

use super::switch::switch;
use super::{CASES, MATCHES, METADATA, NAMESPACE, OURS, STALE};
use crate::i18n::{Text, Words};
use crate::model::UnitState;
use crate::packet::contents::{Match, NoteKind, Packet, PacketItem, PacketText, PacketUnit, Variant};
use crate::packet::run::{Code, Content, Run};
use crate::packet::xml::Xml;

/// Where a file says for which case a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::packet) enum Cases {
    /// In the module for them, and in notes.
    Told,
    /// In notes.
    InNotes,
}

/// Writes a packet.
pub(in crate::packet) fn write(packet: &Packet, words: &Words, cases: Cases) -> String {
    let has_cases = cases == Cases::Told && packet.texts().any(|(_, text)| text.variant.is_some());
    let mut writer = Writer { xml: Xml::new(), packet, words, has_cases, units: 0 };
    let version = if has_cases { "2.2" } else { "2.0" };
    let (namespace, source, target) = (format!("{NAMESPACE}{version}"), packet.source_tag(), packet.target_tag());
    let mut attributes = vec![
        ("version", version),
        ("xmlns", &*namespace),
        ("xmlns:mtc", MATCHES),
        ("xmlns:mda", METADATA),
        ("srcLang", &*source),
        ("trgLang", &*target),
    ];
    if has_cases {
        attributes.push(("xmlns:pgs", CASES));
    }
    writer.xml.open("xliff", &attributes);
    // A file without texts is none.
    let items = packet.items.iter().filter(|item| item.units.iter().any(|unit| !unit.texts.is_empty()));
    items.enumerate().for_each(|(number, item)| writer.item(number + 1, item));
    writer.xml.finish()
}

struct Writer<'p> {
    xml: Xml,
    packet: &'p Packet,
    words: &'p Words,
    /// Whether the module for cases is used.
    has_cases: bool,
    /// How many units and groups there are so far.
    units: usize,
}

impl Writer<'_> {
    fn item(&mut self, number: usize, item: &PacketItem) {
        let (id, name) = (format!("f{number}"), item.item.to_string());
        self.xml.open("file", &[("id", &*id), ("original", &*name), ("canResegment", "no")]);
        self.xml.open("mda:metadata", &[]);
        self.xml.open("mda:metaGroup", &[("category", "tolkit")]);
        self.xml.leaf("mda:meta", &[("type", "project")], &self.packet.project);
        self.xml.leaf("mda:meta", &[("type", "packet")], &self.packet.name);
        self.xml.close();
        self.xml.close();
        if item.left_out > 0 {
            let text = Text::new("packet-left-out").with("count", item.left_out).with("item", name);
            self.xml.open("notes", &[]);
            self.note("left-out", &self.words.say(&text));
            self.xml.close();
        }
        item.units.iter().for_each(|unit| self.unit(unit));
        self.xml.close();
    }

    fn unit(&mut self, unit: &PacketUnit) {
        let is_group = unit.texts.len() > 1;
        if is_group {
            let id = self.next_id("g");
            self.xml.open("group", &[("id", &*id), ("name", &*unit.id), ("type", "tolkit:unit")]);
        }
        unit.texts.iter().for_each(|text| self.text(unit, text));
        if is_group {
            self.xml.close();
        }
    }

    fn next_id(&mut self, prefix: &str) -> String {
        self.units += 1;
        format!("{prefix}{}", self.units)
    }

    fn text(&mut self, unit: &PacketUnit, text: &PacketText) {
        let (id, name) = (self.next_id("u"), text.address.to_string());
        let told = text.variant.as_ref().filter(|_| self.has_cases);
        let switch = told.map(|variant| switch(unit, &variant.selector));
        let mut attributes = vec![("id", &*id), ("name", &*name), ("xml:space", "preserve")];
        if let (Some(switch), Some(variant)) = (&switch, told) {
            attributes.extend([("pgs:switch", &**switch), ("pgs:case", &*variant.key)]);
        }
        self.xml.open("unit", &attributes);
        self.matches(text);
        self.notes(unit, text.variant.as_ref());
        let codes = codes(text);
        if !codes.is_empty() {
            self.xml.open("originalData", &[]);
            codes.iter().for_each(|code| self.xml.leaf("data", &[("id", &*data_id(code))], &code.text));
            self.xml.close();
        }
        let (state, sub_state) = state(unit.state, text);
        let mut attributes = vec![("id", "s1"), ("state", state)];
        attributes.extend(sub_state.map(|state| ("subState", state)));
        self.xml.open("segment", &attributes);
        // Where cases are told apart, not each of them says the number.
        let may_go = if text.variant.is_some() { "yes" } else { "no" };
        self.content("source", &text.source, may_go);
        if !text.target.0.is_empty() {
            self.content("target", &text.target, may_go);
        }
        self.xml.close();
        self.xml.close();
    }

    fn notes(&mut self, unit: &PacketUnit, variant: Option<&Variant>) {
        if unit.notes.is_empty() && variant.is_none() {
            return;
        }
        self.xml.open("notes", &[]);
        if let Some(variant) = variant {
            self.note("case", &variant.said(self.words));
        }
        for note in &unit.notes {
            self.note(category(note.kind), &note.said(self.words));
        }
        self.xml.close();
    }

    fn note(&mut self, category: &str, text: &str) {
        self.xml.leaf("note", &[("category", &*format!("{OURS}{category}"))], text);
    }

    fn matches(&mut self, text: &PacketText) {
        if text.matches.is_empty() {
            return;
        }
        self.xml.open("mtc:matches", &[]);
        text.matches.iter().for_each(|found| self.found(found));
        self.xml.close();
    }

    fn found(&mut self, found: &Match) {
        let percent = found.percent.min(100).to_string();
        let attributes = [("ref", "#s1"), ("type", "tm"), ("similarity", &*percent), ("origin", &*found.origin)];
        self.xml.open("mtc:match", &attributes);
        self.xml.leaf("source", &[("xml:space", "preserve")], &found.source);
        self.xml.leaf("target", &[("xml:space", "preserve")], &found.target);
        self.xml.close();
    }

    fn content(&mut self, name: &str, content: &Content, may_go: &str) {
        self.xml.mixed(name, &[], |inside| {
            for run in &content.0 {
                match run {
                    Run::Text(text) => inside.words(text),
                    Run::Code(code) => {
                        let (id, data) = (code.number.to_string(), data_id(code));
                        // One of two marks is nothing by itself.
                        let may_copy = if code.text.starts_with('{') { "yes" } else { "no" };
                        let attributes = [
                            ("id", &*id),
                            ("dataRef", &*data),
                            ("equiv", &*code.text),
                            ("disp", &*code.text),
                            ("canCopy", may_copy),
                            ("canDelete", may_go),
                        ];
                        inside.inline("ph", &attributes, "");
                    }
                }
            }
        });
    }
}

/// The codes of a text and its translation, each once.
fn codes(text: &PacketText) -> Vec<&Code> {
    let mut codes: Vec<&Code> = text.source.codes().chain(text.target.codes()).collect();
    codes.sort_by_key(|code| code.number);
    codes.dedup_by_key(|code| code.number);
    codes
}

fn data_id(code: &Code) -> String {
    format!("d{}", code.number)
}

/// What a translation is worth, in the words of XLIFF. A unit may be there and lack one of its texts.
fn state(state: UnitState, text: &PacketText) -> (&'static str, Option<&'static str>) {
    match state {
        _ if text.target.is_blank() => ("initial", None),
        UnitState::Missing => ("initial", None),
        UnitState::Stale => ("initial", Some(STALE)),
        UnitState::Translated => ("translated", None),
        UnitState::Reviewed => ("final", None),
    }
}

fn category(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Kind => "kind",
        NoteKind::Comment => "comment",
        NoteKind::Terms => "terms",
        NoteKind::Before => "before",
        NoteKind::Remark => "remark",
        NoteKind::Previous => "previous",
        NoteKind::Next => "next",
        NoteKind::Whole => "whole",
    }
}
