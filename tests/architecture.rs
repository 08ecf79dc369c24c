//! Arrows point down only: no module uses one that stands above it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The layers, lowest first. A module may use those below it, and the ones beside it that are named here.
const LAYERS: &[&[&str]] = &[
    &["model", "i18n", "fluent"],
    &["diagnostics", "files", "article"],
    &["config", "record", "git", "rules", "ledger"],
    &["catalogue", "ledgers"],
    &["session"],
    &["workflow"],
    &["report"],
    &["cli"],
];

fn layer(module: &str) -> usize {
    LAYERS
        .iter()
        .position(|modules| modules.contains(&module))
        .unwrap_or_else(|| panic!("`{module}` is in no layer: say in tests/architecture.rs where it belongs"))
}

fn sources(directory: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(directory).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// The modules of this crate that a file names.
fn uses(text: &str) -> Vec<String> {
    let code = text.split("#[cfg(test)]").next().unwrap_or(text);
    code.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .flat_map(|line| line.split("crate::").skip(1))
        .map(|rest| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>())
        .filter(|module| !module.is_empty())
        .collect()
}

#[test]
fn arrows_point_down() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&src, &mut files);
    let mut upward: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for file in files {
        let relative = file.strip_prefix(&src).expect("a source").to_string_lossy().replace('\\', "/");
        let module = relative.split(['/', '.']).next().expect("a module").to_owned();
        if matches!(module.as_str(), "main" | "lib") {
            continue;
        }
        let text = std::fs::read_to_string(&file).expect("a source");
        for used in uses(&text) {
            if used != module && layer(&used) >= layer(&module) {
                upward.entry(relative.clone()).or_default().push(used);
            }
        }
    }
    assert!(upward.is_empty(), "arrows that point up or sideways: {upward:#?}");
}

#[test]
fn git_and_files_have_one_door_each() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&src, &mut files);
    for file in files {
        let relative = file.strip_prefix(&src).expect("a source").to_string_lossy().replace('\\', "/");
        let text = std::fs::read_to_string(&file).expect("a source");
        let code = text.split("#[cfg(test)]").next().unwrap_or(&text);
        let only = |what: &str, door: &str| {
            assert!(!code.contains(what) || relative.starts_with(door), "{relative} uses {what}; only {door} may");
        };
        only("git2::", "git/");
        only("std::fs", "files/");
        only("fluent_syntax", "fluent/");
        only("pulldown_cmark", "article/");
        only("saphyr_parser", "article/");
        only("println!", "cli/");
    }
}
