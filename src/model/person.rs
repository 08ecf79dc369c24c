//! A person, as git knows them.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A name and an e-mail address. They are written in one line, whatever is in them. Two people are the same if their addresses are, whatever the case of the letters.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Person {
    /// The name, for people; empty if only the address is known.
    pub name: String,
    /// The address, which tells one person from another.
    pub email: String,
}

impl Person {
    /// Makes a person of a name and an address.
    #[must_use]
    pub fn new(name: impl Into<String>, email: impl Into<String>) -> Self {
        Self { name: name.into(), email: email.into() }
    }

    /// Reads `Name <address>`, or an address alone.
    #[must_use]
    pub fn parse(written: &str) -> Self {
        match written.split_once('<') {
            Some((name, rest)) => Self::new(name.trim(), rest.trim_end().trim_end_matches('>').trim()),
            None => Self::new("", written.trim()),
        }
    }

    /// The name, or the address if only that is known: git has nobody without a name.
    #[must_use]
    pub fn name_or_email(&self) -> &str {
        if self.name.trim().is_empty() { &self.email } else { &self.name }
    }

    /// The person as git can write them into a line: without brackets in the name or the address, and without line breaks and other
    /// control characters.
    #[must_use]
    pub fn plain(&self) -> Self {
        let plain = |text: &str| {
            let kept = text.chars().filter(|c| !matches!(c, '<' | '>'));
            let kept: String = kept.map(|c| if c.is_control() { ' ' } else { c }).collect();
            kept.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        Self { name: plain(&self.name), email: plain(&self.email) }
    }

    /// Whether an address is this person's.
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
        let Self { name, email } = self.plain();
        if name.is_empty() { f.write_str(&email) } else { write!(f, "{name} <{email}>") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_reads_back_what_it_writes() {
        for text in ["Ona Onaitė <ona@example.org>", "ona@example.org"] {
            assert_eq!(Person::parse(text).to_string(), text);
        }
        let odd = Person::new("Ona\r\n<b> Onaitė>", "ona@example.org>\n");
        assert_eq!(odd.to_string(), "Ona b Onaitė <ona@example.org>");
        assert_eq!(Person::parse(" <ona@example.org> "), Person::new("Ona", "ONA@example.org"));
    }
}
