//! Reads resources with their translations and works out the states of their units.

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use super::file::{FileText, LoadedFile};
use super::find::Catalogue;
use super::group::{Group, TargetFile};
use super::problem::Problem;
use super::reading::Reading;
use super::records::RecordStore;
use super::select::find_item;
use crate::article::{self, Dates, Dialect};
use crate::config::mozilla::{Action, Filters};
use crate::fluent::{self, Fingerprint, Unit};
use crate::model::{Figures, ItemId, Locale, UnitState};
use crate::record::{Grades, Record, unit_state};

/// One resource with its translations, read.
#[derive(Debug)]
pub struct LoadedResource<'v> {
    /// What it is.
    pub group: &'v Group,
    /// The source; `None` if only translations are left, or where it cannot be read.
    pub source: Option<&'v LoadedFile<'v>>,
    /// What is syntax in the article beside Markdown; none if it is no article.
    pub dialect: Option<Dialect>,
    /// The dates of the article that the source is extracted from.
    pub dates: Dates,
    /// The translations, those that do not exist included.
    pub targets: Vec<LoadedTarget<'v>>,
    /// What could not be read.
    pub problems: Vec<Problem>,
}

/// One translation of a resource.
#[derive(Debug)]
pub struct LoadedTarget<'v> {
    /// What it is.
    pub file: &'v TargetFile,
    /// What it says; `None` if there is no file, or where it cannot be read.
    pub loaded: Option<LoadedFile<'v>>,
    /// Every source unit with its target, in the order of the source, each id once.
    pub units: Vec<TargetUnit>,
    /// The target units whose source is gone, as indexes into the target's units.
    pub obsolete: Vec<usize>,
    /// The item's record.
    pub record: Record,
}

/// A source unit and what answers it.
#[derive(Debug, Clone, Copy)]
pub struct TargetUnit {
    /// The source unit, as an index into the source's units.
    pub source: usize,
    /// The target unit, as an index into the target's units.
    pub target: Option<usize>,
    /// What the translation is worth.
    pub state: UnitState,
}

/// Below this many bytes, a resource and its translations are read by one thread: others have their own.
const WORTH_SHARING: usize = 256 * 1024;

impl Catalogue<'_> {
    /// Reads the resources that `wanted` wants, each with its translations, in parallel; what `look` makes of each, in the
    /// order of [`Catalogue::groups`]. Asked with `None`, `wanted` says whether it wants the group at all.
    pub fn visit<T: Send>(
        &self,
        wanted: impl Fn(&Group, Option<&TargetFile>) -> bool + Sync,
        look: impl Fn(LoadedResource<'_>) -> T + Sync,
    ) -> Vec<T> {
        let records = RecordStore::new(self.root);
        let reading = Reading::new(self.onlooker.as_ref(), self.groups.len());
        self.groups
            .par_iter()
            .with_max_len(1)
            .filter(|group| wanted(group, None))
            .map(|group| self.read(group, &records, &wanted, &look))
            .inspect(|_| reading.step())
            .collect()
    }

    /// Reads a file of a locale.
    ///
    /// # Errors
    ///
    /// What is wrong where it cannot be read.
    pub fn read_text(&self, path: &str, locale: &Locale) -> Result<FileText, Box<Problem>> {
        self.root.read(path).map(FileText::new).map_err(|error| Box::new(Problem::of(&error, Some(locale))))
    }

    /// Returns those of these units that the project configuration of an item's section ignores where they are missing.
    #[must_use]
    pub fn ignored<'u>(&self, item: &ItemId, units: impl Iterator<Item = &'u str>) -> FxHashSet<&'u str> {
        let found = find_item(self, item);
        let project = found.and_then(|(group, _)| self.projects.get(&group.section));
        let project = project.filter(|project| project.has_filters());
        let (Some((_, file)), Some(project)) = (found, project) else { return FxHashSet::default() };
        let filters = project.filters(item.locale.as_str());
        units.filter(|unit| filters.action(&file.path, Some(unit)) == Action::Ignore).collect()
    }

    /// Reads a resource with those of its translations that are wanted.
    pub(super) fn read<T>(
        &self,
        group: &Group,
        records: &RecordStore<'_>,
        wanted: &(impl Fn(&Group, Option<&TargetFile>) -> bool + Sync),
        look: &(impl Fn(LoadedResource<'_>) -> T + Sync),
    ) -> T {
        let mut problems = Vec::new();
        let mut text_of = |path: &str, locale| match self.root.read(path) {
            Ok(bytes) => Some(FileText::new(bytes)),
            Err(error) => {
                problems.push(Problem::of(&error, Some(locale)));
                None
            }
        };
        let source_text = group.source.as_ref().and_then(|path| text_of(path, &self.config.project.source));
        let files: Vec<(&TargetFile, Option<FileText>)> = group
            .targets
            .iter()
            .filter(|file| wanted(group, Some(file)))
            .map(|file| {
                let text = if file.exists { text_of(&file.path, &file.item.locale) } else { None };
                (file, text)
            })
            .collect();
        let source = group.source.as_ref().zip(source_text.as_ref()).map(|(path, file)| LoadedFile::new(path, file));
        let resource = group.resource(self.config);
        let (grades, problem) = records.grades(&self.config.project.source, &resource);
        problems.extend(problem);
        let fingerprints = std::sync::OnceLock::new();
        let answers = Answers { source: source.as_ref(), grades: &grades, fingerprints: &fingerprints };
        let size: usize = files.iter().filter_map(|(_, text)| Some(text.as_ref()?.text.len())).sum();
        let loaded: Vec<(LoadedTarget<'_>, Option<Problem>)> = if size < WORTH_SHARING {
            files.iter().map(|(file, text)| read_target_file(file, text.as_ref(), records, &answers)).collect()
        } else {
            files.par_iter().map(|(file, text)| read_target_file(file, text.as_ref(), records, &answers)).collect()
        };
        let mut targets = Vec::with_capacity(loaded.len());
        let filtering = self.projects.get(&group.section).filter(|project| project.has_filters());
        for (mut target, problem) in loaded {
            if let (Some(project), Some(source)) = (filtering, &source) {
                target.leave_out(&project.filters(target.file.item.locale.as_str()), source);
            }
            targets.push(target);
            problems.extend(problem);
        }
        let dates = group.article.as_ref().and(source_text.as_ref()).map(|file| article::dates(file.text()));
        let articles = group.section(self.config).articles();
        let dates = dates.map(|dates| articles.map_or(dates, |articles| articles.dates(dates)));
        let (dialect, dates) = (group.dialect(self.config), dates.unwrap_or_default());
        look(LoadedResource { group, source: source.as_ref(), dialect, dates, targets, problems })
    }
}

impl<'v> LoadedResource<'v> {
    /// The words of each source unit, by its index.
    #[must_use]
    pub fn words(&self) -> Vec<usize> {
        let said = |unit: &Unit<'_>| self.dialect.zip(unit.value.as_ref().and_then(fluent::plain_text));
        let words = |unit: &Unit<'_>| match said(unit) {
            Some((dialect, text)) => article::words_beside_syntax(&text, dialect),
            None => fluent::words_of(unit),
        };
        self.source.iter().flat_map(|source| &source.resource.units).map(words).collect()
    }

    /// The translations of a source that is there, each with it.
    pub fn translations(&self) -> impl Iterator<Item = (&'v LoadedFile<'v>, &LoadedTarget<'v>)> {
        self.source.into_iter().flat_map(|source| self.targets.iter().map(move |target| (source, target)))
    }
}

