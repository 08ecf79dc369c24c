//! The tool's own words: every message is said somewhere, and everything that is said has a message.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn files(directory: &str) -> Vec<PathBuf> {
    let (mut found, mut open) = (Vec::new(), vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(directory)]);
    while let Some(directory) = open.pop() {
        for entry in std::fs::read_dir(directory).expect("a folder").flatten() {
            if entry.path().is_dir() { open.push(entry.path()) } else { found.push(entry.path()) }
        }
    }
    found
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).expect("a text")
}

/// The ids of the English messages.
fn messages() -> BTreeSet<String> {
    let texts: Vec<String> = files("locales/en").iter().map(|path| read(path)).collect();
    let ids = |text: &str| tolkit::fluent::parse(text).units.iter().map(|unit| unit.id.to_owned()).collect::<Vec<_>>();
    texts.iter().flat_map(|text| ids(text)).collect()
}

/// The program's source, without its tests and the samples for them.
fn source() -> String {
    let is_for_tests = |path: &Path| {
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        name.ends_with("tests") || name.starts_with("sample")
    };
    let rust = files("src").into_iter().filter(|path| !is_for_tests(path));
    let rust = rust.map(|path| read(&path).split("#[cfg(test)]\nmod tests {").next().unwrap_or_default().to_owned());
    rust.chain(files("templates").iter().map(|path| read(path))).collect()
}

/// The ids that are put together: those of commands and of rules.
fn made() -> BTreeSet<String> {
    let command = tolkit::cli::command(&tolkit::i18n::Words::new(&[]));
    let nested = |sub: &clap::Command| {
        let name = format!("cli-{}", sub.get_name());
        let below = sub.get_subcommands().map(|below| format!("{name}-{}", below.get_name())).collect::<Vec<_>>();
        std::iter::once(name).chain(below).collect::<Vec<_>>()
    };
    let commands = command.get_subcommands().flat_map(nested);
    commands.chain(tolkit::rules::ALL.iter().map(|rule| format!("rule-{}", rule.id))).collect()
}

#[test]
fn every_message_is_said_somewhere() {
    let (source, made) = (source(), made());
    let quoted: BTreeSet<&str> = source.split('"').collect();
    let is_said = |id: &&String| quoted.contains(id.as_str()) || made.contains(*id);
    let messages = messages();
    assert!(messages.len() > 500, "{}", messages.len());
    assert_eq!(messages.iter().filter(|id| !is_said(id)).collect::<Vec<_>>(), Vec::<&String>::new());
}

#[test]
fn every_message_is_found_and_stands_for_itself() {
    let (words, pages) = (tolkit::i18n::Words::new(&[]), tolkit::i18n::Words::for_pages(&[]));
    for path in files("locales/en") {
        let text = read(&path);
        for unit in tolkit::fluent::parse(&text).units {
            let said = |attribute: &str| {
                let text = tolkit::i18n::Text::new(unit.id.to_owned());
                // Pages name their buttons, and may leave out what a terminal says.
                if attribute.starts_with("page") {
                    return Some(pages.attribute(&text, attribute).unwrap_or_default());
                }
                words.attribute(&text, attribute)
            };
            let mut texts: Vec<_> = unit.attributes.iter().map(|attribute| said(attribute.id.name)).collect();
            texts.extend(unit.value.as_ref().map(|_| Some(words.say(&tolkit::i18n::Text::new(unit.id.to_owned())))));
            for text in texts {
                let text = text.unwrap_or_else(|| panic!("{} is said", unit.id));
                // What a reference does not find is shown in braces, and so is an argument that is not there, with its `$`.
                let refers = |rest: &str| rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-');
                let is_whole = !text.split('{').skip(1).any(|rest| refers(rest) && !rest.starts_with("locale}"));
                assert!(is_whole && text != unit.id, "{}: {text}", unit.id);
            }
        }
    }
}

#[test]
fn everything_that_is_said_has_a_message() {
    let (source, messages) = (source(), messages());
    let said = ["Text::new(\"", "attribute_of(\"", ".word(\""].iter().flat_map(|call| source.split(call).skip(1));
    let said: BTreeSet<String> =
        said.map(|rest| rest.split('"').next().unwrap_or_default().to_owned()).chain(made()).collect();
    assert!(said.len() > 300, "{}", said.len());
    assert_eq!(said.difference(&messages).collect::<Vec<_>>(), Vec::<&String>::new());
}

/// How the ids of messages begin that no page says: those of commands that the workbench does not have.
const IN_TERMINALS: [&str; 27] = [
    "adopt-",
    "assign-",
    "baseline-",
    "check-",
    "cli-",
    "coverage-left-out",
    "demo-",
    "diff-",
    "doctor-",
    "edit-",
    "error-init-no-repository",
    "error-inside-command",
    "error-no-editor",
    "error-no-unit",
    "error-unknown-term",
    "extract-",
    "init-",
    "keys-",
    "ledger-accepted",
    "pretranslate-",
    "report-",
    "render-overwrite-next",
    "review-list-next",
    "review-next",
    "status-own",
    "terms-",
    "web-",
];

#[test]
fn no_page_says_which_command_to_type() {
    let (terminal, pages) = (tolkit::i18n::Words::new(&[]), tolkit::i18n::Words::for_pages(&[]));
    let is_of_pages = |id: &&String| !IN_TERMINALS.iter().any(|start| id.starts_with(start));
    let mut commands = 0;
    let mut found = Vec::new();
    for id in messages().iter().filter(is_of_pages) {
        let text = tolkit::i18n::Text::new(id.clone());
        let said = |words: &tolkit::i18n::Words| {
            // The desk says what to do with each kind of item in a terminal alone.
            let advice = if id.starts_with("desk-") { [""; 2] } else { ["help", "instead"] };
            let advice = advice.map(|name| words.attribute(&text, name).unwrap_or_default());
            [words.say(&text), advice.concat()].concat()
        };
        let names_one = |said: &str| said.contains("`tolkit") && !said.contains("in a terminal");
        commands += usize::from(names_one(&said(&terminal)));
        if names_one(&said(&pages)) {
            found.push(id.clone());
        }
    }
    assert_eq!(found, Vec::<String>::new());
    assert!(commands > 50, "{commands}: a terminal is told them");
}
