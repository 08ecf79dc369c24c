//! The text to edit, with notes above its units.

use super::ongoing::Ongoing;
use super::remembered::remember;
use crate::catalogue::ItemFiles;
use crate::files::Root;
use crate::fluent::{parse, without_mark};
use crate::i18n::{Text, Words};
use crate::ledger::{ItemEntry, Submission};
use crate::ledgers::Ledgers;
use crate::model::{ItemId, Person};
use crate::session::{Failure, Workspace};
use crate::workflow::answers::Answers;
use crate::workflow::notes::{Heading, annotate};

/// A text that is ready to be edited.
#[derive(Debug)]
pub(super) struct Prepared {
    /// The text that the work tree is to have, without notes.
    pub text: String,
    /// The text with what others said of the item as a whole, and notes above its units.
    pub annotated: String,
    /// Whether the text comes from the ledger, and not from the work tree or the branch.
    pub resumed: Option<Submission>,
    /// What the branch has.
    pub branch: String,
    /// What is known of which source text the text answers.
    pub answers: Answers,
}

/// The text to edit; with `from`, what was handed in for that item counts. The files of the branch are under `branch`.
///
/// # Errors
///
/// Returns a [`Failure`] if something cannot be read.
pub(super) fn prepare(
    workspace: &mut Workspace<'_>,
    files: &ItemFiles,
    branch: &Root,
    from: Option<&ItemId>,
) -> Result<Prepared, Failure> {
    let mut ongoing = Ongoing::read(workspace, files, branch, from)?;
    ongoing.note_shown(ongoing.shown());
    let mut notes = ongoing.notes(workspace, files)?;
    remember(workspace, files, &mut notes)?;
    let heading =
        Heading { lines: heading(&workspace.ledgers, files, &ongoing.entry), remarks: ongoing.remarks(workspace.me()) };
    let order: Vec<&str> = parse(without_mark(&ongoing.source)).units.iter().map(|unit| unit.id).collect();
    let annotated = annotate(&ongoing.text, &heading, &notes, &workspace.config().project.source, &order);
    let Ongoing { text, resumed, branch, answers, .. } = ongoing;
    Ok(Prepared { text, annotated, resumed, branch, answers })
}

/// What is to be done with the text, until when, and who is next.
fn heading(ledgers: &Ledgers<'_>, files: &ItemFiles, entry: &ItemEntry) -> Vec<String> {
    let words = Words::new(&[]);
    let reviewers = ledgers.config.reviewers(&files.item.locale).iter().filter(|person| **person != ledgers.me);
    let reviewers: Vec<&str> = reviewers.map(short_name).collect();
    let reviewers = if reviewers.is_empty() { "none".to_owned() } else { reviewers.join(", ") };
    let about = match &entry.claim {
        Some(claim) if claim.is_of(&ledgers.me) => {
            let day = jiff::Timestamp::from_millisecond(i64::try_from(claim.until).unwrap_or(i64::MAX));
            let day = day.map(|day| day.to_zoned(jiff::tz::TimeZone::UTC).date().to_string()).unwrap_or_default();
            Text::new("edit-heading").with("until", day)
        }
        _ => Text::new("edit-heading-unclaimed"),
    };
    let about = about.with("item", files.item.to_string()).with("reviewers", reviewers);
    let how = Text::new("edit-heading-how").with("item", files.item.to_string());
    [about, how].iter().map(|text| words.say(text)).collect()
}

/// What a person is called: an address where nobody wrote down a name.
fn short_name(person: &Person) -> &str {
    if person.name.is_empty() { &person.email } else { &person.name }
}
