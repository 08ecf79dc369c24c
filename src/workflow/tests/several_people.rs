//! Several people in one process: each in a clone of their own, and all in one, as on a web server.

use crate::git::{GitError, Pushed};
use crate::ledger::{Stage, Verdict};
use crate::ledgers::{Reach, story};
use crate::model::{ItemState, Person};
use crate::workflow::claim::StepOutcome;
use crate::workflow::commit::CommitOutcome;
use crate::workflow::edit::{Opening, begin, finish};
use crate::workflow::office::{Office, Seat, item, only, person};
use crate::workflow::refusal::Refusal;
use crate::workflow::review::{Decided, compare};
use crate::workflow::submit::{Request, Submitted, submit};
use crate::workflow::sync::sync;

const NUMBERS: &str = "lt:publications/2026-mobility-in-numbers";
const TEXT: &str = "title = Pradžia\nlead = Sveiki\n";

/// Claims an item, works on its text with an editor that is a function, and hands it in.
fn edit_and_submit(seat: &Seat, name: &str, editor: impl FnOnce(String) -> String) -> Submitted {
    let begun = seat.work(|workspace| begin(workspace, &item(name), None, false)).expect("begun");
    let Opening::Opened(opened) = begun.opening else { panic!("{:?}", begun.opening) };
    let path = opened.file.strip_prefix(&seat.options.directory).expect("below").display().to_string();
    seat.write(&path, &editor(seat.read(&path)));
    let edited = seat.look(|workspace| finish(workspace, &opened)).expect("finished");
    assert!(!edited.unchanged);
    seat.work(|workspace| {
        let files = workspace.files(&item(name)).expect("files");
        let request = Request { draft: false, confirm: false, note: None, dry_run: false };
        submit(workspace, &files, request).expect("submitted")
    })
}

#[test]
fn a_translation_goes_from_claim_to_publication_between_two_people() {
    let office = Office::demo();
    let (ona, jonas) = (office.seat("demo/ona", "Ona"), office.seat("demo/jonas", "Jonas"));
    assert!(matches!(ona.claim(NUMBERS), StepOutcome::Done(Some(claim)) if claim.is_of(&person("Ona"))));
    assert_eq!(
        jonas.claim(NUMBERS),
        StepOutcome::Refused(Refusal::NotATranslator(vec![Person::new("", "ona@example.org")]))
    );

    // What is missing is filled in, and nothing of the notes stays.
    let submitted = edit_and_submit(&ona, NUMBERS, |text| {
        assert!(text.contains("# en> p-mqrf = Satisfied travellers\np-mqrf = \n"), "{text}");
        let texts = [
            ("p-mqrf", "Patenkinti keliautojai"),
            ("p-i3fr", "Iš 1 260 keliavusiųjų programą kolegoms rekomenduotų 92 %, nerekomenduotų tik 3 %."),
            ("p-x234", "Skaičiai paimti iš projektų ataskaitų. [Visoje ataskaitoje][report] yra ir lentelių."),
        ];
        let fill = |text: String, (id, line): &(&str, &str)| {
            text.replace(&format!("\n{id} = \n"), &format!("\n{id} = {line}\n"))
        };
        texts.iter().fold(text, fill)
    });
    assert!(
        matches!(&submitted, Submitted::Done { exchange, missing: 0, stale: 0, left: false, .. }
        if exchange.reach == Reach::Confirmed),
        "{submitted:?}"
    );
    assert_eq!((ona.state(NUMBERS), ona.git(&["status", "--short"]).as_str()), (ItemState::Submitted, ""));

    let comparison = jonas.work(|workspace| {
        workspace.ledgers.fetch().expect("fetched");
        let files = workspace.files(&item(NUMBERS)).expect("files");
        compare(workspace, &files, &[]).expect("compared")
    });
    assert_eq!(
        comparison.units.iter().map(|unit| unit.id.as_str()).collect::<Vec<_>>(),
        ["p-mqrf", "p-i3fr", "p-x234"]
    );
    assert!(comparison.units.iter().all(|unit| unit.before.is_none() && unit.now.is_some()));
    assert_eq!(comparison.submitted.map(|(by, _)| by), Some(person("Ona")));
    jonas.approve(NUMBERS);
    let committed = jonas.commit(true);
    assert!(matches!(committed.pushed, Some(Ok(Pushed::Done))), "{:?}", committed.pushed);
    assert!(matches!(only(committed), CommitOutcome::Done { commit: Some(_), left, .. } if left.is_empty()));
    assert_eq!(jonas.git(&["log", "-1", "--format=%ae %ce"]), "ona@example.org jonas@example.org");

    ona.git(&["pull", "-q"]);
    let synced = ona.work(|workspace| sync(&mut workspace.ledgers, false)).expect("synced");
    assert_eq!((synced.sent, synced.held), (0, 0));
    assert_eq!(ona.state(NUMBERS), ItemState::Done);
}

