//! Points in time: milliseconds since 1970, as days or to the second, in UTC.

use jiff::Timestamp;
use jiff::tz::TimeZone;

/// A point in time as RFC 3339 has it, to the second, in UTC.
pub(crate) fn timestamp(milliseconds: u64) -> String {
    at(milliseconds).strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// The day of a point in time, in UTC.
pub(crate) fn day(milliseconds: u64) -> String {
    at(milliseconds).strftime("%Y-%m-%d").to_string()
}

/// The minute of a point in time, in UTC; it is given in milliseconds since 1970.
#[must_use]
pub(crate) fn minute(milliseconds: u64) -> String {
    at(milliseconds).strftime("%Y-%m-%d %H:%M").to_string()
}

fn at(milliseconds: u64) -> jiff::Zoned {
    let milliseconds = i64::try_from(milliseconds).unwrap_or(i64::MAX);
    Timestamp::from_millisecond(milliseconds).unwrap_or(Timestamp::MAX).to_zoned(TimeZone::UTC)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_in_time_are_said_in_utc() {
        assert_eq!(timestamp(1_700_000_000_123), "2023-11-14T22:13:20Z");
        assert_eq!((day(0), minute(60_000)), ("1970-01-01".to_owned(), "1970-01-01 00:01".to_owned()));
        assert!(day(u64::MAX).starts_with("9999"));
    }
}
