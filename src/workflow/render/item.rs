//! Renders one article in its locales.

use std::cell::{OnceCell, RefCell};
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::link_targets::LinkTargets;
use super::publish::Page;
use super::rendering::{RenderedItem, Rendering, StrayLinks};
use super::request::Request;
use super::terms::TermBases;
use crate::article::{Article, Extraction, RenderError, relink, render};
use crate::catalogue::{ArticleFile, Catalogue, Group, LoadedFile, LoadedResource, LoadedTarget, Problem, TakenOutput};
use crate::config::{Articles, Partial};
use crate::diagnostics::{Diagnostic, Severity, SourceFile};
use crate::files::FileError;
use crate::fluent::{Resolver, plain_text, span_of};
use crate::i18n::Text;
use crate::model::Locale;
use crate::rules::Rule;
use crate::rules::markup::skeleton_mismatch;
use crate::rules::shape::unresolved_reference;
use crate::workflow::article_text;

/// What the renderings of all items share.
pub(super) struct ItemRenderer<'c> {
    pub(super) catalogue: &'c Catalogue<'c>,
    pub(super) request: &'c Request<'c>,
    pub(super) terms: &'c TermBases<'c>,
    pub(super) links: &'c LinkTargets<'c>,
}

/// One article, read once for all its locales.
struct Source<'s> {
    group: &'s Group,
    articles: &'s Articles,
    file: &'s ArticleFile,
    article: Article<'s>,
    /// The ids of the article's pieces, in their order.
    ids: Vec<String>,
    loaded: &'s LoadedFile<'s>,
    /// The links that may be relative paths, as soon as somebody asks.
    links: OnceCell<Vec<String>>,
}

