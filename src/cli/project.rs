//! The project that a command works on: found, read, and as of which day.

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::args::{Cli, Selection};
use super::error::CliError;
use super::ui::Ui;
use crate::catalogue::{Catalogue, Group, Problem, Scope};
use crate::config::{self, Config};
use crate::files::{self, FileKind, Lock, Root};
use crate::i18n::Text;
use crate::rules;

/// A project's root and configuration.
pub(super) struct Project {
    pub(super) root: Root,
    pub(super) config: Config,
}

impl Project {
    /// Finds `workflow.toml` here or above, and reads it.
    pub(super) fn open(cli: &Cli) -> Result<Self, CliError> {
        let start = start(cli)?;
        let Some(directory) = files::find_upwards(start.path(), config::FILE_NAME) else {
            return Err(CliError::usage(Text::new("error-no-workflow")));
        };
        let root = open_root(&directory)?;
        if root.kind(config::FILE_NAME) != Some(FileKind::File) {
            return Err(CliError::usage(Text::new("error-workflow-not-a-file")));
        }
        let bytes = root.read(config::FILE_NAME)?;
        let text = String::from_utf8(bytes).map_err(|_| CliError::usage(Text::new("error-workflow-utf8")))?;
        let ids: Vec<&'static str> = rules::ALL.iter().map(|rule| rule.id).collect();
        let config = config::load(config::FILE_NAME, &text, &ids)?;
        Ok(Self { root, config })
    }

    /// Returns the folder that the command runs in, from the project's root; empty where it is the root.
    pub(super) fn folder(&self, cli: &Cli) -> Result<PathBuf, CliError> {
        let start = start(cli)?;
        Ok(start.path().strip_prefix(self.root.path()).map(Path::to_owned).unwrap_or_default())
    }

    /// Keeps other writing commands of the project waiting: what one of them reads, another must not change before it has
    /// written what follows from it. A dry run needs no lock.
    pub(super) fn lock(&self, dry_run: bool, ui: &Ui) -> Result<Option<Lock>, CliError> {
        if dry_run {
            return Ok(None);
        }
        Ok(self.root.lock(config::FILE_NAME, || ui.hint(&Text::new("waiting-for-others")))?)
    }

    /// Lists what there is.
    pub(super) fn catalogue(&self) -> Result<Catalogue<'_>, CliError> {
        Ok(Catalogue::find(&self.root, &self.config)?)
    }
}

/// Returns the directory that the command runs in.
pub(super) fn start(cli: &Cli) -> Result<Root, CliError> {
    open_root(&cli.directory.clone().unwrap_or_else(|| PathBuf::from(".")))
}

fn open_root(directory: &Path) -> Result<Root, CliError> {
    Root::new(directory).map_err(|error| {
        let text = Text::new("error-directory").with("path", directory.display().to_string());
        CliError::usage(text.with("reason", error.to_string()))
    })
}

/// Returns the scope of a command's arguments.
pub(super) fn scope(catalogue: &Catalogue<'_>, selection: &Selection) -> Result<Scope, CliError> {
    Ok(Scope::new(catalogue, &selection.locales, &selection.sections, &selection.items)?)
}

/// Returns the day: `--today`, else `SOURCE_DATE_EPOCH`, else today.
pub(super) fn today(cli: &Cli) -> Result<Date, CliError> {
    if let Some(date) = &cli.today {
        return date.parse().map_err(|_| CliError::usage(Text::new("error-date").with("date", date.as_str())));
    }
    if let Ok(seconds) = std::env::var("SOURCE_DATE_EPOCH") {
        let timestamp = seconds.parse().ok().and_then(|seconds| jiff::Timestamp::from_second(seconds).ok());
        let error = || CliError::usage(Text::new("error-source-date-epoch").with("value", seconds.clone()));
        return timestamp.map(|t| t.to_zoned(jiff::tz::TimeZone::UTC).date()).ok_or_else(error);
    }
    Ok(jiff::Zoned::now().date())
}

/// Says which sections have no source file at all, and which articles are not extracted yet: neither must pass for a
/// finished translation.
pub(super) fn hint_at_empty_sections(catalogue: &Catalogue<'_>, ui: &Ui) {
    hint_at_sections_without_sources(catalogue, ui);
    for (index, section) in catalogue.config.sections.iter().enumerate() {
        let waiting = catalogue.groups.iter().filter(|group| group.section == index && group.is_waiting()).count();
        if waiting > 0 {
            let text = Text::new("warning-not-extracted");
            ui.hint(&text.with("section", section.name.as_str()).with("count", waiting));
        }
    }
}

/// Says which sections have no source file at all: their path may have a mistake in it.
pub(super) fn hint_at_sections_without_sources(catalogue: &Catalogue<'_>, ui: &Ui) {
    if catalogue.config.sections.is_empty() {
        ui.hint(&Text::new("warning-no-sections"));
    }
    for (index, section) in catalogue.config.sections.iter().enumerate() {
        let is_source = |group: &Group| group.section == index && (group.source.is_some() || group.is_waiting());
        if !catalogue.groups.iter().any(is_source) {
            let text = Text::new("warning-empty-section")
                .with("section", section.name.as_str())
                .with("line", section.source_label().start.line);
            ui.hint(&text);
        }
    }
}

/// Says what could not be read: a figure that leaves something out must not look whole.
pub(super) fn warn(problems: &[Problem], ui: &Ui) {
    for problem in problems {
        ui.hint(&Text::new("warning-unreadable").with("reason", problem.text.clone()));
    }
}

/// Prints a result, or writes it to the file that was asked for.
pub(super) fn deliver(
    output: Option<&Path>,
    ui: &Ui,
    render: impl FnOnce(&crate::report::Terminal<'_>) -> Vec<u8>,
) -> Result<(), CliError> {
    match output {
        None => ui.result(render(&ui.stdout()))?,
        Some(path) if path == Path::new("-") => ui.result(render(&ui.stdout()))?,
        Some(path) => files::write_output(path, &render(&ui.file()))?,
    }
    Ok(())
}
