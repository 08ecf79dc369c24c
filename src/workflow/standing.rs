//! What an approval is worth: whose counts, and whether it still holds on the branch.

use rustc_hash::FxHashMap;

use crate::catalogue::ItemFiles;
use crate::files::Root;
use crate::fluent::{Fingerprint, fingerprints, line_number, unit_spans, without_mark};
use crate::ledger::ItemEntry;
use crate::ledgers::Ledgers;
use crate::model::{ItemId, Person};
use crate::record::{Drafts, Record};
use crate::session::{Failure, Workspace};

use super::proposal::Proposal;
use super::submission::{drafts_of, record_of, text_at};

/// The approvals of an item that count: by people who may review it, and whose own text it is not; with the pairs
/// of texts that they approved, all together.
pub fn approvals(ledgers: &Ledgers<'_>, item: &ItemId, entry: &ItemEntry) -> Result<(Vec<Person>, Record), Failure> {
    let parts = entry.approval.iter().flat_map(|approval| &approval.parts);
    counted(ledgers, item, entry, parts.map(|(person, commit)| (person, commit, &[][..])))
}

/// The same of texts that were replaced or came back since: what they say holds for pairs of texts that are the same.
pub fn earlier_approvals(
    ledgers: &Ledgers<'_>,
    item: &ItemId,
    entry: &ItemEntry,
) -> Result<(Vec<Person>, Record), Failure> {
    let earlier = entry.earlier.iter().map(|earlier| (&earlier.by, &earlier.commit, &*earlier.without));
    counted(ledgers, item, entry, earlier)
}

fn counted<'e>(
    ledgers: &Ledgers<'_>,
    item: &ItemId,
    entry: &ItemEntry,
    parts: impl Iterator<Item = (&'e Person, &'e String, &'e [String])>,
) -> Result<(Vec<Person>, Record), Failure> {
    let config = ledgers.config;
    let (mut people, mut pairs): (Vec<Person>, Record) = (Vec::new(), Record::default());
    for (person, commit, without) in parts {
        if !config.may_review(&item.locale, person) || config.is_own(&entry.authors, person) {
            continue;
        }
        let own = own_words(ledgers, entry, person)?;
        for (unit, pair) in record_of(ledgers, commit)?.entries() {
            let is_own = own.get(unit) == Some(&Some(pair.target));
            if !is_own && !without.iter().any(|left_out| left_out == unit) {
                pairs.set(unit, pair);
            }
        }
        if !people.contains(person) {
            people.push(person.clone());
        }
    }
    Ok((people, pairs))
}

/// What a person may not approve of a submission, each unit as it is not theirs to approve, none where they took it out: what they changed
/// in somebody else's text, unless people may approve their own, and what a program drafted because they asked for it.
///
/// # Errors
///
/// Returns a [`Failure`] if a text cannot be read.
pub fn own_words(ledgers: &Ledgers<'_>, entry: &ItemEntry, person: &Person) -> Result<CorrectedWords, Failure> {
    let mut words = match ledgers.config.review_own {
        true => CorrectedWords::default(),
        false => corrected_words(ledgers, entry, |by| by == person)?,
    };
    let drafts = match &entry.submission {
        Some(submission) => drafts_of(ledgers, &submission.commit)?,
        None => Drafts::default(),
    };
    let asked_for = drafts.entries().filter(|(_, draft)| person.is(&draft.by));
    words.extend(asked_for.map(|(unit, draft)| (unit.to_owned(), Some(draft.target))));
    Ok(words)
}

