//! What is taken over of one translated file, and what is to be written for it.

use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::article_origins::Answer;
use super::refused_units::{Chosen, RefusedUnit, TextAtLine, key_of};
use crate::article::{Doubt, Pairing, Refused};
use crate::catalogue::{Catalogue, RecordStore};
use crate::files::FileError;
use crate::fluent::{self, entry_of, fingerprint_of_text};
use crate::model::ItemId;
use crate::record;

/// One item.
#[derive(Debug)]
pub(crate) struct AdoptedArticle {
    /// The item.
    pub item: Arc<ItemId>,
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

/// What is to be written for one item.
pub(super) struct PlannedTranslation {
    pub(super) adopted: AdoptedArticle,
    path: Arc<str>,
    pub(super) text: String,
    entries: Vec<(String, record::Entry)>,
}

/// The texts of an article and of its translated file, and what a person says of them.
pub(super) struct Sides<'s> {
    pub(super) chosen: &'s Chosen,
    pub(super) ours: &'s [TextAtLine],
    pub(super) theirs: &'s [TextAtLine],
}

impl PlannedTranslation {
    /// Of the item with this translated file, and with its translation at this path.
    pub(super) fn new(item: Arc<ItemId>, file: String, path: Arc<str>) -> Self {
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
    pub(super) fn take<'i>(
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

    /// Writes the texts, and what they answer.
    pub(super) fn write(&self, catalogue: &Catalogue<'_>, records: &RecordStore<'_>) -> Result<(), FileError> {
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

fn recorded(id: &str, source: &str, translation: &str) -> record::Entry {
    let print = |text: &str| fingerprint_of_text(id, text);
    record::Entry { source: print(source), target: print(translation), reviewed: false }
}
