//! `due = "14d"` of a Fluent section: it counts from the day on which the English changed last.

use crate::sandbox::{Sandbox, WORKFLOW};

/// A sandbox whose section is due 14 days after each edit of the English.
fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new(&[("en.ftl", "a = One\n"), ("lt.ftl", "a = Vienas\n")]);
    let workflow = WORKFLOW.replace(r#"["lt", "da"]"#, r#"["lt"]"#);
    sandbox.write("workflow.toml", format!("{workflow}due = \"14d\"\n"));
    sandbox
}

fn commit_on(sandbox: &Sandbox, day: &str) {
    if !sandbox.exists(".git") {
        sandbox.git(&["init", "-q", "-b", "main"]);
    }
    sandbox.git(&["add", "-A"]);
    let date = format!("{day}T12:00:00Z");
    let mut command = sandbox.command("git");
    command.args(["commit", "-q", "-m", "x"]).env("GIT_AUTHOR_DATE", &date).env("GIT_COMMITTER_DATE", &date);
    assert!(command.status().expect("git runs").success());
}

/// Rule, unit, severity of what is found.
fn found(sandbox: &Sandbox, today: &str) -> Vec<String> {
    let json = sandbox.tolkit(&["check", "-f", "json", "--today", today]).json();
    let found = json["diagnostics"].as_array().expect("diagnostics").iter();
    let said = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let mut found: Vec<String> =
        found.map(|found| [said(&found["rule"]), said(&found["unit"]), said(&found["severity"])].join(" ")).collect();
    found.sort();
    found
}

#[test]
fn a_unit_is_demanded_some_days_after_its_english_changed() {
    let sandbox = sandbox();
    commit_on(&sandbox, "2026-01-01");
    sandbox.write("en.ftl", "a = One\nb = Two\n");
    commit_on(&sandbox, "2026-11-01");
    // An edit of another unit, or of the layout, starts nothing anew.
    sandbox.write("en.ftl", "a = One\n# Two apples\nb =\n    Two\nc = Three\n");
    commit_on(&sandbox, "2026-11-12");
    assert_eq!(found(&sandbox, "2026-11-14"), ["missing-unit b note", "missing-unit c note"]);
    assert_eq!(found(&sandbox, "2026-11-15"), ["missing-unit b error", "missing-unit c note"]);
    assert_eq!(found(&sandbox, "2026-11-26"), ["missing-unit b error", "missing-unit c error"]);
    let said = sandbox.tolkit(&["check", "--today", "2026-11-15", "-f", "json"]).fails(1).json();
    let places = said["diagnostics"][1]["related"].as_array().expect("places").clone();
    assert!(
        places.iter().any(|place| place["message"].as_str().unwrap_or_default().contains("2026-11-26")),
        "{places:?}"
    );
    // What is not committed changed today.
    sandbox.write("en.ftl", "a = One\nb = Two or three\n");
    assert_eq!(found(&sandbox, "2026-12-24"), ["missing-unit b note"]);
}

#[test]
fn stale_units_attributes_and_files_count_the_same_way() {
    let sandbox = sandbox();
    commit_on(&sandbox, "2026-10-01");
    sandbox.tolkit(&["adopt"]).ok();
    commit_on(&sandbox, "2026-10-02");
    sandbox.write("en.ftl", "a = One and only\n    .title = One\n");
    commit_on(&sandbox, "2026-11-01");
    assert_eq!(found(&sandbox, "2026-11-14"), ["missing-attribute a note", "stale-unit a note"]);
    assert_eq!(found(&sandbox, "2026-11-15"), ["missing-attribute a error", "stale-unit a error"]);
    std::fs::remove_file(sandbox.path("lt.ftl")).expect("a file");
    assert_eq!(found(&sandbox, "2026-11-14"), ["missing-resource  note"]);
    assert_eq!(found(&sandbox, "2026-11-15"), ["missing-resource  error"]);
}

#[test]
fn what_was_there_before_adopt_counts_from_then() {
    let sandbox = sandbox();
    sandbox.write("en.ftl", "a = One\nb = Two\n");
    commit_on(&sandbox, "2020-01-01");
    assert_eq!(found(&sandbox, "2026-11-10"), ["missing-unit b error"]);
    sandbox.tolkit(&["adopt"]).ok();
    commit_on(&sandbox, "2026-11-01");
    assert_eq!(found(&sandbox, "2026-11-10"), ["missing-unit b note"]);
    assert_eq!(found(&sandbox, "2026-11-15"), ["missing-unit b error"]);
}

#[test]
fn a_shallow_clone_and_no_clone_say_what_they_do_not_know() {
    let sandbox = sandbox();
    sandbox.write("en.ftl", "a = One\nb = Two\n");
    let ran = sandbox.tolkit(&["check"]).ok();
    assert!(ran.stderr.contains("not in a git repository"), "{}", ran.stderr);
    commit_on(&sandbox, "2026-01-01");
    sandbox.write("readme", "x");
    commit_on(&sandbox, "2026-11-20");
    assert!(sandbox.tolkit(&["check"]).fails(1).stderr.is_empty());
    let url = format!("file://{}", sandbox.root().display());
    sandbox.git(&["clone", "-q", "--depth", "1", &url, "shallow"]);
    let ran = sandbox.tolkit_in(&sandbox.path("shallow"), &["check"]).ok();
    assert!(ran.stderr.contains("shallow") && ran.stderr.contains("fetch-depth: 0"), "{}", ran.stderr);
}
