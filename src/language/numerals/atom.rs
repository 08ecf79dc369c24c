//! What a word adds to a number.

/// What a form adds to the number that it is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Atom {
    /// A number of its own: five, twenty.
    Add(u64),
    /// What the next word is added to: Greenlandic `arfineq`.
    Base(u64),
    /// What is multiplied: ten, hundred, thousand.
    Times(u64),
    /// What adds ten to the number before it.
    Teen,
    /// What halves the scale behind it.
    Half,
}

impl Atom {
    /// Reads the key of a line of a table.
    pub(super) fn of(key: &str) -> Option<Self> {
        if let Some(times) = key.strip_prefix('x') {
            return times.parse().ok().map(Self::Times);
        }
        if let Some(base) = key.strip_prefix('+') {
            return base.parse().ok().map(Self::Base);
        }
        match key {
            "teen" => Some(Self::Teen),
            "half" => Some(Self::Half),
            key => key.parse().ok().map(Self::Add),
        }
    }
}
