//! What is particular to `[[articles]]`.

use rustc_hash::FxHashMap;
use toml::de::DeValue;

use super::FileType;
use super::exclude::read_exclude;
use super::file_names::read_file_names;
use super::files::{has_locale, pattern, same_wildcards};
use super::schema::{Articles, Files, Partial, Project};
use super::set::read_set;
use super::table::{Located, Problems, Table, as_table, days};
use crate::article::{EditGrade, FieldPath, Flavor, Profile};
use crate::diagnostics::Label;
use crate::i18n::Text;

/// The front-matter fields that are translated where nobody says which.
const DEFAULT_FIELDS: [&str; 3] = ["title", "summary", "description"];

/// How many paths of front matter can be named: each value is compared with each of them.
const MOST_FIELDS: usize = 64;

pub(super) fn read_articles(
    table: &Table<'_, '_>,
    project: Option<&Project>,
    problems: &mut Problems<'_>,
) -> Option<(Files, Label)> {
    let source = table.required_text("source", problems);
    let target = table.required_text("path", problems);
    let output = table.text("output", problems);
    let profile = Profile {
        translate: read_fields(table, problems),
        flavor: read_flavor(table, problems),
        code_comments: table.flag("code_comments", problems).unwrap_or_default(),
        ..Profile::default()
    };
    let (exclude, file_names) = (read_exclude(table, problems), read_file_names(table, problems));
    let localise_links = read_word(table, "links", [("keep", false), ("localise", true)], "config-links", problems);
    let stale_grades = read_grades(table, problems);
    let copies_untranslated =
        read_word(table, "untranslated", [("skip", false), ("copy", true)], "config-untranslated", problems);
    let partial =
        read_word(table, "partial", [("skip", Partial::Skip), ("source", Partial::Source)], "config-partial", problems);
    let set = read_set(table, &profile.translate, project, problems);
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
        exclude,
        file_names,
        localise_links,
        profile,
        stale_grades,
        copies_untranslated,
        partial,
        set,
        ask_for,
    };
    Some((Files::Articles(Box::new(articles)), label))
}

fn read_fields(table: &Table<'_, '_>, problems: &mut Problems<'_>) -> Vec<String> {
    let Some(fields) = table.texts("translate", problems) else { return DEFAULT_FIELDS.map(str::to_owned).to_vec() };
    let mut names: Vec<String> = Vec::new();
    let mut ids: FxHashMap<String, String> = FxHashMap::default();
    for (field, at) in fields {
        let Some(path) = FieldPath::parse(field) else {
            problems.add(at, Text::new("config-field-name").with("field", field));
            continue;
        };
        if matches!(path.root(), "date" | "deadline") {
            problems.add(at, Text::new("config-field-date").with("field", path.root()));
        } else if names.len() == MOST_FIELDS {
            problems.add(at, Text::new("config-field-many").with("most", MOST_FIELDS));
            break;
        } else if !names.iter().any(|name| name == field) {
            if let Some(other) = path.id().and_then(|id| ids.insert(id, field.to_owned())) {
                problems.add(at, Text::new("config-field-twice").with("field", field).with("other", other));
            }
            names.push(field.to_owned());
        }
    }
    names
}

fn read_grades(table: &Table<'_, '_>, problems: &mut Problems<'_>) -> Vec<EditGrade> {
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

/// One of a few words, of which the first is the default; `message` says which there are.
fn read_word<T: Copy>(
    table: &Table<'_, '_>,
    key: &'static str,
    words: [(&str, T); 2],
    message: &'static str,
    problems: &mut Problems<'_>,
) -> T {
    let Some((word, at)) = table.text(key, problems) else { return words[0].1 };
    let found = words.iter().find(|(known, _)| *known == word);
    found.map_or_else(
        || {
            problems.add(at, Text::new(message).with("word", word));
            words[0].1
        },
        |(_, meant)| *meant,
    )
}

fn read_flavor(table: &Table<'_, '_>, problems: &mut Problems<'_>) -> Flavor {
    let Some((word, at)) = table.text("flavor", problems) else { return Flavor::default() };
    Flavor::parse(word).unwrap_or_else(|| {
        let known = Flavor::WORDS.join(", ");
        problems.add(at, Text::new("config-flavor").with("word", word).with("known", known));
        Flavor::default()
    })
}

fn read_ask_for(table: &Table<'_, '_>, problems: &mut Problems<'_>) -> Option<u16> {
    let (text, at) = table.text("ask_for", problems)?;
    let found = days(text).filter(|days| *days > 0);
    if found.is_none() {
        problems.add(at, Text::new("config-ask-for").with("span", text));
    }
    found
}
