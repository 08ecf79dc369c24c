//! A reviewer corrects words of a submission in an editor: what happens around that.

use std::path::PathBuf;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::correction::{Correctable, Corrected, correctable, hand_in};
use super::unit_notes::{Others, notes};
use crate::files::{FileError, Root};
use crate::fluent::{parse, without_mark};
use crate::i18n::{Text, Words};
use crate::ledgers::MAX_TEXT;
use crate::model::ItemId;
use crate::session::{Failure, Workspace};
use crate::workflow::answers::Answers;
use crate::workflow::notes::{Heading, annotate, strip};
use crate::workflow::refusal::Refusal;
use crate::workflow::review::note_looked;
use crate::workflow::seen::file_of;
use crate::workflow::submission::{branch_root, text_of};
use crate::workflow::terms::Terms;

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
    correctable: Correctable,
    /// The source that the reviewer sees.
    source: String,
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

/// Lays a submission out for a reviewer's editor.
///
/// # Errors
///
/// Returns a [`Failure`] if something cannot be read or written.
pub fn begin(workspace: &mut Workspace<'_>, item: &Arc<ItemId>) -> Result<Result<Correcting, Refusal>, Failure> {
    // A remote that does not answer has nothing newer to say.
    workspace.ledgers.fetch()?;
    let correctable = match correctable(workspace, item)? {
        Ok(correctable) => correctable,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let Correctable { files, entry, submission, submitted } = &correctable;
    let branch = branch_root(workspace)?;
    let (catalogue, mut source) = (workspace.catalogue, text_of(workspace.root(), &files.source)?);
    let answers = Answers::read(workspace, files, &branch, entry)?;
    let terms = Terms::read(catalogue, &mut workspace.ledgers, files, &submitted.target)?;
    let others = Others { branch: &text_of(&branch, &files.target)?, conflicts: &[], own: None, terms: &terms };
    let notes = notes(catalogue, files, &source, &submitted.target, &others, entry, &answers)?;
    let order: Vec<&str> = parse(without_mark(&source)).units.iter().map(|unit| unit.id).collect();
    let text = Text::new("correct-heading").with("item", item.to_string()).with("name", submission.by.name_or_email());
    let heading = Heading { lines: vec![Words::new(&[]).say(&text)], remarks: Vec::new() };
    let annotated = annotate(&submitted.target, &heading, &notes, &catalogue.config.project.source, &order);
    let directory = workspace.repository().own_files()?;
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
    Ok(Ok(Correcting { file, is_resumed, kept, places, directory, correctable, source }))
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
    let bytes = correcting.directory.read_if_exists(&correcting.places[0])?.unwrap_or_default();
    let path = correcting.file.display().to_string();
    let text = String::from_utf8(bytes).map_err(|_| Failure::NotUtf8(path.clone()))?;
    let text = strip(&text, &workspace.config().project.source);
    // An editor that leaves nothing at all was cut off.
    if text.trim().is_empty() {
        correcting.forget()?;
        return Ok(Corrected::Unchanged);
    }
    if text.len() > MAX_TEXT {
        return Ok(Corrected::Refused(Refusal::TooLong(path), None));
    }
    let is_written = || correcting.forget();
    let (correctable, source) = (&correcting.correctable, &correcting.source);
    let corrected = hand_in(workspace, correctable, source, text, note, is_written)?;
    let is_shown = text_of(workspace.root(), &correctable.files.source)? == *source;
    if is_shown && matches!(corrected, Corrected::Done { .. }) {
        // Whoever wrote it has seen it.
        note_looked(workspace, &correctable.files)?;
    }
    Ok(corrected)
}

impl Correcting {
    /// Removes the files: what they had is in the ledger, or nothing.
    fn forget(&self) -> Result<(), FileError> {
        for place in &self.places {
            self.directory.remove_file(place)?;
        }
        Ok(())
    }
}
