//! What an unlucky or a dishonest colleague does with the workbench: no text answers an English that its writer did not look at, and
//! nothing that was called kept is lost.

use crate::office::Office;
use crate::workbench::{Workbench, form_of};

const HOME: &str = "lt:site/home";
const FILE: &str = "locales/lt/home.ftl";

fn workbench(office: &Office, who: &str) -> Workbench {
    Workbench::open(office.tolkit_command(who, &[]), &[])
}

/// The workbench of somebody who has claimed [`HOME`].
fn at_work(office: &Office, who: &str) -> Workbench {
    let workbench = workbench(office, who);
    workbench.submit("/claims/claim", &[("item", HOME)]);
    workbench
}

fn translate(workbench: &Workbench) -> String {
    workbench.page(&format!("/translate/{HOME}"))
}

fn hand_in(workbench: &Workbench) -> String {
    workbench.submit(&format!("/submit/{HOME}"), &[])
}

/// The form of a unit with a text in its one field.
fn filled(page: &str, unit: &str, text: &str) -> Vec<(String, String)> {
    let mut fields = form_of(page, unit);
    fields.iter_mut().filter(|(name, _)| name.starts_with("f:")).for_each(|(_, value)| text.clone_into(value));
    fields
}

fn typed(workbench: &Workbench, page: &str, unit: &str, text: &str) -> serde_json::Value {
    workbench.save(HOME, &filled(page, unit, text))
}

/// The state of a unit on a page.
fn state(page: &str, unit: &str) -> String {
    let (_, article) = page.split_once("<article class=\"unit ").expect("units");
    let articles = article.split("<article class=\"unit ");
    let of_unit = articles.into_iter().find(|article| article.contains(&format!("data-unit=\"{unit}\"")));
    of_unit.expect("the unit").split('"').next().unwrap_or_default().to_owned()
}

/// Somebody changes the English, and it comes into a clone.
fn english(office: &Office, who: &str, text: &str) {
    office.write("seed", "locales/en/home.ftl", text);
    office.git("seed", &["commit", "-qam", "Edit"]);
    office.git("seed", &["push", "-q", "../remote.git", "main"]);
    // Without tolkit, which would write down first what is known.
    let now = std::time::UNIX_EPOCH.elapsed().expect("a time").as_secs();
    let mut pull = office.git_command(who, &["pull", "-q"]);
    assert!(pull.env("GIT_COMMITTER_DATE", format!("@{now} +0000")).status().expect("git runs").success());
}

const EDITED: &str = "title = Home page\nlead = Welcome to all of us\nfoot = Write to us\n";

#[test]
fn what_another_tab_was_told_is_kept_is_kept() {
    let office = Office::small();
    let ona = at_work(&office, "ona");
    let (first, second) = (translate(&ona), translate(&ona));
    assert_eq!(typed(&ona, &first, "title", "Namai")["saved"], true);
    assert_eq!(typed(&ona, &second, "title", "Pradžia")["kept"], true);
    // The first tab goes on, and knows nothing of the second.
    let mut fields = filled(&first, "title", "Namų puslapis");
    let print = form_of(&translate(&ona), "title").into_iter().find(|(name, _)| name == "target").expect("a print").1;
    fields.iter_mut().filter(|(name, _)| name == "target").for_each(|(_, value)| value.clone_from(&print));
    assert_eq!(ona.save(HOME, &fields)["saved"], true);
    let page = translate(&ona);
    assert!(page.contains("Namų puslapis") && page.contains("Pradžia"), "{page}");
}

#[test]
fn what_somebody_typed_in_the_same_clone_is_kept() {
    let office = Office::small();
    let ona = at_work(&office, "ona");
    assert_eq!(typed(&ona, &translate(&ona), "lead", "Sveiki { $kas")["kept"], true);
    ona.submit("/claims/release", &[("item", HOME)]);
    drop(ona);
    let mut command = office.tolkit_command("ilze", &[]);
    command.current_dir(office.path("ona"));
    let ilze = Workbench::open(command, &[]);
    ilze.submit("/claims/claim", &[("item", HOME)]);
    let page = translate(&ilze);
    assert_eq!(typed(&ilze, &page, "title", "Namai")["saved"], true);
    assert!(!page.contains("Sveiki { $kas"), "{page}");
    assert!(hand_in(&ilze).contains("is handed in"));
    drop(ilze);
    assert!(translate(&workbench(&office, "ona")).contains("Sveiki { $kas"));
}

