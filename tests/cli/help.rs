//! Help and exit codes.

use crate::sandbox::{Sandbox, WORKFLOW};

fn without_help(command: &clap::Command, path: &str, found: &mut Vec<String>) {
    if command.get_about().is_none_or(|about| about.to_string().starts_with("cli-")) {
        found.push(path.to_owned());
    }
    for argument in command.get_arguments() {
        if argument.get_help().is_none() {
            found.push(format!("{path} {}", argument.get_id()));
        }
    }
    for sub in command.get_subcommands() {
        without_help(sub, &format!("{path} {}", sub.get_name()), found);
    }
}

#[test]
fn every_command_and_argument_has_its_help() {
    let words = tolkit::i18n::Words::new(&[]);
    let mut found = Vec::new();
    without_help(&tolkit::cli::command(&words), "tolkit", &mut found);
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn help_and_versions_are_results_and_mistakes_are_not() {
    let sandbox = Sandbox::empty();
    assert!(sandbox.tolkit(&["--help"]).ok().stdout.contains("Commands:"));
    assert!(sandbox.tolkit(&["check", "--help"]).ok().stdout.contains("--changed-since"));
    assert!(sandbox.tolkit(&["--version"]).ok().stdout.starts_with("tolkit "));
    let ran = sandbox.tolkit(&["check", "--colour"]).fails(2);
    assert!(ran.stdout.is_empty() && ran.stderr.contains("--color"), "{}", ran.stderr);
    sandbox.tolkit(&["frobnicate"]).fails(2);
}

#[test]
fn completions_and_the_manual_page_are_made() {
    let sandbox = Sandbox::empty();
    for shell in ["bash", "zsh", "fish"] {
        assert!(sandbox.tolkit(&["completions", shell]).ok().stdout.contains("TOLKIT_COMPLETE"));
    }
    assert!(sandbox.tolkit(&["man"]).ok().stdout.contains(".TH tolkit"));
}

#[test]
fn the_project_is_found_from_below_and_by_its_folder() {
    let sandbox = Sandbox::new(&[("en.ftl", "a = A\n")]);
    sandbox.write("deep/down/x", "");
    sandbox.tolkit_in(&sandbox.path("deep/down"), &["coverage"]).ok();
    let outside = Sandbox::empty();
    let root = sandbox.root().to_str().expect("a path").to_owned();
    outside.tolkit(&["-C", &root, "coverage"]).ok();
    outside.tolkit(&["-C", "nowhere", "coverage"]).fails(2);
    let ran = outside.tolkit(&["coverage"]).fails(2);
    assert!(ran.stderr.contains("tolkit init"), "{}", ran.stderr);
}

#[test]
fn the_day_comes_from_an_option_or_from_the_build() {
    let sandbox = Sandbox::new(&[("en.ftl", "a = A\n")]);
    sandbox.write("workflow.toml", format!("{WORKFLOW}due = 2026-12-01\n"));
    sandbox.tolkit(&["check", "--today", "2026-11-30"]).ok();
    sandbox.tolkit(&["check", "--today", "tomorrow"]).fails(2);
    let run = |seconds: &str| {
        let mut command = sandbox.command(env!("CARGO_BIN_EXE_tolkit"));
        command.arg("check").env("SOURCE_DATE_EPOCH", seconds).output().expect("tolkit runs").status.code()
    };
    assert_eq!(run("1764460800"), Some(0)); // 2025-11-30
    assert_eq!(run("1796083200"), Some(1)); // 2026-12-01
    assert_eq!(run("soon"), Some(2));
}

#[test]
fn help_is_a_word_too() {
    let sandbox = Sandbox::empty();
    let spelled = |arguments: &[&str]| sandbox.tolkit(arguments).ok().stdout;
    assert_eq!(spelled(&["help"]), spelled(&["--help"]));
    assert_eq!(spelled(&["help", "submit"]), spelled(&["submit", "--help"]));
    sandbox.tolkit(&["help", "sumbit"]).fails(2);
    // Where there is no project, that is said first.
    let said = sandbox.tolkit(&[]).fails(2).stderr;
    assert!(said.starts_with("error: There is no workflow.toml here"), "{said}");
    assert!(said.contains("Usage: tolkit"), "{said}");
}
