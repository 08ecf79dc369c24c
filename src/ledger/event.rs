//! One event of a ledger: what happened, to which item, and who did it.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::claim::Lease;
use super::oid::Oid;
use crate::model::{ItemId, Person};

/// The version of the events that this program writes.
pub const VERSION: u32 = 1;

/// One event of a ledger.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// The version of the format.
    pub v: u32,
    /// A UUID of version 7, the same wherever the event ends up.
    pub id: String,
    /// The place in the ledger, from 1.
    pub seq: u64,
    /// When it happened, in milliseconds since 1970: later than the event before, never earlier than the writer's clock.
    pub clock: u64,
    /// When its commit says that it was written, in milliseconds since 1970: its writer's clock, which may be behind the ledger's. None
    /// before it has a commit.
    pub date: Option<u64>,
    /// The e-mail address of who did it.
    pub by: String,
    /// The item; none for what names none.
    pub item: Option<ItemId>,
    /// What happened.
    pub kind: EventKind,
}

/// What happened, with what an event of that kind says.
#[derive(Debug, Clone, PartialEq)]
pub enum EventKind {
    /// Somebody takes an item.
    Claim {
        /// How long for.
        lease: Option<Lease>,
    },
    /// Somebody keeps an item for longer.
    Renew {
        /// How long for, if not as before.
        lease: Option<Lease>,
    },
    /// Somebody gives an item back.
    Release,
    /// Somebody takes an item whose claim has run out.
    Takeover {
        /// How long for.
        lease: Option<Lease>,
    },
    /// Somebody who looks after items gives one to another person, or takes it from one so that it is free.
    Assign {
        /// The address of who has it, as far as the writer knows; none if nobody has.
        from: Option<String>,
        /// Who gets it, as `Name <address>`; none frees it.
        to: Option<String>,
        /// How long for.
        lease: Option<Lease>,
        /// Why.
        text: Option<String>,
    },
    /// Somebody hands in a text, which is in the commit's tree.
    Submit {
        /// Whether it is unfinished, and not for review.
        draft: bool,
        /// What the translator has to say.
        note: Option<String>,
        /// The ids of the texts that were stored for the item and that the writer had seen: the others are not replaced. None is
        /// an older writer, whose text stands for every one before.
        seen: Option<Vec<String>>,
        /// The submission that this one corrects, for a reviewer who changes words in it: it stays its author's.
        corrects: Option<String>,
        /// Others who had a part in it, each as `Name <address>`: those of an item of another name that it goes on from.
        with: Vec<String>,
    },
    /// Somebody takes a text back that was handed in or stored.
    Withdraw {
        /// The id of the submission.
        about: String,
        /// Whether its author goes on with it as a draft.
        draft: bool,
        /// Why.
        text: Option<String>,
    },
    /// Somebody judges a text.
    Review {
        /// The submission's id; none for the text that the branch has.
        about: Option<String>,
        /// What of it.
        verdict: Verdict,
        /// The units that it is about; none is the item as a whole.
        units: Vec<String>,
        /// Why.
        text: Option<String>,
    },
    /// Somebody says something.
    Comment {
        /// The units that it is about; none is the item as a whole.
        units: Vec<String>,
        /// What.
        text: String,
    },
    /// An approved text became a commit.
    Commit {
        /// The id of the submission, or of the review of what the branch had.
        about: Option<String>,
        /// The commit.
        oid: Oid,
        /// The branch that it is on, if that is another one than the one that is published.
        branch: Option<String>,
    },
    /// Somebody saw that what an item has is published, however that came about.
    Published {
        /// The id of the submission, or of the review of what the branch had.
        about: Option<String>,
        /// The commit that has it.
        oid: Oid,
    },
    /// Something that does not say what an event of its kind must: of no effect.
    Incomplete(Box<Details>),
    /// Something that this version does not know: kept, and of no effect.
    Unknown(Box<Details>),
}

/// What events say, whatever their kind: as it is written, side by side.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Details {
    /// The word for the kind.
    pub kind: String,
    /// How long a claim lasts.
    pub lease: Option<Lease>,
    /// Who had the item until then.
    pub from: Option<String>,
    /// Who gets it; for a commit, the branch.
    pub to: Option<String>,
    /// The event that it is about.
    pub about: Option<String>,
    /// A review's verdict.
    pub verdict: Option<Verdict>,
    /// The units that it is about.
    pub units: Vec<String>,
    /// Whether a submission is unfinished.
    pub draft: bool,
    /// The stored texts that the writer of a submission had seen.
    pub seen: Option<Vec<String>>,
    /// Others who had a part in a submission.
    pub with: Vec<String>,
    /// What the person wrote; for a commit, its name.
    pub text: Option<String>,
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

