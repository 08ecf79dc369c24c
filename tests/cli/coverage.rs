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
