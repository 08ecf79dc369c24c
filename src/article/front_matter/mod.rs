//! The front matter of an article: TOML between `+++` or YAML between `---`.
//!
//! Read for the fields that are translated and for dates; edited by splicing values into the original text, and every edit
//! is proved by reading the result again.

mod fence;
mod toml;
mod yaml;

use std::ops::Range;

use jiff::civil::Date;

use crate::fluent::newline_of;

/// An article's front matter.
#[derive(Debug, Clone)]
pub struct FrontMatter {
    /// Where it stands in the article, with the line behind it that closes it.
    pub span: Range<usize>,
    /// The fields that are translated, in the order of the text.
    pub fields: Vec<Field>,
    /// Its dates.
    pub dates: Dates,
    format: Format,
    /// The text between the two fences, with its place in the article.
    inner: Range<usize>,
}

/// A field that is translated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The field's name, which is its unit's id, too.
    pub name: String,
    /// What it says, without line breaks at the end.
    pub text: String,
}

/// What an article says of time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Dates {
    /// When it was, or will be, published: `date`.
    pub date: Option<Date>,
    /// After which day nobody needs it any more: `deadline`.
    pub deadline: Option<Date>,
}

impl Dates {
    /// Tells whether nobody needs a translation any more: whether the deadline is over.
    #[must_use]
    pub fn is_expired(self, today: Date) -> bool {
        self.deadline.is_some_and(|deadline| deadline < today)
    }
}

/// A key that a rendered article gets, with its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    /// The key.
    pub key: String,
    /// The value.
    pub value: SetValue,
}

/// A value that a rendered article gets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SetValue {
    /// A text.
    Text(String),
    /// A number, a date or a truth value, as TOML and YAML both write it.
    Bare(String),
}

/// Why front matter cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FrontMatterError {
    /// It is not closed.
    #[error("the front matter is opened with {0} and never closed")]
    Open(&'static str),
    /// It is not TOML, or not YAML.
    #[error("line {line}: {reason}")]
    Syntax {
        /// The line in the article.
        line: usize,
        /// The parser's own words.
        reason: String,
    },
    /// A key stands in it twice.
    #[error("line {line}: the key {key} stands twice")]
    Twice {
        /// The line in the article.
        line: usize,
        /// The key.
        key: String,
    },
    /// A field that is to be translated is no text that can be edited safely.
    #[error("line {line}: {key} cannot be edited safely")]
    Field {
        /// The line in the article.
        line: usize,
        /// The key.
        key: String,
    },
    /// `date` or `deadline` is not a date.
    #[error("line {line}: {key} is not a date")]
    Date {
        /// The line in the article.
        line: usize,
        /// The key.
        key: String,
    },
    /// A value cannot be written without changing something else.
    #[error("{key} cannot be written into the front matter")]
    Write {
        /// The key.
        key: String,
    },
}

/// How front matter is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Toml,
    Yaml,
}

/// A top-level key whose value is one scalar, or something that is not edited.
#[derive(Debug, Clone)]
struct Entry {
    key: String,
    /// Where the key stands, from the beginning of the inner text.
    key_at: usize,
    /// The value, as far as it can be edited.
    scalar: Option<Scalar>,
}

/// A scalar with its place.
#[derive(Debug, Clone)]
struct Scalar {
    /// What it says.
    text: String,
    /// Where it stands, from the beginning of the inner text.
    span: Range<usize>,
    style: Style,
    /// Whether it is a text: neither a number nor a date nor a truth value.
    is_text: bool,
}

/// How a scalar is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    /// YAML without quotes, or a TOML value that is no text.
    Plain,
    /// `'…'` in YAML.
    SingleQuoted,
    /// `"…"`.
    DoubleQuoted,
    /// `|` in YAML.
    Literal,
    /// `>` in YAML.
    Folded,
    /// `'…'` in TOML.
    TomlLiteral,
    /// `"""…"""` in TOML.
    TomlLong,
    /// `'''…'''` in TOML.
    TomlLongLiteral,
}

