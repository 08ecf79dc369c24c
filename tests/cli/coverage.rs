//! `tolkit coverage`.

use crate::sandbox::Sandbox;

fn sandbox() -> Sandbox {
    Sandbox::new(&[
        ("en.ftl", "hello = Hello, { $name }!\nbye = Goodbye\n-office = Office of two words\n"),
        ("lt.ftl", "hello = Sveiki, { $name }!\nold = Sena\n"),
    ])
}

#[test]
fn json_has_the_figures_of_every_locale_and_section() {
    let json = sandbox().tolkit(&["coverage", "--format", "json"]).ok().json();
    assert_eq!(json["schema"], 1);
    assert_eq!(json["source"], "en");
    let locales = json["locales"].as_array().expect("locales");
    assert_eq!(locales.len(), 2);
    let (da, lt) = (&locales[0], &locales[1]);
    assert_eq!((&da["locale"], &da["units"], &da["missing"]), (&"da".into(), &3.into(), &3.into()));
    assert_eq!((&lt["translated"], &lt["missing"], &lt["obsolete"]), (&1.into(), &2.into(), &1.into()));
    assert_eq!(lt["words"], serde_json::json!({"total": 6, "missing": 5, "stale": 0}));
    assert_eq!(lt["sections"][0]["section"], "site");
}

#[test]
fn a_locale_can_be_asked_for_alone() {
    let json = sandbox().tolkit(&["coverage", "-l", "lt", "-f", "json"]).ok().json();
    assert_eq!(json["locales"].as_array().map(Vec::len), Some(1));
    let ran = sandbox().tolkit(&["coverage", "-l", "xx"]).fails(2);
    assert!(ran.stderr.contains("xx is not a target locale") && ran.stderr.contains("da, lt"), "{}", ran.stderr);
}

#[test]
fn every_format_goes_to_the_screen_or_to_a_file() {
    let sandbox = sandbox();
    for (format, beginning) in
        [("text", "%"), ("json", "{"), ("csv", "locale,"), ("markdown", "|"), ("html", "<!"), ("svg", "<svg")]
    {
        for by in ["section", "resource", "locale"] {
            let ran = sandbox.tolkit(&["coverage", "--format", format, "--by", by]).ok();
            let shown = ran.stdout.trim_start_matches(|c: char| c.is_whitespace());
            assert!(shown.to_lowercase().contains(beginning), "{format}: {shown}");
            sandbox.tolkit(&["coverage", "--format", format, "--by", by, "-o", "out/../report"]).fails(3);
            sandbox.tolkit(&["coverage", "--format", format, "--by", by, "-o", "report"]).ok();
            assert!(!sandbox.read("report").is_empty());
        }
    }
}

#[test]
fn text_fits_the_terminal_and_has_no_colour_in_a_pipe() {
    let ran = sandbox().tolkit(&["coverage"]).ok();
    assert!(!ran.stdout.contains('\u{1b}'));
    assert!(ran.stdout.lines().all(|line| line.chars().count() <= 80), "{}", ran.stdout);
    let coloured = sandbox().tolkit(&["coverage", "--color", "always"]).ok();
    assert!(coloured.stdout.contains('\u{1b}'));
}

#[test]
fn an_empty_repository_says_so() {
    let ran = Sandbox::new(&[]).tolkit(&["coverage"]).ok();
    assert!(!ran.stdout.trim().is_empty());
}

#[test]
fn copies_of_the_source_are_a_state_of_their_own_in_every_format() {
    let texts = "offer = Accept all cookies\nagain = Read the full story\nname = The Coral Sea Project\nkeys = Ctrl + Alt + Del\nbye = Goodbye\n";
    let sandbox = Sandbox::new(&[
        ("en.ftl", texts),
        ("lt.ftl", texts),
        ("da.ftl", &texts.replace("Accept all cookies", "Tillad alle cookies")),
    ]);
    let json = sandbox.tolkit(&["coverage", "-l", "lt", "-f", "json"]).ok().json();
    let lt = &json["locales"][0];
    assert_eq!((&lt["units"], &lt["translated"], &lt["identical"]), (&5.into(), &5.into(), &2.into()));
    let shown = |format: &str| sandbox.tolkit(&["coverage", "-f", format]).ok().stdout;
    for (format, copies) in [
        ("text", "▄▄▄▄▄===  60      5        –      –       2           3 "),
        ("csv", "lt,site,,5,0,0,5,0,0,2,60,"),
        ("markdown", "| lt | 60% | 5 | – | – | 2 | 3 | – | – |"),
        ("html", "<small>2 copies</small>"),
        ("svg", ">60%<"),
    ] {
        assert!(shown(format).contains(copies), "{format}: {}", shown(format));
    }
}

#[test]
fn a_copy_that_was_reviewed_is_done() {
    let text = "offer = Accept all cookies\n";
    let sandbox = Sandbox::new(&[("en.ftl", text), ("lt.ftl", text)]);
    sandbox.tolkit(&["adopt", "-l", "lt", "--as", "reviewed", "--take", "lt:site#offer"]).ok();
    let json = sandbox.tolkit(&["coverage", "-l", "lt", "-f", "json"]).ok().json();
    assert_eq!((&json["locales"][0]["reviewed"], &json["locales"][0]["identical"]), (&1.into(), &0.into()));
    assert!(sandbox.tolkit(&["coverage", "-l", "lt", "-f", "csv"]).ok().stdout.contains(",100,"));
}
