//! The ledgers of a clone without a remote, in one process. What the remote has is put where fetching would put it.

use super::verify::verify;
use super::*;
use crate::config::{Config, load};
use crate::git::{ObjectId, Repository, init_empty};
use crate::ledger::{Event, EventKind, Ignored, Lease, Outcome, Stage, Verdict};
use crate::model::{ItemId, Locale, Person};

const CONFIG: &str = "[project]\nname = \"News\"\nsource = \"en\"\nlocales = [\"lt\", \"lv\"]\n\n[[fluent]]\nsection = \"site\"\npath = \"locales/{locale}/*.ftl\"\n";
const NOW: u64 = 1_800_000_000_000;

/// A clone of its own.
struct Office {
    _folder: tempfile::TempDir,
    repository: Repository,
    config: Config,
}

impl Office {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let repository = init_empty(folder.path());
        Self { _folder: folder, repository, config: load("workflow.toml", CONFIG, &[]).expect("a configuration") }
    }

    fn of(&self, name: &str) -> Ledgers<'_> {
        Ledgers::new(&self.repository, &self.config, person(name), NOW, None, true).expect("ledgers")
    }

    /// Puts a commit behind what the remote is known to have.
    fn arrives(&self, by: &str, message: &str, files: &[(&str, &[u8])]) -> ObjectId {
        let name = self.of(by).known_ref(&lt());
        let head = self.repository.ref_target(&name).expect("a ref");
        let commit =
            self.repository.event_log().write(head, &person(by), (NOW, NOW), message, files).expect("a commit");
        assert!(self.repository.move_ref(&name, head, commit, "test").expect("moved"));
        commit
    }
}

fn person(name: &str) -> Person {
    Person::new(name, format!("{}@example.org", name.to_lowercase()))
}

fn lt() -> Locale {
    Locale::parse("lt").expect("a locale")
}

fn item(name: &str) -> ItemId {
    ItemId::parse(&format!("lt:site/{name}")).expect("an item")
}

fn claim() -> EventKind {
    EventKind::Claim { lease: Some(Lease::USUAL) }
}

fn comment(text: &str) -> EventKind {
    EventKind::Comment { units: Vec::new(), text: text.to_owned() }
}

fn new(kind: EventKind, of: &str, by: &str) -> NewEvent {
    let files = match kind {
        EventKind::Submit { .. } => vec![(file::TARGET, b"title = Forumas\n".to_vec())],
        _ => Vec::new(),
    };
    NewEvent { files, ..NewEvent::new(kind, &item(of), &person(by)) }
}

fn submit() -> EventKind {
    EventKind::Submit { draft: false, note: None, seen: None, corrects: None, with: Vec::new() }
}

/// An event as another clone wrote it.
fn message(kind: EventKind, of: &str, by: &str, seq: u64) -> String {
    Event { seq, clock: NOW + seq, ..Event::new(kind, &item(of), &person(by)) }.message()
}

#[test]
fn what_is_written_waits_until_it_is_exchanged_and_is_read_again() {
    let office = Office::new();
    let mut ledgers = office.of("Ona");
    ledgers.write(vec![new(claim(), "a", "Ona"), new(submit(), "a", "Ona")]).expect("written");
    for mut ledgers in [ledgers, office.of("Jonas")] {
        assert_eq!(ledgers.state(&lt()).expect("a state").stage(&item("a")), Stage::Submitted);
        assert_eq!(ledgers.ledger(&lt()).expect("a ledger").waiting.len(), 2);
        assert!(story(&mut ledgers, &[&item("a")]).expect("a story").iter().all(|event| event.tentative));
    }
    let exchange = office.of("Ona").exchange().expect("exchanged");
    assert_eq!((exchange.reach, exchange.lost.len()), (Reach::NoRemote, 0));
    let mut ledgers = office.of("Jonas");
    assert!(ledgers.ledger(&lt()).expect("a ledger").waiting.is_empty());
    let story = story(&mut ledgers, &[&item("a")]).expect("a story");
    let words: Vec<&str> = story.iter().map(|event| event.event.kind.word()).collect();
    assert_eq!(words, ["claim", "submit"]);
    assert!(story.iter().all(|event| !event.tentative && event.ignored.is_none() && event.by == person("Ona")));
    assert!(ledgers.knows(&item("a")).expect("read") && !ledgers.knows(&item("b")).expect("read"));
    assert_eq!(ledgers.locales().expect("read"), [lt()]);
}

