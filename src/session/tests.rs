//! A session as a front end opens it: what it is told, what it is answered, and for whom.

use std::sync::{Mutex, mpsc};
use std::time::Duration;

use super::{Failure, Journal, JournalPlace, Notice, Options, Project, Session, is_interrupted, root_at};
use crate::catalogue::ScopeError;
use crate::git::{GitError, ObjectId};
use crate::ledger::{Event, EventKind, Stage};
use crate::model::Locale;
use crate::workflow::office::{Office, Seat, item, person};

const TEXT: &str = "title = Pradžia\n";
const PATH: &str = "locales/lt/home.ftl";

/// Locks a session, and hears what there is to say. A git program that another test starts may hold a lock for an instant:
/// that is not counted.
fn heard(seat: &Seat) -> Vec<Notice> {
    let heard = Mutex::new(Vec::new());
    seat.open().lock(&|notice| heard.lock().expect("whole").push(notice)).expect("locked");
    let heard = heard.into_inner().expect("whole").into_iter();
    heard.filter(|notice| !matches!(notice, Notice::WaitingForOthers(_))).collect()
}

/// An office whose commit of a translation was interrupted when it was about to move the branch.
fn interrupted() -> (Office, Seat, ObjectId) {
    let office = Office::small();
    let jonas = office.at_clone("Jonas");
    office.at_clone("Ona").submit("lt:site/home", TEXT);
    jonas.approve("lt:site/home");
    let (commit, changes) = jonas.make_commit(&[(PATH, TEXT)]);
    jonas.look(|workspace| {
        let repository = workspace.repository();
        let about = workspace.ledgers.entry(&item("lt:site/home")).unwrap().submission.map(|text| text.id);
        let kind = EventKind::Commit { about, oid: commit.bytes().into(), branch: None };
        let event = Event::new(kind, &item("lt:site/home"), &person("Jonas"));
        let (branch, tip) = repository.branches().current().unwrap();
        let project = workspace.ledgers.project();
        let journal = Journal::new(project, &branch, Some(tip), commit, true).with(&changes, vec![event]);
        JournalPlace::of(repository, project).unwrap().announce(&journal).unwrap();
    });
    assert!(is_interrupted(&jonas.root()));
    (office, jonas, commit)
}

fn stage(seat: &Seat) -> Stage {
    seat.look(|workspace| workspace.ledgers.entry(&item("lt:site/home")).unwrap().stage())
}

#[test]
fn whoever_comes_second_hears_that_they_wait_and_goes_on_once_the_first_is_done() {
    let office = Office::small();
    let mut first = office.at_clone("Ona").open();
    first.lock(&|_| {}).unwrap();
    let (say, hear) = mpsc::channel();
    let second = office.at_clone("Jonas");
    let waiting = std::thread::spawn(move || {
        let mut session = second.open();
        session.lock(&|notice| say.send(notice).unwrap()).unwrap();
        session.repository_lock().is_some()
    });
    let heard = hear.recv_timeout(Duration::from_secs(20)).unwrap();
    assert!(matches!(heard, Notice::WaitingForOthers(_)), "{heard:?}");
    assert!(!waiting.is_finished());
    first.unlock();
    assert!(waiting.join().unwrap());
}

#[test]
fn who_has_the_locks_does_not_wait_for_themselves() {
    let office = Office::small();
    let mut session = office.at_clone("Ona").open();
    for _ in 0..2 {
        session.lock(&|_| {}).unwrap();
        session.lock_files(&|_| {}).unwrap();
    }
}

#[test]
fn what_writes_files_alone_waits_for_the_project_and_needs_no_repository() {
    let folder = tempfile::tempdir().unwrap();
    let seat = folder_with(&folder, "[project]\nname = \"News\"\nsource = \"en\"\nlocales = [\"lt\"]\n");
    let mut session = seat.open();
    session.lock_files(&|_| {}).unwrap();
    assert!(session.repository_lock().is_none());
    assert!(matches!(session.lock(&|_| {}), Err(Failure::Git(GitError::NoRepository))));
    assert!(matches!(session.ledgers(), Err(Failure::Git(GitError::NoRepository))));
}

