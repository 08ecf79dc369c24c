//! `tolkit export` and `tolkit import`: texts go out to other programs, and come back bound to what went out.

use crate::office::{Office, WORKFLOW};

const SOURCE: &str = "\
# Shown at the top.
title = Home page
lead = Welcome to { $place }, **friends**
files =
    { $count ->
        [one] One file
       *[other] { $count } files
    }
foot = Write to us
    .title = Our address
";

fn office() -> Office {
    Office::with_home(SOURCE)
}

/// The file with a translation of the text of this name.
fn filled(file: &str, name: &str, target: &str) -> String {
    let at = file.find(&format!("resname=\"{name}\" approved")).unwrap_or_else(|| panic!("no {name} in {file}"));
    let open = at + file[at..].find("<target").expect("a target");
    let inside = open + file[open..].find('>').expect("its end") + 1;
    let close = inside + file[inside..].find("</target>").expect("its end");
    format!("{}{target}{}", &file[..inside], &file[close..])
}

#[test]
fn every_plural_form_goes_out_and_comes_back_as_one_message() {
    let office = office();
    let mut file = office.export("out.xlf", &[]);
    for name in ["title", "lead", "files[one]", "files[few]", "files[many]", "files[other]", "foot", "foot.title"] {
        assert!(file.contains(&format!("resname=\"{name}\" approved=\"no\"")), "{name}: {file}");
    }
    assert!(
        file.contains("<source xml:lang=\"en\">Welcome to <ph id=\"1\" ctype=\"x-code\">{ $place }</ph>, <ph"),
        "{file}"
    );
    assert!(
        file.contains(">Pradžia</target>")
            && file.contains("<note from=\"tolkit developer\">Note: Shown at the top.</note>"),
        "{file}"
    );
    assert!(!file.contains("<target xml:lang=\"lt\" state=\"needs-translation\">Home"), "{file}");
    let code = |number: usize| format!("<ph id=\"{number}\"/>");
    file = filled(&file, "lead", &format!("{}friends{}: sveiki atvykę į {}", code(2), code(3), code(1)));
    file = filled(&file, "files[one]", &format!("{} failas", code(1)));
    file = filled(&file, "files[few]", &format!("{} failai", code(1)));
    file = filled(&file, "files[many]", &format!("{} failo", code(1)));
    file = filled(&file, "files[other]", &format!("{} failų", code(1)));
    let ran = office.import("back.xlf", &file).ok();
    assert_eq!(ran.stdout, "lt:site/home: 2 texts came in\n");
    assert!(
        ran.stderr.contains("one text is as before") && ran.stderr.contains("came back without a translation: foot"),
        "{}",
        ran.stderr
    );
    assert_eq!(
        office.stored("ona", "lt:site/home"),
        "title = Pradžia\nlead = **friends**: sveiki atvykę į { $place }\nfiles = { $count ->\n        [one] { $count } failas\n        [few] { $count } failai\n        [many] { $count } failo\n       *[other] { $count } failų\n    }\nfoot = \n    .title = \n"
    );
}

#[test]
fn importing_again_changes_nothing_and_the_packet_closes() {
    let office = office();
    let mut file = office.export("out.xlf", &[]);
    let list = office.tolkit("ona", &["export", "--list"]).ok().stdout;
    assert_eq!(list, "lt-2026-11-23-1 (xliff, 2026-11-23): 4 texts are out, of lt:site/home\n");
    file = filled(&file, "lead", "Sveiki, <ph id='1'/> <ph id='2'/>draugai<ph id='3'/>");
    file = filled(&file, "foot", "Rašykite");
    file = filled(&file, "foot.title", "Mūsų adresas");
    let ran = office.import("back.xlf", &file).ok();
    assert!(ran.stderr.contains("lt-2026-11-23-1: one text has not come back."), "{}", ran.stderr);
    let log = office.tolkit("ona", &["log", "lt:site/home"]).ok().stdout;
    let again = office.import("back.xlf", &file).ok();
    assert_eq!(again.stdout, "");
    assert_eq!(office.tolkit("ona", &["log", "lt:site/home"]).ok().stdout, log);
    for form in ["one", "few", "many", "other"] {
        file = filled(&file, &format!("files[{form}]"), "<ph id='1'/> byla");
    }
    assert!(office.import("back.xlf", &file).ok().stderr.contains("Everything of lt-2026-11-23-1 is back."));
    assert_eq!(office.tolkit("ona", &["export", "--list"]).ok().stdout, "Nothing is out.\n");
}

