//! Reading `[rules]`, and the `rules` of a section.

use std::collections::BTreeMap;
use std::ops::Range;

use super::locales::{locale, unknown_locale};
use super::rule_settings::{RuleLine, RuleSetting, RuleSettings};
use super::schema::Project;
use super::table::{Problems, Table, Value, as_table, nearest, wrong_type};
use crate::i18n::Text;
use crate::model::Locale;

/// Reads a table of rules, in which a table is that of a locale.
pub(super) fn read_rules(
    table: &Table<'_, '_>,
    rules: &[&'static str],
    project: Option<&Project>,
    problems: &mut Problems<'_>,
) -> RuleSettings {
    let mut settings = RuleSettings::default();
    for ((key, at), value) in table.entries() {
        if !value.get_ref().is_table() {
            if project.is_some_and(|project| is_locale_of(project, key)) {
                problems.add(at, Text::new("config-rules-locale").with("locale", key));
            } else if let Some(line) = read_rule(key, at, value, rules, problems) {
                settings.everywhere.insert(key.to_owned(), line);
            }
            continue;
        }
        let locale = rules_locale(key, at, rules, project, problems);
        let Some(table) = as_table(value, key, problems) else { continue };
        let mut lines = BTreeMap::new();
        for ((id, at), value) in table.entries() {
            if let Some(line) = read_rule(id, at, value, rules, problems) {
                lines.insert(id.to_owned(), line);
            }
        }
        if let Some(locale) = locale {
            settings.by_locale.insert(locale, lines);
        }
    }
    settings
}

fn read_rule(
    id: &str,
    at: Range<usize>,
    value: Value<'_, '_>,
    rules: &[&'static str],
    problems: &mut Problems<'_>,
) -> Option<RuleLine> {
    let label = problems.file.label(at.start..value.span().end);
    let known = known_rule(id, at, rules, problems);
    let setting = value.get_ref().as_str().and_then(RuleSetting::parse);
    if setting.is_none() {
        wrong_type(value, id, "config-type-severity", problems);
    }
    setting.filter(|_| known).map(|setting| RuleLine { setting, label })
}

/// The locale of a table: the project's source locale has texts that are checked, too.
fn rules_locale(
    tag: &str,
    at: Range<usize>,
    rules: &[&'static str],
    project: Option<&Project>,
    problems: &mut Problems<'_>,
) -> Option<Locale> {
    if rules.contains(&tag) {
        problems.add(at, Text::new("config-rule-table").with("rule", tag));
        return None;
    }
    let parsed = locale(tag, at.clone(), problems)?;
    let Some(project) = project.filter(|project| !is_locale_of(project, tag)) else { return Some(parsed) };
    unknown_locale(tag, at, std::iter::once(&project.source).chain(&project.locales), problems);
    None
}

fn is_locale_of(project: &Project, tag: &str) -> bool {
    project.source.as_str() == tag || project.locales.iter().any(|locale| locale.as_str() == tag)
}

/// Whether there is a rule of this id; one that there is not is reported.
pub(super) fn known_rule(id: &str, at: Range<usize>, rules: &[&'static str], problems: &mut Problems<'_>) -> bool {
    if rules.contains(&id) {
        return true;
    }
    let message = match nearest(id, rules.iter().copied()) {
        Some(near) => Text::new("config-rule-unknown-near").with("near", near),
        None => Text::new("config-rule-unknown"),
    };
    problems.add(at, message.with("rule", id));
    false
}
