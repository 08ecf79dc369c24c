//! Writing texts into the ledger: from then on they are not lost.

use super::answers::Answers;
use super::claim::{Action, event_of as claim_event};
use super::put_back::{Left, PutBack, put_back_all};
use super::submission::{SubmittedText, note_of, read};
use crate::catalogue::ItemFiles;
use crate::fluent::{Fingerprint, fingerprints};
use crate::ledger::{EventKind, ItemEntry, Submission};
use crate::ledgers::{Ledgers, NewEvent};
use crate::record::Record;
use crate::session::{Failure, Workspace};

/// What is handed in.
pub(super) struct Handed {
    /// What the work tree has, as the repository would store it; none where there is no file.
    pub(super) raw: Option<Vec<u8>>,
    pub(super) text: String,
    /// What the branch has.
    pub(super) base: String,
    pub(super) source: String,
    pub(super) record: Record,
    /// The stored text that it is, if it is not the file's.
    pub(super) handed_on: Option<String>,
}

impl Handed {
    /// How many texts have no translation, and how many have one of an English text that has changed since.
    pub(super) fn left(&self) -> (usize, usize) {
        let (source, target) = (fingerprints(&self.source), fingerprints(&self.text));
        let missing = source.keys().filter(|unit| !target.contains_key(*unit)).count();
        let is_stale = |(unit, print): &(&String, &Fingerprint)| {
            target.contains_key(*unit) && self.record.get(unit).is_some_and(|entry| entry.source != **print)
        };
        (missing, source.iter().filter(is_stale).count())
    }
}

/// How a text is stored.
#[derive(Debug, Clone, Copy)]
pub(super) struct Storing<'s> {
    /// Whether it is unfinished, and not for review.
    pub(super) draft: bool,
    /// What its author has to say.
    pub(super) note: Option<&'s str>,
    /// Whether the person takes the item with it, if nobody has it.
    pub(super) claim: bool,
}

/// A text that the ledger has.
#[derive(Debug)]
pub(super) struct Stored {
    /// The event's id.
    pub(super) id: String,
    /// What became of its file.
    pub(super) put_back: PutBack,
}

/// A text that is to be stored, and what is known of the item.
pub(super) struct ToStore<'f> {
    pub(super) files: &'f ItemFiles,
    pub(super) answers: Answers,
    pub(super) handed: Handed,
}

/// Writes texts into the ledger, and then, and only then, gives their files back what the branch has.
pub(super) fn store_all<'f>(
    workspace: &mut Workspace<'_>,
    texts: Vec<ToStore<'f>>,
    storing: Storing<'_>,
) -> Result<Vec<(&'f ItemFiles, Answers, Stored)>, Failure> {
    let ledgers = &mut workspace.ledgers;
    let (mut events, mut written) = (Vec::new(), Vec::new());
    for ToStore { files, mut answers, handed } in texts {
        let (item, path) = (&*files.item, ledgers.repository.path_in_repository(&files.target));
        let entry = ledgers.entry(item)?;
        let already = stored_already(ledgers, &entry, &handed, storing)?;
        let Handed { raw, text, base, source, record, handed_on } = handed;
        answers.seen.stored.extend(handed_on);
        let id = match already {
            Some(id) => id,
            None => {
                if entry.claim.is_none() && storing.claim {
                    events.push(claim_event(ledgers, item, Action::Claim));
                }
                let seen = answers.seen.stored.clone();
                let (note, with) = (storing.note.map(str::to_owned), answers.seen.with.clone());
                let kind = EventKind::Submit { draft: storing.draft, note, seen: Some(seen), corrects: None, with };
                let mut submission = NewEvent::new(kind, item, &ledgers.me);
                let id = submission.event.id.clone();
                let drafts = answers.drafts_in(&text);
                submission.files = SubmittedText { target: text, base, source, record, drafts }.into_files();
                events.push(submission);
                id
            }
        };
        written.push((files, answers, Left { path, raw }, id));
    }
    // From here on the texts are not lost, whatever the remote or the disk says.
    ledgers.write(events)?;
    let left = written.iter_mut().map(|(_, answers, left, id)| (&*left, &mut answers.seen, &**id));
    let put_back = put_back_all(ledgers.repository, left.collect());
    let stored = written.into_iter().zip(put_back);
    Ok(stored.map(|((files, answers, _, id), put_back)| (files, answers, Stored { id, put_back })).collect())
}

/// The id of the text that is stored last, if it is the very one that is handed in: an attempt was cut off behind the ledger.
fn stored_already(
    ledgers: &Ledgers<'_>,
    entry: &ItemEntry,
    handed: &Handed,
    storing: Storing<'_>,
) -> Result<Option<String>, Failure> {
    let last = entry.texts().filter(|text| text.by == ledgers.me).max_by_key(|text| text.clock);
    let kind = if storing.draft { &entry.draft } else { &entry.submission };
    let is_of_kind = |last: &&Submission| kind.as_ref().is_some_and(|kind| kind.id == last.id);
    // Whoever hands in what a reviewer corrected makes it their own.
    let is_own = |last: &&Submission| is_of_kind(last) && last.corrected_by.is_none();
    let Some(last) = last.filter(|last| !entry.returned && is_own(last)) else { return Ok(None) };
    let Some(stored) = read(ledgers, last)? else { return Ok(None) };
    let is_same = stored.target == handed.text && stored.base == handed.base && stored.record == handed.record;
    // What somebody has to say of it is said, even if the text is the same.
    let is_said = match storing.note {
        Some(note) => note_of(ledgers, last)?.as_deref() == Some(note),
        None => true,
    };
    Ok((is_same && is_said).then(|| last.id.clone()))
}
