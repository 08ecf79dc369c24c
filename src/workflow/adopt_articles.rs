//! Takes over translations that are whole Markdown files: what aligns with its source with certainty becomes translations.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use super::{Scope, article_text};
use crate::article::{Doubt, Extraction, Piece, pair};
use crate::catalogue::{Catalogue, Group, RecordStore, TargetFile};
use crate::config::PathPattern;
use crate::diagnostics::Diagnostic;
use crate::files::FileError;
use crate::fluent::{self, Edit, entry_of, fingerprint_of_text, splice};
use crate::i18n::Text;
use crate::record::Entry;

/// What is to be taken over.
#[derive(Debug)]
pub struct Request<'r> {
    /// The items that it is about.
    pub scope: &'r Scope,
    /// Where the translated files are; `None` is each section's `output`.
    pub pattern: Option<&'r PathPattern>,
    /// Whether to write nothing.
    pub dry_run: bool,
}

/// What was taken over, or would be.
#[derive(Debug, Default)]
pub struct AdoptedArticles {
    /// The items that have a translated file, sorted.
    pub items: Vec<AdoptedArticle>,
    /// What is wrong with articles or translated files; those are left out.
    pub errors: Vec<Diagnostic>,
    /// Translated files that belong to no article, or to several.
    pub strangers: Vec<String>,
}

/// One item.
#[derive(Debug)]
pub struct AdoptedArticle {
    /// The item.
    pub item: Arc<crate::model::ItemId>,
    /// The translated file.
    pub path: String,
    /// How many units were taken over.
    pub taken: usize,
    /// How many units were translated before.
    pub known: usize,
    /// The units that were not taken over, with the reason.
    pub doubts: Vec<(String, Doubt)>,
    /// The texts of the file that translate nothing, as far as one can tell.
    pub left: Vec<String>,
}

/// What is to be written for one item.
struct Plan {
    adopted: AdoptedArticle,
    path: Arc<str>,
    text: String,
    entries: Vec<(String, Entry)>,
}

/// Takes over what is certain.
///
/// # Errors
///
/// Returns the [`FileError`] of writing; every file that was written before it is whole.
pub fn adopt_articles(catalogue: &Catalogue<'_>, request: &Request<'_>) -> Result<AdoptedArticles, FileError> {
    let config = catalogue.config;
    let mut adopted = AdoptedArticles::default();
    let files = TranslatedFiles::find(catalogue, request, &mut adopted.strangers);
    let wanted: Vec<(&Group, &TargetFile, String)> = catalogue
        .groups
        .iter()
        .filter(|group| group.article.is_some() && request.scope.wants(group, None, config))
        .flat_map(|group| group.targets.iter().map(move |target| (group, target)))
        .filter(|(group, target)| request.scope.wants(group, Some(target), config))
        .filter_map(|(group, target)| Some((group, target, files.of(catalogue, group, target)?)))
        .collect();
    let planned: Vec<Result<Plan, Box<Diagnostic>>> =
        wanted.into_par_iter().map(|(group, target, path)| plan(catalogue, group, target, path)).collect();
    let records = RecordStore::new(catalogue.root);
    for plan in planned {
        match plan {
            Ok(plan) => {
                if !request.dry_run && plan.adopted.taken > 0 {
                    plan.write(catalogue, &records)?;
                }
                adopted.items.push(plan.adopted);
            }
            Err(error) => adopted.errors.push(*error),
        }
    }
    adopted.items.sort_by(|a, b| a.item.cmp(&b.item));
    adopted.errors.sort_by(|a, b| a.sort_key().cmp(&b.sort_key()));
    adopted.errors.dedup_by(|a, b| a.sort_key() == b.sort_key());
    Ok(adopted)
}

/// Where the translated files are.
struct TranslatedFiles {
    /// By locale and by the article's resource, where a pattern was given.
    by_pattern: Option<BTreeMap<(String, String), String>>,
}

impl TranslatedFiles {
    fn find(catalogue: &Catalogue<'_>, request: &Request<'_>, strangers: &mut Vec<String>) -> Self {
        let Some(pattern) = request.pattern else { return Self { by_pattern: None } };
        let config = catalogue.config;
        let articles: Vec<&Group> = catalogue.groups.iter().filter(|group| group.article.is_some()).collect();
        let mut files = BTreeMap::new();
        for locale in catalogue.locales().iter().filter(|locale| request.scope.has_locale(locale)) {
            for (name, path) in catalogue.files(pattern, locale) {
                match article_of(&articles, &name, config) {
                    Some(group) => drop(files.insert((locale.to_string(), group.resource(config)), path)),
                    None => strangers.push(path),
                }
            }
        }
        strangers.sort();
        Self { by_pattern: Some(files) }
    }

