//! Many approved items: a commit for each, and one step for all of them.

use crate::many::{COUNT, item, office, path, pushes, translate};
use crate::office::Office;

/// The office with everything approved, and nothing committed.
fn approved() -> Office {
    let office = office();
    translate(&office);
    office.tolkit("ona", &["submit", "lt:site/page-*"]).ok();
    office.sync(&["jonas"]);
    office.tolkit("jonas", &["review", "lt:site/page-*"]).ok();
    office.tolkit("jonas", &["review", "lt:site/page-*", "--approve"]).ok();
    pushes(&office);
    office
}

#[test]
fn the_branch_moves_once_for_many_commits() {
    let office = approved();
    office.tolkit("jonas", &["commit", "--push"]).ok();
    assert_eq!(office.git("jonas", &["reflog", "main"]).lines().count(), 2, "the clone, and all commits");
    let log = office.git("jonas", &["log", "--format=%s", "--name-only", "-1", "HEAD~3"]);
    assert!(log.contains(&path("lt", COUNT - 4)) && !log.contains(&path("lt", COUNT - 3)), "{log}");
    assert_eq!(office.git("jonas", &["status", "--porcelain"]), "");
    assert_eq!(pushes(&office), 2, "the branch, and the ledger");
    assert!((0..COUNT).all(|number| office.state("jonas", &item(number)) != "approved"));
}

#[test]
fn a_hook_sees_one_commit_with_the_others_behind_it() {
    let office = approved();
    let log = office.path("hook.log").display().to_string();
    office.hook("jonas/.git", "pre-commit", &format!("git diff --cached --name-only | grep -c '^locales/' >> {log}\n"));
    office.tolkit("jonas", &["commit"]).ok();
    assert_eq!(office.sandbox.read("hook.log"), "1\n".repeat(COUNT));
    // What a hook refuses is left out, and the others are not.
    let office = approved();
    let refused = path("lt", 3);
    let hook = format!("! git diff --cached --name-only | grep -q '^{refused}$'\n");
    office.hook("jonas/.git", "pre-commit", &hook);
    let said = office.tolkit("jonas", &["commit"]).fails(3);
    assert!(said.stderr.contains("pre-commit says no") && !said.stdout.contains(&item(3)), "{}", said.stdout);
    assert_eq!(office.git("jonas", &["rev-list", "--count", "HEAD"]).trim(), COUNT.to_string());
}

#[test]
fn many_commits_that_were_cut_off_are_finished_or_dropped_whole() {
    for step in ["made", "journal", "moved", "refreshed", "told", "closed"] {
        let office = approved();
        let mut command = office.tolkit_command("jonas", &["commit"]);
        command.env("TOLKIT_ABORT_AT", step).output().expect("tolkit runs");
        office.tolkit("jonas", &["sync"]).ok();
        let count = office.git("jonas", &["rev-list", "--count", "HEAD"]).trim().parse::<usize>().expect("a number");
        let is_dropped = ["made", "journal"].contains(&step);
        assert_eq!(count, if is_dropped { 1 } else { COUNT + 1 }, "{step}");
        assert_eq!(office.git("jonas", &["status", "--porcelain"]), "", "{step}");
        office.tolkit("jonas", &["commit", "--push"]);
        assert_eq!(office.git("jonas", &["rev-list", "--count", "HEAD"]).trim(), (COUNT + 1).to_string(), "{step}");
        office.tolkit("jonas", &["sync"]).ok();
        for number in 0..COUNT {
            let commits = office.events("jonas", &item(number));
            let commits: Vec<_> = commits.iter().filter(|(kind, ..)| kind == "commit").collect();
            assert!(matches!(commits[..], [(_, _, true)]), "{step}: {commits:?}");
        }
        office.git("jonas", &["fsck", "--strict", "--no-dangling", "--no-progress"]);
    }
}