impl ItemRenderer<'_> {
    /// Renders the article; what is wrong with the records of its pages comes to `problems`.
    pub(super) fn render(&self, resource: &LoadedResource<'_>, problems: &mut Vec<Problem>) -> Vec<RenderedItem> {
        let section = resource.group.section(self.catalogue.config);
        let (Some(articles), Some(file), Some(loaded)) = (section.articles(), &resource.group.article, resource.source)
        else {
            return Vec::new();
        };
        let item = |target: &LoadedTarget<'_>, path: &Arc<str>, rendering| RenderedItem {
            item: Arc::clone(&target.file.item),
            path: Arc::clone(path),
            rendering,
            stray_links: None,
        };
        let is_expired = resource.dates.is_expired(self.request.today);
        let (mut items, mut wanted) = (Vec::new(), Vec::new());
        for target in &resource.targets {
            let locale = &target.file.item.locale;
            let taken = self.catalogue.taken_output(resource.group, locale);
            let usual = || self.catalogue.output(resource.group, locale);
            let Some(path) = taken.as_ref().map(|taken| taken.path.clone()).or_else(usual) else { continue };
            let path: Arc<str> = path.into();
            if loaded.resource.units.is_empty() && !articles.copies_untranslated {
                items.push(item(target, &path, Rendering::Wordless));
                continue;
            }
            let left = unreadable(target)
                .or_else(|| {
                    if self.request.unfinished {
                        None
                    } else {
                        unfinished(target, loaded, articles.partial, is_expired)
                    }
                })
                .or_else(|| taken.as_ref().map(taken_by_another));
            match left {
                Some(rendering) => items.push(item(target, &path, rendering)),
                None => wanted.push((target, path)),
            }
        }
        if wanted.is_empty() {
            return items;
        }
        // What is wrong with the article is wrong in every locale.
        let text = article_text::read(self.catalogue.root, &file.path);
        let source = text.as_deref().map_err(Clone::clone).and_then(|text| {
            let article = article_text::parse(&file.path, text, &articles.profile)?;
            let ids = article
                .ids(&Extraction::read(loaded.resource.text))
                .ok_or_else(|| Box::new(article_text::about_file(&file.path, Text::new("render-not-extracted"))))?;
            Ok(Source { group: resource.group, articles, file, article, ids, loaded, links: OnceCell::new() })
        });
        for (target, path) in wanted {
            let rendering = match &source {
                Ok(source) => self.render_item(source, target, &path, problems),
                Err(error) => Rendering::Failed(vec![(**error).clone()]),
            };
            let is_published = matches!(rendering, Rendering::Written | Rendering::Overwritten(_) | Rendering::Current);
            let source = source.as_ref().ok().filter(|_| is_published);
            let stray_links = source.and_then(|source| self.stray_links(source, &target.file.item.locale, &path));
            items.push(RenderedItem { stray_links, ..item(target, &path, rendering) });
        }
        items
    }

    fn render_item(
        &self,
        source: &Source<'_>,
        target: &LoadedTarget<'_>,
        path: &Arc<str>,
        problems: &mut Vec<Problem>,
    ) -> Rendering {
        let texts = match self.texts(source, target) {
            Ok(texts) => texts,
            Err(errors) => return Rendering::Failed(errors),
        };
        let texts: Vec<Option<&str>> = texts.iter().map(Option::as_deref).collect();
        let set = source.articles.settings(&target.file.item.locale);
        let translated: Vec<bool> = texts.iter().map(Option::is_some).collect();
        let localised = |text: &str| self.localised(source, target, path, text);
        let units = texts_of(target, &texts).into_iter().flat_map(|text| [localised(&text), text]).collect::<Vec<_>>();
        match render(&source.article, &texts, &set) {
            Ok(text) => match (Page {
                item: &target.file.item,
                path,
                source: &source.article,
                rendered: &localised(&text),
                profile: &source.articles.profile.of_file(&source.file.path),
                set: &set,
                translated: &translated,
                units: &units,
            })
            .publish(self.catalogue, self.request, problems)
            {
                Ok(rendering) => rendering,
                // One path that is in the way is no reason to leave out all others.
                Err(error) => {
                    let text = match error {
                        FileError::Io { source, .. } => {
                            Text::new("render-unwritable").with("reason", source.to_string())
                        }
                        FileError::TooLong { bytes, .. } => Text::new("article-too-long").with("bytes", bytes),
                        FileError::Special(_) => Text::new("unreadable-file-special"),
                        FileError::Outside(_) | FileError::Exists(_) => Text::new("render-outside"),
                    };
                    Rendering::Failed(vec![article_text::about_file(path, text)])
                }
            },
            Err(error) => Rendering::Failed(vec![self.diagnostic(source, target, &error)]),
        }
    }

    /// A text with its links as the section has them.
    fn localised(&self, source: &Source<'_>, target: &LoadedTarget<'_>, path: &Arc<str>, text: &str) -> String {
        let config = self.catalogue.config;
        let (group, locale) = (source.group, &target.file.item.locale);
        if !source.articles.localise_links {
            return text.to_owned();
        }
        let rule = group.section(config).link_rule(&config.project.source, locale);
        let exists = |link: &str| self.links.has(group, locale, path, link);
        let localised = |link: &str| rule.as_ref()?.localised(link, &exists);
        relink(text, source.article.dialect(), &|alias| rule.as_ref()?.localised_alias(alias), &|link| {
            localised(link).or_else(|| self.links.rebased(group, locale, path, link))
        })
    }

    /// The first link of the article that leads nowhere from a page, though it does from the article, and how many there are.
    fn stray_links(&self, source: &Source<'_>, locale: &Locale, path: &Arc<str>) -> Option<StrayLinks> {
        if source.articles.localise_links {
            return None;
        }
        let links = source.links.get_or_init(|| links_of(&source.article));
        let mut stray = links.iter().filter(|link| self.links.rebased(source.group, locale, path, link).is_some());
        let first = stray.next()?.clone();
        Some(StrayLinks { first, count: 1 + stray.count() })
    }

    /// The text of each piece; `None` keeps the source's.
    fn texts(&self, source: &Source<'_>, target: &LoadedTarget<'_>) -> Result<Vec<Option<String>>, Vec<Diagnostic>> {
        let Some(loaded) = &target.loaded else { return Ok(vec![None; source.ids.len()]) };
        let mut resolver: Option<Resolver> = None;
        let mut errors = Vec::new();
        let mut texts = Vec::with_capacity(source.ids.len());
        let current: FxHashMap<&str, usize> = target
            .units
            .iter()
            .filter(|unit| unit.state.is_current())
            .filter_map(|unit| Some((source.loaded.unit(unit.source).id, unit.target?)))
            .collect();
        for id in &source.ids {
            let Some(at) = current.get(id.as_str()) else {
                texts.push(None);
                continue;
            };
            let unit = loaded.unit(*at);
            if let Some(text) = unit.value.as_ref().and_then(plain_text) {
                texts.push(Some(text));
                continue;
            }
            let resolver = match &mut resolver {
                Some(resolver) => resolver,
                none => match self.terms.of(&target.file.item.locale) {
                    Some(terms) => none.insert(terms.resolver(loaded.resource.text)),
                    // Every target locale has a term base, be it an empty one.
                    None => return Ok(vec![None; source.ids.len()]),
                },
            };
            match resolver.text(unit.id) {
                Ok(text) => texts.push(Some(text)),
                Err(error) => {
                    let text = Text::new("render-unresolved").with("unit", unit.id).with("reason", error.to_string());
                    errors.push(about_unit(source, target, loaded, unit.id, &unresolved_reference::RULE, text));
                }
            }
        }
        if errors.is_empty() { Ok(texts) } else { Err(errors) }
    }

    fn diagnostic(&self, source: &Source<'_>, target: &LoadedTarget<'_>, error: &RenderError) -> Diagnostic {
        let (path, text) = (&source.file.path, source.article.text);
        match error {
            RenderError::FrontMatter(error) => article_text::front_matter_diagnostic(path, text, error),
            RenderError::Parser => article_text::about_file(path, Text::new("article-parser")),
            RenderError::Structure { piece } => match (source.ids.get(*piece), &target.loaded) {
                (Some(id), Some(loaded)) => {
                    let text = Text::new(skeleton_mismatch::RULE.id).with("unit", id.as_str());
                    about_unit(source, target, loaded, id, &skeleton_mismatch::RULE, text)
                }
                _ => article_text::about_file(path, Text::new("article-parser")),
            },
        }
    }
}