    /// Returns the translated file of an item, where there is one.
    fn of(&self, catalogue: &Catalogue<'_>, group: &Group, target: &TargetFile) -> Option<String> {
        if let Some(files) = &self.by_pattern {
            return files.get(&(target.item.locale.to_string(), group.resource(catalogue.config))).cloned();
        }
        let output = group.section(catalogue.config).articles()?.output.as_ref()?;
        let path = output.expand(target.item.locale.as_str(), &group.article.as_ref()?.captures);
        catalogue.root.kind(&path).map(|_| path)
    }
}

/// Returns the article that a file of this name translates: `news/2015-forum` is the resource's name, the name in its
/// section, or the end of the article's path; the one article for which one of these holds.
fn article_of<'g>(articles: &[&'g Group], name: &str, config: &crate::config::Config) -> Option<&'g Group> {
    let path_ends = |group: &Group| {
        let path = group.article.as_ref().map_or("", |article| &article.path);
        let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
        stem.strip_suffix(name).is_some_and(|before| before.is_empty() || before.ends_with('/'))
    };
    let only = |is: &dyn Fn(&Group) -> bool| {
        let mut found = articles.iter().filter(|group| is(group));
        found.next().filter(|_| found.next().is_none()).copied()
    };
    only(&|group| group.resource(config) == name)
        .or_else(|| only(&|group| *group.name == *name))
        .or_else(|| only(&path_ends))
}

fn plan(catalogue: &Catalogue<'_>, group: &Group, target: &TargetFile, path: String) -> Result<Plan, Box<Diagnostic>> {
    let (root, path_of_file) = (catalogue.root, Arc::from(path.as_str()));
    let (Some(articles), Some(file), Some(resource)) =
        (group.section(catalogue.config).articles(), &group.article, &group.source)
    else {
        return Err(Box::new(article_text::about_file(&path_of_file, Text::new("render-not-extracted"))));
    };
    let source_text = article_text::read(root, &file.path)?;
    let source = article_text::parse(&file.path, &source_text, &articles.translate)?;
    let translated_text = article_text::read(root, &path_of_file)?;
    let translated = article_text::parse(&path_of_file, &translated_text, &articles.translate)?;
    let extracted = article_text::read(root, resource)?;
    let ids = source
        .ids(&Extraction::read(&extracted))
        .ok_or_else(|| Box::new(article_text::about_file(&file.path, Text::new("render-not-extracted"))))?;
    let mut text = if target.exists { article_text::read(root, &target.path)? } else { String::new() };
    let known: FxHashSet<String> = fluent::parse(&text).units.iter().map(|unit| unit.id.to_owned()).collect();
    let pairing = pair(&source, &translated);
    let mut adopted = AdoptedArticle {
        item: Arc::clone(&target.item),
        path,
        taken: 0,
        known: 0,
        doubts: Vec::new(),
        left: pairing.left,
    };
    let mut entries = Vec::new();
    let mut after: Option<String> = None;
    for ((id, piece), found) in ids.into_iter().zip(source.pieces()).zip(pairing.texts) {
        match found {
            // What somebody translated here already is not replaced.
            _ if known.contains(&id) => adopted.known += 1,
            Err(doubt) => {
                adopted.doubts.push((id, doubt));
                continue;
            }
            Ok(translation) => {
                let entry = entry_of(&id, &translation);
                // Behind the unit before it; at the end where there is none, or where the file is broken around it.
                let edit = Edit::Insert { after: after.as_deref(), entry: &entry };
                text = splice(&text, &edit).unwrap_or_else(|_| text + &entry);
                entries.push((id.clone(), recorded(&id, &piece, &translation)));
                adopted.taken += 1;
            }
        }
        after = Some(id);
    }
    Ok(Plan { adopted, path: Arc::clone(&target.path), text, entries })
}

fn recorded(id: &str, piece: &Piece, translation: &str) -> Entry {
    let print = |text: &str| fingerprint_of_text(id, text);
    Entry { source: print(&piece.text), target: print(translation), reviewed: false }
}

impl Plan {
    fn write(&self, catalogue: &Catalogue<'_>, records: &RecordStore<'_>) -> Result<(), FileError> {
        // The text first: a record without its text would say nothing.
        catalogue.root.write(&self.path, self.text.as_bytes())?;
        let (mut record, problem) = records.read(&self.adopted.item);
        if problem.is_some() {
            // What was not understood is not overwritten; `check` reports it.
            return Ok(());
        }
        for (id, entry) in &self.entries {
            record.set(id, *entry);
        }
        records.write(&self.adopted.item, &record).map(drop)
    }
}
