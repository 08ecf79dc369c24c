//! `docs/workflow.md`: every key with its meaning, its values and an example.

use std::fmt::Write as _;

use crate::config::{Key, KeyTable, ROOT_KEYS, Shape, Without};
use crate::i18n::{Text, Words};

/// Where the schema is, for editors that fetch it.
const SCHEMA: &str = "https://raw.githubusercontent.com/tolkit-l10n/tolkit/main/docs/workflow.schema.json";

/// Renders the reference of `workflow.toml`.
#[must_use]
pub fn reference(words: &Words) -> String {
    let word = |id| words.word(id);
    let mut text =
        format!("<!-- {} -->\n\n# {}\n\n{}\n", word("keys-generated"), word("keys-title"), word("keys-intro"));
    let _ = write!(text, "\n## {}\n\n{}\n\n", word("keys-editor-title"), word("keys-editor"));
    let _ = write!(text, "```toml\n#:schema {SCHEMA}\n```\n\n{}\n", word("keys-editor-copy"));
    for key in ROOT_KEYS.keys {
        match tables_of(key.shape).as_slice() {
            [] => own_chapter(&mut text, key, words),
            tables => tables.iter().for_each(|table| chapter(&mut text, table, words)),
        }
    }
    text
}

/// The tables that a key leads to, those in them included.
fn tables_of(shape: Shape) -> Vec<&'static KeyTable> {
    let Some(table) = shape.table() else { return Vec::new() };
    let mut tables = vec![table];
    for inner in table.keys.iter().flat_map(|key| tables_of(key.shape)) {
        if !tables.iter().any(|known| std::ptr::eq(*known, inner)) {
            tables.push(inner);
        }
    }
    tables
}

fn chapter(text: &mut String, table: &KeyTable, words: &Words) {
    let about = Text::new(table.message);
    let heading = if table.header.is_empty() { key_names(table) } else { format!("`{}`", table.header) };
    let _ = write!(text, "\n## {heading}\n\n{}\n", words.say(&about));
    for key in table.keys {
        let _ = write!(text, "\n### {}\n\n", key.name);
        paragraphs(text, key, table, words);
        if !key.example.is_empty() {
            let _ = write!(text, "\n```toml\n{}\n{}\n```\n", table.header, key.example);
        }
    }
}

/// What a table is called that has no name of its own.
fn key_names(table: &KeyTable) -> String {
    let names: Vec<&str> = table.keys.iter().map(|key| key.name).collect();
    format!("`{{ {} }}`", names.join(", "))
}

/// A key of the file that is no table with fixed keys.
fn own_chapter(text: &mut String, key: &Key, words: &Words) {
    let _ = write!(text, "\n## `[{}]`\n\n", key.name);
    paragraphs(text, key, &ROOT_KEYS, words);
    let _ = write!(text, "\n```toml\n{}\n```\n", key.example);
}

fn paragraphs(text: &mut String, key: &Key, table: &KeyTable, words: &Words) {
    let _ = writeln!(text, "{}", description(key, table, words));
    let value = words.say(&Text::new("keys-value").with("value", shape(key.shape, words)));
    let without = match key.without {
        Without::Error => words.word("keys-must"),
        Without::ErrorUnless(other) => words.say(&Text::new("keys-must-unless").with("other", other)),
        Without::Value(value) => words.say(&Text::new("keys-default").with("value", value)),
        Without::Nothing => String::new(),
    };
    let _ = writeln!(text, "\n{}", format!("{value} {without}").trim_end());
}

/// What a key means.
pub(super) fn description(key: &Key, table: &KeyTable, words: &Words) -> String {
    words.attribute(&Text::new(table.message), key.name).unwrap_or_default()
}

fn shape(shape: Shape, words: &Words) -> String {
    let said = |id| words.word(id);
    let quoted = |words: &[&str]| words.iter().map(|word| format!("`\"{word}\"`")).collect::<Vec<_>>().join(", ");
    let around = |id, inner: &Shape| words.say(&Text::new(id).with("shape", self::shape(*inner, words)));
    match shape {
        Shape::Text => said("keys-shape-text"),
        Shape::Texts => said("keys-shape-texts"),
        Shape::Flag => said("keys-shape-flag"),
        Shape::Number => said("keys-shape-number"),
        Shape::Date => said("keys-shape-date"),
        Shape::Days => said("keys-shape-days"),
        Shape::Lease => said("keys-shape-lease"),
        Shape::Value => said("keys-shape-value"),
        Shape::Rules => said("keys-shape-rules"),
        Shape::Table(table) if table.header.is_empty() => key_names(table),
        Shape::Table(_) | Shape::ByLocale(_) | Shape::Tables(_) => said("keys-shape-table"),
        Shape::Words(known) => quoted(known),
        Shape::List(inner) => around("keys-shape-list", inner),
        Shape::Named(inner) => around("keys-shape-named", inner),
        Shape::OfWords(known, inner) => format!("{{ {} }}: {}", known.join(", "), self::shape(*inner, words)),
        Shape::Either(shapes) => {
            let all = shapes.iter().map(|inner| self::shape(*inner, words));
            let join = |first, second| words.say(&Text::new("keys-or").with("first", first).with("second", second));
            all.reduce(join).unwrap_or_default()
        }
    }
}
