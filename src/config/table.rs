//! Reading a TOML table key by key, so that every error has a line and says what to write instead.

use std::ops::Range;

use jiff::civil::Date;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::keys::{KeyTable, NAMES};
use crate::diagnostics::{Diagnostic, Label, SourceFile};
use crate::i18n::{Arg, Text};

/// A text with its place.
pub(super) type Located<T> = (T, Range<usize>);

/// Gathers what is wrong with the file.
pub(super) struct Problems<'s> {
    pub(super) file: SourceFile<'s>,
    pub(super) found: Vec<Diagnostic>,
}

impl Problems<'_> {
    /// Notes that something is wrong at a place.
    pub(super) fn add(&mut self, at: Range<usize>, message: Text) {
        self.add_related(at, message, Vec::new());
    }

    pub(super) fn add_related(&mut self, at: Range<usize>, message: Text, related: Vec<Label>) {
        let primary = self.file.label(at);
        self.found.push(Diagnostic::configuration(primary, message, related));
    }
}

/// One table, and which keys it can have.
pub(super) struct Table<'t, 'i> {
    values: &'t DeTable<'i>,
    /// Where the table stands, for what it lacks.
    pub(super) span: Range<usize>,
    keys: &'static KeyTable,
}

/// A value with its place.
pub(super) type Value<'t, 'i> = &'t Spanned<DeValue<'i>>;

impl<'t, 'i> Table<'t, 'i> {
    pub(super) fn new(values: &'t DeTable<'i>, span: Range<usize>, keys: &'static KeyTable) -> Self {
        Self { values, span, keys }
    }

    /// A value.
    pub(super) fn get(&self, key: &'static str) -> Option<Value<'t, 'i>> {
        debug_assert!(
            self.keys.key(key).is_some(),
            "`{key}` is not among the keys of {}: src/config/keys.rs",
            self.keys.header
        );
        self.values.iter().find(|(name, _)| name.get_ref() == key).map(|(_, value)| value)
    }

    /// All keys and values, for a table whose keys are names.
    pub(super) fn entries(&self) -> impl Iterator<Item = (Located<&'t str>, Value<'t, 'i>)> {
        self.values.iter().map(|(name, value)| ((&**name.get_ref(), name.span()), value))
    }

    /// A text; a value of another type is an error.
    pub(super) fn text(&self, key: &'static str, problems: &mut Problems<'_>) -> Option<Located<&'t str>> {
        let value = self.get(key)?;
        let text = value.get_ref().as_str();
        if text.is_none() {
            wrong_type(value, key, "config-type-text", problems);
        }
        Some((text?, value.span()))
    }

    /// A text; that there is none is an error.
    pub(super) fn required_text(&self, key: &'static str, problems: &mut Problems<'_>) -> Option<Located<&'t str>> {
        if self.get(key).is_none() {
            problems.add(self.span.clone(), Text::new("config-missing-key").with("key", key));
            return None;
        }
        self.text(key, problems)
    }

    /// A list of texts.
    pub(super) fn texts(&self, key: &'static str, problems: &mut Problems<'_>) -> Option<Vec<Located<&'t str>>> {
        let value = self.get(key)?;
        let texts = value.get_ref().as_array().and_then(|values| {
            values.iter().map(|value| Some((value.get_ref().as_str()?, value.span()))).collect::<Option<Vec<_>>>()
        });
        if texts.is_none() {
            wrong_type(value, key, "config-type-texts", problems);
        }
        texts
    }

    /// A date, written as such or as a text; `expected` says what else the value could have been.
    pub(super) fn date(
        &self,
        key: &'static str,
        expected: &'static str,
        problems: &mut Problems<'_>,
    ) -> Option<Located<Date>> {
        let value = self.get(key)?;
        let date = match value.get_ref() {
            DeValue::Datetime(datetime) if datetime.time.is_none() => datetime.date.and_then(|date| {
                Date::new(i16::try_from(date.year).ok()?, date.month.try_into().ok()?, date.day.try_into().ok()?).ok()
            }),
            DeValue::String(text) => text.parse().ok(),
            _ => None,
        };
        if date.is_none() {
            wrong_type(value, key, expected, problems);
        }
        Some((date?, value.span()))
    }

    /// A whole number from 1.
    pub(super) fn number(&self, key: &'static str, problems: &mut Problems<'_>) -> Option<u32> {
        let value = self.get(key)?;
        let number = value.get_ref().as_integer().and_then(|integer| {
            u32::from_str_radix(integer.as_str(), integer.radix()).ok().filter(|number| *number > 0)
        });
        if number.is_none() {
            wrong_type(value, key, "config-type-number", problems);
        }
        number
    }

    /// `True` or `false`.
    pub(super) fn flag(&self, key: &'static str, problems: &mut Problems<'_>) -> Option<bool> {
        let value = self.get(key)?;
        let flag = value.get_ref().as_bool();
        if flag.is_none() {
            wrong_type(value, key, "config-type-flag", problems);
        }
        flag
    }

    /// A table in this one.
    pub(super) fn table(&self, key: &'static str, problems: &mut Problems<'_>) -> Option<Table<'t, 'i>> {
        let value = self.get(key)?;
        as_table_of(value, key, self.keys_below(key), problems)
    }

    /// The tables of an array of tables.
    pub(super) fn tables(&self, key: &'static str, problems: &mut Problems<'_>) -> Vec<Table<'t, 'i>> {
        let Some(value) = self.get(key) else { return Vec::new() };
        let Some(values) = value.get_ref().as_array() else {
            wrong_type(value, key, "config-type-tables", problems);
            return Vec::new();
        };
        let keys = self.keys_below(key);
        values.iter().filter_map(|value| as_table_of(value, key, keys, problems)).collect()
    }

    /// The keys of the tables behind a key.
    fn keys_below(&self, key: &str) -> &'static KeyTable {
        self.keys.key(key).and_then(|key| key.shape.table()).unwrap_or(&NAMES)
    }

    /// The tables in this one that are named after locales: their keys are those of this one.
    pub(super) fn by_locale(&self) -> impl Iterator<Item = (Located<&'t str>, Table<'t, 'i>)> {
        let own = self.entries().filter(|((name, _), _)| self.keys.key(name).is_none());
        own.filter_map(|(name, value)| Some((name, Self::new(value.get_ref().as_table()?, value.span(), self.keys))))
    }

    /// Reports the keys that nobody knows.
    pub(super) fn finish(self, problems: &mut Problems<'_>) {
        self.finish_but(problems, |_| false);
    }

    /// Reports the keys that nobody knows, but for those with such values.
    pub(super) fn finish_but(self, problems: &mut Problems<'_>, is_known: impl Fn(&DeValue<'i>) -> bool) {
        let known = || self.keys.keys.iter().map(|key| key.name);
        for (name, value) in self.values {
            let key = &**name.get_ref();
            if self.keys.key(key).is_some() || is_known(value.get_ref()) {
                continue;
            }
            let message = match nearest(key, known()) {
                Some(near) => Text::new("config-unknown-key-near").with("near", near),
                None => Text::new("config-unknown-key"),
            };
            let known = known().collect::<Vec<_>>().join(", ");
            problems.add(name.span(), message.with("key", key).with("known", known));
        }
    }
}

