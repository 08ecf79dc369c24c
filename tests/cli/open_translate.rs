//! Translating and reviewing in the workbench: what is typed, what is kept of it, and who may do what.

use crate::office::Office;
use crate::workbench::{Workbench, form_of};

const HOME: &str = "lt:site/home";

fn workbench(office: &Office, who: &str) -> Workbench {
    Workbench::open(office.tolkit_command(who, &[]), &[])
}

/// Types a text into the one field of a unit, as the page that is open shows it; what the script is told.
fn typed(workbench: &Workbench, page: &str, unit: &str, text: &str) -> serde_json::Value {
    let mut fields = form_of(page, unit);
    fields.iter_mut().filter(|(name, _)| name.starts_with("f:")).for_each(|(_, value)| text.clone_into(value));
    workbench.save(HOME, &fields)
}

fn translate(workbench: &Workbench) -> String {
    workbench.page(&format!("/translate/{HOME}"))
}

#[test]
fn from_the_claim_to_the_published_text() {
    let office = Office::small();
    let (ona, jonas) = (workbench(&office, "ona"), workbench(&office, "jonas"));
    ona.submit("/claims/claim", &[("item", HOME)]);
    let page = translate(&ona);
    for (unit, text) in [("title", "Namai"), ("lead", "Sveiki atvykę"), ("foot", "Rašykit mums")] {
        let saved = typed(&ona, &page, unit, text);
        assert_eq!((&saved["saved"], &saved["state"]), (&true.into(), &"translated".into()), "{saved}");
    }
    assert_eq!(office.read("ona", "locales/lt/home.ftl"), "title = Namai\nlead = Sveiki atvykę\nfoot = Rašykit mums\n");
    let told = ona.submit(&format!("/submit/{HOME}"), &[("note", "Done")]);
    assert!(told.contains("is handed in for review"), "{told}");
    // Jonas gives one text back.
    jonas.submit("/sync", &[]);
    assert!(jonas.page("/").contains("Waits for your review"));
    let review = jonas.page(&format!("/review/{HOME}"));
    let shown = shown_of(&review);
    let decide = format!("/decide/{HOME}");
    let told =
        jonas.submit(&decide, &[("shown", &shown), ("verdict", "return"), ("unit", "foot"), ("text", "Rašykite")]);
    assert!(told.contains("goes back to its translator"), "{told}");
    ona.submit("/sync", &[]);
    let page = translate(&ona);
    assert!(page.contains("It came back from its review") && page.contains("Jonas: Rašykite"), "{page}");
    assert_eq!(typed(&ona, &page, "foot", "Rašykite mums")["saved"], true);
    ona.submit(&format!("/submit/{HOME}"), &[]);
    jonas.submit("/sync", &[]);
    let review = jonas.page(&format!("/review/{HOME}"));
    assert!(review.contains("What has changed since you looked") && review.contains("<ins>Rašykite</ins>"), "{review}");
    let told = jonas.submit(&decide, &[("shown", &shown_of(&review)), ("verdict", "approve")]);
    assert!(told.contains("is approved"), "{told}");
    let commit = jonas.page("/commit");
    assert!(commit.contains("locales/lt/home.ftl") && commit.contains("Ona"), "{commit}");
    assert!(!commit.contains("Nothing is approved"), "{commit}");
    let shown = format!("shown:{HOME}");
    let (_, listed) = commit.split_once(&format!("name=\"{shown}\" value=\"")).expect("what it would hold");
    let listed = listed.split('"').next().unwrap_or_default();
    let told = jonas.submit("/commit", &[("item", HOME), ("push", "1"), (&shown, listed)]);
    assert!(told.contains("Nothing is approved"), "{told}");
    let published = office.sandbox.git(&["-C", "remote.git", "show", "main:locales/lt/home.ftl"]);
    assert_eq!(published, "title = Namai\nlead = Sveiki atvykę\nfoot = Rašykite mums\n");
}

/// What tells the texts of a review from any others.
fn shown_of(review: &str) -> String {
    let (_, rest) = review.split_once("name=\"shown\" value=\"").expect("a form");
    rest.split('"').next().unwrap_or_default().to_owned()
}

