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
    assert!(ran.stderr.contains("neither Fluent files"), "{}", ran.stderr);
    let ran = sandbox.tolkit(&["check"]).fails(1);
    assert!(ran.stdout.contains("[empty-section]"), "{}", ran.stdout);
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

/// A repository with these files and nothing committed.
fn repository(files: &[&str]) -> Sandbox {
    let sandbox = Sandbox::empty();
    sandbox.git(&["init", "-q", "-b", "main"]);
    for file in files {
        let text = if file.ends_with(".ftl") { "a = A\n" } else { "---\ntitle: T\nlang: en\n---\n\nText.\n" };
        sandbox.write(file, text);
    }
    sandbox
}

#[test]
fn a_locale_at_the_end_of_a_name_is_found_and_what_programs_made_is_not() {
    let sandbox = repository(&[
        "app/messages.en.ftl",
        "app/messages.lt.ftl",
        "node_modules/x/en/a.ftl",
        "node_modules/x/fi/a.ftl",
        "target/package/locales/en/a.ftl",
        "ignored/en/a.ftl",
        "ignored/da/a.ftl",
    ]);
    sandbox.write(".gitignore", "ignored/\n");
    let ran = sandbox.tolkit(&["init"]).ok();
    let workflow = sandbox.read("workflow.toml");
    assert!(workflow.contains("path = \"app/messages.{locale}.ftl\"\n"), "{workflow}");
    assert!(workflow.contains("locales = [\"lt\"]\n") && workflow.matches("[[fluent]]").count() == 1, "{workflow}");
    assert!(ran.stderr.contains("1. `tolkit adopt` takes over"), "{}", ran.stderr);
    let json = sandbox.tolkit(&["status", "-f", "json"]).ok().json();
    assert_eq!(json["items"].as_array().map(Vec::len), Some(1));
}

#[test]
fn articles_alone_are_a_project() {
    for (files, source, output) in [
        (
            &["content/en/news/a.md", "content/en/b.md", "content/lt/b.md", "README.md"][..],
            "content/en/**/*.md",
            "content/{locale}/**/*.md",
        ),
        (&["content/news/a.en.md", "content/news/a.lt.md"][..], "content/news/a.en.md", "content/news/a.{locale}.md"),
        (&["docs/a.md", "docs/b.md", "docs/lt/a.md", "CHANGELOG.md"][..], "docs/*.md", "docs/{locale}/*.md"),
    ] {
        let sandbox = repository(files);
        let ran = sandbox.tolkit(&["init"]).ok();
        assert!(ran.stderr.contains(&format!("Found {source}: ")), "{}", ran.stderr);
        let workflow = sandbox.read("workflow.toml");
        for line in [
            "[[articles]]".to_owned(),
            format!("source = \"{source}\""),
            format!("output = \"{output}\""),
            "translate = [\"title\"]".to_owned(),
            "set = { lang = \"{locale}\" }".to_owned(),
            "locales = [\"lt\"]".to_owned(),
        ] {
            assert!(workflow.contains(&format!("{line}\n")), "{line}: {workflow}");
        }
        assert!(!workflow.contains("[[fluent]]"), "{workflow}");
        // What comes next is what is said.
        assert!(ran.stderr.contains("1. `tolkit extract`"), "{}", ran.stderr);
        sandbox.tolkit(&["extract"]).ok();
        assert!(ran.stderr.contains("2. `tolkit adopt --articles`"), "{}", ran.stderr);
        let adopted = sandbox.tolkit(&["adopt", "--articles"]).ok();
        assert!(adopted.stdout.contains("lt:"), "{}", adopted.stdout);
        sandbox.tolkit(&["render", "--overwrite"]).ok();
        sandbox.tolkit(&["check"]).ok();
    }
}

#[test]
fn packages_below_the_articles_are_left_out() {
    let sandbox = repository(&["docs/a.md", "docs/x/b.md", "docs/node_modules/p/c.md", "docs/.cache/d.md"]);
    let ran = sandbox.tolkit(&["init"]).ok();
    assert!(ran.stdout.contains(" 2 articles, "), "{}", ran.stdout);
}

