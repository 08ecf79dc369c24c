//! Coverage: the editors' matrix as text, data, a web page or badges.

mod csv;
mod html;
mod json;
mod markdown;
#[cfg(test)]
mod sample;
mod svg;
mod text;

use super::Terminal;
use super::number::counted;
use crate::i18n::{Text, Words};
use crate::model::ItemId;
use crate::workflow::coverage::{Coverage, Figures, InWork, ItemCoverage};

/// How finely the figures are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum By {
    /// One row per section of each locale.
    #[default]
    Section,
    /// One row per item.
    Resource,
    /// One row per locale.
    Locale,
}

/// A form of the coverage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Format {
    /// A table for a terminal.
    #[default]
    Text,
    /// Data for scripts, as the design has it.
    Json,
    /// Data for spreadsheets.
    Csv,
    /// A table for a pull request or a wiki.
    Markdown,
    /// A web page in one file, always with sections and items.
    Html,
    /// A badge per locale.
    Svg,
}

/// Returns the coverage in a form.
#[must_use]
pub(crate) fn render(format: Format, coverage: &Coverage, by: By, terminal: &Terminal<'_>) -> String {
    match format {
        Format::Text => text::render(coverage, by, terminal),
        Format::Json => json::render(coverage, by),
        Format::Csv => csv::render(coverage, by),
        Format::Markdown => markdown::render(coverage, by, terminal),
        Format::Html => html::render(coverage, terminal),
        Format::Svg => svg::render(coverage, terminal),
    }
}

/// Returns a sentence for each locale that somebody works in.
fn in_work(coverage: &Coverage, words: &Words) -> Vec<String> {
    let busy = coverage.locales.iter().filter(|locale| locale.in_work.total() > 0);
    let said = busy.map(|locale| {
        let text = Text::new("coverage-in-work").with("locale", locale.locale.as_str());
        words.say(&text.with("states", states_in_work(locale.in_work, words)))
    });
    said.collect()
}

/// Returns how many items are in which state: `2 claimed, 1 in review`.
fn states_in_work(in_work: InWork, words: &Words) -> String {
    let states = [
        ("coverage-claimed", in_work.claimed),
        ("coverage-submitted", in_work.submitted),
        ("coverage-returned", in_work.returned),
        ("coverage-approved", in_work.approved),
    ];
    let states = states.into_iter().filter(|(_, count)| *count > 0);
    states.map(|(id, count)| words.say(&counted(words, id, count))).collect::<Vec<_>>().join(", ")
}

/// The figures as rows: each locale, under it its sections, under each its items, as far as they are told.
struct Table<'c> {
    by: By,
    rows: Vec<Row<'c>>,
    total: Figures,
    /// Whether all of it is one section, which is not worth a row of its own.
    one_section: bool,
}

/// One row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Row<'c> {
    locale: &'c str,
    section: Option<&'c str>,
    item: Option<&'c ItemId>,
    figures: Figures,
}

impl<'c> Table<'c> {
    fn new(coverage: &'c Coverage, by: By) -> Self {
        let mut rows = Vec::new();
        for locale in &coverage.locales {
            let tag = locale.locale.as_str();
            rows.push(Row { locale: tag, section: None, item: None, figures: locale.figures });
            for section in locale.sections.iter().filter(|_| by != By::Locale) {
                let row = Row { locale: tag, section: Some(&section.section), item: None, figures: section.figures };
                rows.push(row);
                let items = section.items.iter().filter(|_| by == By::Resource);
                rows.extend(items.map(|item| Row { item: Some(&item.item), figures: item.figures, ..row }));
            }
        }
        Self { by, rows, total: total(coverage), one_section: sections(coverage).len() < 2 }
    }

    /// Returns the rows to read: a section that is the only one has none.
    fn shown(&self) -> impl Iterator<Item = &Row<'c>> {
        self.rows.iter().filter(|row| !(self.one_section && row.level() == 1))
    }

    /// Tells whether a row is one of the finest, which add up to the total.
    fn is_finest(&self, row: &Row<'_>) -> bool {
        let level = match self.by {
            By::Locale => 0,
            By::Section => 1,
            By::Resource => 2,
        };
        row.level() == level
    }

    /// Returns how far a row's name is indented, in levels.
    fn depth(&self, row: &Row<'_>) -> usize {
        row.level() - usize::from(self.one_section && row.level() == 2)
    }
}

impl<'c> Row<'c> {
    /// Returns 0 for a locale, 1 for a section, 2 for an item.
    fn level(&self) -> usize {
        usize::from(self.section.is_some()) + usize::from(self.item.is_some())
    }

    /// Returns the name under the rows above it: `2015-forum` for `lt:news/2015-forum`.
    fn label(&self) -> &'c str {
        match (self.item, self.section) {
            (Some(item), _) if !item.name.is_empty() => &item.name,
            (_, Some(section)) => section,
            (_, None) => self.locale,
        }
    }
}

/// Returns the figures of all locales together.
fn total(coverage: &Coverage) -> Figures {
    coverage.locales.iter().map(|locale| locale.figures).sum()
}

/// Returns the sections of all locales, in the order of the configuration as far as the locales show it.
fn sections(coverage: &Coverage) -> Vec<&str> {
    let mut sections: Vec<&str> = Vec::new();
    for locale in &coverage.locales {
        let mut after = 0;
        for section in &locale.sections {
            match sections.iter().position(|known| *known == section.section) {
                Some(at) => after = at + 1,
                None => {
                    sections.insert(after, &section.section);
                    after += 1;
                }
            }
        }
    }
    sections
}

/// Returns every item with the locale and section that it is in.
fn items(coverage: &Coverage) -> impl Iterator<Item = (&str, &str, &ItemCoverage)> {
    coverage.locales.iter().flat_map(|locale| {
        locale.sections.iter().flat_map(|section| {
            section.items.iter().map(|item| (locale.locale.as_str(), section.section.as_str(), item))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Words;

    #[test]
    fn the_finest_rows_add_up_to_the_total() {
        let coverage = sample::coverage();
        for by in [By::Locale, By::Section, By::Resource] {
            let table = Table::new(&coverage, by);
            assert_eq!(
                table.rows.iter().filter(|row| table.is_finest(row)).map(|row| row.figures).sum::<Figures>(),
                table.total,
                "{by:?}"
            );
        }
    }

    #[test]
    fn a_section_that_is_the_only_one_has_no_row() {
        let coverage = sample::one_section();
        let table = Table::new(&coverage, By::Resource);
        let rows: Vec<_> = table.shown().map(|row| (table.depth(row), row.label())).collect();
        assert_eq!(rows, [(0, "da"), (1, "site"), (1, "terms/common"), (0, "fi"), (1, "site"), (1, "terms/common")]);
    }

    #[test]
    fn sections_keep_their_order_where_a_locale_lacks_some() {
        assert_eq!(sections(&sample::coverage()), ["interface", "news", "terms"]);
    }

    #[test]
    fn every_word_is_a_message() {
        let words = Words::new(&[]);
        for coverage in [sample::coverage(), sample::one_section(), sample::empty(), sample::hostile()] {
            for format in [Format::Text, Format::Markdown, Format::Html, Format::Svg] {
                for (by, color) in [(By::Locale, false), (By::Section, true), (By::Resource, false)] {
                    let text =
                        render(format, &coverage, by, &Terminal { words: &words, width: 80, color, verbose: false });
                    for raw in ["coverage-", "report-", "{$", "{ $"] {
                        assert!(!text.contains(raw), "{format:?}, {by:?}: {raw} in {text}");
                    }
                }
            }
        }
    }
}
