//! `tolkit memory`: what was translated before is found again, whatever became of it.

use crate::office::Office;
use crate::workbench::{Workbench, form_of};

const SOURCE: &str = "locales/en/home.ftl";
const TARGET: &str = "locales/lt/home.ftl";

/// What is found for a text, or a phrase: percent, translation, place, and whether it is reviewed and in use.
fn found(office: &Office, arguments: &[&str]) -> Vec<(u64, String, String, bool, bool)> {
    let ran = office.tolkit("ona", &[&["memory", "search", "-f", "json", "-l", "lt"], arguments].concat()).ok();
    let report = ran.json();
    let entries = report["locales"][0]["found"].as_array().cloned().unwrap_or_default();
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let entry = |entry: &serde_json::Value| {
        let place = format!("{} {}", text(&entry["item"]), text(&entry["unit"]));
        let (reviewed, current) = (entry["reviewed"] == true, entry["current"] == true);
        (entry["percent"].as_u64().unwrap_or_default(), text(&entry["target"]), place, reviewed, current)
    };
    entries.iter().map(entry).collect()
}

fn commit(office: &Office, files: &[(&str, &str)]) {
    files.iter().for_each(|(path, text)| office.write("ona", path, text));
    office.git("ona", &["add", "-A"]);
    office.git("ona", &["commit", "-qm", "Texts"]);
}

#[test]
fn what_was_translated_is_found_by_what_is_like_it() {
    let office = Office::new(&[(
        SOURCE,
        "lead = The office funds new projects for schools\nother = Nothing of that kind at all here\n",
    )]);
    commit(
        &office,
        &[(TARGET, "lead = Biuras finansuoja naujus mokyklų projektus\nother = Nieko panašaus čia nėra\n")],
    );
    let ran = office.tolkit("ona", &["memory", "search", "The office funds new projects for all schools"]).ok();
    assert_eq!(
        ran.stdout,
        "87 % lt:site/home lead, 2026-11-01\n      The office funds new projects for {+all+} schools\n      Biuras finansuoja naujus mokyklų projektus\n"
    );
    let ran = office.tolkit("ona", &["memory", "search", "Who lives on the moon?"]).ok();
    assert_eq!(ran.stdout, "Nothing like that is among the 2 translations in lt that are remembered\n");
    let phrase = found(&office, &["--phrase", "NEW projects"]);
    assert_eq!(phrase.len(), 1, "{phrase:?}");
    assert_eq!(found(&office, &["--phrase", "mokyklų"]), found(&office, &["--phrase", "new projects"]));
    let none = office.tolkit("ona", &["memory", "search", "Anything", "-l", "lv"]).ok();
    assert_eq!(none.stdout, "Nothing is translated into lv yet on this branch\n");
    office.tolkit("ona", &["memory", "search", "x", "-l", "de"]).fails(2);
    office.tolkit("ona", &["memory", "search", "x", "--at-least", "0"]).fails(2);
    office.tolkit("ona", &["memory", "search"]).fails(2);
    office.tolkit("ona", &["memory"]).fails(2);
}

#[test]
fn what_is_reviewed_comes_first_and_what_is_gone_is_still_known() {
    let office = Office::new(&[(SOURCE, "lead = Welcome to us\n"), ("locales/en/news.ftl", "lead = Welcome to us\n")]);
    office.submit("ona", "lt:site/news", "lead = Sveiki atvykę\n").ok();
    office.tolkit("jonas", &["sync"]).ok();
    office.tolkit("jonas", &["review", "lt:site/news"]).ok();
    office.tolkit("jonas", &["review", "lt:site/news", "--approve"]).ok();
    office.tolkit("jonas", &["commit", "--push"]).ok();
    office.git("ona", &["pull", "-q"]);
    commit(&office, &[(TARGET, "lead = Sveiki\n")]);
    let both = found(&office, &["Welcome to us"]);
    let expected = [
        (100, "Sveiki atvykę".to_owned(), "lt:site/news lead".to_owned(), true, true),
        (100, "Sveiki".to_owned(), "lt:site/home lead".to_owned(), false, true),
    ];
    assert_eq!(both, expected);
    // The English changes, and then the translation: what was is in the past, also if nobody looked in between.
    commit(&office, &[(SOURCE, "lead = Welcome to all of us\n"), (TARGET, "lead = Sveiki visi\n")]);
    let past = (100, "Sveiki".to_owned(), "lt:site/home lead".to_owned(), false, false);
    assert!(found(&office, &["Welcome to us"]).contains(&past));
    std::fs::remove_dir_all(office.path("ona/.git/tolkit/memory")).expect("a cache");
    assert!(found(&office, &["Welcome to us"]).contains(&past));
}

