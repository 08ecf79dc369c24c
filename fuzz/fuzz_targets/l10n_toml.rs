//! Any text as Mozilla's `l10n.toml`, with another one beside it that it may include: files are found, or what is wrong is said.
//!
//! `cargo +nightly fuzz run l10n_toml`. The input is the text; behind a zero byte, that of `more.toml`.

#![no_main]

use std::cell::OnceCell;
use std::sync::Arc;

use libfuzzer_sys::fuzz_target;
use tolkit::catalogue::Catalogue;
use tolkit::config::{self, Config};
use tolkit::files::{NoFiles, Root};

const WORKFLOW: &str = r#"[project]
locales = ["lt", "nb-NO"]

[[fluent]]
section = "site"
config = "l10n.toml"
"#;

/// What there is besides: few parts, so that patterns find them.
const FILES: [&str; 9] = [
    "en/a.ftl",
    "en/b/c.ftl",
    "en/b/b/c.ftl",
    "lt/a.ftl",
    "lt/b/old.ftl",
    "nb-NO/b/c.ftl",
    "l10n/nb-NO/a.ftl",
    "src/a/locales/en/a.ftl",
    "src/ą b/values-nb-rNO/a.ftl",
];

struct Project {
    _folder: tempfile::TempDir,
    /// Nothing is read from the folder: all files are in memory.
    root: Root,
    config: Config,
}

thread_local! {
    static PROJECT: OnceCell<Project> = const { OnceCell::new() };
}

fuzz_target!(init: in_one_thread(), |input: &str| {
    let (main, more) = input.split_once('\0').unwrap_or((input, ""));
    PROJECT.with(|project| {
        let Project { root, config, .. } = project.get_or_init(project_in_memory);
        let root = root.layered(None);
        root.write("l10n.toml", main.as_bytes()).expect("written");
        root.write("more.toml", more.as_bytes()).expect("written");
        find(&root, config, [main, more]);
    });
});

fn find(root: &Root, config: &Config, texts: [&str; 2]) {
    match Catalogue::find(root, config) {
        Ok(catalogue) => {
            for group in &catalogue.groups {
                let sources = group.source.iter().chain(&group.source_path).map(|path| &**path);
                for path in group.targets.iter().map(|target| &*target.path).chain(sources) {
                    assert!(path.split('/').all(|part| !matches!(part, "" | "." | "..")), "{path}");
                }
            }
            catalogue.visit(|_, _| true, |resource| resource.words().len());
        }
        Err(error) => {
            assert!(!error.0.is_empty());
            for diagnostic in &error.0 {
                for label in std::iter::once(&diagnostic.primary).chain(&diagnostic.related) {
                    assert!(label.excerpt.get(label.highlight.clone()).is_some());
                    let is_in = |text: &&str| text.contains(&*label.excerpt);
                    assert!([WORKFLOW].iter().chain(&texts).any(is_in), "{}", label.excerpt);
                }
            }
        }
    }
}

fn project_in_memory() -> Project {
    let folder = tempfile::tempdir().expect("a folder");
    let root = Root::new(folder.path()).expect("a root").layered(Some(Arc::new(NoFiles)));
    for path in FILES {
        root.write(path, b"title = Title\nlead = Lead\n").expect("written");
    }
    let config = config::load(config::FILE_NAME, WORKFLOW, &[]).expect("a configuration");
    Project { _folder: folder, root, config }
}

/// What is shared among threads elsewhere is done by this one: handing it over takes longer than doing it.
fn in_one_thread() {
    let _ = rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread().build_global();
}
