//! `tolkit render`: translations into translated articles.

use clap::Args;

use crate::cli::args::{Global, Selection};
use crate::cli::ui::Ui;
use crate::i18n::Text;
use crate::report;
use crate::report::account::Ending;
use crate::report::failure::Complaint;
use crate::workflow::render::{Request, preview, render};

#[derive(Debug, Args)]
pub(in crate::cli) struct Render {
    #[command(flatten)]
    pub(in crate::cli) selection: Selection,
    #[arg(long)]
    pub(in crate::cli) check: bool,
    #[arg(long, conflicts_with_all = ["check", "dry_run"])]
    pub(in crate::cli) preview: bool,
    #[arg(long, conflicts_with_all = ["preview", "overwrite"])]
    pub(in crate::cli) keep: bool,
    #[arg(long, conflicts_with = "preview")]
    pub(in crate::cli) overwrite: bool,
    #[arg(short = 'n', long)]
    pub(in crate::cli) dry_run: bool,
}

pub(in crate::cli) fn run(global: &Global, arguments: &Render, ui: &Ui) -> Result<Ending, Complaint> {
    let session = global.open_to_write_files(arguments.dry_run || arguments.check, ui)?;
    let catalogue = session.catalogue()?;
    let scope = arguments.selection.scope(&catalogue)?;
    let dry_run = arguments.dry_run || arguments.check;
    if !session.config().sections.iter().any(|section| section.articles().is_some_and(|a| a.output.is_some())) {
        ui.hint(&Text::new("render-no-output"));
    }
    if arguments.preview {
        return ui.tell(&report::render::preview(&preview(&session, &catalogue, &scope)?, &ui.stdout()));
    }
    let rendered = render(
        &catalogue,
        &Request {
            scope: &scope,
            today: session.today(),
            keep: arguments.keep,
            overwrite: arguments.overwrite,
            unfinished: false,
            dry_run,
        },
    );
    ui.tell(&report::render::account(&rendered, dry_run, arguments.check, &ui.stdout()))
}
