//! Which events are about which item, so that an item's story is read without those of others. What is kept of it may be deleted at any
//! time, as what is kept of the ledger itself.

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::cache;
use crate::files::Root;
use crate::git::ObjectId;
use crate::ledger::{Ignored, Outcome};
use crate::model::{ItemId, Locale};

/// How many bytes an event takes: its item, why it has no effect, its commit.
const ROW: usize = 4 + 4 + 20;

/// Events by their items, in the order of the ledger.
#[derive(Debug, Clone, Default)]
pub(super) struct Stories {
    names: Vec<String>,
    numbers: FxHashMap<String, u32>,
    whys: Vec<Ignored>,
    rows: Vec<Row>,
}

#[derive(Debug, Clone, Copy)]
struct Row {
    item: u32,
    /// The place of the reason, counted from 1; 0 is none.
    why: u32,
    commit: ObjectId,
}

/// Of what ledger they are, and as it was read by whom.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Edition {
    /// The last event.
    pub(super) head: String,
    /// What the remote was known to have published.
    pub(super) published: Option<String>,
    /// What decided whose events count.
    pub(super) authority: String,
}

/// What stands before the rows, in one line.
#[derive(Serialize, Deserialize)]
struct Head {
    edition: Edition,
    names: Vec<String>,
    whys: Vec<Ignored>,
    /// What the rows come to, since a file may be cut off.
    digest: String,
}

impl Stories {
    /// Puts an event behind the others.
    pub(super) fn push(&mut self, commit: ObjectId, item: Option<&ItemId>, outcome: &Outcome) {
        let Some(name) = item.map(ToString::to_string) else { return };
        self.add(commit, name, outcome.ignored());
    }

    fn add(&mut self, commit: ObjectId, name: String, why: Option<&Ignored>) {
        let next = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        let item = *self.numbers.entry(name).or_insert_with_key(|name| {
            self.names.push(name.clone());
            next
        });
        self.whys.extend(why.cloned());
        let why = if why.is_some() { u32::try_from(self.whys.len()).unwrap_or_default() } else { 0 };
        self.rows.push(Row { item, why, commit });
    }

    /// Puts others behind these.
    pub(super) fn append(&mut self, others: &Self) {
        for row in &others.rows {
            self.add(row.commit, others.names[row.item as usize].clone(), others.why(*row));
        }
    }

    fn why(&self, row: Row) -> Option<&Ignored> {
        self.whys.get((row.why as usize).checked_sub(1)?)
    }

    /// The events about items, each with the reason why it has no effect, if it has none.
    pub(super) fn of(&self, items: &[&ItemId]) -> Vec<(ObjectId, Option<&Ignored>)> {
        let names: Vec<String> = items.iter().map(ToString::to_string).collect();
        let wanted: Vec<u32> = names.iter().filter_map(|name| self.numbers.get(name).copied()).collect();
        let rows = self.rows.iter().filter(|row| wanted.contains(&row.item));
        rows.map(|row| (row.commit, self.why(*row))).collect()
    }

    /// The names of all items.
    pub(super) fn names(&self) -> &[String] {
        &self.names
    }

    fn to_bytes(&self, edition: &Edition) -> Vec<u8> {
        let mut rows = Vec::with_capacity(self.rows.len() * ROW);
        for row in &self.rows {
            rows.extend(row.item.to_le_bytes());
            rows.extend(row.why.to_le_bytes());
            rows.extend(row.commit.bytes());
        }
        let head = Head {
            edition: edition.clone(),
            names: self.names.clone(),
            whys: self.whys.clone(),
            digest: blake3::hash(&rows).to_hex().to_string(),
        };
        let mut bytes = serde_json::to_vec(&head).unwrap_or_default();
        bytes.push(b'\n');
        bytes.extend(rows);
        bytes
    }

    fn parse(bytes: &[u8], edition: &Edition) -> Option<Self> {
        let end = bytes.iter().position(|byte| *byte == b'\n')?;
        let (head, rows) = (serde_json::from_slice::<Head>(&bytes[..end]).ok()?, &bytes[end + 1..]);
        let is_whole = rows.len().is_multiple_of(ROW) && blake3::hash(rows).to_hex().to_string() == head.digest;
        if head.edition != *edition || !is_whole {
            return None;
        }
        let number = |bytes: &[u8]| Some(u32::from_le_bytes(bytes.try_into().ok()?));
        let row = |row: &[u8]| {
            let commit: [u8; 20] = row[8..].try_into().ok()?;
            let row = Row { item: number(&row[..4])?, why: number(&row[4..8])?, commit: ObjectId::from(commit) };
            ((row.item as usize) < head.names.len()).then_some(row)
        };
        let rows: Option<Vec<Row>> = rows.chunks_exact(ROW).map(row).collect();
        let places = (0..).zip(&head.names);
        let numbers = places.map(|(number, name)| (name.clone(), number)).collect();
        Some(Self { numbers, names: head.names, whys: head.whys, rows: rows? })
    }
}

fn path(project: &str, locale: &Locale) -> String {
    format!("{}.stories", cache::path(project, locale))
}

/// What is kept of this edition of a ledger.
pub(super) fn read(directory: &Root, project: &str, locale: &Locale, edition: &Edition) -> Option<Stories> {
    let bytes = directory.read_if_exists(&path(project, locale)).ok()??;
    Stories::parse(&bytes, edition)
}

/// Keeps them. Who cannot write here reads the ledger.
pub(super) fn write(directory: &Root, project: &str, locale: &Locale, edition: &Edition, stories: &Stories) {
    let _ = directory.write(&path(project, locale), &stories.to_bytes(edition));
}
