//! Who uses what: every path of the code, with the file that defines what it leads to.

use syn::visit::Visit as _;

use crate::reader::Reader;
use crate::tree::{ALL, Tree};

/// One use of a definition of the same crate.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Use {
    pub(crate) file: String,
    pub(crate) line: usize,
    /// The file that defines it.
    pub(crate) defined_in: String,
    /// Its path from the root of the crate.
    pub(crate) item: String,
    /// Whether the file only hands it on.
    pub(crate) is_reexport: bool,
}

/// One use of another crate, or of a macro (which ends in `!`).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Outside {
    pub(crate) file: String,
    pub(crate) line: usize,
    pub(crate) path: String,
    /// The files of this crate that hand it on.
    pub(crate) through: Vec<String>,
}

/// What the code of a crate uses, without what only tests use.
#[derive(Debug, Default)]
pub(crate) struct Uses {
    pub(crate) inside: Vec<Use>,
    pub(crate) outside: Vec<Outside>,
    /// Paths into the crate that lead nowhere: the machinery did not understand them.
    pub(crate) lost: Vec<String>,
}

impl Uses {
    pub(crate) fn of(tree: &Tree) -> Self {
        let mut found = Self::default();
        for (module, at) in tree.modules.iter().enumerate() {
            if tree.test_files.contains(&at.file) {
                continue;
            }
            let mut reader = Reader::new(tree, module, &mut found);
            for (place, import) in at.imports.iter().enumerate() {
                let targets = tree.imported(module, place, ALL);
                reader.note_import(import, &targets);
            }
            for item in &at.items {
                reader.visit_item(item);
            }
        }
        found.inside.sort();
        found.inside.dedup();
        found.outside.sort();
        found.outside.dedup();
        found
    }
}
