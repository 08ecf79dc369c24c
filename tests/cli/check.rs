//! `tolkit check`: the gate, its formats, its exit codes.

use crate::sandbox::{Sandbox, WORKFLOW};

const EN: &str = "hello = Hello, { $name }!\nbye = Goodbye\n";

fn found(sandbox: &Sandbox, arguments: &[&str]) -> Vec<(String, String)> {
    let arguments: Vec<&str> = ["check", "-f", "json", "-l", "lt"].iter().chain(arguments).copied().collect();
    sandbox.tolkit(&arguments).found()
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected.iter().map(|(rule, unit)| ((*rule).to_owned(), (*unit).to_owned())).collect()
}

#[test]
fn what_is_missing_blocks() {
    let sandbox = Sandbox::new(&[("en.ftl", EN), ("lt.ftl", "hello = Sveiki, { $name }!\n")]);
    let ran = sandbox.tolkit(&["check", "--format", "json"]).fails(1);
    let json = ran.json();
    assert_eq!(json["summary"]["errors"], 2);
    let missing = &json["diagnostics"][1];
    assert_eq!(missing["rule"], "missing-unit");
    assert_eq!(missing["severity"], "error");
    assert_eq!(
        (&missing["item"], &missing["locale"], &missing["unit"]),
        (&"lt:site".into(), &"lt".into(), &"bye".into())
    );
    assert_eq!((&missing["path"], &missing["line"], &missing["column"]), (&"lt.ftl".into(), &1.into(), &1.into()));
    let related = missing["related"].as_array().expect("related places");
    assert_eq!((&related[0]["path"], &related[0]["line"]), (&"en.ftl".into(), &2.into()));
    assert_eq!((&related[1]["path"], &related[1]["line"]), (&"workflow.toml".into(), &9.into()));
    assert_eq!(ran.found(), pairs(&[("missing-resource", ""), ("missing-unit", "bye")]));
}

#[test]
fn what_nothing_demands_is_a_note() {
    let sandbox = Sandbox::new(&[("en.ftl", EN)]);
    sandbox.write("workflow.toml", WORKFLOW.replace("\"translated\"", "\"none\""));
    let ran = sandbox.tolkit(&["check", "-f", "json"]).ok();
    assert_eq!(ran.json()["summary"]["notes"], 2);
    sandbox.write("workflow.toml", format!("{WORKFLOW}due = 2026-12-01\n"));
    sandbox.tolkit(&["check"]).ok();
    sandbox.tolkit(&["check", "--today", "2026-12-01"]).fails(1);
}

#[test]
fn a_complete_translation_passes() {
    let sandbox = Sandbox::new(&[("en.ftl", EN)]);
    for locale in ["lt", "da"] {
        sandbox.write(&format!("{locale}.ftl"), "hello = { $name }!\nbye = Viso\n");
    }
    let ran = sandbox.tolkit(&["check"]).ok();
    assert!(!ran.stdout.trim().is_empty());
}

#[test]
fn an_empty_scope_passes_and_says_so() {
    // Nothing is missing in Danish: it has no such file, and nobody asked for one.
    let sandbox = Sandbox::new(&[("en.ftl", EN)]);
    sandbox.write("workflow.toml", format!("{WORKFLOW}locales = [\"lt\"]\n"));
    let ran = sandbox.tolkit(&["check", "-l", "da"]).ok();
    assert!(ran.stdout.contains("othing to check"), "{}", ran.stdout);
}

#[test]
fn rules_are_configured_in_one_place() {
    let sandbox = Sandbox::new(&[("en.ftl", EN), ("lt.ftl", "hello = Sveiki!\nbye = Viso  gero\n")]);
    assert_eq!(found(&sandbox, &[]), pairs(&[("missing-variable", "hello"), ("double-space", "bye")]));
    assert_eq!(found(&sandbox, &["--rule", "double-space"]), pairs(&[("double-space", "bye")]));
    sandbox
        .write("workflow.toml", format!("{WORKFLOW}[rules]\ndouble-space = \"error\"\nmissing-variable = \"off\"\n"));
    let ran = sandbox.tolkit(&["check", "-f", "json", "-l", "lt"]).fails(1);
    assert_eq!(ran.json()["summary"]["errors"], 1);
    sandbox.tolkit(&["check", "--rule", "doublespace"]).fails(2);
}

