//! What somebody stored, and what becomes of it: put back, withdrawn, written on two computers.

use crate::office::Office;
use crate::sandbox::Ran;

const HOME: &str = "lt:site/home";
const PATH: &str = "locales/lt/home.ftl";
const TEXT: &str = "title = Pradžia\nlead = Sveiki atvykę\nfoot = Rašykite mums\n";

/// An office in which a text is published, and Ona handed in another title.
fn with_a_change() -> Office {
    let office = Office::small();
    office.publish_text(HOME, TEXT);
    office.edit("ona", HOME, "sed -i s/Pradžia/Namai/").ok();
    office.tolkit("ona", &["submit", HOME]).ok();
    office
}

/// Ona's second computer.
fn second(office: &Office) -> impl Fn(&[&str]) -> Ran + '_ {
    office.join("laptop");
    move |arguments| {
        let mut command = office.tolkit_command("laptop", arguments);
        command.env("GIT_AUTHOR_NAME", "Ona").env("GIT_AUTHOR_EMAIL", "ona@example.org");
        command.env("GIT_COMMITTER_NAME", "Ona").env("GIT_COMMITTER_EMAIL", "ona@example.org");
        crate::sandbox::ran(&command.output().expect("tolkit runs"))
    }
}

#[test]
fn who_puts_the_published_text_back_takes_back_what_they_handed_in() {
    let office = with_a_change();
    office.edit("ona", HOME, "sed -i s/Namai/Pradžia/").ok();
    let submitted = office.tolkit("ona", &["submit", HOME]).ok();
    assert!(submitted.stdout.contains("taken back"), "{}{}", submitted.stdout, submitted.stderr);
    office.tolkit("jonas", &["sync"]).ok();
    assert_eq!(office.tolkit("jonas", &["review"]).ok().stdout, "Nothing waits for a review.\n");
    assert_eq!(office.state("jonas", HOME), "claimed");
    // What was taken back is not offered again, and it is told.
    office.edit("ona", HOME, "cp \"$1\" ../seen #").ok();
    let seen = office.sandbox.read("seen");
    assert!(seen.contains("title = Pradžia\n") && !seen.contains("Namai"), "{seen}");
    assert!(office.tolkit("ona", &["log", HOME]).ok().stdout.contains("took back"));
    office.tolkit("ona", &["submit", HOME]).fails(4);
}

#[test]
fn who_throws_an_edit_away_takes_nothing_back() {
    let office = with_a_change();
    office.edit("ona", HOME, "sed -i s/Namai/Kita/").ok();
    office.git("ona", &["checkout", "-q", PATH]);
    assert!(office.tolkit("ona", &["submit", HOME]).ok().stdout.contains("handed in already"));
    assert_eq!(office.state("ona", HOME), "submitted");
}

#[test]
fn who_handed_in_a_text_can_withdraw_it_and_so_can_a_reviewer() {
    let office = with_a_change();
    assert!(office.tolkit("ilze", &["sync"]).code == 0);
    assert!(office.tolkit("ilze", &["withdraw", HOME]).fails(4).stderr.contains("Ona"));
    office.tolkit("ona", &["withdraw", HOME, "-n"]).ok();
    assert_eq!(office.state("ona", HOME), "submitted");
    let withdrawn = office.tolkit("ona", &["withdraw", HOME]).ok();
    assert!(withdrawn.stdout.contains("is your draft again"), "{}", withdrawn.stdout);
    office.tolkit("jonas", &["sync"]).ok();
    assert_eq!(office.tolkit("jonas", &["review"]).ok().stdout, "Nothing waits for a review.\n");
    // It can be gone on with, or thrown away.
    assert!(office.tolkit("ona", &["edit", HOME, "-n"]).ok().stdout.contains("title = Namai"));
    office.tolkit("ona", &["withdraw", HOME]).ok();
    assert!(office.tolkit("ona", &["edit", HOME, "-n"]).ok().stdout.contains("title = Pradžia"));
    assert!(office.tolkit("ona", &["withdraw", HOME]).fails(4).stderr.contains("nothing"));
    // What a reviewer closes stays with whoever wrote it, with the reason.
    office.edit("ona", HOME, "sed -i s/Pradžia/Namučiai/").ok();
    office.tolkit("ona", &["submit", HOME]).ok();
    office.tolkit("jonas", &["sync"]).ok();
    office.tolkit("jonas", &["withdraw", HOME, "-m", "Published in another way"]).ok();
    assert_eq!(office.tolkit("jonas", &["review"]).ok().stdout, "Nothing waits for a review.\n");
    office.tolkit("ona", &["sync"]).ok();
    office.edit("ona", HOME, "cp \"$1\" ../seen #").ok();
    let seen = office.sandbox.read("seen");
    assert!(seen.contains("Jonas: Published in another way") && seen.contains("Namučiai"), "{seen}");
}