#[test]
fn the_top_of_the_repository_is_set_up() {
    let sandbox = repository(&["site/locales/en/a.ftl", "site/locales/lt/a.ftl"]);
    let ran = sandbox.tolkit_in(&sandbox.path("site"), &["init"]).ok();
    assert!(ran.stderr.contains("goes to the top of the repository"), "{}", ran.stderr);
    assert!(ran.stderr.contains("`git add ../.tolkit ../workflow.toml`"), "{}", ran.stderr);
    assert!(sandbox.read("workflow.toml").contains("path = \"site/locales/{locale}/*.ftl\"\n"));

    let sandbox = repository(&["site/locales/en/a.ftl", "site/locales/lt/a.ftl"]);
    let ran = sandbox.tolkit_in(&sandbox.path("site"), &["init", "--here", "--ci", "github", "--commit"]).ok();
    assert!(sandbox.read("site/workflow.toml").contains("path = \"locales/{locale}/*.ftl\"\n"), "{}", ran.stderr);
    assert!(sandbox.read(".github/workflows/tolkit.yml").contains("- run: tolkit -C site check --format github\n"));
    let committed = sandbox.git(&["show", "--name-only", "--format="]);
    assert_eq!(committed, ".github/workflows/tolkit.yml\nsite/workflow.toml\n");
    sandbox.tolkit_in(&sandbox.path("site"), &["coverage"]).ok();
    // It is a project now, and needs none above.
    let ran = sandbox.tolkit_in(&sandbox.path("site"), &["init"]).fails(2);
    assert!(ran.stderr.contains("site/workflow.toml is there already"), "{}", ran.stderr);
}

#[test]
fn the_file_for_ci_is_that_of_the_host() {
    for (address, path, check) in [
        ("git@github.com:news/site.git", ".github/workflows/tolkit.yml", "- run: tolkit check --format github\n"),
        ("https://gitlab.com/news/site.git", ".gitlab-ci.yml", "- tolkit check --format gitlab -o gl-code"),
        ("https://codeberg.org/news/site", ".forgejo/workflows/tolkit.yml", "tolkit check\n"),
    ] {
        let sandbox = repository(&["en/a.ftl"]);
        sandbox.git(&["remote", "add", "origin", address]);
        // Nobody is asked who is not there.
        sandbox.git(&["remote", "set-url", "--push", "origin", "nowhere"]);
        let ran = sandbox.tolkit(&["init"]).ok();
        assert!(ran.stdout.contains(&format!("Wrote {path}")), "{}", ran.stdout);
        assert!(sandbox.read(path).contains(check), "{}", sandbox.read(path));
        assert!(ran.stderr.contains(&format!("`git add {path} workflow.toml`")), "{}", ran.stderr);
    }
    let sandbox = repository(&["en/a.ftl", ".github/workflows/test.yml"]);
    let shown = sandbox.tolkit(&["init", "--dry-run"]).ok();
    assert!(shown.stdout.contains("[project]") && shown.stdout.contains("tolkit check --format github"));
    assert!(!sandbox.exists("workflow.toml") && !sandbox.exists(".github/workflows/tolkit.yml"));
    sandbox.tolkit(&["init", "--ci", "none"]).ok();
    assert!(!sandbox.exists(".github/workflows/tolkit.yml"));
}

#[test]
fn a_file_for_ci_that_is_there_stays() {
    let sandbox = repository(&["en/a.ftl"]);
    sandbox.write(".gitlab-ci.yml", "mine: true\n");
    let ran = sandbox.tolkit(&["init"]).ok();
    assert_eq!(sandbox.read(".gitlab-ci.yml"), "mine: true\n");
    assert!(ran.stderr.contains("add these lines") && ran.stderr.contains("    translations:\n"), "{}", ran.stderr);
    let sandbox = repository(&["en/a.ftl"]);
    sandbox.write(".github/workflows/check.yml", "- run: tolkit check\n");
    let ran = sandbox.tolkit(&["init"]).ok();
    assert!(ran.stderr.contains(".github/workflows/check.yml is there already"), "{}", ran.stderr);
    assert!(!sandbox.exists(".github/workflows/tolkit.yml"));
}

