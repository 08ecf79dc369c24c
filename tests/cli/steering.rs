//! What comes from others steers no terminal, through whatever door it comes: a remote, a hook, a reason, a name, an argument.

use crate::office::Office;

const HOME: &str = "lt:site/home";
const TEXT: &str = "title = Pradžia\nlead = Sveiki atvykę\nfoot = Rašykite mums\n";
/// Sets the clipboard, clears the screen, does the same by single bytes, and turns the direction of writing.
const STEERING: &str = "x\u{1b}]52;c;eA==\u{7}\u{1b}[2J\u{9b}2J\u{202e}y";

/// What a terminal would act on: all of it but line breaks, colours, and where a bar of progress stands.
#[track_caller]
fn is_harmless(case: &str, shown: &str) {
    let colours = shown.split("\u{1b}[").enumerate().map(|(at, part)| {
        let end = part.find(|c: char| !c.is_ascii_digit() && c != ';').unwrap_or(part.len());
        if at > 0 && part[end..].starts_with('m') { &part[end + 1..] } else { part }
    });
    let shown: String = colours.collect();
    let acts = |c: &char| (c.is_control() && !matches!(c, '\n' | '\r' | '\t')) || matches!(c, '\u{202a}'..='\u{202e}');
    assert_eq!(shown.chars().find(acts), None, "{case}: {shown:?}");
}

/// Runs a command in a pipe and on a terminal. What a program reads of the text itself is as it is.
#[track_caller]
fn look(office: &Office, who: &str, arguments: &[&str], is_raw: bool) -> String {
    let ran = office.tolkit(who, arguments);
    assert!(ran.code <= 4, "{arguments:?}: {}", ran.stderr);
    is_harmless(&format!("{arguments:?}, stderr"), &ran.stderr);
    if !is_raw {
        is_harmless(&format!("{arguments:?}, stdout"), &ran.stdout);
    }
    is_harmless(&format!("{arguments:?} on a terminal"), &office.on_terminal(who, arguments));
    format!("{}{}", ran.stdout, ran.stderr)
}

#[test]
fn words_of_a_remote_and_of_hooks_steer_nothing() {
    let office = Office::small();
    office.submit("ona", HOME, TEXT).ok();
    office.approve(HOME).ok();
    let script = format!("printf '%s\\n' '{STEERING}' >&2; printf '%s\\n' '{STEERING}'; exit 1");
    for hook in ["pre-commit", "commit-msg", "pre-push"] {
        office.hook("jonas/.git", hook, &script);
        let said = look(&office, "jonas", &["commit", "--push"], false);
        assert!(said.contains("⟨U+001B⟩]52"), "{hook}: {said}");
        std::fs::remove_file(office.path(&format!("jonas/.git/hooks/{hook}"))).expect("a hook");
    }
    office.hook("remote.git", "pre-receive", &script);
    for arguments in [&["claim", "lt:site/news"][..], &["sync"], &["doctor"], &["comment", HOME, "Hello"]] {
        look(&office, "ona", arguments, false);
    }
    assert!(office.tolkit("ona", &["sync"]).stderr.contains("⟨U+001B⟩]52"));
    assert!(look(&office, "jonas", &["commit", "--push"], false).contains("⟨U+001B⟩]52"));
    office.git("ona", &["remote", "set-url", "origin", &format!("file:///nowhere/{STEERING}")]);
    look(&office, "ona", &["sync"], false);
}

#[test]
fn reasons_and_names_of_people_steer_nothing() {
    let office = Office::small();
    let mut submit = office.tolkit_command("ona", &["submit", HOME, "-m", STEERING]);
    office.write("ona", "locales/lt/home.ftl", TEXT);
    submit.env("GIT_AUTHOR_NAME", format!("Ona {STEERING}"));
    assert!(submit.status().expect("tolkit runs").success());
    office.sync(&["jonas", "ilze"]);
    let reading: [&[&str]; 8] = [
        &[],
        &["status"],
        &["log", HOME],
        &["log", HOME, "-f", "json"],
        &["review"],
        &["review", HOME],
        &["desk", "-l", "lt"],
        &["status", "-f", "json"],
    ];
    for arguments in reading {
        look(&office, "jonas", arguments, false);
    }
    look(&office, "ilze", &["claim", HOME], false);
    office.tolkit("jonas", &["review", HOME, "--return", STEERING]).ok();
    office.sync(&["ona"]);
    for arguments in reading {
        look(&office, "ona", arguments, false);
    }
    assert!(office.tolkit("ona", &["log", HOME]).ok().stdout.contains("⟨U+001B⟩]52"));
    office.edit("ona", HOME, "true").ok();
    look(&office, "ona", &["edit", HOME, "-n"], true);
}

#[test]
fn arguments_steer_nothing() {
    let office = Office::small();
    for arguments in [
        &[STEERING][..],
        &["claim", STEERING],
        &["claim", &format!("lt:site/{STEERING}")],
        &["status", "-f", STEERING],
        &["status", &format!("--{STEERING}")],
        &["status", "-l", STEERING],
        &["check", "-s", STEERING],
        &["check", "--changed-since", STEERING],
        &["-C", STEERING, "status"],
        &["explain", STEERING],
        &["commit", "--branch", STEERING],
        &["coverage", "-o", &format!("nowhere/{STEERING}/x")],
        &["init", "--locale", STEERING],
    ] {
        let said = look(&office, "ona", arguments, false);
        // The parser of arguments quotes some of them without what cannot be shown.
        assert!(said.contains("error"), "{arguments:?}: {said}");
    }
}

#[test]
fn files_steer_nothing() {
    let turned = "turned\u{202e}ltf";
    let office = Office::new(&[
        ("locales/en/home.ftl", "title = Home\n"),
        (&format!("locales/en/{turned}.ftl"), "title = One\n"),
        (&format!("locales/en/{STEERING}.ftl"), "title = Two\n"),
        ("locales/lt/home.ftl", &format!("title = {STEERING}\n{STEERING} = {STEERING}\n")),
    ]);
    for arguments in [
        &["status"][..],
        &["status", "-f", "json"],
        &["check"],
        &["check", "-f", "json"],
        &["check", "-f", "github"],
        &["check", "-f", "gitlab"],
        &["check", "-f", "junit"],
        &["check", "-f", "sarif"],
        &["coverage", "--by", "resource"],
        &["coverage", "--by", "resource", "-f", "csv"],
        &["coverage", "--by", "resource", "-f", "json"],
        &["coverage", "--by", "resource", "-f", "markdown"],
        &["coverage", "--by", "resource", "-f", "html"],
        &["diff", HOME],
        &["diff", HOME, "-f", "json"],
        &["review", HOME],
        &["claim", &format!("lt:site/{turned}")],
        &["next", "-n"],
        &["doctor"],
        &["submit", HOME],
        &["extract"],
        &["adopt", "-n"],
    ] {
        look(&office, "ona", arguments, false);
    }
    look(&office, "ona", &["edit", HOME, "-n"], true);
}