/// The table that a value is whose keys are names.
pub(super) fn as_table<'t, 'i>(value: Value<'t, 'i>, key: &str, problems: &mut Problems<'_>) -> Option<Table<'t, 'i>> {
    as_table_of(value, key, &NAMES, problems)
}

/// The table that a value is, which can have these keys.
pub(super) fn as_table_of<'t, 'i>(
    value: Value<'t, 'i>,
    key: &str,
    keys: &'static KeyTable,
    problems: &mut Problems<'_>,
) -> Option<Table<'t, 'i>> {
    match value.get_ref().as_table() {
        Some(table) => Some(Table::new(table, value.span(), keys)),
        None => {
            wrong_type(value, key, "config-type-table", problems);
            None
        }
    }
}

/// Reports a value of the wrong type.
pub(super) fn wrong_type(value: Value<'_, '_>, key: &str, expected: &'static str, problems: &mut Problems<'_>) {
    let message = Text::new("config-wrong-type").with("key", key).with("expected", Arg::from(Text::new(expected)));
    problems.add(value.span(), message);
}

/// The days of a span of days or weeks: `3d`, `2w`.
pub(super) fn days(text: &str) -> Option<u16> {
    let (number, unit) = text.split_at_checked(text.len().checked_sub(1)?)?;
    let number: u16 = number.trim().parse().ok()?;
    match unit {
        "d" => Some(number),
        "w" => number.checked_mul(7),
        _ => None,
    }
}

/// Words of more bytes are not compared.
const LONGEST_ALIKE: usize = 512;

/// The word that is most like another, where one is.
pub(crate) fn nearest<'w>(word: &str, words: impl IntoIterator<Item = &'w str>) -> Option<&'w str> {
    // The lengths alone say that most are not alike, and a diff of long texts takes long.
    let may_be_alike = |candidate: &&str| {
        let (shorter, longer) = (word.len().min(candidate.len()), word.len().max(candidate.len()));
        longer < LONGEST_ALIKE && shorter * 4 > longer
    };
    words
        .into_iter()
        .filter(may_be_alike)
        .map(|candidate| (similar::TextDiff::from_chars(word, candidate).ratio(), candidate))
        .filter(|(ratio, _)| *ratio > 0.6)
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, candidate)| candidate)
}
