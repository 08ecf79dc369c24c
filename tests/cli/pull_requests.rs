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
fn what_was_missing_before_its_source_was_renamed_is_no_finding_of_the_change() {
    let sandbox = sandbox();
    sandbox.git(&["checkout", "-q", "main"]);
    sandbox.write("texts/en/news/late.ftl", "late = Late\nnews = News of the day\n");
    sandbox.write("texts/en/news/gone.ftl", "gone = Gone with the wind\n");
    sandbox.write("texts/lt/news/gone.ftl", "gone = Vėjo nublokšta\n");
    commit(&sandbox);
    sandbox.git(&["checkout", "-q", "-B", "change"]);
    sandbox.git(&["mv", "texts/en/news/late.ftl", "texts/en/early.ftl"]);
    assert_eq!(found(&since(&sandbox, "", "main")), Vec::<String>::new());
    // Its words are the change's affair, and so is a translation that goes.
    sandbox.write("texts/en/early.ftl", "late = Early\nnews = News of the day\n");
    assert_eq!(found(&since(&sandbox, "", "main")), ["missing-resource "]);
    sandbox.git(&["reset", "-q", "--hard"]);
    sandbox.git(&["mv", "texts/en/news/gone.ftl", "texts/en/went.ftl"]);
    sandbox.git(&["rm", "-q", "texts/lt/news/gone.ftl"]);
    assert_eq!(found(&since(&sandbox, "", "main")), ["missing-resource "]);
    // What comes from where nothing is translated is owed from now on.
    sandbox.git(&["reset", "-q", "--hard"]);
    sandbox.write("drafts/plan.ftl", "plan = A plan for the summer\n");
    commit(&sandbox);
    sandbox.git(&["mv", "drafts/plan.ftl", "texts/en/plan.ftl"]);
    assert_eq!(found(&since(&sandbox, "", "HEAD")), ["missing-resource "]);
}

