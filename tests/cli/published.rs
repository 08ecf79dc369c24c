//! `tolkit render` over articles that are published already: nothing that somebody wrote there goes unseen.

use crate::office::Office;
use crate::sandbox::Sandbox;

const WORKFLOW: &str = "[project]\nsource = \"en\"\nlocales = [\"lt\"]\n\n[[articles]]\nsection = \"news\"\n\
                        source = \"content/en/**/*.md\"\npath = \"locales/{locale}/news/**/*.ftl\"\n\
                        output = \"content/{locale}/**/*.md\"\n";

const ENGLISH: &str = "---\ntitle: Forum\nimage: forum-en.png\ntags:\n  - baltic\nweight: 3\n---\n\n# The forum\n\n\
                       The forum was held in Vilnius.\n\n```sh\nrun # start it\n```\n\nMany experts came.\n\n\
                       ![](map-en.png)\n\n* one expert\n* another expert\n";

const LITHUANIAN: &str = "---\nimage: forum-lt.png\ntitle: Forumas\ntags: [baltija]\naliases:\n  - /seni\n---\n# Forumas\n\n\
                          Forumas vyko Vilniuje,\nkaip visada.\n\n```sh\nrun # paleisti\n```\n\nAtvyko daug ekspertų.\n\n\
                          ![](map-lt.png)\n\n\n- vienas ekspertas\n- kitas ekspertas\n\n<aside>Red. past.</aside>\n";

fn site() -> Sandbox {
    let sandbox = Sandbox::empty();
    sandbox.write("workflow.toml", WORKFLOW);
    sandbox.write("content/en/forum.md", ENGLISH);
    sandbox.write("content/lt/forum.md", LITHUANIAN);
    sandbox.tolkit(&["extract"]).ok();
    sandbox
}

/// Takes the site's translations into their resource, and records what they answer.
fn adopt(sandbox: &Sandbox) {
    let texts = [
        "Forumas",
        "Forumas",
        "Forumas vyko Vilniuje, kaip visada.",
        "Atvyko daug ekspertų.",
        "vienas ekspertas",
        "kitas ekspertas",
    ];
    let ids = crate::extract::units(sandbox, "locales/en/news/forum.ftl");
    let lines: String = ids.iter().zip(texts).map(|((id, _), text)| format!("{id} = {text}\n")).collect();
    sandbox.write("locales/lt/news/forum.ftl", lines);
    sandbox.tolkit(&["adopt"]).ok();
}

fn adopted() -> Sandbox {
    let sandbox = site();
    adopt(&sandbox);
    sandbox.tolkit(&["render"]).ok();
    assert_eq!(sandbox.read("content/lt/forum.md"), LITHUANIAN);
    sandbox
}

/// Puts another text into a file.
fn replace(sandbox: &Sandbox, path: &str, old: &str, new: &str) {
    let text = sandbox.read(path);
    assert!(text.contains(old), "{text}");
    sandbox.write(path, text.replace(old, new));
}

#[test]
fn what_was_adopted_is_rendered_byte_for_byte() {
    let sandbox = adopted();
    assert_eq!(sandbox.tolkit(&["render"]).ok().stdout, "lt: 1 up to date\n");
    sandbox.tolkit(&["render", "--check"]).ok();
}

#[test]
fn another_translation_changes_its_text_and_nothing_else() {
    let sandbox = adopted();
    replace(&sandbox, "locales/lt/news/forum.ftl", "Atvyko daug ekspertų.", "Ekspertų atvyko daug.");
    sandbox.tolkit(&["render"]).ok();
    let expected = LITHUANIAN.replace("Atvyko daug ekspertų.", "Ekspertų atvyko daug.");
    assert_eq!(sandbox.read("content/lt/forum.md"), expected);
    replace(&sandbox, "locales/lt/news/forum.ftl", "title = Forumas", "title = Vilniaus forumas");
    sandbox.tolkit(&["render"]).ok();
    assert_eq!(sandbox.read("content/lt/forum.md"), expected.replace("title: Forumas", "title: Vilniaus forumas"));
}

