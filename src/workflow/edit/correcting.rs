//! A reviewer corrects words of a submission: it stays its author's, who sees what was changed, and nobody approves the words that they
//! wrote themselves.

use std::path::PathBuf;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::terms::Terms;
use super::unit_notes::{Others, notes};
use crate::catalogue::ItemFiles;
use crate::files::Root;
use crate::fluent::{fingerprints, parse, without_mark};
use crate::i18n::{Text, Words};
use crate::ledger::{EventKind, Submission};
use crate::ledgers::{Exchange, MAX_TEXT, NewEvent, file};
use crate::model::{ItemId, Person};
use crate::record::{Entry, Record};
use crate::session::{Failure, Workspace};
use crate::workflow::answers::Answers;
use crate::workflow::check::Report;
use crate::workflow::notes::{Heading, annotate, strip};
use crate::workflow::pending::{Pending, check_with_pending};
use crate::workflow::refusal::{Refusal, refusal_of};
use crate::workflow::review::note_looked;
use crate::workflow::seen::file_of;
use crate::workflow::submission::{SubmittedText, branch_root, read, text_of};

/// Where texts are while they are corrected, in the work tree's own directory: the work tree is in nobody's way.
const DIRECTORY: &str = "tolkit/correct";

/// A submission that is open for an editor.
#[derive(Debug)]
pub struct Correcting {
    /// The file to edit.
    pub file: PathBuf,
    /// Whether work goes on with what was left there last time.
    pub is_resumed: bool,
    /// Where something is kept that was written for an earlier text and never handed in.
    pub kept: Option<PathBuf>,
    /// The file in the work tree's own directory, and the one that says what it is of.
    places: [String; 2],
    directory: Root,
    submission: Submission,
    submitted: SubmittedText,
    /// The source that the reviewer sees.
    source: String,
    files: ItemFiles,
}

/// What a file that is corrected is of.
#[derive(Serialize, Deserialize)]
struct Begun {
    /// The id of the submission.
    submission: String,
    /// The source that the reviewer was shown.
    source: String,
}

impl Begun {
    /// What a file is of that was left there, if there is one.
    fn read(directory: &Root, places: &[String; 2]) -> Result<Option<Self>, Failure> {
        let said = directory.read_if_exists(&places[1])?.and_then(|bytes| serde_json::from_slice(&bytes).ok());
        Ok(said.filter(|_| directory.kind(&places[0]).is_some()))
    }
}

/// Puts a file beside that was written for another text, so that nothing is lost; where it is.
fn keep(directory: &Root, place: &str) -> Result<Option<PathBuf>, Failure> {
    let Some(bytes) = directory.read_if_exists(place)? else { return Ok(None) };
    let kept = format!("{place}.old");
    directory.write(&kept, &bytes)?;
    Ok(Some(directory.path().join(kept)))
}

/// What became of a correction.
#[derive(Debug)]
pub enum Corrected {
    /// It is handed in.
    Done {
        /// The units that were changed.
        units: Vec<String>,
        /// Whose text it is.
        author: Person,
        /// What the checks find that is no error.
        findings: Report,
        /// How far the exchange with the remote went.
        exchange: Exchange,
    },
    /// Nothing was changed.
    Unchanged,
    /// The checks find errors: what was written is kept for the next time.
    Blocked(Report),
    /// The workflow forbids it.
    Refused(Refusal, Option<Exchange>),
}

/// Lays a submission out for a reviewer's editor.
///
/// # Errors
///
/// Returns a [`Failure`] if something cannot be read or written.
pub fn begin(workspace: &mut Workspace<'_>, item: &Arc<ItemId>) -> Result<Result<Correcting, Refusal>, Failure> {
    let files = workspace.files(item)?;
    // A remote that does not answer has nothing newer to say.
    workspace.ledgers.fetch()?;
    let entry = workspace.ledgers.entry(item)?;
    let (config, me) = (workspace.config(), workspace.me().clone());
    if !config.may_review(&item.locale, &me) {
        return Ok(Err(Refusal::NotAReviewer(config.reviewers(&item.locale).to_vec())));
    }
    let Some(submission) = entry.submission.clone() else { return Ok(Err(Refusal::NothingToReview)) };
    if entry.authors.contains(&me) {
        return Ok(Err(Refusal::OwnToCorrect));
    }
    let Some(submitted) = read(&workspace.ledgers, &submission)? else { return Ok(Err(Refusal::NoText)) };
    let branch = branch_root(workspace)?;
    let (catalogue, mut source) = (workspace.catalogue, text_of(workspace.root(), &files.source)?);
    let answers = Answers::read(workspace, &files, &branch, &entry)?;
    let terms = Terms::read(catalogue, &mut workspace.ledgers, &files, &submitted.target)?;
    let others = Others { branch: &text_of(&branch, &files.target)?, conflicts: &[], own: None, terms: &terms };
    let notes = notes(catalogue, &files, &source, &submitted.target, &others, &entry, &answers)?;
    let order: Vec<&str> = parse(without_mark(&source)).units.iter().map(|unit| unit.id).collect();
    let text = Text::new("correct-heading").with("item", item.to_string()).with("name", submission.by.name_or_email());
    let heading = Heading { lines: vec![Words::new(&[]).say(&text)], remarks: Vec::new() };
    let annotated = annotate(&submitted.target, &heading, &notes, &catalogue.config.project.source, &order);
    let directory = Root::at(workspace.repository().own_directory())?;
    let path = format!("{DIRECTORY}/{}/{}", workspace.ledgers.project(), file_of(item));
    let places = [format!("{path}.ftl"), format!("{path}.json")];
    let begun = Begun { submission: submission.id.clone(), source: source.clone() };
    let left = Begun::read(&directory, &places)?;
    let is_resumed = left.as_ref().is_some_and(|left| left.submission == begun.submission);
    let mut kept = None;
    if let Some(left) = left.filter(|_| is_resumed) {
        // What is there answers the source that it was written for.
        source = left.source;
    } else {
        kept = keep(&directory, &places[0])?;
        directory.write(&places[0], annotated.as_bytes())?;
        directory.write(&places[1], &serde_json::to_vec(&begun).unwrap_or_default())?;
    }
    let file = directory.path().join(&places[0]);
    Ok(Ok(Correcting { file, is_resumed, kept, places, directory, submission, submitted, source, files }))
}

