//! `check --ledger`: what a record calls reviewed, somebody approved in the ledger.

use crate::office::{Office, WORKFLOW};

const HOME: &str = "lt:site/home";
const TEXT: &str = "title = Pradžia\nlead = Sveiki atvykę\nfoot = Rašykite mums\n";
const RECORD: &str = ".tolkit/records/lt/site/home";

#[test]
fn what_was_approved_passes_in_a_clone_that_nobody_works_in() {
    let office = Office::small();
    office.publish_text(HOME, TEXT);
    office.join("ci");
    office.git("ci", &["config", "--unset", "tolkit.locale"]);
    let passed = office.tolkit("ci", &["check", "--ledger"]).ok();
    assert!(!passed.stdout.contains("unapproved-record"), "{}", passed.stdout);
    // An edit of the English that changes nothing of the meaning leaves it as it is.
    office.write("ci", "locales/en/home.ftl", "title = Homepage\nlead = Welcome to us\nfoot = Write to us\n");
    office.tolkit("ci", &["extract", "--grade", "cosmetic"]);
    office.tolkit("ci", &["check", "--ledger"]).ok();
}

#[test]
fn a_record_that_says_more_than_the_ledger_is_an_error_with_its_line() {
    let office = Office::small();
    office.publish_text(HOME, TEXT);
    office.join("ci");
    // Somebody pushes a text of theirs, and calls it reviewed; by hand, or by `adopt`.
    let text = TEXT.replace("Sveiki atvykę", "Mirtis visiems");
    office.write("ci", "locales/lt/home.ftl", &text);
    office.tolkit("ci", &["adopt", HOME, "--as", "reviewed"]).ok();
    let found = office.tolkit("ci", &["check", "--ledger"]).fails(1).stdout;
    assert!(found.contains("error[unapproved-record]: Nobody approved lead"), "{found}");
    assert!(found.contains(RECORD) && !found.contains("title"), "{found}");
    // What was there before is not this change's business.
    office.git("ci", &["add", "-A"]);
    office.git("ci", &["commit", "-qm", "Mine"]);
    office.tolkit("ci", &["check", "--ledger", "--changed-since", "HEAD"]).ok();
    office.tolkit("ci", &["check", "--ledger", "--changed-since", "HEAD~1"]).fails(1);
    office.tolkit("ci", &["check"]).ok();
}

/// Writes an approval of what Ona handed in by herself past her tolkit, which would refuse it, and a record in a folder of CI's clone.
fn ona_approves_her_own(office: &Office, folder: &str) {
    let about = office.tolkit("ona", &["log", HOME, "-f", "json"]).ok().json()["events"][1]["id"].clone();
    office.write("ci", &format!("{folder}locales/lt/home.ftl"), TEXT);
    office.tolkit("ci", &["-C", if folder.is_empty() { "." } else { folder }, "adopt", HOME, "--as", "reviewed"]).ok();
    let record = office.read("ci", &format!("{folder}{RECORD}"));
    office.sandbox.write("record", &record);
    let blob = office.git("remote.git", &["hash-object", "-w", "../record"]);
    office.sandbox.write("tree", format!("100644 blob {}\trecord\n", blob.trim()));
    office.forge_with(
        "lt",
        "Ona <ona@example.org>",
        &format!(
            "approve\n\n{{\"v\":1,\"id\":\"own\",\"kind\":\"review\",\"seq\":3,\"clock\":1795435200000,\"item\":\"{HOME}\",\"by\":\"ona@example.org\",\"about\":{about},\"verdict\":\"approve\"}}\n"
        ),
        "tree",
    );
}

#[test]
fn a_section_that_was_not_asked_for_is_not_looked_at() {
    let two =
        WORKFLOW.to_owned() + "\n[[fluent]]\nsection = \"app\"\npath = \"app/{locale}/*.ftl\"\nrequire = \"none\"\n";
    let office =
        Office::with_workflow(&two, &[("locales/en/home.ftl", "title = Home page\n"), ("app/en/a.ftl", "b = C\n")]);
    office.write("ona", "locales/lt/home.ftl", "title = Pradžia\n");
    office.tolkit("ona", &["adopt", HOME, "--as", "reviewed"]).ok();
    office.tolkit("ona", &["check", "--ledger", "-s", "app"]).ok();
    office.tolkit("ona", &["check", "--ledger", "-s", "site"]).fails(1);
}

