//! What must not hurt the workflow: dirty trees, kills, races, ledgers with something wrong in them.

use std::process::{Command, Stdio};
use std::time::Duration;

use crate::office::{NOON, Office};
use crate::sandbox::ran;

const HOME: &str = "lt:site/home";
const NEWS: &str = "lt:site/news";
const TEXT: &str = "title = Pradžia\nlead = Sveiki atvykę\nfoot = Rašykite mums\n";
const PATH: &str = "locales/lt/home.ftl";

/// An office with a text that is approved.
fn approved() -> Office {
    let office = Office::small();
    office.submit("ona", HOME, TEXT).ok();
    office.approve(HOME).ok();
    office
}

/// Everything that a person has in their clone that is not committed: the work tree, the index.
fn own_work(office: &Office, who: &str, paths: &[&str]) -> String {
    let mut all = String::new();
    for path in paths {
        let bytes = std::fs::read(office.path(&format!("{who}/{path}"))).unwrap_or_default();
        all.push_str(&format!("{path}: {bytes:?}\n"));
        all.push_str(&office.git(who, &["ls-files", "--stage", "--", path]));
    }
    all
}

/// What somebody did to a file before `tolkit commit`.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Dirt {
    Clean,
    Unstaged,
    Staged,
    StagedAndUnstaged,
    Untracked,
    Conflicting,
}

impl Dirt {
    const ALL: [Self; 6] =
        [Self::Clean, Self::Unstaged, Self::Staged, Self::StagedAndUnstaged, Self::Untracked, Self::Conflicting];

    /// Makes a file of somebody's clone so; `tracked` tells whether the branch has it.
    fn apply(self, office: &Office, who: &str, path: &str, tracked: bool) {
        match self {
            Self::Clean => {}
            Self::Untracked if tracked => {
                office.git(who, &["rm", "-q", "--cached", path]);
            }
            Self::Untracked | Self::Unstaged => office.write(who, path, "mine = Unstaged\n"),
            Self::Staged => {
                office.write(who, path, "mine = Staged\n");
                office.git(who, &["add", path]);
            }
            Self::StagedAndUnstaged => {
                office.write(who, path, "mine = Staged\n");
                office.git(who, &["add", path]);
                office.write(who, path, "mine = Unstaged\n");
            }
            Self::Conflicting => {
                office.write(who, path, "<<<<<<<\nmine = Merging\n=======\n>>>>>>>\n");
                let id = office.git(who, &["hash-object", "-w", path]);
                let lines: String = (1..=3).map(|stage| format!("100644 {} {stage}\t{path}\n", id.trim())).collect();
                let remove = format!("0 {} 0\t{path}\n", "0".repeat(40));
                let mut command = Command::new("git");
                command.current_dir(office.path(who)).args(["update-index", "--index-info"]).stdin(Stdio::piped());
                let mut child = command.spawn().expect("git runs");
                let input = child.stdin.take().expect("an input");
                std::io::Write::write_all(&mut &input, format!("{remove}{lines}").as_bytes()).expect("written");
                drop(input);
                assert!(child.wait().expect("git ends").success());
            }
        }
    }
}

