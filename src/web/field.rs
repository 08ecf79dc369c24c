//! The fields of a form, and what a browser sends of them.

use rustc_hash::FxHashSet;

use super::shown::Run;
use crate::fluent::Notation;
use crate::i18n::{Text, Words};
use crate::workflow::edit::{Field, Shown, Typed};

/// A field.
pub(super) struct FieldView {
    pub(super) name: String,
    pub(super) id: String,
    pub(super) label: String,
    pub(super) examples: String,
    /// What the source says there, where a unit has several fields.
    pub(super) source: String,
    pub(super) text: String,
    pub(super) notation: &'static str,
    pub(super) rows: usize,
    /// What was translated before for a source like this one.
    pub(super) offers: Vec<Offer>,
}

/// A translation that a person can take.
pub(super) struct Offer {
    /// How alike the sources are.
    pub(super) percent: u8,
    /// Where it is from.
    pub(super) origin: String,
    /// The source that it translates, with what the present one has instead.
    pub(super) source: Vec<Run>,
    /// What would be typed.
    pub(super) text: String,
}

/// The fields of a unit; their ids begin with its anchor.
pub(super) fn fields(shown: &Shown, anchor: &str, words: &Words) -> Vec<FieldView> {
    match shown {
        Shown::Whole(entry) => vec![FieldView {
            name: String::new(),
            id: format!("{anchor}-0"),
            label: words.word("web-field-whole"),
            examples: String::new(),
            source: String::new(),
            text: entry.trim_end().to_owned(),
            notation: "fluent",
            rows: rows(entry),
            offers: Vec::new(),
        }],
        Shown::Fields(fields) => {
            let has_several = fields.len() > 1;
            let view = |(index, field): (usize, &Field)| FieldView {
                name: field.name.clone(),
                id: format!("{anchor}-{index}"),
                label: label(field, words),
                examples: field.variant.as_ref().map(|variant| variant.examples.clone()).unwrap_or_default(),
                source: if has_several { field.source.clone() } else { String::new() },
                text: field.text.clone(),
                notation: notation(field.notation),
                rows: rows(&field.text),
                offers: Vec::new(),
            };
            fields.iter().enumerate().map(view).collect()
        }
    }
}

/// What was typed before, in fields like these.
pub(super) fn typed_fields(typed: &[Typed], fields: &[FieldView], anchor: &str) -> Vec<FieldView> {
    let view = |(index, typed): (usize, &Typed)| {
        let label = fields.iter().find(|field| field.name == typed.name).map(|field| field.label.clone());
        FieldView {
            name: typed.name.clone(),
            id: format!("{anchor}-typed-{index}"),
            label: label.unwrap_or_else(|| typed.name.clone()),
            examples: String::new(),
            source: String::new(),
            text: typed.text.clone(),
            notation: notation(typed.notation),
            rows: rows(&typed.text),
            offers: Vec::new(),
        }
    };
    typed.iter().enumerate().map(view).collect()
}

/// What a form sent of its fields: the texts, each with the notation that its field had.
pub(super) fn typed_of(pairs: &[(String, String)]) -> Vec<Typed> {
    let plain = pairs.iter().filter(|(_, value)| value == notation(Notation::Plain));
    let plain: FxHashSet<&str> = plain.filter_map(|(name, _)| name.strip_prefix("n:")).collect();
    let typed = |(name, value): &(String, String)| {
        let field = name.strip_prefix("f:")?;
        let notation = if plain.contains(field) { Notation::Plain } else { Notation::Fluent };
        Some(Typed { name: field.to_owned(), text: value.clone(), notation })
    };
    pairs.iter().filter_map(typed).collect()
}

fn notation(notation: Notation) -> &'static str {
    match notation {
        Notation::Plain => "plain",
        Notation::Fluent => "fluent",
    }
}

/// What a field is for.
fn label(field: &Field, words: &Words) -> String {
    let of_attribute = |text: Text| match &field.attribute {
        Some(attribute) => text.with("attribute", attribute.clone()),
        None => text,
    };
    words.say(&match (&field.attribute, &field.variant) {
        (None, None) => Text::new("web-field-value"),
        (Some(_), None) => of_attribute(Text::new("web-field-attribute")),
        (attribute, Some(variant)) => {
            let id = if attribute.is_some() { "web-field-attribute-variant" } else { "web-field-variant" };
            let text = Text::new(id).with("selector", variant.selector.clone());
            of_attribute(text.with("key", variant.key.clone()))
        }
    })
}

/// How many lines a field has at first, where the browser does not work it out.
fn rows(text: &str) -> usize {
    /// So many characters fit into a line.
    const LINE: usize = 60;
    text.split('\n').map(|line| line.chars().count() / LINE + 1).sum::<usize>().min(12)
}
