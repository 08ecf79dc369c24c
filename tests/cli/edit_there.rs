//! What `tolkit edit` offers of a page that was translated before: the texts that `tolkit adopt` refused.

use crate::extract::{ARTICLE, WORKFLOW};
use crate::office::Office;

const ITEM: &str = "lt:news/forum";
const PATH: &str = "locales/lt/news/forum.ftl";

/// An item whose page has a text with another link, a text of several lines with braces and no link, and English that was left in.
fn office() -> Office {
    let team = "\n[team.lt]\ntranslators = [\"ona@example.org\"]\nreviewers = [\"jonas@example.org\"]\n";
    let page = "---
title: Knowledge Forum In Vilnius!
date: 2015-06-26
---

# Forumas

Forumas {vyko} Vilniuje birželio pradžioje.\\
Jis buvo gausus.

- Atvyko Šiaurės šalių ekspertai.
- Ir [Baltijos](https://example.org) šalių ekspertai.
";
    let article = ARTICLE.replace("in Vilnius, at the\nbeginning", "in Vilnius\\\nat the beginning");
    let office = Office::with_workflow(
        &format!("{}{team}", WORKFLOW.replace("[\"lt\", \"da\"]", "[\"lt\"]")),
        &[("articles/forum.md", article.as_str()), ("site/lt/forum.md", page)],
    );
    office.tolkit("ona", &["extract"]).ok();
    office.tolkit("ona", &["adopt", "--articles"]).ok();
    office.git("ona", &["add", "-A"]);
    office.git("ona", &["commit", "-qm", "Adopt"]);
    office.git("ona", &["push", "-q"]);
    office
}

#[test]
fn a_text_that_was_refused_stands_above_the_unit_that_it_may_be() {
    let office = office();
    let seen = office.tolkit("ona", &["edit", "-n", ITEM]).ok().stdout;
    let there: Vec<&str> = seen.lines().filter(|line| line.starts_with("# there> ")).collect();
    let is_there = |text: &str| there.iter().any(|line| line.contains(text));
    assert!(is_there(" = Ir [Baltijos](https://example.org) šalių ekspertai."), "{seen}");
    assert!(is_there("    Forumas {\"{vyko}\"} Vilniuje") && is_there("    Jis buvo gausus."), "{seen}");
    // English is no translation, and what was taken over is there already.
    assert!(!is_there("Knowledge") && !is_there("Atvyko"), "{seen}");
}

#[test]
fn what_is_offered_can_be_taken_as_it_stands_and_goes_by_itself() {
    let office = office();
    let before = office.read("ona", PATH);
    office.edit("ona", ITEM, "true").ok();
    assert_eq!(office.read("ona", PATH), before);
    office.edit("ona", ITEM, "sed -i -e '/^# there> .*Baltijos/,+1{s/^# there> //;/^[^ ]* = $/d}'").ok();
    let text = office.read("ona", PATH);
    assert!(text.contains(" = Ir [Baltijos](https://example.org) šalių ekspertai.\n"), "{text}");
    assert!(!text.contains("there>") && !text.contains("Jis buvo"), "{text}");
    // What somebody translated since is not offered beside the translation.
    let seen = office.tolkit("ona", &["edit", "-n", ITEM]).ok().stdout;
    let is_offered = |text: &str| seen.lines().any(|line| line.starts_with("# there> ") && line.contains(text));
    assert!(is_offered("Jis buvo") && !is_offered("Baltijos"), "{seen}");
}