#[test]
fn a_commit_never_touches_what_somebody_changed() {
    let other = "locales/en/news.ftl";
    for is_new in [true, false] {
        for touched in Dirt::ALL {
            for untouched in Dirt::ALL {
                let home = [("locales/en/home.ftl", "title = Home\n"), (PATH, "title = Namai\n")];
                let news = ("locales/en/news.ftl", "title = News\n");
                let files: Vec<_> = home.iter().take(if is_new { 1 } else { 2 }).copied().chain([news]).collect();
                let office = Office::new(&files);
                office.submit("ona", HOME, "title = Mūsų namai\n").ok();
                office.approve(HOME).ok();
                touched.apply(&office, "jonas", PATH, !is_new);
                untouched.apply(&office, "jonas", other, true);
                office.write("jonas", "notes.txt", "Mine, untracked\n");
                let (before, head) = (
                    own_work(&office, "jonas", &[PATH, other, "notes.txt"]),
                    office.git("jonas", &["rev-parse", "HEAD"]),
                );
                let ran = office.tolkit("jonas", &["commit"]);
                let case = format!("new {is_new}, touched {touched:?}, untouched {untouched:?}: {}", ran.stderr);
                let now = office.git("jonas", &["rev-parse", "HEAD"]);
                if touched == Dirt::Clean {
                    assert_eq!(ran.code, 0, "{case}");
                    assert_eq!(office.read("jonas", PATH), "title = Mūsų namai\n", "{case}");
                    let rest = |work: &str| work.split_once(other).map(|(_, rest)| rest.to_owned());
                    let after = own_work(&office, "jonas", &[PATH, other, "notes.txt"]);
                    assert_eq!(rest(&after), rest(&before), "{case}");
                } else {
                    assert_eq!((ran.code, &now), (4, &head), "{case}");
                    assert!(ran.stderr.contains(PATH), "{case}");
                    assert_eq!(own_work(&office, "jonas", &[PATH, other, "notes.txt"]), before, "{case}");
                    assert_eq!(office.state("jonas", HOME), "approved", "{case}");
                }
            }
        }
    }
}

#[test]
fn handing_in_leaves_other_files_and_a_merge_alone() {
    let office = Office::small();
    office.write("ona", "locales/en/news.ftl", "title = Mine\n");
    office.git("ona", &["add", "locales/en/news.ftl"]);
    office.write("ona", "locales/en/news.ftl", "title = Mine, too\n");
    let before = own_work(&office, "ona", &["locales/en/news.ftl"]);
    office.submit("ona", HOME, TEXT).ok();
    assert_eq!(own_work(&office, "ona", &["locales/en/news.ftl"]), before);
    // What is staged alone would be lost.
    office.write("ona", "locales/lt/news.ftl", "title = Staged\n");
    office.git("ona", &["add", "locales/lt/news.ftl"]);
    let staged = office.submit("ona", NEWS, "title = Naujienos\n").fails(4);
    assert!(staged.stderr.contains("would be lost"), "{}", staged.stderr);
    office.git("ona", &["add", "locales/lt/news.ftl"]);
    office.tolkit("ona", &["submit", NEWS]).ok();
    assert_eq!(office.git("ona", &["status", "--short", "locales/lt"]), "");
    Dirt::Conflicting.apply(&office, "ona", "locales/en/home.ftl", true);
    office.tolkit("ona", &["claim", HOME]).ok();
    Dirt::Conflicting.apply(&office, "ona", PATH, false);
    let before = own_work(&office, "ona", &[PATH]);
    assert!(office.tolkit("ona", &["submit", HOME]).fails(4).stderr.contains("in the middle of a merge"));
    assert_eq!(own_work(&office, "ona", &[PATH]), before);
}

