//! The forms of the report of `check`.

use std::borrow::Cow;
use std::io;

use super::{github, gitlab, json, junit, sarif, text};
use crate::i18n::Text;
use crate::report::Terminal;
use crate::report::format::Form;
use crate::workflow::check::Report;

/// A form of the report.
pub(crate) type Format = Form<Renderer>;

/// What renders a form.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Renderer {
    render: fn(&Report, &Terminal<'_>, &mut dyn io::Write) -> io::Result<()>,
    paths: PathsFrom,
    /// Whether its last line says how the check ended.
    says_totals: bool,
    /// What it leaves out.
    left_out: fn(&Report) -> Option<Text>,
}

/// A form that leaves nothing out.
fn nothing(_: &Report) -> Option<Text> {
    None
}

/// Where the paths of a form begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum PathsFrom {
    /// At the folder with `workflow.toml`.
    Project,
    /// At the repository's top: those who read it know nothing of projects.
    Repository,
}

use PathsFrom::{Project, Repository};

/// All forms, in the order in which help lists them.
pub(crate) const FORMATS: &[Format] = &[
    // For people, in a terminal.
    Format::new("text", Renderer { render: text::render, paths: Project, says_totals: true, left_out: nothing }),
    // For scripts: the project's own, stable shape.
    Format::new("json", Renderer { render: json::render, paths: Project, says_totals: false, left_out: nothing }),
    // Annotations of GitHub Actions.
    Format::new("github", Renderer { render: github::render, paths: Repository, says_totals: true, left_out: nothing }),
    // The code quality report of GitLab.
    Format::new(
        "gitlab",
        Renderer { render: gitlab::render, paths: Repository, says_totals: false, left_out: nothing },
    ),
    // SARIF 2.1.0, for code scanning.
    Format::new(
        "sarif",
        Renderer { render: sarif::render, paths: Repository, says_totals: false, left_out: sarif::left_out },
    ),
    // JUnit's XML, which most CI systems show as tests.
    Format::new("junit", Renderer { render: junit::render, paths: Repository, says_totals: false, left_out: nothing }),
];

impl Format {
    /// Whether its last line says how the check ended.
    #[must_use]
    pub(crate) fn says_totals(self) -> bool {
        self.render.says_totals
    }

    /// Whether its paths begin at the top of the repository.
    #[must_use]
    pub(crate) fn has_repository_paths(self) -> bool {
        self.render.paths == Repository
    }

    /// What a person should know of what the form leaves out.
    #[must_use]
    pub(crate) fn left_out(self, report: &Report) -> Option<Text> {
        (self.render.left_out)(report)
    }
}

/// Renders a report, piece by piece; `folder` is the project's, from the top of its repository.
///
/// # Errors
///
/// The error of `out`, which may be a closed pipe.
pub(crate) fn render(
    format: Format,
    report: &Report,
    folder: &str,
    terminal: &Terminal<'_>,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let report = match format.has_repository_paths() && !folder.is_empty() {
        true => Cow::Owned(Report { diagnostics: report.diagnostics.in_folder(folder), ..report.clone() }),
        false => Cow::Borrowed(report),
    };
    (format.render.render)(&report, terminal, out)
}
