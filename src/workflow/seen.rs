//! What a person was shown of an item before they wrote, and which source text what they wrote answers. It is kept in the work
//! tree's own directory until the text is handed in: the source may move on between the two.

use serde::{Deserialize, Serialize};

use crate::files::{FileError, Root};
use crate::model::{ItemId, Person};
use crate::record::Record;
use crate::session::Workspace;

/// Where it is in the work tree's own directory.
const DIRECTORY: &str = "tolkit/seen";

/// The version of the file's format.
const VERSION: u32 = 1;

/// How many source texts are kept: what a translation answers may never have been committed.
const KEPT: usize = 8;

/// What somebody saw of an item, and wrote.
#[derive(Debug, Clone)]
pub(super) struct Seen {
    place: Place,
    /// The source texts that the person was shown, the latest first; none if nobody showed them any.
    shown: Vec<String>,
    /// Which source text each unit answers of what was written here.
    pub(super) record: Record,
    /// The ids of the texts that were stored for the item, and that the person was shown or handed in here.
    pub(super) stored: Vec<String>,
    /// Who had a part in the text of another name that this one goes on from, each as `Name <address>`.
    pub(super) with: Vec<String>,
    /// Whether the person took back what is stored for the item, so that the file is as the branch has it.
    pub(super) put_back: bool,
}

/// Where it is, and whose.
#[derive(Debug, Clone)]
struct Place {
    directory: Root,
    path: String,
    me: Person,
}

/// The file.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Wire {
    v: u32,
    /// The address of who was shown it.
    by: String,
    shown: Vec<String>,
    record: String,
    stored: Vec<String>,
    with: Vec<String>,
    put_back: bool,
}

impl Seen {
    /// Reads what is known of an item here.
    pub(super) fn read(workspace: &Workspace<'_>, item: &ItemId) -> Result<Self, FileError> {
        let directory = workspace.repository().own_files()?;
        let path = format!("{DIRECTORY}/{}/{}", workspace.ledgers.project(), file_of(item));
        Place { directory, path, me: workspace.me().clone() }.read()
    }

    /// Reads it again: another command may have written meanwhile.
    pub(super) fn again(&self) -> Result<Self, FileError> {
        self.place.clone().read()
    }

    /// The source text that the person was shown last.
    pub(super) fn source(&self) -> Option<&str> {
        self.shown.first().map(String::as_str)
    }

    /// The source texts that the person was shown, the latest first.
    pub(super) fn shown(&self) -> &[String] {
        &self.shown
    }

    /// Notes that the person was shown a source text.
    pub(super) fn show(&mut self, source: &str) {
        self.shown.retain(|shown| shown != source);
        self.shown.insert(0, source.to_owned());
        self.shown.truncate(KEPT);
    }

    /// Notes that the person could see a source text, in parts: what an editor shows that is open, or showed last, comes first. What is
    /// written beside this one says so itself.
    pub(super) fn know(&mut self, source: &str) {
        if !self.shown.iter().any(|shown| shown == source) {
            self.shown.insert(self.shown.len().min(1), source.to_owned());
            self.shown.truncate(KEPT);
        }
    }

    /// Keeps it.
    pub(super) fn write(&self) -> Result<(), FileError> {
        let wire = Wire {
            v: VERSION,
            by: self.place.me.email.clone(),
            shown: self.shown.clone(),
            record: self.record.to_text(),
            stored: self.stored.clone(),
            with: self.with.clone(),
            put_back: self.put_back,
        };
        let bytes = serde_json::to_vec(&wire).unwrap_or_default();
        self.place.directory.write(&self.place.path, &bytes).map(drop)
    }

    /// Forgets what was written, which is in the ledger with what it answers by now, but not which texts are known here.
    pub(super) fn forget(&self, stored: Vec<String>) -> Result<(), FileError> {
        if stored.is_empty() {
            return self.place.directory.remove_file(&self.place.path);
        }
        let place = self.place.clone();
        let (shown, with) = (Vec::new(), self.with.clone());
        Self { place, shown, record: Record::default(), stored, with, put_back: false }.write()
    }
}

/// The file of what is kept of an item, below the project's folder.
pub(super) fn file_of(item: &ItemId) -> String {
    // An item's name may be another's folder.
    format!("{}/{}", item.locale, item.resource().replace('%', "%25").replace('/', "%2F"))
}

impl Place {
    fn read(self) -> Result<Seen, FileError> {
        let bytes = self.directory.read_if_exists(&self.path)?.unwrap_or_default();
        // What cannot be read was never seen: then whoever wrote is asked to look again.
        let wire = serde_json::from_slice(&bytes).ok().filter(|wire: &Wire| wire.v == VERSION).unwrap_or_default();
        let record = Record::parse(&wire.record).unwrap_or_default();
        // Which source a text answers is so whoever asks; what another person saw, this one did not.
        let is_mine = self.me.is(&wire.by);
        if !is_mine {
            let (stored, with) = (Vec::new(), wire.with);
            return Ok(Seen { place: self, shown: Vec::new(), record, stored, with, put_back: false });
        }
        let Wire { shown, stored, with, put_back, .. } = wire;
        Ok(Seen { place: self, shown, record, stored, with, put_back })
    }
}
