//! `tolkit pretranslate`: what is not translated is drafted, says where it comes from, and is nobody's approval.

use std::io::{BufRead as _, BufReader};
use std::process::Stdio;
use std::time::{Duration, Instant};

use crate::office::{Office, WORKFLOW};
use crate::sandbox::Ran;
use crate::workbench::Workbench;

const SOURCE: &str = "title = Home page\nlead = Welcome to { $place }\nfoot = Write to us\n";

/// An engine that puts a word before each text.
const ENGINE: &str = r#"echo '{"engine":"stand-in","model":"7"}'
exec sed -un 's/^{"id":"\([^"]*\)","source_locale":"\([^"]*\)","target_locale":"\([^"]*\)","text":"\([^"]*\)".*/{"id":"\1","text":"\3 \4"}/p'
"#;

/// An office whose engine is this shell script.
fn office(engine: &str, files: &[(&str, &str)]) -> Office {
    office_with("", engine, files)
}

/// The same with more in `workflow.toml`.
fn office_with(more: &str, engine: &str, files: &[(&str, &str)]) -> Office {
    let workflow = format!("{WORKFLOW}\n[pretranslate]\ncommand = [\"sh\", \"engine.sh\"]\ntimeout = 20\n{more}");
    let files = [&[("engine.sh", engine)], files].concat();
    Office::with_workflow(&workflow, &files)
}

fn draft(office: &Office, who: &str, arguments: &[&str]) -> Ran {
    office.tolkit(who, &[&["pretranslate", "--allow-command"], arguments].concat())
}

#[test]
fn a_draft_is_its_askers_says_where_it_comes_from_and_goes_the_way_of_all_texts() {
    let office = office(ENGINE, &[("locales/en/home.ftl", SOURCE)]);
    let ran = draft(&office, "ona", &["lt:site/home"]).ok();
    assert_eq!(ran.stdout, "lt:site/home: 3 texts are drafted (3 by stand-in (7))\n");
    assert!(ran.stderr.contains("nobody has looked at them"), "{}", ran.stderr);
    assert!(!office.exists("ona", "locales/lt/home.ftl"));
    let shown = office.tolkit("ona", &["edit", "-n", "lt:site/home"]).ok().stdout;
    assert!(shown.contains("# draft> stand-in (7), 2026-11-23. Nobody has looked at this yet"), "{shown}");
    assert_eq!(
        office.stored("ona", "lt:site/home"),
        "title = lt Home page\nlead = lt Welcome to { $place }\nfoot = lt Write to us\n"
    );
    // Again there is nothing to do.
    let again = draft(&office, "ona", &["lt:site/home"]).ok();
    assert_eq!(again.stdout, "lt:site/home: nothing to draft\n");
    // A person corrects one: that one is theirs from now on.
    office.edit("ona", "lt:site/home", "sed -i 's/lt Home page/Pradžia/'").ok();
    office.tolkit("ona", &["submit", "lt:site/home"]).ok();
    office.tolkit("jonas", &["sync"]).ok();
    let review = office.tolkit("jonas", &["review", "lt:site/home"]).ok().stdout;
    assert_eq!(review.matches("drafted by stand-in (7) on 2026-11-23, not changed since").count(), 2, "{review}");
    let json = office.tolkit("jonas", &["review", "lt:site/home", "-f", "json"]).ok().json();
    let draft_of = |unit: &str| {
        let units = json["units"].as_array().expect("units");
        units.iter().find(|found| found["unit"] == unit).expect("a unit")["draft"].clone()
    };
    assert_eq!(draft_of("foot")["engine"]["name"], "stand-in");
    assert!(draft_of("title").is_null());
    office.tolkit("jonas", &["review", "lt:site/home", "--approve"]).ok();
    office.tolkit("jonas", &["commit", "--push"]).ok();
    let message = office.git("jonas", &["log", "-1", "--format=%B"]);
    assert!(message.contains("\nDrafted-by: stand-in (7), 2026-11-23: foot, lead\n"), "{message}");
    // The item's story says it of each text.
    let story = office.tolkit("jonas", &["log", "lt:site/home"]).ok().stdout;
    let story = story.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(story.contains("stored a draft (drafted by machine and not changed: 3 by stand-in (7))"), "{story}");
    assert!(story.contains("handed in a text (drafted by machine and not changed: 2 by stand-in (7))"), "{story}");
    let json = office.tolkit("jonas", &["log", "lt:site/home", "-f", "json"]).ok().json();
    let of_kind = |kind: &str| {
        let mut events = json["events"].as_array().expect("events").iter();
        events.rfind(|event| event["kind"] == kind).expect("an event")["drafts"].clone()
    };
    assert_eq!(of_kind("submit")["foot"]["engine"]["name"], "stand-in");
    assert_eq!(of_kind("review"), serde_json::json!({}));
}

