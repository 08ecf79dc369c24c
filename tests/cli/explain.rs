//! `tolkit explain`, and the pages that are generated from the same texts.

use crate::sandbox::{Sandbox, project};

#[test]
fn every_rule_has_a_page() {
    let sandbox = Sandbox::empty();
    for rule in tolkit::rules::ALL {
        let ran = sandbox.tolkit(&["explain", rule.id]).ok();
        assert!(ran.stdout.contains(rule.id), "{}", ran.stdout);
        // Fluent code is shown as it is; what is said around it fits the terminal.
        let fits = |line: &str| line.chars().count() <= 80 || line.starts_with("      ");
        assert!(ran.stdout.lines().all(fits), "{}", ran.stdout);
    }
    let list = sandbox.tolkit(&["explain"]).ok().stdout;
    assert!(tolkit::rules::ALL.iter().all(|rule| list.contains(rule.id)));
    let ran = sandbox.tolkit(&["explain", "no-such-rule"]).fails(2);
    assert!(ran.stderr.contains("no rule no-such-rule"), "{}", ran.stderr);
}

/// Compares a generated page with the one in the repository; `SNAPSHOTS=overwrite` renews that.
pub(crate) fn current(path: &str, page: &str) {
    let file = project(path);
    if std::env::var("SNAPSHOTS").is_ok_and(|value| value == "overwrite") {
        std::fs::write(&file, page).expect("a page");
    }
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(kept == page, "{path} is not current: run the tests with SNAPSHOTS=overwrite");
}

#[test]
fn the_rules_page_is_current() {
    let words = tolkit::i18n::Words::new(&[]);
    current("docs/rules.md", &tolkit::report::rules::reference(&words));
}

#[test]
fn the_command_line_page_is_current() {
    let words = tolkit::i18n::Words::new(&[]);
    current("docs/cli.md", &tolkit::cli::reference(&words));
}
