//! Whose a file is: ours, if a text in it is; else that of the system that left its mark.

use super::foreign::Foreign;
use super::returned::ReturnedText;
use super::unreadable::Unreadable;

/// What was seen of a file so far.
#[derive(Default)]
pub(super) struct Whose {
    has_ours: bool,
    foreign: Option<Foreign>,
}

impl Whose {
    /// Looks at attributes of an element of XLIFF, each with its name and value.
    pub(super) fn see_attributes<'a>(&mut self, mut attributes: impl Iterator<Item = (&'a str, &'a str)>) {
        self.foreign = self.foreign.or_else(|| attributes.find_map(|(name, value)| Foreign::of_attribute(name, value)));
    }

    /// Looks at the head of a PO file.
    pub(super) fn see_po_head(&mut self, head: &str) {
        let mut names = head.lines().filter_map(|line| Some(line.split_once(':')?.0.trim()));
        self.foreign = self.foreign.or_else(|| names.find_map(Foreign::of_po_field));
    }

    /// Looks at a text.
    pub(super) fn see(&mut self, text: &ReturnedText) {
        self.has_ours |= text.address.is_some();
        self.foreign = self.foreign.or_else(|| Foreign::of_text(&text.called));
    }

    /// Refuses a file that is another system's, when all of it was seen.
    pub(super) fn settle(self) -> Result<(), Unreadable> {
        match self.foreign {
            Some(foreign) if !self.has_ours => Err(Unreadable::Foreign(foreign)),
            _ => Ok(()),
        }
    }
}
