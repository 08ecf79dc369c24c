//! `tolkit adopt --from-history`.

use std::collections::{BTreeMap, BTreeSet};

use crate::extract;
use crate::sandbox::{Sandbox, WORKFLOW};

/// The stale units of a locale with the source text that they answer, by `tolkit diff`.
pub(crate) fn stale(sandbox: &Sandbox, locale: &str) -> BTreeMap<String, String> {
    let json = sandbox.tolkit(&["diff", "-f", "json", "-l", locale]).ok().json();
    let items = json["items"].as_array().expect("items").iter();
    let units = items.flat_map(|item| item["units"].as_array().expect("units"));
    let text = |unit: &serde_json::Value, key: &str| unit[key].as_str().unwrap_or_default().to_owned();
    units.map(|unit| (text(unit, "unit"), text(unit, "old"))).collect()
}

fn texts(units: &[(&str, &str)]) -> String {
    units.iter().map(|(id, text)| format!("{id} = {text}\n")).collect()
}

#[test]
fn each_translation_answers_the_source_that_was_there_when_it_came_in() {
    let sandbox = Sandbox::new(&[("en.ftl", "a = One\nb = Two\nc = Three\n")]);
    sandbox.commit();
    sandbox.write("lt.ftl", "a = Vienas\nb = Du\n");
    sandbox.commit();
    sandbox.write("en.ftl", "a = One, now\nb = Two\nc = Three\nd = Four\n");
    sandbox.commit();
    // Other units, comments and line breaks change; the text of `a` does not.
    sandbox.write("lt.ftl", "# Pirmas\na =\n    Vienas\nb = Du!\nc = Trys\n");
    sandbox.commit();
    sandbox.write("en.ftl", "a = One, now\nb = Two, now\nc = Three\nd = Four\n");
    sandbox.commit();
    sandbox.write("lt.ftl", "# Pirmas\na =\n    Vienas\nb = Du!\nc = Trys\nd = Keturi\n");
    let ran = sandbox.tolkit(&["adopt", "--from-history", "-l", "lt"]).ok();
    assert!(ran.stdout.contains("lt:site: 4 units"), "{}", ran.stdout);
    assert!(ran.stderr.contains("2 of them were made from earlier texts"), "{}", ran.stderr);
    let expected = [("a", "One"), ("b", "Two")].map(|(id, old)| (id.to_owned(), old.to_owned()));
    assert_eq!(stale(&sandbox, "lt"), BTreeMap::from(expected));
    // A second time there is nothing left.
    let ran = sandbox.tolkit(&["adopt", "--from-history", "-l", "lt"]).ok();
    assert!(ran.stdout.contains("Nothing to take over"), "{}", ran.stdout);
}

#[test]
fn every_stale_unit_of_a_long_history_is_found_and_none_too_many() {
    let sandbox = Sandbox::new(&[]);
    let ids: Vec<String> = (0..12).map(|number| format!("unit-{number}")).collect();
    let mut english: BTreeMap<&str, String> = ids.iter().map(|id| (id.as_str(), format!("Text of {id}"))).collect();
    let mut lithuanian: BTreeMap<&str, (String, String)> = BTreeMap::new();
    let mut seed = 42_u64;
    let mut below = |limit: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).expect("a number") % limit
    };
    for round in 0..40 {
        for _ in 0..=below(2) {
            let id = ids[below(ids.len())].as_str();
            if below(3) > 0 {
                // Sometimes a text comes back.
                english.insert(id, format!("Text of {id}, {}", round % 7));
            } else {
                lithuanian.insert(id, (format!("Tekstas {id}, {round}"), english[id].clone()));
            }
        }
        let pairs: Vec<(&str, &str)> = english.iter().map(|(id, text)| (*id, text.as_str())).collect();
        sandbox.write("en.ftl", texts(&pairs));
        let pairs: Vec<(&str, &str)> = lithuanian.iter().map(|(id, (text, _))| (*id, text.as_str())).collect();
        sandbox.write("lt.ftl", format!("{}{}", "# Pastaba\n".repeat(round % 3), texts(&pairs)));
        sandbox.git(&["init", "-q", "-b", "main"]);
        sandbox.git(&["add", "-A"]);
        sandbox.git(&["commit", "-q", "--allow-empty", "-m", "Test"]);
    }
    sandbox.tolkit(&["adopt", "--from-history", "-l", "lt"]).ok();
    let truth = lithuanian.iter().filter(|(id, (_, old))| english[*id] != *old);
    let truth: BTreeMap<String, String> = truth.map(|(id, (_, old))| ((*id).to_owned(), old.clone())).collect();
    assert!(truth.len() > 3, "{truth:?}");
    assert_eq!(stale(&sandbox, "lt"), truth);
}

