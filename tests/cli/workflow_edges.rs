//! The edges of the workflow: texts that meet each other, articles that move, several projects, several remotes.

use crate::office::{NOON, Office, WORKFLOW};

const HOME: &str = "lt:site/home";
const NEWS: &str = "lt:site/news";
const PATH: &str = "locales/lt/home.ftl";
const TEXT: &str = "title = Pradžia\nlead = Sveiki atvykę\nfoot = Rašykite mums\n";

/// What `[team]` says is left out.
fn open_workflow() -> &'static str {
    WORKFLOW.split("[team").next().expect("a head")
}

#[test]
fn a_translation_that_still_holds_is_confirmed() {
    let office =
        Office::new(&[("locales/en/home.ftl", "title = Home\nlead = Hi\n"), (PATH, "title = Namai\nlead = Labas\n")]);
    office.tolkit("jonas", &["adopt"]).ok();
    office.write("jonas", "locales/en/home.ftl", "title = Home\nlead = Hi!\n");
    office.git("jonas", &["add", "-A"]);
    office.git("jonas", &["commit", "-qm", "Edit"]);
    office.git("jonas", &["push", "-q"]);
    office.git("ona", &["pull", "-q"]);
    assert!(office.tolkit("ona", &["submit", HOME]).fails(4).stderr.contains("nothing new to hand in"));
    office.tolkit("ona", &["submit", "--confirm", HOME]).ok();
    let shown = office.tolkit("jonas", &["sync"]).ok();
    assert_eq!(shown.code, 0);
    let json = office.tolkit("jonas", &["review", HOME, "-f", "json"]).ok().json();
    assert_eq!(json["units"].as_array().map(Vec::len), Some(1), "{json}");
    office.look_and("jonas", &["review", HOME, "--approve"]).ok();
    office.tolkit("jonas", &["commit"]).ok();
    let json = office.tolkit("jonas", &["status", HOME, "-f", "json"]).ok().json();
    assert_eq!((&json["items"][0]["units"]["stale"], &json["items"][0]["units"]["reviewed"]), (&0.into(), &1.into()));
}

#[test]
fn an_approval_covers_what_was_handed_in_and_nothing_else() {
    let office = Office::new(&[("locales/en/home.ftl", "title = Home\nlead = Hi\n"), (PATH, "title = Namai\n")]);
    office.write("jonas", PATH, "title = Jono namai\n");
    office.git("jonas", &["commit", "-qam", "Mine"]);
    office.git("jonas", &["push", "-q"]);
    office.git("ona", &["pull", "-q"]);
    office.submit("ona", HOME, "title = Jono namai\nlead = Labas\n").ok();
    office.approve(HOME).ok();
    // Somebody edits the other text: that is none of the approval's business.
    office.write("jonas", PATH, "title = Mūsų namai\n");
    office.git("jonas", &["commit", "-qam", "Mine, again"]);
    office.tolkit("jonas", &["commit"]).ok();
    assert_eq!(office.read("jonas", PATH), "title = Mūsų namai\nlead = Labas\n");
    let json = office.tolkit("jonas", &["status", HOME, "-f", "json"]).ok().json();
    assert_eq!(json["items"][0]["units"]["reviewed"], 1);
}

#[test]
fn a_draft_that_the_branch_contradicts_is_shown_and_not_handed_in() {
    let office = Office::new(&[("locales/en/home.ftl", "title = Home\n"), (PATH, "title = Namai\n")]);
    office.write("ona", PATH, "title = Juodraštis\n");
    office.tolkit("ona", &["submit", "--draft", HOME]).ok();
    office.write("jonas", PATH, "title = Kitaip\n");
    office.git("jonas", &["commit", "-qam", "Other"]);
    office.git("jonas", &["push", "-q"]);
    office.git("ona", &["pull", "-q"]);
    assert!(office.tolkit("ona", &["submit", HOME]).fails(4).stderr.contains("each in another way: title"));
    office.edit("ona", HOME, "cp \"$1\" ../seen #").ok();
    let seen = office.sandbox.read("seen");
    assert!(seen.ends_with("\n\n# en> title = Home\n# published> title = Kitaip\ntitle = Juodraštis\n"), "{seen}");
    office.tolkit("ona", &["submit", HOME]).ok();
}