#[test]
fn who_is_second_loses_the_claim_and_keeps_the_text() {
    let office = Office::new();
    office.of("Ona").write(vec![new(claim(), "a", "Ona"), new(submit(), "a", "Ona")]).expect("written");
    office.arrives("Ilze", &message(claim(), "a", "Ilze", 1), &[]);
    let mut ledgers = office.of("Ona");
    let lost = ledgers.exchange().expect("exchanged").lost;
    let whys: Vec<&Ignored> = lost.iter().map(|lost| &lost.why).collect();
    assert!(matches!(whys[..], [Ignored::Held(held), Ignored::SetAside(aside)] if held == aside), "{whys:?}");
    assert!(lost.iter().all(|lost| lost.item == item("a")));
    let entry = ledgers.entry(&item("a")).expect("an entry");
    assert!(entry.claim.as_ref().is_some_and(|claim| claim.is_of(&person("Ilze"))));
    let text = entry.latest_of(&person("Ona")).expect("her text");
    let commit: ObjectId = text.commit.parse().expect("a commit");
    let kept = office.repository.event_log().file(commit, file::TARGET, file::MAX_TEXT).expect("read");
    assert_eq!(kept.as_deref(), Some(&b"title = Forumas\n"[..]));
}

#[test]
fn whoever_asks_is_told_what_the_exchange_will_do() {
    let office = Office::new();
    office.arrives("Ilze", &message(claim(), "a", "Ilze", 1), &[]);
    let mut ledgers = office.of("Ona");
    let ledger = ledgers.ledger(&lt()).expect("a ledger");
    let would = |of: &str, kind| ledger.would(&Event::new(kind, &item(of), &person("Ona")), &person("Ona"));
    assert!(matches!(would("a", claim()), Outcome::Ignored(Ignored::Held(_))));
    assert_eq!(would("a", EventKind::Release).ignored().map(|why| matches!(why, Ignored::Held(_))), Some(true));
    assert_eq!(would("b", EventKind::Release), Outcome::Ignored(Ignored::NotHeld));
    assert_eq!(would("b", claim()), Outcome::Applied);
}

