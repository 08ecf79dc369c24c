//! A section that no file belongs to: the gate is not green where it looks at nothing.

use crate::sandbox::{Sandbox, WORKFLOW};

const MISSPELT: &str = r#"[project]
source = "en"
locales = ["lt", "da"]

[[fluent]]
section = "site"
path = "locales/{locale}/*.ftl"

[[fluent]]
section = "app"
path = "app/locals/{locale}/*.ftl"
"#;

fn misspelt() -> Sandbox {
    let sandbox = Sandbox::empty();
    sandbox.write("workflow.toml", MISSPELT);
    for locale in ["en", "lt", "da"] {
        sandbox.write(&format!("locales/{locale}/a.ftl"), "a = 12\n");
    }
    sandbox
}

#[test]
fn a_path_that_matches_nothing_is_an_error_at_its_line() {
    let sandbox = misspelt();
    let ran = sandbox.tolkit(&["check"]).fails(1);
    assert!(ran.stdout.contains("error[empty-section]") && ran.stdout.contains("workflow.toml:11:8"), "{}", ran.stdout);
    assert!(ran.stdout.contains("“optional"), "{}", ran.stdout);
    sandbox.tolkit(&["check", "-s", "app"]).fails(1);
    sandbox.tolkit(&["check", "-l", "lt"]).fails(1);
    // What somebody asked for by name is looked at alone.
    sandbox.tolkit(&["check", "-s", "site"]).ok();
    sandbox.tolkit(&["check", "lt:site/a"]).ok();
    sandbox.write("workflow.toml", format!("{MISSPELT}optional = true\n"));
    sandbox.tolkit(&["check"]).ok();
}

#[test]
fn a_change_is_no_reason_to_look_away() {
    let sandbox = misspelt();
    sandbox.commit();
    sandbox.tolkit(&["check", "--changed-since", "HEAD"]).fails(1);
    sandbox.write("app/locals/en/b.ftl", "b = 12\n");
    sandbox.commit();
    sandbox.tolkit(&["check", "--changed-since", "HEAD"]).ok();
}

#[test]
fn translations_alone_are_no_section() {
    let sandbox = Sandbox::new(&[("lt.ftl", "a = Vienas\n")]);
    let ran = sandbox.tolkit(&["check", "-f", "json"]).fails(1);
    let rules: Vec<String> = ran.found().into_iter().map(|(rule, _)| rule).collect();
    assert_eq!(rules, ["obsolete-resource", "empty-section"]);
}

#[test]
fn articles_and_project_configurations_can_be_empty_too() {
    let sandbox = Sandbox::empty();
    let articles =
        "[[articles]]\nsection = \"news\"\nsource = \"content/**/*.md\"\npath = \"l10n/{locale}/**/*.ftl\"\n";
    let mozilla = "[[fluent]]\nsection = \"app\"\nconfig = \"l10n.toml\"\n";
    sandbox.write("workflow.toml", format!("[project]\nlocales = [\"lt\"]\n\n{articles}\n{mozilla}"));
    let l10n =
        "basepath = \".\"\nlocales = [\"lt\"]\n[[paths]]\nreference = \"en/**/*.ftl\"\nl10n = \"{locale}/**/*.ftl\"\n";
    sandbox.write("l10n.toml", l10n);
    let ran = sandbox.tolkit(&["check", "-f", "json"]).fails(1);
    let lines: Vec<_> =
        ran.json()["diagnostics"].as_array().expect("diagnostics").iter().map(|d| d["line"].clone()).collect();
    assert_eq!(lines, [6, 11]);
    // An article that was not extracted yet is there.
    sandbox.write("content/a.md", "# One\n");
    sandbox.write("en/a.ftl", "a = 12\n");
    assert!(!sandbox.tolkit(&["check"]).stdout.contains("empty-section"));
}

#[test]
fn a_project_without_sections_checks_nothing() {
    let sandbox = Sandbox::empty();
    sandbox.write("workflow.toml", "[project]\nlocales = [\"lt\"]\n");
    let ran = sandbox.tolkit(&["check"]).fails(1);
    assert!(ran.stdout.contains("error[empty-section]"), "{}", ran.stdout);
}

#[test]
fn a_submodule_that_was_not_fetched_is_named_with_what_fetches_it() {
    let sandbox = Sandbox::empty();
    sandbox.write("texts/en/a.ftl", "a = 12\n");
    sandbox.write("texts/lt/a.ftl", "a = 12\n");
    let texts = sandbox.path("texts");
    let git = |arguments: &[&str]| {
        let run = [&["-c", "protocol.file.allow=always"], arguments].concat();
        sandbox.git(&run)
    };
    let in_texts = texts.display().to_string();
    git(&["-C", &in_texts, "init", "-q", "-b", "main"]);
    git(&["-C", &in_texts, "add", "-A"]);
    git(&["-C", &in_texts, "commit", "-q", "-m", "Texts"]);
    let site = sandbox.path("site").display().to_string();
    git(&["init", "-q", "-b", "main", &site]);
    git(&["-C", &site, "submodule", "--quiet", "add", &in_texts, "vendor/texts"]);
    sandbox.write(
        "site/workflow.toml",
        WORKFLOW.replace("{locale}.ftl", "vendor/*/{locale}/*.ftl").replace(", \"da\"", ""),
    );
    sandbox.tolkit_in(&sandbox.path("site"), &["check"]).ok();
    git(&["-C", &site, "add", "-A"]);
    git(&["-C", &site, "commit", "-q", "-m", "Site"]);
    git(&["clone", "-q", &site, "clone"]);
    let ran = sandbox.tolkit_in(&sandbox.path("clone"), &["check"]).fails(1);
    for part in [
        "vendor/texts",
        "git submodule update --init",
        "submodules: true",
        "GIT_SUBMODULE_STRATEGY",
        "workflow.toml:8:8",
    ] {
        assert!(ran.stdout.contains(part), "{part}: {}", ran.stdout);
    }
    // A submodule that the path does not lead to is not to blame.
    sandbox.write("clone/workflow.toml", WORKFLOW.replace("{locale}.ftl", "vendor/other/{locale}.ftl"));
    let ran = sandbox.tolkit_in(&sandbox.path("clone"), &["check"]).fails(1);
    assert!(!ran.stdout.contains("submodule"), "{}", ran.stdout);
    // A project configuration in it is not there, either.
    sandbox.write(
        "clone/workflow.toml",
        WORKFLOW.replace("path = \"{locale}.ftl\"", "config = \"vendor/texts/l10n.toml\""),
    );
    let ran = sandbox.tolkit_in(&sandbox.path("clone"), &["check"]).fails(2);
    assert!(ran.stderr.contains("git submodule update --init"), "{}", ran.stderr);
}

#[test]
fn coverage_says_so_too() {
    let ran = misspelt().tolkit(&["coverage"]).ok();
    assert!(ran.stderr.contains("app/locals/{locale}/*.ftl"), "{}", ran.stderr);
    let ran = misspelt().tolkit(&["coverage", "-s", "site"]).ok();
    assert_eq!(ran.stderr, "");
}
