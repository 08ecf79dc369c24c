//! Tests of the shape that the public schema of SARIF 2.1.0 asks for.

use std::collections::BTreeSet;

use serde_json::Value;

use super::super::samples;
use super::{MOST_RESULTS, render_with, uri};
use crate::i18n::Words;
use crate::report::rules::samples::{GATE, HOSTILE};
use crate::workflow::check::Report;

fn log(report: &Report) -> Value {
    let mut out = Vec::new();
    render_with(report, &Words::new(&[]), &[&GATE, &HOSTILE], &mut out).expect("written");
    serde_json::from_slice(&out).expect("JSON")
}

/// Asserts that an object has the required properties and no others than the allowed ones, as the schema says with
/// `required`, `properties` and `additionalProperties: false`.
fn object<'v>(value: &'v Value, required: &[&str], optional: &[&str]) -> &'v Value {
    let keys = value.as_object().unwrap_or_else(|| panic!("not an object: {value}"));
    for key in required {
        assert!(keys.contains_key(*key), "{key} is missing: {value}");
    }
    for key in keys.keys() {
        assert!(required.contains(&&**key) || optional.contains(&&**key), "{key} is not of the schema: {value}");
    }
    value
}

fn array(value: &Value) -> &[Value] {
    value.as_array().unwrap_or_else(|| panic!("not an array: {value}"))
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("not a string: {value}"))
}

fn level(value: &Value) {
    assert!(["none", "note", "warning", "error"].contains(&text(value)), "{value}");
}

fn location(value: &Value) {
    object(value, &["physicalLocation"], &["id", "message"]);
    assert!(value.get("id").is_none_or(Value::is_u64), "{value}");
    if let Some(message) = value.get("message") {
        text(&object(message, &["text"], &[])["text"]);
    }
    let physical = object(&value["physicalLocation"], &["artifactLocation"], &["region"]);
    let artifact = object(&physical["artifactLocation"], &["uri", "uriBaseId"], &[]);
    let uri = text(&artifact["uri"]);
    assert!(!uri.starts_with('/') && !uri.contains([':', ' ', '\\']) && uri.is_ascii(), "{uri}");
    assert_eq!(artifact["uriBaseId"], "%SRCROOT%");
    if let Some(region) = physical.get("region") {
        object(region, &["startLine", "startColumn", "endLine", "endColumn"], &[]);
        let of = |key: &str| region[key].as_u64().unwrap_or(0);
        assert!(of("startLine") >= 1 && of("startColumn") >= 1, "{region}");
        let (start, end) = ((of("startLine"), of("startColumn")), (of("endLine"), of("endColumn")));
        assert!(start <= end, "{region}");
    }
}

fn rule(value: &Value) {
    let optional = ["shortDescription", "fullDescription", "help", "defaultConfiguration", "properties"];
    object(value, &["id"], &optional);
    for key in ["shortDescription", "fullDescription", "help"] {
        if let Some(message) = value.get(key) {
            text(&object(message, &["text"], &["markdown"])["text"]);
        }
    }
    if let Some(configuration) = value.get("defaultConfiguration") {
        level(&object(configuration, &["level"], &["enabled"])["level"]);
        assert!(configuration.get("enabled").is_none_or(Value::is_boolean), "{configuration}");
    }
    if let Some(properties) = value.get("properties") {
        let tags: BTreeSet<_> = array(&object(properties, &["tags"], &[])["tags"]).iter().map(text).collect();
        assert_eq!(tags.len(), 1, "tags are unique");
    }
}

fn result(value: &Value, rules: &[Value]) {
    let required = ["ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints"];
    object(value, &required, &["relatedLocations", "properties"]);
    let index = value["ruleIndex"].as_u64().expect("a number") as usize;
    assert_eq!(rules[index]["id"], value["ruleId"]);
    level(&value["level"]);
    assert!(!text(&object(&value["message"], &["text"], &[])["text"]).is_empty());
    assert_eq!(array(&value["locations"]).len(), 1);
    array(&value["locations"]).iter().for_each(location);
    let related = value.get("relatedLocations").map_or(&[][..], array);
    related.iter().for_each(location);
    let ids: BTreeSet<_> = related.iter().map(|related| related["id"].as_u64()).collect();
    assert_eq!(ids.len(), related.len(), "ids are unique");
    assert!(value["partialFingerprints"].as_object().expect("an object").values().all(Value::is_string));
}

