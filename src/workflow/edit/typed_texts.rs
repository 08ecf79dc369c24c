//! What people typed for the units of an item, field by field, as it was typed. It is kept in the work tree's own directory until the
//! text is handed in: what is no Fluent yet has no place in a file, and what is in one may be written over by another program.
//!
//! Several people may work in one clone, and one person on several pages: what one of them types is not replaced by what another
//! does, unless it was shown there.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::form::{Form, Typed};
use crate::files::{FileError, Root};
use crate::fluent::{Fingerprint, Notation};
use crate::model::ItemId;
use crate::session::Workspace;
use crate::workflow::seen::file_of;

/// Where it is in the work tree's own directory.
const DIRECTORY: &str = "tolkit/typed";

/// The version of the file's format.
const VERSION: u32 = 2;

/// What was typed for an item.
#[derive(Debug)]
pub(in crate::workflow) struct TypedTexts {
    directory: Root,
    path: String,
    /// What each person typed, by their address in small letters.
    people: BTreeMap<String, Units>,
    me: String,
}

/// What was typed for each unit, each by another page.
type Units = BTreeMap<String, Vec<TypedUnit>>;

/// What was typed for a unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::workflow) struct TypedUnit {
    /// The page that it was typed on.
    pub page: String,
    /// The fields; one without a name is the unit's whole entry.
    pub fields: Vec<TypedField>,
    /// The fingerprint of what the file got of it, empty where it took the translation out; none if the file did not get it.
    pub written: Option<String>,
    /// When, in milliseconds since 1970.
    pub clock: u64,
}

/// What was typed into a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::workflow) struct TypedField {
    name: String,
    text: String,
    is_fluent: bool,
}

/// The file.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Wire {
    v: u32,
    people: BTreeMap<String, Units>,
}

impl TypedTexts {
    /// Reads what was typed for an item here.
    pub(in crate::workflow) fn read(workspace: &Workspace<'_>, item: &ItemId) -> Result<Self, FileError> {
        let directory = workspace.repository().own_files()?;
        let path = format!("{DIRECTORY}/{}/{}", workspace.ledgers.project(), file_of(item));
        let bytes = directory.read_if_exists(&path)?.unwrap_or_default();
        let wire = serde_json::from_slice(&bytes).ok().filter(|wire: &Wire| wire.v == VERSION);
        let people = wire.unwrap_or_default().people;
        Ok(Self { directory, path, people, me: workspace.me().email.to_lowercase() })
    }

    /// What the person typed for a unit, page by page.
    pub(in crate::workflow) fn of(&self, unit: &str) -> &[TypedUnit] {
        self.people.get(&self.me).and_then(|units| units.get(unit)).map(Vec::as_slice).unwrap_or_default()
    }

    /// The units for which the person typed something, with what they typed.
    pub(in crate::workflow) fn units(&self) -> impl Iterator<Item = (&str, &TypedUnit)> {
        let units = self.people.get(&self.me).into_iter().flatten();
        units.flat_map(|(unit, typed)| typed.iter().map(|typed| (unit.as_str(), typed)))
    }

    /// Keeps what was typed for a unit, on the disk, in place of what the person typed on the same page, or was shown there.
    pub(in crate::workflow) fn keep(
        &mut self,
        unit: &str,
        typed: TypedUnit,
        shown: &[String],
    ) -> Result<(), FileError> {
        let kept = self.people.entry(self.me.clone()).or_default().entry(unit.to_owned()).or_default();
        kept.retain(|kept| kept.page != typed.page && !shown.contains(&kept.page));
        kept.push(typed);
        self.write()
    }

    /// Notes that the file has what was typed last for a unit; what it had before was shown to whoever typed that.
    pub(super) fn settle(
        &mut self,
        unit: &str,
        before: Option<Fingerprint>,
        now: Option<Fingerprint>,
    ) -> Result<(), FileError> {
        let kept = self.people.entry(self.me.clone()).or_default().entry(unit.to_owned()).or_default();
        if let Some(last) = kept.pop() {
            kept.retain(|kept| kept.written.as_ref() != Some(&print_of(before)));
            kept.push(last.written(now));
        }
        self.write()
    }

    /// Forgets what the person typed for a unit on these pages; with none, on any.
    pub(in crate::workflow) fn forget(&mut self, unit: &str, pages: &[String]) -> Result<(), FileError> {
        let Some(units) = self.people.get_mut(&self.me) else { return Ok(()) };
        let Some(kept) = units.get_mut(unit) else { return Ok(()) };
        kept.retain(|kept| !pages.is_empty() && !pages.contains(&kept.page));
        self.write()
    }

    /// Forgets what the person typed for some units.
    pub(super) fn forget_all(&mut self, is_forgotten: impl Fn(&str) -> bool) -> Result<(), FileError> {
        let Some(units) = self.people.get_mut(&self.me) else { return Ok(()) };
        units.retain(|unit, _| !is_forgotten(unit));
        self.write()
    }

    fn write(&mut self) -> Result<(), FileError> {
        self.people.values_mut().for_each(|units| units.retain(|_, kept| !kept.is_empty()));
        self.people.retain(|_, units| !units.is_empty());
        if self.people.is_empty() {
            return self.directory.remove_file(&self.path);
        }
        let wire = Wire { v: VERSION, people: self.people.clone() };
        self.directory.write(&self.path, &serde_json::to_vec(&wire).unwrap_or_default()).map(drop)
    }
}

fn print_of(target: Option<Fingerprint>) -> String {
    target.map(|print| print.to_string()).unwrap_or_default()
}

impl TypedUnit {
    /// What was typed, and has not come into the file.
    pub(in crate::workflow) fn new(fields: &[Typed], page: &str, clock: u64) -> Self {
        let field = |typed: &Typed| TypedField {
            name: typed.name.clone(),
            text: typed.text.replace("\r\n", "\n"),
            is_fluent: typed.notation == Notation::Fluent,
        };
        Self { page: page.to_owned(), fields: fields.iter().map(field).collect(), written: None, clock }
    }

    /// The same once the file has it.
    fn written(self, target: Option<Fingerprint>) -> Self {
        Self { written: Some(print_of(target)), ..self }
    }

    /// Whether the file got it, and has it as it was.
    pub(super) fn is_written(&self, target: Option<Fingerprint>) -> bool {
        self.written.as_ref() == Some(&print_of(target))
    }

    /// Whether the file, whose entry of the unit this is, says something else.
    pub(super) fn differs(&self, form: &Form, entry: Option<&str>, target: Option<Fingerprint>) -> bool {
        if self.is_written(target) {
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
