//! The text to edit: what the translator left last time, or what was handed in, and what there is to say of its units.

use super::terms::Terms;
use super::unit_notes::{Others, notes};
use crate::catalogue::ItemFiles;
use crate::files::Root;
use crate::fluent::{fingerprints, parse, without_mark};
use crate::git::ObjectId;
use crate::i18n::{Text, Words};
use crate::ledger::{ItemEntry, Submission};
use crate::ledgers::Ledgers;
use crate::model::{ItemId, Person};
use crate::session::{Failure, Workspace};
use crate::workflow::answers::Answers;
use crate::workflow::notes::{Heading, annotate, strip};
use crate::workflow::submission::{read, text_of};

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

/// The text to edit: the one of the work tree where somebody changed it, else what was handed in last and is not
/// committed, with what the branch has by now, else what the branch has. With `from`, what was handed in for that item counts: an
/// article may have been given another name. The files of the branch are under `branch`.
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
    let entry = workspace.ledgers.entry(from.unwrap_or(&files.item))?;
    let mut answers = Answers::read(workspace, files, branch, &entry)?;
    let branch = text_of(branch, &files.target)?;
    let (catalogue, ledgers) = (workspace.catalogue, &mut workspace.ledgers);
    let path = ledgers.repository.path_in_repository(&files.target);
    let bytes = ledgers.repository.work_tree().clean_bytes(&path)?.unwrap_or_default();
    let here = String::from_utf8(bytes).map_err(|_| Failure::NotUtf8(files.target.to_string()))?;
    let here = if answers.seen.source().is_some() { strip(&here, &catalogue.config.project.source) } else { here };
    let (mut text, mut conflicts, mut resumed) = (here.clone(), Vec::new(), None);
    if here == branch
        && let Some(latest) = latest(&entry, ledgers).or(ended_falsely(ledgers, files, &entry)?)
        && let Some(submitted) = read(ledgers, latest)?
    {
        let merged = submitted.onto(&branch);
        (text, conflicts) = match submitted.is_all_in(&merged.text) {
            true => (merged.text, merged.conflicts),
            // What cannot be merged is shown as it was written, beside what the branch has changed.
            false => (submitted.target.clone(), changed_between(&submitted.base, &branch)),
        };
        resumed = Some(latest.clone());
    }
    let own_shown = own_beside(&entry, &ledgers.me, resumed.as_ref(), &answers.seen.stored);
    let own = match own_shown {
        Some(own) => read(ledgers, own)?.map(|submitted| submitted.target),
        None => None,
    };
    // What is not shown was not seen: it is not replaced by what is handed in.
    let shown = resumed.iter().chain(own_shown).map(|text| text.id.clone());
    answers.seen.stored.extend(shown);
    answers.seen.stored.retain(|id| entry.texts().any(|text| text.id == *id));
    if from.is_some() || resumed.as_ref().is_some_and(|text| text.by != ledgers.me) {
        // Whoever wrote words of it, under another name or in a text that they take back, does not approve them.
        let resumed = resumed.iter().map(|text| &text.by).filter(|by| **by != ledgers.me);
        answers.seen.with = entry.authors.iter().chain(resumed).map(ToString::to_string).collect();
    }
    answers.seen.stored.sort();
    answers.seen.stored.dedup();
    let terms = Terms::read(catalogue, ledgers, files, &text)?;
    let others = Others { branch: &branch, conflicts: &conflicts, own: own.as_deref(), terms: &terms };
    let source = text_of(catalogue.root, &files.source)?;
    let notes = notes(catalogue, files, &source, &text, &others, &entry, &answers)?;
    let general = entry.conversation.iter().filter(|remark| remark.units.is_empty() && remark.by != ledgers.me);
    let remarks = general.filter(|remark| !remark.text.is_empty());
    let remarks: Vec<String> =
        remarks.map(|remark| format!("{}: {}", remark.by.name_or_email(), remark.text)).collect();
    let order: Vec<&str> = parse(without_mark(&source)).units.iter().map(|unit| unit.id).collect();
    let heading = Heading { lines: heading(ledgers, files, &entry), remarks };
    let annotated = annotate(&text, &heading, &notes, &catalogue.config.project.source, &order);
    Ok(Prepared { text, annotated, resumed, branch, answers })
}

/// The person's own text that is shown beside the one that they go on with: what they wrote before somebody else went on, and what
/// whoever did, or they themselves on another computer, did not know.
fn own_beside<'e>(
    entry: &'e ItemEntry,
    me: &Person,
    resumed: Option<&Submission>,
    stored: &[String],
) -> Option<&'e Submission> {
    let is_resumed = |own: &&Submission| resumed.is_some_and(|resumed| resumed.id == own.id);
    let is_news = |own: &&Submission| {
        resumed.is_some_and(|resumed| resumed.by != *me)
            || entry.aside.iter().any(|aside| aside.id == own.id)
            || !stored.contains(&own.id)
    };
    let mine = entry.texts().filter(|own| own.by == *me && !is_resumed(own) && is_news(own));
    mine.max_by_key(|own| own.clock)
}

/// The units that two texts of the branch have in another way.
fn changed_between(base: &str, branch: &str) -> Vec<String> {
    let (before, now) = (fingerprints(base), fingerprints(branch));
    let mut units: Vec<String> =
        now.iter().filter(|(unit, print)| before.get(*unit) != Some(*print)).map(|(unit, _)| unit.clone()).collect();
    units.sort();
    units
}

/// The person's own text that somebody said is published, where the commit that they named does not have it.
fn ended_falsely<'e>(
    ledgers: &Ledgers<'_>,
    files: &ItemFiles,
    entry: &'e ItemEntry,
) -> Result<Option<&'e Submission>, Failure> {
    let Some((text, oid)) = entry.ended.as_ref().filter(|(text, _)| text.by == ledgers.me) else { return Ok(None) };
    let repository = ledgers.repository;
    let published = match oid.parse::<ObjectId>().ok().filter(|commit| repository.has_object(*commit)) {
        Some(commit) => repository.text_at(commit, &repository.path_in_repository(&files.target))?.unwrap_or_default(),
        None => String::new(),
    };
    let has_all = read(ledgers, text)?.is_none_or(|submitted| submitted.is_all_in(&published));
    Ok((!has_all).then_some(text))
}

/// The text that work goes on with: the latest of the draft, the submission, and the person's own.
fn latest<'e>(entry: &'e ItemEntry, ledgers: &Ledgers<'_>) -> Option<&'e Submission> {
    let all = entry.draft.iter().chain(&entry.submission).chain(entry.latest_of(&ledgers.me));
    all.max_by_key(|submission| submission.clock)
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
