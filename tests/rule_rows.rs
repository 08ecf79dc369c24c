//! What rules find in single texts: the rows of `tests/rules/ID/rows.txt`, and whole sentences that are broken in one way each.
//!
//! A row is `good` or `bad`, a locale, a source and a translation, between tabs. `⏎` stands for a line break in the text, `⏎⏎` for one
//! before another unit.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use tolkit::model::Locale;
use tolkit::rules::{ALL, by_id, check_texts};

fn data(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(path)).expect(path)
}

fn resource(text: &str) -> String {
    let text = text.replace("⏎⏎", "\n").replace('⏎', "\n    ");
    if text.starts_with('#') { format!("{text}\n") } else { format!("row = {text}\n") }
}

/// The messages that a rule has for a text.
fn found(rule: &str, locale: &str, source: &str, target: &str) -> Vec<String> {
    let rule = by_id(rule).expect(rule);
    let locale = Locale::parse(locale).expect(locale);
    let findings = check_texts(rule, &resource(source), &locale, resource(target).as_bytes());
    findings.iter().map(|finding| finding.text.id.to_string()).collect()
}

#[test]
fn every_row_is_found_good_or_bad() {
    let mut wrong = Vec::new();
    let mut files = 0;
    for rule in ALL {
        let path = format!("rules/{}/rows.txt", rule.id);
        let is_in_this_build = cfg!(feature = "language-detection") || rule.id != "wrong-language";
        if !is_in_this_build || !Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(&path).exists() {
            continue;
        }
        files += 1;
        let rows = data(&path);
        let rows = rows.lines().filter(|line| !line.is_empty() && !line.starts_with("# "));
        for row in rows {
            let [verdict, locale, source, target] = row.split('\t').collect::<Vec<_>>()[..] else {
                panic!("{path}: {row}");
            };
            let found = found(rule.id, locale, source, target);
            if found.is_empty() != (verdict == "good") {
                wrong.push(format!("{}: {row}\n    {found:?}", rule.id));
            }
        }
    }
    assert!(files > 0 && wrong.is_empty(), "{} rows are wrong:\n{}", wrong.len(), wrong.join("\n"));
}

/// The rules that are tried on texts of each language of the newsroom.
const TRIED: [&str; 20] = [
    "duplicate-word",
    "edge-whitespace",
    "end-punctuation",
    "entity-mismatch",
    "fixed-plural-number",
    "heading-punctuation",
    "identical-to-source",
    "impossible-plural-category",
    "markdown-mismatch",
    "markup-mismatch",
    "missing-plural-category",
    "missing-reference",
    "missing-variable",
    "mixed-script",
    "mojibake",
    "number-mismatch",
    "quotation-marks",
    "todo-marker",
    "unknown-variable",
    "wrong-script",
];

const LOCALES: [&str; 13] = ["da", "et", "fi", "fo", "is", "kl", "lt", "lv", "nb", "nn", "ru", "se", "sv"];

/// The rows and the sentences of a rule: a locale, whether the text is right, and the row itself.
fn tried(rule: &str) -> Vec<(String, bool, String)> {
    let read = |file: &str| {
        let path = format!("rules/{rule}/{file}");
        let is_there = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(&path).exists();
        if is_there { data(&path) } else { String::new() }
    };
    let fields = |line: &str, sign: char| {
        let mut fields = line.splitn(3, sign).map(str::to_owned);
        Some((fields.next()?, fields.next()?, fields.next()?))
    };
    let rows = read("rows.txt");
    let rows = rows.lines().filter_map(|line| fields(line, '\t'));
    let rows = rows.map(|(verdict, locale, text)| (locale, verdict == "good", text));
    let sentences = read("sentences.txt");
    let sentences = sentences.lines().filter(|line| !line.starts_with('#')).filter_map(|line| fields(line, ' '));
    let sentences = sentences.map(|(locale, sign, text)| (locale, sign == "+", text));
    rows.chain(sentences).collect()
}

#[test]
fn each_rule_is_tried_on_ten_texts_of_each_language() {
    let mut few = Vec::new();
    for rule in TRIED {
        let tried = tried(rule);
        for locale in LOCALES {
            let of_locale = || tried.iter().filter(|(of, ..)| of == locale);
            let distinct: BTreeSet<&str> = of_locale().map(|(.., text)| text.as_str()).collect();
            let right = of_locale().filter(|(_, is_right, _)| *is_right).count();
            let wrong = of_locale().count() - right;
            if distinct.len() < 10 || right < 3 || wrong < 3 {
                few.push(format!("{rule}, {locale}: {} texts, {right} right, {wrong} wrong", distinct.len()));
            }
        }
    }
    assert!(few.is_empty(), "{}", few.join("\n"));
}

/// The sentences of a locale, each with its source.
fn sentences() -> Vec<(String, String, String)> {
    let text = data("data/sentences.txt");
    let mut by_locale: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some((locale, sentence)) = line.split_once('\t') {
            by_locale.entry(locale).or_default().push(sentence);
        }
    }
    let sources = by_locale.remove("en").expect("sources");
    assert_eq!(by_locale.len(), 13);
    assert!(by_locale.values().all(|targets| targets.len() == sources.len() && sources.len() == 10));
    let pair = |(locale, targets): (&&str, &Vec<&str>)| {
        let pairs = sources.iter().zip(targets.clone());
        pairs
            .map(|(source, target)| ((*locale).to_owned(), (*source).to_owned(), target.to_owned()))
            .collect::<Vec<_>>()
    };
    by_locale.iter().flat_map(pair).collect()
}

