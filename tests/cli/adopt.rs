//! `tolkit adopt`.

use crate::sandbox::{Sandbox, WORKFLOW};

fn sandbox() -> Sandbox {
    Sandbox::new(&[("en.ftl", "a = One\nb = Two\n"), ("lt.ftl", "a = Vienas\nb = Du\n"), ("da.ftl", "a = En\n")])
}

fn states(sandbox: &Sandbox, locale: &str) -> [u64; 4] {
    let json = sandbox.tolkit(&["coverage", "-f", "json", "-l", locale]).ok().json();
    ["missing", "stale", "translated", "reviewed"].map(|state| json["locales"][0][state].as_u64().expect("a number"))
}

#[test]
fn a_record_is_a_text_that_people_can_read() {
    let sandbox = sandbox();
    let ran = sandbox.tolkit(&["adopt", "-l", "lt"]).ok();
    assert!(ran.stdout.contains("lt:site: 2 units"), "{}", ran.stdout);
    let record = sandbox.read(".tolkit/records/lt/site");
    let lines: Vec<&str> = record.lines().collect();
    assert_eq!(lines[0], "tolkit-record 1");
    let fields: Vec<&str> = lines[1].split(' ').collect();
    assert_eq!((fields[0], fields[1].len(), fields[2].len(), fields[3]), ("a", 16, 16, "translated"));
    assert!(!sandbox.exists(".tolkit/records/da"));
}

#[test]
fn a_later_source_edit_makes_stale_and_reformatting_does_not() {
    let sandbox = sandbox();
    sandbox.tolkit(&["adopt"]).ok();
    assert_eq!(states(&sandbox, "lt"), [0, 0, 2, 0]);
    sandbox.write("en.ftl", "# A comment\na =\n    One\nb = Two, really\n");
    assert_eq!(states(&sandbox, "lt"), [0, 1, 1, 0]);
    assert_eq!(states(&sandbox, "da"), [1, 0, 1, 0]);
    let ran = sandbox.tolkit(&["adopt"]).ok();
    assert!(ran.stderr.contains("stale"), "{}", ran.stderr);
    assert_eq!(states(&sandbox, "lt"), [0, 1, 1, 0]);
    sandbox.tolkit(&["adopt", "--renew"]).ok();
    assert_eq!(states(&sandbox, "lt"), [0, 0, 2, 0]);
}

#[test]
fn reviewed_is_bound_to_the_exact_texts() {
    let sandbox = sandbox();
    sandbox.tolkit(&["adopt", "--as", "reviewed", "lt:*"]).ok();
    assert_eq!(states(&sandbox, "lt"), [0, 0, 0, 2]);
    assert_eq!(states(&sandbox, "da"), [1, 0, 1, 0]);
    sandbox.write("lt.ftl", "a = Vienas!\nb = Du\n");
    assert_eq!(states(&sandbox, "lt"), [0, 0, 1, 1]);
}

#[test]
fn a_dry_run_writes_nothing_and_twice_is_once() {
    let sandbox = sandbox();
    let ran = sandbox.tolkit(&["adopt", "--dry-run"]).ok();
    assert!(ran.stdout.contains("Nothing was written") && !sandbox.exists(".tolkit"), "{}", ran.stdout);
    sandbox.tolkit(&["adopt"]).ok();
    let ran = sandbox.tolkit(&["adopt"]).ok();
    assert!(ran.stdout.contains("Nothing to take over"), "{}", ran.stdout);
}

