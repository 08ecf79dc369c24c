//! Takes over translations that are whole Markdown files: what aligns with its source with certainty becomes translations.

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use super::article_origins::{Answer, ArticleHistory, Translated};
use super::article_text;
pub(crate) use super::planned_translation::AdoptedArticle;
use super::planned_translation::{PlannedTranslation, Sides};
use super::refused_units::{Chosen, RefusedUnit, TextAtLine};
use super::translated_files::TranslatedFiles;
use crate::article::{Article, Extraction, pair};
use crate::catalogue::{Catalogue, Group, Problem, RecordStore, Scope, TargetFile};
use crate::config::PathPattern;
use crate::diagnostics::Diagnostic;
use crate::fluent::{self, insert_all};
use crate::git::GitError;
use crate::i18n::Text;
use crate::language::Languages;
use crate::session::Failure;

/// What is to be taken over.
#[derive(Debug)]
pub(crate) struct Request<'r> {
    /// The items that it is about.
    pub scope: &'r Scope,
    /// Where the translated files are; `None` is each section's `output`.
    pub pattern: Option<&'r PathPattern>,
    /// Whether each text is taken as answering the version of the article that it was made from, by history.
    pub from_history: bool,
    /// What a person says is right.
    pub chosen: &'r Chosen,
    /// Whether to write nothing.
    pub dry_run: bool,
}

/// What was taken over, or would be.
#[derive(Debug, Default)]
pub(crate) struct AdoptedArticles {
    /// The items that have a translated file, sorted.
    pub items: Vec<AdoptedArticle>,
    /// What is wrong with articles or translated files; those are left out.
    pub errors: Vec<Diagnostic>,
    /// Translated files that belong to no article, or to several, or to one that has another.
    pub strangers: Vec<String>,
    /// The keys that were chosen, and that nothing was refused by.
    pub unknown: Vec<String>,
    /// What could not be looked at.
    pub problems: Vec<Problem>,
}

/// The texts of an article, each with its line.
fn texts_of(path: &Arc<str>, article: &Article<'_>) -> Vec<TextAtLine> {
    let pieces = article.pieces().into_iter().zip(article.lines());
    pieces.map(|(piece, line)| TextAtLine { path: Arc::clone(path), line, text: piece.text }).collect()
}

/// Takes over what is certain.
///
/// # Errors
///
/// A [`Failure`] of writing, where every file that was written before it is whole; or of reading history.
pub(crate) fn adopt_articles(catalogue: &Catalogue<'_>, request: &Request<'_>) -> Result<AdoptedArticles, Failure> {
    let config = catalogue.config;
    let mut adopted = AdoptedArticles::default();
    let mut files = TranslatedFiles::find(catalogue, request.pattern, request.scope);
    adopted.strangers = std::mem::take(&mut files.strangers);
    adopted.problems = std::mem::take(&mut files.problems);
    let wanted: Vec<(&Group, &TargetFile, String)> = catalogue
        .groups
        .iter()
        .filter(|group| group.article.is_some() && request.scope.wants(group, None, config))
        .flat_map(|group| group.targets.iter().map(move |target| (group, target)))
        .filter(|(group, target)| request.scope.wants(group, Some(target), config))
        .filter_map(|(group, target)| Some((group, target, files.of(catalogue, group, target)?)))
        .collect();
    let waiting =
        catalogue.groups.iter().filter(|group| group.is_waiting() && request.scope.wants_section(group, config));
    for article in waiting.filter_map(|group| group.article.as_ref()) {
        adopted.errors.push(article_text::about_file(&article.path, Text::new("adopt-not-extracted")));
    }
    let history = if request.from_history {
        let articles = wanted.iter().filter_map(|(group, ..)| Some(&*group.article.as_ref()?.path));
        let paths: FxHashSet<&str> = articles.chain(wanted.iter().map(|(.., path)| path.as_str())).collect();
        Some(ArticleHistory::find(catalogue.root.path(), &paths.into_iter().collect::<Vec<_>>())?)
    } else {
        None
    };
    let planning = Planning { catalogue, history, chosen: request.chosen };
    let planned: Vec<Result<PlannedTranslation, PlanError>> =
        wanted.into_par_iter().map(|(group, target, path)| planning.plan_beside_old(group, target, path)).collect();
    let records = RecordStore::new(catalogue.root);
    for plan in planned {
        match plan {
            Ok(plan) => {
                if !request.dry_run && plan.adopted.taken > 0 {
                    plan.write(catalogue, &records)?;
                }
                adopted.items.push(plan.adopted);
            }
            Err(PlanError::Article(error)) => adopted.errors.push(*error),
            Err(PlanError::History(error)) => return Err(error.into()),
        }
    }
    adopted.items.sort_by(|a, b| a.item.cmp(&b.item));
    let taken: BTreeSet<String> = adopted.items.iter().flat_map(|item| &item.chosen).cloned().collect();
    adopted.unknown = request.chosen.without(&taken);
    adopted.errors.sort_by(|a, b| a.sort_key().cmp(&b.sort_key()));
    adopted.errors.dedup_by(|a, b| a.sort_key() == b.sort_key());
    Ok(adopted)
}

