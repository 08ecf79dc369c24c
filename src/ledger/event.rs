//! One event, as it stands in a commit message: a line for people, a blank line, one line of JSON.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The version of the events that this program writes.
pub const VERSION: u32 = 1;

/// The longest commit message that is read, in bytes: texts of submissions are not in messages.
pub const MAX_MESSAGE: usize = 256 * 1024;

/// One event of a ledger.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// The version of the format.
    pub v: u32,
    /// A UUID of version 7, the same wherever the event ends up.
    pub id: String,
    /// What happened.
    pub kind: EventKind,
    /// The place in the ledger, from 1.
    pub seq: u64,
    /// When it happened, in milliseconds since 1970: later than the event before, never earlier than the writer's clock.
    pub clock: u64,
    /// The item; none for a checkpoint.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub item: String,
    /// The e-mail address of who did it.
    pub by: String,
    /// How long a claim lasts, in seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lease: Option<u64>,
    /// The event that it is about: the submission that a review judges or a commit carries.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// A review's verdict.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verdict: Option<Verdict>,
    /// The units that a review or a comment is about; none is the item as a whole.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<String>,
    /// Whether a submission is an unfinished draft.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub draft: bool,
    /// What the person wrote; for a commit, its object name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub enum EventKind {
    /// Somebody takes an item.
    Claim,
    /// Somebody keeps an item for longer.
    Renew,
    /// Somebody gives an item back.
    Release,
    /// Somebody takes an item whose claim has run out.
    Takeover,
    /// Somebody hands in a text.
    Submit,
    /// Somebody judges a text.
    Review,
    /// Somebody says something.
    Comment,
    /// An approved text became a commit.
    Commit,
    /// The state so far, so that a reader need not begin at the first event.
    Checkpoint,
    /// Something that this version does not know: kept, and of no effect.
    Unknown(String),
}

/// A review's verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// The text may be committed.
    Approve,
    /// The text goes back to the translator.
    Return,
}

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

impl EventKind {
    /// Returns the word that an event has for it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Claim => "claim",
            Self::Renew => "renew",
            Self::Release => "release",
            Self::Takeover => "takeover",
            Self::Submit => "submit",
            Self::Review => "review",
            Self::Comment => "comment",
            Self::Commit => "commit",
            Self::Checkpoint => "checkpoint",
            Self::Unknown(word) => word,
        }
    }
}

impl From<String> for EventKind {
    fn from(word: String) -> Self {
        let known =
            [Self::Claim, Self::Renew, Self::Release, Self::Takeover, Self::Submit, Self::Review, Self::Comment];
        let known = known.into_iter().chain([Self::Commit, Self::Checkpoint]);
        known.into_iter().find(|kind| kind.as_str() == word).unwrap_or(Self::Unknown(word))
    }
}

impl From<EventKind> for String {
    fn from(kind: EventKind) -> Self {
        kind.as_str().to_owned()
    }
}

impl Event {
    /// Returns an event without details that is not in a ledger yet.
    #[must_use]
    pub fn new(kind: EventKind, item: &str, by: &str) -> Self {
        Self {
            v: VERSION,
            id: new_id(),
            kind,
            seq: 0,
            clock: 0,
            item: item.to_owned(),
            by: by.to_owned(),
            lease: None,
            about: None,
            verdict: None,
            units: Vec::new(),
            draft: false,
            text: None,
        }
    }

    /// Reads the event of a commit message.
    ///
    /// # Errors
    ///
    /// Returns an [`EventError`] where it has none.
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

    /// Returns the commit message of the event.
    #[must_use]
    pub fn message(&self) -> String {
        // Strings and numbers can always be written.
        let json = serde_json::to_string(self).unwrap_or_default();
        format!("{self}\n\n{json}\n")
    }
}

impl fmt::Display for Event {
    /// Writes the line for people who look at the ledger with git itself.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = match (self.kind.as_str(), self.verdict) {
            ("review", Some(Verdict::Approve)) => "approve",
            ("review", Some(Verdict::Return)) => "return",
            ("submit", _) if self.draft => "draft",
            (word, _) => word,
        };
        write!(f, "{word} {}", self.item)
    }
}

/// Returns a new id: a UUID of version 7.
#[must_use]
pub fn new_id() -> String {
    uuid::Uuid::now_v7().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_reads_back_what_it_writes() {
        let mut event = Event::new(EventKind::Review, "lt:news/2015-forum", "jonas@example.org");
        event.verdict = Some(Verdict::Return);
        event.text = Some("First line\nand „quotes“".to_owned());
        event.units = vec!["p-1".to_owned()];
        let message = event.message();
        assert!(message.starts_with("return lt:news/2015-forum\n\n{\"v\":1,"), "{message}");
        assert_eq!(Event::parse(message.as_bytes()), Ok(event));
    }

    #[test]
    fn what_is_unknown_is_kept() {
        let text =
            b"later\n\n{\"v\":1,\"id\":\"x\",\"kind\":\"applaud\",\"seq\":1,\"clock\":2,\"by\":\"a@b\",\"more\":[1]}\n";
        assert_eq!(Event::parse(text).map(|event| event.kind), Ok(EventKind::Unknown("applaud".to_owned())));
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
