//! Forty sentences in seven languages that inflect: what the rules about terms say of each. `tests/data/terms/` has the term base and the
//! sentences.

use std::collections::BTreeMap;
use std::path::Path;

use tolkit::model::Locale;
use tolkit::rules::{by_id, check_texts};

const LANGUAGES: [&str; 7] = ["fi", "et", "lv", "lt", "ru", "is", "sv"];

fn data(name: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/terms").join(name)).expect(name)
}

/// The terms of a language, as a resource.
fn terms(language: &str) -> String {
    let mut resource = String::new();
    for line in data("terms.txt").lines().filter(|line| !line.starts_with('#')) {
        let [of, term, forms, avoid] = line.split('|').map(str::trim).collect::<Vec<_>>()[..] else { panic!("{line}") };
        let (first, others) = forms.split_once(',').unwrap_or((forms, ""));
        if of == language {
            resource.push_str(&format!("{term} = {first}\n"));
            let lists = [("forms", others), ("avoid", avoid)].into_iter().filter(|(_, list)| !list.trim().is_empty());
            lists.for_each(|(name, list)| resource.push_str(&format!("    .{name} = {}\n", list.trim())));
        }
    }
    resource
}

/// What the rules find: `m`, `a`, both, or `-`.
fn found(language: &str, source: &str, target: &str) -> String {
    let locale = Locale::parse(language).expect(language);
    let (source, target) = (format!("{}s = {source}\n", terms("en")), format!("{}s = {target}\n", terms(language)));
    let finds = |rule| !check_texts(by_id(rule).expect(rule), &source, &locale, target.as_bytes()).is_empty();
    let found: String = [("term-missing", 'm'), ("term-avoided", 'a')]
        .iter()
        .filter(|(rule, _)| finds(rule))
        .map(|(_, sign)| sign)
        .collect();
    if found.is_empty() { "-".to_owned() } else { found }
}

#[test]
fn each_sentence_is_judged() {
    let (mut wanted, mut source) = ("", "");
    let mut counts: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
    let mut mistakes = Vec::new();
    let sentences = data("sentences.txt");
    for line in sentences.lines().filter(|line| !line.starts_with('#')) {
        let (head, text) = line.split_once(' ').expect(line);
        if head.starts_with(|c: char| c.is_ascii_digit()) {
            (wanted, source) = text.split_once(' ').expect(line);
            continue;
        }
        let (language, is_known) = head.strip_prefix('!').map_or((head, false), |language| (language, true));
        let found = found(language, source, text);
        let count = counts.entry(language).or_default();
        count[0] += 1;
        for sign in ["m", "a"] {
            count[1] += usize::from(found.contains(sign) && !wanted.contains(sign));
            count[2] += usize::from(wanted.contains(sign) && !found.contains(sign));
        }
        if (found == wanted) == is_known {
            mistakes.push(format!("{language}: {source} | {text}: {found} for {wanted}"));
        }
    }
    assert!(mistakes.is_empty(), "{}", mistakes.join("\n"));
    assert!(LANGUAGES.iter().all(|language| counts.get(language).is_some_and(|[all, ..]| *all == 40)), "{counts:?}");
    let totals =
        counts.values().fold([0, 0], |sum, [_, false_alarms, misses]| [sum[0] + false_alarms, sum[1] + misses]);
    assert_eq!(totals, [0, 3], "false alarms and misses: {counts:?}");
}
