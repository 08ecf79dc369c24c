//! A JSON schema of `workflow.toml`, which editors complete and check it with.
//!
//! Format: <https://json-schema.org/draft-07/schema>, the draft that Taplo reads.

use serde_json::{Map, Value, json};

use super::markdown::description;
use crate::config::{Key, KeyTable, ROOT_KEYS, Shape, Without};
use crate::i18n::{Text, Words};
use crate::report::rules::Page;
use crate::rules;

/// Renders the schema.
#[must_use]
pub fn json_schema(words: &Words) -> String {
    let mut schema = table(&ROOT_KEYS, words);
    let about = |value: &str, id| json!({ "$schema": value, "title": words.word(id) });
    let head = about("http://json-schema.org/draft-07/schema#", "keys-title");
    if let (Some(schema), Some(head)) = (schema.as_object_mut(), head.as_object()) {
        schema.extend(head.clone());
        schema.insert("definitions".to_owned(), json!({ "severity": severity(), "rules": rules_table(words) }));
    }
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}

fn table(keys: &KeyTable, words: &Words) -> Value {
    let mut properties = Map::new();
    for key in keys.keys {
        let mut value = shape(key.shape, words);
        if let Some(value) = value.as_object_mut() {
            value.insert("description".to_owned(), description(key, keys, words).into());
            if let Without::Value(text) = key.without
                && let Ok(default) = serde_json::from_str(text)
            {
                value.insert("default".to_owned(), default);
            }
        }
        properties.insert(key.name.to_owned(), value);
    }
    let required: Vec<&str> = named(keys, |key| key.without == Without::Error);
    let one_of: Vec<Value> = named(keys, |key| matches!(key.without, Without::ErrorUnless(_)))
        .into_iter()
        .map(|name| json!({ "required": [name] }))
        .collect();
    let mut schema = json!({
        "type": "object",
        "description": words.say(&Text::new(keys.message)),
        "properties": properties,
        "additionalProperties": false,
        "required": required,
    });
    if let (Some(schema), false) = (schema.as_object_mut(), one_of.is_empty()) {
        schema.insert("oneOf".to_owned(), one_of.into());
    }
    schema
}

fn named(keys: &KeyTable, is_wanted: impl Fn(&Key) -> bool) -> Vec<&'static str> {
    keys.keys.iter().filter(|key| is_wanted(key)).map(|key| key.name).collect()
}

fn shape(shape: Shape, words: &Words) -> Value {
    let inner = |shape: &Shape| self::shape(*shape, words);
    match shape {
        Shape::Text => json!({ "type": "string" }),
        Shape::Texts => json!({ "type": "array", "items": { "type": "string" } }),
        Shape::Flag => json!({ "type": "boolean" }),
        Shape::Number => json!({ "type": "integer", "minimum": 1 }),
        // A day of TOML is a text to those who check it with such a schema.
        Shape::Date => json!({ "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }),
        Shape::Days => json!({ "type": "string", "pattern": "^[0-9]+ *[dw]$" }),
        Shape::Lease => json!({ "type": "string", "pattern": "^[0-9]+ *[hdw]$" }),
        Shape::Value => json!({ "type": ["string", "integer", "boolean"] }),
        Shape::Words(known) => json!({ "type": "string", "enum": known }),
        Shape::Either(shapes) => json!({ "anyOf": shapes.iter().map(inner).collect::<Vec<_>>() }),
        Shape::List(of) => json!({ "type": "array", "items": inner(of) }),
        Shape::Named(of) => json!({ "type": "object", "additionalProperties": inner(of) }),
        Shape::OfWords(known, of) => {
            let properties: Map<String, Value> = known.iter().map(|word| ((*word).to_owned(), inner(of))).collect();
            json!({ "type": "object", "properties": properties, "additionalProperties": false })
        }
        Shape::Rules => {
            let mut rules = json!({ "allOf": [{ "$ref": "#/definitions/rules" }] });
            if let Some(rules) = rules.as_object_mut() {
                rules.insert("type".to_owned(), "object".into());
            }
            rules
        }
        Shape::Table(keys) => table(keys, words),
        Shape::ByLocale(keys) => {
            let mut own = table(keys, words);
            let inner = own.clone();
            if let Some(own) = own.as_object_mut() {
                own.insert("additionalProperties".to_owned(), inner);
            }
            own
        }
        Shape::Tables(keys) => json!({ "type": "array", "items": table(keys, words) }),
    }
}

fn severity() -> Value {
    json!({ "type": "string", "enum": ["error", "warning", "note", "off"] })
}

/// Rules by their ids; any other name is a locale, with rules of its own.
fn rules_table(words: &Words) -> Value {
    let rule = |rule: &&rules::Rule| {
        let title = Page::of(rule, words).title;
        (rule.id.to_owned(), json!({ "allOf": [{ "$ref": "#/definitions/severity" }], "description": title }))
    };
    let rules: Map<String, Value> = rules::ALL.iter().map(rule).collect();
    json!({
        "type": "object",
        "properties": rules,
        "additionalProperties": {
            "type": "object",
            "properties": rules,
            "additionalProperties": false,
        },
    })
}