/// Hands in what the editor left. What has errors stays where it is.
///
/// # Errors
///
/// Returns a [`Failure`] if something cannot be read or written.
pub fn finish(
    workspace: &mut Workspace<'_>,
    correcting: &Correcting,
    note: Option<&str>,
) -> Result<Corrected, Failure> {
    let Correcting { submission, submitted, files, .. } = correcting;
    let bytes = correcting.directory.read_if_exists(&correcting.places[0])?.unwrap_or_default();
    let path = correcting.file.display().to_string();
    let text = String::from_utf8(bytes).map_err(|_| Failure::NotUtf8(path.clone()))?;
    let text = strip(&text, &workspace.config().project.source);
    let units = changed_units(&submitted.target, &text);
    // An editor that leaves nothing at all was cut off.
    if units.is_empty() || text.trim().is_empty() {
        correcting.forget()?;
        return Ok(Corrected::Unchanged);
    }
    if text.len() > MAX_TEXT {
        return Ok(Corrected::Refused(Refusal::TooLong(path), None));
    }
    let record = record(correcting, &text);
    let branch = branch_root(workspace)?;
    let checked = (Some(&*text), &record);
    let findings = check_with_pending(workspace, workspace.catalogue.root, &branch, files, checked, Pending::HandedIn)?;
    if findings.counts.errors > 0 {
        return Ok(Corrected::Blocked(findings));
    }
    let kind = EventKind::Submit {
        draft: false,
        note: note.map(str::to_owned),
        seen: Some(vec![submission.id.clone()]),
        corrects: Some(submission.id.clone()),
        with: vec![submission.by.to_string()],
    };
    let mut event = NewEvent::new(kind, &files.item, workspace.me());
    event.files = vec![
        (file::TARGET, text.into_bytes()),
        (file::BASE, submitted.base.clone().into_bytes()),
        (file::SOURCE, correcting.source.clone().into_bytes()),
        (file::RECORD, record.to_text().into_bytes()),
    ];
    // From here on the text is not lost, whatever the remote says.
    workspace.ledgers.write(vec![event])?;
    correcting.forget()?;
    let exchange = workspace.ledgers.exchange()?;
    let is_correction = |kind: &EventKind| matches!(kind, EventKind::Submit { corrects: Some(_), .. });
    let lost = exchange.lost.iter().find(|lost| lost.item == *files.item && is_correction(&lost.event.kind));
    if let Some(lost) = lost {
        return Ok(Corrected::Refused(refusal_of(&lost.why), Some(exchange)));
    }
    // Whoever wrote it has seen it.
    note_looked(workspace, files)?;
    Ok(Corrected::Done { units, author: submission.by.clone(), findings, exchange })
}

impl Correcting {
    /// Removes the files: what they had is in the ledger, or nothing.
    fn forget(&self) -> Result<(), Failure> {
        for place in &self.places {
            self.directory.remove_file(place)?;
        }
        Ok(())
    }
}

/// The units that differ between two texts, sorted.
fn changed_units(before: &str, after: &str) -> Vec<String> {
    let (before, after) = (fingerprints(before), fingerprints(after));
    let mut units: Vec<String> =
        before.keys().chain(after.keys()).filter(|unit| before.get(*unit) != after.get(*unit)).cloned().collect();
    units.sort();
    units.dedup();
    units
}

/// What a corrected text's units answer: what was changed, the source that the reviewer saw; all else, what it answered before.
fn record(correcting: &Correcting, text: &str) -> Record {
    let (before, source) = (fingerprints(&correcting.submitted.target), fingerprints(&correcting.source));
    let mut record = correcting.submitted.record.clone();
    for (unit, target) in fingerprints(text) {
        if let Some(&source) = source.get(&unit).filter(|_| before.get(&unit) != Some(&target)) {
            record.set(&unit, Entry { source, target, reviewed: false });
        }
    }
    record
}
