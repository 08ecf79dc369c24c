//! `tolkit edit`: an item in the person's editor, with the source of what needs work above it.

use clap::Args;

use crate::cli::args::Global;
use crate::cli::editor;
use crate::cli::ui::Ui;
use crate::report;
use crate::report::account::Ending;
use crate::report::failure::Complaint;
use crate::session::Workspace;
use crate::workflow::edit::{Opening, begin, finish};

#[derive(Debug, Args)]
pub(in crate::cli) struct Edit {
    #[arg(value_name = "ITEM")]
    pub(in crate::cli) item: String,
    #[arg(long, value_name = "ITEM")]
    pub(in crate::cli) from: Option<String>,
    #[arg(short = 'n', long)]
    pub(in crate::cli) dry_run: bool,
}

pub(in crate::cli) fn run(global: &Global, arguments: &Edit, ui: &Ui) -> Result<Ending, Complaint> {
    let mut session = global.open_to_write(arguments.dry_run, ui)?;
    let (begun, editor) = {
        let catalogue = session.catalogue()?;
        let mut workspace = Workspace::open(&session, &catalogue)?;
        let item = workspace.item(&arguments.item)?;
        let from = arguments.from.as_ref().map(|name| workspace.item_or_gone(name)).transpose()?;
        let editor = if arguments.dry_run { None } else { Some(editor::of(session.repository()?)?) };
        let begun = begin(&mut workspace, &item, from.as_deref(), arguments.dry_run)?;
        ui.tell(&report::edit::begun(&begun, &item, &ui.stderr()))?;
        (begun, editor)
    };
    let Opening::Opened(opened) = begun.opening else { return Ok(Ending::Refused) };
    let Some(editor) = editor else {
        ui.text_of_others(&opened.text)?;
        return Ok(Ending::Done);
    };
    // Other commands need not wait until the person has finished.
    session.unlock();
    let ran = editor::run(&editor, &opened.file);
    session.lock(&|notice| ui.notice(&notice))?;
    let catalogue = session.catalogue()?;
    let edited = finish(&mut Workspace::open(&session, &catalogue)?, &opened)?;
    ran?;
    ui.tell(&report::edit::edited(&edited))
}
