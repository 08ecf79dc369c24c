//! Tables in GitHub's Markdown.

use std::fmt::Write as _;

/// Adds a row. What stands in a cell is escaped already.
pub(crate) fn row<S: AsRef<str>>(out: &mut String, cells: impl IntoIterator<Item = S>) {
    out.push('|');
    for cell in cells {
        let cell = cell.as_ref();
        // Writing to a string cannot fail.
        let _ = if cell.is_empty() { write!(out, " |") } else { write!(out, " {cell} |") };
    }
    out.push('\n');
}
