//! Whether something is demanded of a translation today.

use jiff::civil::Date;

use crate::article::Dates;
use crate::config::{Due, Section};

/// Whether something is demanded of a translation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Demand {
    /// It is.
    Now,
    /// It is not, or not yet.
    NotNow,
    /// It is so many days after the source text of a unit changed.
    AfterEdit(u16),
}

impl Demand {
    /// What a section demands of a resource with these dates; after the deadline nobody asks for a translation any more.
    pub(crate) fn of(section: &Section, dates: Dates, today: Date) -> Self {
        match section.due {
            _ if dates.is_expired(today) => Self::NotNow,
            Some(Due::AfterEdit(days)) => Self::AfterEdit(days),
            _ if section.is_due(dates, today) => Self::Now,
            _ => Self::NotNow,
        }
    }
}
