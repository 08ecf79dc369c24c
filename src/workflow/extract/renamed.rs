//! Articles that were renamed: a new one that says what one that is gone said.

use std::cmp::Reverse;
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::article::{Extraction, ForeignResource, verify, was};
use crate::catalogue::{Catalogue, Group};
use crate::workflow::article_text;

/// From this share of equal text on, a new article is one that is gone, renamed.
const ALIKE: f64 = 0.5;

/// From this share of equal words on, it is, too, whatever happened to its sentences.
const ALIKE_IN_WORDS: f64 = 0.8;

/// More pairs than this are not compared word by word.
const MOST_PAIRS: usize = 2_500;

/// Which new article was which one that is gone.
#[derive(Default)]
pub(super) struct Renames<'c> {
    /// What each new article was before.
    before: FxHashMap<Name, &'c Group>,
    /// The resources that moved, or are moving, to another name.
    moved: FxHashSet<String>,
    /// What there is of each resource, by its name.
    named: FxHashMap<String, &'c Group>,
    /// Whether there are new articles that cannot be read: nobody knows what they were.
    pub(super) has_unreadable: bool,
}

/// An article's section and its name there.
type Name = (usize, Arc<str>);

fn name(group: &Group) -> Name {
    (group.section, Arc::clone(&group.name))
}

/// An article that is gone, as far as its resource says what it was.
struct Gone<'c> {
    group: &'c Group,
    texts: Vec<String>,
    /// How many earlier names it has: the last one of several counts.
    names: usize,
}

impl<'c> Renames<'c> {
    pub(super) fn find(catalogue: &'c Catalogue<'c>) -> Self {
        let config = catalogue.config;
        let of_articles = || catalogue.groups.iter().filter(|group| group.section(config).articles().is_some());
        let named = of_articles().map(|group| (group.resource(config), group)).collect();
        let mut renames = Self { named, ..Self::default() };
        if of_articles().all(|group| group.article.is_some()) {
            return renames;
        }
        for group in of_articles() {
            renames.moved.extend(extracted_text(catalogue, group).iter().flat_map(|text| was(text)));
        }
        let gone: Vec<Gone<'_>> = of_articles()
            .filter(|group| group.article.is_none() && !renames.moved.contains(&group.resource(config)))
            .filter_map(|group| {
                let extraction = Extraction::read(&extracted_text(catalogue, group)?);
                let texts = extraction.units.into_iter().map(|unit| unit.text).collect();
                Some(Gone { group, texts, names: extraction.was.len() })
            })
            .collect();
        let new: Vec<&Group> = of_articles().filter(|group| group.is_waiting()).collect();
        let new: Vec<(&Group, Option<Vec<String>>)> =
            new.into_par_iter().map(|group| (group, texts_of_article(catalogue, group))).collect();
        renames.has_unreadable = new.iter().any(|(_, texts)| texts.is_none());
        for (_, new, old) in likely(&gone, &new) {
            let is_free = !renames.before.contains_key(&name(new));
            if is_free && renames.moved.insert(gone[old].group.resource(config)) {
                renames.before.insert(name(new), gone[old].group);
            }
        }
        renames
    }

    /// What an article was before.
    pub(super) fn of(&self, group: &Group) -> Option<&'c Group> {
        self.before.get(&name(group)).copied()
    }

    /// What there is of a resource.
    pub(super) fn named(&self, resource: &str) -> Option<&'c Group> {
        self.named.get(resource).copied()
    }

    /// Whether what is left of a resource belongs to an article of another name.
    pub(super) fn has_moved(&self, resource: &str) -> bool {
        self.moved.contains(resource)
    }
}

