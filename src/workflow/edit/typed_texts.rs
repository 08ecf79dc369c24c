//! What a person typed for the units of an item, field by field, as it was typed. It is kept in the work tree's own directory until the
//! text is handed in: what is no Fluent yet has no place in a file, and what is in one may be written over by another program.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::form::{Form, Typed};
use crate::files::{FileError, Root};
use crate::fluent::{Fingerprint, Notation};
use crate::model::{ItemId, Person};
use crate::session::Workspace;
use crate::workflow::seen::file_of;

/// Where it is in the work tree's own directory.
const DIRECTORY: &str = "tolkit/typed";

/// The version of the file's format.
const VERSION: u32 = 1;

/// What was typed for an item.
#[derive(Debug)]
pub(super) struct TypedTexts {
    directory: Root,
    path: String,
    me: Person,
    units: BTreeMap<String, TypedUnit>,
}

/// What was typed for a unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct TypedUnit {
    /// The fields; one without a name is the unit's whole entry.
    pub fields: Vec<TypedField>,
    /// The fingerprint of what the file got of it, empty where it took the translation out; none if the file did not get it.
    pub written: Option<String>,
    /// When, in milliseconds since 1970.
    pub clock: u64,
}

/// What was typed into a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct TypedField {
    name: String,
    text: String,
    is_fluent: bool,
}

/// The file.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Wire {
    v: u32,
    /// The address of who typed it.
    by: String,
    units: BTreeMap<String, TypedUnit>,
}

impl TypedTexts {
    /// Reads what the person typed for an item here.
    pub(super) fn read(workspace: &Workspace<'_>, item: &ItemId) -> Result<Self, FileError> {
        let directory = Root::at(workspace.repository().own_directory())?;
        let path = format!("{DIRECTORY}/{}/{}", workspace.ledgers.project(), file_of(item));
        let bytes = directory.read_if_exists(&path)?.unwrap_or_default();
        let me = workspace.me().clone();
        let wire = serde_json::from_slice(&bytes).ok().filter(|wire: &Wire| wire.v == VERSION && me.is(&wire.by));
        Ok(Self { directory, path, me, units: wire.unwrap_or_default().units })
    }

    /// What was typed for a unit.
    pub(super) fn of(&self, unit: &str) -> Option<&TypedUnit> {
        self.units.get(unit)
    }

    /// The units for which something was typed.
    pub(super) fn units(&self) -> impl Iterator<Item = (&str, &TypedUnit)> {
        self.units.iter().map(|(unit, typed)| (unit.as_str(), typed))
    }

    /// Keeps what was typed for a unit, on the disk.
    pub(super) fn keep(&mut self, unit: &str, typed: TypedUnit) -> Result<(), FileError> {
        self.units.insert(unit.to_owned(), typed);
        self.write()
    }

    /// Forgets what was typed for a unit.
    pub(super) fn forget(&mut self, unit: &str) -> Result<(), FileError> {
        if self.units.remove(unit).is_none() {
            return Ok(());
        }
        if self.units.is_empty() { self.forget_all() } else { self.write() }
    }

    /// Forgets all of it.
    pub(super) fn forget_all(&self) -> Result<(), FileError> {
        self.directory.remove_file(&self.path)
    }

    fn write(&self) -> Result<(), FileError> {
        let wire = Wire { v: VERSION, by: self.me.email.clone(), units: self.units.clone() };
        self.directory.write(&self.path, &serde_json::to_vec(&wire).unwrap_or_default()).map(drop)
    }
}

fn print_of(target: Option<Fingerprint>) -> String {
    target.map(|print| print.to_string()).unwrap_or_default()
}

impl TypedUnit {
    /// What was typed, and has not come into the file.
    pub(super) fn new(fields: &[Typed], clock: u64) -> Self {
        let field = |typed: &Typed| TypedField {
            name: typed.name.clone(),
            text: typed.text.replace("\r\n", "\n"),
            is_fluent: typed.notation == Notation::Fluent,
        };
        Self { fields: fields.iter().map(field).collect(), written: None, clock }
    }

    /// The same once the file has it.
    pub(super) fn written(self, target: Option<Fingerprint>) -> Self {
        Self { written: Some(print_of(target)), ..self }
    }

    /// Whether the file, whose entry of the unit this is, says something else.
    pub(super) fn differs(&self, form: &Form, entry: Option<&str>, target: Option<Fingerprint>) -> bool {
        if self.written.as_ref() == Some(&print_of(target)) {
            return false;
        }
        // It may have been written when the program was killed.
        form.entry_of(&self.typed()).ok().as_ref().map(Option::as_deref) != Some(entry)
    }

    /// What was typed.
    pub(super) fn typed(&self) -> Vec<Typed> {
        let typed = |field: &TypedField| Typed {
            name: field.name.clone(),
            text: field.text.clone(),
            notation: if field.is_fluent { Notation::Fluent } else { Notation::Plain },
        };
        self.fields.iter().map(typed).collect()
    }
}
