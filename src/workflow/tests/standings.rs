//! What an approval is worth on the branch, and what that makes of the item.

use super::super::proposal::Proposal;
use super::super::standing::{Standing, standing};
use super::super::submission::branch_root;
use crate::catalogue::RecordStore;
use crate::ledger::{EventKind, Verdict};
use crate::model::ItemState;
use crate::workflow::office::{Office, Seat, item};

const HOME: &str = "lt:site/home";
const TEXT: &str = "title = Pradžia\nlead = Sveiki\n";

/// An office in which Jonas approved what Ona handed in.
fn approved() -> (Office, Seat) {
    let office = Office::small();
    office.at_clone("Ona").submit(HOME, TEXT);
    office.at_clone("Jonas").approve(HOME);
    let seat = office.at_clone("Jonas");
    (office, seat)
}

fn standing_of(seat: &Seat) -> Standing {
    seat.look(|workspace| {
        let (branch, entry) = (branch_root(workspace).unwrap(), workspace.ledgers.entry(&item(HOME)).unwrap());
        standing(workspace, &branch, &item(HOME), &entry).unwrap()
    })
}

fn outdated(seat: &Seat) -> Vec<String> {
    let progress = seat.progress();
    let of_item = progress.item(&item(HOME)).expect("something goes on");
    assert!(!of_item.is_ready());
    of_item.outdated().to_vec()
}

#[test]
fn an_approval_holds_as_long_as_nobody_changes_anything() {
    let (_office, jonas) = approved();
    assert_eq!((standing_of(&jonas), jonas.state(HOME)), (Standing::Holds, ItemState::Approved));
    assert!(jonas.progress().item(&item(HOME)).is_some_and(|progress| progress.is_ready()));
}

#[test]
fn an_edit_of_the_source_outdates_the_approval_of_that_unit() {
    let (_office, jonas) = approved();
    jonas.commit_files(&[("locales/en/home.ftl", "title = Start page\nlead = Welcome to us\n")]);
    assert_eq!(standing_of(&jonas), Standing::Outdated(vec!["title".into()]));
    assert_eq!((jonas.state(HOME), outdated(&jonas)), (ItemState::Submitted, vec!["title".to_owned()]));
}

#[test]
fn an_edit_of_the_translation_on_the_branch_outdates_it_too() {
    let (_office, jonas) = approved();
    jonas.commit_files(&[("locales/lt/home.ftl", "title = Namai\n")]);
    assert_eq!(standing_of(&jonas), Standing::Outdated(vec!["title".into()]));
    assert_eq!(jonas.state(HOME), ItemState::Submitted);
}

#[test]
fn what_somebody_committed_without_saying_so_is_published() {
    let (_office, jonas) = approved();
    let (path, record) = jonas.look(|workspace| {
        let (branch, entry) = (branch_root(workspace).unwrap(), workspace.ledgers.entry(&item(HOME)).unwrap());
        let files = workspace.files(&item(HOME)).unwrap();
        let proposal = Proposal::read(&workspace.ledgers, &branch, &files, &entry).unwrap();
        (RecordStore::new(&branch).path(&item(HOME)), proposal.pairs(&[]).to_text())
    });
    jonas.commit_files(&[("locales/lt/home.ftl", TEXT), (&path, &record)]);
    assert_eq!((standing_of(&jonas), jonas.state(HOME)), (Standing::Published, ItemState::Done));
}

#[test]
fn the_approval_of_somebody_who_may_not_review_is_none() {
    let office = Office::small();
    let ona = office.at_clone("Ona");
    ona.submit(HOME, TEXT);
    let about = ona.look(|workspace| workspace.ledgers.entry(&item(HOME)).unwrap().submission.map(|text| text.id));
    ona.event(HOME, EventKind::Review { about, verdict: Verdict::Approve, units: Vec::new(), text: None });
    assert_eq!((standing_of(&ona), ona.state(HOME)), (Standing::Unapproved, ItemState::Submitted));
}

#[test]
fn an_approved_text_is_locked_until_it_is_committed_or_outdated() {
    use super::super::refusal::Refusal;
    use super::super::submit::Submitted;
    let (office, jonas) = approved();
    let again = office.at_clone("Ona").submit(HOME, "title = Kita\n");
    assert!(matches!(again, Submitted::Refused(Refusal::Approved, None)), "{again:?}");
    jonas.root().remove("locales/lt/home.ftl").unwrap();
    jonas.commit_files(&[("locales/en/home.ftl", "title = Start page\nlead = Welcome to us\n")]);
    assert!(matches!(office.at_clone("Ona").submit(HOME, "title = Kita\n"), Submitted::Done { missing: 1, .. }));
}