#[test]
fn strict_lets_warnings_block() {
    let sandbox = Sandbox::new(&[("en.ftl", EN), ("lt.ftl", "hello = Sveiki, { $name }!\nbye = Viso{\" \"}\n")]);
    sandbox.tolkit(&["check", "-l", "lt"]).ok();
    sandbox.tolkit(&["check", "-l", "lt", "--strict"]).fails(1);
}

#[test]
fn records_make_stale_and_reviews_count() {
    let sandbox = Sandbox::new(&[("en.ftl", EN), ("lt.ftl", "hello = Sveiki, { $name }!\nbye = Viso\n")]);
    sandbox.tolkit(&["adopt", "--as", "reviewed"]).ok();
    sandbox.write("workflow.toml", WORKFLOW.replace("\"translated\"", "\"reviewed\""));
    assert_eq!(found(&sandbox, &[]), pairs(&[]));
    sandbox.write("en.ftl", EN.replace("Goodbye", "So long"));
    sandbox.write("lt.ftl", "hello = Labas, { $name }!\nbye = Viso\n");
    assert_eq!(found(&sandbox, &[]), pairs(&[("unreviewed-unit", "hello"), ("stale-unit", "bye")]));
}

#[test]
fn what_is_obsolete_is_a_warning() {
    let sandbox = Sandbox::new(&[("en.ftl", "hello = Hello\n"), ("lt.ftl", "hello = Labas\nold = Sena\n")]);
    assert_eq!(found(&sandbox, &[]), pairs(&[("obsolete-unit", "old")]));
    std::fs::remove_file(sandbox.path("en.ftl")).expect("a file");
    assert_eq!(found(&sandbox, &[]), pairs(&[("obsolete-resource", ""), ("empty-section", "")]));
}

#[test]
fn waivers_hold_until_they_end() {
    let sandbox = Sandbox::new(&[
        ("en.ftl", EN),
        ("lt.ftl", "hello = { $name }!\n"),
        ("da.ftl", "hello = { $name }!\nbye = Hej\n"),
    ]);
    let waive = |until: &str, item: &str| {
        format!(
            "{WORKFLOW}[[waive]]\nrule = \"missing-unit\"\nitem = \"{item}\"\nuntil = {until}\nreason = \"Elections\"\n"
        )
    };
    sandbox.write("workflow.toml", waive("2026-11-23", "lt:*"));
    sandbox.tolkit(&["check"]).ok();
    sandbox.write("workflow.toml", waive("2026-11-22", "lt:*"));
    let ran = sandbox.tolkit(&["check", "-f", "json"]).fails(1);
    assert_eq!(ran.found(), pairs(&[("missing-unit", "bye"), ("expired-waiver", "")]));
    sandbox.write("workflow.toml", waive("2026-11-23", "da:*"));
    let ran = sandbox.tolkit(&["check", "-f", "json"]).fails(1);
    assert_eq!(ran.found(), pairs(&[("missing-unit", "bye"), ("unused-waiver", "")]));
}