#[test]
fn a_commit_that_is_cut_off_at_any_step_is_finished_or_taken_back() {
    for (step, is_finished) in [
        ("made", false),
        ("journal", false),
        ("moved", true),
        ("refreshed", true),
        ("told", true),
        ("closed", true),
        ("push", true),
    ] {
        for next in [&["status"][..], &["sync"], &["commit"], &[]] {
            let office = approved();
            office.write("jonas", "locales/en/news.ftl", "title = Mine\n");
            office.git("jonas", &["add", "locales/en/news.ftl"]);
            office.write("jonas", "notes.txt", "Mine\n");
            let paths = ["locales/en/news.ftl", "notes.txt"];
            let before = own_work(&office, "jonas", &paths);
            let mut command = office.tolkit_command("jonas", &["commit", "--push"]);
            let cut = ran(&command.env("TOLKIT_ABORT_AT", step).output().expect("tolkit runs"));
            assert_eq!(cut.code, -1, "{step}: {}", cut.stderr);
            let after = office.tolkit("jonas", next).ok();
            let case = format!("{step}, then {next:?}: {}", after.stderr);
            if matches!(step, "moved" | "refreshed" | "told") {
                assert!(after.stderr.contains("has been finished: the commit of lt:site/home"), "{case}");
            }
            if !is_finished && next != ["commit"] {
                assert_eq!(office.state("jonas", HOME), "approved", "{case}");
            }
            office.tolkit("jonas", &["commit", "--push"]).ok();
            office.tolkit("jonas", &["sync"]).ok();
            assert_eq!(own_work(&office, "jonas", &paths), before, "{case}");
            assert_eq!(office.git("jonas", &["status", "--short"]), "M  locales/en/news.ftl\n?? notes.txt\n", "{case}");
            assert_eq!(office.git("jonas", &["rev-list", "--count", "HEAD"]), "2\n", "{case}");
            let kinds: Vec<String> = office.events("jonas", HOME).into_iter().map(|(kind, ..)| kind).collect();
            assert_eq!(kinds, ["claim", "submit", "review", "commit"], "{case}");
            office.git("jonas", &["fsck", "--strict"]);
            assert!(!office.exists("jonas", ".git/tolkit/journals/root"), "{case}");
        }
    }
}

#[test]
fn forged_and_malformed_events_change_nothing_and_are_reported() {
    let office = approved();
    let event = |fields: &str| {
        format!(
            "forged\n\n{{\"v\":1,\"id\":\"x\",\"seq\":9,\"clock\":{NOON},\"item\":\"{HOME}\",\"by\":\"ilze@example.org\",{fields}}}\n"
        )
    };
    let ilze = "Ilze <ilze@example.org>";
    let before = office.tolkit("jonas", &["status", "-f", "json"]).ok().stdout;
    let other_locale = event("\"kind\":\"comment\",\"text\":\"x\"").replace(HOME, "lv:site/home");
    let forged = [
        (ilze, "no event at all".to_owned(), "not an entry of a ledger"),
        (ilze, "bad\n\n{\"v\":1,\"id\":".to_owned(), "not an entry of a ledger"),
        ("Eve <eve@example.org>", event("\"kind\":\"release\""), "its author is not who the entry says"),
        ("Nobody", event("\"kind\":\"release\""), "its author is not who the entry says"),
        (ilze, other_locale, "another locale"),
        (ilze, event(&format!("\"kind\":\"comment\",\"text\":\"{}\"", "x".repeat(300_000))), "too long"),
        (ilze, event("\"kind\":\"submit\""), "hands in a text and has none"),
        (ilze, event("\"kind\":\"review\""), "does not say what such an entry must say"),
    ];
    for (author, message, _) in &forged {
        office.forge("lt", author, message);
    }
    let synced = office.tolkit("jonas", &["sync"]).ok();
    assert!(synced.stderr.contains("8 entries in the ledger of lt should not be there"), "{}", synced.stderr);
    assert_eq!(office.tolkit("jonas", &["status", "-f", "json"]).ok().stdout, before);
    let doctor = office.tolkit("jonas", &["doctor"]).ok().stdout;
    let verified = office.tolkit("jonas", &["log", "--verify"]).fails(1).stdout;
    let shown = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    for (_, _, why) in &forged {
        assert!(shown(&doctor).contains(why), "{why}: {doctor}");
        assert!(shown(&verified).contains(why), "{why}: {verified}");
    }
    // Work goes on.
    office.tolkit("jonas", &["commit", "--push"]).ok();
    office.tolkit("ona", &["claim", NEWS]).ok();
}

