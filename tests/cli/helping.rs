//! An editor helps: frees an item for somebody who is ill, gives it to somebody else, corrects a word.

use crate::office::{DAY, NOON, Office};

const HOME: &str = "lt:site/home";
const PATH: &str = "locales/lt/home.ftl";
const TEXT: &str = "title = Pradžia\nlead = Sveiki atvykę\nfoot = Rašykite mums\n";

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
    office.tolkit("jonas", &["assign", HOME, "--to", "ilze@example.org", "-m", "You know the subject"]).ok();
    office.tolkit("ilze", &["sync"]).ok();
    let desk = office.tolkit("ilze", &[]).ok().stdout;
    assert!(desk.contains("Yours\n  lt:site/home") && desk.contains("Jonas: You know the subject"), "{desk}");
    // From one to another with a reason, by a reviewer or by who has it.
    office.tolkit("jonas", &["assign", HOME, "--to", "ona@example.org"]).fails(4);
    office.tolkit("ilze", &["assign", HOME, "--to", "ona@example.org"]).ok();
    office.tolkit("jonas", &["sync"]).ok();
    office.tolkit("jonas", &["assign", HOME, "--to", "ilze@example.org", "-m", "Ona is away"]).ok();
    office.tolkit("ona", &["sync"]).ok();
    let desk = office.tolkit("ona", &[]).ok().stdout;
    assert!(desk.contains("No longer yours\n  lt:site/home\n    Jonas: Ona is away\n"), "{desk}");
    // Nobody else gives away what is not theirs, and nobody gets what they may not translate.
    office.tolkit("ona", &["assign", HOME, "--to", "ona@example.org", "-m", "Mine"]).fails(4);
    let stranger = office.tolkit("jonas", &["assign", HOME, "--to", "stranger@example.org", "-m", "x"]).fails(4);
    assert!(stranger.stderr.contains("stranger@example.org"), "{}", stranger.stderr);
    let nobody = office.tolkit("jonas", &["assign", HOME, "--to", "somebody"]).fails(2);
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
#[test]
fn a_reviewer_corrects_a_word_and_somebody_else_looks_at_it() {
    let office = Office::small();
    office.submit("ona", HOME, &TEXT.replace("atvykę", "atvyke")).ok();
    office.tolkit("jonas", &["sync"]).ok();
    office.tolkit("jonas", &["review", HOME]).ok();
    let mut correct = office.tolkit_command("jonas", &["correct", HOME, "-m", "An ogonek"]);
    let ran =
        crate::sandbox::ran(&correct.env("GIT_EDITOR", "sed -i s/atvyke/atvykę/").output().expect("tolkit runs")).ok();
    assert!(ran.stdout.contains("lead") && ran.stdout.contains("Ona"), "{}{}", ran.stdout, ran.stderr);
    assert!(office.git("jonas", &["status", "--porcelain"]).is_empty());
    // The corrector approves what they did not touch, and not their own word.
    let review = office.tolkit("jonas", &["review", HOME]).ok().stdout;
    assert!(review.contains("lead, new, corrected by Jonas"), "{review}");
    let own = office.look_and("jonas", &["review", HOME, "--approve", "-u", "lead"]).fails(4);
    assert!(own.stderr.contains("lead"), "{}", own.stderr);
    let rest = office.look_and("jonas", &["review", HOME, "--approve"]).ok();
    assert!(rest.stdout.contains("Still to be reviewed: lead"), "{}{}", rest.stdout, rest.stderr);
    assert!(office.tolkit("jonas", &["commit"]).ok().stdout.contains("Nothing is approved"));
    // The translator sees it, and takes it.
    office.tolkit("ona", &["sync"]).ok();
    let desk = office.tolkit("ona", &[]).ok().stdout;
    assert!(desk.contains("Corrected by a reviewer") && desk.contains("Jonas: An ogonek"), "{desk}");
    office.edit("ona", HOME, "cp \"$1\" ../seen #").ok();
    let seen = office.sandbox.read("seen");
    assert!(seen.contains("# yours> lead = Sveiki atvyke\n") && seen.contains("\nlead = Sveiki atvykę\n"), "{seen}");
    office.tolkit("ona", &["submit", HOME]).ok();
    office.tolkit("jonas", &["sync"]).ok();
    office.tolkit("jonas", &["review", HOME]).ok();
    office.look_and("jonas", &["review", HOME, "--approve"]).ok();
    office.tolkit("jonas", &["commit"]).ok();
    assert!(office.read("jonas", PATH).contains("lead = Sveiki atvykę\n"));
}