#[test]
fn a_file_that_tolkit_did_not_write_is_left_alone() {
    let sandbox = site();
    adopt(&sandbox);
    replace(&sandbox, "locales/lt/news/forum.ftl", "Atvyko daug ekspertų.", "Ekspertų atvyko daug.");
    let ran = sandbox.tolkit(&["render"]).fails(1);
    assert!(ran.stdout.contains("content/lt/forum.md was not written by tolkit"), "{}", ran.stdout);
    assert!(ran.stdout.contains("    line 17: Atvyko daug ekspertų.\n"), "{}", ran.stdout);
    assert!(ran.stderr.contains("tolkit render --overwrite"), "{}", ran.stderr);
    sandbox.tolkit(&["render", "--check"]).fails(1);
    assert_eq!(sandbox.read("content/lt/forum.md"), LITHUANIAN);
    let shown = sandbox.tolkit(&["render", "--overwrite", "-n"]).ok().stdout;
    assert!(shown.contains("This would go:\n    line 17: Atvyko daug"), "{shown}");
    let shown = sandbox.tolkit(&["render", "--overwrite"]).ok().stdout;
    assert!(shown.contains("This is gone from it:\n    line 17: Atvyko daug"), "{shown}");
    let rendered = sandbox.read("content/lt/forum.md");
    assert_eq!(rendered, LITHUANIAN.replace("Atvyko daug ekspertų.", "Ekspertų atvyko daug."));
}

#[test]
fn what_the_file_has_in_its_own_way_is_named_when_the_article_changes_there() {
    let sandbox = adopted();
    replace(&sandbox, "content/en/forum.md", "run # start it", "run --fast # start it");
    sandbox.tolkit(&["extract"]).ok();
    let ran = sandbox.tolkit(&["render"]).fails(1);
    assert!(ran.stdout.contains("content/lt/forum.md is left as it is"), "{}", ran.stdout);
    assert!(ran.stdout.contains("run # paleisti\n"), "{}", ran.stdout);
    assert_eq!(sandbox.read("content/lt/forum.md"), LITHUANIAN);
    // Somebody puts it right, and says so.
    replace(&sandbox, "content/lt/forum.md", "run # paleisti", "run --fast # paleisti");
    sandbox.tolkit(&["render"]).fails(1);
    sandbox.tolkit(&["render", "--keep"]).ok();
    sandbox.tolkit(&["render"]).ok();
    assert_eq!(sandbox.read("content/lt/forum.md"), LITHUANIAN.replace("run #", "run --fast #"));
    // Or takes what the article has.
    replace(&sandbox, "content/en/forum.md", "run --fast", "run --slow");
    sandbox.tolkit(&["extract"]).ok();
    sandbox.tolkit(&["render", "--overwrite"]).ok();
    assert!(sandbox.read("content/lt/forum.md").contains("run --slow # start it"));
}

#[test]
fn what_is_only_copied_follows_the_article() {
    let sandbox = site();
    std::fs::remove_file(sandbox.path("content/lt/forum.md")).expect("removed");
    let ids = sandbox.read("locales/en/news/forum.ftl");
    let lines = ids.lines().filter(|line| line.contains(" = "));
    let texts: String = lines.map(|line| format!("{}\n", line.replacen(" = ", " = LT ", 1))).collect();
    sandbox.write("locales/lt/news/forum.ftl", texts);
    sandbox.tolkit(&["render"]).ok();
    replace(&sandbox, "content/en/forum.md", "run # start it", "run --fast # start it");
    replace(&sandbox, "content/en/forum.md", "weight: 3", "weight: 4\ndraft: true");
    replace(&sandbox, "content/en/forum.md", "  - baltic\n", "  - baltic\n  - nordic\n");
    sandbox.tolkit(&["extract"]).ok();
    sandbox.tolkit(&["render"]).ok();
    let rendered = sandbox.read("content/lt/forum.md");
    assert!(rendered.contains("run --fast # start it") && rendered.contains("weight: 4\ndraft: true\n"), "{rendered}");
    // Somebody changes one thing by hand; the rest follows still.
    replace(&sandbox, "content/lt/forum.md", "map-en.png", "map-lt.png");
    replace(&sandbox, "content/en/forum.md", "run --fast", "run --slow");
    replace(&sandbox, "content/en/forum.md", "weight: 4", "weight: 5");
    sandbox.tolkit(&["extract"]).ok();
    sandbox.tolkit(&["render"]).ok();
    let rendered = sandbox.read("content/lt/forum.md");
    for part in ["map-lt.png", "run --slow", "weight: 5", "nordic", "draft: true", "LT The forum"] {
        assert!(rendered.contains(part), "{part}: {rendered}");
    }
    sandbox.tolkit(&["render", "--check"]).ok();
}

