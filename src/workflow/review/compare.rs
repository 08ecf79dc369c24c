//! A text beside its source and what was there before.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::article::{Dialect, Passage, passages};
use crate::catalogue::ItemFiles;
use crate::files::Root;
use crate::fluent::{Fingerprint, Unit, parse, without_mark};
use crate::ledger::{ItemEntry, Remark, Stage};
use crate::ledgers::Ledgers;
use crate::model::{ItemId, Person, UnitState};
use crate::record::{Draft, Record};
use crate::rules::{UnitView, gate};
use crate::session::{Failure, Workspace};
use crate::workflow::check::{ItemText, Report};
use crate::workflow::diff::old_sources;
use crate::workflow::memory::{Suggestion, suggest_for_units};
use crate::workflow::old_texts::Said;
use crate::workflow::pending::{Pending, check_all_with_pending, check_with_pending};
use crate::workflow::proposal::Proposal;
use crate::workflow::review::comments::{CommentChange, changed_comments};
use crate::workflow::review::news::{News, look};
use crate::workflow::standing::{CorrectedWords, approvals, corrected_words, earlier_approvals};
use crate::workflow::submission::branch_root;
use crate::workflow::terms::{Terms, TermsOfLocales};

/// What a reviewer sees of an item.
#[derive(Debug)]
pub struct Comparison {
    /// The item.
    pub item: Arc<ItemId>,
    /// The translation's path.
    pub path: Arc<str>,
    /// How far it has come.
    pub stage: Stage,
    /// Who handed the text in, and when, in milliseconds since 1970; none where the branch has it.
    pub submitted: Option<(Person, u64)>,
    /// Everybody who had a part in it.
    pub authors: Vec<Person>,
    /// The units that a review is about, in the order of the source.
    pub units: Vec<UnitComparison>,
    /// The comments of the file that the text which was handed in changes.
    pub comments: Vec<CommentChange>,
    /// How many other translations there are.
    pub others: usize,
    /// How many other units have no translation.
    pub missing: usize,
    /// Whether nothing at all is translated.
    pub is_untranslated: bool,
    /// The translations of changed source texts that a review leaves out.
    pub stale: Vec<String>,
    /// What the checks find.
    pub findings: Report,
    /// Whether the person who looks may approve it.
    pub may_decide: bool,
    /// What people said.
    pub conversation: Vec<Remark>,
    /// The ids of what others said since the person looked last.
    pub news: Vec<String>,
    /// The units for which an approval does not hold any more; empty where there is none, or where it holds.
    pub outdated: Vec<String>,
    /// What tells the texts that are compared from any others: whoever decides says which they were shown.
    pub shown: String,
}

/// One unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitComparison {
    /// The id.
    pub id: String,
    /// What it is in its article.
    pub passage: Option<Passage>,
    /// The source text; none where the source has no such unit.
    pub source: Option<String>,
    /// The source text that the translation answers, where that is another one and somebody has it.
    pub source_before: Option<String>,
    /// The translation that the branch has.
    pub before: Option<String>,
    /// The translation that was handed in; none where it takes the unit out.
    pub now: Option<String>,
    /// Whether the translation answers an older source text than there is now.
    pub is_stale: bool,
    /// Whether the branch changed it in another way meanwhile.
    pub is_conflict: bool,
    /// Whether exactly this pair is approved.
    pub is_approved: bool,
    /// Whether another pair was approved.
    pub is_outdated: bool,
    /// Who changed words of it in the translator's text, and waits for somebody else's look.
    pub corrected_by: Option<Person>,
    /// Where the translation comes from, if no person wrote it.
    pub draft: Option<Draft>,
    /// Whether the person was shown another text or another source when they looked last.
    pub is_news: bool,
    /// The translation that the person was shown when they looked last, where that was another one.
    pub last: Option<String>,
    /// How texts that are like its own were translated before, if in another way; each with the text that it is like.
    pub remembered: Vec<(String, Suggestion)>,
    /// The terms in it, in the translation's language, one a line.
    pub terms: Vec<String>,
}

