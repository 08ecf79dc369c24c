use super::*;
use crate::model::Person;

const DAY: u64 = 24 * 3600 * 1000;
const ITEM: &str = "lt:news/2015-forum";

fn person(name: &str) -> Person {
    Person { name: name.to_owned(), email: format!("{}@example.org", name.to_lowercase()) }
}

/// A ledger that is written by hand.
#[derive(Default)]
struct Ledger {
    state: State,
    clock: u64,
}

impl Ledger {
    fn event(&mut self, kind: EventKind, who: &str, change: impl FnOnce(&mut Event)) -> (String, Outcome) {
        self.clock += 1000;
        let mut event = Event::new(kind, ITEM, &person(who).email);
        event.clock = self.clock;
        event.lease = Some(7 * 24 * 3600);
        change(&mut event);
        let commit = format!("commit-{}", self.state.seq + 1);
        (event.id.clone(), self.state.apply("lt", &event, &person(who), &commit))
    }

    fn plain(&mut self, kind: EventKind, who: &str) -> Outcome {
        self.event(kind, who, |_| {}).1
    }

    fn submit(&mut self, who: &str) -> (String, Outcome) {
        self.event(EventKind::Submit, who, |_| {})
    }

    fn review(&mut self, who: &str, about: &str, verdict: Verdict) -> Outcome {
        let about = Some(about.to_owned());
        self.event(EventKind::Review, who, |event| (event.about, event.verdict) = (about, Some(verdict))).1
    }

    fn commit(&mut self, who: &str, about: &str) -> Outcome {
        let about = Some(about.to_owned());
        self.event(EventKind::Commit, who, |event| event.about = about).1
    }

    fn stage(&self) -> Stage {
        self.state.stage(ITEM)
    }

    fn holder(&self) -> Option<&str> {
        Some(&self.state.item(ITEM)?.claim.as_ref()?.by.name)
    }
}

#[test]
fn the_first_claim_wins_and_its_end_frees_nothing_by_itself() {
    let mut ledger = Ledger::default();
    assert_eq!(ledger.plain(EventKind::Claim, "Ona"), Outcome::Applied);
    assert!(
        matches!(ledger.plain(EventKind::Claim, "Ilze"), Outcome::Ignored(Ignored::Held(claim)) if claim.by == person("Ona"))
    );
    ledger.clock += 30 * DAY;
    assert!(matches!(ledger.plain(EventKind::Claim, "Ilze"), Outcome::Ignored(Ignored::Held(_))));
    assert_eq!(ledger.plain(EventKind::Takeover, "Ilze"), Outcome::Applied);
    assert_eq!(ledger.holder(), Some("Ilze"));
    assert!(matches!(ledger.plain(EventKind::Release, "Ona"), Outcome::Ignored(Ignored::Held(_))));
    assert_eq!(ledger.plain(EventKind::Release, "Ilze"), Outcome::Applied);
    assert!(ledger.state.items.is_empty());
    assert_eq!(ledger.plain(EventKind::Renew, "Ilze"), Outcome::Ignored(Ignored::NotHeld));
}

#[test]
fn a_takeover_is_valid_a_quarter_of_an_hour_after_the_lease() {
    for (late, is_valid) in [(GRACE - 1, false), (GRACE, true)] {
        let mut ledger = Ledger::default();
        ledger.plain(EventKind::Claim, "Ona");
        let until = ledger.state.item(ITEM).and_then(|entry| entry.claim.as_ref()).expect("a claim").until;
        ledger.clock = until + late - 1000;
        assert_eq!(ledger.plain(EventKind::Takeover, "Ilze") == Outcome::Applied, is_valid);
    }
}

#[test]
fn a_sign_of_life_makes_a_claim_last_longer() {
    let mut ledger = Ledger::default();
    ledger.plain(EventKind::Claim, "Ona");
    ledger.clock += 6 * DAY;
    ledger.event(EventKind::Comment, "Ona", |event| event.text = Some("Soon".to_owned()));
    ledger.clock += 6 * DAY;
    assert!(matches!(ledger.plain(EventKind::Takeover, "Ilze"), Outcome::Ignored(Ignored::NotRunOut(_))));
    ledger.event(EventKind::Comment, "Ilze", |event| event.text = Some("Still at it?".to_owned()));
    ledger.clock += 2 * DAY;
    assert_eq!(ledger.plain(EventKind::Takeover, "Ilze"), Outcome::Applied);
}