/// The units of an article whose texts in its translated file are not certain; none where there is no such file, or it cannot be
/// compared.
#[must_use]
pub(crate) fn refused_of(catalogue: &Catalogue<'_>, group: &Group, target: &TargetFile) -> Vec<RefusedUnit> {
    let path = catalogue.output(group, &target.item.locale).filter(|path| catalogue.root.kind(path).is_some());
    let planning = Planning { catalogue, history: None, chosen: &Chosen::default() };
    let plan = path.and_then(|path| planning.plan(group, target, path, "").ok());
    plan.map(|plan| plan.adopted.doubts).unwrap_or_default()
}

/// Why an item cannot be planned.
enum PlanError {
    /// Something is wrong with the article or its translated file.
    Article(Box<Diagnostic>),
    /// History cannot be read.
    History(GitError),
}

impl From<Box<Diagnostic>> for PlanError {
    fn from(error: Box<Diagnostic>) -> Self {
        Self::Article(error)
    }
}

impl From<GitError> for PlanError {
    fn from(error: GitError) -> Self {
        Self::History(error)
    }
}

/// What items are worked out from.
struct Planning<'p> {
    catalogue: &'p Catalogue<'p>,
    history: Option<ArticleHistory<'p>>,
    chosen: &'p Chosen,
}

