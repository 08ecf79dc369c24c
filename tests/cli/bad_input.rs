//! Nothing crashes, and nothing is skipped in silence.

use crate::sandbox::{Sandbox, WORKFLOW};

fn rules(sandbox: &Sandbox) -> Vec<String> {
    let ran = sandbox.tolkit(&["check", "-f", "json", "-l", "lt"]);
    assert!(ran.code == 0 || ran.code == 1, "{}", ran.stderr);
    ran.found().into_iter().map(|(rule, unit)| format!("{rule} {unit}").trim_end().to_owned()).collect()
}

/// Runs every reading command in every text format: none may fail.
fn survives(sandbox: &Sandbox) {
    for arguments in [
        &["coverage"][..],
        &["coverage", "-f", "html", "--by", "resource"],
        &["status"],
        &["check"],
        &["check", "-f", "github"],
        &["check", "-f", "junit"],
        &["check", "-f", "sarif"],
        &["adopt", "--dry-run"],
    ] {
        let ran = sandbox.tolkit(arguments);
        assert!(ran.code == 0 || ran.code == 1, "{arguments:?}: {} {}", ran.code, ran.stderr);
    }
}

#[test]
fn bytes_that_are_no_text_are_named() {
    let sandbox = Sandbox::new(&[("en.ftl", "a = A\nb = B\n")]);
    sandbox.write("lt.ftl", b"a = \xff\xfe\nb = Gerai\n");
    assert_eq!(rules(&sandbox), ["invalid-utf8"]);
    sandbox.write("lt.ftl", b"\xef\xbb\xbfa = Aa\nb = Gerai\n");
    assert_eq!(rules(&sandbox), ["byte-order-mark"]);
    survives(&sandbox);
}

#[test]
fn crlf_is_no_mistake() {
    let sandbox =
        Sandbox::new(&[("en.ftl", "a = One\n    two.\nb = B\n"), ("lt.ftl", "a = Vienas\r\n    du.\r\nb = Be\r\n")]);
    assert_eq!(rules(&sandbox), Vec::<String>::new());
}

#[test]
fn depth_without_end_is_one_error_and_the_rest_counts() {
    let deep = format!("a = {}\nb = Be\n", "{".repeat(100_000));
    let sandbox = Sandbox::new(&[("en.ftl", "a = A\nb = B\n"), ("lt.ftl", &deep)]);
    assert_eq!(rules(&sandbox), ["missing-unit a", "nesting-too-deep"]);
    let sandbox = Sandbox::new(&[("en.ftl", &deep), ("lt.ftl", "b = Be\n")]);
    survives(&sandbox);
    let json = sandbox.tolkit(&["coverage", "-f", "json"]).ok().json();
    assert_eq!(json["locales"][1]["units"], 1);
}

#[test]
fn a_source_with_mistakes_still_counts_its_good_units() {
    let sandbox = Sandbox::new(&[("en.ftl", "a = A\nnot fluent\nb = { $x\nc = C\n"), ("lt.ftl", "a = Aa\n")]);
    let json = sandbox.tolkit(&["coverage", "-f", "json"]).ok().json();
    assert_eq!(json["locales"][1]["units"], 2);
    let ran = sandbox.tolkit(&["check", "-f", "json"]).fails(1);
    assert!(ran.found().contains(&("syntax-error".to_owned(), String::new())));
    survives(&sandbox);
}

#[test]
fn a_line_of_many_megabytes_is_read() {
    let long = format!("a = {} <b>x\n", "žodis ".repeat(2_000_000));
    let sandbox = Sandbox::new(&[("en.ftl", "a = A word\n"), ("lt.ftl", &long)]);
    let ran = sandbox.tolkit(&["check", "-l", "lt"]).fails(1);
    assert!(ran.stdout.len() < 100_000, "{} bytes shown", ran.stdout.len());
}