#[test]
fn what_a_newer_version_wrote_is_not_written_over() {
    for message in [
        "new\n\n{\"v\":2,\"kind\":{}}\n".to_owned(),
        format!(
            "new\n\n{{\"v\":2,\"id\":\"x\",\"kind\":\"claim\",\"seq\":1,\"clock\":{NOON},\"item\":\"{HOME}\",\"by\":\"ilze@example.org\"}}\n"
        ),
    ] {
        let office = Office::small();
        office.forge("lt", "Ilze <ilze@example.org>", &message);
        office.tolkit("ona", &["sync"]).ok();
        assert!(office.tolkit("ona", &["claim", HOME]).fails(3).stderr.contains("of version 2"));
        office.tolkit("ona", &["status"]).ok();
    }
}

#[test]
fn a_newer_version_takes_no_text_away_and_a_stranger_stops_nobody() {
    let message = "new\n\n{\"v\":2,\"kind\":{}}\n";
    let office = Office::small();
    // Ona has not heard of it when she hands in.
    office.forge("lt", "Ilze <ilze@example.org>", message);
    let handed_in = office.submit("ona", HOME, TEXT).fails(3);
    assert!(handed_in.stderr.contains("waits on this computer"), "{}", handed_in.stderr);
    // From then on, nothing is taken from her file, and what she wrote is where it was.
    let again = office.submit("ona", HOME, &TEXT.replace("Pradžia", "Namai")).fails(3);
    assert!(again.stderr.contains("your file is as it was"), "{}", again.stderr);
    assert!(office.read("ona", "locales/lt/home.ftl").contains("Namai"));
    office.git("ona", &["checkout", "-q", "."]);
    let _ = std::fs::remove_file(office.path("ona/locales/lt/home.ftl"));
    let text = office.tolkit("ona", &["edit", HOME, "-n"]).ok().stdout;
    assert!(text.contains("title = Pradžia"), "{text}");
    // Somebody who is in no team writes what they like.
    let office = Office::small();
    office.forge("lt", "Stranger <stranger@example.org>", message);
    office.submit("ona", HOME, TEXT).ok();
    office.tolkit("ona", &["claim", NEWS]).ok();
    assert!(office.tolkit("ona", &["log", "--verify"]).fails(1).stdout.contains("Stranger"));
}

#[test]
fn a_clock_that_is_wrong_by_decades_stops_nobody() {
    let office = Office::small();
    office.tolkit("ona", &["claim", HOME]).ok();
    office.tolkit_at("ilze", 253_402_300_799_000, &["comment", NEWS, "From the future"]).ok();
    let claimed = office.tolkit("ona", &["claim", NEWS]).ok();
    assert!(claimed.stdout.contains("until 2026-11-30"), "{}", claimed.stdout);
    office.tolkit("jonas", &["sync"]).ok();
    assert!(office.tolkit("jonas", &["doctor"]).fails(1).stdout.contains("ahead of this computer"));
    assert!(office.tolkit("jonas", &["log", "--verify"]).fails(1).stdout.contains("its clock is years ahead"));
}

#[test]
fn a_ledger_that_was_replaced_or_is_gone_is_said_and_not_taken_for_silence() {
    let office = Office::small();
    office.tolkit("ona", &["claim", HOME]).ok();
    office.tolkit("ilze", &["sync"]).ok();
    office.git("remote.git", &["update-ref", "-d", "refs/tolkit/root/lt"]);
    for arguments in [&["sync"][..], &["claim", NEWS]] {
        assert!(office.tolkit("ilze", arguments).fails(3).stderr.contains("another ledger than before"));
    }
    office.join("new");
    office.git("new", &["config", "user.name", "New"]);
    office.tolkit("new", &["comment", HOME, "Hello"]).ok();
    assert!(office.tolkit("ilze", &["sync"]).fails(3).stderr.contains("another ledger than before"));
}

#[test]
fn a_rebased_or_squashed_commit_is_told_all_the_same() {
    let office = approved();
    office.write("ona", "README", "News\n");
    office.git("ona", &["add", "README"]);
    office.git("ona", &["commit", "-qm", "Readme"]);
    office.git("ona", &["push", "-q"]);
    office.tolkit("jonas", &["commit"]).ok();
    let behind = office.tolkit("jonas", &["commit", "--push"]).fails(3);
    assert!(behind.stderr.contains("git pull --rebase"), "{}", behind.stderr);
    office.git("jonas", &["pull", "-q", "--rebase"]);
    office.tolkit("jonas", &["commit", "--push"]).ok();
    office.tolkit("ona", &["sync"]).ok();
    assert_eq!(office.events("ona", HOME).last().map(|event| event.0.clone()), Some("commit".to_owned()));
}