#[test]
fn what_comes_in_together_is_checked_together() {
    let office = Office::new(&[
        ("locales/en/about.ftl", "about = About { -brand }\nbroken = See { $place }\n"),
        ("locales/en/terms.ftl", "-brand = Brand\n"),
    ]);
    office.tolkit("ona", &["export", "lt:site/*", "-o", "out.xlf"]).ok();
    let mut file = office.read("ona", "out.xlf");
    file = filled(&file, "about", "Apie <ph id=\"1\"/>");
    file = filled(&file, "broken", "Žiūrėkite { $plase }");
    file = filled(&file, "-brand", "Ženklas");
    let ran = office.import("back.xlf", &file);
    // A term that comes in with the text is no error of the text; what is wrong with one keeps nobody else out.
    assert!(ran.stdout.contains("lt:site/about: one text came in"), "{}{}", ran.stdout, ran.stderr);
    assert!(ran.stdout.contains("lt:site/terms: one text came in"), "{}{}", ran.stdout, ran.stderr);
    assert!(ran.stderr.contains("broken"), "{}", ran.stderr);
    assert_eq!(office.stored("ona", "lt:site/about"), "about = Apie { -brand }\nbroken = \n");
}

#[test]
fn what_changed_meanwhile_is_kept_aside_and_what_is_damaged_is_refused_alone() {
    let office = office();
    let mut file = office.export("out.xlf", &[]);
    file = filled(&file, "title", "Namai");
    file = filled(&file, "lead", "Sveiki, <ph id='1'/> <ph id='2'/>draugai");
    file = filled(&file, "foot", "Rašykite");
    file = filled(&file, "foot.title", "Mūsų adresas <ph id='9'>x</ph>");
    for form in ["one", "few", "many", "other"] {
        file = filled(&file, &format!("files[{form}]"), "<ph id='1'/> byla");
    }
    office.write("ona", "locales/en/home.ftl", &SOURCE.replace("Home page", "Start page"));
    let ran = office.import("back.xlf", &file).fails(1);
    assert_eq!(ran.stdout, "lt:site/home: one text came in\n");
    assert!(ran.stderr.contains("kept aside, since the source has changed since it went out: title"), "{}", ran.stderr);
    assert!(ran.stderr.contains("not taken, since it lost **, and has others like it: lead"), "{}", ran.stderr);
    assert!(ran.stderr.contains("not taken, since it has x where nothing like that went out: foot"), "{}", ran.stderr);
    let stored = office.stored("ona", "lt:site/home");
    assert!(stored.contains("[few] { $count } byla") && stored.contains("title = Pradžia\n"), "{stored}");
}

#[test]
fn a_translation_that_somebody_else_made_meanwhile_is_not_written_over() {
    let office = office();
    let file = filled(&office.export("out.xlf", &[]), "title", "Namai");
    office.edit("ona", "lt:site/home", "sed -i 's/Pradžia/Titulinis/'").ok();
    let ran = office.import("back.xlf", &file).fails(4);
    assert!(ran.stderr.contains("somebody is writing in locales/lt/home.ftl"), "{}", ran.stderr);
    office.tolkit("ona", &["submit", "--draft", "lt:site/home"]).ok();
    let ran = office.import("back.xlf", &file).fails(1);
    assert!(ran.stderr.contains("somebody changed the translation since it went out: title"), "{}", ran.stderr);
    assert!(office.stored("ona", "lt:site/home").contains("Titulinis"));
}

#[test]
fn a_target_that_equals_its_source_is_no_translation() {
    let office = office();
    let file =
        filled(&office.export("out.xlf", &[]), "lead", "Welcome to <ph id='1'/>, <ph id='2'/>friends<ph id='3'/>");
    let ran = office.import("back.xlf", &file).fails(1);
    assert!(ran.stderr.contains("not taken, since it says what the source says: lead"), "{}", ran.stderr);
    assert_eq!(ran.stdout, "");
    // A name may be the same: then the file says that it is translated.
    let finished = file.replace("needs-translation\">Welcome", "translated\">Welcome");
    assert_eq!(office.import("back.xlf", &finished).ok().stdout, "lt:site/home: one text came in\n");
}

