//! Reading `[memory]`.

use std::collections::BTreeMap;

use super::locales::project_locale;
use super::schema::Project;
use super::table::{Problems, Table, as_table, wrong_type};
use crate::i18n::Text;
use crate::model::Locale;

/// Reads which locales are near others.
pub(super) fn read_siblings(
    table: Table<'_, '_>,
    project: Option<&Project>,
    problems: &mut Problems<'_>,
) -> BTreeMap<Locale, Vec<Locale>> {
    let mut siblings = BTreeMap::new();
    let named = table.get("siblings").and_then(|value| as_table(value, "siblings", problems));
    for ((tag, at), value) in named.iter().flat_map(Table::entries) {
        let locale = project_locale(tag, at, project, problems);
        let Some(values) = value.get_ref().as_array() else {
            wrong_type(value, tag, "config-type-texts", problems);
            continue;
        };
        let mut near: Vec<Locale> = Vec::new();
        for value in values {
            let Some(other) = value.get_ref().as_str() else {
                wrong_type(value, tag, "config-type-texts", problems);
                continue;
            };
            let sibling = project_locale(other, value.span(), project, problems);
            if sibling.is_some() && sibling == locale {
                problems.add(value.span(), Text::new("config-sibling-itself").with("locale", tag));
            } else {
                near.extend(sibling.filter(|sibling| !near.contains(sibling)));
            }
        }
        siblings.extend(locale.map(|locale| (locale, near)));
    }
    table.finish(problems);
    siblings
}