#[test]
fn a_paragraph_that_is_gone_from_the_article_goes_from_the_page_and_what_somebody_added_stays() {
    let sandbox = adopted();
    replace(&sandbox, "content/lt/forum.md", "# Forumas\n", "# Forumas\n\nPastaba: vertė red. kolegija.\n");
    replace(&sandbox, "content/en/forum.md", "Many experts came.\n\n", "");
    sandbox.tolkit(&["extract"]).ok();
    sandbox.tolkit(&["render"]).ok();
    let rendered = sandbox.read("content/lt/forum.md");
    assert!(rendered.contains("Pastaba: vertė red. kolegija.") && !rendered.contains("Atvyko"), "{rendered}");
    assert!(rendered.contains("run # paleisti") && rendered.contains("<aside>"), "{rendered}");
    sandbox.tolkit(&["render", "--check"]).ok();
}

#[test]
fn a_text_that_was_not_adopted_stays_where_the_english_would_stand() {
    let sandbox = site();
    sandbox.write("workflow.toml", format!("{WORKFLOW}partial = \"source\"\n"));
    adopt(&sandbox);
    let translation = sandbox.read("locales/lt/news/forum.ftl");
    let cut: String =
        translation.lines().filter(|line| !line.contains("Atvyko")).map(|line| format!("{line}\n")).collect();
    sandbox.write("locales/lt/news/forum.ftl", cut);
    sandbox.tolkit(&["render"]).ok();
    assert_eq!(sandbox.read("content/lt/forum.md"), LITHUANIAN);
    // Its English changes: it is named, and stays.
    replace(&sandbox, "content/en/forum.md", "Many experts", "Very many experts");
    sandbox.tolkit(&["extract"]).ok();
    let ran = sandbox.tolkit(&["render"]).fails(1);
    assert!(ran.stdout.contains("Atvyko daug ekspertų."), "{}", ran.stdout);
    assert_eq!(sandbox.read("content/lt/forum.md"), LITHUANIAN);
}

#[test]
fn a_sentence_that_somebody_changed_in_the_page_is_not_overwritten_unseen() {
    let sandbox = adopted();
    replace(&sandbox, "content/lt/forum.md", "Atvyko daug ekspertų.", "Atvyko labai daug ekspertų.");
    replace(&sandbox, "locales/lt/news/forum.ftl", "vienas ekspertas", "pirmas ekspertas");
    let ran = sandbox.tolkit(&["render"]).fails(1);
    assert!(ran.stdout.contains("Atvyko labai daug ekspertų."), "{}", ran.stdout);
    sandbox.tolkit(&["render", "--overwrite"]).ok();
    let rendered = sandbox.read("content/lt/forum.md");
    assert!(rendered.contains("- pirmas ekspertas\n") && !rendered.contains("labai"), "{rendered}");
}

#[test]
fn an_article_without_anything_to_translate_is_copied_only_where_that_is_asked_for() {
    let sandbox = Sandbox::empty();
    sandbox.write("workflow.toml", WORKFLOW);
    sandbox.write("content/en/code.md", "```\ncode\n```\n");
    sandbox.tolkit(&["extract"]).ok();
    let ran = sandbox.tolkit(&["render"]).ok();
    assert_eq!(ran.stdout, "lt: 1 without anything to translate\n");
    assert!(!sandbox.exists("content/lt/code.md"));
    sandbox.write("workflow.toml", format!("{WORKFLOW}untranslated = \"copy\"\n"));
    sandbox.tolkit(&["render"]).ok();
    assert_eq!(sandbox.read("content/lt/code.md"), "```\ncode\n```\n");
}

