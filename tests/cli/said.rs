//! What people say to each other arrives, and what a set-up lacks is said.

use crate::office::Office;

const HOME: &str = "lt:site/home";
const NEWS: &str = "lt:site/news";
const TEXT: &str = "title = Pradžia\nlead = Sveiki\nfoot = Rašykite\n";

#[test]
fn what_is_said_is_on_the_desk_of_whom_it_concerns_and_in_the_review() {
    let office = Office::small();
    office.write("ona", "locales/lt/home.ftl", TEXT);
    office.tolkit("ona", &["submit", HOME, "-m", "Is the tone right?"]).ok();
    office.tolkit("jonas", &["sync"]).ok();
    assert!(office.tolkit("jonas", &["review"]).ok().stdout.contains("Ona: Is the tone right?"));
    assert!(office.tolkit("jonas", &[]).ok().stdout.contains("Ona: Is the tone right?"));
    assert!(office.tolkit("jonas", &["review", HOME]).ok().stdout.contains("Is the tone right?"));
    office.tolkit("jonas", &["comment", HOME, "It is; a minute"]).ok();
    office.tolkit("ona", &["sync"]).ok();
    let desk = office.tolkit("ona", &[]).ok().stdout;
    assert!(desk.contains("Jonas: It is; a minute"), "{desk}");
    let json = office.tolkit("ona", &["desk", "-f", "json"]).ok().json();
    assert_eq!(json["handed_in"][0]["remark"], "It is; a minute");
    office.tolkit("jonas", &["comment", HOME, "Hm", "-u", "nothing"]).fails(2);
}

#[test]
fn a_draft_is_seen_on_the_desk() {
    let office = Office::small();
    office.write("ona", "locales/lt/home.ftl", "title = Pradžia\n");
    office.tolkit("ona", &["submit", HOME, "--draft"]).ok();
    let desk = office.tolkit("ona", &[]).ok().stdout;
    assert!(desk.contains("put aside on"), "{desk}");
}

#[test]
fn several_items_are_decided_at_once_and_what_is_wrong_with_one_stops_no_other() {
    let office = Office::small();
    office.submit("ona", HOME, TEXT).ok();
    office.submit("ona", NEWS, TEXT).ok();
    office.tolkit("jonas", &["sync"]).ok();
    office.submit("ona", "lv:site/home", TEXT);
    office.tolkit("jonas", &["review", HOME, NEWS]).ok();
    let approved = office.tolkit("jonas", &["review", HOME, NEWS, "lv:site/news", "--approve"]).fails(4);
    assert!(approved.stderr.contains("lv:site/news"), "{}", approved.stderr);
    assert_eq!((office.state("jonas", HOME), office.state("jonas", NEWS)), ("approved".into(), "approved".into()));
    let both = office.tolkit("jonas", &["review", HOME, NEWS]).ok().stdout;
    assert!(both.contains(HOME) && both.contains(NEWS), "{both}");
}

#[test]
fn a_look_at_one_text_is_no_look_at_all() {
    let office = Office::small();
    office.submit("ona", HOME, TEXT).ok();
    office.tolkit("jonas", &["sync"]).ok();
    office.tolkit("jonas", &["review", HOME]).ok();
    office.submit("ona", HOME, &TEXT.replace("Sveiki", "Labas")).ok();
    office.tolkit("jonas", &["sync"]).ok();
    office.tolkit("jonas", &["review", HOME, "-u", "title"]).ok();
    office.tolkit("jonas", &["review", HOME, "--approve"]).fails(4);
}

#[test]
fn nobody_approves_what_they_were_not_shown() {
    let office = Office::small();
    office.submit("ona", HOME, TEXT).ok();
    office.tolkit("jonas", &["sync"]).ok();
    let unseen = office.tolkit("jonas", &["review", HOME, "--approve"]).fails(4);
    assert!(
        unseen.stderr.contains("You have not been shown") && unseen.stderr.contains("tolkit review"),
        "{}",
        unseen.stderr
    );
    office.tolkit("jonas", &["review", HOME, "-f", "json"]).ok();
    office.tolkit("jonas", &["review", HOME, "--approve"]).ok();
}

