use super::*;
use crate::model::{ItemId, Locale, Person};

const DAY: u64 = 24 * 3600 * 1000;
const COMMIT: &str = "0123456789abcdef0123456789abcdef01234567";

fn item() -> ItemId {
    ItemId::parse("lt:news/2015-forum").expect("an item")
}

fn person(name: &str) -> Person {
    Person::new(name, format!("{}@example.org", name.to_lowercase()))
}

fn claim() -> EventKind {
    EventKind::Claim { lease: Some(Lease::USUAL) }
}

fn takeover() -> EventKind {
    EventKind::Takeover { lease: Some(Lease::USUAL) }
}

fn comment(text: &str) -> EventKind {
    EventKind::Comment { units: Vec::new(), text: text.to_owned() }
}

fn review(about: Option<&str>, verdict: Verdict, units: &[&str]) -> EventKind {
    let units = units.iter().map(|unit| (*unit).to_owned()).collect();
    EventKind::Review { about: about.map(str::to_owned), verdict, units, text: None }
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
        let mut event = Event::new(kind, &item(), &person(who));
        event.clock = self.clock;
        change(&mut event);
        let locale = Locale::parse("lt").expect("a locale");
        let would = self.state.would(&locale, &event, &person(who));
        let commit = format!("commit-{}", self.state.seq + 1);
        let outcome = self.state.apply(&locale, &event, &person(who), &commit);
        assert_eq!(would, outcome);
        (event.id, outcome)
    }

    fn plain(&mut self, kind: EventKind, who: &str) -> Outcome {
        self.event(kind, who, |_| {}).1
    }

    fn submit(&mut self, who: &str) -> (String, Outcome) {
        self.event(
            EventKind::Submit { draft: false, note: None, seen: None, corrects: None, with: Vec::new() },
            who,
            |_| {},
        )
    }

    fn review(&mut self, who: &str, about: &str, verdict: Verdict) -> Outcome {
        self.plain(review(Some(about), verdict, &[]), who)
    }

    fn commit(&mut self, who: &str, about: &str) -> Outcome {
        let oid = COMMIT.parse().expect("a name");
        self.plain(EventKind::Commit { about: Some(about.to_owned()), oid, branch: None }, who)
    }

    fn entry(&self) -> &ItemEntry {
        self.state.item(&item()).expect("an entry")
    }

    fn stage(&self) -> Stage {
        self.state.stage(&item())
    }

    fn holder(&self) -> Option<&str> {
        Some(&self.state.item(&item())?.claim.as_ref()?.by.name)
    }
}

#[test]
fn the_first_claim_wins_and_its_end_frees_nothing_by_itself() {
    let mut ledger = Ledger::default();
    assert_eq!(ledger.plain(claim(), "Ona"), Outcome::Applied);
    assert!(
        matches!(ledger.plain(claim(), "Ilze"), Outcome::Ignored(Ignored::Held(claim)) if claim.by == person("Ona"))
    );
    ledger.clock += 30 * DAY;
    assert!(matches!(ledger.plain(claim(), "Ilze"), Outcome::Ignored(Ignored::Held(_))));
    assert_eq!(ledger.plain(takeover(), "Ilze"), Outcome::Applied);
    assert_eq!(ledger.holder(), Some("Ilze"));
    assert!(matches!(ledger.plain(EventKind::Release, "Ona"), Outcome::Ignored(Ignored::Held(_))));
    assert_eq!(ledger.plain(EventKind::Release, "Ilze"), Outcome::Applied);
    assert!(ledger.state.items.is_empty());
    assert_eq!(ledger.plain(EventKind::Renew { lease: None }, "Ilze"), Outcome::Ignored(Ignored::NotHeld));
}

#[test]
fn a_takeover_is_valid_a_quarter_of_an_hour_after_the_lease() {
    for (late, is_valid) in [(15 * 60 * 1000 - 1, false), (15 * 60 * 1000, true)] {
        let mut ledger = Ledger::default();
        ledger.plain(claim(), "Ona");
        let until = ledger.entry().claim.as_ref().expect("a claim").until;
        ledger.clock = until + late - 1000;
        assert_eq!(ledger.plain(takeover(), "Ilze") == Outcome::Applied, is_valid);
    }
}

#[test]
fn a_sign_of_life_makes_a_claim_last_longer() {
    let mut ledger = Ledger::default();
    ledger.plain(claim(), "Ona");
    ledger.clock += 6 * DAY;
    ledger.plain(comment("Soon"), "Ona");
    ledger.clock += 6 * DAY;
    assert!(matches!(ledger.plain(takeover(), "Ilze"), Outcome::Ignored(Ignored::NotRunOut(_))));
    ledger.plain(comment("Still at it?"), "Ilze");
    ledger.clock += 2 * DAY;
    assert_eq!(ledger.plain(takeover(), "Ilze"), Outcome::Applied);
}

#[test]
fn a_submission_is_replaced_until_it_is_approved_and_a_newer_one_needs_its_own_review() {
    let mut ledger = Ledger::default();
    ledger.plain(claim(), "Ona");
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
    ledger.plain(claim(), "Ona");
    let (hers, _) = ledger.submit("Ona");
    let (theirs, outcome) = ledger.submit("Ilze");
    assert!(matches!(outcome, Outcome::Ignored(Ignored::SetAside(_))));
    let entry = ledger.entry();
    assert_eq!(entry.submission.as_ref().map(|submission| &submission.id), Some(&hers));
    assert_eq!(entry.latest_of(&person("Ilze")).map(|submission| &submission.id), Some(&theirs));
    ledger.review("Jonas", &hers, Verdict::Approve);
    ledger.commit("Jonas", &hers);
    assert!(ledger.entry().latest_of(&person("Ilze")).is_some());
}