#[test]
fn a_file_that_is_no_article_is_left_alone() {
    let sandbox = adopted();
    for (text, said) in [
        (&b"---\ntitle: [\n---\nText\n"[..], "line 2: title: ["),
        (b"\xff\xfe", "line 1: \u{fffd}\u{fffd}"),
        (b"Laivai\n\xd0kelia\n", "line 2: \u{fffd}kelia"),
    ] {
        sandbox.write("content/lt/forum.md", text);
        let ran = sandbox.tolkit(&["render"]).fails(1);
        assert!(ran.stdout.contains(said), "{}", ran.stdout);
        assert_eq!(std::fs::read(sandbox.path("content/lt/forum.md")).expect("read"), text);
    }
}

#[test]
fn line_breaks_of_the_file_stay() {
    let sandbox = site();
    sandbox.write("content/lt/forum.md", LITHUANIAN.replace('\n', "\r\n"));
    adopt(&sandbox);
    sandbox.tolkit(&["render"]).ok();
    assert_eq!(sandbox.read("content/lt/forum.md"), LITHUANIAN.replace('\n', "\r\n"));
    replace(&sandbox, "locales/lt/news/forum.ftl", "vienas ekspertas", "pirmas ekspertas");
    sandbox.tolkit(&["render"]).ok();
    let rendered = sandbox.read("content/lt/forum.md");
    assert_eq!(rendered, LITHUANIAN.replace("vienas", "pirmas").replace('\n', "\r\n"));
}

#[test]
fn a_commit_leaves_a_page_alone_that_it_does_not_know_and_takes_its_record_along() {
    let workflow =
        format!("{WORKFLOW}\n[team.lt]\ntranslators = [\"ona@example.org\"]\nreviewers = [\"jonas@example.org\"]\n");
    let english = "---\ntitle: Forum\n---\n\nMany came.\n";
    let page = "---\ntitle: Forumas\naliases: [/seni]\n---\n\nDaug kas atvyko seniau.\n";
    let office = Office::with_workflow(&workflow, &[("content/en/forum.md", english), ("content/lt/forum.md", page)]);
    let (item, path) = ("lt:news/forum", "locales/lt/news/forum.ftl");
    let publish = |second: &str| {
        office.git("ona", &["pull", "-q"]);
        let ids = office.read("ona", "locales/en/news/forum.ftl");
        let id = ids.lines().find_map(|line| line.strip_suffix(" = Many came.")).expect("the unit").to_owned();
        office.write("ona", path, &format!("title = Forumas\n{id} = {second}\n"));
        office.tolkit("ona", &["submit", item]).ok();
        office.git("jonas", &["pull", "-q"]);
        office.tolkit("jonas", &["sync"]).ok();
        office.look_and("jonas", &["review", item, "--approve"]).ok();
        let ran = office.tolkit("jonas", &["commit", "--push"]).ok();
        office.git("jonas", &["pull", "-q"]);
        ran.stderr
    };
    office.tolkit("jonas", &["extract"]).ok();
    office.git("jonas", &["add", "-A"]);
    office.git("jonas", &["commit", "-qm", "Extracted"]);
    office.git("jonas", &["push", "-q"]);
    let said = publish("Daug kas atvyko.");
    assert!(said.contains("content/lt/forum.md is left as it is"), "{said}");
    assert_eq!(office.read("jonas", "content/lt/forum.md"), page);
    // Somebody looks, and decides.
    office.tolkit("jonas", &["render", item]).fails(1);
    office.tolkit("jonas", &["render", item, "--overwrite"]).ok();
    office.git("jonas", &["add", "-A"]);
    office.git("jonas", &["commit", "-qm", "The page"]);
    office.git("jonas", &["push", "-q"]);
    // From then on, it comes with the commit, and so does its record.
    assert_eq!(publish("Atvyko daug kas."), "");
    let page = office.read("jonas", "content/lt/forum.md");
    assert!(page.contains("aliases: [/seni]") && page.contains("Atvyko daug kas.\n"), "{page}");
    assert_eq!(office.git("jonas", &["status", "--short"]), "");
    assert_eq!(office.tolkit("jonas", &["render", "--check"]).ok().stdout, "lt: 1 up to date\n");
}