#[test]
fn names_of_every_script_are_names() {
    let sandbox = Sandbox::empty();
    sandbox.write("workflow.toml", WORKFLOW.replace("{locale}.ftl", "{locale}/**/*.ftl"));
    for name in ["naujienos ir įvykiai", "новости", "ニュース", "a'b\"c & d", "\u{202e}evil"] {
        sandbox.write(&format!("en/{name}/x.ftl"), "a = A\n");
        sandbox.write(&format!("lt/{name}/x.ftl"), "a = Aa\n");
    }
    assert_eq!(rules(&sandbox), Vec::<String>::new());
    survives(&sandbox);
    sandbox.tolkit(&["adopt"]).ok();
    assert!(sandbox.exists(".tolkit/records/lt/site/naujienos ir įvykiai/x"));
}

#[cfg(unix)]
#[test]
fn loops_and_links_out_of_the_repository_are_reported_and_not_followed() {
    use std::os::unix::fs::symlink;
    let outside = Sandbox::new(&[("secret.ftl", "a = Secret\n")]);
    let sandbox = Sandbox::empty();
    sandbox.write("workflow.toml", WORKFLOW.replace("{locale}.ftl", "{locale}/**/*.ftl"));
    sandbox.write("en/a.ftl", "a = A\n");
    sandbox.write("en/b.ftl", "a = B\n");
    sandbox.write("lt/b.ftl", "a = Be\n");
    symlink(outside.path("secret.ftl"), sandbox.path("lt/a.ftl")).expect("a link");
    symlink("..", sandbox.path("lt/loop")).expect("a link");
    symlink(".", sandbox.path("lt/self")).expect("a link");
    let found = rules(&sandbox);
    assert!(found.iter().filter(|rule| *rule == "unreadable-file").count() >= 3, "{found:?}");
    assert!(!sandbox.tolkit(&["check"]).stdout.contains("Secret"));
    survives(&sandbox);
    // A link inside the repository is an ordinary file.
    std::fs::remove_file(sandbox.path("lt/a.ftl")).expect("a link");
    symlink("b.ftl", sandbox.path("lt/a.ftl")).expect("a link");
    assert!(!rules(&sandbox).contains(&"missing-resource".to_owned()));
}

#[cfg(unix)]
#[test]
fn a_folder_in_the_place_of_a_file_is_no_file() {
    let sandbox = Sandbox::new(&[("en.ftl", "a = A\n")]);
    std::fs::create_dir(sandbox.path("lt.ftl")).expect("a folder");
    assert_eq!(rules(&sandbox), ["missing-resource"]);
}

#[test]
fn duplicates_count_once() {
    let sandbox = Sandbox::new(&[("en.ftl", "a = A\na = B\n"), ("lt.ftl", "a = Aa\na = Be\n")]);
    let json = sandbox.tolkit(&["coverage", "-f", "json", "-l", "lt"]).ok().json();
    assert_eq!((&json["locales"][0]["units"], &json["locales"][0]["translated"]), (&1.into(), &1.into()));
    assert_eq!(rules(&sandbox), ["duplicate-unit a"]);
}

#[test]
fn twenty_at_once_leave_whole_records() {
    let sandbox = Sandbox::empty();
    sandbox.write("workflow.toml", WORKFLOW.replace("{locale}.ftl", "{locale}/*.ftl"));
    for n in 0..20 {
        sandbox.write(&format!("en/{n}.ftl"), "a = A\nb = B\n");
        sandbox.write(&format!("lt/{n}.ftl"), "a = Aa\nb = Be\n");
    }
    let mut children: Vec<_> = (0..20)
        .map(|_| {
            let mut command = sandbox.command(env!("CARGO_BIN_EXE_tolkit"));
            command.arg("adopt").stdout(std::process::Stdio::null()).spawn().expect("tolkit runs")
        })
        .collect();
    for child in &mut children {
        assert!(child.wait().expect("tolkit ends").success());
    }
    let json = sandbox.tolkit(&["adopt", "--dry-run"]).ok();
    assert!(json.stdout.contains("Nothing to take over"), "{}", json.stdout);
    let records = std::fs::read_dir(sandbox.path(".tolkit/records/lt/site")).expect("records").count();
    assert_eq!(records, 20);
}