impl Planning<'_> {
    /// What is to be written beside what the translation has.
    fn plan_beside_old(
        &self,
        group: &Group,
        target: &TargetFile,
        path: String,
    ) -> Result<PlannedTranslation, PlanError> {
        let old = article_text::read_if_exists(self.catalogue.root, &target.path)?.unwrap_or_default();
        // A byte order mark would hide the first unit.
        self.plan(group, target, path, fluent::without_mark(&old))
    }

    fn plan(
        &self,
        group: &Group,
        target: &TargetFile,
        path: String,
        old: &str,
    ) -> Result<PlannedTranslation, PlanError> {
        let (root, path_of_file) = (self.catalogue.root, Arc::from(path.as_str()));
        let (Some(articles), Some(file), Some(resource)) =
            (group.section(self.catalogue.config).articles(), &group.article, &group.source)
        else {
            return Err(Box::new(article_text::about_file(&path_of_file, Text::new("adopt-not-extracted"))).into());
        };
        let source_text = article_text::read(root, &file.path)?;
        let source = article_text::parse(&file.path, &source_text, &articles.profile)?;
        let translated_text = article_text::read(root, &path_of_file)?;
        let translated = article_text::parse(&path_of_file, &translated_text, &articles.profile)?;
        let extracted = article_text::read(root, resource)?;
        let ids = source
            .ids(&Extraction::read(&extracted))
            .ok_or_else(|| Box::new(article_text::about_file(&file.path, Text::new("render-not-extracted"))))?;
        let languages = Languages::new(&self.catalogue.config.project.source, &target.item.locale);
        let pairing = pair(&source, &translated, &languages);
        let answers = match &self.history {
            Some(history) => {
                let translated = Translated {
                    source_path: &file.path,
                    target_path: &path,
                    source: &source,
                    target: &translated,
                    profile: &articles.profile.of_file(&file.path),
                    languages: &languages,
                };
                let paired: Vec<Option<usize>> = pairing.texts.iter().map(|text| text.ok()).collect();
                history.answers(&translated, &paired)?
            }
            None => vec![Answer::Present; ids.len()],
        };
        let (ours, theirs) = (texts_of(&file.path, &source), texts_of(&path_of_file, &translated));
        let mut plan = PlannedTranslation::new(Arc::clone(&target.item), path, Arc::clone(&target.path));
        let sides = Sides { ours: &ours, theirs: &theirs, chosen: self.chosen };
        let additions = plan.take(&ids, &sides, pairing, answers, old);
        plan.text = insert_all(old, &additions)
            .map_err(|_| Box::new(article_text::about_file(&target.path, Text::new("adopt-broken-resource"))))?;
        Ok(plan)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Profile};
    use crate::workflow::newsroom::Newsroom;

    const ARTICLE: &str = "---\ntitle: Forum\n---\n\nThe [forum](https://example.org) of 2015 was full.\n";
    const TRANSLATED: &str = "---\ntitle: Forumas\n---\n\n2015 m. [forumas](https://example.org) buvo pilnas.\n";

    /// A newsroom with an article and the resource that it has.
    fn newsroom() -> Newsroom {
        let article = Article::parse(ARTICLE, &Profile { translate: vec!["title".to_owned()], ..Profile::default() })
            .expect("an article");
        let units = article.pieces().into_iter().enumerate().map(|(at, piece)| crate::article::ExtractedUnit {
            id: piece.id.unwrap_or_else(|| format!("p-{at}")),
            kind: Some(piece.kind),
            place: None,
            text: piece.text,
        });
        let extraction = Extraction { units: units.collect(), ..Extraction::default() };
        Newsroom::new(&[
            ("articles/forum.md", ARTICLE),
            ("locales/en/news/forum.ftl", &extraction.to_text("")),
            ("site/lt/forum.md", TRANSLATED),
        ])
    }

    fn run(newsroom: &Newsroom) -> AdoptedArticles {
        let request = Request {
            scope: &Scope::default(),
            pattern: None,
            from_history: false,
            chosen: &Chosen::default(),
            dry_run: false,
        };
        adopt_articles(&newsroom.catalogue(), &request).expect("adopted")
    }

    #[test]
    fn a_translated_file_becomes_translations_with_their_record() {
        let newsroom = newsroom();
        let adopted = run(&newsroom);
        assert_eq!((adopted.items.len(), adopted.items[0].taken), (1, 2));
        let text = newsroom.read("locales/lt/news/forum.ftl");
        assert_eq!(text, "title = Forumas\np-1 = 2015 m. [forumas](https://example.org) buvo pilnas.\n");
        assert_eq!(newsroom.read(".tolkit/records/lt/news/forum").matches(" translated\n").count(), 2);
    }

    #[test]
    fn what_is_translated_already_is_not_replaced() {
        let newsroom = newsroom();
        newsroom.write("locales/lt/news/forum.ftl", "title = Mano\n");
        let adopted = run(&newsroom);
        assert_eq!((adopted.items[0].known, adopted.items[0].taken), (1, 1));
        assert!(newsroom.read("locales/lt/news/forum.ftl").starts_with("title = Mano\np-1 = 2015 m."));
    }

    #[test]
    fn another_link_is_a_doubt() {
        let newsroom = newsroom();
        newsroom.write("site/lt/forum.md", &TRANSLATED.replace("example.org", "example.lt").replace("2015", "2016"));
        let adopted = run(&newsroom);
        assert_eq!((adopted.items[0].taken, adopted.items[0].doubts[0].unit.as_str()), (1, "p-1"));
    }
}