#[test]
fn the_first_commit_has_what_was_written_and_nothing_else() {
    for has_commit in [false, true] {
        let sandbox = repository(&["en/a.ftl"]);
        if has_commit {
            sandbox.commit();
        }
        sandbox.write("staged.txt", "mine\n");
        sandbox.git(&["add", "staged.txt"]);
        sandbox.write("new.txt", "mine\n");
        let ran = sandbox.tolkit(&["init", "--ci", "github", "--commit"]).ok();
        assert!(ran.stdout.contains("Committed to the branch main: workflow.toml, .github"), "{}", ran.stdout);
        let committed = sandbox.git(&["show", "--name-only", "--format=%an %s"]);
        assert_eq!(committed, "Ona Set up tolkit\n\n.github/workflows/tolkit.yml\nworkflow.toml\n");
        let status = sandbox.git(&["status", "--porcelain", "-uall"]);
        let others =
            if has_commit { "A  staged.txt\n?? new.txt\n" } else { "A  staged.txt\n?? en/a.ftl\n?? new.txt\n" };
        assert_eq!(status, others);
        sandbox.git(&["fsck", "--strict"]);
    }
}

#[test]
fn what_cannot_be_committed_is_said_before_anything_is_written() {
    let sandbox = Sandbox::empty();
    sandbox.write("en/a.ftl", "a = A\n");
    let ran = sandbox.tolkit(&["init", "--commit"]).fails(3);
    assert!(ran.stderr.contains("`git init`") && !sandbox.exists("workflow.toml"), "{}", ran.stderr);
    let sandbox = repository(&["en/a.ftl"]);
    let mut command = sandbox.command(env!("CARGO_BIN_EXE_tolkit"));
    for name in ["GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL"] {
        command.env_remove(name);
    }
    sandbox.git(&["config", "user.useConfigOnly", "true"]);
    let ran = crate::sandbox::ran(&command.args(["init", "--commit"]).output().expect("tolkit runs")).fails(3);
    assert!(ran.stderr.contains("git config --global user.name") && !sandbox.exists("workflow.toml"), "{}", ran.stderr);
}

#[test]
fn a_hook_that_says_no_leaves_the_files() {
    let sandbox = repository(&["en/a.ftl"]);
    sandbox.write(".git/hooks/pre-commit", "#!/bin/sh\necho no tabs please\nexit 1\n");
    let hook = sandbox.path(".git/hooks/pre-commit");
    std::process::Command::new("chmod").arg("+x").arg(hook).status().expect("a hook");
    let ran = sandbox.tolkit(&["init", "--commit"]).fails(3);
    assert!(ran.stderr.contains("says no: no tabs please") && ran.stderr.contains("`git add`"), "{}", ran.stderr);
    assert!(sandbox.exists("workflow.toml"));
    assert_eq!(sandbox.git(&["status", "--porcelain"]), "?? en/\n?? workflow.toml\n");
}

#[test]
fn locales_can_be_named() {
    let sandbox = repository(&["en/a.ftl", "fi/a.ftl"]);
    sandbox.tolkit(&["init", "--locale", "lt,lv", "-l", "fi"]).ok();
    let workflow = sandbox.read("workflow.toml");
    assert!(workflow.contains("locales = [\"fi\", \"lt\", \"lv\"]\n"), "{workflow}");
    assert!(workflow.contains("# [team.fi]\n# translators = [\"ona@example.org\"]\n"), "{workflow}");
    let sandbox = repository(&["en/a.ftl"]);
    let ran = sandbox.tolkit(&["init", "--locale", "Lithuanian"]).fails(2);
    assert!(ran.stderr.contains("Lithuanian is not the tag of a language"), "{}", ran.stderr);
    sandbox.tolkit(&["init", "--locale", "en"]).fails(2);
    assert!(!sandbox.exists("workflow.toml"));
}