#[cfg(unix)]
#[test]
fn what_is_no_ordinary_file_is_named_and_never_waited_for() {
    let sandbox = Sandbox::new(&[("en.ftl", "a = A\n")]);
    let pipe = |path: &str| {
        let made = sandbox.command("mkfifo").arg(sandbox.path(path)).status().expect("mkfifo runs");
        assert!(made.success());
    };
    pipe("lt.ftl");
    assert_eq!(rules(&sandbox), ["unreadable-file"]);
    std::fs::remove_file(sandbox.path("lt.ftl")).expect("a pipe");
    sandbox.write("lt.ftl", "a = Aa\n");
    sandbox.tolkit(&["adopt"]).ok();
    std::fs::remove_file(sandbox.path(".tolkit/records/lt/site")).expect("a record");
    pipe(".tolkit/records/lt/site");
    assert_eq!(rules(&sandbox), ["unreadable-file"]);
    let ran = sandbox.tolkit(&["adopt"]).ok();
    assert!(ran.stdout.contains("Nothing was taken over"), "{}", ran.stdout);
}

#[test]
fn a_source_unit_that_cannot_be_read_makes_nothing_obsolete() {
    let sandbox =
        Sandbox::new(&[("en.ftl", "-office = {\na = A\n"), ("lt.ftl", "-office = Biuras\na = Aa\nold = Sena\n")]);
    assert_eq!(rules(&sandbox), ["obsolete-unit old"]);
}

#[cfg(unix)]
#[test]
fn a_linked_folder_counts_once() {
    let sandbox = Sandbox::empty();
    sandbox.write("workflow.toml", WORKFLOW.replace("{locale}.ftl", "src/*/{locale}.ftl"));
    sandbox.write("src/ls/en.ftl", "a = A\n");
    std::os::unix::fs::symlink("ls", sandbox.path("src/dir")).expect("a link");
    let json = sandbox.tolkit(&["coverage", "-f", "json", "-l", "lt"]).ok().json();
    assert_eq!(json["locales"][0]["units"], 1);
}

#[cfg(unix)]
#[test]
fn nothing_is_written_outside_the_project() {
    let outside = Sandbox::empty();
    let sandbox = Sandbox::new(&[("en.ftl", "a = A\n"), ("lt.ftl", "a = Aa\n")]);
    std::os::unix::fs::symlink(outside.root(), sandbox.path(".tolkit")).expect("a link");
    sandbox.tolkit(&["adopt"]).fails(3);
    assert_eq!(std::fs::read_dir(outside.root()).expect("a folder").count(), 0);
}

#[cfg(target_os = "linux")]
#[test]
fn a_result_that_cannot_be_written_is_an_error() {
    let sandbox = Sandbox::new(&[("en.ftl", "a = A\n")]);
    let full = std::fs::File::options().write(true).open("/dev/full").expect("a device");
    let mut command = sandbox.command(env!("CARGO_BIN_EXE_tolkit"));
    let status = command.arg("coverage").stdout(full).stderr(std::process::Stdio::null()).status();
    assert_eq!(status.expect("tolkit runs").code(), Some(3));
}

#[test]
fn a_pattern_that_matches_nothing_is_said() {
    let sandbox = Sandbox::new(&[("english.ftl", "a = A\n")]);
    let ran = sandbox.tolkit(&["check"]).fails(1);
    assert!(ran.stdout.contains("nothing matches {locale}.ftl"), "{}", ran.stdout);
    let ran = sandbox.tolkit(&["coverage"]).ok();
    assert!(ran.stderr.contains("{locale}.ftl"), "{}", ran.stderr);
}

