//! What may be done with a claim, and when; and the next item.

use super::super::claim::{Action, StepOutcome, act, act_on};
use super::super::next::claim_next;
use crate::ledger::Claim;
use crate::model::Person;
use crate::session::Failure;
use crate::workflow::office::{DAY, NOON, Office, item};
use crate::workflow::refusal::Refusal;

/// A claim lasts a week, and can be taken over a quarter of an hour later.
const END: u64 = NOON + 7 * DAY;
const FREE: u64 = END + 15 * 60 * 1000;

fn word(outcome: &StepOutcome) -> String {
    let of = |claim: &Claim| format!("{} {:+}", claim.by.name, (claim.until - END) / DAY);
    match outcome {
        StepOutcome::Done(Some(claim)) => format!("done, {}", of(claim)),
        StepOutcome::Done(None) => "done".into(),
        StepOutcome::Already(claim) => format!("already, {}", of(claim)),
        StepOutcome::Refused(Refusal::Held(claim)) => format!("held, {}", of(claim)),
        StepOutcome::Refused(Refusal::RunOut(claim)) => format!("run out, {}", of(claim)),
        StepOutcome::Refused(Refusal::NotRunOut(_, FREE)) => "not run out".into(),
        StepOutcome::Refused(Refusal::NotHeld) => "not held".into(),
        StepOutcome::Refused(Refusal::NotATranslator(people)) => format!("only {}", people.len()),
        StepOutcome::Refused(other) => format!("{other:?}"),
    }
}

#[test]
fn what_a_claim_allows_depends_on_whose_it_is_and_how_old() {
    use Action::{Claim, Release, Renew, TakeOver};
    let office = Office::small();
    office.at_clone("Ona").claim("lt:site/home");
    for (who, action, clock, expected) in [
        ("Ona", Claim, NOON + DAY, "already, Ona +0"),
        ("Ona", Claim, NOON + 3 * DAY, "already, Ona +0"),
        // Whoever claims again when it is half over is at work.
        ("Ona", Claim, NOON + 4 * DAY, "done, Ona +4"),
        ("Ona", TakeOver, NOON + DAY, "already, Ona +0"),
        ("Ona", Renew, NOON + DAY, "done, Ona +1"),
        ("Ona", Release, NOON + DAY, "done"),
        ("Ilze", Claim, NOON + DAY, "held, Ona +0"),
        ("Ilze", Claim, FREE - 1, "held, Ona +0"),
        ("Ilze", Claim, FREE, "run out, Ona +0"),
        ("Ilze", TakeOver, END, "not run out"),
        ("Ilze", TakeOver, FREE - 1, "not run out"),
        ("Ilze", TakeOver, FREE, "done, Ilze +7"),
        ("Ilze", Renew, NOON + DAY, "held, Ona +0"),
        ("Ilze", Release, FREE, "held, Ona +0"),
        ("Jonas", Claim, FREE, "only 2"),
        ("Jonas", TakeOver, FREE, "only 2"),
    ] {
        let seat = office.at_clone(who).at(clock);
        let planned = seat.look(|workspace| act(workspace, &[item("lt:site/home")], action, true)).expect("planned");
        assert_eq!(
            word(&planned.steps[0].outcome),
            expected,
            "{who} {action:?} {:.2}",
            (clock - NOON) as f64 / DAY as f64
        );
    }
    let ilze = office.at_clone("Ilze");
    let renewed = ilze.look(|workspace| act(workspace, &[item("lt:site/news")], Action::Renew, true)).expect("planned");
    assert_eq!(word(&renewed.steps[0].outcome), "not held");
}

#[test]
fn a_dry_run_takes_nothing() {
    let office = Office::small();
    let ona = office.at_clone("Ona");
    let planned = ona.work(|workspace| act(workspace, &[item("lt:site/home")], Action::Claim, true)).expect("planned");
    assert!(matches!(planned.steps[0].outcome, StepOutcome::Done(Some(_))));
    assert_eq!(ona.holder("lt:site/home"), None);
}

