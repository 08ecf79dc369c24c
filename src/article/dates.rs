//! What an article says of time.

use jiff::civil::Date;

/// What an article says of time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Dates {
    /// When it was, or will be, published: `date`.
    pub date: Option<Date>,
    /// After which day nobody needs it any more: `deadline`.
    pub deadline: Option<Date>,
}

impl Dates {
    /// Whether the deadline is over, so that nobody needs a translation any more.
    #[must_use]
    pub fn is_expired(self, today: Date) -> bool {
        self.deadline.is_some_and(|deadline| deadline < today)
    }
}