#[test]
fn what_is_approved_of_the_branch_stops_nobody() {
    let mut ledger = Ledger::default();
    let (review, outcome) = ledger.event(review(None, Verdict::Approve, &[]), "Jonas", |_| {});
    assert_eq!((outcome, ledger.stage()), (Outcome::Applied, Stage::Approved));
    ledger.plain(claim(), "Ona");
    assert_eq!(ledger.stage(), Stage::Claimed);
    assert_eq!(ledger.commit("Jonas", &review), Outcome::Applied);
    assert_eq!(ledger.holder(), Some("Ona"), "who is at work keeps the item");
}

#[test]
fn what_came_back_stays_so_until_all_of_it_is_approved() {
    let mut ledger = Ledger::default();
    let (text, _) = ledger.submit("Ona");
    ledger.review("Jonas", &text, Verdict::Return);
    ledger.plain(review(Some(&text), Verdict::Approve, &["title"]), "Jonas");
    assert_eq!(ledger.stage(), Stage::Returned);
    ledger.review("Jonas", &text, Verdict::Approve);
    assert_eq!(ledger.stage(), Stage::Approved);
}

#[test]
fn a_commit_of_an_earlier_text_leaves_the_claim_of_who_is_at_work_now() {
    let mut ledger = Ledger::default();
    ledger.plain(claim(), "Ona");
    let (text, _) = ledger.submit("Ona");
    ledger.plain(EventKind::Release, "Ona");
    ledger.plain(claim(), "Ilze");
    ledger.review("Jonas", &text, Verdict::Approve);
    ledger.plain(comment("Thank you"), "Ona");
    assert_eq!(ledger.commit("Jonas", &text), Outcome::Applied);
    assert_eq!(ledger.holder(), Some("Ilze"));
    assert_eq!(ledger.entry().conversation.len(), 1);
}

#[test]
fn a_repeated_event_changes_nothing() {
    let mut ledger = Ledger::default();
    let (id, _) = ledger.submit("Ona");
    let before = ledger.state.items.clone();
    let again = ledger
        .event(
            EventKind::Submit { draft: false, note: None, seen: None, corrects: None, with: Vec::new() },
            "Ona",
            |event| event.id = id,
        )
        .1;
    assert_eq!((again, &ledger.state.items), (Outcome::Ignored(Ignored::Repeated), &before));
}

#[test]
fn no_clock_moves_the_ledger_by_more_than_ten_years_and_none_overflows() {
    let mut ledger = Ledger::default();
    ledger.plain(claim(), "Ona");
    let before = ledger.state.clock;
    for _ in 0..3 {
        ledger.event(comment("Later"), "Ilze", |event| event.clock = u64::MAX);
    }
    assert_eq!(ledger.state.clock, before + 30 * 365 * DAY);
    let mut state = State { clock: u64::MAX, seq: u64::MAX, ..State::default() };
    assert!(!state.is_sane());
    let endless = EventKind::Claim { lease: Some(Lease::of_seconds(u64::MAX)) };
    let event = Event { clock: u64::MAX, ..Event::new(endless, &item(), &person("Ona")) };
    state.apply(&Locale::parse("lt").expect("a locale"), &event, &person("Ona"), "");
}

#[test]
fn what_should_not_be_there_changes_nothing() {
    let mut ledger = Ledger::default();
    ledger.plain(claim(), "Ona");
    let before = ledger.state.clone();
    let incomplete = || EventKind::Incomplete(Box::default());
    let unknown = || EventKind::Unknown(Box::default());
    let elsewhere = ItemId::parse("lv:news/2015-forum").ok();
    let by = |event: &mut Event| event.by = "somebody@example.org".to_owned();
    for ((_, outcome), why) in [
        (ledger.event(claim(), "Ilze", by), Ignored::Forged),
        (ledger.event(claim(), "Ilze", |event| event.v = 0), Ignored::Unknown),
        (ledger.event(unknown(), "Ilze", |_| {}), Ignored::Unknown),
        (ledger.event(claim(), "Ilze", |event| event.item = None), Ignored::OtherLocale),
        (ledger.event(claim(), "Ilze", |event| event.item = elsewhere), Ignored::OtherLocale),
    ] {
        assert_eq!(outcome, Outcome::Ignored(why));
    }
    assert_eq!(ledger.state, State { seq: before.seq + 5, ..before.clone() });
    // What is incomplete or says nothing is an event of its time all the same.
    for kind in [incomplete(), comment(" \n")] {
        assert_eq!(ledger.plain(kind, "Ona"), Outcome::Ignored(Ignored::Incomplete));
        assert_eq!((ledger.state.clock, &ledger.state.items), (ledger.clock, &before.items));
    }
    assert_eq!(ledger.event(claim(), "Ilze", |event| event.v = 3).1, Outcome::Ignored(Ignored::Unknown));
    ledger.state.note_newer(3);
    assert!(ledger.state.is_sane());
}

#[test]
fn a_state_is_written_with_the_names_of_its_items() {
    let mut ledger = Ledger::default();
    ledger.plain(claim(), "Ona");
    let written = r#"{"seq":1,"clock":1000,"items":{"lt:news/2015-forum":{"claim":{"by":{"name":"Ona","email":"ona@example.org"},"since":1000,"until":604801000,"lease":604800}}}}"#;
    assert_eq!(serde_json::to_string(&ledger.state).expect("a text"), written);
    assert_eq!(serde_json::from_str::<State>(written).expect("a state"), ledger.state);
}
