//! What must hold for every article: real ones, where `TOLKIT_CORPORA` says where they are, and arbitrary ones.

#[path = "common/corpus.rs"]
mod corpus;
#[path = "common/markdown.rs"]
mod markdown;
#[path = "common/pseudo.rs"]
mod pseudo;
#[path = "common/random.rs"]
mod random;

use std::path::Path;

use corpus::corpus;
use markdown::markdown_files;
use pseudo::pseudo;
use random::Random;
use tolkit::article::{Article, Piece, Profile, align, render};

fn profile() -> Profile {
    let translate = ["title", "summary", "description"].map(str::to_owned).to_vec();
    Profile { translate, ..Profile::default() }
}

fn pieces(text: &str) -> Vec<Piece> {
    Article::parse(text, &profile()).expect("an article").pieces()
}

/// Renders an article with each text changed in one way.
fn rendered(text: &str, change: impl Fn(&str) -> String) -> String {
    let profile = profile();
    let article = Article::parse(text, &profile).expect("an article");
    let texts: Vec<String> = article.pieces().iter().map(|piece| change(&piece.text)).collect();
    let texts: Vec<Option<&str>> = texts.iter().map(|text| Some(text.as_str())).collect();
    render(&article, &texts, &[]).unwrap_or_else(|error| panic!("{error:?}: {text}"))
}

#[test]
fn an_identity_translation_gives_back_every_byte() {
    let Some(folder) = corpus("markdown") else { return };
    for (path, text) in markdown_files(&folder) {
        assert_eq!(rendered(&text, str::to_owned), text, "{}", path.display());
        let crlf = text.replace("\r\n", "\n").replace('\n', "\r\n");
        assert_eq!(rendered(&crlf, str::to_owned), crlf, "{} with CRLF", path.display());
        assert_eq!(pieces(&crlf), pieces(&text), "{} with CRLF", path.display());
    }
}

#[test]
fn a_pseudo_translation_comes_back_from_its_rendering() {
    let Some(folder) = corpus("markdown") else { return };
    for (path, text) in markdown_files(&folder) {
        let translated = rendered(&text, pseudo);
        let expected: Vec<String> = pieces(&text).iter().map(|piece| pseudo(&piece.text)).collect();
        let found: Vec<String> = pieces(&translated).into_iter().map(|piece| piece.text).collect();
        assert_eq!(found, expected, "{}", path.display());
    }
}

/// How an alignment of one edit went.
#[derive(Debug, Default, PartialEq)]
struct Counts {
    /// Units after the edit.
    new: usize,
    /// Those whose text stood there before, in the same words.
    same: usize,
    /// Of these, those that kept their id.
    kept: usize,
    /// Units after the edit whose text did not stand there before, as far as units before it are left for them.
    changed: usize,
    /// Of these, those that are taken for an old unit, edited.
    edited: usize,
}

fn count(old: &[String], new: &[String]) -> Counts {
    let old: Vec<&str> = old.iter().map(String::as_str).collect();
    let new: Vec<&str> = new.iter().map(String::as_str).collect();
    let aligned = align(&old, &new);
    let mut left: std::collections::BTreeMap<&str, usize> = std::collections::BTreeMap::new();
    for text in &old {
        *left.entry(text).or_default() += 1;
    }
    let mut counts = Counts { new: new.len(), ..Counts::default() };
    for (text, from) in new.iter().zip(&aligned) {
        match left.get_mut(text).filter(|left| **left > 0) {
            Some(left) => {
                *left -= 1;
                counts.same += 1;
                counts.kept += usize::from(from.is_some_and(|from| old[from] == *text));
            }
            None => {
                counts.changed += 1;
                counts.edited += usize::from(from.is_some());
            }
        }
    }
    let left: usize = left.values().sum();
    counts.changed = counts.changed.min(left).max(counts.edited);
    counts
}

