//! Rows below the head of a table that have tabs, which the Markdown parser takes for no rows.

/// The line with spaces for its tabs, if it is such a row.
pub(super) fn without_tabs(line: &str) -> Option<String> {
    let is_row = line.contains('\t')
        && line.contains('|')
        && line.contains('-')
        && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '\t'));
    is_row.then(|| line.replace('\t', " "))
}
