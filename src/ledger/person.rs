//! A person, as git knows them.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A name and an e-mail address. Two people are the same where their addresses are, whatever the case of the letters.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Person {
    /// The name, for people.
    pub name: String,
    /// The address, which tells one person from another.
    pub email: String,
}

impl Person {
    /// Tells whether an address is this person's.
    #[must_use]
    pub fn is(&self, email: &str) -> bool {
        self.email.eq_ignore_ascii_case(email.trim())
    }
}

impl PartialEq for Person {
    fn eq(&self, other: &Self) -> bool {
        self.is(&other.email)
    }
}

impl Eq for Person {}

impl fmt::Display for Person {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} <{}>", self.name, self.email)
    }
}
