//! Events that say what is not so, by somebody who may push the ledger and not the branch.

use crate::office::{NOON, Office};

const HOME: &str = "lt:site/home";
const TEXT: &str = "title = Pradžia\nlead = Sveiki atvykę\nfoot = Rašykite mums\n";
const ILZE: &str = "Ilze <ilze@example.org>";

/// The id of the text that waits.
fn submission(office: &Office) -> String {
    let log = office.tolkit("jonas", &["log", HOME, "-f", "json"]).ok().json();
    let events = log["events"].as_array().expect("events");
    let submitted = events.iter().rfind(|event| event["kind"] == "submit").expect("a submission");
    submitted["id"].as_str().expect("an id").to_owned()
}

fn says(kind: &str, about: &str, oid: &str) -> String {
    format!(
        "{kind}\n\n{{\"v\":1,\"id\":\"{kind}-{oid}\",\"kind\":\"{kind}\",\"seq\":9,\"clock\":{NOON},\"item\":\"{HOME}\",\"by\":\"ilze@example.org\",\"about\":\"{about}\",\"text\":\"{oid}\"}}\n"
    )
}

#[test]
fn what_is_not_on_the_branch_is_not_published_whoever_says_so() {
    let office = Office::small();
    office.submit("ona", HOME, TEXT).ok();
    office.approve(HOME).ok();
    let about = submission(&office);
    let tip = office.git("remote.git", &["rev-parse", "main"]).trim().to_owned();
    for kind in ["commit", "published"] {
        for oid in [&tip, &"1".repeat(40)] {
            office.forge("lt", ILZE, &says(kind, &about, oid));
        }
    }
    office.join("new");
    office.git("new", &["config", "user.name", "New"]);
    for who in ["jonas", "new"] {
        let synced = office.tolkit(who, &["sync"]).ok();
        assert!(synced.stderr.contains("4 entries in the ledger of lt should not be there"), "{}", synced.stderr);
        assert_eq!(office.state(who, HOME), "approved");
    }
    let verified = office.tolkit("new", &["log", "--verify"]).fails(1).stdout;
    assert!(verified.contains("is not on the published branch"), "{verified}");
    office.tolkit("jonas", &["commit", "--push"]).ok();
    office.git("new", &["pull", "-q"]);
    for who in ["jonas", "new"] {
        office.tolkit(who, &["sync"]).ok();
        assert!(office.events(who, HOME).iter().any(|(kind, _, counts)| kind == "commit" && *counts));
        assert_eq!(office.state(who, HOME), "done");
    }
}

#[test]
fn a_commit_that_is_not_known_yet_counts_once_the_branch_is() {
    let office = Office::small();
    office.submit("ona", HOME, TEXT).ok();
    office.approve(HOME).ok();
    office.tolkit("jonas", &["commit", "--push"]).ok();
    // Ilze has the ledger, and not the branch.
    office.git("ilze", &["fetch", "-q", "--refmap=", "origin", "refs/tolkit/*:refs/tolkit/*"]);
    assert_eq!(office.state("ilze", HOME), "approved");
    office.git("ilze", &["pull", "-q"]);
    assert_eq!(office.events("ilze", HOME).last().map(|event| event.2), Some(true));
    assert_eq!(office.state("ilze", HOME), "done");
}

#[test]
fn a_shallow_clone_believes_what_it_cannot_look_up() {
    let office = Office::small();
    office.submit("ona", HOME, TEXT).ok();
    office.approve(HOME).ok();
    office.tolkit("jonas", &["commit", "--push"]).ok();
    office.write("jonas", "README", "News\n");
    office.git("jonas", &["add", "README"]);
    office.git("jonas", &["commit", "-qm", "Readme"]);
    office.git("jonas", &["push", "-q"]);
    let remote = format!("file://{}", office.path("remote.git").display());
    office.sandbox.git(&["clone", "-q", "--depth", "1", &remote, "shallow"]);
    office.tolkit("shallow", &["sync"]).ok();
    assert_eq!(office.state("shallow", HOME), "done");
}

#[test]
fn a_clock_that_is_ahead_robs_nobody_for_long_and_makes_no_claim_last_longer() {
    let day = crate::office::DAY;
    let office = Office::small();
    office.submit("ona", HOME, TEXT).ok();
    // Ilze's clock is eight days ahead.
    office.tolkit_at("ilze", NOON + 8 * day, &["sync"]).ok();
    office.tolkit_at("ilze", NOON + 8 * day, &["takeover", HOME]).ok();
    office.tolkit("jonas", &["sync"]).ok();
    // Nobody else's claim lasts longer for it.
    let claimed = office.tolkit("jonas", &["sync"]).ok();
    assert_eq!(claimed.code, 0);
    let news = office.tolkit("ona", &["claim", "lt:site/news"]).ok();
    assert!(news.stdout.contains("until 2026-11-30"), "{}", news.stdout);
    // Whoever had the item goes on with it: their lease runs by their own clock.
    office.submit("ona", HOME, &TEXT.replace("Pradžia", "Namai")).ok();
    for who in ["ona", "jonas", "ilze"] {
        office.tolkit(who, &["sync"]).ok();
        let json = office.tolkit(who, &["status", HOME, "-f", "json"]).ok().json();
        assert_eq!(json["items"][0]["claim"]["by"], "ona@example.org", "{who}: {json}");
    }
    let lost = office.tolkit_at("ilze", NOON + 8 * day, &["submit", HOME]);
    assert_ne!(lost.code, 0);
}

