//! A remote that is slow, silent, or gone; and how often it is asked.

use std::net::TcpListener;
use std::time::Duration;

use crate::office::Office;

const HOME: &str = "lt:site/home";
const TEXT: &str = "title = Pradžia\nlead = Sveiki atvykę\nfoot = Rašykite mums\n";

/// Has every connection of somebody's clone with its remote counted, and each last for so many seconds; returns what counts them.
fn counted<'o>(office: &'o Office, who: &str, seconds: u32) -> impl Fn() -> usize + 'o {
    let script = office.path("upload.sh");
    let count = office.path("connections");
    for program in ["upload-pack", "receive-pack"] {
        let path = format!("{program}.sh");
        let text =
            format!("#!/bin/sh\necho {program} >> {}\nsleep {seconds}\nexec git-{program} \"$@\"\n", count.display());
        office.sandbox.write(&path, text);
        assert!(office.sandbox.command("chmod").args(["+x", &path]).status().expect("chmod runs").success());
    }
    let path = script.parent().expect("a folder").display();
    office.git(who, &["config", "remote.origin.uploadpack", &format!("{path}/upload-pack.sh")]);
    office.git(who, &["config", "remote.origin.receivepack", &format!("{path}/receive-pack.sh")]);
    move || {
        let text = std::fs::read_to_string(&count).unwrap_or_default();
        let _ = std::fs::remove_file(&count);
        text.lines().count()
    }
}

#[test]
fn whoever_waits_for_a_slow_remote_is_told_at_once() {
    let office = Office::small();
    let _count = counted(&office, "ona", 2);
    let shown = office.on_terminal("ona", &["claim", "lt:site/home"]);
    assert!(shown.starts_with("Asking the office’s repository (origin) …"), "{shown}");
    assert!(shown.contains("lt:site/home is yours"), "{shown}");
}

#[test]
fn a_remote_is_asked_as_seldom_as_it_can_be() {
    let office = Office::small();
    let count = counted(&office, "jonas", 0);
    office.tolkit("jonas", &["sync"]).ok();
    assert_eq!(count(), 1, "nothing is new");
    office.tolkit("ona", &["claim", "lt:site/news"]).ok();
    office.submit("ona", HOME, TEXT).ok();
    office.tolkit("jonas", &["sync"]).ok();
    assert_eq!(count(), 2, "something is new");
    office.tolkit("jonas", &["review", HOME]).ok();
    assert_eq!(count(), 0);
    office.look_and("jonas", &["review", HOME, "--approve"]).ok();
    assert_eq!(count(), 2, "asked before, told after");
    office.tolkit("jonas", &["commit", "--push"]).ok();
    assert_eq!(count(), 4, "asked, tried, pushed, told");
    office.tolkit("jonas", &["status"]).ok();
    office.tolkit("jonas", &[]).ok();
    assert_eq!(count(), 0);
}

#[test]
fn a_remote_that_does_not_answer_is_asked_once() {
    let office = Office::small();
    office.submit("ona", HOME, TEXT).ok();
    office.approve(HOME).ok();
    let count = counted(&office, "jonas", 0);
    for program in ["upload-pack.sh", "receive-pack.sh"] {
        let text = format!("#!/bin/sh\necho x >> {}\nexit 1\n", office.path("connections").display());
        office.sandbox.write(program, text);
    }
    let said = office.tolkit("jonas", &["comment", HOME, "Hello"]).ok();
    assert!(said.stderr.contains("does not answer"), "{}", said.stderr);
    count();
    office.tolkit("jonas", &["review", HOME, "--return", "Shorter"]).ok();
    assert_eq!(count(), 1);
    // Nothing is committed that could not be pushed.
    office.look_and("jonas", &["review", HOME, "--approve"]).ok();
    count();
    let pushed = office.tolkit("jonas", &["commit", "--push"]).fails(3);
    assert!(pushed.stderr.contains("Nothing was committed"), "{}", pushed.stderr);
    assert_eq!(count(), 1);
    assert_eq!(office.git("jonas", &["log", "--format=%s"]).trim(), "The office");
}

#[test]
fn what_could_not_be_pushed_is_not_committed() {
    let office = Office::small();
    office.submit("ona", HOME, TEXT).ok();
    office.approve(HOME).ok();
    office.write("ilze", "other", "x\n");
    office.git("ilze", &["add", "-A"]);
    office.git("ilze", &["commit", "-qm", "Other"]);
    office.git("ilze", &["push", "-q"]);
    let pushed = office.tolkit("jonas", &["commit", "--push"]).fails(3);
    assert!(
        pushed.stderr.contains("Nothing was committed") && pushed.stderr.contains("sync --pull"),
        "{}",
        pushed.stderr
    );
    office.tolkit("jonas", &["sync", "--pull"]).ok();
    office.tolkit("jonas", &["commit", "--push"]).ok();
}

#[test]
fn a_silent_remote_is_given_up() {
    let office = Office::small();
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    // It takes the connection and never says a word.
    let held = std::thread::spawn(move || {
        let stream = listener.accept();
        std::thread::sleep(Duration::from_secs(30));
        drop(stream);
    });
    office.git("ona", &["remote", "set-url", "origin", &format!("git://{address}/remote.git")]);
    office.git("ona", &["config", "tolkit.timeout", "1"]);
    let claimed = office.tolkit("ona", &["claim", HOME]).ok();
    assert!(claimed.stderr.contains("no answer for 1 s"), "{}", claimed.stderr);
    assert!(claimed.stdout.contains("on this computer only"), "{}", claimed.stdout);
    drop(held);
}
