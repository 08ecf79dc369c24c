//! Memories of other programs, as they are kept in the clone's own directory: a list of them, and a file for each in each locale. They stay when what
//! is kept of the project's own memory is made anew.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::kept::UNKNOWN_DAY;
use super::past::day_number;
use crate::files::{FileError, Root};
use crate::memory::{Memory, Origin, Segment};
use crate::model::Locale;
use crate::session::Workspace;

/// Where they are in the clone's own directory.
const DIRECTORY: &str = "tolkit/imported";

/// The version of the list's format, and of the files'.
const VERSION: u32 = 1;

/// So many bytes are kept in a project.
pub(super) const MOST_BYTES: usize = 64 * 1024 * 1024;

/// The bytes of what says which files a memory was made from, behind those of the memory.
const TRAILER: usize = 32;

/// The memories that were imported.
pub(super) struct ImportedMemories {
    directory: Root,
    project: String,
    list: List,
}

/// The list.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct List {
    v: u32,
    memories: Vec<ImportedMemory>,
}

/// A memory that was imported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportedMemory {
    /// The name of the file that it came in.
    pub name: String,
    /// When it came, in milliseconds since 1970.
    pub clock: u64,
    /// What of it is kept for each locale.
    pub locales: BTreeMap<String, KeptPairs>,
}

/// What of a memory is kept for a locale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptPairs {
    /// The name of the file, which is what its bytes come to.
    file: String,
    /// Its length.
    bytes: usize,
    /// How many translations it has.
    pub count: usize,
}

/// A translation, as a line of a file.
#[derive(Serialize, Deserialize)]
struct Line {
    source: String,
    target: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    day: Option<String>,
}

/// Translations for one locale, on their way into a file.
#[derive(Default)]
pub(super) struct NewPairs {
    bytes: Vec<u8>,
    pub(super) count: usize,
}

impl NewPairs {
    /// Adds a translation; returns how many bytes that takes.
    pub(super) fn add(&mut self, source: String, target: String, day: Option<Date>) -> usize {
        let before = self.bytes.len();
        let line = Line { source, target, day: day.map(|day| day.to_string()) };
        // Writing to memory cannot fail.
        let _ = serde_json::to_writer(&mut self.bytes, &line);
        self.bytes.push(b'\n');
        self.count += 1;
        self.bytes.len() - before
    }

    fn kept(&self) -> KeptPairs {
        let file = blake3::hash(&self.bytes).to_hex()[..32].to_owned();
        KeptPairs { file, bytes: self.bytes.len(), count: self.count }
    }
}

/// What became of a memory that was to be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kept {
    /// It is new.
    New,
    /// It is in the place of one with the same name.
    Replaced,
    /// It was there, under this name.
    Known(String),
    /// There is nothing in it.
    Nothing,
}

impl ImportedMemories {
    /// Opens those of the project.
    pub(super) fn open(workspace: &Workspace<'_>) -> Result<Self, FileError> {
        let directory = workspace.repository().files()?;
        let project = workspace.ledgers.project().to_owned();
        let bytes = directory.read_if_exists(&format!("{DIRECTORY}/{project}/list.json"))?.unwrap_or_default();
        let list = serde_json::from_slice(&bytes).ok().filter(|list: &List| list.v == VERSION).unwrap_or_default();
        Ok(Self { directory, project, list })
    }

    /// All of them, by name.
    pub(super) fn into_list(self) -> Vec<ImportedMemory> {
        let mut memories = self.list.memories;
        memories.sort_by(|one, other| one.name.cmp(&other.name));
        memories
    }

    /// How many bytes one with a name may have.
    pub(super) fn room_for(&self, name: &str) -> usize {
        let others = self.list.memories.iter().filter(|memory| memory.name != name);
        let taken = others.flat_map(|memory| memory.locales.values()).map(|kept| kept.bytes).sum();
        MOST_BYTES.saturating_sub(taken)
    }

