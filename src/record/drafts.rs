//! Which translations of an item no person wrote: an engine did, or they were taken over from elsewhere, and nobody has changed them since.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use crate::fluent::Fingerprint;
use crate::i18n::{Arg, Text};

/// A translation that no person wrote. It counts for the very text that it names: who edits that takes the mark away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The text that was drafted.
    #[serde(with = "digits")]
    pub target: Fingerprint,
    /// The address of who asked for it.
    pub by: String,
    /// When, in milliseconds since 1970.
    pub time: u64,
    /// Where it comes from.
    #[serde(flatten)]
    pub origin: DraftOrigin,
}

/// Where a draft comes from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DraftOrigin {
    /// A program translated it.
    Engine(EngineName),
    /// The same text was translated before: the item and unit where.
    Memory(String),
    /// It has no words: it is what the text in this locale has.
    Copy(String),
}

impl Draft {
    /// The day on which it was made, in UTC.
    #[must_use]
    pub fn day(&self) -> Date {
        let time = Timestamp::from_millisecond(i64::try_from(self.time).unwrap_or(i64::MAX)).unwrap_or(Timestamp::MAX);
        time.to_zoned(TimeZone::UTC).date()
    }
}

impl DraftOrigin {
    /// Where it comes from, in words.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::Engine(EngineName { name, model, from }) => {
                let text = match model {
                    Some(model) => Text::new("draft-from-model").with("model", model.clone()),
                    None => Text::new("draft-from-engine"),
                };
                let text = text.with("name", name.clone());
                match from {
                    Some(from) => {
                        Text::new("draft-from-locale").with("origin", Arg::from(text)).with("locale", from.clone())
                    }
                    None => text,
                }
            }
            Self::Memory(place) => Text::new("draft-from-memory").with("place", place.clone()),
            Self::Copy(locale) => Text::new("draft-from-copy").with("locale", locale.clone()),
        }
    }
}

/// What an engine says that it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct EngineName {
    /// Its name.
    pub name: String,
    /// Its model, if it says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// The locale of what it translated, if that is not the source's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
}

/// The drafts of an item, by unit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Drafts {
    by_unit: BTreeMap<String, Draft>,
}

/// A line.
#[derive(Serialize, Deserialize)]
struct Wire {
    unit: String,
    #[serde(flatten)]
    draft: Draft,
}

impl Drafts {
    /// Reads a JSON object a line. What is none is left out: a newer program may say more.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let lines = text.lines().filter_map(|line| serde_json::from_str::<Wire>(line).ok());
        Self { by_unit: lines.map(|wire| (wire.unit, wire.draft)).collect() }
    }

    /// The lines, sorted by unit.
    #[must_use]
    pub fn to_text(&self) -> String {
        let line = |(unit, draft): (&String, &Draft)| {
            let wire = Wire { unit: unit.clone(), draft: draft.clone() };
            serde_json::to_string(&wire).unwrap_or_default() + "\n"
        };
        self.by_unit.iter().map(line).collect()
    }

    /// The draft of a unit that says this; none if a person wrote that.
    #[must_use]
    pub fn get(&self, unit: &str, target: Fingerprint) -> Option<&Draft> {
        self.by_unit.get(unit).filter(|draft| draft.target == target)
    }

    /// Notes that a unit was drafted.
    pub fn set(&mut self, unit: &str, draft: Draft) {
        self.by_unit.insert(unit.to_owned(), draft);
    }

    /// Adds what others say of units that these say nothing of.
    pub fn add(&mut self, others: &Self) {
        for (unit, draft) in &others.by_unit {
            self.by_unit.entry(unit.clone()).or_insert_with(|| draft.clone());
        }
    }

    /// Leaves what is said of these texts alone.
    pub fn keep_for(&mut self, target_of: impl Fn(&str) -> Option<Fingerprint>) {
        self.by_unit.retain(|unit, draft| target_of(unit) == Some(draft.target));
    }

    /// The drafts, by unit.
    pub fn entries(&self) -> impl Iterator<Item = (&str, &Draft)> {
        self.by_unit.iter().map(|(unit, draft)| (unit.as_str(), draft))
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.by_unit.is_empty()
    }
}

/// A fingerprint as the digits that it is written with.
mod digits {
    use serde::{Deserialize as _, Deserializer, Serializer};

    use crate::fluent::Fingerprint;

    pub(super) fn serialize<S: Serializer>(print: &Fingerprint, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(print)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Fingerprint, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(|_| serde::de::Error::custom("no fingerprint"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "{\"unit\":\"a\",\"target\":\"453c63f85d8f6d14\",\"by\":\"ona@example.org\",\"time\":17,\
        \"engine\":{\"name\":\"apertium\",\"model\":\"nob-nno\",\"from\":\"nb\"}}\n\
        {\"unit\":\"b\",\"target\":\"00000000000000ff\",\"by\":\"ona@example.org\",\"time\":18,\"memory\":\"lt:news/x title\"}\n";

    #[test]
    fn drafts_read_back_what_they_write() {
        let drafts = Drafts::parse(TEXT);
        assert_eq!(drafts.to_text(), TEXT);
        let print = "453c63f85d8f6d14".parse().expect("a fingerprint");
        assert!(
            drafts.get("a", print).is_some() && drafts.get("b", print).is_none() && drafts.get("c", print).is_none()
        );
        assert_eq!(Drafts::parse(&format!("garbage\n{{}}\n{TEXT}{{\"unit\":\"c\"}}\n")), drafts);
    }
}