#[test]
fn a_claim_can_last_hours() {
    let workflow = crate::office::WORKFLOW.to_owned() + "\n[workflow]\nlease = \"12h\"\n";
    let office = Office::with_workflow(&workflow, &[("locales/en/home.ftl", "title = Home\n")]);
    office.tolkit("ona", &["claim", HOME]).ok();
    let json = office.tolkit("ona", &["status", HOME, "-f", "json"]).ok().json();
    assert_eq!(json["items"][0]["claim"]["until"], "2026-11-24T00:00:00Z");
    office.write("ona", "workflow.toml", &workflow.replace("12h", "0h"));
    assert!(office.tolkit("ona", &["status"]).fails(2).stderr.contains("12h"));
}

#[test]
fn what_would_stop_a_pull_is_seen() {
    let office = Office::small();
    office.write("ona", "locales/lt/home.ftl", "title = Mano\n");
    assert!(!office.tolkit("ona", &["doctor"]).ok().stdout.contains("git pull"));
    office.write("jonas", "locales/lt/home.ftl", "title = Jo\n");
    office.git("jonas", &["add", "-A"]);
    office.git("jonas", &["commit", "-qm", "New"]);
    office.git("jonas", &["push", "-q"]);
    let seen = office.tolkit("ona", &["doctor"]).fails(1);
    assert!(seen.stdout.contains("locales/lt/home.ftl") && seen.stdout.contains("sync --pull"), "{}", seen.stdout);
    office.tolkit("ona", &["sync", "--pull"]).ok();
    office.tolkit("ona", &["doctor"]).ok();
}

#[test]
fn who_is_in_no_team_or_in_a_language_that_is_none_is_told_so() {
    let office = Office::small();
    office.join("guest");
    let desk = office.tolkit("guest", &[]).ok();
    assert!(desk.stderr.contains("guest@example.org is in no team of lt"), "{}", desk.stderr);
    assert!(!office.tolkit("ona", &[]).ok().stderr.contains("team"));
    office.git("ona", &["config", "tolkit.locale", "lt,xx"]);
    assert!(office.tolkit("ona", &[]).ok().stderr.contains("names xx, which is no language"));
}

#[test]
fn nobody_is_asked_for_news_of_long_ago() {
    let workflow = |more: &str| {
        let articles = "source = \"articles/*.md\"\npath = \"news/{locale}/*.ftl\"\nrequire = \"translated\"\n";
        format!("{}\n[[articles]]\nsection = \"news\"\n{articles}{more}", crate::office::WORKFLOW)
    };
    let office = Office::with_workflow(
        &workflow("ask_for = \"90d\"\n"),
        &[
            ("articles/old.md", "---\ntitle: Old\ndate: 2015-03-01\n---\n"),
            ("articles/old-but-asked.md", "---\ntitle: Asked\ndate: 2015-03-01\ndeadline: 2027-01-01\n---\n"),
            ("articles/new.md", "---\ntitle: New\ndate: 2026-11-01\n---\n"),
            ("articles/dateless.md", "---\ntitle: Dateless\n---\n"),
        ],
    );
    let extracted = office.tolkit("ona", &["extract"]).ok().stdout;
    assert!(extracted.contains("news/old: past its deadline"), "{extracted}");
    let state = |item: &str| office.state("ona", item);
    assert_eq!(state("lt:news/old"), "expired");
    for item in ["lt:news/old-but-asked", "lt:news/new", "lt:news/dateless"] {
        assert_eq!(state(item), "open", "{item}");
    }
    let check = office.tolkit("ona", &["check", "lt:news/*"]).fails(1).stdout;
    assert!(check.contains("news/lt/new.ftl") && !check.contains("news/lt/old.ftl"), "{check}");
    office.write("ona", "workflow.toml", &workflow(""));
    assert_eq!(state("lt:news/old"), "open");
    office.write("ona", "workflow.toml", &workflow("ask_for = \"soon\"\n"));
    assert!(office.tolkit("ona", &["status"]).fails(2).stderr.contains("90d"));
}

#[test]
fn a_reviewer_sees_who_has_what_until_when() {
    let office = Office::small();
    office.tolkit("ona", &["claim", HOME]).ok();
    office.tolkit("jonas", &["sync"]).ok();
    let desk = office.tolkit("jonas", &[]).ok().stdout;
    assert!(desk.contains("In work\n  lt:site/home:") && desk.contains("Ona has it until 2026-11-30"), "{desk}");
    // Whoever translates is not shown what others do.
    office.tolkit("ilze", &["sync"]).ok();
    assert!(!office.tolkit("ilze", &[]).ok().stdout.contains("In work"));
}