#[test]
fn what_was_typed_for_a_unit_that_vanished_outlives_the_hand_in() {
    let office = Office::small();
    let ona = at_work(&office, "ona");
    let page = translate(&ona);
    office.write("ona", "locales/en/home.ftl", "title = Home page\n");
    assert_eq!(typed(&ona, &page, "lead", "Sveiki")["kept"], true);
    assert_eq!(typed(&ona, &page, "title", "Namai")["saved"], true);
    let told = hand_in(&ona);
    assert!(told.contains("is handed in"), "{told}");
    office.git("ona", &["checkout", "-q", "locales/en/home.ftl"]);
    assert!(translate(&ona).contains("Sveiki"));
}

#[test]
fn only_what_was_shown_is_written_over() {
    let office = Office::small();
    let ona = at_work(&office, "ona");
    let page = translate(&ona);
    office.write("ona", FILE, "title = Pirmas\n");
    let told = typed(&ona, &page, "title", "Mano");
    assert_eq!(told["there"], "title = Pirmas\n", "{told}");
    // The editor saves once more before the person says that theirs is to be taken.
    office.write("ona", FILE, "title = Antras\n");
    let mut fields = filled(&page, "title", "Mano");
    let shown = told["there_target"].as_str().unwrap_or_default();
    fields.iter_mut().filter(|(name, _)| name == "target").for_each(|(_, value)| shown.clone_into(value));
    let told = ona.save(HOME, &fields);
    assert_eq!((&told["saved"], &told["there"]), (&false.into(), &"title = Antras\n".into()), "{told}");
    assert!(office.read("ona", FILE).contains("Antras"));
    let shown = told["there_target"].as_str().unwrap_or_default();
    fields.iter_mut().filter(|(name, _)| name == "target").for_each(|(_, value)| shown.clone_into(value));
    assert_eq!(ona.save(HOME, &fields)["saved"], true);
}

#[test]
fn saving_one_text_says_nothing_of_another() {
    let office = Office::small();
    // Lead is written in an editor, beside the first English.
    office.edit("ona", HOME, "printf 'lead = Sveiki atvykę\\n' >").ok();
    let ona = workbench(&office, "ona");
    english(&office, "ona", EDITED);
    let page = translate(&ona);
    assert_eq!(state(&page, "lead"), "stale");
    assert_eq!(typed(&ona, &page, "title", "Namai")["saved"], true);
    assert_eq!(state(&translate(&ona), "lead"), "stale");
    let told = hand_in(&ona);
    assert!(told.contains("has changed"), "{told}");
}

#[test]
fn saving_one_text_makes_no_other_newer() {
    let office = Office::small();
    let ona = at_work(&office, "ona");
    // An editor that knows nothing of the workflow wrote it an hour ago; the English is edited since.
    office.write("ona", FILE, "lead = Sveiki atvykę\n");
    let hour_ago = std::time::SystemTime::now() - std::time::Duration::from_secs(3600);
    let file = std::fs::File::options().write(true).open(office.path("ona").join(FILE)).expect("the file");
    file.set_modified(hour_ago).expect("a time");
    english(&office, "ona", EDITED);
    let page = translate(&ona);
    let before = state(&page, "lead");
    assert_eq!(typed(&ona, &page, "title", "Namai")["saved"], true);
    assert_eq!(state(&translate(&ona), "lead"), before);
    assert_eq!(before, "stale");
}

