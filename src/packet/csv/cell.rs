//! Texts in cells: what a spreadsheet would take for a formula, or for a number, has an apostrophe before it, and the characters that it drops have their pictures.

/// Stands for a tab, and for a carriage return: LibreOffice drops them. The last says that a picture behind it is meant itself.
const PICTURES: [(char, char); 2] = [('\t', '␉'), ('\r', '␍')];

/// Says that a picture behind it is no more than that.
const ITSELF: char = '␛';

/// A text as it stands in a cell.
pub(super) fn cell(text: &str) -> String {
    let mut cell = String::with_capacity(text.len());
    if is_taken_for_other(text.trim_start_matches('\'')) {
        cell.push('\'');
    }
    for c in text.chars() {
        match PICTURES.iter().find(|(character, _)| *character == c) {
            Some((_, picture)) => cell.push(*picture),
            None if is_picture(c) => cell.extend([ITSELF, c]),
            None => cell.push(c),
        }
    }
    cell
}

/// The text of a cell.
pub(super) fn text(cell: &str) -> String {
    let mut text = String::with_capacity(cell.len());
    let mut rest = cell.chars();
    while let Some(c) = rest.next() {
        let meant = match PICTURES.iter().find(|(_, picture)| *picture == c) {
            Some((character, _)) => *character,
            None if c == ITSELF && rest.clone().next().is_some_and(is_picture) => rest.next().unwrap_or(c),
            None => c,
        };
        text.push(meant);
    }
    match text.strip_prefix('\'') {
        Some(without) if is_taken_for_other(without.trim_start_matches('\'')) => without.to_owned(),
        _ => text,
    }
}

fn is_picture(c: char) -> bool {
    c == ITSELF || PICTURES.iter().any(|(_, picture)| *picture == c)
}

/// Whether a spreadsheet makes something else of a cell: it runs what begins like a formula (OWASP, CSV injection), and rounds numbers and turns them into dates.
fn is_taken_for_other(text: &str) -> bool {
    let is_formula = text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '|', '%']);
    let is_of_words = |c: char| c.is_alphabetic() && !matches!(c, 'e' | 'E');
    is_formula || (text.contains(|c: char| c.is_ascii_digit()) && !text.contains(is_of_words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_change_is_escaped() {
        for harmful in ["=1+1", "+1", "-1", "- item", "@SUM(A1)", "\t=1", " =1", "＝1", "1-2", "007", "12,50 €", "1e5"]
        {
            assert!(cell(harmful).starts_with('\''), "{harmful}");
        }
        assert_eq!((cell("\tx").as_str(), cell("x\r").as_str()), ("␉x", "x␍"));
        for harmless in ["", "a", "’tis", "'tis", "a=b", "{ $count }", "1 plan", "…", "\nx"] {
            assert_eq!(cell(harmless), harmless);
        }
    }

    #[test]
    fn what_somebody_typed_stays() {
        for typed in ["- x", "=x", "'a", "1-2", "a\tb", "␛"] {
            assert_eq!(text(typed), typed);
        }
    }

    proptest::proptest! {
        #[test]
        fn texts_come_back_as_they_were(written in "['=1a \t\r\n␉␍␛-]{0,8}") {
            let cell = cell(&written);
            proptest::prop_assert!(!cell.starts_with(['=', '-', '\t', '\r']));
            proptest::prop_assert_eq!(text(&cell), written);
        }
    }
}
