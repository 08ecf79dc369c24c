//! What waits for the remote, and what comes of it.

use super::super::claim::Action;
use super::super::sync::{Synced, sync};
use crate::ledger::{EventKind, Ignored};
use crate::ledgers::Reach;
use crate::model::ItemState;
use crate::session::Failure;
use crate::workflow::office::{Office, Seat, item, person};

const HOME: &str = "lt:site/home";

fn office() -> Office {
    Office::new(&["ona", "ilze"], &[("locales/en/home.ftl", "title = Home page\n")])
}

fn synced(seat: &Seat, dry_run: bool) -> Result<Synced, Failure> {
    seat.work(|workspace| sync(&mut workspace.ledgers, dry_run))
}

/// How many events were sent, are held, and were lost.
fn counts(synced: &Synced) -> (usize, usize, usize) {
    (synced.sent, synced.held, synced.exchange.as_ref().map_or(0, |exchange| exchange.lost.len()))
}

#[test]
fn where_nothing_waits_nothing_is_sent() {
    let office = office();
    let done = synced(&office.seat("ona", "Ona"), false).expect("synced");
    assert_eq!((done.remote.as_str(), counts(&done)), ("origin", (0, 0, 0)));
    assert_eq!(done.exchange.map(|exchange| exchange.reach), Some(Reach::Confirmed));
}

#[test]
fn what_was_written_offline_is_tentative_until_it_is_sent() {
    let office = office();
    let ona = office.seat("ona", "Ona");
    ona.event(HOME, EventKind::Claim { lease: None });
    let is_tentative = || ona.progress().item(&item(HOME)).is_some_and(|progress| progress.tentative);
    assert!(is_tentative());
    assert_eq!(counts(&synced(&ona, true).expect("planned")), (1, 0, 0));
    assert!(is_tentative(), "a dry run sends nothing");
    assert_eq!(counts(&synced(&ona, false).expect("synced")), (1, 0, 0));
    assert!(!is_tentative());
    assert_eq!(ona.state(HOME), ItemState::Claimed);
}

#[test]
fn who_was_slower_loses_the_claim_and_is_told_to_whom() {
    let office = office();
    let (ona, ilze) = (office.seat("ona", "Ona"), office.seat("ilze", "Ilze"));
    ona.event(HOME, EventKind::Claim { lease: None });
    ilze.claim(HOME);
    let done = synced(&ona, false).expect("synced");
    assert_eq!(counts(&done), (0, 0, 1));
    let lost = done.exchange.expect("an exchange").lost;
    assert!(matches!(&lost[0].why, Ignored::Held(claim) if claim.is_of(&person("Ilze"))), "{lost:?}");
    assert_eq!(ona.holder(HOME), Some(person("Ilze")));
}

#[test]
fn a_commit_is_no_news_for_others_until_it_is_pushed() {
    let office = office();
    let (ona, jonas) = (office.seat("ona", "Ona"), office.seat("ona", "Jonas"));
    ona.submit(HOME, "title = Pradžia\n");
    jonas.approve(HOME);
    jonas.commit(false);
    assert_eq!(counts(&synced(&jonas, false).expect("synced")), (0, 1, 0));
    jonas.git(&["push", "-q"]);
    assert_eq!(counts(&synced(&jonas, false).expect("synced")), (1, 0, 0));
}

#[test]
fn that_there_is_no_remote_or_none_that_answers_is_a_failure() {
    let alone = Office::small();
    assert!(matches!(synced(&alone.at_clone("Ona"), false), Err(Failure::NoRemote)));
    let office = office();
    let ona = office.seat("ona", "Ona");
    office.root(".").rename("remote.git", "elsewhere.git").expect("renamed");
    assert!(matches!(synced(&ona, false), Err(Failure::Unreachable(said)) if !said.is_empty()));
    // What somebody does meanwhile waits.
    assert!(matches!(ona.act(HOME, Action::Claim), super::super::claim::StepOutcome::Done(Some(_))));
    assert!(ona.progress().item(&item(HOME)).is_some_and(|progress| progress.tentative));
}