#[test]
fn a_stale_text_goes_out_with_its_old_source_and_holds_if_the_file_says_so() {
    let office = office();
    office.tolkit("ona", &["claim", "lt:site/home"]).ok();
    office.edit("ona", "lt:site/home", "sed -i 's/Pradžia/Namai/'").ok();
    office.tolkit("ona", &["submit", "--draft", "lt:site/home"]).ok();
    office.write("ona", "locales/en/home.ftl", &SOURCE.replace("Home page", "Start page"));
    office.git("ona", &["commit", "-qam", "Another title"]);
    let file = office.export("out.xlf", &[]);
    assert!(
        file.contains("state=\"needs-review-translation\" state-qualifier=\"x-tolkit-stale\">Namai</target>"),
        "{file}"
    );
    assert!(file.contains("when this was translated: Home page</note>"), "{file}");
    let unchanged = office.import("back.xlf", &file).ok();
    assert_eq!(unchanged.stdout, "");
    let ran = office.import("back.xlf", &file.replace("needs-review-translation", "translated")).ok();
    assert_eq!(ran.stdout, "lt:site/home: one translation holds for its new source, says the file\n");
    let file = office.export("out.xlf", &[]);
    assert!(file.contains("state=\"translated\">Namai</target>"), "{file}");
}

#[test]
fn comments_of_the_other_program_become_comments() {
    let office = office();
    let file = office.export("out.xlf", &[]);
    let at = file.find("<note").expect("a note");
    let file = format!("{}<note from=\"Rasa\">Ar čia antraštė?</note>{}", &file[..at], &file[at..]);
    assert_eq!(office.import("back.xlf", &file).ok().stdout, "lt:site/home: one comment\n");
    assert_eq!(office.import("back.xlf", &file).ok().stdout, "");
    assert!(office.tolkit("ona", &["log", "lt:site/home"]).ok().stdout.contains("Ar čia antraštė?"));
}

#[test]
fn todo_takes_what_needs_work_and_claims_it() {
    let office = Office::small();
    let would = office.tolkit("ona", &["export", "--todo", "-n", "-o", "out/"]).ok();
    assert!(
        would.stdout.contains("Would write 3 texts of one item, 8 words (lt-2026-11-23-1)\nWould write 3 texts"),
        "{}",
        would.stdout
    );
    let ran = office.tolkit("ona", &["export", "--todo", "--word-limit", "5", "-o", "out"]).ok();
    assert_eq!(
        ran.stdout,
        "out/lt-1.xlf: 2 texts of one item, 5 words (lt-2026-11-23-1)\nout/lt-2.xlf: 2 texts of 2 items, 5 words (lt-2026-11-23-2)\nout/lt-3.xlf: 2 texts of one item, 5 words (lt-2026-11-23-3)\n"
    );
    assert!(ran.stderr.contains("2 items are yours now."), "{}", ran.stderr);
    let status = office.tolkit("ona", &["status"]).ok().stdout;
    assert!(status.contains("claimed"), "{status}");
    office.tolkit("ilze", &["sync"]).ok();
    let ran = office.tolkit("ilze", &["export", "--todo", "-o", "out/"]).fails(4);
    assert!(ran.stderr.contains("Ona"), "{}", ran.stderr);
    assert!(!office.exists("ilze", "out"));
}

#[test]
fn one_file_is_for_one_language() {
    let office = Office::small();
    let ran = office.tolkit("ona", &["export", "lt:*", "lv:*", "-o", "all.xlf"]).fails(2);
    assert!(ran.stderr.contains("several languages (lt, lv)"), "{}", ran.stderr);
    office.tolkit("ona", &["export", "lt:*", "lv:*", "-o", "all/"]).ok();
    assert!(office.exists("ona", "all/lv/site/news.xlf"));
}

#[test]
fn files_that_are_not_ours_or_hostile_do_nothing() {
    let office = office();
    let file = office.export("out.xlf", &[]);
    let log = || office.tolkit("ona", &["log", "lt:site/home"]).ok().stdout;
    let before = log();
    let cases: &[(&str, i32, &str)] = &[
        ("hello", 3, "is in no format that tolkit reads"),
        ("", 3, "is in no format that tolkit reads"),
        ("<!DOCTYPE xliff [<!ENTITY a \"b\">]><xliff version=\"1.2\"></xliff>", 3, "declares entities"),
        (
            "<xliff version=\"1.2\"><file><body><trans-unit id=\"7\"><source>a</source></trans-unit></body></file></xliff>",
            1,
            "has no text that went out from here",
        ),
        (&file[..file.len() / 2], 3, "nothing of it came in"),
        (&file.replace("lt:site/home", "lt:site/away"), 1, "lt:site/away: this project has no such item"),
    ];
    for (text, code, said) in cases {
        let ran = office.import("back.xlf", text).fails(*code);
        assert!(ran.stderr.contains(said) && ran.stdout.is_empty(), "{said}: {}", ran.stderr);
    }
    assert_eq!(log(), before);
}

