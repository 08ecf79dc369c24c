//! Translated articles with file names of their own: `names = "translationKey"`, or a file that lists pairs.

use super::table::{Problems, Table};
use crate::diagnostics::Label;
use crate::i18n::Text;

/// What says which file translates which article, where their names do not.
#[derive(Debug, Clone)]
pub enum FileNames {
    /// A key of the front matter that both have.
    Key(String),
    /// A file with a line for each pair, and the line that names it.
    File(String, Box<Label>),
}

/// Reads `names`: what has a `.` or a `/` is a file's path.
pub(super) fn read_file_names(table: &Table<'_, '_>, problems: &mut Problems<'_>) -> Option<FileNames> {
    let (names, at) = table.text("names", problems)?;
    let is_key = !names.is_empty() && names.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    if is_key {
        return Some(FileNames::Key(names.to_owned()));
    }
    let is_inside = names.split('/').all(|part| !matches!(part, "" | "." | "..")) && names.contains(['.', '/']);
    if !is_inside || names.contains('\\') {
        problems.add(at, Text::new("config-names").with("names", names));
        return None;
    }
    let label = problems.file.label(at);
    Some(FileNames::File(names.to_owned(), Box::new(label)))
}
