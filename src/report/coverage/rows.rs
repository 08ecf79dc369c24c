//! The figures of a coverage as rows, as finely as they are told.

use crate::model::ItemId;
use crate::workflow::coverage::{Coverage, Figures, ItemCoverage};

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

impl By {
    /// All levels, in the order in which help lists them.
    pub(crate) const ALL: &'static [Self] = &[Self::Section, Self::Resource, Self::Locale];

    /// The level's name on the command line.
    #[must_use]
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Section => "section",
            Self::Resource => "resource",
            Self::Locale => "locale",
        }
    }
}

/// The figures as rows: each locale, under it its sections, under each its items, as far as they are told.
pub(super) struct Table<'c> {
    pub(super) by: By,
    pub(super) rows: Vec<Row<'c>>,
    pub(super) total: Figures,
    /// Whether all of it is one section, which is not worth a row of its own.
    pub(super) one_section: bool,
}

/// One row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Row<'c> {
    pub(super) locale: &'c str,
    pub(super) section: Option<&'c str>,
    pub(super) item: Option<&'c ItemId>,
    pub(super) figures: Figures,
}

impl<'c> Table<'c> {
    pub(super) fn new(coverage: &'c Coverage, by: By) -> Self {
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

    /// Whether something is a copy of the source, which has a column then.
    pub(super) fn has_copies(&self) -> bool {
        self.total.units.identical > 0
    }

    /// The rows to read: a section that is the only one has none.
    pub(super) fn shown(&self) -> impl Iterator<Item = &Row<'c>> {
        self.rows.iter().filter(|row| !(self.one_section && row.level() == 1))
    }

    /// Whether a row is one of the finest, which add up to the total.
    pub(super) fn is_finest(&self, row: &Row<'_>) -> bool {
        let level = match self.by {
            By::Locale => 0,
            By::Section => 1,
            By::Resource => 2,
        };
        row.level() == level
    }

    /// How far a row's name is indented, in levels.
    pub(super) fn depth(&self, row: &Row<'_>) -> usize {
        row.level() - usize::from(self.one_section && row.level() == 2)
    }
}

impl<'c> Row<'c> {
    /// 0 for a locale, 1 for a section, 2 for an item.
    pub(super) fn level(&self) -> usize {
        usize::from(self.section.is_some()) + usize::from(self.item.is_some())
    }

    /// The name under the rows above it: `2015-forum` for `lt:news/2015-forum`.
    pub(super) fn label(&self) -> &'c str {
        match (self.item, self.section) {
            (Some(item), _) if !item.name.is_empty() => &item.name,
            (_, Some(section)) => section,
            (_, None) => self.locale,
        }
    }
}

/// The figures of all locales together.
pub(super) fn total(coverage: &Coverage) -> Figures {
    coverage.locales.iter().map(|locale| locale.figures).sum()
}

/// The sections of all locales, in the order of the configuration as far as the locales show it.
pub(super) fn sections(coverage: &Coverage) -> Vec<&str> {
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

/// Every item with the locale and section that it is in.
pub(super) fn items(coverage: &Coverage) -> impl Iterator<Item = (&str, &str, &ItemCoverage)> {
    coverage.locales.iter().flat_map(|locale| {
        locale.sections.iter().flat_map(|section| {
            section.items.iter().map(|item| (locale.locale.as_str(), section.section.as_str(), item))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

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
}
