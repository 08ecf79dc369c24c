//! Whether what records call reviewed was approved in the ledger: for CI, which believes no record that a change brings along.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::policy::Policy;
use super::request::Request;
use crate::catalogue::{Catalogue, RecordStore};
use crate::config::{self, Config};
use crate::diagnostics::{Diagnostic, Diagnostics, Severity, SourceFile};
use crate::fluent::{Fingerprint, fingerprints};
use crate::git::Revision;
use crate::i18n::Text;
use crate::ledger::{EventKind, ItemEntry, Outcome, Verdict};
use crate::ledgers::{Ledgers, Reach};
use crate::model::{ItemId, Locale, Person};
use crate::record::{Entry, Grades, Record};
use crate::rules::gate;
use crate::session::{Failure, Session};
use crate::workflow::standing::own_words;
use crate::workflow::submission::{record_of, text_at};

/// The pairs of texts of an item that were approved, source and target, by unit.
type Pairs = FxHashMap<Box<str>, Vec<(Fingerprint, Fingerprint)>>;

/// Finds the units that a record calls reviewed, and that nobody who may has approved; where a revision was named, of those that were
/// not called so there.
///
/// # Errors
///
/// Returns a [`Failure`] if the remote does not answer, or something cannot be read.
pub fn unapproved(
    session: &Session,
    catalogue: &Catalogue<'_>,
    request: &Request<'_>,
) -> Result<Vec<Diagnostic>, Failure> {
    let deciding = deciding(session, request.since)?;
    // A change does not say how it is to be looked at.
    let config = deciding.as_ref().unwrap_or(session.config());
    let policy = Policy::new(config, request);
    if !policy.runs(&gate::UNAPPROVED_RECORD) {
        return Ok(Vec::new());
    }
    let nobody = Person::new("", "");
    let mut ledgers = Ledgers::new(session.repository()?, config, nobody, session.now(), None, false)?;
    match ledgers.fetch()? {
        Reach::Confirmed | Reach::NoRemote | Reach::TooNew(_) => {}
        Reach::Offline(said) | Reach::Refused(said) | Reach::Rewound(said) => return Err(Failure::Unreachable(said)),
    }
    let store = RecordStore::new(catalogue.root);
    let mut approved: FxHashMap<Locale, FxHashMap<ItemId, Pairs>> = FxHashMap::default();
    let mut found = Vec::new();
    // Also of items that there are not, or not yet.
    for item in store.items(&config.project.source)? {
        let Some(severity) = policy.at_item(&item).of(&gate::UNAPPROVED_RECORD, None, true) else { continue };
        let claims = if request.scope.has_item(&item) { claims(&store, &item, request.since)? } else { Vec::new() };
        if claims.is_empty() {
            continue;
        }
        if !approved.contains_key(&item.locale) {
            approved.insert(item.locale.clone(), approvals(&ledgers, &item.locale)?);
        }
        let pairs = approved.get(&item.locale).and_then(|items| items.get(&item));
        let grades = grades(&store, &config.project.source, &item, request.since)?;
        let is_approved = |unit: &str, entry: Entry| {
            let mut of_unit = pairs.and_then(|pairs| pairs.get(unit)).into_iter().flatten();
            of_unit.any(|(source, target)| *target == entry.target && grades.lead(unit, *source, entry.source))
        };
        let wrong = claims.iter().filter(|(unit, entry)| !is_approved(unit, *entry));
        let wrong: Vec<&str> = wrong.map(|(unit, _)| &**unit).collect();
        if !wrong.is_empty() {
            found.extend(diagnostics(catalogue, store.path(&item), &Arc::new(item), severity, &wrong)?);
        }
    }
    let mut found = Diagnostics::from(found);
    policy.take_out_waived(&mut found);
    Ok(found.iter().collect())
}

/// The cosmetic edits of an item's English: where a revision was named, those that were known there, of this very English.
fn grades(
    store: &RecordStore<'_>,
    source: &Locale,
    item: &ItemId,
    since: Option<&Revision>,
) -> Result<Grades, Failure> {
    let Some(revision) = since else { return Ok(store.grades(source, &item.resource()).0) };
    let then = revision.read_unmoved(&store.path_of(source, &item.resource()))?.unwrap_or_default();
    Ok(Grades::parse(&String::from_utf8_lossy(&then)).unwrap_or_default())
}

/// What to say of units of an item's record, each with its line.
fn diagnostics(
    catalogue: &Catalogue<'_>,
    path: String,
    item: &Arc<ItemId>,
    severity: Severity,
    units: &[&str],
) -> Result<Vec<Diagnostic>, Failure> {
    let text = String::from_utf8_lossy(&catalogue.root.read_if_exists(&path)?.unwrap_or_default()).into_owned();
    let file = SourceFile::new(path.into(), &text);
    let line = |unit: &str| {
        let start = text.find(&format!("\n{unit} ")).map_or(0, |at| at + 1);
        start..start + text[start..].find('\n').unwrap_or_default()
    };
    let diagnostic = |unit: &&str| Diagnostic {
        rule: gate::UNAPPROVED_RECORD.id,
        severity,
        item: Some(Arc::clone(item)),
        locale: Some(item.locale.clone()),
        unit: Some((*unit).into()),
        primary: file.label(line(unit)),
        related: Vec::new(),
        message: Text::new(gate::UNAPPROVED_RECORD.id).with("unit", *unit).with("item", item.to_string()),
    };
    Ok(units.iter().map(diagnostic).collect())
}