/// Compares what was handed in with its source and with what the branch has; from then on the person has seen it. With `only`,
/// these units alone are compared, and nothing counts as seen.
///
/// # Errors
///
/// Returns a [`Failure`] if something cannot be read.
pub fn compare(workspace: &mut Workspace<'_>, files: &ItemFiles, only: &[String]) -> Result<Comparison, Failure> {
    let branch = branch_root(workspace)?;
    let read = read(workspace, &branch, files)?;
    let text = read.text();
    let text = (text.text, text.record);
    let findings = check_with_pending(workspace, &branch, &branch, files, text, Pending::HandedIn)?;
    let shown = shown([&read], only);
    let compared = compare_read(workspace, &branch, read, findings, &mut TermsOfLocales::default(), only)?;
    workspace.ledgers.note_shown(shown.iter().map(|(item, submission)| (&**item, &**submission)));
    Ok(compared)
}

/// The same of several items, with one check for all.
///
/// # Errors
///
/// Returns a [`Failure`] if something cannot be read.
pub fn compare_all(
    workspace: &mut Workspace<'_>,
    all: &[ItemFiles],
    only: &[String],
) -> Result<Vec<Comparison>, Failure> {
    if let [files] = all {
        return Ok(vec![compare(workspace, files, only)?]);
    }
    let branch = branch_root(workspace)?;
    let read = all.iter().map(|files| read(workspace, &branch, files)).collect::<Result<Vec<_>, _>>()?;
    let texts: Vec<ItemText<'_>> = read.iter().map(ReadItem::text).collect();
    let findings = check_all_with_pending(workspace, &branch, &branch, &texts, Pending::HandedIn)?;
    let shown = shown(&read, only);
    let (read, mut terms) = (read.into_iter().zip(findings), TermsOfLocales::default());
    let compared = read.map(|(item, findings)| compare_read(workspace, &branch, item, findings, &mut terms, only));
    let compared = compared.collect::<Result<Vec<_>, _>>()?;
    workspace.ledgers.note_shown(shown.iter().map(|(item, submission)| (&**item, &**submission)));
    Ok(compared)
}

/// The submissions that somebody is shown, if they look at all of their units.
fn shown<'r>(items: impl IntoIterator<Item = &'r ReadItem<'r>>, only: &[String]) -> Vec<(Arc<ItemId>, String)> {
    let submission =
        |item: &ReadItem<'_>| Some((Arc::clone(&item.files.item), item.entry.submission.as_ref()?.id.clone()));
    items.into_iter().filter(|_| only.is_empty()).filter_map(submission).collect()
}

/// What there is of an item.
struct ReadItem<'f> {
    files: &'f ItemFiles,
    entry: ItemEntry,
    proposal: Proposal,
}

impl ReadItem<'_> {
    /// The text that waits.
    fn text(&self) -> ItemText<'_> {
        let text = Some(&*self.proposal.merged.text);
        ItemText { files: self.files, text, record: record_of(&self.proposal) }
    }
}

fn read<'f>(workspace: &mut Workspace<'_>, branch: &Root, files: &'f ItemFiles) -> Result<ReadItem<'f>, Failure> {
    let entry = workspace.ledgers.entry(&files.item)?;
    let proposal = Proposal::read(&workspace.ledgers, branch, files, &entry)?;
    Ok(ReadItem { files, entry, proposal })
}

/// The record of the text that waits.
fn record_of(proposal: &Proposal) -> &Record {
    proposal.submitted.as_ref().map_or(&proposal.branch_record, |submitted| &submitted.record)
}

