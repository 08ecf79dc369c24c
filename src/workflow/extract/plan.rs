//! One article: what its resource is to be, and what that changes.

use std::sync::{Arc, Mutex, PoisonError};

use rustc_hash::{FxHashMap, FxHashSet};

use super::change::{Change, ChangedUnit};
use super::ids::Ids;
use super::moves::Moves;
use super::renamed::Renames;
use super::request::Request;
use super::share::Share;
use crate::article::{
    Article, EditGrade, ExtractedUnit, Extraction, ForeignResource, Piece, align, verify, was, words_beside_syntax,
};
use crate::catalogue::{Catalogue, Group, RecordStore};
use crate::diagnostics::Diagnostic;
use crate::files::FileError;
use crate::fluent::{self, Fingerprint, fingerprint_of_text};
use crate::i18n::{Text, Words};
use crate::record::Grades;
use crate::workflow::article_text;

/// Plans articles.
pub(super) struct Planner<'c> {
    catalogue: &'c Catalogue<'c>,
    request: &'c Request<'c>,
    renames: &'c Renames<'c>,
    records: RecordStore<'c>,
    /// The words of the source language: what is written must not depend on who writes it.
    words: Words,
    /// The units that a grade was asked for and that some article has.
    graded: Mutex<FxHashSet<String>>,
}

/// What is to be written for one article.
pub(super) struct PlannedArticle {
    pub(super) change: Change,
    /// The resource's text.
    text: String,
    /// The source locale's record, where it gets a line.
    grades: Option<Grades>,
    /// What moves with a renamed article.
    moves: Vec<Moves>,
    /// The resource's text as long as it moves: it says from where.
    while_moving: Option<String>,
}

/// What is known of an article, and what is to be written for it.
#[derive(Default)]
pub(super) struct Plan {
    /// How much of it is in units.
    pub(super) share: Option<Share>,
    /// None if nothing changes.
    pub(super) article: Option<PlannedArticle>,
}

/// The units of an article as they were.
struct Old {
    text: String,
    units: Vec<ExtractedUnit>,
}

impl<'c> Planner<'c> {
    pub(super) fn new(catalogue: &'c Catalogue<'c>, request: &'c Request<'c>, renames: &'c Renames<'c>) -> Self {
        let words = Words::new(&[catalogue.config.project.source.to_string()]);
        Self { catalogue, request, renames, records: RecordStore::new(catalogue.root), words, graded: Mutex::default() }
    }

    /// Plans an article.
    pub(super) fn plan(&self, group: &Group) -> Result<Plan, Box<Diagnostic>> {
        let (Some(file), Some(path)) = (&group.article, &group.source_path) else { return Ok(Plan::default()) };
        let section = group.section(self.catalogue.config);
        let Some(articles) = section.articles() else { return Ok(Plan::default()) };
        let text = article_text::read(self.catalogue.root, &file.path)?;
        let article = article_text::parse(&file.path, &text, &articles.profile)?;
        let renamed = self.renames.of(group);
        let before = renamed.unwrap_or(group);
        let old = self.old(before.source_path.as_ref().unwrap_or(path))?;
        let units = self.units(before, &article, &old);
        let left_out = article.left_out();
        let mut extraction = Extraction { units, dates: article.dates(), was: Vec::new(), left_out: left_out.prose() };
        let notice = self.words.say(&Text::new("extract-notice").with("article", file.path.to_string()));
        let new = extraction.to_text(&notice);
        let resource = group.resource(self.catalogue.config);
        let words = extraction.units.iter().map(|unit| words_beside_syntax(&unit.text, article.dialect())).sum();
        let share = Share { resource: resource.clone(), words, left_out };
        let mut change = Change {
            resource,
            article: Arc::clone(&file.path),
            path: Arc::clone(path),
            is_new: old.text.is_empty(),
            renamed_from: renamed.map(|from| from.resource(self.catalogue.config)),
            added: Vec::new(),
            edited: Vec::new(),
            cosmetic: Vec::new(),
            links: Vec::new(),
            minor: Vec::new(),
            removed: Vec::new(),
            unrecorded: 0,
            locales: self.catalogue.config.locales_of(section).to_vec(),
            is_expired: articles.dates(extraction.dates).is_expired(self.request.today),
        };
        let grades = self.compare(before, &old, &extraction, &mut change)?;
        if change.is_expired {
            change.locales.clear();
        }
        // The names that the article had before: a run that was killed may have left something under any of them.
        extraction.was =
            renamed.iter().map(|from| from.resource(self.catalogue.config)).chain(was(&old.text)).collect();
        let is_same = old.text.replace("\r\n", "\n") == new && renamed.is_none();
        if is_same && grades.is_none() {
            return Ok(Plan { share: Some(share), article: None });
        }
        let moves: Vec<Moves> =
            extraction.was.iter().filter_map(|name| Moves::new(self.catalogue, self.renames, name, group)).collect();
        let while_moving = (!moves.is_empty()).then(|| extraction.to_text(&notice));
        let article = PlannedArticle { change, text: new, while_moving, grades, moves };
        Ok(Plan { share: Some(share), article: Some(article) })
    }

