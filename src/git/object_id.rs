//! Names of objects.

use std::fmt;
use std::str::FromStr;

use git2::Oid;

/// The name of an object: of a commit, a tree or a blob.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ObjectId(pub(super) Oid);

/// The error of a text that names no object.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not the name of an object")]
pub struct InvalidObjectId(pub String);

impl fmt::Display for ObjectId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl ObjectId {
    /// The bytes that its digits stand for.
    #[must_use]
    pub fn bytes(self) -> [u8; 20] {
        self.0.as_bytes().try_into().unwrap_or_default()
    }
}

impl From<[u8; 20]> for ObjectId {
    fn from(bytes: [u8; 20]) -> Self {
        // Only another number of bytes is refused.
        Self(Oid::from_bytes(&bytes).unwrap_or(Oid::ZERO_SHA1))
    }
}

impl FromStr for ObjectId {
    type Err = InvalidObjectId;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Oid::from_str(text).map(Self).map_err(|_| InvalidObjectId(text.to_owned()))
    }
}