/// Breaks each sentence in one way, which a rule must find, and none that is whole. `None` leaves a sentence out; half of them at least
/// are needed.
fn broken(rule: &str, break_it: impl Fn(&str, &str) -> Option<(String, String)>) {
    let mut wrong = Vec::new();
    let mut count = 0;
    for (locale, source, target) in sentences() {
        if !found(rule, &locale, &source, &target).is_empty() {
            wrong.push(format!("{locale}: found in a text that is whole: {target}"));
        }
        if let Some((source, bad)) = break_it(&source, &target) {
            count += 1;
            if found(rule, &locale, &source, &bad).len() != 1 {
                wrong.push(format!("{locale}: {bad} {:?}", found(rule, &locale, &source, &bad)));
            }
        }
    }
    assert!(count >= 65, "{count}");
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

/// Changes each sentence in a way that is right, which a rule must not find.
fn whole(rule: &str, change: impl Fn(&str, &str) -> (String, String)) {
    for (locale, source, target) in sentences() {
        let (source, target) = change(&source, &target);
        let found = found(rule, &locale, &source, &target);
        assert!(found.is_empty(), "{locale}: {target} {found:?}");
    }
}

fn variable(text: &str) -> &str {
    let start = text.find("{ $").expect(text);
    &text[start..start + text[start..].find('}').expect(text) + 1]
}

fn without_tags(text: &str) -> String {
    text.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, behind)| behind)).collect()
}

fn in_markdown(text: &str) -> String {
    format!("# Paragraph⏎⏎row = [{}](page.md)", without_tags(text))
}

/// What UTF-8 looks like to a program that reads Windows-1252; `None` where that leaves it as it is.
fn garbled(text: &str) -> Option<String> {
    const MIDDLE: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
    let of_byte = |byte: u8| match byte {
        0x80..0xa0 => MIDDLE.chars().nth(usize::from(byte) - 0x80).expect("a character"),
        _ => char::from(byte),
    };
    let garbled: String = text.bytes().map(of_byte).collect();
    (garbled != text).then_some(garbled)
}

#[test]
fn a_variable_that_is_missing_is_found() {
    broken("missing-variable", |source, target| Some((source.to_owned(), target.replace(variable(target), "N"))));
}

#[test]
fn a_variable_that_one_variant_lacks_is_found() {
    let chosen = |one: &str, other: &str| format!("{{ $kind ->⏎    [web] {one}⏎   *[print] {other}⏎}}");
    broken("missing-variable", |source, target| {
        let lacking = target.replace(variable(target), "N");
        Some((chosen(source, source), chosen(&lacking, target)))
    });
    whole("missing-variable", |source, target| (chosen(source, source), chosen(target, target)));
    whole("missing-variable", |source, target| {
        let lacking = |text: &str| chosen(text, &text.replace(variable(text), "N"));
        (lacking(source), lacking(target))
    });
}

#[test]
fn a_variable_under_another_name_is_found_once() {
    let renamed = |source: &str, target: &str| (source.to_owned(), target.replace("{ $", "{ $x"));
    broken("unknown-variable", |source, target| Some(renamed(source, target)));
    whole("missing-variable", renamed);
}

#[test]
fn an_element_that_was_emptied_is_found() {
    broken("markup-mismatch", |source, target| {
        let (start, end) = (target.find('>')? + 1, target.rfind("</")?);
        Some((source.to_owned(), format!("{}{}", &target[..start], &target[end..])))
    });
}

#[test]
fn a_link_that_was_emptied_is_found() {
    broken("markdown-mismatch", |source, _| Some((in_markdown(source), in_markdown(""))));
    whole("markdown-mismatch", |source, target| (in_markdown(source), in_markdown(target)));
}

#[test]
fn a_foreign_word_of_the_source_needs_no_element() {
    let marked = |text: &str, tag: &str| format!("{text} <{tag} lang=\"fr\">communiqué</{tag}>");
    for tag in ["span", "i", "em"] {
        whole("markup-mismatch", |source, target| (marked(source, tag), target.to_owned()));
        whole("markup-mismatch", |source, target| (source.to_owned(), marked(target, tag)));
    }
}

#[test]
fn a_reference_in_plain_text_is_found() {
    broken("entity-mismatch", |source, target| {
        Some((without_tags(source), format!("{}&nbsp;!", without_tags(target))))
    });
    whole("entity-mismatch", |source, target| (source.to_owned(), target.replacen(' ', "&nbsp;", 1)));
}

#[test]
fn garbled_letters_are_found() {
    broken("mojibake", |source, target| Some((source.to_owned(), garbled(target)?)));
    whole("mojibake", |source, target| {
        (source.to_owned(), target.to_uppercase().replace(&variable(target).to_uppercase(), variable(target)))
    });
}

#[test]
fn a_note_that_was_left_is_found() {
    for note in ["TODO", "(FIXME)", "XXX:"] {
        broken("todo-marker", |source, target| Some((source.to_owned(), format!("{target} {note}"))));
        whole("todo-marker", |source, target| (format!("{source} {note}"), format!("{target} {note}")));
    }
}

#[test]
fn a_copy_of_the_source_is_found() {
    broken("identical-to-source", |source, _| Some((source.to_owned(), source.to_owned())));
    whole("identical-to-source", |source, target| (without_tags(source), without_tags(target)));
}

#[test]
fn sentences_are_in_the_script_of_their_language_and_have_no_blank_edges() {
    for rule in ["wrong-script", "mixed-script", "edge-whitespace", "missing-plural-category", "missing-reference"] {
        whole(rule, |source, target| (source.to_owned(), target.to_owned()));
    }
    whole("mixed-script", |source, target| (format!("\\n{source}"), format!("\\n{target}")));
}