fn compare_read(
    workspace: &mut Workspace<'_>,
    branch: &Root,
    read: ReadItem<'_>,
    mut findings: Report,
    terms: &mut TermsOfLocales,
    only: &[String],
) -> Result<Comparison, Failure> {
    let ReadItem { files, entry, proposal } = read;
    let item = &files.item;
    let (mut units, outdated) = units(workspace, branch, files, &entry, &proposal)?;
    let to_review = proposal.to_review();
    // What is not there cannot be reviewed; how much that is, is said.
    let left = [gate::MISSING_UNIT.id, gate::MISSING_RESOURCE.id];
    findings.diagnostics.retain(|all, number| !left.contains(&all.glance(number).rule));
    let is_left_out = |unit: &String| !to_review.contains(unit) && proposal.state(unit) == UnitState::Stale;
    let stale: Vec<String> = proposal.units().into_iter().filter(is_left_out).collect();
    let News { units: changed, remarks: news, last, shown } =
        look(workspace, item, &entry, &proposal, only.is_empty())?;
    let last = Texts::new(&last);
    let terms = terms.read(workspace, files, &proposal.source, &proposal.merged.text)?;
    let terms = terms_of_units(&terms, &proposal.source);
    for unit in &mut units {
        unit.terms = terms.get(&unit.id).cloned().unwrap_or_default();
        unit.is_news = changed.contains(&unit.id);
        unit.last = last.of(&unit.id).filter(|last| unit.is_news && unit.now.as_ref() != Some(last));
    }
    remember(workspace, files, &mut units)?;
    let mut comments = changed_comments(&proposal.branch, &proposal.merged.text);
    if !only.is_empty() {
        units.retain(|unit| only.contains(&unit.id));
        comments.retain(|comment| comment.unit.as_ref().is_some_and(|unit| only.contains(unit)));
    }
    let config = workspace.config();
    let is_waiting = entry.submission.is_some() && !entry.is_approved() && !entry.returned;
    let may_decide =
        is_waiting && config.may_review(&item.locale, workspace.me()) && !config.is_own(&entry.authors, workspace.me());
    let is_untouched = |unit: &&String| units.iter().all(|shown| shown.id != **unit);
    let untouched: Vec<String> = proposal.units().iter().filter(is_untouched).cloned().collect();
    let missing = untouched.iter().filter(|unit| !proposal.target_prints.contains_key(*unit)).count();
    let others = untouched.len() - missing;
    Ok(Comparison {
        item: Arc::clone(item),
        path: Arc::clone(&files.target),
        stage: entry.stage(),
        submitted: entry.submission.as_ref().map(|submission| (submission.by.clone(), submission.clock)),
        authors: entry.authors.clone(),
        units,
        comments,
        others: others.saturating_sub(stale.len()),
        missing,
        is_untranslated: proposal.target_prints.is_empty(),
        stale,
        findings,
        may_decide,
        news,
        conversation: entry.conversation,
        outdated,
        shown,
    })
}

/// Adds to each unit the best of what is remembered for it, where that says something else.
fn remember(workspace: &Workspace<'_>, files: &ItemFiles, units: &mut [UnitComparison]) -> Result<(), Failure> {
    let ids: Vec<String> = units.iter().map(|unit| unit.id.clone()).collect();
    let mut remembered = suggest_for_units(workspace, files, &ids, 1)?;
    for unit in units {
        unit.remembered = remembered.remove(&unit.id).unwrap_or_default();
        unit.remembered.retain(|(_, suggestion)| unit.now.as_ref() != Some(&suggestion.target));
    }
    Ok(())
}

/// The terms of each unit of a source that has some, in the translation's language.
fn terms_of_units(terms: &Terms, source: &str) -> FxHashMap<String, Vec<String>> {
    let kinds = passages(source);
    let resource = parse(without_mark(source));
    let of = |unit: &Unit<'_>| {
        let view = UnitView::of_article(
            resource.text,
            unit,
            kinds.get(unit.id).map(|passage| passage.kind),
            Dialect::default(),
        );
        terms.of(&view).into_iter().map(|id| terms.line(id)).collect::<Vec<_>>()
    };
    let units = resource.units.iter().rev().map(|unit| (unit.id.to_owned(), of(unit)));
    units.filter(|(_, terms)| !terms.is_empty()).collect()
}

