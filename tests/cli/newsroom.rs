//! The example newsroom, and the project's own interface strings.

use crate::sandbox::{Sandbox, project};

#[test]
fn the_newsroom_passes_its_own_gate() {
    let newsroom = project("examples/newsroom");
    let sandbox = Sandbox::empty();
    let ran = sandbox.tolkit_in(&newsroom, &["check", "-f", "json"]).ok();
    assert_eq!(ran.json()["summary"]["errors"], 0);
    let json = sandbox.tolkit_in(&newsroom, &["coverage", "-f", "json"]).ok().json();
    let locales = json["locales"].as_array().expect("locales");
    assert_eq!(locales.len(), 13);
    let begun = locales.iter().filter(|locale| locale["missing"] != locale["units"]).count();
    let interface = |locale: &&serde_json::Value| locale["sections"][0]["missing"] == 0;
    let complete = locales.iter().filter(interface).count();
    assert!(complete >= 6 && begun >= 9, "{complete} complete, {begun} begun");
}

#[test]
fn the_newsroom_has_articles_in_every_state() {
    let newsroom = project("examples/newsroom");
    let sandbox = Sandbox::empty();
    sandbox.tolkit_in(&newsroom, &["extract", "--check"]).ok();
    sandbox.tolkit_in(&newsroom, &["render", "--check"]).ok();
    let json = sandbox.tolkit_in(&newsroom, &["status", "-f", "json"]).ok().json();
    let items = json["items"].as_array().expect("items");
    let state_of = |name: &str| {
        let item = items.iter().find(|item| item["item"] == name).unwrap_or_else(|| panic!("no {name}"));
        (item["state"].as_str().expect("a state"), item["units"]["stale"].as_u64().expect("a number"))
    };
    assert_eq!(state_of("lt:news/2015-forum").0, "done");
    assert_eq!(state_of("lv:news/2026-ferry-link"), ("open", 2));
    assert_eq!(state_of("lt:funding/2025-culture-grants").0, "expired");
    let begun = |locale: &str| {
        let of_articles = ["news", "events", "funding", "publications"];
        let mut items = items.iter().filter(|item| item["locale"] == locale);
        items.any(|item| {
            of_articles.iter().any(|section| item["section"] == *section)
                && item["units"]["missing"] != item["units"]["total"]
        })
    };
    let locales = ["da", "et", "fi", "is", "lt", "lv", "nb", "ru", "sv"];
    assert!(locales.iter().all(|locale| begun(locale)), "{locales:?}");
    // The article of a translation shows its own terms, and the structure of its source.
    let rendered = std::fs::read_to_string(newsroom.join("site/lt/news/2015-forum.md")).expect("a rendered article");
    assert!(rendered.contains("lang = \"lt\"") && rendered.contains("Šiaurės ministrų taryb"), "{rendered}");
}

#[test]
fn the_project_manages_its_own_words() {
    let sandbox = Sandbox::empty();
    sandbox.tolkit_in(&project(""), &["check", "--severity", "warning"]).ok();
    let json = sandbox.tolkit_in(&project(""), &["coverage", "-f", "json"]).ok().json();
    assert_eq!(json["locales"].as_array().map(Vec::len), Some(13));
}
