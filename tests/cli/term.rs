//! `tolkit term`.

use crate::sandbox::{Sandbox, project};

const EN: &str = "# The desk.\n-office = Office\n    .note = Our own.\n-portal = Portal\nnews = News from the { -office }\nopen = Open\n";
const LT: &str = "-office =\n    { $case ->\n       *[nominative] biuras\n        [genitive] biuro\n    }\n    .gender = masculine\n    .forms = biurai, biurų\n    .avoid = kontora\n    .note = Vyriška giminė.\nnews = { -office(case: \"genitive\") } naujienos\nopen = Atidaryti\n";

fn sandbox() -> Sandbox {
    Sandbox::new(&[("en.ftl", EN), ("lt.ftl", LT)])
}

#[test]
fn terms_are_listed_in_the_languages_that_are_asked_for() {
    let sandbox = sandbox();
    let listed = |arguments: &[&str]| sandbox.tolkit(arguments).ok().stdout;
    assert_eq!(listed(&["term", "list"]), "-office = Office\n-portal = Portal\n");
    let lt = "-office = Office\n    lt: biuras\n-portal = Portal\n    lt: (not there)\n";
    assert_eq!(listed(&["term", "list", "-l", "lt"]), lt);
    let json = sandbox.tolkit(&["term", "list", "-l", "lt", "-f", "json"]).ok().json();
    let office = &json["terms"][0]["translations"]["lt"];
    assert_eq!(office["variants"][1]["reference"], "{ -office(case: \"genitive\") }");
    assert_eq!((&office["avoid"][0], &office["facts"]["gender"]), (&"kontora".into(), &"masculine".into()));
    assert_eq!(json["terms"][1]["translations"]["lt"], serde_json::Value::Null);
    assert!(sandbox.tolkit(&["term", "list", "-l", "xx"]).fails(2).stderr.contains("xx is not a target locale"));
    let none = Sandbox::new(&[("en.ftl", "a = A\n")]);
    assert!(none.tolkit(&["term", "list"]).ok().stdout.contains("tolkit term add"));
}

#[test]
fn a_term_is_shown_with_its_forms_and_where_it_is_used() {
    let sandbox = sandbox();
    let shown = sandbox.tolkit(&["term", "show", "office"]).ok().stdout;
    for line in [
        "  en.ftl:2",
        "    { -office }: Office",
        "    Note: Our own.",
        "  da: (not there)",
        "  lt: lt.ftl:1",
        "    { -office(case: \"genitive\") }: biuro",
        "    .gender = masculine",
        "    also: biurai, biurų",
        "    to be avoided: kontora",
        "2 texts refer to it:",
        "  en.ftl:5: news",
        "  lt.ftl:10: news",
    ] {
        assert!(shown.lines().any(|shown| shown == line), "{line}\n{shown}");
    }
    assert_eq!(sandbox.tolkit(&["term", "show", "-office"]).ok().stdout, shown);
    let json = sandbox.tolkit(&["term", "show", "portal", "-f", "json"]).ok().json();
    assert_eq!((&json["id"], &json["uses"]), (&"-portal".into(), &serde_json::json!([])));
    assert!(sandbox.tolkit(&["term", "show", "nothing"]).fails(2).stderr.contains("tolkit term list"));
}

#[test]
fn a_term_is_added_behind_the_others() {
    let sandbox = sandbox();
    let words = ["term", "add", "grant", "Grant \u{201c}A\u{201d}", "-l", "lt", "dotacija", "--note", "Money\nfor all"];
    let would = sandbox.tolkit(&[&words[..], &["--dry-run"]].concat()).ok();
    assert!(would.stdout.contains("would be added to en.ftl, lt.ftl") && sandbox.read("en.ftl") == EN);
    sandbox.tolkit(&words).ok();
    let grant = "-grant = Grant “A”\n    .note =\n        Money\n        for all\n";
    assert_eq!(sandbox.read("en.ftl"), EN.replace("news =", &format!("{grant}news =")));
    assert_eq!(sandbox.read("lt.ftl"), LT.replace("news =", "-grant = dotacija\nnews ="));
    assert!(sandbox.tolkit(&words).fails(2).stderr.contains("-grant already, in en.ftl"));
    sandbox.tolkit(&["term", "add", "-other", "{ braces }"]).ok();
    assert!(sandbox.read("en.ftl").contains("-other = {\"{\"} braces {\"}\"}\n"));
    for wrong in [["term", "add", "9", "x"], ["term", "add", "a b", "x"], ["term", "add", "x", " "]] {
        sandbox.tolkit(&wrong).fails(2);
    }
    sandbox.tolkit(&["term", "add", "x", "X", "-l", "xx", "x"]).fails(2);
}

