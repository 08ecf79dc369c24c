//! The files of an event's tree. A submission has the text, what the branch had when it was handed in, the source that it
//! answers, the record that says which unit answers which source text, and where there are some, the
//! units that a program drafted; a review has a record.

/// The text that was handed in.
pub const TARGET: &str = "target.ftl";
/// What the branch had.
pub const BASE: &str = "base.ftl";
/// The source as it was.
pub const SOURCE: &str = "source.ftl";
/// Which source text each unit answers; in a review, which pairs were approved.
pub const RECORD: &str = "record";

/// Which units of the text no person wrote.
pub const DRAFTS: &str = "drafts";

/// The longest text of a submission that is read, in bytes.
pub const MAX_TEXT: usize = 16 * 1024 * 1024;