#[test]
fn a_text_of_an_item_that_is_gone_can_be_withdrawn() {
    let office = with_a_change();
    office.git("jonas", &["rm", "-q", "locales/en/home.ftl", PATH]);
    office.git("jonas", &["commit", "-qm", "Gone"]);
    office.git("jonas", &["push", "-q"]);
    office.git("ona", &["pull", "-q"]);
    office.tolkit("ona", &["withdraw", HOME]).ok();
    let desk = office.tolkit("ona", &[]).ok().stdout;
    assert!(!desk.contains(HOME), "{desk}");
}

#[test]
fn a_draft_that_was_stored_elsewhere_is_not_replaced_unseen() {
    let office = Office::small();
    let laptop = second(&office);
    office.edit("ona", HOME, "sh -c 'echo \"title = Pradžia\" >> \"$1\"' -").ok();
    office.tolkit("ona", &["submit", "--draft", HOME]).ok();
    // The other computer has not heard of it.
    office.write("laptop", PATH, "title = Namai\n");
    let stored = laptop(&["submit", "--draft", HOME]).ok();
    assert!(stored.stderr.contains("is kept, too"), "{}{}", stored.stdout, stored.stderr);
    let seen = office.path("seen");
    let look = format!("sh -c 'cp \"$1\" {}' -", seen.display());
    office.tolkit("ona", &["sync"]).ok();
    office.edit("ona", HOME, &look).ok();
    let both = office.sandbox.read("seen");
    assert!(both.contains("title = Namai\n") && both.contains("# yours> title = Pradžia\n"), "{both}");
    // Whoever has seen both decides.
    office.edit("ona", HOME, "sed -i s/Namai/Pradžia/").ok();
    office.tolkit("ona", &["submit", "--draft", HOME]).ok();
    office.edit("ona", HOME, &look).ok();
    let one = office.sandbox.read("seen");
    assert!(one.contains("title = Pradžia\n") && !one.contains("# yours>"), "{one}");
}

#[test]
fn a_text_that_was_handed_in_elsewhere_is_not_replaced_unseen() {
    let office = Office::small();
    let laptop = second(&office);
    office.submit("ona", HOME, TEXT).ok();
    office.write("laptop", PATH, "title = Namai\n");
    let stored = laptop(&["submit", HOME]).ok();
    assert!(stored.stderr.contains("is kept, too"), "{}{}", stored.stdout, stored.stderr);
    office.tolkit("ona", &["sync"]).ok();
    office.edit("ona", HOME, "cp \"$1\" ../seen #").ok();
    let both = office.sandbox.read("seen");
    assert!(both.contains("title = Namai\n") && both.contains("# yours> title = Pradžia\n"), "{both}");
    assert!(both.contains("# yours> lead = Sveiki atvykę\n"), "{both}");
}

