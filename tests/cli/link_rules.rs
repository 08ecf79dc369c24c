//! `links = "localise"`: links of rendered articles lead to the pages and files of their language.

use crate::sandbox::Sandbox;

/// A project with these files, extracted, with a translation of every unit that `translate` makes.
fn rendered(section: &str, files: &[(&str, &str)], translate: impl Fn(&str) -> String) -> Sandbox {
    let sandbox = Sandbox::empty();
    let workflow = format!(
        "[project]\nlocales = [\"lt\"]\n\n[[articles]]\nsection = \"news\"\npath = \"texts/{{locale}}/**/*.ftl\"\n{section}"
    );
    sandbox.write("workflow.toml", workflow);
    for (path, text) in files {
        sandbox.write(path, text);
    }
    sandbox.tolkit(&["extract"]).ok();
    let (source, target) = if section.contains("english") { ("english", "lietuviu") } else { ("en", "lt") };
    for name in ["a", "b"] {
        let path = format!("texts/{source}/{name}.ftl");
        if sandbox.exists(&path) {
            let text = sandbox.read(&path);
            let units = text.lines().filter(|line| !line.starts_with('#') && line.contains(" = "));
            let units: String = units.map(|line| format!("{}\n", translate(line))).collect();
            sandbox.write(&format!("texts/{target}/{name}.ftl"), units);
        }
    }
    sandbox.tolkit(&["adopt"]).ok();
    sandbox.tolkit(&["render"]).ok();
    // The second time, nothing is different.
    sandbox.tolkit(&["render", "--check"]).ok();
    sandbox
}

const PAGE: &str = "---
title: A page
aliases:
  - /en/old/
---

See [the guide](/en/guide/), [b](b.en.md#top) and [c](../en/c.md).

![A map](/img/map.en.png) ![A plan](/img/plan.en.png)

<a href=\"/en/guide/\">Guide</a>
";

#[test]
fn links_lead_to_the_pages_of_the_language() {
    let section = "source = \"content/en/**/*.md\"\noutput = \"content/{locale}/**/*.md\"\nlinks = \"localise\"\n";
    let files = [
        ("content/en/a.md", PAGE),
        ("content/en/b.md", "Another page, about nothing.\n"),
        ("static/img/map.en.png", ""),
        ("static/img/map.lt.png", ""),
        ("static/img/plan.en.png", ""),
    ];
    let sandbox = rendered(section, &files, |line| line.replace(" = ", " = LT "));
    let text = sandbox.read("content/lt/a.md");
    for line in [
        "  - /lt/old/\n",
        "LT See [the guide](/lt/guide/), [b](b.en.md#top) and [c](../en/c.md).\n",
        "![A map](/img/map.lt.png) ![A plan](/img/plan.en.png)\n",
        "<a href=\"/lt/guide/\">Guide</a>\n",
    ] {
        assert!(text.contains(line), "{line}: {text}");
    }
    // The article itself stays as it is.
    assert_eq!(sandbox.read("content/en/a.md"), PAGE);
    let kept = rendered(&section.replace("links = \"localise\"\n", ""), &files, |line| line.replace(" = ", " = LT "));
    assert!(kept.read("content/lt/a.md").contains("[the guide](/en/guide/)"));
}

#[test]
fn pages_that_are_not_there_yet_count_as_soon_as_they_are_translated() {
    let section = "source = \"docs/**/*.md\"\noutput = \"docs/{locale}/**/*.md\"\nlinks = \"localise\"\n";
    let page = "---\naliases: [/old]\n---\n\nSee [b](/b/), [b again](/b.html#x), [c](/c/), [a file](/f.pdf).\n";
    let files = [("docs/a.md", page), ("docs/b.md", "Another page.\n"), ("docs/c/d.md", "A third one.\n")];
    let sandbox = rendered(section, &files, |line| line.replace(" = ", " = LT "));
    let text = sandbox.read("docs/lt/a.md");
    assert!(text.contains("[b](/lt/b/), [b again](/lt/b.html#x), [c](/c/), [a file](/f.pdf)"), "{text}");
    assert!(text.contains("aliases: [/lt/old]\n"), "{text}");
    // The locale in the name of the page.
    let suffixed = section.replace("docs/{locale}/**/*.md", "docs/**/*.{locale}.md");
    let sandbox = rendered(&suffixed, &files, |line| line.replace(" = ", " = LT "));
    assert!(sandbox.read("docs/a.lt.md").contains("[b](/lt/b/)"));
}

#[test]
fn a_link_by_the_rule_is_no_mismatch() {
    let section = "source = \"content/en/*.md\"\noutput = \"content/{locale}/*.md\"\nlocales = { en = \"english\", lt = \"lietuviu\" }\n"
        .replace("*.md", "**/*.md");
    let page = "See [the guide](/english/guide/) and ![a map](map.english.png).\n";
    let by_hand = |line: &str| {
        let line = line.replace("/english/guide/", "/lietuviu/guide/").replace("map.english.png", "map.lietuviu.png");
        line.replace(" = ", " = Žr. ")
    };
    let section = section.replace("content/en/", "content/english/");
    let found = |links: &str| {
        let section = format!("{section}{links}");
        let sandbox = rendered(&section, &[("content/english/a.md", page)], by_hand);
        let rules = sandbox.tolkit(&["check", "-f", "json"]).found().into_iter().map(|(rule, _)| rule);
        rules.filter(|rule| rule.ends_with("-mismatch")).collect::<Vec<_>>()
    };
    assert_eq!(found(""), ["markdown-mismatch", "markdown-mismatch"]);
    assert_eq!(found("links = \"localise\"\n"), Vec::<String>::new());
}

#[test]
fn a_relative_link_leads_from_the_page_where_it_leads_from_the_article() {
    let layout = "source = \"docs/**/*.md\"\noutput = \"docs/{locale}/**/*.md\"\nlinks = \"localise\"\n";
    let page = "---\nimage: ./img.png\n---\n\nSee [b](b.md#top), [c](c.md) and ![](img/my%20map.png \"A map\").\n\n<img src=\"img.png\">\n";
    let files = [
        ("docs/a.md", page),
        ("docs/b.md", "Another.\n"),
        ("docs/c.md", "```\nNothing to translate\n```\n"),
        ("docs/img.png", ""),
        ("docs/img/my map.png", ""),
    ];
    let sandbox = rendered(layout, &files, str::to_owned);
    let expected = page
        .replace("./img.png", "../img.png")
        .replace("(c.md)", "(../c.md)")
        .replace("img/my", "../img/my")
        .replace("\"img.png\"", "\"../img.png\"");
    assert_eq!(sandbox.read("docs/lt/a.md"), expected);
    // A file of its own is better.
    sandbox.write("docs/lt/img.png", "");
    sandbox.tolkit(&["render"]).ok();
    assert!(sandbox.read("docs/lt/a.md").contains("src=\"img.png\""));
    // Hugo looks beside the original by itself.
    let sandbox = rendered(&format!("{layout}flavor = \"hugo\"\n"), &files, str::to_owned);
    assert_eq!(sandbox.read("docs/lt/a.md"), page);
    // Who wants links as they are is told.
    let sandbox = rendered(&layout.replace("localise", "keep"), &files, str::to_owned);
    assert_eq!(sandbox.read("docs/lt/a.md"), page);
    let said = sandbox.tolkit(&["render"]).ok().stderr.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        said.contains("4 links lead to files from the articles") && said.contains("docs/lt/a.md: ./img.png"),
        "{said}"
    );
}