    /// The units that a grade was asked for and that no planned article has.
    pub(super) fn unknown_units(&self) -> Vec<String> {
        let known = self.graded.lock().unwrap_or_else(PoisonError::into_inner);
        self.request.units.iter().filter(|id| !known.contains(*id)).cloned().collect()
    }

    /// Reads the resource as it is; an empty one if there is none.
    fn old(&self, path: &Arc<str>) -> Result<Old, Box<Diagnostic>> {
        let Some(text) = article_text::read_if_exists(self.catalogue.root, path)? else {
            return Ok(Old { text: String::new(), units: Vec::new() });
        };
        let refused = |message| Box::new(article_text::about_file(path, Text::new(message)));
        match verify(&text) {
            // A merge conflict is settled by extracting again: the units of both sides keep their ids.
            Ok(()) | Err(ForeignResource::Conflict) => {}
            Err(ForeignResource::Unknown | ForeignResource::Edited) if self.request.overwrite => {}
            Err(ForeignResource::Unknown) => return Err(refused("extract-not-ours")),
            Err(ForeignResource::Edited) => return Err(refused("extract-edited")),
            Err(ForeignResource::Newer(_)) => return Err(refused("extract-newer")),
        }
        let units = Extraction::read(&text).units;
        Ok(Old { text, units })
    }

    /// The article's units with their ids.
    fn units(&self, before: &Group, article: &Article<'_>, old: &Old) -> Vec<ExtractedUnit> {
        let pieces = article.pieces();
        // The others have fixed ids.
        let old_segments: Vec<&ExtractedUnit> = old.units.iter().filter(|unit| unit.id.starts_with("p-")).collect();
        let old_texts: Vec<&str> = old_segments.iter().map(|unit| unit.text.as_str()).collect();
        let new_texts: Vec<&str> =
            pieces.iter().filter(|piece| piece.id.is_none()).map(|piece| piece.text.as_str()).collect();
        let mut aligned = if old_texts == new_texts {
            (0..new_texts.len()).map(Some).collect()
        } else {
            align(&old_texts, &new_texts)
        }
        .into_iter();
        let mut ids = Ids::new(&old.units);
        let mut units = Vec::with_capacity(pieces.len());
        for Piece { id, kind, text, field } in pieces {
            let is_said = |place: &String| id.is_none() && !place.contains(char::is_control);
            let place = field.filter(is_said);
            let id = match id {
                Some(id) => id,
                None => match aligned.next().flatten().and_then(|at| old_segments.get(at)) {
                    Some(unit) => unit.id.clone(),
                    None => ids.new_id(&text, || self.answered(before)),
                },
            };
            units.push(ExtractedUnit { id, kind: Some(kind), place, text });
        }
        units
    }

    /// The units that translations and their records have, each with the source texts that they answer.
    fn answered(&self, group: &Group) -> FxHashMap<String, Vec<Fingerprint>> {
        let mut answered: FxHashMap<String, Vec<Fingerprint>> = FxHashMap::default();
        for target in group.targets.iter().filter(|target| target.exists) {
            for (unit, entry) in self.records.read(&target.item).0.entries() {
                answered.entry(unit.to_owned()).or_default().push(entry.source);
            }
            // A translation that cannot be read has no ids that could be taken.
            let Ok(file) = self.catalogue.read_text(&target.path, &target.item.locale) else { continue };
            for unit in fluent::parse(file.text()).units {
                answered.entry(unit.id.to_owned()).or_default();
            }
        }
        answered
    }

