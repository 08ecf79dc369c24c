//! `set` of `[[articles]]`: keys that the front matter of translated articles gets.

use std::collections::BTreeMap;

use toml::de::DeValue;

use super::locales::project_locale;
use super::schema::Project;
use super::set_key::SetKey;
use super::table::{Problems, Table, Value, as_table, wrong_type};
use crate::article::{FieldPath, SetValue};
use crate::i18n::Text;

/// How many keys of the front matter can be set: each is written, and read again, by itself.
const MOST_SET: usize = 64;

pub(super) fn read_set(
    table: &Table<'_, '_>,
    translate: &[String],
    project: Option<&Project>,
    problems: &mut Problems<'_>,
) -> Vec<SetKey> {
    let Some(value) = table.get("set") else { return Vec::new() };
    let Some(values) = as_table(value, "set", problems) else { return Vec::new() };
    let translated: Vec<FieldPath> = translate.iter().filter_map(|path| FieldPath::parse(path)).collect();
    let mut set = Vec::new();
    for ((key, at), value) in values.entries() {
        if set.len() == MOST_SET {
            problems.add(at, Text::new("config-set-many").with("most", MOST_SET));
            break;
        }
        let is_key = !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
        if !is_key {
            problems.add(at, Text::new("config-set-key").with("key", key));
        } else if translated.iter().any(|path| path.root() == key) {
            problems.add(at, Text::new("config-set-translated").with("key", key));
        } else {
            set.extend(read_key(key, value, project, problems));
        }
    }
    set
}

fn read_key(key: &str, value: Value<'_, '_>, project: Option<&Project>, problems: &mut Problems<'_>) -> Option<SetKey> {
    let mut set = SetKey { key: key.to_owned(), default: None, by_locale: BTreeMap::new() };
    if !value.get_ref().is_table() {
        set.default = Some(read_value(key, value, problems)?);
        return Some(set);
    }
    for ((name, at), value) in as_table(value, key, problems)?.entries() {
        let Some(value) = read_value(name, value, problems) else { continue };
        if name == "default" {
            set.default = Some(value);
        } else if let Some(locale) = project_locale(name, at, project, problems) {
            set.by_locale.insert(locale, value);
        }
    }
    Some(set)
}

fn read_value(key: &str, value: Value<'_, '_>, problems: &mut Problems<'_>) -> Option<SetValue> {
    match value.get_ref() {
        DeValue::String(text) => Some(SetValue::Text(text.to_string())),
        DeValue::Integer(integer) => Some(SetValue::Bare(integer.to_string())),
        DeValue::Boolean(flag) => Some(SetValue::Bare(flag.to_string())),
        DeValue::Datetime(date) => Some(SetValue::Bare(date.to_string())),
        _ => {
            wrong_type(value, key, "config-type-set", problems);
            None
        }
    }
}