#[test]
fn a_workflow_that_is_no_file_is_not_passed_over() {
    let sandbox = Sandbox::new(&[("en.ftl", "a = A\n")]);
    std::fs::create_dir_all(sandbox.path("inner/workflow.toml")).expect("a folder");
    let ran = sandbox.tolkit_in(&sandbox.path("inner"), &["check"]).fails(2);
    assert!(ran.stderr.contains("not a file"), "{}", ran.stderr);
}

#[test]
fn a_replacement_character_is_found_beside_bytes_that_are_no_text() {
    let sandbox = Sandbox::new(&[("en.ftl", "a = A\nb = B\n")]);
    sandbox.write("lt.ftl", b"\xef\xbb\xbfa = \xff\nb = Gerai\xef\xbf\xbd\n");
    assert_eq!(rules(&sandbox), ["byte-order-mark", "invalid-utf8", "replacement-character b"]);
}

#[cfg(unix)]
#[test]
fn no_link_and_no_device_is_followed_for_a_configuration() {
    use std::os::unix::fs::symlink;
    let workflow = "[project]\nlocales = [\"lt\"]\n\n[[fluent]]\nsection = \"site\"\nconfig = \"l10n.toml\"\n";
    let l10n = "basepath = \".\"\nlocales = [\"lt\"]\n[[includes]]\npath = \"more.toml\"\n";
    for (name, target) in [("l10n.toml", "../secret"), ("more.toml", "../secret"), ("more.toml", "/dev/zero")] {
        let sandbox = crate::sandbox::Sandbox::empty();
        sandbox.write("secret", "https://user:password@example.org\n");
        sandbox.write("project/workflow.toml", workflow);
        sandbox.write("project/l10n.toml", l10n);
        let _ = std::fs::remove_file(sandbox.path(&format!("project/{name}")));
        symlink(target, sandbox.path(&format!("project/{name}"))).expect("a link");
        let checked = sandbox.tolkit(&["-C", "project", "check"]).fails(2);
        assert!(!checked.stderr.contains("password") && checked.stderr.contains(name), "{}", checked.stderr);
    }
}

#[cfg(unix)]
#[test]
fn what_git_keeps_for_itself_is_never_shown() {
    use std::os::unix::fs::symlink;
    let sandbox = Sandbox::new(&[("en.ftl", "a = A\n"), ("lt.ftl", "b = Be\n")]);
    sandbox.commit();
    sandbox.write(".git/token.ftl", "secret = Secret\n");
    sandbox.write(".git/token.toml", "secret = [Secret\n");
    std::fs::remove_file(sandbox.path("lt.ftl")).expect("a file");
    symlink(".git/token.ftl", sandbox.path("lt.ftl")).expect("a link");
    assert!(rules(&sandbox).contains(&"unreadable-file".to_owned()));
    for arguments in [&["check"][..], &["diff"], &["coverage"]] {
        let ran = sandbox.tolkit(arguments);
        assert!(!ran.stdout.contains("Secret"), "{arguments:?}: {}", ran.stdout);
    }
    // Nor by a pattern, and least of all the configuration itself.
    sandbox.write("workflow.toml", WORKFLOW.replace("{locale}.ftl", ".git/{locale}.ftl"));
    let ran = sandbox.tolkit(&["check"]).fails(2);
    assert!(ran.stderr.contains("does not stay inside the project"), "{}", ran.stderr);
    std::fs::remove_file(sandbox.path("workflow.toml")).expect("a file");
    symlink(".git/token.toml", sandbox.path("workflow.toml")).expect("a link");
    let ran = sandbox.tolkit(&["check"]).fails(2);
    assert!(ran.stderr.contains("not a file") && !ran.stderr.contains("Secret"), "{}", ran.stderr);
}

