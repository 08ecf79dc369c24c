//! The coverage as a web page in one file: totals, the matrix as a heat map, a table of all items.
//!
//! The page works without its script, as a static page. A strict Content-Security-Policy lets only its own style and
//! script run, by their hashes, so that not even a hole in the escaping could run anything else.

use std::fmt::Write as _;

use askama::Template;

use super::in_work::states_in_work;
use super::rows::{By, items, sections, total};
use crate::i18n::{Text, Words};
use crate::model::UnitCounts;
use crate::report::Terminal;
use crate::report::layout::bar::SHARES;
use crate::report::layout::number::{counted, grouped, grouped_or_none, percent};
use crate::report::layout::visible::visible;
use crate::workflow::coverage::{Coverage, Figures, InWork};

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

struct Tile {
    name: String,
    value: String,
    note: String,
}

struct MatrixRow<'c> {
    locale: &'c str,
    cells: Vec<Cell<'c>>,
    bar: String,
}

struct Cell<'c> {
    section: &'c str,
    value: String,
    note: String,
    /// The step of the heat map; empty where there is nothing.
    class: &'static str,
    /// What the column is sorted by: hundredths of a percent; empty where there is nothing.
    sort: String,
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
    let (all, sections) = (total(coverage), sections(coverage));
    let from = Text::new("coverage-page-from").with("count", coverage.locales.len());
    let empty = match (coverage.locales.is_empty(), all.units.total) {
        (true, _) => Some(words.word("coverage-no-locales")),
        (false, 0) => Some(words.word("coverage-no-units")),
        _ => None,
    };
    let unread = coverage.problems.iter().map(|problem| (problem.path.as_str(), words.say(&problem.text))).collect();
    Page {
        words,
        language: words.language(),
        policy: POLICY,
        style: STYLE,
        script: SCRIPT,
        title: words.say(&Text::new("coverage-page-title").with("project", project)),
        project,
        from: words.say(&from.with("source", coverage.source.as_str())),
        empty,
        tiles: tiles(&all, coverage, words),
        bar: bar(&all.units, words),
        legend: [
            ("r", "coverage-legend-reviewed"),
            ("t", "coverage-legend-translated"),
            ("i", "coverage-legend-identical"),
            ("s", "coverage-legend-stale"),
            ("m", "coverage-legend-missing"),
        ]
        .into_iter()
        .filter(|(class, _)| *class != "i" || all.units.identical > 0)
        .map(|(class, id)| (class, words.word(id)))
        .collect(),
        rows: rows(coverage, &sections, words),
        total: totals(coverage, &all, &sections, words),
        sections,
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

fn tiles(all: &Figures, coverage: &Coverage, words: &Words) -> Vec<Tile> {
    let units = &all.units;
    let of = |id, number| words.say(&Text::new(id).with("shown", grouped(words, number)));
    let tile = |name, value, note| Tile { name: words.word(name), value, note };
    let number = |number| grouped(words, number);
    let mut in_work = InWork::default();
    coverage.locales.iter().for_each(|locale| in_work += locale.in_work);
    let mut tiles = vec![
        tile("coverage-page-current", percent(words, units), words.word("coverage-page-current-note")),
        tile("coverage-page-words-left", number(all.words.todo()), of("coverage-page-of-words", all.words.total)),
        tile("coverage-page-missing", number(units.missing), of("coverage-page-of-units", units.total)),
        tile("coverage-page-stale", number(units.stale), of("coverage-page-of-units", units.total)),
        tile("coverage-page-unreviewed", number(units.unreviewed()), words.word("coverage-page-unreviewed-note")),
    ];
    if units.identical > 0 {
        tiles.push(tile("coverage-page-copies", number(units.identical), words.word("coverage-page-copies-note")));
    }
    if in_work.total() > 0 {
        tiles.push(tile("coverage-page-in-work", number(in_work.total()), states_in_work(in_work, words)));
    }
    tiles
}

fn rows<'c>(coverage: &'c Coverage, sections: &[&'c str], words: &Words) -> Vec<MatrixRow<'c>> {
    coverage
        .locales
        .iter()
        .map(|locale| {
            let of_sections = sections.iter().map(|&name| {
                let section = locale.sections.iter().find(|section| section.section == name);
                cell(name, &section.map(|section| section.figures).unwrap_or_default(), words)
            });
            MatrixRow {
                locale: locale.locale.as_str(),
                cells: std::iter::once(cell("", &locale.figures, words)).chain(of_sections).collect(),
                bar: bar(&locale.figures.units, words),
            }
        })
        .collect()
}

fn totals<'c>(coverage: &Coverage, all: &Figures, sections: &[&'c str], words: &Words) -> Vec<Cell<'c>> {
    let of_sections = sections.iter().map(|&name| {
        let each = coverage.locales.iter().flat_map(|locale| &locale.sections);
        let figures = each.filter(|section| section.section == name).map(|section| section.figures).sum::<Figures>();
        Cell { class: "", ..cell(name, &figures, words) }
    });
    std::iter::once(Cell { class: "", ..cell("", all, words) }).chain(of_sections).collect()
}

fn cell<'c>(section: &'c str, figures: &Figures, words: &Words) -> Cell<'c> {
    let units = &figures.units;
    let class = match units.percent() {
        None => "",
        Some(0) => "h0",
        Some(1..25) => "h1",
        Some(25..50) => "h2",
        Some(50..75) => "h3",
        Some(75..90) => "h4",
        Some(100) if units.unreviewed() == 0 => "h6",
        Some(_) => "h5",
    };
    let note = match (units.todo(), units.unreviewed()) {
        _ if units.total == 0 => String::new(),
        (0, _) if units.identical > 0 => words.say(&counted(words, "coverage-page-cell-copies", units.identical)),
        (0, 0) => words.word("coverage-page-cell-complete"),
        (0, waiting) => words.say(&counted(words, "coverage-page-cell-unreviewed", waiting)),
        _ => words.say(&counted(words, "coverage-page-cell-left", figures.words.todo())),
    };
    let sort = (units.current() * 10_000).checked_div(units.total).map(|part| part.to_string()).unwrap_or_default();
    Cell { section, value: percent(words, units), note, class, sort }
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

/// A bar as a picture, whose parts have classes: the policy lets no element have a style of its own.
fn bar(units: &UnitCounts, words: &Words) -> String {
    let parts = SHARES.map(|share| share.of(units));
    if units.total == 0 {
        return String::new();
    }
    let names = ["reviewed", "translated", "identical", "stale", "missing"];
    let said = names.into_iter().zip(parts);
    let id = if units.identical > 0 { "coverage-page-bar-copies" } else { "coverage-page-bar" };
    let said = said.fold(Text::new(id), |text, (name, part)| text.with(name, grouped(words, part)));
    let label = words.say(&said).replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    let mut bar = format!(
        "<svg class=\"bar\" viewBox=\"0 0 {} 1\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"{label}\">",
        units.total
    );
    let mut x = 0;
    for (class, part) in ["r", "t", "i", "s", "m"].into_iter().zip(parts).filter(|(_, part)| *part > 0) {
        // Writing to a text does not fail.
        let _ = write!(bar, "<rect class=\"{class}\" x=\"{x}\" width=\"{part}\" height=\"1\"/>");
        x += part;
    }
    bar.push_str("</svg>");
    bar
}

#[cfg(test)]
#[path = "html_tests.rs"]
mod tests;
