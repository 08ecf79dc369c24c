//! What comes first: of the items, and of the reviews that wait.

use jiff::civil::date;

use super::super::newsroom::Newsroom;
use super::super::progress::Progress;
use super::super::review::waiting;
use super::super::status::status;
use crate::catalogue::Scope;
use crate::model::ItemState;
use crate::workflow::office::{NOON, Office, person};

const WORKFLOW: &str = r#"[project]
name = "Urgency"
source = "en"
locales = ["lt"]

[[fluent]]
section = "wish"
path = "wish/{locale}/*.ftl"
require = "none"
priority = 1

[[fluent]]
section = "site"
path = "site/{locale}/*.ftl"
priority = 2

[[fluent]]
section = "app"
path = "app/{locale}/*.ftl"
priority = 1

[[articles]]
section = "news"
source = "articles/*.md"
path = "news/{locale}/*.ftl"
due = "3d"
priority = 1
"#;

fn resource(day: u32) -> String {
    format!("### tolkit-extract 1 0000000000000000\n### date: 2026-11-{day}\n\ntitle = Title\n")
}

/// The items as the files say, the most urgent first.
fn order(today: u32) -> Vec<(String, ItemState, bool)> {
    let (early, late) = (resource(10), resource(20));
    let newsroom = Newsroom::with(
        WORKFLOW,
        &[
            ("wish/en/x.ftl", "a = A\n"),
            ("site/en/done.ftl", "a = A\n"),
            ("site/lt/done.ftl", "a = a\n"),
            ("site/en/long.ftl", "a = One\nb = Two\n"),
            ("site/en/short.ftl", "a = One\n"),
            ("app/en/x.ftl", "a = One two three\n"),
            ("articles/early.md", "---\ntitle: Title\n---\n"),
            ("articles/late.md", "---\ntitle: Title\n---\n"),
            ("news/en/early.ftl", &early),
            ("news/en/late.ftl", &late),
        ],
    );
    let today = date(2026, 11, i8::try_from(today).expect("a day"));
    let status = status(&newsroom.catalogue(), &Scope::default(), today, &Progress::default()).expect("history");
    status.items.iter().map(|item| (item.item.to_string().replace("lt:", ""), item.state, item.overdue)).collect()
}

#[test]
fn what_is_due_comes_first_then_priority_then_what_is_nearly_done_and_last_what_is_done() {
    let names = |day| order(day).into_iter().map(|(name, ..)| name).collect::<Vec<_>>();
    let undated = ["app/x", "site/short", "site/long"];
    // Neither article is due: what is demanded without a date comes first.
    assert_eq!(names(11), [&undated[..], &["news/early", "news/late", "wish/x", "site/done"]].concat());
    assert_eq!(names(13), [&["news/early"], &undated[..], &["news/late", "wish/x", "site/done"]].concat());
    assert_eq!(names(23), [&["news/early", "news/late"], &undated[..], &["wish/x", "site/done"]].concat());
    let (_, state, overdue) = order(13).remove(0);
    assert_eq!((state, overdue), (ItemState::Open, true));
    assert_eq!(order(13).pop().map(|(_, state, _)| state), Some(ItemState::Done));
}

#[test]
fn the_oldest_review_comes_first_unless_another_is_due() {
    let office = Office::alone(&[
        ("locales/en/a.ftl", "title = A\n"),
        ("locales/en/b.ftl", "title = B\n"),
        ("locales/en/c.ftl", "title = C\n"),
        ("locales/en/d.ftl", "title = D\n"),
    ]);
    for (hours, name) in [(1, "b"), (2, "a"), (3, "c")] {
        office.at_clone("Ona").at(NOON + hours * 3_600_000).submit(&format!("lt:site/{name}"), "title = x\n");
    }
    let jonas = office.at_clone("Jonas");
    let (me, progress) = (person("Jonas"), jonas.progress());
    let order = |change: &dyn Fn(&mut super::super::status::ItemStatus)| -> Vec<String> {
        let mut status = jonas.status();
        status.items.iter_mut().for_each(change);
        let waiting = waiting(&me, &progress, &status);
        assert!(waiting.iter().all(|waiting| !waiting.own && waiting.submitted.is_some()));
        waiting.iter().map(|waiting| waiting.item.to_string().replace("lt:site/", "")).collect()
    };
    assert_eq!(order(&|_| {}), ["b", "a", "c"]);
    assert_eq!(order(&|item| item.overdue = &*item.item.name == "c"), ["c", "b", "a"]);
    let due = |name: &str| (name == "a").then_some(date(2026, 12, 1));
    assert_eq!(order(&|item| item.due = due(&item.item.name)), ["a", "b", "c"]);
}
