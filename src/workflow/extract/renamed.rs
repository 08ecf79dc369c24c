//! Articles that were renamed: a new one that says what one that is gone said.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::{ArticleScope, article_text};
use crate::article::{Extraction, ForeignResource, verify};
use crate::catalogue::{Catalogue, Group, RecordStore};
use crate::files::{FileError, Kind};
use crate::fluent;
use crate::model::Locale;

/// From this share of equal text on, a new article is one that is gone, renamed.
const ALIKE: f64 = 0.5;

/// Which new article was which one that is gone.
#[derive(Default)]
pub(super) struct Renames<'c> {
    /// What each new article was before.
    before: FxHashMap<Name, &'c Group>,
    /// The articles that are gone and there again under another name.
    renamed: FxHashSet<Name>,
    /// What is left of earlier names of an article, where a run was killed.
    strays: FxHashMap<Name, Vec<&'c Group>>,
}

/// An article's section and its name there.
type Name = (usize, Arc<str>);

fn name(group: &Group) -> Name {
    (group.section, Arc::clone(&group.name))
}

/// A file or a record that moves with its article.
pub(super) enum Move {
    /// A translation, or an article that was rendered from one.
    File { from: Arc<str>, to: Arc<str> },
    /// A record, of a translation or of cosmetic edits.
    Record { locale: Locale, from: String, to: String },
}

impl<'c> Renames<'c> {
    pub(super) fn find(catalogue: &'c Catalogue<'c>, scope: &ArticleScope) -> Self {
        let config = catalogue.config;
        let of_articles = |group: &&Group| group.section(config).articles().is_some();
        let gone = catalogue.groups.iter().filter(of_articles).filter(|group| group.article.is_none());
        let (mut homeless, mut left_over): (Vec<&Group>, Vec<&Group>) = (Vec::new(), Vec::new());
        // By its texts: most pairs of articles have none in common.
        let mut with_text: FxHashMap<String, Vec<(usize, usize)>> = FxHashMap::default();
        let mut old: Vec<(&Group, usize)> = Vec::new();
        for group in gone {
            let Some(texts) = texts_of_resource(catalogue, group) else {
                homeless.push(group);
                continue;
            };
            // Without translations, it may be what a run left that was killed at its very end.
            if !group.targets.iter().any(|target| target.exists) {
                left_over.push(group);
            }
            for (text, count) in counted(&texts) {
                with_text.entry(text.to_owned()).or_default().push((old.len(), count));
            }
            old.push((group, length_of(&texts)));
        }
        if old.is_empty() && homeless.is_empty() {
            return Self::default();
        }
        let new: Vec<&Group> =
            catalogue.groups.iter().filter(|group| group.is_waiting() && scope.has(group, config)).collect();
        let mut likely: Vec<(f64, &Group, &Group)> = new
            .into_par_iter()
            .filter_map(|group| Some((group, texts_of_article(catalogue, group)?)))
            .flat_map_iter(|(group, texts)| {
                alike(&texts, &with_text, &old).into_iter().map(move |(s, o)| (s, group, o))
            })
            .collect();
        likely.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| (name(a.1), name(a.2)).cmp(&(name(b.1), name(b.2)))));
        let mut renames = Self::default();
        for (_, new, old) in likely {
            if !renames.before.contains_key(&name(new)) && renames.renamed.insert(name(old)) {
                renames.before.insert(name(new), old);
            }
        }
        left_over.retain(|group| !renames.has_old(group));
        renames.find_strays(catalogue, homeless, left_over);
        renames
    }

    /// Finds the articles that translations belong to whose source resource is gone, and source resources that say just what
    /// another one says: a run that was killed left them, and the article may have another name again. Their ids tell.
    fn find_strays(&mut self, catalogue: &'c Catalogue<'c>, homeless: Vec<&'c Group>, left_over: Vec<&'c Group>) {
        // Where there is a source resource, it is somebody else's.
        let is_there = |path: &Arc<str>| catalogue.root.kind(path).is_some();
        let homeless: Vec<&Group> =
            homeless.into_iter().filter(|group| !group.source_path.as_ref().is_some_and(is_there)).collect();
        if homeless.is_empty() && left_over.is_empty() {
            return;
        }
        let mut owners: FxHashMap<String, Vec<Name>> = FxHashMap::default();
        let mut count_of: FxHashMap<Name, usize> = FxHashMap::default();
        for group in catalogue.groups.iter().filter(|group| group.article.is_some()) {
            let ids = ids_of_resource(catalogue, self.of(group).unwrap_or(group));
            for id in &ids {
                owners.entry(id.clone()).or_default().push(name(group));
            }
            count_of.insert(name(group), ids.len());
        }
        for group in left_over {
            let ids = ids_of_resource(catalogue, group);
            let is_owner_of_all = |owner: &&Name| {
                count_of.get(*owner) == Some(&ids.len()) && ids.iter().all(|id| owners[id].contains(owner))
            };
            let first = ids.iter().next().and_then(|id| owners.get(id));
            let is_known = ids.iter().all(|id| owners.contains_key(id));
            if let Some(owner) = first.filter(|_| is_known).and_then(|owners| owners.iter().find(is_owner_of_all)) {
                self.renamed.insert(name(group));
                self.strays.entry(owner.clone()).or_default().push(group);
            }
        }
        for group in homeless {
            let ids = ids_of_translations(catalogue, group);
            let mut shared: BTreeMap<&Name, usize> = BTreeMap::new();
            for owner in ids.iter().filter_map(|id| owners.get(id)).flatten() {
                *shared.entry(owner).or_default() += 1;
            }
            let best = shared.into_iter().max_by_key(|(_, count)| *count);
            if let Some((owner, _)) = best.filter(|(_, count)| *count as f64 >= ALIKE * ids.len() as f64) {
                self.renamed.insert(name(group));
                self.strays.entry(owner.clone()).or_default().push(group);
            }
        }
    }

    /// Returns what is left of earlier names of an article.
    pub(super) fn strays(&self, group: &Group) -> &[&'c Group] {
        self.strays.get(&name(group)).map_or(&[], Vec::as_slice)
    }

    /// Returns what an article was before.
    pub(super) fn of(&self, group: &Group) -> Option<&'c Group> {
        self.before.get(&name(group)).copied()
    }

    /// Tells whether an article that is gone is still there under another name.
    pub(super) fn has_old(&self, group: &Group) -> bool {
        self.renamed.contains(&name(group))
    }
}

