//! An event as it stands in a commit message: a line for people, a blank line, one line of JSON.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::claim::Lease;
use super::event::{Details, Event, VERSION, Verdict};
use crate::model::ItemId;

/// The longest commit message that is read, in bytes: texts of submissions are not in messages.
pub const MAX_MESSAGE: usize = 256 * 1024;

/// Why a commit is no event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EventError {
    /// Its message is longer than any event's.
    #[error("its message is too long")]
    TooLong,
    /// Its message has no line of JSON, or one that is no event.
    #[error("its message is not an event")]
    NotAnEvent,
    /// It is an event of a newer version, in a shape that this one does not know.
    #[error("it is an event of version {0}")]
    Newer(u32),
}

/// The line of JSON. The order of the fields is that in which they are written.
#[derive(Serialize, Deserialize)]
struct Wire {
    v: u32,
    id: String,
    kind: String,
    seq: u64,
    clock: u64,
    /// Empty where there is none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    item: String,
    by: String,
    /// In seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    lease: Option<Lease>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    from: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    to: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    about: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    verdict: Option<Verdict>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    units: Vec<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    draft: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    seen: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    with: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    text: Option<String>,
}

impl From<&Event> for Wire {
    fn from(event: &Event) -> Self {
        let Details { kind, lease, from, to, about, verdict, units, draft, seen, with, text } = event.kind.details();
        let item = event.item.as_ref().map(ToString::to_string).unwrap_or_default();
        let (v, id, seq, clock, by) = (event.v, event.id.clone(), event.seq, event.clock, event.by.clone());
        Self { v, id, kind, seq, clock, item, by, lease, from, to, about, verdict, units, draft, seen, with, text }
    }
}

impl From<Wire> for Event {
    fn from(wire: Wire) -> Self {
        let Wire { v, id, kind, seq, clock, item, by, lease, from, to, about, verdict, units, draft, seen, with, text } =
            wire;
        let kind = Details { kind, lease, from, to, about, verdict, units, draft, seen, with, text }.into();
        Self { v, id, seq, clock, date: None, by, item: ItemId::parse(&item).ok(), kind }
    }
}

impl Serialize for Event {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Wire::from(self).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Event {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Wire::deserialize(deserializer).map(Self::from)
    }
}

impl Event {
    /// Reads the event of a commit message.
    ///
    /// # Errors
    ///
    /// An [`EventError`] if it has none.
    pub fn parse(message: &[u8]) -> Result<Self, EventError> {
        if message.len() > MAX_MESSAGE {
            return Err(EventError::TooLong);
        }
        let line = message.split(|byte| *byte == b'\n').rfind(|line| !line.is_empty());
        let line = line.ok_or(EventError::NotAnEvent)?;
        serde_json::from_slice(line).map_err(|_| {
            /// What every version has.
            #[derive(Deserialize)]
            struct Versioned {
                v: u32,
            }
            match serde_json::from_slice::<Versioned>(line) {
                Ok(Versioned { v }) if v > VERSION => EventError::Newer(v),
                _ => EventError::NotAnEvent,
            }
        })
    }

    /// The commit message of the event.
    #[must_use]
    pub fn message(&self) -> String {
        // Strings and numbers can always be written.
        let json = serde_json::to_string(self).unwrap_or_default();
        format!("{self}\n\n{json}\n")
    }
}

#[cfg(test)]
mod tests {
    use super::super::event::EventKind;
    use super::*;

    const COMMIT: &str = "0123456789abcdef0123456789abcdef01234567";

    /// The message of an event with these fields behind its item.
    fn message(first: &str, kind: &str, item: &str, rest: &str) -> String {
        let item = if item.is_empty() { String::new() } else { format!("\"item\":\"{item}\",") };
        format!(
            "{first}\n\n{{\"v\":1,\"id\":\"x\",\"kind\":\"{kind}\",\"seq\":3,\"clock\":17,{item}\"by\":\"ona@example.org\"{rest}}}\n"
        )
    }