#[test]
fn a_choice_by_number_has_a_field_for_each_form() {
    let office = Office::new(&[(
        "locales/en/home.ftl",
        "files = { $count ->\n    [one] one file of { $name }\n   *[other] { $count } files of { $name }\n}\n    .title = Files\n",
    )]);
    let ona = workbench(&office, "ona");
    ona.submit("/claims/claim", &[("item", HOME)]);
    let page = translate(&ona);
    assert!(page.contains("1, 21, 31, ") && page.contains("data-insert=\"{ $name }\""), "{page}");
    let mut fields = form_of(&page, "files");
    let texts = [
        ("f:value[one]", "{ $count } failas iš { $nam }"),
        ("f:value[few]", "{ $count } failai iš { $name"),
        ("f:value[other]", "{ $count } failų iš { $name }"),
        ("f:.title", "Failai"),
    ];
    for (name, text) in texts {
        fields.iter_mut().filter(|(known, _)| known == name).for_each(|(_, value)| text.clone_into(value));
    }
    // A brace is missing: that is no Fluent, and kept all the same.
    let saved = ona.save(HOME, &fields);
    assert_eq!((&saved["saved"], &saved["kept"]), (&false.into(), &true.into()), "{saved}");
    assert!(saved["said"].as_str().is_some_and(|said| said.contains("brace")), "{saved}");
    assert!(!office.path("ona/locales/lt/home.ftl").exists());
    let told = ona.submit(&format!("/submit/{HOME}"), &[]);
    assert!(
        told.contains("One text is not in the file yet: files") && told.contains("{ $count } failai iš { $name"),
        "{told}"
    );
    // A placeable that is not quite right is in the file, and cannot be handed in.
    fields.iter_mut().filter(|(name, _)| name == "f:value[few]").for_each(|(_, value)| value.push_str(" }"));
    let saved = ona.save(HOME, &fields);
    assert_eq!(saved["saved"], true, "{saved}");
    let rules: Vec<_> =
        saved["findings"].as_array().expect("findings").iter().map(|found| found["rule"].clone()).collect();
    assert!(rules.contains(&"unknown-variable".into()), "{saved}");
    assert!(ona.submit(&format!("/submit/{HOME}"), &[]).contains("is not handed in"));
    let page = translate(&ona);
    let mut fields = form_of(&page, "files");
    fields.iter_mut().for_each(|(_, value)| *value = value.replace("{ $nam }", "{ $name }"));
    assert_eq!(ona.save(HOME, &fields)["findings"], serde_json::json!([]));
    assert!(ona.submit(&format!("/submit/{HOME}"), &[]).contains("is handed in for review"));
}

#[test]
fn a_term_is_offered_in_each_of_its_cases() {
    let office = Office::new(&[
        ("locales/en/home.ftl", "title = News from the { -office }\n"),
        ("locales/en/terms.ftl", "-office = Office\n"),
        (
            "locales/lt/terms.ftl",
            "-office =\n    { $case ->\n       *[nominative] biuras\n        [genitive] biuro\n    }\n    .forms = biurai\n",
        ),
    ]);
    let (ona, jonas) = (workbench(&office, "ona"), workbench(&office, "jonas"));
    ona.submit("/claims/claim", &[("item", HOME)]);
    let page = translate(&ona);
    let offered: Vec<&str> =
        page.split("data-insert=\"").skip(1).filter_map(|rest| Some(rest.split_once('"')?.0)).collect();
    assert_eq!(offered, ["{ -office }", "{ -office(case: &#34;genitive&#34;) }"]);
    assert!(page.contains("[genitive] biuro; .forms = biurai"), "{page}");
    assert_eq!(typed(&ona, &page, "title", "{ -office(case: \"genitive\") } naujienos")["saved"], true);
    ona.submit(&format!("/submit/{HOME}"), &[]);
    jonas.submit("/sync", &[]);
    let review = jonas.page(&format!("/review/{HOME}"));
    assert!(review.contains("[genitive] biuro; .forms = biurai"), "{review}");
    let shown = office.tolkit("jonas", &["review", HOME]).ok().stdout;
    assert!(shown.contains("Term: -office(case: …) = *[nominative] biuras"), "{shown}");
    let json = office.tolkit("jonas", &["review", HOME, "-f", "json"]).ok().json();
    assert_eq!(json["units"][0]["terms"].as_array().map(Vec::len), Some(1));
}

