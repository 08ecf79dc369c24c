//! Which source text each translation was made from, by history: the one that was there when the translation's text came in.

use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::catalogue::FileText;
use crate::fluent::{self, Fingerprint};
use crate::git::{FileChange, FileChanges, GitError, ObjectId, Objects};

/// A translation whose source texts are looked for.
#[derive(Debug)]
pub(crate) struct Sought {
    /// The source resource.
    pub source: Arc<str>,
    /// The translation.
    pub target: Arc<str>,
    /// The units, each with the text that it has in the translation.
    pub units: Vec<(String, Fingerprint)>,
}

/// Which source text a translation was made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Origin {
    /// The one with this fingerprint.
    Source(Fingerprint),
    /// The present one: the translation was not committed yet.
    Present,
    /// The clone is shallow, and does not reach that far.
    Shallow,
    /// The source did not have the unit, then or later.
    Nowhere,
}

/// The origins of translations, by path and unit.
pub(crate) type Origins = FxHashMap<(Arc<str>, String), Origin>;

/// Finds the origins of translations, in one walk through history.
///
/// # Errors
///
/// Fails if there is no repository, or if its history cannot be read.
pub(crate) fn find(root: &Path, sought: &[Sought]) -> Result<Origins, GitError> {
    let paths: Vec<&str> = {
        let all = sought.iter().flat_map(|sought| [&*sought.target, &*sought.source]);
        all.collect::<FxHashSet<_>>().into_iter().collect()
    };
    let changes = FileChanges::find(root, &paths)?;
    let index: FxHashMap<&str, usize> = paths.iter().enumerate().map(|(at, path)| (*path, at)).collect();
    let of = |path: &str| index.get(path).map_or(&[][..], |at| &changes.of[*at]);
    // A source is read for all its translations by one thread: its versions are the same.
    let mut by_source: FxHashMap<&str, Vec<&Sought>> = FxHashMap::default();
    sought.iter().for_each(|sought| by_source.entry(&sought.source).or_default().push(sought));
    let groups: Vec<(&str, Vec<&Sought>)> = by_source.into_iter().collect();
    let found: Vec<Result<Vec<_>, GitError>> = groups
        .into_par_iter()
        .map(|(source, sought)| {
            let objects = Objects::open(root)?;
            let mut source = SourceHistory::new(&objects, of(source));
            let mut found = Vec::new();
            for sought in sought {
                let origins = Translation { objects: &objects, changes: of(&sought.target), head: changes.head }
                    .origins(sought, &mut source)?;
                found.extend(origins.into_iter().map(|(unit, origin)| ((Arc::clone(&sought.target), unit), origin)));
            }
            Ok(found)
        })
        .collect();
    let mut origins = Origins::default();
    for found in found {
        origins.extend(found?);
    }
    Ok(origins)
}

/// What the units of one version say; the first of each id counts.
pub(super) type Said = FxHashMap<String, Fingerprint>;

/// What the units of a version say, of those that are wanted.
pub(super) fn said(objects: &Objects, id: Option<ObjectId>, units: Option<&FxHashSet<&str>>) -> Result<Said, GitError> {
    let Some(bytes) = id.map(|id| objects.bytes(id)).transpose()?.flatten() else { return Ok(Said::default()) };
    let file = FileText::new(bytes);
    let resource = fluent::parse(file.text());
    let wanted = resource.units.iter().rev().filter(|unit| units.is_none_or(|units| units.contains(unit.id)));
    Ok(wanted.map(|unit| (unit.id.to_owned(), fluent::fingerprint(unit))).collect())
}

/// The history of one translation.
struct Translation<'h> {
    objects: &'h Objects,
    changes: &'h [FileChange],
    /// What is checked out.
    head: Option<ObjectId>,
}

