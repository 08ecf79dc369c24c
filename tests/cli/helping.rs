//! An editor helps: frees an item for somebody who is ill, gives it to somebody else, corrects a word.

use crate::office::{DAY, NOON, Office};

const HOME: &str = "lt:site/home";
const PATH: &str = "locales/lt/home.ftl";

/// An office in which Ona has an item, and everybody knows.
fn with_a_claim() -> Office {
    let office = Office::small();
    office.tolkit("ona", &["claim", HOME]).ok();
    for who in ["ilze", "jonas"] {
        office.tolkit(who, &["sync"]).ok();
    }
    office
}

#[test]
fn a_reviewer_frees_an_item_with_a_reason_and_its_owner_is_told() {
    let office = with_a_claim();
    // Not a colleague, and not without a reason.
    let refused = office.tolkit("ilze", &["release", HOME, "-m", "She is ill"]).fails(4);
    assert!(refused.stderr.contains("Ona"), "{}", refused.stderr);
    let refused = office.tolkit("jonas", &["release", HOME]).fails(4);
    assert!(refused.stderr.contains("release lt:site/home -m"), "{}", refused.stderr);
    office.tolkit("jonas", &["release", HOME, "-m", "  "]).fails(2);
    office.tolkit("jonas", &["release", HOME, "-m", "Ona is ill", "-n"]).ok();
    assert_eq!(office.state("jonas", HOME), "claimed");
    office.tolkit("jonas", &["release", HOME, "-m", "Ona is ill"]).ok();
    office.tolkit("ilze", &["claim", HOME]).ok();
    office.tolkit("ona", &["sync"]).ok();
    let desk = office.tolkit("ona", &[]).ok().stdout;
    assert!(desk.contains("No longer yours\n  lt:site/home\n    Jonas: Ona is ill\n"), "{desk}");
    let log = office.tolkit("ona", &["log", HOME]).ok().stdout;
    assert!(log.contains("Jonas took it from Ona, so that somebody else can go on\n    Ona is ill\n"), "{log}");
}

#[test]
fn a_reviewer_who_translates_takes_an_item_over_before_its_time_has_run_out() {
    let workflow = crate::office::WORKFLOW.replace("translators = [", "translators = [\"jonas@example.org\", ");
    let office = Office::with_workflow(&workflow, &[("locales/en/home.ftl", "title = Home\n")]);
    office.write("ona", PATH, "title = Pradž\n");
    office.tolkit("ona", &["submit", "--draft", HOME]).ok();
    office.tolkit("jonas", &["sync"]).ok();
    let early = office.tolkit("jonas", &["takeover", HOME]).fails(4);
    assert!(early.stderr.contains("takeover lt:site/home -m"), "{}", early.stderr);
    office.tolkit("ilze", &["sync"]).ok();
    office.tolkit("ilze", &["takeover", HOME, "-m", "I want it"]).fails(4);
    office.tolkit("jonas", &["takeover", HOME, "-m", "Needed today"]).ok();
    assert_eq!(office.state("jonas", HOME), "claimed");
    office.tolkit("ona", &["sync"]).ok();
    let desk = office.tolkit("ona", &[]).ok().stdout;
    assert!(desk.contains("Jonas: Needed today"), "{desk}");
    // What she had begun is there.
    office.edit("jonas", HOME, "cp \"$1\" ../seen #").ok();
    assert!(office.sandbox.read("seen").contains("title = Pradž\n"));
}

#[test]
fn an_editor_gives_an_item_to_somebody() {
    let office = Office::small();
    office.tolkit("jonas", &["assign", HOME, "ilze@example.org", "-m", "You know the subject"]).ok();
    office.tolkit("ilze", &["sync"]).ok();
    let desk = office.tolkit("ilze", &[]).ok().stdout;
    assert!(desk.contains("Yours\n  lt:site/home") && desk.contains("Jonas: You know the subject"), "{desk}");
    // From one to another with a reason, by a reviewer or by who has it.
    office.tolkit("jonas", &["assign", HOME, "ona@example.org"]).fails(4);
    office.tolkit("ilze", &["assign", HOME, "ona@example.org"]).ok();
    office.tolkit("jonas", &["sync"]).ok();
    office.tolkit("jonas", &["assign", HOME, "ilze@example.org", "-m", "Ona is away"]).ok();
    office.tolkit("ona", &["sync"]).ok();
    let desk = office.tolkit("ona", &[]).ok().stdout;
    assert!(desk.contains("No longer yours\n  lt:site/home\n    Jonas: Ona is away\n"), "{desk}");
    // Nobody else gives away what is not theirs, and nobody gets what they may not translate.
    office.tolkit("ona", &["assign", HOME, "ona@example.org", "-m", "Mine"]).fails(4);
    let stranger = office.tolkit("jonas", &["assign", HOME, "stranger@example.org", "-m", "x"]).fails(4);
    assert!(stranger.stderr.contains("stranger@example.org"), "{}", stranger.stderr);
    let nobody = office.tolkit("jonas", &["assign", HOME, "somebody"]).fails(2);
    assert!(nobody.stderr.contains("address"), "{}", nobody.stderr);
    assert!(office.tolkit("ona", &["log", HOME]).ok().stdout.contains("Jonas gave it to Ilze"));
}

#[test]
fn who_is_not_in_step_takes_nothing_away() {
    let office = with_a_claim();
    office.disconnect("jonas");
    office.tolkit("jonas", &["release", HOME, "-m", "Ona is ill"]).ok();
    office.tolkit("ona", &["release", HOME]).ok();
    office.tolkit("ilze", &["claim", HOME]).ok();
    office.connect("jonas");
    office.tolkit("jonas", &["sync"]).fails(4);
    office.tolkit("ilze", &["sync"]).ok();
    assert!(office.tolkit("ilze", &["status", "-f", "json"]).ok().stdout.contains("ilze@example.org"));
}

#[test]
fn an_editor_sees_what_is_late_and_what_came_in() {
    let workflow = format!(
        "{}\n[workflow]\nlease = \"2d\"\n",
        crate::office::WORKFLOW.replace("require = \"none\"", "require = \"translated\"\ndue = \"2026-11-20\"")
    );
    let office = Office::with_workflow(
        &workflow,
        &[("locales/en/home.ftl", "title = Home\n"), ("locales/en/news.ftl", "title = News\n")],
    );
    office.tolkit("ona", &["claim", HOME]).ok();
    office.submit("ilze", "lt:site/news", "title = Naujienos\n").ok();
    office.tolkit_at("jonas", NOON + 2 * DAY, &["sync"]).ok();
    let desk = office.tolkit_at("jonas", NOON + 2 * DAY, &[]).ok().stdout;
    assert!(desk.contains("days late"), "{desk}");
    assert!(desk.contains("This week in lt: 1 handed in, 0 published"), "{desk}");
}