#[test]
fn who_asked_for_a_draft_never_approves_it() {
    let own = "\n[review]\nown = true\n\n[team.lv]\ntranslators = [\"ona@example.org\"]\nreviewers = [\"ona@example.org\", \"jonas@example.org\"]\n";
    let office = office_with(own, ENGINE, &[("locales/en/home.ftl", SOURCE)]);
    draft(&office, "ona", &["lv:site/home"]).ok();
    office.edit("ona", "lv:site/home", "sed -i 's/lv Home page/Sākums/'").ok();
    office.tolkit("ona", &["submit", "lv:site/home"]).ok();
    office.tolkit("ona", &["review", "lv:site/home"]).ok();
    let ran = office.tolkit("ona", &["review", "lv:site/home", "--approve", "-u", "lead"]).fails(4);
    assert!(ran.stderr.contains("You asked for the drafts") && ran.stderr.contains("lead"), "{}", ran.stderr);
    // Their own words they may, here.
    let ran = office.tolkit("ona", &["review", "lv:site/home", "--approve"]).ok();
    assert!(ran.stderr.contains("foot, lead") || ran.stderr.contains("lead, foot"), "{}", ran.stderr);
    assert!(office.tolkit("ona", &["commit"]).ok().stdout.contains("Nothing is approved"));
    office.tolkit("jonas", &["sync"]).ok();
    office.tolkit("jonas", &["review", "lv:site/home"]).ok();
    office.tolkit("jonas", &["review", "lv:site/home", "--approve"]).ok();
    office.tolkit("jonas", &["commit", "--push"]).ok();
}

#[test]
fn the_memory_fills_in_the_same_text_in_the_same_context_alone() {
    let office = Office::new(&[
        ("locales/en/home.ftl", "title = Home page\nlead = Open until Friday\nfoot = Write to us\n"),
        ("locales/en/news.ftl", "title = Home page\nother = Open until Friday\nfoot = Write to us now\n"),
    ]);
    office.write(
        "ona",
        "locales/lt/home.ftl",
        "title = Pradžia\nlead = Veikia iki penktadienio\nfoot = Rašykite mums\n",
    );
    office.git("ona", &["add", "-A"]);
    office.git("ona", &["commit", "-qm", "Texts"]);
    let would = office.tolkit("ona", &["pretranslate", "-n", "lt:site/news"]).ok();
    assert_eq!(would.stdout, "lt:site/news: one text comes from the memory, or has no words\n");
    let ran = office.tolkit("ona", &["pretranslate", "lt:site/news"]).ok();
    assert_eq!(ran.stdout, "lt:site/news: one text is drafted (1 from the memory)\n");
    assert!(ran.stderr.contains("names no engine for this language: other, foot"), "{}", ran.stderr);
    let shown = office.tolkit("ona", &["edit", "-n", "lt:site/news"]).ok().stdout;
    assert!(shown.contains("# draft> the memory, lt:site/home title, 2026-11-23."), "{shown}");
    assert_eq!(office.stored("ona", "lt:site/news"), "title = Pradžia\nother = \nfoot = \n");
}