/// The pairs of a new article and one that is gone which may be one, the likeliest first.
fn likely<'n>(gone: &[Gone<'_>], new: &[(&'n Group, Option<Vec<String>>)]) -> Vec<(f64, &'n Group, usize)> {
    // By its texts: most pairs of articles have none in common.
    let mut with_text: FxHashMap<&str, Vec<(usize, usize)>> = FxHashMap::default();
    for (at, old) in gone.iter().enumerate() {
        for (text, count) in counted(old.texts.iter().map(String::as_str)) {
            with_text.entry(text).or_default().push((at, count));
        }
    }
    let in_words = gone.len() * new.len() <= MOST_PAIRS;
    let mut likely: Vec<(f64, &Group, usize)> = new
        .par_iter()
        .filter_map(|(group, texts)| Some((*group, texts.as_ref()?)))
        .flat_map_iter(|(group, texts)| {
            let mut shares = alike(texts, &with_text, gone);
            if in_words {
                let words = gone.iter().enumerate().map(|(at, old)| (alike_in_words(texts, &old.texts), at));
                shares.extend(words.filter(|(share, _)| *share >= ALIKE_IN_WORDS));
            }
            shares.into_iter().map(move |(share, at)| (share, group, at))
        })
        .collect();
    likely.sort_by(|a, b| {
        let key = |pair: &(f64, &Group, usize)| (Reverse(gone[pair.2].names), name(pair.1), name(gone[pair.2].group));
        b.0.total_cmp(&a.0).then_with(|| key(a).cmp(&key(b)))
    });
    likely
}

/// The articles that are gone and of whose text a new one has enough, each with the share of text that both have,
/// counted in bytes.
fn alike(texts: &[String], with_text: &FxHashMap<&str, Vec<(usize, usize)>>, gone: &[Gone<'_>]) -> Vec<(f64, usize)> {
    let mut same: FxHashMap<usize, usize> = FxHashMap::default();
    for (text, count) in counted(texts.iter().map(String::as_str)) {
        for (at, old_count) in with_text.get(text).into_iter().flatten() {
            *same.entry(*at).or_default() += text.len() * count.min(*old_count);
        }
    }
    let length = |texts: &[String]| texts.iter().map(String::len).sum::<usize>();
    let share = |at: usize, same: usize| 2.0 * same as f64 / (length(texts) + length(&gone[at].texts)) as f64;
    same.into_iter().map(|(at, same)| (share(at, same), at)).filter(|(share, _)| *share >= ALIKE).collect()
}

/// The share of words that two articles have in common.
fn alike_in_words(new: &[String], old: &[String]) -> f64 {
    let words = |texts: &'_ [String]| -> FxHashMap<String, usize> {
        counted(texts.iter().flat_map(|text| text.split_whitespace()))
            .into_iter()
            .map(|(w, n)| (w.to_owned(), n))
            .collect()
    };
    let (new, old) = (words(new), words(old));
    let same: usize = new.iter().map(|(word, count)| old.get(word).map_or(0, |other| *count.min(other))).sum();
    let all: usize = new.values().chain(old.values()).sum();
    if all == 0 { 0.0 } else { 2.0 * same as f64 / all as f64 }
}

/// Counts how often each text is there.
fn counted<'t>(texts: impl Iterator<Item = &'t str>) -> FxHashMap<&'t str, usize> {
    let mut counted = FxHashMap::default();
    for text in texts {
        *counted.entry(text).or_default() += 1;
    }
    counted
}

fn texts_of_article(catalogue: &Catalogue<'_>, group: &Group) -> Option<Vec<String>> {
    let articles = group.section(catalogue.config).articles()?;
    let path = &group.article.as_ref()?.path;
    // What is wrong with it is reported where it is extracted.
    let text = article_text::read(catalogue.root, path).ok()?;
    let article = article_text::parse(path, &text, &articles.profile).ok()?;
    Some(article.pieces().into_iter().map(|piece| piece.text).collect())
}

/// The text of a group's source resource; `None` if there is none, or one that `extract` never wrote.
pub(super) fn extracted_text(catalogue: &Catalogue<'_>, group: &Group) -> Option<String> {
    let text = article_text::read_if_exists(catalogue.root, group.source_path.as_ref()?).ok()??;
    (verify(&text) != Err(ForeignResource::Unknown)).then_some(text)
}