#[test]
fn the_first_term_goes_into_a_file_that_is_named_for_terms() {
    let workflow = "[project]\nlocales = [\"lt\"]\n\n[[fluent]]\nsection = \"site\"\npath = \"{locale}/*.ftl\"\n";
    let sandbox = Sandbox::empty();
    sandbox.write("workflow.toml", workflow);
    sandbox.write("en/a.ftl", "a = A\n");
    assert!(sandbox.tolkit(&["term", "add", "x", "X"]).fails(2).stderr.contains("terms.ftl"));
    sandbox.write("en/terms.ftl", "### The terms.\n");
    sandbox.tolkit(&["term", "add", "x", "X", "-l", "lt", "ikso"]).ok();
    assert_eq!(sandbox.read("en/terms.ftl"), "### The terms.\n-x = X\n");
    assert_eq!(sandbox.read("lt/terms.ftl"), "-x = ikso\n");
    sandbox.write("en/terms.ftl", "### The terms.\n-y = { $\n");
    let before = sandbox.read("en/terms.ftl");
    let ran = sandbox.tolkit(&["term", "add", "z", "Z"]);
    assert!(ran.stderr.is_empty() || sandbox.read("en/terms.ftl") == before, "{}", ran.stderr);
}

#[test]
fn the_use_of_terms_is_checked_alone() {
    let sandbox = sandbox();
    let ran = sandbox.tolkit(&["term", "check", "-l", "lt"]).ok();
    assert!(ran.stderr.contains("lt lacks one term: -portal"), "{}", ran.stderr);
    sandbox.write("lt.ftl", LT.replace("\"genitive\"", "\"dative\"").replace("Atidaryti", "Kontoros"));
    let ran = sandbox.tolkit(&["term", "check", "-l", "lt"]).fails(1);
    assert!(ran.stdout.contains("[term-argument]") && ran.stdout.contains("[term-avoided]"), "{}", ran.stdout);
    assert!(!ran.stdout.contains("[missing-unit]"), "{}", ran.stdout);
}

#[test]
fn what_is_wrong_in_a_term_base_stops_nobody() {
    let broken = "-a = { -a }\n-b = { $case ->\n    [genitive] b\n}\n-c = c\n    .forms = { $x }\n-c = d\n";
    let sandbox = Sandbox::new(&[("en.ftl", "-a = a\n-b = b\n-c = c\nx = The a, b and c\n"), ("lt.ftl", broken)]);
    let listed = sandbox.tolkit(&["term", "list", "-l", "lt"]).ok().stdout;
    assert!(listed.contains("lt: { -a }") && listed.contains("-c = c\n    lt: c\n"), "{listed}");
    sandbox.tolkit(&["term", "show", "a"]).ok();
    sandbox.tolkit(&["term", "check"]).ok();
    let found = sandbox.tolkit(&["check", "-f", "json"]).found();
    for rule in ["cyclic-reference", "syntax-error", "duplicate-unit"] {
        assert!(found.iter().any(|(of, _)| of == rule), "{rule}: {found:?}");
    }
}

#[test]
fn the_terms_of_the_newsroom_lack_nothing_that_is_asked_of_them() {
    let sandbox = Sandbox::empty();
    let newsroom = project("examples/newsroom");
    let ran = sandbox.tolkit_in(&newsroom, &["term", "check", "-l", "lt", "--strict"]).ok();
    assert!(!ran.stderr.contains("lacks"), "{}", ran.stderr);
    let json = sandbox.tolkit_in(&newsroom, &["term", "list", "-f", "json"]).ok().json();
    assert_eq!(json["terms"].as_array().map(Vec::len), Some(12));
}