#[test]
fn a_term_that_is_handed_in_is_there_for_the_text_that_shows_it() {
    let office = Office::new(&[
        ("locales/en/home.ftl", "title = The { -portal }\n"),
        ("locales/en/terms.ftl", "-portal = Portal\n"),
    ]);
    office.write("ona", "locales/lt/home.ftl", "title = Tai { -portal }\n");
    office.write("ona", "locales/lt/terms.ftl", "-portal = Portalas\n");
    office.tolkit("ona", &["submit", "lt:site/terms"]).ok();
    office.tolkit("ona", &["submit", HOME]).ok();
    office.tolkit("jonas", &["sync"]).ok();
    let first = office.look_and("jonas", &["review", HOME, "--approve"]).fails(4);
    assert!(first.stderr.contains("terms"), "{}", first.stderr);
    office.look_and("jonas", &["review", "lt:site/terms", "--approve"]).ok();
    office.look_and("jonas", &["review", HOME, "--approve"]).ok();
    office.tolkit("jonas", &["commit"]).ok();
    assert_eq!((office.state("jonas", HOME), office.state("jonas", "lt:site/terms")), ("done".into(), "done".into()));
}

#[test]
fn what_came_back_as_a_whole_shows_the_english_and_the_remark_at_every_text_and_does_not_go_again_as_it_is() {
    let office = Office::small();
    office.submit("ona", HOME, TEXT).ok();
    office.tolkit("jonas", &["sync"]).ok();
    office.tolkit("jonas", &["review", HOME, "--return", "Too stiff"]).ok();
    office.tolkit("ona", &["sync"]).ok();
    office.edit("ona", HOME, "cp \"$1\" ../seen #").ok();
    let seen = office.sandbox.read("seen");
    for unit in ["# en> title = Home page\n", "# en> lead = Welcome to us\n", "# en> foot = Write to us\n"] {
        assert!(seen.contains(&format!("{unit}# review> Jonas: Too stiff\n")), "{unit}:\n{seen}");
    }
    let again = office.tolkit("ona", &["submit", HOME]).fails(4);
    assert!(again.stderr.contains("--confirm"), "{}", again.stderr);
    office.tolkit("ona", &["submit", HOME, "--confirm"]).ok();
    assert_eq!(office.state("ona", HOME), "submitted");
}

#[test]
fn what_was_approved_of_a_text_stays_approved_where_a_newer_one_is_the_same() {
    let office = Office::small();
    office.submit("ona", HOME, TEXT).ok();
    office.tolkit("jonas", &["sync"]).ok();
    office.tolkit("jonas", &["review", HOME]).ok();
    office.look_and("jonas", &["review", HOME, "--approve", "-u", "title", "-u", "lead"]).ok();
    office.tolkit("jonas", &["review", HOME, "--return", "Shorter", "-u", "foot"]).ok();
    office.tolkit("ona", &["sync"]).ok();
    office.edit("ona", HOME, "sed -i -e 's/Rašykite mums/Rašykite/' -e 's/Sveiki atvykę/Sveiki/'").ok();
    office.tolkit("ona", &["submit", HOME]).ok();
    office.tolkit("jonas", &["sync"]).ok();
    let review = office.tolkit("jonas", &["review", HOME]).ok().stdout;
    let line = |unit: &str| review.lines().find(|line| line.starts_with(unit)).unwrap_or_default().to_owned();
    assert_eq!(line("title"), "title, new, approved", "{review}");
    assert_eq!(line("lead"), "lead, new, changed since it was approved, changed since you looked", "{review}");
    assert_eq!(line("foot"), "foot, new, changed since you looked", "{review}");
    office.look_and("jonas", &["review", HOME, "--approve", "-u", "lead"]).ok();
    let last = office.look_and("jonas", &["review", HOME, "--approve", "-u", "foot"]).ok();
    assert!(last.stdout.contains("is approved"), "{}", last.stdout);
    office.tolkit("jonas", &["commit"]).ok();
    assert_eq!(office.state("jonas", HOME), "done");
}

