//! What says of a text in a file of another program which text of ours it is.

use std::fmt;

use crate::fluent::Fingerprint;
use crate::model::ItemId;

/// Stands for the unit as a whole, where it goes out as its Fluent entry.
const WHOLE: &str = "=";

/// Stands for the translation that there was none of.
const NONE: &str = "-";

/// Which text of ours one in a packet is, and what it was when it went out: `lt:site/home lead value[few] 0123456789abcdef:-`.
///
/// It is one line and has everything, since other programs keep an id where they drop all else.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Address {
    /// The item.
    pub item: ItemId,
    /// The unit, with the `-` of a term.
    pub unit: String,
    /// The field of its form; empty for the unit as a whole.
    pub field: String,
    /// The fingerprint that the unit's source had.
    pub source: Fingerprint,
    /// The fingerprint that its translation had; none if there was none.
    pub target: Option<Fingerprint>,
}

impl Address {
    /// Reads an address; none if the text is none of ours.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        // The name of an item may have blanks.
        let mut parts = text.trim().rsplitn(4, ' ');
        let (prints, field, unit, item) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
        let (source, target) = prints.split_once(':')?;
        Some(Self {
            item: ItemId::parse(item).ok()?,
            unit: unit.to_owned(),
            field: if field == WHOLE { String::new() } else { field.to_owned() },
            source: source.parse().ok()?,
            target: if target == NONE { None } else { Some(target.parse().ok()?) },
        })
    }

    /// The name of the text in its item, for people: `lead`, `lead.title`, `lead[few]`.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{}{}", self.unit, self.field.strip_prefix("value").unwrap_or(&self.field))
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let field = if self.field.is_empty() { WHOLE } else { &self.field };
        write!(f, "{} {} {field} {}:", self.item, self.unit, self.source)?;
        match self.target {
            Some(target) => write!(f, "{target}"),
            None => f.write_str(NONE),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_reads_back_what_it_writes() {
        for text in [
            "lt:site/home lead value[few] 0123456789abcdef:-",
            "lt:news/a name with blanks -term .title 0123456789abcdef:fedcba9876543210",
            "lt:terms x = 0123456789abcdef:-",
        ] {
            assert_eq!(Address::parse(text).map(|address| address.to_string()).as_deref(), Some(text));
        }
        for other in ["", "12", "lt:site/home lead value", "a b c d:e", "lt:site/home lead value 12:-"] {
            assert_eq!(Address::parse(other), None, "{other}");
        }
    }

    #[test]
    fn people_read_its_name() {
        let name = |field: &str| {
            Address::parse(&format!("lt:site/home lead {field} 0123456789abcdef:-")).map(|address| address.name())
        };
        assert_eq!(name("value").as_deref(), Some("lead"));
        assert_eq!(name("value[few]").as_deref(), Some("lead[few]"));
        assert_eq!(name(".title[few]").as_deref(), Some("lead.title[few]"));
        assert_eq!(name("=").as_deref(), Some("lead"));
    }
}
