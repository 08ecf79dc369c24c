//! Stories of people who share nothing but a git remote: claims, submissions, reviews, commits.

use crate::office::{DAY, NOON, Office};
use snapbox::{assert_data_eq, str};

const HOME: &str = "lt:site/home";
const NEWS: &str = "lt:site/news";
const TEXT: &str = "title = Pradžia\nlead = Sveiki atvykę\nfoot = Rašykite mums\n";

#[test]
fn a_translation_goes_from_claim_to_pull() {
    let office = Office::small();
    let claimed = office.tolkit("ona", &["claim", HOME, "site/news"]).ok();
    assert_data_eq!(
        claimed.stdout,
        str![[r#"
lt:site/home is yours until 2026-11-30
lt:site/news is yours until 2026-11-30

"#]]
    );
    // Ilze does not know yet, and is told.
    let lost = office.tolkit("ilze", &["claim", HOME]).fails(4);
    assert_data_eq!(
        lost.stderr,
        str![[r#"
error: Ona (ona@example.org) was first with lt:site/home, and has it until 2026-11-30
help: Choose another item (`tolkit next`), or write to Ona. If you have written something, it is kept: when the item becomes free, `tolkit edit lt:site/home` shows it again.

"#]]
    );
    let held = office.tolkit("ilze", &["claim", HOME]).fails(4);
    assert!(held.stderr.contains("Ona (ona@example.org) has lt:site/home until 2026-11-30"), "{}", held.stderr);
    office.tolkit("ona", &["release", NEWS]).ok();
    office.tolkit("ilze", &["claim", NEWS]).ok();

    office.submit("ona", HOME, TEXT).ok();
    assert_eq!(office.git("ona", &["status", "--short"]), "");
    assert_eq!(office.state("ona", HOME), "submitted");
    office.tolkit("jonas", &["sync"]).ok();
    let list = office.tolkit("jonas", &["review"]).ok();
    assert_eq!(list.stdout, "lt:site/home: handed in by Ona on 2026-11-23\n");
    office.tolkit("jonas", &["review", HOME, "--return", "„Pradžia“ is too short", "--unit", "title"]).ok();

    office.tolkit("ona", &["sync"]).ok();
    let desk = office.tolkit("ona", &[]).ok();
    assert_data_eq!(
        desk.stdout,
        str![[r#"
Ona (lt)

Came back to you
  lt:site/home: 3 texts, 8 words, yours until 2026-11-30
    Jonas: „Pradžia“ is too short
  `tolkit edit ITEM` opens it, `tolkit submit ITEM` hands it in again.

"#]]
    );
    office.edit("ona", HOME, "sed -i 's/Pradžia/Pradžios puslapis/'").ok();
    office.tolkit("ona", &["submit", HOME]).ok();
    office.approve(HOME).ok();
    assert_eq!(office.state("jonas", HOME), "approved");
    let committed = office.tolkit("jonas", &["commit", "--push"]).ok();
    assert!(committed.stdout.contains("lt:site/home (Ona)"), "{}", committed.stdout);
    let message = office.git("jonas", &["log", "-1", "--format=%an <%ae>%n%cn%n%B"]);
    let lines: Vec<&str> = message.lines().collect();
    assert_eq!(lines[..4], ["Ona <ona@example.org>", "Jonas", "Translate site/home (lt)", ""]);
    assert_eq!(lines[4], "Translated-by: Ona <ona@example.org>");
    assert_eq!(lines[5], "Reviewed-by: Jonas <jonas@example.org>");
    let source = office.git("jonas", &["rev-parse", "HEAD:locales/en/home.ftl"]);
    assert_eq!(lines[6], format!("Source-revision: {}", source.trim()));
    assert!(lines[7].starts_with("Submission: 0"), "{message}");
    assert_eq!(office.git("jonas", &["status", "--short"]), "");

    office.git("ona", &["pull", "-q"]);
    office.tolkit("ona", &["sync"]).ok();
    assert_eq!(office.read("ona", "locales/lt/home.ftl"), TEXT.replace("Pradžia", "Pradžios puslapis"));
    assert_eq!(office.state("ona", HOME), "done");
    let json = office.tolkit("ona", &["coverage", "-f", "json", "-l", "lt"]).ok().json();
    assert_eq!(json["locales"][0]["reviewed"], 3);
    let kinds: Vec<String> = office.events("ona", HOME).into_iter().map(|(kind, ..)| kind).collect();
    assert_eq!(kinds, ["claim", "submit", "review", "submit", "review", "commit"]);
    office.tolkit("ona", &["log", "--verify"]).ok();
}

#[test]
fn a_dry_run_writes_nothing() {
    let office = Office::small();
    for arguments in [&["claim", HOME, "-n"][..], &["next", "-n"], &["comment", HOME, "Hm", "-n"], &["sync", "-n"]] {
        office.tolkit("ona", arguments).ok();
    }
    office.write("ona", "locales/lt/home.ftl", TEXT);
    office.tolkit("ona", &["submit", HOME, "-n"]).ok();
    assert_eq!(office.read("ona", "locales/lt/home.ftl"), TEXT);
    office.tolkit("ona", &["commit", "-n"]).ok();
    assert!(office.tolkit("ona", &["edit", "-n", NEWS]).ok().stdout.contains("# en> title = News page\ntitle = \n"));
    assert_eq!(office.git("ona", &["for-each-ref", "refs/tolkit", "refs/tolkit-local"]), "");
    assert_eq!(office.git("remote.git", &["for-each-ref", "refs/tolkit"]), "");
}

#[test]
fn what_is_refused_says_what_to_do() {
    let office = Office::small();
    let jonas = office.tolkit("jonas", &["claim", HOME]).fails(4);
    assert!(jonas.stderr.contains("not one of those who translate"), "{}", jonas.stderr);
    assert!(office.tolkit("ona", &["renew", HOME]).fails(4).stderr.contains("is not yours"));
    office.tolkit("ona", &["claim", HOME]).ok();
    office.tolkit("ilze", &["sync"]).ok();
    let early = office.tolkit_at("ilze", NOON + 7 * DAY, &["takeover", HOME]).fails(4);
    assert!(early.stderr.contains("from 2026-11-30 12:15 (UTC) on"), "{}", early.stderr);
    office.submit("ona", HOME, TEXT).ok();
    let own = office.look_and("ona", &["review", HOME, "--approve"]).fails(4);
    assert!(own.stderr.contains("not one of those who review"), "{}", own.stderr);
    assert!(office.tolkit("jonas", &["commit", HOME]).fails(4).stderr.contains("is not approved"));
    office.approve(HOME).ok();
    office.tolkit("ona", &["sync"]).ok();
    office.write("ona", "locales/lt/home.ftl", TEXT);
    assert!(office.submit("ona", HOME, &TEXT.replace("Sveiki", "Labas")).fails(4).stderr.contains("is approved"));
    assert!(office.tolkit("ona", &["claim", "lt:site/nothing"]).fails(2).stderr.contains("is no item"));
    assert!(office.tolkit("ona", &["edit", "lt:site/*"]).fails(2).stderr.contains("names 2 items"));
}

#[test]
fn nobody_approves_their_own_text_unless_that_is_allowed() {
    let workflow = crate::office::WORKFLOW.split("[team").next().expect("a head").to_owned();
    for (own, code) in [("", 4), ("[review]\nown = true\n", 0)] {
        let office = Office::with_workflow(&format!("{workflow}{own}"), &[("locales/en/home.ftl", "title = Home\n")]);
        office.submit("ona", HOME, "title = Namai\n").ok();
        let ran = office.look_and("ona", &["review", HOME, "--approve"]).fails(code);
        assert_eq!(ran.stderr.contains("text of your own"), code == 4, "{}", ran.stderr);
    }
}

#[test]
fn errors_refuse_a_text_and_a_draft_is_kept() {
    let office = Office::small();
    let broken = "title = Pradžia { $name }\nlead = Sveiki\n";
    let blocked = office.submit("ona", HOME, broken).fails(1);
    assert!(blocked.stderr.contains("error[unknown-variable]"), "{}", blocked.stderr);
    assert_eq!(office.read("ona", "locales/lt/home.ftl"), broken);
    office.tolkit("ona", &["submit", "--draft", HOME]).ok();
    assert!(!office.exists("ona", "locales/lt/home.ftl"));
    // On another computer of hers.
    office.sandbox.git(&["clone", "-q", "remote.git", "laptop"]);
    let laptop = |arguments: &[&str]| {
        let mut command = office.tolkit_command("ona", arguments);
        command.current_dir(office.path("laptop")).env("GIT_EDITOR", "sed -i 's/ { $name }//'");
        crate::sandbox::ran(&command.output().expect("tolkit runs")).ok()
    };
    laptop(&["sync"]);
    let edited = laptop(&["edit", HOME]);
    assert!(edited.stderr.contains("Going on with the text that Ona stored last."), "{}", edited.stderr);
    assert_eq!(office.sandbox.read("laptop/locales/lt/home.ftl"), "title = Pradžia\nlead = Sveiki\n");
    laptop(&["submit", HOME]);
    assert_eq!(office.git("laptop", &["status", "--short"]), "");
}

#[test]
fn the_editor_shows_the_source_of_what_needs_work() {
    let office = Office::small();
    office.edit("ona", HOME, "cp \"$1\" ../seen #").ok();
    assert_data_eq!(
        office.sandbox.read("seen"),
        str![[r#"
# tolkit> lt:site/home is yours until 2026-11-30. Whoever reviews reads it next: jonas@example.org.
# tolkit> Write behind each “=”, save, and close the editor; then: tolkit submit lt:site/home. Lines that begin with “# …>” go away by themselves.

# en> title = Home page
title =[..]

# en> lead = Welcome to us
lead =[..]

# en> foot = Write to us
foot =[..]

"#]]
    );
    assert!(!office.exists("ona", "locales/lt/home.ftl"), "nothing was written, nothing is left");
    office.edit("ona", HOME, "sed -i 's/^lead = $/lead = Sveiki/'").ok();
    assert_eq!(office.read("ona", "locales/lt/home.ftl"), "lead = Sveiki\n");
    assert_eq!(office.state("ona", HOME), "claimed");
    // What is wrong is said while it is fresh, and not that all is well.
    let broken = office.edit("ona", HOME, "sed -i 's/^lead = .*/lead = { $nobody }/'").ok();
    assert!(broken.stderr.contains("unknown-variable") || broken.stderr.contains("$nobody"), "{}", broken.stderr);
    assert!(broken.stderr.contains("one thing must be mended"), "{}", broken.stderr);
    office.edit("ona", HOME, "sed -i 's/^lead = .*/lead = Sveiki/'").ok();
    office.tolkit("ilze", &["sync"]).ok();
    assert!(office.edit("ilze", HOME, "true").fails(4).stderr.contains("Ona"));
    let failing = office.edit("ona", HOME, "false").fails(3);
    assert!(failing.stderr.contains("The editor false has failed"), "{}", failing.stderr);
    assert_eq!(office.read("ona", "locales/lt/home.ftl"), "lead = Sveiki\n");
}

#[test]
fn a_source_edit_after_the_approval_asks_for_another_review() {
    let office = Office::small();
    office.submit("ona", HOME, TEXT).ok();
    office.approve(HOME).ok();
    office.write("jonas", "locales/en/home.ftl", "title = Front page\nlead = Welcome to us\nfoot = Write to us\n");
    office.git("jonas", &["commit", "-qam", "Edit"]);
    assert_eq!(office.state("jonas", HOME), "submitted");
    let refused = office.tolkit("jonas", &["commit"]).fails(4);
    assert!(refused.stderr.contains("needs review again: title"), "{}", refused.stderr);
    let shown = office.tolkit("jonas", &["review", HOME]).ok();
    assert!(shown.stdout.contains("title"), "{}", shown.stdout);
    office
        .look_and("jonas", &["review", HOME, "--approve", "--unit", "title", "--unit", "lead", "--unit", "foot"])
        .ok();
    office.tolkit("jonas", &["commit"]).ok();
    assert_eq!(office.state("jonas", HOME), "done");
}

#[test]
fn what_two_changed_is_merged_unit_by_unit_or_goes_back() {
    let office = Office::small();
    office.submit("ona", HOME, TEXT).ok();
    office.approve(HOME).ok();
    office.tolkit("jonas", &["commit"]).ok();
    office.git("jonas", &["push", "-q"]);
    office.git("ona", &["pull", "-q"]);
    // Ona changes one unit; another one is edited on the branch meanwhile.
    office.tolkit("ona", &["sync"]).ok();
    office.submit("ona", HOME, &TEXT.replace("Sveiki atvykę", "Labas")).ok();
    office.write("jonas", "locales/lt/home.ftl", &TEXT.replace("Rašykite mums", "Parašykite"));
    office.git("jonas", &["commit", "-qam", "Mend"]);
    office.approve(HOME).ok();
    office.tolkit("jonas", &["commit"]).ok();
    assert_eq!(office.read("jonas", "locales/lt/home.ftl"), "title = Pradžia\nlead = Labas\nfoot = Parašykite\n");
    // Now the same one.
    office.git("jonas", &["push", "-q"]);
    office.git("ona", &["pull", "-q"]);
    office.submit("ona", HOME, "title = Pradžia\nlead = Labutis\nfoot = Parašykite\n").ok();
    office.approve(HOME).ok();
    office.write("jonas", "locales/lt/home.ftl", "title = Pradžia\nlead = Labukas\nfoot = Parašykite\n");
    office.git("jonas", &["commit", "-qam", "Mend again"]);
    let refused = office.tolkit("jonas", &["commit"]).fails(4);
    assert!(refused.stderr.contains("in what is published as well, in another way: lead"), "{}", refused.stderr);
    assert_eq!(office.state("jonas", HOME), "returned");
    office.git("jonas", &["push", "-q"]);
    office.git("ona", &["pull", "-q"]);
    office.tolkit("ona", &["sync"]).ok();
    office.edit("ona", HOME, "cp \"$1\" ../seen #").ok();
    let seen = office.sandbox.read("seen");
    assert!(seen.contains("# published> lead = Labukas\n") && seen.contains("\nlead = Labutis\n"), "{seen}");
}

#[test]
fn two_translators_of_one_item_are_both_credited() {
    let office = Office::small();
    office.submit("ona", HOME, TEXT).ok();
    let late = NOON + 8 * DAY;
    office.tolkit_at("ilze", late, &["sync"]).ok();
    let taken = office.tolkit_at("ilze", late, &["takeover", HOME]).ok();
    assert_eq!(taken.stdout, "lt:site/home is yours now, until 2026-12-08\n");
    let mut edit = office.tolkit_command("ilze", &["edit", HOME]);
    edit.env("GIT_EDITOR", "sed -i s/Sveiki/Labas/").env("TOLKIT_CLOCK", late.to_string());
    crate::sandbox::ran(&edit.output().expect("tolkit runs")).ok();
    office.tolkit_at("ilze", late, &["submit", HOME]).ok();
    // Ona, who was away, hands in again: her text is kept, and does not replace Ilze's.
    office.disconnect("ona");
    office.submit("ona", HOME, &TEXT.replace("Pradžia", "Pradžių pradžia")).ok();
    office.connect("ona");
    let lost = office.tolkit_at("ona", late, &["sync"]).fails(4);
    assert!(lost.stderr.contains("Ilze (ilze@example.org) works on lt:site/home by now"), "{}", lost.stderr);
    let events = office.events("ona", HOME);
    assert_eq!(events.last(), Some(&("submit".to_owned(), "Ona".to_owned(), false)), "{events:?}");
    office.tolkit_at("jonas", late, &["sync"]).ok();
    office.tolkit_at("jonas", late, &["review", HOME]).ok();
    office.tolkit_at("jonas", late, &["review", HOME, "--approve"]).ok();
    office.tolkit_at("jonas", late, &["commit"]).ok();
    let message = office.git("jonas", &["log", "-1", "--format=%an%n%(trailers:key=Co-authored-by,valueonly)"]);
    assert_eq!(message.trim_end(), "Ilze\nOna <ona@example.org>");
    assert!(office.read("jonas", "locales/lt/home.ftl").contains("Labas atvykę"));
}

#[test]
fn a_week_offline_loses_nothing() {
    let office = Office::small();
    office.disconnect("ona");
    let claimed = office.tolkit("ona", &["claim", HOME, NEWS]).ok();
    assert!(claimed.stdout.contains("lt:site/home is noted as yours on this computer only"), "{}", claimed.stdout);
    assert!(claimed.stderr.contains("does not answer"), "{}", claimed.stderr);
    let json = office.tolkit("ona", &["status", "-f", "json", "--mine"]).ok().json();
    assert_eq!(json["items"][0]["claim"]["tentative"], true);
    office.submit("ona", HOME, TEXT).ok();
    office.tolkit("ona", &["comment", HOME, "Written on the train"]).ok();
    assert!(office.tolkit("ona", &["sync"]).fails(3).stderr.contains("Nothing is lost"));
    // Meanwhile Ilze takes the other item.
    office.tolkit("ilze", &["claim", NEWS]).ok();
    office.connect("ona");
    let synced = office.tolkit_at("ona", NOON + 7 * DAY, &["sync"]).fails(4);
    assert!(synced.stderr.contains("Ilze (ilze@example.org) was first with lt:site/news"), "{}", synced.stderr);
    office.approve(HOME).ok();
    let shown = office.tolkit("jonas", &["review", HOME]).ok();
    assert!(shown.stdout.contains("Written on the train"), "{}", shown.stdout);
    assert_eq!(office.events("jonas", HOME).len(), 4);
    assert_eq!(office.events("jonas", NEWS), [("claim".to_owned(), "Ilze".to_owned(), true)]);
}

#[test]
fn a_review_of_a_text_that_was_replaced_is_a_remark_only() {
    let office = Office::small();
    office.submit("ona", HOME, TEXT).ok();
    office.tolkit("jonas", &["sync"]).ok();
    office.submit("ona", HOME, &TEXT.replace("Sveiki", "Labas")).ok();
    // What he has not seen is not approved.
    office.disconnect("jonas");
    office.look_and("jonas", &["review", HOME, "--approve", "-m", "Good"]).ok();
    office.connect("jonas");
    let outdated = office.tolkit("jonas", &["sync"]).fails(4);
    assert!(outdated.stderr.contains("your review was of an older text"), "{}", outdated.stderr);
    office.submit("ona", HOME, &TEXT.replace("Sveiki", "Laba diena")).ok();
    let newer = office.look_and("jonas", &["review", HOME, "--approve"]).fails(4);
    assert!(newer.stderr.contains("a newer text than the one that you have looked at"), "{}", newer.stderr);
    assert_eq!(office.state("jonas", HOME), "submitted");
    assert!(office.tolkit("jonas", &["review", HOME]).ok().stdout.contains("about an older text"));
}

#[test]
fn what_stands_on_the_branch_can_be_reviewed() {
    let office = Office::new(&[("locales/en/home.ftl", "title = Home\n"), ("locales/lt/home.ftl", "title = Namai\n")]);
    office.approve(HOME).ok();
    let committed = office.tolkit("jonas", &["commit"]).ok();
    assert!(committed.stdout.contains("lt:site/home (Jonas)"), "{}", committed.stdout);
    assert_eq!(office.git("jonas", &["log", "-1", "--format=%s"]), "Review site/home (lt)\n");
    assert_eq!(office.git("jonas", &["show", "--format=", "--name-only"]), ".tolkit/records/lt/site/home\n");
    let json = office.tolkit("jonas", &["status", "-f", "json", HOME]).ok().json();
    assert_eq!(json["items"][0]["units"]["reviewed"], 1);
    // Who wrote it does not review it.
    office.write("jonas", "locales/lt/home.ftl", "title = Mūsų namai\n");
    office.git("jonas", &["commit", "-qam", "Mend"]);
    assert!(office.look_and("jonas", &["review", HOME, "--approve"]).fails(4).stderr.contains("text of your own"));
}

#[test]
fn a_host_that_takes_branches_only_gets_branches() {
    let office = Office::small();
    let hook =
        "while read old new ref; do case $ref in refs/heads/*) ;; *) echo 'branches only' >&2; exit 1;; esac; done";
    office.hook("remote.git", "pre-receive", hook);
    let refused = office.tolkit("ona", &["claim", HOME]).fails(3);
    assert!(refused.stderr.contains("does not take the ledger: branches only"), "{}", refused.stderr);
    assert!(refused.stdout.contains("on this computer only"), "{}", refused.stdout);
    let doctor = office.tolkit("ona", &["doctor"]).fails(1);
    assert!(doctor.stdout.contains("namespace = \"refs/heads/tolkit-ledger\""), "{}", doctor.stdout);
    // `init` finds that out.
    office.git("seed", &["remote", "add", "origin", "../remote.git"]);
    std::fs::remove_file(office.path("seed/workflow.toml")).expect("removed");
    office.tolkit("seed", &["init"]).ok();
    assert!(office.read("seed", "workflow.toml").contains("namespace = \"refs/heads/tolkit-ledger\"\n"));
    let workflow = format!("{}\n[workflow]\nnamespace = \"refs/heads/tolkit-ledger\"\n", crate::office::WORKFLOW);
    office.write("ona", "workflow.toml", &workflow);
    // What is not published decides nothing.
    office.tolkit("ona", &["sync"]).fails(3);
    office.git("ona", &["commit", "-qam", "The namespace"]);
    office.git("ona", &["push", "-q"]);
    office.tolkit("ona", &["sync"]).ok();
    let refs = office.git("remote.git", &["for-each-ref", "--format=%(refname)"]);
    assert_eq!(refs, "refs/heads/main\nrefs/heads/tolkit-ledger/root/lt\n");
    assert_eq!(office.git("ona", &["branch", "--list"]), "* main\n");
}

#[test]
fn a_protected_branch_asks_for_a_pull_request() {
    let office = Office::small();
    office.hook("remote.git", "update", "case $1 in refs/heads/main) echo 'main is protected' >&2; exit 1;; esac");
    office.submit("ona", HOME, TEXT).ok();
    office.approve(HOME).ok();
    let refused = office.tolkit("jonas", &["commit", "--push"]).fails(3);
    assert!(refused.stderr.contains("main was not pushed: "), "{}", refused.stderr);
    assert!(refused.stderr.contains("tolkit commit --branch NAME --push"), "{}", refused.stderr);
    // Others do not take it for published.
    office.tolkit("ona", &["sync"]).ok();
    assert_eq!(office.state("ona", HOME), "approved");
    office.git("jonas", &["reset", "-q", "--hard", "origin/main"]);
    office.submit("ona", NEWS, "title = Naujienos\nlead = Kas naujo\nfoot = Seniau\n").ok();
    office.approve(NEWS).ok();
    office.tolkit("jonas", &["commit", NEWS, "--branch", "translations", "--push"]).ok();
    assert_eq!(office.git("jonas", &["status", "--short", "--branch"]), "## main...origin/main\n");
    let branches = office.git("remote.git", &["for-each-ref", "--format=%(refname)", "refs/heads"]);
    assert_eq!(branches, "refs/heads/main\nrefs/heads/translations\n");
    assert_eq!(office.events("jonas", NEWS).last().map(|event| event.0.clone()), Some("commit".to_owned()));
}

#[test]
fn a_commit_that_was_thrown_away_leaves_the_item_approved() {
    let office = Office::small();
    office.submit("ona", HOME, TEXT).ok();
    office.approve(HOME).ok();
    office.tolkit("jonas", &["commit"]).ok();
    office.git("jonas", &["reset", "-q", "--hard", "origin/main"]);
    office.tolkit("jonas", &["sync"]).ok();
    assert_eq!(office.state("jonas", HOME), "approved");
    office.tolkit("jonas", &["commit", "--push"]).ok();
    office.tolkit("ona", &["sync"]).ok();
    let commits = office.events("ona", HOME).into_iter().filter(|(kind, ..)| kind == "commit").count();
    assert_eq!(commits, 1);
}

#[test]
fn without_a_remote_the_clone_is_all_there_is() {
    let office = Office::small();
    let workflow = crate::office::WORKFLOW.split("[team").next().expect("a head").to_owned();
    office.write("seed", "workflow.toml", &workflow);
    office.git("seed", &["commit", "-qam", "Everybody translates"]);
    for arguments in [["claim", HOME], ["release", HOME]] {
        office.tolkit("seed", &arguments).ok();
    }
    assert_eq!(office.tolkit("seed", &["sync"]).fails(3).stdout, "");
    assert_eq!(office.events("seed", HOME).len(), 2);
}

#[test]
fn next_takes_what_is_most_urgent_and_free() {
    let office = Office::small();
    let first = office.tolkit("ona", &["next"]).ok();
    assert!(first.stdout.starts_with("lt:site/"), "{}", first.stdout);
    assert!(first.stderr.contains("Go on with `tolkit edit lt:site/"), "{}", first.stderr);
    let second = office.tolkit("ilze", &["next"]).ok();
    assert!(second.stdout.starts_with("lt:site/") && second.stdout != first.stdout, "{}", second.stdout);
    assert_eq!(office.tolkit("ilze", &["next"]).ok().stdout, "Nothing is open in lt that nobody has.\n");
    office.git("ona", &["config", "--unset", "tolkit.locale"]);
    // The team knows what she translates.
    assert!(office.tolkit("ona", &["next"]).ok().stdout.contains("lt"));
    office.git("seed", &["remote", "add", "origin", "../remote.git"]);
    assert!(office.tolkit("seed", &["next"]).fails(2).stderr.contains("tolkit.locale"));
}

#[test]
fn the_demo_can_be_walked_as_the_readme_says() {
    let sandbox = crate::sandbox::Sandbox::empty();
    let laid_out = sandbox.tolkit(&["demo", "newsroom"]).ok();
    assert!(laid_out.stdout.contains("A newsroom is in newsroom"), "{}", laid_out.stdout);
    let (_, first_step) = laid_out.stdout.split_once("newsroom/ona").expect("a folder");
    assert_eq!(first_step.lines().nth(1).and_then(|line| line.split('#').next()).map(str::trim), Some("tolkit open"));
    assert!(sandbox.tolkit(&["demo", "newsroom"]).fails(2).stderr.contains("is there already, and not empty"));
    let run = |who: &str, arguments: &[&str]| {
        let mut command = sandbox.command(env!("CARGO_BIN_EXE_tolkit"));
        command.current_dir(sandbox.path(&format!("newsroom/{who}"))).args(arguments);
        // They are who their clones say.
        for name in ["GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL"] {
            command.env_remove(name);
        }
        let fill =
            "sed -i -e 's/^\\(p-h66w\\) = $/\\1 = Kodas `NBWS-2027`/' -e 's/^\\([a-z0-9-]*\\) = $/\\1 = Tekstas \\1/'";
        command.env("GIT_EDITOR", fill).env("TOLKIT_CLOCK", NOON.to_string()).args(["--today", crate::sandbox::TODAY]);
        crate::sandbox::ran(&command.output().expect("tolkit runs")).ok()
    };
    let item = "events/2027-winter-school";
    assert!(run("ona", &[]).stdout.contains("lt:events/2027-winter-school"));
    assert!(run("ona", &["next"]).stdout.starts_with("lt:events/2027-winter-school is yours"));
    run("ona", &["edit", item]);
    run("ona", &["submit", item]);
    run("jonas", &["sync"]);
    assert!(run("jonas", &["review"]).stdout.contains("handed in by Ona Onaitė"));
    assert!(run("jonas", &["review", item]).stdout.contains("level 2"));
    run("jonas", &["review", item, "--approve"]);
    assert!(run("jonas", &["commit", "--push"]).stdout.contains("main is pushed"));
    assert!(sandbox.exists("newsroom/jonas/site/lt/events/2027-winter-school.md"));
    let story = run("jonas", &["log", item]).stdout;
    assert!(story.contains("Jonas Jonaitis committed it"), "{story}");
    sandbox.git(&["-C", "newsroom/ona", "pull", "-q"]);
    assert_eq!(sandbox.git(&["-C", "newsroom/ona", "status", "--short"]), "");
    run("ona", &["check"]);
    assert!(run("ona", &["diff", "lv:news/2026-ferry-link"]).stdout.contains("[-twelve-]{+fourteen+}"));
}
