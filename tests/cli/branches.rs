//! Translations that go to another branch, as for a pull request, and what everybody knows of them.

use crate::office::Office;

const HOME: &str = "lt:site/home";
const PATH: &str = "locales/lt/home.ftl";
const TEXT: &str = "title = Pradžia\nlead = Sveiki atvykę\nfoot = Rašykite mums\n";

/// An office in which an approved text is on a branch that was pushed.
fn with_a_branch() -> Office {
    let office = Office::small();
    office.submit("ona", HOME, TEXT).ok();
    office.approve(HOME).ok();
    office.tolkit("jonas", &["commit", "--branch", "translations", "--push"]).ok();
    office
}

fn everybody_says(office: &Office, state: &str) {
    for who in ["ona", "ilze", "jonas"] {
        office.tolkit(who, &["sync"]).ok();
        assert_eq!(office.state(who, HOME), state, "{who}");
    }
}

#[test]
fn what_is_on_a_branch_is_the_same_for_everybody_until_it_is_merged() {
    let office = with_a_branch();
    everybody_says(&office, "approved");
    // Nobody commits it a second time by mistake, and everybody is told where it is.
    let again = office.tolkit("ilze", &["commit"]).ok();
    assert!(again.stdout.contains("lt:site/home is on the branch translations"), "{}{}", again.stdout, again.stderr);
    assert!(office.git("ilze", &["log", "--format=%s"]).trim() == "The office");
    let desk = office.tolkit("jonas", &[]).ok().stdout;
    assert!(desk.contains("On a branch, to be merged\n  lt:site/home: on the branch translations"), "{desk}");
    let desk = office.tolkit("ona", &[]).ok().stdout;
    assert!(desk.contains("lt:site/home: approved, on the branch translations"), "{desk}");
    // The pull request is merged as one commit of another name.
    office.join("host");
    office.git("host", &["merge", "-q", "--squash", "origin/translations"]);
    office.git("host", &["commit", "-qm", "Translations (#1)"]);
    office.git("host", &["push", "-q"]);
    office.git("ona", &["pull", "-q"]);
    office.tolkit("ona", &["sync"]).ok();
    // Whoever has not pulled knows that it is not here yet; the ledger is at an end with it.
    office.git("ilze", &["pull", "-q"]);
    office.git("jonas", &["pull", "-q"]);
    everybody_says(&office, "done");
    assert!(!office.tolkit("ona", &[]).ok().stdout.contains(HOME));
    assert!(office.tolkit("ilze", &["log", HOME]).ok().stdout.contains("Ona saw it published"));
}

#[test]
fn a_newer_text_or_a_name_takes_it_from_the_branch() {
    let office = with_a_branch();
    everybody_says(&office, "approved");
    let named = office.tolkit("jonas", &["commit", HOME, "--push"]).ok();
    assert!(named.stdout.contains("1 commit") || named.stdout.contains("One commit"), "{}", named.stdout);
    office.git("ona", &["pull", "-q"]);
    office.git("ilze", &["pull", "-q"]);
    everybody_says(&office, "done");
}

#[test]
fn what_was_published_in_another_way_is_off_every_desk() {
    let office = Office::small();
    office.submit("ona", HOME, TEXT).ok();
    office.write("ilze", PATH, TEXT);
    office.git("ilze", &["add", "-A"]);
    office.git("ilze", &["commit", "-qm", "By hand"]);
    office.git("ilze", &["push", "-q"]);
    office.git("jonas", &["pull", "-q"]);
    office.tolkit("jonas", &["sync"]).ok();
    assert_eq!(office.tolkit("jonas", &["review"]).ok().stdout, "Nothing waits for a review.\n");
    assert_eq!(office.state("jonas", HOME), "done");
    office.tolkit("ona", &["sync", "--pull"]).ok();
    let desk = office.tolkit("ona", &[]).ok().stdout;
    assert!(!desk.contains(HOME), "{desk}");
}

#[test]
fn a_text_that_only_says_what_still_holds_is_not_taken_for_published() {
    let office = Office::new(&[("locales/en/home.ftl", "title = Home\n"), (PATH, "title = Pradžia\n")]);
    office.tolkit("jonas", &["adopt"]).ok();
    office.write("jonas", "locales/en/home.ftl", "title = Home page\n");
    office.git("jonas", &["add", "-A"]);
    office.git("jonas", &["commit", "-qm", "Change"]);
    office.git("jonas", &["push", "-q"]);
    office.git("ona", &["pull", "-q"]);
    office.edit("ona", HOME, "true").ok();
    office.tolkit("ona", &["submit", HOME, "--confirm"]).ok();
    office.tolkit("ona", &["sync"]).ok();
    office.tolkit("jonas", &["sync"]).ok();
    assert_eq!(office.state("jonas", HOME), "submitted");
}

#[test]
fn the_story_of_an_item_goes_on_under_another_name_and_after_a_rebase() {
    let office = Office::small();
    office.submit("ona", HOME, TEXT).ok();
    office.approve(HOME).ok();
    office.tolkit("jonas", &["commit"]).ok();
    // The commit gets another name before anybody has it.
    office.git("jonas", &["commit", "-q", "--amend", "--no-edit", "--date=2026-11-01T00:00:00Z"]);
    office.git("jonas", &["push", "-q"]);
    let now = office.git("jonas", &["rev-parse", "--short=8", "HEAD"]);
    let log = office.tolkit("jonas", &["log", HOME]).ok().stdout;
    assert!(log.contains(&format!("({})", now.trim())), "{now}{log}");
    office.tolkit("jonas", &["sync"]).ok();
    office.git("jonas", &["mv", "locales/en/home.ftl", "locales/en/start.ftl"]);
    office.git("jonas", &["mv", PATH, "locales/lt/start.ftl"]);
    office.git("jonas", &["commit", "-qm", "Another name"]);
    office.tolkit("jonas", &["claim", "lt:site/start"]);
    let log = office.tolkit("jonas", &["log", "lt:site/start"]).ok().stdout;
    assert!(log.contains("Ona handed in a text (as lt:site/home)"), "{log}");
    assert!(!office.tolkit("jonas", &["log", "lt:site/news"]).ok().stdout.contains("Ona"));
}