#[test]
fn a_translation_on_a_branch_answers_the_source_of_the_branch() {
    let sandbox = Sandbox::new(&[("en.ftl", "a = One\nb = Two\n")]);
    sandbox.commit();
    sandbox.git(&["switch", "-q", "-c", "translation"]);
    sandbox.write("lt.ftl", "a = Vienas\nb = Du\n");
    sandbox.commit();
    sandbox.git(&["switch", "-q", "main"]);
    sandbox.write("en.ftl", "a = One, now\nb = Two\n");
    sandbox.commit();
    sandbox.git(&["merge", "-q", "--no-ff", "-m", "Merge", "translation"]);
    sandbox.tolkit(&["adopt", "--from-history", "-l", "lt"]).ok();
    assert_eq!(stale(&sandbox, "lt").into_keys().collect::<BTreeSet<_>>(), BTreeSet::from(["a".to_owned()]));
}

#[test]
fn files_that_were_renamed_are_followed() {
    let sandbox = Sandbox::empty();
    sandbox.write("workflow.toml", WORKFLOW.replace("{locale}.ftl", "l10n/{locale}/site.ftl"));
    sandbox.write("en.ftl", "a = The first text of all\nb = Two\n");
    sandbox.write("lt.ftl", "a = Pats pirmas tekstas\nb = Du\n");
    sandbox.commit();
    sandbox.write("en.ftl", "a = The first text of all, now\nb = Two\n");
    sandbox.commit();
    for locale in ["en", "lt"] {
        std::fs::create_dir_all(sandbox.path(&format!("l10n/{locale}"))).expect("a folder");
        sandbox.git(&["mv", &format!("{locale}.ftl"), &format!("l10n/{locale}/site.ftl")]);
    }
    sandbox.commit();
    sandbox.tolkit(&["adopt", "--from-history", "-l", "lt"]).ok();
    let expected = [("a".to_owned(), "The first text of all".to_owned())];
    assert_eq!(stale(&sandbox, "lt"), BTreeMap::from(expected));
}

#[test]
fn a_shallow_clone_says_that_it_does_not_know() {
    let sandbox = Sandbox::new(&[("en.ftl", "a = One\n"), ("lt.ftl", "a = Vienas\n")]);
    sandbox.commit();
    sandbox.write("en.ftl", "a = One, now\nb = Two\n");
    sandbox.commit();
    sandbox.write("lt.ftl", "a = Vienas\nb = Du\n");
    sandbox.commit();
    let url = format!("file://{}", sandbox.root().display());
    sandbox.git(&["clone", "-q", "--depth", "2", &url, "clone"]);
    let ran = sandbox.tolkit_in(&sandbox.path("clone"), &["adopt", "--from-history", "-l", "lt"]).ok();
    assert!(ran.stdout.contains("lt:site: one unit"), "{}", ran.stdout);
    assert!(ran.stderr.contains("One translation is older than this shallow clone"), "{}", ran.stderr);
}

#[test]
fn without_a_repository_there_is_no_history() {
    let sandbox = Sandbox::new(&[("en.ftl", "a = One\n"), ("lt.ftl", "a = Vienas\n")]);
    let ran = sandbox.tolkit(&["adopt", "--from-history"]);
    assert_ne!(ran.code, 0, "{}", ran.stdout);
    assert!(!sandbox.exists(".tolkit"));
}

/// An article of these paragraphs, in a section of articles.
fn article(paragraphs: &[&str]) -> String {
    format!("# {}\n\n{}\n", paragraphs[0], paragraphs[1..].join("\n\n"))
}

fn of_articles(source: &[&str], target: &[&str]) -> Sandbox {
    let sandbox = Sandbox::empty();
    sandbox.write("workflow.toml", extract::WORKFLOW);
    sandbox.write("articles/forum.md", article(source));
    sandbox.write("site/lt/forum.md", article(target));
    sandbox.commit();
    sandbox
}

