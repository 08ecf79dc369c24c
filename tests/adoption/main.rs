//! How much of a translated file is taken over, and that nothing wrong is: files whose pairs are known.
//!
//! The articles are those of the corpus, where `TOLKIT_CORPORA` says where it is, and a few that are made of its pages. Each is edited
//! as people edit translations, then translated by a machine or by the people who translated those pages.

#[path = "../common/corpus.rs"]
mod corpus;
mod edits;
#[path = "../common/markdown.rs"]
mod markdown;
#[path = "../common/random.rs"]
mod random;
mod translators;
#[path = "../common/with_words.rs"]
mod with_words;

use corpus::corpus;
use edits::{EDITS, Edit, edited, prepared};
use markdown::markdown_files;
use random::Random;
use tolkit::article::{Article, Dialect, Profile, elements, machine_spans, pair, render};
use tolkit::language::{Languages, spoken, words};
use tolkit::model::Locale;
use translators::{article, dictionary, invented, resources};

fn without_code(text: &str) -> String {
    let mut text = text.to_owned();
    for span in machine_spans(&text, Dialect::default()).into_iter().rev() {
        text.replace_range(span, " ");
    }
    text
}

fn profile() -> Profile {
    Profile { translate: vec!["title".to_owned()], ..Profile::default() }
}

fn parse<'t>(text: &'t str, profile: &Profile) -> Option<Article<'t>> {
    Article::parse(text, profile).ok()
}

/// A source text with other marks, without its links, or with one word in the other language.
fn retouched(text: &str, random: &mut Random) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    match random.below(4) {
        0 => text.replace(['*', '_'], ""),
        1 => format!("**{}** {}", words[0], words[1..].join(" ")).replace("](", "](https://example.org/"),
        2 => text.to_lowercase() + "!",
        _ => {
            let at = random.below(words.len());
            let other = invented(words[at]);
            words
                .iter()
                .enumerate()
                .map(|(of, word)| if of == at { &*other } else { *word })
                .collect::<Vec<_>>()
                .join(" ")
        }
    }
}

/// What came of pairing articles with their edited translations.
#[derive(Debug, Default)]
struct Counts {
    /// Texts of the source whose translation is in the file.
    there: usize,
    /// Of these, those that were taken.
    taken: usize,
    /// Texts that were taken and are not the translation.
    wrong: Vec<(String, String)>,
    /// As many are wrong where nothing tells the two texts apart: the same code, links and numbers, and nearly the same length.
    unknowable: usize,
}

impl Counts {
    fn add(
        &mut self,
        source: &str,
        edit: Edit,
        random: &mut Random,
        locale: &str,
        translated: &dyn Fn(&str) -> String,
    ) {
        let profile = profile();
        let source = prepared(source, edit);
        let changed = edited(&source, edit, random, translated);
        let (Some(article), Some(changed)) = (parse(&source, &profile), parse(&changed, &profile)) else { return };
        let mut said = Vec::new();
        for piece in changed.pieces() {
            let stays = matches!(edit, Edit::LeftIn | Edit::NearlyLeftIn) && random.below(4) == 0;
            said.push(match edit {
                Edit::NearlyLeftIn if stays && words(&spoken(&without_code(&piece.text))).count() > 5 => {
                    retouched(&piece.text, random)
                }
                Edit::LeftIn if stays => piece.text,
                _ => translated(&piece.text),
            });
        }
        let texts: Vec<Option<&str>> = said.iter().map(|text| Some(text.as_str())).collect();
        let Ok(target) = render(&changed, &texts, &[]) else { return };
        let Some(target) = parse(&target, &profile) else { return };
        for (piece, found) in article.pieces().iter().zip(taken(&article, &target, locale)) {
            let truth = translated(&piece.text);
            let is_word = words(&spoken(&without_code(&piece.text))).count() < 3;
            self.there += usize::from(said.contains(&truth));
            match found {
                Some(text) if text == truth => self.taken += 1,
                // A name is the same in every language.
                Some(text) if text == piece.text && is_word => {}
                Some(text) if edit != Edit::NearlyLeftIn && is_unknowable(&truth, &text) => self.unknowable += 1,
                Some(text) => self.wrong.push((piece.text.clone(), text)),
                None => {}
            }
        }
    }
}