#[test]
fn an_interrupted_commit_that_the_branch_has_is_finished() {
    let (_office, jonas, commit) = interrupted();
    jonas.move_branch(commit);
    assert_eq!((stage(&jonas), jonas.read(PATH)), (Stage::Approved, String::new()));
    assert_eq!(heard(&jonas), [Notice::CommitFinished((*item("lt:site/home")).clone())]);
    assert_eq!((stage(&jonas), jonas.read(PATH)), (Stage::Open, TEXT.to_owned()));
    assert!(!is_interrupted(&jonas.root()));
    assert_eq!(heard(&jonas), []);
}

#[test]
fn a_file_that_was_changed_meanwhile_is_left_and_said() {
    let (_office, jonas, commit) = interrupted();
    jonas.move_branch(commit);
    jonas.write(PATH, "title = Mano\n");
    assert_eq!(heard(&jonas)[1..], [Notice::FileLeft(PATH.to_owned())]);
    assert_eq!(jonas.read(PATH), "title = Mano\n");
}

#[test]
fn an_interrupted_commit_that_the_branch_has_not_is_dropped() {
    let (_office, jonas, _) = interrupted();
    assert_eq!(heard(&jonas), [Notice::CommitDropped]);
    assert_eq!((stage(&jonas), jonas.read(PATH)), (Stage::Approved, String::new()));
    assert!(!is_interrupted(&jonas.root()));
}

#[test]
fn what_the_first_version_was_about_to_do_is_finished() {
    let (_office, jonas, commit) = interrupted();
    let place = jonas.look(|workspace| format!(".git/tolkit/journals/{}", workspace.ledgers.project()));
    let journal = jonas.read(&place);
    let first = journal.replace("\"v\":2", "\"v\":1").replace("\"events\":[", "\"event\":").replace("}]}", "}}");
    assert!(first.contains("\"event\":{") && !first.contains("\"events\""), "{first}");
    jonas.write(&place, &first);
    jonas.move_branch(commit);
    assert_eq!(heard(&jonas), [Notice::CommitFinished((*item("lt:site/home")).clone())]);
    assert_eq!((stage(&jonas), jonas.read(PATH)), (Stage::Open, TEXT.to_owned()));
}

#[test]
fn a_journal_of_another_version_stops_whoever_would_write() {
    let (_office, jonas, _) = interrupted();
    let place = jonas.look(|workspace| format!(".git/tolkit/journals/{}", workspace.ledgers.project()));
    let journal = jonas.read(&place);
    for newer in ["{\"v\":3}".to_owned(), journal.replace("\"v\":2", "\"v\":3")] {
        assert_ne!(newer, journal);
        jonas.write(&place, &newer);
        // Twice: whoever could not go on keeps nobody waiting, not even themselves.
        let mut session = jonas.open();
        for _ in 0..2 {
            let locked = session.lock(&|_| {});
            assert!(matches!(locked, Err(Failure::Journal { is_newer: true, .. })), "{locked:?}");
            assert!(session.repository_lock().is_none());
        }
    }
    assert!(is_interrupted(&jonas.root()));
}

/// Somebody at a folder with a `workflow.toml`.
fn folder_with(folder: &tempfile::TempDir, workflow: &str) -> Seat {
    let root = root_at(folder.path()).unwrap();
    root.write("workflow.toml", workflow.as_bytes()).unwrap();
    let (directory, person) = (folder.path().to_owned(), Some(person("Ona")));
    Seat {
        options: Options {
            directory,
            person,
            today: jiff::civil::date(2026, 11, 23),
            now: 0,
            listener: None,
            onlooker: None,
            uses_cache: true,
        },
    }
}