const ENGLISH: [&str; 4] = [
    "The forum in Vilnius",
    "The forum was held at the beginning of June, and many people came.",
    "It was opened by the mayor, who spoke for an hour.",
    "The next one will be in Riga.",
];
const LITHUANIAN: [&str; 4] = [
    "Forumas Vilniuje",
    "Forumas vyko birželio pradžioje, ir atvyko daug žmonių.",
    "Jį atidarė meras, kalbėjęs valandą.",
    "Kitas vyks Rygoje.",
];

#[test]
fn each_text_of_a_translated_file_answers_the_version_that_it_was_made_from() {
    let sandbox = of_articles(&ENGLISH, &LITHUANIAN);
    // The article goes on: a text changes, one comes, one moves.
    let changed = "The forum was held at the beginning of July, and many people came.";
    sandbox.write("articles/forum.md", article(&[ENGLISH[0], "A new beginning.", changed, ENGLISH[3], ENGLISH[2]]));
    sandbox.commit();
    // The translation is changed in another place, and that answers the article as it is by then.
    sandbox.write("site/lt/forum.md", article(&[LITHUANIAN[0], LITHUANIAN[1], LITHUANIAN[2], "Kitas bus Rygoje."]));
    sandbox.commit();
    let last = "The next one will be in Riga, or in Tallinn.";
    sandbox.write("articles/forum.md", article(&[ENGLISH[0], "A new beginning.", changed, last, ENGLISH[2]]));
    sandbox.commit();
    sandbox.tolkit(&["extract"]).ok();
    let ran = sandbox.tolkit(&["adopt", "--articles", "--from-history"]).ok();
    assert!(
        ran.stdout.contains("lt:news/forum: took over 4 texts of site/lt/forum.md, 1 to look at"),
        "{}",
        ran.stdout
    );
    let old: BTreeSet<String> = stale(&sandbox, "lt").into_values().collect();
    assert_eq!(old, BTreeSet::from([ENGLISH[1], ENGLISH[3]].map(str::to_owned)));
    let text = sandbox.read("locales/lt/news/forum.ftl");
    for translation in [LITHUANIAN[0], LITHUANIAN[1], LITHUANIAN[2], "Kitas bus Rygoje."] {
        assert!(text.contains(translation), "{text}");
    }
    // Whoever edits sees the words that changed.
    let ran = sandbox.tolkit(&["diff", "-l", "lt"]).ok();
    assert!(ran.stdout.contains("July") && ran.stdout.contains("June"), "{}", ran.stdout);
}

#[test]
fn a_translation_that_was_made_from_an_older_version_than_there_was_is_found() {
    let sandbox = of_articles(&ENGLISH, &["Kitas puslapis", "Dar niekas neišversta."]);
    let shorter = [ENGLISH[0], "Everything else was written anew, in other words and other lines."];
    sandbox.write("articles/forum.md", article(&[&shorter[..], &["- A list", "- of things"]].concat()));
    sandbox.commit();
    // What the translator had before them was the first version.
    sandbox.write("site/lt/forum.md", article(&LITHUANIAN));
    sandbox.commit();
    sandbox.write("articles/forum.md", article(&[&ENGLISH[..], &["A last word."]].concat()));
    sandbox.commit();
    sandbox.tolkit(&["extract"]).ok();
    let ran = sandbox.tolkit(&["adopt", "--articles", "--from-history"]).ok();
    assert!(ran.stdout.contains("took over 4 texts of site/lt/forum.md"), "{}", ran.stdout);
    assert_eq!(stale(&sandbox, "lt"), BTreeMap::new());
}

#[test]
fn a_translated_file_that_is_not_committed_answers_the_article_as_it_is() {
    let sandbox = of_articles(&ENGLISH, &LITHUANIAN);
    sandbox.write(
        "site/lt/forum.md",
        article(&["Forumas", "Pirmas dalykas, kuris įvyko mieste vasarą.", LITHUANIAN[2], LITHUANIAN[3]]),
    );
    sandbox.tolkit(&["extract"]).ok();
    let ran = sandbox.tolkit(&["adopt", "--articles", "--from-history"]).ok();
    assert!(ran.stdout.contains("took over 4 texts"), "{}", ran.stdout);
    assert_eq!(stale(&sandbox, "lt"), BTreeMap::new());
}