#[test]
fn what_has_no_words_is_taken_over_as_it_is() {
    let source =
        "-brand = Portal\nname = { -brand }\n    .title = { $n } %\ncode = <code>ls</code>\nboth = { -brand } now\n";
    let office = Office::new(&[("locales/en/home.ftl", source)]);
    office.write("ona", "locales/lt/home.ftl", "-brand = Portalas\n");
    office.git("ona", &["add", "-A"]);
    office.git("ona", &["commit", "-qm", "Texts"]);
    let ran = office.tolkit("ona", &["pretranslate", "lt:site/home"]).ok();
    assert_eq!(ran.stdout, "lt:site/home: one text is drafted (1 without words to translate)\n");
    assert!(ran.stderr.contains("names no engine for this language: code, both"), "{}", ran.stderr);
    let text = office.stored("ona", "lt:site/home");
    assert!(text.contains("name = { -brand }\n    .title = { $n } %\n"), "{text}");
}

#[test]
fn every_plural_form_is_drafted_or_none() {
    let source = "count = { $n ->\n    [one] { $n } page\n   *[other] { $n } pages\n}\n    .title = Pages\n";
    let office = office(ENGINE, &[("locales/en/home.ftl", source)]);
    draft(&office, "ona", &["lt:site/home"]).ok();
    assert_eq!(
        office.stored("ona", "lt:site/home"),
        "count = { $n ->\n        [one] lt { $n } page\n        [few] lt { $n } pages\n       *[other] lt { $n } pages\n    }\n    .title = lt Pages\n"
    );
    let no_few = "while read -r line; do case $line in *'\"key\":\"few\"'*) ;; *) echo \"$line\" | sed -n 's/^{\"id\":\"\\([^\"]*\\)\".*/{\"id\":\"\\1\",\"text\":\"⟦1⟧ x\"}/p';; esac; done";
    let office = self::office(no_few, &[("locales/en/home.ftl", source)]);
    let ran = draft(&office, "ona", &["lt:site/home"]).fails(3);
    assert!(ran.stdout.is_empty() && ran.stderr.contains("count"), "{ran:?}");
}

#[test]
fn what_somebody_wrote_or_reviewed_is_not_touched() {
    let office = office(ENGINE, &[("locales/en/home.ftl", SOURCE), ("locales/en/news.ftl", SOURCE)]);
    office.submit("ilze", "lt:site/home", "title = Pradžia\nlead = Sveiki, { $place }\n").ok();
    // Somebody else has it.
    let ran = draft(&office, "ona", &["lt:site/home"]).fails(4);
    assert!(ran.stderr.contains("Ilze"), "{}", ran.stderr);
    let ran = draft(&office, "ona", &["lt:*"]).ok();
    assert_eq!(ran.stdout, "lt:site/news: 3 texts are drafted (3 by stand-in (7))\n");
    // Reviewed, then the English of one changes: that one is drafted anew, unless only what is missing is wanted.
    office.tolkit("jonas", &["sync"]).ok();
    office.tolkit("jonas", &["review", "lt:site/home"]).ok();
    office.tolkit("jonas", &["review", "lt:site/home", "--approve"]).ok();
    office.tolkit("jonas", &["commit", "--push"]).ok();
    office.write("jonas", "locales/en/home.ftl", &SOURCE.replace("Home page", "The home page"));
    office.git("jonas", &["commit", "-qam", "English"]);
    office.git("jonas", &["push", "-q"]);
    office.git("ilze", &["pull", "-q"]);
    let would = office.tolkit("ilze", &["pretranslate", "-n", "--missing", "lt:site/home"]).ok();
    assert_eq!(would.stdout, "lt:site/home: the engine would get one text, 3 words, 11 characters\n");
    draft(&office, "ilze", &["lt:site/home"]).ok();
    assert_eq!(
        office.stored("ilze", "lt:site/home"),
        "title = lt The home page\nlead = Sveiki, { $place }\nfoot = lt Write to us\n"
    );
    // What somebody writes right now stays theirs.
    office.write("ilze", "locales/lt/home.ftl", "title = Mano\n");
    let ran = draft(&office, "ilze", &["lt:site/home"]).fails(4);
    assert!(ran.stderr.contains("submit --draft"), "{}", ran.stderr);
    assert_eq!(office.read("ilze", "locales/lt/home.ftl"), "title = Mano\n");
}

