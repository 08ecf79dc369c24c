//! CSV (RFC 4180), for spreadsheets.
//!
//! A text is a row. What the columns are called is the same in every language, so that they are found whatever a spreadsheet made of the file.

mod cell;
mod read;
#[cfg(test)]
mod tests;
mod write;

pub(super) use read::{is_csv, read};
pub(super) use write::write;

/// The columns, in the order in which they go out.
const COLUMNS: [&str; 5] = [ADDRESS, "about", SOURCE, TRANSLATION, COMMENT];

/// Which text it is. No other program's files have such a column.
const ADDRESS: &str = "tolkit-address";

/// What the source says.
const SOURCE: &str = "source";

/// The translation.
const TRANSLATION: &str = "translation";

/// What whoever works on it has to say.
const COMMENT: &str = "comment";
