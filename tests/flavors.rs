//! A page for each site generator, pseudo-translated: every line that carries syntax stays as it is, and every word that readers see
//! is changed. `SNAPSHOTS=overwrite` renews what is expected beside the pages.

#[path = "common/pseudo.rs"]
mod pseudo;

use std::path::Path;

use markdown::ParseOptions;
use markdown::mdast::Node;
use pseudo::{pseudo, pseudo_in};
use tolkit::article::{Article, Flavor, Profile, render};

/// The pages, by the flavor that they are written for.
const PAGES: [&str; 9] = [
    "commonmark.md",
    "hugo.md",
    "zola.md",
    "jekyll.md",
    "docusaurus.mdx",
    "mkdocs.md",
    "starlight.mdx",
    "vitepress.md",
    "mdbook.md",
];

fn translated(text: &str, profile: &Profile) -> (String, String) {
    let article = Article::parse(text, profile).expect("an article");
    let pieces = article.pieces();
    let units: String = pieces.iter().map(|piece| format!("{}: {}\n", piece.kind, piece.text)).collect();
    let texts: Vec<String> = pieces.iter().map(|piece| pseudo_in(&piece.text, profile.dialect())).collect();
    let texts: Vec<Option<&str>> = texts.iter().map(|text| Some(text.as_str())).collect();
    (units, render(&article, &texts, &[]).expect("a rendering"))
}

fn expect(path: &Path, found: &str) {
    if std::env::var_os("SNAPSHOTS").is_some_and(|value| value == "overwrite") {
        std::fs::write(path, found).expect("a file");
    }
    let expected = std::fs::read_to_string(path).unwrap_or_default();
    assert_eq!(found, expected, "{}", path.display());
}

#[test]
fn a_pseudo_translated_page_keeps_its_syntax() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/flavors");
    for page in PAGES {
        let (name, _) = page.split_once('.').expect("an ending");
        let flavor = Flavor::parse(name).expect("a flavor");
        let profile = Profile { translate: vec!["title".to_owned()], flavor, ..Profile::default() };
        let profile = profile.of_file(page);
        let text = std::fs::read_to_string(folder.join(page)).expect("a page");
        let (units, rendered) = translated(&text, &profile);
        expect(&folder.join(format!("{name}.units.txt")), &units);
        expect(&folder.join(format!("{name}.pseudo.txt")), &rendered);
        // The same with the line breaks of Windows.
        let (units_of_crlf, rendered_of_crlf) = translated(&text.replace('\n', "\r\n"), &profile);
        assert_eq!(units_of_crlf, units, "{page}");
        assert_eq!(rendered_of_crlf.replace("\r\n", "\n"), rendered, "{page}");
    }
}

#[test]
fn every_flavor_has_a_page() {
    for word in Flavor::WORDS {
        assert!(PAGES.iter().any(|page| page.split_once('.').is_some_and(|(name, _)| name == word)), "{word}");
    }
    assert_eq!(pseudo("aa"), pseudo_in("aa", tolkit::article::Dialect::default()));
}

/// What MDX says to a program, as another parser reads it.
fn mdx(text: &str) -> Vec<String> {
    let mut options = ParseOptions::mdx();
    options.constructs.frontmatter = true;
    let mut found = Vec::new();
    collect(&markdown::to_mdast(text, &options).expect("MDX"), &mut found);
    found
}

fn collect(node: &Node, found: &mut Vec<String>) {
    match node {
        Node::MdxjsEsm(code) => found.push(code.value.clone()),
        Node::MdxFlowExpression(code) => found.push(code.value.clone()),
        Node::MdxTextExpression(code) => found.push(code.value.clone()),
        Node::MdxJsxFlowElement(element) => found.push(format!("{:?} flow", element.name)),
        Node::MdxJsxTextElement(element) => found.push(format!("{:?} text", element.name)),
        Node::Code(code) => found.push(code.value.clone()),
        Node::List(_) => found.push("list".to_owned()),
        Node::Paragraph(_) => found.push("paragraph".to_owned()),
        _ => {}
    }
    for child in node.children().into_iter().flatten() {
        collect(child, found);
    }
}

#[test]
fn another_parser_of_mdx_finds_the_same_in_a_pseudo_translation() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/flavors");
    for page in PAGES.iter().filter(|page| page.ends_with(".mdx")) {
        let text = std::fs::read_to_string(folder.join(page)).expect("a page");
        // An id of a heading, attributes of a directive and comments of HTML are Docusaurus's own.
        let plain = |text: &str| {
            text.replace(" {#my-id}", "").replace("{title=\"Hyper\"}", "").replace("<!-- truncate -->", "")
        };
        let (name, _) = page.split_once('.').expect("an ending");
        let flavor = Flavor::parse(name).expect("a flavor");
        let profile = Profile { flavor, is_mdx: true, ..Profile::default() };
        let (_, rendered) = translated(&text, &profile);
        assert!(!mdx(&plain(&text)).is_empty(), "{page}");
        assert_eq!(mdx(&plain(&text)), mdx(&plain(&rendered)), "{page}");
    }
}
