//! What pages of the workbench say: where to go and what to press, never what to type into a terminal.

use crate::office::{Office, WORKFLOW};
use crate::workbench::{Workbench, form_of};

const HOME: &str = "lt:site/home";

fn workbench(office: &Office, who: &str) -> Workbench {
    Workbench::open(office.tolkit_command(who, &[]), &[])
}

/// Translates a unit of [`HOME`].
fn typed(workbench: &Workbench, unit: &str, text: &str) {
    let mut fields = form_of(&workbench.page(&format!("/translate/{HOME}")), unit);
    fields.iter_mut().filter(|(name, _)| name.starts_with("f:")).for_each(|(_, value)| text.clone_into(value));
    assert_eq!(workbench.save(HOME, &fields)["saved"], true);
}

/// What tells the texts of a review from any others.
fn shown_of(review: &str) -> String {
    let (_, rest) = review.split_once("name=\"shown\" value=\"").expect("a form");
    rest.split('"').next().unwrap_or_default().to_owned()
}

#[test]
fn why_all_of_it_came_back_is_said_once() {
    let office = Office::small();
    let (ona, jonas) = (workbench(&office, "ona"), workbench(&office, "jonas"));
    ona.submit("/claims/claim", &[("item", HOME)]);
    for (unit, text) in [("title", "Namai"), ("lead", "Sveiki"), ("foot", "Rašykite")] {
        typed(&ona, unit, text);
    }
    ona.submit(&format!("/submit/{HOME}"), &[]);
    jonas.submit("/sync", &[]);
    let shown = shown_of(&jonas.page(&format!("/review/{HOME}")));
    let fields = [("shown", &*shown), ("verdict", "return"), ("text", "Too stiff, all of it")];
    jonas.submit(&format!("/decide/{HOME}"), &fields);
    ona.submit("/sync", &[]);
    let page = ona.page(&format!("/translate/{HOME}"));
    assert_eq!(page.matches("Jonas: Too stiff, all of it").count(), 1, "{page}");
    assert!(page.find("Too stiff") < page.find("data-unit="), "at the head: {page}");
    assert_eq!(ona.page("/").matches("Too stiff").count(), 1);
    // Whoever said it reads it where they go on themselves.
    let own = jonas.page(&format!("/translate/{HOME}"));
    assert_eq!(own.matches("Jonas: Too stiff, all of it").count(), 1, "{own}");
}

#[test]
fn a_field_of_an_article_has_its_name() {
    let articles = "[[articles]]\nsection = \"news\"\nsource = \"articles/*.md\"\npath = \"news/{locale}/*.ftl\"\n\
                    translate = [\"title\", \"description\", \"kicker\", \"links[].name\"]\n";
    let article =
        "---\ntitle: Ferries\ndescription: All of them\nkicker: By sea\nlinks:\n  - name: Timetable\n---\n\nText.\n";
    let office = Office::with_workflow(&format!("{WORKFLOW}\n{articles}"), &[("articles/ferries.md", article)]);
    office.tolkit("ona", &["extract"]).ok();
    let ona = workbench(&office, "ona");
    let page = ona.page("/translate/lt:news/ferries");
    for name in [
        "the title of the article",
        "the description of the article",
        "the field kicker of the front matter",
        "the field links[1/1].name of the front matter",
        "a paragraph",
    ] {
        assert!(page.contains(&format!("<bdi>{name}</bdi>")), "{name}: {page}");
    }
}
