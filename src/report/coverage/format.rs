//! The forms of a coverage.

use super::rows::By;
use crate::report::Terminal;
use crate::report::format::formats;
use crate::workflow::coverage::Coverage;

formats! {
    /// A form of a coverage.
    pub enum Format: fn(&Coverage, By, &Terminal<'_>) -> String {
        /// A table for a terminal.
        Text = "text" => super::text::render,
        /// Data for scripts, in a stable shape.
        Json = "json" => super::json::render,
        /// Data for spreadsheets.
        Csv = "csv" => super::csv::render,
        /// A table for a pull request or a wiki.
        Markdown = "markdown" => super::markdown::render,
        /// A web page in one file, always with sections and items.
        Html = "html" => super::html::render,
        /// A badge per locale.
        Svg = "svg" => super::svg::render,
    }
}

/// Renders a coverage in a form.
#[must_use]
pub(crate) fn render(format: Format, coverage: &Coverage, by: By, terminal: &Terminal<'_>) -> String {
    format.renderer()(coverage, by, terminal)
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use crate::i18n::Words;

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