impl Translation<'_> {
    fn origins(&self, sought: &Sought, source: &mut SourceHistory<'_>) -> Result<Vec<(String, Origin)>, GitError> {
        let mut left: FxHashMap<&str, Fingerprint> = sought.units.iter().map(|(id, print)| (&**id, *print)).collect();
        let mut found = Vec::new();
        // What differs from the last version is not committed.
        let committed = self.head.map(|head| self.objects.at(head, &sought.target)).transpose()?.flatten();
        let committed = said(self.objects, committed, None)?;
        left.retain(|unit, print| {
            let is_committed = committed.get(*unit) == Some(print);
            if !is_committed {
                found.push(((*unit).to_owned(), Origin::Present));
            }
            is_committed
        });
        // One version is the next one's earlier one.
        let mut known: Option<(Option<ObjectId>, Said)> = None;
        for change in self.changes {
            if left.is_empty() {
                break;
            }
            let wanted: FxHashSet<&str> = left.keys().copied().collect();
            let new = match known.take() {
                Some((id, said)) if id == change.new => said,
                _ => said(self.objects, change.new, Some(&wanted))?,
            };
            let mut old = Vec::with_capacity(change.old.len());
            for id in &change.old {
                old.push(said(self.objects, *id, Some(&wanted))?);
            }
            let came_in = left.iter().filter(|(unit, print)| {
                let has = |said: &Said| said.get(**unit) == Some(*print);
                has(&new) && !old.iter().any(has)
            });
            let came_in: Vec<&str> = came_in.map(|(unit, _)| *unit).collect();
            for unit in came_in {
                left.remove(unit);
                let origin = if change.is_cut { Origin::Shallow } else { source.at(change, unit)? };
                found.push((unit.to_owned(), origin));
            }
            known = old.into_iter().next().map(|said| (change.old[0], said));
        }
        // The file has another beginning than what was found: git did not know it again under another name.
        found.extend(left.into_keys().map(|unit| (unit.to_owned(), Origin::Nowhere)));
        Ok(found)
    }
}

/// The history of one source resource.
struct SourceHistory<'h> {
    objects: &'h Objects,
    changes: &'h [FileChange],
    /// What it was ever called, the present name first.
    names: Vec<&'h Path>,
    /// The version that each commit has.
    versions: FxHashMap<ObjectId, Option<ObjectId>>,
    /// What the versions say.
    read: FxHashMap<ObjectId, Said>,
}

impl<'h> SourceHistory<'h> {
    fn new(objects: &'h Objects, changes: &'h [FileChange]) -> Self {
        let mut names: Vec<&Path> = Vec::new();
        for change in changes {
            if !names.contains(&&*change.path) {
                names.push(&change.path);
            }
        }
        Self { objects, changes, names, versions: FxHashMap::default(), read: FxHashMap::default() }
    }

    /// What a unit said when a commit was made; where the source did not have it then, what it said first.
    fn at(&mut self, commit: &FileChange, unit: &str) -> Result<Origin, GitError> {
        if let Some(id) = self.version(commit.commit)?
            && let Some(print) = self.said(id, unit)?
        {
            return Ok(Origin::Source(print));
        }
        let later = self.changes.iter().rev().filter(|change| change.place < commit.place);
        for id in later.filter_map(|change| change.new) {
            if let Some(print) = self.said(id, unit)? {
                return Ok(Origin::Source(print));
            }
        }
        Ok(Origin::Nowhere)
    }

    /// The version that a commit has, under the name that it had then.
    fn version(&mut self, commit: ObjectId) -> Result<Option<ObjectId>, GitError> {
        if let Some(known) = self.versions.get(&commit) {
            return Ok(*known);
        }
        let mut found = None;
        for name in &self.names {
            found = self.objects.at_top(commit, name)?;
            if found.is_some() {
                break;
            }
        }
        self.versions.insert(commit, found);
        Ok(found)
    }

    fn said(&mut self, id: ObjectId, unit: &str) -> Result<Option<Fingerprint>, GitError> {
        if !self.read.contains_key(&id) {
            let read = said(self.objects, Some(id), None)?;
            self.read.insert(id, read);
        }
        Ok(self.read[&id].get(unit).copied())
    }
}
