//! Takes over translations that are whole Markdown files: what aligns with its source with certainty becomes translations.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::article_origins::{Answer, ArticleHistory, Translated};
use super::article_text;
use super::refused_units::{Chosen, RefusedUnit, TextAtLine, key_of};
use crate::article::{Article, Doubt, Extraction, Pairing, Refused, pair};
use crate::catalogue::{Catalogue, Group, Problem, RecordStore, Scope, TargetFile};
use crate::config::PathPattern;
use crate::diagnostics::Diagnostic;
use crate::files::FileError;
use crate::fluent::{self, entry_of, fingerprint_of_text, insert_all};
use crate::git::GitError;
use crate::i18n::Text;
use crate::language::Languages;
use crate::record;
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

/// One item.
#[derive(Debug)]
pub(crate) struct AdoptedArticle {
    /// The item.
    pub item: Arc<crate::model::ItemId>,
    /// The translated file.
    pub path: String,
    /// How many units were taken over.
    pub taken: usize,
    /// Of these, how many were made from an earlier text.
    pub aged: usize,
    /// How many units were not taken over because the clone is shallow, and their texts are older.
    pub shallow: usize,
    /// How many units were translated before.
    pub known: usize,
    /// The units that were not taken over.
    pub doubts: Vec<RefusedUnit>,
    /// The keys of those that were refused, and taken because a person said so.
    pub chosen: Vec<String>,
    /// The texts of the file that translate nothing, as far as one can tell.
    pub left: Vec<TextAtLine>,
}

/// The texts of an article, each with its line.
fn texts_of(path: &Arc<str>, article: &Article<'_>) -> Vec<TextAtLine> {
    let pieces = article.pieces().into_iter().zip(article.lines());
    pieces.map(|(piece, line)| TextAtLine { path: Arc::clone(path), line, text: piece.text }).collect()
}

/// What is to be written for one item.
struct PlannedTranslation {
    adopted: AdoptedArticle,
    path: Arc<str>,
    text: String,
    entries: Vec<(String, record::Entry)>,
}