/// The configuration that decides who may approve: that of the revision that a change is compared with, else the published one; none if
/// there is neither. A change that takes a project's configuration away and puts another one elsewhere does not choose its own reviewers:
/// the one that is gone decides.
///
/// # Errors
///
/// Returns [`Failure::DecidingConfigurations`] if several are gone.
fn deciding(session: &Session, since: Option<&Revision>) -> Result<Option<Config>, Failure> {
    let Some(revision) = since else { return session.deciding_configuration() };
    let then = match revision.read_at_tip(config::FILE_NAME)? {
        Some(then) => then,
        None => match <[Vec<u8>; 1]>::try_from(revision.read_gone_from_tip(config::FILE_NAME)?) {
            Ok([gone]) => gone,
            Err(gone) if gone.is_empty() => return session.deciding_configuration(),
            Err(_) => return Err(Failure::DecidingConfigurations),
        },
    };
    Session::published_configuration(&String::from_utf8_lossy(&then)).map(Some)
}

/// What an item's record calls reviewed, and did not at a revision.
fn claims(store: &RecordStore<'_>, item: &ItemId, since: Option<&Revision>) -> Result<Vec<(Box<str>, Entry)>, Failure> {
    let (record, _) = store.read(item);
    let before = match since {
        // A record that was another item's says nothing of this one.
        Some(revision) => revision.read_unmoved(&store.path(item))?.unwrap_or_default(),
        None => Vec::new(),
    };
    let before = Record::parse(&String::from_utf8_lossy(&before)).unwrap_or_default();
    let is_new = |(unit, entry): &(&str, Entry)| entry.reviewed && before.get(unit) != Some(*entry);
    Ok(record.entries().filter(is_new).map(|(unit, entry)| (unit.into(), entry)).collect())
}

/// A review, with what was known of the item then.
struct Review {
    item: ItemId,
    entry: ItemEntry,
    by: Person,
    commit: String,
    /// What went back; no unit is all, and none is an approval.
    returned: Option<Vec<String>>,
}

/// All pairs of texts of a locale that somebody approved who may, and who did not write them, and that nobody returned since.
fn approvals(ledgers: &Ledgers<'_>, locale: &Locale) -> Result<FxHashMap<ItemId, Pairs>, Failure> {
    let (config, mut reviews) = (ledgers.config, Vec::new());
    let may_review = |person: &Person| {
        let is_former = config.team(locale).is_some_and(|team| team.former.contains(person));
        config.may_review(locale, person) || is_former
    };
    ledgers.replayed(locale, &mut |commit, event, outcome, state| {
        let (EventKind::Review { verdict, units, .. }, Outcome::Applied, Some(item)) =
            (&event.kind, outcome, &event.item)
        else {
            return;
        };
        if !may_review(&commit.author) {
            return;
        }
        let entry = state.item(item).cloned().unwrap_or_default();
        let is_own = entry.submission.is_some() && config.is_own(&entry.authors, &commit.author);
        let returned = (*verdict == Verdict::Return).then(|| units.clone());
        if returned.is_some() || !is_own {
            let (item, by, commit) = (item.clone(), commit.author.clone(), commit.id.to_string());
            reviews.push(Review { item, entry, by, commit, returned });
        }
    })?;
    let mut approved: FxHashMap<ItemId, Pairs> = FxHashMap::default();
    for Review { item, entry, by, commit, returned } in reviews {
        let pairs = approved.entry(item).or_default();
        if let Some(units) = returned {
            // Whoever says no takes back what was said before.
            pairs.retain(|unit, _| !units.is_empty() && !units.iter().any(|returned| **returned == **unit));
            continue;
        }
        let own = own_words(ledgers, &entry, &by)?;
        let record = record_of(ledgers, &commit)?;
        // An approval of words that were not handed in is none.
        let submitted = match &entry.submission {
            Some(submission) => Some(fingerprints(&text_at(ledgers, &submission.commit)?)),
            None => None,
        };
        let counts = |unit: &str, pair: Entry| {
            let is_there = submitted.as_ref().is_none_or(|submitted| submitted.get(unit) == Some(&pair.target));
            is_there && own.get(unit) != Some(&Some(pair.target))
        };
        for (unit, pair) in record.entries().filter(|(unit, pair)| counts(unit, *pair)) {
            pairs.entry(unit.into()).or_default().push((pair.source, pair.target));
        }
    }
    Ok(approved)
}