#[test]
fn a_dry_run_shows_the_change() {
    let office = office();
    let file = filled(&office.export("out.xlf", &[]), "title", "Namai");
    office.write("ona", "back.xlf", &file);
    let ran = office.tolkit("ona", &["import", "-n", "back.xlf"]).ok();
    assert_eq!(
        ran.stdout,
        "lt:site/home: one text would come in\n\nlt:site/home title\n- title = Pradžia\n+ title = Namai\n"
    );
    assert!(!office.tolkit("ona", &["log", "lt:site/home"]).ok().stdout.contains("draft"));
}

#[test]
fn a_file_that_invents_units_is_not_kept() {
    let office = office();
    let file = office.export("out.xlf", &[]);
    let start = file.find("<trans-unit").expect("a unit");
    let end = file.find("</trans-unit>").expect("its end") + "</trans-unit>".len();
    let unit = file[start..end].replace("Pradžia", "Namai");
    let invented: String = (0..3000).map(|number| unit.replace("home title ", &format!("home u{number} "))).collect();
    let ran = office.import("back.xlf", &format!("{}{invented}{}", &file[..end], &file[end..])).fails(1);
    assert!(ran.stderr.contains("2000 texts are none of ours, and left alone"), "{}", ran.stderr);
    assert!(ran.stderr.contains("the source does not have it any more"), "{}", ran.stderr);
}

#[test]
fn a_comment_that_is_longer_than_an_event_can_be_comes_in_as_far_as_it_can() {
    let office = office();
    let file = office.export("out.xlf", &[]);
    let at = file.find("<note").expect("a note");
    let file = format!("{}<note from=\"Rasa\">{}</note>{}", &file[..at], "Ar tikrai? ".repeat(40_000), &file[at..]);
    assert_eq!(office.import("back.xlf", &file).ok().stdout, "lt:site/home: one comment\n");
    assert_eq!(office.import("back.xlf", &file).ok().stdout, "");
}

#[test]
fn what_a_project_configuration_ignores_does_not_go_out() {
    let workflow = WORKFLOW.replace("path = \"locales/{locale}/*.ftl\"", "config = \"l10n.toml\"");
    let l10n = "basepath = \".\"\nlocales = [\"lt\", \"lv\"]\n\
        [[paths]]\nreference = \"locales/en/*.ftl\"\nl10n = \"locales/{locale}/*.ftl\"\n\
        [[filters]]\npath = \"locales/{locale}/home.ftl\"\nkey = \"re:^debug-\"\naction = \"ignore\"\n";
    let home = "title = Home page\ndebug-on = Debugging\ndebug-off = No debugging\nfoot = Write to us\n";
    let office = Office::with_workflow(&workflow, &[("l10n.toml", l10n), ("locales/en/home.ftl", home)]);
    let names = |file: &str| -> Vec<String> {
        let units = file.split("resname=\"").skip(1);
        units.filter_map(|unit| Some(unit.split_once('"')?.0.to_owned())).collect()
    };
    let file = office.export("out.xlf", &[]);
    assert_eq!(names(&file), ["title", "foot"]);
    assert!(!file.contains("more text"), "{file}");
    // What is there in spite of that is looked at as any other.
    office.write("ona", "locales/lt/home.ftl", "title = Pradžia\ndebug-off = Nederinama\n");
    office.git("ona", &["add", "-A"]);
    office.git("ona", &["commit", "-qm", "A text"]);
    let file = office.export("out.xlf", &[]);
    assert_eq!(names(&file), ["title", "debug-off", "foot"]);
    office.tolkit("ona", &["export", "--todo", "--no-claim", "-o", "todo.xlf"]).ok();
    let file = office.read("ona", "todo.xlf");
    assert_eq!(names(&file), ["foot"]);
    assert!(file.contains("has 2 more texts"), "{file}");
}
