//! What is out: a note in the clone's own directory for each packet, with the units that have not come back.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::files::{FileError, Root};
use crate::model::{ItemId, Locale};
use crate::packet::{Format, Packet};
use crate::session::Workspace;

/// Where they are in the work tree's own directory.
const DIRECTORY: &str = "tolkit/packets";

/// The version of the notes' format.
const VERSION: u32 = 1;

/// The packets that are out.
pub struct Packets {
    directory: Root,
    folder: String,
}

/// A packet that is out.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PacketOut {
    v: u32,
    /// Its name.
    pub name: String,
    /// The format's name.
    pub format: String,
    /// When it went out, in milliseconds since 1970.
    pub clock: u64,
    /// Its items.
    pub items: Vec<ItemOut>,
}

/// An item of a packet that is out.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ItemOut {
    /// The item.
    pub item: ItemId,
    /// Whether it was claimed with the packet.
    pub claimed: bool,
    /// The units that have not come back.
    pub units: Vec<String>,
}

impl PacketOut {
    /// How many units have not come back.
    #[must_use]
    pub fn units(&self) -> usize {
        self.items.iter().map(|item| item.units.len()).sum()
    }
}

impl Packets {
    /// The packets of this clone.
    ///
    /// # Errors
    ///
    /// A [`FileError`] if the clone's own directory is not there.
    pub fn open(workspace: &Workspace<'_>) -> Result<Self, FileError> {
        let directory = workspace.repository().own_files()?;
        Ok(Self { directory, folder: format!("{DIRECTORY}/{}", workspace.ledgers.project()) })
    }

    /// The packets that are out, by name.
    ///
    /// # Errors
    ///
    /// A [`FileError`] if a note cannot be read. One that is none is left alone.
    pub fn all(&self) -> Result<Vec<PacketOut>, FileError> {
        let mut all = Vec::new();
        for name in self.names()? {
            let bytes = self.directory.read_if_exists(&self.path(&name))?.unwrap_or_default();
            let packet = serde_json::from_slice::<PacketOut>(&bytes).ok();
            all.extend(packet.filter(|packet| packet.v == VERSION && packet.name == name));
        }
        Ok(all)
    }

    /// The names of those that are out.
    pub(super) fn names(&self) -> Result<Vec<String>, FileError> {
        if self.directory.kind(&self.folder).is_none() {
            return Ok(Vec::new());
        }
        let entries = self.directory.entries(&self.folder)?;
        let names = entries.iter().filter_map(|entry| entry.name.strip_suffix(".json"));
        let mut names: Vec<String> = names.map(str::to_owned).collect();
        names.sort();
        Ok(names)
    }

    /// Notes that a packet goes out.
    pub(super) fn note(
        &self,
        packet: &Packet,
        format: Format,
        claimed: &[std::sync::Arc<ItemId>],
        clock: u64,
    ) -> Result<(), FileError> {
        let item = |item: &crate::packet::PacketItem| ItemOut {
            item: item.item.clone(),
            claimed: claimed.iter().any(|claimed| **claimed == item.item),
            units: item.units.iter().map(|unit| unit.id.clone()).collect(),
        };
        let items = packet.items.iter().map(item).collect();
        let out = PacketOut { v: VERSION, name: packet.name.clone(), format: format.name().to_owned(), clock, items };
        self.write(&out)
    }

    /// Notes that units came back, and returns the packets that some were of, as they are now: those of which nothing is out any more are
    /// forgotten.
    pub(super) fn came_back(&self, units: &[(ItemId, String)]) -> Result<Vec<PacketOut>, FileError> {
        let mut changed = Vec::new();
        for mut packet in self.all()? {
            let before = packet.units();
            for item in &mut packet.items {
                let is_back = |unit: &String| units.iter().any(|(of, back)| *of == item.item && back == unit);
                item.units.retain(|unit| !is_back(unit));
            }
            if packet.units() == before {
                continue;
            }
            match packet.units() {
                0 => self.directory.remove_file(&self.path(&packet.name))?,
                _ => self.write(&packet)?,
            }
            changed.push(packet);
        }
        Ok(changed)
    }

    fn write(&self, packet: &PacketOut) -> Result<(), FileError> {
        let bytes = serde_json::to_vec(packet).unwrap_or_default();
        self.directory.write(&self.path(&packet.name), &bytes).map(drop)
    }

    fn path(&self, name: &str) -> String {
        format!("{}/{name}.json", self.folder)
    }
}

/// A name for a packet of a locale that none of these is: `lt-2026-11-30-1`.
pub(super) fn unused_name(names: &[String], locale: &Locale, today: Date) -> String {
    let numbers = 1..;
    let mut names_of_today = numbers.map(|number: u32| format!("{locale}-{today}-{number}"));
    names_of_today.find(|name| !names.contains(name)).unwrap_or_default()
}
