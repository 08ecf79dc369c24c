//! The fixtures of the rules, `tests/rules/ID/`: what `check` says of each is kept beside it in `check.txt`.

use std::collections::BTreeSet;
use std::path::Path;

use crate::sandbox::{Sandbox, project};
use tolkit::rules::{ALL, Check, Rule};

fn sandbox_of(folder: &Path) -> Sandbox {
    let sandbox = Sandbox::empty();
    sandbox.copy(folder);
    if !sandbox.exists("workflow.toml") {
        let mut locales: Vec<String> = std::fs::read_dir(folder)
            .expect("a fixture")
            .flatten()
            .filter_map(|entry| entry.file_name().to_str()?.strip_suffix(".ftl").map(str::to_owned))
            .filter(|locale| locale != "en")
            .collect();
        locales.sort();
        sandbox.write(
            "workflow.toml",
            format!("[project]\nlocales = {locales:?}\n\n[[fluent]]\nsection = \"site\"\npath = \"{{locale}}.ftl\"\n"),
        );
    }
    sandbox
}

/// In a fixture about units, those whose id begins with `bad` are found, and no other.
fn bad_and_only_bad(rule: &Rule, sandbox: &Sandbox) {
    let ran = sandbox.tolkit(&["check", "--rule", rule.id, "-f", "json"]);
    let json = ran.json();
    let mut found: BTreeSet<(String, String)> = BTreeSet::new();
    for diagnostic in json["diagnostics"].as_array().expect("diagnostics") {
        let text = |key: &str| diagnostic[key].as_str().unwrap_or_default().to_owned();
        found.insert((text("path"), text("unit")));
    }
    let mut expected: BTreeSet<(String, String)> = BTreeSet::new();
    for entry in std::fs::read_dir(sandbox.root()).expect("a fixture").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if !name.ends_with(".ftl") || name == "en.ftl" {
            continue;
        }
        let text = sandbox.read(&name);
        let units = tolkit::fluent::parse(text.trim_start_matches('\u{feff}')).units;
        let bad = units.iter().filter(|unit| unit.id.trim_start_matches('-').starts_with("bad"));
        expected.extend(bad.map(|unit| (name.clone(), unit.id.to_owned())));
    }
    found.retain(|(path, _)| path != "en.ftl");
    assert_eq!(found, expected, "{}", rule.id);
}

#[test]
fn every_rule_has_a_fixture_and_says_what_is_kept_there() {
    let overwrite = std::env::var("SNAPSHOTS").is_ok_and(|value| value == "overwrite");
    // Of these, a build without models of languages finds little or nothing.
    let without_models =
        if cfg!(feature = "language-detection") { &[][..] } else { &["leftover-source", "wrong-language"] };
    // It takes a ledger: `check_ledger.rs` has its tests.
    let without = |rule: &&&Rule| rule.id != "unapproved-record" && !without_models.contains(&rule.id);
    for rule in ALL.iter().filter(without) {
        let folder = project("tests/rules").join(rule.id);
        assert!(folder.is_dir(), "{}: no fixture in tests/rules", rule.id);
        let sandbox = sandbox_of(&folder);
        if !matches!(rule.check, Check::Gate | Check::File(_) | Check::Resource(_)) {
            bad_and_only_bad(rule, &sandbox);
        }
        // A waiver is unused only where everything was looked at.
        let only = ["check", "--rule", rule.id];
        let arguments = if rule.id == "unused-waiver" { &only[..1] } else { &only[..] };
        if rule.id == "unreadable-file" {
            link_out(&sandbox);
        }
        let shown = sandbox.tolkit(arguments).stdout;
        assert!(shown.contains(&format!("[{}]", rule.id)), "{}: the fixture has no finding:\n{shown}", rule.id);
        let kept = folder.join("check.txt");
        if overwrite {
            std::fs::write(&kept, &shown).expect("a snapshot");
        }
        let expected = std::fs::read_to_string(&kept).unwrap_or_default();
        assert!(
            shown == expected,
            "{}: renew check.txt with SNAPSHOTS=overwrite\n--- kept\n{expected}\n--- shown\n{shown}",
            rule.id
        );
    }
}

/// A link that leads nowhere: one in the repository would be in everybody's way.
fn link_out(sandbox: &Sandbox) {
    #[cfg(unix)]
    std::os::unix::fs::symlink("/nowhere/lt.ftl", sandbox.path("lt.ftl")).expect("a link");
    #[cfg(not(unix))]
    let _ = sandbox;
}

#[test]
fn every_fixture_has_its_rule() {
    for entry in std::fs::read_dir(project("tests/rules")).expect("fixtures").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        assert!(ALL.iter().any(|rule| rule.id == name), "tests/rules/{name} belongs to no rule");
    }
}