impl LoadedTarget<'_> {
    /// Counts the units by state, and their words; `words` are those of each source unit.
    #[must_use]
    pub fn figures(&self, words: &[usize]) -> Figures {
        let mut figures = Figures::default();
        for unit in &self.units {
            figures.units.add(unit.state);
            figures.words.add(unit.state, words[unit.source]);
        }
        figures.units.obsolete = self.obsolete.len();
        figures
    }

    /// Leaves out what a project configuration ignores: missing and obsolete units of files that are there.
    fn leave_out(&mut self, filters: &Filters<'_>, source: &LoadedFile<'_>) {
        let Some(loaded) = &self.loaded else { return };
        let ignored = |id: &str| filters.action(&self.file.path, Some(id)) == Action::Ignore;
        self.units.retain(|unit| unit.target.is_some() || !ignored(source.unit(unit.source).id));
        self.obsolete.retain(|&at| !ignored(loaded.unit(at).id));
    }
}

/// What a source resource asks of its translations.
struct Answers<'a, 'v> {
    source: Option<&'a LoadedFile<'v>>,
    grades: &'a Grades,
    /// The fingerprints of the source units: wanted only where there are records.
    fingerprints: &'a std::sync::OnceLock<Vec<Fingerprint>>,
}

fn read_target_file<'v>(
    file: &'v TargetFile,
    text: Option<&'v FileText>,
    records: &RecordStore<'_>,
    answers: &Answers<'_, '_>,
) -> (LoadedTarget<'v>, Option<Problem>) {
    let loaded = text.map(|text| LoadedFile::new(&file.path, text));
    let (record, problem) = if loaded.is_some() { records.read(&file.item) } else { (Record::default(), None) };
    let mut units = Vec::new();
    let mut obsolete = Vec::new();
    if let Some(source) = answers.source {
        units.reserve(source.index.len());
        for (at, unit) in source.units() {
            let target = loaded.as_ref().and_then(|loaded| loaded.find(unit.id));
            let state = match (target, &loaded) {
                (Some(target), Some(loaded)) => answers.state(at, unit, loaded.unit(target), &record),
                _ => UnitState::Missing,
            };
            units.push(TargetUnit { source: at, target, state });
        }
        let is_obsolete = |unit: &Unit<'_>| source.find(unit.id).is_none() && !source.is_broken(unit.id);
        obsolete
            .extend(loaded.iter().flat_map(LoadedFile::units).filter(|(_, unit)| is_obsolete(unit)).map(|(at, _)| at));
    }
    (LoadedTarget { file, loaded, units, obsolete, record }, problem)
}

impl Answers<'_, '_> {
    fn state(&self, at: usize, source: &Unit<'_>, target: &Unit<'_>, record: &Record) -> UnitState {
        let Some(entry) = record.get(source.id) else { return UnitState::Translated };
        let fingerprints = self.fingerprints.get_or_init(|| {
            let units = self.source.map_or(&[][..], |source| &source.resource.units);
            units.iter().map(fluent::fingerprint).collect()
        });
        unit_state(source.id, Some(entry), fingerprints[at], fluent::fingerprint(target), self.grades)
    }
}