#[test]
fn an_article_without_anything_to_translate_is_not_complete() {
    let sandbox = Sandbox::empty();
    sandbox.write("workflow.toml", WORKFLOW);
    sandbox.write("content/en/code.md", "```\ncode\n```\n");
    sandbox.tolkit(&["extract"]).ok();
    let list = sandbox.tolkit(&["status", "--all"]).ok().stdout;
    assert!(list.contains("lt:news/code") && !list.contains("100"), "{list}");
}

#[test]
fn what_stands_beside_a_translated_text_in_the_front_matter_follows_the_article() {
    let sandbox = Sandbox::empty();
    sandbox.write("workflow.toml", format!("{WORKFLOW}translate = [\"title\", \"hero.tagline\"]\n"));
    let page = |hero: &str| format!("---\ntitle: Uostas\nlayout: wide\n{hero}---\n\nVakaras uoste.\n");
    sandbox.write(
        "content/en/port.md",
        "---\ntitle: Port\nhero:\n  tagline: Across the sea\n  image: new.png\n---\n\nAn evening there.\n",
    );
    let hero = "hero:\n  tagline: Per jūrą\n  image: new.png\n";
    sandbox.write("content/lt/port.md", page(hero));
    sandbox.tolkit(&["extract"]).ok();
    sandbox.tolkit(&["adopt", "--articles"]).ok();
    sandbox.tolkit(&["render"]).ok();
    assert_eq!(sandbox.read("content/lt/port.md"), page(hero));
    replace(&sandbox, "content/en/port.md", "new.png", "newer.png");
    sandbox.tolkit(&["extract"]).ok();
    sandbox.tolkit(&["render", "--check"]).fails(1);
    sandbox.tolkit(&["render"]).ok();
    assert_eq!(sandbox.read("content/lt/port.md"), page(&hero.replace("new.png", "newer.png")));
    // A page that lacks it gets what is translated.
    sandbox.write("content/lt/port.md", page(""));
    std::fs::remove_dir_all(sandbox.path(".tolkit/rendered")).expect("removed");
    sandbox.tolkit(&["render"]).ok();
    assert!(sandbox.read("content/lt/port.md").contains("  tagline: Per jūrą\n"));
}

#[test]
fn a_rendering_that_is_no_article_is_not_published() {
    let sandbox = site();
    sandbox.write("workflow.toml", format!("{WORKFLOW}set = {{ deadline = \"soon\" }}\n"));
    adopt(&sandbox);
    sandbox.tolkit(&["render"]).fails(1);
    assert_eq!(sandbox.read("content/lt/forum.md"), LITHUANIAN);
}

#[test]
fn a_page_with_something_of_its_own_outlives_its_article_and_moves_with_its_record() {
    let sandbox = adopted();
    std::fs::rename(sandbox.path("content/en/forum.md"), sandbox.path("content/en/vilnius.md")).expect("renamed");
    sandbox.tolkit(&["extract"]).ok();
    assert_eq!(sandbox.tolkit(&["render"]).ok().stdout, "lt: 1 up to date\n");
    assert_eq!(sandbox.read("content/lt/vilnius.md"), LITHUANIAN);
    std::fs::remove_file(sandbox.path("content/en/vilnius.md")).expect("removed");
    sandbox.write("content/en/other.md", "Text.\n");
    sandbox.tolkit(&["extract", "--prune"]).ok();
    assert!(!sandbox.exists("locales/lt/news/vilnius.ftl"));
    assert_eq!(sandbox.read("content/lt/vilnius.md"), LITHUANIAN);
}