#[test]
fn a_pattern_means_what_is_left_to_do_and_a_name_means_the_item() {
    let office = Office::alone(&[
        ("locales/en/done.ftl", "title = Done\n"),
        ("locales/en/open.ftl", "title = Open\n"),
        ("locales/lt/done.ftl", "title = Baigta\n"),
    ]);
    let ona = office.at_clone("Ona");
    let claim = |words: &[&str]| -> Vec<String> {
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        let acted = ona.look(|workspace| act_on(workspace, &words, Action::Claim, true)).expect("planned");
        acted.steps.iter().map(|step| step.item.to_string()).collect()
    };
    assert_eq!(claim(&["site/*"]), ["lt:site/open"]);
    assert_eq!(claim(&["site/*", "site/done"]), ["lt:site/done", "lt:site/open"]);
    assert_eq!(claim(&["lt:site/done"]), ["lt:site/done"]);
}

#[test]
fn what_somebody_has_can_be_given_back_even_if_it_is_gone() {
    let office = Office::small();
    let ona = office.at_clone("Ona");
    ona.event("lt:site/gone", crate::ledger::EventKind::Claim { lease: None });
    let release = |word: &str| ona.work(|workspace| act_on(workspace, &[word.to_owned()], Action::Release, false));
    assert!(matches!(release("site/never"), Err(Failure::Scope(_))));
    assert!(matches!(release("site/gone").expect("acted").steps[0].outcome, StepOutcome::Done(None)));
    assert_eq!(ona.holder("lt:site/gone"), None);
}

#[test]
fn the_next_item_is_the_most_urgent_that_nobody_has() {
    let office = Office::small();
    let next = |name: &str| {
        let next = office.at_clone(name).work(|workspace| claim_next(workspace, &[], &[], false)).expect("asked");
        next.acted.map(|acted| acted.steps[0].item.to_string())
    };
    assert_eq!(next("Ilze").as_deref(), Some("lt:site/home"));
    assert_eq!(next("Ona").as_deref(), Some("lt:site/news"));
    assert_eq!(next("Ona"), None);
    // Who reviews may not translate.
    assert_eq!(next("Jonas"), None);
}

#[test]
fn who_works_in_no_locale_must_say_one() {
    let office = Office::small();
    let mut seat = office.at_clone("Ona");
    seat.options.person = Some(Person::new("Guest", "guest@example.org"));
    let next = |locales: &[&str]| {
        let locales: Vec<String> = locales.iter().map(|tag| (*tag).to_owned()).collect();
        seat.look(|workspace| claim_next(workspace, &locales, &[], true))
    };
    assert!(matches!(next(&[]), Err(Failure::NoLocale)));
    assert!(matches!(next(&["da"]), Err(Failure::Scope(_))));
    let acted = next(&["lv"]).expect("asked").acted.expect("an item");
    assert_eq!(acted.steps[0].item.to_string(), "lv:site/home");
}

#[test]
fn a_pattern_leaves_out_what_is_finished_but_not_what_is_named_beside_it() {
    let text = "title = Pradžia\nlead = Sveiki\n";
    let office = Office::alone(&[
        ("locales/en/home.ftl", "title = Home page\nlead = Welcome to us\n"),
        ("locales/en/news.ftl", "title = News page\nlead = What is new\n"),
        ("locales/lt/home.ftl", text),
    ]);
    let ona = office.at_clone("Ona");
    let claimed = |words: &[&str]| {
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        let acted = ona.work(|workspace| act_on(workspace, &words, Action::Claim, true)).expect("acted");
        acted.steps.iter().map(|step| step.item.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(claimed(&["lt:site/*"]), ["lt:site/news"]);
    assert_eq!(claimed(&["lt:site/*", "lt:site/home"]), ["lt:site/home", "lt:site/news"]);
    assert_eq!(claimed(&["lt:site/*", "locales/lt/home.ftl"]), ["lt:site/home", "lt:site/news"]);
}