#[cfg(unix)]
#[test]
fn names_steer_neither_pages_nor_the_log_of_ci_nor_programs() {
    let sandbox = Sandbox::empty();
    sandbox.write("workflow.toml", WORKFLOW.replace("{locale}.ftl", "{locale}/*.ftl"));
    sandbox.write("en/a\u{1b}[2J\u{9b}31m\u{202e}b.ftl", "a = A\n");
    sandbox.write("en/a\u{202e}b.ftl", "a = A\n");
    for arguments in [
        &["check", "-f", "github"][..],
        &["check", "-f", "gitlab"],
        &["check", "-f", "sarif"],
        &["check", "-f", "junit"],
        &["check", "-f", "json"],
        &["coverage", "-f", "html"],
        &["coverage", "-f", "csv", "--by", "resource"],
        &["coverage", "-f", "json", "--by", "resource"],
        &["status", "-f", "json"],
    ] {
        let ran = sandbox.tolkit(arguments);
        assert!(ran.code == 0 || ran.code == 1, "{arguments:?}: {}", ran.stderr);
        let steers = |text: &str| text.contains(['\u{1b}', '\u{9b}', '\u{202e}']);
        assert!(!steers(&ran.stdout) && !steers(&ran.stderr), "{arguments:?}: {:?}", ran.stdout);
    }
    let json = sandbox.tolkit(&["status", "-f", "json"]).ok().json();
    let items: Vec<_> = json["items"].as_array().expect("items").iter().map(|item| item["item"].clone()).collect();
    assert!(items.contains(&"da:site/a\u{202e}b".into()), "{items:?}");
    // A name with controls is no item's: its file is named.
    assert!(!items.iter().any(|item| item.as_str().is_some_and(|item| item.contains('\u{1b}'))), "{items:?}");
    let check = sandbox.tolkit(&["check", "-f", "json"]).json();
    let paths: Vec<_> = check["diagnostics"].as_array().expect("findings").iter().map(|found| &found["path"]).collect();
    assert!(paths.iter().any(|path| *path == "en/a⟨U+001B⟩[2J⟨U+009B⟩31m\u{202e}b.ftl"), "{check}");
}

#[test]
fn what_others_wrote_is_no_command_of_ci() {
    let is_command = |text: &str| text.lines().any(|line| line.trim_start().starts_with("::add-mask"));
    let sandbox = Sandbox::empty();
    sandbox.write("workflow.toml", WORKFLOW.replace("{locale}.ftl", "{locale}/*.ftl"));
    sandbox.write("en/a\n::add-mask::b.ftl", "a = A\n");
    sandbox.write("lt/a\n::add-mask::b.ftl", "a = <b>A\nb = { $x\n");
    let ran = sandbox.tolkit(&["check", "-v"]);
    assert!(!is_command(&ran.stdout) && !is_command(&ran.stderr), "{}{}", ran.stdout, ran.stderr);
    sandbox.write("workflow.toml", WORKFLOW.replace("\"lt\"", "\"lt\\n::add-mask::b##[group]\""));
    let ran = sandbox.tolkit(&["check", "-f", "github"]).fails(2);
    assert!(ran.stderr.contains("lt⟨U+000A⟩::add-mask::b#⟨U+0023⟩[group]"), "{}", ran.stderr);
    assert!(!is_command(&ran.stderr) && !ran.stderr.contains("##["), "{}", ran.stderr);
}

#[test]
fn folders_without_end_are_one_finding() {
    let sandbox = Sandbox::empty();
    sandbox.write("workflow.toml", WORKFLOW.replace("{locale}.ftl", "{locale}/**/*.ftl"));
    sandbox.write(&format!("en/{}a.ftl", "d/".repeat(100)), "a = A\n");
    sandbox.write(&format!("lt/{}a.ftl", "d/".repeat(1500)), "a = Aa\n");
    assert_eq!(rules(&sandbox), ["missing-resource", "unreadable-file"]);
    survives(&sandbox);
}
