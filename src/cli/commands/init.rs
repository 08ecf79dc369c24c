//! `tolkit init`: a commented `workflow.toml` for the repository at hand.

use std::process::ExitCode;

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
use crate::session::{Project, notices_of_articles, root_at};
use crate::workflow::init::{Layout, Plan, layouts};

#[derive(Debug, Args)]
pub(in crate::cli) struct Init {
    #[arg(long, value_name = "L10N_TOML")]
    pub(in crate::cli) from: Option<String>,
    #[arg(short = 'n', long)]
    pub(in crate::cli) dry_run: bool,
}

pub(in crate::cli) fn run(global: &Global, arguments: &Init, ui: &Ui) -> Result<ExitCode, CliError> {
    let root = root_at(&global.directory())?;
    if root.kind(config::FILE_NAME).is_some() {
        return Err(FileError::Exists(config::FILE_NAME.to_owned()).into());
    }
    let name = root.path().file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let plan = match &arguments.from {
        Some(path) => from_project_config(&root, name, path, ui)?,
        None => from_layouts(&root, name, ui),
    };
    let Some(mut plan) = plan else { return Err(CliError::bug()) };
    if !arguments.dry_run {
        plan.namespace = namespace(&root, ui);
    }
    let text = report::workflow_toml::render(&plan, ui.words());
    if arguments.dry_run {
        ui.result(&text)?;
        return Ok(ExitCode::SUCCESS);
    }
    // What is written must be what the other commands can read.
    let project = Project::parse(root.clone(), &text)?;
    let catalogue = project.catalogue()?;
    root.create(config::FILE_NAME, text.as_bytes())?;
    let sources = catalogue.groups.iter().filter(|group| group.source.is_some()).count();
    ui.notices(notices_of_articles(&catalogue));
    let done = Text::new("init-done").with("files", sources).with("locales", plan.locales.len());
    ui.result(format!("{}\n", ui.words().say(&done)))?;
    Ok(ExitCode::SUCCESS)
}

/// Returns where the remote takes the ledger; says so where that is not the usual place, or nowhere.
fn namespace(root: &Root, ui: &Ui) -> Namespace {
    let Ok(repository) = Repository::open(root.path()) else { return Namespace::default() };
    let Ok(now) = now() else { return Namespace::default() };
    match probe_remote(&repository, now) {
        Probe::NoRemote => Namespace::default(),
        Probe::Takes(namespace) => {
            if namespace != Namespace::default() {
                ui.hint(&Text::new("init-namespace").with("namespace", namespace.as_str()));
            }
            namespace
        }
        Probe::Refuses(said) => {
            ui.say(&Text::new("init-ledger-refused").with("said", said));
            Namespace::default()
        }
        Probe::Unreachable(said) => {
            ui.say(&Text::new("init-ledger-unreachable").with("said", said));
            Namespace::default()
        }
    }
}

fn from_layouts(root: &Root, name: String, ui: &Ui) -> Option<Plan> {
    let found = layouts(&files::fluent_files(root));
    if found.is_empty() {
        ui.hint(&Text::new("init-found-nothing"));
    }
    for layout in &found {
        ui.hint(&said(layout));
    }
    if root.kind(PROJECT_CONFIG) == Some(FileKind::File) {
        ui.hint(&Text::new("init-config-beside").with("path", PROJECT_CONFIG));
    }
    Plan::from_layouts(name, &found)
}

/// The usual name of a Mozilla project configuration.
const PROJECT_CONFIG: &str = "l10n.toml";

fn said(layout: &Layout) -> Text {
    let locales = layout.locales.iter().map(|locale| locale.as_str()).collect::<Vec<_>>();
    Text::new("init-found")
        .with("pattern", layout.pattern.as_str())
        .with("source", layout.source.as_str())
        .with("files", layout.files)
        .with("count", locales.len())
        .with("locales", locales.join(", "))
}

fn from_project_config(root: &Root, name: String, path: &str, ui: &Ui) -> Result<Option<Plan>, CliError> {
    if root.kind(path) != Some(FileKind::File) {
        return Err(CliError::usage(Text::new("error-no-project-config").with("path", path)));
    }
    let named = Label::file(path.into());
    let project = load_project_config(root, path, &named).map_err(|error| CliError::configuration(vec![*error]))?;
    let locales = project.locales();
    if locales.is_empty() {
        ui.hint(&Text::new("init-no-locales").with("path", path));
    }
    let found = Text::new("init-found-config").with("path", path).with("count", locales.len());
    ui.hint(&found);
    let listing: FileList = root.all_files(".ftl").0.into_iter().collect();
    let files = locales.first().map(|locale| project.files(locale, &listing)).unwrap_or_default();
    let reference = files.iter().find_map(|pair| pair.reference.as_deref());
    Ok(Plan::from_project_config(name, path.to_owned(), locales.iter().cloned(), reference))
}
