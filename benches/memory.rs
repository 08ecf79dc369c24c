//! How fast a translation memory is, and how well it finds again what was changed.
//!
//! `cargo bench --bench memory [SEGMENTS]…`; on the corpus where `TOLKIT_CORPORA` is set, else on the example newsroom. Where that has
//! too few segments, more are made of a beginning of one text and an end of another, source and target alike.
#![allow(clippy::print_stdout, reason = "the figures are what this is for")]

mod common;

use std::hint::black_box;
use std::time::{Duration, Instant};

use common::input;
use fastrand::Rng;
use tolkit::catalogue::Catalogue;
use tolkit::fluent::{self, elements, fluent_notation};
use tolkit::memory::{Memory, Origin, Segment, percent};

/// The sizes that are measured if none are asked for.
const SIZES: [usize; 2] = [100_000, 1_000_000];

/// So many queries of each kind are measured.
const QUERIES: usize = 2_000;

/// What is asked for.
const AT_LEAST: u8 = 70;
const LIMIT: usize = 10;

/// Of the words of a text, so many percent are replaced, at least one.
const REPLACED: usize = 15;

/// A source and a target.
type Pair = (String, String);

fn main() {
    let sizes: Vec<usize> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    let real = pairs();
    println!("{} different pairs in the corpus", real.len());
    for size in if sizes.is_empty() { SIZES.to_vec() } else { sizes } {
        measure(&expanded(&real, size));
    }
}

/// The pairs of the texts of all units, for the locale that has the most; each once.
fn pairs() -> Vec<Pair> {
    let input = input();
    let catalogue = Catalogue::find(&input.root, &input.config).expect("a catalogue");
    let read = |path: &str| String::from_utf8(input.root.read(path).unwrap_or_default()).unwrap_or_default();
    let mut by_locale: Vec<Vec<Pair>> = vec![Vec::new(); input.config.project.locales.len()];
    for group in &catalogue.groups {
        let Some(source) = group.source.as_deref().map(read) else { continue };
        let source = texts(&source);
        for target in group.targets.iter().filter(|target| target.exists) {
            let Some(place) = input.config.project.locales.iter().position(|locale| *locale == target.item.locale)
            else {
                continue;
            };
            let targets = texts(&read(&target.path));
            let found = |id: &str| targets.iter().find(|(other, _)| other == id).map(|(_, text)| text.clone());
            by_locale[place].extend(source.iter().filter_map(|(id, text)| Some((text.clone(), found(id)?))));
        }
    }
    let mut pairs = by_locale.into_iter().max_by_key(Vec::len).expect("a locale");
    pairs.sort();
    pairs.dedup();
    pairs
}

/// The values of a resource, by the ids of their units.
fn texts(resource: &str) -> Vec<(String, String)> {
    let parsed = fluent::parse(resource);
    let text = |unit: &fluent::Unit<'_>| {
        let value = unit.value.as_ref()?;
        Some((unit.id.to_owned(), fluent_notation(&elements(resource, unit.id, value))))
    };
    parsed.units.iter().filter_map(text).collect()
}

/// So many pairs with different sources: those that there are, and beginnings of some with ends of others.
fn expanded(real: &[Pair], size: usize) -> Vec<Pair> {
    let mut random = Rng::with_seed(7);
    let mut pairs: Vec<Pair> = real.iter().take(size).cloned().collect();
    while pairs.len() < size {
        for _ in pairs.len()..size {
            let [first, second] = [(); 2].map(|()| &real[random.usize(..real.len())]);
            let share = random.f64();
            let join = |one: &str, other: &str| {
                let [start, end] = [one, other].map(|text| text.split(' ').collect::<Vec<_>>());
                let start = &start[..(start.len() as f64 * share).ceil() as usize];
                let end = &end[(end.len() as f64 * share) as usize..];
                [start, end].concat().join(" ")
            };
            pairs.push((join(&first.0, &second.0), join(&first.1, &second.1)));
        }
        pairs.sort();
        pairs.dedup_by(|one, other| one.0 == other.0);
    }
    pairs
}

