//! The morning: what came in is here, what somebody had begun is still there, and nothing of tolkit's own stands in the way.

use crate::office::Office;

const HOME: &str = "lt:site/home";
const PATH: &str = "locales/lt/home.ftl";
const TEXT: &str = "title = Pradžia\nlead = Sveiki\nfoot = Rašykite\n";

/// An office with a published text that Jonas changes, while Ona has begun another change.
fn begun(jonas: &str, ona: &str) -> Office {
    let office = Office::small();
    office.submit("ona", HOME, TEXT).ok();
    office.approve(HOME).ok();
    office.tolkit("jonas", &["commit", "--push"]).ok();
    office.git("ona", &["pull", "-q"]);
    office.edit("ona", HOME, &format!("sed -i {ona}")).ok();
    office.write("jonas", PATH, &TEXT.replace("Rašykite", jonas));
    office.write("jonas", "locales/en/home.ftl", "title = Start page\nlead = Welcome to us\nfoot = Write to us\n");
    office.git("jonas", &["commit", "-qam", "Mend"]);
    office.git("jonas", &["push", "-q"]);
    office
}

#[test]
fn what_came_in_and_what_was_begun_come_together() {
    let office = begun("Parašykite", "s/Sveiki/Labas/");
    let pulled = office.tolkit("ona", &["sync", "--pull"]).ok();
    assert!(
        pulled.stdout.contains("one new change") && pulled.stdout.contains(HOME),
        "{}{}",
        pulled.stdout,
        pulled.stderr
    );
    assert_eq!(office.read("ona", PATH), "title = Pradžia\nlead = Labas\nfoot = Parašykite\n");
    assert_eq!(office.git("ona", &["rev-parse", "HEAD"]), office.git("jonas", &["rev-parse", "HEAD"]));
    office.tolkit("ona", &["submit", HOME]).ok();
    let nothing = office.tolkit("ona", &["sync", "--pull"]).ok();
    assert!(nothing.stdout.contains("Nothing new"), "{}", nothing.stdout);
}

#[test]
fn what_both_changed_is_there_twice_and_nothing_is_overwritten() {
    let office = begun("Parašykite", "s/Rašykite/Susisiekite/");
    let pulled = office.tolkit("ona", &["sync", "--pull"]).ok();
    assert!(
        pulled.stderr.contains("foot") && pulled.stderr.contains("tolkit edit"),
        "{}{}",
        pulled.stdout,
        pulled.stderr
    );
    assert_eq!(office.read("ona", PATH), TEXT.replace("Rašykite", "Parašykite"));
    office.edit("ona", HOME, "cp \"$1\" ../seen #").ok();
    let seen = office.sandbox.read("seen");
    assert!(seen.contains("# published> foot = Parašykite\n") && seen.contains("foot = Susisiekite\n"), "{seen}");
}

#[test]
fn a_text_that_was_never_committed_does_not_stand_in_the_way() {
    let office = Office::small();
    office.write("ona", PATH, "title = Mano\n");
    office.write("jonas", PATH, "lead = Jo\n");
    office.git("jonas", &["add", "-A"]);
    office.git("jonas", &["commit", "-qm", "New"]);
    office.git("jonas", &["push", "-q"]);
    assert_ne!(office.try_git("ona", &["pull", "-q"]).code, 0, "git alone stops");
    office.tolkit("ona", &["sync", "--pull"]).ok();
    let text = office.read("ona", PATH);
    assert!(text.contains("title = Mano") && text.contains("lead = Jo"), "{text}");
}

#[test]
fn records_and_previews_do_not_stand_in_the_way_and_what_is_not_ours_is_left() {
    let office = Office::small();
    office.submit("ona", HOME, TEXT).ok();
    office.approve(HOME).ok();
    office.tolkit("jonas", &["commit", "--push"]).ok();
    office.write("ona", ".tolkit/records/lt/site/home", "tolkit-record 1\n");
    office.write("ona", "notes.txt", "Mine\n");
    let pulled = office.tolkit("ona", &["sync", "--pull"]).ok();
    assert!(pulled.stderr.contains(".tolkit/records/lt/site/home"), "{}", pulled.stderr);
    assert_eq!((office.read("ona", PATH), office.read("ona", "notes.txt")), (TEXT.to_owned(), "Mine\n".to_owned()));
    // What somebody else than tolkit must decide about stops it, with git's words, and nothing is lost.
    office.write("ona", "workflow.toml", "broken");
    office.git("ona", &["checkout", "-q", "workflow.toml"]);
    office.write("ona", "notes.txt", "Mine\n");
    office.write("jonas", "notes.txt", "Theirs\n");
    office.git("jonas", &["add", "-A"]);
    office.git("jonas", &["commit", "-qm", "Notes"]);
    office.git("jonas", &["push", "-q"]);
    let stopped = office.tolkit("ona", &["sync", "--pull"]).fails(3);
    assert!(stopped.stderr.contains("notes.txt"), "{}", stopped.stderr);
    assert_eq!(office.read("ona", "notes.txt"), "Mine\n");
}

