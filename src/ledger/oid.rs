//! The name of a commit, as an event carries it.

use std::fmt;
use std::str::FromStr;

/// The name of an object in git: 40 hexadecimal digits, in small letters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Oid([u8; 20]);

/// The error of a text that is not the whole name of an object.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not the name of a commit")]
pub struct InvalidOid(pub String);

impl Oid {
    /// The bytes that the digits stand for.
    #[must_use]
    pub const fn bytes(self) -> [u8; 20] {
        self.0
    }
}

impl From<[u8; 20]> for Oid {
    fn from(bytes: [u8; 20]) -> Self {
        Self(bytes)
    }
}

impl FromStr for Oid {
    type Err = InvalidOid;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let digit = |byte: u8| match byte {
            b'0'..=b'9' => Some(byte - b'0'),
            b'a'..=b'f' => Some(byte - b'a' + 10),
            _ => None,
        };
        let pair = |pair: &[u8]| Some(digit(*pair.first()?)? << 4 | digit(*pair.get(1)?)?);
        let bytes: Option<Vec<u8>> = text.as_bytes().chunks(2).map(pair).collect();
        let bytes = bytes.and_then(|bytes| bytes.try_into().ok());
        bytes.map(Self).ok_or_else(|| InvalidOid(text.to_owned()))
    }
}

impl fmt::Display for Oid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Oid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Oid({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_reads_back_what_it_writes_and_is_whole() {
        let name = "0123456789abcdef0123456789abcdef01234567";
        assert_eq!(name.parse::<Oid>().map(|oid| oid.to_string()), Ok(name.to_owned()));
        let long = format!("{name}89");
        for text in ["", "0123", &name.to_uppercase(), &name[1..], &long, "é123456789abcdef0123456789abcdef0123456"] {
            assert!(text.parse::<Oid>().is_err(), "{text}");
        }
    }
}
