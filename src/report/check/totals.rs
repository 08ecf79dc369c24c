//! How a check ended, in a sentence: the last line of reports that people read, and what is said beside those that programs read.

use crate::diagnostics::SeverityCounts;
use crate::i18n::Text;
use crate::workflow::check::Report;

/// How many findings there are in how many items, and how many are waived.
#[must_use]
pub(crate) fn totals(report: &Report) -> Text {
    let count = |id: &'static str, count: usize| Text::new(id).with("count", count);
    let items = count("report-check-items", report.items);
    let found = if report.counts != SeverityCounts::default() {
        Text::new("report-check-summary")
            .with("errors", count("report-check-errors", report.counts.errors))
            .with("warnings", count("report-check-warnings", report.counts.warnings))
            .with("notes", count("report-check-notes", report.counts.notes))
            .with("items", items)
    } else if report.items > 0 {
        count("report-check-fine", report.units).with("items", items)
    } else {
        Text::new("report-check-nothing")
    };
    let known = report.baseline.unwrap_or_default();
    let others = [
        ("report-check-waived", report.waived),
        ("report-check-known", known.found),
        ("report-check-mended", known.mended),
    ];
    let others = others.into_iter().filter(|(_, number)| *number > 0).map(|(id, number)| count(id, number));
    others.fold(found, |said, other| Text::new("report-check-and").with("first", said).with("second", other))
}
