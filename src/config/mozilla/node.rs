//! The parts of a pattern whose variables have their values.

/// A part of a pattern; a number is the slot of what it matches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Node {
    /// Text that stands for itself.
    Text(String),
    /// The name of the locale.
    Locale(usize, String),
    /// Anything in one component of a path.
    Star(usize),
    /// Any number of directories, each with its `/`.
    Directories(usize),
    /// Anything.
    Rest(usize),
    /// Something: a variable without a value.
    Unset(usize),
    /// The same once more.
    Again(usize),
}

impl Node {
    pub(super) fn is_choice(&self) -> bool {
        matches!(self, Self::Star(_) | Self::Directories(_) | Self::Rest(_) | Self::Unset(_))
    }

    /// The text of a node that has no choice.
    pub(super) fn fixed_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) | Self::Locale(_, text) => Some(text),
            _ => None,
        }
    }

    pub(super) fn is_fixed(&self) -> bool {
        self.fixed_text().is_some()
    }
}
