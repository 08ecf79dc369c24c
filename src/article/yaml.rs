//! Whole texts in YAML as values: the configuration files of sites.

use saphyr_parser::{Event, Parser, ScalarStyle};
use serde_json::{Map, Value};

/// How deep values stand in each other at most: nobody means more.
const DEEPEST: usize = 64;

/// A mapping or a list that is being read; of a mapping, the key whose value comes next.
enum Open {
    Mapping(Map<String, Value>, Option<String>),
    Sequence(Vec<Value>),
}

/// Returns what the first document of a text says; `None` if it is no YAML. Tags are passed over, aliases are nothing; scalars are
/// texts, but for the truth values.
#[must_use]
pub fn yaml_value(text: &str) -> Option<Value> {
    let mut open: Vec<Open> = Vec::new();
    for event in Parser::new_from_str(text) {
        let value = match event.ok()?.0 {
            Event::MappingStart(..) | Event::SequenceStart(..) if open.len() == DEEPEST => return None,
            Event::MappingStart(..) => {
                open.push(Open::Mapping(Map::new(), None));
                continue;
            }
            Event::SequenceStart(..) => {
                open.push(Open::Sequence(Vec::new()));
                continue;
            }
            Event::MappingEnd | Event::SequenceEnd => match open.pop()? {
                Open::Mapping(mapping, _) => Value::Object(mapping),
                Open::Sequence(values) => Value::Array(values),
            },
            Event::Scalar(text, style, ..) => scalar(&text, style),
            Event::Alias(_) => Value::Null,
            Event::StreamEnd => return None,
            _ => continue,
        };
        match open.last_mut() {
            None => return Some(value),
            Some(Open::Sequence(values)) => values.push(value),
            Some(Open::Mapping(mapping, key)) => match key.take() {
                None => *key = Some(value.as_str().map_or_else(|| value.to_string(), str::to_owned)),
                Some(key) => drop(mapping.insert(key, value)),
            },
        }
    }
    None
}

fn scalar(text: &str, style: ScalarStyle) -> Value {
    match text {
        "true" | "false" if style == ScalarStyle::Plain => Value::Bool(text == "true"),
        _ => Value::String(text.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn mappings_and_lists_are_read() {
        let text = "docs_dir: texts\nplugins:\n  - search\n  - i18n:\n      languages: [{locale: en, default: true}]\n\
            x: !!python/name:a.b\ny: &a 1\nz: *a\n? [k]\n: v\n";
        let value = yaml_value(text).expect("YAML");
        assert_eq!(value["docs_dir"], "texts");
        assert_eq!(value["plugins"][1]["i18n"]["languages"], json!([{"locale": "en", "default": true}]));
        assert_eq!((&value["y"], &value["z"]), (&json!("1"), &Value::Null));
    }

    #[test]
    fn what_is_no_yaml_is_nothing() {
        for text in ["", "a: [", "a: b: c", &"- ".repeat(200), "# only a remark\n"] {
            assert_eq!(yaml_value(text), None, "{text}");
        }
    }
}
