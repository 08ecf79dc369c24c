//! Texts in cells: what a spreadsheet would take for a formula, or for a number, has an apostrophe before it.

/// A text as it stands in a cell.
pub(super) fn cell(text: &str) -> String {
    if is_taken_for_other(text.trim_start_matches('\'')) { format!("'{text}") } else { text.to_owned() }
}

/// The text of a cell.
pub(super) fn text(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if is_taken_for_other(text.trim_start_matches('\'')) => text,
        _ => cell,
    }
}

/// Whether a spreadsheet makes something else of a cell: it runs what begins like a formula (OWASP, CSV injection), and rounds numbers and turns them into dates.
fn is_taken_for_other(text: &str) -> bool {
    let is_formula = text.starts_with(['\t', '\r', '\n'])
        || text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '|', '%']);
    is_formula || (text.contains(|c: char| c.is_ascii_digit()) && !text.contains(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_change_is_escaped() {
        for harmful in [
            "=1+1",
            "+1",
            "-1",
            "- item",
            "@SUM(A1)",
            "\t=1",
            "\rx",
            "\nx",
            " =1",
            "＝1",
            "1-2",
            "007",
            "12,50 €",
            "1e5 =",
        ] {
            let is_digits = harmful == "1e5 =";
            assert_eq!(cell(harmful).starts_with('\''), !is_digits, "{harmful}");
        }
        for harmless in ["", "a", "’tis", "'tis", "a=b", "{ $count }", "1 plan", "…"] {
            assert_eq!(cell(harmless), harmless);
        }
    }

    #[test]
    fn texts_come_back_as_they_were() {
        for text_out in ["", "'", "''", "'=", "''=1", "'a", "=", "'1", "1", "- x", "'- x", "x"] {
            assert_eq!(text(&cell(text_out)), text_out);
        }
        // What somebody typed themselves stays.
        for typed in ["- x", "=x", "'a", "1-2"] {
            assert_eq!(text(typed), typed);
        }
    }
}