#[test]
fn a_project_that_moves_is_compared_with_where_it_was() {
    let sandbox = sandbox();
    sandbox.git(&["checkout", "-q", "main"]);
    sandbox.write("texts/en/late.ftl", "late = Late\nnews = News of the day\n");
    commit(&sandbox);
    sandbox.git(&["checkout", "-q", "-B", "change"]);
    std::fs::create_dir_all(sandbox.path("apps/web")).expect("a folder");
    sandbox.git(&["mv", "texts", "workflow.toml", "apps/web"]);
    let ran = since(&sandbox, "apps/web", "main");
    assert_eq!((found(&ran), ran.stderr.as_str()), (Vec::<String>::new(), ""));
    sandbox.write("apps/web/texts/lt/site.ftl", LT.replace("Du", "Du  du"));
    commit(&sandbox);
    assert_eq!(found(&since(&sandbox, "apps/web", "main")), ["double-space b", "duplicate-word b"]);
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
fn a_change_of_a_configuration_that_another_one_includes_has_everything_checked() {
    let (sandbox, paths) = with_project_configurations();
    sandbox.git(&["checkout", "-qb", "other"]);
    let ran = since(&sandbox, "", "other");
    assert!(!ran.stderr.contains("Everything is checked"), "{}", ran.stderr);
    sandbox.write("web/l10n.toml", format!("# More\n{paths}"));
    let ran = since(&sandbox, "", "other");
    assert!(ran.stderr.contains("Everything is checked"), "{}", ran.stderr);
}

/// A section of a project configuration that another one includes, committed; with the text of that.
fn with_project_configurations() -> (Sandbox, &'static str) {
    let sandbox = sandbox();
    let workflow = sandbox.read("workflow.toml");
    let path = "path = \"texts/{locale}/**/*.ftl\"";
    assert!(workflow.contains(path));
    sandbox.write("workflow.toml", workflow.replace(path, "config = \"l10n.toml\""));
    sandbox.write("l10n.toml", "basepath = \".\"\n[[includes]]\npath = \"web/l10n.toml\"\n");
    let paths = "basepath = \"..\"\n[[paths]]\nreference = \"texts/en/**/*.ftl\"\nl10n = \"texts/{locale}/**/*.ftl\"\n";
    sandbox.write("web/l10n.toml", paths);
    commit(&sandbox);
    (sandbox, paths)
}

#[test]
fn a_source_of_a_project_configuration_that_is_renamed_owes_what_it_owed() {
    let (sandbox, _) = with_project_configurations();
    sandbox.write("texts/en/news/late.ftl", "late = Late\nnews = News of the day\n");
    commit(&sandbox);
    sandbox.git(&["mv", "texts/en/news/late.ftl", "texts/en/early.ftl"]);
    assert_eq!(found(&since(&sandbox, "", "HEAD")), Vec::<String>::new());
    sandbox.write("texts/en/early.ftl", "late = Early\nnews = News of the day\n");
    assert_eq!(found(&since(&sandbox, "", "HEAD")), ["missing-resource "]);
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
fn gitlabs_usual_depth_is_too_small_for_a_branch_that_is_longer() {
    let sandbox = sandbox();
    let base = sandbox.git(&["rev-parse", "main"]);
    for count in 0..50 {
        sandbox.git(&["commit", "-q", "--allow-empty", "-m", &format!("Change {count}")]);
    }
    let at = sandbox.path("build").display().to_string();
    let url = format!("file://{}", sandbox.root().display());
    sandbox.git(&["init", "-q", &at]);
    let fetch = |depth: &str| {
        sandbox.git(&["-C", &at, "fetch", "-q", depth, &url, "+refs/heads/change:refs/pipelines/9"]);
        sandbox.git(&["-C", &at, "checkout", "-q", "--detach", "refs/pipelines/9"]);
    };
    fetch("--depth=50");
    let ran = since(&sandbox, "build", base.trim()).fails(3);
    assert!(ran.stderr.contains("GIT_DEPTH: 0"), "{}", ran.stderr);
    fetch("--depth=51");
    since(&sandbox, "build", base.trim()).ok();
}

fn with_files(sandbox: &Sandbox, arguments: &[&str]) {
    sandbox.git(&[&["-c", "protocol.file.allow=always"], arguments].concat());
}

/// A project `site` whose texts are in a submodule, `site/texts`, of the repository `origin`.
fn with_submodule() -> Sandbox {
    let sandbox = Sandbox::empty();
    sandbox.write("origin/lt/site.ftl", LT);
    sandbox.write("origin/en/site.ftl", EN);
    let origin = sandbox.path("origin").display().to_string();
    with_files(&sandbox, &["-C", &origin, "init", "-q", "-b", "main"]);
    with_files(&sandbox, &["-C", &origin, "add", "-A"]);
    with_files(&sandbox, &["-C", &origin, "commit", "-q", "-m", "Texts"]);
    let site = sandbox.path("site").display().to_string();
    with_files(&sandbox, &["init", "-q", "-b", "main", &site]);
    with_files(&sandbox, &["-C", &site, "submodule", "--quiet", "add", &origin, "texts"]);
    let workflow = WORKFLOW.replace("{locale}.ftl", "texts/{locale}/*.ftl").replace(r#"["lt", "da"]"#, r#"["lt"]"#);
    sandbox.write("site/workflow.toml", workflow);
    with_files(&sandbox, &["-C", &site, "add", "-A"]);
    with_files(&sandbox, &["-C", &site, "commit", "-q", "-m", "Site"]);
    sandbox
}

#[test]
fn a_submodule_is_compared_with_the_commit_that_it_had() {
    let sandbox = with_submodule();
    let (site, texts) = (sandbox.path("site").display().to_string(), sandbox.path("site/texts").display().to_string());
    assert_eq!(found(&since(&sandbox, "site", "main")), Vec::<String>::new());
    sandbox.write("site/texts/lt/site.ftl", LT.replace("Du", "Du  du"));
    let of_b = ["double-space b", "duplicate-word b"];
    assert_eq!(found(&since(&sandbox, "site", "main")), of_b);
    sandbox.git(&["-C", &texts, "commit", "-q", "-a", "-m", "Two"]);
    assert_eq!(found(&since(&sandbox, "site", "main")), of_b);
    sandbox.git(&["-C", &site, "commit", "-q", "-a", "-m", "Two"]);
    assert_eq!(found(&since(&sandbox, "site", "HEAD~1")), of_b);
    assert_eq!(found(&since(&sandbox, "site", "HEAD")), Vec::<String>::new());
}

#[test]
fn of_a_submodule_the_commit_that_is_staged_is_checked() {
    let sandbox = with_submodule();
    let texts = sandbox.path("site/texts").display().to_string();
    let site = sandbox.path("site").display().to_string();
    let staged = || {
        let arguments = ["check", "-f", "json", "--staged", "--changed-since", "HEAD"];
        found(&sandbox.tolkit_in(&sandbox.path("site"), &arguments))
    };
    sandbox.write("site/texts/lt/site.ftl", LT.replace("Du", "Du  du"));
    sandbox.git(&["-C", &texts, "add", "-A"]);
    assert_eq!(staged(), Vec::<String>::new(), "staged in the submodule is nothing to the project");
    sandbox.git(&["-C", &texts, "commit", "-q", "-m", "Two"]);
    assert_eq!(staged(), Vec::<String>::new());
    sandbox.git(&["-C", &site, "add", "texts"]);
    assert_eq!(staged(), ["double-space b", "duplicate-word b"]);
    // What the disk has since does not help.
    sandbox.write("site/texts/lt/site.ftl", LT);
    assert_eq!(staged(), ["double-space b", "duplicate-word b"]);
    let ran = sandbox.tolkit_in(&sandbox.path("site"), &["check", "-f", "json", "--staged"]);
    assert_eq!(ran.found().len(), 4);
}

#[test]
fn a_submodule_that_lacks_the_old_commit_says_how_to_fetch_it() {
    let sandbox = with_submodule();
    let (site, texts) = (sandbox.path("site").display().to_string(), sandbox.path("site/texts").display().to_string());
    sandbox.write("site/texts/lt/site.ftl", LT.replace("Du", "Du  du"));
    sandbox.git(&["-C", &texts, "commit", "-q", "-a", "-m", "Two"]);
    sandbox.git(&["-C", &texts, "push", "-q", "origin", "HEAD:refs/heads/next"]);
    sandbox.git(&["-C", &site, "commit", "-q", "-a", "-m", "Two"]);
    let at = sandbox.path("clone").display().to_string();
    with_files(&sandbox, &["clone", "-q", &site, &at]);
    let origin = format!("file://{}", sandbox.path("origin").display());
    let inside = format!("{at}/texts");
    with_files(&sandbox, &["clone", "-q", "--depth=1", "-b", "next", &origin, &inside]);
    let ran = since(&sandbox, "clone", "HEAD~1").fails(3);
    let advice = ["submodule texts", "git submodule update --init", "fetch-depth: 0", "GIT_DEPTH: 0"];
    assert!(advice.iter().all(|advice| ran.stderr.contains(advice)), "{}", ran.stderr);
    // The advice helps.
    with_files(&sandbox, &["-C", &inside, "fetch", "-q", "--unshallow"]);
    assert_eq!(found(&since(&sandbox, "clone", "HEAD~1")), ["double-space b", "duplicate-word b"]);
}
