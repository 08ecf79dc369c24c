//! A newsroom in memory, for tests of use cases: articles of English into Lithuanian and Danish, and a term base.

use std::path::Path;
use std::sync::Arc;

use crate::catalogue::Catalogue;
use crate::config::{self, Config};
use crate::files::{NoFiles, Root};

const WORKFLOW: &str = r#"[project]
name = "Newsroom"
source = "en"
locales = ["lt", "da"]

[[articles]]
section = "news"
source = "articles/**/*.md"
path = "locales/{locale}/news/**/*.ftl"
output = "site/{locale}/**/*.md"
translate = ["title"]

[[fluent]]
section = "terms"
path = "locales/{locale}/terms.ftl"
"#;

/// The project and its files.
pub(super) struct Newsroom {
    root: Root,
    config: Config,
}

impl Newsroom {
    pub(super) fn new(files: &[(&str, &str)]) -> Self {
        Self::with(WORKFLOW, files)
    }

    /// A newsroom with another configuration.
    pub(super) fn with(workflow: &str, files: &[(&str, &str)]) -> Self {
        let here = Root::new(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("a folder");
        let config = config::load(config::FILE_NAME, workflow, &[]).expect("a configuration");
        let newsroom = Self { root: here.layered(Some(Arc::new(NoFiles))), config };
        files.iter().for_each(|(path, text)| newsroom.write(path, text));
        newsroom
    }

    pub(super) fn write(&self, path: &str, text: &str) {
        self.root.write(path, text.as_bytes()).expect("written");
    }

    pub(super) fn remove(&self, path: &str) {
        self.root.remove(path).expect("removed");
    }

    /// A file's text, empty if there is none.
    pub(super) fn read(&self, path: &str) -> String {
        let bytes = self.root.read_if_exists(path).expect("read").unwrap_or_default();
        String::from_utf8(bytes).expect("UTF-8")
    }

    pub(super) fn catalogue(&self) -> Catalogue<'_> {
        Catalogue::find(&self.root, &self.config).expect("a catalogue")
    }

    /// The ids of a resource's units, in their order.
    pub(super) fn ids(&self, path: &str) -> Vec<String> {
        crate::fluent::parse(&self.read(path)).units.iter().map(|unit| unit.id.to_owned()).collect()
    }
}
