//! Pull requests as hosts lay them out: merges, renames, shallow clones, submodules, a change of the configuration.

use crate::sandbox::{Ran, Sandbox, WORKFLOW};

const EN: &str = "a = One\nb = Two\nc = Three\nd = Four\n";
const LT: &str = "a = Vienas  vienas\nb = Du\nc = Trys\nd = Keturi\n";

/// A project whose main branch has an old mistake, with a branch that went off.
fn sandbox() -> Sandbox {
    let sandbox = Sandbox::empty();
    let workflow = WORKFLOW.replace("{locale}.ftl", "texts/{locale}/**/*.ftl").replace(r#"["lt", "da"]"#, r#"["lt"]"#);
    sandbox.write("workflow.toml", workflow);
    sandbox.write("texts/en/site.ftl", EN);
    sandbox.write("texts/lt/site.ftl", LT);
    sandbox.commit();
    sandbox.git(&["checkout", "-q", "-b", "change"]);
    sandbox
}

fn commit(sandbox: &Sandbox) {
    sandbox.git(&["add", "-A"]);
    sandbox.git(&["commit", "-q", "-m", "Change"]);
}

fn since(sandbox: &Sandbox, folder: &str, revision: &str) -> Ran {
    sandbox.tolkit_in(&sandbox.path(folder), &["check", "-f", "json", "--changed-since", revision])
}

fn found(ran: &Ran) -> Vec<String> {
    let mut found: Vec<String> = ran.found().into_iter().map(|(rule, unit)| format!("{rule} {unit}")).collect();
    found.sort();
    found
}

#[test]
fn what_the_base_did_since_is_no_change_of_the_branch() {
    let sandbox = sandbox();
    sandbox.write("texts/lt/site.ftl", LT.replace("Du", "Du  du"));
    commit(&sandbox);
    sandbox.git(&["checkout", "-q", "main"]);
    sandbox.write("texts/lt/site.ftl", LT.replace("Keturi", "Keturi  keturi").replace("Vienas  vienas", "Vienas"));
    commit(&sandbox);
    sandbox.git(&["checkout", "-q", "change"]);
    let of_b = ["double-space b", "duplicate-word b"];
    assert_eq!(found(&since(&sandbox, "", "main")), of_b);
    let ran = sandbox.tolkit(&["check", "-f", "json", "--changed-since", "main", "--no-merge-base"]);
    assert_eq!(found(&ran), ["double-space a", "double-space b", "duplicate-word a", "duplicate-word b"]);
    sandbox.tolkit(&["check", "--no-merge-base"]).fails(2);
}

#[test]
fn a_renamed_file_and_a_renamed_folder_are_followed() {
    let sandbox = sandbox();
    sandbox.git(&["mv", "texts/en/site.ftl", "texts/en/web.ftl"]);
    sandbox.git(&["mv", "texts/lt/site.ftl", "texts/lt/web.ftl"]);
    assert_eq!(found(&since(&sandbox, "", "main")), Vec::<String>::new());
    sandbox.write("texts/lt/web.ftl", LT.replace("Du", "Du  du"));
    assert_eq!(found(&since(&sandbox, "", "main")), ["double-space b", "duplicate-word b"]);
    commit(&sandbox);
    assert_eq!(found(&since(&sandbox, "", "main")), ["double-space b", "duplicate-word b"]);
    // A translation that was left behind is missing where its source went.
    sandbox.git(&["mv", "texts/lt/web.ftl", "texts/lt/site.ftl"]);
    assert_eq!(found(&since(&sandbox, "", "main")), ["missing-resource ", "obsolete-resource "]);
    sandbox.git(&["reset", "-q", "--hard", "main"]);
    std::fs::create_dir_all(sandbox.path("apps")).expect("a folder");
    sandbox.git(&["mv", "texts", "apps/texts"]);
    sandbox.git(&["mv", "workflow.toml", "apps/workflow.toml"]);
    assert_eq!(found(&since(&sandbox, "apps", "main")), Vec::<String>::new());
    commit(&sandbox);
    assert_eq!(found(&since(&sandbox, "apps", "main")), Vec::<String>::new());
}

#[test]
fn a_change_of_the_configuration_has_everything_checked() {
    let sandbox = sandbox();
    sandbox.write("workflow.toml", sandbox.read("workflow.toml") + "priority = 1\n");
    commit(&sandbox);
    let ran = since(&sandbox, "", "main");
    assert_eq!(found(&ran), ["double-space a", "duplicate-word a"]);
    assert!(ran.stderr.contains("Everything is checked"), "{}", ran.stderr);
}

#[test]
fn a_record_that_changed_is_a_change() {
    let sandbox = sandbox();
    sandbox.tolkit(&["adopt"]).ok();
    commit(&sandbox);
    sandbox.git(&["checkout", "-q", "-b", "next"]);
    let record = sandbox.read(".tolkit/records/lt/site/site");
    sandbox.write("texts/en/site.ftl", EN.replace("Two", "Two and a half"));
    commit(&sandbox);
    assert_eq!(found(&since(&sandbox, "", "change")), ["stale-unit b"]);
    // No text changes, only what the record says that one of them answers.
    sandbox.git(&["checkout", "-q", "-b", "third"]);
    let digit = record.lines().find_map(|line| line.strip_prefix("c ")?.chars().next()).expect("a record of c");
    let other = if digit == '0' { '1' } else { '0' };
    sandbox.write(".tolkit/records/lt/site/site", record.replace(&format!("\nc {digit}"), &format!("\nc {other}")));
    assert_eq!(found(&since(&sandbox, "", "next")), ["stale-unit c"]);
}

/// Lays out what `actions/checkout` makes of a pull request: a detached merge of it and its base.
fn github(sandbox: &Sandbox, folder: &str, depth: &[&str]) {
    let url = format!("file://{}", sandbox.root().display());
    let at = sandbox.path(folder).display().to_string();
    sandbox.git(&["init", "-q", &at]);
    let fetch = ["-C", &at, "fetch", "-q", "--no-tags"];
    let refs: &[&str] = if depth.is_empty() {
        &["+refs/heads/*:refs/remotes/origin/*", "+refs/pull/7/merge:refs/remotes/pull/7/merge"]
    } else {
        &["+refs/pull/7/merge:refs/remotes/pull/7/merge"]
    };
    sandbox.git(&[&fetch[..], depth, &[&url], refs].concat());
    sandbox.git(&["-C", &at, "checkout", "-q", "--detach", "refs/remotes/pull/7/merge"]);
}

#[test]
fn a_pull_request_as_github_checks_it_out() {
    let sandbox = sandbox();
    sandbox.write("texts/lt/site.ftl", LT.replace("Du", "Du  du"));
    commit(&sandbox);
    sandbox.git(&["checkout", "-q", "main"]);
    sandbox.write("texts/en/more.ftl", "more = More  more\n");
    sandbox.write("texts/lt/more.ftl", "more = Daugiau  daugiau\n");
    commit(&sandbox);
    sandbox.git(&["checkout", "-q", "--detach", "main"]);
    sandbox.git(&["merge", "-q", "--no-ff", "-m", "Merge", "change"]);
    sandbox.git(&["update-ref", "refs/pull/7/merge", "HEAD"]);
    let of_b = ["double-space b", "duplicate-word b"];
    github(&sandbox, "whole", &[]);
    assert_eq!(found(&since(&sandbox, "whole", "origin/main")), of_b);
    // One commit is enough for a check of everything, and not for a comparison.
    github(&sandbox, "one", &["--depth=1"]);
    assert!(sandbox.tolkit_in(&sandbox.path("one"), &["check"]).stdout.contains("double-space"));
    let ran = since(&sandbox, "one", "origin/main").fails(3);
    assert!(ran.stderr.contains("fetch-depth: 0"), "{}", ran.stderr);
    github(&sandbox, "two", &["--depth=2"]);
    assert_eq!(found(&since(&sandbox, "two", "HEAD^1")), of_b);
    // The base is there, and where the branch left it is not.
    let url = format!("file://{}", sandbox.root().display());
    let at = sandbox.path("apart").display().to_string();
    sandbox.git(&["clone", "-q", "--depth=1", "--no-single-branch", "-b", "change", &url, &at]);
    let ran = since(&sandbox, "apart", "origin/main").fails(3);
    assert!(ran.stderr.contains("fetch-depth: 0") && ran.stderr.contains("--no-merge-base"), "{}", ran.stderr);
}

#[test]
fn a_merge_request_as_gitlab_checks_it_out() {
    let sandbox = sandbox();
    let base = sandbox.git(&["rev-parse", "main"]);
    for word in ["du", "du du"] {
        sandbox.write("texts/lt/site.ftl", LT.replace("Du", &format!("Du  {word}")));
        commit(&sandbox);
    }
    sandbox.git(&["update-ref", "refs/pipelines/9", "HEAD"]);
    let at = sandbox.path("build").display().to_string();
    let url = format!("file://{}", sandbox.root().display());
    sandbox.git(&["init", "-q", &at]);
    sandbox.git(&["-C", &at, "fetch", "-q", "--depth=20", &url, "+refs/pipelines/9:refs/pipelines/9"]);
    sandbox.git(&["-C", &at, "checkout", "-q", "--detach", "refs/pipelines/9"]);
    let arguments =
        ["check", "--changed-since", base.trim(), "-f", "gitlab=report.json", "-f", "junit=report.xml", "-f", "text"];
    let ran = sandbox.tolkit_in(&sandbox.path("build"), &arguments).ok();
    assert!(ran.stdout.contains("double-space") && sandbox.read("build/report.json").contains("texts/lt/site.ftl"));
    assert!(!sandbox.read("build/report.json").contains("Vienas"), "{}", ran.stdout);
}

#[test]
fn a_submodule_is_compared_with_the_commit_that_it_had() {
    let sandbox = Sandbox::empty();
    let git = |arguments: &[&str]| sandbox.git(&[&["-c", "protocol.file.allow=always"], arguments].concat());
    sandbox.write("origin/lt/site.ftl", LT);
    sandbox.write("origin/en/site.ftl", EN);
    let origin = sandbox.path("origin").display().to_string();
    git(&["-C", &origin, "init", "-q", "-b", "main"]);
    git(&["-C", &origin, "add", "-A"]);
    git(&["-C", &origin, "commit", "-q", "-m", "Texts"]);
    let site = sandbox.path("site").display().to_string();
    git(&["init", "-q", "-b", "main", &site]);
    git(&["-C", &site, "submodule", "--quiet", "add", &origin, "texts"]);
    let workflow = WORKFLOW.replace("{locale}.ftl", "texts/{locale}/*.ftl").replace(r#"["lt", "da"]"#, r#"["lt"]"#);
    sandbox.write("site/workflow.toml", workflow);
    git(&["-C", &site, "add", "-A"]);
    git(&["-C", &site, "commit", "-q", "-m", "Site"]);
    assert_eq!(found(&since(&sandbox, "site", "main")), Vec::<String>::new());
    sandbox.write("site/texts/lt/site.ftl", LT.replace("Du", "Du  du"));
    let of_b = ["double-space b", "duplicate-word b"];
    assert_eq!(found(&since(&sandbox, "site", "main")), of_b);
    let texts = sandbox.path("site/texts").display().to_string();
    git(&["-C", &texts, "commit", "-q", "-a", "-m", "Two"]);
    assert_eq!(found(&since(&sandbox, "site", "main")), of_b);
    git(&["-C", &site, "commit", "-q", "-a", "-m", "Two"]);
    assert_eq!(found(&since(&sandbox, "site", "HEAD~1")), of_b);
    assert_eq!(found(&since(&sandbox, "site", "HEAD")), Vec::<String>::new());
}