#[test]
fn nobodys_text_is_written_over() {
    let office = Office::small();
    let ona = workbench(&office, "ona");
    ona.submit("/claims/claim", &[("item", HOME)]);
    let (first, second) = (translate(&ona), translate(&ona));
    typed(&ona, &first, "title", "Namai");
    // The other tab does not know of it.
    let saved = typed(&ona, &second, "title", "Pradžia");
    assert_eq!((&saved["saved"], &saved["there"]), (&false.into(), &"title = Namai\n".into()), "{saved}");
    assert!(office.read("ona", "locales/lt/home.ftl").contains("Namai"));
    // Both are on the page, whenever that is opened again.
    let page = translate(&ona);
    assert!(page.contains("You typed this") && page.contains("Pradžia") && page.contains("Namai"), "{page}");
    let told = ona.submit(&format!("/submit/{HOME}"), &[]);
    assert!(told.contains("One text is not in the file yet: title"), "{told}");
    let mut fields = form_of(&page, "title");
    fields.iter_mut().filter(|(name, _)| name == "f:value").for_each(|(_, value)| "Pradžia".clone_into(value));
    assert_eq!(ona.save(HOME, &fields)["saved"], true);
    assert!(!translate(&ona).contains("You typed this"));
    // An editor writes the file.
    let page = translate(&ona);
    office.write("ona", "locales/lt/home.ftl", "title = Redaktoriaus\n");
    let saved = typed(&ona, &page, "title", "Mano");
    assert_eq!((&saved["saved"], &saved["there"]), (&false.into(), &"title = Redaktoriaus\n".into()), "{saved}");
    // What was saved before is shown beside what the editor wrote over it, too.
    typed(&ona, &translate(&ona), "lead", "Sveiki");
    office.write("ona", "locales/lt/home.ftl", "title = Redaktoriaus\n");
    assert!(translate(&ona).contains("Sveiki"));
    // Who takes what the file has is asked no more.
    for unit in ["title", "lead"] {
        ona.submit(&format!("/forget/{HOME}"), &[("unit", unit)]);
    }
    assert!(!translate(&ona).contains("You typed this"));
}

#[test]
fn a_text_answers_the_english_that_was_shown_beside_it() {
    let office = Office::small();
    let ona = workbench(&office, "ona");
    ona.submit("/claims/claim", &[("item", HOME)]);
    let page = translate(&ona);
    // The English changes while the page is open.
    let english = "title = Home page\nlead = Welcome to all of us\nfoot = Write to us\n";
    office.write("seed", "locales/en/home.ftl", english);
    office.git("seed", &["commit", "-qam", "Edit"]);
    office.git("seed", &["push", "-q", "../remote.git", "main"]);
    ona.submit("/sync", &[("pull", "1")]);
    assert_eq!(office.read("ona", "locales/en/home.ftl"), english);
    let saved = typed(&ona, &page, "lead", "Sveiki atvykę pas mus");
    assert_eq!((&saved["saved"], &saved["state"]), (&true.into(), &"stale".into()), "{saved}");
    let told = ona.submit(&format!("/submit/{HOME}"), &[]);
    assert!(told.contains("has changed") && told.contains("<ins>all of "), "{told}");
    // It is looked at, and holds.
    let mut fields = form_of(&told, "lead");
    fields.push(("confirm".to_owned(), "1".to_owned()));
    assert_eq!(ona.save(HOME, &fields)["state"], "translated");
    assert!(ona.submit(&format!("/submit/{HOME}"), &[]).contains("is handed in for review"));
}

#[test]
fn a_published_text_still_holds_as_it_is() {
    let office = Office::small();
    office.publish_text(HOME, "title = Namai\nlead = Sveiki\nfoot = Rašykit\n");
    office.git("seed", &["pull", "-q", "../remote.git", "main"]);
    office.write("seed", "locales/en/home.ftl", "title = Home page\nlead = Welcome, all\nfoot = Write to us\n");
    office.git("seed", &["commit", "-qam", "Edit"]);
    office.git("seed", &["push", "-q", "../remote.git", "main"]);
    let ona = workbench(&office, "ona");
    ona.submit("/sync", &[("pull", "1")]);
    ona.submit("/claims/claim", &[("item", HOME)]);
    let page = translate(&ona);
    assert!(page.contains("It still holds"), "{page}");
    let mut fields = form_of(&page, "lead");
    fields.push(("confirm".to_owned(), "1".to_owned()));
    assert_eq!(ona.save(HOME, &fields)["state"], "translated");
    assert!(ona.submit(&format!("/submit/{HOME}"), &[]).contains("is handed in for review"));
}

