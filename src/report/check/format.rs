//! The forms of the report of `check`.

use std::io;

use super::{github, gitlab, json, junit, sarif, text};
use crate::report::Terminal;
use crate::report::format::Form;
use crate::workflow::check::Report;

/// A form of the report.
pub(crate) type Format = Form<fn(&Report, &Terminal<'_>, &mut dyn io::Write) -> io::Result<()>>;

/// All forms, in the order in which help lists them.
pub(crate) const FORMATS: &[Format] = &[
    // For people, in a terminal.
    Format::new("text", text::render),
    // For scripts: the project's own, stable shape.
    Format::new("json", json::render),
    // Annotations of GitHub Actions.
    Format::new("github", github::render),
    // The code quality report of GitLab.
    Format::new("gitlab", gitlab::render),
    // SARIF 2.1.0, for code scanning.
    Format::new("sarif", sarif::render),
    // JUnit's XML, which most CI systems show as tests.
    Format::new("junit", junit::render),
];

/// Renders a report, piece by piece.
///
/// # Errors
///
/// The error of `out`, which may be a closed pipe.
pub(crate) fn render(
    format: Format,
    report: &Report,
    terminal: &Terminal<'_>,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    (format.render)(report, terminal, out)
}
