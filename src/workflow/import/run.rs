//! Importing: from files to what the ledger has of them.

use std::io::{self, BufRead, Read};
use std::path::PathBuf;

use super::incoming::Incoming;
use super::item::{How, bring_in};
use super::others;
use super::outcome::{FileIn, Imported, UnitIn};
use crate::catalogue::Catalogue;
use crate::files::open_named;
use crate::i18n::Words;
use crate::model::ItemId;
use crate::packet::{Format, Opened, Unreadable, open};
use crate::session::{Failure, Workspace};
use crate::workflow::packets::Packets;
use crate::workflow::submission::branch_root;

/// So many texts that are not ours are named.
const NAMED: usize = 3;

/// So many items come in together: their texts are in memory at once.
const AT_ONCE: usize = 500;

/// A file that came back.
#[derive(Debug, Clone)]
pub enum Given {
    /// It is on the disk, wherever that is.
    Path(PathBuf),
    /// It was sent: what it was called, and what is in it.
    Sent(String, Vec<u8>),
}

impl Given {
    /// What it is called.
    fn name(&self) -> String {
        match self {
            Self::Path(path) => path.display().to_string(),
            Self::Sent(name, _) => name.clone(),
        }
    }

    fn open(&self) -> io::Result<Box<dyn Read + '_>> {
        Ok(match self {
            Self::Path(path) => Box::new(open_named(path)?),
            Self::Sent(_, bytes) => Box::new(bytes.as_slice()),
        })
    }
}

/// What came back, and how it comes in.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// The files, whatever their formats.
    pub files: &'a [Given],
    /// Whether the person takes the items that nobody has.
    pub claim: bool,
    /// Whether nothing is written.
    pub dry_run: bool,
}

/// Brings in what came back. A file that cannot be read to its end is left alone, and so is each unit that is damaged. `words` are those in which notes went out.
///
/// # Errors
///
/// Returns a [`Failure`] if something of the project cannot be read or written.
pub fn import(workspace: &mut Workspace<'_>, asked: Asked<'_>, words: &Words) -> Result<Imported, Failure> {
    let mut imported = Imported::default();
    let mut incoming = Incoming::default();
    for given in asked.files {
        let (file, texts) = read(workspace, given, &incoming, asked.dry_run)?;
        imported.files.push(file);
        incoming.append(texts);
    }
    let branch = branch_root(workspace)?;
    let how = How { claim: asked.claim, dry_run: asked.dry_run };
    let mut back: Vec<(ItemId, String)> = Vec::new();
    let mut items = incoming.items.into_iter().peekable();
    while items.peek().is_some() {
        let some = items.by_ref().take(AT_ONCE).collect();
        for item in bring_in(workspace, &branch, some, how, words)? {
            let is_back = |what: &UnitIn| matches!(what, UnitIn::CameIn { .. } | UnitIn::Confirmed | UnitIn::Unchanged);
            let units = item.units.iter().filter(|(_, what)| is_back(what));
            back.extend(units.map(|(unit, _)| (item.item.clone(), unit.clone())));
            imported.items.push(item);
        }
    }
    if !asked.dry_run {
        imported.packets = Packets::open(workspace)?.came_back(&back)?;
        let is_written = |what: &UnitIn| matches!(what, UnitIn::CameIn { .. } | UnitIn::Confirmed);
        let has_news =
            imported.items.iter().any(|item| item.comments > 0 || item.units.iter().any(|(_, what)| is_written(what)));
        if has_news {
            imported.exchange = Some(workspace.ledgers.exchange()?);
        }
    }
    Ok(imported)
}

/// Reads a file, beside what others have. Of one that is broken, nothing comes in.
fn read(
    workspace: &Workspace<'_>,
    given: &Given,
    before: &Incoming,
    is_dry_run: bool,
) -> Result<(FileIn, Incoming), Failure> {
    let name = given.name();
    let mut file =
        FileIn { path: name.clone(), texts: 0, strangers: 0, examples: Vec::new(), other: None, unreadable: None };
    let mut incoming = Incoming::beside(before);
    let result = match given.open().map_err(Unreadable::Io).and_then(open) {
        Ok(Opened::Packet(format, text)) => packet(workspace.catalogue, format, text, &mut file, &mut incoming),
        Ok(Opened::Memory(text)) => {
            others::memory(workspace, &name, text, is_dry_run)?.map(|other| file.other = Some(other))
        }
        Ok(Opened::Terms(text)) => others::terms(workspace, text, &mut incoming).map(|other| file.other = Some(other)),
        Err(error) => Err(error),
    };
    let result = if incoming.is_full() { result.and(Err(Unreadable::TooMuch)) } else { result };
    if let Err(error) = result {
        file.unreadable = Some(error);
        return Ok((file, Incoming::beside(before)));
    }
    Ok((file, incoming))
}

/// Reads a packet.
fn packet(
    catalogue: &Catalogue<'_>,
    format: Format,
    text: impl BufRead,
    file: &mut FileIn,
    incoming: &mut Incoming,
) -> Result<(), Unreadable> {
    let mut sink = |text: crate::packet::ReturnedText| {
        let called: String = text.called.chars().take(80).collect();
        if incoming.add(catalogue, text) {
            file.texts += 1;
        } else {
            file.strangers += 1;
            if file.examples.len() < NAMED {
                file.examples.push(called);
            }
        }
    };
    format.read_text(text, &mut sink)
}