#[test]
fn another_reviewer_may_approve_a_correction_at_once() {
    let workflow = crate::office::WORKFLOW.replace("reviewers = [", "reviewers = [\"ilze@example.org\", ");
    let office = Office::with_workflow(&workflow, &[("locales/en/home.ftl", "title = Home\nlead = Hi\n")]);
    office.submit("ona", HOME, "title = Prad\nlead = Labas\n").ok();
    office.tolkit("jonas", &["sync"]).ok();
    let mut correct = office.tolkit_command("jonas", &["correct", HOME]);
    crate::sandbox::ran(&correct.env("GIT_EDITOR", "sed -i 's/= Prad$/= Pradžia/'").output().expect("tolkit runs"))
        .ok();
    office.tolkit("ilze", &["sync"]).ok();
    office.tolkit("ilze", &["review", HOME]).ok();
    office.look_and("ilze", &["review", HOME, "--approve"]).ok();
    office.tolkit("ilze", &["commit"]).ok();
    assert_eq!(office.read("ilze", PATH), "title = Pradžia\nlead = Labas\n");
    let message = office.git("ilze", &["log", "-1", "--format=%an%n%b"]);
    assert!(message.starts_with("Ona\n") && message.contains("Co-authored-by: Jonas"), "{message}");
}

#[test]
fn who_may_not_or_need_not_corrects_nothing_and_nothing_written_is_lost() {
    let office = Office::small();
    office.submit("ona", HOME, TEXT).ok();
    for who in ["ilze", "jonas"] {
        office.tolkit(who, &["sync"]).ok();
    }
    let correct = |who: &str, item: &str, editor: &str| office.correct(who, item, editor);
    correct("ilze", HOME, "true").fails(4);
    correct("ona", HOME, "true").fails(4);
    correct("jonas", "lt:site/news", "true").fails(4);
    assert!(correct("jonas", HOME, "true").ok().stderr.contains("Nothing was changed"));
    // What has errors is kept for the next try, and is not handed in.
    correct("jonas", HOME, "sed -i 's/Sveiki atvykę/{ $nobody }/'").fails(1);
    assert_eq!(office.state("jonas", HOME), "submitted");
    correct("jonas", HOME, "sed -i 's/{ $nobody }/Sveiki/'").ok();
    office.tolkit("jonas", &["review", HOME]).ok();
    // What the translator hands in meanwhile is not replaced unseen, and the correction is kept.
    office.tolkit("ona", &["sync"]).ok();
    office.disconnect("jonas");
    correct("jonas", HOME, "sed -i s/Pradžia/Namai/").ok();
    office.edit("ona", HOME, "sed -i s/Rašykite/Parašykite/").ok();
    office.tolkit("ona", &["submit", HOME]).ok();
    office.connect("jonas");
    office.tolkit("jonas", &["sync"]);
    office.tolkit("ona", &["sync"]).ok();
    let seen = office.path("seen");
    office.edit("ona", HOME, &format!("sh -c 'cp \"$1\" {}' -", seen.display())).ok();
    let seen = office.sandbox.read("seen");
    assert!(seen.contains("title = Pradžia\n") && seen.contains("# yours> title = Namai\n"), "{seen}");
}