#[test]
fn who_was_away_does_not_get_back_what_had_run_out() {
    let day = crate::office::DAY;
    let office = Office::small();
    office.tolkit("ona", &["claim", HOME]).ok();
    office.tolkit_at("ilze", NOON + 8 * day, &["takeover", HOME]).ok();
    office.disconnect("ona");
    office.submit("ona", HOME, TEXT).ok();
    office.connect("ona");
    office.tolkit_at("ona", NOON + 9 * day, &["sync"]).fails(4);
    let json = office.tolkit_at("ona", NOON + 9 * day, &["status", HOME, "-f", "json"]).ok().json();
    assert_eq!(json["items"][0]["claim"]["by"], "ilze@example.org", "{json}");
}

#[test]
fn a_clock_before_1970_or_after_9999_is_an_error() {
    let office = Office::small();
    for clock in ["-1", "253402300800000", "18446744073709551615"] {
        let mut command = office.tolkit_command("ona", &["claim", HOME]);
        let ran = crate::sandbox::ran(&command.env("TOLKIT_CLOCK", clock).output().expect("tolkit runs"));
        assert_eq!(ran.code, 2, "{clock}: {}", ran.stderr);
    }
}

/// Puts a commit with these parents at the end of the Lithuanian ledger, by hand.
fn join(office: &Office, parents: &[&str]) {
    let tree = office.git("remote.git", &["hash-object", "-t", "tree", "-w", "/dev/null"]);
    let mut arguments = vec!["commit-tree", tree.trim(), "-m", "join"];
    parents.iter().for_each(|parent| arguments.extend(["-p", parent]));
    let joined = office.git("remote.git", &arguments);
    office.git("remote.git", &["update-ref", "refs/tolkit/root/lt", joined.trim()]);
}

#[test]
fn nobody_cuts_a_ledger_by_joining_it_with_an_earlier_one() {
    let office = Office::small();
    office.submit("ona", HOME, TEXT).ok();
    office.approve(HOME).ok();
    let approval = office.git("remote.git", &["rev-parse", "refs/tolkit/root/lt"]);
    office.look_and("jonas", &["review", HOME, "--return", "After all, no"]).ok();
    office.tolkit("ona", &["sync"]).ok();
    let tip = office.git("remote.git", &["rev-parse", "refs/tolkit/root/lt"]);
    join(&office, &[approval.trim(), tip.trim()]);
    office.join("new");
    office.git("new", &["config", "user.name", "New"]);
    for who in ["ona", "new"] {
        office.tolkit(who, &["sync"]).ok();
        assert_eq!(office.state(who, HOME), "returned", "{who}");
        let verified = office.tolkit(who, &["log", "--verify"]).fails(1).stdout;
        let verified = verified.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(verified.contains("joins several ledgers"), "{verified}");
    }
    // Joined with one that begins anew, it is another ledger than before.
    let tree = office.git("remote.git", &["hash-object", "-t", "tree", "-w", "/dev/null"]);
    let root = office.git("remote.git", &["commit-tree", tree.trim(), "-m", "root"]);
    let tip = office.git("remote.git", &["rev-parse", "refs/tolkit/root/lt"]);
    join(&office, &[root.trim(), tip.trim()]);
    for _ in 0..2 {
        assert!(office.tolkit("ona", &["sync"]).fails(3).stderr.contains("another ledger than before"));
        assert_eq!(office.state("ona", HOME), "returned");
    }
}

#[test]
fn a_line_in_somebodys_commit_publishes_nothing() {
    let office = Office::small();
    office.submit("ona", HOME, TEXT).ok();
    office.approve(HOME).ok();
    let about = submission(&office);
    office.write("ilze", "README", "News\n");
    office.git("ilze", &["add", "README"]);
    office.git("ilze", &["commit", "-qm", &format!("Readme\n\nSubmission: {about}")]);
    office.git("ilze", &["push", "-q"]);
    let tip = office.git("remote.git", &["rev-parse", "main"]).trim().to_owned();
    office.forge("lt", ILZE, &says("commit", &about, &tip));
    office.tolkit("jonas", &["sync"]).ok();
    assert_eq!(office.state("jonas", HOME), "approved");
}

#[test]
fn a_remote_whose_main_branch_was_renamed_does_not_give_rights_away() {
    let office = Office::small();
    office.git("ona", &["symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/gone"]);
    office.git("ona", &["checkout", "-q", "-b", "mine"]);
    let own = crate::office::WORKFLOW.replace("reviewers = [", "reviewers = [\"ona@example.org\", ");
    office.write("ona", "workflow.toml", &format!("{own}\n[review]\nown = true\n"));
    office.git("ona", &["commit", "-qam", "Mine"]);
    office.git("ona", &["push", "-q", "-u", "origin", "mine"]);
    office.submit("ona", HOME, TEXT).ok();
    office.look_and("ona", &["review", HOME, "--approve"]).fails(4);
}