#[test]
fn hooks_run_and_may_refuse() {
    let office = approved();
    office.hook("jonas/.git", "pre-commit", "git diff --cached --name-only | grep -q home.ftl || exit 1; exit 7");
    let refused = office.tolkit("jonas", &["commit"]).fails(3);
    assert!(refused.stderr.contains("The hook pre-commit says no"), "{}", refused.stderr);
    assert_eq!(office.state("jonas", HOME), "approved");
    office.hook("jonas/.git", "pre-commit", "exit 0");
    office.hook("jonas/.git", "commit-msg", "echo 'Ticket: 7' >> \"$1\"");
    office.tolkit("jonas", &["commit"]).ok();
    assert!(office.git("jonas", &["log", "-1", "--format=%B"]).contains("Ticket: 7"));
    office.git("jonas", &["reset", "-q", "--hard", "HEAD~1"]);
    office.hook("jonas/.git", "commit-msg", "exit 1");
    office.tolkit("jonas", &["commit", "--no-verify"]).ok();
    assert_eq!(office.git("jonas", &["status", "--short"]), "");
}

#[test]
fn commits_are_signed_where_that_is_configured() {
    let office = approved();
    let program = office.path("sign");
    office.sandbox.write(
        "sign",
        "#!/bin/sh\ncat > /dev/null\necho '[GNUPG:] SIG_CREATED ' >&2\necho '-----BEGIN PGP SIGNATURE-----'\necho 'made up'\necho '-----END PGP SIGNATURE-----'\n",
    );
    office.sandbox.command("chmod").args(["+x", "sign"]).status().expect("chmod runs");
    office.git("jonas", &["config", "commit.gpgSign", "true"]);
    office.git("jonas", &["config", "gpg.program", "false"]);
    let failed = office.tolkit("jonas", &["commit"]).fails(3);
    assert!(failed.stderr.contains("could not be signed"), "{}", failed.stderr);
    assert_eq!(office.state("jonas", HOME), "approved");
    office.git("jonas", &["config", "gpg.program", &program.display().to_string()]);
    office.tolkit("jonas", &["commit"]).ok();
    let commit = office.git("jonas", &["cat-file", "commit", "HEAD"]);
    assert!(commit.contains("\ngpgsig -----BEGIN PGP SIGNATURE-----\n"), "{commit}");
    assert!(commit.contains("\nauthor Ona <ona@example.org> 1795435200 +0000\n"), "{commit}");
    assert!(commit.contains("\ncommitter Jonas <jonas@example.org> "), "{commit}");
}

#[test]
fn what_cannot_be_written_says_so_before_anything_is_done() {
    let office = Office::small();
    office.git("ona", &["update-index", "--split-index"]);
    let split = office.submit("ona", HOME, TEXT).fails(3);
    assert!(split.stderr.contains("split or sparse"), "{}", split.stderr);
    assert_eq!(office.read("ona", PATH), TEXT);
    office.git("ona", &["update-index", "--no-split-index"]);
    office.write("ona", ".git/info/attributes", "*.ftl filter=lfs\n");
    assert!(office.tolkit("ona", &["submit", HOME]).fails(3).stderr.contains("goes through a filter"));
    office.write("ona", ".git/info/attributes", "");
    office.write("ona", ".git/index.lock", "");
    office.tolkit("ona", &["submit", HOME]).ok();
    office.sandbox.git(&["init", "-q", "--object-format=sha256", "sha256"]);
    office.write("sha256", "workflow.toml", crate::office::WORKFLOW);
    assert!(office.tolkit("sha256", &["claim", HOME]).fails(3).stderr.contains("SHA-1"));
    office.sandbox.git(&["init", "-q", "empty"]);
    office.write("empty", "workflow.toml", crate::office::WORKFLOW);
    office.write("empty", "locales/en/home.ftl", "title = Home\n");
    office.tolkit("empty", &["status"]).ok();
    assert!(office.tolkit("empty", &["commit"]).fails(3).stderr.contains("No branch with commits"));
}