    /// Keeps a memory under a name; `is_dry_run` only says what would become of it.
    pub(super) fn put(
        &mut self,
        name: &str,
        clock: u64,
        pairs: &BTreeMap<Locale, NewPairs>,
        is_dry_run: bool,
    ) -> Result<Kept, FileError> {
        let locales: BTreeMap<String, KeptPairs> =
            pairs.iter().map(|(locale, pairs)| (locale.to_string(), pairs.kept())).collect();
        if locales.is_empty() {
            return Ok(Kept::Nothing);
        }
        if let Some(same) = self.list.memories.iter().find(|memory| memory.locales == locales) {
            return Ok(Kept::Known(same.name.clone()));
        }
        let replaced = self.list.memories.iter().any(|memory| memory.name == name);
        if !is_dry_run {
            for (pairs, kept) in pairs.values().zip(locales.values()) {
                self.directory.write(&self.path(&kept.file), &pairs.bytes)?;
            }
            self.list.memories.retain(|memory| memory.name != name);
            self.list.memories.push(ImportedMemory { name: name.to_owned(), clock, locales });
            self.write()?;
        }
        Ok(if replaced { Kept::Replaced } else { Kept::New })
    }

    /// Throws one out; none if there is none with that name.
    pub(super) fn forget(&mut self, name: &str) -> Result<Option<ImportedMemory>, FileError> {
        let Some(at) = self.list.memories.iter().position(|memory| memory.name == name) else { return Ok(None) };
        let memory = self.list.memories.remove(at);
        self.write()?;
        Ok(Some(memory))
    }

    /// What they have for a locale; none if that is nothing. What cannot be read is nothing.
    pub(super) fn memory(&self, locale: &Locale) -> Option<Memory> {
        let of_locale = |memory: &'_ ImportedMemory| memory.locales.get(locale.as_str()).cloned();
        let kept: Vec<_> =
            self.list.memories.iter().filter_map(|memory| Some((memory.name.as_str(), of_locale(memory)?))).collect();
        if kept.is_empty() {
            return None;
        }
        let mut made_from = blake3::Hasher::new();
        kept.iter().for_each(|(name, kept)| {
            made_from.update(name.as_bytes()).update(&[0]).update(kept.file.as_bytes()).update(&[0]);
        });
        let made_from = made_from.finalize();
        let path = format!("tolkit/memory/{}/{}/{locale}.imported", super::kept::VERSION, self.project);
        if let Some(memory) = self.read_built(&path, made_from.as_bytes()) {
            return Some(memory);
        }
        let lines = kept.iter().flat_map(|(name, kept)| self.lines(kept).into_iter().map(move |line| (*name, line)));
        let lines: Vec<(&str, Line)> = lines.collect();
        let memory = Memory::build(lines.iter().map(|(name, line)| segment(name, line)));
        let mut bytes = memory.as_bytes().to_vec();
        bytes.extend_from_slice(made_from.as_bytes());
        // Who cannot write here remembers all the same.
        let _ = self.directory.write(&path, &bytes);
        Some(memory)
    }

    fn read_built(&self, path: &str, made_from: &[u8]) -> Option<Memory> {
        let mut bytes = self.directory.read_if_exists(path).ok()??;
        let trailer = bytes.split_off(bytes.len().checked_sub(TRAILER)?);
        if trailer == made_from { Memory::read(bytes).ok() } else { None }
    }

    /// The translations in a file.
    fn lines(&self, kept: &KeptPairs) -> Vec<Line> {
        let bytes = self.directory.read_if_exists(&self.path(&kept.file)).ok().flatten().unwrap_or_default();
        bytes.split(|byte| *byte == b'\n').filter_map(|line| serde_json::from_slice(line).ok()).collect()
    }

    /// Writes the list, and takes away the files that nothing in it has any more.
    fn write(&mut self) -> Result<(), FileError> {
        self.list.v = VERSION;
        let bytes = serde_json::to_vec(&self.list).unwrap_or_default();
        self.directory.write(&self.path("list.json"), &bytes)?;
        let kept = self.list.memories.iter().flat_map(|memory| memory.locales.values());
        let kept: Vec<&str> = kept.map(|kept| kept.file.as_str()).collect();
        for entry in self.directory.entries(&self.folder())? {
            if entry.name != "list.json" && !kept.contains(&entry.name.as_str()) {
                self.directory.remove_file(&self.path(&entry.name))?;
            }
        }
        Ok(())
    }

    fn folder(&self) -> String {
        format!("{DIRECTORY}/{}", self.project)
    }

    fn path(&self, file: &str) -> String {
        format!("{}/{file}", self.folder())
    }
}

fn segment<'l>(name: &'l str, line: &'l Line) -> Segment<'l> {
    let day = line.day.as_ref().and_then(|day| day.parse::<Date>().ok());
    let day = day.map_or(UNKNOWN_DAY, day_number);
    let origin = Origin { item: name, unit: "", day, is_reviewed: false, is_current: false };
    Segment { source: &line.source, target: &line.target, origin }
}
