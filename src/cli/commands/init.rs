//! `tolkit init`: a commented `workflow.toml` for the repository at hand.

use clap::Args;

use crate::catalogue::load_project_config;
use crate::cli::args::Global;
use crate::cli::error::CliError;
use crate::cli::session::now;
use crate::cli::ui::Ui;
use crate::config::mozilla::FileList;
use crate::config::{self, Namespace};
use crate::diagnostics::Label;
use crate::files::{self, FileError, FileKind, Root};
use crate::git::Repository;
use crate::i18n::Text;
use crate::ledgers::{Probe, probe_remote};
use crate::report;
use crate::report::account::Ending;
use crate::session::{Project, notices_of_articles, root_at};
use crate::workflow::init::{PlannedConfig, layouts};

#[derive(Debug, Args)]
pub(in crate::cli) struct Init {
    #[arg(long, value_name = "L10N_TOML")]
    pub(in crate::cli) from: Option<String>,
    #[arg(short = 'n', long)]
    pub(in crate::cli) dry_run: bool,
}

pub(in crate::cli) fn run(global: &Global, arguments: &Init, ui: &Ui) -> Result<Ending, CliError> {
    let root = root_at(&global.directory())?;
    if root.kind(config::FILE_NAME).is_some() {
        return Err(FileError::Exists(config::FILE_NAME.to_owned()).into());
    }
    let name = root.path().file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let plan = match &arguments.from {
        Some(path) => from_project_config(&root, name, path, ui)?,
        None => from_layouts(&root, name, ui)?,
    };
    let Some(mut plan) = plan else { return Err(CliError::bug()) };
    if !arguments.dry_run {
        plan.namespace = namespace(&root, ui)?;
    }
    let text = report::init::workflow_toml(&plan, ui.words());
    if arguments.dry_run {
        ui.result(&text)?;
        return Ok(Ending::Done);
    }
    // What is written must be what the other commands can read.
    let project = Project::parse(root.clone(), &text)?;
    let catalogue = project.catalogue()?;
    root.create(config::FILE_NAME, text.as_bytes())?;
    let sources = catalogue.groups.iter().filter(|group| group.source.is_some()).count();
    ui.notices(notices_of_articles(&catalogue));
    ui.tell(&report::init::account(&plan, sources))
}

/// Asks the remote where it takes the ledgers.
fn namespace(root: &Root, ui: &Ui) -> Result<Namespace, CliError> {
    let Ok(repository) = Repository::open(root.path()) else { return Ok(Namespace::default()) };
    let Ok(now) = now() else { return Ok(Namespace::default()) };
    let probe = probe_remote(&repository, now);
    ui.tell(&report::init::probed(&probe))?;
    Ok(match probe {
        Probe::Takes(namespace) => namespace,
        Probe::NoRemote | Probe::Refuses(_) | Probe::Unreachable(_) => Namespace::default(),
    })
}

/// The usual name of a Mozilla project configuration.
const PROJECT_CONFIG: &str = "l10n.toml";

fn from_layouts(root: &Root, name: String, ui: &Ui) -> Result<Option<PlannedConfig>, CliError> {
    let found = layouts(&files::fluent_files(root));
    let beside = (root.kind(PROJECT_CONFIG) == Some(FileKind::File)).then_some(PROJECT_CONFIG);
    ui.tell(&report::init::found(&found, beside))?;
    Ok(PlannedConfig::from_layouts(name, &found))
}

fn from_project_config(root: &Root, name: String, path: &str, ui: &Ui) -> Result<Option<PlannedConfig>, CliError> {
    if root.kind(path) != Some(FileKind::File) {
        return Err(CliError::usage(Text::new("error-no-project-config").with("path", path)));
    }
    let named = Label::file(path.into());
    let project = load_project_config(root, path, &named).map_err(|error| CliError::configuration(vec![*error]))?;
    let locales = project.locales();
    ui.tell(&report::init::found_config(path, locales.len()))?;
    let listing: FileList = root.all_files(".ftl").0.into_iter().collect();
    let files = locales.first().map(|locale| project.files(locale, &listing)).unwrap_or_default();
    let reference = files.iter().find_map(|pair| pair.reference.as_deref());
    Ok(PlannedConfig::from_project_config(name, path.to_owned(), locales.iter().cloned(), reference))
}