impl EventKind {
    /// The word that is written for it.
    #[must_use]
    pub fn word(&self) -> &str {
        match self {
            Self::Claim { .. } => "claim",
            Self::Renew { .. } => "renew",
            Self::Release => "release",
            Self::Takeover { .. } => "takeover",
            Self::Assign { .. } => "assign",
            Self::Submit { .. } => "submit",
            Self::Withdraw { .. } => "withdraw",
            Self::Review { .. } => "review",
            Self::Comment { .. } => "comment",
            Self::Commit { .. } => "commit",
            Self::Published { .. } => "published",
            Self::Incomplete(details) | Self::Unknown(details) => &details.kind,
        }
    }

    /// Whether it is about who has an item, and about nothing else.
    #[must_use]
    pub fn is_of_claim(&self) -> bool {
        matches!(
            self,
            Self::Claim { .. } | Self::Takeover { .. } | Self::Renew { .. } | Self::Release | Self::Assign { .. }
        )
    }

    /// What it says, as it is written.
    #[must_use]
    pub fn details(&self) -> Details {
        let kind = self.word().to_owned();
        let said = Details { kind, ..Details::default() };
        match self.clone() {
            Self::Claim { lease } | Self::Renew { lease } | Self::Takeover { lease } => Details { lease, ..said },
            Self::Release => said,
            Self::Assign { from, to, lease, text } => Details { from, to, lease, text, ..said },
            Self::Submit { draft, note, seen, corrects: about, with } => {
                Details { draft, text: note, seen, about, with, ..said }
            }
            Self::Withdraw { about, draft, text } => Details { about: Some(about), draft, text, ..said },
            Self::Review { about, verdict, units, text } => {
                Details { about, verdict: Some(verdict), units, text, ..said }
            }
            Self::Comment { units, text } => Details { units, text: Some(text), ..said },
            Self::Commit { about, oid, branch: to } => Details { about, to, text: Some(oid.to_string()), ..said },
            Self::Published { about, oid } => Details { about, text: Some(oid.to_string()), ..said },
            Self::Incomplete(details) | Self::Unknown(details) => *details,
        }
    }
}

impl From<Details> for EventKind {
    fn from(details: Details) -> Self {
        let Details { kind, lease, from, to, about, verdict, units, draft, seen, with, text } = details;
        let oid = text.as_deref().and_then(|text| text.parse().ok());
        if let ("withdraw", Some(about)) = (kind.as_str(), &about) {
            return Self::Withdraw { about: about.clone(), draft, text };
        }
        match (kind.as_str(), verdict, text, oid) {
            ("claim", ..) => Self::Claim { lease },
            ("renew", ..) => Self::Renew { lease },
            ("release", ..) => Self::Release,
            ("takeover", ..) => Self::Takeover { lease },
            ("assign", _, text, _) => Self::Assign { from, to, lease, text },
            ("submit", _, note, _) => Self::Submit { draft, note, seen, corrects: about, with },
            ("review", Some(verdict), text, _) => Self::Review { about, verdict, units, text },
            ("comment", _, Some(text), _) => Self::Comment { units, text },
            ("commit", _, _, Some(oid)) => Self::Commit { about, oid, branch: to },
            ("published", _, _, Some(oid)) => Self::Published { about, oid },
            (word, verdict, text, _) => {
                let is_known = matches!(word, "review" | "comment" | "commit" | "published" | "withdraw");
                let details =
                    Box::new(Details { kind, lease, from, to, about, verdict, units, draft, seen, with, text });
                if is_known { Self::Incomplete(details) } else { Self::Unknown(details) }
            }
        }
    }
}

impl Event {
    /// An event that is not in a ledger yet, and so has neither a place nor a clock.
    #[must_use]
    pub fn new(kind: EventKind, item: &ItemId, by: &Person) -> Self {
        let (id, by) = (new_id(), by.email.clone());
        Self { v: VERSION, id, seq: 0, clock: 0, date: None, by, item: Some(item.clone()), kind }
    }
}

impl fmt::Display for Event {
    /// The line for people who look at the ledger with git itself.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = match &self.kind {
            EventKind::Review { verdict: Verdict::Approve, .. } => "approve",
            EventKind::Review { verdict: Verdict::Return, .. } => "return",
            EventKind::Submit { draft: true, .. } => "draft",
            kind => kind.word(),
        };
        write!(f, "{word} ")?;
        self.item.as_ref().map_or(Ok(()), |item| item.fmt(f))
    }
}

/// A new id: a UUID of version 7.
#[must_use]
pub fn new_id() -> String {
    uuid::Uuid::now_v7().to_string()
}
