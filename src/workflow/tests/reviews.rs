//! What a reviewer may decide: of what is there, of what they returned, of what nobody can read.

use super::super::commit::CommitOutcome;
use super::super::proposal::Proposal;
use super::super::refusal::Refusal;
use super::super::review::{Decided, Decision, comment, decide};
use super::super::submission::branch_root;
use crate::ledger::{EventKind, Verdict};
use crate::ledgers::{NewEvent, file};
use crate::model::ItemState;
use crate::session::Failure;
use crate::workflow::office::{Office, Seat, item, only};

const HOME: &str = "lt:site/home";
const TEXT: &str = "title = Pradžia\nlead = Sveiki\n";
const RECORD: &str = ".tolkit/records/lt/site/home";

/// Jonas, in an office in which he returned what Ona had handed in and he had published.
fn returned() -> (Office, Seat) {
    let office = Office::small();
    office.at_clone("Ona").submit(HOME, TEXT);
    let jonas = office.at_clone("Jonas");
    jonas.approve(HOME);
    jonas.commit(false);
    jonas.review(HOME, Verdict::Return);
    (office, jonas)
}

fn approve_units(seat: &Seat, units: &[&str]) -> Decided {
    let units: Vec<String> = units.iter().map(|unit| (*unit).to_owned()).collect();
    seat.work(|workspace| {
        let files = workspace.files(&item(HOME)).expect("files");
        let decision = Decision { verdict: Verdict::Approve, units: &units, text: None, shown: None, dry_run: false };
        decide(workspace, &files, decision).expect("decided")
    })
}

#[test]
fn whoever_takes_back_a_return_approves_nothing_that_answers_another_source() {
    let (_office, jonas) = returned();
    jonas.commit_files(&[("locales/en/home.ftl", "title = Start page\nlead = Welcome to us\n")]);
    let decided = jonas.review(HOME, Verdict::Approve);
    assert!(matches!(decided, Decided::Done { units: 1, .. }), "{decided:?}");
    assert_ne!(jonas.state(HOME), ItemState::Done);
    let decided = approve_units(&jonas, &["title"]);
    assert!(matches!(decided, Decided::Refused(..)), "{decided:?}");
}

#[test]
fn whoever_takes_back_a_return_in_part_approves_that_part() {
    let (_office, jonas) = returned();
    let decided = approve_units(&jonas, &["lead"]);
    assert!(matches!(&decided, Decided::Done { units: 1, left, .. } if *left == ["title"]), "{decided:?}");
    assert_eq!(jonas.state(HOME), ItemState::Returned);
}

#[test]
fn a_record_that_nobody_can_read_is_never_written_over() {
    let newer = "tolkit record 9\n";
    let office = Office::small();
    office.at_clone("Ona").submit(HOME, TEXT);
    let jonas = office.at_clone("Jonas");
    jonas.approve(HOME);
    for broken in [newer, "not a record\n"] {
        jonas.commit_files(&[(RECORD, broken)]);
        let outcome = only(jonas.commit(false));
        let is_named = matches!(&outcome, CommitOutcome::Refused(Refusal::UnreadableRecord(path)) if path == RECORD);
        assert!(is_named, "{outcome:?}");
        assert_eq!(jonas.read(RECORD), broken);
        let decided = jonas.review(HOME, Verdict::Approve);
        assert!(matches!(decided, Decided::Refused(Refusal::UnreadableRecord(_), None)), "{decided:?}");
    }
}

/// A text that somebody pushed past `submit`, and its id.
fn pushed_past(seat: &Seat, text: &str) -> String {
    seat.work(|workspace| {
        let kind = EventKind::Submit { draft: false, note: None, seen: None, corrects: None, with: Vec::new() };
        let mut event = NewEvent::new(kind, &item(HOME), workspace.me());
        let id = event.event.id.clone();
        event.files = vec![(file::TARGET, text.as_bytes().to_vec())];
        workspace.ledgers.write(vec![event]).expect("written");
        id
    })
}

#[test]
fn what_could_not_be_committed_is_not_approved_and_what_is_approved_all_the_same_is_not_committed() {
    for text in ["title = { $unknown }\nlead = Sveiki\n", "title = <b>Pradžia\nlead = Sveiki\n"] {
        let office = Office::small();
        let id = pushed_past(&office.at_clone("Ona"), text);
        let jonas = office.at_clone("Jonas");
        let decided = jonas.review(HOME, Verdict::Approve);
        assert!(matches!(decided, Decided::Blocked(_)), "{text}: {decided:?}");
        // Somebody who writes events by themselves gets no further.
        let units = Vec::new();
        jonas.work(|workspace| {
            let files = workspace.files(&item(HOME)).expect("files");
            let branch = branch_root(workspace).expect("a branch");
            let entry = workspace.ledgers.entry(&item(HOME)).expect("an entry");
            let pairs = Proposal::read(&workspace.ledgers, &branch, &files, &entry).expect("a proposal").pairs(&units);
            let kind = EventKind::Review { about: Some(id), verdict: Verdict::Approve, units: Vec::new(), text: None };
            let mut event = NewEvent::new(kind, &item(HOME), workspace.me());
            event.files = vec![(file::RECORD, pairs.to_text().into_bytes())];
            workspace.ledgers.write(vec![event]).expect("written");
        });
        let outcome = only(jonas.commit(false));
        assert!(matches!(outcome, CommitOutcome::Blocked(_)), "{text}: {outcome:?}");
        assert_eq!(jonas.read("locales/lt/home.ftl"), "");
    }
}

#[test]
fn a_comment_is_about_texts_that_are_there() {
    let (_office, jonas) = returned();
    jonas.work(|workspace| {
        let said = comment(workspace, HOME, &["titel".to_owned(), "lead".to_owned()], "Hm", false);
        assert!(matches!(&said, Err(Failure::NoUnits { units, .. }) if *units == ["titel"]), "{said:?}");
        comment(workspace, HOME, &["lead".to_owned()], "Hm", true).expect("said");
    });
}

#[test]
fn whoever_returns_or_comments_says_something() {
    let (_office, jonas) = returned();
    jonas.work(|workspace| {
        let files = workspace.files(&item(HOME)).expect("files");
        for text in [None, Some(" \n")] {
            let decision = Decision { verdict: Verdict::Return, units: &[], text, shown: None, dry_run: false };
            assert!(matches!(decide(workspace, &files, decision), Err(Failure::NoReason)));
        }
        assert!(matches!(comment(workspace, HOME, &[], "\t", false), Err(Failure::NoReason)));
    });
}
