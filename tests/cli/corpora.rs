//! Real input, where `TOLKIT_CORPORA` says where it is.

use crate::corpus::corpus;
use crate::sandbox::Sandbox;

/// Missing and obsolete units of each locale, by compare-locales 9.0.5.
const COUNTS: [(&str, u64, u64); 10] = [
    ("da", 1380, 4),
    ("et", 2654, 0),
    ("fi", 795, 0),
    ("is", 1772, 2),
    ("lt", 2359, 0),
    ("lv", 2770, 0),
    ("nb-NO", 403, 4),
    ("nn-NO", 403, 4),
    ("ru", 36, 0),
    ("sv-SE", 394, 4),
];

fn www() -> Option<Sandbox> {
    let folder = corpus("www")?;
    let sandbox = Sandbox::empty();
    sandbox.copy(&folder);
    let locales: Vec<String> = COUNTS.iter().map(|(locale, ..)| format!("{locale:?}")).collect();
    let workflow = format!(
        "[project]\nlocales = [{}]\n\n[[fluent]]\nsection = \"www\"\npath = \"{{locale}}/**/*.ftl\"\n",
        locales.join(", ")
    );
    sandbox.write("workflow.toml", workflow);
    Some(sandbox)
}

#[test]
fn the_counts_are_those_of_compare_locales() {
    let Some(sandbox) = www() else { return };
    let json = sandbox.tolkit(&["coverage", "--format", "json"]).ok().json();
    let counted: Vec<(String, u64, u64)> = json["locales"]
        .as_array()
        .expect("locales")
        .iter()
        .map(|locale| {
            let number = |key: &str| locale[key].as_u64().expect("a number");
            assert_eq!(
                number("missing") + number("stale") + number("translated") + number("reviewed"),
                number("units")
            );
            (locale["locale"].as_str().expect("a locale").to_owned(), number("missing"), number("obsolete"))
        })
        .collect();
    let expected: Vec<_> =
        COUNTS.iter().map(|(locale, missing, obsolete)| ((*locale).to_owned(), *missing, *obsolete)).collect();
    assert_eq!(counted, expected);
}

#[test]
fn init_finds_the_layout_by_itself() {
    let Some(sandbox) = www() else { return };
    std::fs::remove_file(sandbox.path("workflow.toml")).expect("a file");
    sandbox.tolkit(&["init"]).ok();
    assert!(sandbox.read("workflow.toml").contains("path = \"{locale}/**/*.ftl\""));
    let json = sandbox.tolkit(&["coverage", "--format", "json"]).ok().json();
    assert_eq!(json["locales"].as_array().map(Vec::len), Some(COUNTS.len()));
}

#[test]
fn shipping_text_has_few_errors_besides_what_is_missing() {
    let Some(sandbox) = www() else { return };
    let ran = sandbox.tolkit(&["check", "--format", "json"]).fails(1);
    let json = ran.json();
    let diagnostics = json["diagnostics"].as_array().expect("diagnostics");
    let errors = diagnostics
        .iter()
        .filter(|d| d["severity"] == "error" && !d["rule"].as_str().is_some_and(|rule| rule.starts_with("missing-")))
        .count();
    assert!(errors <= 60, "{errors} errors in proofread text");
}
