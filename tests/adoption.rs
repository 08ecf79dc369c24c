//! How much of a translated file is taken over, and that nothing wrong is: files whose pairs are known.
//!
//! The articles are those of the corpus, where `TOLKIT_CORPORA` says where it is, and a few of our own. Each is edited as people
//! edit translations, then translated by a machine that nobody could mistake for one: longer or shorter by chance, code and links kept.

#[path = "common/corpus.rs"]
mod corpus;
#[path = "common/markdown.rs"]
mod markdown;
#[path = "common/pseudo.rs"]
mod pseudo;

use corpus::corpus;
use markdown::markdown_files;
use pseudo::pseudo;
use tolkit::article::{Article, Dialect, Profile, elements, machine_spans, pair, render};
use tolkit::language::{Languages, spoken, words};
use tolkit::model::Locale;

/// A small generator, so that every run edits in the same way.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("a small number") % limit.max(1)
    }

    fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            items.swap(at, self.below(at + 1));
        }
    }
}

/// How a translated file was edited.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Edit {
    /// Not at all.
    None,
    /// Two sections of one level, side by side, are swapped.
    SwappedSections,
    /// The items of each list are in another order.
    ShuffledItems,
    /// The blocks of each section are in another order.
    ShuffledBlocks,
    /// Every eighth block is not there.
    LeftOut,
    /// After every eighth block there is one more.
    Added,
    /// Both: other blocks are gone than are new.
    LeftOutAndAdded,
    /// Every fourth text is in English still.
    LeftIn,
}

impl Edit {
    /// How much must be taken, in per cent of what is there.
    fn least_taken(self) -> f64 {
        match self {
            Self::None | Self::LeftIn => 99.5,
            Self::SwappedSections => 98.0,
            Self::ShuffledItems => 89.0,
            Self::ShuffledBlocks => 58.0,
            Self::LeftOut | Self::Added | Self::LeftOutAndAdded => 85.0,
        }
    }
}

const EDITS: [Edit; 8] = [
    Edit::None,
    Edit::SwappedSections,
    Edit::ShuffledItems,
    Edit::ShuffledBlocks,
    Edit::LeftOut,
    Edit::Added,
    Edit::LeftOutAndAdded,
    Edit::LeftIn,
];

/// The blocks of an article, in their sections: front matter and what is before the first heading are the first.
fn sections(text: &str) -> Vec<Vec<String>> {
    let (mut sections, mut block) = (vec![Vec::new()], String::new());
    let (mut is_code, mut is_matter) = (false, text.starts_with("---\n"));
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let fence = line.trim_start().starts_with("```");
        if is_matter {
            is_matter = number == 0 || line != "---\n";
            block.push_str(line);
            continue;
        }
        let is_heading = !is_code && line.starts_with('#');
        if (!is_code && line.trim().is_empty() || is_heading) && !block.trim().is_empty() {
            sections.last_mut().expect("a section").push(std::mem::take(&mut block));
        }
        if is_heading {
            sections.push(vec![line.to_owned()]);
        } else if is_code || !line.trim().is_empty() {
            block.push_str(line);
        }
        is_code ^= fence;
    }
    if !block.trim().is_empty() {
        sections.last_mut().expect("a section").push(block);
    }
    sections
}

fn joined(sections: &[Vec<String>]) -> String {
    let blocks: Vec<&str> = sections.iter().flatten().map(|block| block.trim_end_matches('\n')).collect();
    blocks.join("\n\n") + "\n"
}

fn level(section: &[String]) -> usize {
    section.first().map_or(0, |heading| heading.bytes().take_while(|byte| *byte == b'#').count())
}

fn is_list(block: &str) -> bool {
    block.starts_with("- ") && block.lines().all(|line| line.starts_with("- ") || line.starts_with("  "))
}

fn shuffled_items(block: &str, random: &mut Random) -> String {
    let mut items: Vec<String> = Vec::new();
    for line in block.split_inclusive('\n') {
        match items.last_mut() {
            Some(item) if line.starts_with("  ") => item.push_str(line),
            _ => items.push(line.to_owned()),
        }
    }
    random.shuffle(&mut items);
    items.concat()
}