#[test]
fn what_comes_back_as_a_whole_or_in_a_part_is_not_approved_there() {
    let office = Office::small();
    office.submit("ona", HOME, TEXT).ok();
    office.tolkit("jonas", &["sync"]).ok();
    office.look_and("jonas", &["review", HOME, "--approve", "-u", "title", "-u", "lead"]).ok();
    office.tolkit("jonas", &["review", HOME, "--return", "After all", "-u", "lead"]).ok();
    let approved = |office: &Office| {
        let json = office.tolkit("jonas", &["review", HOME, "-f", "json"]).ok().json();
        let units = json["units"].as_array().expect("units").iter();
        units.filter(|unit| unit["approved"] == true).map(|unit| unit["unit"].to_string()).collect::<Vec<_>>()
    };
    assert_eq!(approved(&office), ["\"title\""]);
    office.tolkit("jonas", &["review", HOME, "--return", "All of it"]).ok();
    assert!(approved(&office).is_empty());
}

#[test]
fn whoever_wrote_words_of_a_text_does_not_approve_them_whatever_was_withdrawn() {
    let workflow = crate::office::WORKFLOW.replace("translators = [", "translators = [\"jonas@example.org\", ");
    let office = Office::with_workflow(&workflow, &[("locales/en/home.ftl", "title = Home\nlead = Hi\n")]);
    office.submit("jonas", HOME, "title = Jono\nlead = Jono du\n").ok();
    office.tolkit("jonas", &["release", HOME]).ok();
    office.tolkit("ona", &["sync"]).ok();
    office.edit("ona", HOME, "sed -i 's/Jono du/Onos/'").ok();
    office.tolkit("ona", &["submit", HOME]).ok();
    office.tolkit("jonas", &["sync"]).ok();
    office.tolkit("jonas", &["withdraw", HOME]).ok();
    office.tolkit("ona", &["sync"]).ok();
    office.edit("ona", HOME, "true").ok();
    office.tolkit("ona", &["submit", HOME]).ok();
    office.tolkit("jonas", &["sync"]).ok();
    office.look_and("jonas", &["review", HOME, "--approve"]).fails(4);
}

#[test]
fn a_text_that_was_not_shown_is_not_replaced_whoever_wrote_it() {
    let office = Office::small();
    office.submit("ona", HOME, TEXT).ok();
    office.tolkit("ona", &["release", HOME]).ok();
    // Ilze has a text of her own in the file: Ona's is not shown to her.
    office.write("ilze", PATH, "title = Ilzės\n");
    office.tolkit("ilze", &["sync"]).ok();
    office.edit("ilze", HOME, "true").ok();
    office.tolkit("ilze", &["submit", HOME]).ok();
    office.tolkit("ilze", &["release", HOME]).ok();
    office.tolkit("ona", &["sync"]).ok();
    office.edit("ona", HOME, "cp \"$1\" ../seen #").ok();
    let seen = office.sandbox.read("seen");
    assert!(seen.contains("# yours> title = Pradžia\n") && seen.contains("title = Ilzės\n"), "{seen}");
}

#[test]
fn what_is_taken_out_is_approved_by_its_name_or_with_the_whole() {
    let office = Office::small();
    office.publish_text(HOME, TEXT);
    office.submit("ona", HOME, "lead = Labas\nfoot = Rašykite mums\n").ok();
    office.tolkit("jonas", &["sync"]).ok();
    let partly = office.look_and("jonas", &["review", HOME, "--approve", "-u", "lead"]).ok();
    assert!(partly.stdout.contains("Still to be reviewed: title"), "{}", partly.stdout);
    office.look_and("jonas", &["review", HOME, "--approve", "-u", "lead", "-u", "title"]).ok();
    office.tolkit("jonas", &["commit"]).ok();
    assert_eq!(office.read("jonas", PATH), "lead = Labas\nfoot = Rašykite mums\n");
}

