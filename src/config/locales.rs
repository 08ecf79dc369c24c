//! Locales in `workflow.toml`.

use std::ops::Range;

use super::schema::Project;
use super::table::Problems;
use crate::i18n::Text;
use crate::model::Locale;

/// A locale, written as a language tag.
pub(super) fn locale(tag: &str, at: Range<usize>, problems: &mut Problems<'_>) -> Option<Locale> {
    let locale = Locale::parse(tag).ok();
    if locale.is_none() {
        problems.add(at, Text::new("config-locale-invalid").with("locale", tag));
    }
    locale
}

/// A locale that must be one of the project's.
pub(super) fn project_locale(
    tag: &str,
    at: Range<usize>,
    project: Option<&Project>,
    problems: &mut Problems<'_>,
) -> Option<Locale> {
    let locale = locale(tag, at.clone(), problems)?;
    let Some(project) = project else { return Some(locale) };
    if project.locales.contains(&locale) {
        return Some(locale);
    }
    let known = project.locales.iter().map(Locale::as_str).collect::<Vec<_>>().join(", ");
    problems.add(at, Text::new("config-locale-unknown").with("locale", tag).with("known", known));
    None
}