#[test]
fn a_cache_is_only_a_cache() {
    let office = Office::new(&[(
        SOURCE,
        "lead = Welcome to us\ncount = { $n ->\n    [one] { $n } page\n   *[other] { $n } pages\n}\n",
    )]);
    commit(
        &office,
        &[(
            TARGET,
            "lead = Sveiki atvykę\ncount = { $n ->\n    [one] { $n } puslapis\n    [few] { $n } puslapiai\n   *[other] { $n } puslapių\n}\n",
        )],
    );
    let asked = ["{ $n } pages", "--at-least", "70"];
    let first = found(&office, &asked);
    let forms: Vec<&str> = first.iter().map(|(_, _, place, ..)| place.as_str()).collect();
    assert!(forms.contains(&"lt:site/home count[few]") && forms.contains(&"lt:site/home count[other]"), "{first:?}");
    let directory = office.path("ona/.git/tolkit/memory");
    let file = std::fs::read_dir(&directory).expect("a cache").flatten().next().expect("a version").path();
    let file = std::fs::read_dir(file).expect("projects").flatten().next().expect("a project").path().join("lt");
    let kept = std::fs::read(&file).expect("a cache");
    for damaged in [&kept[..kept.len() / 2], b"", b"garbage", &kept[1..], &[&kept[..], &[0; 99]].concat()] {
        std::fs::write(&file, damaged).expect("it is written");
        assert_eq!(found(&office, &asked), first);
    }
    // Another commit is another memory, and another branch, too.
    commit(&office, &[(TARGET, "lead = Sveiki\n")]);
    assert_eq!(found(&office, &["Welcome to us"])[0].1, "Sveiki");
    office.git("ona", &["checkout", "-q", "HEAD^"]);
    assert_eq!(found(&office, &["Welcome to us"]).iter().map(|found| &*found.1).collect::<Vec<_>>(), ["Sveiki atvykę"]);
    // Nobody needs to be able to write.
    std::fs::remove_dir_all(&directory).expect("a cache");
    std::fs::write(&directory, "").expect("it is written");
    assert_eq!(found(&office, &asked), first);
}

#[test]
fn the_workbench_offers_what_was_translated_before() {
    let office = Office::new(&[
        (SOURCE, "lead = The office funds new projects for schools\n"),
        (
            "locales/en/news.ftl",
            "lead = The office funds <new> projects for all schools\nfoot = Nothing of that kind\n",
        ),
    ]);
    commit(&office, &[(TARGET, "lead = Biuras finansuoja naujus mokyklų projektus\n")]);
    let ona = Workbench::open(office.tolkit_command("ona", &[]), &[]);
    ona.submit("/claims/claim", &[("item", "lt:site/news")]);
    let page = ona.page("/translate/lt:site/news");
    let (_, offers) = page.split_once("class=\"remembered\"").expect("an offer");
    assert!(page.matches("class=\"remembered\"").count() == 1 && offers.contains("lt:site/home lead"), "{page}");
    assert!(offers.contains("<ins>all</ins>") || offers.contains("<ins>all </ins>"), "{offers}");
    // Without a script, a button takes it.
    let mut fields = form_of(&page, "lead");
    fields.push(("take".to_owned(), "value Biuras finansuoja naujus mokyklų projektus".to_owned()));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (&**name, &**value)).collect();
    ona.submit("/save/lt:site/news", &fields);
    assert_eq!(office.read("ona", "locales/lt/news.ftl"), "lead = Biuras finansuoja naujus mokyklų projektus\n");
    // What is there is not offered.
    office.write("ona", "locales/en/news.ftl", "lead = The office funds new projects for schools now\n");
    let page = ona.page("/translate/lt:site/news");
    assert!(!page.contains("class=\"remembered\""), "{page}");
}