#[test]
fn a_submission_is_replaced_until_it_is_approved_and_a_newer_one_needs_its_own_review() {
    let mut ledger = Ledger::default();
    ledger.plain(EventKind::Claim, "Ona");
    let (first, _) = ledger.submit("Ona");
    let (second, _) = ledger.submit("Ona");
    assert_eq!(ledger.review("Jonas", &first, Verdict::Approve), Outcome::Ignored(Ignored::Outdated));
    assert_eq!(ledger.stage(), Stage::Submitted);
    assert_eq!(ledger.review("Jonas", &second, Verdict::Return), Outcome::Applied);
    assert_eq!(ledger.stage(), Stage::Returned);
    let (third, _) = ledger.submit("Ona");
    assert_eq!(ledger.review("Jonas", &third, Verdict::Approve), Outcome::Applied);
    assert_eq!(ledger.stage(), Stage::Approved);
    // Written before she knew: nothing is lost, and what was approved is not what there is.
    let (fourth, _) = ledger.submit("Ona");
    assert_eq!(ledger.stage(), Stage::Submitted);
    assert_eq!(ledger.commit("Jonas", &third), Outcome::Ignored(Ignored::Outdated));
    assert_eq!(ledger.review("Jonas", &fourth, Verdict::Approve), Outcome::Applied);
    assert_eq!(ledger.commit("Jonas", &fourth), Outcome::Applied);
    assert!(ledger.state.items.is_empty());
}

#[test]
fn a_text_of_somebody_without_the_item_is_set_aside() {
    let mut ledger = Ledger::default();
    ledger.plain(EventKind::Claim, "Ona");
    let (hers, _) = ledger.submit("Ona");
    let (theirs, outcome) = ledger.submit("Ilze");
    assert!(matches!(outcome, Outcome::Ignored(Ignored::SetAside(_))));
    let entry = ledger.state.item(ITEM).expect("an entry");
    assert_eq!(entry.submission.as_ref().map(|submission| &submission.id), Some(&hers));
    assert_eq!(entry.latest_of(&person("Ilze")).map(|submission| &submission.id), Some(&theirs));
    ledger.review("Jonas", &hers, Verdict::Approve);
    ledger.commit("Jonas", &hers);
    assert!(ledger.state.item(ITEM).expect("an entry").latest_of(&person("Ilze")).is_some());
}

#[test]
fn what_is_approved_of_the_branch_stops_nobody() {
    let mut ledger = Ledger::default();
    let (review, outcome) = ledger.event(EventKind::Review, "Jonas", |event| event.verdict = Some(Verdict::Approve));
    assert_eq!((outcome, ledger.stage()), (Outcome::Applied, Stage::Approved));
    ledger.plain(EventKind::Claim, "Ona");
    assert_eq!(ledger.stage(), Stage::Claimed);
    assert_eq!(ledger.commit("Jonas", &review), Outcome::Applied);
    assert_eq!(ledger.holder(), Some("Ona"), "who is at work keeps the item");
}

#[test]
fn what_came_back_stays_so_until_all_of_it_is_approved() {
    let mut ledger = Ledger::default();
    let (text, _) = ledger.submit("Ona");
    ledger.review("Jonas", &text, Verdict::Return);
    let about = Some(text.clone());
    ledger.event(EventKind::Review, "Jonas", |event| {
        (event.about, event.verdict) = (about, Some(Verdict::Approve));
        event.units = vec!["title".to_owned()];
    });
    assert_eq!(ledger.stage(), Stage::Returned);
    ledger.review("Jonas", &text, Verdict::Approve);
    assert_eq!(ledger.stage(), Stage::Approved);
}

#[test]
fn a_commit_of_an_earlier_text_leaves_the_claim_of_who_is_at_work_now() {
    let mut ledger = Ledger::default();
    ledger.plain(EventKind::Claim, "Ona");
    let (text, _) = ledger.submit("Ona");
    ledger.plain(EventKind::Release, "Ona");
    ledger.plain(EventKind::Claim, "Ilze");
    ledger.review("Jonas", &text, Verdict::Approve);
    ledger.event(EventKind::Comment, "Ona", |event| event.text = Some("Thank you".to_owned()));
    assert_eq!(ledger.commit("Jonas", &text), Outcome::Applied);
    assert_eq!(ledger.holder(), Some("Ilze"));
    assert_eq!(ledger.state.item(ITEM).expect("an entry").conversation.len(), 1);
}

#[test]
fn a_repeated_event_changes_nothing() {
    let mut ledger = Ledger::default();
    let (id, _) = ledger.submit("Ona");
    let before = ledger.state.items.clone();
    let again = ledger.event(EventKind::Submit, "Ona", |event| event.id = id).1;
    assert_eq!((again, &ledger.state.items), (Outcome::Ignored(Ignored::Repeated), &before));
}

#[test]
fn no_clock_moves_the_ledger_by_more_than_ten_years_and_none_overflows() {
    let mut ledger = Ledger::default();
    ledger.plain(EventKind::Claim, "Ona");
    let before = ledger.state.clock;
    for _ in 0..3 {
        ledger.event(EventKind::Comment, "Ilze", |event| {
            event.clock = u64::MAX;
            event.text = Some("Later".to_owned());
        });
    }
    assert_eq!(ledger.state.clock, before + 30 * 365 * DAY);
    let mut state = State { clock: u64::MAX, seq: u64::MAX, ..State::default() };
    assert!(!state.is_sane());
    let mut event = Event::new(EventKind::Claim, ITEM, "ona@example.org");
    (event.clock, event.lease) = (u64::MAX, Some(u64::MAX));
    state.apply("lt", &event, &person("Ona"), "");
}
