//! `tolkit export --format po`, and what comes back of it.

use std::io::Write as _;
use std::process::Command;

use crate::office::Office;

const SOURCE: &str = "\
# Shown at the top.
title = Home page
lead = Welcome to { $place }, **friends** of \"{ $office }\"
files =
    { $count ->
        [one] One file
       *[other] { $count } files
    }
";

fn office() -> Office {
    Office::with_home(SOURCE)
}

/// The file with a translation of the text of this name.
fn filled(file: &str, name: &str, target: &str) -> String {
    let at = file.find(&format!("msgctxt \"site/home:{name}\"\n")).unwrap_or_else(|| panic!("no {name} in {file}"));
    let string = at + file[at..].find("\nmsgstr ").expect("a translation") + 1;
    let end = file[string..].find("\n\n").map_or(file.len(), |end| string + end);
    format!("{}msgstr \"{target}\"{}", &file[..string], &file[end..])
}

/// Runs a program of gettext on a file; says whether there is one.
fn gettext(office: &Office, program: &str, arguments: &[&str]) -> bool {
    let run = Command::new(program).args(arguments).current_dir(office.path("ona")).output();
    match run {
        Ok(output) => {
            assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
            true
        }
        Err(_) => {
            let _ = writeln!(std::io::stderr(), "left out: there is no {program}");
            false
        }
    }
}

#[test]
fn a_file_comes_back_through_gettext() {
    let office = office();
    let file = office.export("out.po", &["--format", "po"]);
    assert!(
        file.contains("#. Note: Shown at the top.\n#: lt%3Asite/home+title+value+")
            && file.contains("\nmsgctxt \"site/home:title\"\n"),
        "{file}"
    );
    let mut file = filled(&file, "lead", "**Draugai** (\\\"{ $office }\\\"), sveiki atvykę į { $place }");
    for (form, word) in [("one", "failas"), ("few", "failai"), ("many", "failo"), ("other", "failų")] {
        file = filled(&file, &format!("files[{form}]"), &format!("{{ $count }} {word}"));
    }
    office.write("ona", "back.po", &file);
    if gettext(&office, "msgfmt", &["-c", "-o", "back.mo", "back.po"])
        && gettext(&office, "msgcat", &["--width=20", "--to-code=CP1257", "-o", "cat.po", "back.po"])
    {
        gettext(&office, "msgmerge", &["-q", "-o", "back.po", "cat.po", "out.po"]);
    }
    let ran = office.tolkit("ona", &["import", "back.po"]).ok();
    assert_eq!(ran.stdout, "lt:site/home: 2 texts came in\n");
    let stored = office.tolkit("ona", &["edit", "-n", "lt:site/home"]).ok().stdout;
    assert!(stored.contains("lead = **Draugai** (\"{ $office }\"), sveiki atvykę į { $place }\n"), "{stored}");
    assert!(stored.contains("[many] { $count } failo\n"), "{stored}");
    assert_eq!(office.tolkit("ona", &["import", "back.po"]).ok().stdout, "");
}

#[test]
fn what_is_fuzzy_is_not_finished_and_what_is_no_longer_holds() {
    let office = office();
    let file = filled(&office.export("out.po", &["--format", "po"]), "title", "Namai");
    let ran = office
        .import("back.po", &file.replace("msgctxt \"site/home:title\"\n", "#, fuzzy\nmsgctxt \"site/home:title\"\n"))
        .fails(1);
    assert!(ran.stderr.contains("title") && ran.stdout.is_empty(), "{}", ran.stderr);
    office.import("back.po", &file).ok();
    office.write("ona", "locales/en/home.ftl", &SOURCE.replace("Home page", "Start page"));
    office.git("ona", &["commit", "-qam", "Another title"]);
    let file = office.export("out.po", &["--format", "po"]);
    assert!(file.contains("\n#, fuzzy\n#| msgid \"Home page\"\nmsgctxt \"site/home:title\"\n"), "{file}");
    assert_eq!(office.import("back.po", &file).ok().stdout, "");
    let ran = office.import("back.po", &file.replace("#, fuzzy\n", "")).ok();
    assert_eq!(ran.stdout, "lt:site/home: one translation holds for its new source, says the file\n");
}

#[test]
fn comments_become_comments_and_ours_do_not() {
    let office = office();
    let file = office
        .export("out.po", &["--format", "po"])
        .replace("#: lt%3Asite/home+title+", "# Ar čia antraštė?\n#: lt%3Asite/home+title+");
    assert_eq!(office.import("back.po", &file).ok().stdout, "lt:site/home: one comment\n");
    assert_eq!(office.import("back.po", &file).ok().stdout, "");
    assert!(office.tolkit("ona", &["log", "lt:site/home"]).ok().stdout.contains("Ar čia antraštė?"));
}

#[test]
fn what_is_broken_or_of_others_does_nothing() {
    let office = office();
    let file = office.export("out.po", &["--format", "po"]);
    for (text, code) in [
        ("msgid \"Home\"\nmsgstr \"Pradžia\"\n", 1),
        ("msgid \"Home\"\nmsgstr \"Pradžia\n", 3),
        (&file[..file.len() - 4], 3),
        (&file.replace("UTF-8", "KOI-7"), 3),
    ] {
        let ran = office.import("back.po", text).fails(code);
        assert!(ran.stdout.is_empty() && !ran.stderr.is_empty(), "{}", ran.stderr);
    }
}

#[test]
fn a_file_that_was_xliff_is_found_by_its_references() {
    let office = office();
    let xliff = office.export("out.xlf", &["--format", "xliff"]);
    let address = |name: &str| {
        let at = xliff.find(&format!("lt:site/home {name} ")).unwrap_or_else(|| panic!("no {name} in {xliff}"));
        xliff[at..at + xliff[at..].find('"').expect("its end")].replace(' ', "+").replace('=', "%3D")
    };
    // As `xliff2po` writes it: without contexts, and fuzzy unless the file says that the text is approved.
    let po = format!(
        "#, fuzzy\nmsgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n#. Shown at the top.\n#: {}\n#, fuzzy\n\
         msgid \"Home page\"\nmsgstr \"Pradžia\"\n\n#: {}\nmsgid \"Welcome to\"\nmsgstr \"**Draugai** (\\\"{{ $office }}\\\") {{ $place }}\"\n",
        address("title value"),
        address("lead value")
    );
    let ran = office.import("back.po", &po).ok();
    assert_eq!(ran.stdout, "lt:site/home: one text came in\n");
    assert!(ran.stderr.contains("one text is as before") && !ran.stderr.contains("none of ours"), "{}", ran.stderr);
    assert_eq!(office.import("back.po", &po).ok().stdout, "");
    // Without references it is told that they are missing.
    let bare: String = po.lines().filter(|line| !line.starts_with("#:")).map(|line| format!("{line}\n")).collect();
    assert!(office.import("back.po", &bare).fails(1).stderr.contains("has no text that went out from here"));
}