#[test]
fn what_a_reviewer_looked_at_is_what_they_approve() {
    let office = Office::small();
    office.submit("ona", HOME, TEXT).ok();
    office.tolkit("jonas", &["sync"]).ok();
    office.tolkit("jonas", &["review", HOME]).ok();
    office.submit("ona", HOME, &TEXT.replace("Sveiki", "Labas")).ok();
    office.tolkit("jonas", &["sync"]).ok();
    assert!(office.tolkit("jonas", &["review", HOME, "--approve"]).fails(4).stderr.contains("a newer text"));
    office.tolkit("jonas", &["review", HOME]).ok();
    office.look_and("jonas", &["review", HOME, "--approve"]).ok();
    // Returned as it was, it is no news.
    office.tolkit("jonas", &["review", HOME, "--return", "After all, no"]).ok();
    office.tolkit("ona", &["sync"]).ok();
    assert!(office.tolkit("ona", &["submit", HOME]).fails(4).stderr.contains("nothing was changed since"));
}

#[test]
fn a_reviewer_whose_english_is_older_approves_nothing() {
    let office = Office::small();
    office.write("ona", "locales/en/home.ftl", "title = Front\nlead = Welcome\nfoot = Write\n");
    office.git("ona", &["commit", "-qam", "Edit"]);
    office.git("ona", &["push", "-q"]);
    office.submit("ona", HOME, TEXT).ok();
    office.tolkit("jonas", &["sync"]).ok();
    let old = office.look_and("jonas", &["review", HOME, "--approve"]).fails(4);
    assert!(old.stderr.contains("git pull"), "{}", old.stderr);
    office.git("jonas", &["pull", "-q"]);
    office.look_and("jonas", &["review", HOME, "--approve"]).ok();
}

#[test]
fn a_commit_ends_no_claim_but_that_of_its_text() {
    let office = Office::new(&[("locales/en/home.ftl", "title = Home\n"), (PATH, "title = Namai\n")]);
    office.tolkit("ona", &["claim", HOME]).ok();
    office.approve(HOME).ok();
    office.tolkit("jonas", &["commit", "--push"]).ok();
    office.tolkit("ona", &["sync"]).ok();
    assert_eq!(office.state("ona", HOME), "claimed");
    assert!(office.tolkit("ilze", &["claim", HOME]).fails(4).stderr.contains("Ona"));
}

#[test]
fn an_own_claim_that_is_half_over_is_renewed_by_asking_again() {
    let office = Office::small();
    office.tolkit("ona", &["claim", HOME]).ok();
    let day = crate::office::DAY;
    assert!(office.tolkit_at("ona", NOON + day, &["claim", HOME]).ok().stdout.contains("already, until 2026-11-30"));
    assert!(office.tolkit_at("ona", NOON + 5 * day, &["claim", HOME]).ok().stdout.contains("until 2026-12-05"));
    let desk = office.tolkit_at("ilze", NOON + 30 * day, &["sync"]).ok();
    assert_eq!(desk.code, 0);
    let desk = office.tolkit_at("ilze", NOON + 30 * day, &[]).ok().stdout;
    assert!(desk.contains("Ona’s time has run out, on 2026-12-05"), "{desk}");
}

#[test]
fn a_text_whose_article_has_another_name_is_not_lost() {
    let office = Office::small();
    office.tolkit("ona", &["claim", HOME]).ok();
    office.submit("ona", HOME, TEXT).ok();
    office.git("ona", &["mv", "locales/en/home.ftl", "locales/en/front.ftl"]);
    office.git("ona", &["commit", "-qm", "Rename"]);
    let desk = office.tolkit("ona", &[]).ok().stdout;
    assert!(desk.contains("not in the project any more\n  lt:site/home\n"), "{desk}");
    assert!(office.tolkit("ona", &["log", HOME]).ok().stdout.contains("Ona handed in a text"));
    let mut edit = office.tolkit_command("ona", &["edit", "site/front", "--from", HOME]);
    crate::sandbox::ran(&edit.env("GIT_EDITOR", "true").output().expect("tolkit runs")).ok();
    office.tolkit("ona", &["submit", "lt:site/front"]).ok();
    office.tolkit("ona", &["release", HOME]).ok();
    office.git("ona", &["push", "-q"]);
    office.git("jonas", &["pull", "-q"]);
    office.approve("lt:site/front").ok();
    office.tolkit("jonas", &["commit", "lt:site/front"]).ok();
    assert_eq!(office.read("jonas", "locales/lt/front.ftl"), TEXT);
}

