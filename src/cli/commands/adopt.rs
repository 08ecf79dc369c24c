//! `tolkit adopt`: existing translations into records.

use clap::Args;

use crate::catalogue::{Catalogue, Scope};
use crate::cli::args::{Global, Selection};
use crate::cli::ui::Ui;
use crate::config::{self, FileType, PathPattern, PatternError};
use crate::report;
use crate::report::account::Ending;
use crate::report::failure::Complaint;
use crate::session::notices_of_articles;
use crate::workflow::adopt::{Request, adopt};
use crate::workflow::adopt_articles;
use clap::ValueEnum;

#[derive(Debug, Args)]
pub(in crate::cli) struct Adopt {
    #[command(flatten)]
    pub(in crate::cli) selection: Selection,
    #[arg(long = "as", value_name = "STATE", default_value = "translated")]
    pub(in crate::cli) state: AdoptState,
    #[arg(long)]
    pub(in crate::cli) renew: bool,
    #[arg(long, value_name = "PATTERN", num_args = 0..=1, conflicts_with_all = ["state", "renew"])]
    pub(in crate::cli) articles: Option<Option<String>>,
    #[arg(long, conflicts_with = "renew")]
    pub(in crate::cli) from_history: bool,
    #[arg(short = 'n', long)]
    pub(in crate::cli) dry_run: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum AdoptState {
    Translated,
    Reviewed,
}

pub(in crate::cli) fn run(global: &Global, arguments: &Adopt, ui: &Ui) -> Result<Ending, Complaint> {
    let session = global.open_to_write_files(arguments.dry_run, ui)?;
    let catalogue = session.catalogue()?;
    ui.notices(notices_of_articles(&catalogue));
    let scope = arguments.selection.scope(&catalogue)?;
    if let Some(pattern) = &arguments.articles {
        return run_articles(&catalogue, &scope, pattern.as_deref(), arguments, ui);
    }
    let request = Request {
        scope: &scope,
        reviewed: arguments.state == AdoptState::Reviewed,
        renew: arguments.renew,
        from_history: arguments.from_history,
        dry_run: arguments.dry_run,
    };
    let adopted = adopt(&catalogue, request)?;
    ui.tell(&report::adopt::account(&adopted, arguments.dry_run))
}

/// `adopt --articles`: translations that are whole Markdown files.
fn run_articles(
    catalogue: &Catalogue<'_>,
    scope: &Scope,
    pattern: Option<&str>,
    arguments: &Adopt,
    ui: &Ui,
) -> Result<Ending, Complaint> {
    let parse = |text: &str| {
        let pattern = PathPattern::parse(text, FileType::Markdown);
        let pattern = pattern.and_then(|p| if p.has_locale() { Ok(p) } else { Err(PatternError::NoLocale) });
        pattern.map_err(|error| Complaint::usage(config::pattern_text(&error, text)))
    };
    let pattern = pattern.map(parse).transpose()?;
    let (from_history, dry_run) = (arguments.from_history, arguments.dry_run);
    let request = adopt_articles::Request { scope, pattern: pattern.as_ref(), from_history, dry_run };
    let adopted = adopt_articles::adopt_articles(catalogue, &request)?;
    ui.tell(&report::adopt::articles::account(&adopted, dry_run, &ui.stdout()))
}
