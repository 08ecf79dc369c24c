//! Exporting: from the items that are named to files.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::item::{GoesOut, LocaleHelp, item};
use super::outcome::{Exported, LeftOutItem, Outcome, PacketFile, Why};
use super::packs::{Pack, packs};
use crate::files::FileError;
use crate::fluent::count_words;
use crate::i18n::Words;
use crate::model::{ItemId, Locale};
use crate::packet::{Format, Packet, PacketItem};
use crate::session::{Failure, Workspace};
use crate::workflow::claim::{Action, StepOutcome, act};
use crate::workflow::packets::{Packets, unused_name};
use crate::workflow::submission::branch_root;

/// What is to go out, and how.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// The words that name the items.
    pub items: &'a [String],
    /// The format.
    pub format: Format,
    /// Whether only what needs work goes out, and only of items that have some.
    pub todo: bool,
    /// Whether the person takes the items.
    pub claim: bool,
    /// The most words that the sources in one file have.
    pub word_limit: Option<usize>,
    /// Whether there may be one file alone, which is of one locale; else each item has its own.
    pub is_one_file: bool,
    /// Whether nothing is written or claimed.
    pub dry_run: bool,
}

/// Takes a file: what it is called where there are several, and its text.
pub type Deliver<'d> = dyn FnMut(&PacketFile, &str) -> Result<(), FileError> + 'd;

/// Writes the texts of items for other programs. What went out is noted in the clone, so that what comes back is known.
///
/// # Errors
///
/// Returns a [`Failure`] for a word that names no item, and if something cannot be read or written.
pub fn export(
    workspace: &mut Workspace<'_>,
    asked: Asked<'_>,
    words: &Words,
    deliver: &mut Deliver<'_>,
) -> Result<Outcome, Failure> {
    let mut exported = Exported::default();
    let branch = branch_root(workspace)?;
    let (mut helps, mut by_locale) =
        (FxHashMap::<Locale, LocaleHelp>::default(), Vec::<(Locale, Vec<PacketItem>)>::new());
    let (named, items) = (workspace.items_named(asked.items)?, workspace.items(asked.items)?);
    let mut locales: Vec<Locale> = items.iter().map(|id| id.locale.clone()).collect();
    locales.dedup();
    if asked.is_one_file && locales.len() > 1 {
        return Ok(Outcome::SeveralLocales(locales));
    }
    let mut taken = Vec::new();
    for id in items {
        let help = match helps.entry(id.locale.clone()) {
            std::collections::hash_map::Entry::Occupied(entry) => entry.into_mut(),
            std::collections::hash_map::Entry::Vacant(entry) => entry.insert(LocaleHelp::read(workspace, &id.locale)?),
        };
        let GoesOut { item, unwritable } = item(workspace, &branch, &id, help, asked.todo)?;
        if !unwritable.is_empty() {
            exported.unwritable.push((Arc::clone(&id), unwritable));
        }
        if item.units.is_empty() {
            if named.contains(&id) {
                exported.left_out.push(LeftOutItem { item: id, why: Why::Nothing });
            }
            continue;
        }
        taken.push((id, item));
    }
    if asked.claim {
        claim(workspace, &mut taken, &mut exported, asked.dry_run)?;
    }
    for (id, item) in taken {
        match by_locale.iter_mut().find(|(locale, _)| *locale == id.locale) {
            Some((_, items)) => items.push(item),
            None => by_locale.push((id.locale.clone(), vec![item])),
        }
    }
    let store = Packets::open(workspace)?;
    let mut names = store.names()?;
    for (locale, items) in by_locale {
        for (pack, path) in files(&locale, items, asked) {
            let name = unused_name(&names, &locale, workspace.session.today());
            names.push(name.clone());
            let file = PacketFile {
                packet: name.clone(),
                path,
                items: pack.items.len(),
                units: pack.items.iter().map(|item| item.units.len()).sum(),
                words: pack.words,
            };
            let packet = Packet {
                name,
                project: workspace.config().project.name.clone(),
                source: workspace.config().project.source.clone(),
                target: locale.clone(),
                items: pack.items,
            };
            if !asked.dry_run {
                deliver(&file, &asked.format.write(&packet, words))?;
                store.note(&packet, asked.format, &exported.claimed, workspace.session.now())?;
            }
            exported.files.push(file);
        }
    }
    Ok(Outcome::Done(exported))
}

/// Takes the items that nobody has; what cannot be taken does not go out.
fn claim(
    workspace: &mut Workspace<'_>,
    taken: &mut Vec<(Arc<ItemId>, PacketItem)>,
    exported: &mut Exported,
    dry_run: bool,
) -> Result<(), Failure> {
    let items: Vec<Arc<ItemId>> = taken.iter().map(|(id, _)| Arc::clone(id)).collect();
    let acted = act(workspace, &items, Action::Claim, dry_run)?;
    for step in acted.steps {
        match step.outcome {
            StepOutcome::Done(_) => exported.claimed.push(step.item),
            StepOutcome::Already(_) => {}
            StepOutcome::Refused(refusal) => {
                taken.retain(|(id, _)| *id != step.item);
                exported.left_out.push(LeftOutItem { item: step.item, why: Why::Refused(refusal) });
            }
        }
    }
    exported.exchange = (!dry_run).then_some(acted.exchange);
    Ok(())
}

/// The files of a locale, each with its path among several.
fn files(locale: &Locale, items: Vec<PacketItem>, asked: Asked<'_>) -> Vec<(Pack, String)> {
    let extension = asked.format.extension();
    if let Some(limit) = asked.word_limit {
        let packs = packs(items, limit, &words_of).into_iter().enumerate();
        return packs.map(|(at, pack)| (pack, format!("{locale}-{}.{extension}", at + 1))).collect();
    }
    let pack = |items: Vec<PacketItem>| {
        let words = items.iter().flat_map(|item| (0..item.units.len()).map(move |at| words_of(item, at))).sum();
        Pack { items, words }
    };
    if asked.is_one_file {
        return vec![(pack(items), format!("{locale}.{extension}"))];
    }
    let one = |item: PacketItem| {
        let path = format!("{locale}/{}.{extension}", item.item.resource());
        (pack(vec![item]), path)
    };
    items.into_iter().map(one).collect()
}

/// How many words a unit's source has: of what chooses, each case that its language has.
fn words_of(item: &PacketItem, unit: usize) -> usize {
    item.units[unit].texts.iter().map(|text| count_words(&text.source.text())).sum()
}
