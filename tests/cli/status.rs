//! `tolkit status`.

use crate::sandbox::Sandbox;

const WORKFLOW: &str = r#"[project]
source = "en"
locales = ["lt", "da"]

[[fluent]]
section = "late"
path = "late/{locale}/*.ftl"
due = 2026-11-01

[[fluent]]
section = "soon"
path = "soon/{locale}/*.ftl"
due = 2026-12-01
priority = 1

[[fluent]]
section = "free"
path = "free/{locale}.ftl"
require = "none"
"#;

fn sandbox() -> Sandbox {
    let sandbox = Sandbox::empty();
    sandbox.write("workflow.toml", WORKFLOW);
    sandbox.write("late/en/a.ftl", "a = One two\n");
    sandbox.write("late/lt/a.ftl", "a = Vienas du\n");
    sandbox.write("soon/en/b.ftl", "b = One\n");
    sandbox.write("free/en.ftl", "c = One\n");
    sandbox
}

fn items(json: &serde_json::Value) -> Vec<String> {
    let items = json["items"].as_array().expect("items");
    items.iter().map(|item| item["item"].as_str().expect("an item").to_owned()).collect()
}

#[test]
fn the_most_urgent_item_comes_first() {
    let json = sandbox().tolkit(&["status", "--format", "json"]).ok().json();
    assert_eq!(items(&json), ["da:late/a", "da:soon/b", "lt:soon/b", "da:free", "lt:free", "lt:late/a"]);
    assert_eq!(
        json["items"][0],
        serde_json::json!({
            "item": "da:late/a", "locale": "da", "section": "late", "name": "a", "state": "open", "due": "2026-11-01",
            "units": {"total": 1, "missing": 1, "stale": 0, "translated": 0, "reviewed": 0},
            "words": {"total": 2, "todo": 2}, "claim": null
        })
    );
}

#[test]
fn items_are_filtered_by_locale_section_state_and_name() {
    let sandbox = sandbox();
    let list = |arguments: &[&str]| {
        let arguments: Vec<&str> = ["status", "-f", "json"].iter().chain(arguments).copied().collect();
        items(&sandbox.tolkit(&arguments).ok().json())
    };
    assert_eq!(list(&["--state", "done"]), ["lt:late/a"]);
    assert_eq!(list(&["-l", "lt", "-s", "soon"]), ["lt:soon/b"]);
    assert_eq!(list(&["*:free"]), ["da:free", "lt:free"]);
    assert_eq!(list(&["free"]), ["da:free", "lt:free"]);
    sandbox.tolkit(&["status", "fre"]).fails(2);
    sandbox.tolkit(&["status", "-s", "fre"]).fails(2);
}

#[test]
fn text_is_for_people() {
    let ran = sandbox().tolkit(&["status"]).ok();
    assert!(ran.stdout.contains("da:late/a") && ran.stdout.contains("2026-11-01"), "{}", ran.stdout);
    assert!(ran.stdout.lines().all(|line| line.chars().count() <= 80), "{}", ran.stdout);
}
