//! Who translates: a machine that nobody could mistake for one, and the people whose texts the corpus has.

use std::cell::Cell;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::Path;

use tolkit::article::Dialect;

use crate::with_words::with_words;

fn number(text: &str) -> usize {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    usize::try_from(hasher.finish() >> 33).expect("a small number")
}

/// A text with invented words in the place of its own, and longer than its source by as much as translations are. Links, code, numbers
/// and abbreviations stay; the alphabet orders the words in another way.
pub(crate) fn invented(text: &str) -> String {
    let words = text.split_whitespace().count();
    let more = Cell::new(words * (number(text) % 24) / 100);
    // More words stand behind the first, so that the marks at the end stay there.
    with_words(text, Dialect::default(), |word| invented_word(word) + &" žodis".repeat(more.take()))
}

fn invented_word(word: &str) -> String {
    // What is short for something, and what is called `WebAssembly`, is called that everywhere.
    if word.chars().filter(|c| c.is_uppercase()).count() > 1 {
        return word.to_owned();
    }
    const SYLLABLES: [&str; 16] =
        ["ža", "mė", "po", "rū", "ti", "ški", "ly", "vo", "ne", "grą", "ju", "dau", "kę", "bi", "sie", "čia"];
    let (seed, length) = (number(word), word.chars().count());
    let length = (length * (80 + seed % 50)).div_ceil(100);
    let mut invented: String = (0..).map(|at| SYLLABLES[(seed >> (at % 6 * 4)) % 16]).take(length).collect();
    invented = invented.chars().take(length).collect();
    let mut letters = invented.chars();
    match letters.next() {
        Some(first) if word.starts_with(char::is_uppercase) => first.to_uppercase().chain(letters).collect(),
        _ => invented,
    }
}

/// Texts of a web site, in the order of each of its resources, with the translations that people made.
pub(crate) fn resources(folder: &Path, locale: &str) -> Vec<Vec<(String, String)>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.join("en")];
    while let Some(folder_of_source) = folders.pop() {
        for entry in std::fs::read_dir(folder_of_source).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let below = path.strip_prefix(folder.join("en")).expect("below it");
            let theirs = texts(&folder.join(locale).join(below));
            let pairs = texts(&path).into_iter().filter_map(|(id, text)| {
                let (_, translation) = theirs.iter().find(|(other, _)| *other == id)?;
                (text != *translation).then(|| (text, translation.clone()))
            });
            let pairs: Vec<(String, String)> = pairs.collect();
            if pairs.len() > 4 {
                found.push((below.to_owned(), pairs));
            }
        }
    }
    found.sort();
    found.into_iter().map(|(_, pairs)| pairs).collect()
}

/// The messages of a resource that are plain texts of one line.
fn texts(path: &Path) -> Vec<(String, String)> {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    let messages = text.lines().filter_map(|line| line.split_once(" = "));
    let is_plain = |text: &str| {
        !text.contains(['{', '<', '&', '|', '*', '_', '[', '`', '\\', '~', '$'])
            && text.starts_with(char::is_alphabetic)
    };
    let plain = messages.filter(|(id, text)| id.starts_with(|c: char| c.is_ascii_lowercase()) && is_plain(text));
    plain.map(|(id, text)| (id.to_owned(), text.trim().to_owned())).collect()
}

/// An article of such texts: headings, paragraphs and lists in turn.
pub(crate) fn article(pairs: &[(String, String)]) -> String {
    let mut article = String::new();
    for (at, (text, _)) in pairs.iter().enumerate() {
        let mark = match at % 11 {
            0 => "## ",
            4..=7 | 9..=10 => "- ",
            _ => "",
        };
        let is_item = |at: usize| matches!(at % 11, 4..=7 | 9..=10);
        let gap = if mark == "- " && at > 0 && is_item(at - 1) { "" } else { "\n" };
        article.push_str(&format!("{gap}{mark}{text}\n"));
    }
    article
}

/// What people say for each text; a text that they say in two ways is in none.
pub(crate) fn dictionary(pairs: &[(String, String)]) -> HashMap<String, String> {
    pairs.iter().cloned().collect()
}
