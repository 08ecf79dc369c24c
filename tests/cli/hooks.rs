//! Hooks that call tolkit, and programs that outlive it: nobody waits for ever, and whoever waits is told for whom.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::office::Office;
use crate::sandbox::ran;

const HOME: &str = "lt:site/home";
const TEXT: &str = "title = Pradžia\nlead = Sveiki atvykę\nfoot = Rašykite mums\n";

/// A hook that runs commands of tolkit and notes how each ended, with 124 where it did not; the hook itself says yes.
fn calling(commands: &[&str], log: &str) -> String {
    let program = env!("CARGO_BIN_EXE_tolkit");
    let run = |command: &&str| {
        format!(
            "timeout 20 {program} {command} --today 2026-11-23 >/dev/null 2>>{log}.said\necho $? {command} >>{log}\n"
        )
    };
    commands.iter().map(run).collect::<String>() + "exit 0"
}

#[test]
fn a_hook_may_read_and_is_refused_at_once_where_it_would_write() {
    for hook in ["pre-commit", "commit-msg", "pre-push"] {
        let office = Office::small();
        office.submit("ona", HOME, TEXT).ok();
        office.approve(HOME).ok();
        let log = office.path("hook.log").display().to_string();
        let commands = ["status", "check", "log lt:site/home", "claim lt:site/news", "sync", "extract"];
        office.hook("jonas/.git", hook, &calling(&commands, &log));
        office.tolkit("jonas", &["commit", "--push"]).ok();
        let ended = office.sandbox.read("hook.log");
        let expected = "0 status\n0 check\n0 log lt:site/home\n4 claim lt:site/news\n4 sync\n4 extract\n";
        assert_eq!(ended, expected, "{hook}: {}", office.sandbox.read("hook.log.said"));
        let said = office.sandbox.read("hook.log.said");
        assert_eq!(said.matches("A hook of this command cannot write here").count(), 3, "{hook}: {said}");
        assert!(!said.contains("interrupted"), "{hook}: {said}");
        // The same commands work when the hook is over, and in a hook of somebody's own commit.
        office.tolkit("jonas", &["sync"]).ok();
        assert_eq!(office.git("remote.git", &["rev-list", "--count", "main"]), "2\n", "{hook}");
    }
}

#[test]
fn a_hook_of_the_remote_works_in_a_clone_of_its_own() {
    let office = Office::small();
    let log = office.path("hook.log").display().to_string();
    let script = format!(
        "unset GIT_DIR GIT_QUARANTINE_PATH\ncd {}\n{}",
        office.path("ilze").display(),
        calling(&["claim lt:site/news"], &log)
    );
    office.git("ilze", &["remote", "remove", "origin"]);
    office.hook("remote.git", "post-receive", &script);
    office.tolkit("ona", &["claim", HOME]).ok();
    assert!(office.sandbox.read("hook.log").starts_with("0 claim"), "{}", office.sandbox.read("hook.log.said"));
}

#[test]
fn whoever_waits_for_a_program_that_outlived_its_command_is_told_which_it_is() {
    let office = Office::small();
    let asked = office.path("asked").display().to_string();
    let script = format!("#!/bin/sh\ntouch {asked}\nsleep 3\nexec git-upload-pack \"$@\"\n");
    office.sandbox.write("slow", script);
    assert!(Command::new("chmod").arg("+x").arg(office.path("slow")).status().expect("chmod runs").success());
    office.git("ona", &["config", "remote.origin.uploadpack", &office.path("slow").display().to_string()]);
    let mut command = office.tolkit_command("ona", &["sync"]);
    let mut running = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("tolkit runs");
    let began = Instant::now();
    while !office.exists(".", "asked") {
        assert!(began.elapsed() < Duration::from_secs(60), "the remote is never asked");
        std::thread::sleep(Duration::from_millis(10));
    }
    let process = running.id().to_string();
    assert!(Command::new("kill").args(["-TERM", &process]).status().expect("kill runs").success());
    running.wait().expect("it ends");
    let waited = ran(&office.tolkit_command("ona", &["claim", HOME]).output().expect("tolkit runs")).ok();
    assert!(waited.stderr.contains("to end: git (process "), "{}", waited.stderr);
    assert!(waited.stdout.contains("is yours"), "{}", waited.stdout);
}