fn measure(pairs: &[Pair]) {
    let segments = || {
        pairs.iter().enumerate().map(|(number, (source, target))| Segment {
            source,
            target,
            origin: Origin {
                item: ["news/today", "news/sport", "site/about"][number % 3],
                unit: "unit",
                day: i32::try_from(number % 4_000).unwrap_or_default(),
                is_reviewed: number % 2 == 0,
                is_current: number % 5 > 0,
            },
        })
    };
    let words: usize = pairs.iter().map(|(source, _)| source.split_whitespace().count()).sum();
    println!("\n{} segments, {:.1} words each", pairs.len(), words as f64 / pairs.len() as f64);
    let (memory, built) = timed(|| Memory::build(segments()));
    let bytes = memory.as_bytes().to_vec();
    println!("  build {built:.2?}, {:.1} MB", bytes.len() as f64 / 1e6);
    let (memory, read) = timed(|| Memory::read(bytes).expect("what was built"));
    println!("  read {read:.1?}");

    let mut random = Rng::with_seed(11);
    let mut changed: Vec<(&str, String)> = Vec::new();
    while changed.len() < QUERIES {
        let text = &*pairs[random.usize(..pairs.len())].0;
        changed.extend(with_other_words(text, pairs, &mut random).map(|query| (text, query)));
    }
    let is_found = |(text, query): &(&str, String), limit: usize| {
        memory.matches(query, AT_LEAST, limit).iter().any(|one| one.segment.source == *text)
    };
    let share = |is: &dyn Fn(&(&str, String)) -> bool| {
        changed.iter().filter(|one| is(one)).count() as f64 * 100.0 / changed.len() as f64
    };
    println!("  {REPLACED} % of the words replaced; the text that was changed is");
    println!("    the first match: {:.1} %", share(&|one| is_found(one, 1)));
    println!("    among the first {LIMIT} from {AT_LEAST} %: {:.1} %", share(&|one| is_found(one, LIMIT)));
    println!("    among all from {AT_LEAST} %: {:.1} %", share(&|one| is_found(one, pairs.len())));
    println!("    still so much alike: {:.1} %", share(&|(text, query)| percent(query, text) >= AT_LEAST));

    let changed: Vec<&str> = changed.iter().map(|(_, query)| query.as_str()).collect();
    let some = |random: &mut Rng| -> Vec<&Pair> { (0..QUERIES).map(|_| &pairs[random.usize(..pairs.len())]).collect() };
    let same: Vec<&str> = some(&mut random).into_iter().map(|(source, _)| source.as_str()).collect();
    let foreign: Vec<&str> = some(&mut random).into_iter().map(|(_, target)| target.as_str()).collect();
    let phrases: Vec<String> = some(&mut random).into_iter().map(|(source, _)| phrase(source)).collect();
    let short: Vec<&str> = phrases.iter().map(String::as_str).collect();
    let matches = |at_least: u8| move |query: &str, memory: &Memory| memory.matches(query, at_least, LIMIT).len();
    show("changed texts", &memory, &changed, matches(AT_LEAST));
    show("the same texts", &memory, &same, matches(AT_LEAST));
    show("texts of another language", &memory, &foreign, matches(AT_LEAST));
    show("three words", &memory, &short, matches(AT_LEAST));
    show("changed texts, from 50 %", &memory, &changed, matches(50));
    show("phrases of three words", &memory, &short, |query, memory| memory.phrase(query, LIMIT).len());
}

/// A text of at least four words with some of them replaced by words of other texts.
fn with_other_words(text: &str, pairs: &[Pair], random: &mut Rng) -> Option<String> {
    let is_word = |word: &str| word.starts_with(char::is_alphabetic);
    let mut words: Vec<&str> = text.split(' ').collect();
    let mut places: Vec<usize> = (0..words.len()).filter(|place| is_word(words[*place])).collect();
    if places.len() < 4 {
        return None;
    }
    random.shuffle(&mut places);
    places.truncate(((places.len() * REPLACED + 50) / 100).max(1));
    for place in places {
        words[place] = loop {
            let other: Vec<&str> = pairs[random.usize(..pairs.len())].0.split(' ').collect();
            let other = other[random.usize(..other.len())];
            if is_word(other) && !other.eq_ignore_ascii_case(words[place]) {
                break other;
            }
        };
    }
    Some(words.join(" "))
}

/// The first three words of a text.
fn phrase(text: &str) -> String {
    text.split(' ').take(3).collect::<Vec<_>>().join(" ")
}

fn show(what: &str, memory: &Memory, queries: &[&str], ask: impl Fn(&str, &Memory) -> usize) {
    let mut found = 0;
    let times = queries.iter().map(|query| {
        let (count, time) = timed(|| ask(black_box(query), memory));
        found += count;
        time
    });
    let mut times: Vec<Duration> = times.collect();
    times.sort_unstable();
    let at = |percent: usize| times[(times.len() - 1) * percent / 100];
    let each = found as f64 / queries.len() as f64;
    println!("  {what}: p50 {:.2?}, p95 {:.2?}, most {:.2?}; {each:.1} found", at(50), at(95), at(100));
}

fn timed<T>(run: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let done = run();
    (done, start.elapsed())
}
