//! GitLab's code quality report.
//!
//! Format: <https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format>.

use std::io;

use serde::Serialize;

use super::fingerprint::fingerprints;
use super::pieces::write_elements;
use crate::diagnostics::Severity;
use crate::report::Terminal;
use crate::workflow::check::Report;

#[derive(Serialize)]
struct Issue<'d> {
    description: String,
    check_name: &'d str,
    fingerprint: String,
    severity: &'static str,
    location: Location<'d>,
}

#[derive(Serialize)]
struct Location<'d> {
    path: &'d str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

pub(super) fn render(report: &Report, terminal: &Terminal<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let words = terminal.words;
    let fingerprints = fingerprints(&report.diagnostics);
    write!(out, "[")?;
    write_elements(report.diagnostics.len(), out, |number| {
        let diagnostic = report.diagnostics.get(number);
        serde_json::to_string(&Issue {
            description: words.say(&diagnostic.message),
            check_name: diagnostic.rule,
            fingerprint: fingerprints[number].to_string(),
            severity: match diagnostic.severity {
                Severity::Error => "major",
                Severity::Warning => "minor",
                Severity::Note => "info",
            },
            location: Location {
                path: &diagnostic.primary.path,
                lines: Lines { begin: diagnostic.primary.start.line, end: diagnostic.primary.end.line },
            },
        })
    })?;
    writeln!(out, "]")
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use serde_json::Value;
    use std::collections::BTreeSet;

    #[test]
    fn issues_have_what_gitlab_asks_for() {
        let text = samples::rendered(super::render, &samples::report());
        let issues: Vec<Value> = serde_json::from_str(&text).expect("JSON");
        assert_eq!(issues.len(), 9);
        for issue in &issues {
            for key in ["description", "check_name", "fingerprint"] {
                assert!(issue[key].as_str().is_some_and(|text| !text.is_empty()), "{key}: {issue}");
            }
            assert!(issue["location"]["path"].is_string() && issue["location"]["lines"]["begin"].is_u64());
            assert!(["major", "minor", "info"].contains(&issue["severity"].as_str().unwrap_or_default()));
        }
        let fingerprints: BTreeSet<_> = issues.iter().filter_map(|issue| issue["fingerprint"].as_str()).collect();
        assert_eq!(fingerprints.len(), issues.len());
    }

    #[test]
    fn an_empty_report_is_an_empty_array() {
        let mut report = samples::report();
        report.diagnostics = Vec::new().into();
        assert_eq!(samples::rendered(super::render, &report), "[]\n");
    }
}