#[test]
fn a_resource_beside_a_folder_of_its_name_can_be_committed() {
    let workflow = open_workflow().replace("locales/{locale}/*.ftl", "locales/{locale}/**/*.ftl");
    let files = [("locales/en/a.ftl", "title = A\n"), ("locales/en/a/b.ftl", "title = B\n")];
    let office = Office::with_workflow(&workflow, &files);
    for (item, path) in [("lt:site/a", "locales/lt/a.ftl"), ("lt:site/a/b", "locales/lt/a/b.ftl")] {
        office.write("ona", path, "title = Tekstas\n");
        office.tolkit("ona", &["submit", item]).ok();
        office.approve(item).ok();
        office.tolkit("jonas", &["commit"]).ok();
        assert_eq!(office.git("jonas", &["status", "--short"]), "");
    }
    let json = office.tolkit("jonas", &["coverage", "-l", "lt", "-f", "json"]).ok().json();
    assert_eq!(json["locales"][0]["reviewed"], 2);
}

#[test]
fn an_article_shows_no_term_that_was_not_committed() {
    let workflow = format!(
        "{}\n[[articles]]\nsection = \"news\"\nsource = \"articles/*.md\"\npath = \"news/{{locale}}/*.ftl\"\noutput = \"out/{{locale}}/*.md\"\n",
        open_workflow()
    );
    let office = Office::with_workflow(
        &workflow,
        &[
            ("locales/en/terms.ftl", "-name = Office\n"),
            ("locales/lt/terms.ftl", "-name = Senas vardas\n"),
            ("articles/one.md", "---\ntitle: One\n---\n"),
            ("news/en/one.ftl", ""),
        ],
    );
    std::fs::remove_file(office.path("jonas/news/en/one.ftl")).expect("removed");
    office.tolkit("jonas", &["extract"]).ok();
    office.git("jonas", &["add", "-A"]);
    office.git("jonas", &["commit", "-qm", "Extract"]);
    office.git("jonas", &["push", "-q"]);
    office.git("ona", &["pull", "-q"]);
    office.write("ona", "news/lt/one.ftl", "title = Iš { -name }\n");
    office.write("ona", "locales/lt/terms.ftl", "-name = Naujas vardas\n");
    office.tolkit("ona", &["submit", "lt:news/one", "lt:site/terms"]).ok();
    office.approve("lt:news/one").ok();
    office.approve("lt:site/terms").ok();
    office.write("jonas", "locales/lt/terms.ftl", "-name = Jono vardas\n");
    office.tolkit("jonas", &["commit"]).fails(4);
    assert!(office.read("jonas", "out/lt/one.md").contains("Iš Senas vardas"), "as the branch has it");
    office.git("jonas", &["checkout", "-q", "locales/lt/terms.ftl"]);
    let committed = office.tolkit("jonas", &["commit"]).ok();
    assert!(committed.stderr.contains("`tolkit render`"), "{}", committed.stderr);
    // Both at once: the term first.
    office.git("jonas", &["push", "-q"]);
    office.git("ona", &["pull", "-q"]);
    office.tolkit("jonas", &["sync"]).ok();
    office.tolkit("ona", &["sync"]).ok();
    office.write("ona", "news/lt/one.ftl", "title = Apie { -name }\n");
    office.write("ona", "locales/lt/terms.ftl", "-name = Naujausias vardas\n");
    office.tolkit("ona", &["submit", "lt:news/one", "lt:site/terms"]).ok();
    office.approve("lt:news/one").ok();
    office.approve("lt:site/terms").ok();
    office.tolkit("jonas", &["commit"]).ok();
    assert!(office.read("jonas", "out/lt/one.md").contains("Apie Naujausias vardas"));
    office.tolkit("jonas", &["render", "--check"]).ok();
}

