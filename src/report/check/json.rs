//! The project's own JSON: names and shape are promised to scripts, as `"schema": 1`.

use std::io;

use serde::Serialize;

use super::pieces::write_elements;
use crate::diagnostics::{Diagnostic, Label};
use crate::i18n::Words;
use crate::report::Terminal;
use crate::workflow::check::Report;

#[derive(Serialize)]
struct Summary {
    errors: usize,
    warnings: usize,
    notes: usize,
    waived: usize,
    /// None where no baseline is configured.
    baseline: Option<Baseline>,
    items: usize,
    units: usize,
}

#[derive(Serialize)]
struct Baseline {
    known: usize,
    mended: usize,
}

#[derive(Serialize)]
struct Entry<'d> {
    rule: &'d str,
    severity: &'d str,
    item: Option<String>,
    locale: Option<&'d str>,
    unit: Option<&'d str>,
    path: &'d str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    message: String,
    help: Option<String>,
    related: Vec<Related<'d>>,
}

#[derive(Serialize)]
struct Related<'d> {
    path: &'d str,
    line: usize,
    column: usize,
    message: Option<String>,
}

pub(super) fn render(report: &Report, terminal: &Terminal<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let words = terminal.words;
    let counts = report.counts;
    let summary = Summary {
        errors: counts.errors,
        warnings: counts.warnings,
        notes: counts.notes,
        waived: report.waived,
        baseline: report.baseline.map(|known| Baseline { known: known.found, mended: known.mended }),
        items: report.items,
        units: report.units,
    };
    write!(out, "{{\"schema\":1,\"summary\":{},\"diagnostics\":[", serde_json::to_string(&summary)?)?;
    let found = &report.diagnostics;
    write_elements(found.len(), out, |number| serde_json::to_string(&entry(&found.get(number), words)))?;
    writeln!(out, "]}}")
}

fn entry<'d>(diagnostic: &'d Diagnostic, words: &Words) -> Entry<'d> {
    let Label { path, start, end, .. } = &diagnostic.primary;
    let related = |label: &'d Label| Related {
        path: &label.path,
        line: label.start.line,
        column: label.start.column,
        message: label.text(&diagnostic.message).map(|text| words.say(&text)),
    };
    Entry {
        rule: diagnostic.rule,
        severity: diagnostic.severity.as_str(),
        item: diagnostic.item.as_ref().map(ToString::to_string),
        locale: diagnostic.locale.as_ref().map(|locale| locale.as_str()),
        unit: diagnostic.unit.as_deref(),
        path,
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        message: words.say(&diagnostic.message),
        help: words.attribute(&diagnostic.message, "help"),
        related: diagnostic.related.iter().map(related).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use serde_json::{Value, json};

    #[test]
    fn the_shape_is_the_promised_one() {
        let text = samples::rendered(super::render, &samples::report());
        let value: Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(value["schema"], 1);
        let summary =
            json!({"errors": 6, "warnings": 1, "notes": 2, "waived": 3, "baseline": null, "items": 120, "units": 4000});
        assert_eq!(value["summary"], summary);
        let found = &value["diagnostics"][3];
        assert!(found["message"].as_str().is_some_and(|message| !message.is_empty()));
        let expected = json!({
            "rule": "unknown-variable", "severity": "error", "item": "lt:www/home", "locale": "lt", "unit": "hello",
            "path": "locales/lt/home.ftl", "line": 1, "column": 18, "end_line": 1, "end_column": 25,
            "message": found["message"], "help": null,
            "related": [{"path": "locales/en/home.ftl", "line": 2, "column": 18, "message": "the source has this one"}],
        });
        assert_eq!(*found, expected);
    }

    #[test]
    fn what_is_not_there_is_null() {
        let text = samples::rendered(super::render, &samples::report());
        let value: Value = serde_json::from_str(&text).expect("JSON");
        for key in ["item", "locale", "unit", "help"] {
            assert_eq!(value["diagnostics"][8].get(key), Some(&Value::Null), "{key}");
        }
    }

    #[test]
    fn many_diagnostics_keep_their_order() {
        let mut report = samples::report();
        report.diagnostics = samples::missing(20_000).into();
        let value: Value = serde_json::from_str(&samples::rendered(super::render, &report)).expect("JSON");
        let units = value["diagnostics"].as_array().expect("an array");
        assert_eq!(units.len(), 20_000);
        assert!(units.iter().enumerate().all(|(n, found)| found["unit"] == format!("unit-{n}")));
    }
}
