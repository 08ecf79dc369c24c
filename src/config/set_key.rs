//! A key that the front matter of translated articles gets.

use std::collections::BTreeMap;

use crate::article::{SetValue, Setting};
use crate::model::Locale;

/// A key that the front matter of translated articles gets, with its value for each locale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetKey {
    pub(super) key: String,
    /// For the locales that are not named; none leaves the key as it is.
    pub(super) default: Option<SetValue>,
    pub(super) by_locale: BTreeMap<Locale, SetValue>,
}

impl SetKey {
    /// The key with its value for a locale; `None` if it stays as it is.
    #[must_use]
    pub fn of(&self, locale: &Locale) -> Option<Setting> {
        let value = match self.by_locale.get(locale).or(self.default.as_ref())? {
            SetValue::Text(text) => SetValue::Text(text.replace("{locale}", locale.as_str())),
            SetValue::Bare(text) => SetValue::Bare(text.clone()),
        };
        Some(Setting { key: self.key.clone(), value })
    }
}