fn edited(text: &str, edit: Edit, random: &mut Random) -> String {
    let mut all = sections(text);
    match edit {
        Edit::None | Edit::LeftIn => return text.to_owned(),
        Edit::SwappedSections => {
            let pairs: Vec<usize> =
                (1..all.len().saturating_sub(1)).filter(|&at| level(&all[at]) == level(&all[at + 1])).collect();
            if !pairs.is_empty() {
                let at = pairs[random.below(pairs.len())];
                all.swap(at, at + 1);
            }
        }
        Edit::ShuffledItems => {
            for block in all.iter_mut().flatten().filter(|block| is_list(block)) {
                *block = shuffled_items(block, random);
            }
        }
        Edit::ShuffledBlocks => {
            for section in &mut all {
                let from = usize::from(section.first().is_some_and(|first| first.starts_with(['#', '-'])));
                random.shuffle(&mut section[from..]);
            }
        }
        Edit::LeftOut | Edit::Added | Edit::LeftOutAndAdded => {
            let (mut goes, mut comes) = (edit != Edit::Added, edit != Edit::LeftOut);
            for section in &mut all {
                let mut left = Vec::new();
                for block in section.drain(..) {
                    let is_body = !block.starts_with("---\n") && !block.starts_with('#');
                    let is_chosen = is_body && random.below(8) == 0;
                    let takes = is_chosen && goes;
                    // With both, one goes and the next one comes.
                    if is_chosen && edit == Edit::LeftOutAndAdded {
                        (goes, comes) = (!goes, goes);
                    }
                    if !takes {
                        left.push(block);
                    }
                    if is_chosen && comes && !takes {
                        left.push(format!("Wholly new words that stand nowhere else, number {}.\n", random.below(90)));
                    }
                }
                *section = left;
            }
        }
    }
    joined(&all)
}

/// A text in no language, longer or shorter than its source by as much as real translations are.
fn translated(text: &str) -> String {
    let sum: usize = text.bytes().map(usize::from).sum();
    let words = text.split_whitespace().count();
    let more = vec!["žodis"; words * (sum % 24) / 100];
    [vec![pseudo(text).as_str()], more].concat().join(" ")
}

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
    fn add(&mut self, source: &str, edit: Edit, random: &mut Random) {
        let profile = profile();
        let changed = edited(source, edit, random);
        let (Some(article), Some(changed)) = (parse(source, &profile), parse(&changed, &profile)) else { return };
        let mut said = Vec::new();
        for piece in changed.pieces() {
            let stays = edit == Edit::LeftIn && random.below(4) == 0;
            said.push(if stays { piece.text } else { translated(&piece.text) });
        }
        let texts: Vec<Option<&str>> = said.iter().map(|text| Some(text.as_str())).collect();
        let Ok(target) = render(&changed, &texts, &[]) else { return };
        let Some(target) = parse(&target, &profile) else { return };
        for (piece, found) in article.pieces().iter().zip(taken(&article, &target)) {
            let truth = translated(&piece.text);
            let is_word = words(&spoken(&without_code(&piece.text))).count() < 3;
            self.there += usize::from(said.contains(&truth));
            match found {
                Some(text) if text == truth => self.taken += 1,
                // A name is the same in every language.
                Some(text) if text == piece.text && is_word => {}
                Some(text) if is_unknowable(&piece.text, &text) => self.unknowable += 1,
                Some(text) => self.wrong.push((piece.text.clone(), text)),
                None => {}
            }
        }
    }
}

/// Whether nothing that a translation keeps tells that one text is not the other's.
fn is_unknowable(source: &str, text: &str) -> bool {
    let length = |text: &str| text.replace(" žodis", "").chars().count() as f64;
    let kept = |text: &str| {
        let mut kept: Vec<String> =
            elements(text, Dialect::default()).into_iter().map(|element| element.target).collect();
        let digits = without_code(text);
        kept.extend(digits.split(|c: char| !c.is_ascii_digit()).filter(|run| run.len() > 1).map(str::to_owned));
        kept.sort();
        kept
    };
    let ratio = length(source) / length(text);
    kept(source) == kept(text) && (0.7..1.43).contains(&ratio)
}

fn taken(source: &Article<'_>, target: &Article<'_>) -> Vec<Option<String>> {
    let languages = Languages::new(&Locale::english(), &Locale::parse("lt").expect("a locale"));
    let theirs = target.pieces();
    let texts = pair(source, target, &languages).texts.into_iter();
    texts.map(|text| Some(theirs[text.ok()?].text.clone())).collect()
}

#[test]
#[expect(clippy::print_stderr, reason = "a report")]
fn nothing_wrong_is_taken_and_most_of_the_rest_is() {
    let Some(folder) = corpus("markdown") else { return };
    let articles: Vec<String> = markdown_files(&folder).into_iter().map(|(_, text)| text).collect();
    for edit in EDITS {
        let (mut counts, mut random) = (Counts::default(), Random(7));
        articles.iter().for_each(|article| counts.add(article, edit, &mut random));
        let share = |part: usize| 100.0 * part as f64 / counts.there as f64;
        let wrong = counts.wrong.len();
        eprintln!(
            "{edit:?}: {} of {} taken ({:.1} %), {wrong} wrong, {} that nobody can know",
            counts.taken,
            counts.there,
            share(counts.taken),
            counts.unknowable
        );
        // Where all is shuffled, a few short texts without anything in them stand as they should by chance.
        let is_shuffled = matches!(edit, Edit::ShuffledItems | Edit::ShuffledBlocks);
        assert!(wrong == 0 || is_shuffled && share(wrong) < 0.3, "{edit:?}: {:#?}", counts.wrong);
        assert!(share(counts.taken) >= edit.least_taken(), "{edit:?}: {} % taken", share(counts.taken));
    }
}
