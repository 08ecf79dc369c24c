//! Front matter: what of it is translated, and how it comes back.

use crate::extract::{WORKFLOW, mark, units};
use crate::sandbox::Sandbox;

const YAML: &str = "---
title: The ferry
date: { created: 2026-03-01, updated: 2026-03-04T10:00:00+02:00 }
hero:
  tagline: Across the sea
  image: /ferry.png
tags: [ships, \"the sea\", 2026]
extra:
  links:
  - { name: Timetable, url: /times }
  - name: Fares
    url: /fares
---

A ferry.
";

const TOML: &str = "+++
title = \"The ferry\"
date = 2026-03-01T08:00:00Z
tags = [\"ships\", 'the sea', 2026]
[hero]
tagline = \"Across the sea\"
[[extra.links]]
name = \"Timetable\"
url = \"/times\"
[[extra.links]]
name = \"Fares\"
+++

A ferry.
";

fn sandbox(article: &str) -> Sandbox {
    let sandbox = Sandbox::empty();
    let translate = "translate = [\"title\", \"hero.tagline\", \"tags[]\", \"extra.links[].name\"]\n";
    sandbox.write("workflow.toml", format!("{WORKFLOW}{translate}"));
    sandbox.write("articles/ferry.md", article);
    sandbox.tolkit(&["extract"]).ok();
    sandbox
}

const RESOURCE: &str = "locales/en/news/ferry.ftl";

#[test]
fn values_are_translated_by_path_and_written_back_in_their_place() {
    for article in [YAML, TOML] {
        let sandbox = sandbox(article);
        let found = units(&sandbox, RESOURCE);
        let texts: Vec<&str> = found.iter().map(|(_, text)| text.as_str()).collect();
        let mut expected = ["The ferry", "Across the sea", "ships", "the sea", "Timetable", "Fares", "A ferry."];
        if article == TOML {
            expected[1..4].rotate_left(1);
        }
        assert_eq!(texts, expected);
        let fixed: Vec<&str> = found.iter().map(|(id, _)| id.as_str()).filter(|id| !id.starts_with("p-")).collect();
        assert_eq!(fixed, ["title", "hero-tagline"]);
        assert!(sandbox.read(RESOURCE).contains("### date: 2026-03-01\n"));
        mark(&sandbox, "lt", "ferry");
        sandbox.tolkit(&["render", "-l", "lt"]).ok();
        let rendered = sandbox.read("site/lt/ferry.md");
        let back = rendered.replace("\"LT: ", "\"").replace("'LT: ", "'").replace("LT: ", "");
        // A value that cannot stand without quotation marks has got some.
        let article = article.replace("[ships,", "[\"ships\",").replace(" name: Timetable,", " name: \"Timetable\",");
        let article = article
            .replace("name: Fares", "name: \"Fares\"")
            .replace("tagline: Across the sea", "tagline: \"Across the sea\"");
        assert_eq!(back, article.replace("title: The ferry", "title: \"The ferry\""), "{rendered}");
    }
}

#[test]
fn items_keep_their_ids_when_their_list_changes() {
    let sandbox = sandbox(YAML);
    let before = units(&sandbox, RESOURCE);
    let id =
        |units: &[(String, String)], text: &str| units.iter().find(|unit| unit.1 == text).map(|unit| unit.0.clone());
    let changed = YAML.replace("[ships,", "[harbours, ships,").replace("  - { name: Timetable, url: /times }\n", "");
    sandbox.write("articles/ferry.md", changed);
    sandbox.tolkit(&["extract"]).ok();
    let after = units(&sandbox, RESOURCE);
    for text in ["ships", "the sea", "Fares", "A ferry."] {
        assert_eq!(id(&before, text), id(&after, text), "{text}");
    }
    assert!(id(&after, "harbours").is_some_and(|id| before.iter().all(|unit| unit.0 != id)));
}

#[test]
fn a_translated_file_is_adopted_by_place_where_its_lists_are_as_long() {
    let sandbox = sandbox(YAML);
    let translated = YAML
        .replace("The ferry", "Keltas")
        .replace("Across the sea", "Per jūrą")
        .replace("[ships, \"the sea\", 2026]", "[laivai, \"jūra\", 2026, daugiau]")
        .replace("Timetable", "Tvarkaraštis")
        .replace("Fares", "Kainos");
    sandbox.write("old/lt/ferry.md", translated);
    sandbox.tolkit(&["adopt", "--articles", "old/{locale}/**/*.md"]).ok();
    let texts: Vec<String> = units(&sandbox, "locales/lt/news/ferry.ftl").into_iter().map(|unit| unit.1).collect();
    for text in ["Keltas", "Per jūrą", "Tvarkaraštis", "Kainos"] {
        assert!(texts.iter().any(|other| other == text), "{text}: {texts:?}");
    }
    assert!(!texts.iter().any(|text| text == "laivai"), "{texts:?}");
}

#[test]
fn a_date_that_nobody_can_read_is_no_reason_to_leave_an_article_out_and_a_deadline_is() {
    let sandbox = sandbox(&YAML.replace("date: {", "date: [").replace("+02:00 }", "+02:00 ]"));
    assert!(!sandbox.read(RESOURCE).contains("### date:"));
    sandbox.write("articles/ferry.md", YAML.replace("title:", "deadline: soon\ntitle:"));
    let ran = sandbox.tolkit(&["extract"]).fails(1);
    assert!(ran.stderr.contains("deadline is not a date"), "{}", ran.stderr);
}

#[test]
fn the_comment_above_a_value_of_a_list_says_where_it_stands() {
    let sandbox = Sandbox::empty();
    sandbox.write("workflow.toml", format!("{WORKFLOW}translate = [\"title\", \"extra.links[].name\"]\n"));
    sandbox
        .write("articles/a.md", "---\ntitle: A\nextra:\n  links:\n  - name: Ferries\n  - name: Trains\n---\n\nText.\n");
    sandbox.tolkit(&["extract"]).ok();
    let resource = sandbox.read("locales/en/news/a.ftl");
    assert!(resource.contains("# Front matter\ntitle = A\n"), "{resource}");
    assert!(resource.contains("# Front matter: extra.links[2/2].name\np-"), "{resource}");
    sandbox.tolkit(&["extract", "--check"]).ok();
}
