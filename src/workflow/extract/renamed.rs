//! Articles that were renamed: a new one that says what one that is gone said.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::{ArticleScope, article_text};
use crate::article::Extraction;
use crate::catalogue::{Catalogue, Group, RecordStore};
use crate::files::{FileError, Kind};
use crate::model::Locale;

/// From this share of equal text on, a new article is one that is gone, renamed.
const ALIKE: f64 = 0.5;

/// Which new article was which one that is gone.
pub(super) struct Renames<'c> {
    /// By the addresses of the new group and the old one.
    pairs: Vec<(&'c Group, &'c Group)>,
}

/// A file or a record that moves with its article.
pub(super) enum Move {
    /// A translation, or an article that was rendered from one.
    File { from: Arc<str>, to: Arc<str> },
    /// A record, of a translation or of cosmetic edits.
    Record { locale: Locale, from: String, to: String },
    /// The old source resource, which goes when all else has moved.
    Source { path: Arc<str> },
}

impl<'c> Renames<'c> {
    pub(super) fn find(catalogue: &'c Catalogue<'c>, scope: &ArticleScope) -> Self {
        let is_there = |group: &&Group| {
            group.source_path.as_ref().is_some_and(|path| catalogue.root.kind(path) == Some(Kind::File))
        };
        let of_articles = |group: &&Group| group.section(catalogue.config).articles().is_some();
        let gone: Vec<&Group> = catalogue
            .groups
            .iter()
            .filter(of_articles)
            .filter(|group| group.article.is_none())
            .filter(is_there)
            .collect();
        if gone.is_empty() {
            return Self { pairs: Vec::new() };
        }
        let new = catalogue
            .groups
            .iter()
            .filter(|group| group.article.is_some() && group.source.is_none() && scope.has(group, catalogue.config));
        let new: Vec<(&Group, Vec<String>)> =
            new.filter_map(|group| Some((group, texts_of_article(catalogue, group)?))).collect();
        let mut likely: Vec<(f64, &Group, &Group)> = Vec::new();
        for old in gone {
            let old_texts = texts_of_resource(catalogue, old);
            for (group, texts) in &new {
                likely.push((share(&old_texts, texts), group, old));
            }
        }
        likely.retain(|(share, ..)| *share >= ALIKE);
        likely.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| (&a.1.name, &a.2.name).cmp(&(&b.1.name, &b.2.name))));
        let mut pairs: Vec<(&Group, &Group)> = Vec::new();
        for (_, new, old) in likely {
            if !pairs.iter().any(|pair| std::ptr::eq(pair.0, new) || std::ptr::eq(pair.1, old)) {
                pairs.push((new, old));
            }
        }
        Self { pairs }
    }

    /// Returns what an article was before.
    pub(super) fn of(&self, group: &Group) -> Option<&'c Group> {
        self.pairs.iter().find(|(new, _)| std::ptr::eq(*new, group)).map(|(_, old)| *old)
    }

    /// Tells whether an article that is gone is still there under another name.
    pub(super) fn has_old(&self, group: &Group) -> bool {
        self.pairs.iter().any(|(_, old)| std::ptr::eq(*old, group))
    }
}

fn texts_of_article(catalogue: &Catalogue<'_>, group: &Group) -> Option<Vec<String>> {
    let articles = group.section(catalogue.config).articles()?;
    let path = &group.article.as_ref()?.path;
    // What is wrong with it is reported where it is extracted.
    let text = article_text::read(catalogue.root, path).ok()?;
    let article = article_text::parse(path, &text, &articles.translate).ok()?;
    Some(article.pieces().into_iter().map(|piece| piece.text).collect())
}

fn texts_of_resource(catalogue: &Catalogue<'_>, group: &Group) -> Vec<String> {
    let path = group.source_path.as_ref();
    let text = path.and_then(|path| article_text::read(catalogue.root, path).ok()).unwrap_or_default();
    Extraction::read(&text).units.into_iter().map(|unit| unit.text).collect()
}

/// Returns the share of the text that both have, counted in bytes.
fn share(old: &[String], new: &[String]) -> f64 {
    let mut left: FxHashMap<&str, usize> = FxHashMap::default();
    for text in old {
        *left.entry(text).or_default() += 1;
    }
    let mut same = 0;
    for text in new {
        if let Some(count) = left.get_mut(text.as_str()).filter(|count| **count > 0) {
            *count -= 1;
            same += text.len();
        }
    }
    let all: usize = old.iter().chain(new).map(String::len).sum();
    if all == 0 { 0.0 } else { 2.0 * same as f64 / all as f64 }
}

/// Returns what moves where an article is renamed.
pub(super) fn moves(catalogue: &Catalogue<'_>, from: &Group, to: &Group) -> Vec<Move> {
    let config = catalogue.config;
    let (old, new) = (from.resource(config), to.resource(config));
    let mut moves = Vec::new();
    let (Some(articles), Some(file)) = (to.section(config).articles(), &to.article) else { return moves };
    for target in from.targets.iter().filter(|target| target.exists) {
        let locale = &target.item.locale;
        let path = articles.target.expand(locale.as_str(), &file.captures).into();
        moves.push(Move::Record { locale: locale.clone(), from: old.clone(), to: new.clone() });
        moves.push(Move::File { from: Arc::clone(&target.path), to: path });
    }
    if let Some(output) = &articles.output {
        for (locale, path) in rendered(catalogue, from) {
            let to = output.expand(locale.as_str(), &file.captures);
            moves.push(Move::File { from: path.into(), to: to.into() });
        }
    }
    moves.push(Move::Record { locale: config.project.source.clone(), from: old, to: new });
    moves.extend(from.source_path.iter().map(|path| Move::Source { path: Arc::clone(path) }));
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
            Self::Source { .. } => Ok(()),
        }
    }

    /// Does what comes when the new resource is written.
    pub(super) fn finish(&self, catalogue: &Catalogue<'_>) -> Result<(), FileError> {
        match self {
            Self::Source { path } => catalogue.root.remove(path),
            Self::Record { .. } | Self::File { .. } => Ok(()),
        }
    }
}