    /// Compares the units before and after, and returns the record of cosmetic edits where it gets a line.
    fn compare(
        &self,
        before: &Group,
        old: &Old,
        new: &Extraction,
        change: &mut Change,
    ) -> Result<Option<Grades>, Box<Diagnostic>> {
        let old_units: FxHashMap<&str, &ExtractedUnit> =
            old.units.iter().map(|unit| (unit.id.as_str(), unit)).collect();
        let after: FxHashSet<&str> = new.units.iter().map(|unit| unit.id.as_str()).collect();
        let removed = old.units.iter().filter(|unit| !after.contains(unit.id.as_str()));
        change.removed = removed.map(|unit| unit.id.clone()).collect();
        let mut edits: Vec<Edit<'_>> = Vec::new();
        let dialect = before.dialect(self.catalogue.config).unwrap_or_default();
        for unit in &new.units {
            let changed = ChangedUnit { id: unit.id.clone(), words: words_beside_syntax(&unit.text, dialect) };
            let is_cosmetic = self.is_cosmetic(&unit.id);
            let now = || fingerprint_of_text(&unit.id, &unit.text);
            match old_units.get(unit.id.as_str()) {
                None => change.added.push(changed),
                Some(old) if old.text != unit.text => {
                    let kept = match self.grade(before, &old.text, unit, is_cosmetic) {
                        EditGrade::Layout => &mut change.cosmetic,
                        EditGrade::Link => &mut change.links,
                        EditGrade::Minor => &mut change.minor,
                        EditGrade::Text => {
                            change.edited.push(changed);
                            continue;
                        }
                    };
                    kept.push(changed);
                    edits.push((&unit.id, fingerprint_of_text(&unit.id, &old.text), now()));
                }
                // Graded after the fact: the translations say which texts they answer.
                Some(_) if is_cosmetic && !self.request.units.is_empty() => {
                    let answers = self.answered(before).remove(&unit.id).unwrap_or_default();
                    edits.extend(answers.into_iter().map(|answer| (unit.id.as_str(), answer, now())));
                    change.cosmetic.push(changed);
                }
                Some(_) => {}
            }
        }
        if !change.edited.is_empty() {
            let answered = self.answered(before);
            let is_unrecorded = |unit: &&ChangedUnit| answered.get(&unit.id).is_some_and(Vec::is_empty);
            change.unrecorded = change.edited.iter().filter(is_unrecorded).count();
        }
        if edits.is_empty() { Ok(None) } else { self.graded(before, &edits) }
    }

    /// What an edit of a unit means for its translations.
    fn grade(&self, group: &Group, old: &str, unit: &ExtractedUnit, is_cosmetic: bool) -> EditGrade {
        if is_cosmetic {
            return EditGrade::Layout;
        }
        let stale = group.section(self.catalogue.config).articles().map(|articles| articles.stale_grades.as_slice());
        let grade = EditGrade::of(old, &unit.text, group.dialect(self.catalogue.config).unwrap_or_default());
        if stale.unwrap_or_default().contains(&grade) || self.request.all_stale { EditGrade::Text } else { grade }
    }

    /// Whether an edit of a unit is graded as cosmetic, and notes that the unit is there.
    fn is_cosmetic(&self, id: &str) -> bool {
        if self.request.units.iter().any(|unit| unit == id) {
            self.graded.lock().unwrap_or_else(PoisonError::into_inner).insert(id.to_owned());
            return self.request.cosmetic;
        }
        self.request.cosmetic && self.request.units.is_empty()
    }

    /// The record of cosmetic edits with these in it; `None` if it has them already.
    fn graded(&self, before: &Group, edits: &[Edit<'_>]) -> Result<Option<Grades>, Box<Diagnostic>> {
        let config = self.catalogue.config;
        let (mut grades, problem) = self.records.grades(&config.project.source, &before.resource(config));
        if let Some(problem) = problem {
            // What was not understood is not overwritten.
            let path: Arc<str> = problem.path.into();
            return Err(Box::new(article_text::about_file(&path, Text::new("extract-record"))));
        }
        let is_news = edits.iter().fold(false, |is_news, (unit, old, new)| grades.add(unit, *old, *new) || is_news);
        Ok(is_news.then_some(grades))
    }
}

/// A unit, what it said, and what it says now.
type Edit<'u> = (&'u str, Fingerprint, Fingerprint);

impl PlannedArticle {
    pub(super) fn write(&self, catalogue: &Catalogue<'_>, records: &RecordStore<'_>) -> Result<(), FileError> {
        let source = &catalogue.config.project.source;
        let write = |text: &str| catalogue.root.write(&self.change.path, text.as_bytes()).map(drop);
        // A run that is killed is made whole by the next, which finds in the resource what it was called.
        self.while_moving.iter().try_for_each(|text| write(text))?;
        self.moves.iter().try_for_each(|moves| moves.carry_out(catalogue, records))?;
        if let Some(grades) = &self.grades {
            records.write_grades(source, &self.change.resource, grades)?;
        }
        write(&self.text)
    }
}
