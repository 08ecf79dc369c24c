//! What moves with a renamed article: translations with their records, and what was rendered from them.

use std::sync::Arc;

use super::renamed::{Renames, extracted_text};
use crate::catalogue::{Catalogue, Group, PageRecordStore, RecordStore};
use crate::files::{FileError, FileKind};
use crate::model::Locale;

/// What moves from one resource's name to another's.
pub(super) struct Moves {
    from: String,
    to: String,
    /// The translations, by locale; none where it has moved already, or never was.
    translations: Vec<(Locale, Option<Step>)>,
    rendered: Vec<(Locale, Step)>,
    /// The source locale, whose record has the cosmetic edits.
    source: Locale,
    /// The old source resource.
    resource: Option<Arc<str>>,
}

/// A file that moves.
struct Step {
    from: Arc<str>,
    to: Arc<str>,
}

impl Moves {
    /// What is left under an earlier name of an article; `None` if that name is another article's by now.
    pub(super) fn new(catalogue: &Catalogue<'_>, renames: &Renames<'_>, from: &str, to: &Group) -> Option<Self> {
        let config = catalogue.config;
        let section = to.section(config);
        let (articles, file) = (section.articles()?, to.article.as_ref()?);
        let old = renames.named(from);
        if old.is_some_and(|group| group.article.is_some()) {
            return None;
        }
        let translation = |locale: &Locale| {
            let target = old?.targets.iter().find(|target| target.exists && target.item.locale == *locale)?;
            let to = articles.target.expand(section.names.of(locale), &file.captures).into();
            Some(Step { from: Arc::clone(&target.path), to })
        };
        let locales = config.locales_of(section).iter();
        let translations = locales.map(|locale| (locale.clone(), translation(locale))).collect();
        let rendered = old.map(|group| rendered(catalogue, group)).unwrap_or_default().into_iter();
        let rendered = rendered.filter_map(|(locale, path)| {
            let to = section.output_of(locale, &file.captures)?;
            Some((locale.clone(), Step { from: path.into(), to: to.into() }))
        });
        let is_extracted = |group: &&Group| extracted_text(catalogue, group).is_some();
        Some(Self {
            from: from.to_owned(),
            to: to.resource(config),
            translations,
            rendered: rendered.collect(),
            source: config.project.source.clone(),
            resource: old.filter(is_extracted).and_then(|group| group.source_path.clone()),
        })
    }

    /// Moves all of it. A translation goes before its record, and stays with it where its new name is taken: what is there
    /// is somebody's work, too.
    pub(super) fn carry_out(&self, catalogue: &Catalogue<'_>, records: &RecordStore<'_>) -> Result<(), FileError> {
        for (locale, step) in &self.translations {
            let is_free = step.as_ref().is_none_or(|step| catalogue.root.kind(&step.to).is_none());
            if is_free {
                step.iter().try_for_each(|step| catalogue.root.rename(&step.from, &step.to))?;
                records.rename(locale, &self.from, &self.to)?;
            }
        }
        records.rename(&self.source, &self.from, &self.to)?;
        let pages = PageRecordStore::new(catalogue.root);
        for (locale, step) in &self.rendered {
            match catalogue.root.kind(&step.to) {
                _ if catalogue.root.leads_through_link(&step.to) => {}
                None => {
                    catalogue.root.rename(&step.from, &step.to)?;
                    pages.rename(locale, (&self.from, &step.from), (&self.to, &step.to))?;
                }
                // Rendered under the new name already: this is the same page, once more. One with something of its own stays.
                Some(_) if pages.may_go(locale, &self.from, &step.from) => catalogue.root.remove(&step.from)?,
                Some(_) if catalogue.root.read(&step.from)? == catalogue.root.read(&step.to)? => {
                    catalogue.root.remove(&step.from)?;
                }
                Some(_) => {}
            }
        }
        self.resource.iter().try_for_each(|path| catalogue.root.remove(path))
    }
}

/// The rendered articles of one that is gone, with their locales. What stands behind a link is left alone: it could
/// be another file than its name says.
pub(super) fn rendered<'c>(catalogue: &'c Catalogue<'_>, gone: &Group) -> Vec<(&'c Locale, String)> {
    let section = gone.section(catalogue.config);
    let source_locale = section.names.of(&catalogue.config.project.source);
    let (Some(articles), Some(source)) = (section.articles(), &gone.source_path) else { return Vec::new() };
    let Some(captures) = articles.target.matches(source, source_locale) else { return Vec::new() };
    let paths = catalogue.config.locales_of(section).iter();
    let paths = paths.filter_map(|locale| Some((locale, section.output_of(locale, &captures)?)));
    let is_there =
        |path: &str| catalogue.root.kind(path) == Some(FileKind::File) && !catalogue.root.leads_through_link(path);
    paths.filter(|(_, path)| is_there(path)).collect()
}
