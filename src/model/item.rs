//! One resource in one target locale: what is claimed, reviewed, committed.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Locale, SectionName};

/// An item's name, written `lt:news/2015-forum`; just `lt:terms` where the section's pattern has no wildcards.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemId {
    /// The target locale.
    pub locale: Locale,
    /// The section that the resource belongs to.
    pub section: SectionName,
    /// What the pattern's wildcards matched, without the extension; empty if it has none.
    pub name: Arc<str>,
}

/// The error of a text that is not an item's name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not an item's name: write locale:section/name")]
pub struct ItemIdError(pub String);

impl ItemId {
    /// Parses `locale:section/name` or `locale:section`. What comes out is written as it was read.
    ///
    /// # Errors
    ///
    /// An [`ItemIdError`] if the text is not of that form.
    pub fn parse(text: &str) -> Result<Self, ItemIdError> {
        let error = || ItemIdError(text.to_owned());
        let (locale, rest) = text.split_once(':').ok_or_else(error)?;
        let (section, name) = rest.split_once('/').unwrap_or((rest, ""));
        if (rest.ends_with('/') && name.is_empty()) || !is_in_one_line(name) {
            return Err(error());
        }
        Ok(Self {
            locale: Locale::parse(locale).map_err(|_| error())?,
            section: SectionName::parse(section).map_err(|_| error())?,
            name: name.into(),
        })
    }

    /// `section/name`, the part that is the same in every locale.
    #[must_use]
    pub fn resource(&self) -> String {
        if self.name.is_empty() { self.section.to_string() } else { format!("{}/{}", self.section, self.name) }
    }
}

/// Whether a name is written in one line, and steers nothing: no other can be an item's.
#[must_use]
pub fn is_in_one_line(name: &str) -> bool {
    name.bytes().all(|byte| matches!(byte, b' '..=b'~'))
        || !name.contains(|c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}'))
}

impl fmt::Display for ItemId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{}:{}", self.locale, self.resource()))
    }
}

/// As it is written.
impl Serialize for ItemId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for ItemId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_reads_back_what_it_writes() {
        for text in ["lt:news/2015-forum", "nb-NO:www/firefox/new", "ru:terms"] {
            assert_eq!(ItemId::parse(text).map(|item| item.to_string()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn what_is_not_an_item_is_refused() {
        for text in
            ["news/2015-forum", "lt", "lt:", "lt:news/", ":news", "l t:news", "lt:news/a\nb", "lt:news/\u{1b}[2J"]
        {
            assert!(ItemId::parse(text).is_err(), "{text}");
        }
    }
}
