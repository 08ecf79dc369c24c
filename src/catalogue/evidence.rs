//! What tells that the files that something is worked out of are the same as before.

use std::time::{Duration, SystemTime};

use super::cache::{Inputs, Key};
use super::find::Catalogue;
use super::group::{Group, TargetFile};
use super::records::RecordStore;
use crate::files::{Root, Stamped};

/// When files were begun to be looked at, and how fine the times of the file system are.
#[derive(Debug, Clone, Copy)]
pub(super) struct Watch {
    pub(super) began: SystemTime,
    pub(super) grain: Duration,
}

/// What tells that a resource's source is the same as before.
pub(super) struct SourceEvidence {
    key: Key,
    /// `section/name`.
    resource: String,
    digest: [u8; 32],
    is_settled: bool,
}

/// What tells that the files of an item are the same as before.
pub(super) struct Evidence {
    pub(super) key: Key,
    pub(super) inputs: Inputs,
    /// Whether any change from now on will show.
    pub(super) is_settled: bool,
}

impl SourceEvidence {
    /// Of a resource's source; none if there is none, or where nobody can tell.
    pub(super) fn of(
        group: &Group,
        catalogue: &Catalogue<'_>,
        records: &RecordStore<'_>,
        watch: Watch,
    ) -> Option<Self> {
        let source = group.source.as_ref()?;
        let mut gathered = Gathered::new(watch);
        gathered.add(source, &catalogue.root.stamped(source))?;
        let article = group.article.as_ref().map_or("", |article| &*article.path);
        let resource = group.resource(catalogue.config);
        let grades = records.stamped(&catalogue.config.project.source, &resource);
        gathered.add(article, &grades)?;
        let key = Key::of(&group.section(catalogue.config).name, &group.name);
        Some(Self { key, resource, digest: gathered.digest(), is_settled: gathered.is_settled })
    }

    /// Of that alone.
    pub(super) fn alone(&self) -> Evidence {
        Evidence { key: self.key, inputs: inputs_of(&self.digest), is_settled: self.is_settled }
    }

    /// Of that, and of a translation of it.
    pub(super) fn and_of(
        &self,
        target: &TargetFile,
        root: &Root,
        records: &RecordStore<'_>,
        watch: Watch,
    ) -> Option<Evidence> {
        if target.is_blocked {
            return None;
        }
        let mut gathered = Gathered::new(watch);
        gathered.bytes.extend_from_slice(&self.digest);
        // What is there by now and was not when files were listed, is not read.
        let there = if target.exists { root.stamped(&target.path) } else { Stamped::Nothing };
        let record =
            if target.exists { records.stamped(&target.item.locale, &self.resource) } else { Stamped::Nothing };
        gathered.add(&target.path, &there)?;
        gathered.add(&target.item.name, &record)?;
        let inputs = inputs_of(&gathered.digest());
        Some(Evidence { key: self.key, inputs, is_settled: self.is_settled && gathered.is_settled })
    }
}

/// As much of a digest as is kept.
fn inputs_of(digest: &[u8; 32]) -> Inputs {
    let mut inputs = Inputs::default();
    let length = inputs.len();
    inputs.copy_from_slice(&digest[..length]);
    inputs
}

struct Gathered {
    bytes: Vec<u8>,
    watch: Watch,
    is_settled: bool,
}

impl Gathered {
    fn new(watch: Watch) -> Self {
        Self { bytes: Vec::with_capacity(512), watch, is_settled: true }
    }

    /// Adds a file, or that there is none; none where nobody can tell.
    fn add(&mut self, name: &str, stamped: &Stamped) -> Option<()> {
        self.bytes.extend_from_slice(&(name.len() as u64).to_le_bytes());
        self.bytes.extend_from_slice(name.as_bytes());
        match stamped {
            Stamped::File(stamp) => {
                self.bytes.push(b'+');
                self.bytes.extend_from_slice(&stamp.to_bytes());
                self.is_settled &= stamp.is_settled(self.watch.began, self.watch.grain);
            }
            Stamped::Nothing => self.bytes.push(b'-'),
            Stamped::Other => return None,
        }
        Some(())
    }

    fn digest(&self) -> [u8; 32] {
        *blake3::hash(&self.bytes).as_bytes()
    }
}
