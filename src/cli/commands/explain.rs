//! `tolkit explain`: a rule's page.

use clap::Args;

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

pub(in crate::cli) fn run(arguments: &Explain, ui: &Ui) -> Result<Ending, Complaint> {
    let page = match &arguments.rule {
        None => report::rules::list(&ui.stdout()),
        Some(id) => report::rules::explain(rule_named(id)?, &ui.stdout()),
    };
    ui.result(&page)?;
    Ok(Ending::Done)
}
