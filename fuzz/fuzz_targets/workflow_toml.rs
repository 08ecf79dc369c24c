//! Any text as `workflow.toml`: it loads or says why, at a place that is in the text; and what it says can be used on any paths.
//!
//! `cargo +nightly fuzz run workflow_toml`. The input is the text; behind a zero byte, paths of files that are there, a line each.

#![no_main]

use std::cell::OnceCell;
use std::sync::Arc;

use libfuzzer_sys::fuzz_target;
use tolkit::catalogue::Catalogue;
use tolkit::config::{self, Config, FileType, Files, PathPattern};
use tolkit::files::{NoFiles, Root};
use tolkit::model::{ItemId, Locale};
use tolkit::rules;

thread_local! {
    /// Nothing is read from it: all files are in memory.
    static FOLDER: OnceCell<(tempfile::TempDir, Root)> = const { OnceCell::new() };
}

fuzz_target!(init: in_one_thread(), |input: &str| {
    let (text, paths) = input.split_once('\0').unwrap_or((input, ""));
    let paths: Vec<&str> = paths.lines().take(16).collect();
    match config::load(config::FILE_NAME, text, &rules::ids()) {
        Ok(config) => use_it(&config, &paths),
        Err(error) => {
            assert!(!error.0.is_empty());
            for diagnostic in &error.0 {
                for label in std::iter::once(&diagnostic.primary).chain(&diagnostic.related) {
                    assert!(label.excerpt.get(label.highlight.clone()).is_some());
                    assert!(text.contains(&*label.excerpt));
                    assert!(label.start <= label.end && label.end.line <= text.split('\n').count());
                }
            }
        }
    }
});

fn use_it(config: &Config, paths: &[&str]) {
    for section in &config.sections {
        for locale in config.locales_of(section) {
            let _ = section.require.of(locale);
            for path in paths {
                patterns(&section.files).into_iter().for_each(|pattern| matches(pattern, path, locale));
            }
            if let Some(articles) = section.articles() {
                let _ = articles.settings(locale);
            }
        }
    }
    for path in paths {
        let item = ItemId::parse(path).ok().map(Arc::new);
        let _ =
            config.waivers.iter().filter(|waiver| waiver.covers(&waiver.rule, item.as_ref(), Some("title"))).count();
    }
    let root = root();
    for path in paths.iter().filter(|path| is_plain(path)) {
        let _ = root.write(path, b"title = Title\n");
    }
    if let Ok(catalogue) = Catalogue::find(&root, config) {
        let is_inside = |path: &str| path.split('/').all(|part| !matches!(part, "" | "." | ".." | ".git"));
        let targets = catalogue.groups.iter().flat_map(|group| &group.targets);
        targets.for_each(|target| assert!(is_inside(&target.path), "{}", target.path));
        catalogue.visit(|_, _| true, |resource| resource.words().len());
    }
}

fn patterns(files: &Files) -> Vec<&PathPattern> {
    match files {
        Files::Patterns { source, target } => vec![source, target],
        Files::ProjectConfig(_) => Vec::new(),
        Files::Articles(articles) => [&articles.source, &articles.target].into_iter().chain(&articles.output).collect(),
    }
}

fn matches(pattern: &PathPattern, path: &str, locale: &Locale) {
    let is_same = |file_type| PathPattern::parse(&pattern.to_string(), file_type).as_ref() == Ok(pattern);
    assert!(is_same(FileType::Fluent) || is_same(FileType::Markdown));
    if let Some(captures) = pattern.matches(path, locale.as_str()).filter(|_| is_plain(path)) {
        assert_eq!(captures.len(), pattern.wildcards().count());
        assert_eq!(pattern.expand(locale.as_str(), &captures), *path);
    }
}

/// Whether it is the path of a file, written as tolkit writes them.
fn is_plain(path: &str) -> bool {
    path.split('/').all(|part| !matches!(part, "" | "." | ".."))
}

fn root() -> Root {
    FOLDER.with(|folder| {
        let (_, root) = folder.get_or_init(|| {
            let folder = tempfile::tempdir().expect("a folder");
            let root = Root::new(folder.path()).expect("a root");
            (folder, root)
        });
        root.layered(Some(Arc::new(NoFiles)))
    })
}

/// What is shared among threads elsewhere is done by this one: handing it over takes longer than doing it.
fn in_one_thread() {
    let _ = rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread().build_global();
}
