//! `tolkit explain`: a rule's page.

use clap::Args;

use crate::cli::args::Global;
use crate::cli::ui::Ui;
use crate::report;
use crate::report::account::Ending;
use crate::report::failure::Complaint;
use crate::session::rule_named;

#[derive(Debug, Args)]
pub(in crate::cli) struct Explain {
    #[arg(value_name = "RULE")]
    pub(in crate::cli) rule: Option<String>,
}

pub(in crate::cli) fn run(global: &Global, arguments: &Explain, ui: &Ui) -> Result<Ending, Complaint> {
    let page = match &arguments.rule {
        None => report::rules::list(&ui.stdout()),
        Some(id) => {
            // A page is shown where there is no project, too, or none that can be read.
            let project = global.find_project().ok();
            report::rules::explain(rule_named(id)?, project.as_ref().map(|project| &project.config), &ui.stdout())
        }
    };
    ui.result(&page)?;
    Ok(Ending::Done)
}
