//! Locales in `workflow.toml`.

use std::ops::Range;

use super::schema::Project;
use super::table::{Problems, nearest};
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
    unknown_locale(tag, at, project.locales.iter(), problems);
    None
}

/// Reports a locale that is none of those that are known.
pub(super) fn unknown_locale<'l>(
    tag: &str,
    at: Range<usize>,
    known: impl Iterator<Item = &'l Locale> + Clone,
    problems: &mut Problems<'_>,
) {
    let language = Locale::parse(tag).ok();
    let is_of_language =
        |known: &&Locale| language.as_ref().is_some_and(|locale| locale.language() == known.language());
    let same_language = known.clone().find(is_of_language).map(Locale::as_str);
    let message = match same_language.or_else(|| nearest(tag, known.clone().map(Locale::as_str))) {
        Some(near) => Text::new("config-locale-unknown-near").with("near", near),
        None => Text::new("config-locale-unknown"),
    };
    problems
        .add(at, message.with("locale", tag).with("known", known.map(Locale::as_str).collect::<Vec<_>>().join(", ")));
}
