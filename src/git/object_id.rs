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

impl FromStr for ObjectId {
    type Err = InvalidObjectId;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Oid::from_str(text).map(Self).map_err(|_| InvalidObjectId(text.to_owned()))
    }
}
