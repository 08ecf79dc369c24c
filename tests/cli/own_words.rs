//! What attackers found: nobody's own words are approved, and no approved text is taken for published that is not.

use crate::office::{Office, WORKFLOW};

const HOME: &str = "lt:site/home";
const PATH: &str = "locales/lt/home.ftl";
const TEXT: &str = "title = Pradžia\nlead = Sveiki atvykę\nfoot = Rašykite mums\n";

fn published() -> Office {
    let office = Office::small();
    office.publish_text(HOME, TEXT);
    office
}

#[test]
fn what_is_approved_is_published_only_where_the_file_has_it() {
    let office = published();
    office.write("ilze", PATH, &TEXT.replace("Pradžia", "Bet kas"));
    office.git("ilze", &["commit", "-qam", "By hand"]);
    office.git("ilze", &["push", "-q"]);
    office.tolkit("ona", &["sync", "--pull"]).ok();
    office.submit("ona", HOME, TEXT).ok();
    office.git("jonas", &["pull", "-q"]);
    office.tolkit("jonas", &["sync"]).ok();
    office.tolkit("jonas", &["review", HOME]).ok();
    office.look_and("jonas", &["review", HOME, "--approve"]).ok();
    office.sync(&["ilze", "ona", "jonas"]);
    office.tolkit("jonas", &["commit", "--push"]).ok();
    assert_eq!(office.read("jonas", PATH), TEXT);
}

#[test]
fn a_correction_is_not_its_authors_before_they_have_seen_it() {
    for arguments in [&["submit", HOME, "--confirm"][..], &["submit", HOME]] {
        let office = Office::small();
        office.submit("ona", HOME, TEXT).ok();
        office.sync(&["jonas"]);
        office.correct("jonas", HOME, "sed -i 's/Rašykite mums/Parašykite/'").ok();
        office.sync(&["ona"]);
        let refused = office.tolkit("ona", arguments).fails(4);
        assert!(refused.stderr.contains("Jonas has corrected"), "{}", refused.stderr);
        // Nor by taking it back and handing in what is a draft then.
        office.tolkit("ona", &["withdraw", HOME]).ok();
        assert!(office.tolkit("ona", &["submit", HOME]).fails(4).stderr.contains("Jonas has corrected"));
        office.edit("ona", HOME, "true").ok();
        office.tolkit("ona", &["submit", HOME]).ok();
        assert_eq!(office.state("ona", HOME), "submitted");
    }
}

#[test]
fn a_published_correction_is_told_and_stays() {
    let workflow = WORKFLOW.replace("reviewers = [", "reviewers = [\"ilze@example.org\", ");
    let files = [("locales/en/home.ftl", "title = Home page\nlead = Welcome to us\nfoot = Write to us\n")];
    let office = Office::with_workflow(&workflow, &files);
    office.submit("ona", HOME, &TEXT.replace("atvykę", "atvyke")).ok();
    office.sync(&["jonas"]);
    office.correct("jonas", HOME, "sed -i s/atvyke/atvykę/").ok();
    office.sync(&["ilze"]);
    office.tolkit("ilze", &["review", HOME]).ok();
    office.look_and("ilze", &["review", HOME, "--approve"]).ok();
    office.tolkit("ilze", &["commit", "--push"]).ok();
    office.tolkit("ona", &["sync", "--pull"]).ok();
    let desk = office.tolkit("ona", &[]).ok().stdout;
    assert!(desk.contains("Published with a correction\n  lt:site/home: Jonas changed words of yours"), "{desk}");
    // Her next edit goes on with what is published.
    let shown = office.tolkit("ona", &["edit", HOME, "-n"]).ok().stdout;
    assert!(shown.contains("lead = Sveiki atvykę\n") && !shown.contains("atvyke\n"), "{shown}");
}

#[test]
fn what_a_correction_takes_out_needs_another_pair_of_eyes() {
    let office = Office::small();
    office.submit("ona", HOME, TEXT).ok();
    office.sync(&["jonas"]);
    office.correct("jonas", HOME, "sed -i /^foot/d").ok();
    let review = office.tolkit("jonas", &["review", HOME]).ok().stdout;
    assert!(review.contains("foot, ") && review.contains("corrected by Jonas"), "{review}");
    let rest = office.look_and("jonas", &["review", HOME, "--approve"]).ok();
    assert!(rest.stdout.contains("Still to be reviewed: foot"), "{}{}", rest.stdout, rest.stderr);
    assert!(office.tolkit("jonas", &["commit"]).ok().stdout.contains("Nothing is approved"));
}

