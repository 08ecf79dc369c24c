//! A remote whose ledger was deleted or replaced: one command gets out, and sends nothing of other people's old entries.

use crate::office::Office;

const HOME: &str = "lt:site/home";
const NEWS: &str = "lt:site/news";
const LEDGER: &str = "refs/tolkit/root/lt";
const TEXT: &str = "title = Pradžia\nlead = Sveiki atvykę\nfoot = Rašykite mums\n";

fn packed(office: &Office, who: &str) {
    office.git(who, &["pack-refs", "--all"]);
}

#[test]
fn a_ledger_that_is_gone_begins_anew_with_what_waits_here() {
    for is_packed in [false, true] {
        let office = Office::small();
        office.submit("ona", HOME, TEXT).ok();
        office.tolkit("ilze", &["sync"]).ok();
        office.disconnect("ilze");
        office.tolkit("ilze", &["claim", NEWS]).ok();
        office.connect("ilze");
        office.git("remote.git", &["update-ref", "-d", LEDGER]);
        if is_packed {
            packed(&office, "ilze");
        }
        let rewound = office.tolkit("ilze", &["sync"]).fails(3);
        assert!(rewound.stderr.contains("tolkit doctor --accept-ledger"), "{}", rewound.stderr);
        assert!(office.tolkit("ilze", &["doctor"]).fails(1).stdout.contains("tolkit doctor --accept-ledger"));
        let accepted = office.tolkit("ilze", &["doctor", "--accept-ledger"]).ok();
        assert!(accepted.stdout.contains("The ledger of lt is the remote’s now"), "{}", accepted.stdout);
        let kept = office.git("ilze", &["for-each-ref", "refs/tolkit-before"]);
        assert!(kept.contains("refs/tolkit-before/root/lt"), "{kept}");
        office.tolkit("ilze", &["sync"]).ok();
        // Of what was, only hers that waited is there.
        let events = office.git("remote.git", &["log", "--format=%an %s", LEDGER]);
        assert_eq!(events.trim(), "Ilze claim lt:site/news");
        office.tolkit("ilze", &["release", NEWS]).ok();
    }
}

#[test]
fn a_ledger_that_was_replaced_is_taken_as_it_is() {
    for is_packed in [false, true] {
        let office = Office::small();
        office.tolkit("ona", &["claim", HOME]).ok();
        office.submit("ona", HOME, TEXT).ok();
        office.tolkit("ilze", &["sync"]).ok();
        office.git("remote.git", &["update-ref", "-d", LEDGER]);
        office.join("new");
        office.tolkit_by("new", "jonas", &["comment", HOME, "A new one"]).ok();
        if is_packed {
            packed(&office, "ilze");
        }
        office.tolkit("ilze", &["sync"]).fails(3);
        office.tolkit("ilze", &["doctor", "--accept-ledger"]).ok();
        office.tolkit("ilze", &["sync"]).ok();
        assert_eq!(office.git("remote.git", &["log", "--format=%an", LEDGER]).trim(), "Jonas");
        assert_eq!(office.state("ilze", HOME), "open");
        office.tolkit("ilze", &["claim", HOME]).ok();
        // Ona hands in again what she has; hers is the old one no more.
        office.tolkit("ona", &["doctor", "--accept-ledger"]).ok();
        office.tolkit("ona", &["sync"]).ok();
        assert_eq!(office.git("remote.git", &["log", "--format=%an", LEDGER]).trim(), "Ilze\nJonas");
    }
}

#[test]
fn where_nothing_is_wrong_nothing_is_done() {
    let office = Office::small();
    office.tolkit("ona", &["claim", HOME]).ok();
    let before = office.git("ona", &["for-each-ref"]);
    let nothing = office.tolkit("ona", &["doctor", "--accept-ledger"]).ok();
    assert!(nothing.stdout.contains("as this computer knows them"), "{}", nothing.stdout);
    assert_eq!(office.git("ona", &["for-each-ref"]), before);
    office.disconnect("ona");
    office.tolkit("ona", &["doctor", "--accept-ledger"]).fails(3);
}