/// Whether nothing tells that one translation is not the other: code, links and numbers are the same, and so are the lengths, as far as
/// translations of one text differ in that.
fn is_unknowable(truth: &str, text: &str) -> bool {
    let length = |text: &str| text.replace(" žodis", "").chars().count() as f64;
    let kept = |text: &str| {
        let mut kept: Vec<String> =
            elements(text, Dialect::default()).into_iter().map(|element| element.target).collect();
        let digits = without_code(text);
        kept.extend(digits.split(|c: char| !c.is_ascii_digit()).filter(|run| run.len() > 1).map(str::to_owned));
        kept.sort();
        kept
    };
    let (truth_length, text_length) = (length(truth), length(text));
    let deviation = (0.01 + 1.2 / (truth_length * text_length).sqrt()).sqrt();
    kept(truth) == kept(text) && (truth_length / text_length).ln().abs() < 2.83 * deviation
}

fn taken(source: &Article<'_>, target: &Article<'_>, locale: &str) -> Vec<Option<String>> {
    let languages = Languages::new(&Locale::english(), &Locale::parse(locale).expect("a locale"));
    let theirs = target.pieces();
    let texts = pair(source, target, &languages).texts.into_iter();
    texts.map(|text| Some(theirs[text.ok()?].text.clone())).collect()
}

#[expect(clippy::print_stderr, reason = "a report")]
fn report(name: &str, edit: Edit, counts: &Counts) -> f64 {
    let share = 100.0 * counts.taken as f64 / counts.there.max(1) as f64;
    let Counts { there, taken, wrong, unknowable } = counts;
    eprintln!(
        "{name}, {edit:?}: {taken} of {there} taken ({share:.1} %), {} wrong, {unknowable} that nobody can know",
        wrong.len()
    );
    share
}

#[test]
fn nothing_wrong_is_taken_and_most_of_the_rest_is() {
    let Some(folder) = corpus("markdown") else { return };
    let articles: Vec<String> = markdown_files(&folder).into_iter().map(|(_, text)| text).collect();
    for edit in EDITS {
        let (mut counts, mut random) = (Counts::default(), Random(7));
        articles.iter().for_each(|article| counts.add(article, edit, &mut random, "lt", &invented));
        let share = report("invented", edit, &counts);
        assert!(counts.wrong.is_empty(), "{edit:?}: {:#?}", counts.wrong);
        assert!(share >= edit.least_taken(), "{edit:?}: {share} % taken");
    }
}

#[test]
fn nor_is_it_of_translations_that_people_made() {
    let Some(folder) = corpus("www") else { return };
    for edit in EDITS {
        let (mut counts, mut random) = (Counts::default(), Random(7));
        for locale in ["lt", "fi", "ru", "da"] {
            for pairs in resources(&folder, locale) {
                let known = dictionary(&pairs);
                let translated = |text: &str| known.get(text).cloned().unwrap_or_else(|| invented(text));
                counts.add(&article(&pairs), edit, &mut random, locale, &translated);
            }
        }
        let share = report("people", edit, &counts);
        // Short labels have nothing in them: where their order is another, nobody can know.
        let is_reordered = !matches!(edit, Edit::None | Edit::LeftIn | Edit::NearlyLeftIn | Edit::Merged | Edit::Split);
        assert!(is_reordered || counts.wrong.is_empty(), "{edit:?}: {:#?}", counts.wrong);
        assert!(edit != Edit::None || share >= 98.5, "{share} % taken");
    }
}

/// The locales of the corpus, and what people translated into each, a text for each resource.
fn honest(folder: &std::path::Path) -> Vec<(&'static str, Vec<String>)> {
    let locales = ["da", "et", "fi", "is", "lt", "lv", "nb-NO", "nn-NO", "ru", "sv-SE"];
    let texts = |locale: &str| {
        let resources = resources(folder, locale).into_iter();
        resources.map(|pairs| pairs.into_iter().map(|(_, text)| text).collect::<Vec<_>>().join(". ")).collect()
    };
    locales.into_iter().map(|locale| (locale, texts(locale))).collect()
}

#[test]
#[expect(clippy::print_stderr, reason = "a report")]
fn only_texts_of_another_language_are_in_another_language() {
    let Some(folder) = corpus("www") else { return };
    let all = honest(&folder);
    for (target, _) in &all {
        let languages = Languages::new(&Locale::english(), &Locale::parse(target).expect("a locale"));
        let mut found = Vec::new();
        for (locale, texts) in &all {
            let long: Vec<&String> = texts.iter().filter(|text| words(text).count() >= 36).collect();
            let foreign = long.iter().filter(|text| languages.is_foreign([text.as_str()].into_iter())).count();
            assert!(foreign == 0 || locale != target, "{target}: {foreign} of {}", long.len());
            let is_near = |locale: &str| ["da", "nb-NO", "nn-NO"].contains(&locale);
            assert!(foreign == 0 || !is_near(locale) || !is_near(target), "{locale} in {target}");
            found.push(format!("{locale} {foreign}/{}", long.len()));
        }
        eprintln!("foreign in {target}: {}", found.join(", "));
    }
}
