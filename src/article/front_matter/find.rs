//! Finds front matter, its translated fields and its dates.

use std::ops::Range;

use jiff::civil::Date;

use super::entry::{Problem, ProblemKind, Scalar};
use super::error::FrontMatterError;
use super::fence;
use super::format::Format;
use crate::article::dates::Dates;
use crate::fluent::{line_number, split_mark};

/// The longest front matter that is read, in bytes. Nobody writes as much: it is read again with every value that is edited.
const LONGEST: usize = 256 * 1024;

/// An article's front matter.
#[derive(Debug, Clone)]
pub struct FrontMatter {
    /// Where it stands in the article, with the line behind it that closes it.
    pub span: Range<usize>,
    /// The fields that are translated, in the order of the text.
    pub fields: Vec<Field>,
    /// Its dates.
    pub dates: Dates,
    pub(super) format: Format,
    /// The text between the two fences, with its place in the article.
    pub(super) inner: Range<usize>,
}

/// A field that is translated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The field's name, which is its unit's id, too.
    pub name: String,
    /// What it says, without line breaks at the end.
    pub text: String,
}

impl FrontMatter {
    /// How far front matter reaches, be it valid or not; 0 if there is none.
    pub(in crate::article) fn most_of_it(text: &str) -> usize {
        let found = fence::find(text, split_mark(text).0.len()).ok().flatten();
        found.map_or(0, |(_, _, end)| end)
    }

    /// Finds the front matter at the beginning of an article; `translate` names the fields that are translated.
    ///
    /// # Errors
    ///
    /// A [`FrontMatterError`] if it is not closed, is neither TOML nor YAML, or has a field that cannot be edited
    /// safely.
    pub fn find(text: &str, translate: &[String]) -> Result<Option<Self>, FrontMatterError> {
        let start = split_mark(text).0.len();
        let Some((format, inner, end)) = fence::find(text, start)? else { return Ok(None) };
        if inner.len() > LONGEST {
            return Err(FrontMatterError::TooLong(LONGEST));
        }
        let line_of = |at: usize| line_number(text, inner.start + at);
        // Behind a line without anything, it may as well be Markdown between two thematic breaks.
        let may_be_markdown = text[inner.clone()].starts_with(['\n', '\r']);
        let entries = match format.read(&text[inner.clone()]) {
            Ok(entries) if may_be_markdown && entries.is_empty() => return Ok(None),
            Ok(entries) => entries,
            Err(_) if may_be_markdown => return Ok(None),
            Err(Problem { what: ProblemKind::NotAMapping, .. }) => return Ok(None),
            Err(Problem { at, what: ProblemKind::Syntax(reason) }) => {
                return Err(FrontMatterError::Syntax { line: line_of(at), reason });
            }
            Err(Problem { at, what: ProblemKind::Twice(key) }) => {
                return Err(FrontMatterError::Twice { line: line_of(at), key });
            }
        };
        let mut fields = Vec::new();
        let mut dates = Dates::default();
        for entry in &entries {
            let key = || entry.key.clone();
            let date_error = |()| FrontMatterError::Date { line: line_of(entry.key_at), key: key() };
            let date = |scalar: &Option<Scalar>| match scalar {
                Some(scalar) if scalar.text.is_empty() => Ok(None),
                Some(scalar) => date_of(&scalar.text).map(Some).ok_or(()),
                None => Err(()),
            };
            if translate.contains(&entry.key) {
                let Some(scalar) = &entry.scalar else {
                    return Err(FrontMatterError::Field { line: line_of(entry.key_at), key: key() });
                };
                let text = field_text(&scalar.text);
                if text.chars().any(char::is_alphanumeric) {
                    fields.push(Field { name: key(), text });
                }
            } else if entry.key == "date" {
                dates.date = date(&entry.scalar).map_err(date_error)?;
            } else if entry.key == "deadline" {
                dates.deadline = date(&entry.scalar).map_err(date_error)?;
            }
        }
        Ok(Some(Self { span: start..end, fields, dates, format, inner }))
    }
}

impl FrontMatter {
    /// Where a field's key stands in the article; where the front matter begins if it has none of that name.
    pub(in crate::article) fn place_of(&self, text: &str, name: &str) -> usize {
        let entries = self.format.read(&text[self.inner.clone()]).unwrap_or_default();
        let entry = entries.iter().find(|entry| entry.key == name);
        entry.map_or(self.span.start, |entry| self.inner.start + entry.key_at)
    }
}

/// What translators see of a value.
pub(super) fn field_text(value: &str) -> String {
    value.replace("\r\n", "\n").trim_end_matches('\n').to_owned()
}

/// The day of a date, or of a date with a time.
fn date_of(text: &str) -> Option<Date> {
    let day = text.get(..10)?;
    let is_alone = text[10..].chars().next().is_none_or(|next| matches!(next, 'T' | 't' | ' '));
    if is_alone { day.parse().ok() } else { None }
}
