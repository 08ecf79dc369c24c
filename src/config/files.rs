//! Where the files of a section are: `path` and `source`, or `config`.

use std::ops::Range;

use super::schema::Files;
use super::table::{Problems, Table};
use super::{FileType, LONGEST_PATTERN, MOST_WILDCARDS, PathPattern, PatternError};
use crate::diagnostics::Label;
use crate::i18n::Text;

/// The keys that say something of translations.
const SHARED_LACKS: [&str; 4] = ["source", "locales", "require", "due"];

pub(super) fn read_files(table: &Table<'_, '_>, problems: &mut Problems<'_>) -> Option<(Files, Label)> {
    let source = table.text("source", problems);
    if let Some((path, at)) = table.text("config", problems) {
        let label = problems.file.label(at.clone());
        let other = source.or_else(|| table.text("path", problems));
        if other.is_some() {
            problems.add(at, Text::new("config-path-and-config"));
            return None;
        }
        return Some((Files::ProjectConfig(path.to_owned()), label));
    }
    let (path, at) = table.required_text("path", problems)?;
    let target = pattern(path, FileType::Fluent, at.clone(), problems)?;
    // What has no place for a locale is for all of them; who asks for translations of it has forgotten one.
    if SHARED_LACKS.iter().any(|key| table.get(key).is_some()) {
        has_locale(&target, path, at.clone(), problems)?;
    }
    let label = problems.file.label(at);
    let source = match source {
        None => target.clone(),
        Some((path, at)) => {
            let source = pattern(path, FileType::Fluent, at.clone(), problems)?;
            same_wildcards(&source, &target, path, at, ("path", &label), problems)?;
            source
        }
    };
    Some((Files::Patterns { source, target }, label))
}

/// Reads a pattern of files of one type.
pub(super) fn pattern(
    text: &str,
    file_type: FileType,
    at: Range<usize>,
    problems: &mut Problems<'_>,
) -> Option<PathPattern> {
    match PathPattern::parse(text, file_type) {
        Ok(pattern) => Some(pattern),
        Err(error) => {
            problems.add(at, pattern_text(&error, text));
            None
        }
    }
}

/// Reports a pattern that must have `{locale}` and does not.
pub(super) fn has_locale(
    pattern: &PathPattern,
    text: &str,
    at: Range<usize>,
    problems: &mut Problems<'_>,
) -> Option<()> {
    if pattern.has_locale() {
        return Some(());
    }
    problems.add(at, pattern_text(&PatternError::NoLocale, text));
    None
}

/// Reports a pattern whose wildcards are not those of another one, of that key and at that place.
pub(super) fn same_wildcards(
    pattern: &PathPattern,
    others: &PathPattern,
    text: &str,
    at: Range<usize>,
    (key, label): (&'static str, &Label),
    problems: &mut Problems<'_>,
) -> Option<()> {
    if pattern.wildcards().eq(others.wildcards()) {
        return Some(());
    }
    let message = pattern_text(&PatternError::OtherWildcards, text).with("other", key);
    problems.add_related(at, message, vec![label.clone()]);
    None
}

/// What to say about a text that is not a pattern.
#[must_use]
pub fn pattern_text(error: &PatternError, pattern: &str) -> Text {
    let text = Text::new(match error {
        PatternError::Empty => "config-pattern-empty",
        PatternError::NotInside(_) => "config-pattern-outside",
        PatternError::Variable(_) => "config-pattern-variable",
        PatternError::Directories => "config-pattern-directories",
        PatternError::Ending(FileType::Fluent) => "config-pattern-not-fluent",
        PatternError::Ending(FileType::Markdown) => "config-pattern-not-markdown",
        PatternError::TooLong => "config-pattern-too-long",
        PatternError::NoLocale => "config-pattern-no-locale",
        PatternError::OtherWildcards => "config-pattern-other-wildcards",
    });
    let text = text.with("pattern", pattern);
    match error {
        PatternError::Variable(variable) => text.with("variable", variable.clone()),
        PatternError::TooLong => text.with("bytes", LONGEST_PATTERN).with("wildcards", MOST_WILDCARDS),
        _ => text,
    }
}