#[test]
fn what_was_said_since_the_last_look_says_so() {
    let office = Office::small();
    office.submit("ona", HOME, TEXT).ok();
    office.tolkit("jonas", &["sync"]).ok();
    for arguments in [&[][..], &["review"], &["review", HOME]] {
        office.tolkit("jonas", arguments).ok();
    }
    office.tolkit("ona", &["comment", HOME, "Is the title right?"]).ok();
    office.tolkit("jonas", &["sync"]).ok();
    for (arguments, news) in
        [(&[][..], "Ona: Is the title right? (new)"), (&["review"], "right? (new)"), (&["review", HOME], ": (new)\n")]
    {
        let first = office.tolkit("jonas", arguments).ok().stdout;
        assert!(first.contains(news), "{arguments:?}\n{first}");
        let second = office.tolkit("jonas", arguments).ok().stdout;
        assert!(second.contains("Is the title right?") && !second.contains("(new)"), "{arguments:?}\n{second}");
    }
}

#[test]
fn a_reason_for_what_is_ones_own_or_has_run_out_takes_nothing_away() {
    let office = with_a_claim();
    office.write("ona", PATH, "title = Pradž\n");
    let released = office.tolkit("ona", &["release", HOME, "-m", "No time"]).ok();
    assert!(released.stdout.contains("is kept as a draft"), "{}{}", released.stdout, released.stderr);
    assert!(!office.exists("ona", PATH));
    office.tolkit("ona", &["claim", HOME]).ok();
    office.tolkit_at("ilze", NOON + 9 * DAY, &["sync"]).ok();
    office.tolkit_at("ilze", NOON + 9 * DAY, &["takeover", HOME, "-m", "Ona asked me"]).ok();
}

#[test]
fn one_sync_tells_what_was_lost_and_what_is_published() {
    let office = Office::small();
    office.submit("ona", "lt:site/news", "title = Naujienos\n").ok();
    office.disconnect("ona");
    office.tolkit("ona", &["claim", HOME]).ok();
    office.tolkit("ilze", &["claim", HOME]).ok();
    office.write("jonas", "locales/lt/news.ftl", "title = Naujienos\n");
    office.git("jonas", &["add", "-A"]);
    office.git("jonas", &["commit", "-qm", "By hand"]);
    office.git("jonas", &["push", "-q"]);
    office.connect("ona");
    let synced = office.tolkit("ona", &["sync"]).fails(4);
    assert!(synced.stderr.contains("was first with lt:site/home"), "{}{}", synced.stdout, synced.stderr);
}

#[test]
fn a_review_shows_the_comments_that_would_be_committed() {
    let office = with_a_claim();
    office.write("ona", PATH, "### Ours alone\n\n# ask\u{202e} Jonas\ntitle = Pradžia\nlead = Sveiki\n");
    office.tolkit("ona", &["submit", HOME]).ok();
    office.tolkit("jonas", &["sync"]).ok();
    let page = office.tolkit("jonas", &["review", HOME]).ok().stdout;
    let shown = "\n2 comments of the file change, too:\n  of the file\n    + ### Ours alone\n  title\n    + # ask⟨U+202E⟩ Jonas\n";
    assert!(page.contains(shown), "{page}");
    let json = office.tolkit("jonas", &["review", HOME, "-f", "json"]).ok().json();
    assert_eq!(json["comments"][1]["unit"], "title");
    assert_eq!(
        (&json["comments"][0]["before"], json["comments"][0]["now"].as_str()),
        (&serde_json::Value::Null, Some("### Ours alone"))
    );
    // Of one text, its comment alone.
    let json = office.tolkit("jonas", &["review", HOME, "-u", "title", "-f", "json"]).ok().json();
    assert_eq!(json["comments"].as_array().map(Vec::len), Some(1));
    office.look_and("jonas", &["review", HOME, "--approve"]).ok();
    office.tolkit("jonas", &["commit", "--push"]).ok();
    // What is published is no news, and what is taken out is.
    office.git("ona", &["pull", "-q"]);
    office.tolkit("ona", &["claim", HOME]).ok();
    office.write("ona", PATH, "# ask Ilze\ntitle = Pradžia\nlead = Labas\n");
    office.tolkit("ona", &["submit", HOME]).ok();
    office.tolkit("jonas", &["sync"]).ok();
    let page = office.tolkit("jonas", &["review", HOME]).ok().stdout;
    assert!(
        page.contains("  title\n    - # ask")
            && page.contains("    + # ask Ilze\n  of the file\n    - ### Ours alone\n"),
        "{page}"
    );
}
