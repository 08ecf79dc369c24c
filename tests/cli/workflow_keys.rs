//! `docs/workflow.md` and the schema of `workflow.toml`: every key is there, every example is right, every file of ours fits.

use serde_json::Value;
use tolkit::config::{Key, KeyTable, ROOT_KEYS, load};
use tolkit::i18n::{Text, Words};

use crate::explain::current;
use crate::sandbox::project;

#[test]
fn the_reference_and_the_schema_are_current() {
    let words = Words::new(&[]);
    current("docs/workflow.md", &tolkit::report::keys::reference(&words));
    current("docs/workflow.schema.json", &tolkit::report::keys::json_schema(&words));
}

/// Every table, each once.
fn tables() -> Vec<&'static KeyTable> {
    let (mut found, mut open): (Vec<&'static KeyTable>, Vec<&'static KeyTable>) = (Vec::new(), vec![&ROOT_KEYS]);
    while let Some(table) = open.pop() {
        open.extend(table.keys.iter().filter_map(|key| key.shape.table()));
        found.push(table);
    }
    found
}

#[test]
fn every_key_is_explained_in_the_tools_words() {
    let words = Words::new(&[]);
    for table in tables() {
        let message = Text::new(table.message);
        assert_ne!(words.say(&message), table.message);
        for key in table.keys {
            assert!(words.attribute(&message, key.name).is_some(), "{} has no .{}", table.message, key.name);
        }
    }
}

/// A configuration that has the example of a key, and what it needs beside it.
fn example(table: &KeyTable, key: &Key) -> String {
    let of_project = "[project]\nlocales = [\"da\", \"lt\", \"ru\"]\n";
    let of_section = "[[fluent]]\nsection = \"other\"\npath = \"other/{locale}.ftl\"\n";
    if table.header.is_empty() {
        return format!("{of_project}{of_section}{}\n", key.example);
    }
    let has = |line: &str, key: &str| line.starts_with(&format!("{key} = "));
    let is_beside = |line: &&&str| !(has(line, key.name) || key.name == "config" && has(line, "path"));
    let beside: Vec<&str> = table.needs.iter().filter(is_beside).copied().collect();
    let own = format!("{}\n{}\n{}\n", table.header, beside.join("\n"), key.example);
    let begin = if table.header == "[project]" { "" } else { of_project };
    // A table of the file comes before what belongs to no table of it.
    format!("{begin}{of_section}{own}")
}

#[test]
fn every_key_has_an_example_that_is_right() {
    let rules = tolkit::rules::ids();
    for table in tables() {
        for key in table.keys {
            if key.example.is_empty() {
                // Its table has examples, or it is shown in that of the team.
                assert!(key.shape.table().is_some() || table.message == "keys-person", "{}", key.name);
                continue;
            }
            let text = example(table, key);
            assert!(text.contains(key.name), "{text}");
            if let Err(error) = load("workflow.toml", &text, &rules) {
                panic!("{text}\n{:?}", error.0);
            }
            let value: toml::Value = toml::from_str(&text).expect("TOML");
            assert_eq!(faults(&schema(), &schema(), &json(&value), ""), Vec::<String>::new(), "{text}");
        }
    }
}

fn schema() -> Value {
    serde_json::from_str(&tolkit::report::keys::json_schema(&Words::new(&[]))).expect("JSON")
}

/// What a schema is compared with: a day is a text there.
fn json(value: &toml::Value) -> Value {
    match value {
        toml::Value::Datetime(date) => date.to_string().into(),
        toml::Value::Array(values) => values.iter().map(json).collect(),
        toml::Value::Table(values) => {
            values.iter().map(|(name, value)| (name.clone(), json(value))).collect::<serde_json::Map<_, _>>().into()
        }
        toml::Value::String(text) => text.as_str().into(),
        toml::Value::Integer(number) => (*number).into(),
        toml::Value::Float(number) => (*number).into(),
        toml::Value::Boolean(flag) => (*flag).into(),
    }
}