#[test]
fn nothing_runs_that_nobody_allowed() {
    let office = office(&format!("touch ran\n{ENGINE}"), &[("locales/en/home.ftl", SOURCE)]);
    let ran = office.tolkit("ona", &["pretranslate", "lt:site/home"]).fails(4);
    assert!(ran.stderr.contains("[\"sh\",\"engine.sh\"]") && ran.stderr.contains("--allow-command"), "{}", ran.stderr);
    office.tolkit("ona", &["pretranslate", "-n", "--allow-command", "lt:site/home"]).ok();
    assert!(!office.exists("ona", "ran"));
    // With the memory alone, nothing would run.
    office.tolkit("ona", &["pretranslate", "--memory", "lt:site/home"]).ok();
    draft(&office, "ona", &["lt:site/home"]).ok();
    assert!(office.exists("ona", "ran"));
    office.tolkit("ona", &["pretranslate", "lv:site/home"]).ok();
    // Once it is another one, it is asked again.
    office.write("ona", "engine.sh", "touch other\n");
    office.write("ona", "locales/en/home.ftl", &format!("{SOURCE}more = More\n"));
    office.tolkit("ona", &["pretranslate", "lt:site/home"]).fails(4);
    assert!(!office.exists("ona", "other"));
}

#[test]
fn an_engine_that_does_wrong_changes_nothing() {
    // Each: what it does, what is said of it, and the exit code.
    let answer =
        |text: &str| format!("sed -un 's/^{{\"id\":\"\\([^\"]*\\)\".*/{{\"id\":\"\\1\",\"text\":\"{text}\"}}/p'");
    for (engine, said, code) in [
        ("sleep 600".to_owned(), "said nothing for 1 seconds", 3),
        ("exec 0<&-; (sleep 600) ; true".to_owned(), "said nothing for 1 seconds", 3),
        ("exit 7".to_owned(), "ended too early (exit status: 7)", 3),
        ("echo oh no >&2; exit 1".to_owned(), "It complained: oh no", 3),
        ("exit 0".to_owned(), "ended too early", 3),
        ("yes".to_owned(), "does not answer what it was asked. It said, for example: y", 3),
        ("yes '{\"id\":\"99\",\"text\":\"x\"}'".to_owned(), "does not answer", 3),
        ("head -c 100000000 /dev/zero".to_owned(), "a line of more than four megabytes", 3),
        ("yes | tr -d '\\n'".to_owned(), "a line of more than four megabytes", 3),
        (answer("{ $place }"), "the engine lost { $place }", 0),
        (answer("⟦1⟧ ⟦1⟧"), "the engine has { $place } twice", 0),
        (answer("⟦1⟧ ⟦7⟧"), "⟦7⟧, which is nothing", 0),
        (answer("⟦1⟧ \\\\u001b[31m"), "characters that steer terminals", 0),
        (answer("⟦1⟧ \\\\u202e"), "characters that steer terminals", 0),
        (answer("⟦1⟧ { $other }"), "the draft is broken", 0),
        (answer("⟦1⟧ { $other"), "the draft is no Fluent", 0),
        (answer(" "), "the engine lost", 0),
        (answer("⟦1⟧ a\\\\nb"), "has more lines than the source", 0),
        (
            "sed -un 's/^{\"id\":\"\\([^\"]*\\)\".*/{\"id\":\"\\1\",\"error\":\"no quota\"}/p'".to_owned(),
            "the engine says “no quota”",
            0,
        ),
    ] {
        let office = office(&engine, &[("locales/en/home.ftl", "lead = Welcome to { $place }\n")]);
        let workflow = office.read("ona", "workflow.toml").replace("timeout = 20", "timeout = 1");
        let workflow =
            if said.contains("1 seconds") { workflow } else { workflow.replace("timeout = 1\n", "timeout = 30\n") };
        office.write("ona", "workflow.toml", &workflow);
        let ran = draft(&office, "ona", &["lt:site/home"]);
        assert!(ran.stderr.contains(said), "{engine}: {ran:?}");
        assert_eq!(ran.code, code, "{engine}: {ran:?}");
        assert!(!ran.stderr.contains('\u{1b}'), "{engine}: {ran:?}");
        assert!(!office.stored("ona", "lt:site/home").contains("lead = W"), "{engine}");
    }
}