#[test]
fn what_somebody_added_is_not_taken_for_a_copy() {
    let code = "\n\n```sh\nrun # paleisti\n```\n";
    for added in
        ["\nSavas tekstas.\n\n- kitas ekspertas\n", &format!("\nDar kartą:{code}"), "\n***\n\n🚢 → ⚓\n\nSava.\n"]
    {
        let sandbox = adopted();
        let page = format!("{LITHUANIAN}{added}");
        sandbox.write("content/lt/forum.md", &page);
        replace(&sandbox, "locales/lt/news/forum.ftl", "vienas ekspertas", "pirmas ekspertas");
        let ran = sandbox.tolkit(&["render"]);
        let rendered = sandbox.read("content/lt/forum.md");
        // It stays, or the page does, and what would go is shown.
        assert!(rendered == page.replace("vienas", "pirmas") || rendered == page, "{rendered}");
        assert!(rendered != page || ran.stdout.contains("    line "), "{}", ran.stdout);
    }
}

#[test]
fn a_record_that_is_not_as_it_was_written_is_none_and_that_is_said() {
    let record = ".tolkit/rendered/lt/news/forum.page";
    let damages: [fn(&str) -> String; 3] = [
        |text| text[..text.len() - 20].to_owned(),
        |text| text.replace("layout own", "layout plain"),
        |text| format!("<<<<<<< ours\n{text}=======\n{text}>>>>>>> theirs\n"),
    ];
    for damage in damages {
        let sandbox = adopted();
        let whole = sandbox.read(record);
        sandbox.write(record, damage(&whole));
        let ran = sandbox.tolkit(&["render"]).ok();
        assert!(ran.stderr.contains(record), "{}", ran.stderr);
        assert_eq!(sandbox.read("content/lt/forum.md"), LITHUANIAN);
        // Nothing of the page would go: its record is whole again.
        assert_eq!(sandbox.tolkit(&["render"]).ok().stderr, "");
        // What nobody knows is not written over.
        sandbox.write(record, damage(&whole));
        replace(&sandbox, "locales/lt/news/forum.ftl", "Atvyko daug ekspertų.", "Ekspertų atvyko daug.");
        let ran = sandbox.tolkit(&["render"]).fails(1);
        assert!(ran.stdout.contains("content/lt/forum.md was not written by tolkit"), "{}", ran.stdout);
        assert_eq!(sandbox.read("content/lt/forum.md"), LITHUANIAN);
    }
}

/// A page that tolkit wrote: nothing on it is anybody's own.
fn port() -> Sandbox {
    let sandbox = Sandbox::empty();
    sandbox.write("workflow.toml", WORKFLOW);
    sandbox.write("content/en/port.md", "---\ntitle: Port\nweight: 3\n---\n\nAn evening.\n\n```\nslow\n```\n");
    sandbox.tolkit(&["extract"]).ok();
    let ids = crate::extract::units(&sandbox, "locales/en/news/port.ftl");
    let lines: String = ids.iter().map(|(id, text)| format!("{id} = LT {text}\n")).collect();
    sandbox.write("locales/lt/news/port.ftl", lines);
    sandbox.tolkit(&["render"]).ok();
    sandbox
}