#[test]
fn an_editor_shows_what_was_translated_before() {
    let office = Office::new(&[
        (SOURCE, "lead = The office funds new projects for schools\n"),
        ("locales/en/news.ftl", "lead = The office funds new projects for all schools\n"),
    ]);
    commit(&office, &[(TARGET, "lead = Biuras finansuoja naujus mokyklų projektus\n")]);
    let shown = office.tolkit("ona", &["edit", "lt:site/news", "--dry-run"]).ok().stdout;
    let notes = "# memory> 87 %, lt:site/home lead 2026-11-01:\n\
                 # memory> The office funds new projects for {+all+} schools\n\
                 # memory> Biuras finansuoja naujus mokyklų projektus\n";
    assert!(shown.contains(notes), "{shown}");
    // They go again.
    let mut command = office.tolkit_command("ona", &["edit", "lt:site/news"]);
    let edited = command.env("EDITOR", "sed -i s/^lead.=.*/lead=Visos/").output().expect("tolkit runs");
    assert!(edited.status.success(), "{edited:?}");
    assert_eq!(office.read("ona", "locales/lt/news.ftl"), "lead=Visos\n");
}

#[test]
fn a_reviewer_sees_how_it_was_translated_before() {
    let office = Office::new(&[
        (SOURCE, "lead = Welcome to us\n"),
        ("locales/en/news.ftl", "lead = Welcome to us\nfoot = End\n"),
    ]);
    office.git("jonas", &["config", "user.name", "Jonas"]);
    office.write("jonas", TARGET, "lead = Sveiki atvykę\n");
    office.git("jonas", &["add", "-A"]);
    office.git("jonas", &["commit", "-qm", "Texts"]);
    office.submit("ona", "lt:site/news", "lead = Sveiki\nfoot = Pabaiga\n").ok();
    office.tolkit("jonas", &["sync"]).ok();
    let shown = office.tolkit("jonas", &["review", "lt:site/news"]).ok().stdout;
    assert!(shown.contains("Translated before: 100 %, lt:site/home lead"), "{shown}");
    assert!(shown.contains("Sveiki atvykę") && shown.matches("Translated before").count() == 1, "{shown}");
    let jonas = Workbench::open(office.tolkit_command("jonas", &[]), &[]);
    let page = jonas.page("/review/lt:site/news");
    assert!(page.contains("Translated before: 100 %, lt:site/home lead") && page.contains("Sveiki atvykę"), "{page}");
}

#[test]
fn a_language_that_is_near_helps_where_nothing_is_remembered() {
    let workflow = "[project]\nname = \"Office\"\nlocales = [\"nb\", \"nn\", \"lt\"]\n\n[[fluent]]\nsection = \"site\"\npath = \"locales/{locale}/*.ftl\"\nrequire = \"none\"\n";
    let office = Office::with_workflow(workflow, &[(SOURCE, "lead = Welcome to us\nfoot = The end\n")]);
    commit(&office, &[("locales/nb/home.ftl", "lead = Velkommen til oss\n"), (TARGET, "lead = Sveiki\n")]);
    let ona = Workbench::open(office.tolkit_command("ona", &[]), &[]);
    let page = ona.page("/translate/nn:site/home");
    assert!(page.contains("In nb") && page.contains("lang=\"nb\" dir=\"auto\">Velkommen til oss<"), "{page}");
    assert!(!page.contains("Sveiki"), "{page}");
    assert!(!ona.page("/translate/lt:site/home").contains("Velkommen"));
}

#[test]
fn a_project_says_which_languages_help_which() {
    let workflow = "[project]\nlocales = [\"nb\", \"nn\", \"lt\"]\n\n[[fluent]]\nsection = \"site\"\npath = \"locales/{locale}/*.ftl\"\nrequire = \"none\"\n\n[memory]\nsiblings = { lt = [\"nb\"], nn = [] }\n";
    let office = Office::with_workflow(workflow, &[(SOURCE, "lead = Welcome to us\n")]);
    commit(&office, &[("locales/nb/home.ftl", "lead = Velkommen til oss\n")]);
    let ona = Workbench::open(office.tolkit_command("ona", &[]), &[]);
    assert!(ona.page("/translate/lt:site/home").contains("In nb"));
    assert!(!ona.page("/translate/nn:site/home").contains("Velkommen"));
}
