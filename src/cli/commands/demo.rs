//! `tolkit demo`: a newsroom to try the workflow in.

use std::process::ExitCode;

use clap::Args;

use crate::cli::error::CliError;
use crate::cli::ui::Ui;
use crate::i18n::Text;
use crate::workflow::demo::{DemoError, demo};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(in crate::cli) struct Demo {
    #[arg(value_name = "DIR")]
    pub(in crate::cli) folder: PathBuf,
}

pub(in crate::cli) fn run(arguments: &Demo, ui: &Ui) -> Result<ExitCode, CliError> {
    let folder = &arguments.folder;
    let shown = folder.display().to_string();
    demo(folder).map_err(|error| match error {
        DemoError::Exists => CliError::usage(Text::new("error-demo-exists").with("folder", shown.clone())),
        DemoError::File(error) => error.into(),
        DemoError::Git(error) => error.into(),
    })?;
    let text = Text::new("demo-done").with("folder", shown);
    ui.result(format!("{}\n", ui.words().say(&text)))?;
    Ok(ExitCode::SUCCESS)
}
