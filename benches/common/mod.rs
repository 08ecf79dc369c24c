//! What benchmarks measure on.

use std::path::PathBuf;

use tolkit::config::{self, Config};
use tolkit::files::Root;
use tolkit::rules;

/// A repository to measure on.
pub(crate) struct Input {
    pub(crate) root: Root,
    pub(crate) config: Config,
}

/// The corpus where `TOLKIT_CORPORA` is set, else the example newsroom.
pub(crate) fn input() -> Input {
    let (folder, workflow) = match std::env::var_os("TOLKIT_CORPORA") {
        Some(corpora) => {
            let locales = r#"["da", "et", "fi", "is", "lt", "lv", "nb-NO", "nn-NO", "ru", "sv-SE"]"#;
            let section = "[[fluent]]\nsection = \"www\"\npath = \"{locale}/**/*.ftl\"\n";
            (PathBuf::from(corpora).join("www"), format!("[project]\nlocales = {locales}\n{section}"))
        }
        None => {
            let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("examples/newsroom");
            let workflow = std::fs::read_to_string(folder.join("workflow.toml")).expect("the newsroom's workflow");
            (folder, workflow)
        }
    };
    let ids: Vec<&'static str> = rules::ALL.iter().map(|rule| rule.id).collect();
    let config = config::load("workflow.toml", &workflow, &ids).expect("a valid workflow");
    Input { root: Root::new(&folder).expect("the folder"), config }
}
