//! `tolkit correct`: a reviewer changes words of a text that was handed in.

use std::slice;

use clap::Args;

use crate::cli::args::Global;
use crate::cli::editor;
use crate::cli::ui::Ui;
use crate::report;
use crate::report::account::Ending;
use crate::report::failure::Complaint;
use crate::session::Workspace;
use crate::workflow::edit::{begin_correcting, finish_correcting};

#[derive(Debug, Args)]
pub(in crate::cli) struct Correct {
    #[arg(value_name = "ITEM")]
    pub(in crate::cli) item: String,
    #[arg(short, long, value_name = "TEXT")]
    pub(in crate::cli) message: Option<String>,
}

pub(in crate::cli) fn run(global: &Global, arguments: &Correct, ui: &Ui) -> Result<Ending, Complaint> {
    let mut session = global.open_to_write(false, ui)?;
    let (item, editor, begun) = {
        let catalogue = session.catalogue_of(slice::from_ref(&arguments.item))?;
        let mut workspace = Workspace::open(&session, &catalogue)?;
        let item = workspace.item(&arguments.item)?;
        let editor = editor::of(session.repository()?)?;
        let begun = begin_correcting(&mut workspace, &item)?;
        (item, editor, begun)
    };
    let correcting = match begun {
        Ok(correcting) => correcting,
        Err(refusal) => return ui.tell(&report::correct::refused(&refusal, &item)),
    };
    ui.tell(&report::correct::begun(&correcting))?;
    // Other commands need not wait until the person has finished.
    session.unlock();
    let ran = editor::run(&editor, &correcting.file);
    session.lock(&|notice| ui.notice(&notice))?;
    ran?;
    let catalogue = session.catalogue_of(slice::from_ref(&arguments.item))?;
    let mut workspace = Workspace::open(&session, &catalogue)?;
    let corrected = finish_correcting(&mut workspace, &correcting, arguments.message.as_deref())?;
    ui.tell(&report::correct::account(&corrected, &item))
}