/// Whether a person wrote any of these units of the branch: the lines of a file know who wrote them.
pub(super) fn wrote(
    ledgers: &Ledgers<'_>,
    files: &ItemFiles,
    proposal: &Proposal,
    units: &[String],
    person: &Person,
) -> Result<bool, Failure> {
    let Some(head) = ledgers.repository.head()? else { return Ok(false) };
    let lines = ledgers.repository.commits().blame(head, &ledgers.repository.path_in_repository(&files.target))?;
    let text = without_mark(&proposal.branch);
    for span in unit_spans(text) {
        if !units.iter().any(|unit| unit == span.id) {
            continue;
        }
        let (first, last) = (
            line_number(text, span.entry.start),
            line_number(text, span.entry.end.saturating_sub(1).max(span.entry.start)),
        );
        let is_theirs = |(start, count, who): &(usize, usize, Person)| {
            *start <= last && start + count > first && person.is(&who.email)
        };
        if lines.iter().any(is_theirs) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// What some people changed in a submission: each unit as they left it, none where they took it out.
///
/// # Errors
///
/// Returns a [`Failure`] if a text cannot be read.
pub fn corrected_words(
    ledgers: &Ledgers<'_>,
    entry: &ItemEntry,
    is_wanted: impl Fn(&Person) -> bool,
) -> Result<CorrectedWords, Failure> {
    let mut words = CorrectedWords::default();
    for correction in entry.corrections.iter().filter(|correction| is_wanted(&correction.by)) {
        let before = fingerprints(&text_at(ledgers, &correction.before)?);
        let after = fingerprints(&text_at(ledgers, &correction.after)?);
        for unit in before.keys().chain(after.keys()) {
            if before.get(unit) != after.get(unit) {
                words.insert(unit.clone(), after.get(unit).copied());
            }
        }
    }
    Ok(words)
}

/// The units of a text that somebody corrected, and that nobody else approved: words that were changed, taken out, or put back to what
/// is published.
///
/// # Errors
///
/// Returns a [`Failure`] if a text cannot be read.
pub(super) fn uncovered(
    ledgers: &Ledgers<'_>,
    item: &ItemId,
    entry: &ItemEntry,
    proposal: &Proposal,
    approved: &Record,
) -> Result<Vec<String>, Failure> {
    let (config, mut units) = (ledgers.config, Vec::new());
    if config.review_own {
        return Ok(units);
    }
    let mut correctors: Vec<&Person> = Vec::new();
    for correction in &entry.corrections {
        if !correctors.contains(&&correction.by) {
            correctors.push(&correction.by);
        }
    }
    for corrector in correctors {
        // Of what is no pair of texts, nobody wrote down which unit was approved: whoever approved last counts.
        let last = entry.approval.as_ref().and_then(|approval| approval.parts.last()).map(|(by, _)| by);
        let is_other =
            |by: &Person| by != corrector && config.may_review(&item.locale, by) && !config.is_own(&entry.authors, by);
        let has_other = last.is_some_and(is_other);
        for (unit, left) in corrected_words(ledgers, entry, |by| by == corrector)? {
            let is_there = left.as_ref() == proposal.target_prints.get(&unit);
            let is_covered = match left {
                Some(left) if proposal.source_prints.contains_key(&unit) => {
                    approved.get(&unit).is_some_and(|pair| pair.target == left)
                }
                // What is no pair of texts is approved with the rest.
                _ => has_other,
            };
            if is_there && !is_covered && !units.contains(&unit) {
                units.push(unit);
            }
        }
    }
    units.sort();
    Ok(units)
}

/// What was changed in a submission, by unit.
pub type CorrectedWords = FxHashMap<String, Option<Fingerprint>>;

/// What an approval is worth on the branch that is checked out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// It holds, and can be committed.
    Holds,
    /// It does not hold any more, for these units.
    Outdated(Vec<String>),
    /// The branch has everything that was approved: somebody committed it, and has not said so yet.
    Published,
    /// Nobody who may approve it has.
    Unapproved,
}

/// Whether an approved text of an item waits for its commit, so that nobody should hand in another one.
///
/// # Errors
///
/// Returns a [`Failure`] if something cannot be read.
pub fn is_locked(workspace: &Workspace<'_>, branch: &Root, item: &ItemId, entry: &ItemEntry) -> Result<bool, Failure> {
    let is_waiting = entry.is_approved() && entry.submission.is_some();
    Ok(is_waiting && standing(workspace, branch, item, entry)? == Standing::Holds)
}

/// What an item's approval is worth on the branch that is checked out.
///
/// # Errors
///
/// Returns a [`Failure`] if something cannot be read.
pub fn standing(
    workspace: &Workspace<'_>,
    branch: &Root,
    item: &ItemId,
    entry: &ItemEntry,
) -> Result<Standing, Failure> {
    let Some(files) = ItemFiles::find(workspace.catalogue, item) else { return Ok(Standing::Holds) };
    let (people, approved) = approvals(&workspace.ledgers, item, entry)?;
    if people.is_empty() {
        return Ok(Standing::Unapproved);
    }
    let proposal = Proposal::read(&workspace.ledgers, branch, &files, entry)?;
    let approved = proposal.with_earlier(approved, &earlier_approvals(&workspace.ledgers, item, entry)?.1);
    if proposal.is_published(&approved) {
        return Ok(Standing::Published);
    }
    let conflicts = &proposal.merged.conflicts;
    let mut units = conflicts.clone();
    units.extend(proposal.not_approved(&approved).into_iter().filter(|unit| !conflicts.contains(unit)));
    let uncovered = uncovered(&workspace.ledgers, item, entry, &proposal, &approved)?;
    units.extend(uncovered.into_iter().filter(|unit| !units.contains(unit)).collect::<Vec<_>>());
    Ok(if units.is_empty() { Standing::Holds } else { Standing::Outdated(units) })
}