#[test]
fn who_goes_on_with_a_draft_goes_on_with_its_authors() {
    let workflow = WORKFLOW.replace("translators = [", "translators = [\"jonas@example.org\", ");
    let office = Office::with_workflow(&workflow, &[("locales/en/home.ftl", "title = Home\nlead = Hi\n")]);
    office.write("jonas", PATH, "title = Jono\nlead = Jono žodžiai\n");
    office.tolkit("jonas", &["submit", HOME, "--draft"]).ok();
    office.tolkit("jonas", &["release", HOME]).ok();
    office.sync(&["ona"]);
    office.edit("ona", HOME, "sed -i 's/title = Jono$/title = Onos/'").ok();
    office.sync(&["jonas"]);
    office.tolkit("jonas", &["withdraw", HOME]).ok();
    office.tolkit("ona", &["submit", HOME]).ok();
    office.sync(&["jonas"]);
    office.tolkit("jonas", &["review", HOME]).ok();
    office.look_and("jonas", &["review", HOME, "--approve"]).fails(4);
}

#[test]
fn a_false_word_of_publication_takes_no_text_away() {
    let office = Office::small();
    office.submit("ona", HOME, TEXT).ok();
    office.sync(&["ilze"]);
    let log = office.tolkit("ilze", &["log", HOME, "-f", "json"]).ok().json();
    let id = log["events"].as_array().expect("events").iter().find(|event| event["kind"] == "submit").expect("a text");
    let event = format!(
        "{{\"v\":1,\"id\":\"x\",\"kind\":\"published\",\"seq\":3,\"clock\":1,\"item\":\"{HOME}\",\"by\":\"ilze@example.org\",\"about\":{},\
         \"text\":\"0123456789abcdef0123456789abcdef01234567\"}}",
        id["id"]
    );
    let head = office.git("ilze", &["rev-parse", "refs/tolkit/root/lt"]);
    let tree = office.git("ilze", &["mktree", "--missing"]);
    let message = format!("published {HOME}\n\n{event}\n");
    let commit = office.git("ilze", &["commit-tree", tree.trim(), "-p", head.trim(), "-m", &message]);
    office.git("ilze", &["push", "-q", "origin", &format!("{}:refs/tolkit/root/lt", commit.trim())]);
    office.sync(&["ona"]);
    assert!(office.tolkit("ona", &["edit", HOME, "-n"]).ok().stdout.contains("title = Pradžia"));
    let verified = office.tolkit("ona", &["log", "--verify"]).fails(1).stdout;
    assert!(verified.contains("is not on the published branch"), "{verified}");
}

#[test]
fn what_came_back_is_not_taken_for_published() {
    let office = published();
    office.write("jonas", "locales/en/home.ftl", "title = Start\nlead = Welcome to us\nfoot = Write to us\n");
    office.git("jonas", &["commit", "-qam", "Another title"]);
    office.git("jonas", &["push", "-q"]);
    office.tolkit("ona", &["sync", "--pull"]).ok();
    office.edit("ona", HOME, "true").ok();
    office.tolkit("ona", &["submit", HOME, "--confirm"]).ok();
    office.sync(&["jonas"]);
    office.look_and("jonas", &["review", HOME, "--return", "Say that it is closed"]).ok();
    office.write("jonas", "locales/en/home.ftl", "title = Beginning\nlead = Welcome to us\nfoot = Write to us\n");
    office.git("jonas", &["commit", "-qam", "And another"]);
    office.git("jonas", &["push", "-q"]);
    office.git("ilze", &["pull", "-q"]);
    office.sync(&["ilze", "ona"]);
    assert!(office.tolkit("ona", &[]).ok().stdout.contains("Jonas: Say that it is closed"));
}

