//! `tolkit init`.

use crate::sandbox::Sandbox;

#[test]
fn layouts_are_found_and_said() {
    for (files, pattern, locales) in [
        (&["locales/en/a.ftl", "locales/lt/a.ftl"][..], "locales/{locale}/*.ftl", "lt"),
        (&["en/x/a.ftl", "sv-SE/x/a.ftl"][..], "{locale}/**/*.ftl", "sv-SE"),
        (
            &["src/uu/ls/locales/en-US.ftl", "src/uu/ls/locales/fr-FR.ftl", "src/uu/cat/locales/en-US.ftl"][..],
            "src/uu/*/locales/{locale}.ftl",
            "fr-FR",
        ),
    ] {
        let sandbox = Sandbox::empty();
        for file in files {
            sandbox.write(file, "a = A\n");
        }
        let ran = sandbox.tolkit(&["init"]).ok();
        assert!(ran.stderr.contains(pattern) && ran.stderr.contains(locales), "{}", ran.stderr);
        let workflow = sandbox.read("workflow.toml");
        assert!(workflow.contains(&format!("path = \"{pattern}\"")), "{workflow}");
        assert!(workflow.contains(&format!("locales = [\"{locales}\"]")), "{workflow}");
        let json = sandbox.tolkit(&["coverage", "-f", "json"]).ok().json();
        assert_eq!(json["locales"][0]["locale"], locales);
    }
}

#[test]
fn nothing_is_ever_overwritten() {
    let sandbox = Sandbox::empty();
    sandbox.write("workflow.toml", "mine");
    let ran = sandbox.tolkit(&["init"]).fails(2);
    assert!(ran.stderr.contains("workflow.toml is there already"), "{}", ran.stderr);
    assert_eq!(sandbox.read("workflow.toml"), "mine");
}

#[test]
fn an_empty_folder_gets_a_beginning() {
    let sandbox = Sandbox::empty();
    let ran = sandbox.tolkit(&["init"]).ok();
    assert!(ran.stderr.contains("no Fluent files"), "{}", ran.stderr);
    sandbox.tolkit(&["check"]).ok();
    sandbox.tolkit(&["status"]).ok();
}

#[test]
fn a_dry_run_shows_and_writes_nothing() {
    let sandbox = Sandbox::empty();
    sandbox.write("en/a.ftl", "a = A\n");
    let ran = sandbox.tolkit(&["init", "--dry-run"]).ok();
    assert!(ran.stdout.contains("[project]"));
    assert!(!sandbox.exists("workflow.toml"));
}

#[test]
fn a_project_configuration_is_taken_over() {
    let sandbox = Sandbox::empty();
    sandbox.write(
        "l10n.toml",
        "basepath = \".\"\nlocales = [\"da\", \"lt\"]\n[env]\nroot = \"text\"\n\
        [[paths]]\nreference = \"{root}/en/**/*.ftl\"\nl10n = \"{root}/{locale}/**/*.ftl\"\n\
        [[paths]]\nreference = \"only/en/*.ftl\"\nl10n = \"only/{locale}/*.ftl\"\nlocales = [\"lt\"]\n\
        [[excludes]]\npath = \"excluded.toml\"\n",
    );
    sandbox.write(
        "excluded.toml",
        "locales = [\"da\", \"lt\"]\n[[paths]]\nreference = \"text/en/internal/*.ftl\"\nl10n = \"text/{locale}/internal/*.ftl\"\n",
    );
    sandbox.write("text/en/x/a.ftl", "a = A\n");
    sandbox.write("text/en/internal/b.ftl", "b = B\n");
    sandbox.write("text/da/x/a.ftl", "a = Aa\n");
    sandbox.write("only/en/c.ftl", "c = C\nd = D\n");
    sandbox.tolkit(&["init", "--from", "l10n.toml"]).ok();
    assert!(sandbox.read("workflow.toml").contains("config = \"l10n.toml\""));
    let json = sandbox.tolkit(&["coverage", "-f", "json"]).ok().json();
    let figures = |at: usize| (json["locales"][at]["units"].clone(), json["locales"][at]["missing"].clone());
    assert_eq!(figures(0), (1.into(), 0.into()));
    assert_eq!(figures(1), (3.into(), 3.into()));
    let json = sandbox.tolkit(&["status", "-f", "json", "-l", "da"]).ok().json();
    assert_eq!(json["items"][0]["item"], "da:interface/x/a");
    sandbox.tolkit(&["init", "--from", "none.toml"]).fails(2);
}