#[test]
fn a_lock_that_a_kill_left_is_told_from_somebody_elses() {
    let office = Office::small();
    office.write("ona", ".git/index.lock", "somebody else's");
    office.write("ona", ".git/tolkit/index", "ours");
    office.tolkit("ona", &["claim", HOME]).ok();
    assert!(office.exists("ona", ".git/index.lock"));
    office.write("ona", ".git/index.lock", "ours");
    office.write("ona", ".git/tolkit/index", "ours");
    office.tolkit("ona", &["claim", HOME]).ok();
    assert!(!office.exists("ona", ".git/index.lock"));
}

#[test]
fn a_text_that_is_not_utf8_is_left_as_it_is() {
    let office = Office::small();
    let bytes = b"title = Prad\xfeia\n";
    office.sandbox.write("ona/locales/lt/home.ftl", bytes);
    assert!(office.edit("ona", HOME, "true").fails(1).stderr.contains("is not UTF-8"));
    assert!(office.tolkit("ona", &["submit", HOME]).fails(1).stderr.contains("invalid-utf8"));
    assert!(office.tolkit("ona", &["submit", "--draft", HOME]).fails(4).stderr.contains("is not UTF-8"));
    assert_eq!(std::fs::read(office.path("ona/locales/lt/home.ftl")).expect("a file"), bytes);
}

#[test]
fn line_breaks_are_those_of_the_repository() {
    let office = Office::new(&[("locales/en/home.ftl", "title = Home\nlead = Hi\n"), (PATH, "title = Namai\n")]);
    office.git("ona", &["config", "core.autocrlf", "true"]);
    std::fs::remove_file(office.path("ona/locales/lt/home.ftl")).expect("removed");
    office.git("ona", &["checkout", "-q", "."]);
    assert_eq!(office.read("ona", PATH), "title = Namai\r\n");
    office.edit("ona", HOME, "sed -i 's/^lead = .*/lead = Labas\\r/'").ok();
    office.tolkit("ona", &["submit", HOME]).ok();
    assert_eq!(office.git("ona", &["status", "--short"]), "");
    office.approve(HOME).ok();
    office.tolkit("jonas", &["commit"]).ok();
    assert_eq!(office.read("jonas", PATH), "title = Namai\nlead = Labas\n");
}

/// Six people claim the same eight items at the same moment.
fn race(over_http: bool) {
    let sources: Vec<(String, &str)> =
        (0..8).map(|number| (format!("locales/en/{number}.ftl"), "title = Text\n")).collect();
    let files: Vec<(&str, &str)> = sources.iter().map(|(path, text)| (path.as_str(), *text)).collect();
    let workflow = crate::office::WORKFLOW.split("[team").next().expect("a head").to_owned();
    let office = Office::with_workflow(&workflow, &files);
    let people: Vec<String> = (0..6).map(|number| format!("p{number}")).collect();
    people.iter().for_each(|who| office.join(who));
    if over_http {
        office.git("remote.git", &["config", "http.receivepack", "true"]);
        let address = crate::http::serve(office.sandbox.root());
        people.iter().for_each(|who| {
            office.git(who, &["remote", "set-url", "origin", &format!("{address}/remote.git")]);
        });
    }
    let children: Vec<_> = people
        .iter()
        .map(|who| {
            let mut command = office.tolkit_command(who, &["claim", "lt:site/*"]);
            command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("tolkit runs")
        })
        .collect();
    let mut winners = 0;
    for child in children {
        let ran = ran(&child.wait_with_output().expect("tolkit ends"));
        let (won, lost) = (ran.stdout.matches("is yours until").count(), ran.stderr.matches("error:").count());
        assert_eq!((won + lost, ran.code), (8, if lost > 0 { 4 } else { 0 }), "{}{}", ran.stdout, ran.stderr);
        winners += won;
    }
    assert_eq!(winners, 8);
    office.tolkit("ona", &["sync"]).ok();
    office.tolkit("ona", &["log", "--verify"]).ok();
    assert_eq!(office.git("remote.git", &["rev-list", "--count", "refs/tolkit/root/lt"]), "8\n");
}