/// What there is to say of each unit that a review is about; and the units for which an approval does not hold any more.
fn units(
    workspace: &Workspace<'_>,
    branch: &Root,
    files: &ItemFiles,
    entry: &ItemEntry,
    proposal: &Proposal,
) -> Result<(Vec<UnitComparison>, Vec<String>), Failure> {
    let (catalogue, ledgers, item) = (workspace.catalogue, &workspace.ledgers, &files.item);
    let earlier = earlier_approvals(ledgers, item, entry)?.1;
    let approved = proposal.with_earlier(approvals(ledgers, item, entry)?.1, &earlier);
    let texts = [&proposal.source, &proposal.branch, &proposal.merged.text].map(|text| Texts::new(text));
    let [source, before, now] = &texts;
    let record = record_of(proposal);
    // What the published translation answers, unless that which was handed in answers an older text than there is, too.
    let mut old = old_sources(branch, catalogue, files, &proposal.branch, &proposal.branch_record, &[])?;
    if let Some(submitted) = &proposal.submitted {
        let text = &proposal.merged.text;
        old.extend(old_sources(branch, catalogue, files, text, record, &[&submitted.source])?);
    }
    let to_review = proposal.to_review();
    let not_approved = proposal.not_approved(&approved);
    let outdated = if entry.approval.is_some() { not_approved.clone() } else { Vec::new() };
    let passages = passages(&proposal.source);
    let corrections = Corrections::read(ledgers, entry)?;
    let corrected = corrections.units(proposal);
    let to_review: Vec<String> =
        to_review.iter().chain(corrected.iter().filter(|unit| !to_review.contains(unit))).cloned().collect();
    let units = to_review.iter().chain(outdated.iter().filter(|unit| !to_review.contains(unit)));
    let units = units
        .map(|unit| UnitComparison {
            passage: passages.get(unit.as_str()).cloned(),
            source: source.of(unit),
            source_before: old.get(unit).cloned(),
            before: before.of(unit),
            now: now.of(unit),
            is_stale: proposal.state(unit) == UnitState::Stale,
            is_conflict: proposal.merged.conflicts.contains(unit),
            is_outdated: (approved.get(unit).is_some() || earlier.get(unit).is_some()) && not_approved.contains(unit),
            is_approved: approved.get(unit).is_some()
                && !not_approved.contains(unit)
                && !proposal.merged.conflicts.contains(unit),
            corrected_by: corrections.of(unit, proposal.target_prints.get(unit)),
            draft: proposal.draft(unit).cloned(),
            is_news: false,
            last: None,
            remembered: Vec::new(),
            terms: Vec::new(),
            id: unit.clone(),
        })
        .collect();
    Ok((units, outdated))
}

/// Who corrected what of a submission.
struct Corrections {
    by_person: Vec<(Person, CorrectedWords)>,
}

impl Corrections {
    fn read(ledgers: &Ledgers<'_>, entry: &ItemEntry) -> Result<Self, Failure> {
        let mut by_person: Vec<(Person, CorrectedWords)> = Vec::new();
        for correction in &entry.corrections {
            if by_person.iter().all(|(person, _)| *person != correction.by) {
                let words = corrected_words(ledgers, entry, |by| *by == correction.by)?;
                by_person.push((correction.by.clone(), words));
            }
        }
        Ok(Self { by_person })
    }

    /// The units that are as somebody left them, also those that they took out.
    fn units(&self, proposal: &Proposal) -> Vec<String> {
        let all = self.by_person.iter().flat_map(|(_, words)| words);
        let is_there =
            |(unit, left): &(&String, &Option<Fingerprint>)| left.as_ref() == proposal.target_prints.get(*unit);
        let mut units: Vec<String> = all.filter(is_there).map(|(unit, _)| unit.clone()).collect();
        units.sort();
        units.dedup();
        units
    }

    /// Who left a unit as it is.
    fn of(&self, unit: &str, now: Option<&Fingerprint>) -> Option<Person> {
        let left = |words: &CorrectedWords| words.get(unit).is_some_and(|left| left.as_ref() == now);
        self.by_person.iter().find(|(_, words)| left(words)).map(|(person, _)| person.clone())
    }
}

/// What the units of a text say, by id.
struct Texts {
    texts: rustc_hash::FxHashMap<String, String>,
}

impl Texts {
    fn new(text: &str) -> Self {
        let text = without_mark(text);
        let resource = parse(text);
        let said = Said::new(text);
        Self { texts: resource.units.iter().rev().map(|unit| (unit.id.to_owned(), said.of(unit))).collect() }
    }

    fn of(&self, unit: &str) -> Option<String> {
        self.texts.get(unit).cloned()
    }
}