#[test]
fn answers_may_come_in_any_order_and_a_part_is_kept() {
    let lines = "tac | sed -n '2,3s/^{\"id\":\"\\([^\"]*\\)\",\"source_locale\":\"[^\"]*\",\"target_locale\":\"[^\"]*\",\"text\":\"\\([^\"]*\\)\".*/{\"id\":\"\\1\",\"text\":\"lt \\2\"}/p'; exit 3";
    let office = office(lines, &[("locales/en/home.ftl", SOURCE)]);
    let ran = draft(&office, "ona", &["lt:site/home"]).fails(3);
    assert_eq!(ran.stdout, "lt:site/home: 2 texts are drafted (2 by sh)\n");
    assert!(ran.stderr.contains("One text is without an answer"), "{}", ran.stderr);
    assert_eq!(
        office.stored("ona", "lt:site/home"),
        "title = lt Home page\nlead = lt Welcome to { $place }\nfoot = \n"
    );
}

#[test]
fn stopping_it_keeps_what_is_done() {
    let first = "read -r line; echo \"$line\" | sed -n 's/^{\"id\":\"\\([^\"]*\\)\".*/{\"id\":\"\\1\",\"text\":\"Pradžia\"}/p'; echo ready >&2; touch answered; sleep 600";
    let office = office(first, &[("locales/en/home.ftl", SOURCE)]);
    let mut command = office.tolkit_command("ona", &["pretranslate", "--allow-command", "lt:site/home"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it runs");
    let since = Instant::now();
    while !office.exists("ona", "answered") && since.elapsed() < Duration::from_secs(60) {
        std::thread::sleep(Duration::from_millis(20));
    }
    std::thread::sleep(Duration::from_millis(500));
    // Others need not wait for an engine.
    office.tolkit("ona", &["claim", "lv:site/home"]).ok();
    assert!(
        std::process::Command::new("kill").args(["-INT", &child.id().to_string()]).status().expect("kill").success()
    );
    let said: Vec<String> =
        BufReader::new(child.stderr.take().expect("stderr")).lines().map_while(Result::ok).collect();
    assert_eq!(child.wait().expect("it ends").code(), Some(3), "{said:?}");
    assert!(said.iter().any(|line| line.contains("It was stopped")), "{said:?}");
    assert_eq!(office.stored("ona", "lt:site/home"), "title = Pradžia\nlead = \nfoot = \n");
}

#[test]
fn a_language_is_drafted_from_a_reviewed_sibling() {
    let more = "\n[pretranslate.lv]\nfrom = \"lt\"\n";
    let office = office_with(more, ENGINE, &[("locales/en/home.ftl", SOURCE)]);
    let ran = draft(&office, "ona", &["lv:site/home"]).ok();
    assert!(ran.stdout.is_empty() && ran.stderr.contains("no reviewed translation into lt"), "{ran:?}");
    office.submit("ona", "lt:site/home", "title = Pradžia\nlead = Sveiki, { $place }\n").ok();
    office.tolkit("jonas", &["sync"]).ok();
    office.tolkit("jonas", &["review", "lt:site/home"]).ok();
    office.tolkit("jonas", &["review", "lt:site/home", "--approve"]).ok();
    office.tolkit("jonas", &["commit", "--push"]).ok();
    office.git("ona", &["pull", "-q"]);
    let ran = draft(&office, "ona", &["lv:site/home"]).ok();
    assert_eq!(ran.stdout, "lv:site/home: 2 texts are drafted (2 by stand-in (7), from lt)\n");
    assert_eq!(office.stored("ona", "lv:site/home"), "title = lv Pradžia\nlead = lv Sveiki, { $place }\nfoot = \n");
}

#[test]
fn drafts_can_be_for_whoever_takes_the_item() {
    let office = office(ENGINE, &[("locales/en/home.ftl", SOURCE)]);
    let ran = draft(&office, "ona", &["--no-claim", "lt:site/home"]).ok();
    assert!(ran.stderr.contains("for whoever takes the items"), "{}", ran.stderr);
    office.tolkit("ilze", &["sync"]).ok();
    office.edit("ilze", "lt:site/home", "sed -i 's/lt Home page/Pradžia/'").ok();
    office.tolkit("ilze", &["submit", "lt:site/home"]).ok();
    office.tolkit("jonas", &["sync"]).ok();
    let review = office.tolkit("jonas", &["review", "lt:site/home"]).ok().stdout;
    assert_eq!(review.matches("drafted by stand-in (7)").count(), 2, "{review}");
}

#[test]
fn the_workbench_says_what_nobody_has_looked_at() {
    let office = office(ENGINE, &[("locales/en/home.ftl", SOURCE)]);
    draft(&office, "ona", &["lt:site/home"]).ok();
    let ona = Workbench::open(office.tolkit_command("ona", &[]), &[]);
    let page = ona.page("/translate/lt:site/home");
    assert_eq!(page.matches("Nobody has looked at this yet").count(), 3, "{page}");
    assert_eq!(page.matches("data-todo").count(), 3, "{page}");
}

#[test]
fn the_workbench_drafts_once_its_person_has_allowed_the_program() {
    let office = office(ENGINE, &[("locales/en/home.ftl", SOURCE)]);
    let workbench = Workbench::open(office.tolkit_command("ona", &[]), &[]);
    let page = workbench.page("/translate/lt:site/home");
    assert!(!page.contains("/draft/"), "nobody drafts what is not theirs: {page}");
    office.tolkit("ona", &["claim", "lt:site/home"]).ok();
    let page = workbench.page("/translate/lt:site/home");
    assert!(page.contains("action=\"/draft/lt:site/home\"") && page.contains("sh engine.sh"), "{page}");

    let drafted = |fields: &[(&str, &str)]| {
        let answer = workbench.post("/draft/lt:site/home", fields);
        assert_eq!(answer.status, 303, "{}", answer.body);
        workbench.page(&answer.headers["location"])
    };
    let page = drafted(&[]);
    assert!(page.contains("has not been allowed to run on this computer"), "{page}");
    assert!(page.contains("tick the box") && !page.contains("--allow-command"), "{page}");
    let page = drafted(&[("allow", "1")]);
    assert!(page.contains("lt:site/home: 3 texts are drafted (3 by stand-in (7))"), "{page}");
    assert!(page.contains("look at each here") && !page.contains("tolkit edit"), "{page}");
    assert!(page.contains(">\nlt Home page</textarea>") && page.contains("stand-in (7)"), "{page}");
    assert!(!page.contains("name=\"allow\""), "it is allowed by now: {page}");
    assert!(drafted(&[]).contains("lt:site/home: nothing to draft"));

    // Another program by the same name is another program.
    office.write("ona", "engine.sh", "exec cat\n");
    assert!(workbench.page("/translate/lt:site/home").contains("name=\"allow\""));
}
