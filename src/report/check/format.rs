//! The forms of the report of `check`.

use std::io;

use crate::report::Terminal;
use crate::report::format::formats;
use crate::workflow::check::Report;

formats! {
    /// A form of the report.
    pub enum Format: fn(&Report, &Terminal<'_>, &mut dyn io::Write) -> io::Result<()> {
        /// For people, in a terminal.
        Text = "text" => super::text::render,
        /// For scripts: the project's own, stable shape.
        Json = "json" => super::json::render,
        /// Annotations of GitHub Actions.
        Github = "github" => super::github::render,
        /// The code quality report of GitLab.
        Gitlab = "gitlab" => super::gitlab::render,
        /// SARIF 2.1.0, for code scanning.
        Sarif = "sarif" => super::sarif::render,
        /// JUnit's XML, which most CI systems show as tests.
        Junit = "junit" => super::junit::render,
    }
}

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
    format.renderer()(report, terminal, out)
}
