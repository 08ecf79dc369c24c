//! Articles that are published already: real ones, pseudo-translated, with everything in them that translators change beside texts.

#[path = "common/corpus.rs"]
mod corpus;
#[path = "common/markdown.rs"]
mod markdown;
#[path = "common/pseudo.rs"]
mod pseudo;

use std::path::Path;

use corpus::corpus;
use markdown::markdown_files;
use pseudo::pseudo;
use tolkit::article::{Article, Base, Lost, Merged, Pages, Profile, WrittenPage, merge, render};

fn profile() -> Profile {
    Profile { translate: vec!["title".to_owned()], ..Profile::default() }
}

/// An article in another language, as tolkit renders it.
fn translated(article: &Article<'_>, change: impl Fn(&str) -> String) -> Option<String> {
    let texts: Vec<String> = article.pieces().iter().map(|piece| change(&piece.text)).collect();
    let texts: Vec<Option<&str>> = texts.iter().map(|text| Some(text.as_str())).collect();
    render(article, &texts, &[]).ok()
}

/// What a person makes of a page beside its texts: images and code of their own, another layout, a note at the end.
fn localised(page: &str) -> String {
    let mut own = String::new();
    let mut is_code = false;
    for line in page.split_inclusive('\n') {
        let is_fence = line.trim_start().starts_with("```");
        is_code ^= is_fence;
        own.push_str(&match line {
            _ if is_code && !is_fence => line.replace("// ", "// lt: ").replace("# ", "# lt: "),
            _ if line.trim_start().starts_with('<') => {
                line.replace(".png", "-lt.png").replace("class=", "lang=\"lt\" class=")
            }
            _ => line.replace("images/", "paveikslai/"),
        });
    }
    if !own.ends_with('\n') {
        own.push('\n');
    }
    own + "\n<aside>Red. past.</aside>\n"
}

/// A page that was published before anybody used tolkit, merged with the rendering of its article.
fn merged(source: &str, change: impl Fn(&str) -> String, page: &str, base: Option<&WrittenPage>) -> Option<Merged> {
    let profile = profile();
    let article = Article::parse(source, &profile).ok()?;
    let rendered = translated(&article, change)?;
    let (rendered, existing) = (Article::parse(&rendered, &profile).ok()?, Article::parse(page, &profile).ok()?);
    let all = vec![true; article.pieces().len()];
    let is_known = |_: &str| false;
    let pages = Pages {
        source: &article,
        rendered: &rendered,
        existing: &existing,
        profile: &profile,
        set: &[],
        translated: &all,
        known: &is_known,
    };
    Some(merge(&pages, &Base::new(base, &existing, false)))
}

fn articles(folder: &Path) -> impl Iterator<Item = (String, String)> {
    markdown_files(folder).into_iter().filter_map(|(_, text)| {
        let page = localised(&translated(&Article::parse(&text, &profile()).ok()?, pseudo)?);
        // Where the change made other texts of it, it is no page that says the same.
        let texts = |text: &str| Some(Article::parse(text, &profile()).ok()?.pieces());
        let own = texts(&page)?;
        let (note, rest) = own.split_last()?;
        let as_rendered = texts(&translated(&Article::parse(&text, &profile()).ok()?, pseudo)?)?;
        (note.text == "Red. past." && *rest == as_rendered[..]).then_some((text, page))
    })
}

#[test]
fn what_was_adopted_is_rendered_byte_for_byte_and_follows_its_article() {
    let Some(folder) = corpus("markdown") else { return };
    let (mut pages, mut own) = (0, 0);
    for (source, page) in articles(&folder) {
        let first = merged(&source, pseudo, &page, None).expect("a merge");
        assert_eq!((first.text.as_str(), &first.lost[..]), (page.as_str(), &[][..]), "{source}");
        // Another translation of every text changes the texts alone, and no byte between them.
        let other = |text: &str| pseudo(text).replace('à', "á");
        let second = merged(&source, other, &page, Some(&first.written)).expect("a merge");
        assert_eq!(second.lost, [], "{source}");
        let plain = |text: &str| text.replace('à', "á");
        let layout = |text: &str| text.split_whitespace().map(plain).collect::<Vec<_>>();
        assert_eq!(layout(&second.text), layout(&page), "{source}");
        // The article gets a paragraph: the page gets it, and keeps what it has.
        let grown = format!("{}\n\nOne more paragraph.\n", source.trim_end());
        let third = merged(&grown, pseudo, &page, Some(&first.written)).expect("a merge");
        let lost: Vec<&Lost> = third.lost.iter().filter(|lost| !lost.text.contains("One more")).collect();
        assert_eq!(lost, Vec::<&Lost>::new(), "{source}");
        assert!(third.text.contains(&pseudo("One more paragraph.")) && third.text.contains("Red. past."), "{source}");
        pages += 1;
        own += first.written.kept.len();
    }
    assert!(pages > 100 && own > 100, "{pages} pages, {own} parts of their own");
}
