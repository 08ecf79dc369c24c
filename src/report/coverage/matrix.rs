//! The matrix of locales and sections, with the numbers above it: what every page of the coverage shows.

use std::fmt::Write as _;

use super::in_work::states_in_work;
use super::rows::{sections, total};
use crate::i18n::{Text, Words};
use crate::model::UnitCounts;
use crate::report::layout::bar::SHARES;
use crate::report::layout::number::{counted, grouped, percent};
use crate::workflow::coverage::{Coverage, Figures, InWork};

/// The matrix, said in words.
pub(crate) struct Matrix<'c> {
    /// From which language into how many.
    pub(crate) from: String,
    /// Why there is nothing to show.
    pub(crate) empty: Option<String>,
    pub(crate) tiles: Vec<Tile>,
    /// All units as a picture.
    pub(crate) bar: String,
    /// What the parts of bars mean, by the classes that they have.
    pub(crate) legend: Vec<(&'static str, String)>,
    pub(crate) sections: Vec<&'c str>,
    pub(crate) rows: Vec<MatrixRow<'c>>,
    /// What all locales come to: together, then in each section.
    pub(crate) total: Vec<Cell<'c>>,
}

/// A number that stands above the matrix.
pub(crate) struct Tile {
    pub(crate) name: String,
    pub(crate) value: String,
    pub(crate) note: String,
}

/// A locale: all of it, then each section.
pub(crate) struct MatrixRow<'c> {
    pub(crate) locale: &'c str,
    pub(crate) cells: Vec<Cell<'c>>,
    pub(crate) bar: String,
}

/// A section of a locale; without a name, all sections.
pub(crate) struct Cell<'c> {
    pub(crate) section: &'c str,
    pub(crate) value: String,
    pub(crate) note: String,
    /// The step of the heat map; empty where there is nothing.
    pub(crate) class: &'static str,
    /// What the column is sorted by: hundredths of a percent; empty where there is nothing.
    pub(crate) sort: String,
    pub(crate) units: UnitCounts,
}

/// The matrix of a coverage.
#[must_use]
pub(crate) fn matrix<'c>(coverage: &'c Coverage, words: &Words) -> Matrix<'c> {
    let (all, sections) = (total(coverage), sections(coverage));
    let from = Text::new("coverage-page-from").with("count", coverage.locales.len());
    let empty = match (coverage.locales.is_empty(), all.units.total) {
        (true, _) => Some(words.word("coverage-no-locales")),
        (false, 0) => Some(words.word("coverage-no-units")),
        _ => None,
    };
    let legend = [
        ("r", "coverage-legend-reviewed"),
        ("t", "coverage-legend-translated"),
        ("i", "coverage-legend-identical"),
        ("s", "coverage-legend-stale"),
        ("m", "coverage-legend-missing"),
    ];
    let legend = legend.into_iter().filter(|(class, _)| *class != "i" || all.units.identical > 0);
    Matrix {
        from: words.say(&from.with("source", coverage.source.as_str())),
        empty,
        tiles: tiles(&all, coverage, words),
        bar: bar(&all.units, words),
        legend: legend.map(|(class, id)| (class, words.word(id))).collect(),
        rows: rows(coverage, &sections, words),
        total: totals(coverage, &all, &sections, words),
        sections,
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
    Cell { section, value: percent(words, units), note, class, sort, units: *units }
}

/// A bar as a picture, whose parts have classes: the policy lets no element have a style of its own.
#[must_use]
pub(crate) fn bar(units: &UnitCounts, words: &Words) -> String {
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