#[test]
fn a_killed_rendering_leaves_nothing_on_the_page_that_is_taken_for_somebodys() {
    for (step, own) in
        [("page-announced", ""), ("page-written", ""), ("page-announced", "\nSava.\n"), ("page-written", "\nSava.\n")]
    {
        let sandbox = port();
        let page = sandbox.read("content/lt/port.md") + own;
        sandbox.write("content/lt/port.md", &page);
        sandbox.tolkit(&["render"]).ok();
        replace(&sandbox, "content/en/port.md", "weight: 3", "weight: 4");
        replace(&sandbox, "content/en/port.md", "slow", "fast");
        sandbox.tolkit(&["extract"]).ok();
        let mut command = sandbox.command(env!("CARGO_BIN_EXE_tolkit"));
        let killed = command.env("TOLKIT_ABORT_AT", step).arg("render").output().expect("tolkit runs");
        assert!(!killed.status.success());
        assert_eq!(sandbox.read("content/lt/port.md") == page, step == "page-announced");
        // The article goes back to what it was, and so does the page.
        replace(&sandbox, "content/en/port.md", "weight: 4", "weight: 3");
        replace(&sandbox, "content/en/port.md", "fast", "slow");
        sandbox.tolkit(&["extract"]).ok();
        sandbox.tolkit(&["render"]).ok();
        assert_eq!(sandbox.read("content/lt/port.md"), page, "{step}");
        sandbox.tolkit(&["render", "--check"]).ok();
    }
}

#[test]
fn a_record_is_not_written_anew_as_long_as_its_page_is_the_rendering() {
    let sandbox = port();
    let record = ".tolkit/rendered/lt/news/port.page";
    let written = sandbox.read(record);
    // As another version would have noted the parts that were the article's.
    let body = written.split_once('\n').expect("a line").1.replacen("copied ", "copied 0", 1);
    let digest = blake3::hash(body.as_bytes()).to_hex();
    let other = format!("tolkit-rendered 1 {}\n{body}", &digest[..16]);
    sandbox.write(record, &other);
    sandbox.tolkit(&["render"]).ok();
    assert_eq!(sandbox.read(record), other);
}

#[test]
fn what_both_sides_got_in_different_places_is_merged() {
    let english = "---\ntitle: Port\n---\n\nOne.\n\n## Two\n\nThree.\n\n- four\n- five\n\nSix.\n";
    let owns = [
        ("LT Three.\n", "\nSava.\n"),
        ("- LT five\n", "- savas\n"),
        ("LT Three.\n", "\n> Sava.\n"),
        ("LT Six.\n", "\n| a |\n|---|\n| sava |\n"),
    ];
    let news = [("One.\n", "\nNew one.\n"), ("One.\n", "\n1. new\n2. list\n"), ("One.\n", "\n```\ncode\n```\n")];
    for ((place, own), (below, new)) in owns.iter().flat_map(|own| news.iter().map(move |new| (*own, *new))) {
        let sandbox = Sandbox::empty();
        sandbox.write("workflow.toml", WORKFLOW);
        sandbox.write("content/en/port.md", english);
        let translate = || {
            sandbox.tolkit(&["extract"]).ok();
            let ids = crate::extract::units(&sandbox, "locales/en/news/port.ftl");
            let lines: String = ids.iter().map(|(id, text)| format!("{id} = LT {text}\n")).collect();
            sandbox.write("locales/lt/news/port.ftl", lines);
        };
        translate();
        sandbox.tolkit(&["render"]).ok();
        replace(&sandbox, "content/lt/port.md", place, &format!("{place}{own}"));
        replace(&sandbox, "content/en/port.md", below, &format!("{below}{new}"));
        translate();
        sandbox.tolkit(&["render"]).ok();
        let page = sandbox.read("content/lt/port.md");
        assert!(page.contains(&format!("{place}{own}")), "{page}");
        assert!(["LT New", "1. LT new", "```\ncode"].iter().any(|new| page.contains(new)), "{page}");
    }
}

