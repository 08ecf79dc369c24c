//! What can be committed, and why not.

use super::super::commit::{CommitOutcome, Request, commit};
use super::super::refusal::Refusal;
use crate::git::PathState;
use crate::ledger::Stage;
use crate::model::ItemState;
use crate::workflow::office::{Office, Seat, item, only};

const HOME: &str = "lt:site/home";
const PATH: &str = "locales/lt/home.ftl";
const TEXT: &str = "title = Pradžia\nlead = Sveiki\n";

/// An office in which Jonas approved what Ona handed in.
fn approved() -> (Office, Seat) {
    let office = Office::small();
    office.at_clone("Ona").submit(HOME, TEXT);
    office.at_clone("Jonas").approve(HOME);
    let jonas = office.at_clone("Jonas");
    (office, jonas)
}

fn commit_named(seat: &Seat, dry_run: bool) -> CommitOutcome {
    let items = [HOME.to_owned()];
    let request =
        Request { items: &items, locales: &[], branch: None, push: false, verify: false, dry_run, shown: None };
    only(seat.work(|workspace| commit(workspace, request)).expect("committed"))
}

#[test]
fn a_dry_run_says_what_would_be_committed_and_writes_nothing() {
    let (_office, jonas) = approved();
    let outcome = commit_named(&jonas, true);
    let CommitOutcome::Done { commit: None, paths, .. } = &outcome else { panic!("{outcome:?}") };
    assert_eq!(paths, &[".tolkit/records/lt/site/home", PATH]);
    assert_eq!((jonas.state(HOME), jonas.read(PATH)), (ItemState::Approved, String::new()));
}

#[test]
fn what_is_committed_is_on_the_branch_in_the_file_and_in_the_ledger() {
    let (_office, jonas) = approved();
    assert!(matches!(commit_named(&jonas, false), CommitOutcome::Done { commit: Some(_), .. }));
    assert_eq!((jonas.state(HOME), jonas.read(PATH)), (ItemState::Done, TEXT.to_owned()));
    assert!(matches!(commit_named(&jonas, false), CommitOutcome::Refused(Refusal::NotApproved)));
}

#[test]
fn nothing_is_committed_that_nobody_approved() {
    let office = Office::small();
    office.at_clone("Ona").submit(HOME, TEXT);
    let jonas = office.at_clone("Jonas");
    assert!(matches!(commit_named(&jonas, false), CommitOutcome::Refused(Refusal::NotApproved)));
    assert!(jonas.commit(false).items.is_empty(), "what nobody named is not even tried");
}

#[test]
fn what_conflicts_with_the_branch_goes_back_to_its_translator() {
    let (_office, jonas) = approved();
    jonas.commit_files(&[(PATH, "title = Namai\n")]);
    let outcome = commit_named(&jonas, false);
    assert!(matches!(&outcome, CommitOutcome::Refused(Refusal::Conflict(units)) if *units == ["title"]), "{outcome:?}");
    let entry = jonas.look(|workspace| workspace.ledgers.entry(&item(HOME))).expect("read");
    assert_eq!(entry.stage(), Stage::Returned);
    assert_eq!(entry.conversation.last().map(|remark| remark.units.clone()), Some(vec!["title".to_owned()]));
}

#[test]
fn what_changed_since_the_approval_waits_for_another() {
    let (_office, jonas) = approved();
    jonas.commit_files(&[("locales/en/home.ftl", "title = Start page\nlead = Welcome to us\n")]);
    let outcome = commit_named(&jonas, false);
    assert!(
        matches!(&outcome, CommitOutcome::Refused(Refusal::ChangedSince(units)) if *units == ["title"]),
        "{outcome:?}"
    );
}

#[test]
fn a_file_that_somebody_works_on_is_not_touched() {
    let (_office, jonas) = approved();
    jonas.write(PATH, "title = Mano\n");
    let outcome = commit_named(&jonas, false);
    let CommitOutcome::Dirty(files) = &outcome else { panic!("{outcome:?}") };
    assert_eq!(files, &[(PATH.to_owned(), PathState::Changed)]);
    assert_eq!((jonas.state(HOME), jonas.read(PATH).as_str()), (ItemState::Approved, "title = Mano\n"));
}

#[test]
fn what_the_branch_has_already_is_told_to_the_ledger_alone() {
    let (_office, jonas) = approved();
    let CommitOutcome::Done { commit: Some(_), .. } = commit_named(&jonas, false) else { panic!("committed") };
    let record = jonas.read(".tolkit/records/lt/site/home");
    // The same in another clone, whose ledger has not heard of it.
    let (_office, other) = approved();
    other.commit_files(&[(PATH, TEXT), (".tolkit/records/lt/site/home", &record)]);
    assert!(matches!(commit_named(&other, false), CommitOutcome::Nothing));
    assert_eq!(other.look(|workspace| workspace.ledgers.entry(&item(HOME))).expect("read").stage(), Stage::Open);
}