#[test]
fn a_page_goes_on_when_the_workbench_is_opened_again() {
    let office = Office::small();
    let ona = workbench(&office, "ona");
    ona.submit("/claims/claim", &[("item", HOME)]);
    let (page, port) = (translate(&ona), ona.port);
    drop(ona);
    let ona = workbench(&office, "ona");
    assert_eq!(ona.port, port, "the same address, unless somebody took it meanwhile");
    assert_eq!(typed(&ona, &page, "title", "Namai")["saved"], true);
}

#[test]
fn what_was_saved_survives_the_program() {
    let office = Office::small();
    let ona = workbench(&office, "ona");
    ona.submit("/claims/claim", &[("item", HOME)]);
    let page = translate(&ona);
    typed(&ona, &page, "title", "Namai");
    typed(&ona, &page, "lead", "Sveiki { $kas");
    drop(ona);
    let ona = workbench(&office, "ona");
    let page = translate(&ona);
    assert!(page.contains("Namai") && page.contains("Sveiki { $kas"), "{page}");
}

#[test]
fn who_lost_the_item_keeps_the_text() {
    let office = Office::small();
    let ona = workbench(&office, "ona");
    ona.submit("/claims/claim", &[("item", HOME)]);
    let page = translate(&ona);
    typed(&ona, &page, "title", "Namai");
    office.tolkit("jonas", &["sync"]).ok();
    office.tolkit("jonas", &["release", HOME, "-m", "Somebody else has to"]).ok();
    office.tolkit("ilze", &["sync"]).ok();
    office.tolkit("ilze", &["claim", HOME]).ok();
    ona.submit("/sync", &[]);
    let saved = typed(&ona, &page, "lead", "Sveiki");
    assert!(saved["said"].as_str().is_some_and(|said| said.contains("Ilze has the item")), "{saved}");
    let page = translate(&ona);
    assert!(page.contains("Ilze has it until") && page.contains("Sveiki") && page.contains("Namai"), "{page}");
    assert!(page.contains(" readonly"), "{page}");
}

#[test]
fn a_unit_that_vanished_keeps_its_text() {
    let office = Office::small();
    let ona = workbench(&office, "ona");
    ona.submit("/claims/claim", &[("item", HOME)]);
    let page = translate(&ona);
    office.write("ona", "locales/en/home.ftl", "title = Home page\n");
    let saved = typed(&ona, &page, "lead", "Sveiki");
    assert_eq!((&saved["saved"], &saved["kept"]), (&false.into(), &true.into()), "{saved}");
    // It is shown where its place was, also under another name, until the person says that they do not need it.
    office.write("ona", "locales/en/home.ftl", "title = Home page\nopening = Welcome\n");
    let page = translate(&ona);
    assert!(page.contains("Your texts whose place is gone") && page.contains("Sveiki"), "{page}");
    let typed_on = saved_page(&page);
    office.git("ona", &["checkout", "-q", "locales/en/home.ftl"]);
    assert!(translate(&ona).contains("Sveiki"));
    office.write("ona", "locales/en/home.ftl", "title = Home page\n");
    let page = ona.submit(&format!("/forget/{HOME}"), &[("unit", "lead"), ("page", &typed_on)]);
    assert!(!page.contains("Sveiki"), "{page}");
}

/// The page on which what is shown as having no place was typed.
fn saved_page(page: &str) -> String {
    let (_, homeless) = page.split_once("id=\"homeless\"").expect("a section");
    let (_, rest) = homeless.split_once("name=\"page\" value=\"").expect("a form");
    rest.split('"').next().unwrap_or_default().to_owned()
}

#[test]
fn the_command_line_names_what_is_typed_and_not_in_the_file() {
    let office = Office::small();
    let ona = workbench(&office, "ona");
    ona.submit("/claims/claim", &[("item", HOME)]);
    assert_eq!(typed(&ona, &translate(&ona), "title", "Namai")["saved"], true);
    assert_eq!(typed(&ona, &translate(&ona), "lead", "Sveiki {")["kept"], true);
    let told = office.tolkit("ona", &["submit", HOME]).ok();
    let told = format!("{}{}", told.stdout, told.stderr);
    assert!(told.contains("typed in the workbench for lead") && told.contains("is handed in"), "{told}");
    // It is still there, and nothing else is.
    let page = translate(&ona);
    assert!(page.contains("Sveiki {") && page.matches("You typed this").count() == 1, "{page}");
}

