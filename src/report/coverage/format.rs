//! The forms of a coverage.

use super::rows::By;
use super::{csv, html, json, markdown, svg, text};
use crate::report::Terminal;
use crate::report::format::Form;
use crate::workflow::coverage::Coverage;

/// A form of a coverage.
pub(crate) type Format = Form<fn(&Coverage, By, &Terminal<'_>) -> String>;

/// All forms, in the order in which help lists them.
pub(crate) const FORMATS: &[Format] = &[
    // A table for a terminal.
    Format::new("text", text::render),
    // Data for scripts, in a stable shape.
    Format::new("json", json::render),
    // Data for spreadsheets.
    Format::new("csv", csv::render),
    // A table for a pull request or a wiki.
    Format::new("markdown", markdown::render),
    // A web page in one file, always with sections and items.
    Format::new("html", html::render),
    // A badge per locale.
    Format::new("svg", svg::render),
];

/// Renders a coverage in a form.
#[must_use]
pub(crate) fn render(format: Format, coverage: &Coverage, by: By, terminal: &Terminal<'_>) -> String {
    (format.render)(coverage, by, terminal)
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
            for format in FORMATS.iter().filter(|format| !matches!(format.name, "json" | "csv")) {
                for (by, color) in [(By::Locale, false), (By::Section, true), (By::Resource, false)] {
                    let text = render(
                        *format,
                        &coverage,
                        by,
                        &Terminal { words: &words, width: 80, color, verbose: false, whole: false },
                    );
                    for raw in ["coverage-", "report-", "{$", "{ $"] {
                        assert!(!text.contains(raw), "{}, {by:?}: {raw} in {text}", format.name);
                    }
                }
            }
        }
    }
}