/// The links of an article that may be relative paths, each once.
fn links_of(article: &Article<'_>) -> Vec<String> {
    let links = RefCell::new(Vec::new());
    let _ = relink(article.text, article.dialect(), &|_| None, &|link| {
        let mut links = links.borrow_mut();
        if link.contains('.')
            && !link.contains(':')
            && !links.iter().any(|known| known == link)
            && links.len() < MOST_LINKS
        {
            links.push(link.to_owned());
        }
        None
    });
    links.into_inner()
}

/// How many links of an article are looked at.
const MOST_LINKS: usize = 256;

/// The texts of a translation, current or not: as they are, and as the rendering has them.
fn texts_of(target: &LoadedTarget<'_>, rendered: &[Option<&str>]) -> Vec<String> {
    let units = target.loaded.iter().flat_map(|loaded| &loaded.resource.units);
    let plain = units.filter_map(|unit| unit.value.as_ref().and_then(plain_text));
    plain.chain(rendered.iter().flatten().map(|text| (*text).to_owned())).collect()
}

/// What becomes of a translation that is there and cannot be read as a whole.
fn unreadable(target: &LoadedTarget<'_>) -> Option<Rendering> {
    let is_there = target.file.exists || target.file.is_blocked;
    let is_whole = target.loaded.as_ref().is_some_and(|loaded| loaded.file.replaced().is_empty());
    (is_there && !is_whole)
        .then(|| Rendering::Failed(vec![article_text::about_file(&target.file.path, Text::new("render-unreadable"))]))
}

/// What becomes of a translation whose place is another article's.
fn taken_by_another(taken: &TakenOutput) -> Rendering {
    let text = Text::new("render-taken").with("output", taken.path.as_str()).with("by", taken.by.as_str());
    Rendering::Failed(vec![article_text::about_file(&taken.article, text)])
}

/// What becomes of a translation with something missing or stale, if it is not rendered.
fn unfinished(
    target: &LoadedTarget<'_>,
    source: &LoadedFile<'_>,
    partial: Partial,
    is_expired: bool,
) -> Option<Rendering> {
    let units = target.figures(&vec![0; source.resource.units.len()]).units;
    match units.todo() {
        0 => None,
        _ if is_expired => Some(Rendering::Expired),
        _ if partial == Partial::Skip => Some(Rendering::Incomplete(units)),
        _ => None,
    }
}

fn about_unit(
    source: &Source<'_>,
    target: &LoadedTarget<'_>,
    loaded: &LoadedFile<'_>,
    id: &str,
    rule: &'static Rule,
    message: Text,
) -> Diagnostic {
    let file = SourceFile::new(Arc::clone(&loaded.path), loaded.resource.text);
    let at = loaded.find(id).map_or(0..0, |at| span_of(loaded.resource.text, loaded.unit(at).id));
    let source_text = source.loaded.resource.text;
    let source_file = SourceFile::new(Arc::clone(&source.loaded.path), source_text);
    let because = source.loaded.find(id).map(|at| {
        source_file
            .label(span_of(source_text, source.loaded.unit(at).id))
            .with_message(Text::attribute_of("label", "source"))
    });
    Diagnostic {
        rule: rule.id,
        severity: Severity::Error,
        item: Some(Arc::clone(&target.file.item)),
        locale: Some(target.file.item.locale.clone()),
        unit: Some(id.into()),
        primary: file.label(at),
        related: because.into_iter().collect(),
        message,
    }
}