impl Format {
    fn fence(self) -> &'static str {
        match self {
            Self::Toml => "+++",
            Self::Yaml => "---",
        }
    }

    fn read(self, inner: &str) -> Result<Vec<Entry>, Problem> {
        match self {
            Self::Toml => toml::read(inner),
            Self::Yaml => yaml::read(inner),
        }
    }

    /// Returns the ways to write a value in the place of a scalar, the most fitting one first.
    fn candidates(self, inner: &str, scalar: &Scalar, value: &str, newline: &str) -> Vec<(Range<usize>, String)> {
        match self {
            Self::Toml => toml::candidates(scalar, value, newline),
            Self::Yaml => yaml::candidates(inner, scalar, value, newline),
        }
    }
}

/// What is wrong with front matter, at an offset of its inner text.
struct Problem {
    at: usize,
    what: ProblemKind,
}

enum ProblemKind {
    Syntax(String),
    Twice(String),
    /// It is not front matter at all: a text between two thematic breaks.
    NotAMapping,
}

impl FrontMatter {
    /// Returns how far front matter reaches, be it valid or not; 0 where there is none.
    pub(super) fn most_of_it(text: &str) -> usize {
        let found = fence::find(text, super::body_start(text)).ok().flatten();
        found.map_or(0, |(_, _, end)| end)
    }