#[test]
fn the_ledger_stays_where_it_is_whatever_branch_is_checked_out() {
    let office = Office::small();
    office.tolkit("ona", &["claim", HOME]).ok();
    office.sandbox.git(&["init", "-q", "--bare", "fork.git"]);
    office.git("ona", &["remote", "add", "fork", "../fork.git"]);
    office.git("ona", &["push", "-q", "fork", "main"]);
    office.git("ona", &["fetch", "-q", "fork"]);
    office.git("ona", &["checkout", "-q", "-b", "pr", "--track", "fork/main"]);
    office.tolkit("ona", &["claim", NEWS]).ok();
    assert_eq!(office.git("fork.git", &["for-each-ref", "refs/tolkit"]), "");
}

#[test]
fn another_projects_journal_and_ledger_are_left_alone() {
    let office = Office::small();
    for folder in ["c/d", "c-d"] {
        office.write("jonas", &format!("{folder}/workflow.toml"), open_workflow());
        office.write("jonas", &format!("{folder}/locales/en/home.ftl"), "title = Home\n");
    }
    office.git("jonas", &["add", "-A"]);
    office.git("jonas", &["commit", "-qm", "Projects"]);
    let in_folder = |arguments: &[&str]| {
        let mut command = office.tolkit_command("jonas", arguments);
        crate::sandbox::ran(&command.current_dir(office.path("jonas/c/d")).output().expect("tolkit runs"))
    };
    assert!(in_folder(&["doctor"]).stdout.contains("c-d/workflow.toml would have the same ledger"));
    office.submit("ona", HOME, TEXT).ok();
    office.approve(HOME).ok();
    let mut cut = office.tolkit_command("jonas", &["commit"]);
    cut.env("TOLKIT_ABORT_AT", "moved").output().expect("tolkit runs");
    in_folder(&["claim", "lt:site/home"]).ok();
    in_folder(&["commit", "--push"]);
    let finished = office.tolkit("jonas", &["status"]).ok();
    assert!(finished.stderr.contains("has been finished"), "{}", finished.stderr);
    assert_eq!(office.git("jonas", &["status", "--short"]), "");
}

#[test]
fn a_linked_work_tree_has_its_own_files_and_its_own_journal() {
    let office = Office::small();
    office.submit("ona", HOME, TEXT).ok();
    office.approve(HOME).ok();
    office.git("jonas", &["worktree", "add", "-q", "../side", "-b", "side"]);
    let elsewhere = office.tolkit("jonas", &["commit", "--branch", "side"]).fails(4);
    assert!(elsewhere.stderr.contains("is checked out in"), "{}", elsewhere.stderr);
    let in_side = |arguments: &[&str], step: &str| {
        let mut command = office.tolkit_command("jonas", arguments);
        command.current_dir(office.path("side"));
        if !step.is_empty() {
            command.env("TOLKIT_ABORT_AT", step);
        }
        crate::sandbox::ran(&command.output().expect("tolkit runs"))
    };
    in_side(&["commit"], "moved");
    assert!(!office.tolkit("jonas", &["status"]).ok().stderr.contains("finished"));
    assert!(in_side(&["status"], "").ok().stderr.contains("has been finished"));
    assert_eq!(office.git("side", &["status", "--short"]), "");
}

#[test]
fn of_a_pattern_what_was_worked_on_is_handed_in() {
    let office = Office::small();
    office.write("ona", PATH, TEXT);
    let all = office.tolkit("ona", &["submit", "site/*"]).ok();
    assert_eq!((all.stdout.as_str(), all.stderr.as_str()), ("lt:site/home is handed in for review\n", ""));
    office.write("ona", PATH, "title = { $nothing }\n");
    office.write("ona", "locales/lt/news.ftl", "title = Naujienos\n");
    let some = office.tolkit("ona", &["submit", HOME, NEWS]).fails(1);
    assert_eq!(some.stdout, "lt:site/news is handed in for review\n");
}