#[test]
fn what_does_not_fit_in_one_place_takes_nothing_away_elsewhere() {
    let sandbox = Sandbox::empty();
    sandbox.write("workflow.toml", WORKFLOW);
    let english = "# The forum\n\nIt was held in Vilnius.\n\n```js\nrun() // start\n```\n\n## Who came\n\nMany experts.\n\n## What is new\n\nA prize.\n";
    let page = "# Forumas {#the-forum}\n\nJis vyko Vilniuje.\n\n```ts\nrun() // pradėti\n```\n\n## Kas atvyko {#who-came}\n\nDaug ekspertų.\n";
    sandbox.write("content/en/forum.md", english);
    sandbox.write("content/lt/forum.md", page);
    sandbox.tolkit(&["extract"]).ok();
    let texts = ["Forumas", "Jis vyko Vilniuje.", "Kas atvyko", "Daug ekspertų.", "Kas naujo", "Premija."];
    let ids = crate::extract::units(&sandbox, "locales/en/news/forum.ftl");
    let lines: String = ids.iter().zip(texts).map(|((id, _), text)| format!("{id} = {text}\n")).collect();
    sandbox.write("locales/lt/news/forum.ftl", lines);
    sandbox.tolkit(&["adopt"]).ok();
    let said = sandbox.tolkit(&["render"]).fails(1).stdout;
    assert_eq!(sandbox.read("content/lt/forum.md"), page, "{said}");
    // The code is somebody's own, in a language of its own: that alone would go.
    let shown: Vec<&str> = said.lines().filter(|line| line.starts_with("    line ")).collect();
    assert_eq!(shown, ["    line 5: ```ts", "    line 6: run() // pradėti", "    line 7: ```"], "{said}");
    sandbox.tolkit(&["render", "--overwrite"]).ok();
    let merged = page.replace("```ts\nrun() // pradėti", "```js\nrun() // start") + "\n## Kas naujo\n\nPremija.\n";
    assert_eq!(sandbox.read("content/lt/forum.md"), merged);
}

/// A translator explains a word of the original; in an article that is for people, and no mistake.
#[test]
fn a_translation_may_explain_its_own_words() {
    let sandbox = site();
    let ids = crate::extract::units(&sandbox, "locales/en/news/forum.ftl");
    let texts = [
        "Forumas",
        "Forumas",
        "<abbr title=\"susirinkimas\">Forumas</abbr> vyko Vilniuje.",
        "Atvyko <b onclick=\"x()\">daug</b> ekspertų.",
    ];
    let lines: String = ids.iter().zip(texts).map(|((id, _), text)| format!("{id} = {text}\n")).collect();
    sandbox.write("locales/lt/news/forum.ftl", lines);
    let ran = sandbox.tolkit(&["check", "-f", "json", "--rule", "markup-mismatch"]);
    let severities: Vec<String> = ran.json()["diagnostics"]
        .as_array()
        .expect("findings")
        .iter()
        .map(|found| found["severity"].as_str().unwrap_or_default().to_owned())
        .collect();
    assert_eq!(severities, ["note", "error"], "{}", ran.stdout);
}

/// Where a label leads, the article says elsewhere, and headings have other names in other languages.
#[test]
fn a_link_by_its_label_and_a_heading_by_its_translated_name_are_no_errors() {
    let sandbox = Sandbox::empty();
    sandbox.write("workflow.toml", WORKFLOW);
    let english = "See [the list][list] now.\n\nSee [limits](/docs/use/#rate-limits) now.\n\nSee [the page](/docs/use) now.\n\n[list]: https://example.org/list\n";
    sandbox.write("content/en/forum.md", english);
    sandbox.tolkit(&["extract"]).ok();
    let texts = [
        "Žr. [sąrašą](https://example.org/list).",
        "Žr. [ribas](/docs/use/#apribojimai).",
        "Žr. [puslapį](/docs/misuse).",
    ];
    let ids = crate::extract::units(&sandbox, "locales/en/news/forum.ftl");
    let lines: String = ids.iter().zip(texts).map(|((id, _), text)| format!("{id} = {text}\n")).collect();
    sandbox.write("locales/lt/news/forum.ftl", lines);
    let ran = sandbox.tolkit(&["check", "-f", "json", "--rule", "markdown-mismatch"]).fails(1);
    let found: Vec<(String, String)> = ran.json()["diagnostics"]
        .as_array()
        .expect("findings")
        .iter()
        .map(|found| (found["severity"].to_string(), found["unit"].to_string()))
        .collect();
    let expected =
        [("warning", 0), ("error", 2)].map(|(severity, at)| (format!("{severity:?}"), format!("{:?}", ids[at].0)));
    assert_eq!(found, expected, "{}", ran.stdout);
}
