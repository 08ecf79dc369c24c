//! What a shell proposes while somebody types: besides commands and options, the items, locales and sections of the project.

use std::borrow::Cow;
use std::ffi::{OsStr, OsString};
use std::path::Path;

use clap::Arg;
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate};
use clap_complete::env::{CompleteEnv, Shells};
use jiff::civil::Date;

use crate::report::layout::visible::visible;
use crate::session::{Options, Session};

/// The variable by which a shell's script asks.
pub(super) const VARIABLE: &str = "TOLKIT_COMPLETE";
/// How many items are proposed at most: nobody reads more.
const MOST: usize = 500;

/// Answers a shell, if it is one that asks. Whether it was.
pub(super) fn answer(arguments: &[OsString], program: impl Fn() -> clap::Command) -> bool {
    if std::env::var_os(VARIABLE).is_none() {
        return false;
    }
    let with_project = || {
        program().mut_subcommands(|command| {
            // Elsewhere, the same words stand for files.
            if command.get_name() == "init" { command } else { command.mut_args(with_values) }
        })
    };
    let directory = std::env::current_dir().ok();
    let environment = CompleteEnv::with_factory(with_project).var(VARIABLE).bin("tolkit");
    // What goes wrong must not stand in the line that somebody types.
    environment.try_complete(arguments.iter().cloned(), directory.as_deref()).unwrap_or(true)
}

/// The script by which a shell asks.
pub(super) fn script(shell: clap_complete::Shell) -> Vec<u8> {
    let (mut script, shells) = (Vec::new(), Shells::builtins());
    if let Some(completer) = shells.completer(&shell.to_string()) {
        // Writing to memory cannot fail.
        let _ = completer.write_registration(VARIABLE, "tolkit", "tolkit", "tolkit", &mut script);
    }
    script
}

/// An argument that knows what it may be.
fn with_values(argument: Arg) -> Arg {
    match argument.get_id().as_str() {
        "item" | "items" | "from" => argument.add(ArgValueCompleter::new(items)),
        "locales" => argument.add(ArgValueCompleter::new(locales)),
        "sections" => argument.add(ArgValueCompleter::new(sections)),
        "to" => argument.add(ArgValueCompleter::new(people)),
        _ => argument,
    }
}

/// The project here; none, or one that is broken, proposes nothing.
fn session() -> Option<Session> {
    // No day matters for names.
    let options = Options {
        directory: Path::new(".").to_owned(),
        person: None,
        today: Date::MIN,
        now: 0,
        listener: None,
        onlooker: None,
        uses_cache: false,
    };
    Session::open(&options).ok()
}

/// Names that begin with what was typed.
fn beginning(typed: &OsStr, names: impl Iterator<Item = String>) -> Vec<CompletionCandidate> {
    let typed = typed.to_string_lossy();
    let mut names: Vec<String> = names.filter(|name| name.starts_with(&*typed) && is_one_word(name)).collect();
    names.sort();
    names.dedup();
    names.truncate(MOST);
    names.into_iter().map(CompletionCandidate::new).collect()
}

/// Whether a shell takes a name for one word, which says what it shows: bash puts it into the line as it is, and what stands between
/// `$(` and `)` in the name of somebody's file would be run.
fn is_one_word(name: &str) -> bool {
    let is_plain = |c: char| match c {
        c if c.is_ascii() => c.is_ascii_alphanumeric() || "-_./:@+,%=".contains(c),
        c => !c.is_whitespace(),
    };
    !name.starts_with('-') && name.chars().all(is_plain) && matches!(visible(name), Cow::Borrowed(_))
}

/// Items: by themselves where the person's language is known, with one in front where it is typed or not known.
fn items(typed: &OsStr) -> Vec<CompletionCandidate> {
    let Some(session) = session() else { return Vec::new() };
    let Ok(catalogue) = session.catalogue() else { return Vec::new() };
    let person = session.repository().ok().and_then(|repository| repository.identity().ok());
    let own = person.map(|person| session.locales_of(&person)).unwrap_or_default();
    let has_locale = typed.to_string_lossy().contains(':') || own.is_empty();
    let targets = catalogue.groups.iter().flat_map(|group| &group.targets);
    let names = targets.map(|target| match has_locale {
        true => target.item.to_string(),
        false => target.item.resource(),
    });
    beginning(typed, names)
}

fn locales(typed: &OsStr) -> Vec<CompletionCandidate> {
    let Some(session) = session() else { return Vec::new() };
    beginning(typed, session.config().project.locales.iter().map(ToString::to_string))
}

fn sections(typed: &OsStr) -> Vec<CompletionCandidate> {
    let Some(session) = session() else { return Vec::new() };
    beginning(typed, session.config().sections.iter().map(|section| section.name.to_string()))
}

fn people(typed: &OsStr) -> Vec<CompletionCandidate> {
    let Some(session) = session() else { return Vec::new() };
    let config = session.config();
    let people = config.project.locales.iter().flat_map(|locale| config.translators(locale));
    beginning(typed, people.map(|person| person.email.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_shell_takes_for_one_word_is_proposed() {
        for name in [
            "lt:news/2015-forum",
            "nb-NO:www/x.y_z",
            "lt:site/naujienų-šaltinis",
            "ona@example.org",
            "lt:新聞/ニュース",
        ] {
            assert!(is_one_word(name), "{name}");
        }
        for name in [
            "lt:site/$(touch x)",
            "a`b`",
            "a'b",
            "a b",
            "a\nb",
            "a;b",
            "a\u{1b}[2J",
            "a\u{202e}b",
            "--help",
            "a*",
            "~a",
            "a\u{3000}b",
        ] {
            assert!(!is_one_word(name), "{name}");
        }
    }
}
