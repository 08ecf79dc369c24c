//! What an event comes to.

use serde::{Deserialize, Serialize};

use super::claim::Claim;

/// What an event did.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// It counts.
    Applied,
    /// It is of no effect.
    Ignored(Ignored),
}

/// Why an event is of no effect.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Ignored {
    /// Somebody else has the item.
    Held(Claim),
    /// The lease of who has the item has not run out long enough.
    NotRunOut(Claim),
    /// The person does not have the item.
    NotHeld,
    /// The submission that it is about was replaced.
    Outdated,
    /// The text is kept, but somebody else has the item.
    SetAside(Claim),
    /// The same event was there before.
    Repeated,
    /// The author of the commit is not who the event says.
    Forged,
    /// The item is not one of this ledger's locale.
    OtherLocale,
    /// It does not say what an event of its kind must.
    Incomplete,
    /// It is not signed by who it says, or by nobody who may decide.
    Unsigned,
    /// It says that something is published that is not, as far as is known here.
    Unproven,
    /// This program does not know its kind or version.
    Unknown,
}

impl Ignored {
    /// Whether no program of ours would write such an event.
    #[must_use]
    pub fn is_irregular(&self) -> bool {
        matches!(self, Self::Forged | Self::OtherLocale | Self::Incomplete | Self::Unproven | Self::Unsigned)
    }
}

impl From<Option<Ignored>> for Outcome {
    fn from(ignored: Option<Ignored>) -> Self {
        ignored.map_or(Self::Applied, Self::Ignored)
    }
}

impl Outcome {
    /// Why the event is of no effect, if it is.
    #[must_use]
    pub fn ignored(&self) -> Option<&Ignored> {
        match self {
            Self::Applied => None,
            Self::Ignored(why) => Some(why),
        }
    }
}
