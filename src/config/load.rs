//! The text of `workflow.toml` → [`Config`], or everything that is wrong with it.

use std::collections::BTreeMap;
use std::ops::Range;

use toml::de::DeTable;

use super::articles::read_articles;
use super::files::read_files;
use super::keys::{ROOT, TEAM};
use super::locale_names::{LocaleNames, read_locale_names};
use super::locales::{locale, project_locale};
use super::members::Team;
use super::namespace::Namespace;
use super::read_memory::read_siblings;
use super::read_pretranslate::read_pretranslate;
use super::read_rules::read_rules;
use super::read_spelling::read_spelling;
use super::read_team::read_team;
use super::read_waiver::read_waiver;
use super::schema::{Config, Due, Project, Requirements, Section, Workflow};
use super::table::{Located, Problems, Table, Value, as_table, as_table_of, days, wrong_type};
use super::{FileType, LONGEST};
use crate::diagnostics::{Diagnostic, SourceFile};
use crate::i18n::Text;
use crate::model::{Locale, Require, SectionName};

/// Everything that is wrong with a configuration; never empty.
#[derive(Debug, thiserror::Error)]
#[error("the configuration has {} errors", .0.len())]
pub struct LoadError(pub Vec<Diagnostic>);

/// Reads the text of `workflow.toml`; `rules` are the ids that `[rules]` and `[[waive]]` may name.
///
/// # Errors
///
/// All that is wrong at once, each with its line.
pub fn load(path: &str, text: &str, rules: &[&'static str]) -> Result<Config, LoadError> {
    let mut problems = Problems { file: SourceFile::new(path.into(), text), found: Vec::new() };
    if text.len() > LONGEST {
        problems.add(0..0, Text::new("config-too-long").with("bytes", LONGEST));
        return Err(LoadError(problems.found));
    }
    let document = match DeTable::parse(text) {
        Ok(document) => document,
        Err(error) => {
            let message = Text::new("config-syntax").with("reason", error.message());
            problems.add(error.span().unwrap_or(0..0), message);
            return Err(LoadError(problems.found));
        }
    };
    let config = read(Table::new(document.get_ref(), 0..0, &ROOT), rules, &mut problems);
    match config {
        Some(config) if problems.found.is_empty() => Ok(config),
        _ => Err(LoadError(problems.found)),
    }
}

fn read(root: Table<'_, '_>, rules: &[&'static str], problems: &mut Problems<'_>) -> Option<Config> {
    let project = match root.table("project", problems) {
        Some(table) => read_project(table, problems),
        None => {
            problems.add(0..0, Text::new("config-no-project"));
            None
        }
    };
    let mut sections: Vec<Section> = Vec::new();
    let fluent = root.tables("fluent", problems).into_iter().map(|table| (table, FileType::Fluent));
    let articles = root.tables("articles", problems).into_iter().map(|table| (table, FileType::Markdown));
    let mut tables: Vec<_> = fluent.chain(articles).collect();
    tables.sort_by_key(|(table, _)| table.span.start);
    for (table, file_type) in tables {
        let Some(section) = read_section(table, file_type, (project.as_ref(), rules), problems) else { continue };
        match sections.iter().find(|other| other.name == section.name) {
            Some(other) => {
                let message = Text::new("config-section-twice").with("section", section.name.as_str());
                let related =
                    vec![other.files_label.clone().with_message(Text::attribute_of("config-section-twice", "also"))];
                problems.found.push(Diagnostic::configuration(section.files_label.clone(), message, related));
            }
            None => sections.push(section),
        }
    }
    let teams = root.table("team", problems).map(|table| read_teams(&table, project.as_ref(), problems));
    let settings = root.table("rules", problems).map(|table| read_rules(&table, rules, project.as_ref(), problems));
    let waivers =
        root.tables("waive", problems).into_iter().filter_map(|table| read_waiver(table, rules, problems)).collect();
    let review_own = root.table("review", problems).is_some_and(|table| {
        let own = table.flag("own", problems).unwrap_or(false);
        table.finish(problems);
        own
    });
    let baseline = root.table("check", problems).and_then(|table| {
        let baseline = table.text("baseline", problems).map(|(path, _)| path.to_owned());
        table.finish(problems);
        baseline
    });
    let siblings = root.table("memory", problems).map(|table| read_siblings(table, project.as_ref(), problems));
    let pretranslate =
        root.table("pretranslate", problems).map(|table| read_pretranslate(table, project.as_ref(), problems));
    let spelling = root.table("spelling", problems).map(|table| read_spelling(&table, project.as_ref(), problems));
    let workflow = root.table("workflow", problems).map(|table| read_workflow(table, problems));
    root.finish(problems);
    Some(Config {
        workflow: workflow.unwrap_or_default(),
        project: project?,
        sections,
        teams: teams.unwrap_or_default(),
        rules: settings.unwrap_or_default(),
        waivers,
        review_own,
        baseline,
        siblings: siblings.unwrap_or_default(),
        pretranslate: pretranslate.unwrap_or_default(),
        spelling: spelling.unwrap_or_default(),
    })
}

fn read_workflow(table: Table<'_, '_>, problems: &mut Problems<'_>) -> Workflow {
    let mut workflow = Workflow::default();
    if let Some((text, at)) = table.text("lease", problems) {
        let hours = text.strip_suffix('h').and_then(|hours| hours.parse::<u16>().ok());
        match (hours, days(text)) {
            (Some(hours), _) if hours > 0 => workflow.lease = u64::from(hours) * 3600,
            (_, Some(days)) if days > 0 => workflow.lease = u64::from(days) * 24 * 3600,
            _ => problems.add(at, Text::new("config-lease").with("lease", text)),
        }
    }
    if let Some((word, at)) = table.text("namespace", problems) {
        match Namespace::parse(word) {
            Some(namespace) => workflow.namespace = namespace,
            None => {
                let known = Namespace::WORDS.join(", ");
                problems.add(at, Text::new("config-namespace").with("word", word).with("known", known));
            }
        }
    }
    table.finish(problems);
    workflow
}

fn read_project(table: Table<'_, '_>, problems: &mut Problems<'_>) -> Option<Project> {
    let name = table.text("name", problems).map_or_else(String::new, |(name, _)| name.to_owned());
    let id = table.text("id", problems).and_then(|(id, at)| {
        let valid = SectionName::parse(id).is_ok();
        if !valid {
            problems.add(at, Text::new("config-project-id").with("id", id));
        }
        valid.then(|| id.to_owned())
    });
    let source = match table.text("source", problems) {
        Some((tag, at)) => locale(tag, at, problems),
        None => Locale::parse("en").ok(),
    };
    let locales = match table.texts("locales", problems) {
        Some(tags) => Some(read_locales(tags, source.as_ref(), problems)),
        None => {
            if table.get("locales").is_none() {
                problems.add(table.span.clone(), Text::new("config-missing-key").with("key", "locales"));
            }
            None
        }
    };
    table.finish(problems);
    Some(Project { name, id, source: source?, locales: locales? })
}

fn read_locales(tags: Vec<Located<&str>>, source: Option<&Locale>, problems: &mut Problems<'_>) -> Vec<Locale> {
    let mut locales: Vec<Locale> = Vec::new();
    for (tag, at) in tags {
        let Some(locale) = locale(tag, at.clone(), problems) else { continue };
        if source == Some(&locale) {
            problems.add(at, Text::new("config-locale-is-source").with("locale", tag));
        } else if locales.contains(&locale) {
            problems.add(at, Text::new("config-locale-twice").with("locale", tag));
        } else {
            locales.push(locale);
        }
    }
    locales.sort();
    locales
}

fn read_section(
    table: Table<'_, '_>,
    file_type: FileType,
    (project, rules): (Option<&Project>, &[&'static str]),
    problems: &mut Problems<'_>,
) -> Option<Section> {
    let name = table.required_text("section", problems).and_then(|(name, at)| {
        let parsed = SectionName::parse(name).ok();
        if parsed.is_none() {
            problems.add(at, Text::new("config-section-name").with("section", name));
        }
        parsed
    });
    let files = match file_type {
        FileType::Fluent => read_files(&table, problems),
        FileType::Markdown => read_articles(&table, project, problems),
    };
    let is_named = table.get("locales").filter(|value| value.get_ref().is_table());
    let names = match is_named.and_then(|value| as_table(value, "locales", problems)) {
        Some(names) => {
            let known = project.map(|project| (&project.source, &*project.locales));
            read_locale_names(&names, known, problems)
        }
        None => LocaleNames::default(),
    };
    let tags = if is_named.is_some() { None } else { table.texts("locales", problems) };
    let locales = tags.map(|tags| {
        let mut locales: Vec<Locale> = Vec::new();
        for (tag, at) in tags {
            locales.extend(project_locale(tag, at, project, problems));
        }
        locales.sort();
        locales.dedup();
        locales
    });
    let is_shared = files.as_ref().is_some_and(|(files, _)| files.is_shared());
    let locales = if is_shared { Some(Vec::new()) } else { locales };
    let require = read_require(table.get("require"), project, problems);
    let due = read_due(&table, file_type, problems);
    let priority = table.number("priority", problems).unwrap_or(DEFAULT_PRIORITY);
    let optional = table.flag("optional", problems).unwrap_or(false);
    let settings = table.table("rules", problems).map(|table| read_rules(&table, rules, project, problems));
    let settings = settings.unwrap_or_default();
    table.finish(problems);
    let (files, files_label) = files?;
    let (name, require) = (name?, require?);
    Some(Section { name, files, files_label, locales, names, require, due, priority, rules: settings, optional })
}

/// The priority of a section that says none: behind those that do.
const DEFAULT_PRIORITY: u32 = 5;

fn read_require(
    value: Option<Value<'_, '_>>,
    project: Option<&Project>,
    problems: &mut Problems<'_>,
) -> Option<Requirements> {
    let Some(value) = value else {
        return Some(Requirements::new(Require::default(), BTreeMap::new(), None));
    };
    let label = problems.file.label(value.span());
    if let Some(word) = value.get_ref().as_str() {
        let default = requirement(word, value.span(), problems)?;
        return Some(Requirements::new(default, BTreeMap::new(), Some(label)));
    }
    if !value.get_ref().is_table() {
        wrong_type(value, "require", "config-type-require", problems);
        return None;
    }
    let table = as_table(value, "require", problems)?;
    let mut default = Require::default();
    let mut by_locale = BTreeMap::new();
    for ((key, key_at), value) in table.entries() {
        let Some(word) = value.get_ref().as_str() else {
            wrong_type(value, key, "config-type-require", problems);
            continue;
        };
        let Some(require) = requirement(word, value.span(), problems) else { continue };
        if key == "default" {
            default = require;
        } else if let Some(locale) = project_locale(key, key_at, project, problems) {
            by_locale.insert(locale, require);
        }
    }
    Some(Requirements::new(default, by_locale, Some(label)))
}

fn requirement(word: &str, at: Range<usize>, problems: &mut Problems<'_>) -> Option<Require> {
    let require = Require::parse(word);
    if require.is_none() {
        let known = Require::WORDS.join(", ");
        problems.add(at, Text::new("config-require-unknown").with("word", word).with("known", known));
    }
    require
}

fn read_due(table: &Table<'_, '_>, file_type: FileType, problems: &mut Problems<'_>) -> Option<Due> {
    if let Some(value) = table.get("due")
        && let Some(text) = value.get_ref().as_str()
        && let Some(days) = days(text)
    {
        return Some(if file_type == FileType::Markdown { Due::After(days) } else { Due::AfterEdit(days) });
    }
    table.date("due", "config-type-due", problems).map(|(date, _)| Due::On(date))
}

fn read_teams(table: &Table<'_, '_>, project: Option<&Project>, problems: &mut Problems<'_>) -> BTreeMap<Locale, Team> {
    let mut teams = BTreeMap::new();
    for ((tag, at), value) in table.entries() {
        let locale = project_locale(tag, at, project, problems);
        let Some(table) = as_table_of(value, tag, &TEAM, problems) else { continue };
        let team = read_team(table, problems);
        if let Some(locale) = locale {
            teams.insert(locale, team);
        }
    }
    teams
}
