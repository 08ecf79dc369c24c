//! A term base as TBX-Basic.

use super::values::{Edition, TermContents, TermEntry, TermForm, TermFormKind, TermLanguage};
use crate::packet::xml::{Xml, is_allowed};

/// The namespace of the edition of 2019.
const NAMESPACE: &str = "urn:iso:std:iso:30042:ed-2";

/// What the edition of 2008 declares.
const DOCTYPE: &str = "<!DOCTYPE martif SYSTEM \"TBXcoreStructV02.dtd\">";

/// What the standard calls the gender of a word.
const GENDERS: [&str; 3] = ["masculine", "feminine", "neuter"];

/// The names of elements, which is where the editions differ.
struct Names {
    root: &'static str,
    header: &'static str,
    entry: &'static str,
    language: &'static str,
    term: &'static str,
}

impl Names {
    fn of(edition: Edition) -> Self {
        match edition {
            Edition::Of2019 => {
                Self { root: "tbx", header: "tbxHeader", entry: "conceptEntry", language: "langSec", term: "termSec" }
            }
            Edition::Of2008 => {
                Self { root: "martif", header: "martifHeader", entry: "termEntry", language: "langSet", term: "tig" }
            }
        }
    }
}

/// Writes a term base. What has characters that XML cannot have is left out.
#[must_use]
pub fn write(terms: &TermContents, edition: Edition) -> String {
    let (names, source) = (Names::of(edition), terms.source.to_string());
    let mut xml = match edition {
        Edition::Of2019 => Xml::new(),
        Edition::Of2008 => Xml::with_doctype(DOCTYPE),
    };
    let of_2019 = [("style", "dca"), ("xmlns", NAMESPACE)];
    let of_edition = if edition == Edition::Of2019 { &of_2019[..] } else { &[] };
    xml.open(names.root, &[&[("type", "TBX-Basic"), ("xml:lang", &*source)], of_edition].concat());
    xml.open(names.header, &[]);
    xml.open("fileDesc", &[]);
    xml.open("titleStmt", &[]);
    xml.leaf("title", &[], &terms.project);
    xml.close();
    xml.open("sourceDesc", &[]);
    xml.leaf("p", &[], concat!("tolkit ", env!("CARGO_PKG_VERSION")));
    xml.close();
    xml.close();
    xml.close();
    xml.open("text", &[]);
    let entries =
        terms.entries.iter().filter(|entry| entry.languages.iter().any(|language| !language.forms.is_empty()));
    let entries: Vec<&TermEntry> = entries.collect();
    // A body without entries is none, in the edition of 2019; in that of 2008, there must be one.
    if !entries.is_empty() || edition == Edition::Of2008 {
        xml.open("body", &[]);
        entries.into_iter().for_each(|entry| push_entry(&mut xml, &names, entry));
    }
    xml.finish()
}

fn push_entry(xml: &mut Xml, names: &Names, entry: &TermEntry) {
    xml.open(names.entry, &[("id", entry.id.as_str())]);
    if let Some(definition) = entry.definition.as_ref().filter(|text| is_allowed(text)) {
        xml.leaf("descrip", &[("type", "definition")], definition);
    }
    for language in entry.languages.iter().filter(|language| !language.forms.is_empty()) {
        push_language(xml, names, language);
    }
    xml.close();
}

fn push_language(xml: &mut Xml, names: &Names, language: &TermLanguage) {
    xml.open(names.language, &[("xml:lang", language.locale.as_str())]);
    if let Some(note) = language.note.as_ref().filter(|text| is_allowed(text)) {
        xml.leaf("note", &[], note);
    }
    for form in language.forms.iter().filter(|form| is_allowed(&form.text)) {
        push_form(xml, names, language, form);
    }
    xml.close();
}

fn push_form(xml: &mut Xml, names: &Names, language: &TermLanguage, form: &TermForm) {
    let mut notes = form.uses.clone();
    xml.open(names.term, &[]);
    xml.leaf("term", &[], &form.text);
    let mut term_note = |name: &str, value: &str| xml.leaf("termNote", &[("type", name)], value);
    match form.kind {
        TermFormKind::Name => {
            term_note("administrativeStatus", "preferredTerm-admn-sts");
            for (name, value) in &language.facts {
                match name.as_str() {
                    "gender" if GENDERS.contains(&value.as_str()) => term_note("grammaticalGender", value),
                    _ => notes.push(format!("{name}: {value}")),
                }
            }
        }
        TermFormKind::Form => term_note("termType", "variant"),
        TermFormKind::Avoided => term_note("administrativeStatus", "deprecatedTerm-admn-sts"),
    }
    for note in notes.iter().filter(|note| is_allowed(note)) {
        xml.leaf("note", &[], note);
    }
    xml.close();
}
