//! `tolkit check --write-baseline`: what is wrong today is known, and only what is new blocks.

use std::io::{BufRead, BufReader, Read};
use std::process::Stdio;

use crate::sandbox::{Ran, Sandbox, WORKFLOW};

const SETTINGS: &str =
    "\n[check]\nbaseline = \"known.txt\"\n\n[rules]\ndouble-space = \"warning\"\nduplicate-word = \"error\"\n";

const EN: &str = "a = One\nb = Two\nc = Three\n";

fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new(&[("en.ftl", EN), ("lt.ftl", "a = Vienas  vienas\n"), ("da.ftl", "a = En\nb = To\n")]);
    sandbox.write("workflow.toml", format!("{WORKFLOW}{SETTINGS}"));
    sandbox
}

fn lines(sandbox: &Sandbox) -> Vec<String> {
    let text = sandbox.read("known.txt");
    let part = |line: &str| line.rsplit_once('\t').expect("tabs").0.replace('\t', " ");
    text.lines().skip(1).map(part).collect()
}

fn counts(ran: &Ran) -> (u64, u64, u64) {
    let summary = &ran.json()["summary"];
    let number = |value: &serde_json::Value| value.as_u64().expect("a number");
    (number(&summary["errors"]), number(&summary["baseline"]["known"]), number(&summary["baseline"]["mended"]))
}

#[test]
fn what_is_known_does_not_block_and_what_is_new_does() {
    let sandbox = sandbox();
    sandbox.tolkit(&["check"]).fails(1);
    let ran = sandbox.tolkit(&["check", "--write-baseline"]).ok();
    assert!(ran.stderr.contains("known.txt has 5 findings: 5 new, 0 mended"), "{}", ran.stderr);
    assert!(ran.stdout.contains("nothing to mend; 5 findings known from the baseline"), "{}", ran.stdout);
    let expected = [
        "double-space lt:site a",
        "duplicate-word lt:site a",
        "missing-unit da:site c",
        "missing-unit lt:site b",
        "missing-unit lt:site c",
    ];
    assert_eq!(lines(&sandbox), expected);
    assert_eq!(counts(&sandbox.tolkit(&["check", "--strict", "-f", "json"]).ok()), (0, 5, 0));
    // Places, layout and the language of messages are no difference.
    sandbox.write("en.ftl", format!("# More\n\n{EN}"));
    sandbox.write("lt.ftl", "# Daugiau\n\na = Vienas  vienas\n");
    sandbox.tolkit(&["check", "--strict"]).ok();
    sandbox.write("en.ftl", format!("{EN}d = Four\n"));
    let ran = sandbox.tolkit(&["check", "-f", "json"]).fails(1);
    assert_eq!((counts(&ran), ran.found().len()), ((2, 5, 0), 2));
    // What is mended is counted, and taken out by the next writing alone.
    sandbox.write("lt.ftl", "a = Vienas\nb = Du\nd = Keturi\n");
    let ran = sandbox.tolkit(&["check"]).fails(1);
    assert!(
        ran.stdout.contains("2 findings known") && ran.stdout.contains("3 of the baseline are mended"),
        "{}",
        ran.stdout
    );
    let ran = sandbox.tolkit(&["check", "--write-baseline"]).ok();
    assert!(ran.stderr.contains("has 3 findings: 1 new, 3 mended"), "{}", ran.stderr);
    assert_eq!(lines(&sandbox), ["missing-unit da:site c", "missing-unit da:site d", "missing-unit lt:site c"]);
}

#[test]
fn notes_are_not_noted_and_block_when_their_day_has_come() {
    let sandbox = sandbox();
    let workflow = sandbox.read("workflow.toml");
    sandbox.write("workflow.toml", workflow.replace("\n[check]", "due = 2026-12-01\n[check]"));
    sandbox.tolkit(&["check", "--write-baseline"]).ok();
    assert_eq!(lines(&sandbox), ["double-space lt:site a", "duplicate-word lt:site a"]);
    assert_eq!(counts(&sandbox.tolkit(&["check", "-f", "json", "--today", "2026-12-01"]).fails(1)), (3, 2, 0));
}

#[test]
fn a_narrow_scope_reads_and_writes_its_own_lines_alone() {
    let sandbox = sandbox();
    sandbox.tolkit(&["check", "--write-baseline"]).ok();
    sandbox.write("da.ftl", "a = En\nb = To\nc = Tre\n");
    sandbox.write("lt.ftl", "a = Vienas\nb = Du\n");
    assert_eq!(counts(&sandbox.tolkit(&["check", "-f", "json", "-l", "da"]).ok()), (0, 0, 1));
    sandbox.tolkit(&["check", "--write-baseline", "-l", "da"]).ok();
    assert_eq!(lines(&sandbox).iter().filter(|line| line.contains("lt:")).count(), 4);
    assert_eq!(lines(&sandbox).iter().filter(|line| line.contains("da:")).count(), 0);
    sandbox.tolkit(&["check", "--write-baseline", "-l", "lt", "--rule", "double-space"]).ok();
    assert_eq!(lines(&sandbox), ["duplicate-word lt:site a", "missing-unit lt:site b", "missing-unit lt:site c"]);
    // What differs from a revision is a part of each file: nothing is mended by not being looked at.
    sandbox.commit();
    sandbox.write("da.ftl", "a = En\nb = To  nye\nc = Tre\n");
    assert_eq!(counts(&sandbox.tolkit(&["check", "-f", "json", "--changed-since", "HEAD"]).ok()), (0, 0, 0));
    sandbox.tolkit(&["check", "--changed-since", "HEAD", "--write-baseline"]).ok();
    assert_eq!(lines(&sandbox).len(), 4);
    sandbox.tolkit(&["check", "--write-baseline"]).ok();
    assert_eq!(lines(&sandbox), ["double-space da:site b", "missing-unit lt:site c"]);
}

