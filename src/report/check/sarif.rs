//! SARIF 2.1.0, which code scanning services read. One run, with the pages of all rules.
//!
//! Format: <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>.

use std::cmp::Reverse;
use std::fmt::Write as _;
use std::io;

use rustc_hash::FxHashMap;
use serde::Serialize;
use serde_json::json;

use super::fingerprint::fingerprints;
use super::message::message_and_help;
use super::pieces::write_elements;
use crate::diagnostics::{Diagnostic, Diagnostics, Glance, Label, Severity};
use crate::i18n::{Text, Words};
use crate::report::Terminal;
use crate::report::layout::snippet::is_whole_file;
use crate::report::rules::{Page, markdown_body};
use crate::rules::{DefaultSeverity, Rule};
use crate::workflow::check::Report;

/// As many results as GitHub takes in a run; of a file with more, it takes none.
///
/// Source: <https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning>.
const MOST_RESULTS: usize = 25_000;
const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";
/// What all paths start from. Where that is, is not said: it is another place on every machine.
const ROOT: &str = "%SRCROOT%";

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Finding<'d> {
    rule_id: &'d str,
    rule_index: usize,
    level: &'static str,
    message: Message,
    locations: [Location; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location>,
    partial_fingerprints: Fingerprints,
    #[serde(skip_serializing_if = "Properties::is_empty")]
    properties: Properties<'d>,
}

#[derive(Serialize)]
struct Message {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<usize>,
    physical_location: PhysicalLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Message>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: ArtifactLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<Region>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ArtifactLocation {
    uri: String,
    uri_base_id: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

#[derive(Serialize)]
struct Fingerprints {
    #[serde(rename = "tolkit/v1")]
    first: String,
}

#[derive(Serialize)]
struct Properties<'d> {
    #[serde(skip_serializing_if = "Option::is_none")]
    item: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<&'d str>,
}

impl Properties<'_> {
    fn is_empty(&self) -> bool {
        self.item.is_none() && self.unit.is_none()
    }
}

pub(super) fn render(report: &Report, terminal: &Terminal<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    render_with(report, terminal.words, crate::rules::ALL, out)
}

/// The report, with the pages of these rules.
fn render_with(report: &Report, words: &Words, rules: &[&Rule], out: &mut dyn io::Write) -> io::Result<()> {
    let mut descriptors: Vec<_> = rules.iter().map(|rule| descriptor(rule, words)).collect();
    let mut indexes: FxHashMap<&str, usize> = rules.iter().enumerate().map(|(at, rule)| (rule.id, at)).collect();
    for Glance { rule, .. } in report.diagnostics.glances() {
        // What is wrong in the configuration has an id, but no page.
        indexes.entry(rule).or_insert_with(|| {
            descriptors.push(json!({ "id": rule }));
            descriptors.len() - 1
        });
    }
    let version = env!("CARGO_PKG_VERSION");
    let driver = json!({ "name": "tolkit", "version": version, "semanticVersion": version, "rules": descriptors });
    let notifications: Vec<_> = left_out(report).iter().map(|text| notification(text, words)).collect();
    let invocation = json!({ "executionSuccessful": true, "toolExecutionNotifications": notifications });
    let roots = json!({ ROOT: { "description": { "text": words.word("report-check-root") } } });
    write!(out, "{{\"$schema\":\"{SCHEMA}\",\"version\":\"2.1.0\",\"runs\":[{{\"tool\":{{\"driver\":{driver}}},")?;
    write!(out, "\"invocations\":[{invocation}],\"columnKind\":\"unicodeCodePoints\",")?;
    write!(out, "\"originalUriBaseIds\":{roots},\"results\":[")?;
    let fingerprints = fingerprints(&report.diagnostics);
    let worst = worst(&report.diagnostics);
    write_elements(worst.len(), out, |at| {
        let diagnostic = report.diagnostics.get(worst[at]);
        let print = fingerprints[worst[at]].to_string();
        serde_json::to_string(&finding(&diagnostic, indexes[diagnostic.rule], print, words))
    })?;
    writeln!(out, "]}}]}}")
}

/// The places of those findings that are written: of too many, the worst, in the order of all.
fn worst(diagnostics: &Diagnostics) -> Vec<usize> {
    let mut places: Vec<usize> = (0..diagnostics.len()).collect();
    if places.len() > MOST_RESULTS {
        places.sort_by_key(|at| Reverse(diagnostics.severity(*at)));
        places.truncate(MOST_RESULTS);
        places.sort_unstable();
    }
    places
}

/// What to say where findings are left out.
pub(super) fn left_out(report: &Report) -> Option<Text> {
    let count = report.diagnostics.len();
    let left = count.checked_sub(MOST_RESULTS).filter(|left| *left > 0)?;
    Some(Text::new("report-check-cut").with("left", left).with("count", count).with("most", MOST_RESULTS))
}

fn notification(text: &Text, words: &Words) -> serde_json::Value {
    json!({ "level": "warning", "message": { "text": words.say(text) } })
}

fn descriptor(rule: &Rule, words: &Words) -> serde_json::Value {
    let page = Page::of(rule, words);
    let level = match rule.severity {
        DefaultSeverity::Gate => Severity::Error,
        DefaultSeverity::Fixed(severity) | DefaultSeverity::Off(severity) => severity,
    };
    let is_on = !matches!(rule.severity, DefaultSeverity::Off(_));
    json!({
        "id": rule.id,
        "shortDescription": { "text": page.title },
        "fullDescription": { "text": format!("{}\n\n{}", page.what, page.why) },
        "help": { "text": page.instead, "markdown": markdown_body(rule, words) },
        "defaultConfiguration": { "enabled": is_on, "level": level.as_str() },
        "properties": { "tags": [rule.group.as_str()] },
    })
}

fn finding<'d>(diagnostic: &'d Diagnostic, index: usize, fingerprint: String, words: &Words) -> Finding<'d> {
    let related =
        |(id, label): (usize, &Label)| Location { id: Some(id), ..location(label, &diagnostic.message, words) };
    Finding {
        rule_id: diagnostic.rule,
        rule_index: index,
        level: diagnostic.severity.as_str(),
        message: Message { text: message_and_help(diagnostic, words) },
        locations: [location(&diagnostic.primary, &diagnostic.message, words)],
        related_locations: diagnostic.related.iter().enumerate().map(related).collect(),
        partial_fingerprints: Fingerprints { first: fingerprint },
        properties: Properties {
            item: diagnostic.item.as_ref().map(ToString::to_string),
            unit: diagnostic.unit.as_deref(),
        },
    }
}

fn location(label: &Label, message: &Text, words: &Words) -> Location {
    let region = Region {
        start_line: label.start.line,
        start_column: label.start.column,
        end_line: label.end.line,
        end_column: label.end.column,
    };
    Location {
        id: None,
        physical_location: PhysicalLocation {
            artifact_location: ArtifactLocation { uri: uri(&label.path), uri_base_id: ROOT },
            region: (!is_whole_file(label)).then_some(region),
        },
        message: label.text(message).map(|text| Message { text: words.say(&text) }),
    }
}

/// A path as a relative URI (RFC 3986): everything but letters, digits, `-._~` and `/` as `%XX`.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            // Writing to a `String` cannot fail.
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri
}

#[cfg(test)]
mod tests;
