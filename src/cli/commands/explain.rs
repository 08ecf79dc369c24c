//! `tolkit explain`: a rule's page.

use clap::Args;

use crate::cli::error::CliError;
use crate::cli::ui::Ui;
use crate::i18n::Text;
use crate::report::account::Ending;
use crate::{report, rules};

#[derive(Debug, Args)]
pub(in crate::cli) struct Explain {
    #[arg(value_name = "RULE")]
    pub(in crate::cli) rule: Option<String>,
}

pub(in crate::cli) fn run(arguments: &Explain, ui: &Ui) -> Result<Ending, CliError> {
    let page = match &arguments.rule {
        None => report::rules::list(&ui.stdout()),
        Some(id) => {
            let rule = rules::by_id(id)
                .ok_or_else(|| CliError::usage(Text::new("error-unknown-rule").with("rule", id.as_str())))?;
            report::rules::explain(rule, &ui.stdout())
        }
    };
    ui.result(&page)?;
    Ok(Ending::Done)
}
