//! How the modules may use each other, proven from the syntax tree.

mod macros;
mod names;
mod planted;
mod reader;
mod structure;
mod tree;
mod uses;
mod walk;

use std::path::Path;
use std::sync::LazyLock;

use structure::Structure;

/// The layers, lowest first. A module uses what is in lower layers, and nothing beside it.
const LAYERS: &[&[&str]] = &[
    &["model", "i18n", "fluent"],
    &["language"],
    &["diagnostics", "files", "article", "memory", "packet", "signatures", "terms"],
    &["config", "record", "git", "engine", "rules", "ledger"],
    &["catalogue", "ledgers"],
    &["session"],
    &["workflow"],
    &["report"],
    &["web"],
    // Of the other front end, this one knows how to start it.
    &["cli"],
];

/// What only files of some folders may use: a path of another crate, or a macro, which ends in `!`.
const DOORS: &[(&str, &[&str])] = &[
    ("git2", &["git/"]),
    ("std::fs", &["files/"]),
    // The git program, somebody's engine, and the editor.
    ("std::process::Command", &["git/", "engine/", "cli/"]),
    ("fluent_syntax", &["fluent/"]),
    ("pulldown_cmark", &["article/"]),
    ("html5gum", &["article/html/", "packet/html/"]),
    ("saphyr_parser", &["article/"]),
    ("ssh_key", &["signatures/"]),
    ("axum", &["web/"]),
    ("hyper", &["web/"]),
    ("tokio", &["web/"]),
    ("print!", &["cli/"]),
    ("println!", &["cli/"]),
    ("eprint!", &["cli/"]),
    ("eprintln!", &["cli/"]),
    ("anstream::print!", &["cli/"]),
    ("anstream::println!", &["cli/"]),
    ("anstream::eprint!", &["cli/"]),
    ("anstream::eprintln!", &["cli/"]),
    ("std::io::stdout", &["cli/"]),
    ("anstream::AutoStream", &["cli/"]),
];

/// The sources of this crate: Cargo runs tests in the package's folder.
static CRATE: LazyLock<Structure> = LazyLock::new(|| Structure::read(Path::new("src"), "tolkit"));

fn assert_none(what: &str, found: &[String]) {
    assert!(found.is_empty(), "{what}:\n{}", found.join("\n"));
}

#[test]
fn arrows_point_down() {
    assert_none("arrows that point up or sideways", &CRATE.upward(LAYERS));
}

#[test]
fn no_circles_between_files() {
    assert_none("files that use each other", &CRATE.file_circles());
}

#[test]
fn no_circles_between_folders() {
    assert_none("modules that use each other", &CRATE.folder_circles());
}

#[test]
fn git_and_files_have_one_door_each() {
    assert_none("past the door", &CRATE.past_doors(DOORS));
}

/// What is not read cannot be proven: every file belongs to a module, and every path into this crate leads somewhere.
#[test]
fn everything_is_read() {
    assert_none("files that no module declares", &CRATE.strays);
    assert_none("paths that lead nowhere", &CRATE.uses.lost);
}