#[test]
fn names_of_branches_are_names() {
    let office = Office::small();
    for name in ["HEAD", "bad name", "-x", "a..b"] {
        let refused = office.tolkit("jonas", &["commit", &format!("--branch={name}")]).fails(2);
        assert!(refused.stderr.contains("cannot be the name of a branch"), "{}", refused.stderr);
    }
    office.tolkit("jonas", &["commit", "--branch", "pr", "--push"]).ok();
    assert_eq!(office.git("remote.git", &["for-each-ref", "--format=%(refname)"]), "refs/heads/main\n");
}

#[test]
fn a_dry_run_leaves_no_object() {
    let office = Office::small();
    office.submit("ona", HOME, TEXT).ok();
    office.approve(HOME).ok();
    office.write("ona", "locales/lt/news.ftl", "title = Naujienos\n");
    let count = |who: &str| office.git(who, &["count-objects"]);
    let before = (count("ona"), count("jonas"));
    office.tolkit("ona", &["submit", "-n", NEWS]).ok();
    office.tolkit("jonas", &["commit", "-n"]).ok();
    office.tolkit("jonas", &["review", HOME, "--return", "x", "-n"]).ok();
    assert_eq!((count("ona"), count("jonas")), before);
}

#[test]
fn what_was_published_meanwhile_is_not_offered_again() {
    let office = Office::small();
    office.submit("ona", HOME, TEXT).ok();
    office.approve(HOME).ok();
    office.tolkit("jonas", &["commit", "--push"]).ok();
    let synced = office.tolkit("ilze", &["sync"]).ok();
    assert!(synced.stderr.contains("`tolkit sync --pull` gets them"), "{}", synced.stderr);
    assert!(office.tolkit("ilze", &["claim", HOME]).fails(4).stderr.contains("this computer does not have it yet"));
    assert!(office.tolkit("ilze", &["next"]).ok().stdout.starts_with(NEWS));
    office.git("ilze", &["pull", "-q"]);
    assert!(!office.tolkit("ilze", &["sync"]).ok().stderr.contains("git pull"));
}

#[test]
fn a_published_text_can_be_returned() {
    let office = Office::new(&[("locales/en/home.ftl", "title = Home\n"), (PATH, "title = Namai\n")]);
    let returned = office.tolkit("jonas", &["review", HOME, "--return", "Too short"]).ok();
    assert!(returned.stdout.contains("is marked as returned"), "{}", returned.stdout);
    office.tolkit("ona", &["sync"]).ok();
    assert_eq!(office.state("ona", HOME), "returned");
    assert!(office.tolkit("ona", &["next"]).ok().stdout.starts_with(HOME));
    office.edit("ona", HOME, "cp \"$1\" ../seen #").ok();
    let seen = office.sandbox.read("seen");
    assert!(seen.contains("\n# review> Jonas: Too short\n\n"), "{seen}");
    assert!(seen.ends_with("\n# en> title = Home\n# review> Jonas: Too short\ntitle = Namai\n"), "{seen}");
}

#[test]
fn an_item_whose_name_looks_like_a_pattern_is_itself() {
    let office = Office::new(&[("locales/en/a[1].ftl", "title = Text\n"), ("locales/en/a1.ftl", "title = Text\n")]);
    office.write("ona", "locales/lt/a[1].ftl", "title = { $wrong }\n");
    office.tolkit("ona", &["submit", "lt:site/a[1]"]).fails(1);
    office.write("ona", "locales/lt/a[1].ftl", "title = Tekstas\n");
    office.tolkit("ona", &["submit", "lt:site/a[1]"]).ok();
    office.approve("lt:site/a[1]").ok();
    office.tolkit("jonas", &["commit"]).ok();
    assert_eq!(office.read("jonas", "locales/lt/a[1].ftl"), "title = Tekstas\n");
}