#[test]
#[expect(clippy::print_stderr, reason = "a report")]
fn ids_survive_the_edits_of_a_real_history() {
    let Some(folder) = corpus("edits") else { return };
    let texts = |text: &str| -> Vec<String> { pieces(text).into_iter().map(|piece| piece.text).collect() };
    let mut sum = Counts::default();
    for (path, old) in markdown_files(&folder).iter().filter(|(path, _)| path.to_string_lossy().ends_with(".old.md")) {
        let new = path.to_string_lossy().replace(".old.md", ".new.md");
        let new = std::fs::read_to_string(new).expect("the other side");
        let counts = count(&texts(old), &texts(&new));
        sum.new += counts.new;
        sum.same += counts.same;
        sum.kept += counts.kept;
        sum.changed += counts.changed;
        sum.edited += counts.edited;
    }
    let (kept, edited) = (share_of(sum.kept, sum.same), share_of(sum.edited, sum.changed));
    let all = share_of(sum.kept + sum.edited, sum.new);
    eprintln!(
        "{sum:?}: {kept:.1} % of the texts that stayed keep their id, {edited:.1} % of the changed are taken for edited; {all:.1} % of all have an id from before"
    );
    assert!(kept >= 99.0 && edited >= 73.0, "{kept}, {edited}");
}

fn share_of(part: usize, all: usize) -> f64 {
    100.0 * part as f64 / all as f64
}

fn percent_of_times(percent: usize, random: &mut Random) -> bool {
    random.below(100) < percent
}

fn one<'a>(words: &[&'a str], random: &mut Random) -> &'a str {
    words[random.below(words.len())]
}

/// Changes so many words in a hundred: some become others, some go, some come. What stands between words stays.
fn with_edits(text: &str, percent: usize, words: &[&str], random: &mut Random) -> String {
    let mut edited = String::new();
    let mut rest = text;
    while let Some(start) = rest.find(char::is_alphanumeric) {
        let length = rest[start..].find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len() - start);
        let word = &rest[start..start + length];
        edited.push_str(&rest[..start]);
        match percent_of_times(percent, random).then(|| random.below(3)) {
            None => edited.push_str(word),
            Some(0) => {}
            Some(1) => edited.push_str(&format!("{word} {}", one(words, random))),
            Some(_) => edited.push_str(one(words, random)),
        }
        rest = &rest[start + length..];
    }
    edited + rest
}

/// Edits every article: `percent` of the words of `units` percent of its units; tells how many edited and unchanged units
/// were taken for the right ones, and of how many.
fn synthetic(folder: &Path, units: usize, percent: usize) -> [usize; 4] {
    let mut random = Random(42);
    let articles: Vec<Vec<String>> = markdown_files(folder)
        .iter()
        .map(|(_, text)| pieces(text).into_iter().map(|piece| piece.text).collect())
        .collect();
    let words: Vec<&str> = articles
        .iter()
        .flatten()
        .flat_map(|text| text.split(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .take(20_000)
        .collect();
    let (mut edited_right, mut edited_all, mut same_right, mut same_all) = (0, 0, 0, 0);
    for old in &articles {
        let mut new: Vec<(Option<usize>, String)> = Vec::new();
        for (at, text) in old.iter().enumerate() {
            let text = if percent_of_times(units, &mut random) {
                with_edits(text, percent, &words, &mut random)
            } else {
                text.clone()
            };
            new.push((Some(at), text));
            if percent_of_times(3, &mut random) {
                new.push((None, (0..12).map(|_| one(&words, &mut random)).collect::<Vec<_>>().join(" ")));
            }
        }
        let old: Vec<&str> = old.iter().map(String::as_str).collect();
        let texts: Vec<&str> = new.iter().map(|(_, text)| text.as_str()).collect();
        let aligned = align(&old, &texts);
        for ((truth, text), found) in new.iter().zip(aligned) {
            let Some(truth) = *truth else { continue };
            if old[truth] == text {
                same_all += 1;
                // Of equal texts, either is right.
                same_right += usize::from(found.is_some_and(|found| old[found] == *text));
            } else {
                edited_all += 1;
                edited_right += usize::from(found.is_some_and(|found| found == truth || old[found] == old[truth]));
            }
        }
    }
    [edited_right, edited_all, same_right, same_all]
}

#[test]
#[expect(clippy::print_stderr, reason = "a report")]
fn synthetic_edits_are_found_again() {
    let Some(folder) = corpus("markdown") else { return };
    for (units, percent) in [(100, 15), (30, 15), (30, 30)] {
        let [edited_right, edited_all, same_right, same_all] = synthetic(&folder, units, percent);
        let share = share_of(edited_right, edited_all);
        eprintln!(
            "{units} % of the units, {percent} % of their words: {edited_right} of {edited_all} ({share:.2} %); unchanged {same_right} of {same_all}"
        );
        assert_eq!(same_right, same_all, "an unchanged text was taken for another");
        assert!(percent > 15 || share >= 97.0, "{share}");
    }
}
