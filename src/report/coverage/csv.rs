//! The coverage for spreadsheets: CSV as RFC 4180 has it, under the same names whatever the rows are.

use super::rows::{By, Row, Table};
use crate::report::Terminal;
use crate::report::layout::visible::visible;
use crate::workflow::coverage::Coverage;

const NAMES: [&str; 14] = [
    "locale",
    "section",
    "item",
    "units",
    "missing",
    "stale",
    "translated",
    "reviewed",
    "obsolete",
    "identical",
    "percent",
    "words",
    "words_missing",
    "words_stale",
];

/// The finest rows of the table, so that a column adds up to the total. A locale without any has one all the same.
pub(super) fn render(coverage: &Coverage, by: By, _: &Terminal<'_>) -> String {
    let table = Table::new(coverage, by);
    let mut out = String::new();
    record(&mut out, NAMES.map(str::to_owned));
    for (at, row) in table.rows.iter().enumerate() {
        let bare = row.level() == 0 && table.rows.get(at + 1).is_none_or(|next| next.locale != row.locale);
        if bare || table.is_finest(row) {
            record(&mut out, fields(row));
        }
    }
    out
}

fn fields(row: &Row<'_>) -> [String; 14] {
    let (units, words) = (row.figures.units, row.figures.words);
    let percent = units.percent().map(|percent| percent.to_string()).unwrap_or_default();
    let number = |number: usize| number.to_string();
    [
        name(row.locale),
        name(row.section.unwrap_or_default()),
        name(&row.item.map(ToString::to_string).unwrap_or_default()),
        number(units.total),
        number(units.missing),
        number(units.stale),
        number(units.translated),
        number(units.reviewed),
        number(units.obsolete),
        number(units.identical),
        percent,
        number(words.total),
        number(words.missing),
        number(words.stale),
    ]
}

/// A name that no spreadsheet takes for a formula, and no terminal for a command: an apostrophe goes before what would begin one.
fn name(name: &str) -> String {
    let name = visible(name);
    let begins = |c: char| matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠');
    if name.starts_with(begins) { format!("'{name}") } else { name.into_owned() }
}

fn record(out: &mut String, fields: [String; 14]) {
    for (at, field) in fields.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        if field.contains([',', '"', '\r', '\n']) {
            out.extend(["\"", &field.replace('"', "\"\""), "\""]);
        } else {
            out.push_str(field);
        }
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use crate::i18n::Words;

    fn rendered(coverage: &Coverage, by: By) -> String {
        let words = Words::new(&[]);
        render(coverage, by, &Terminal { words: &words, width: 80, color: false, verbose: false, whole: false })
    }

    #[test]
    fn rows_add_up_and_have_stable_names() {
        let text = rendered(&sample::coverage(), By::Section);
        let lines: Vec<&str> = text.split_terminator("\r\n").collect();
        assert_eq!(lines[0], NAMES.join(","));
        assert_eq!(lines[1], "da,interface,,42,0,0,2,40,0,0,100,210,0,0");
        assert_eq!(lines[3], "fo,,,0,0,0,0,0,0,0,,0,0,0");
        assert_eq!(lines[5], "lt,news,,1231,1200,1,30,0,0,0,2,6155,6000,5");
        assert_eq!(lines.len(), 7);
    }

    #[test]
    fn copies_of_the_source_are_part_of_the_translated_and_not_of_the_percentage() {
        let text = rendered(&sample::copies(), By::Section);
        assert!(text.contains("\r\nis,interface,,42,7,5,20,10,0,6,57,210,35,25\r\n"), "{text}");
        assert!(text.contains("\r\nis,news,,8,0,0,8,0,0,8,0,40,0,0\r\n"), "{text}");
    }

    #[test]
    fn a_single_section_is_named_all_the_same() {
        assert!(rendered(&sample::one_section(), By::Section).contains("\r\nda,interface,,"));
    }

    #[test]
    fn names_are_quoted_and_are_no_formulas() {
        let text = rendered(&sample::hostile(), By::Resource);
        assert!(text.contains("\r\nlt,'=1+1,lt:11/<script>alert('x')</script>,1,"), "{text}");
        assert!(text.contains("\"lt:11/line\nbreak\","), "{text}");
        assert!(text.contains("\"\"quoted\"\""), "{text}");
        assert!(text.contains(",'@sum,"), "{text}");
        assert!(text.contains("⟨U+001B⟩[31mred⟨U+202E⟩"), "{text}");
    }
}