#[test]
fn a_link_in_the_place_of_a_translation_is_left_alone() {
    let office = Office::small();
    office.write("ona", "elsewhere.ftl", "title = Kitur\n");
    office.write("ona", "locales/lt/other.ftl", "");
    std::os::unix::fs::symlink("../../elsewhere.ftl", office.path("ona/locales/lt/home.ftl")).expect("a link");
    assert!(office.edit("ona", HOME, "true").fails(4).stderr.contains("is a link"));
    assert!(office.tolkit("ona", &["submit", HOME]).fails(4).stderr.contains("is a link"));
    assert_eq!(office.read("ona", "elsewhere.ftl"), "title = Kitur\n");
}

#[test]
fn partial_approvals_add_up_and_take_nothing_back() {
    let office = Office::with_workflow(open_workflow(), &[("locales/en/home.ftl", "title = Home\nlead = Hi\n")]);
    office.submit("ona", HOME, "title = Namai\nlead = Labas\n").ok();
    office.tolkit("jonas", &["sync"]).ok();
    let part = office.look_and("jonas", &["review", HOME, "--approve", "-u", "title"]).ok();
    assert!(part.stdout.contains("Still to be reviewed: lead"), "{}", part.stdout);
    assert_eq!(office.state("jonas", HOME), "submitted");
    office.tolkit("ilze", &["sync"]).ok();
    office.look_and("ilze", &["review", HOME, "--approve", "-u", "lead"]).ok();
    assert_eq!(office.state("ilze", HOME), "approved");
    office.tolkit("jonas", &["sync"]).ok();
    office.look_and("jonas", &["review", HOME, "--approve", "-u", "title"]).ok();
    assert_eq!(office.state("jonas", HOME), "approved");
    office.tolkit("jonas", &["commit"]).ok();
    let reviewers = office.git("jonas", &["log", "-1", "--format=%(trailers:key=Reviewed-by,valueonly)"]);
    assert_eq!(reviewers.trim_end(), "Jonas <jonas@example.org>\nIlze <ilze@example.org>");
}

#[test]
fn a_return_can_be_withdrawn() {
    let office = Office::new(&[("locales/en/home.ftl", "title = Home\n"), (PATH, "title = Namai\n")]);
    office.approve(HOME).ok();
    office.tolkit("jonas", &["commit", "--push"]).ok();
    office.tolkit("jonas", &["review", HOME, "--return", "Hm"]).ok();
    assert_eq!(office.state("jonas", HOME), "returned");
    office.look_and("jonas", &["review", HOME, "--approve"]).ok();
    assert_eq!(office.state("jonas", HOME), "done");
    office.tolkit("jonas", &["commit"]).ok();
    assert_eq!(office.state("jonas", HOME), "done");
}

#[test]
fn a_holder_goes_on_whatever_is_published_meanwhile() {
    let office = Office::new(&[("locales/en/home.ftl", "title = Home\nlead = Hi\n"), (PATH, "title = Namai\n")]);
    office.tolkit("ona", &["claim", HOME]).ok();
    office.write("jonas", PATH, "title = Mūsų namai\n");
    office.git("jonas", &["commit", "-qam", "Mend"]);
    office.git("jonas", &["push", "-q"]);
    let late = NOON + 5 * crate::office::DAY;
    office.tolkit_at("ona", late, &["sync"]).ok();
    let claimed = office.tolkit_at("ona", late, &["claim", HOME]).ok();
    assert!(claimed.stdout.contains("until 2026-12-05"), "{}", claimed.stdout);
    // What only she has changed is not newer elsewhere.
    office.write("ona", "locales/lt/news.ftl", "title = X\n");
    office.write("ona", "locales/en/news.ftl", "title = News\n");
    office.git("ona", &["add", "-A"]);
    office.git("ona", &["commit", "-qm", "Mine"]);
    office.tolkit_at("ona", late, &["claim", NEWS]).ok();
}

#[test]
fn an_editor_that_changes_nothing_leaves_every_byte() {
    let office = Office::new(&[("locales/en/home.ftl", "title = Home\nlead = Hi\n"), (PATH, "title = Namai")]);
    office.edit("ona", HOME, "true").ok();
    assert_eq!(office.git("ona", &["status", "--short"]), "");
}

