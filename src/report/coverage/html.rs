//! The coverage as a web page in one file: totals, the matrix as a heat map, a table of all items.
//!
//! The page works without its script, as a static page. A strict Content-Security-Policy lets only its own style and
//! script run, by their hashes, so that not even a hole in the escaping could run anything else.

use askama::Template;

use super::matrix::{Cell, Matrix, MatrixRow, Tile, matrix};
use super::rows::{By, items};
use crate::i18n::{Text, Words};
use crate::report::Terminal;
use crate::report::layout::number::{counted, grouped_or_none, percent};
use crate::report::layout::visible::visible;
use crate::workflow::coverage::Coverage;

const STYLE: &str = include_str!("../../../templates/coverage.css");
const SCRIPT: &str = include_str!("../../../templates/coverage.js");
/// The hashes are those of the two files; a test keeps them so, and says what to write.
const POLICY: &str = "default-src 'none'; \
    style-src 'sha256-mFVkSDjmQQ7j3LdKusBK5Z7WD9OcRqqdleUZqhE1XL0='; \
    script-src 'sha256-cjHBbyjlThbiJkHxPPgPXkiRaq0TYqEpa+4MU9Px+X4='; \
    base-uri 'none'; form-action 'none'";

#[derive(Template)]
#[template(path = "coverage.html")]
struct Page<'c> {
    words: &'c Words,
    language: String,
    policy: &'static str,
    style: &'static str,
    script: &'static str,
    title: String,
    project: &'c str,
    from: String,
    empty: Option<String>,
    tiles: Vec<Tile>,
    bar: String,
    legend: Vec<(&'static str, String)>,
    sections: Vec<&'c str>,
    rows: Vec<MatrixRow<'c>>,
    total: Vec<Cell<'c>>,
    states: [(&'static str, String); 6],
    columns: [String; 8],
    items: Vec<Item<'c>>,
    unread: Vec<(&'c str, String)>,
    unread_note: String,
}

struct Item<'c> {
    locale: &'c str,
    section: &'c str,
    resource: String,
    percent: String,
    numbers: [(usize, String); 7],
}

impl Page<'_> {
    fn word(&self, id: &'static str) -> String {
        self.words.word(id)
    }
}

pub(super) fn render(coverage: &Coverage, _: By, terminal: &Terminal<'_>) -> String {
    let page = page(coverage, terminal.words).render();
    let page = page.unwrap_or_else(|error| unreachable!("writing to a text does not fail: {error}"));
    // No name of others hides, or turns the line around that it stands in.
    visible(&page).into_owned()
}

fn page<'c>(coverage: &'c Coverage, words: &'c Words) -> Page<'c> {
    let project = coverage.project.as_str();
    let Matrix { from, empty, tiles, bar, legend, sections, rows, total } = matrix(coverage, words);
    let unread = coverage.problems.iter().map(|problem| (problem.path.as_str(), words.say(&problem.text))).collect();
    Page {
        words,
        language: words.language(),
        policy: POLICY,
        style: STYLE,
        script: SCRIPT,
        title: words.say(&Text::new("coverage-page-title").with("project", project)),
        project,
        from,
        empty,
        tiles,
        bar,
        legend,
        sections,
        rows,
        total,
        states: [
            ("left", "coverage-page-state-left"),
            ("missing", "coverage-page-state-missing"),
            ("stale", "coverage-page-state-stale"),
            ("copies", "coverage-page-state-copies"),
            ("unreviewed", "coverage-page-state-unreviewed"),
            ("complete", "coverage-page-state-complete"),
        ]
        .map(|(value, id)| (value, words.word(id))),
        columns: [
            "coverage-page-current",
            "coverage-column-units",
            "coverage-column-missing",
            "coverage-column-stale",
            "coverage-column-identical",
            "coverage-column-translated",
            "coverage-column-reviewed",
            "coverage-column-words-left",
        ]
        .map(|id| words.word(id)),
        items: items(coverage).map(|(locale, section, item)| row_of(locale, section, item, words)).collect(),
        unread,
        unread_note: words.say(&counted(words, "coverage-unread", coverage.problems.len())),
    }
}

fn row_of<'c>(
    locale: &'c str,
    section: &'c str,
    item: &'c crate::workflow::coverage::ItemCoverage,
    words: &Words,
) -> Item<'c> {
    let units = &item.figures.units;
    let resource = item.item.resource();
    let numbers = [
        units.total,
        units.missing,
        units.stale,
        units.identical,
        units.unreviewed(),
        units.reviewed,
        item.figures.words.todo(),
    ]
    .map(|number| (number, grouped_or_none(words, number)));
    Item { locale, section, resource, percent: percent(words, units), numbers }
}

#[cfg(test)]
#[path = "html_tests.rs"]
mod tests;