#[test]
fn a_pull_request_does_not_make_its_author_a_reviewer() {
    let office = Office::small();
    office.join("ci");
    office.git("ci", &["checkout", "-q", "-b", "request"]);
    let own = WORKFLOW.replace("reviewers = [", "reviewers = [\"ona@example.org\", ") + "\n[review]\nown = true\n";
    office.write("ci", "workflow.toml", &own);
    office.submit("ona", HOME, TEXT).ok();
    ona_approves_her_own(&office, "");
    let found = office.tolkit("ci", &["check", "--ledger", "--changed-since", "origin/main"]).fails(1).stdout;
    assert!(found.contains("Nobody approved title"), "{found}");
}

#[test]
fn a_ledger_that_cannot_be_asked_is_no_pass() {
    let office = Office::small();
    office.publish_text(HOME, TEXT);
    office.disconnect("ilze");
    let failed = office.tolkit("ilze", &["check", "--ledger"]).fails(3);
    assert!(failed.stderr.contains("/nowhere"), "{}", failed.stderr);
}

#[test]
fn a_change_does_not_say_how_its_records_are_looked_at() {
    let office = Office::small();
    office.publish_text(HOME, TEXT);
    office.join("ci");
    office.write("ci", "locales/lt/home.ftl", &TEXT.replace("Sveiki atvykę", "Mirtis visiems"));
    office.tolkit("ci", &["adopt", HOME, "--as", "reviewed"]).ok();
    let check = ["check", "--ledger", "--changed-since", "origin/main"];
    office.tolkit("ci", &check).fails(1);
    let waiver =
        "[[waive]]\nrule = \"unapproved-record\"\nitem = \"lt:site/home\"\nuntil = 2027-01-01\nreason = \"Mine\"\n";
    let without = WORKFLOW.replace("locales = [\"lt\", \"lv\"]", "locales = [\"lv\"]");
    let without = &without[..without.find("[team.lt]").expect("a team")];
    for workflow in [
        format!("{WORKFLOW}\n[rules]\nunapproved-record = \"off\"\n"),
        format!("{WORKFLOW}\n{waiver}"),
        without.to_owned(),
    ] {
        office.write("ci", "workflow.toml", &workflow);
        let found = office.tolkit("ci", &check).fails(1).stdout;
        assert!(found.contains("Nobody approved lead"), "{workflow}: {found}");
    }
    // A waiver that is published holds.
    office.write("seed", "workflow.toml", &format!("{WORKFLOW}\n{waiver}"));
    office.git("seed", &["pull", "-q", "--rebase", "--autostash", "../remote.git", "main"]);
    office.git("seed", &["commit", "-qam", "A waiver"]);
    office.git("seed", &["push", "-q", "../remote.git", "HEAD:main"]);
    office.git("ci", &["checkout", "-q", "workflow.toml"]);
    office.git("ci", &["fetch", "-q"]);
    office.tolkit("ci", &check).ok();
}

#[test]
fn a_record_ahead_of_its_text_and_an_approval_that_was_taken_back_are_errors() {
    let office = Office::small();
    office.publish_text(HOME, TEXT);
    office.join("ci");
    let record = office.read("ci", RECORD);
    office.write("ci", ".tolkit/records/lt/site/new", &record);
    let found = office.tolkit("ci", &["check", "--ledger", "--changed-since", "origin/main"]).fails(1).stdout;
    assert!(found.contains("Nobody approved title of lt:site/new"), "{found}");
    let _ = std::fs::remove_file(office.path("ci/.tolkit/records/lt/site/new"));

    let text = TEXT.replace("Sveiki", "Labas");
    office.submit("ona", HOME, &text).ok();
    office.approve(HOME).ok();
    office.look_and("jonas", &["review", HOME, "--return", "After all, no"]).ok();
    office.write("ci", "locales/lt/home.ftl", &text);
    office.tolkit("ci", &["adopt", HOME, "--as", "reviewed"]).ok();
    let found = office.tolkit("ci", &["check", "--ledger", "--changed-since", "origin/main"]).fails(1).stdout;
    assert!(found.contains("Nobody approved lead"), "{found}");
}