#[test]
fn a_book_is_translated_and_reviewed_as_a_page_is() {
    const UNITS: usize = 4_000;
    let text: String = (0..UNITS).map(|n| format!("unit-{n:05} = Sentence {n} of a long report\n")).collect();
    let office = Office::new(&[("locales/en/home.ftl", &*text)]);
    let (ona, jonas) = (workbench(&office, "ona"), workbench(&office, "jonas"));
    ona.submit("/claims/claim", &[("item", HOME)]);
    let page = ona.page(&format!("/translate/{HOME}?unit=unit-03999"));
    assert!(
        page.len() < 1 << 20 && page.contains("unit-03900") && page.contains(&format!("{UNITS}")),
        "{}",
        page.len()
    );
    let saved = typed(&ona, &page, "unit-03999", "Sakinys");
    assert_eq!(saved["saved"], true, "{saved}");
    let target: String = (0..UNITS).map(|n| format!("unit-{n:05} = Ataskaitos sakinys {n}\n")).collect();
    office.submit("ona", HOME, &target).ok();
    jonas.submit("/sync", &[]);
    let review = jonas.page(&format!("/review/{HOME}"));
    assert_eq!(review.matches("data-unit=").count(), UNITS);
    let told = jonas.submit(&format!("/decide/{HOME}"), &[("shown", &shown_of(&review)), ("verdict", "approve")]);
    assert!(told.contains("is approved"), "{}", &told[..told.len().min(5000)]);
}

#[test]
fn nobody_approves_a_text_that_their_page_does_not_show() {
    let office = Office::small();
    let (ona, jonas) = (workbench(&office, "ona"), workbench(&office, "jonas"));
    ona.submit("/claims/claim", &[("item", HOME)]);
    typed(&ona, &translate(&ona), "title", "Namai");
    ona.submit(&format!("/submit/{HOME}"), &[]);
    jonas.submit("/sync", &[]);
    let old = shown_of(&jonas.page(&format!("/review/{HOME}")));
    typed(&ona, &translate(&ona), "title", "Kvailystė");
    ona.submit(&format!("/submit/{HOME}"), &[]);
    jonas.submit("/sync", &[]);
    // Another tab shows the new one.
    let new = shown_of(&jonas.page(&format!("/review/{HOME}")));
    let decide = format!("/decide/{HOME}");
    let told = jonas.submit(&decide, &[("shown", &old), ("verdict", "approve")]);
    assert!(told.contains("newer text"), "{told}");
    assert!(jonas.submit(&decide, &[("shown", ""), ("verdict", "approve")]).contains("newer text"));
    assert!(jonas.submit(&decide, &[("shown", &new), ("verdict", "approve")]).contains("is approved"));
    // Nobody approves their own, and no translator approves.
    let ilze = workbench(&office, "ilze");
    ilze.submit("/sync", &[]);
    let page = ilze.page(&format!("/review/{HOME}"));
    assert!(!page.contains("name=\"verdict\""), "{page}");
    let told = ilze.submit(&decide, &[("shown", &shown_of(&page)), ("verdict", "approve")]);
    assert!(told.contains("not one of those who review"), "{told}");
}

#[test]
fn whatever_is_typed_comes_back() {
    let office = Office::small();
    let ona = workbench(&office, "ona");
    ona.submit("/claims/claim", &[("item", HOME)]);
    let marks = format!("e{}", "\u{301}".repeat(1000));
    let texts = [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=y>",
        "👩‍👩‍👧 \u{202e}abc\u{202c}",
        &marks,
        "a\r\nb",
        "{\"{\"}",
    ];
    for text in texts {
        let saved = typed(&ona, &translate(&ona), "title", text);
        assert_eq!(saved["saved"], true, "{text:?}: {saved}");
        let page = translate(&ona);
        assert!(!page.contains("<script>alert") && !page.contains("<img"), "{page}");
        let fields = form_of(&page, "title");
        let shown = fields.iter().find(|(name, _)| name == "f:value").map(|(_, value)| value.as_str());
        assert_eq!(shown, Some(&*text.replace("\r\n", "\n")));
    }
}

