//! `tolkit check FILE…` and `tolkit check --staged`: what a hook before a commit asks for.

use crate::sandbox::{Ran, Sandbox, WORKFLOW};

fn sandbox() -> Sandbox {
    let sandbox = Sandbox::empty();
    let workflow = WORKFLOW.replace("{locale}.ftl", "texts/{locale}/*.ftl").replace(r#"["lt", "da"]"#, r#"["lt"]"#);
    sandbox.write("workflow.toml", workflow);
    for name in ["one", "two"] {
        sandbox.write(&format!("texts/en/{name}.ftl"), "a = Word\na = Word again\n");
        sandbox.write(&format!("texts/lt/{name}.ftl"), "a = Žodis  žodis\n");
    }
    sandbox.write("README.md", "# Read\n");
    sandbox.commit();
    sandbox
}

fn paths(ran: &Ran) -> Vec<String> {
    let json = ran.json();
    let diagnostics = json["diagnostics"].as_array().expect("diagnostics");
    let mut paths: Vec<String> =
        diagnostics.iter().map(|found| found["path"].as_str().expect("a path").to_owned()).collect();
    paths.sort();
    paths.dedup();
    paths
}

#[test]
fn files_are_checked_that_are_named() {
    let sandbox = sandbox();
    let check = |folder: &str, files: &[&str]| {
        let ran = sandbox.tolkit_in(&sandbox.path(folder), &[&["check", "-f", "json"], files].concat());
        paths(&ran)
    };
    assert_eq!(check("", &["texts/lt/one.ftl"]), ["texts/lt/one.ftl"]);
    // A source stands for its translations.
    assert_eq!(check("", &["texts/en/one.ftl"]), ["texts/en/one.ftl", "texts/lt/one.ftl"]);
    assert_eq!(
        check("texts/lt", &["two.ftl", "../en/one.ftl"]),
        ["texts/en/one.ftl", "texts/lt/one.ftl", "texts/lt/two.ftl"]
    );
    assert_eq!(check("", &["texts/lt"]), ["texts/lt/one.ftl", "texts/lt/two.ftl"]);
    assert_eq!(check("", &["texts/lt/one.ftl", "lt:site/two"]), ["texts/lt/one.ftl", "texts/lt/two.ftl"]);
    assert_eq!(check("", &["workflow.toml"]).len(), 4);
    let whole = sandbox.path("texts/lt/one.ftl").canonicalize().expect("a file").display().to_string();
    assert_eq!(check("", &[&whole]), ["texts/lt/one.ftl"]);
}

#[test]
fn what_is_in_no_section_is_named_and_passes() {
    let sandbox = sandbox();
    let ran = sandbox.tolkit(&["check", "README.md"]).ok();
    assert!(
        ran.stderr.contains("README.md") && ran.stdout.contains("Nothing to check"),
        "{}{}",
        ran.stdout,
        ran.stderr
    );
    let ran = sandbox.tolkit(&["check", "-f", "json", "README.md", "texts/lt/one.ftl"]);
    assert_eq!(paths(&ran), ["texts/lt/one.ftl"]);
    let ran = sandbox.tolkit(&["check", "texts/lt/nowhere.ftl"]).fails(2);
    assert!(ran.stderr.contains("texts/lt/nowhere.ftl"), "{}", ran.stderr);
}

#[test]
fn a_project_in_a_folder_takes_paths_from_where_the_command_runs() {
    let outer = Sandbox::empty();
    outer.write("apps/web/workflow.toml", WORKFLOW);
    outer.write("apps/web/en.ftl", "a = Word\n");
    outer.write("apps/web/lt.ftl", "a = Žodis  žodis\n");
    outer.write("apps/other.ftl", "a = Word\n");
    outer.commit();
    for file in ["apps/web/lt.ftl", "lt.ftl"] {
        let ran = outer.tolkit(&["-C", "apps/web", "check", "-f", "json", file, "apps/other.ftl"]);
        assert_eq!(paths(&ran), ["lt.ftl"], "{file}");
    }
}

#[test]
fn articles_and_what_is_rendered_of_them_stand_for_their_items() {
    let sandbox = Sandbox::empty();
    let articles = "[[articles]]\nsection = \"news\"\nsource = \"news/*.md\"\npath = \"l10n/{locale}/*.ftl\"\noutput = \"site/{locale}/*.md\"\n";
    sandbox.write("workflow.toml", format!("[project]\nlocales = [\"lt\", \"da\"]\n\n{articles}"));
    sandbox.write("news/a.md", "# One\n\nTwo words.\n");
    sandbox.write("news/b.md", "# Three\n\nFour words.\n");
    sandbox.tolkit(&["extract"]).ok();
    let items = |file: &str| sandbox.tolkit(&["check", "-f", "json", file]).json()["summary"]["items"].clone();
    assert_eq!(
        (items("news/a.md"), items("site/lt/a.md"), items("l10n/en/a.ftl"), items("news")),
        (2.into(), 1.into(), 2.into(), 4.into())
    );
}

#[test]
fn what_is_staged_is_checked_as_it_is_staged() {
    let sandbox = sandbox();
    sandbox.write("texts/lt/one.ftl", "a = Žodis ir žodis\n");
    sandbox.git(&["add", "texts/lt/one.ftl"]);
    sandbox.write("texts/lt/one.ftl", "{ what is this\n");
    sandbox.write("texts/lt/two.ftl", "{ what is this\n");
    let found =
        |arguments: &[&str]| sandbox.tolkit(&[&["check", "-f", "json", "-l", "lt"], arguments].concat()).found();
    let rules = |found: Vec<(String, String)>| found.into_iter().map(|(rule, _)| rule).collect::<Vec<_>>();
    let staged = rules(found(&["--staged"]));
    assert_eq!(staged, ["duplicate-word", "double-space"], "of the other file, as it was committed");
    assert!(rules(found(&[])).contains(&"syntax-error".to_owned()));
    assert_eq!(rules(found(&["--staged", "--changed-since", "HEAD"])), Vec::<String>::new());
    sandbox.git(&["add", "-A"]);
    assert!(rules(found(&["--staged", "--changed-since", "HEAD"])).contains(&"syntax-error".to_owned()));
}

#[test]
fn a_hook_of_git_stops_the_commit_that_is_wrong() {
    let sandbox = sandbox();
    let hook =
        format!("#!/bin/sh\nexec '{}' check --staged --changed-since HEAD --strict\n", env!("CARGO_BIN_EXE_tolkit"));
    sandbox.write(".git/hooks/pre-commit", hook);
    let mode = ["+x", ".git/hooks/pre-commit"];
    assert!(sandbox.command("chmod").args(mode).status().expect("chmod runs").success());
    let commit = |arguments: &[&str]| {
        sandbox
            .command("git")
            .args([&["commit", "-q", "-m", "Change"], arguments].concat())
            .output()
            .expect("git runs")
            .status
            .success()
    };
    sandbox.write("texts/lt/one.ftl", "a = { $x }\n");
    sandbox.git(&["add", "-A"]);
    assert!(!commit(&[]));
    // Of a part of the files, git makes an index of its own.
    sandbox.write("texts/lt/two.ftl", "a = Žodis ir žodis\n");
    assert!(commit(&["texts/lt/two.ftl"]));
    sandbox.write("texts/lt/one.ftl", "a = Žodis ir žodis\n");
    assert!(commit(&["-a"]));
}

#[test]
fn the_first_commit_has_everything_checked() {
    let sandbox = Sandbox::new(&[("en.ftl", "a = Word\n"), ("lt.ftl", "a = Žodis  žodis\n")]);
    sandbox.git(&["init", "-q", "-b", "main"]);
    sandbox.git(&["add", "-A"]);
    let ran = sandbox.tolkit(&["check", "-f", "json", "-l", "lt", "--staged", "--changed-since", "HEAD"]).ok();
    assert_eq!(ran.found().len(), 2);
}
