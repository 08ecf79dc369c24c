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

/// A sandbox with four items: `new` is due 14 days after 1 November, `old` was due long ago, `done` has nothing left, and `set` has a day of
/// its own.
fn several_items() -> Sandbox {
    let sandbox = Sandbox::new(&[("app/en/done.ftl", "a = One\n"), ("app/lt/done.ftl", "a = Vienas\n")]);
    sandbox.write(
        "workflow.toml",
        "[project]\nname = \"Days\"\nsource = \"en\"\nlocales = [\"lt\"]\n\n\
         [[fluent]]\nsection = \"app\"\npath = \"app/{locale}/*.ftl\"\nrequire = \"translated\"\ndue = \"14d\"\n\n\
         [[fluent]]\nsection = \"site\"\npath = \"site/{locale}/*.ftl\"\nrequire = \"translated\"\ndue = 2026-11-14\n",
    );
    sandbox.write("app/en/old.ftl", "a = One two three four\n");
    sandbox.write("app/en/new.ftl", "a = One\n");
    sandbox.write("app/lt/new.ftl", "a = Vienas\n");
    sandbox.write("site/en/set.ftl", "a = One\n");
    commit_on(&sandbox, "2026-01-01");
    sandbox.write("app/en/new.ftl", "a = One\nb = Two\n");
    commit_on(&sandbox, "2026-11-01");
    sandbox.write("app/en/new.ftl", "a = One\nb = Two\nc = Three\n");
    commit_on(&sandbox, "2026-11-05");
    sandbox
}

/// Name and day of the items, in their order.
fn days(sandbox: &Sandbox, today: &str) -> Vec<String> {
    let json = sandbox.tolkit(&["status", "-f", "json", "--today", today]).json();
    let items = json["items"].as_array().expect("items").iter();
    let said = |value: &serde_json::Value| value.as_str().unwrap_or("null").to_owned();
    items.map(|item| [said(&item["name"]), said(&item["due"])].join(" ")).collect()
}

#[test]
fn status_knows_when_the_first_of_what_is_left_is_due() {
    let sandbox = several_items();
    assert_eq!(days(&sandbox, "2026-11-13"), ["old null", "set 2026-11-14", "new 2026-11-15", "done null"]);
    let text = sandbox.tolkit(&["status", "--today", "2026-11-14"]).ok().stdout;
    let line = |name: &str| text.lines().find(|line| line.contains(name)).expect("a line").to_owned();
    assert!(line("app/old").contains("! now"), "{text}");
    assert!(line("site/set").contains("! 2026-11-14"), "{text}");
    assert!(line("app/new").contains(" 2026-11-15") && !line("app/new").contains('!'), "{text}");
    assert!(!line("app/done").contains('!') && !line("app/done").contains("now"), "{text}");
    // What is left counts: `b` is translated, and `c` has four days more.
    sandbox.write("app/lt/new.ftl", "a = Vienas\nb = Du\n");
    assert_eq!(days(&sandbox, "2026-11-15"), ["old null", "set 2026-11-14", "new 2026-11-19", "done null"]);
    // Of what is due already, what was due earlier comes first, whatever its priority; a day longer ago is not looked for.
    assert_eq!(days(&sandbox, "2026-11-19"), ["old null", "set 2026-11-14", "new 2026-11-19", "done null"]);
    assert_eq!(days(&sandbox, "2026-11-20"), ["new null", "old null", "set 2026-11-14", "done null"]);
}

#[test]
fn what_nobody_demands_has_no_day() {
    let sandbox = several_items();
    let workflow = sandbox.read("workflow.toml").replace("\"translated\"", "\"none\"");
    sandbox.write("workflow.toml", workflow);
    commit_on(&sandbox, "2026-11-06");
    let found = days(&sandbox, "2026-11-13");
    assert!(found.contains(&"old null".to_owned()) && found.contains(&"new null".to_owned()), "{found:?}");
    assert!(!sandbox.tolkit(&["status", "--today", "2026-11-20"]).ok().stdout.contains("now"));
}

#[test]
fn the_desk_and_next_know_what_is_due_first() {
    let sandbox = several_items();
    let open = |today: &str| {
        let json = sandbox.tolkit(&["desk", "-l", "lt", "-f", "json", "--today", today]).json();
        let items = json["open"].as_array().expect("items").clone();
        let said = |item: &serde_json::Value| format!("{} {}", item["item"].as_str().unwrap_or_default(), item["due"]);
        items.iter().map(said).collect::<Vec<_>>()
    };
    assert_eq!(open("2026-11-13"), ["lt:app/old null", "lt:site/set \"2026-11-14\"", "lt:app/new \"2026-11-15\""]);
    let text = sandbox.tolkit(&["desk", "-l", "lt", "--today", "2026-11-13"]).ok().stdout;
    assert!(text.contains("due 2026-11-15"), "{text}");
    let next = sandbox.tolkit(&["next", "-l", "lt", "--dry-run", "--today", "2026-11-13"]).ok();
    assert!(next.stdout.contains("lt:app/old"), "{}", next.stdout);
}

#[test]
fn lists_say_where_history_does_not_know_the_day() {
    let sandbox = several_items();
    let url = format!("file://{}", sandbox.root().display());
    sandbox.git(&["clone", "-q", "--depth", "1", &url, "shallow"]);
    let shallow = sandbox.path("shallow");
    for command in [&["status"][..], &["desk", "-l", "lt"], &["review", "-l", "lt"]] {
        let ran = sandbox.tolkit_in(&shallow, &[command, &["--today", "2026-11-13"]].concat()).ok();
        assert!(ran.stderr.contains("2 deadlines count from its earliest commit"), "{command:?}: {}", ran.stderr);
    }
    let workflow = sandbox.read("workflow.toml");
    let loose = Sandbox::new(&[("app/en/x.ftl", "a = One\n")]);
    loose.write("workflow.toml", workflow);
    assert_eq!(days(&loose, "2026-11-13"), ["x 2026-11-27"]);
    assert!(loose.tolkit(&["status"]).ok().stderr.contains("1 deadline counts from today"));
}