#[test]
fn an_open_editor_is_not_taken_for_what_the_workbench_shows() {
    let office = Office::small();
    let ona = workbench(&office, "ona");
    // While the editor is open, the English changes, and the workbench shows it; then the editor saves what it had.
    let script = office.path("editor.sh");
    let (go, done) = (office.path("go"), office.path("done"));
    let text = format!(
        "touch {}; while [ ! -e {} ]; do sleep 0.05; done; printf 'lead = Sveiki atvykę\\n' > \"$1\"; exit 0",
        done.display(),
        go.display()
    );
    std::fs::write(&script, text).expect("a script");
    let editor = format!("sh {}", script.display());
    let mut command = office.tolkit_command("ona", &["edit", HOME]);
    let mut child = command.env("GIT_EDITOR", &editor).spawn().expect("tolkit runs");
    while !done.exists() {
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    english(&office, "ona", EDITED);
    assert_eq!(office.read("ona", "locales/en/home.ftl"), EDITED);
    let page = translate(&ona);
    assert_eq!(typed(&ona, &page, "title", "Namai")["saved"], true);
    std::fs::write(&go, "").expect("a file");
    child.wait().expect("it ends");
    let page = translate(&ona);
    // The editor has written over the title: both are shown. Lead answers what the editor showed.
    assert!(page.contains("Namai"), "{page}");
    assert_eq!(state(&page, "lead"), "stale");
    assert_eq!(typed(&ona, &page, "title", "Namai")["saved"], true);
    let told = hand_in(&ona);
    assert!(told.contains("has changed"), "{told}");
}

#[test]
fn what_is_put_back_is_shown_as_put_back() {
    let office = Office::small();
    let ona = at_work(&office, "ona");
    assert_eq!(typed(&ona, &translate(&ona), "title", "Namai")["saved"], true);
    assert!(hand_in(&ona).contains("is handed in"));
    assert_eq!(typed(&ona, &translate(&ona), "title", "")["saved"], true);
    let page = translate(&ona);
    assert!(!page.contains("Namai") || page.contains("You typed this"), "{page}");
    // Whoever sees the text that was handed in, and takes that, does not take it back.
    ona.submit(&format!("/forget/{HOME}"), &[("unit", "title")]);
    let is_shown = form_of(&translate(&ona), "title").iter().any(|(_, value)| value == "Namai");
    let told = hand_in(&ona);
    let is_there = office.state("ona", HOME) == "submitted";
    assert_eq!(is_shown, is_there, "{told}");
}

#[test]
fn what_was_handed_in_is_not_replaced_by_a_file_that_lacks_it() {
    let office = Office::small();
    let ona = at_work(&office, "ona");
    for (unit, text) in [("title", "Namai"), ("foot", "Rašykit")] {
        assert_eq!(typed(&ona, &translate(&ona), unit, text)["saved"], true);
    }
    assert!(hand_in(&ona).contains("is handed in"));
    let page = translate(&ona);
    assert!(page.contains("Rašykit"));
    // Another program writes the file, which has been as it is published.
    office.write("ona", FILE, "title = Redaktoriaus\n");
    assert_eq!(typed(&ona, &page, "lead", "Sveiki")["saved"], true);
    // What was handed in is still to be seen.
    let page = translate(&ona);
    assert!(page.contains("Rašykit"), "{page}");
}

#[test]
fn nobody_works_in_somebody_elses_name() {
    let office = Office::small();
    let ona = at_work(&office, "ona");
    typed(&ona, &translate(&ona), "title", "Namai");
    assert!(hand_in(&ona).contains("is handed in"));
    // Jonas sits down at Ona's clone, while her workbench runs.
    let mut command = office.tolkit_command("jonas", &[]);
    command.current_dir(office.path("ona"));
    let jonas = Workbench::open(command, &[]);
    assert_ne!(jonas.port, ona.port);
    let review = jonas.page(&format!("/review/{HOME}"));
    assert!(review.contains("name=\"verdict\""), "{review}");
    assert!(!ona.page(&format!("/review/{HOME}")).contains("name=\"verdict\""));
}

/// What a hidden field of a page has.
fn hidden(page: &str, name: &str) -> String {
    let (_, rest) = page.split_once(&format!("name=\"{name}\" value=\"")).unwrap_or_else(|| panic!("{name}: {page}"));
    rest.split('"').next().unwrap_or_default().to_owned()
}

/// Ona hands a title in, and Jonas knows of it.
fn submitted(office: &Office) -> (Workbench, Workbench) {
    let (ona, jonas) = (at_work(office, "ona"), workbench(office, "jonas"));
    typed(&ona, &translate(&ona), "title", "Namai");
    assert!(hand_in(&ona).contains("is handed in"));
    jonas.submit("/sync", &[]);
    (ona, jonas)
}

#[test]
fn a_correction_answers_the_english_that_its_page_shows() {
    let office = Office::small();
    let (_ona, jonas) = submitted(&office);
    let page = jonas.page(&format!("/correct/{HOME}?unit=title"));
    english(&office, "jonas", "title = Start\nlead = Welcome to us\nfoot = Write to us\n");
    let correct = |page: &str| {
        let (submission, source) = (hidden(page, "submission"), hidden(page, "source"));
        let fields = [("unit", "title"), ("submission", &*submission), ("source", &*source)];
        let fields: Vec<_> = fields.into_iter().chain([("n:value", "fluent"), ("f:value", "Namas")]).collect();
        jonas.post(&format!("/correct/{HOME}"), &fields)
    };
    let told = correct(&page);
    assert_eq!(told.status, 200);
    assert!(told.body.contains("Start") && told.body.contains("\nNamas</textarea>"), "{}", told.body);
    assert_eq!(correct(&told.body).status, 303);
}

#[test]
fn who_corrects_one_text_was_not_shown_the_others() {
    let office = Office::small();
    let ona = at_work(&office, "ona");
    for (unit, text) in [("title", "Namai"), ("lead", "Kvailystė")] {
        typed(&ona, &translate(&ona), unit, text);
    }
    assert!(hand_in(&ona).contains("is handed in"));
    let jonas = workbench(&office, "jonas");
    jonas.submit("/sync", &[]);
    // Straight to the one text, by its address.
    let page = jonas.page(&format!("/correct/{HOME}?unit=title"));
    let (submission, source) = (hidden(&page, "submission"), hidden(&page, "source"));
    let fields = [("unit", "title"), ("submission", &*submission), ("source", &*source), ("f:value", "Namas")];
    assert_eq!(jonas.post(&format!("/correct/{HOME}"), &fields).status, 303);
    let ran = office.tolkit("jonas", &["review", HOME, "--approve"]);
    assert_ne!(ran.code, 0, "{}{}", ran.stdout, ran.stderr);
}

#[test]
fn nobody_approves_a_text_that_their_page_leaves_out() {
    let office = Office::small();
    office.publish_text(HOME, "title = Namai\nlead = Sveiki\nfoot = Rašykit\n");
    office.git("seed", &["pull", "-q", "../remote.git", "main"]);
    let ona = workbench(&office, "ona");
    for who in ["ona", "jonas"] {
        if who == "ona" {
            english(&office, who, EDITED);
        } else {
            office.git(who, &["pull", "-q"]);
        }
    }
    ona.submit("/claims/claim", &[("item", HOME)]);
    typed(&ona, &translate(&ona), "title", "Pradžia");
    let told = hand_in(&ona);
    assert!(told.contains("is handed in"), "{told}");
    let jonas = workbench(&office, "jonas");
    jonas.submit("/sync", &[]);
    let review = jonas.page(&format!("/review/{HOME}"));
    assert!(!review.contains("data-unit=\"lead\""), "{review}");
    let shown = hidden(&review, "shown");
    let fields = [("shown", &*shown), ("verdict", "approve"), ("unit", "lead"), ("unit", "title")];
    let told = jonas.submit(&format!("/decide/{HOME}"), &fields);
    assert!(told.contains("have not been shown"), "{told}");
    let told = jonas.submit(&format!("/decide/{HOME}"), &[("shown", &shown), ("verdict", "approve")]);
    assert!(told.contains("is approved"), "{told}");
}

#[test]
fn what_is_committed_is_what_was_listed() {
    let office = Office::small();
    let (ona, jonas) = submitted(&office);
    let approve = |item: &str| {
        let review = jonas.page(&format!("/review/{item}"));
        let fields = [("shown", &*hidden(&review, "shown")), ("verdict", "approve")];
        jonas.submit(&format!("/decide/{item}"), &fields)
    };
    assert!(approve(HOME).contains("is approved"));
    let listed = jonas.page("/commit");
    assert!(listed.contains(HOME), "{listed}");
    // Another item is approved before the click, and a file of a name that is a pattern takes no other along.
    office.submit("ona", "lt:site/news", "title = Naujienos\n").ok();
    jonas.submit("/sync", &[]);
    assert!(approve("lt:site/news").contains("is approved"));
    let shown = format!("shown:{HOME}");
    let told = jonas.submit("/commit", &[("item", HOME), (&shown, &hidden(&listed, &shown))]);
    assert!(told.contains("lt:site/news"), "{told}");
    office.git("jonas", &["cat-file", "-e", &format!("HEAD:{FILE}")]);
    assert_ne!(office.try_git("jonas", &["cat-file", "-e", "HEAD:locales/lt/news.ftl"]).code, 0);
    drop(ona);
}

#[test]
fn nothing_is_committed_that_the_list_did_not_show() {
    let office = Office::small();
    let (ona, jonas) = submitted(&office);
    let approve = || {
        let review = jonas.page(&format!("/review/{HOME}"));
        let fields = [("shown", &*hidden(&review, "shown")), ("verdict", "approve")];
        assert!(jonas.submit(&format!("/decide/{HOME}"), &fields).contains("is approved"));
    };
    approve();
    let shown = format!("shown:{HOME}");
    let listed = hidden(&jonas.page("/commit"), &shown);
    // Another text is approved, in another tab, before the click.
    typed(&ona, &translate(&ona), "title", "Namo");
    ona.submit(&format!("/submit/{HOME}"), &[]);
    jonas.submit("/sync", &[]);
    approve();
    for fields in [vec![("item", HOME), (&*shown, &*listed)], vec![("item", HOME)]] {
        let told = jonas.submit("/commit", &fields);
        assert!(told.contains("has another text by now than you were shown"), "{told}");
        assert_ne!(office.try_git("jonas", &["cat-file", "-e", &format!("HEAD:{FILE}")]).code, 0);
    }
    let listed = hidden(&jonas.page("/commit"), &shown);
    jonas.submit("/commit", &[("item", HOME), (&shown, &listed)]);
    assert_eq!(office.git("jonas", &["show", &format!("HEAD:{FILE}")]), "title = Namo\n");
}

#[test]
fn a_crowd_loses_nothing() {
    let units: Vec<String> = (0..20).map(|number| format!("unit-{number:02}")).collect();
    let text: String = units.iter().map(|unit| format!("{unit} = Text of {unit}\n")).collect();
    let office = Office::new(&[("locales/en/home.ftl", &*text), ("locales/en/news.ftl", "title = News\n")]);
    let mut ona = at_work(&office, "ona");
    // Another browser comes in by another address of the same workbench.
    let again = office.tolkit("ona", &["open", "--no-browser"]).ok().stdout;
    let (_, entrance) = again.split_once(&format!("127.0.0.1:{}", ona.port)).expect("the same workbench");
    let page = translate(&ona);
    ona.entrance = entrance.trim().to_owned();
    let first = ona.cookie().to_owned();
    ona.come_in();
    assert_ne!(first, ona.cookie());
    let (ona, office) = (&ona, &office);
    std::thread::scope(|scope| {
        for unit in &units {
            let page = &page;
            scope.spawn(move || {
                let saved = typed(ona, page, unit, &format!("Tekstas {unit}"));
                assert_eq!(saved["saved"], true, "{saved}");
            });
        }
        for _ in 0..5 {
            scope.spawn(|| assert_eq!(ona.post("/sync", &[]).status, 303));
            scope.spawn(|| assert_eq!(ona.post("/claims/claim", &[("item", "lt:site/news")]).status, 303));
            scope.spawn(|| assert_eq!(ona.post("/claims/release", &[("item", "lt:site/news")]).status, 303));
            scope.spawn(|| office.tolkit("ona", &["sync"]).ok());
            scope.spawn(|| office.tolkit("ona", &["status"]).ok());
            scope.spawn(|| assert_eq!(ona.get(&format!("/translate/{HOME}")).status, 200));
            scope.spawn(|| assert_eq!(ona.get("/").status, 200));
        }
    });
    let file = office.read("ona", FILE);
    for unit in &units {
        assert!(file.contains(&format!("{unit} = Tekstas {unit}\n")), "{file}");
    }
    assert!(hand_in(ona).contains("is handed in"));
}

#[test]
fn what_stands_beside_a_unit_stays() {
    let comments = "# Aukščiau\n\ntitle = Namai\n\n## Skyrius\n\n# Prie pėdos\nfoot = Rašykit\n    .hint = Užuomina\n";
    for (name, text) in [
        ("comments", comments.to_owned()),
        ("carriage returns", comments.replace('\n', "\r\n")),
        ("a mark", format!("\u{feff}{comments}")),
        ("twice", format!("{comments}title = Antras\n")),
        ("no line break at the end", comments.trim_end().to_owned()),
        ("junk", format!("{comments}\nsomething else {{\n")),
    ] {
        let office = Office::new(&[(
            "locales/en/home.ftl",
            "title = Home page\nlead = Welcome to us\nfoot = Write to us\n    .hint = Hint\n",
        )]);
        let ona = at_work(&office, "ona");
        office.write("ona", FILE, &text);
        let saved = typed(&ona, &translate(&ona), "title", "Pradžia");
        assert_eq!(saved["saved"], true, "{name}: {saved}");
        let saved = typed(&ona, &translate(&ona), "lead", "Sveiki");
        assert_eq!(saved["saved"], true, "{name}: {saved}");
        let after = office.read("ona", FILE);
        let without: String =
            after.replacen("Pradžia", "Namai", 1).replace("lead = Sveiki\n", "").replace("lead = Sveiki\r\n", "");
        let bare = |text: &str| text.replace(['\r', '\n'], "");
        assert_eq!(bare(&without), bare(&text), "{name}: {after:?}");
        assert!(name != "carriage returns" || !after.replace("\r\n", "").contains('\n'), "{name}: {after:?}");
        assert!(translate(&ona).contains("Pradžia"), "{name}");
        assert!(!translate(&ona).contains("You typed this"), "{name}");
    }
}

#[test]
fn a_long_page_keeps_nobody_waiting() {
    // Long texts that have nothing in common: what went and what came takes long to find.
    let texts = |first: u64| -> String {
        let mut state = first;
        let mut word = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            format!(" w{}", state >> 40)
        };
        (0..5).map(|unit| format!("unit-{unit} ={}\n", (0..25_000).map(|_| word()).collect::<String>())).collect()
    };
    let office = Office::new(&[("locales/en/home.ftl", &texts(0))]);
    office.publish_text(HOME, &texts(1));
    office.submit("ona", HOME, &texts(2)).ok();
    let jonas = workbench(&office, "jonas");
    jonas.submit("/sync", &[]);
    let is_done = std::sync::atomic::AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            jonas.page(&format!("/review/{HOME}"));
            is_done.store(true, std::sync::atomic::Ordering::Release);
        });
        let mut longest = std::time::Duration::ZERO;
        while !is_done.load(std::sync::atomic::Ordering::Acquire) {
            let before = std::time::Instant::now();
            jonas.get("/assets/style.css");
            longest = longest.max(before.elapsed());
        }
        assert!(longest < std::time::Duration::from_millis(750), "{longest:?}");
    });
}
