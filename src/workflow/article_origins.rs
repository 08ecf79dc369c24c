//! Which version of an article each text of a translated file was made from, by history.

use std::path::Path;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::article::{Article, Piece, Profile, align, pair};
use crate::catalogue::FileText;
use crate::git::{FileChange, FileChanges, GitError, ObjectId, Objects};
use crate::language::Languages;

/// So many versions of an article are compared with one version of its translation.
const MOST_VERSIONS: usize = 30;

/// The history of articles and their translated files.
pub(super) struct ArticleHistory<'r> {
    root: &'r Path,
    changes: FileChanges,
    index: FxHashMap<String, usize>,
}

/// An article and its translated file, as they are now.
pub(super) struct Translated<'t> {
    pub(super) source_path: &'t str,
    pub(super) target_path: &'t str,
    pub(super) source: &'t Article<'t>,
    pub(super) target: &'t Article<'t>,
    pub(super) profile: &'t Profile,
    pub(super) languages: &'t Languages,
}

/// What is known of where a piece of an article is translated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Answer {
    /// By this piece of the translated file, which was made from this text.
    Of(usize, String),
    /// History does not tell: the file's text is not committed, so that it answers what there is.
    Present,
    /// History tells of no translation.
    None,
    /// The clone is shallow, and does not reach that far.
    Shallow,
}

impl<'r> ArticleHistory<'r> {
    /// Walks through history once for all of these files.
    ///
    /// # Errors
    ///
    /// Fails if there is no repository, or if its history cannot be read.
    pub(super) fn find(root: &'r Path, paths: &[&str]) -> Result<Self, GitError> {
        let changes = FileChanges::find(root, paths)?;
        let index = paths.iter().enumerate().map(|(at, path)| ((*path).to_owned(), at)).collect();
        Ok(Self { root, changes, index })
    }

    fn of(&self, path: &str) -> &[FileChange] {
        self.index.get(path).map_or(&[], |at| &self.changes.of[*at])
    }

    /// For each piece of the article as it is now, what translates it. `paired` says which piece of the translated file seems to.
    ///
    /// # Errors
    ///
    /// Fails if history cannot be read.
    pub(super) fn answers(
        &self,
        translated: &Translated<'_>,
        paired: &[Option<usize>],
    ) -> Result<Vec<Answer>, GitError> {
        let objects = Objects::open(self.root)?;
        let target = translated.target.pieces();
        let versions = Versions { objects: &objects, profile: translated.profile };
        let came_in = self.came_in(&versions, translated.target_path, &target)?;
        let search = Search { versions, translated, sources: self.of(translated.source_path), target: &target };
        search.answers(&came_in, paired)
    }

    /// For each piece of a translated file, the change that it came in with; none if it is not committed.
    fn came_in(
        &self,
        versions: &Versions<'_>,
        path: &str,
        pieces: &[Piece],
    ) -> Result<Vec<Option<&FileChange>>, GitError> {
        let committed = self.changes.head.map(|head| versions.objects.at(head, path)).transpose()?.flatten();
        let committed = versions.texts(committed)?;
        let mut left: FxHashSet<usize> = (0..pieces.len()).filter(|&at| committed.contains(&pieces[at].text)).collect();
        let mut came_in = vec![None; pieces.len()];
        for change in self.of(path) {
            if left.is_empty() {
                break;
            }
            let new = versions.texts(change.new)?;
            let mut old = FxHashSet::default();
            for id in &change.old {
                old.extend(versions.texts(*id)?);
            }
            left.retain(|&at| {
                let is_new = new.contains(&pieces[at].text) && !old.contains(&pieces[at].text);
                if is_new {
                    came_in[at] = Some(change);
                }
                !is_new
            });
        }
        Ok(came_in)
    }
}

/// Versions of articles.
struct Versions<'v> {
    objects: &'v Objects,
    profile: &'v Profile,
}

impl Versions<'_> {
    fn text(&self, id: Option<ObjectId>) -> Result<String, GitError> {
        let bytes = id.map(|id| self.objects.bytes(id)).transpose()?.flatten().unwrap_or_default();
        Ok(FileText::new(bytes).text().to_owned())
    }

    /// The texts of a version; none if it cannot be read as an article.
    fn texts(&self, id: Option<ObjectId>) -> Result<FxHashSet<String>, GitError> {
        let text = self.text(id)?;
        let article = Article::parse(&text, self.profile);
        Ok(article.map(|article| article.pieces().into_iter().map(|piece| piece.text).collect()).unwrap_or_default())
    }
}

/// The pieces of a version of the article, and those of them that are translated, with the texts.
type Fit = (Vec<Piece>, Vec<(usize, String)>);

/// The search for what one translated file was made from.
struct Search<'s> {
    versions: Versions<'s>,
    translated: &'s Translated<'s>,
    /// The changes of the article.
    sources: &'s [FileChange],
    /// The pieces of the translated file.
    target: &'s [Piece],
}