#[test]
fn a_clone_that_does_not_know_the_main_branch_ends_nothing() {
    let office = Office::small();
    office.submit("ona", HOME, TEXT).ok();
    office.approve(HOME).ok();
    office.git("jonas", &["push", "-q", "origin", "HEAD:pr0"]);
    let remote = format!("file://{}", office.path("remote.git").display());
    office.sandbox.git(&["clone", "-q", "--single-branch", "-b", "pr0", &remote, "ci"]);
    office.git("ci", &["config", "tolkit.locale", "lt"]);
    let mut commit = office.tolkit_command("ci", &["commit", "--push"]);
    commit.env("GIT_AUTHOR_EMAIL", "jonas@example.org").env("GIT_COMMITTER_EMAIL", "jonas@example.org");
    crate::sandbox::ran(&commit.output().expect("tolkit runs")).ok();
    office.sync(&["ona"]);
    assert_eq!(office.state("ona", HOME), "approved");
    assert!(office.tolkit("ona", &[]).ok().stdout.contains("on the branch pr0"));
}

#[test]
fn what_was_published_by_hand_is_not_gone_on_with_later() {
    let office = Office::small();
    office.submit("ona", HOME, TEXT).ok();
    office.sync(&["ilze"]);
    office.write("ilze", PATH, TEXT);
    office.git("ilze", &["add", "-A"]);
    office.git("ilze", &["commit", "-qm", "By hand"]);
    office.git("ilze", &["push", "-q"]);
    office.sync(&["ilze"]);
    office.write("ilze", PATH, &TEXT.replace("atvykę", "sugrįžę"));
    office.git("ilze", &["commit", "-qam", "A word"]);
    office.git("ilze", &["push", "-q"]);
    office.tolkit("ona", &["sync", "--pull"]).ok();
    let shown = office.tolkit("ona", &["edit", HOME, "-n"]).ok().stdout;
    assert!(shown.contains("lead = Sveiki sugrįžę\n") && !shown.contains("atvykę"), "{shown}");
}

#[test]
fn a_text_that_is_taken_out_is_published_when_it_is_gone() {
    let office = published();
    office.write("jonas", "locales/en/home.ftl", "title = Home page\nlead = Welcome to us\n");
    office.git("jonas", &["commit", "-qam", "No foot"]);
    office.git("jonas", &["push", "-q"]);
    office.tolkit("ona", &["sync", "--pull"]).ok();
    office.submit("ona", HOME, "title = Pradžia\nlead = Sveiki atvykę\n").ok();
    office.approve(HOME).ok();
    office.tolkit("jonas", &["commit", "--branch", "pr", "--push"]).ok();
    office.join("host");
    office.git("host", &["merge", "-q", "--squash", "origin/pr"]);
    office.git("host", &["commit", "-qm", "Merged"]);
    office.git("host", &["push", "-q"]);
    office.tolkit("jonas", &["sync", "--pull"]).ok();
    office.tolkit("jonas", &["sync"]).ok();
    let desk = office.tolkit("jonas", &[]).ok().stdout;
    assert!(!desk.contains(HOME), "{desk}");
}

#[test]
fn a_correction_becomes_nobodys_unseen() {
    let office = Office::small();
    office.submit("ona", HOME, TEXT).ok();
    office.sync(&["jonas"]);
    office.correct("jonas", HOME, "sed -i 's/Rašykite mums/Parašykite/'").ok();
    office.tolkit("jonas", &["assign", HOME, "--to", "ilze@example.org", "-m", "Ona is away"]).ok();
    office.sync(&["ilze"]);
    assert!(office.tolkit("ilze", &["submit", HOME, "--confirm"]).fails(4).stderr.contains("Jonas has corrected"));
}

#[test]
fn a_published_workflow_that_cannot_be_read_gives_nobody_a_right() {
    let office = Office::small();
    office.write("seed", "workflow.toml", &format!("{WORKFLOW}\n[future]\nx = 1\n"));
    office.git("seed", &["commit", "-qam", "Later"]);
    office.git("seed", &["push", "-q", "../remote.git", "main"]);
    office.git("ilze", &["fetch", "-q"]);
    office.write("ilze", "workflow.toml", &WORKFLOW.replace("reviewers = [", "reviewers = [\"ilze@example.org\", "));
    assert!(office.tolkit("ilze", &["claim", HOME]).fails(2).stderr.contains("cannot be read"));
}