#[test]
fn an_english_that_comes_in_was_not_seen() {
    let office = begun("Parašykite", "s/Pradžia/Namai/");
    office.tolkit("ona", &["sync", "--pull"]).ok();
    let stopped = office.tolkit("ona", &["submit", HOME]).fails(4);
    assert!(stopped.stderr.contains("Start page"), "{}", stopped.stderr);
}

#[test]
fn offline_nothing_is_set_aside() {
    let office = begun("Parašykite", "s/Sveiki/Labas/");
    let before = office.read("ona", PATH);
    office.disconnect("ona");
    office.tolkit("ona", &["sync", "--pull"]).fails(3);
    assert_eq!(office.read("ona", PATH), before);
    office.tolkit("ona", &["sync", "--pull", "-n"]).ok();
}

#[test]
fn what_is_released_is_kept_in_the_ledger_and_the_file_is_as_it_is_published() {
    let office = Office::small();
    office.tolkit("ona", &["claim", HOME]).ok();
    office.edit("ona", HOME, "sh -c 'echo \"title = Pradžia\" >> \"$1\"' -").ok();
    let released = office.tolkit("ona", &["release", HOME]).ok();
    assert!(released.stdout.contains("draft"), "{}{}", released.stdout, released.stderr);
    assert!(!office.exists("ona", PATH));
    assert_eq!(office.git("ona", &["status", "--short"]), "");
    office.tolkit("ilze", &["claim", HOME]).ok();
    office.edit("ilze", HOME, "cp \"$1\" ../seen #").ok();
    assert!(office.sandbox.read("seen").contains("title = Pradžia\n"), "{}", office.sandbox.read("seen"));
}

#[test]
fn what_cannot_be_merged_is_kept_as_it_was_written() {
    let office = begun("Parašykite", "'s/Sveiki/Labas\\nantra eilutė be įtraukos/'");
    let pulled = office.tolkit("ona", &["sync", "--pull"]).ok();
    assert!(pulled.stderr.contains("could not be put back"), "{}{}", pulled.stdout, pulled.stderr);
    office.edit("ona", HOME, "cp \"$1\" ../seen #").ok();
    let seen = office.sandbox.read("seen");
    assert!(seen.contains("antra eilutė be įtraukos") && seen.contains("# published> foot = Parašykite\n"), "{seen}");
}

#[test]
fn a_text_whose_item_somebody_else_has_by_now_is_put_back_all_the_same() {
    let office = begun("Parašykite", "s/Sveiki/Labas/");
    office.tolkit_at("ilze", crate::office::NOON + 20 * crate::office::DAY, &["takeover", HOME]).ok();
    office.tolkit("ona", &["sync", "--pull"]).ok();
    assert_eq!(office.read("ona", PATH), "title = Pradžia\nlead = Labas\nfoot = Parašykite\n");
}

#[test]
fn what_is_written_during_the_pull_is_not_written_over() {
    let office = begun("Parašykite", "s/Sveiki/Labas/");
    office.hook("ona/.git", "post-merge", "echo 'title = Valanda darbo' > locales/lt/home.ftl");
    let pulled = office.tolkit("ona", &["sync", "--pull"]).ok();
    assert!(pulled.stderr.contains("It is kept"), "{}", pulled.stderr);
    assert_eq!(office.read("ona", PATH), "title = Valanda darbo\n");
}

#[test]
fn branches_that_went_apart_say_so() {
    let office = Office::small();
    office.write("ilze", "other", "x\n");
    office.write("ona", "mine", "y\n");
    for who in ["ilze", "ona"] {
        office.git(who, &["add", "-A"]);
        office.git(who, &["commit", "-qm", "Other"]);
    }
    office.git("ilze", &["push", "-q"]);
    let pulled = office.tolkit("ona", &["sync", "--pull"]).fails(3);
    assert!(pulled.stderr.contains("git pull --rebase"), "{}", pulled.stderr);
}

#[test]
fn a_text_that_cannot_be_stored_is_said_to_stay_where_it_is() {
    let office = Office::small();
    office.tolkit("ona", &["claim", "lt:site/home"]).ok();
    std::fs::write(office.path("ona/locales/lt/home.ftl"), b"title = \xff\n")
        .or_else(|_| {
            std::fs::create_dir_all(office.path("ona/locales/lt"))?;
            std::fs::write(office.path("ona/locales/lt/home.ftl"), b"title = \xff\n")
        })
        .expect("written");
    let released = office.tolkit("ona", &["release", "lt:site/home"]).ok();
    assert!(released.stderr.contains("locales/lt/home.ftl still"), "{}{}", released.stdout, released.stderr);
    assert!(office.exists("ona", "locales/lt/home.ftl"));
}