#[test]
fn what_must_not_be_hidden_is_never_noted() {
    let sandbox = sandbox();
    sandbox.write("lt.ftl", "a = Vienas\n<<<<<<< HEAD\nb = Du\u{202e}\nc = Trys\n");
    sandbox.write(".tolkit/records/da/site", "garbage\n");
    let ran = sandbox.tolkit(&["check", "--write-baseline"]).fails(1);
    assert!(ran.stderr.contains("never taken for known"), "{}", ran.stderr);
    for rule in ["conflict-marker", "bidi-control", "invalid-record"] {
        assert!(ran.stdout.contains(&format!("[{rule}]")), "{rule}: {}", ran.stdout);
        assert!(!sandbox.read("known.txt").contains(rule));
    }
}

#[test]
fn a_file_of_ones_own_is_written_where_it_is_named() {
    let sandbox = sandbox();
    sandbox.write("workflow.toml", WORKFLOW);
    let ran = sandbox.tolkit(&["check", "--write-baseline"]).ok();
    assert!(
        sandbox.exists(".tolkit/baseline") && ran.stderr.contains("baseline = \".tolkit/baseline\""),
        "{}",
        ran.stderr
    );
    // Nobody configured it: it does not count.
    sandbox.tolkit(&["check"]).fails(1);
    sandbox.write("ci/readme", "");
    sandbox.tolkit_in(&sandbox.path("ci"), &["check", "--write-baseline=known"]).ok();
    assert!(sandbox.exists("ci/known"));
    assert_eq!(sandbox.tolkit(&["check", "--write-baseline=../outside"]).fails(3).stdout, "");
    assert!(!sandbox.exists("outside"));
}

#[test]
fn whoever_writes_a_baseline_waits_for_whoever_writes_files() {
    let sandbox = sandbox();
    let held = std::fs::File::open(sandbox.path("workflow.toml")).expect("it is there");
    held.lock().expect("a lock");
    let mut command = sandbox.command(env!("CARGO_BIN_EXE_tolkit"));
    let command = command.args(["check", "--write-baseline"]).stdout(Stdio::null()).stderr(Stdio::piped());
    let mut running = command.spawn().expect("tolkit runs");
    let mut said = String::new();
    let mut stderr = BufReader::new(running.stderr.take().expect("it is piped"));
    stderr.read_line(&mut said).expect("it says something");
    assert!(said.contains("Waiting for"), "{said}");
    assert!(!sandbox.exists("known.txt"));
    held.unlock().expect("it was locked");
    stderr.read_to_string(&mut said).expect("it ends");
    assert!(running.wait().expect("it ends").success(), "{said}");
    assert!(sandbox.exists("known.txt"), "{said}");
}

#[test]
fn what_is_no_baseline_is_an_error_with_its_line() {
    let sandbox = sandbox();
    sandbox.tolkit(&["check", "--write-baseline"]).ok();
    let good = sandbox.read("known.txt");
    let line = good.lines().nth(2).expect("a line").to_owned();
    for (text, place, expected) in [
        (good.replace("-baseline 1", "-baseline 2"), "known.txt:1:", "no baseline"),
        (String::new(), "known.txt", "no baseline"),
        (
            good.replace(&line, &format!("<<<<<<< ours\n{line}\n=======\n>>>>>>> theirs")),
            "known.txt:3:",
            "A merge left",
        ),
        (good.replace(&line, &line[..line.len() - 1]), "known.txt:3:", "no line of a baseline"),
        (good.replace(&line, &line.replace('\t', " ")), "known.txt:3:", "no line of a baseline"),
        (good.replace("duplicate-word", "duplicate-words"), "known.txt:3:", "no rule duplicate-words"),
        (good.replace("duplicate-word", "bidi-control"), "known.txt:3:", "never taken for known"),
    ] {
        sandbox.write("known.txt", &text);
        let ran = sandbox.tolkit(&["check"]).fails(2);
        assert!(ran.stderr.contains(place) && ran.stderr.contains(expected), "{expected}: {}", ran.stderr);
        // Nor is it overwritten.
        sandbox.tolkit(&["check", "--write-baseline"]).fails(2);
        assert_eq!(sandbox.read("known.txt"), text);
    }
    // Lines that both sides of a merge have, remarks and blank lines are no mistake.
    sandbox.write("known.txt", format!("{good}{line}\n\n# A remark\n"));
    sandbox.tolkit(&["check"]).ok();
}