#[test]
fn what_is_named_beside_a_pattern_must_have_something_to_hand_in() {
    let office = Office::small();
    office.write("ona", "locales/lt/news.ftl", "title = Naujienos\n");
    let some = office.tolkit("ona", &["submit", HOME, "lt:site/n*", "-n"]).fails(4);
    assert!(some.stderr.contains(HOME), "{}", some.stderr);
    office.tolkit("ona", &["submit", "lt:site/*", "-n"]).ok();
}

#[test]
fn what_is_in_a_submodule_is_refused_before_anybody_works_on_it() {
    let office = Office::new(&[("locales/en/home.ftl", "title = Home\n"), ("locales/en/news.ftl", "title = News\n")]);
    office.sandbox.git(&["init", "-q", "-b", "main", "other"]);
    office.write("other", "home.ftl", "title = Namai\n");
    office.git("other", &["add", "-A"]);
    office.git("other", &["commit", "-qm", "Lithuanian"]);
    office.git("ona", &["-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "../other", "locales/lt"]);
    let refused = |command: &[&str]| {
        let ran = office.tolkit_command("ona", command).env("GIT_EDITOR", "true").output().expect("tolkit runs");
        let ran = crate::sandbox::ran(&ran).fails(4);
        let said = ran.stderr.contains("in the submodule locales/lt") && ran.stderr.contains("help: Work in a clone");
        assert!(said, "{command:?}: {}", ran.stderr);
    };
    refused(&["claim", "lt:site/home"]);
    refused(&["claim", "-n", "lt:site/news"]);
    refused(&["edit", "lt:site/news"]);
    refused(&["submit", "lt:site/home"]);
    assert_eq!(office.git("ona", &["for-each-ref", "refs/tolkit", "refs/tolkit-local"]), "", "nobody claimed anything");
    office.tolkit("ona", &["claim", "lv:site/home"]).ok();
    // Neither where only the index knows of it.
    office.git("ona", &["submodule", "--quiet", "deinit", "-f", "locales/lt"]);
    let refused = || office.tolkit("ona", &["claim", "lt:site/home"]).fails(4).stderr.contains("submodule");
    assert!(refused());
    // Or where only what is committed does, and no list names it.
    office.git("ona", &["commit", "-qm", "Texts of others"]);
    office.git("ona", &["rm", "-q", "-f", "--cached", ".gitmodules"]);
    std::fs::remove_file(office.path("ona").join(".gitmodules")).unwrap();
    assert!(refused());
}

#[test]
fn an_editor_that_deletes_the_file_costs_no_text() {
    let office = Office::small();
    let written = "title = Namai\nlead = Labas\nfoot = Rašykite\n";
    office.write("ona", "locales/lt/home.ftl", written);
    let gone = office.edit("ona", "lt:site/home", "rm -f").ok();
    assert_eq!(office.read("ona", "locales/lt/home.ftl"), written);
    assert!(gone.stderr.contains("The editor deleted locales/lt/home.ftl"), "{}{}", gone.stdout, gone.stderr);
    // What is stored is not lost either, and is opened again.
    office.tolkit("ona", &["submit", "--draft", "lt:site/home"]).ok();
    let gone = office.edit("ona", "lt:site/home", "rm -f").ok();
    assert!(gone.stderr.contains("The editor deleted locales/lt/home.ftl"), "{}{}", gone.stdout, gone.stderr);
    office.edit("ona", "lt:site/home", "sed -i s/Namai/Namučiai/").ok();
    assert_eq!(office.read("ona", "locales/lt/home.ftl"), written.replace("Namai", "Namučiai"));
    // A folder in its place is somebody's own business.
    let odd = office.edit("ona", "lt:site/home", "sh -c 'rm \"$0\"; mkdir -p \"$0/x\"'");
    assert_ne!(odd.code, 0, "{}{}", odd.stdout, odd.stderr);
    // Where nothing was there before, nothing is lost.
    office.edit("ona", "lt:site/news", "rm -f").ok();
    assert!(!office.exists("ona", "locales/lt/news.ftl"));
}