#[test]
fn a_text_goes_through_an_editor_to_its_commit() {
    let office = Office::small();
    let (ona, jonas) = (office.at_clone("Ona"), office.at_clone("Jonas"));
    let submitted = edit_and_submit(&ona, "lt:site/home", |text| {
        assert!(text.contains("# en> title = "), "{text}");
        TEXT.to_owned()
    });
    assert!(matches!(&submitted, Submitted::Done { missing: 0, stale: 0, left: false, .. }), "{submitted:?}");
    jonas.approve("lt:site/home");
    assert!(matches!(only(jonas.commit(false)), CommitOutcome::Done { commit: Some(_), .. }));
    assert_eq!(ona.state("lt:site/home"), ItemState::Done);
}

#[test]
fn who_is_second_hears_that_they_lost_and_then_who_has_it() {
    let office = Office::new(&["ona", "ilze"], &[("locales/en/home.ftl", "title = Home page\n")]);
    let (ona, ilze) = (office.seat("ona", "Ona"), office.seat("ilze", "Ilze"));
    assert!(matches!(ona.claim("lt:site/home"), StepOutcome::Done(_)));
    let outcome = ilze.claim("lt:site/home");
    assert!(
        matches!(&outcome, StepOutcome::Refused(Refusal::Lost(claim)) if claim.is_of(&person("Ona"))),
        "{outcome:?}"
    );
    let outcome = ilze.claim("lt:site/home");
    assert!(
        matches!(&outcome, StepOutcome::Refused(Refusal::Held(claim)) if claim.is_of(&person("Ona"))),
        "{outcome:?}"
    );
}

#[test]
fn two_people_in_one_clone_are_told_apart_in_events_and_commits() {
    let office = Office::small();
    let (ona, jonas) = (office.at_clone("Ona"), office.at_clone("Jonas"));
    ona.claim("lt:site/home");
    let refused = office.at_clone("Ilze").submit("lt:site/home", TEXT);
    assert!(
        matches!(&refused, Submitted::Refused(Refusal::Held(claim), _) if claim.is_of(&person("Ona"))),
        "{refused:?}"
    );
    assert!(matches!(ona.submit("lt:site/home", TEXT), Submitted::Done { .. }));
    assert!(matches!(ona.review("lt:site/home", Verdict::Approve), Decided::Refused(Refusal::NotAReviewer(_), None)));
    jonas.approve("lt:site/home");
    let outcome = only(jonas.commit(false));
    assert!(matches!(&outcome, CommitOutcome::Done { authors, .. } if *authors == [person("Ona")]), "{outcome:?}");
    assert_eq!(jonas.git(&["log", "-1", "--format=%an %ae, %cn %ce"]), "Ona ona@example.org, Jonas jonas@example.org");
    let story = ona.look(|workspace| story(&mut workspace.ledgers, &[&item("lt:site/home")])).expect("a story");
    let told: Vec<String> =
        story.iter().map(|event| format!("{} {}", event.by.name, event.event.kind.word())).collect();
    assert_eq!(told, ["Ona claim", "Ona submit", "Jonas review", "Jonas commit"]);
    assert_eq!(office.at_clone("Ona").state("lt:site/home"), ItemState::Done);
}

#[test]
fn a_server_needs_no_identity_of_its_own() {
    let office = Office::small();
    let (ona, jonas) = (office.at_clone("Ona"), office.at_clone("Jonas"));
    ona.set("user", "email", "");
    ona.submit("lt:site/home", TEXT);
    jonas.approve("lt:site/home");
    let mut nobody = jonas.whom_git_knows();
    let locked = nobody.open().lock(&|_| {});
    assert!(matches!(locked, Err(crate::session::Failure::Git(GitError::NoIdentity))), "{locked:?}");
    // Who is known by the address alone is called so.
    nobody.options.person = Some(Person::new("", "jonas@example.org"));
    assert!(matches!(only(nobody.commit(false)), CommitOutcome::Done { .. }));
    assert_eq!(ona.git(&["log", "-1", "--format=%cn"]), "jonas@example.org");
}

#[test]
fn what_one_reviewer_saw_the_other_did_not() {
    let office = Office::small();
    let ona = office.at_clone("Ona");
    let show = |name: &str| {
        office.at_clone(name).look(|workspace| {
            let files = workspace.files(&item("lt:site/home")).expect("files");
            compare(workspace, &files, &[]).expect("compared");
        });
    };
    ona.submit("lt:site/home", TEXT);
    show("Rasa");
    ona.submit("lt:site/home", &TEXT.replace("Sveiki", "Labas"));
    show("Jonas");
    let unseen = office.at_clone("Rasa").decide("lt:site/home", Verdict::Approve);
    assert!(matches!(unseen, Decided::Refused(Refusal::Newer, None)), "{unseen:?}");
    office.at_clone("Jonas").approve("lt:site/home");
}

#[test]
fn somebody_looks_while_somebody_else_works() {
    let office = Office::small();
    let ona = office.at_clone("Ona");
    ona.work(|_| {
        let stage = office.at_clone("Jonas").look(|workspace| workspace.ledgers.entry(&item("lt:site/home")));
        assert_eq!(stage.expect("read").stage(), Stage::Open);
    });
}