#[test]
fn whoever_was_taken_out_of_the_team_since_the_branch_went_off_approves_nothing() {
    let office = Office::small();
    office.submit("ona", HOME, TEXT).ok();
    office.approve(HOME).ok();
    office.join("ci");
    office.git("ci", &["checkout", "-q", "-b", "request"]);
    office.write("ci", "locales/lt/home.ftl", TEXT);
    office.tolkit("ci", &["adopt", HOME, "--as", "reviewed"]).ok();
    let check = ["check", "--ledger", "--changed-since", "origin/main"];
    office.tolkit("ci", &check).ok();
    office.write("seed", "workflow.toml", &WORKFLOW.replace("jonas@", "ilze@"));
    office.git("seed", &["pull", "-q", "--rebase", "--autostash", "../remote.git", "main"]);
    office.git("seed", &["commit", "-qam", "Without Jonas"]);
    office.git("seed", &["push", "-q", "../remote.git", "HEAD:main"]);
    office.git("ci", &["fetch", "-q"]);
    let found = office.tolkit("ci", &check).fails(1).stdout;
    assert!(found.contains("Nobody approved title"), "{found}");
}

#[test]
fn a_record_that_is_moved_to_another_language_was_approved_by_nobody_there() {
    let office = Office::small();
    office.publish_text(HOME, TEXT);
    office.join("ci");
    office.git("ci", &["checkout", "-q", "-b", "request"]);
    for folder in [".tolkit/records/lv/site", "locales/lv"] {
        std::fs::create_dir_all(office.path(&format!("ci/{folder}"))).expect("a folder");
    }
    office.git("ci", &["mv", RECORD, ".tolkit/records/lv/site/home"]);
    office.git("ci", &["mv", "locales/lt/home.ftl", "locales/lv/home.ftl"]);
    office.git("ci", &["commit", "-qm", "Moved"]);
    let found = office.tolkit("ci", &["check", "--ledger", "--changed-since", "origin/main"]).fails(1).stdout;
    assert!(found.contains("Nobody approved title of lv:site/home"), "{found}");
}

#[test]
fn a_project_that_moves_does_not_choose_its_reviewers() {
    let office = Office::small();
    office.write("seed", "other/workflow.toml", WORKFLOW);
    office.git("seed", &["add", "-A"]);
    office.git("seed", &["commit", "-qm", "Another project"]);
    office.git("seed", &["push", "-q", "../remote.git", "main"]);
    office.join("ci");
    office.git("ci", &["checkout", "-q", "-b", "request"]);
    office.submit("ona", HOME, TEXT).ok();
    office.git("ci", &["rm", "-q", "workflow.toml"]);
    let own =
        WORKFLOW.replace("name =", "id = \"root\"\nname =").replace("jonas@", "ona@") + "\n[review]\nown = true\n";
    office.write("ci", "apps/workflow.toml", &own);
    office.write("ci", "apps/locales/en/home.ftl", &office.read("ci", "locales/en/home.ftl"));
    ona_approves_her_own(&office, "apps/");
    let check = ["-C", "apps", "check", "--ledger", "--changed-since", "origin/main"];
    let found = office.tolkit("ci", &check).fails(1).stdout;
    assert!(found.contains("Nobody approved title"), "{found}");
    office.git("ci", &["rm", "-q", "other/workflow.toml"]);
    let refused = office.tolkit("ci", &check).fails(2).stderr;
    assert!(refused.contains("Several projects were moved"), "{refused}");
}
