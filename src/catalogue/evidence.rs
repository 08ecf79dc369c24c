//! What tells that the files that something is worked out of are the same as before.

use std::time::{Duration, SystemTime};

use super::cache::Inputs;
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
    digest: [u8; 32],
    is_settled: bool,
}

/// What tells that the files of an item are the same as before.
pub(super) struct Evidence {
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
        let grades = records.stamped(&catalogue.config.project.source, &group.resource(catalogue.config));
        gathered.add(article, &grades)?;
        Some(Self { digest: *gathered.hasher.finalize().as_bytes(), is_settled: gathered.is_settled })
    }

    /// Of that alone.
    pub(super) fn alone(&self) -> Evidence {
        Evidence { inputs: inputs_of(&self.digest), is_settled: self.is_settled }
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
        gathered.hasher.update(&self.digest);
        // What is there by now and was not when files were listed, is not read.
        let there = if target.exists { root.stamped(&target.path) } else { Stamped::Nothing };
        let record = if target.exists {
            records.stamped(&target.item.locale, &target.item.resource())
        } else {
            Stamped::Nothing
        };
        gathered.add(&target.path, &there)?;
        gathered.add(&target.item.name, &record)?;
        let inputs = inputs_of(gathered.hasher.finalize().as_bytes());
        Some(Evidence { inputs, is_settled: self.is_settled && gathered.is_settled })
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
    hasher: blake3::Hasher,
    watch: Watch,
    is_settled: bool,
}

impl Gathered {
    fn new(watch: Watch) -> Self {
        Self { hasher: blake3::Hasher::new(), watch, is_settled: true }
    }

    /// Adds a file, or that there is none; none where nobody can tell.
    fn add(&mut self, name: &str, stamped: &Stamped) -> Option<()> {
        self.hasher.update(&(name.len() as u64).to_le_bytes()).update(name.as_bytes());
        match stamped {
            Stamped::File(stamp) => {
                self.hasher.update(b"+").update(&stamp.to_bytes());
                self.is_settled &= stamp.is_settled(self.watch.began, self.watch.grain);
            }
            Stamped::Nothing => drop(self.hasher.update(b"-")),
            Stamped::Other => return None,
        }
        Some(())
    }
}