#[test]
fn references_are_looked_up_in_the_whole_section() {
    let sandbox = Sandbox::empty();
    sandbox.write("workflow.toml", WORKFLOW.replace("{locale}.ftl", "{locale}/*.ftl"));
    sandbox.write("en/terms.ftl", "-office = Office\n");
    sandbox.write("en/site.ftl", "title = The { -office }\n");
    sandbox.write("lt/site.ftl", "title = { -office }\n");
    sandbox.write("da/terms.ftl", "-office = Kontor\n");
    sandbox.write("da/site.ftl", "title = { -office }\n");
    let ran = sandbox.tolkit(&["check", "-f", "json"]).fails(1);
    assert_eq!(ran.found(), pairs(&[("unresolved-reference", "title"), ("missing-resource", "")]));
    // One item alone is still looked at among the others.
    sandbox.tolkit(&["check", "da:site/site"]).ok();
    sandbox.tolkit(&["check", "lt:site/site"]).fails(1);
}

#[test]
fn every_format_is_what_its_readers_expect() {
    let sandbox = Sandbox::new(&[("en.ftl", EN), ("lt.ftl", "hello = Sveiki, { $nme }!\n")]);
    let shown = |format: &str| sandbox.tolkit(&["check", "-l", "lt", "-f", format]).fails(1).stdout;
    let text = shown("text");
    assert!(text.contains("error[unknown-variable]") && text.contains("lt.ftl:1:"), "{text}");
    assert!(text.contains("en.ftl") && text.contains("workflow.toml:9"), "{text}");
    let github = shown("github");
    assert!(github.contains("::error file=lt.ftl,line=1,"), "{github}");
    let gitlab: serde_json::Value = serde_json::from_str(&shown("gitlab")).expect("JSON");
    assert_eq!(gitlab[0]["location"]["path"], "lt.ftl");
    let sarif: serde_json::Value = serde_json::from_str(&shown("sarif")).expect("JSON");
    assert_eq!(sarif["version"], "2.1.0");
    assert!(shown("junit").contains("<testsuites"));
}

#[test]
fn a_source_in_another_language_has_that_languages_numbers() {
    let sandbox = Sandbox::empty();
    let numbers = |source: &str, text: &str, target: &str, translation: &str| {
        let locales = format!("source = \"{source}\"\nlocales = [\"{target}\"]");
        sandbox.write("workflow.toml", WORKFLOW.replace("source = \"en\"\nlocales = [\"lt\", \"da\"]", &locales));
        sandbox.write(&format!("{source}.ftl"), format!("sum = {text}\n"));
        sandbox.write(&format!("{target}.ftl"), format!("sum = {translation}\n"));
        sandbox.tolkit(&["check", "-f", "json", "--rule", "number-mismatch"]).found().len()
    };
    for (source, text, target, translation) in [
        ("sv", "Stödet är på 25 miljoner kronor.", "da", "Støtten er på 25 mio. kr."),
        ("sv", "Stödet är på 25 miljoner kronor.", "da", "Støtten er på 25.000.000 kr."),
        ("sv", "Stödet är på 25 miljoner kronor.", "en", "The grant is worth 25 million kronor."),
        ("sv", "Tre projekt fick 14 miljarder.", "lt", "Trys projektai gavo 14 mlrd."),
        ("sv", "Fem platser och 7 stolar.", "en", "Five seats and seven chairs."),
        ("de", "Die Spende beträgt 25 Millionen.", "da", "Støtten er på 25 mio."),
        ("de", "Die Spende beträgt 25 Millionen.", "en", "The grant is worth 25,000,000."),
        ("de", "Es gibt 25 Millionen Leser.", "en", "There are twenty-five million readers."),
        ("de", "Das sind 25 Prozent.", "en", "That is twenty-five per cent."),
    ] {
        assert_eq!(numbers(source, text, target, translation), 0, "{source}: {text} {translation}");
    }
    for (source, text, target, translation) in [
        ("sv", "Stödet är på 25 miljoner kronor.", "da", "Støtten er på 25 mia. kr."),
        ("sv", "Stödet är på 25 miljoner kronor.", "en", "The grant is worth 25 kronor."),
        ("de", "Die Spende beträgt 25 Millionen.", "da", "Støtten er på 26 mio."),
    ] {
        assert_eq!(numbers(source, text, target, translation), 1, "{source}: {text} {translation}");
    }
}