/// Asserts that a log has the shape of the schema, and returns its results and what is said beside them.
fn shape(log: &Value) -> (&[Value], &[Value]) {
    object(log, &["version", "runs", "$schema"], &[]);
    assert_eq!(log["version"], "2.1.0");
    let run = &array(&log["runs"])[0];
    object(run, &["tool", "results"], &["columnKind", "originalUriBaseIds", "invocations"]);
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let invocation = object(&array(&run["invocations"])[0], &["executionSuccessful"], &["toolExecutionNotifications"]);
    assert_eq!(invocation["executionSuccessful"], true);
    let notifications = array(&invocation["toolExecutionNotifications"]);
    for notification in notifications {
        level(&object(notification, &["message"], &["level"])["level"]);
        text(&object(&notification["message"], &["text"], &[])["text"]);
    }
    let root = object(&run["originalUriBaseIds"]["%SRCROOT%"], &["description"], &[]);
    text(&object(&root["description"], &["text"], &[])["text"]);
    let driver = &object(&run["tool"], &["driver"], &[])["driver"];
    object(driver, &["name"], &["version", "semanticVersion", "rules"]);
    let rules = array(&driver["rules"]);
    rules.iter().for_each(rule);
    let ids: BTreeSet<_> = rules.iter().map(|rule| text(&rule["id"])).collect();
    assert_eq!(ids.len(), rules.len(), "rules are unique");
    let results = array(&run["results"]);
    results.iter().for_each(|value| result(value, rules));
    (results, notifications)
}

#[test]
fn the_log_has_the_shape_of_the_schema() {
    let log = log(&samples::report());
    let (results, notifications) = shape(&log);
    assert_eq!((results.len(), notifications.len()), (9, 0));
}

#[test]
fn a_log_that_leaves_something_out_has_the_same_shape() {
    let report = samples::report();
    let all: Vec<_> = report.diagnostics.iter().collect();
    let diagnostics = all.iter().cycle().take(MOST_RESULTS + 5).cloned().collect::<Vec<_>>().into();
    let log = log(&Report { diagnostics, ..report });
    let (results, notifications) = shape(&log);
    assert_eq!((results.len(), notifications.len()), (MOST_RESULTS, 1));
}

#[test]
fn a_rule_has_its_page_and_what_is_no_rule_has_its_id() {
    let log = log(&samples::report());
    let rules = &log["runs"][0]["tool"]["driver"]["rules"];
    assert_eq!(rules[0]["id"], "sample-two");
    assert_eq!(rules[0]["defaultConfiguration"]["level"], "error");
    assert!(text(&rules[1]["help"]["markdown"]).contains("````fluent"));
    assert_eq!(rules[2], serde_json::json!({ "id": "missing-unit" }));
}

#[test]
fn a_whole_file_has_no_region_and_both_ends_are_there() {
    let log = log(&samples::report());
    let results = &log["runs"][0]["results"];
    assert_eq!(results[0]["locations"][0]["physicalLocation"].get("region"), None);
    assert_eq!(results[3]["relatedLocations"][0]["physicalLocation"]["region"]["startLine"], 2);
    let region = serde_json::json!({ "startLine": 1, "startColumn": 18, "endLine": 1, "endColumn": 25 });
    assert_eq!(results[3]["locations"][0]["physicalLocation"]["region"], region);
}

#[test]
fn a_report_without_findings_has_no_results() {
    let log = log(&Report { items: 1, units: 1, ..Report::default() });
    assert_eq!(log["runs"][0]["results"], Value::Array(Vec::new()));
}

#[test]
fn paths_are_relative_uris() {
    assert_eq!(uri("locales/lt/a b:c%.ftl"), "locales/lt/a%20b%3Ac%25.ftl");
    assert_eq!(uri("ž/ა?#.ftl"), "%C5%BE/%E1%83%90%3F%23.ftl");
}
