//! Takes existing translations into records.