/// Takes over what is certain.
///
/// # Errors
///
/// A [`Failure`] of writing, where every file that was written before it is whole; or of reading history.
pub(crate) fn adopt_articles(catalogue: &Catalogue<'_>, request: &Request<'_>) -> Result<AdoptedArticles, Failure> {
    let config = catalogue.config;
    let mut adopted = AdoptedArticles::default();
    let files = TranslatedFiles::find(catalogue, request, &mut adopted);
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

/// Where the translated files are.
struct TranslatedFiles {
    /// By locale and by the article's resource, where a pattern was given.
    by_pattern: Option<BTreeMap<(String, String), String>>,
}

impl TranslatedFiles {
    fn find(catalogue: &Catalogue<'_>, request: &Request<'_>, adopted: &mut AdoptedArticles) -> Self {
        let Some(pattern) = request.pattern else { return Self { by_pattern: None } };
        let names = ArticleNames::new(catalogue);
        let mut files = BTreeMap::new();
        for locale in catalogue.locales().iter().filter(|locale| request.scope.has_locale(locale)) {
            let (found, problems) = catalogue.files(pattern, locale);
            adopted.problems.extend(problems);
            for (name, path) in found {
                let resource = names.resource_of(&name);
                let stranger = match resource {
                    Some(resource) => match files.entry((locale.to_string(), resource.to_owned())) {
                        Entry::Vacant(place) => {
                            place.insert(path);
                            continue;
                        }
                        Entry::Occupied(_) => path,
                    },
                    None => path,
                };
                adopted.strangers.push(stranger);
            }
        }
        adopted.strangers.sort();
        Self { by_pattern: Some(files) }
    }

    /// The translated file of an item, where there is one.
    fn of(&self, catalogue: &Catalogue<'_>, group: &Group, target: &TargetFile) -> Option<String> {
        if let Some(files) = &self.by_pattern {
            return files.get(&(target.item.locale.to_string(), group.resource(catalogue.config))).cloned();
        }
        let path = catalogue.output(group, &target.item.locale)?;
        catalogue.root.kind(&path).map(|_| path)
    }
}

/// The articles by what a translated file may be called.
struct ArticleNames {
    /// By the resource's name, by the name in its section, by each end of the article's path: the resource; `None` where
    /// several articles could be meant.
    by_name: [FxHashMap<String, Option<String>>; 3],
}

impl ArticleNames {
    fn new(catalogue: &Catalogue<'_>) -> Self {
        let mut by_name: [FxHashMap<String, Option<String>>; 3] = Default::default();
        for group in &catalogue.groups {
            let Some(article) = &group.article else { continue };
            let resource = group.resource(catalogue.config);
            let stem = article.path.rsplit_once('.').map_or(&*article.path, |(stem, _)| stem);
            let ends = stem.match_indices('/').map(|(at, _)| &stem[at + 1..]).chain([stem]);
            let names = [(0, resource.as_str()), (1, &group.name)].into_iter().chain(ends.map(|end| (2, end)));
            for (kind, name) in names {
                let meant = by_name[kind].entry(name.to_owned()).or_insert_with(|| Some(resource.clone()));
                if meant.as_ref() != Some(&resource) {
                    *meant = None;
                }
            }
        }
        Self { by_name }
    }

    /// The resource of the one article that a file of this name translates: `news/2015-forum` is the resource's
    /// name, the name in its section, or the end of the article's path.
    fn resource_of(&self, name: &str) -> Option<&str> {
        self.by_name.iter().find_map(|names| names.get(name)?.as_deref())
    }
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

/// The texts of an article and of its translated file, and what a person says of them.
struct Sides<'s> {
    chosen: &'s Chosen,
    ours: &'s [TextAtLine],
    theirs: &'s [TextAtLine],
}

impl PlannedTranslation {
    fn new(item: Arc<crate::model::ItemId>, file: String, path: Arc<str>) -> Self {
        let (doubts, left) = (Vec::new(), Vec::new());
        let adopted = AdoptedArticle {
            item,
            path: file,
            taken: 0,
            aged: 0,
            shallow: 0,
            known: 0,
            doubts,
            chosen: Vec::new(),
            left,
        };
        Self { adopted, path, text: String::new(), entries: Vec::new() }
    }

    /// Notes what is taken over, and what is not; what is to be written, each behind the unit that is there.
    fn take<'i>(
        &mut self,
        ids: &'i [String],
        sides: &Sides<'_>,
        pairing: Pairing,
        answers: Vec<Answer>,
        old: &str,
    ) -> Vec<(Option<&'i str>, String)> {
        let known: FxHashSet<&str> = fluent::parse(old).units.iter().map(|unit| unit.id).collect();
        let (mut after, mut additions, mut used) = (None, Vec::new(), FxHashSet::default());
        let mut refusals: Vec<(&String, &TextAtLine, Refused)> = Vec::new();
        for (at, ((id, found), answer)) in ids.iter().zip(pairing.texts).zip(answers).enumerate() {
            let source = &sides.ours[at];
            let taken = match (answer, found) {
                // What somebody translated here already is not replaced.
                _ if known.contains(id.as_str()) => {
                    self.adopted.known += 1;
                    after = Some(id.as_str());
                    used.extend(found.ok());
                    continue;
                }
                (Answer::Of(other, answered), _) => Ok((other, answered)),
                (Answer::Present, Ok(other)) => Ok((other, source.text.clone())),
                (Answer::Shallow, _) => {
                    self.adopted.shallow += 1;
                    continue;
                }
                (Answer::None, Ok(other)) => Err(Refused { doubt: Doubt::Structure, candidate: Some(other) }),
                (Answer::Present | Answer::None, Err(refused)) => Err(refused),
            };
            let taken = match taken {
                Err(Refused { candidate: Some(other), .. }) if sides.chosen.has(&self.adopted.item, id) => {
                    self.adopted.chosen.push(key_of(&self.adopted.item, id));
                    Ok((other, source.text.clone()))
                }
                taken => taken,
            };
            match taken {
                Ok((other, answered)) => {
                    let translation = &sides.theirs[other].text;
                    self.adopted.aged += usize::from(answered != source.text);
                    self.entries.push((id.clone(), recorded(id, &answered, translation)));
                    additions.push((after, entry_of(id, translation)));
                    used.insert(other);
                }
                Err(refused) => refusals.push((id, source, refused)),
            }
        }
        let item = Arc::clone(&self.adopted.item);
        let doubts = refusals.into_iter().map(|(id, source, refused)| RefusedUnit {
            item: Arc::clone(&item),
            unit: id.clone(),
            doubt: refused.doubt,
            source: source.clone(),
            // What translates another unit is not meant.
            candidate: refused.candidate.filter(|at| !used.contains(at)).map(|at| sides.theirs[at].clone()),
        });
        self.adopted.doubts = doubts.collect();
        self.adopted.taken = self.entries.len();
        self.adopted.left =
            pairing.left.iter().filter(|at| !used.contains(at)).map(|&at| sides.theirs[at].clone()).collect();
        additions
    }
}

fn recorded(id: &str, source: &str, translation: &str) -> record::Entry {
    let print = |text: &str| fingerprint_of_text(id, text);
    record::Entry { source: print(source), target: print(translation), reviewed: false }
}

impl PlannedTranslation {
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

    #[test]
    fn a_name_that_two_articles_could_have_is_nobodys() {
        let newsroom = Newsroom::new(&[("articles/a/forum.md", ARTICLE), ("articles/b/forum.md", ARTICLE)]);
        let catalogue = newsroom.catalogue();
        let names = ArticleNames::new(&catalogue);
        assert_eq!(names.resource_of("forum"), None);
        assert_eq!(names.resource_of("a/forum"), Some("news/a/forum"));
        assert_eq!(names.resource_of("articles/b/forum"), Some("news/b/forum"));
    }
}
