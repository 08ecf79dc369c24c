//! `tolkit edit`: an item in the person's editor, with the source of what needs work above it.

use clap::Args;

use crate::cli::args::Global;
use crate::cli::ui::Ui;
use crate::cli::{editor, watch};
use crate::i18n::Text;
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
    #[arg(long, conflicts_with = "dry_run")]
    pub(in crate::cli) watch: bool,
}

pub(in crate::cli) fn run(global: &Global, arguments: &Edit, ui: &Ui) -> Result<Ending, Complaint> {
    loop {
        let ending = edit(global, arguments, ui)?;
        let is_again = || ui.ask(&Text::new("edit-again")).is_some_and(|answer| !answer.trim().starts_with(['n', 'N']));
        if ending != Ending::Blocked || arguments.watch || !ui.is_interactive() || !is_again() {
            // What has to be mended is in the file, and the person knows it.
            return Ok(if ending == Ending::Blocked { Ending::Done } else { ending });
        }
    }
}

/// Opens the item once; [`Ending::Blocked`] where something in it has to be mended.
fn edit(global: &Global, arguments: &Edit, ui: &Ui) -> Result<Ending, Complaint> {
    let mut session = global.open_to_write(arguments.dry_run, ui)?;
    let named: Vec<String> = std::iter::once(&arguments.item).chain(&arguments.from).cloned().collect();
    let (begun, editor) = {
        let catalogue = session.catalogue_of(&named)?;
        let mut workspace = Workspace::open(&session, &catalogue)?;
        let item = workspace.item(&arguments.item)?;
        let from = arguments.from.as_ref().map(|name| workspace.item_or_gone(name)).transpose()?;
        let needs_editor = !arguments.dry_run && !arguments.watch;
        let editor = if needs_editor { Some(editor::of(session.repository()?)?) } else { None };
        let begun = begin(&mut workspace, &item, from.as_deref(), arguments.dry_run)?;
        ui.tell(&report::edit::begun(&begun, &item, &ui.stderr()))?;
        (begun, editor)
    };
    let Opening::Opened(opened) = begun.opening else { return Ok(Ending::Refused) };
    if arguments.dry_run {
        ui.text_of_others(&opened.text)?;
        return Ok(Ending::Done);
    }
    // Other commands need not wait until the person has finished.
    session.unlock();
    let ran = match editor {
        Some(editor) => editor::run(&editor, &opened.file),
        None => watch::until_finished(global, ui, &opened),
    };
    session.lock(&|notice| ui.notice(&notice))?;
    let catalogue = session.catalogue_of(&[opened.item().to_string()])?;
    let edited = finish(&mut Workspace::open(&session, &catalogue)?, &opened)?;
    ran?;
    ui.tell(&report::edit::edited(&edited))?;
    Ok(if report::edit::errors(&edited) > 0 { Ending::Blocked } else { Ending::Done })
}
