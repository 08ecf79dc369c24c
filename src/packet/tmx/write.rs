//! A memory as TMX 1.4.

use jiff::civil::Date;

use super::values::{MemoryContents, MemoryUnit};
use crate::packet::run::{Content, Run};
use crate::packet::xml::{Xml, is_allowed};

/// The declaration that the standard asks for.
const DOCTYPE: &str = "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">";

/// Our name in it.
const US: &str = "tolkit";

/// Writes a memory. What has characters that XML cannot have is left out.
#[must_use]
pub fn write(memory: &MemoryContents) -> String {
    let mut xml = Xml::with_doctype(DOCTYPE);
    let source = memory.source.to_string();
    xml.open("tmx", &[("version", "1.4")]);
    xml.open(
        "header",
        &[
            ("creationtool", US),
            ("creationtoolversion", env!("CARGO_PKG_VERSION")),
            // A unit is a paragraph of an article or a message, which may have several sentences.
            ("segtype", "paragraph"),
            ("o-tmf", US),
            ("adminlang", "en"),
            ("srclang", &*source),
            ("datatype", "x-fluent"),
        ],
    );
    xml.leaf("prop", &[("type", "x-project")], &memory.project);
    xml.close();
    xml.open("body", &[]);
    let can_be_said = |unit: &&MemoryUnit| [&unit.source, &unit.target].iter().all(|text| is_allowed(&text.text()));
    memory.units.iter().filter(can_be_said).for_each(|unit| push_unit(&mut xml, &source, unit));
    xml.finish()
}

fn push_unit(xml: &mut Xml, source: &str, unit: &MemoryUnit) {
    let changed = unit.day.map(date);
    let changed = changed.iter().map(|day| ("changedate", day.as_str()));
    xml.open("tu", &[("tuid", unit.id.as_str())].into_iter().chain(changed).collect::<Vec<_>>());
    let yes = |is_so: bool| if is_so { "yes" } else { "no" };
    for (name, value) in [
        ("x-item", unit.item.as_str()),
        ("x-unit", &unit.unit),
        ("x-reviewed", yes(unit.is_reviewed)),
        ("x-in-use", yes(unit.is_current)),
    ] {
        xml.leaf("prop", &[("type", name)], value);
    }
    for (language, content) in [(source, &unit.source), (unit.locale.as_str(), &unit.target)] {
        xml.open("tuv", &[("xml:lang", language)]);
        xml.mixed("seg", &[], |inside| push_content(inside, content));
        xml.close();
    }
    xml.close();
}

fn push_content(xml: &mut Xml, content: &Content) {
    for run in &content.0 {
        match run {
            Run::Text(text) => xml.words(text),
            Run::Code(code) => xml.inline("ph", &[("x", &*code.number.to_string())], &code.text),
        }
    }
}

/// A day as TMX writes it: midnight, in UTC.
fn date(day: Date) -> String {
    format!("{:04}{:02}{:02}T000000Z", day.year(), day.month(), day.day())
}
