//! `tolkit check --changed-since`.

use crate::sandbox::{Sandbox, WORKFLOW};

const EN: &str = "a = One\nb = Two\nc = Three\n";
const LT: &str = "a = Vienas\nb = Du  du\n";

fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new(&[("en.ftl", EN), ("lt.ftl", LT)]);
    sandbox.write("workflow.toml", WORKFLOW.replace(r#"["lt", "da"]"#, r#"["lt"]"#));
    sandbox.commit();
    sandbox
}

fn found(sandbox: &Sandbox) -> Vec<String> {
    let ran = sandbox.tolkit(&["check", "-f", "json", "--changed-since", "HEAD"]);
    ran.found().into_iter().map(|(rule, unit)| format!("{rule} {unit}")).collect()
}

#[test]
fn only_units_that_differ_are_reported() {
    let sandbox = sandbox();
    assert_eq!(found(&sandbox), Vec::<String>::new());
    sandbox.tolkit(&["check"]).fails(1);
    // Layout is no difference; an uncommitted edit of either text is.
    sandbox.write("lt.ftl", LT.replace("b = Du  du", "b =\n    Du  du"));
    assert_eq!(found(&sandbox), Vec::<String>::new());
    sandbox.write("lt.ftl", LT.replace("Vienas", "Vienas  vienas"));
    assert_eq!(found(&sandbox), ["duplicate-word a", "double-space a"]);
    sandbox.write("lt.ftl", LT);
    sandbox.write("en.ftl", format!("{EN}d = Four\n"));
    assert_eq!(found(&sandbox), ["missing-unit d"]);
    sandbox.write("en.ftl", EN);
    std::fs::remove_file(sandbox.path("lt.ftl")).expect("a file");
    assert_eq!(found(&sandbox), ["missing-resource "]);
}

#[test]
fn a_project_in_a_folder_of_its_repository_is_found() {
    let outer = Sandbox::empty();
    outer.write("site/workflow.toml", WORKFLOW);
    outer.write("site/en.ftl", EN);
    outer.write("site/lt.ftl", LT);
    outer.commit();
    let ran = outer.tolkit_in(&outer.path("site"), &["check", "--changed-since", "main"]).ok();
    assert!(!ran.stdout.contains("double-space"), "{}", ran.stdout);
}

#[test]
fn what_git_does_not_have_is_said_plainly() {
    let sandbox = Sandbox::new(&[("en.ftl", EN)]);
    let ran = sandbox.tolkit(&["check", "--changed-since", "HEAD"]).fails(3);
    assert!(ran.stderr.contains("not in a git repository"), "{}", ran.stderr);
    sandbox.commit();
    let ran = sandbox.tolkit(&["check", "--changed-since", "v1"]).fails(2);
    assert!(ran.stderr.contains("no revision v1"), "{}", ran.stderr);
}

#[test]
fn a_shallow_clone_says_how_to_fetch_more() {
    let sandbox = sandbox();
    let first = sandbox.git(&["rev-parse", "HEAD"]);
    sandbox.write("en.ftl", "a = One\n");
    sandbox.commit();
    let url = format!("file://{}", sandbox.root().display());
    sandbox.git(&["clone", "-q", "--depth", "1", &url, "shallow"]);
    let ran = sandbox.tolkit_in(&sandbox.path("shallow"), &["check", "--changed-since", first.trim()]).fails(3);
    assert!(ran.stderr.contains("--unshallow"), "{}", ran.stderr);
    sandbox.tolkit_in(&sandbox.path("shallow"), &["check", "--changed-since", "HEAD"]).ok();
}

#[test]
fn a_source_file_that_went_leaves_obsolete_translations() {
    let sandbox = sandbox();
    std::fs::remove_file(sandbox.path("en.ftl")).expect("a file");
    assert_eq!(found(&sandbox), ["obsolete-resource ", "empty-section "]);
}

#[test]
fn where_nothing_differs_there_is_nothing_to_check() {
    let ran = sandbox().tolkit(&["check", "--changed-since", "HEAD"]).ok();
    assert!(ran.stdout.contains("Nothing to check"), "{}", ran.stdout);
}
