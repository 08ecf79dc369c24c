//! Edits front matter by splicing values into it, each edit proved by reading the result again.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::entry::{Entry, Scalar, Step};
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

/// Where one way to write many values does not keep all others, each is written by itself: so many at most.
const MOST_ALONE: usize = 100;

/// A text that a field is to have.
struct Wanted<'w> {
    /// The node that the field is.
    entry: usize,
    name: &'w str,
    text: &'w str,
}

impl FrontMatter {
    /// The front matter with other texts in some of [`Self::fields`], each given by its index, and with some keys set.
    ///
    /// # Errors
    ///
    /// [`FrontMatterError::Write`] where no way of writing a value leaves all others as they are.
    pub fn edited(&self, article: &str, fields: &[(usize, &str)], set: &[Setting]) -> Result<String, FrontMatterError> {
        let newline = newline_of(&article[self.span.clone()]);
        let mut inner = article[self.inner.clone()].to_owned();
        let wanted: Vec<Wanted<'_>> = fields
            .iter()
            .filter_map(|(field, text)| {
                let field = self.fields.get(*field)?;
                (field.text != *text).then_some(Wanted { entry: field.entry, name: &field.name, text })
            })
            .collect();
        if !wanted.is_empty() {
            inner = self.with_fields(inner, &wanted, newline)?;
        }
        for setting in set {
            inner = self.with_setting(&inner, setting, newline)?;
        }
        let (before, after) = (self.span.start..self.inner.start, self.inner.end..self.span.end);
        Ok(format!("{}{inner}{}", &article[before], &article[after]))
    }

    fn with_fields(&self, mut inner: String, wanted: &[Wanted<'_>], newline: &str) -> Result<String, FrontMatterError> {
        if let Some(written) = self.with_all_fields(&inner, wanted, newline) {
            return Ok(written);
        }
        for (count, one) in wanted.iter().enumerate() {
            let error = || FrontMatterError::Write { key: one.name.to_owned() };
            if count == MOST_ALONE {
                return Err(error());
            }
            let entries = self.format.read(&inner).map_err(|_| error())?;
            let candidates = self.candidates(&inner, &entries, one, newline).ok_or_else(error)?;
            let mut written = candidates.into_iter().map(|(span, value)| spliced(&inner, span, &value));
            inner = written.find(|new| self.has_fields(new, &entries, std::slice::from_ref(one))).ok_or_else(error)?;
        }
        Ok(inner)
    }

    /// Writes all fields, each in the most fitting way; `None` if that does not say what is wanted.
    fn with_all_fields(&self, inner: &str, wanted: &[Wanted<'_>], newline: &str) -> Option<String> {
        let entries = self.format.read(inner).ok()?;
        let mut splices = Vec::with_capacity(wanted.len());
        for one in wanted {
            splices.extend(self.candidates(inner, &entries, one, newline)?.into_iter().next());
        }
        splices.sort_by_key(|(span, _)| span.start);
        let mut written = String::with_capacity(inner.len() + inner.len() / 8);
        let mut at = 0;
        for (span, value) in splices {
            written.push_str(inner.get(at..span.start)?);
            written.push_str(&value);
            at = span.end;
        }
        written.push_str(&inner[at..]);
        self.has_fields(&written, &entries, wanted).then_some(written)
    }

    /// The ways to write a text in the place of a field.
    fn candidates(
        &self,
        inner: &str,
        entries: &[Entry],
        wanted: &Wanted<'_>,
        newline: &str,
    ) -> Option<Vec<(Range<usize>, String)>> {
        let scalar = entries.get(wanted.entry)?.scalar()?;
        Some(self.format.candidates(inner, scalar, &value_for(scalar, wanted.text), newline))
    }

    /// Whether a text, read again, has the wanted texts in its fields, and says of all else what it said before.
    fn has_fields(&self, new: &str, before: &[Entry], wanted: &[Wanted<'_>]) -> bool {
        let Some(after) = self.read_again(new) else { return false };
        let wanted: FxHashMap<usize, &str> = wanted.iter().map(|one| (one.entry, one.text)).collect();
        let is_as_wanted = |index: usize, old: &Entry, new: &Entry| {
            let is_in_place = old.parent == new.parent && old.step == new.step;
            is_in_place
                && match (wanted.get(&index), old.scalar()) {
                    (Some(text), Some(scalar)) => {
                        let value = field_text(&value_for(scalar, text));
                        new.scalar().is_some_and(|new| new.is_text && field_text(&new.text) == value)
                    }
                    _ => old.said() == new.said(),
                }
        };
        let mut pairs = before.iter().zip(&after).enumerate();
        before.len() == after.len() && pairs.all(|(index, (old, new))| is_as_wanted(index, old, new))
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
        let new = match entries.iter().find(|entry| entry.is_key(key)) {
            Some(entry) => {
                let span = entry.scalar().ok_or_else(error)?.span.clone();
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
        if self.has_setting(&new, &entries, key, said) { Ok(new) } else { Err(error()) }
    }

    /// Whether a text, read again, says a value of one key, and of all others what it said before.
    fn has_setting(&self, new: &str, before: &[Entry], key: &str, said: &str) -> bool {
        let Some(after) = self.read_again(new) else { return false };
        let others = |entries: &[Entry]| -> Vec<(Option<usize>, Step, String)> {
            let own = entries.iter().position(|entry| entry.is_key(key));
            let place = |index: usize| index - usize::from(own.is_some_and(|own| own < index));
            let entries = entries.iter().enumerate().filter(|(index, _)| own != Some(*index)).map(|(_, entry)| entry);
            entries.map(|entry| (entry.parent.map(place), entry.step.clone(), entry.said().to_owned())).collect()
        };
        let entry = after.iter().find(|entry| entry.is_key(key));
        let is_said = entry.and_then(Entry::scalar).is_some_and(|scalar| scalar.text == said);
        is_said && others(before) == others(&after)
    }

    /// Reads a text that was edited; `None` if it is no front matter any more.
    fn read_again(&self, new: &str) -> Option<Vec<Entry>> {
        // A line of a long text that looks like the fence would end the front matter.
        if fence::is_in(new, self.format) { None } else { self.format.read(new).ok() }
    }
}

/// The value that says a text in the place of a scalar: the line breaks at its end belong to the way it is written.
fn value_for(scalar: &Scalar, text: &str) -> String {
    let ending = &scalar.text[scalar.text.trim_end_matches(['\n', '\r']).len()..];
    format!("{text}{}", ending.replace('\r', ""))
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