#[test]
fn a_journal_that_nobody_can_read_is_said_with_the_way_out() {
    for (text, said) in [("", "cut off"), ("{\"v\":3}", "A newer tolkit"), ("{\"v\":1,", "cut off")] {
        let office = Office::small();
        office.write("ona", ".git/tolkit/journals/root", text);
        let refused = office.tolkit("ona", &["claim", HOME]).fails(3);
        assert!(refused.stderr.contains(said), "{text}: {}", refused.stderr);
        assert!(refused.stderr.contains(".git/tolkit/journals/root"), "{text}: {}", refused.stderr);
        office.tolkit("ona", &["status"]).ok();
        std::fs::remove_file(office.path("ona/.git/tolkit/journals/root")).expect("removed");
        office.tolkit("ona", &["claim", HOME]).ok();
    }
}

#[test]
fn a_merge_with_another_ledger_in_front_is_another_ledger() {
    let office = Office::small();
    office.tolkit("ona", &["claim", HOME]).ok();
    office.sync(&["ilze"]);
    let git = |arguments: &[&str]| office.git("remote.git", arguments).trim().to_owned();
    let tree = git(&["hash-object", "-t", "tree", "-w", "/dev/null"]);
    let root = git(&["commit-tree", &tree, "-m", "Another"]);
    // As git sees it, this one goes on from the ledger.
    let merge = git(&["commit-tree", &tree, "-p", &root, "-p", "refs/tolkit/root/lt", "-m", "Both"]);
    git(&["update-ref", "refs/tolkit/root/lt", &merge]);
    for arguments in [&["sync"][..], &["claim", NEWS], &["sync"]] {
        let refused = office.tolkit("ilze", arguments).fails(3);
        assert!(refused.stderr.contains("another ledger than before"), "{}", refused.stderr);
        assert_eq!(office.state("ilze", HOME), "claimed");
    }
    office.tolkit("ilze", &["doctor", "--accept-ledger"]);
    assert_eq!(office.state("ilze", HOME), "open");
    office.tolkit("ilze", &["claim", NEWS]).ok();
}

#[test]
fn what_is_no_ledger_in_the_place_of_one_stops_nobody() {
    let office = Office::small();
    office.tolkit("ona", &["claim", HOME]).ok();
    office.sync(&["ilze"]);
    let blob = office.git("remote.git", &["hash-object", "-t", "blob", "-w", "/dev/null"]).trim().to_owned();
    // For a language that nobody has worked on yet.
    office.git("remote.git", &["update-ref", "refs/tolkit/root/lv", &blob]);
    office.join("new");
    for who in ["ona", "ilze", "new"] {
        office.tolkit(who, &["sync"]).ok();
        assert_eq!(office.state(who, HOME), "claimed");
        office.tolkit(who, &["log", "--verify"]).ok();
    }
    office.tolkit("ilze", &["claim", NEWS]).ok();
    // Who would begin there is told what is in the way, also where it is a folder.
    for name in ["refs/tolkit/root/lv", "refs/tolkit/root/lv/x"] {
        office.git("remote.git", &["update-ref", name, &blob]);
        let waits = office.tolkit("ona", &["comment", "lv:site/home", "Hello"]);
        assert!(waits.stderr.contains(&format!("{name}: in the way")), "{}", waits.stderr);
        office.git("remote.git", &["update-ref", "-d", name]);
    }
    office.sync(&["ona"]);
    // In the place of what everybody has read.
    office.git("remote.git", &["update-ref", "refs/tolkit/root/lt", &blob]);
    for _ in 0..2 {
        let refused = office.tolkit("ona", &["sync"]).fails(3);
        assert!(refused.stderr.contains("another ledger than before"), "{}", refused.stderr);
        assert_eq!(office.state("ona", HOME), "claimed");
    }
}