#[test]
fn what_is_no_project_is_said_as_a_value() {
    let folder = tempfile::tempdir().unwrap();
    let options = folder_with(&folder, "").options;
    let failure = |directory: &str| {
        let options = Options { directory: folder.path().join(directory), ..options.clone() };
        Session::open(&options).err().expect("a failure")
    };
    let root = root_at(folder.path()).unwrap();
    assert!(matches!(failure("nowhere"), Failure::Directory { .. }));
    root.write("workflow.toml", b"[project]\nname = \"\xff\"\n").unwrap();
    assert!(matches!(failure("."), Failure::ProjectNotUtf8));
    root.remove("workflow.toml").unwrap();
    assert!(matches!(failure("."), Failure::NoProject));
    root.write("workflow.toml/file", b"").unwrap();
    assert!(matches!(failure("."), Failure::ProjectNotAFile));
}

#[test]
fn every_mistake_of_a_configuration_has_its_line() {
    let folder = tempfile::tempdir().unwrap();
    let seat = folder_with(&folder, "[project]\nname = \"News\"\nsource = \"en\"\nlocales = [\"lt\", 1]\ncolour = 1\n");
    let Err(Failure::Configuration(mistakes)) = Session::open(&seat.options) else { panic!("no mistakes") };
    let mut lines: Vec<usize> = mistakes.iter().map(|mistake| mistake.primary.start.line).collect();
    lines.sort_unstable();
    assert_eq!(lines, [4, 5]);
}

#[test]
fn who_is_nobody_may_look_and_not_write() {
    let office = Office::small();
    let nobody = office.at_clone("Ona").whom_git_knows();
    nobody.set("user", "email", "");
    assert!(nobody.look(|workspace| workspace.me().email.is_empty()));
    let locked = nobody.open().lock(&|_| {});
    assert!(matches!(locked, Err(Failure::Git(GitError::NoIdentity))), "{locked:?}");
    // Who is handed in needs nothing of git.
    office.at_clone("Ona").work(|workspace| assert_eq!(workspace.me(), &person("Ona")));
}

#[test]
fn who_is_handed_in_counts_and_else_whom_git_knows() {
    let office = Office::small();
    let seat = office.at_clone("Ona");
    assert_eq!(seat.open().ledgers().unwrap().me, person("Ona"));
    assert_eq!(seat.whom_git_knows().open().ledgers().unwrap().me, person("Server"));
}

#[test]
fn a_project_is_found_from_a_folder_in_it() {
    let office = Office::small();
    let mut seat = office.at_clone("Ona");
    seat.options.directory = office.path("clone/locales/en");
    let session = seat.open();
    assert_eq!(session.folder().to_str(), Some("locales/en"));
    assert_eq!(session.project().root.path(), office.root("clone").path());
    let found = Project::find(&office.root("clone/locales")).unwrap();
    assert_eq!(found.root.path(), session.project().root.path());
}

#[test]
fn own_locales_are_those_of_the_settings_else_those_of_the_team() {
    let office = Office::small();
    let seat = office.at_clone("Ona");
    let locales = |seat: &Seat, name: &str| -> Vec<String> {
        seat.open().locales_of(&person(name)).iter().map(Locale::to_string).collect()
    };
    let git = seat.whom_git_knows();
    for (name, expected) in [("Ona", &["lt"][..]), ("Rasa", &["lt"]), ("Server", &[])] {
        assert_eq!(locales(&git, name), expected, "{name}");
    }
    for (setting, expected) in [
        ("lv", &["lv"][..]),
        ("lv,lt", &["lv", "lt"]),
        ("lt lv", &["lt", "lv"]),
        (" lt ,  lv,", &["lt", "lv"]),
        ("da, lv", &["lv"]),
        ("no locale!", &[]),
        ("da", &[]),
        // Empty is as if it was not set.
        ("", &["lt"]),
    ] {
        seat.set("tolkit", "locale", setting);
        assert_eq!(locales(&git, "Ona"), expected, "{setting}");
        // What a clone's settings say is not about a person who is handed in.
        assert_eq!(locales(&seat, "Ona"), ["lt"], "{setting}");
    }
}

