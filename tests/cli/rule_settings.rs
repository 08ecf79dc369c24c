//! Rules by section and locale, and exceptions for many of them.

use crate::sandbox::{Sandbox, WORKFLOW};

const TWO_SECTIONS: &str = r#"[project]
source = "en"
locales = ["lt", "da"]

[rules]
double-space = "error"

[rules.da]
double-space = "note"

[[fluent]]
section = "site"
path = "site.{locale}.ftl"

[[fluent]]
section = "shop"
path = "shop.{locale}.ftl"
rules = { double-space = "warning", lt = { double-space = "off" } }
"#;

fn sandbox(workflow: &str) -> Sandbox {
    let sandbox = Sandbox::empty();
    sandbox.write("workflow.toml", workflow);
    for section in ["site", "shop"] {
        sandbox.write(&format!("{section}.en.ftl"), "a = One two\n");
        for locale in ["lt", "da"] {
            sandbox.write(&format!("{section}.{locale}.ftl"), "a = Vienas  du\n");
        }
    }
    sandbox
}

/// The severity of `double-space` in each item.
fn severities(sandbox: &Sandbox) -> Vec<String> {
    let json = sandbox.tolkit(&["check", "-f", "json", "--rule", "double-space"]).json();
    let found = json["diagnostics"].as_array().expect("diagnostics").iter();
    let mut found: Vec<String> =
        found.map(|found| format!("{} {}", found["item"].as_str().unwrap_or("-"), found["severity"])).collect();
    found.sort();
    found
}

#[test]
fn what_stands_nearest_decides_how_bad_a_finding_is() {
    let sandbox = sandbox(TWO_SECTIONS);
    // In the shop: its own table, and there its own line for Lithuanian.
    assert_eq!(severities(&sandbox), ["da:shop \"warning\"", "da:site \"note\"", "lt:site \"error\""]);
    let page = sandbox.tolkit(&["explain", "double-space"]).ok().stdout;
    for line in [
        "workflow.toml:6: error\n",
        "workflow.toml:9: note in da\n",
        "workflow.toml:18: warning in the section shop\n",
        "workflow.toml:18: off in lt in the section shop\n",
    ] {
        assert!(page.contains(line), "{line}{page}");
    }
    assert!(!sandbox.tolkit(&["explain", "duplicate-word"]).ok().stdout.contains("In this project"));
}

#[test]
fn the_source_has_rules_of_its_own_too() {
    let sandbox = sandbox(&TWO_SECTIONS.replace("[rules.da]", "[rules.en]\nconflict-marker = \"off\"\n\n[rules.da]"));
    sandbox.write("site.en.ftl", "a = One\n<<<<<<< HEAD\n");
    let found = sandbox.tolkit(&["check", "-f", "json", "--rule", "conflict-marker"]).ok().found();
    assert_eq!(found, []);
}

#[test]
fn what_does_not_exist_is_named_with_its_line() {
    for (from, to, line, expected) in [
        ("[rules.da]", "[rules.dk]", 8, "dk is not a locale of this project"),
        ("[rules.da]", "[rules.\"da-DK\"]", 8, "did you mean da?"),
        ("[rules.da]\ndouble-space", "[rules.da]\ndouble-spaces", 9, "did you mean double-space?"),
        ("[rules.da]\ndouble-space = \"note\"", "[rules.da]\ndouble-space = \"bad\"", 9, "must be \"error\""),
        ("[rules]\ndouble-space = \"error\"", "[rules]\nlt = \"error\"", 6, "a table of its own"),
        ("[rules.da]", "[rules.duplicate-word]", 8, "is a rule"),
        ("double-space = \"warning\"", "doubled-space = \"warning\"", 18, "did you mean double-space?"),
        ("lt = {", "lv = {", 18, "lv is not a locale"),
    ] {
        let workflow = TWO_SECTIONS.replace(from, to);
        let said = sandbox(&workflow).tolkit(&["check"]).fails(2).stderr;
        assert!(said.contains(&format!("workflow.toml:{line}:")) && said.contains(expected), "{to}: {said}");
    }
}

#[test]
fn an_attribute_is_demanded_as_a_message_is() {
    let sandbox = Sandbox::new(&[
        ("en.ftl", "search = Search\n    .label = Find\nnav = News\n    .title = All\n"),
        ("lt.ftl", "search = Paieška\nnav =\n    .title = Visos\n"),
        ("da.ftl", "search = Søg\nnav =\n    .title = Alle\n"),
    ]);
    let require = |words: &str| {
        sandbox.write("workflow.toml", WORKFLOW.replace("\"translated\"", words));
        sandbox.tolkit(&["check", "-f", "json", "--rule", "missing-attribute", "--rule", "missing-value"])
    };
    assert_eq!(require("\"translated\"").fails(1).json()["summary"]["errors"], 4);
    assert_eq!(require("{ default = \"none\", lt = \"translated\" }").fails(1).json()["summary"]["errors"], 2);
    assert_eq!(require("\"none\"").ok().json()["summary"]["notes"], 4);
    require("\"translated\"\ndue = 2026-11-24").ok();
}

#[test]
fn exceptions_are_for_many_rules_items_and_units() {
    let sandbox = Sandbox::new(&[
        ("en.ftl", "nav-news = News\nnav-all = All\nhello = Hello there\n"),
        ("lt.ftl", "hello = Labas  tau\n"),
        ("da.ftl", "nav-news = Nyheder\nnav-all = Alt\nhello = Hej  du\n"),
    ]);
    let waived = |keys: &str| {
        let waiver = format!("{WORKFLOW}[[waive]]\n{keys}\nuntil = 2026-12-01\nreason = \"Moving\"\n");
        sandbox.write("workflow.toml", waiver);
        sandbox.tolkit(&["check", "-f", "json"]).found()
    };
    let pairs = |pairs: &[(&str, &str)]| -> Vec<(String, String)> {
        pairs.iter().map(|(rule, unit)| ((*rule).to_owned(), (*unit).to_owned())).collect()
    };
    assert_eq!(waived("rule = \"*\"\nitem = \"*\""), []);
    let spaces = [("double-space", "hello"), ("double-space", "hello")];
    assert_eq!(waived("rule = \"missing-*\"\nitem = \"lt:*\"\nunit = \"nav-*\""), pairs(&spaces));
    assert_eq!(waived("rule = \"*\"\nitem = \"da:*\"").len(), 3);
    sandbox.write(
        "workflow.toml",
        format!("{WORKFLOW}[[waive]]\nrule = \"mising-*\"\nitem = \"*\"\nuntil = 2026-12-01\nreason = \"x\"\n"),
    );
    assert!(sandbox.tolkit(&["check"]).fails(2).stderr.contains("There is no rule mising-*"));
}
