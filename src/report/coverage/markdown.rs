//! The coverage as a table in GitHub's Markdown, for a pull request or a wiki.

use super::in_work::in_work;
use super::rows::{By, Row, Table};
use crate::i18n::Text;
use crate::report::Terminal;
use crate::report::layout::markdown::row as line;
use crate::report::layout::number::{counted, grouped_or_none, percent};
use crate::report::layout::visible::one_line;
use crate::workflow::coverage::{Coverage, Figures};

const NUMBERS: [&str; 8] = [
    "coverage-column-percent",
    "coverage-column-units",
    "coverage-column-missing",
    "coverage-column-stale",
    "coverage-column-identical",
    "coverage-column-translated",
    "coverage-column-reviewed",
    "coverage-column-words-left",
];

/// The coverage as a Markdown table under a line that says what it is.
pub(super) fn render(coverage: &Coverage, by: By, terminal: &Terminal<'_>) -> String {
    let words = terminal.words;
    let table = Table::new(coverage, by);
    let title = Text::new("coverage-title").with("project", coverage.project.clone());
    let title = words.say(&title.with("source", coverage.source.as_str()));
    let mut out = format!("**{}**\n\n", escape(&title));
    match (coverage.locales.is_empty(), table.total.units.total) {
        (true, _) => out.push_str(&format!("{}\n", words.word("coverage-no-locales"))),
        (false, 0) => out.push_str(&format!("{}\n", words.word("coverage-no-units"))),
        _ => rows(&mut out, &table, coverage.locales.len() > 1, terminal),
    }
    for said in in_work(coverage, words) {
        out.push_str(&format!("\n{}\n", escape(&said)));
    }
    if !coverage.problems.is_empty() {
        let unread = words.say(&counted(words, "coverage-unread", coverage.problems.len()));
        out.push_str(&format!("\n{}\n", escape(&unread)));
    }
    out
}

fn rows(out: &mut String, table: &Table<'_>, several: bool, terminal: &Terminal<'_>) {
    let names: &[&'static str] = match (table.by, table.one_section) {
        (By::Locale, _) | (By::Section, true) => &["coverage-column-locale"],
        (By::Section, false) => &["coverage-column-locale", "coverage-column-section"],
        (By::Resource, true) => &["coverage-column-locale", "coverage-column-item"],
        (By::Resource, false) => &["coverage-column-locale", "coverage-column-section", "coverage-column-item"],
    };
    let with_copies = table.has_copies();
    let shown = || NUMBERS.iter().filter(|id| with_copies || **id != "coverage-column-identical");
    let head = names.iter().chain(shown()).map(|id| escape(&terminal.words.word(id)));
    line(out, head);
    line(out, names.iter().map(|_| "---").chain(shown().map(|_| "--:")).map(str::to_owned));
    let strong = |cell: String, strong: bool| if strong && !cell.is_empty() { format!("**{cell}**") } else { cell };
    for row in table.shown() {
        let heading = row.level() == 0 && names.len() > 1;
        let cells = cells(row, table, names.len()).into_iter().chain(numbers(&row.figures, with_copies, terminal));
        line(out, cells.map(|cell| strong(cell, heading)));
    }
    if several {
        let mut total = vec![String::new(); names.len()];
        total[0] = escape(&terminal.words.word("coverage-total"));
        line(out, total.into_iter().chain(numbers(&table.total, with_copies, terminal)).map(|cell| strong(cell, true)));
    }
}

/// The cells of the names; a locale and a section stand in the row of the first.
fn cells(row: &Row<'_>, table: &Table<'_>, count: usize) -> Vec<String> {
    let mut cells = vec![String::new(); count];
    if let Some(cell) = cells.get_mut(table.depth(row)) {
        *cell = escape(row.label());
    }
    cells
}

fn numbers(figures: &Figures, with_copies: bool, terminal: &Terminal<'_>) -> Vec<String> {
    let units = &figures.units;
    let copies = with_copies.then_some(units.identical);
    let numbers = [units.total, units.missing, units.stale].into_iter().chain(copies).chain([
        units.unreviewed(),
        units.reviewed,
        figures.words.todo(),
    ]);
    let numbers = numbers.map(|number| grouped_or_none(terminal.words, number));
    std::iter::once(percent(terminal.words, units)).chain(numbers).collect()
}

/// A text that Markdown shows as it is.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in one_line(text).chars() {
        if matches!(c, '\\' | '|' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '#') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use crate::i18n::Words;
    use snapbox::{assert_data_eq, str};

    fn markdown(coverage: &Coverage, by: By) -> String {
        render(
            coverage,
            by,
            &Terminal { words: &Words::new(&[]), width: 80, color: true, verbose: false, whole: false },
        )
    }

    #[test]
    fn the_matrix_is_a_table() {
        assert_data_eq!(
            markdown(&sample::coverage(), By::Section),
            str![[r#"
**Coverage of Nordic-Baltic newsroom, translated from en**

| Locale | Section | % | Units | Missing | Stale | Translated | Reviewed | Words left |
| --- | --- | --: | --: | --: | --: | --: | --: | --: |
| **da** | | **100%** | **54** | **–** | **–** | **2** | **52** | **–** |
| | interface | 100% | 42 | – | – | 2 | 40 | – |
| | terms | 100% | 12 | – | – | – | 12 | – |
| **fo** | | **–** | **–** | **–** | **–** | **–** | **–** | **–** |
| **lt** | | **5%** | **1,285** | **1,207** | **7** | **61** | **10** | **6,070** |
| | interface | 71% | 42 | 7 | 5 | 20 | 10 | 60 |
| | news | 2% | 1,231 | 1,200 | 1 | 30 | – | 6,005 |
| | terms | 91% | 12 | – | 1 | 11 | – | 5 |
| **All** | | **9%** | **1,339** | **1,207** | **7** | **63** | **62** | **6,070** |

"#]]
        );
    }

    #[test]
    fn copies_of_the_source_have_a_column() {
        let text = markdown(&sample::copies(), By::Section);
        assert!(text.contains("| Stale | Copies | Translated |"), "{text}");
        assert!(text.contains("| | news | 0% | 8 | – | – | 8 | – | – | – |"), "{text}");
    }

    #[test]
    fn names_stay_in_their_cell() {
        let text = markdown(&sample::hostile(), By::Resource);
        let bars = |line: &str| line.replace("\\\\", "").replace("\\|", "").matches('|').count();
        let rows: Vec<&str> = text.lines().filter(|line| line.starts_with('|')).collect();
        assert_eq!(rows.len(), 2 + 1 + 2 + 4, "{text}");
        assert!(rows.iter().all(|row| bars(row) == 11), "{text}");
        assert!(text.contains(r"\<script\>") && text.contains(r"a\|b\\c\`d\_e\*"), "{text}");
    }
}