#[test]
fn an_editor_that_leaves_nothing_puts_nothing_back() {
    let office = Office::small();
    office.submit("ona", HOME, TEXT).ok();
    office.edit("ona", HOME, "truncate -s 0").ok();
    assert!(office.tolkit("ona", &["submit", HOME]).ok().stdout.contains("handed in already"));
    assert_eq!(office.state("ona", HOME), "submitted");
}

#[test]
fn the_name_of_what_is_gone_is_not_taken_for_a_part_of_another() {
    let office = Office::new(&[
        ("locales/en/old-story.ftl", "title = Old\n"),
        ("locales/en/old-story-two.ftl", "title = Two\n"),
    ]);
    for name in ["old-story", "old-story-two"] {
        office.submit("ona", &format!("lt:site/{name}"), "title = Sena\n").ok();
    }
    office.git("ona", &["rm", "-q", "locales/en/old-story.ftl"]);
    office.git("ona", &["commit", "-qm", "Gone"]);
    let withdrawn = office.tolkit("ona", &["withdraw", "lt:site/old-story"]).ok();
    assert!(withdrawn.stdout.contains("lt:site/old-story is"), "{}", withdrawn.stdout);
    assert_eq!(office.state("ona", "lt:site/old-story-two"), "submitted");
}

#[test]
fn several_at_once_are_no_way_past_what_came_in_meanwhile() {
    let office = Office::small();
    office.submit("ona", HOME, TEXT).ok();
    office.tolkit("jonas", &["sync"]).ok();
    office.tolkit("jonas", &["review", HOME]).ok();
    office.submit("ona", "lt:site/news", TEXT).ok();
    let both = ["review", HOME, "lt:site/news", "--approve"];
    for _ in 0..2 {
        let unseen = office.tolkit("jonas", &both).fails(4);
        assert!(unseen.stderr.contains("lt:site/news has a newer text"), "{}", unseen.stderr);
    }
    assert_eq!(office.state("jonas", "lt:site/news"), "submitted");
    // A pattern approves what was looked at, and nothing else.
    office.tolkit("jonas", &["review", "lt:site/n*", "--approve"]).fails(4);
    office.tolkit("jonas", &["review", "lt:site/news"]).ok();
    office.look_and("jonas", &["review", "lt:site/n*", "--approve"]).ok();
}

#[test]
fn whoever_wrote_words_of_a_text_under_another_name_does_not_approve_them() {
    let workflow = crate::office::WORKFLOW.replace("translators = [", "translators = [\"jonas@example.org\", ");
    let office = Office::with_workflow(&workflow, &[("locales/en/home.ftl", "title = Home\nlead = Hi\n")]);
    office.submit("jonas", HOME, "title = Jono\nlead = Jono du\n").ok();
    office.tolkit("jonas", &["release", HOME]).ok();
    office.git("ona", &["mv", "locales/en/home.ftl", "locales/en/start.ftl"]);
    office.git("ona", &["commit", "-qm", "Rename"]);
    office.git("ona", &["push", "-q"]);
    office.tolkit("ona", &["sync"]).ok();
    let mut edit = office.tolkit_command("ona", &["edit", "lt:site/start", "--from", HOME]);
    assert!(edit.env("GIT_EDITOR", "true").status().expect("tolkit runs").success());
    office.tolkit("ona", &["submit", "lt:site/start"]).ok();
    office.git("jonas", &["pull", "-q"]);
    office.tolkit("jonas", &["sync"]).ok();
    let own = office.look_and("jonas", &["review", "lt:site/start", "--approve"]).fails(4);
    assert!(own.stderr.contains("your own"), "{}", own.stderr);
}