#[test]
fn a_short_name_is_one_item_unless_the_person_has_several_locales() {
    let office = Office::small();
    let seat = office.at_clone("Ona").whom_git_knows();
    seat.set("tolkit", "locale", "lt");
    let named = |word: &str| -> Result<Vec<String>, Failure> {
        seat.look(|workspace| {
            let items = workspace.items(&[word.to_owned()])?;
            Ok(items.iter().map(ToString::to_string).collect())
        })
    };
    assert_eq!(named("site/home").unwrap(), ["lt:site/home"]);
    assert_eq!(named(PATH).unwrap(), ["lt:site/home"]);
    assert!(matches!(named("site/hom"), Err(Failure::Scope(ScopeError::NoItem { word, .. })) if word == "site/hom"));
    seat.set("tolkit", "locale", "lt,lv");
    let Err(Failure::Scope(ScopeError::Several { names, count, .. })) = named("site/home") else { panic!("one") };
    assert_eq!((names.as_str(), count), ("lt:site/home, lv:site/home", 2));
    assert_eq!(named("site/h*").unwrap(), ["lt:site/home", "lv:site/home"]);
    assert_eq!(named("lv:site/*").unwrap(), ["lv:site/home", "lv:site/news"]);
    assert_eq!(named("lt:site/home").unwrap(), ["lt:site/home"]);
    let one = seat.look(|workspace| workspace.item("site/h*").map(drop));
    assert!(matches!(one, Err(Failure::Scope(ScopeError::Several { count: 2, .. }))), "{one:?}");
    let one = seat.look(|workspace| workspace.item_or_gone("site/home").map(drop));
    assert!(
        matches!(one, Err(Failure::Scope(ScopeError::Several { count: 2, .. }))),
        "none of them is chosen: {one:?}"
    );
    seat.set("tolkit", "locale", "da");
    assert!(named("site/home").is_err(), "without a locale there is no short name");
}

#[test]
fn what_is_known_of_the_remote_is_dated_once_it_is_old() {
    let office = Office::new(&["ona"], &[("locales/en/home.ftl", "title = Home page\n")]);
    let ona = office.seat("ona", "Ona");
    let then = ona.options.now;
    assert_eq!(ona.look(|workspace| workspace.age()), None);
    ona.work(|workspace| workspace.ledgers.fetch().map(drop)).unwrap();
    assert_eq!(ona.at(then + 60_000).look(|workspace| workspace.age()), None);
    assert_eq!(ona.at(then + 3_600_000).look(|workspace| workspace.age()), Some(Notice::LedgerAsOf(then)));
}

#[test]
fn of_other_locales_than_items_begin_with_nothing_is_listed() {
    let folder = tempfile::tempdir().unwrap();
    let seat = folder_with(
        &folder,
        "[project]\nlocales = [\"da\", \"lt\"]\n\n[[fluent]]\nsection = \"site\"\npath = \"{locale}/*.ftl\"\n",
    );
    root_at(folder.path()).unwrap().write("en/home.ftl", b"title = Home\n").unwrap();
    let session = Session::open(&seat.options).unwrap();
    let lists = |items: &[&str]| {
        let items: Vec<String> = items.iter().map(|item| (*item).to_owned()).collect();
        let catalogue = session.catalogue_of(&items).unwrap();
        let locales = catalogue.locales();
        let listed = locales.iter().filter(|locale| catalogue.lists(locale));
        listed.map(ToString::to_string).collect::<Vec<_>>().join(" ")
    };
    for items in [&["lt:site/home"] as &[_], &["lt:home"], &["lt:*"], &["lt:site/home", "lt:site/*"]] {
        assert_eq!(lists(items), "lt", "{items:?}");
    }
    assert_eq!(lists(&["lt:site/home", "da:site/home"]), "da lt");
    // What does not say its locale, or names nothing, is looked for everywhere.
    for items in [&[] as &[_], &["site/home"], &["lt:site/home", "home"], &["lt:nothing"], &["fr:site/home"]] {
        assert_eq!(lists(items), "da lt", "{items:?}");
    }
}
