//! Sentences of a newsroom in thirteen languages, `tests/rules/ID/sentences.txt`: what a rule says of each.

use std::collections::BTreeMap;

use crate::sandbox::project;
use tolkit::model::Locale;
use tolkit::rules::{Check, Rule, by_id, check_texts};

const LOCALES: [&str; 13] = ["da", "et", "fi", "fo", "is", "kl", "lt", "lv", "nb", "nn", "ru", "se", "sv"];

/// Checks each sentence of a rule's file by itself: one finding where it is wrong, none where it is right.
fn each_is_judged(id: &str) {
    let rule: &'static Rule = by_id(id).expect("a rule");
    let path = project("tests/rules").join(id).join("sentences.txt");
    let sentences = std::fs::read_to_string(path).expect("sentences");
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut mistakes = Vec::new();
    for line in sentences.lines().filter(|line| !line.starts_with('#')) {
        let fields = line.split_once(" | ").and_then(|(head, target)| {
            let (locale, rest) = head.split_once(' ')?;
            let (sign, source) = rest.split_once(' ')?;
            Some((locale, sign, source, target))
        });
        let (locale, sign, source, target) = fields.unwrap_or_else(|| panic!("{id}: {line}"));
        *counts.entry(locale).or_default() += 1;
        let heading = if matches!(rule.check, Check::Article(_)) { "# Heading 2\n" } else { "" };
        let source = format!("{heading}s = {source}\n");
        let found =
            check_texts(rule, &source, &Locale::parse(locale).expect(locale), format!("s = {target}\n").as_bytes());
        let expected = match sign {
            "+" => 0,
            "-" => 1,
            other => panic!("{id}: {other}: {line}"),
        };
        if found.len() != expected {
            let said: Vec<String> = found.iter().map(|finding| finding.text.id.to_string()).collect();
            mistakes.push(format!("{line}\n    {} findings instead of {expected}: {said:?}", found.len()));
        }
    }
    assert!(mistakes.is_empty(), "{id}:\n{}", mistakes.join("\n"));
    for locale in LOCALES {
        let count = counts.get(locale).copied().unwrap_or_default();
        assert!(count >= 10, "{id}: {count} sentences in {locale}");
    }
}

#[test]
fn numbers_in_thirteen_languages() {
    each_is_judged("number-mismatch");
}

#[test]
fn ends_in_thirteen_languages() {
    each_is_judged("end-punctuation");
}

#[test]
fn headings_in_thirteen_languages() {
    each_is_judged("heading-punctuation");
}

#[test]
fn words_in_thirteen_languages() {
    each_is_judged("duplicate-word");
}

#[test]
fn quotations_in_thirteen_languages() {
    each_is_judged("quotation-marks");
}
