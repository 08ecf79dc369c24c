use jiff::civil::date;

use super::{Rendered, Rendering, Request, render};
use crate::catalogue::{ArticleScope, Scope};
use crate::workflow::extract;
use crate::workflow::newsroom::Newsroom;

const ARTICLE: &str = "---\ntitle: Forum\n---\n\nThe forum of the Council.\n";

/// A newsroom whose article is extracted and translated into Lithuanian with these texts.
fn newsroom(texts: &[&str]) -> Newsroom {
    let newsroom =
        Newsroom::new(&[("articles/forum.md", ARTICLE), ("locales/lt/terms.ftl", "-council = Ministrų Taryba\n")]);
    let articles = ArticleScope::default();
    let request = extract::Request {
        articles: &articles,
        today: date(2026, 11, 23),
        cosmetic: false,
        all_stale: false,
        units: &[],
        overwrite: false,
        prune: false,
        dry_run: false,
    };
    extract::extract(&newsroom.catalogue(), &request).expect("extracted");
    let ids = newsroom.ids("locales/en/news/forum.ftl");
    let lines: String = ids.iter().zip(texts).map(|(id, text)| format!("{id} = {text}\n")).collect();
    newsroom.write("locales/lt/news/forum.ftl", &lines);
    newsroom
}

fn run(newsroom: &Newsroom, dry_run: bool) -> Rendered {
    render(
        &newsroom.catalogue(),
        &Request {
            scope: &Scope::default(),
            today: date(2026, 11, 23),
            keep: false,
            overwrite: false,
            dry_run,
            unfinished: false,
        },
    )
}

fn lithuanian(rendered: Rendered) -> Rendering {
    let mut items = rendered.items.into_iter().filter(|item| item.item.locale.as_str() == "lt");
    items.next().expect("an item").rendering
}

#[test]
fn terms_stand_in_the_article_as_the_term_base_says_them() {
    let newsroom = newsroom(&["Forumas", "Forumas: { -council }."]);
    assert!(matches!(lithuanian(run(&newsroom, true)), Rendering::Written));
    assert_eq!(newsroom.read("site/lt/forum.md"), "");
    assert!(matches!(lithuanian(run(&newsroom, false)), Rendering::Written));
    assert_eq!(newsroom.read("site/lt/forum.md"), "---\ntitle: Forumas\n---\n\nForumas: Ministrų Taryba.\n");
    assert!(matches!(lithuanian(run(&newsroom, false)), Rendering::Current));
}

#[test]
fn what_is_not_complete_is_not_rendered() {
    let rendering = lithuanian(run(&newsroom(&["Forumas"]), false));
    assert!(matches!(rendering, Rendering::Incomplete(units) if (units.missing, units.total) == (1, 2)));
}

#[test]
fn a_term_that_is_nowhere_fails_at_its_unit() {
    let Rendering::Failed(errors) = lithuanian(run(&newsroom(&["Forumas", "{ -nowhere }"]), false)) else {
        panic!("rendered")
    };
    assert_eq!((errors[0].rule, errors[0].primary.start.line), ("unresolved-reference", 2));
}

#[test]
fn an_article_that_was_not_extracted_since_fails_in_every_locale() {
    let newsroom = newsroom(&["Forumas", "Forumas."]);
    newsroom.write("articles/forum.md", &ARTICLE.replace("of the", "of a"));
    let Rendering::Failed(errors) = lithuanian(run(&newsroom, false)) else { panic!("rendered") };
    assert_eq!(errors[0].message.id, "render-not-extracted");
}