/// Where a value does not fit a schema, of what the schema here has.
fn faults(root: &Value, schema: &Value, value: &Value, at: &str) -> Vec<String> {
    if let Some(path) = schema["$ref"].as_str() {
        return faults(root, root.pointer(path.trim_start_matches('#')).expect("a definition"), value, at);
    }
    let mut found: Vec<String> = Vec::new();
    for schema in schema["allOf"].as_array().into_iter().flatten() {
        found.extend(faults(root, schema, value, at));
    }
    if let Some(any) = schema["anyOf"].as_array()
        && any.iter().all(|schema| !faults(root, schema, value, at).is_empty())
    {
        found.push(format!("{at}: fits none of {any:?}"));
    }
    let types: Vec<&str> = match &schema["type"] {
        Value::Array(types) => types.iter().filter_map(Value::as_str).collect(),
        one => one.as_str().into_iter().collect(),
    };
    let is_a = |kind: &&str| match *kind {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        _ => value.is_i64() || value.is_u64(),
    };
    if !types.is_empty() && !types.iter().any(is_a) {
        found.push(format!("{at}: {value} is no {types:?}"));
    }
    if schema["enum"].as_array().is_some_and(|words| !words.contains(value)) {
        found.push(format!("{at}: {value} is none of {}", schema["enum"]));
    }
    if let (Some(pattern), Some(text)) = (schema["pattern"].as_str(), value.as_str())
        && !regex_automata::meta::Regex::new(pattern).expect("a pattern").is_match(text)
    {
        found.push(format!("{at}: {text} is not {pattern}"));
    }
    if let (Some(least), Some(number)) = (schema["minimum"].as_i64(), value.as_i64())
        && number < least
    {
        found.push(format!("{at}: {number} is less than {least}"));
    }
    for (index, item) in value.as_array().into_iter().flatten().enumerate() {
        found.extend(faults(root, &schema["items"], item, &format!("{at}[{index}]")));
    }
    let Some(object) = value.as_object() else { return found };
    let is_there = |name: &Value| name.as_str().is_some_and(|name| object.contains_key(name));
    for name in schema["required"].as_array().into_iter().flatten().filter(|name| !is_there(name)) {
        found.push(format!("{at}: {name} is missing"));
    }
    let alternatives = schema["oneOf"].as_array().into_iter().flatten();
    let fitting = alternatives.clone().filter(|one| one["required"].as_array().into_iter().flatten().all(is_there));
    if alternatives.count() > 0 && fitting.count() != 1 {
        found.push(format!("{at}: not one of {}", schema["oneOf"]));
    }
    for (name, value) in object {
        let at = format!("{at}.{name}");
        match (schema["properties"].get(name), &schema["additionalProperties"]) {
            (Some(schema), _) => found.extend(faults(root, schema, value, &at)),
            (None, Value::Bool(false)) => found.push(format!("{at}: nobody knows it")),
            (None, Value::Null | Value::Bool(true)) => {}
            (None, schema) => found.extend(faults(root, schema, value, &at)),
        }
    }
    found
}

#[test]
fn every_configuration_here_fits_the_schema() {
    let (schema, mut open, mut count) = (schema(), vec![project("")], 0);
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
            let name = entry.file_name();
            if entry.path().is_dir() && name != "target" && name != ".git" && name != "fuzz" {
                open.push(entry.path());
            } else if name == "workflow.toml" {
                let text = std::fs::read_to_string(entry.path()).expect("a text");
                let value: toml::Value = toml::from_str(&text).expect("TOML");
                assert_eq!(faults(&schema, &schema, &json(&value), ""), Vec::<String>::new(), "{:?}", entry.path());
                count += 1;
            }
        }
    }
    assert!(count > 10, "{count}");
}

#[test]
fn the_schema_refuses_what_the_program_refuses() {
    let schema = schema();
    let begin = "[project]\nlocales = [\"lt\"]\n[[fluent]]\nsection = \"site\"\npath = \"{locale}.ftl\"\n";
    for (more, is_right) in [
        ("", true),
        ("requires = \"none\"\n", false),
        ("require = \"all\"\n", false),
        ("require = { lt = \"all\" }\n", false),
        ("priority = 0\n", false),
        ("due = \"3 days\"\n", false),
        ("rules = { double-space = \"off\", lt = { double-space = \"note\" } }\n", true),
        ("rules = { double-space = \"bad\" }\n", false),
        ("rules = { lt = { double-spaces = \"off\" } }\n", false),
        ("config = \"l10n.toml\"\n", false),
        ("[review]\nown = \"yes\"\n", false),
        ("[[waive]]\nrule = \"*\"\nitem = \"*\"\n", false),
    ] {
        let value: toml::Value = toml::from_str(&format!("{begin}{more}")).expect("TOML");
        assert_eq!(faults(&schema, &schema, &json(&value), "").is_empty(), is_right, "{more}");
    }
}