#[test]
fn a_reviewer_corrects_a_text_and_does_not_approve_it_alone() {
    let office = Office::small();
    let (ona, jonas) = (workbench(&office, "ona"), workbench(&office, "jonas"));
    ona.submit("/claims/claim", &[("item", HOME)]);
    for (unit, text) in [("title", "Namei"), ("lead", "Sveiki")] {
        typed(&ona, &translate(&ona), unit, text);
    }
    ona.submit(&format!("/submit/{HOME}"), &[]);
    jonas.submit("/sync", &[]);
    let page = jonas.page(&format!("/correct/{HOME}?unit=title"));
    let (_, submission) = page.split_once("name=\"submission\" value=\"").expect("a form");
    let submission = submission.split('"').next().unwrap_or_default().to_owned();
    let (_, source) = page.split_once("name=\"source\" value=\"").expect("a form");
    let source = source.split('"').next().unwrap_or_default();
    let correct = |text: &str, submission: &str| {
        let mut fields = vec![("unit", "title"), ("source", source), ("submission", submission)];
        fields.extend([("n:value", "fluent"), ("f:value", text), ("note", "ai")]);
        jonas.post(&format!("/correct/{HOME}"), &fields)
    };
    // What is no Fluent stands in the form again, and so does what is written for an older text.
    for (text, submission) in [("Namai {", &*submission), ("Namai", "another")] {
        let again = correct(text, submission);
        assert!(again.status == 200 && again.body.contains(&format!("\n{text}</textarea>")), "{}", again.body);
    }
    assert_eq!(correct("Namai", &submission).status, 303);
    let review = jonas.page(&format!("/review/{HOME}"));
    assert!(review.contains("corrected by Jonas") && review.contains("Namai"), "{review}");
    let told = jonas.submit(&format!("/decide/{HOME}"), &[("shown", &shown_of(&review)), ("verdict", "approve")]);
    assert!(told.contains("because you changed it yourself"), "{told}");
    ona.submit("/sync", &[]);
    assert!(ona.page("/").contains("Corrected by a reviewer"));
    assert!(translate(&ona).contains("Namai"));
    // Nobody else corrects.
    let refused =
        ona.submit(&format!("/correct/{HOME}"), &[("unit", "title"), ("f:value", "x"), ("submission", &submission)]);
    assert!(!refused.contains("is handed in"), "{refused}");
}

/// An article of five megabytes, in paragraphs.
fn long_report() -> String {
    let sentence = "The council funds research on climate, language and schools across the region, ";
    let paragraph = |number: usize| format!("{}and report {number} says how.\n\n", sentence.repeat(25));
    let head = "---\ntitle: A long report\n---\n\n".to_owned();
    head + &(0..2_500).map(paragraph).collect::<String>()
}

#[test]
fn an_article_of_five_megabytes_is_translated_part_by_part() {
    let workflow = r#"[project]
name = "Office"
locales = ["lt"]

[[articles]]
section = "news"
source = "articles/*.md"
path = "locales/{locale}/news/*.ftl"
output = "site/{locale}/*.md"
require = "none"
"#;
    let office = Office::with_workflow(workflow, &[("articles/report.md", &long_report())]);
    office.tolkit("ona", &["extract"]).ok();
    office.git("ona", &["add", "-A"]);
    office.git("ona", &["commit", "-qm", "A report"]);
    let ona = workbench(&office, "ona");
    ona.submit("/claims/claim", &[("item", "lt:news/report")]);
    let page = ona.page("/translate/lt:news/report?part=9");
    assert!(page.len() < 1 << 20, "{}", page.len());
    let (_, unit) = page.split_once("data-unit=\"").expect("a unit");
    let unit = unit.split('"').next().unwrap_or_default();
    let mut fields = form_of(&page, unit);
    fields.iter_mut().filter(|(name, _)| name.starts_with("f:")).for_each(|(_, text)| "Tekstas".clone_into(text));
    assert_eq!(ona.save("lt:news/report", &fields)["saved"], true);
    assert!(ona.page(&format!("/preview/lt:news/report?unit={unit}")).contains("Tekstas"));
}
