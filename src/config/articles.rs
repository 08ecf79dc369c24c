//! What is particular to `[[articles]]`.

use toml::de::DeValue;

use super::FileType;
use super::files::{has_locale, pattern, same_wildcards};
use super::schema::{Articles, Files, Partial};
use super::table::{Located, Problems, Table, as_table, days, wrong_type};
use crate::article::{EditGrade, Flavor, Profile, SetValue, Setting};
use crate::diagnostics::Label;
use crate::i18n::Text;

/// The front-matter fields that are translated where nobody says which.
const DEFAULT_FIELDS: [&str; 3] = ["title", "summary", "description"];

/// How many keys of the front matter can be set: each is written, and read again, by itself.
const MOST_SET: usize = 64;

pub(super) fn read_articles(table: &mut Table<'_, '_>, problems: &mut Problems<'_>) -> Option<(Files, Label)> {
    let source = table.required_text("source", problems);
    let target = table.required_text("path", problems);
    let output = table.text("output", problems);
    let profile = Profile { translate: read_fields(table, problems), flavor: read_flavor(table, problems) };
    let stale_grades = read_grades(table, problems);
    let copies_untranslated = read_untranslated(table, problems);
    let partial = read_partial(table, problems);
    let set = read_set(table, &profile.translate, problems);
    let ask_for = read_ask_for(table, problems);
    // All of them are read, so that all mistakes are shown at once.
    let mut parse = |located: &Located<&str>, file_type, needs_locale: bool| {
        let (text, at) = located;
        let pattern = pattern(text, file_type, at.clone(), problems)?;
        (!needs_locale || has_locale(&pattern, text, at.clone(), problems).is_some()).then_some(pattern)
    };
    let source_pattern = source.as_ref().map(|source| parse(source, FileType::Markdown, false));
    let target_pattern = target.as_ref().map(|target| parse(target, FileType::Fluent, true));
    let output_pattern = output.as_ref().map(|output| parse(output, FileType::Markdown, true));
    let (source, source_at) = (source_pattern??, source?.1);
    let source_label = problems.file.label(source_at);
    let (target, (target_text, target_at)) = (target_pattern??, target?);
    let label = problems.file.label(target_at.clone());
    same_wildcards(&target, &source, target_text, target_at, ("source", &source_label), problems)?;
    let mut output_label = source_label.clone();
    if let (Some(Some(pattern)), Some((text, at))) = (&output_pattern, output) {
        output_label = problems.file.label(at.clone());
        same_wildcards(pattern, &source, text, at, ("source", &source_label), problems)?;
    }
    let output = output_pattern.map_or(Some(None), |pattern| pattern.map(Some))?;
    let articles = Articles {
        source,
        source_label,
        target,
        output,
        output_label,
        profile,
        stale_grades,
        copies_untranslated,
        partial,
        set,
        ask_for,
    };
    Some((Files::Articles(Box::new(articles)), label))
}

fn read_fields(table: &mut Table<'_, '_>, problems: &mut Problems<'_>) -> Vec<String> {
    let Some(fields) = table.texts("translate", problems) else { return DEFAULT_FIELDS.map(str::to_owned).to_vec() };
    let mut names = Vec::new();
    for (field, at) in fields {
        // A field's name is the id of its unit.
        let is_id = field.starts_with(|c: char| c.is_ascii_alphabetic())
            && field.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
        if !is_id || field.starts_with("p-") {
            problems.add(at, Text::new("config-field-name").with("field", field));
        } else if matches!(field, "date" | "deadline") {
            problems.add(at, Text::new("config-field-date").with("field", field));
        } else if !names.iter().any(|name| name == field) {
            names.push(field.to_owned());
        }
    }
    names
}

fn read_grades(table: &mut Table<'_, '_>, problems: &mut Problems<'_>) -> Vec<EditGrade> {
    let Some(value) = table.get("grades") else { return Vec::new() };
    let Some(values) = as_table(value, "grades", problems) else { return Vec::new() };
    let mut stale = Vec::new();
    for ((key, at), value) in values.entries() {
        let grade = match key {
            "link" => EditGrade::Link,
            "minor" => EditGrade::Minor,
            _ => {
                problems.add(at, Text::new("config-grade").with("grade", key));
                continue;
            }
        };
        match value.get_ref() {
            DeValue::String(word) if *word == "stale" => stale.push(grade),
            DeValue::String(word) if *word == "current" => {}
            _ => problems.add(at, Text::new("config-grade-what").with("grade", key)),
        }
    }
    stale
}

fn read_untranslated(table: &mut Table<'_, '_>, problems: &mut Problems<'_>) -> bool {
    match table.text("untranslated", problems) {
        None | Some(("skip", _)) => false,
        Some(("copy", _)) => true,
        Some((word, at)) => {
            problems.add(at, Text::new("config-untranslated").with("word", word));
            false
        }
    }
}

fn read_partial(table: &mut Table<'_, '_>, problems: &mut Problems<'_>) -> Partial {
    match table.text("partial", problems) {
        None | Some(("skip", _)) => Partial::Skip,
        Some(("source", _)) => Partial::Source,
        Some((word, at)) => {
            problems.add(at, Text::new("config-partial").with("word", word));
            Partial::Skip
        }
    }
}

fn read_flavor(table: &mut Table<'_, '_>, problems: &mut Problems<'_>) -> Flavor {
    let Some((word, at)) = table.text("flavor", problems) else { return Flavor::default() };
    Flavor::parse(word).unwrap_or_else(|| {
        let known = Flavor::WORDS.join(", ");
        problems.add(at, Text::new("config-flavor").with("word", word).with("known", known));
        Flavor::default()
    })
}

fn read_ask_for(table: &mut Table<'_, '_>, problems: &mut Problems<'_>) -> Option<u16> {
    let (text, at) = table.text("ask_for", problems)?;
    let found = days(text).filter(|days| *days > 0);
    if found.is_none() {
        problems.add(at, Text::new("config-ask-for").with("span", text));
    }
    found
}

fn read_set(table: &mut Table<'_, '_>, translate: &[String], problems: &mut Problems<'_>) -> Vec<Setting> {
    let Some(value) = table.get("set") else { return Vec::new() };
    let Some(values) = as_table(value, "set", problems) else { return Vec::new() };
    let mut set = Vec::new();
    for ((key, at), value) in values.entries() {
        if set.len() == MOST_SET {
            problems.add(at, Text::new("config-set-many").with("most", MOST_SET));
            break;
        }
        let is_key = !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
        if !is_key {
            problems.add(at, Text::new("config-set-key").with("key", key));
            continue;
        }
        if translate.iter().any(|field| field == key) {
            problems.add(at, Text::new("config-set-translated").with("key", key));
            continue;
        }
        let written = match value.get_ref() {
            DeValue::String(text) => SetValue::Text(text.to_string()),
            DeValue::Integer(integer) => SetValue::Bare(integer.to_string()),
            DeValue::Boolean(flag) => SetValue::Bare(flag.to_string()),
            DeValue::Datetime(date) => SetValue::Bare(date.to_string()),
            _ => {
                wrong_type(value, key, "config-type-set", problems);
                continue;
            }
        };
        set.push(Setting { key: key.to_owned(), value: written });
    }
    set
}
