use std::sync::LazyLock;

use jiff::civil::date;

use super::{Change, Extracted, Request, extract};
use crate::article::verify;
use crate::catalogue::ArticleScope;
use crate::workflow::newsroom::Newsroom;

const ARTICLE: &str =
    "---\ntitle: Forum\ndate: 2015-06-26\n---\n\nThe forum was held in Vilnius in early June.\n\n- It was full.\n";
const RESOURCE: &str = "locales/en/news/forum.ftl";

fn newsroom() -> Newsroom {
    let newsroom = Newsroom::new(&[("articles/forum.md", ARTICLE)]);
    run(&newsroom, &request());
    newsroom
}

static ALL: LazyLock<ArticleScope> = LazyLock::new(ArticleScope::default);

fn request() -> Request<'static> {
    Request {
        articles: &ALL,
        today: date(2026, 11, 23),
        cosmetic: false,
        all_stale: false,
        units: &[],
        overwrite: false,
        prune: false,
        dry_run: false,
    }
}

fn run(newsroom: &Newsroom, request: &Request<'_>) -> Extracted {
    extract(&newsroom.catalogue(), request).expect("extracted")
}

/// How many units are new, edited, edited for readers alone, and gone.
fn counts(change: &Change) -> [usize; 4] {
    [change.added.len(), change.edited.len(), change.cosmetic.len(), change.removed.len()]
}

#[test]
fn a_new_article_is_new_in_every_locale_and_a_dry_run_writes_nothing() {
    let newsroom = Newsroom::new(&[("articles/forum.md", ARTICLE)]);
    for dry_run in [true, false] {
        let extracted = run(&newsroom, &Request { dry_run, ..request() });
        assert_eq!(counts(&extracted.changes[0]), [3, 0, 0, 0]);
        assert_eq!((extracted.changes[0].is_new, extracted.changes[0].words()), (true, 26));
        assert_eq!(newsroom.read(RESOURCE).is_empty(), dry_run);
    }
    assert_eq!(verify(&newsroom.read(RESOURCE)), Ok(()));
    assert!(run(&newsroom, &request()).changes.is_empty());
}

#[test]
fn an_edited_text_keeps_its_id_and_a_cosmetic_edit_leaves_a_line_in_the_record() {
    let newsroom = newsroom();
    let ids = newsroom.ids(RESOURCE);
    newsroom.write("articles/forum.md", &ARTICLE.replace("early", "late"));
    assert_eq!(counts(&run(&newsroom, &request()).changes[0]), [0, 1, 0, 0]);
    newsroom.write("articles/forum.md", &ARTICLE.replace("early", "mid"));
    assert_eq!(counts(&run(&newsroom, &Request { cosmetic: true, ..request() }).changes[0]), [0, 0, 1, 0]);
    assert_eq!(newsroom.ids(RESOURCE), ids);
    assert_eq!(newsroom.read(".tolkit/records/en/news/forum").lines().count(), 2);
}

#[test]
fn a_unit_that_nobody_has_stops_everything() {
    let newsroom = newsroom();
    newsroom.write("articles/forum.md", &ARTICLE.replace("early", "late"));
    let before = newsroom.read(RESOURCE);
    let units = ["p-none".to_owned()];
    let extracted = run(&newsroom, &Request { cosmetic: true, units: &units, ..request() });
    assert_eq!((extracted.unknown_units, newsroom.read(RESOURCE)), (units.to_vec(), before));
}

#[test]
fn what_somebody_wrote_by_hand_is_overwritten_only_when_asked() {
    let newsroom = newsroom();
    let by_hand = newsroom.read(RESOURCE).replace("It was full.", "It was empty.");
    newsroom.write(RESOURCE, &by_hand);
    let extracted = run(&newsroom, &request());
    assert_eq!(extracted.errors[0].message.id, "extract-edited");
    assert_eq!(newsroom.read(RESOURCE), by_hand);
    assert!(run(&newsroom, &Request { overwrite: true, ..request() }).errors.is_empty());
    assert_eq!(verify(&newsroom.read(RESOURCE)), Ok(()));
}

#[test]
fn a_renamed_article_takes_its_translations_with_it() {
    let newsroom = newsroom();
    newsroom.write("locales/lt/news/forum.ftl", "title = Forumas\n");
    newsroom.write("site/lt/forum.md", "Forumas\n");
    newsroom.remove("articles/forum.md");
    newsroom.write("articles/2015/vilnius.md", ARTICLE);
    let extracted = run(&newsroom, &request());
    assert_eq!(extracted.changes[0].renamed_from.as_deref(), Some("news/forum"));
    assert!(extracted.gone.is_empty());
    assert_eq!(newsroom.read("locales/lt/news/2015/vilnius.ftl"), "title = Forumas\n");
    assert_eq!(newsroom.read("site/lt/2015/vilnius.md"), "Forumas\n");
    assert!(newsroom.read(RESOURCE).is_empty() && newsroom.read("site/lt/forum.md").is_empty());
}

#[test]
fn what_is_left_of_an_article_is_pruned_unless_something_cannot_be_read() {
    let newsroom = newsroom();
    newsroom.write("locales/lt/news/forum.ftl", "title = Forumas\n");
    newsroom.write("articles/other.md", "Something else.\n");
    newsroom.remove("articles/forum.md");
    newsroom.write("articles/broken.md", "---\ntitle: [a]\n---\n");
    let extracted = run(&newsroom, &Request { prune: true, ..request() });
    assert!(extracted.is_prune_refused);
    assert_eq!((extracted.gone[0].resource.as_str(), extracted.gone[0].translations), ("news/forum", 1));
    assert!(!newsroom.read(RESOURCE).is_empty());
    newsroom.remove("articles/broken.md");
    assert!(!run(&newsroom, &Request { prune: true, ..request() }).is_prune_refused);
    assert!(newsroom.read(RESOURCE).is_empty() && newsroom.read("locales/lt/news/forum.ftl").is_empty());
}