impl Search<'_> {
    fn answers(&self, came_in: &[Option<&FileChange>], paired: &[Option<usize>]) -> Result<Vec<Answer>, GitError> {
        let present = self.translated.source.pieces();
        let mut answers = vec![Answer::None; present.len()];
        let mut changes: Vec<&FileChange> = came_in.iter().flatten().copied().collect();
        changes.sort_by_key(|change| change.place);
        changes.dedup_by_key(|change| change.place);
        let mut is_used = vec![false; self.target.len()];
        let mut first_sources: FxHashMap<usize, Vec<Piece>> = FxHashMap::default();
        for change in changes.into_iter().filter(|change| !change.is_cut) {
            let (then, sources) = (self.versions.text(change.new)?, self.sources_of(change)?);
            let pieces = |text: &String| {
                Article::parse(text, self.translated.profile).map(|article| article.pieces()).unwrap_or_default()
            };
            first_sources.insert(change.place, sources.first().map(pieces).unwrap_or_default());
            let Some((source, pairs)) = self.best(&then, &sources) else { continue };
            let now = places_now(&source, &present);
            for (our, text) in pairs {
                let is_own = |at: &usize| {
                    !is_used[*at]
                        && self.target[*at].text == text
                        && came_in[*at].is_some_and(|own| own.place == change.place)
                };
                if let (Some(now), Some(their)) = (now[our], (0..self.target.len()).find(is_own))
                    && answers[now] == Answer::None
                {
                    is_used[their] = true;
                    answers[now] = Answer::Of(their, source[our].text.clone());
                }
            }
        }
        // For each present piece, which piece of the version of a change it was.
        let mut were: FxHashMap<usize, Vec<Option<usize>>> = FxHashMap::default();
        for (at, answer) in answers.iter_mut().enumerate().filter(|(_, answer)| **answer == Answer::None) {
            let Some(their) = paired[at].filter(|their| !is_used[*their]) else { continue };
            *answer = match came_in[their] {
                None => Answer::Present,
                Some(change) if change.is_cut => Answer::Shallow,
                // The article as it was then did not fit so well, but it has an earlier text of this piece.
                Some(change) => {
                    let then = first_sources.get(&change.place).map_or(&[][..], |pieces| pieces);
                    let were = were.entry(change.place).or_insert_with(|| {
                        let mut were = vec![None; present.len()];
                        let places = places_now(then, &present).into_iter().enumerate();
                        places.filter_map(|(old, now)| Some((old, now?))).for_each(|(old, now)| were[now] = Some(old));
                        were
                    });
                    were[at].map_or(Answer::None, |old| Answer::Of(their, then[old].text.clone()))
                }
            };
        }
        Ok(answers)
    }

    /// The versions of the article that there were when a change was made, the latest first.
    fn sources_of(&self, change: &FileChange) -> Result<Vec<String>, GitError> {
        let mut ids: Vec<ObjectId> = Vec::new();
        let mut names: FxHashSet<&Path> = FxHashSet::default();
        for source in self.sources.iter().filter(|source| names.insert(&source.path)) {
            if let Some(id) = self.versions.objects.at_top(change.commit, &source.path)? {
                ids.push(id);
                break;
            }
        }
        for id in self.sources.iter().filter(|source| source.place > change.place).filter_map(|source| source.new) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids.into_iter().take(MOST_VERSIONS).map(|id| self.versions.text(Some(id))).collect()
    }

    /// The version of the article that fits a translated file best, and its pieces that are translated there with the texts.
    fn best(&self, then: &str, sources: &[String]) -> Option<Fit> {
        let profile = self.translated.profile;
        let target = Article::parse(then, profile).ok()?;
        let theirs = target.pieces();
        let mut best: Option<Fit> = None;
        for text in sources {
            let Ok(source) = Article::parse(text, profile) else { continue };
            let texts = pair(&source, &target, self.translated.languages).texts;
            let taken =
                texts.iter().enumerate().filter_map(|(our, found)| Some((our, theirs[found.ok()?].text.clone())));
            let taken: Vec<(usize, String)> = taken.collect();
            let is_whole = taken.len() == theirs.len();
            if best.as_ref().is_none_or(|(_, best)| taken.len() > best.len()) {
                best = Some((source.pieces(), taken));
            }
            if is_whole {
                break;
            }
        }
        best
    }
}

/// For each piece of an earlier version, which piece it is now.
fn places_now(old: &[Piece], new: &[Piece]) -> Vec<Option<usize>> {
    let mut places = vec![None; old.len()];
    let segments = |pieces: &[Piece]| (0..pieces.len()).filter(|&at| pieces[at].field.is_none()).collect::<Vec<_>>();
    let (old_at, new_at) = (segments(old), segments(new));
    let old_texts: Vec<&str> = old_at.iter().map(|&at| old[at].text.as_str()).collect();
    let new_texts: Vec<&str> = new_at.iter().map(|&at| new[at].text.as_str()).collect();
    let old_of = align(&old_texts, &new_texts);
    for (now, was) in old_of.into_iter().enumerate() {
        if let Some(was) = was {
            places[old_at[was]] = Some(new_at[now]);
        }
    }
    for (was, piece) in old.iter().enumerate().filter(|(_, piece)| piece.field.is_some()) {
        places[was] = new.iter().position(|other| other.field == piece.field);
    }
    places
}
