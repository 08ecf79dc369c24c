//! `tolkit adopt --review -f html`.

use crate::extract::{ARTICLE, sandbox};
use crate::sandbox::Sandbox;

const TRANSLATED: &str = "---
title: Žinių forumas Vilniuje
date: 2015-06-26
---

# Forumas

Forumas vyko Vilniuje birželio pradžioje. Jis buvo [gausus](https://example.org/lt/forumas).

- Atvyko <script>alert(1)</script> & [ekspertai](https://example.org/x).
";

/// A site in which a paragraph has a text beside it that may be meant, and another has none.
fn refused() -> Sandbox {
    let sandbox = sandbox();
    sandbox.write("articles/forum.md", ARTICLE.replace("Nordic countries", "Nordic & \"Baltic\" countries"));
    sandbox.tolkit(&["extract"]).ok();
    let others = "- Atvyko Šiaurės šalių ekspertai.\n- Ir Baltijos šalių ekspertai.\n";
    let start = TRANSLATED.split("- Atvyko").next().unwrap_or_default();
    sandbox.write("site/da/forum.md", format!("{start}{others}").replace("title: Žinių forumas Vilniuje\n", ""));
    sandbox.write("site/lt/forum.md", format!("{TRANSLATED}- Ir Baltijos šalių ekspertai.\n"));
    sandbox
}

#[test]
fn what_is_refused_is_on_a_page_with_the_commands_that_take_it() {
    let sandbox = refused();
    let json = sandbox.tolkit(&["adopt", "--articles", "--review", "-f", "json"]).ok().json();
    sandbox.tolkit(&["adopt", "--articles", "--review", "-f", "html", "-o", "review.html"]).ok();
    assert!(!sandbox.exists("locales/lt"), "nothing is written but the page");
    let page = sandbox.read("review.html");
    for said in [
        "<h2><bdi>lt:news/forum</bdi></h2>",
        "<h2><bdi>da:news/forum</bdi></h2>",
        "articles/forum.md, line 11",
        "site/lt/forum.md, line 10",
        "Nordic &#38; &#34;Baltic&#34; countries",
        "&#60;script&#62;alert(1)",
        "lang=\"en\" dir=\"auto\">Experts",
        "lang=\"lt\" dir=\"auto\">Atvyko",
        "the links, images, code or footnotes",
        "the front matter has no such field",
        "nothing that may be meant",
        "tolkit adopt --articles --take-from ",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    for sign in ["<script", " src=", "<link", " style=", "onclick="] {
        assert!(!page.contains(sign), "{sign}: {page}");
    }
    let units = json["units"].as_array().expect("units");
    assert!(units.len() > 1, "{json}");
    for unit in units {
        let key = unit["key"].as_str().expect("a key");
        let command = format!("<code>tolkit adopt --articles --take {key}</code>");
        assert!(page.contains(key), "{key}: {page}");
        assert_eq!(page.contains(&command), !unit["target"].is_null(), "{key}: {page}");
    }
    // The list of keys can be copied into a file as it is.
    let list = page.split("<pre class=\"keys\">").nth(1).and_then(|rest| rest.split("</pre>").next()).expect("a list");
    sandbox.write("right.txt", list);
    let ran = sandbox.tolkit(&["adopt", "--articles", "--take-from", "right.txt"]).ok();
    assert!(ran.stdout.contains("lt:news/forum: took over 5 texts"), "{}", ran.stdout);
}

#[test]
fn the_commands_on_the_page_have_the_options_that_it_was_made_with() {
    let sandbox = refused();
    sandbox.write("content/lt/forum.md", TRANSLATED);
    let arguments = ["adopt", "-l", "lt", "--articles", "content/{locale}/**/*.md", "--review", "-f", "html"];
    let page = sandbox.tolkit(&arguments).ok().stdout;
    let command = "tolkit adopt -l lt --articles &#39;content/{locale}/**/*.md&#39; --take lt:news/forum#";
    assert!(page.contains(command), "{page}");
}

#[test]
fn a_page_of_nothing_says_so() {
    let sandbox = sandbox();
    sandbox.tolkit(&["extract"]).ok();
    let page = sandbox.tolkit(&["adopt", "--articles", "--review", "-f", "html"]).ok().stdout;
    assert!(page.contains("Nothing is refused") && !page.contains("class=\"keys\""), "{page}");
}
