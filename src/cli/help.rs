//! Help, from the messages of `locales/en/cli.ftl`: a message `cli-COMMAND` for each command, whose attributes are named
//! like its arguments.

use std::ffi::OsString;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::builder::styling::{AnsiColor, Styles};
use clap::error::ErrorKind;
use clap::{Arg, ArgAction, ArgMatches, Command};

use super::ui::Ui;
use crate::i18n::{Text, Words};
use crate::report::layout::visible::visible;

/// The command line with its help in one language.
pub(super) fn localized(command: Command, words: &Words) -> Command {
    localized_where(command, words, &|_| true)
}

/// The same with as much of its help as can be shown for these arguments: of the commands that they name, or, where there may be an overview, of all.
pub(super) fn localized_for(command: Command, arguments: &[OsString], words: &Words) -> Command {
    let is_command =
        |argument: &OsString| argument.to_str().is_some_and(|name| command.find_subcommand(name).is_some());
    // What stands behind an option may be its value.
    let pairs = arguments.windows(2).map(|pair| (&pair[0], &pair[1]));
    let mut before_command = pairs.take_while(|(before, argument)| is_option(before) || !is_command(argument));
    if before_command.any(|(_, argument)| is_option(argument) && argument.as_encoded_bytes().contains(&b'h')) {
        return localized(command, words);
    }
    localized_where(command, words, &|name| arguments.iter().any(|argument| argument == name))
}

fn is_option(argument: &OsString) -> bool {
    argument.as_encoded_bytes().starts_with(b"-")
}

fn localized_where(command: Command, words: &Words, is_shown: &dyn Fn(&str) -> bool) -> Command {
    let command = command.styles(styles());
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help).global(true);
    localize(command.arg(help).arg(version), words, "cli-tolkit", is_shown)
}

fn localize(command: Command, words: &Words, message: &str, is_shown: &dyn Fn(&str) -> bool) -> Command {
    let page = Text::new(message.to_owned());
    let shared = Text::new("cli-tolkit");
    let usage = words.word("cli-heading-usage");
    let template = format!("{{about-with-newline}}\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}");
    let mut command = command
        .about(words.say(&page))
        .help_template(template)
        .subcommand_help_heading(words.word("cli-heading-commands"));
    if let Some(after) = words.attribute(&page, "after") {
        command = command.after_help(flowing(&after));
    }
    command = command.mut_args(|arg| {
        let heading = if arg.is_positional() { "cli-heading-arguments" } else { "cli-heading-options" };
        let id = arg.get_id().as_str().replace('_', "-");
        let help = words.attribute(&page, &id).or_else(|| words.attribute(&shared, &id));
        let arg = arg.help_heading(words.word(heading));
        match help {
            Some(help) => arg.help(help),
            None => arg,
        }
    });
    let names = command.get_subcommands().map(Command::get_name).filter(|name| is_shown(name));
    let names: Vec<String> = names.map(str::to_owned).collect();
    // `cli-check`, and `cli-memory-search`.
    let prefix = message.strip_suffix("-tolkit").unwrap_or(message);
    for name in names {
        command = command.mut_subcommand(&name, |sub| localize(sub, words, &format!("{prefix}-{name}"), &|_| true));
    }
    command
}

/// A text whose paragraphs are one line each: how wide they are is the terminal's business.
fn flowing(text: &str) -> String {
    text.split("\n\n").map(|paragraph| paragraph.replace('\n', " ")).collect::<Vec<_>>().join("\n\n")
}

fn styles() -> Styles {
    Styles::styled()
        .header(AnsiColor::Green.on_default().bold())
        .usage(AnsiColor::Green.on_default().bold())
        .literal(AnsiColor::Cyan.on_default())
        .placeholder(AnsiColor::Cyan.on_default())
}

/// `tolkit help COMMAND` as `tolkit COMMAND --help`.
pub(super) fn spelled_out(mut arguments: Vec<OsString>) -> Vec<OsString> {
    if arguments.get(1).is_some_and(|first| first == "help") {
        arguments.remove(1);
        arguments.push("--help".into());
    }
    arguments
}

/// Parses the arguments; what clap has to say instead (help, a version, an error) is shown, and its exit code returned.
pub(super) fn matches(program: Command, arguments: &[OsString], ui: &Ui) -> Result<ArgMatches, ExitCode> {
    program.term_width(ui.stdout().width).try_get_matches_from(arguments).map_err(|error| show(&error, ui))
}

/// Shows what clap has to say, and returns its exit code.
pub(super) fn show(error: &clap::Error, ui: &Ui) -> ExitCode {
    let is_result = matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion);
    let terminal = if is_result { ui.stdout() } else { ui.stderr() };
    let said = error.render();
    let said = if terminal.color { said.ansi().to_string() } else { said.to_string() };
    if is_result {
        return ui.result(&said).map_or_else(|error| ui.fail(error).into(), |()| ExitCode::SUCCESS);
    }
    // It quotes arguments.
    let said = if terminal.color { said } else { visible(&said).into_owned() };
    ui.complain(&said);
    ExitCode::from(2)
}

/// What the program is for and what it can do.
pub(super) fn overview(program: Command, ui: &Ui) -> String {
    let said = program.term_width(ui.stdout().width).render_help();
    if ui.stderr().color { said.ansi().to_string() } else { said.to_string() }
}

/// The directory of `-C`, before anything else is known: the person's settings are there.
pub(super) fn directory_of(arguments: &[OsString]) -> Option<PathBuf> {
    let at = arguments.iter().position(|argument| argument == "-C" || argument == "--directory")?;
    arguments.get(at + 1).map(PathBuf::from)
}

/// `docs/cli.md`: every command with its help.
#[must_use]
pub(super) fn reference(program: Command, words: &Words) -> String {
    let mut page = format!("# {}\n\n{}\n", words.word("cli-reference-title"), words.word("cli-reference-about"));
    let mut command = program.term_width(80);
    command.build();
    write_command(&mut page, command.clone(), "tolkit");
    write_subcommands(&mut page, &command, "tolkit");
    page
}

fn write_subcommands(page: &mut String, command: &Command, name: &str) {
    for sub in command.get_subcommands() {
        let name = format!("{name} {}", sub.get_name());
        write_command(page, sub.clone(), &name);
        write_subcommands(page, sub, &name);
    }
}

fn write_command(page: &mut String, command: Command, name: &str) {
    let help = command.term_width(80).render_help().to_string();
    let help = help.lines().map(str::trim_end).collect::<Vec<_>>().join("\n");
    // Writing to a string cannot fail.
    let _ = write!(page, "\n## `{name}`\n\n```text\n{}\n```\n", help.trim_end());
}
