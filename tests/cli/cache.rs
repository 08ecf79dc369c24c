//! What is kept of files from one command to the next changes no answer.

use crate::sandbox::{Sandbox, ran};

const KNOWN: &str = ".git/tolkit/known";

fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new(&[
        ("en/home.ftl", "title = Home page\nlead = Welcome to us\n"),
        ("en/news.ftl", "title = News page\n"),
        ("lt/home.ftl", "title = Pradžia\n"),
    ]);
    sandbox.write(
        "workflow.toml",
        "[project]\nlocales = [\"da\", \"lt\"]\n\n[[fluent]]\nsection = \"site\"\npath = \"{locale}/**/*.ftl\"\n",
    );
    sandbox.git(&["init", "-q"]);
    settle();
    sandbox
}

/// Files that have just changed are not trusted to stay as they are.
fn settle() {
    std::thread::sleep(std::time::Duration::from_millis(2200));
}

/// What commands say with and without what is kept, which must be the same.
fn said(sandbox: &Sandbox) -> String {
    let commands: [&[&str]; 11] = [
        &["check", "lt:site/home"],
        &["check", "-f", "json"],
        &["check", "-l", "lt"],
        &["check", "-r", "missing-unit"],
        &["check", "--today", "2027-06-01"],
        &["coverage", "-f", "json"],
        &["coverage", "-l", "lt", "--by", "resource"],
        &["status", "-f", "json"],
        &["status", "-l", "lt"],
        &["desk", "-l", "lt"],
        &["next", "-n", "-l", "lt"],
    ];
    let mut all = String::new();
    for command in commands {
        let with = sandbox.tolkit(command);
        let without = sandbox.tolkit(&[command, &["--no-cache"]].concat());
        assert_eq!(with, without, "{command:?}");
        all += &with.stdout;
    }
    all
}

#[test]
fn what_is_kept_changes_no_answer() {
    let sandbox = sandbox();
    let first = said(&sandbox);
    let kept = format!("{KNOWN}/1/root/items/lt");
    let whole = std::fs::read(sandbox.path(&kept)).expect("it is kept");
    assert_eq!(said(&sandbox), first);

    for torn in [&whole[..whole.len() / 2], b"", b"garbage"] {
        std::fs::write(sandbox.path(&kept), torn).expect("written");
        assert_eq!(said(&sandbox), first);
        std::fs::remove_file(sandbox.path(&kept)).expect("removed");
    }
    std::fs::remove_dir_all(sandbox.path(KNOWN)).expect("removed");
    std::fs::write(sandbox.path(KNOWN), "in the way").expect("written");
    assert_eq!(said(&sandbox), first);
    std::fs::remove_file(sandbox.path(KNOWN)).expect("removed");

    // The same length, and a time of long ago.
    let time = std::fs::metadata(sandbox.path("lt/home.ftl")).and_then(|metadata| metadata.modified()).expect("a time");
    said(&sandbox);
    std::fs::write(sandbox.path("lt/home.ftl"), "title = Home page").expect("written");
    std::fs::write(sandbox.path("lt/home.ftl"), "lead! = Pradžia\n").expect("written");
    let file = std::fs::File::options().write(true).open(sandbox.path("lt/home.ftl")).expect("a file");
    file.set_modified(time).expect("another time");
    assert_ne!(said(&sandbox), first);
}

#[test]
fn nothing_is_kept_where_nobody_wants_it() {
    let sandbox = sandbox();
    sandbox.tolkit(&["coverage", "--no-cache"]).ok();
    assert!(!sandbox.path(KNOWN).exists());
    let mut command = sandbox.command(env!("CARGO_BIN_EXE_tolkit"));
    ran(&command.args(["coverage"]).env("CI", "true").output().expect("tolkit runs")).ok();
    assert!(!sandbox.path(KNOWN).exists());
    sandbox.tolkit(&["coverage"]).ok();
    assert!(sandbox.path(KNOWN).exists());
}

#[test]
fn another_configuration_knows_nothing_of_what_was_kept() {
    let sandbox = sandbox();
    let first = said(&sandbox);
    sandbox.write(
        "workflow.toml",
        "[project]\nsource = \"lt\"\nlocales = [\"en\"]\n\n[[fluent]]\nsection = \"site\"\npath = \"{locale}/**/*.ftl\"\n",
    );
    let coverage = sandbox.tolkit(&["coverage", "-f", "json"]).ok().stdout;
    assert_eq!(coverage, sandbox.tolkit(&["coverage", "-f", "json", "--no-cache"]).ok().stdout);
    assert!(coverage.contains("\"source\": \"lt\""), "{coverage}");
    assert!(!first.is_empty());
}

#[test]
fn what_is_demanded_is_part_of_what_is_kept() {
    let sandbox = sandbox();
    let workflow = |require: &str| {
        let section = "[[fluent]]\nsection = \"site\"\npath = \"{locale}/**/*.ftl\"\ndue = \"60d\"";
        format!("[project]\nlocales = [\"lt\"]\n\n{section}\nrequire = \"{require}\"\n")
    };
    sandbox.write("lt/news.ftl", "title = Naujienos\n");
    sandbox.write("workflow.toml", workflow("translated"));
    sandbox.commit();
    settle();
    let status =
        |arguments: &[&str]| sandbox.tolkit(&[&["status", "-f", "json", "lt:site/news"], arguments].concat()).ok();
    let before = status(&[]);
    // The committed configuration decides; the file stays as it was.
    sandbox.write("workflow.toml", workflow("reviewed"));
    sandbox.commit();
    sandbox.write("workflow.toml", workflow("translated"));
    assert_eq!(status(&[]), status(&["--no-cache"]));
    assert_ne!(status(&[]).json()["items"][0]["due"], before.json()["items"][0]["due"]);
}

#[test]
fn what_is_asked_of_one_language_lists_no_other() {
    let sandbox = sandbox();
    // A folder that leads out is told of by whoever looks there.
    std::os::unix::fs::symlink("/", sandbox.path("da")).expect("a link");
    assert!(!sandbox.tolkit(&["status", "-f", "json"]).stderr.is_empty());
    for command in [
        &["status", "-l", "lt"][..],
        &["coverage", "-l", "lt"],
        &["check", "lt:site/home"],
        &["status", "lt:site/home"],
    ] {
        let ran = sandbox.tolkit(command);
        assert!(!ran.stderr.contains("da") || ran.stderr.contains("Pradžia"), "{command:?}: {}", ran.stderr);
    }
}
