//! `tolkit pretranslate`: drafts what is not translated.

use clap::Args;

use crate::cli::args::Global;
use crate::cli::stop::Stop;
use crate::cli::ui::{Ui, yes_or_no};
use crate::report;
use crate::report::account::Ending;
use crate::report::failure::Complaint;
use crate::workflow::pretranslate::{Asked, Outcome, Watch, pretranslate};

#[derive(Debug, Args)]
pub(in crate::cli) struct Pretranslate {
    #[arg(value_name = "ITEM", required = true)]
    pub(in crate::cli) items: Vec<String>,
    #[arg(long)]
    pub(in crate::cli) missing: bool,
    #[arg(long)]
    pub(in crate::cli) memory: bool,
    #[arg(long)]
    pub(in crate::cli) no_claim: bool,
    #[arg(long)]
    pub(in crate::cli) allow_command: bool,
    #[arg(short = 'n', long)]
    pub(in crate::cli) dry_run: bool,
}

pub(in crate::cli) fn run(global: &Global, arguments: &Pretranslate, ui: &Ui) -> Result<Ending, Complaint> {
    let mut session = global.open_to_write(arguments.dry_run, ui)?;
    let stop = Stop::listen();
    let watch = Watch {
        progress: &|answered, all| ui.progress(&report::pretranslate::progress(answered, all)),
        is_stopped: &|| stop.is_wanted(),
        tell: &|notice| ui.notice(&notice),
    };
    let mut asked = Asked {
        items: &arguments.items,
        missing: arguments.missing,
        memory: arguments.memory,
        claim: !arguments.no_claim,
        allow: arguments.allow_command,
        dry_run: arguments.dry_run,
    };
    let drafted = pretranslate(&mut session, asked, &watch);
    ui.end_progress();
    let mut outcome = drafted?;
    if let Outcome::Unasked(commands) = &outcome
        && ui.is_interactive()
    {
        commands.iter().for_each(|command| ui.hint(&report::pretranslate::command(command)));
        let answer = ui.ask(&report::pretranslate::ask()).unwrap_or_default();
        if yes_or_no(&answer) == Some(true) {
            asked.allow = true;
            let drafted = pretranslate(&mut session, asked, &watch);
            ui.end_progress();
            outcome = drafted?;
        }
    }
    let named = |item: &str| arguments.items.iter().any(|word| word == item || item.ends_with(&format!(":{word}")));
    ui.tell(&report::pretranslate::account(&outcome, asked.dry_run, &named))
}