#[test]
fn a_resource_beside_a_folder_of_its_name_keeps_its_record() {
    let sandbox = Sandbox::empty();
    sandbox.write("workflow.toml", WORKFLOW.replace("{locale}.ftl", "{locale}/**/*.ftl"));
    for locale in ["en", "lt"] {
        sandbox.write(&format!("{locale}/a.ftl"), "a = A\n");
    }
    sandbox.tolkit(&["adopt"]).ok();
    assert!(sandbox.path(".tolkit/records/lt/site/a").is_file());
    for locale in ["en", "lt"] {
        sandbox.write(&format!("{locale}/a/b.ftl"), "b = B\n");
    }
    sandbox.tolkit(&["adopt"]).ok();
    assert!(sandbox.path(".tolkit/records/lt/site/a/b").is_file());
    sandbox.write("en/a.ftl", "a = New\n");
    sandbox.write("en/a/b.ftl", "b = New\n");
    assert_eq!(states(&sandbox, "lt"), [0, 2, 0, 0]);
}

#[test]
fn a_record_that_is_none_is_reported_and_never_overwritten() {
    let sandbox = sandbox();
    sandbox.write(".tolkit/records/lt/site", "<<<<<<< ours\n");
    let ran = sandbox.tolkit(&["check", "-l", "lt", "-f", "json"]).fails(1);
    assert_eq!(ran.found()[0].0, "invalid-record");
    sandbox.tolkit(&["adopt"]).ok();
    assert_eq!(sandbox.read(".tolkit/records/lt/site"), "<<<<<<< ours\n");
    let ran = sandbox.tolkit(&["coverage"]).ok();
    assert!(ran.stderr.contains(".tolkit/records/lt/site"), "{}", ran.stderr);
}

#[test]
fn english_that_was_left_in_gets_no_record() {
    let sandbox = sandbox();
    sandbox.write("en.ftl", "a = Open the file that you wrote\nb = Two\nc = Save { $name } as a new file\n");
    sandbox.write("lt.ftl", "a = Open The File That You Wrote.\nb = Two\nc = Įrašyti { $name } kaip naują failą\n");
    let ran = sandbox.tolkit(&["adopt", "-l", "lt", "--as", "reviewed"]).ok();
    assert!(ran.stdout.contains("lt:site: 2 units"), "{}", ran.stdout);
    assert!(ran.stderr.contains("One translation is English still"), "{}", ran.stderr);
    assert!(!sandbox.read(".tolkit/records/lt/site").contains("\na "));
    assert_eq!(states(&sandbox, "lt"), [0, 0, 1, 2]);
}

#[test]
fn english_that_is_right_is_taken_by_key() {
    let sandbox = sandbox();
    sandbox.write("lt.ftl", "a = Vienas\nb = This is what the others call the second of the two\n");
    let json = sandbox.tolkit(&["adopt", "-l", "lt", "--review", "-f", "json"]).ok().json();
    assert_eq!(json["units"][0]["key"], "lt:site#b");
    assert_eq!(json["units"][0]["reason"], "language");
    assert_eq!(
        (&json["units"][0]["target"]["path"], &json["units"][0]["target"]["line"]),
        (&"lt.ftl".into(), &2.into())
    );
    assert!(!sandbox.exists(".tolkit"));
    sandbox.tolkit(&["adopt", "-l", "lt"]).ok();
    let ran = sandbox.tolkit(&["adopt", "-l", "lt", "--take", "lt:site#b"]).ok();
    assert!(ran.stdout.contains("lt:site: one unit"), "{}", ran.stdout);
    assert!(sandbox.read(".tolkit/records/lt/site").contains("\nb "));
}

#[test]
fn what_is_right_in_both_languages_is_taken() {
    let sandbox = sandbox();
    let right = "a = Total budget: EUR\nb = HTML, CSS, SVG\n";
    sandbox.write("en.ftl", format!("{right}c = Choose your country\n"));
    sandbox.write("lt.ftl", format!("{right}c = Choose your country\n"));
    sandbox.tolkit(&["adopt", "-l", "lt"]).ok();
    let record = sandbox.read(".tolkit/records/lt/site");
    assert_eq!(record.lines().skip(1).map(|line| &line[..2]).collect::<Vec<_>>(), ["a ", "b "]);
}
