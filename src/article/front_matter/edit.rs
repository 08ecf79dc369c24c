//! Edits front matter by splicing values into it, each edit proved by reading the result again.

use std::ops::Range;

use super::entry::{Entry, Scalar};
use super::error::FrontMatterError;
use super::find::{FrontMatter, field_text};
use super::format::Format;
use super::{fence, toml, yaml};
use crate::fluent::newline_of;

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

impl FrontMatter {
    /// The front matter with other texts in some fields, and with some keys set.
    ///
    /// # Errors
    ///
    /// [`FrontMatterError::Write`] where no way of writing a value leaves all others as they are.
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

    /// Whether a text, read again, says what is wanted of one key, and of all others what it said before.
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

/// New front matter for an article that has none.
#[must_use]
pub(in crate::article) fn created(set: &[Setting], newline: &str) -> String {
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