#[test]
fn of_many_who_claim_at_once_one_gets_each_item() {
    race(false);
}

#[test]
fn of_many_who_claim_at_once_over_http_one_gets_each_item() {
    race(true);
}

/// Kills a command of somebody's, with everything that it started, after a while.
fn killed_after(office: &Office, who: &str, arguments: &[&str], after: Duration) {
    use std::os::unix::process::CommandExt as _;
    let mut command = office.tolkit_command(who, arguments);
    let mut child = command.process_group(0).stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("tolkit runs");
    std::thread::sleep(after);
    let group = format!("-{}", child.id());
    // The group may be gone already.
    let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
    let _ = child.wait();
}

#[test]
fn kills_lose_nothing() {
    let sources: Vec<(String, &str)> =
        (0..100).map(|number| (format!("locales/en/{number}.ftl"), "title = Text\n")).collect();
    let files: Vec<(&str, &str)> = sources.iter().map(|(path, text)| (path.as_str(), *text)).collect();
    let office = Office::new(&files);
    for number in 0..100 {
        office.write("ona", &format!("locales/lt/{number}.ftl"), &format!("title = Tekstas {number}\n"));
    }
    office.disconnect("ona");
    let items: Vec<String> = (0..100).map(|number| format!("lt:site/{number}")).collect();
    let submit: Vec<&str> = ["submit"].into_iter().chain(items.iter().map(String::as_str)).collect();
    office.tolkit("ona", &submit).ok();
    office.connect("ona");
    office.git("ona", &["config", "tolkit.remote", "origin"]);
    // Her computer is switched off again and again while it sends.
    for round in 0..150_u64 {
        office.tolkit("ona", &["comment", "lt:site/7", &format!("Remark {round}")]);
        killed_after(&office, "ona", &["sync"], Duration::from_millis((round * 7) % 80));
    }
    office.tolkit("ona", &["sync"]).ok();
    office.tolkit("jonas", &["sync"]).ok();
    for item in &items {
        office.look_and("jonas", &["review", item, "--approve"]).ok();
    }
    office.write("jonas", "locales/en/0.ftl", "title = Text\n# Mine\n");
    office.write("jonas", "notes.txt", "Mine\n");
    for round in 0..150_u64 {
        killed_after(&office, "jonas", &["commit"], Duration::from_millis(5 + (round * 13) % 110));
    }
    office.tolkit("jonas", &["commit", "--push"]).ok();
    office.tolkit("jonas", &["sync"]).ok();
    assert_eq!(office.git("jonas", &["status", "--short"]), " M locales/en/0.ftl\n?? notes.txt\n");
    assert_eq!(office.git("jonas", &["rev-list", "--count", "HEAD"]), "101\n");
    office.git("jonas", &["fsck", "--strict"]);
    office.tolkit("ilze", &["sync"]).ok();
    office.tolkit("ilze", &["log", "--verify"]).ok();
    for item in &items {
        let events = office.events("ilze", item);
        let count = |kind: &str| events.iter().filter(|event| event.0 == kind && event.2).count();
        assert_eq!((count("claim"), count("submit"), count("commit")), (1, 1, 1), "{item}: {events:?}");
        if item == "lt:site/7" {
            assert_eq!(count("comment"), 150);
        }
    }
}
