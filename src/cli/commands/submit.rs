//! `tolkit submit`: hands in translations for review.

use clap::Args;

use crate::cli::args::Global;
use crate::cli::ui::Ui;
use crate::report;
use crate::report::account::Ending;
use crate::report::failure::Complaint;
use crate::session::Workspace;
use crate::workflow::edit::hand_in_files;
use crate::workflow::submit::Request;

#[derive(Debug, Args)]
pub(in crate::cli) struct Submit {
    #[arg(value_name = "ITEM", required = true)]
    pub(in crate::cli) items: Vec<String>,
    #[arg(long)]
    pub(in crate::cli) draft: bool,
    #[arg(long)]
    pub(in crate::cli) confirm: bool,
    #[arg(short, long, value_name = "TEXT")]
    pub(in crate::cli) message: Option<String>,
    #[arg(short = 'n', long)]
    pub(in crate::cli) dry_run: bool,
}

pub(in crate::cli) fn run(global: &Global, arguments: &Submit, ui: &Ui) -> Result<Ending, Complaint> {
    let session = global.open_to_write(arguments.dry_run, ui)?;
    let catalogue = session.catalogue_of(&arguments.items)?;
    let mut workspace = Workspace::open(&session, &catalogue)?;
    let request = Request {
        draft: arguments.draft,
        confirm: arguments.confirm,
        note: arguments.message.as_deref(),
        dry_run: arguments.dry_run,
    };
    let named = workspace.items_named(&arguments.items)?;
    let mut ending = Ending::Done;
    let items = workspace.items(&arguments.items)?;
    let all = items.iter().map(|item| workspace.files(item)).collect::<Result<Vec<_>, _>>()?;
    for (files, outcome) in all.iter().zip(hand_in_files(&mut workspace, &all, request)?) {
        let account = match outcome {
            Ok((submitted, typed)) => {
                let is_named = named.binary_search(&files.item).is_ok();
                let mut account = report::submit::account(&submitted, files, &request, is_named);
                account.append(report::submit::typed_elsewhere(&files.item, &typed));
                account
            }
            // What is wrong with one is no reason to leave out the others.
            Err(failure) => Complaint::from(failure).account(),
        };
        ending = ending.max(ui.tell(&account)?);
    }
    Ok(ending)
}
