//! The texts of a unit one by one, each under its own name: what one remembers is a sentence, not a message with all its plural forms.

use crate::fluent::ast::{Expression, PatternElement, Variant};
use crate::fluent::{Element, Unit, elements, fluent_notation, key_of};

/// The texts of a unit, in Fluent notation.
pub(in crate::workflow) struct UnitTexts {
    parts: Vec<PartTexts>,
}

/// The texts of a value or an attribute.
struct PartTexts {
    /// The attribute; none is the value.
    name: Option<String>,
    /// The text, if there is one alone.
    alone: Option<String>,
    /// The readings, by the keys of the variants that they are with, and whether that is the default one.
    readings: Vec<(String, String, bool)>,
}

impl UnitTexts {
    /// The texts of a unit of a resource with this text.
    pub(in crate::workflow) fn of(text: &str, unit: &Unit<'_>) -> Self {
        let value = unit.value.iter().map(|value| (None, unit.id, value));
        let attributes = unit.attributes.iter();
        let attributes = attributes.map(|attribute| (Some(attribute.id.name), attribute.id.name, &attribute.value));
        let parts = value
            .chain(attributes)
            .map(|(name, written, pattern)| PartTexts::of(name, text, &elements(text, written, pattern)));
        Self { parts: parts.collect() }
    }

    /// Each text with its name behind that of its unit: nothing for the value, `.title`, `[one]`, `.title[one]`.
    pub(in crate::workflow) fn named(&self) -> impl Iterator<Item = (String, &str)> {
        self.parts.iter().flat_map(|part| {
            let attribute = part.name.as_ref().map(|name| format!(".{name}")).unwrap_or_default();
            let alone = part.alone.iter().map(|text| (String::new(), text));
            let readings = part.readings.iter().map(|(key, text, _)| (format!("[{key}]"), text));
            alone.chain(readings).map(move |(key, text)| (format!("{attribute}{key}"), text.as_str()))
        })
    }

    /// The same, with the default one alone where there are several for different numbers.
    pub(in crate::workflow) fn by_default(&self) -> impl Iterator<Item = (String, &str)> {
        self.parts.iter().filter_map(|part| {
            let attribute = part.name.as_ref().map(|name| format!(".{name}")).unwrap_or_default();
            let reading = || part.readings.iter().find(|(.., is_default)| *is_default);
            let default = || reading().map(|(key, text, _)| (format!("{attribute}[{key}]"), text.as_str()));
            part.alone.as_deref().map(|text| (attribute.clone(), text)).or_else(default)
        })
    }

    /// The text that one with a name is made from: the one with the same name, else the one for all that have none of their own.
    pub(in crate::workflow) fn answered_by(&self, name: &str) -> Option<&str> {
        let (attribute, key) = match name.split_once('[') {
            Some((attribute, key)) => (attribute, key.trim_end_matches(']')),
            None => (name, ""),
        };
        let attribute = attribute.strip_prefix('.');
        let part = self.parts.iter().find(|part| part.name.as_deref() == attribute)?;
        let with_key = part.readings.iter().find(|(other, ..)| other == key);
        let reading = with_key.or_else(|| part.readings.iter().find(|(.., is_default)| *is_default));
        part.alone.as_deref().or_else(|| reading.map(|(_, text, _)| text.as_str()))
    }
}

impl PartTexts {
    fn of(name: Option<&str>, text: &str, all: &[Element<'_>]) -> Self {
        let mut part = Self { name: name.map(str::to_owned), alone: None, readings: Vec::new() };
        let mut choices = all.iter().enumerate().filter_map(|(at, element)| Some((at, variants_of(element)?)));
        match (choices.next(), choices.next()) {
            (None, _) => part.alone = Some(fluent_notation(all)),
            (Some((at, variants)), None) => {
                for variant in variants {
                    let key = key_of(&variant.key);
                    let own = elements(text, key, &variant.value);
                    // What chooses again is no sentence.
                    if own.iter().all(|element| variants_of(element).is_none()) {
                        let reading = [&all[..at], &own, &all[at + 1..]].concat();
                        part.readings.push((key.to_owned(), fluent_notation(&reading), variant.default));
                    }
                }
            }
            (Some(_), Some(_)) => {}
        }
        part
    }
}

/// The variants of a choice.
fn variants_of<'s>(element: &Element<'s>) -> Option<&'s [Variant<&'s str>]> {
    match element.node {
        PatternElement::Placeable { expression: Expression::Select { variants, .. } } => Some(variants.as_slice()),
        _ => None,
    }
}
