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

/// That a page says something, and no command.
#[track_caller]
fn says(page: &str, said: &str) {
    let (_, main) = page.split_once("<main").expect("a page");
    assert!(main.contains(said) && !main.contains("<code>tolkit") && !main.contains("`tolkit"), "{said}: {main}");
}

/// What tells the texts of a review from any others.
fn shown_of(review: &str) -> String {
    let (_, rest) = review.split_once("name=\"shown\" value=\"").expect("a form");
    rest.split('"').next().unwrap_or_default().to_owned()
}

#[test]
fn help_says_what_to_press() {
    let office = Office::small();
    let (ona, ilze, jonas) = (workbench(&office, "ona"), workbench(&office, "ilze"), workbench(&office, "jonas"));
    let (submit, decide) = (format!("/submit/{HOME}"), format!("/decide/{HOME}"));
    says(&ona.submit("/claims/next", &[]), "is yours until");
    ona.submit("/claims/claim", &[("item", HOME)]);
    ilze.submit("/sync", &[]);
    says(&ilze.submit("/claims/claim", &[("item", HOME)]), "“Take the most urgent item”, on the desk");
    says(&ona.submit(&submit, &[]), "has nothing new to hand in");
    typed(&ona, "title", "{ $name }");
    says(&ona.submit(&submit, &[]), "To store it unfinished, choose “Put aside unfinished”.");
    typed(&ona, "title", "Namai");
    says(&ona.submit(&submit, &[("draft", "1")]), "is stored: go on with it here");
    says(&ona.submit(&submit, &[]), "2 texts have no translation yet. If you have not finished, go on");
    says(&jonas.submit("/sync", &[]), "Everything is exchanged");
    let shown = shown_of(&jonas.page(&format!("/review/{HOME}")));
    says(&jonas.submit(&decide, &[("shown", ""), ("verdict", "approve")]), "Look at it first, in its review.");
    says(&jonas.submit(&decide, &[("shown", &shown), ("verdict", "approve")]), "is approved");
    // What is in the way of its commit is said where it would be made.
    office.write("jonas", "locales/lt/home.ftl", "title = Mano\n");
    let page = jonas.page("/commit");
    says(&page, "with the program that you use for git");
    assert!(!page.contains("git stash"), "{page}");
    let refused = office.tolkit("ilze", &["claim", HOME]).fails(4);
    assert!(refused.stderr.contains("Choose another item (`tolkit next`)"), "{}", refused.stderr);
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