#[test]
fn a_text_whose_file_could_not_be_put_back_is_handed_in_once() {
    let office = Office::small();
    let count = |kind: &str| office.events("ona", HOME).iter().filter(|(found, ..)| found == kind).count();
    office.submit("ona", HOME, TEXT).ok();
    // As after a file that could not be removed: it still has the text.
    office.submit("ona", HOME, TEXT).ok();
    assert_eq!((count("submit"), office.exists("ona", PATH)), (1, false));
    // What somebody has to say of it is said.
    office.write("ona", PATH, TEXT);
    office.tolkit("ona", &["submit", HOME, "-m", "Please be quick"]).ok();
    office.write("ona", PATH, TEXT);
    office.tolkit("ona", &["submit", HOME, "-m", "Please be quick"]).ok();
    assert_eq!((count("submit"), office.exists("ona", PATH)), (2, false));
    for _ in 0..2 {
        office.write("ona", PATH, &TEXT.replace("Sveiki", "Labas"));
        office.tolkit("ona", &["submit", "--draft", HOME]).ok();
    }
    assert_eq!((count("submit"), office.exists("ona", PATH)), (3, false));
}

#[test]
fn what_waits_since_an_attempt_that_was_cut_off_is_sent_by_the_next() {
    let office = Office::small();
    office.disconnect("ona");
    let waits = office.submit("ona", HOME, TEXT).ok();
    assert!(waits.stdout.contains("stored on this computer"), "{}", waits.stdout);
    let waits = office.tolkit("ona", &["submit", HOME]).ok();
    assert!(waits.stdout.contains("stored on this computer"), "{}", waits.stdout);
    office.connect("ona");
    assert!(office.tolkit("ona", &["submit", HOME]).ok().stdout.contains("handed in already"));
    office.sync(&["jonas"]);
    assert_eq!(office.state("jonas", HOME), "submitted");
}

#[test]
fn a_carriage_return_without_a_line_feed_is_a_character_of_its_text() {
    let workflow = crate::office::WORKFLOW.to_owned()
        + "\n[[articles]]\nsection = \"news\"\nsource = \"articles/*.md\"\npath = \"news/{locale}/*.ftl\"\noutput = \"out/{locale}/*.md\"\n";
    let english = "# About\rtwo\ntitle = Home\rpage\nlead = Welcome\n    to\rus\n";
    let article = "---\ntitle: News\n---\n\nOne\rtwo three.\n\n- four\rfive\n";
    let office = Office::with_workflow(&workflow, &[("locales/en/home.ftl", english), ("articles/news.md", article)]);
    office.tolkit("ona", &["extract"]).ok();
    office.tolkit("ona", &["extract", "--check"]).ok();
    office.edit("ona", HOME, "sed -i -e 's/^title =.*/title = Namai\\rmano/' -e 's/^lead =.*/lead = Labas/'").ok();
    let written = office.read("ona", PATH);
    assert_eq!(written, "title = Namai\rmano\nlead = Labas\n");
    office.edit("ona", HOME, "true").ok();
    assert_eq!(office.read("ona", PATH), written, "nothing that somebody only looked at is another text");
    office.tolkit("ona", &["submit", HOME]).ok();
    office.edit("ona", HOME, "true").ok();
    assert_eq!(office.read("ona", PATH), written);
    office.tolkit("ona", &["submit", HOME]).ok();
    office.approve(HOME).ok();
    office.tolkit("jonas", &["commit"]).ok();
    assert_eq!(office.read("jonas", PATH), written);
    // An article's own text comes back from its translation, with its line breaks.
    let resource = office.read("ona", "news/en/news.ftl");
    assert!(!resource.contains('\r'), "{resource:?}");
    office.write("ona", "news/lt/news.ftl", &resource.split("\n\n").skip(1).collect::<Vec<_>>().join("\n\n"));
    office.tolkit("ona", &["render"]).ok();
    assert_eq!(office.read("ona", "out/lt/news.md").replace('\r', "\n"), article.replace('\r', "\n"));
}
