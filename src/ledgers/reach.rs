//! How far an exchange with the remote goes.

use crate::git::RemoteError;

/// How far an exchange went.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Reach {
    /// The remote has everything.
    #[default]
    Confirmed,
    /// There is no remote: this clone is all there is.
    NoRemote,
    /// The remote does not answer; git's own words. What was written waits here.
    Offline(String),
    /// The remote does not take such refs; its own words. What was written waits here.
    Refused(String),
    /// The remote has another history than this clone knew. What was written waits here.
    Rewound(String),
}

impl Reach {
    /// Whether everything that was written counts for everybody.
    #[must_use]
    pub fn is_confirmed(&self) -> bool {
        matches!(self, Self::Confirmed | Self::NoRemote)
    }
}

impl From<RemoteError> for Reach {
    fn from(error: RemoteError) -> Self {
        match error {
            RemoteError::Unreachable(said) => Self::Offline(said),
            RemoteError::Rewound(said) => Self::Rewound(said),
        }
    }
}
