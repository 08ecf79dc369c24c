//! Memories of other programs beside the project's own, and the project's own on its way out.

use super::super::memory::{
    Asked, Kept, MemoryIn, Remembered, export_memory, forget_memory, import_memory, imported_memories, search,
};
use crate::model::Locale;
use crate::packet::Unreadable;
use crate::packet::tmx::write;
use crate::session::Workspace;
use crate::workflow::office::{Office, Seat};

fn locale(tag: &str) -> Locale {
    Locale::parse(tag).expect("a tag")
}

fn office() -> Office {
    Office::alone(&[
        ("locales/en/home.ftl", "title = Home page\nlead = Welcome to { $place }\nfoot = Write to us\n"),
        ("locales/lt/home.ftl", "title = Pradžia\nlead = Sveiki atvykę į { $place }\n"),
        ("locales/en/news.ftl", "title = News page\n"),
        ("locales/lt/news.ftl", "title = Naujienos\n"),
    ])
}

fn file(units: &[(&str, &str, &str)]) -> String {
    let units = units.iter().map(|(tag, source, target)| {
        format!(
            "<tu><tuv xml:lang='en-GB'><seg>{source}</seg></tuv><tuv xml:lang='{tag}'><seg>{target}</seg></tuv></tu>"
        )
    });
    format!("<tmx version='1.4'><header/><body>{}</body></tmx>", units.collect::<String>())
}

fn import(seat: &Seat, name: &str, text: &str, is_dry_run: bool) -> Result<MemoryIn, Unreadable> {
    seat.work(|workspace| import_memory(workspace, name, text.as_bytes(), is_dry_run).expect("it is kept"))
}

fn found(workspace: &Workspace<'_>, text: &str, is_phrase: bool) -> Vec<(u8, String, String, bool)> {
    let asked = Asked { locale: &locale("lt"), text, is_phrase, at_least: 70, limit: 10 };
    let found = search(workspace, &asked).expect("it is found").remembered;
    let of = |Remembered { suggestion: found, .. }: Remembered| {
        assert!(!found.is_imported || !found.is_reviewed && !found.is_current && found.unit.is_empty());
        (found.percent, found.target, found.item, found.is_imported)
    };
    found.into_iter().map(of).collect()
}

#[test]
fn a_memory_stands_beside_our_own_until_it_is_thrown_out() {
    let office = office();
    let seat = office.at_clone("Ona");
    let text = file(&[
        ("lt-LT", "Home page", "Pradinis puslapis"),
        ("lt-LT", "Home page", "Pradinis puslapis"),
        ("lt-LT", "Home page", "Pradžia"),
        ("lv", "Home page", "Sākums"),
        ("fr", "Home page", "Accueil"),
    ]);
    let dry = import(&seat, "acme.tmx", &text, true).expect("TMX");
    assert_eq!((dry.kept, dry.locales), (Kept::New, vec![(locale("lt"), 2), (locale("lv"), 1)]));
    assert_eq!(seat.look(|workspace| imported_memories(workspace).expect("a list")), []);
    assert_eq!(import(&seat, "acme.tmx", &text, false).expect("TMX").kept, Kept::New);
    assert_eq!(import(&seat, "acme.tmx", &text, false).expect("TMX").kept, Kept::Known("acme.tmx".to_owned()));
    assert_eq!(import(&seat, "copy.tmx", &text, false).expect("TMX").kept, Kept::Known("acme.tmx".to_owned()));
    let own = (100, "Pradžia".to_owned(), "lt:site/home".to_owned(), false);
    let theirs = |target: &str| (100, target.to_owned(), "acme.tmx".to_owned(), true);
    seat.look(|workspace| {
        let expected = [own.clone(), theirs("Pradinis puslapis"), theirs("Pradžia")];
        assert_eq!(found(workspace, "Home page", false), expected);
        // The cache of it is a cache.
        std::fs::remove_dir_all(workspace.repository().directory().join("tolkit/memory")).expect("a cache");
        assert_eq!(found(workspace, "Home page", false), expected);
        assert_eq!(found(workspace, "pradinis", true), [theirs("Pradinis puslapis")]);
    });
    let newer = file(&[("lt", "Home page", "Namai")]);
    assert_eq!(import(&seat, "acme.tmx", &newer, false).expect("TMX").kept, Kept::Replaced);
    seat.look(|workspace| {
        assert_eq!(found(workspace, "Home page", false), [own.clone(), theirs("Namai")]);
        let kept = workspace.repository().directory().join("tolkit/imported").join(workspace.ledgers.project());
        assert_eq!(std::fs::read_dir(kept).expect("a folder").count(), 2);
        let list = imported_memories(workspace).expect("a list");
        assert_eq!((list.len(), list[0].name.as_str(), list[0].locales["lt"].count), (1, "acme.tmx", 1));
        assert!(forget_memory(workspace, "acme.tmx").expect("forgotten").is_some());
        assert!(forget_memory(workspace, "acme.tmx").expect("forgotten").is_none());
        assert_eq!(found(workspace, "Home page", false), [own]);
    });
}

#[test]
fn what_is_broken_or_of_others_leaves_no_trace() {
    let office = office();
    let seat = office.at_clone("Ona");
    let text = file(&[("lt", "Home page", "Namai")]).replace("</body>", "<tu>");
    assert!(matches!(import(&seat, "a.tmx", &text, false), Err(Unreadable::Malformed { .. })));
    let french = import(&seat, "b.tmx", &file(&[("fr", "Home page", "Accueil")]), false).expect("TMX");
    assert_eq!((french.kept, french.read.other_languages.len()), (Kept::Nothing, 1));
    assert_eq!(seat.look(|workspace| imported_memories(workspace).expect("a list")), []);
    assert_eq!(seat.look(|workspace| found(workspace, "Home page", false).len()), 1);
}

#[test]
fn our_own_goes_out_and_what_was_imported_does_not() {
    let office = office();
    let seat = office.at_clone("Ona");
    import(&seat, "acme.tmx", &file(&[("lt", "Home page", "Namai")]), false).expect("TMX");
    seat.look(|workspace| {
        let items = workspace.items(&["lt:*".to_owned(), "lv:*".to_owned()]).expect("items");
        let all = export_memory(workspace, &[locale("lt"), locale("lv")], &items).expect("a memory").contents;
        let of = |text: &crate::packet::tmx::MemoryUnit| (text.unit.clone(), text.source.text(), text.target.text());
        let text = |unit: &str, source: &str, target: &str| (unit.to_owned(), source.to_owned(), target.to_owned());
        assert_eq!(
            all.units.iter().map(of).collect::<Vec<_>>(),
            [
                text("title", "Home page", "Pradžia"),
                text("title", "News page", "Naujienos"),
                text("lead", "Welcome to { $place }", "Sveiki atvykę į { $place }"),
            ]
        );
        let written = write(&all);
        assert!(written.contains("<seg>Sveiki atvykę į <ph x=\"1\">{ $place }</ph></seg>"), "{written}");
        let news = crate::workflow::office::item("lt:site/news");
        let of_news = export_memory(workspace, &[locale("lt")], &[news]).expect("a memory");
        assert_eq!((of_news.contents.units.len(), of_news.unwritable), (1, 0));
        // Whoever brings it in elsewhere has all of it.
        let back = import_memory(workspace, "own.tmx", written.as_bytes(), true).expect("it is read").expect("TMX");
        assert_eq!(back.locales, [(locale("lt"), 3)]);
    });
}