/// Returns the ids of a resource that `extract` wrote, those of paragraphs alone.
fn ids_of_resource(catalogue: &Catalogue<'_>, group: &Group) -> BTreeSet<String> {
    let text = extracted_text(catalogue, group).unwrap_or_default();
    Extraction::read(&text).units.into_iter().map(|unit| unit.id).filter(|id| id.starts_with("p-")).collect()
}

/// Returns the ids of an article's translations, those of paragraphs alone: `title` is in every article.
fn ids_of_translations(catalogue: &Catalogue<'_>, group: &Group) -> FxHashSet<String> {
    let mut ids = FxHashSet::default();
    for target in group.targets.iter().filter(|target| target.exists) {
        let Ok(file) = catalogue.read_text(&target.path, &target.item.locale) else { continue };
        let units = fluent::parse(file.text()).units;
        ids.extend(units.iter().filter(|unit| unit.id.starts_with("p-")).map(|unit| unit.id.to_owned()));
    }
    ids
}

/// Returns the articles that are gone and of whose text a new one has enough, each with the share of text that both have,
/// counted in bytes.
fn alike<'c>(
    texts: &[String],
    with_text: &FxHashMap<String, Vec<(usize, usize)>>,
    old: &[(&'c Group, usize)],
) -> Vec<(f64, &'c Group)> {
    let mut same: FxHashMap<usize, usize> = FxHashMap::default();
    for (text, count) in counted(texts) {
        for (at, old_count) in with_text.get(text).into_iter().flatten() {
            *same.entry(*at).or_default() += text.len() * count.min(*old_count);
        }
    }
    let length = length_of(texts);
    let share = |at: usize, same: usize| 2.0 * same as f64 / (length + old[at].1) as f64;
    same.into_iter().map(|(at, same)| (share(at, same), old[at].0)).filter(|(share, _)| *share >= ALIKE).collect()
}

/// Counts how often each text is there.
fn counted(texts: &[String]) -> FxHashMap<&str, usize> {
    let mut counted = FxHashMap::default();
    for text in texts {
        *counted.entry(text.as_str()).or_default() += 1;
    }
    counted
}

fn length_of(texts: &[String]) -> usize {
    texts.iter().map(String::len).sum()
}

fn texts_of_article(catalogue: &Catalogue<'_>, group: &Group) -> Option<Vec<String>> {
    let articles = group.section(catalogue.config).articles()?;
    let path = &group.article.as_ref()?.path;
    // What is wrong with it is reported where it is extracted.
    let text = article_text::read(catalogue.root, path).ok()?;
    let article = article_text::parse(path, &text, &articles.translate).ok()?;
    Some(article.pieces().into_iter().map(|piece| piece.text).collect())
}

/// Returns the texts of a resource whose article is gone; `None` where `extract` never wrote it.
fn texts_of_resource(catalogue: &Catalogue<'_>, group: &Group) -> Option<Vec<String>> {
    let text = extracted_text(catalogue, group)?;
    Some(Extraction::read(&text).units.into_iter().map(|unit| unit.text).collect())
}

/// Returns the text of a group's source resource; `None` where there is none, or one that `extract` never wrote.
pub(super) fn extracted_text(catalogue: &Catalogue<'_>, group: &Group) -> Option<String> {
    let text = article_text::read_if_exists(catalogue.root, group.source_path.as_ref()?).ok()??;
    (verify(&text) != Err(ForeignResource::Unknown)).then_some(text)
}

/// Returns what moves where an article is renamed, or where a run that was killed left something under another name.
///
/// A translation goes before its record, which is found by the names of both articles.
pub(super) fn moves(catalogue: &Catalogue<'_>, from: &Group, to: &Group) -> Vec<Move> {
    let config = catalogue.config;
    let (old, new) = (from.resource(config), to.resource(config));
    let mut moves = Vec::new();
    let (Some(articles), Some(file)) = (to.section(config).articles(), &to.article) else { return moves };
    for target in from.targets.iter().filter(|target| target.exists) {
        let path = articles.target.expand(target.item.locale.as_str(), &file.captures).into();
        moves.push(Move::File { from: Arc::clone(&target.path), to: path });
    }
    if let Some(output) = &articles.output {
        for (locale, path) in rendered(catalogue, from) {
            let to = output.expand(locale.as_str(), &file.captures);
            moves.push(Move::File { from: path.into(), to: to.into() });
        }
    }
    let locales = config.locales_of(from.section(config)).iter().chain([&config.project.source]);
    moves.extend(locales.map(|locale| Move::Record { locale: locale.clone(), from: old.clone(), to: new.clone() }));
    moves
}

/// Returns the rendered articles of one that is gone, with their locales. What stands behind a link is left alone: it could
/// be another file than its name says.
pub(super) fn rendered<'c>(catalogue: &'c Catalogue<'_>, gone: &Group) -> Vec<(&'c Locale, String)> {
    let section = gone.section(catalogue.config);
    let source_locale = catalogue.config.project.source.as_str();
    let (Some(articles), Some(source)) = (section.articles(), &gone.source_path) else { return Vec::new() };
    let (Some(output), Some(captures)) = (&articles.output, articles.target.matches(source, source_locale)) else {
        return Vec::new();
    };
    let paths = catalogue.config.locales_of(section).iter();
    let paths = paths.map(|locale| (locale, output.expand(locale.as_str(), &captures)));
    let is_there =
        |path: &str| catalogue.root.kind(path) == Some(Kind::File) && !catalogue.root.leads_through_link(path);
    paths.filter(|(_, path)| is_there(path)).collect()
}

impl Move {
    pub(super) fn carry_out(&self, catalogue: &Catalogue<'_>, records: &RecordStore<'_>) -> Result<(), FileError> {
        match self {
            Self::Record { locale, from, to } => records.rename(locale, from, to),
            Self::File { from, to } => {
                // What is there already is somebody's work, too.
                let is_free = catalogue.root.kind(to).is_none() && !catalogue.root.leads_through_link(to);
                let is_there = catalogue.root.kind(from).is_some();
                if is_free && is_there { catalogue.root.rename(from, to) } else { Ok(()) }
            }
        }
    }
}