#[test]
fn nobodys_word_is_taken_for_what_events_come_to() {
    let office = Office::new();
    let mut ledgers = office.of("Ona");
    let remarks = (0..300).map(|n| new(comment(&format!("Remark {n}")), "a", "Ona"));
    ledgers.write(remarks.collect()).expect("written");
    ledgers.exchange().expect("exchanged");
    let state = ledgers.state(&lt()).expect("a state").clone();
    let verified = verify(&mut ledgers, &lt()).expect("verified");
    assert_eq!((verified.events, verified.is_cache_right, verified.irregular), (300, true, Vec::new()));
    // Another reader, without a cache and then with one, comes to the same.
    for _ in 0..2 {
        assert_eq!(office.of("Jonas").state(&lt()).expect("a state"), &state);
    }
    // What older versions believed: a place far on, and a state.
    for seq in [4999, 5000] {
        let message =
            message(claim(), "a", "Ilze", seq).replace("claim", if seq == 5000 { "checkpoint" } else { "claim" });
        office.arrives("Ilze", &message, &[("state.json", br#"{"seq":5000,"clock":1,"items":{}}"#)]);
    }
    let items = office.of("Jonas").state(&lt()).expect("a state").items.clone();
    assert_eq!(items.values().next().map(|entry| entry.conversation.len()), Some(300));
    // A cache that somebody forged is found out.
    let cache = office.repository.directory().join("tolkit/cache");
    let path = walk(&cache);
    let text = std::fs::read_to_string(&path).expect("a cache").replace("Remark 299", "Remark x");
    std::fs::write(&path, text).expect("written");
    assert!(!verify(&mut office.of("Jonas"), &lt()).expect("verified").is_cache_right);
}

/// The one file below a directory.
fn walk(directory: &std::path::Path) -> std::path::PathBuf {
    let entry = std::fs::read_dir(directory).expect("a directory").next().expect("an entry").expect("an entry").path();
    if entry.is_dir() { walk(&entry) } else { entry }
}

#[test]
fn what_should_not_be_there_is_noted_and_changes_nothing() {
    let office = Office::new();
    let commit = message(claim(), "a", "Ona", 5).replace("claim", "commit");
    let cases = [
        ("hello".to_owned(), "irregular-no-event"),
        (message(claim(), "a", "Ilze", 2), "irregular-forged"),
        (message(submit(), "a", "Ona", 3), "irregular-no-text"),
        (message(claim(), "a", "Ona", 4).replace("lt:site", "lv:site"), "irregular-other-locale"),
        (message(claim(), "a", "Ona", 4).replace("lt:site", "lt:no site"), "irregular-other-locale"),
        (commit, "irregular-incomplete"),
    ];
    for (message, _) in &cases {
        office.arrives("Ona", message, &[]);
    }
    let mut ledgers = office.of("Jonas");
    let ledger = ledgers.ledger(&lt()).expect("a ledger");
    let whys: Vec<&str> = ledger.irregular.iter().map(|irregular| irregular.why.as_str()).collect();
    assert_eq!(whys, cases.each_ref().map(|(_, why)| *why));
    assert!(ledger.irregular.iter().all(|irregular| irregular.author == "Ona <ona@example.org>"));
    assert!(ledger.state.items.is_empty());
    assert_eq!(ledger.state.seq, 6);
}

#[test]
fn nobody_writes_behind_events_of_a_newer_version_or_more_than_fits() {
    let office = Office::new();
    let long = comment(&"long ".repeat(100_000));
    assert!(matches!(office.of("Ona").write(vec![new(long, "a", "Ona")]), Err(LedgerError::TooLong)));
    office.arrives("Ilze", "new\n\n{\"v\":7}\n", &[]);
    assert!(matches!(office.of("Ona").write(vec![new(claim(), "a", "Ona")]), Err(LedgerError::Newer(7))));
}

#[test]
fn what_a_person_was_shown_last_is_remembered() {
    let office = Office::new();
    assert_eq!(office.of("Jonas").shown(&item("a")), None);
    office.of("Jonas").note_shown([(&item("a"), "first")]);
    office.of("Jonas").note_shown([(&item("a"), "second")]);
    assert_eq!(office.of("Jonas").shown(&item("a")).as_deref(), Some("second"));
    // Who has no entry of their own (another address, an older version) is guarded by what was shown here last.
    assert_eq!(office.of("Ilze").shown(&item("a")).as_deref(), Some("second"));
    office.of("Ilze").note_shown([(&item("a"), "third")]);
    assert_eq!(office.of("Jonas").shown(&item("a")).as_deref(), Some("second"));
    assert_eq!(office.of("Ilze").shown(&item("a")).as_deref(), Some("third"));
}

#[test]
fn a_commit_that_was_thrown_away_is_no_news() {
    let office = Office::new();
    let text = new(submit(), "a", "Ona");
    let id = text.event.id.clone();
    let about = Some(id.clone());
    let review = EventKind::Review { about: about.clone(), verdict: Verdict::Approve, units: Vec::new(), text: None };
    let oid = "0123456789abcdef0123456789abcdef01234567".parse().expect("a name");
    let events = vec![text, new(review, "a", "Jonas"), new(EventKind::Commit { about, oid, branch: None }, "a", "Ona")];
    office.of("Ona").write(events).expect("written");
    let mut ledgers = office.of("Ona");
    let waiting = &ledgers.ledger(&lt()).expect("a ledger").waiting;
    let words: Vec<&str> = waiting.iter().map(|pending| pending.event.kind.word()).collect();
    assert_eq!(words, ["submit", "review"]);
}

#[test]
fn what_a_newer_version_wrote_and_nobody_has_yet_is_neither_dropped_nor_written_behind() {
    let office = Office::new();
    office.of("Ona").write(vec![new(claim(), "a", "Ona")]).expect("written");
    let name = office.of("Ona").waiting_ref(&lt());
    let ours = office.repository.ref_target(&name).expect("read");
    let newer = office
        .repository
        .event_log()
        .write(ours, &person("Ona"), (NOW, NOW), "new\n\n{\"v\":7}\n", &[])
        .expect("a commit");
    assert!(office.repository.move_ref(&name, ours, newer, "test").expect("moved"));
    let exchange = office.of("Ona").exchange().expect("exchanged");
    assert_eq!(exchange.reach, Reach::TooNew(7));
    assert!(matches!(office.of("Ona").write(vec![new(claim(), "b", "Ona")]), Err(LedgerError::Newer(7))));
    assert_eq!(office.repository.ref_target(&name).expect("read"), Some(newer));
}

#[test]
fn what_could_not_be_written_is_not_forgotten() {
    let office = Office::new();
    let mut ledgers = office.of("Ona");
    ledgers.write(vec![new(claim(), "a", "Ona")]).expect("written");
    // Somebody else holds the ref.
    let lock = office._folder.path().join(".git").join(format!("{}.lock", ledgers.waiting_ref(&lt())));
    std::fs::write(&lock, "").expect("locked");
    assert!(ledgers.write(vec![new(claim(), "b", "Ona")]).is_err());
    office.arrives("Ilze", &message(claim(), "c", "Ilze", 1), &[]);
    ledgers.by_locale.clear();
    std::fs::write(&lock, "").expect("locked");
    assert!(ledgers.exchange().is_err());
    std::fs::remove_file(&lock).expect("unlocked");
    assert_eq!(ledgers.ledger(&lt()).expect("a ledger").waiting.len(), 1);
    ledgers.exchange().expect("exchanged");
    assert!(ledgers.entry(&item("a")).expect("an entry").claim.is_some());
}

#[test]
fn a_story_is_the_same_from_what_is_kept_and_from_the_first_event() {
    let office = Office::new();
    let whole = |ledgers: &mut Ledgers<'_>, of: &str| {
        let mut story = Vec::new();
        let about = Some(item(of));
        ledgers
            .replayed(&lt(), &mut |commit, event, outcome, _| {
                if event.item == about {
                    story.push((commit.id.to_string(), event, outcome.ignored().cloned()));
                }
            })
            .expect("replayed");
        story
    };
    let same = |what: &str| {
        let mut ledgers = office.of("Rasa");
        for of in ["a", "b", "c", "d"] {
            let told = story(&mut ledgers, &[&item(of)]).expect("a story");
            let told: Vec<_> = told.into_iter().map(|event| (event.commit, event.event, event.ignored)).collect();
            assert_eq!(told, whole(&mut ledgers, of), "{what}: {of}");
        }
        let names: Vec<String> = ledgers.items_ever(&lt()).expect("items").iter().map(ToString::to_string).collect();
        assert!(names.len() >= 3 && !names.contains(&item("d").to_string()), "{what}: {names:?}");
    };
    let arrive = |from: u64, count: u64| {
        for seq in from..from + count {
            let (by, of) = (["Ona", "Ilze"][(seq % 2) as usize], ["a", "b", "c"][(seq % 3) as usize]);
            let kind = if seq % 5 == 0 { comment("one") } else { claim() };
            office.arrives(by, &message(kind, of, by, seq), &[]);
        }
    };
    arrive(1, 70);
    same("for the first time");
    arrive(71, 5);
    same("with some more");
    arrive(76, 70);
    same("with many more");
    office.of("Ona").write_and_exchange(vec![new(comment("mine"), "a", "Ona")]).expect("written");
    same("with one of their own");
    let directory = office.repository.directory().join("tolkit/cache");
    let file = |of: &std::path::Path| -> std::path::PathBuf {
        let mut folder = of.to_owned();
        while folder.is_dir() {
            let entries = std::fs::read_dir(&folder).expect("a folder").flatten().map(|entry| entry.path());
            folder = entries.max().expect("an entry");
        }
        folder
    };
    let stories = file(&directory);
    assert!(stories.to_string_lossy().ends_with("lt.stories"), "{stories:?}");
    let bytes = std::fs::read(&stories).expect("kept");
    std::fs::write(&stories, &bytes[..bytes.len() - 30]).expect("written");
    same("cut off");
    std::fs::write(&stories, b"nonsense").expect("written");
    same("with nonsense");
    std::fs::remove_file(&stories).expect("removed");
    arrive(146, 70);
    same("lost");
}