    /// Finds the front matter at the beginning of an article; `translate` names the fields that are translated.
    ///
    /// # Errors
    ///
    /// Returns a [`FrontMatterError`] where it is not closed, is neither TOML nor YAML, or has a field that cannot be edited
    /// safely.
    pub fn find(text: &str, translate: &[String]) -> Result<Option<Self>, FrontMatterError> {
        let start = super::body_start(text);
        let Some((format, inner, end)) = fence::find(text, start)? else { return Ok(None) };
        let line_of = |at: usize| text[..inner.start + at].matches('\n').count() + 1;
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
            let (line, key) = (line_of(entry.key_at), entry.key.clone());
            let date = |scalar: &Option<Scalar>| match scalar {
                Some(scalar) if scalar.text.is_empty() => Ok(None),
                Some(scalar) => date_of(&scalar.text).map(Some).ok_or(()),
                None => Err(()),
            };
            if translate.contains(&entry.key) {
                let Some(scalar) = &entry.scalar else { return Err(FrontMatterError::Field { line, key }) };
                let text = field_text(&scalar.text);
                if text.chars().any(char::is_alphanumeric) {
                    fields.push(Field { name: key, text });
                }
            } else if entry.key == "date" {
                dates.date = date(&entry.scalar).map_err(|()| FrontMatterError::Date { line, key })?;
            } else if entry.key == "deadline" {
                dates.deadline = date(&entry.scalar).map_err(|()| FrontMatterError::Date { line, key })?;
            }
        }
        Ok(Some(Self { span: start..end, fields, dates, format, inner }))
    }

    /// Returns the front matter with other texts in some fields, and with some keys set.
    ///
    /// # Errors
    ///
    /// Returns [`FrontMatterError::Write`] where no way of writing a value leaves all others as they are.
    pub fn edited(&self, article: &str, fields: &[(&str, &str)], set: &[Setting]) -> Result<String, FrontMatterError> {
        let newline = newline_of(&article[self.span.clone()]);
        let mut inner = article[self.inner.clone()].to_owned();
        for (name, text) in fields {
            inner = self.with_field(&inner, name, text, newline)?;
        }
        for setting in set {
            inner = self.with_setting(&inner, setting, newline)?;
        }
        let (before, after) = (self.span.start..self.inner.start, self.inner.end..self.span.end);
        Ok(format!("{}{inner}{}", &article[before], &article[after]))
    }

    fn with_field(&self, inner: &str, name: &str, text: &str, newline: &str) -> Result<String, FrontMatterError> {
        let error = || FrontMatterError::Write { key: name.to_owned() };
        let entries = self.format.read(inner).map_err(|_| error())?;
        let entry = entries.iter().find(|entry| entry.key == name).ok_or_else(error)?;
        let scalar = entry.scalar.as_ref().ok_or_else(error)?;
        if field_text(&scalar.text) == text {
            return Ok(inner.to_owned());
        }
        // The line breaks at the end belong to the way it is written.
        let ending = &scalar.text[scalar.text.trim_end_matches(['\n', '\r']).len()..];
        let value = format!("{text}{}", ending.replace('\r', ""));
        let is_wanted = |new: &Scalar| field_text(&new.text) == field_text(&value) && new.is_text;
        let candidates = self.format.candidates(inner, scalar, &value, newline);
        let mut written = candidates.into_iter().map(|(span, value)| spliced(inner, span, &value));
        written.find(|new| self.is_proved(new, &entries, name, is_wanted)).ok_or_else(error)
    }

    fn with_setting(&self, inner: &str, setting: &Setting, newline: &str) -> Result<String, FrontMatterError> {
        let key = setting.key.as_str();
        let error = || FrontMatterError::Write { key: key.to_owned() };
        let entries = self.format.read(inner).map_err(|_| error())?;
        let (said, value) = match (&setting.value, self.format) {
            (SetValue::Bare(value), _) => (value, value.clone()),
            (SetValue::Text(text), Format::Toml) => (text, toml::basic(text)),
            (SetValue::Text(text), Format::Yaml) => (text, yaml::shortest(text)),
        };
        let new = match entries.iter().find(|entry| entry.key == key) {
            Some(entry) => {
                let span = entry.scalar.as_ref().ok_or_else(error)?.span.clone();
                // A key of YAML that has no value has no blank behind its colon.
                let blank = if span.is_empty() { " " } else { "" };
                spliced(inner, span, &format!("{blank}{value}"))
            }
            // Behind a table's heading, a key would be one of that table.
            None => match self.format {
                Format::Toml => {
                    let end = toml::end_of_root(inner);
                    spliced(inner, end..end, &format!("{key} = {value}{newline}"))
                }
                Format::Yaml => format!("{inner}{key}: {value}{newline}"),
            },
        };
        if self.is_proved(&new, &entries, key, |scalar| scalar.text == *said) { Ok(new) } else { Err(error()) }
    }

    /// Tells whether a text, read again, says what is wanted of one key, and of all others what it said before.
    fn is_proved(&self, new: &str, before: &[Entry], key: &str, is_wanted: impl Fn(&Scalar) -> bool) -> bool {
        // A line of a long text that looks like the fence would end the front matter.
        if fence::is_in(new, self.format) {
            return false;
        }
        let Ok(after) = self.format.read(new) else { return false };
        let others = |entries: &[Entry]| -> Vec<(String, Option<String>)> {
            let entries = entries.iter().filter(|entry| entry.key != key);
            entries.map(|entry| (entry.key.clone(), entry.scalar.as_ref().map(|scalar| scalar.text.clone()))).collect()
        };
        let entry = after.iter().find(|entry| entry.key == key);
        others(before) == others(&after) && entry.and_then(|entry| entry.scalar.as_ref()).is_some_and(is_wanted)
    }
}

fn spliced(text: &str, span: Range<usize>, new: &str) -> String {
    format!("{}{new}{}", &text[..span.start], &text[span.end..])
}

/// Returns new front matter for an article that has none.
#[must_use]
pub(super) fn created(set: &[Setting], newline: &str) -> String {
    let mut text = format!("---{newline}");
    for setting in set {
        let value = match &setting.value {
            SetValue::Bare(value) => value.clone(),
            SetValue::Text(text) => yaml::shortest(text),
        };
        text.push_str(&format!("{}: {value}{newline}", setting.key));
    }
    text + "---" + newline
}

/// Returns what translators see of a value.
fn field_text(value: &str) -> String {
    value.replace("\r\n", "\n").trim_end_matches('\n').to_owned()
}

/// Returns the day of a date, or of a date with a time.
fn date_of(text: &str) -> Option<Date> {
    let day = text.get(..10)?;
    let is_alone = text[10..].chars().next().is_none_or(|next| matches!(next, 'T' | 't' | ' '));
    if is_alone { day.parse().ok() } else { None }
}

#[cfg(test)]
mod tests;