    #[test]
    fn every_kind_is_written_as_it_was_read() {
        let review = r#","about":"s","verdict":"return","units":["p-1"],"text":"First line\nand „quotes“""#;
        let commit = format!(r#","about":"s","text":"{COMMIT}""#);
        for (first, kind, rest) in [
            ("claim", "claim", r#","lease":604800"#),
            ("claim", "claim", ""),
            ("renew", "renew", r#","lease":604800"#),
            ("takeover", "takeover", r#","lease":18446744073709551615"#),
            ("release", "release", ""),
            ("assign", "assign", r#","lease":604800,"to":"Ilze <ilze@example.org>""#),
            ("assign", "assign", r#","from":"ona@example.org","text":"Ona is ill""#),
            ("submit", "submit", r#","text":"A note""#),
            ("draft", "submit", r#","draft":true"#),
            ("submit", "submit", r#","seen":[]"#),
            ("submit", "submit", r#","seen":[],"with":["Jonas <jonas@example.org>"]"#),
            ("draft", "submit", r#","draft":true,"seen":["s"],"text":"A note""#),
            ("withdraw", "withdraw", r#","about":"s""#),
            ("withdraw", "withdraw", r#","about":"s","text":"Not yet""#),
            ("withdraw", "withdraw", r#","about":"s","draft":true"#),
            ("withdraw", "withdraw", ""),
            ("return", "review", review),
            ("approve", "review", r#","verdict":"approve""#),
            ("comment", "comment", r#","units":["p-1"],"text":"Soon""#),
            ("commit", "commit", &commit),
            ("commit", "commit", &format!(r#","to":"translations"{commit}"#)),
            ("published", "published", &commit),
            // What does not say what it must, and what is not known, goes on as it came.
            ("review", "review", r#","about":"s","text":"Fine""#),
            ("comment", "comment", ""),
            ("commit", "commit", r#","about":"s","text":"abc""#),
            (
                "applaud",
                "applaud",
                r#","lease":1,"about":"s","verdict":"approve","units":["u"],"draft":true,"text":"t""#,
            ),
        ] {
            let first = format!("{first} lt:news/2015-forum");
            let message = message(&first, kind, "lt:news/2015-forum", rest);
            let event = Event::parse(message.as_bytes()).expect(kind);
            assert_eq!(event.message(), message);
            assert_eq!(serde_json::from_slice::<Event>(&serde_json::to_vec(&event).expect(kind)).expect(kind), event);
        }
        let without = message("checkpoint ", "checkpoint", "", "");
        assert_eq!(Event::parse(without.as_bytes()).expect("an event without an item").message(), without);
    }

    #[test]
    fn each_kind_says_what_it_must_or_is_incomplete() {
        let kind = |kind: &str, rest: &str| {
            Event::parse(message("x", kind, "lt:terms", rest).as_bytes()).expect("an event").kind
        };
        assert!(matches!(kind("review", ""), EventKind::Incomplete(_)));
        assert!(matches!(kind("comment", ""), EventKind::Incomplete(_)));
        for text in ["", r#","text":"abc""#, r#","text":"0123456789ABCDEF0123456789abcdef01234567""#] {
            assert!(matches!(kind("commit", text), EventKind::Incomplete(_)), "{text}");
        }
        assert!(matches!(kind("applaud", ""), EventKind::Unknown(_)));
        let oid = COMMIT.parse().expect("a name");
        assert_eq!(
            kind("commit", &format!(r#","text":"{COMMIT}""#)),
            EventKind::Commit { about: None, oid, branch: None }
        );
    }

    #[test]
    fn what_names_no_item_is_an_event_without_one() {
        for item in ["", "lt", "lt:", "lt:news/", ":news", "lt:no section/x"] {
            let message = message("claim", "claim", item, "");
            assert_eq!(Event::parse(message.as_bytes()).expect("an event").item, None, "{item}");
        }
    }

    #[test]
    fn what_is_unknown_is_kept() {
        let text =
            b"later\n\n{\"v\":1,\"id\":\"x\",\"kind\":\"applaud\",\"seq\":1,\"clock\":2,\"by\":\"a@b\",\"more\":[1]}\n";
        assert_eq!(Event::parse(text).expect("an event").kind.word(), "applaud");
    }

    #[test]
    fn what_is_no_event_is_refused() {
        assert_eq!(Event::parse(b"new\n\n{\"v\":2,\"kind\":{}}"), Err(EventError::Newer(2)));
        for text in [&b""[..], b"hello", b"claim\n\n{}", b"claim\n\n{\"v\":1", b"\xff\xfe\n\n\xff"] {
            assert_eq!(Event::parse(text), Err(EventError::NotAnEvent));
        }
        assert_eq!(Event::parse(&vec![b'{'; MAX_MESSAGE + 1]), Err(EventError::TooLong));
    }
}
